#include "pdf/structure_tree.hpp"

#include <algorithm>

#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

std::string role_name(StructureRole role, int level) {
  switch (role) {
    case StructureRole::document:
      return "/Document";
    case StructureRole::article:
      return "/Art";
    case StructureRole::part:
      return "/Part";
    case StructureRole::heading:
      return std::string("/H").append(std::to_string(std::clamp(level, 1, 6)));
    case StructureRole::paragraph:
      return "/P";
    case StructureRole::quotation:
      return "/BlockQuote";
    case StructureRole::list:
      return "/L";
    case StructureRole::list_item:
      return "/LI";
    case StructureRole::label:
      return "/Lbl";
    case StructureRole::list_body:
      return "/LBody";
    case StructureRole::table:
      return "/Table";
    case StructureRole::table_row:
      return "/TR";
    case StructureRole::table_header:
      return "/TH";
    case StructureRole::table_cell:
      return "/TD";
    case StructureRole::figure:
      return "/Figure";
    case StructureRole::caption:
      return "/Caption";
    case StructureRole::code:
      return "/Code";
    case StructureRole::note:
      return "/Note";
    case StructureRole::reference:
      return "/Reference";
    case StructureRole::link:
      return "/Link";
    case StructureRole::span:
      return "/Span";
  }
  return "/Span";
}

/// Key and array pairs of a number tree, 64 to a leaf, so that a long book's tree has no endless node.
ObjectId put_number_tree(ObjectSink& sink, const std::vector<std::string>& values) {
  constexpr std::size_t leaf = 64;
  const auto row = [&](std::size_t first, std::size_t end) {
    std::string nums = "[";
    for (std::size_t i = first; i < end; ++i)
      nums.append(std::to_string(i)).append(" ").append(values[i]).append("\n");
    return nums += "]";
  };
  if (values.size() <= leaf) return sink.add(Entries().put("Nums", row(0, values.size())).text());
  std::string kids = "[";
  for (std::size_t first = 0; first < values.size(); first += leaf) {
    const std::size_t end = std::min(values.size(), first + leaf);
    std::string limits = "[";
    limits.append(std::to_string(first)).append(" ").append(std::to_string(end - 1)).append("]");
    kids.append(reference(sink.add(Entries().put("Limits", limits).put("Nums", row(first, end)).text())))
        .append("\n");
  }
  return sink.add(Entries().put("Kids", kids += "]").text());
}

}  // namespace

StructureTree::StructureTree(const std::vector<StructureElement>& elements, ObjectSink& sink)
    : sink_(sink), elements_(std::max<std::size_t>(1, elements.size())), nodes_(elements_) {
  nodes_[0].role = StructureRole::document;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    nodes_[i].role = elements[i].role;
    nodes_[i].element = &elements[i];
    // Elements stand after their parents; one that does not hangs from the document.
    nodes_[i].parent = elements[i].parent < i ? elements[i].parent : 0;
    if (i != 0) nodes_[nodes_[i].parent].children.push_back(static_cast<StructureId>(i));
  }
}

int StructureTree::mark_content(StructureId element, std::uint32_t page, ObjectId page_object) {
  element = known(element);
  const int number = static_cast<int>(pages_[page].size());
  pages_[page].push_back(element);
  nodes_[element].content.push_back({page_object, number, 0});
  return number;
}

int StructureTree::add_link(StructureId element, ObjectId annotation, ObjectId page_object) {
  const auto id = static_cast<StructureId>(nodes_.size());
  Node link;
  link.role = StructureRole::link;
  link.parent = known(element);
  link.content.push_back({page_object, -1, annotation});
  nodes_[link.parent].children.push_back(id);
  nodes_.push_back(std::move(link));
  links_.push_back(id);
  return static_cast<int>(pages_.size() + links_.size() - 1);
}

void StructureTree::mark_used() {
  nodes_[0].used = true;
  for (Node& node : nodes_) {
    if (node.content.empty()) continue;
    for (Node* up = &node; !up->used; up = &nodes_[up->parent]) up->used = true;
  }
  for (Node& node : nodes_)
    if (node.used) node.object = sink_.reserve();
}

std::string StructureTree::kids(const Node& node) const {
  std::string out = "[";
  const ObjectId page = node.content.empty() ? 0 : node.content.front().page;
  for (const Content& content : node.content) {
    if (content.number < 0)
      out.append("<</Type /OBJR /Obj ").append(reference(content.annotation)).append(">> ");
    else if (content.page == page)
      out.append(std::to_string(content.number)).append(" ");
    else
      out.append("<</Type /MCR /Pg ")
          .append(reference(content.page))
          .append(" /MCID ")
          .append(std::to_string(content.number))
          .append(">> ");
  }
  for (const StructureId child : node.children)
    if (nodes_[child].used) out.append(reference(nodes_[child].object)).append(" ");
  if (out.back() == ' ') out.pop_back();
  return out += ']';
}

std::string StructureTree::body(const Node& node, ObjectId root) const {
  const bool is_root = &node == &nodes_[0];
  Entries entries;
  entries.put("Type", "/StructElem")
      .put("S", role_name(node.role, node.element ? node.element->level : 0))
      .put("P", reference(is_root ? root : nodes_[node.parent].object));
  if (!node.content.empty()) entries.put("Pg", reference(node.content.front().page));
  entries.put("K", kids(node));
  if (node.element && node.element->language.known()) {
    entries.put("Lang", text_string(node.element->language.tag()));
    if (node.element->language.direction() == Direction::right_to_left)
      entries.put("A", "<</O /Layout /WritingMode /RlTb>>");
  }
  if (node.element && !node.element->alternate_text.empty())
    entries.put("Alt", text_string(node.element->alternate_text));
  return entries.text();
}

ObjectId StructureTree::put_parent_tree() {
  std::vector<std::string> values;
  for (const auto& page : pages_) {
    std::string row = "[";
    for (const StructureId node : page) row.append(reference(nodes_[node].object)).append(" ");
    values.push_back(row += "]");
  }
  for (const StructureId link : links_) values.push_back(reference(nodes_[link].object));
  return put_number_tree(sink_, values);
}

ObjectId StructureTree::put() {
  mark_used();
  const ObjectId root = sink_.reserve();
  for (const Node& node : nodes_)
    if (node.used) sink_.dict(node.object, body(node, root));
  const ObjectId parents = put_parent_tree();
  sink_.dict(root, Entries()
                       .put("Type", "/StructTreeRoot")
                       .put("K", reference(nodes_[0].object))
                       .put("ParentTree", reference(parents))
                       .number("ParentTreeNextKey", static_cast<double>(pages_.size() + links_.size()))
                       .text());
  return root;
}

}  // namespace warraq::pdf
