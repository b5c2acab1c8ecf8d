#pragma once

/// Finished, positioned content: what layout makes and what exporters eat. A frame knows no paragraph and
/// no PDF. Everything in it is in page lengths, x to the right and y downward.
///
///     Frame f{.size = {300_pt, 20_pt}};
///     f.items.push_back({.position = {0_pt, 14_pt}, .content = line});   // a text line by its baseline

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "warraq/base/colour.hpp"
#include "warraq/base/geometry.hpp"
#include "warraq/base/language.hpp"
#include "warraq/base/range.hpp"
#include "warraq/font/face.hpp"

namespace warraq {

/// What a glyph stands for in the text layer of a PDF and in copied text.
enum class GlyphRole : std::uint8_t {
  text,     ///< spells its cluster
  kashida,  ///< ink that widens the glyph before it (in text order); spells nothing
  hyphen,   ///< a hyphen the breaker put in; a reader may drop it when it joins the word again
};

/// One glyph of a run.
///
///         |<------- advance ------->|
///     pen o---x_offset-->[glyph]    o next pen
///                           |  y_offset (down)
struct Glyph {
  GlyphId id = 0;             ///< never 0
  std::uint32_t cluster = 0;  ///< first UTF-16 unit of its cluster in GlyphRun::text
  Length advance;             ///< after justification: spaces and kashidas included
  Length x_offset, y_offset;
  GlyphRole role = GlyphRole::text;
};

/// Glyphs of one face, size, colour and bidi level, in visual order from left to right.
/// For an odd level clusters fall from left to right; for an even one they rise.
struct GlyphRun {
  FaceRef face;
  Length size;
  Colour colour;
  std::uint8_t level = 0;  ///< bidi embedding level
  Language language;
  std::u16string text;        ///< what the run spells, in logical order
  std::vector<Glyph> glyphs;  ///< visual order
  Length baseline_shift;      ///< downward; negative raises (note marks, ordinals)
  bool initial = false;   ///< a drop cap or the mark before it: it hangs out of the line its text belongs to
  bool fallback = false;  ///< the face is not the one its style names first for the script
  int expansion = 0;      ///< thousandths the glyphs are drawn wider by; their advances have it already

  Length width() const;                                          ///< the sum of the advances
  double width_scale() const { return 1 + expansion / 1000.0; }  ///< of the ink, across
  bool right_to_left() const { return level & 1; }
};

/// What decided the width of a line.
enum class LineWidth : std::uint8_t {
  natural,  ///< nothing: a last line, a ragged one
  measure,  ///< the paragraph's measure
  own,      ///< a width it was stretched to for itself: a hemistich's column, a masthead
};

/// How a line came to its width: what reports tell of and no exporter needs.
struct LineFit {
  LineWidth width = LineWidth::natural;
  Length natural;                ///< its width before anything gave way
  Length natural_spaces;         ///< the sum of its spaces before, but for those at its end
  Length spaces;                 ///< the same as they stand
  std::vector<Length> kashidas;  ///< what each drawn-out word grew by, in logical order
  Length letters;     ///< what words changed by otherwise: opened between letters, or set with other letters
  SourceSpan source;  ///< the bytes of the input it came from; empty when unknown
};

/// One line of text. Its place in a frame is the left end of its baseline.
struct TextLine {
  Length width;  ///< from the left end of the first run to the right of the last
  Direction direction = Direction::left_to_right;  ///< of the paragraph: which side it starts on
  std::vector<GlyphRun> runs;                      ///< visual order, left to right
  double stretch = 0;           ///< adjustment ratio of its glue: 0 natural, 1 all the stretch
  Length overfull;              ///< how far it sticks out of its measure; mostly 0
  bool ends_paragraph = false;  ///< the last of its paragraph, or its only one
  LineFit fit;
};

/// A filled rectangle: a separator, an underline, a table border.
struct Rule {
  Size size;
  Colour colour;
};

enum class ImageFormat : std::uint8_t { jpeg, png };

/// An encoded picture, shared between the places that show it.
struct ImageData {
  ImageFormat format = ImageFormat::png;
  std::string bytes;
  int width = 0, height = 0;  ///< pixels
};

struct Image {
  Size size;
  std::shared_ptr<const ImageData> data;
  std::string alternate_text;
};

/// An area that leads somewhere: a URI, or "#name" for an anchor of the same document.
struct Link {
  Size size;
  std::string target;
};

/// A named place that links and the outline lead to.
struct Anchor {
  std::string name;
};

struct Frame;

using FrameContent = std::variant<TextLine, Rule, Image, Link, Anchor, std::shared_ptr<const Frame>>;

/// The number of an element in PagedDocument::structure; 0 is the document itself.
using StructureId = std::uint32_t;

struct FrameItem {
  Point position;  ///< of the top left corner; for a TextLine, of the left end of the baseline
  FrameContent content;
  StructureId structure = 0;
  bool furniture = false;  ///< running heads, folios, ornaments: no part of the text
};

struct Frame {
  Size size;
  std::vector<FrameItem> items;  ///< in reading order; later ones paint over earlier ones

  void add(Point position, FrameContent content, StructureId structure = 0, bool furniture = false);
};

}  // namespace warraq
