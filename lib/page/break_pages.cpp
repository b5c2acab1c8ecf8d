/// Each legal break b has the cost of the best way to set everything before it; the next page then runs from
/// b to some later break, as long as it fits. Costs are sums, so the best way to a break never depends on
/// what follows it, and one sweep finds the best way to the end.

#include "page/break_pages.hpp"

#include <algorithm>
#include <limits>

namespace warraq {

namespace {

/// Each point of overflow weighs more than any wish could.
constexpr double overflow_cost = 1e9;

/// Demerits of a page that ends a line too high, and of one whose spaces gave all they can.
constexpr double short_page = 20, stretched_page = 10, shrunk_page = 40;

struct Break {
  std::size_t item = 0;  ///< the page before it ends here, exclusive
  double penalty = 0;
  double best = std::numeric_limits<double>::infinity();
  double ratio = 0;
  std::size_t from = 0;  ///< index of the break the last page began at
  bool overfull = false;
};

std::vector<Break> legal_breaks(std::span<const VerticalItem> items) {
  std::vector<Break> breaks{{.item = 0, .best = 0}};
  for (std::size_t i = 0; i < items.size(); ++i)
    if (const auto* penalty = std::get_if<VerticalPenalty>(&items[i]))
      breaks.push_back({.item = i, .penalty = penalty->cost});
  breaks.push_back({.item = items.size()});
  return breaks;
}

/// What a page holds so far while its end moves down.
class PageFill {
 public:
  explicit PageFill(const PageBreakOptions& options) : options_(options) {}

  void add(const VerticalItem& item) {
    if (const auto* glue = std::get_if<VerticalGlue>(&item)) {
      if (has_box_) add(pending_, *glue);
    } else if (const auto* box = std::get_if<VerticalBox>(&item)) {
      content_ += pending_.height + box->frame.size.height;
      spaces_.stretch += pending_.stretch;
      spaces_.shrink += pending_.shrink;
      pending_ = {};
      has_box_ = true;
      if (!box->notes.empty() && notes_ == Length()) notes_ = options_.note_area;
      for (const std::uint32_t note : box->notes) notes_ += options_.notes[note];
    }
  }
  bool has_box() const { return has_box_; }
  double lines() const { return ratio(content_, options_.line); }
  bool fits() const { return room() + spaces_.shrink >= Length(); }
  Length overflow() const { return -(room() + spaces_.shrink); }
  /// How far the spaces give. They stay natural on a page that would end more than a line too high even with
  /// all their stretch: it had better keep its grid.
  double space_ratio() const {
    const Length left = room();
    if (left < Length()) return spaces_.shrink == Length() ? 0 : std::max(-1.0, ratio(left, spaces_.shrink));
    if (spaces_.stretch == Length() || left > spaces_.stretch + options_.line) return 0;
    return std::min(1.0, ratio(left, spaces_.stretch));
  }
  /// What stays empty at the foot.
  Length empty() const {
    const double given = space_ratio();
    return given < 0 ? Length() : room() - spaces_.stretch.scaled(given);
  }

 private:
  static void add(VerticalGlue& sum, const VerticalGlue& glue) {
    sum.height += glue.height;
    sum.stretch += glue.stretch;
    sum.shrink += glue.shrink;
  }
  Length room() const { return options_.height - content_ - notes_; }

  const PageBreakOptions& options_;
  Length content_, notes_;
  VerticalGlue spaces_, pending_;  ///< between the boxes so far; after the last of them
  bool has_box_ = false;
};

double page_cost(const PageFill& page, bool last, const PageBreakOptions& options) {
  if (!page.fits()) return overflow_cost * page.overflow().points();
  const double given = page.space_ratio();
  const double space_cost = (given < 0 ? shrunk_page : stretched_page) * given * given;
  if (last) return (given < 0 ? space_cost : 0) + (page.lines() < options.stub_lines ? options.stub : 0);
  // Cubed: three pages a line short look better than one page three lines short.
  const double short_lines = ratio(page.empty(), options.line);
  return short_page * short_lines * short_lines * short_lines + space_cost;
}

/// Tries every page that begins at breaks[from].
void reach(std::vector<Break>& breaks, std::size_t from, std::span<const VerticalItem> items,
           const PageBreakOptions& options) {
  PageFill page(options);
  bool reached_any = false;
  for (std::size_t to = from + 1; to < breaks.size(); ++to) {
    for (std::size_t i = breaks[to - 1].item; i < breaks[to].item; ++i) page.add(items[i]);
    const bool overfull = !page.fits();
    if (overfull && reached_any) return;  // only what cannot be helped may overflow
    if (!page.has_box()) continue;
    const bool last = to + 1 == breaks.size();
    const double penalty = last ? 0 : breaks[to].penalty;
    const double cost = breaks[from].best + page_cost(page, last, options) + penalty;
    if (cost < breaks[to].best) {
      breaks[to].best = cost;
      breaks[to].from = from;
      breaks[to].ratio = last && page.space_ratio() > 0 ? 0 : page.space_ratio();
      breaks[to].overfull = overfull;
    }
    reached_any = true;
  }
}

}  // namespace

PageBreaks break_pages(std::span<const VerticalItem> items, const PageBreakOptions& options) {
  PageBreaks result;
  if (items.empty()) return result;
  std::vector<Break> breaks = legal_breaks(items);
  for (std::size_t from = 0; from + 1 < breaks.size(); ++from)
    if (breaks[from].best < std::numeric_limits<double>::infinity()) reach(breaks, from, items, options);
  result.cost = breaks.back().best;
  for (std::size_t to = breaks.size() - 1; to > 0; to = breaks[to].from)
    result.pages.insert(result.pages.begin(), {breaks[breaks[to].from].item, breaks[to].item,
                                               breaks[to].ratio, breaks[to].overfull});
  return result;
}

}  // namespace warraq
