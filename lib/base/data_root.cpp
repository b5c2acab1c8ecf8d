#include "warraq/base/data_root.hpp"

namespace warraq {

std::filesystem::path data_root() { return WARRAQ_BUILD_DATA_ROOT; }

}  // namespace warraq
