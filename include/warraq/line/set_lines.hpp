#pragma once

/// From a paragraph to finished lines: the door of the layers `text` and `line`.
///
///     SettingCache cache;
///     for (const SetLine& line : set_lines(paragraph, {.measure = 120_mm}, fonts, cache, diagnostics)) ...

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "warraq/base/data_root.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/frame/frame.hpp"
#include "warraq/text/paragraph.hpp"
#include "warraq/text/shape.hpp"

namespace warraq {

enum class LineAlignment : std::uint8_t {
  justify,      ///< every line fills the measure but the last, which stands at its start
  justify_all,  ///< the last one too (hemistichs, mastheads)
  start,
  centre,
  end,
};

/// How freely justified words of Arabic script are drawn out. Only faces whose words grow with a tatweel, so
/// none of Nastaliq; a kashida is ink and spells nothing.
enum class KashidaProfile : std::uint8_t {
  none,
  book,  ///< sparing: once spaces have stretched by a quarter, two a line and one a word
  news,  ///< for narrow columns: only when spaces have stretched by half, two a line and one a word
  poem,  ///< hemistichs: longer ones, three a line
};

/// What a paragraph is fitted to. Lengths are page lengths; costs have no unit.
struct LineOptions {
  Length measure;                 ///< width of every line
  Length first_indent;            ///< of the first line, on its start side; may be negative
  std::uint32_t notch_lines = 0;  ///< so many lines from the first on stand beside an initial ...
  Length notch;                   ///< ... and have less room on their start side by this
  LineAlignment alignment = LineAlignment::justify;
  bool hyphenate = true;       ///< where the language has patterns
  double tolerance = 2.0;      ///< highest adjustment ratio tried before emergencies
  Length emergency_stretch;    ///< added to each line's stretch when nothing else fits
  double space_stretch = 0.5;  ///< of the natural space
  double space_shrink = 0.2;  ///< of the natural space; a hard limit (rule L4), in joined scripts at most 0.2
  double hyphen_penalty = 50;
  double consecutive_hyphens = 3000;  ///< demerits for two hyphens in a row
  int most_hyphens = 3;               ///< the longest ladder; a hard limit, 0: any
  double word_stack = 2000;      ///< demerits for two lines that begin or end with the same three letters
  double river = 1500;           ///< demerits for each wide space a river of three lines or more runs through
  double fitness_change = 3000;  ///< demerits for a tight line beside a loose one
  Length shortest_last_line;     ///< a last line below this costs demerits
  int looseness = 0;             ///< aim for this many lines more or fewer than the best
  KashidaProfile kashida = KashidaProfile::none;  ///< of justified lines
  /// OpenType features ("jalt", "-liga", "ss01") whose letters single words of lines with a kashida profile
  /// may take where they fit better: wider letters, ligatures made or undone. What the face lacks is passed
  /// over.
  std::vector<std::string> alternates = {"jalt"};
  Length protrusion;  ///< the most a glyph may stand out at a flush side, by its ink; 0: optical margins off
  double expansion = 0;  ///< of justified lines: the most letters are drawn wider or narrower by, as a part
                         ///< of their width. Not in paragraphs of a joined script
};

/// A link's place on a line, from the line's left end and baseline.
struct LinkArea {
  Length left, width;
  std::string target;
};

/// One finished line, and what the page needs to place it.
struct SetLine {
  TextLine line;
  Length left;  ///< of the line's left end from the left edge of the measure; negative when it stands out
  Length ascent, descent;      ///< of the tallest and deepest face on the line, at its size
  Length ink_top, ink_bottom;  ///< of the ink, above (positive) and below the baseline
  TextRange range;             ///< of the paragraph's text, the trailing space included
  std::vector<LinkArea> links;
  bool hyphenated = false;
  Length left_protrusion, right_protrusion;  ///< how far it stands out of the measure; part of its width
};

/// Shaped words and hyphenation dictionaries kept between paragraphs and articles. Owned by the caller, used
/// by one thread at a time. Results are the same with a fresh one.
class SettingCache {
 public:
  /// `data`/hyphen holds the hyphenation dictionaries.
  explicit SettingCache(const std::filesystem::path& data = data_root());
  ~SettingCache();
  SettingCache(SettingCache&&) noexcept;
  SettingCache& operator=(SettingCache&&) noexcept;

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// Sets a paragraph in lines of exactly `measure` beside what stands out of it (but see LineAlignment and
/// TextLine::overfull).
/// An empty paragraph gives no line. Missing glyphs and overfull lines become diagnostics (with no span: the
/// caller knows which block it is setting).
std::vector<SetLine> set_lines(const Paragraph& paragraph, const LineOptions& options, const FontSet& fonts,
                               SettingCache& cache, Diagnostics& diagnostics);

/// The width of a paragraph on one line at its natural spacing, by the same code that builds lines.
Length natural_width(const Paragraph& paragraph, const FontSet& fonts, SettingCache& cache,
                     Diagnostics& diagnostics);

/// A paragraph's glyphs, which no measure changes: shaped once, set as often as it takes to find the measure.
struct ShapedParagraph {
  std::vector<ShapedRun> runs;
  Diagnostics missing;  ///< glyphs that no face has; reported each time it is set
};
ShapedParagraph shape_for_lines(const Paragraph& paragraph, const FontSet& fonts, SettingCache& cache);

/// The same as above with the glyphs of that very paragraph, shaped with the same fonts.
std::vector<SetLine> set_lines(const Paragraph& paragraph, const ShapedParagraph& shaped,
                               const LineOptions& options, SettingCache& cache, Diagnostics& diagnostics);
Length natural_width(const Paragraph& paragraph, const ShapedParagraph& shaped, SettingCache& cache);

}  // namespace warraq
