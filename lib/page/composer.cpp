#include "page/composer.hpp"

#include "page/drop_cap.hpp"

#include <algorithm>

#include "warraq/text/script.hpp"

namespace warraq {

namespace {

/// The least white between the ink of two lines, in ems.
constexpr double ink_gap = 0.04;

constexpr double orphan_or_widow = forbidden;
constexpr double hyphen_at_page_end = 300;

/// A page may carry a few hyphens, not a column of them: dearer than TeX's 50, so that a paragraph rather
/// takes slightly wider spaces.
constexpr double hyphen_penalty = 100;
/// Of a space, where letters do not join: with optical margins and letters drawn narrower first, few lines
/// need it.
constexpr double space_shrink = 0.28;

/// Languages whose readers expect the hanging hand: Urdu, Kashmiri, Punjabi and Saraiki in Arabic script.
bool in_nastaliq(const Language& language) {
  const std::string_view primary = language.primary();
  return primary == "ur" || primary == "ks" || primary == "pnb" || primary == "skr";
}

/// Lines that were set to a narrower measure, moved to where they stand in a width.
std::vector<SetLine> aligned_in(std::vector<SetLine> set, Length width, Direction direction,
                                LineAlignment align) {
  const bool at_left = (align == LineAlignment::start) == (direction == Direction::left_to_right);
  for (SetLine& line : set) {
    const Length room = width - line.line.width + line.left_protrusion + line.right_protrusion;
    line.left = (align == LineAlignment::centre ? room / 2
                 : at_left                      ? Length()
                                                : room) -
                line.left_protrusion;
  }
  return set;
}

}  // namespace

Column Column::inside(const BlockStyle& style, Direction direction, Length grid) const {
  const Length start = style.inset_start.at(style.size, grid), end = style.inset_end.at(style.size, grid);
  const Length at_left = direction == Direction::left_to_right ? start : end;
  return {left + at_left, std::max(width - start - end, style.size * 4)};
}

Composer::Composer(const Article& the_article, const PageLayout& the_layout, const FontSet& the_fonts,
                   SettingCache& the_cache, const PaginateOptions& the_options, PagedDocument& the_document)
    : article(the_article),
      layout(the_layout),
      fonts(the_fonts),
      cache(the_cache),
      options(the_options),
      document(the_document),
      measure(layout.page.trim.width - layout.page.inner - layout.page.outer),
      height(layout.page.trim.height - layout.page.top - layout.page.bottom),
      grid(layout.style(Role::body).base.leading),
      out(layout.page.flexibility),
      typographer(layout.text, document.changes) {
  grid = style(Role::body, article.language).leading;
  // Whole lines only: what is left over belongs to the bottom margin, not to the looseness of a page.
  height = grid * (height.units() / grid.units());
}

const std::string& Composer::script(const Language& language) {
  const auto [entry, fresh] = scripts_.try_emplace(language);
  if (fresh) entry->second = in_nastaliq(language) ? "Aran" : script_of(language).code();
  return entry->second;
}

const BlockStyle& Composer::style(Role role, const Language& language) {
  return layout.style(role).in(script(language_of(language)));
}

Length Composer::resolve(const StyleLength& length, const BlockStyle& style) const {
  return length.at(style.size, grid);
}

StructureId Composer::element(StructureRole role, StructureId parent, const Language& language) {
  document.structure.push_back({.role = role, .parent = parent, .language = language});
  return static_cast<StructureId>(document.structure.size() - 1);
}

LineOptions Composer::line_options(const BlockStyle& style, Length width, bool indent,
                                   LineAlignment align) const {
  LineOptions options;
  options.measure = width;
  options.first_indent = indent ? resolve(style.indent, style) : Length();
  options.alignment = align;
  options.hyphenate = style.hyphenate;
  options.kashida = style.kashida;
  options.alternates = style.alternates;
  options.protrusion = resolve(style.protrusion, style);
  options.expansion = style.expansion;
  options.hyphen_penalty = hyphen_penalty;
  options.space_shrink = space_shrink;
  options.emergency_stretch = style.size * 2;
  options.shortest_last_line = style.size * 2;
  return options;
}

std::vector<SetLine> Composer::lines(const InlineText& text, const BlockStyle& style, Length width,
                                     bool indent, LineAlignment align, const SourceSpan& source) {
  return lines(text, shape_for_lines(text.paragraph, fonts, cache), style, width, indent, align, source);
}

std::vector<SetLine> Composer::lines(const InlineText& text, const ShapedParagraph& shaped,
                                     const BlockStyle& style, Length width, bool indent, LineAlignment align,
                                     const SourceSpan& source) {
  Diagnostics found;
  std::vector<SetLine> set =
      set_lines(text.paragraph, shaped, line_options(style, width, indent, align), cache, found);
  report(std::move(found), source);
  trace_sources(text, set);
  return set;
}

void Composer::report(Diagnostics found, const SourceSpan& source) {
  for (Diagnostic& diagnostic : found) {
    // What a face lacks it lacks in every paragraph; once is enough.
    if (diagnostic.code == "missing-feature" && !missing_features_.insert(diagnostic.message).second)
      continue;
    if (!diagnostic.span && !source.empty()) diagnostic.span = source;
    document.diagnostics.push_back(std::move(diagnostic));
  }
}

Length Composer::baseline_in(const BlockStyle& style) {
  // The usual shares of a text face above and below the baseline, with the leading's surplus halved around.
  return style.leading / 2 + style.size.scaled(0.32);
}

void Composer::place_line(Frame& frame, SetLine line, Length left, Length baseline, const BlockStyle& style,
                          StructureId structure, bool furniture) {
  const Length line_left = left + line.left;
  for (LinkArea& area : line.links) {
    const Length up = style.size.scaled(0.8), down = style.size.scaled(0.25);
    frame.add({line_left + area.left, baseline - up}, Link{{area.width, up + down}, std::move(area.target)},
              structure);
  }
  frame.add({line_left, baseline}, std::move(line.line), structure, furniture);
}

VerticalBox Composer::line_box(SetLine line, const BlockStyle& style, Column column, StructureId structure) {
  VerticalBox box;
  box.frame.size = {measure, style.leading};
  place_line(box.frame, std::move(line), column.left, baseline_in(style), style, structure);
  return box;
}

std::vector<std::uint32_t> Composer::first_marks(std::span<const NotePlace> places, TextRange range) {
  std::vector<std::uint32_t> first;
  for (const NotePlace& place : places)
    if (range.contains(place.index) && marked_notes_.insert(place.note).second) first.push_back(place.note);
  return first;
}

void Composer::rule(const StyleLength& thickness, const BlockStyle& style, Column column) {
  const Length weight = resolve(thickness, style);
  if (weight <= Length()) return;
  VerticalBox box;
  box.frame.size = {measure, weight};
  box.frame.add({column.left, {}}, Rule{{column.width, weight}, Colour::grey(style.tint)}, 0, true);
  out.box(std::move(box));
}

std::vector<SetLine> Composer::balanced_lines(const InlineText& text, const BlockStyle& style, Length width,
                                              LineAlignment align, const SourceSpan& source) {
  const ShapedParagraph shaped = shape_for_lines(text.paragraph, fonts, cache);
  std::vector<SetLine> set = lines(text, shaped, style, width, false, align, source);
  if (set.size() < 2 || set.size() > 4 || align == LineAlignment::justify ||
      align == LineAlignment::justify_all)
    return set;
  // The narrowest measure that needs no more lines makes them equally long; found by halving.
  Length narrow, wide = width;
  for (const SetLine& line : set) narrow += line.line.width;
  narrow = narrow / static_cast<std::int64_t>(set.size());
  LineOptions options = line_options(style, width, false, align);
  Diagnostics ignored;  // found when the lines were set at the full width
  std::vector<SetLine> best;
  while (wide - narrow > style.size / 2) {
    options.measure = narrow + (wide - narrow) / 2;
    std::vector<SetLine> tried = set_lines(text.paragraph, shaped, options, cache, ignored);
    const bool fits = tried.size() <= set.size() &&
                      std::all_of(tried.begin(), tried.end(),
                                  [](const SetLine& line) { return line.line.overfull == Length(); });
    (fits ? wide : narrow) = options.measure;
    if (fits) best = std::move(tried);
  }
  trace_sources(text, best);
  return best.empty() ? set : aligned_in(std::move(best), width, text.paragraph.direction, align);
}

/// Lines that would touch are moved apart (rule S6). Most are told to be far from it by their tallest
/// letters.
void Composer::keep_ink_apart(const SetLine& line, const BlockStyle& style, Column column) {
  const VerticalBox* before = out.last_box();
  if (before == nullptr || before->frame.items.empty()) return;
  const FrameItem& last = before->frame.items.back();
  const auto* above = std::get_if<TextLine>(&last.content);
  if (above == nullptr) return;
  const Length apart = before->frame.size.height - last.position.y + baseline_in(style);
  const Length gap = style.size.scaled(ink_gap);
  if (ink_below_ + line.ink_top + gap <= apart) return;
  const Length needed =
      ink_distance(*above, last.position.x, line.line, column.left + line.left, inks_) + gap;
  if (needed > apart) out.space(VerticalGlue{needed - apart});
}

std::optional<std::vector<SetLine>> Composer::lines_with_initial(InlineText& text, const BlockStyle& style,
                                                                 Length width, LineAlignment align,
                                                                 const SourceSpan& source) {
  const int beside = drop_cap_lines(text, style);
  if (beside == 0) return std::nullopt;
  std::optional<DropCap> cap = take_initial(*this, text, style, beside);
  if (!cap) return std::nullopt;
  LineOptions options = line_options(style, width, false, align);
  options.notch_lines = static_cast<std::uint32_t>(beside);
  options.notch = cap->notch;
  Diagnostics found;
  std::vector<SetLine> set = set_lines(cap->rest.paragraph, options, fonts, cache, found);
  if (set.size() < options.notch_lines) return std::nullopt;
  report(std::move(found), source);
  trace_sources(cap->rest, set);
  text = std::move(cap->rest);
  put_initial(std::move(*cap), set.front());
  return set;
}

void Composer::paragraph(const Text& text, const Language& own_language, Direction direction, Column outer,
                         const ParagraphSetting& setting) {
  if (text.empty()) return;
  const Language language = language_of(own_language);
  const BlockStyle& style = this->style(setting.role, language);
  const Column column = setting.inset ? outer.inside(style, direction, grid) : outer;
  InlineText words = inline_text(text, style, language, direction, article.notes, &typographer);
  const LineAlignment align = setting.align.value_or(style.align);
  std::optional<std::vector<SetLine>> beside;
  if (setting.opens) beside = lines_with_initial(words, style, column.width, align, text.source());
  const std::size_t held = beside ? static_cast<std::size_t>(style.drop_cap) : 0;
  std::vector<SetLine> set = beside ? std::move(*beside)
                             : setting.balanced
                                 ? balanced_lines(words, style, column.width, align, text.source())
                                 : lines(words, style, column.width, setting.indent, align, text.source());
  out.space(resolve(style.space_before, style));
  if (resolve(style.rule_above, style) > Length()) {
    rule(style.rule_above, style, column);
    out.space(resolve(style.rule_gap, style));
    out.penalty(forbidden);
  }
  for (std::size_t i = 0; i < set.size(); ++i) {
    keep_ink_apart(set[i], style, column);
    if (i > 0) {
      const bool stranded = i == 1 || i + 1 == set.size() || setting.keep_together || i < held;
      out.penalty(stranded ? orphan_or_widow : set[i - 1].hyphenated ? hyphen_at_page_end : 0);
    }
    ink_below_ = set[i].ink_bottom;
    std::vector<std::uint32_t> notes = first_marks(words.notes, set[i].range);
    VerticalBox box = line_box(std::move(set[i]), style, column, setting.structure);
    box.notes = std::move(notes);
    out.box(std::move(box));
  }
  if (resolve(style.rule_below, style) > Length()) {
    out.space(resolve(style.rule_gap, style));
    out.penalty(forbidden);
    rule(style.rule_below, style, column);
  }
  out.space(resolve(style.space_after, style));
}

}  // namespace warraq
