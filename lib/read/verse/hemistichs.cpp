#include "read/verse/hemistichs.hpp"

#include <algorithm>
#include <bit>

namespace warraq::read {

namespace {

/// Of so few licences that no other metre is asked about; and those that stand for the ones not asked.
constexpr std::uint8_t easy = 1, badly = 4;

bool are_few(MetreSet metres) { return std::popcount(metres) * 2 < static_cast<int>(metre_count()); }

template <typename Use>
void for_each_metre(MetreSet metres, const Use& use) {
  for (; metres != 0; metres &= metres - 1) use(static_cast<std::size_t>(std::countr_zero(metres)));
}

}  // namespace

void Hemistichs::add(std::string_view words, MetreSet likely) {
  Hemistich& line = lines_.emplace_back(Hemistich{words, {}, 0, 0});
  scan(words, scansion_);
  if (are_few(likely)) {
    line.costs.fill(badly);
    take(line, likely, easy + 1);
    line.told = line.known;
    if (line.known != 0) return;
  }
  line.costs = all_.whole(scansion_, most_licences);
  for (std::size_t metre = 0; metre < line.costs.size(); ++metre) {
    line.known |= MetreSet{line.costs[metre] < most_licences} << metre;
    line.costs[metre] = std::min(line.costs[metre], most_licences);
  }
  line.told = every_metre;
}

/// Writes down the costs below `limit`.
void Hemistichs::take(Hemistich& line, MetreSet metres, std::uint8_t limit) {
  const MetreCosts costs = fit_.costs(scansion_, metres, limit);
  for_each_metre(metres & all_metres_, [&](std::size_t metre) {
    if (costs[metre] >= limit) return;
    line.costs[metre] = costs[metre];
    line.known |= MetreSet{1} << metre;
  });
}

/// Asks the line about those of the metres that it was not told about; whether there were such.
bool Hemistichs::ask(std::size_t i, MetreSet metres) {
  Hemistich& line = lines_[i];
  metres &= ~line.told & all_metres_;
  if (metres == 0) return false;
  for_each_metre(metres, [&](std::size_t metre) { line.costs[metre] = most_licences; });
  scan(line.words, scansion_);
  take(line, metres, most_licences);
  line.told |= metres;
  return true;
}

void Hemistichs::ask_all(std::size_t i, std::size_t metre) {
  Hemistich& line = lines_[i];
  if ((line.known >> metre & 1) != 0) return;
  line.costs[metre] = forbidden;
  scan(line.words, scansion_);
  take(line, MetreSet{1} << metre, HemistichFit::most_limit);
}

/// Asks lines of [begin, end) about two metres, until it is sure that they are in `own` and not in `other`.
bool Hemistichs::ask_until_sure(std::size_t begin, std::size_t end, bool from_end, std::size_t own,
                                std::size_t other) {
  const MetreSet both = MetreSet{1} << own | MetreSet{1} << other;
  bool asked = false;
  int evidence = 0;
  for (std::size_t k = 0; k < end - begin && evidence <= sure; ++k) {
    const std::size_t i = from_end ? end - 1 - k : begin + k;
    asked = ask(i, both) || asked;
    evidence += lines_[i].costs[other] - lines_[i].costs[own];
  }
  return asked;
}

bool Hemistichs::ask_at_changes(std::span<const MetreStretch> stretches) {
  bool asked = false;
  for (std::size_t r = 1; r < stretches.size(); ++r) {
    const MetreStretch &above = stretches[r - 1], &below = stretches[r];
    const std::size_t end = r + 1 < stretches.size() ? stretches[r + 1].first_line : size();
    asked = ask_until_sure(above.first_line, below.first_line, true, above.metre, below.metre) || asked;
    asked = ask_until_sure(below.first_line, end, false, below.metre, above.metre) || asked;
  }
  return asked;
}

}  // namespace warraq::read
