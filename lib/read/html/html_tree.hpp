#pragma once

/// A parsed page as a flat list of nodes in the order of the text: an element's whole content is the range
/// from its number to its `end`, and walking a page is a loop.

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <gumbo.h>

#include "read/html/prepare_source.hpp"
#include "warraq/base/range.hpp"

namespace warraq::read {

using NodeIndex = std::uint32_t;
constexpr NodeIndex no_node = 0xFFFFFFFF;

/// Owns what the parser found. The text it was parsed from must outlive it. The parser's own tree, several
/// times as large, is gone once this is made.
class HtmlTree {
 public:
  HtmlTree(std::string_view utf8, bool xhtml);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  bool is_text(NodeIndex i) const { return nodes_[i].kind != Kind::element; }
  NodeIndex parent(NodeIndex i) const { return nodes_[i].parent; }
  NodeIndex end(NodeIndex i) const { return nodes_[i].end; }  ///< one past the last node inside
  bool too_deep() const { return prepared_.too_deep; }

  GumboTag tag(NodeIndex i) const { return static_cast<GumboTag>(nodes_[i].tag); }  ///< GUMBO_TAG_LAST: text
  /// The name of an element the parser knows none for: "o:p".
  std::string_view unknown_name(NodeIndex i) const;
  std::string_view text(NodeIndex i) const;
  /// What the text node was in the page, with its character references. Empty when that is not known.
  std::string_view original(NodeIndex i) const;
  /// The value; data() is null where there is none.
  std::string_view attribute(NodeIndex i, std::string_view name) const;
  bool has_attributes(NodeIndex i) const { return !is_text(i) && nodes_[i].length > 0; }

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
  enum class Kind : std::uint8_t {
    element,
    plain,    ///< text that stands in the page letter for letter
    decoded,  ///< text that does not
  };
  struct Node {
    NodeIndex parent = no_node, end = 0;
    std::uint32_t begin =
        0;  ///< of plain text: in text_; decoded: in decoded_; of an element: in attributes_
    std::uint32_t length = 0;  ///< of plain text; of an element how many attributes
    std::uint16_t tag = 0;
    Kind kind = Kind::element;
  };
  /// Letters in text_, or in words_ where they are not the page's own.
  struct Letters {
    std::uint32_t begin = 0, length = 0;
    bool own = false;
  };
  struct Decoded {
    Letters words;
    std::uint32_t begin = 0, length = 0;  ///< in text_, of what they were there
  };
  /// Of a page with more names of attributes than any has, the last are forgotten.
  static constexpr std::uint16_t no_name = 0xFFFF;
  struct Attribute {
    Letters value;
    std::uint16_t name = no_name;  ///< in names_
  };

  SourceSpan source(std::size_t begin, std::size_t end) const {
    const SourceSpan span{begin, end};
    return prepared_.changed ? prepared_.offsets.to_source(span) : span;
  }
  std::string_view view(const Letters& letters) const {
    const std::string_view all = letters.own ? std::string_view(words_) : text_;
    return all.substr(letters.begin, letters.length);
  }
  void flatten(const GumboNode* root);
  NodeIndex add(const GumboNode& node, NodeIndex parent);
  void add_text(const GumboText& text, Node& node);
  void add_attributes(const GumboVector& attributes, Node& node);
  Letters letters(std::string_view words, std::string_view original);
  std::uint16_t name_number(std::string_view name);
  void index_ids();

  PreparedSource prepared_;
  std::string_view text_;  ///< that was parsed
  std::vector<Node> nodes_;
  std::vector<Decoded> decoded_;
  std::vector<Attribute> attributes_;
  std::map<std::string, std::uint16_t, std::less<>> name_numbers_;
  std::vector<std::string_view> names_;  ///< of attributes, by number
  std::string words_;
  std::unordered_map<NodeIndex, std::string_view> unknown_names_;
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
  const std::string_view words = text(i), original = this->original(i);
  if (original.empty()) return use(words, SourceSpan{});
  const auto offset = static_cast<std::size_t>(original.data() - text_.data());
  if (nodes_[i].kind == Kind::plain) return use(words, source(offset, offset + words.size()));
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
