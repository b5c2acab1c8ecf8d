#pragma once

/// A whole process, from its start to its end.

#include <string>
#include <vector>

namespace warraq::bench {

struct ProcessRun {
  double milliseconds = 0;       ///< from the call that starts it to the one that sees it ended
  double core_milliseconds = 0;  ///< on a core, the kernel's work for it included
  long peak_kilobytes = 0;       ///< the most memory it held
};

/// Runs a program with its output thrown away. Throws std::runtime_error when it fails.
ProcessRun run_process(const std::vector<std::string>& call);

}  // namespace warraq::bench
