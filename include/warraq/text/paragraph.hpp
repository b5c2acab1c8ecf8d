#pragma once

/// A paragraph before it is set: one string, the styles of its stretches, and what is isolated in it.
///
///     Paragraph p;
///     p.append(u"Kabul, ", style);
///     p.append(u"کابل", persian);
///     p.isolate({7, 11});

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "warraq/base/colour.hpp"
#include "warraq/base/language.hpp"
#include "warraq/base/range.hpp"
#include "warraq/font/font_set.hpp"

namespace warraq {

/// What is set as small capitals. A face's own are taken where it has them (`smcp`, `c2sc`); elsewhere
/// capitals of the right size stand for them. The text stays as it is written, and so does what is copied.
enum class SmallCaps : std::uint8_t {
  none,
  letters,  ///< small letters; capitals stay
  all,      ///< capitals too
};

/// Everything that decides how a stretch of text looks.
struct TextStyle {
  std::string family = "serif";  ///< a role or family FontSet knows
  FaceStyle face;
  Length size = Length::from_points(10);
  Colour colour;
  Language language;      ///< chooses localised forms, hyphenation, line-break rules
  Length baseline_shift;  ///< downward; negative raises
  Length letter_spacing;  ///< added after each cluster; ignored in joined scripts (rule S7)
  SmallCaps small_caps = SmallCaps::none;
  std::vector<std::string> features;  ///< OpenType features in HarfBuzz's syntax: "smcp", "onum=1"
  std::string link;                   ///< a target, or empty
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// From `begin` (a UTF-16 index) to the next span's begin, the text has this style.
struct StyleSpan {
  std::uint32_t begin = 0;
  TextStyle style;
};

/// A stretch whose inner order is its own (UAX #9, isolates): a link, a quotation, a date, a note mark.
/// Nothing is added to the text for it. Isolates nest properly.
struct Isolate {
  TextRange range;
  std::optional<Direction> direction;  ///< nullopt: by its first strong character
};

/// A stretch that copied text has otherwise than the page shows it: a straight quotation mark shown as the
/// language's own.
struct Respelling {
  TextRange range;      ///< what is shown
  std::u16string text;  ///< what it spells; may be empty
};

struct Paragraph {
  std::u16string text;            ///< hard breaks are U+2028; no other line or paragraph separators
  std::vector<StyleSpan> styles;  ///< sorted by begin; the first begins at 0
  Direction direction = Direction::left_to_right;
  std::vector<Isolate> isolates;      ///< sorted by begin, outer first
  std::vector<TextRange> undrawn;     ///< words in these are never drawn out by kashidas
  std::vector<Respelling> respelled;  ///< sorted by begin, apart from one another

  /// Appends words in a style; returns their range.
  TextRange append(std::u16string_view words, const TextStyle& style);
  void isolate(TextRange range, std::optional<Direction> direction = {});
};

}  // namespace warraq
