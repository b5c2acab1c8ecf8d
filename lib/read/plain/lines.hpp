#pragma once

/// The input as lines, each with the shape the rules look at.

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/plain/role.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

/// ASCII characters, one bit each.
class AsciiSet {
 public:
  constexpr AsciiSet() = default;
  constexpr explicit AsciiSet(std::string_view characters) {
    for (const char c : characters) add(static_cast<unsigned char>(c));
  }
  constexpr void add(char32_t c) {
    if (c < 0x80) halves_[c / 64] |= std::uint64_t{1} << c % 64;
  }
  constexpr bool has_any_of(const AsciiSet& others) const {
    return ((halves_[0] & others.halves_[0]) | (halves_[1] & others.halves_[1])) != 0;
  }

 private:
  std::array<std::uint64_t, 2> halves_{};
};

/// What one look over a line's characters tells.
struct LineShape {
  std::uint32_t characters = 0;  ///< code points without marks
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t words =
      0;  ///< runs between spaces that have a letter or digit; estimated where none part them
  std::uint32_t capital_words = 0;  ///< words that begin with a capital
  std::uint32_t lower_words = 0;    ///< words that begin with a small letter
  std::uint32_t capitals = 0;       ///< capital letters
  std::array<std::uint32_t, script_count> script_letters{};
  std::uint32_t inner_ends = 0;    ///< sentence ends with a space after them
  char32_t first = 0;              ///< the first character
  char32_t first_letter = 0;       ///< the first letter or digit
  char32_t last = 0;               ///< the last character but for closing quotes, brackets and note marks
  std::uint32_t widest_space = 0;  ///< the most spaces in a row
  AsciiSet signs;                  ///< its ASCII characters but for small letters inside words
  bool has_marks = false;          ///< `*` `_` `` ` `` or a dagger somewhere

  Script script() const;  ///< the one most letters are of
  bool starts_lower() const { return is_lower(first_letter); }
  bool starts_upper() const { return is_upper(first_letter); }
  bool ends_sentence() const { return read::ends_sentence(last); }
  bool ends_comma() const { return is_comma(last); }
  bool ends_colon() const { return last == ':' || last == 0xFF1A; }
  bool is_cased() const { return capital_words + lower_words > 0; }
};

LineShape shape_of(std::string_view text);

/// What signs, columns or the frame of a letter show a line to be a part of.
enum class Structure : std::uint8_t { none, heading, underline, quote, table, code, letter };

/// One line that is not blank.
struct Line {
  std::string_view text;            ///< trimmed
  std::size_t offset = 0;           ///< of `text` in the decoded input
  std::uint32_t number = 0;         ///< from 1, as editors count
  std::uint32_t blanks_before = 0;  ///< blank lines above it
  std::uint32_t indent = 0;         ///< white space before it, in columns; a tab counts eight
  bool page_break = false;          ///< a form feed stands above it
  Structure structure = Structure::none;
  std::uint8_t level = 0;       ///< of a heading that its underline shows
  Role shown = Role::unknown;   ///< of a letter's line: which part
  std::uint32_t group = 0;      ///< lines of one structure share it
  bool common = false;          ///< most articles of the archive begin or end with it
  bool kept = false;            ///< the override file says it is no furniture
  Role forced = Role::unknown;  ///< what the override file says it is
  LineShape shape;
};

/// Takes the first line off `text`, with its end; the line without it. `text` must not be empty.
std::string_view take_line(std::string_view& text);
/// Line ends are LF, CR LF, CR, NEL, U+2028 and U+2029.
std::vector<Line> split_lines(std::string_view text);

}  // namespace warraq::read
