#include <algorithm>

#include "read/markup/split_text.hpp"
#include "read/markup/text_builder.hpp"
#include "read/word/docx_reader.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// A mark of the note's own, typed before its words, stands in Note::mark already.
void drop_typed_mark(const std::string& mark, Text& text) {
  if (mark.empty() || !text.utf8.starts_with(mark)) return;
  const std::size_t after = mark.size();
  if (after < text.utf8.size() && text.utf8[after] != ' ' && text.utf8[after] != '.' &&
      text.utf8[after] != ')')
    return;
  std::size_t begin = after;
  if (text.utf8[begin] == '.' || text.utf8[begin] == ')') ++begin;
  text = split_text(text, static_cast<std::uint32_t>(std::min(begin, text.utf8.size()))).second;
}

}  // namespace

void DocxReader::read_notes(NoteKind kind, const pugi::xml_node& root, const Relationships& relationships) {
  std::map<std::string, pugi::xml_node, std::less<>> by_id;
  for (const pugi::xml_node& one : root.children()) {
    const std::string_view type = value(one, "type");
    if (type.empty() || type == "normal") by_id.emplace(value(one, "id"), one);
  }
  relationships_ = &relationships;
  fields_.find_closed(root);
  std::vector<CalledNote>& called = notes_[static_cast<std::size_t>(kind)];
  for (std::size_t i = 0; i < called.size(); ++i) {  // a note may call others
    const CalledNote note = called[i];
    const auto found = by_id.find(note.id);
    if (found == by_id.end()) continue;
    fields_.clear();
    flow_.enter({.kind = FrameKind::note});
    read_blocks(found->second);
    Text text = flatten(flow_.leave_note());
    drop_typed_mark(draft_.article.notes[note.index].mark, text);
    draft_.article.notes[note.index].text = std::move(text);
  }
}

}  // namespace warraq::read::word
