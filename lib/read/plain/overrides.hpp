#pragma once

/// The override file: what a person says of an article that the rules guessed otherwise.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/plain/lines.hpp"
#include "read/plain/poem_overrides.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

struct Overrides {
  std::optional<std::string> title, deck, credit, bio;
  std::optional<std::vector<std::string>> authors, section, masthead, dates;
  Language language;
  std::optional<Direction> direction;
  std::optional<bool> epigraph;
  std::string layout;
  std::vector<std::pair<LineRange, Role>> parts;        ///< by lines of the input
  std::vector<std::pair<LineRange, Role>> block_parts;  ///< by blocks of the body, from 1
  std::vector<PoemOverride> poems;
  std::vector<LineRange> joins, splits;  ///< the paragraphs that begin with these two lines
};

/// Throws Error bad_overrides with line and column: a mistake of TOML, an unknown key or part, a wrong type.
Overrides parse_overrides(std::string_view toml, const std::string& name);

/// Puts parts on their lines. Throws Error bad_overrides for a line the input has not.
void apply_to_lines(const Overrides& overrides, std::vector<Line>& lines, const std::string& name);

/// Puts whole parts in place of those the reader found.
void apply_to_article(const Overrides& overrides, Article& article);

}  // namespace warraq::read
