#include "read/html/html_tree.hpp"

#include <algorithm>

#include "read/html/tree_arena.hpp"

namespace warraq::read {

namespace {

GumboOutput* parse(std::string_view text, TreeArena& arena) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = &arena;
  options.allocator = [](void* place, std::size_t bytes) {
    return static_cast<TreeArena*>(place)->allocate(bytes);
  };
  options.deallocator = [](void* place, void* one) { static_cast<TreeArena*>(place)->release(one); };
  return gumbo_parse_with_options(&options, text.data(), text.size());
}

const GumboVector* children_of(const GumboNode* node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
      return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return &node->v.element.children;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_COMMENT:
    case GUMBO_NODE_WHITESPACE:
      return nullptr;
  }
  return nullptr;
}

std::size_t code_point_length(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

bool is_name(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

}  // namespace

ReferenceLength reference_at(std::string_view original, std::string_view decoded) {
  if (original.empty()) return {};
  if (original[0] == '\r') return {1, decoded.starts_with('\n') && !original.starts_with("\r\n") ? 1U : 0U};
  if (original[0] == '<') {  // a tag the parser passed over
    const std::size_t end = original.find('>');
    return {end == std::string_view::npos ? 0 : end + 1, 0};
  }
  if (original[0] != '&') return {};
  std::size_t end = 1;
  while (end < original.size() && end < 40 && is_name(original[end])) ++end;
  const bool closed = end < original.size() && original[end] == ';';
  const std::string_view name = original.substr(1, end - 1);
  const bool ampersand = name == "amp" || name == "AMP" || name == "#38" || name == "#x26" || name == "#X26";
  if (decoded.starts_with('&') && !(ampersand || (closed && decoded.substr(1, name.size()) != name)))
    return {1, 1};
  if (end == 1) return {};
  if (!closed) {  // names of old need no semicolon; the letters after them are words
    const std::size_t length = code_point_length(decoded);
    const std::string_view after = decoded.substr(length, 1);
    while (end > 2 && (end >= original.size() ? !after.empty() : original.substr(end, 1) != after)) --end;
    return {end, length};
  }
  return {end + 1, code_point_length(decoded)};
}

HtmlTree::HtmlTree(std::string_view utf8, bool xhtml)
    : prepared_(prepare_source(utf8, xhtml)),
      text_(prepared_.changed ? std::string_view(prepared_.text) : utf8) {
  {
    TreeArena arena;
    flatten(parse(text_, arena)->root);
  }
  index_ids();
}

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    const GumboVector* children;
    unsigned next;
    NodeIndex node;
  };
  nodes_.reserve(text_.size() / 16);  // room that is not used is never touched
  std::vector<Open> open;
  const auto enter = [&](const GumboNode& node, NodeIndex parent) {
    const NodeIndex index = add(node, parent);
    if (index != no_node && !is_text(index)) open.push_back({children_of(&node), 0, index});
  };
  enter(*root, no_node);
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      nodes_[top.node].end = size();
      open.pop_back();
    } else {
      const auto* child = static_cast<const GumboNode*>(top.children->data[top.next++]);
      enter(*child, top.node);
    }
  }
}

/// Gives no_node for what shows no words: templates and comments.
NodeIndex HtmlTree::add(const GumboNode& node, NodeIndex parent) {
  const bool text =
      node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
  if (!text && node.type != GUMBO_NODE_ELEMENT) return no_node;
  const NodeIndex index = size();
  Node made{.parent = parent, .end = index + 1};
  if (text) {
    made.tag = GUMBO_TAG_LAST;
    add_text(node.v.text, made);
  } else {
    made.tag = static_cast<std::uint16_t>(node.v.element.tag);
    add_attributes(node.v.element.attributes, made);
    GumboStringPiece name = node.v.element.original_tag;
    if (node.v.element.tag == GUMBO_TAG_UNKNOWN && name.data != nullptr && name.length >= 2) {
      gumbo_tag_from_original_text(&name);
      unknown_names_.emplace(index, std::string_view(name.data, name.length));
    }
  }
  nodes_.push_back(made);
  return index;
}

void HtmlTree::add_text(const GumboText& text, Node& node) {
  const std::string_view words = text.text;
  const char* const from = text.original_text.data;
  const bool known = from >= text_.data() && from <= text_.data() + text_.size();
  const std::string_view original =
      known ? text_.substr(static_cast<std::size_t>(from - text_.data()), text.original_text.length)
            : std::string_view();
  const Letters same = letters(words, original);
  if (known && !same.own) {
    node.kind = Kind::plain;
    node.begin = same.begin;
    node.length = same.length;
    return;
  }
  node.kind = Kind::decoded;
  node.begin = static_cast<std::uint32_t>(decoded_.size());
  decoded_.push_back({same, known ? static_cast<std::uint32_t>(original.data() - text_.data()) : 0,
                      static_cast<std::uint32_t>(original.size())});
}

void HtmlTree::add_attributes(const GumboVector& attributes, Node& node) {
  node.begin = static_cast<std::uint32_t>(attributes_.size());
  node.length = attributes.length;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto& one = *static_cast<const GumboAttribute*>(attributes.data[i]);
    std::string_view original(one.original_value.data == nullptr ? "" : one.original_value.data,
                              one.original_value.length);
    if (original.size() >= 2 && (original[0] == '"' || original[0] == '\''))
      original = original.substr(1, original.size() - 2);
    attributes_.push_back({letters(one.value, original), name_number(one.name)});
  }
}

/// `original` is a part of text_ or of nothing.
HtmlTree::Letters HtmlTree::letters(std::string_view words, std::string_view original) {
  const auto length = static_cast<std::uint32_t>(words.size());
  const bool within =
      original.data() >= text_.data() && original.data() + original.size() <= text_.data() + text_.size();
  if (within && original == words)
    return {static_cast<std::uint32_t>(original.data() - text_.data()), length, false};
  const auto begin = static_cast<std::uint32_t>(words_.size());
  words_ += words;
  return {begin, length, true};
}

std::uint16_t HtmlTree::name_number(std::string_view name) {
  if (const auto known = name_numbers_.find(name); known != name_numbers_.end()) return known->second;
  if (names_.size() == no_name) return no_name;
  const auto number = static_cast<std::uint16_t>(names_.size());
  names_.push_back(name_numbers_.emplace(name, number).first->first);
  return number;
}

void HtmlTree::index_ids() {
  for (NodeIndex i = 0; i < size(); ++i) {
    if (is_text(i)) continue;
    const GumboTag name = tag(i);
    if (name == GUMBO_TAG_HTML && html_ == no_node) html_ = i;
    if (name == GUMBO_TAG_HEAD && head_ == no_node) head_ = i;
    if ((name == GUMBO_TAG_BODY || name == GUMBO_TAG_FRAMESET) && body_ == no_node) body_ = i;
    if (!has_attributes(i)) continue;
    const std::string_view id = attribute(i, "id");
    if (!id.empty()) ids_.emplace(id, i);
    if (name != GUMBO_TAG_A) continue;
    const std::string_view anchor = attribute(i, "name");
    if (!anchor.empty()) ids_.emplace(anchor, i);
  }
}

std::string_view HtmlTree::unknown_name(NodeIndex i) const {
  if (tag(i) != GUMBO_TAG_UNKNOWN) return {};
  const auto found = unknown_names_.find(i);
  return found != unknown_names_.end() ? found->second : std::string_view();
}

std::string_view HtmlTree::text(NodeIndex i) const {
  const Node& node = nodes_[i];
  return node.kind == Kind::plain ? text_.substr(node.begin, node.length) : view(decoded_[node.begin].words);
}

std::string_view HtmlTree::original(NodeIndex i) const {
  const Node& node = nodes_[i];
  if (node.kind == Kind::plain) return text_.substr(node.begin, node.length);
  return text_.substr(decoded_[node.begin].begin, decoded_[node.begin].length);
}

std::string_view HtmlTree::attribute(NodeIndex i, std::string_view name) const {
  if (is_text(i)) return {};
  const Node& node = nodes_[i];
  for (std::size_t a = node.begin; a < node.begin + node.length; ++a)
    if (attributes_[a].name != no_name && names_[attributes_[a].name] == name)
      return view(attributes_[a].value);
  return {};
}

NodeIndex HtmlTree::find(std::string_view id) const {
  const auto found = ids_.find(id);
  return found != ids_.end() ? found->second : no_node;
}

std::string HtmlTree::words(NodeIndex i, std::size_t most) const {
  std::string words;
  for (NodeIndex at = i; at < end(i) && words.size() < most;) {
    const GumboTag name = tag(at);
    if (name == GUMBO_TAG_SCRIPT || name == GUMBO_TAG_STYLE || name == GUMBO_TAG_NOSCRIPT) {
      at = end(at);
      continue;
    }
    if (is_text(at)) words += text(at);
    if (name == GUMBO_TAG_BR || name == GUMBO_TAG_P || name == GUMBO_TAG_DIV || name == GUMBO_TAG_LI)
      words += ' ';
    ++at;
  }
  return words;
}

}  // namespace warraq::read
