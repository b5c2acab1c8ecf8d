#include "line/build.hpp"

#include <algorithm>

#include "line/edges.hpp"
#include "warraq/text/bidi.hpp"

namespace warraq {

namespace {

/// Neighbouring pieces of a line that become one GlyphRun.
struct Group {
  std::size_t begin = 0, end = 0;  ///< pieces
  std::uint8_t level = 0;
  TextRange range;
};

class RunBuilder {
 public:
  RunBuilder(const LineBuild& build, const LineContent& line) : build_(build), line_(line) {}

  GlyphRun run(const Group& group) {
    const LinePiece& first = line_.pieces[group.begin];
    const ShapedRun& shaped = build_.runs[first.run];
    const TextStyle& style = build_.paragraph.styles[shaped.item.style].style;
    GlyphRun run;
    run.face = shaped.item.face;
    run.fallback = shaped.item.fallback;
    run.size = shaped.item.size;
    run.colour = style.colour;
    run.level = group.level;
    run.language = style.language;
    run.baseline_shift = style.baseline_shift;
    const std::u16string_view text = build_.paragraph.text;
    run.text = build_.steering ? spelled(build_.paragraph, group.range)
                               : std::u16string(text.substr(group.range.begin, group.range.length()));
    std::size_t count = 0;
    for (std::size_t i = group.begin; i < group.end; ++i) count += line_.pieces[i].glyphs.size();
    run.glyphs.reserve(count);
    for (std::size_t i = group.begin; i < group.end; ++i)
      if (line_.pieces[i].expansion > Length()) run.expansion = line_.expansion;
    const Measurer measurer = Measurer(build_.paragraph, shaped).expanded(run.expansion);
    if (run.right_to_left())
      for (std::size_t i = group.end; i-- > group.begin;) add(line_.pieces[i], group, measurer, run);
    else
      for (std::size_t i = group.begin; i < group.end; ++i) add(line_.pieces[i], group, measurer, run);
    return run;
  }

 private:
  void add(const LinePiece& piece, const Group& group, const Measurer& measurer, GlyphRun& run) {
    // Room between characters that no space parts has no glyph.
    if (piece.glyphs.empty() && piece.space && !run.glyphs.empty()) run.glyphs.back().advance += piece.width;
    std::int64_t sum = 0;
    Length pen;
    for (std::size_t i = 0; i < piece.glyphs.size(); ++i) {
      const ShapedGlyph& shaped = piece.glyphs[i];
      sum += shaped.advance;
      const Length next = measurer.length(sum);
      Glyph glyph;
      glyph.id = shaped.id;
      glyph.advance = next - pen;
      pen = next;
      if (measurer.letter_spacing != Length() && ends_cluster(piece, i))
        glyph.advance += measurer.letter_spacing;
      if (shaped.x_offset != 0) glyph.x_offset = measurer.length(shaped.x_offset);
      if (shaped.y_offset != 0) glyph.y_offset = measurer.height(-shaped.y_offset);
      if (piece.opened != Length()) glyph.advance += gap_after(piece, i);
      place_cluster(shaped, piece, group, run, glyph);
      if (piece.space) glyph.advance = i == 0 ? piece.width : Length();
      run.glyphs.push_back(glyph);
    }
  }

  /// What the word opens by on the right of a glyph: between two letters that do not join.
  Length gap_after(const LinePiece& piece, std::size_t i) const {
    const std::uint32_t cluster = piece.glyphs[i].cluster;
    if (i + 1 < piece.glyphs.size() && piece.glyphs[i + 1].cluster == cluster) return {};
    const auto gaps = std::span(build_.forms.gaps).subspan(piece.first_gap, piece.gaps);
    const auto gap = std::find(gaps.begin(), gaps.end(), cluster);
    if (gap == gaps.end()) return {};
    const auto before = gap - gaps.begin(), all = static_cast<std::ptrdiff_t>(gaps.size());
    return piece.opened.fraction(before + 1, all) - piece.opened.fraction(before, all);
  }

  /// Whether letter spacing follows the glyph: after each cluster but, mostly, the piece's last.
  static bool ends_cluster(const LinePiece& piece, std::size_t i) {
    if (i + 1 == piece.glyphs.size()) return piece.spaced_end;
    return piece.glyphs[i + 1].cluster != piece.glyphs[i].cluster;
  }

  void place_cluster(const ShapedGlyph& shaped, const LinePiece& piece, const Group& group, GlyphRun& run,
                     Glyph& glyph) const {
    const bool engine_hyphen = !piece.reshaped.empty() && shaped.cluster == piece.range.end;
    if (shaped.kashida) glyph.role = GlyphRole::kashida;
    if (engine_hyphen) {
      glyph.role = GlyphRole::hyphen;
      glyph.cluster = static_cast<std::uint32_t>(run.text.size());
    } else if (build_.steering) {
      glyph.cluster =
          static_cast<std::uint32_t>(spelled(build_.paragraph, {group.range.begin, shaped.cluster}).size());
    } else {
      glyph.cluster = shaped.cluster - group.range.begin;
    }
  }

  const LineBuild& build_;
  const LineContent& line_;
};

/// Groups pieces by run, with an empty group where an isolate's edge keeps two runs apart; white space at the
/// end of the line gets the paragraph's level (UAX #9, L1).
std::vector<Group> group_pieces(const LineBuild& build, const LineContent& line) {
  const std::uint8_t paragraph_level = build.paragraph.direction == Direction::right_to_left ? 1 : 0;
  std::vector<Group> groups;
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    const LinePiece& piece = line.pieces[i];
    const bool room = piece.space && !piece.trailing;  // may be without characters of its own
    if (!build.runs[piece.run].item.face || (piece.glyphs.empty() && piece.range.empty() && !room)) continue;
    const TextItem& item = build.runs[piece.run].item;
    const bool begins = groups.empty() || line.pieces[i - 1].run != piece.run;
    if (begins && !groups.empty() && !piece.trailing && item.edge_level != no_edge)
      groups.push_back({i, i, item.edge_level, {piece.range.begin, piece.range.begin}});
    const std::uint8_t level = piece.trailing ? paragraph_level : item.level;
    if (!begins && groups.back().end == i && groups.back().level == level &&
        line.pieces[i - 1].run == piece.run) {
      groups.back().end = i + 1;
      groups.back().range.end = piece.range.end;
    } else {
      groups.push_back({i, i + 1, level, piece.range});
    }
  }
  return groups;
}

/// How far ink reaches above and below the baseline.
struct Reach {
  Length ascent, descent, ink_top, ink_bottom;
  bool any_ink = false;
};

void reach_of(const LineBuild& build, const GlyphRun& run, Reach& reach) {
  const FaceMetrics& metrics = run.face->metrics();
  const int em = run.face->units_per_em();
  reach.ascent = std::max(reach.ascent, to_length(metrics.ascender, run.size, em));
  reach.descent = std::max(reach.descent, to_length(metrics.descender, run.size, em));
  InkHeights& heights = build.cache.heights(run.face);
  std::int64_t top = 0, bottom = 0;
  bool any = false;
  const auto widen = [&](std::int64_t high, std::int64_t low) {
    top = any ? std::min(top, high) : high;
    bottom = any ? std::max(bottom, low) : low;
    any = true;
  };
  Length raised_top, raised_bottom;
  for (const Glyph& glyph : run.glyphs) {
    const InkHeights::Height& height = heights.of(glyph.id);
    if (height.top == height.bottom) continue;
    if (glyph.y_offset == Length()) {
      widen(height.top, height.bottom);
    } else {
      raised_top = std::min(raised_top, to_length({height.top}, run.size, em) + glyph.y_offset);
      raised_bottom = std::max(raised_bottom, to_length({height.bottom}, run.size, em) + glyph.y_offset);
    }
  }
  if (!any) return;
  const Length high = std::min(to_length({top}, run.size, em), raised_top) + run.baseline_shift;
  const Length low = std::max(to_length({bottom}, run.size, em), raised_bottom) + run.baseline_shift;
  reach.ink_top = reach.any_ink ? std::max(reach.ink_top, -high) : -high;
  reach.ink_bottom = reach.any_ink ? std::max(reach.ink_bottom, low) : low;
  reach.any_ink = true;
}

void add_link(std::vector<LinkArea>& links, Length left, Length width, const std::string& target) {
  if (!links.empty() && links.back().target == target && links.back().left + links.back().width == left)
    links.back().width += width;
  else
    links.push_back({left, width, target});
}

/// Where the line stands in the measure, from its left edge.
Length left_of(const LineBuild& build, const SetLine& set, Length indent) {
  const Length inner = set.line.width - set.left_protrusion - set.right_protrusion;
  const Length room = build.options.measure - indent, slack = room - inner;
  const bool rtl = set.line.direction == Direction::right_to_left;
  Length from_start;
  switch (build.options.alignment) {
    case LineAlignment::justify:
    case LineAlignment::justify_all:
    case LineAlignment::start:
      break;
    case LineAlignment::centre:
      from_start = slack / 2;
      break;
    case LineAlignment::end:
      from_start = slack;
      break;
  }
  return (rtl ? slack - from_start : indent + from_start) - set.left_protrusion;
}

/// What stands out of the measure at the line's two ends.
void find_protrusion(const LineBuild& build, const LineContent& line, Length indent, SetLine& set) {
  const auto ink = [](const LinePiece& piece) { return !piece.space && !piece.glyphs.empty(); };
  const auto first = std::find_if(line.pieces.begin(), line.pieces.end(), ink);
  const auto last = std::find_if(line.pieces.rbegin(), line.pieces.rend(), ink);
  if (first == line.pieces.end()) return;
  EdgeFinder edges{build.paragraph, build.options, build.cache.protrusions};
  // Beside an initial lines begin at an edge, too.
  const bool indented = indent != Length() && indent != build.options.notch;
  const Length at_start = indented ? Length() : edges.start(build.runs[first->run], first->glyphs);
  const Length at_end = edges.end(build.runs[last->run], last->glyphs);
  const bool rtl = build.paragraph.direction == Direction::right_to_left;
  set.left_protrusion = rtl ? at_end : at_start;
  set.right_protrusion = rtl ? at_start : at_end;
}

Length width_of_spaces(const LineContent& line) {
  Length sum;
  for (const LinePiece& piece : line.pieces)
    if (piece.space && !piece.trailing && !piece.glyphs.empty()) sum += piece.width;
  return sum;
}

bool to_be_filled(const LineBuild& build, const LineContent& line) {
  switch (build.options.alignment) {
    case LineAlignment::justify:
      return !line.filled;
    case LineAlignment::justify_all:
      return true;
    case LineAlignment::start:
    case LineAlignment::centre:
    case LineAlignment::end:
      return false;
  }
  return false;
}

}  // namespace

SetLine build_line(const LineBuild& build, LineContent line, Length indent, bool drawn,
                   std::vector<Length>& kashidas) {
  const Length room = build.options.measure - indent;
  SetLine set;
  find_protrusion(build, line, indent, set);
  Length target = room + set.left_protrusion + set.right_protrusion;
  LineFit& fit = set.line.fit;
  fit.natural = line.totals.width;
  fit.natural_spaces = width_of_spaces(line);
  const bool draws = drawn && to_be_filled(build, line) && !build.forms.boxes.empty();
  kashidas = draws ? draw_out(build, line, target, kashidas) : std::vector<Length>();
  if (!kashidas.empty()) {
    find_protrusion(build, line, indent, set);  // a word drawn out may end in another glyph
    target = room + set.left_protrusion + set.right_protrusion;
  }
  if (to_be_filled(build, line) || line.totals.width > target) {
    expand(build, line, target);
    set.line.stretch = justify(line, target);
    fit.width = build.options.alignment == LineAlignment::justify_all ? LineWidth::own : LineWidth::measure;
  }
  fit.spaces = width_of_spaces(line);
  for (const LinePiece& piece : line.pieces)
    if (piece.drawn_out > Length()) fit.kashidas.push_back(piece.drawn_out);
  for (const LinePiece& piece : line.pieces) fit.letters += piece.opened + piece.altered;
  set.range = line.range;
  set.hyphenated = line.hyphenated;
  set.line.direction = build.paragraph.direction;
  set.line.ends_paragraph = line.last;

  const std::vector<Group> groups = group_pieces(build, line);
  std::vector<std::uint8_t> levels;
  for (const Group& group : groups) levels.push_back(group.level);
  RunBuilder runs(build, line);
  Reach reach;
  for (const std::uint32_t index : visual_order(levels)) {
    if (groups[index].begin == groups[index].end) continue;
    GlyphRun run = runs.run(groups[index]);
    if (run.glyphs.empty()) continue;
    const Length width = run.width();
    reach_of(build, run, reach);
    const std::uint32_t style = build.runs[line.pieces[groups[index].begin].run].item.style;
    const std::string& link = build.paragraph.styles[style].style.link;
    if (!link.empty() && width > Length()) add_link(set.links, set.line.width, width, link);
    set.line.width += width;
    set.line.runs.push_back(std::move(run));
  }
  if (set.line.width > target) {
    set.line.overfull = set.line.width - target;
    set.line.stretch = -1;
  }
  set.left = left_of(build, set, indent);
  set.ascent = reach.ascent;
  set.descent = reach.descent;
  set.ink_top = reach.ink_top;
  set.ink_bottom = reach.ink_bottom;
  return set;
}

}  // namespace warraq
