#include "warraq/frame/report.hpp"

#include <algorithm>

#include "warraq/base/unicode.hpp"
#include "warraq/frame/rivers.hpp"

namespace warraq {

namespace {

/// What a line spells. Runs stand in visual order; of a mixed line their order is the paragraph's.
std::string words_of(const TextLine& line) {
  std::u16string text;
  if (line.direction == Direction::right_to_left)
    for (auto run = line.runs.rbegin(); run != line.runs.rend(); ++run) text += run->text;
  else
    for (const GlyphRun& run : line.runs) text += run.text;
  while (!text.empty() && gives_way(text.back())) text.pop_back();
  return to_utf8(text);
}

bool ends_with_hyphen(const TextLine& line) {
  const auto divided = [](const Glyph& glyph) { return glyph.role == GlyphRole::hyphen; };
  return std::any_of(line.runs.begin(), line.runs.end(), [&](const GlyphRun& run) {
    return std::any_of(run.glyphs.begin(), run.glyphs.end(), divided);
  });
}

SpaceStretch stretch_of(std::vector<double> figures) {
  SpaceStretch of;
  of.lines = figures.size();
  if (figures.empty()) return of;
  std::sort(figures.begin(), figures.end());
  const auto at = [&](std::size_t percent) { return figures[(figures.size() * percent + 99) / 100 - 1]; };
  of.least = figures.front();
  of.median = at(50);
  of.p95 = at(95);
  of.most = figures.back();
  return of;
}

/// Walks the lines of a document in reading order.
class Reporter {
 public:
  explicit Reporter(const PagedDocument& document) : document_(document) {}

  Report run() {
    report_.pages = document_.pages.size();
    for (page_ = 0; page_ < document_.pages.size(); ++page_) {
      line_number_ = 0;
      frame(document_.pages[page_].frame, {});
      end_paragraph();
    }
    report_.justified = stretch_of(std::move(justified_));
    report_.own_width = stretch_of(std::move(own_width_));
    if (filled_ > 0)
      report_.kashidas_per_line = static_cast<double>(report_.kashidas) / static_cast<double>(filled_);
    return std::move(report_);
  }

 private:
  void frame(const Frame& frame, Point origin) {
    for (const FrameItem& item : frame.items) {
      if (item.furniture) continue;
      const Point place = origin + item.position;
      if (const auto* text = std::get_if<TextLine>(&item.content)) line(*text, place);
      if (const auto* inner = std::get_if<std::shared_ptr<const Frame>>(&item.content))
        if (*inner) this->frame(**inner, place);
    }
  }

  void line(const TextLine& line, Point at) {
    if (line.runs.empty()) return;
    if (line_number_ == 0 || at.y != baseline_) ++line_number_;
    baseline_ = at.y;
    ++report_.lines;
    stretch(line);
    kashidas(line);
    hyphen(line);
    if (line.overfull > Length()) report_.overfull.push_back({place(line), line.overfull, words_of(line)});
    for (const GlyphRun& run : line.runs) {
      report_.least_expansion = std::min(report_.least_expansion, run.expansion);
      report_.most_expansion = std::max(report_.most_expansion, run.expansion);
      if (run.fallback) fallback(run);
    }
    // White narrower than a natural space draws no eye.
    gaps_.push_back(space_stretch(line) < 1 ? std::vector<Gap>() : gaps_of(line, at.x));
    places_.push_back(place(line));
    if (line.ends_paragraph) end_paragraph();
  }

  LinePlace place(const TextLine& line) const {
    return {static_cast<std::uint32_t>(page_), document_.pages[page_].label, line_number_, line.fit.source};
  }

  void stretch(const TextLine& line) {
    if (line.fit.width == LineWidth::natural) return;
    ++filled_;
    if (line.fit.natural_spaces <= Length()) return;
    (line.fit.width == LineWidth::own ? own_width_ : justified_).push_back(space_stretch(line));
  }

  void kashidas(const TextLine& line) {
    const std::size_t count = line.fit.kashidas.size();
    report_.kashidas += count;
    report_.lines_with_kashida += count > 0;
    report_.most_kashidas = std::max(report_.most_kashidas, count);
    for (const Length kashida : line.fit.kashidas)
      report_.longest_kashida = std::max(report_.longest_kashida, kashida);
  }

  void hyphen(const TextLine& line) {
    hyphens_in_a_row_ = ends_with_hyphen(line) ? hyphens_in_a_row_ + 1 : 0;
    report_.hyphens += hyphens_in_a_row_ > 0;
    report_.most_hyphens_in_a_row = std::max(report_.most_hyphens_in_a_row, hyphens_in_a_row_);
  }

  void fallback(const GlyphRun& run) {
    std::size_t characters = 0;
    std::string first;
    for (std::size_t i = 0; i < run.text.size();) {
      const char32_t c = next_code_point(run.text, i);
      if (c < 0x10000 && gives_way(static_cast<char16_t>(c))) continue;
      if (++characters == 1) first = to_utf8(c);
    }
    if (characters == 0) return;
    auto& all = report_.fallbacks;
    const std::string name = run.face->name();
    auto use = std::find_if(all.begin(), all.end(), [&](const FallbackUse& one) { return one.face == name; });
    if (use == all.end()) use = all.insert(all.end(), {name, 0, std::move(first)});
    use->characters += characters;
  }

  void end_paragraph() {
    for (const River& river : find_rivers(gaps_))
      report_.rivers.push_back({places_[river.first_line], river.lines});
    gaps_.clear();
    places_.clear();
  }

  const PagedDocument& document_;
  Report report_;
  std::vector<double> justified_, own_width_;
  std::size_t page_ = 0, filled_ = 0, hyphens_in_a_row_ = 0;
  std::uint32_t line_number_ = 0;
  Length baseline_;
  std::vector<std::vector<Gap>> gaps_;  ///< of the paragraph's lines on this page so far
  std::vector<LinePlace> places_;       ///< of the same lines
};

}  // namespace

double space_stretch(const TextLine& line) {
  return line.fit.natural_spaces > Length() ? ratio(line.fit.spaces, line.fit.natural_spaces) : 1;
}

Report report_of(const PagedDocument& document) { return Reporter(document).run(); }

}  // namespace warraq
