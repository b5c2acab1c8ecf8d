#pragma once

/// Which parts of a book are locked.

#include <set>
#include <string>

#include "warraq/archive/archive.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::read::epub {

/// The paths META-INF/encryption.xml names, but for fonts that are merely obfuscated: those nobody reads
/// here.
std::set<std::string> encrypted_parts(const Package& package, Diagnostics& diagnostics);

}  // namespace warraq::read::epub
