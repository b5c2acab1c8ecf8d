#include "warraq/mend/offset_map.hpp"

#include <algorithm>
#include <bit>

namespace warraq {

void OffsetMap::count_in_units(std::size_t bytes, std::size_t text_size) {
  unit_ = bytes;
  units_.reserve(text_size / 64 + 1);
  counts_.reserve(text_size / 64 + 1);
}

void OffsetMap::grow(std::size_t word) {
  while (units_.size() <= word) {
    const std::uint64_t before =
        units_.empty() ? 0 : counts_.back() + static_cast<std::uint64_t>(std::popcount(units_.back()));
    units_.push_back(0);
    counts_.push_back(before);
  }
}

std::uint64_t OffsetMap::steps_before(std::size_t text) const {
  if (unit_ == 0) return text;
  if (units_.empty()) return 0;
  const std::size_t word = std::min(text / 64, units_.size() - 1);
  // A place beyond the last counted word has all of that word before it.
  const std::uint64_t below = text / 64 > word ? ~std::uint64_t{0} : (std::uint64_t{1} << text % 64) - 1;
  return (counts_[word] + static_cast<std::uint64_t>(std::popcount(units_[word] & below))) * unit_;
}

std::uint64_t OffsetMap::to_source(std::size_t text) const {
  const auto after = std::upper_bound(anchors_.begin(), anchors_.end(), text,
                                      [](std::size_t at, const Anchor& anchor) { return at < anchor.text; });
  std::uint64_t source = steps_before(text);
  if (after != anchors_.begin()) {
    const Anchor& anchor = *(after - 1);
    source = anchor.source + (source - steps_before(anchor.text));
  }
  // Where a character is shorter in the input than in UTF-8, its inner bytes all stand for its end.
  return after == anchors_.end() ? source : std::min(source, after->source);
}

SourceSpan OffsetMap::to_source(SourceSpan text) const {
  return {to_source(static_cast<std::size_t>(text.begin)), to_source(static_cast<std::size_t>(text.end))};
}

}  // namespace warraq
