#include <algorithm>

#include "read/verse/metres.hpp"
#include "read/verse/poem_metre.hpp"

namespace warraq::read {

namespace {

/// Bayts of one metre, in which several poems may follow one another.
class MetreRun {
 public:
  explicit MetreRun(std::span<const MetricalBayt> bayts) : bayts_(bayts) {
    std::size_t inner = 0, outer = 0, whole = 0;
    for (std::size_t k = 0; k < bayts.size(); ++k) {
      if (bayts[k].second.empty()) continue;
      ++whole;
      inner += rhymes_inside(k);
      outer += k > 0 && follows(k);
    }
    is_masnavi_ =
        !is_robai() && inner * 10 >= whole * 7 && (inner > outer + whole / 4 || inner * 10 >= whole * 8);
  }

  void mark(std::vector<bool>::iterator openings) const {
    if (is_masnavi_) return;
    std::size_t since = 1;
    for (std::size_t k = 1; k < bayts_.size(); ++k, ++since)
      if (opens(k, since)) {
        openings[static_cast<std::ptrdiff_t>(k)] = true;
        since = 0;
      }
  }

 private:
  bool rhymes_inside(std::size_t k) const { return bayts_[k].inner_rhyme >= 2; }
  bool follows(std::size_t k) const { return bayts_[k].outer_rhyme >= 2; }

  /// Only a ghazal's first bayt rhymes in itself; after some bayts such a one begins the next ghazal even
  /// where that has the same rhyme.
  bool opens(std::size_t k, std::size_t since) const {
    if (!rhymes_inside(k)) return false;
    if (follows(k)) return since >= shortest_poem() && bayts_[k].inner_rhyme >= 3;
    return k + 1 >= bayts_.size() || follows(k + 1);
  }
  bool is_robai() const { return metre_name(bayts_.front().metre) == "robai"; }
  std::size_t shortest_poem() const { return is_robai() ? 2 : 4; }

  std::span<const MetricalBayt> bayts_;
  bool is_masnavi_ = false;
};

}  // namespace

std::vector<bool> poem_openings(std::span<const MetricalBayt> bayts) {
  std::vector<bool> openings(bayts.size());
  for (std::size_t begin = 0; begin < bayts.size();) {
    std::size_t end = begin + 1;
    while (end < bayts.size() && !bayts[end].changes_metre) ++end;
    openings[begin] = begin > 0;
    MetreRun(bayts.subspan(begin, end - begin)).mark(openings.begin() + static_cast<std::ptrdiff_t>(begin));
    begin = end;
  }
  return openings;
}

}  // namespace warraq::read
