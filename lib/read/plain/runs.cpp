#include "read/plain/runs.hpp"

#include "read/plain/wrapping.hpp"
#include "read/verse/verse.hpp"

namespace warraq::read {

namespace {

/// One stanza that is sure makes those beside it sure.
void spread_stanzas(std::span<const Line> lines, std::vector<Run>& runs) {
  const auto lines_of = [&](const Run& run) { return lines.subspan(run.begin, run.end - run.begin); };
  const auto spread = [&](auto run, auto end) {
    for (bool before = false; run != end; ++run) {
      run->among_stanzas = run->among_stanzas || (before && may_be_stanza(lines_of(*run)));
      before = run->among_stanzas || stanza_lines(lines_of(*run));
    }
  };
  spread(runs.begin(), runs.end());
  spread(runs.rbegin(), runs.rend());
}

}  // namespace

std::vector<Run> runs_of(std::span<const Line> lines) {
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && follows_closely(lines[end])) ++end;
    runs.push_back({begin, end});
    begin = end;
  }
  spread_stanzas(lines, runs);
  return runs;
}

}  // namespace warraq::read
