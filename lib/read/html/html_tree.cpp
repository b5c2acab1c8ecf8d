#include "read/html/html_tree.hpp"

#include <algorithm>

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
      text_(prepared_.changed ? std::string_view(prepared_.text) : utf8),
      output_(parse(text_, arena_)) {
  flatten(output_->root);
  index_ids();
}

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    const GumboVector* children;
    unsigned next;
    NodeIndex node;
  };
  nodes_.reserve(text_.size() / 40);
  std::vector<Open> open;
  const auto add = [&](const GumboNode* node, NodeIndex parent) {
    const bool is_text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
                         node->type == GUMBO_NODE_WHITESPACE;
    if (!is_text && node->type != GUMBO_NODE_ELEMENT) return;  // no word of a template or comment is shown
    const auto index = static_cast<NodeIndex>(nodes_.size());
    nodes_.push_back({node, parent, index + 1, is_text});
    if (!is_text) open.push_back({children_of(node), 0, index});
  };
  add(root, no_node);
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      nodes_[top.node].end = static_cast<NodeIndex>(nodes_.size());
      open.pop_back();
    } else {
      const auto* child = static_cast<const GumboNode*>(top.children->data[top.next++]);
      add(child, top.node);
    }
  }
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
  GumboStringPiece piece = nodes_[i].source->v.element.original_tag;
  if (piece.data == nullptr || piece.length < 2) return {};
  gumbo_tag_from_original_text(&piece);
  return {piece.data, piece.length};
}

std::string_view HtmlTree::attribute(NodeIndex i, const char* name) const {
  if (is_text(i)) return {};
  const GumboVector& attributes = nodes_[i].source->v.element.attributes;
  if (attributes.length == 0) return {};
  const GumboAttribute* found = gumbo_get_attribute(&attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
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
