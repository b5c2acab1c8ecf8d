#pragma once

/// What the override file says of poems: which lines are one, in what form, and what its lines are.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "read/plain/lines.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// Lines of the input, from 1, both ends included.
struct LineRange {
  std::uint32_t first = 0, last = 0;
  bool contains(std::uint32_t line) const { return first <= line && line <= last; }
};

/// A [[poem]] of the override file.
struct PoemOverride {
  LineRange lines;
  std::optional<VerseForm> form;
  std::optional<std::uint32_t> number_every, first_number;
  std::vector<LineRange> refrains, halves, headings;
};

/// Makes the poems that were read from the lines of each override one, stanza by stanza. Spans of `article`
/// are places of the text that `lines` are of.
void apply_to_poems(std::span<const PoemOverride> overrides, std::span<const Line> lines, Article& article);

}  // namespace warraq::read
