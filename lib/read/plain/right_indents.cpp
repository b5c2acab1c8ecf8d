#include <algorithm>

#include "read/plain/wrapping.hpp"

namespace warraq::read {

namespace {

constexpr std::uint32_t least_padding = 8;  ///< columns; less is an indent that somebody typed
constexpr std::uint32_t slack = 9;          ///< letters are not all of one width

bool is_right_to_left(const Line& line) {
  const Script script = line.shape.script();
  return script == Script::arabic || script == Script::hebrew;
}

std::uint32_t right_edge(const Line& line) { return line.indent + columns(line); }

}  // namespace

void settle_indents(std::vector<Line>& lines) {
  std::vector<std::uint32_t> edges;
  for (const Line& line : lines)
    if (is_right_to_left(line) && line.indent >= least_padding) edges.push_back(right_edge(line));
  if (edges.size() < 3) return;
  std::vector<std::uint32_t> all;
  for (const Line& line : lines)
    if (is_right_to_left(line)) all.push_back(right_edge(line));
  const auto high = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) * 9 / 10);
  std::nth_element(all.begin(), high, all.end());
  const std::uint32_t edge = *high;
  const auto aligned = std::count_if(edges.begin(), edges.end(), [&](std::uint32_t one) {
    return one + slack >= edge && one <= edge + slack;
  });
  if (static_cast<std::size_t>(aligned) * 10 < edges.size() * 6) return;
  for (Line& line : lines) {
    if (!is_right_to_left(line)) continue;
    const std::uint32_t right = right_edge(line);
    line.indent = right + slack >= edge ? 0 : edge - right;
  }
}

}  // namespace warraq::read
