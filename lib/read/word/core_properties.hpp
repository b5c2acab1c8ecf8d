#pragma once

/// What a word processor's file says of itself beside its text. It is often left over from another document,
/// so it only fills what the text leaves open.

#include <pugixml.hpp>
#include <string_view>

#include "read/markup/draft.hpp"

namespace warraq::read::word {

/// Dublin Core: docProps/core.xml of Word, office:meta of OpenDocument. `root` may be null.
void apply_core_properties(const pugi::xml_node& root, Draft& draft);

/// Whether a creator is somebody's name and not that of a program or of nobody.
bool is_person(std::string_view creator);

}  // namespace warraq::read::word
