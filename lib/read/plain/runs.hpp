#pragma once

/// Lines with no blank one between, as the reader takes them up.

#include <span>
#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

struct Run {
  std::size_t begin = 0, end = 0;  ///< lines
  bool among_stanzas = false;      ///< lines of Latin verse, since those beside them are
};

std::vector<Run> runs_of(std::span<const Line> lines);

}  // namespace warraq::read
