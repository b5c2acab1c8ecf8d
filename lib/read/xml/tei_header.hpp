#pragma once

/// What a TEI document says of itself in its header.

#include "read/markup/draft.hpp"
#include "read/xml/tei_body.hpp"

namespace warraq::read {

/// Fills the draft's title, deck, masthead, names, dates, language and closing lines. `header` may be null.
void read_tei_header(pugi::xml_node header, XmlTree& tree, TeiBody& body, Draft& draft);

}  // namespace warraq::read
