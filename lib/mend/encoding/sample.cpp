#include "mend/encoding/sample.hpp"

#include <algorithm>

#include "mend/characters.hpp"
#include "mend/encoding/ascii.hpp"

namespace warraq::detail {

namespace {

constexpr std::size_t before = 200, after = 1000;  ///< how much is taken around a byte, where lines are long

/// Adds lines with high bytes of `part` until the sample is `limit` bytes long.
void add_lines(std::string_view part, std::size_t limit, std::string& sample) {
  std::size_t done = 0;
  while (done < part.size() && sample.size() < limit) {
    const std::size_t high = done + ascii_run(part, done);
    if (high >= part.size()) return;
    const std::size_t near = std::max(done, high - std::min(high, before));
    const std::size_t line = part.rfind('\n', high);
    const std::size_t begin = line == std::string_view::npos || line < near ? near : line;
    const std::size_t end = std::min({part.find('\n', high), high + after, part.size()});
    sample.append(part, begin, end - begin);
    sample += '\n';
    done = end;
  }
}

}  // namespace

std::string sample_of(std::string_view bytes) {
  if (bytes.size() <= whole_sample) return std::string(bytes);
  std::string sample;
  const std::size_t third = bytes.size() / 3;
  for (std::size_t part = 0; part < 3; ++part)
    add_lines(bytes.substr(part * third, third), whole_sample * (part + 1) / 3, sample);
  return sample;
}

BytePairs count_pairs(std::string_view sample) {
  BytePairs pairs;
  std::vector<std::uint32_t> counts(1 << 16);
  std::uint8_t previous = '\n';
  for (const char c : sample) {
    const auto byte = static_cast<std::uint8_t>(c);
    ++counts[static_cast<std::size_t>(previous) << 8 | byte];
    pairs.used[byte] = true;
    if (byte >= 0x80) ++pairs.high_bytes;
    if (is_ascii_letter(byte)) ++pairs.ascii_letters;
    previous = byte;
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const BytePair pair{static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i & 0xFF), counts[i]};
    if (pair.first >= 0x80 || pair.second >= 0x80)
      pairs.high.push_back(pair);
    else if (is_ascii_letter(pair.first) || is_ascii_letter(pair.second))
      pairs.ascii.push_back(pair);
  }
  return pairs;
}

}  // namespace warraq::detail
