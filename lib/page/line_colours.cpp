#include "warraq/page/line_colours.hpp"

#include <algorithm>
#include <array>

#include "warraq/base/unicode.hpp"
#include "warraq/frame/report.hpp"

namespace warraq {

namespace {

/// What a look is painted with, and what the strip says of it.
struct LookShown {
  LineLook look;
  Colour colour;
  const char* words;
};

/// Cold for tight, warm for loose, light enough to read black type on.
const std::array<LookShown, 5> shown{{
    {LineLook::tight, Colour::cmyk(0.22, 0.06, 0, 0), "tight: below 90 %"},
    {LineLook::even, Colour::cmyk(0.1, 0, 0.14, 0), "even: 90 to 125 %"},
    {LineLook::loose, Colour::cmyk(0, 0.06, 0.36, 0), "loose: 125 to 150 %"},
    {LineLook::gaping, Colour::cmyk(0, 0.28, 0.42, 0), "gaping: above 150 %"},
    {LineLook::overfull, Colour::cmyk(0.06, 0.4, 0, 0), "sticks out"},
}};

constexpr Length legend_size = Length::from_points(7);

const Colour* colour_of(const TextLine& line) {
  const LineLook look = look_of(line);
  for (const LookShown& one : shown)
    if (one.look == look) return &one.colour;
  return nullptr;
}

/// The band behind a line, over the height of its largest letters.
FrameItem band(const TextLine& line, Point baseline, const Colour& colour) {
  Length size;
  for (const GlyphRun& run : line.runs) size = std::max(size, run.size);
  const Length up = size.scaled(0.75), down = size.scaled(0.25);
  return {.position = {baseline.x, baseline.y - up},
          .content = Rule{{line.width, up + down}, colour},
          .furniture = true};
}

void colour(Frame& frame) {
  std::vector<FrameItem> bands;
  for (FrameItem& item : frame.items) {
    if (item.furniture) continue;
    if (const auto* line = std::get_if<TextLine>(&item.content)) {
      if (const Colour* behind = colour_of(*line)) bands.push_back(band(*line, item.position, *behind));
    } else if (auto* inner = std::get_if<std::shared_ptr<const Frame>>(&item.content); inner && *inner) {
      auto copy = std::make_shared<Frame>(**inner);
      colour(*copy);
      *inner = std::move(copy);
    }
  }
  frame.items.insert(frame.items.begin(), std::make_move_iterator(bands.begin()),
                     std::make_move_iterator(bands.end()));
}

/// A line of the strip, or nothing where the fonts have no letters for it.
std::vector<SetLine> words(const std::string& utf8, const FontSet& fonts, SettingCache& cache) {
  TextStyle style;
  style.family = "sans";
  style.size = legend_size;
  style.language = Language("en");
  Paragraph paragraph;
  paragraph.append(to_utf16(utf8), style);
  Diagnostics ignored;
  return set_lines(paragraph, {.measure = Length::from_points(1000), .alignment = LineAlignment::start},
                   fonts, cache, ignored);
}

/// What the colours mean, in one row as wide as `width`, broken where it must be.
Frame legend(Length width, const FontSet& fonts, SettingCache& cache) {
  const Length margin = legend_size * 2, gap = legend_size, swatch = legend_size;
  Frame frame;
  Length x = margin, y = legend_size.scaled(1.4);
  const auto place = [&](const Colour* colour, const std::string& text) {
    std::vector<SetLine> set = words(text, fonts, cache);
    const Length lead = colour ? swatch + legend_size / 2 : Length();
    const Length room = lead + (set.empty() ? Length() : set.front().line.width);
    if (x > margin && x + room > width - margin) x = margin, y += legend_size.scaled(1.5);
    if (colour) frame.add({x, y - legend_size.scaled(0.8)}, Rule{{swatch, swatch}, *colour}, 0, true);
    if (!set.empty()) frame.add({x + lead, y}, std::move(set.front().line), 0, true);
    x += room + gap;
  };
  place(nullptr, "Spaces, of their natural width:");
  for (const LookShown& one : shown) place(&one.colour, one.words);
  frame.size = {width, y + legend_size};
  return frame;
}

}  // namespace

LineLook look_of(const TextLine& line) {
  if (line.overfull > Length()) return LineLook::overfull;
  if (line.fit.width == LineWidth::natural) return LineLook::unforced;
  const double stretch = space_stretch(line);
  if (stretch < 0.9) return LineLook::tight;
  if (stretch <= 1.25) return LineLook::even;
  return stretch <= 1.5 ? LineLook::loose : LineLook::gaping;
}

PagedDocument coloured_by_fit(PagedDocument document, const FontSet& fonts, SettingCache& cache) {
  for (Page& page : document.pages) {
    colour(page.frame);
    auto strip = std::make_shared<Frame>(legend(page.media.width, fonts, cache));
    page.frame.add({Length(), page.media.height}, std::shared_ptr<const Frame>(strip), 0, true);
    page.media.height += strip->size.height;
    page.frame.size = page.media;
  }
  return document;
}

}  // namespace warraq
