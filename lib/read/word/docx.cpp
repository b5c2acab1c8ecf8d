#include "read/word/docx.hpp"

#include <array>

#include "read/format.hpp"
#include "read/word/core_properties.hpp"
#include "read/word/docx_reader.hpp"
#include "read/word/parts.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq::read {

namespace word {

namespace {

/// A part beside the text, by the type of its relationship.
XmlPart part_of(const FindPart& find, const std::string& path, Diagnostics& diagnostics) {
  const std::string* bytes = path.empty() ? nullptr : find(path);
  return bytes == nullptr ? XmlPart() : XmlPart(*bytes, path, LoneSpace::drop, diagnostics);
}

}  // namespace

Draft read_docx_parts(const FindPart& find, const ReaderInput& input) {
  Draft draft;
  Article& article = draft.article;
  Diagnostics& diagnostics = article.diagnostics;
  article.format = to_string(Format::docx);
  article.encoding = "UTF-8";
  const std::string path = main_part(find, diagnostics);
  if (path.empty())
    throw Error(ErrorCode::damaged_input, input.name, "no part of the package is a Word document",
                "open it in a word processor and save it anew");
  const Relationships relationships(find, path, diagnostics);
  const XmlPart styles_part = part_of(find, relationships.first("styles"), diagnostics);
  const XmlPart numbering_part = part_of(find, relationships.first("numbering"), diagnostics);
  DocxStyles styles(styles_part.root());
  DocxNumbering numbering(numbering_part.root(), styles);
  DocxReader reader(find, styles, numbering, draft);
  const XmlPart text = part_of(find, path, diagnostics);
  reader.read_body(child(text.root(), "body"), relationships);
  // The roots stay until the end: notes call notes.
  static constexpr std::array<std::pair<NoteKind, const char*>, 2> kinds = {
      {{NoteKind::footnote, "footnotes"}, {NoteKind::endnote, "endnotes"}}};
  for (const auto& [kind, type] : kinds) {
    if (!reader.calls_notes(kind)) continue;
    const std::string notes_path = relationships.first(type);
    const XmlPart notes = part_of(find, notes_path, diagnostics);
    const Relationships notes_relationships(find, notes_path, diagnostics);
    reader.read_notes(kind, notes.root(), notes_relationships);
  }
  reader.finish();
  const std::string core = Relationships(find, "", diagnostics).first("core-properties");
  const XmlPart core_part = part_of(find, core.empty() ? "docProps/core.xml" : core, diagnostics);
  apply_core_properties(core_part.root(), draft);
  return draft;
}

}  // namespace word

Draft read_docx(const ReaderInput& input) {
  const Package package = Package::open(input.bytes, input.name);
  return word::read_docx_parts([&](std::string_view path) { return package.find(path); }, input);
}

}  // namespace warraq::read
