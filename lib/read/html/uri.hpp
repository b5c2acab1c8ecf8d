#pragma once

/// Addresses of links made whole.

#include <string>
#include <string_view>

namespace warraq::read {

/// "https:", "mailto:": whether the address says where it leads without a page around it.
bool has_scheme(std::string_view uri);

/// The address of `reference` on the page `base` (RFC 3986, 5.2). Without a base, or for one that is whole,
/// it is `reference` itself.
std::string resolve_uri(std::string_view base, std::string_view reference);

}  // namespace warraq::read
