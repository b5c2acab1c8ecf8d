#pragma once

/// What a line of Markdown may be, as far as the preparation asks.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace warraq::read {

struct SourceLine {
  std::size_t begin = 0, first = 0;  ///< the line, and its first byte that is no blank
  std::size_t end = 0, next = 0;     ///< without its line end, and where the next begins
  std::size_t indent = 0;            ///< columns before `first`
  bool blank = true;

  std::string_view whole(std::string_view given) const { return given.substr(begin, end - begin); }
  /// Without white space at either end.
  std::string_view words(std::string_view given) const;
};

SourceLine read_line(std::string_view given, std::size_t at);
/// The first line from `at` on that is not blank; a blank one at the text's end.
SourceLine after_blank_lines(std::string_view given, std::size_t at);
/// Where the next blank line begins.
std::size_t paragraph_end(std::string_view given, std::size_t at);

/// The opener of a block of code.
struct Fence {
  char sign = '`';
  std::size_t length = 3;
  std::size_t quotes = 0;  ///< the > before it
};
/// `line` may have > and the signs of items before the fence.
std::optional<Fence> fence_of(std::string_view line);
bool ends_fence(std::string_view line, const Fence& fence);

bool starts_item(std::string_view words);        ///< -, *, +, 1. or 1)
bool is_underline(std::string_view words);       ///< of a heading
bool is_table_rule(std::string_view words);      ///< |---|:--:|
bool is_block_sign(std::string_view words);      ///< words that Markdown would take for a block's beginning
std::size_t note_label(std::string_view words);  ///< bytes of "[^label]:" and the spaces after it, or 0
std::string_view tag_name(std::string_view words);  ///< of a tag that goes on in the next line

/// Bytes of the colon and the spaces that open a definition, or 0.
std::size_t definition_mark(std::string_view given, const SourceLine& line);
/// A line alone, with a definition below it.
bool is_term(std::string_view given, const SourceLine& line);
/// The lines of a note or a definition that begins at byte `from` of `line`: those that go on, and those that
/// are indented by four. Returns where the text goes on.
std::size_t indented_body(std::string_view given, const SourceLine& line, std::size_t from,
                          std::vector<std::pair<std::size_t, std::size_t>>& lines);

}  // namespace warraq::read
