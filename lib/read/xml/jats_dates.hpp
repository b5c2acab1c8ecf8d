#pragma once

/// Dates of JATS: year, month and day in elements of their own, or as words.

#include <string>

#include "read/markup/draft.hpp"
#include "read/xml/xml_tree.hpp"

namespace warraq::read {

/// Adds the date below `node` (<pub-date>, <date>) with `role`, or the role its type says. Of several days of
/// publication the first stays.
void add_jats_date(pugi::xml_node node, std::string role, XmlTree& tree, Draft& draft);

}  // namespace warraq::read
