#include "warraq/line/break.hpp"

#include <algorithm>
#include <cassert>

#include "line/badness.hpp"
#include "line/form_chooser.hpp"
#include "line/rivers.hpp"

namespace warraq {

// The idea: walk the items from left to right, keeping the feasible ends of lines ("active" ones) from which
// a line could still reach the item at hand. At each legal break, every active end proposes one line; of all
// proposals in one fitness class only the cheapest survives, because what follows cannot tell them apart.
// Active ends fall out once the line from them no longer fits however hard it shrinks, so there are never
// many.

namespace {

constexpr std::uint32_t no_end = UINT32_MAX;

/// Tight, decent, loose and very loose lines (TeX section 817).
int fitness_of(double ratio) { return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3; }

/// A chosen end of a line, and the one before it.
struct End {
  std::uint32_t item = 0, previous = no_end;
  std::uint32_t first = 0;  ///< item of the line
  double ratio = 0, demerits = 0;
  Length overfull;
  std::uint32_t formed = 0;
};

/// An end from which lines may still start.
struct ActiveEnd {
  LineTotals start;         ///< totals up to the first item of the next line
  std::uint32_t first = 0;  ///< that item
  double demerits = 0;
  std::uint32_t end = no_end;  ///< index of its End; no_end at the start of the paragraph
  std::uint32_t lines = 0;
  int fitness = 1;
  int hyphens = 0;                ///< in a row, up to this end
  std::uint64_t begins_with = 0;  ///< of the next line
  std::uint64_t ends_with = 0;    ///< of the line that ends here
};

/// The best line that ends at the item at hand, for one fitness class (and count of lines, when it matters).
struct Candidate {
  std::uint32_t lines = 0;
  int fitness = 0;
  int hyphens = 0;
  End end;
};

class Breaker {
 public:
  Breaker(std::span<const InlineItem> items, const BreakOptions& options, std::span<const BoxForm> forms)
      : items_(items), options_(options), forms_(items, forms, options) {
    for (const InlineItem& item : items) most_gained_ = std::min(most_gained_, item.before);
  }

  std::optional<std::vector<LineBreak>> run() {
    active_.push_back({.begins_with = options_.begins_with});
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (items_[i].breakable()) try_break(i);
      if (active_.empty()) return std::nullopt;
      totals_.add(items_[i]);
    }
    return trace(best_final());
  }

 private:
  void try_break(std::uint32_t item) {
    const bool forced = items_[item].forces_break();
    candidates_.clear();
    ActiveEnd last_resort;
    std::size_t kept = 0;
    for (std::size_t a = 0; a < active_.size(); ++a) {
      const bool still_open = propose(active_[a], item);
      if (still_open && !forced) {
        if (kept != a) active_[kept] = active_[a];
        ++kept;
      } else {
        last_resort = active_[a];
      }
    }
    active_.resize(kept);
    if (active_.empty() && candidates_.empty() && options_.accept_all) stick_out(last_resort, item);
    for (const Candidate& candidate : candidates_) activate(candidate, item);
  }

  /// The line from an active end to `item`.
  LineTotals line_to(const ActiveEnd& from, std::uint32_t item) const {
    LineTotals line = totals_ - from.start;
    line.width += items_[item].before;
    line.stretch += options_.extra_stretch;
    return line;
  }

  Length room(const ActiveEnd& from) const {
    const Length beside = from.lines < options_.notch_lines ? options_.notch : Length();
    return options_.measure - beside - (from.end == no_end ? options_.first_indent : Length());
  }

  /// Weighs the line from `from` to `item`; false when no line from there can fit any more.
  bool propose(const ActiveEnd& from, std::uint32_t item) {
    if (plainly_too_short(from, item)) return true;
    const LineTotals line = line_to(from, item);
    const FormFit fit = fit_of(from, item, line);
    if (fit.ratio < -1) return !hopeless(from);
    if (too_many_hyphens(from, item)) return true;
    if (fit.ratio <= options_.tolerance || options_.accept_all)
      keep(from, item, fit, demerits(from, item, line, fit));
    return true;
  }

  FormFit fit_of(const ActiveEnd& from, std::uint32_t item, const LineTotals& line) {
    const double ratio = adjustment_ratio(line, room(from));
    const FormFit fit{ratio, demerits_of(ratio, options_.line_penalty)};
    return forms_.idle() || line.fills > 0 ? fit : forms_.best(line, room(from), from.first, item, fit);
  }

  /// Most lines weighed are far too short; this tells so without weighing them.
  bool plainly_too_short(const ActiveEnd& from, std::uint32_t item) const {
    if (totals_.fills > from.start.fills || options_.accept_all) return false;
    const Length width = totals_.width - from.start.width + items_[item].before + forms_.widest();
    const Length expansion = totals_.expansion - from.start.expansion;
    const Length stretch = totals_.stretch - from.start.stretch + options_.extra_stretch;
    return static_cast<double>((room(from) - width - expansion).units()) >
           1.001 * loosest_ * static_cast<double>(stretch.units());
  }

  /// A cut may add width (a hyphen) that the uncut line has not: only the bare line tells that all is lost,
  /// and no break further on makes more room than the best of all.
  bool hopeless(const ActiveEnd& from) const {
    const LineTotals bare = totals_ - from.start;
    return bare.width + most_gained_ + forms_.narrowest() - bare.shrink - bare.expansion > room(from);
  }

  int hyphens_in_a_row(const ActiveEnd& from, std::uint32_t item) const {
    return items_[item].hyphen ? from.hyphens + 1 : 0;
  }
  bool too_many_hyphens(const ActiveEnd& from, std::uint32_t item) const {
    return options_.most_hyphens > 0 && !options_.accept_all &&
           hyphens_in_a_row(from, item) > options_.most_hyphens;
  }

  double demerits(const ActiveEnd& from, std::uint32_t item, const LineTotals& line,
                  const FormFit& fit) const {
    const InlineItem& end = items_[item];
    double sum = fit.demerits;
    if (end.is_penalty() && !end.forces_break())
      sum += end.cost >= 0 ? end.cost * end.cost : -end.cost * end.cost;
    const int step = fitness_of(fit.ratio) - from.fitness;
    if (step > 1 || step < -1) sum += options_.fitness_change;
    if (from.hyphens > 0 && end.hyphen) sum += options_.consecutive_hyphens;
    if (from.hyphens > 0 && item + 1 == items_.size()) sum += options_.consecutive_hyphens / 2;
    if (line.fills > 0 && line.width < options_.shortest_last_line) sum += options_.short_last_line;
    if (end.ends_with != 0 && end.ends_with == from.ends_with) sum += options_.word_stack;
    if (end.begins_with != 0 && end.begins_with == from.begins_with) sum += options_.word_stack;
    if (river_above(from))
      sum += options_.river * river_growth(gaps_of_line({item, from.end, from.first, fit.ratio}));
    return from.demerits + sum;
  }

  /// Whether a river of two lines ends in the line above, so that this one may make it one of three.
  bool river_above(const ActiveEnd& from) const {
    if (options_.river <= 0 || from.end == no_end) return false;
    const auto& above = gaps_[from.end];
    return std::any_of(above.begin(), above.end(),
                       [](const RiverGap& gap) { return gap.lines + 1 >= shortest_river; });
  }

  std::vector<RiverGap> gaps_of_line(const End& line) const {
    if (line.previous == no_end)
      return river_gaps(items_, line.first, line.item, line.ratio, options_.first_indent, {});
    return river_gaps(items_, line.first, line.item, line.ratio, {}, gaps_[line.previous]);
  }

  void keep(const ActiveEnd& from, std::uint32_t item, const FormFit& fit, double demerits,
            Length overfull = {}) {
    const std::uint32_t lines = from.lines + 1;
    const int fitness = fitness_of(fit.ratio);
    const int hyphens = options_.most_hyphens > 0 ? hyphens_in_a_row(from, item) : items_[item].hyphen;
    const End end{item, from.end, from.first, fit.ratio, demerits, overfull, fit.formed};
    for (Candidate& candidate : candidates_) {
      if (candidate.fitness != fitness || candidate.hyphens != hyphens) continue;
      const bool counted = options_.looseness != 0 || std::min(candidate.lines, lines) < options_.notch_lines;
      if (counted && candidate.lines != lines) continue;
      if (demerits < candidate.end.demerits) candidate = {lines, fitness, hyphens, end};
      return;
    }
    candidates_.push_back({lines, fitness, hyphens, end});
  }

  /// Nothing fits: the line from the last end that was open sticks out. It costs the same wherever it is.
  void stick_out(const ActiveEnd& from, std::uint32_t item) {
    const LineTotals line = line_to(from, item);
    keep(from, item, {-1}, from.demerits, line.width - line.shrink - line.expansion - room(from));
  }

  void activate(const Candidate& candidate, std::uint32_t item) {
    ActiveEnd next;
    next.start = totals_;
    next.first = line_start_after(items_, item);
    for (std::uint32_t i = item; i < next.first; ++i) next.start.add(items_[i]);
    next.start.width -= items_[item].after;
    next.demerits = candidate.end.demerits;
    next.end = static_cast<std::uint32_t>(ends_.size());
    next.lines = candidate.lines;
    next.fitness = candidate.fitness;
    next.hyphens = candidate.hyphens;
    next.begins_with = items_[item].begins_with;
    next.ends_with = items_[item].ends_with;
    if (options_.river > 0) gaps_.push_back(gaps_of_line(candidate.end));
    ends_.push_back(candidate.end);
    active_.push_back(next);
  }

  /// The cheapest way to the end, or the one whose count of lines comes nearest to the looseness asked for.
  const ActiveEnd& best_final() const {
    const ActiveEnd* best = &active_.front();
    for (const ActiveEnd& end : active_)
      if (end.demerits < best->demerits) best = &end;
    if (options_.looseness == 0) return *best;
    const std::int64_t aim = static_cast<std::int64_t>(best->lines) + options_.looseness;
    const auto distance = [aim](const ActiveEnd& end) {
      const std::int64_t d = static_cast<std::int64_t>(end.lines) - aim;
      return d < 0 ? -d : d;
    };
    for (const ActiveEnd& end : active_)
      if (distance(end) < distance(*best) ||
          (distance(end) == distance(*best) && end.demerits < best->demerits))
        best = &end;
    return *best;
  }

  std::vector<LineBreak> trace(const ActiveEnd& last) const {
    std::vector<LineBreak> breaks;
    for (std::uint32_t e = last.end; e != no_end; e = ends_[e].previous)
      breaks.push_back(
          {ends_[e].item, ends_[e].ratio, ends_[e].demerits, ends_[e].overfull, ends_[e].formed});
    return {breaks.rbegin(), breaks.rend()};
  }

  std::span<const InlineItem> items_;
  const BreakOptions& options_;
  FormChooser forms_;
  double loosest_ = options_.tolerance > 1 ? options_.tolerance : 1;
  Length most_gained_;  ///< the least `before` of all items, at most 0
  LineTotals totals_;   ///< of all items before the one at hand
  std::vector<ActiveEnd> active_;
  std::vector<Candidate> candidates_;
  std::vector<End> ends_;
  std::vector<std::vector<RiverGap>> gaps_;  ///< of the lines that end there, when rivers count
};

}  // namespace

std::uint32_t line_start_after(std::span<const InlineItem> items, std::uint32_t item) {
  std::uint32_t i = item + 1;
  while (i < items.size() && items[i].discardable()) ++i;
  return i;
}

std::optional<std::vector<LineBreak>> break_items(std::span<const InlineItem> items,
                                                  const BreakOptions& options,
                                                  std::span<const BoxForm> forms) {
  if (items.empty()) return std::vector<LineBreak>{};
  assert(items.back().forces_break());
  return Breaker(items, options, forms).run();
}

}  // namespace warraq
