#pragma once

/// Where fonts and layouts lie when the caller does not say.

#include <filesystem>

namespace warraq {

/// The folder that holds `fonts/` and `layouts/`: written into this header's installed copy by the install,
/// and pointing into the build while the library is used from there.
std::filesystem::path data_root();

}  // namespace warraq
