#pragma once

/// Running heads and folios, told by where pages of the source end.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

enum class Furniture : std::uint8_t { none, folio, running_head };

/// A line of page furniture taken apart: "12", "- xii -", "Page 3 of 10", "12 The Review", "THE REVIEW".
struct PageLine {
  std::optional<int> number;  ///< of the page, as far as the line alone can tell
  std::string words;          ///< folded, without that number; empty for a folio
};
PageLine page_line(const Line& line);

/// The number of a folio line: a number alone, with dashes or brackets around it, or with words for "page".
std::optional<int> folio_number(const Line& line);

/// What each line is. Only lines beside a form feed are looked at, and all of them are none where there are
/// fewer than two pages.
std::vector<Furniture> page_furniture(std::span<const Line> lines);

}  // namespace warraq::read
