#include "read/word/relationships.hpp"

#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::word {

namespace {

/// A target as it is written in a part that stands in `folder` ("word/"), from the package's root on.
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(folder);
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    target.remove_prefix(slash == std::string_view::npos ? target.size() : slash + 1);
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      const std::size_t up = path.rfind('/');
      path.erase(up == std::string::npos ? 0 : up + 1);
    } else if (!step.empty() && step != ".") {
      path += step;
      if (slash != std::string_view::npos) path += '/';
    }
  }
  return path;
}

}  // namespace

Relationships::Relationships(const FindPart& find, std::string_view path, Diagnostics& diagnostics) {
  const std::size_t slash = path.rfind('/');
  const std::string_view folder = path.substr(0, slash == std::string_view::npos ? 0 : slash + 1);
  const std::string name = std::string(folder) + "_rels/" + std::string(path.substr(folder.size())) + ".rels";
  const std::string* bytes = find(name);
  if (bytes == nullptr) return;
  const XmlPart part(*bytes, name, LoneSpace::drop, diagnostics);
  for (const pugi::xml_node& one : part.root().children()) {
    Relationship found;
    const std::string_view type = value(one, "Type");
    found.type = type.substr(type.rfind('/') + 1);
    found.external = value(one, "TargetMode") == "External";
    found.target = found.external ? std::string(value(one, "Target")) : resolve(folder, value(one, "Target"));
    const std::string id(value(one, "Id"));
    if (by_id_.emplace(id, std::move(found)).second) order_.push_back(id);
  }
}

const Relationship* Relationships::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &found->second;
}

std::string Relationships::first(std::string_view type) const {
  for (const std::string& id : order_) {
    const Relationship& one = by_id_.at(id);
    if (one.type == type && !one.external) return one.target;
  }
  return {};
}

std::string main_part(const FindPart& find, Diagnostics& diagnostics) {
  const std::string by_relation = Relationships(find, "", diagnostics).first("officeDocument");
  if (!by_relation.empty() && find(by_relation) != nullptr) return by_relation;
  if (const std::string* bytes = find("[Content_Types].xml")) {
    const XmlPart types(*bytes, "[Content_Types].xml", LoneSpace::drop, diagnostics);
    for (const pugi::xml_node& one : types.root().children()) {
      const std::string_view type = value(one, "ContentType");
      std::string_view path = value(one, "PartName");
      if (path.starts_with('/')) path.remove_prefix(1);
      if (type.ends_with(".main+xml") && find(path) != nullptr) return std::string(path);
    }
  }
  const std::string usual = "word/document.xml";
  return find(usual) != nullptr ? usual : std::string();
}

}  // namespace warraq::read::word
