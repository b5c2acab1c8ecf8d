#include "read/xml/feed_items.hpp"

#include <sstream>

#include "read/mail/html_part.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

bool has_text(pugi::xml_node node) { return static_cast<bool>(node.first_child()); }

/// XHTML that stands as elements in the feed, as a string.
void write_elements(pugi::xml_node node, FeedText& out, XmlTree& tree) {
  std::ostringstream stream;
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
    one.print(stream, "", pugi::format_raw | pugi::format_no_escapes, pugi::encoding_utf8);
  out.words = stream.str();
  out.offsets = {};
  out.html = true;
  out.source = tree.source(node.first_child());
}

/// An item's own child, with words in it.
pugi::xml_node with_words(pugi::xml_node item, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const pugi::xml_node found = child(item, name); found && has_text(found)) return found;
  return {};
}

std::string author_of(pugi::xml_node item, XmlTree& tree) {
  std::string names;
  for_each_child(item, [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if ((name != "creator" && name != "author") || std::string_view(node.name()).starts_with("itunes"))
      return;
    const pugi::xml_node within = child(node, "name");
    const std::string one = feed_author(tree.line(within ? within : node));
    if (one.empty() || names.find(one) != std::string::npos) return;
    if (!names.empty()) names += ", ";
    names += one;
  });
  return names;
}

std::string category_of(pugi::xml_node item, XmlTree& tree) {
  const pugi::xml_node category = child(item, "category");
  const std::string label = tree.attribute(category, "label");
  if (!label.empty()) return label;
  return has_text(category) ? tree.line(category) : tree.attribute(category, "term");
}

}  // namespace

FeedText read_feed_text(pugi::xml_node node, XmlTree& tree) {
  FeedText out;
  if (!node) return out;
  const std::string_view type = find_attribute(node, "type").value(),
                         mode = find_attribute(node, "mode").value();
  bool elements = false;
  for_each_child(node, [&](pugi::xml_node) { elements = true; });
  if (elements) {
    write_elements(node, out, tree);
    return out;
  }
  for_each_text_node(node, [&](pugi::xml_node text) {
    tree.for_each_piece(text, [&](std::string_view words, SourceSpan source) {
      if (!source.empty()) {
        out.offsets.anchor(out.words.size(), source.begin);
        if (out.source.empty()) out.source = source;
        out.source.end = source.end;
      }
      out.words += words;
    });
  });
  const bool says_text = type == "text" || (type == "text/plain" && mode != "escaped");
  out.html =
      type == "html" || type == "text/html" || type == "xhtml" || (!says_text && looks_like_html(out.words));
  if (out.html && out.words.find('<') == std::string::npos) {  // references alone
    out.words = Entities().decode_all(out.words);
    out.offsets = {};
    out.offsets.anchor(0, out.source.begin);
    out.html = false;
  }
  return out;
}

std::string feed_author(const std::string& words) {
  const std::size_t open = words.find('('), close = words.rfind(')');
  if (words.find('@') == std::string::npos) return words;
  if (open != std::string::npos && close != std::string::npos && open < close)
    return collapsed(words.substr(open + 1, close - open - 1));
  const std::size_t bracket = words.find('<');  // as in a letter
  return bracket == std::string::npos ? std::string() : collapsed(words.substr(0, bracket));
}

FeedItem read_feed_item(pugi::xml_node node, XmlTree& tree) {
  FeedItem item;
  for (pugi::xml_node one = node.first_child(); one && item.title.words.empty(); one = one.next_sibling())
    if (local_name(one) == "title" && !std::string_view(one.name()).starts_with("media:"))
      item.title = read_feed_text(one, tree);
  // <content:encoded> and Atom's <content> have all of it. <media:content> is a picture and has no words.
  const pugi::xml_node full = with_words(node, {"encoded", "content", "body"});
  const pugi::xml_node brief = with_words(node, {"description", "summary"});
  item.content = read_feed_text(full ? full : brief, tree);
  if (full && brief) item.summary = read_feed_text(brief, tree);
  item.author = author_of(node, tree);
  item.date = tree.line(
      with_words(node, {"pubDate", "published", "issued", "date", "created", "updated", "modified"}));
  item.category = category_of(node, tree);
  item.language = tree.language(node);
  return item;
}

}  // namespace warraq::read
