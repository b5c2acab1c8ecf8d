#include "warraq/line/set_lines.hpp"

#include <algorithm>

#include "line/build.hpp"
#include "line/edges.hpp"
#include "line/ideographs.hpp"
#include "line/setting_cache_impl.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/break.hpp"

namespace warraq {

namespace {

/// Lines looser than this send the breaker for hyphens (TeX's \pretolerance of 100).
constexpr double tolerance_without_hyphens = 1.0;
/// How loose lines may be before they get stretch they have not.
constexpr double raised_tolerance = 6.0;
/// Words of a joined script run together when their spaces shrink further.
constexpr double most_shrink_joined = 0.2;
/// How far, in ems, a ragged edge may fall short before it counts as all its stretch.
constexpr Em ragged_stretch{3};
/// What every line may stretch beyond its glue when all else fails, as a part of the measure: it tells bad
/// lines from worse ones.
constexpr std::int64_t last_resort_part = 8;

bool ragged(const LineOptions& options) {
  return options.alignment != LineAlignment::justify && options.alignment != LineAlignment::justify_all;
}

/// A paragraph on its way to lines.
struct Setting {
  const Paragraph& paragraph;
  LineOptions options;
  SettingCache::Impl& caches;
  const std::vector<ShapedRun>& runs;
  TextCache& cache = caches.text;
};

struct Broken {
  Composition composition;
  std::vector<LineBreak> breaks;
};

BreakOptions break_options(const Setting& setting) {
  const LineOptions& from = setting.options;
  BreakOptions to;
  to.measure = from.measure;
  to.notch_lines = from.notch_lines;
  to.notch = from.notch;
  to.tolerance = from.tolerance;
  to.consecutive_hyphens = from.consecutive_hyphens;
  to.most_hyphens = from.most_hyphens;
  to.fitness_change = from.fitness_change;
  to.word_stack = from.word_stack;
  to.river = from.river;
  to.shortest_last_line = from.shortest_last_line;
  to.looseness = from.looseness;
  if (ragged(from)) to.extra_stretch = ragged_stretch.at(setting.paragraph.styles.front().style.size);
  return to;
}

std::vector<BreakPlace> merged(const std::vector<BreakPlace>& places,
                               const std::vector<BreakPlace>& hyphens) {
  std::vector<BreakPlace> all;
  all.reserve(places.size() + hyphens.size());
  const auto earlier = [](const BreakPlace& a, const BreakPlace& b) { return a.index < b.index; };
  std::merge(places.begin(), places.end(), hyphens.begin(), hyphens.end(), std::back_inserter(all), earlier);
  const auto same = [](const BreakPlace& a, const BreakPlace& b) { return a.index == b.index; };
  // A soft hyphen is an opportunity of UAX #14, too; of the two places the one that shows a hyphen stays.
  for (std::size_t i = 1; i < all.size(); ++i)
    if (same(all[i - 1], all[i]) && all[i].hyphen && !all[i - 1].mandatory) all[i - 1] = all[i];
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

/// UAX #14 allows a break after a soft hyphen; without hyphenation there is none.
std::vector<BreakPlace> without_soft_hyphens(std::u16string_view text, std::vector<BreakPlace> places) {
  std::erase_if(places, [&](const BreakPlace& place) { return text[place.index - 1] == 0x00AD; });
  return places;
}

/// The items for the breaker, and in `how` what the first line has room for.
Composition composed(const Setting& setting, const std::vector<BreakPlace>& places, BreakOptions& how) {
  Composition composition = compose(setting.paragraph, setting.runs, places, setting.options, setting.cache);
  how.begins_with = find_word_edges(composition, setting.paragraph.text);
  const EdgeFinder edges(setting.paragraph, setting.options, setting.caches.protrusions);
  const Length out = hang_edges(composition, setting.runs, edges);
  how.first_indent = setting.options.first_indent;
  if (how.first_indent == Length()) how.first_indent -= out;
  return composition;
}

/// How many lines of a paragraph may hold kashidas.
std::size_t most_drawn_lines(const LineOptions& options, std::size_t lines) {
  return static_cast<std::size_t>(kashida_rules(options.kashida).most_lines * static_cast<double>(lines));
}

/// Breaks with the forms at their cost, and where too many lines would take them, at a higher one.
bool break_sparingly(const Setting& setting, const BreakOptions& how, Broken& broken) {
  constexpr int most_rounds = 5;
  for (int round = 0; round < most_rounds; ++round) {
    std::vector<BoxForm>& forms = broken.composition.forms.boxes;
    auto breaks = break_items(broken.composition.items, how, forms);
    if (!breaks) return round > 0;
    broken.breaks = std::move(*breaks);
    const auto formed = std::count_if(broken.breaks.begin(), broken.breaks.end(),
                                      [](const LineBreak& end) { return end.formed > 0; });
    if (static_cast<std::size_t>(formed) <= most_drawn_lines(setting.options, broken.breaks.size())) break;
    for (BoxForm& form : forms) form.cost *= 2;
  }
  return true;
}

/// Tries, in order: no hyphens and even spacing; hyphens and the tolerance asked for; a higher tolerance;
/// emergency stretch; anything (rule L4).
Broken break_paragraph(const Setting& setting) {
  const LineOptions& options = setting.options;
  BreakOptions how = break_options(setting);
  std::vector<BreakPlace> places =
      without_soft_hyphens(setting.paragraph.text, find_breaks(setting.paragraph, setting.cache));
  Broken broken;
  broken.composition = composed(setting, places, how);
  how.most_forms = kashida_rules(options.kashida).most_per_line;
  const auto attempt = [&] { return break_sparingly(setting, how, broken); };
  if (options.looseness == 0 || !options.hyphenate) {
    if (options.hyphenate) how.tolerance = std::min(options.tolerance, tolerance_without_hyphens);
    if (attempt()) return broken;
    how.tolerance = options.tolerance;
  }
  if (options.hyphenate) {
    const auto hyphens = find_hyphens(setting.paragraph, setting.cache);
    if (!hyphens.empty()) broken.composition = composed(setting, merged(places, hyphens), how);
    if (attempt()) return broken;
  }
  // All must be looser then, but no line more than it has to be: demerits grow with the sixth power.
  how.tolerance = std::max(options.tolerance, raised_tolerance);
  if (attempt()) return broken;
  how.tolerance = options.tolerance;
  if (options.emergency_stretch > Length()) {
    how.extra_stretch += options.emergency_stretch;
    if (attempt()) return broken;
  }
  how.extra_stretch = std::max(how.extra_stretch, options.measure / last_resort_part);
  how.accept_all = true;
  attempt();
  return broken;
}

std::string points(Length length) {
  const std::int64_t tenths = length.fraction(10, 1).units() / Length::units_per_point;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " pt";
}

void report_overfull(const Paragraph& paragraph, const SetLine& set, Diagnostics& diagnostics) {
  std::u16string_view words = std::u16string_view(paragraph.text).substr(set.range.begin, set.range.length());
  constexpr std::size_t shown = 60;
  const bool cut = words.size() > shown;
  if (cut) words = words.substr(0, shown - 1);
  diagnostics.push_back(
      {Severity::warning, "overfull-line", std::nullopt,
       "a line is " + points(set.line.overfull) + " too wide: \"" + to_utf8(words) + (cut ? "...\"" : "\""),
       "give it a wider measure, or a soft hyphen where its longest word may be divided"});
}

/// What a line has less room by at its start.
Length indent_of(const LineOptions& options, std::size_t line) {
  const Length beside = line < options.notch_lines ? options.notch : Length();
  return line == 0 ? options.first_indent + beside : beside;
}

/// Which lines may hold kashidas: where a profile allows few, those whose spaces would gape most.
std::vector<bool> lines_to_draw_out(const Setting& setting, const Broken& broken) {
  std::vector<bool> allowed(broken.breaks.size(), true);
  const std::size_t most = most_drawn_lines(setting.options, allowed.size());
  if (broken.composition.forms.boxes.empty() || most >= allowed.size()) return allowed;
  LineCutter cutter(setting.paragraph, setting.runs, broken.composition, setting.cache);
  std::vector<std::pair<double, std::size_t>> looseness;
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < broken.breaks.size(); ++i) {
    const Length indent = indent_of(setting.options, i);
    const LineContent line = cutter.cut(first, broken.breaks[i].item);
    const double ratio = adjustment_ratio(line.totals, setting.options.measure - indent);
    looseness.emplace_back(line.filled ? 0 : -ratio, i);
    first = line_start_after(broken.composition.items, broken.breaks[i].item);
  }
  std::sort(looseness.begin(), looseness.end());
  for (std::size_t i = most; i < looseness.size(); ++i) allowed[looseness[i].second] = false;
  return allowed;
}

std::vector<SetLine> build_lines(const Setting& setting, const Broken& broken, SettingCache::Impl& cache,
                                 Diagnostics& diagnostics) {
  const LineBuild build{setting.paragraph, setting.runs, broken.composition.forms,
                        setting.options,   cache,        !spells_its_text(setting.paragraph)};
  LineCutter cutter(setting.paragraph, setting.runs, broken.composition, setting.cache);
  std::vector<SetLine> lines;
  lines.reserve(broken.breaks.size());
  std::uint32_t first = 0;
  std::vector<Length> kashidas;
  const std::vector<bool> drawn = lines_to_draw_out(setting, broken);
  for (const LineBreak& end : broken.breaks) {
    const Length indent = indent_of(setting.options, lines.size());
    lines.push_back(build_line(build, cutter.cut(first, end.item), indent, drawn[lines.size()], kashidas));
    if (lines.back().line.overfull > Length()) report_overfull(setting.paragraph, lines.back(), diagnostics);
    first = line_start_after(broken.composition.items, end.item);
  }
  return lines;
}

}  // namespace

SettingCache::SettingCache(const std::filesystem::path& data) : impl_(std::make_unique<Impl>(data)) {}
SettingCache::~SettingCache() = default;
SettingCache::SettingCache(SettingCache&&) noexcept = default;
SettingCache& SettingCache::operator=(SettingCache&&) noexcept = default;

ShapedParagraph shape_for_lines(const Paragraph& paragraph, const FontSet& fonts, SettingCache& cache) {
  ShapedParagraph shaped;
  if (paragraph.text.empty()) return shaped;
  shaped.runs = shape_paragraph(paragraph, fonts, cache.impl().text, shaped.missing);
  close_up_punctuation(paragraph, shaped.runs);
  return shaped;
}

std::vector<SetLine> set_lines(const Paragraph& paragraph, const ShapedParagraph& shaped,
                               const LineOptions& options, SettingCache& cache, Diagnostics& diagnostics) {
  if (paragraph.text.empty()) return {};
  diagnostics.insert(diagnostics.end(), shaped.missing.begin(), shaped.missing.end());
  Setting setting{paragraph, options, cache.impl(), shaped.runs};
  if (script_of(paragraph.styles.front().style.language).joined())
    setting.options.space_shrink = std::min(options.space_shrink, most_shrink_joined);
  if (ragged(options)) {
    setting.options.space_stretch = setting.options.space_shrink = 0;
    setting.options.kashida = KashidaProfile::none;
    setting.options.expansion = 0;
  } else if (options.kashida != KashidaProfile::none) {
    setting.options.space_shrink =
        std::min(setting.options.space_shrink, kashida_rules(options.kashida).space_shrink);
  }
  const Broken broken = break_paragraph(setting);
  return build_lines(setting, broken, cache.impl(), diagnostics);
}

std::vector<SetLine> set_lines(const Paragraph& paragraph, const LineOptions& options, const FontSet& fonts,
                               SettingCache& cache, Diagnostics& diagnostics) {
  return set_lines(paragraph, shape_for_lines(paragraph, fonts, cache), options, cache, diagnostics);
}

Length natural_width(const Paragraph& paragraph, const ShapedParagraph& shaped, SettingCache& cache) {
  if (paragraph.text.empty()) return {};
  LineTotals totals;
  for (const InlineItem& item : compose(paragraph, shaped.runs, {}, {}, cache.impl().text).items)
    totals.add(item);
  return totals.width;
}

Length natural_width(const Paragraph& paragraph, const FontSet& fonts, SettingCache& cache,
                     Diagnostics& diagnostics) {
  const ShapedParagraph shaped = shape_for_lines(paragraph, fonts, cache);
  diagnostics.insert(diagnostics.end(), shaped.missing.begin(), shaped.missing.end());
  return natural_width(paragraph, shaped, cache);
}

}  // namespace warraq
