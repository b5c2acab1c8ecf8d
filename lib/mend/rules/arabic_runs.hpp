#pragma once

/// Arabic among Persian: a verse of the Koran, a prayer, a saying.

#include <string_view>
#include <vector>

#include "warraq/mend/typography.hpp"

namespace warraq::mending {

/// Stretches of Arabic words of two or more; sorted, apart. Letters alone do not tell, as they are what may
/// be damaged.
std::vector<ByteRange> arabic_runs(std::string_view text);

}  // namespace warraq::mending
