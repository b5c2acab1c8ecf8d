#pragma once

/// The structure tree (ISO 32000-1, 14.7): which element of the article each stretch of content belongs to,
/// for screen readers and for those who take the text out again.

#include <string>
#include <vector>

#include "pdf/sink.hpp"
#include "warraq/frame/document.hpp"

namespace warraq::pdf {

class StructureTree {
 public:
  StructureTree(const std::vector<StructureElement>& elements, ObjectSink& sink);

  /// The next marked-content number of page `page` (from 0), which belongs to `element`.
  int mark_content(StructureId element, std::uint32_t page, ObjectId page_object);
  /// A link annotation under `element`; returns its /StructParent key.
  int add_link(StructureId element, ObjectId annotation, ObjectId page_object);
  /// The /StructParents key of a page. Link keys come after all pages', so the number of pages is needed.
  void reserve_pages(std::uint32_t count) { pages_.resize(count); }

  /// Puts the tree and returns its root. Elements without content are left out.
  ObjectId put();

 private:
  struct Content {
    ObjectId page = 0;
    int number = -1;  ///< marked content; -1: an annotation
    ObjectId annotation = 0;
  };
  struct Node {
    StructureRole role = StructureRole::span;
    StructureId parent = 0;
    const StructureElement* element = nullptr;  ///< none for links, which only the page knows
    std::vector<Content> content;
    std::vector<StructureId> children;
    ObjectId object = 0;
    bool used = false;
  };

  StructureId known(StructureId element) const { return element < elements_ ? element : 0; }
  void mark_used();
  std::string body(const Node& node, ObjectId root) const;
  std::string kids(const Node& node) const;
  ObjectId put_parent_tree();

  ObjectSink& sink_;
  std::size_t elements_;
  std::vector<Node> nodes_;
  std::vector<std::vector<StructureId>> pages_;  ///< by page: the node of each marked content
  std::vector<StructureId> links_;               ///< nodes of links, by key after the pages'
};

}  // namespace warraq::pdf
