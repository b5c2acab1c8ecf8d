#pragma once

/// What a JATS article says of itself before it begins.

#include "read/markup/draft.hpp"
#include "read/xml/jats_body.hpp"

namespace warraq::read {

/// Fills the draft's title, deck, masthead, section, names, dates and closing lines from <front>; abstracts
/// and keywords become blocks.
void read_jats_front(pugi::xml_node front, XmlTree& tree, JatsBody& body, Draft& draft);

/// Of a sub-article or a response: its title opens a section, its names stand below it.
void read_jats_stub(pugi::xml_node front, XmlTree& tree, JatsBody& body);

}  // namespace warraq::read
