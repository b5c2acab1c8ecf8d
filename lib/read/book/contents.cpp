#include "read/book/contents.hpp"

#include <algorithm>

#include "read/markup/draft.hpp"
#include "read/words/letters.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::epub {

namespace {

/// How deep an element lies in others of its name, below `root`. Counted no further than a page could show.
int depth_in(pugi::xml_node node, std::string_view name, const pugi::xml_node& root) {
  constexpr int farthest = 10 * deepest_nesting;
  int depth = 0;
  for (int steps = 0; node && node != root && depth < deepest_nesting && steps < farthest;
       ++steps, node = node.parent())
    depth += local_name(node) == name;
  return depth;
}

void read_ncx(const pugi::xml_node& root, const std::string& path, Contents& contents) {
  const pugi::xml_node map = find_element(root, "navMap");
  for (const pugi::xml_node& point : elements_named(map, "navPoint"))
    contents.entries.push_back({words_of(child(point, "navLabel")),
                                resolve(path, value(child(point, "content"), "src")),
                                depth_in(point, "navPoint", map)});
}

/// <a>, or the <span> of a heading that leads nowhere.
pugi::xml_node label_of(const pugi::xml_node& item) {
  for (const pugi::xml_node& child : item.children()) {
    if (local_name(child) == "a" || local_name(child) == "span") return child;
    if (local_name(child) == "ol") break;
  }
  for (const pugi::xml_node& child : item.children())  // some wrap it up
    if (local_name(child) != "ol")
      if (const pugi::xml_node link = find_element(child, "a")) return link;
  return {};
}

void read_table(const pugi::xml_node& nav, const std::string& path, Contents& contents) {
  for (const pugi::xml_node& item : elements_named(nav, "li")) {
    const pugi::xml_node label = label_of(item);
    const std::string_view link = value(label, "href");
    if (!label) continue;
    contents.entries.push_back(
        {words_of(label), link.empty() ? PackageAddress{} : resolve(path, link), depth_in(item, "li", nav)});
  }
}

void read_landmarks(const pugi::xml_node& nav, const std::string& path, Contents& contents) {
  for (const pugi::xml_node& link : elements_named(nav, "a")) {
    const PackageAddress address = resolve(path, value(link, "href"));
    if (address.fragment.empty() && !address.path.empty())
      contents.roles.emplace(address.path, std::string(value(link, "type")));
  }
}

void read_nav(const pugi::xml_node& root, const std::string& path, Contents& contents) {
  for (const pugi::xml_node& nav : elements_named(root, "nav")) {
    const std::string_view type = value(nav, "type"), role = value(nav, "role");
    if (has_word(type, "landmarks"))
      read_landmarks(nav, path, contents);
    else if (contents.entries.empty() && (has_word(type, "toc") || has_word(role, "doc-toc")))
      read_table(nav, path, contents);
  }
}

}  // namespace

Contents read_contents(const Package& package, const std::string& nav_path, const std::string& ncx_path,
                       Diagnostics& diagnostics) {
  Contents contents;
  const auto read = [&](const std::string& path, auto reader) {
    const std::string* bytes = path.empty() ? nullptr : package.find(path);
    if (bytes == nullptr) return;
    const XmlPart part(*bytes, path, LoneSpace::drop, diagnostics);
    reader(part.root(), path, contents);
  };
  read(nav_path, read_nav);
  if (contents.entries.empty()) read(ncx_path, read_ncx);
  std::erase_if(contents.entries, [](const ContentsEntry& entry) { return entry.title.empty(); });
  return contents;
}

void drop_book_title(Contents& contents, const std::string& title) {
  std::vector<ContentsEntry>& entries = contents.entries;
  const auto tops = std::count_if(entries.begin(), entries.end(),
                                  [](const ContentsEntry& entry) { return entry.depth == 1; });
  if (entries.size() < 2 || tops != 1 || fold(entries.front().title) != fold(title)) return;
  entries.erase(entries.begin());
  for (ContentsEntry& entry : entries) --entry.depth;
}

}  // namespace warraq::read::epub
