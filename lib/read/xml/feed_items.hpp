#pragma once

/// The parts of a feed's item, in whichever of RSS's and Atom's words.

#include <string>

#include "read/xml/xml_tree.hpp"

namespace warraq::read {

/// Words, or HTML as a string, with the way back from its bytes to the input.
struct FeedText {
  std::string words;
  bool html = false;
  OffsetMap offsets;
  SourceSpan source;  ///< all of it
};

struct FeedItem {
  FeedText title, content;
  FeedText summary;  ///< where there is more content than that
  std::string author, date, category;
  Language language;
};

/// `node` is an <item> or an <entry>.
FeedItem read_feed_item(pugi::xml_node node, XmlTree& tree);
/// The words of an element by the rules of Atom's text constructs; RSS says no type, so the words decide.
FeedText read_feed_text(pugi::xml_node node, XmlTree& tree);
/// "jo@example.org (Jo Nes)" is "Jo Nes".
std::string feed_author(const std::string& words);

}  // namespace warraq::read
