#pragma once

/// Fonts installed on this machine, by fontconfig. Used only when a caller asks for a family by name.

#include <string>
#include <vector>

namespace warraq {

struct InstalledFace {
  std::string file;
  int number = 0;
};

/// Every scalable face of a family (letter case and spaces do not matter), in order of file name. Throws
/// Error not_found naming the nearest family when there is none.
std::vector<InstalledFace> installed_family(const std::string& family);

}  // namespace warraq
