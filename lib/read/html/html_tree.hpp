#pragma once

/// A parsed page as a flat list of nodes in the order of the text: an element's whole content is the range
/// from its number to its `end`, and walking a page is a loop.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <gumbo.h>

#include "read/html/prepare_source.hpp"
#include "read/html/tree_arena.hpp"
#include "warraq/base/range.hpp"

namespace warraq::read {

using NodeIndex = std::uint32_t;
constexpr NodeIndex no_node = 0xFFFFFFFF;

struct HtmlNode {
  const GumboNode* source = nullptr;
  NodeIndex parent = no_node;
  NodeIndex end = 0;  ///< one past the last node inside
  bool is_text = false;
};

/// Owns the parser's tree. The text it was parsed from must outlive it.
class HtmlTree {
 public:
  HtmlTree(std::string_view utf8, bool xhtml);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  const HtmlNode& node(NodeIndex i) const { return nodes_[i]; }
  bool is_text(NodeIndex i) const { return nodes_[i].is_text; }
  NodeIndex parent(NodeIndex i) const { return nodes_[i].parent; }
  NodeIndex end(NodeIndex i) const { return nodes_[i].end; }
  bool too_deep() const { return prepared_.too_deep; }

  GumboTag tag(NodeIndex i) const {
    return nodes_[i].is_text ? GUMBO_TAG_LAST : nodes_[i].source->v.element.tag;
  }
  /// The name of an element the parser knows none for: "o:p".
  std::string_view unknown_name(NodeIndex i) const;
  std::string_view text(NodeIndex i) const { return nodes_[i].source->v.text.text; }
  /// The value; data() is null where there is none.
  std::string_view attribute(NodeIndex i, const char* name) const;
  bool has_attributes(NodeIndex i) const {
    return !nodes_[i].is_text && nodes_[i].source->v.element.attributes.length > 0;
  }

  /// <html>, <head> and <body>; no_node where the parser made none.
  NodeIndex html() const { return html_; }
  NodeIndex head() const { return head_; }
  NodeIndex body() const { return body_; }

  /// The element with this id, or the <a> with this name.
  NodeIndex find(std::string_view id) const;

  /// All words of a subtree, as they stand, without those of scripts.
  std::string words(NodeIndex i, std::size_t most = 100000) const;

  /// Hands the pieces of a text node to `use` with the bytes each came from, in the string given: letter for
  /// letter, or decoded from a character reference.
  template <typename Use>
  void for_each_piece(NodeIndex i, Use use) const;

 private:
  SourceSpan source(std::size_t begin, std::size_t end) const {
    const SourceSpan span{begin, end};
    return prepared_.changed ? prepared_.offsets.to_source(span) : span;
  }
  void flatten(const GumboNode* root);
  void index_ids();

  PreparedSource prepared_;
  std::string_view text_;  ///< that was parsed
  TreeArena arena_;
  GumboOutput* output_;  ///< in arena_
  std::vector<HtmlNode> nodes_;
  std::unordered_map<std::string_view, NodeIndex> ids_;
  NodeIndex html_ = no_node, head_ = no_node, body_ = no_node;
};

/// How many bytes of `original` the first code point of `decoded` came from, and how many it has.
struct ReferenceLength {
  std::size_t original = 0, decoded = 0;
};
ReferenceLength reference_at(std::string_view original, std::string_view decoded);

template <typename Use>
void HtmlTree::for_each_piece(NodeIndex i, Use use) const {
  const GumboText& node = nodes_[i].source->v.text;
  const std::string_view words = node.text;
  const char* const begin = text_.data();
  const char* const from = node.original_text.data;
  if (from < begin || from > begin + text_.size()) return use(words, SourceSpan{});
  const auto offset = static_cast<std::size_t>(from - begin);
  const std::string_view original = text_.substr(offset, node.original_text.length);
  if (original == words) return use(words, source(offset, offset + words.size()));
  std::size_t at = 0, done = 0;
  while (done < words.size()) {
    std::size_t same = 0;
    const std::size_t most = std::min(words.size() - done, original.size() - at);
    while (same < most && words[done + same] == original[at + same] && original[at + same] != '&') ++same;
    if (same > 0) use(words.substr(done, same), source(offset + at, offset + at + same));
    at += same;
    done += same;
    if (done == words.size()) break;
    const ReferenceLength length = reference_at(original.substr(at), words.substr(done));
    if (length.original == 0) {  // no way to tell where the rest is from
      return use(words.substr(done), source(offset + at, offset + original.size()));
    }
    if (length.decoded > 0)
      use(words.substr(done, length.decoded), source(offset + at, offset + at + length.original));
    at += length.original;
    done += length.decoded;
  }
}

}  // namespace warraq::read
