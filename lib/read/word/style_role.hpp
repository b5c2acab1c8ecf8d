#pragma once

/// What a paragraph is by the name of its style. Names of built-in styles are the same in all languages
/// inside Word's files; those that people and other programs make are not.

#include <cstdint>
#include <optional>
#include <string_view>

namespace warraq::read::word {

enum class Role : std::uint8_t {
  body,
  title,
  subtitle,
  author,
  date,
  abstract,
  heading,
  quotation,
  code,
  caption,
  term,  ///< of a list of definitions
  definition,
  in_list,   ///< goes on with an item
  contents,  ///< a line of a table of contents, or its heading
  rule,
};

struct StyleRole {
  Role role = Role::body;
  int level = 1;  ///< of a heading, 1 to 9
};

/// nullopt: the name says nothing, and the style it is based on may.
std::optional<StyleRole> role_of_style(std::string_view name);

/// What a style of characters means by its name.
enum class RunRole : std::uint8_t { plain, emphasis, strong, code, link };
RunRole run_role_of_style(std::string_view name);

}  // namespace warraq::read::word
