#include "pdf/navigation.hpp"

#include <charconv>
#include <optional>

#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

/// An outline entry in its tree; 0 is the root, and indices count from 1.
struct OutlineNode {
  const OutlineEntry* entry = nullptr;
  std::size_t parent = 0, first = 0, last = 0, previous = 0, next = 0;
  int level = 0;
  std::int64_t visible = 0;  ///< descendants, all shown open
  ObjectId object = 0;
};

std::vector<OutlineNode> outline_tree(const std::vector<OutlineEntry>& entries, std::size_t page_count) {
  std::vector<OutlineNode> nodes(1);
  std::size_t open = 0;  // the entry before, from which we climb
  for (const OutlineEntry& entry : entries) {
    if (entry.page >= page_count) continue;
    while (open != 0 && nodes[open].level >= entry.level) open = nodes[open].parent;
    const std::size_t now = nodes.size();
    OutlineNode node;
    node.entry = &entry;
    node.parent = open;
    node.previous = nodes[open].last;
    node.level = entry.level;
    nodes.push_back(node);
    if (node.previous != 0) nodes[node.previous].next = now;
    if (nodes[open].first == 0) nodes[open].first = now;
    nodes[open].last = now;
    for (std::size_t up = open;; up = nodes[up].parent) {
      ++nodes[up].visible;
      if (up == 0) break;
    }
    open = now;
  }
  return nodes;
}

/// The number a label is in plain decimal, if it is that and nothing else.
std::optional<std::uint32_t> decimal(const std::string& label) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), value);
  if (error != std::errc() || end != label.data() + label.size() || value == 0 || label[0] == '0')
    return std::nullopt;
  return value;
}

}  // namespace

std::string PageTargets::destination(std::uint32_t page, Length top) const {
  std::string out = "[";
  out.append(reference(objects[page])).append(" /XYZ null ");
  append_number(out, heights[page] - top);
  return out += " null]";
}

ObjectId put_outline(ObjectSink& sink, const std::vector<OutlineEntry>& entries, const PageTargets& pages) {
  std::vector<OutlineNode> nodes = outline_tree(entries, pages.objects.size());
  if (nodes.size() == 1) return 0;
  for (OutlineNode& node : nodes) node.object = sink.reserve();
  for (const OutlineNode& node : nodes) {
    Entries body;
    const auto link = [&](std::string_view key, std::size_t to) {
      if (to != 0) body.put(key, reference(nodes[to].object));
    };
    if (node.entry) {
      body.put("Title", text_string(node.entry->title)).put("Parent", reference(nodes[node.parent].object));
      body.put("Dest", pages.destination(node.entry->page, node.entry->top));
    } else {
      body.put("Type", "/Outlines");
    }
    link("Prev", node.previous);
    link("Next", node.next);
    link("First", node.first);
    link("Last", node.last);
    if (node.visible != 0) body.number("Count", static_cast<double>(node.visible));
    sink.dict(node.object, body.text());
  }
  return nodes.front().object;
}

std::string page_labels(const std::vector<Page>& pages) {
  std::string nums = "[";
  std::optional<std::uint32_t> before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto number = decimal(pages[i].label);
    const bool runs_on = number && before && *number == *before + 1;
    before = number;
    if (runs_on) continue;
    Entries label;
    if (number)
      label.put("S", "/D").number("St", *number);
    else if (!pages[i].label.empty())
      label.put("P", text_string(pages[i].label));
    nums.append(std::to_string(i)).append(" ").append(label.enclosed()).append("\n");
  }
  return Entries().put("Nums", nums += "]").enclosed();
}

std::string named_places(const Anchors& anchors, const PageTargets& pages) {
  if (anchors.empty()) return {};
  std::string names = "[";
  for (const auto& [name, place] : anchors) {
    append_literal(names, name);
    names.append(" ").append(pages.destination(place.page, place.top)).append("\n");
  }
  return Entries().put("Names", names += "]").enclosed();
}

}  // namespace warraq::pdf
