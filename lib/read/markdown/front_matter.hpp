#pragma once

/// The head of a Markdown file: YAML between ---, TOML between +++, JSON in braces, or Pandoc's lines of %.

#include <string_view>

#include "read/markup/metadata.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::read {

struct FrontMatter {
  MetaValue values;
  std::size_t end = 0;      ///< where the body begins
  Diagnostics diagnostics;  ///< what could not be read; its text is no part of the body even so
};

/// How much of a head is read. Heads people write have a page at most; what passes this is no head, or is
/// meant to do harm: YAML can say in a few lines what unfolds to gigabytes.
constexpr std::size_t longest_front_matter = 128 * 1024;
constexpr std::size_t most_front_matter_values = 5000;
constexpr int deepest_front_matter = 20;

/// All spans and sources are bytes of `text`.
FrontMatter read_front_matter(std::string_view text);

/// The values of a YAML or TOML document that stands at `begin` of `text`, up to `end`; the first trouble
/// becomes a diagnostic.
MetaValue read_yaml(std::string_view text, std::size_t begin, std::size_t end, Diagnostics& diagnostics);
MetaValue read_toml(std::string_view text, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

/// A diagnostic `bad-front-matter` for the byte at `at`; says line and column.
Diagnostic front_matter_trouble(std::string_view text, std::size_t at, std::string_view what);
/// `value` as a Text that knows where it stands, when it stands at `from` or soon after, letter for letter.
Text front_matter_text(std::string_view text, std::size_t from, std::string value);

}  // namespace warraq::read
