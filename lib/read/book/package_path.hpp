#pragma once

/// Addresses inside a package: from a link in one of its files to the path of another.

#include <string>
#include <string_view>

namespace warraq::read::epub {

struct PackageAddress {
  std::string path;      ///< from the package's root, "/" between its parts; empty when it leads outside
  std::string fragment;  ///< the id behind "#"; may be empty
};

/// Whether a link names its own scheme or host ("https:", "mailto:", "//"), and so leads out of the package.
bool leads_outside(std::string_view link);

/// A link in the file at `from`, percent escapes undone. "#id" is a place in `from` itself. ".." above the
/// root stops there, as browsers do.
PackageAddress resolve(std::string_view from, std::string_view link);

}  // namespace warraq::read::epub
