#include "read/book/package_document.hpp"

#include <algorithm>
#include <set>

#include "read/book/package_metadata.hpp"
#include "read/book/package_path.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::epub {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

bool has_text_ending(const std::string& path) {
  const std::string low = lower(path);
  return low.ends_with(".xhtml") || low.ends_with(".html") || low.ends_with(".htm");
}

std::vector<std::string> sorted_paths(const Package& package) {
  std::vector<std::string> paths;
  for (const auto& part : package.parts()) paths.push_back(part.first);
  std::sort(paths.begin(), paths.end());
  return paths;
}

void warn(Diagnostics& diagnostics, const char* code, std::string message) {
  diagnostics.push_back({Severity::warning, code, std::nullopt, std::move(message), {}});
}

/// The path the container names; else that of the first package document there is.
std::string package_path(const Package& package, Diagnostics& diagnostics) {
  const std::string container = "META-INF/container.xml";
  if (const std::string* bytes = package.find(container)) {
    const XmlPart part(*bytes, container, LoneSpace::drop, diagnostics);
    for (const pugi::xml_node& file : elements_named(part.root(), "rootfile")) {
      const std::string path = resolve("", value(file, "full-path")).path;
      if (!path.empty() && package.find(path) != nullptr) return path;
    }
  }
  for (const std::string& path : sorted_paths(package))
    if (lower(path).ends_with(".opf")) return path;
  return {};
}

class Reader {
 public:
  Reader(std::string path, Diagnostics& diagnostics) : path_(std::move(path)), diagnostics_(diagnostics) {}

  PackageDocument run(const pugi::xml_node& root) {
    const pugi::xml_node metadata = find_element(root, "metadata");
    made_.metadata = read_metadata(metadata);
    for (const pugi::xml_node& item : elements_named(find_element(root, "manifest"), "item")) add_item(item);
    for (std::size_t i = 0; i < made_.manifest.size(); ++i) by_id_.emplace(made_.manifest[i].id, i);
    read_spine(find_element(root, "spine"));
    read_guide(find_element(root, "guide"));
    find_cover_image(metadata);
    return std::move(made_);
  }

 private:
  void add_item(const pugi::xml_node& node) {
    ManifestItem item{std::string(value(node, "id")), resolve(path_, value(node, "href")).path,
                      lower(value(node, "media-type")), std::string(value(node, "properties")),
                      std::string(value(node, "fallback"))};
    if (has_word(item.properties, "nav") && made_.nav_path.empty()) made_.nav_path = item.path;
    if (has_word(item.properties, "cover-image")) made_.cover_image_path = item.path;
    if (item.media_type == "application/x-dtbncx+xml" && made_.ncx_path.empty()) made_.ncx_path = item.path;
    made_.media_types.emplace(item.path, item.media_type);
    made_.manifest.push_back(std::move(item));
  }

  const ManifestItem* item_of(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &made_.manifest[found->second];
  }

  /// The first text along the fallbacks; the item itself when none of them is.
  const ManifestItem& readable(const ManifestItem& item) const {
    const ManifestItem* at = &item;
    for (std::size_t steps = 0; at != nullptr && steps <= made_.manifest.size(); ++steps) {
      if (at->is_text()) return *at;
      if (at->fallback.empty()) break;
      at = item_of(at->fallback);
    }
    return item;
  }

  void read_spine(const pugi::xml_node& spine) {
    const std::string_view progression = value(spine, "page-progression-direction");
    if (progression == "rtl") made_.progression = Direction::right_to_left;
    if (progression == "ltr") made_.progression = Direction::left_to_right;
    if (const ManifestItem* ncx = item_of(value(spine, "toc"))) made_.ncx_path = ncx->path;
    std::set<std::string> taken;
    for (const pugi::xml_node& node : elements_named(spine, "itemref")) {
      const std::string id(value(node, "idref"));
      const ManifestItem* item = item_of(id);
      if (item == nullptr) {
        warn(diagnostics_, "missing-part", "the spine names \"" + id + "\", which the manifest has not");
        continue;
      }
      const std::string& path = readable(*item).path;
      if (taken.insert(path).second) made_.spine.push_back({path, value(node, "linear") != "no"});
    }
  }

  /// A reference to a place inside a file says nothing of the whole file.
  void read_guide(const pugi::xml_node& guide) {
    for (const pugi::xml_node& reference : elements_named(guide, "reference")) {
      const PackageAddress address = resolve(path_, value(reference, "href"));
      if (address.fragment.empty() && !address.path.empty())
        made_.roles.emplace(address.path, lower(value(reference, "type")));
    }
  }

  void find_cover_image(const pugi::xml_node& metadata) {
    if (!made_.cover_image_path.empty()) return;
    for (const pugi::xml_node& meta : elements_named(metadata, "meta"))
      if (value(meta, "name") == "cover")
        if (const ManifestItem* item = item_of(value(meta, "content"))) made_.cover_image_path = item->path;
  }

  std::string path_;
  Diagnostics& diagnostics_;
  PackageDocument made_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

/// Every text of the package, in the order of names.
void read_by_names(const Package& package, PackageDocument& document) {
  for (const std::string& path : sorted_paths(package))
    if (has_text_ending(path)) document.spine.push_back({path, true});
}

}  // namespace

bool ManifestItem::is_text() const {
  static constexpr std::string_view types[] = {"application/xhtml+xml", "text/html",
                                               "application/x-dtbook+xml", "text/x-oeb1-document",
                                               "application/html+xml"};
  if (std::find(std::begin(types), std::end(types), media_type) != std::end(types)) return true;
  // Types are often wrong, names rarely.
  return has_text_ending(path);
}

PackageDocument read_package_document(const Package& package, Diagnostics& diagnostics) {
  PackageDocument document;
  const std::string path = package_path(package, diagnostics);
  if (const std::string* bytes = path.empty() ? nullptr : package.find(path)) {
    const XmlPart part(*bytes, path, LoneSpace::drop, diagnostics);
    document = Reader(path, diagnostics).run(part.root());
  } else {
    warn(diagnostics, "missing-part", "the book has no package document");
  }
  if (document.spine.empty()) {
    warn(diagnostics, "missing-part",
         "the book says no order of its chapters; they are read in the order of its list");
    for (const ManifestItem& item : document.manifest)
      if (item.is_text()) document.spine.push_back({item.path, true});
    if (document.spine.empty()) read_by_names(package, document);
  }
  return document;
}

}  // namespace warraq::read::epub
