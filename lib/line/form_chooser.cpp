#include "line/form_chooser.hpp"

#include <algorithm>

#include "line/badness.hpp"

namespace warraq {

FormChooser::FormChooser(std::span<const InlineItem> items, std::span<const BoxForm> forms,
                         const BreakOptions& options)
    : options_(options) {
  if (forms.empty() || options.most_forms == 0) return;
  find_gains(forms);
  forms_before_.reserve(items.size() + 1);
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    forms_before_.push_back(static_cast<std::uint32_t>(forms_.size()));
    for (const BoxForm& form : forms.subspan(items[i].first_form, items[i].forms)) {
      const auto gain = std::upper_bound(gains_.begin(), gains_.end(), form.gain) - 1;
      forms_.push_back({i, static_cast<std::uint32_t>(gain - gains_.begin()), form.cost});
      cheapest_ = std::min(cheapest_, form.cost);
    }
  }
  forms_before_.push_back(static_cast<std::uint32_t>(forms_.size()));
  const auto most = static_cast<std::int64_t>(std::min<std::size_t>(options.most_forms, 2));
  widest_ = std::max(Length(), gains_.back()) * most;
  narrowest_ = std::min(Length(), gains_.front()) * most;
}

/// The distinct gains. Should there be too many (faces of many sizes in one paragraph), neighbours count as
/// the least of them; lines are filled by their real widths in any case.
void FormChooser::find_gains(std::span<const BoxForm> forms) {
  for (const BoxForm& form : forms) gains_.push_back(form.gain);
  std::sort(gains_.begin(), gains_.end());
  gains_.erase(std::unique(gains_.begin(), gains_.end()), gains_.end());
  Length apart = (gains_.back() - gains_.front()) / most_gains;
  for (; gains_.size() > most_gains; apart = apart * 2) {
    const auto near = [apart](Length kept, Length next) { return next - kept < apart; };
    gains_.erase(std::unique(gains_.begin(), gains_.end(), near), gains_.end());
  }
}

void FormChooser::gather(std::uint32_t first, std::uint32_t end) {
  std::fill_n(offers_.begin(), gains_.size(), Offer{});
  for (std::uint32_t i = forms_before_[first]; i < forms_before_[end]; ++i) {
    const Form& form = forms_[i];
    Offer& offer = offers_[form.gain];
    if (form.box == first && !options_.form_first_box) continue;
    if (form.cost < offer.cost) {
      if (offer.box != form.box) offer.second = offer.cost;
      offer.cost = form.cost;
      offer.box = form.box;
    } else if (form.cost < offer.second && offer.box != form.box) {
      offer.second = form.cost;
    }
  }
}

double FormChooser::pair_cost(std::size_t a, std::size_t b) const {
  const Offer &one = offers_[a], &other = offers_[b];
  if (a == b) return one.cost + one.second;
  if (one.box != other.box) return one.cost + other.cost;
  return std::min(one.cost + other.second, one.second + other.cost);
}

FormFit FormChooser::best(const LineTotals& line, Length room, std::uint32_t first, std::uint32_t end,
                          FormFit fit) {
  const double least = options_.line_penalty * options_.line_penalty;
  if (fit.demerits <= least + cheapest_) return fit;
  gather(first, end);
  LineTotals formed = line;
  const auto weigh = [&](Length gain, double cost, std::uint32_t boxes) {
    if (cost >= nobody || least + cost >= fit.demerits) return;
    formed.width = line.width + gain;
    const double ratio = adjustment_ratio(formed, room);
    if (ratio < -1) return;
    const double demerits = demerits_of(ratio, options_.line_penalty) + cost;
    if (demerits < fit.demerits) fit = {ratio, demerits, boxes};
  };
  for (std::size_t a = 0; a < gains_.size(); ++a) {
    if (offers_[a].cost >= nobody) continue;
    weigh(gains_[a], offers_[a].cost, 1);
    if (options_.most_forms < 2) continue;
    for (std::size_t b = a; b < gains_.size(); ++b) weigh(gains_[a] + gains_[b], pair_cost(a, b), 2);
  }
  return fit;
}

}  // namespace warraq
