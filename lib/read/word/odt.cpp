#include "read/word/odt.hpp"

#include "read/format.hpp"
#include "read/word/core_properties.hpp"
#include "read/word/odt_reader.hpp"
#include "read/word/parts.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq::read {

namespace word {

namespace {

/// Reads a document whose parts are in up to three trees; of a flat one they are all the same.
Draft read_trees(const FindPart& find, Draft draft, const pugi::xml_node& content,
                 const pugi::xml_node& named, const pugi::xml_node& meta) {
  OdtStyles styles;
  styles.add(child(content, "automatic-styles"), true);
  styles.add(child(named, "styles"), false);
  styles.add(child(named, "automatic-styles"), true);
  OdtReader reader(find, styles, draft);
  reader.read_text(child(child(content, "body"), "text"));
  reader.finish();
  apply_core_properties(child(meta, "meta"), draft);
  return draft;
}

Draft new_draft() {
  Draft draft;
  draft.article.format = to_string(Format::odt);
  draft.article.encoding = "UTF-8";
  return draft;
}

}  // namespace

Draft read_odt_parts(const FindPart& find, const ReaderInput& input) {
  Draft draft = new_draft();
  Diagnostics& diagnostics = draft.article.diagnostics;
  const std::string* bytes = find("content.xml");
  if (bytes == nullptr)
    throw Error(ErrorCode::damaged_input, input.name, "the document has no content.xml",
                "open it in a word processor and save it anew");
  const auto part = [&](const char* name) {
    const std::string* found = find(name);
    return found == nullptr ? XmlPart() : XmlPart(*found, name, LoneSpace::drop, diagnostics);
  };
  const XmlPart content(*bytes, "content.xml", LoneSpace::keep, diagnostics);
  const XmlPart styles = part("styles.xml"), meta = part("meta.xml");
  return read_trees(find, std::move(draft), content.root(), styles.root(), meta.root());
}

Draft read_flat_odt(const ReaderInput& input) {
  Draft draft = new_draft();
  const XmlPart whole(input.bytes, input.name, LoneSpace::keep, draft.article.diagnostics);
  const FindPart nothing = [](std::string_view) { return nullptr; };
  return read_trees(nothing, std::move(draft), whole.root(), whole.root(), whole.root());
}

}  // namespace word

Draft read_odt(const ReaderInput& input) {
  if (!input.bytes.starts_with("PK")) return word::read_flat_odt(input);
  const Package package = Package::open(input.bytes, input.name);
  return word::read_odt_parts([&](std::string_view path) { return package.find(path); }, input);
}

}  // namespace warraq::read
