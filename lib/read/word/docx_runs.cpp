#include <algorithm>

#include "read/word/docx_reader.hpp"
#include "read/word/symbols.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

void DocxReader::begin_run(const pugi::xml_node& node) {
  if (!paragraph_) {  // a run outside of any paragraph: words are words
    paragraph_.emplace();
    joined_ = false;
  }
  custom_mark_.reset();
  const pugi::xml_node properties = child(node, "rPr");
  direct_ = run_look(properties);
  const pugi::xml_node style = child(properties, "rStyle");
  if (style) direct_.inherit(styles_.run(value(style, "val")));
  run_ = direct_;
  // The look of a whole paragraph is its style's: of that only what hides words, and languages, count here.
  if (!run_.hidden) run_.hidden = paragraph_->look.hidden;
  if (!run_.rtl) run_.rtl = paragraph_->look.rtl;
  if (run_.language.empty()) run_.language = paragraph_->look.language;
  if (run_.language_bidi.empty()) run_.language_bidi = paragraph_->look.language_bidi;
  if (run_.language_asia.empty()) run_.language_asia = paragraph_->look.language_asia;
}

bool DocxReader::enter_in_run(const pugi::xml_node& node, std::string_view name) {
  if (name == "tab" || name == "ptab") {
    words("\t");
  } else if (name == "br" || name == "cr") {
    const std::string_view type = value(node, "type");
    if (here() != nullptr && !fields_.dropping() && type != "page" && type != "column") here()->line_break();
    if (type == "page" || type == "column") words(" ");
  } else if (name == "noBreakHyphen") {
    words("\u2011");
  } else if (name == "softHyphen") {
    words("\u00AD");
  } else if (name == "sym") {
    words(symbol(value(node, "font"), value(node, "char")));
  } else if (name == "instrText") {
    fields_.instruction(node.child_value());
  } else if (name == "fldChar") {
    fields_.mark(node);
  } else if (name == "footnoteReference") {
    note_call(node, NoteKind::footnote);
  } else if (name == "endnoteReference") {
    note_call(node, NoteKind::endnote);
  } else if (name == "commentReference") {
    ++left_out_.comments;
  } else if (name == "drawing" || name == "pict" || name == "object") {
    ++drawings_;
    alternate_text_.clear();
    return true;
  } else {
    return true;
  }
  return false;
}

/// The language that words are said to be in: Word has one for each group of scripts.
std::string_view DocxReader::language_of_words(std::string_view utf8) const {
  const ScriptGroup group = script_group(utf8);
  if (const std::string& said = language_for(run_, group); !said.empty()) return said;
  const std::string_view said = language_for(styles_.defaults(), group);
  return said == "en-US" || said == "ar-SA" ? std::string_view() : said;  // what Word writes by itself
}

std::vector<Mark> DocxReader::wanted_marks(std::string_view utf8) const {
  std::vector<Mark> marks;
  const std::string_view field_link = fields_.link();
  const bool linked = !field_link.empty() || (!links_.empty() && !links_.back().empty());
  if (linked)
    marks.push_back(
        {.kind = MarkKind::link,
         .target = std::string(field_link.empty() ? std::string_view(links_.back()) : field_link)});
  if (!directions_.empty()) marks.push_back({.kind = MarkKind::direction, .target = directions_.back()});
  const ScriptGroup group = script_group(utf8);
  const bool complex =
      direct_.rtl.value_or(false) || direct_.complex.value_or(false) || group == ScriptGroup::complex;
  add_marks(run_, complex, linked, marks);
  add_language_mark(complex ? direct_.language_bidi : language_for(direct_, group), marks);
  return marks;
}

void DocxReader::words(std::string_view utf8) {
  if (here() == nullptr || utf8.empty() || fields_.dropping() || run_.hidden.value_or(false)) return;
  if (custom_mark_) {
    draft_.article.notes[*custom_mark_].mark = std::string(utf8);
    return;
  }
  if (utf8.find_first_not_of(" \t\n\r") != std::string_view::npos) {
    here()->set_marks(wanted_marks(utf8));
    vote_.add(language_of_words(utf8), utf8);
  }
  if (!run_.symbol_font.empty()) return here()->words(from_symbol_font(run_.symbol_font, utf8));
  here()->words(utf8);
}

void DocxReader::note_call(const pugi::xml_node& node, NoteKind kind) {
  if (here() == nullptr || fields_.dropping()) return;
  const std::string id(value(node, "id"));
  std::vector<Note>& notes = draft_.article.notes;
  const auto [found, fresh] =
      note_index_.emplace(std::pair(kind, id), static_cast<std::uint32_t>(notes.size()));
  if (fresh) {
    notes.push_back({.mark = std::to_string(notes.size() + 1)});
    notes_[static_cast<std::size_t>(kind)].push_back({id, found->second});
  }
  here()->note_call(found->second);
  const std::string_view custom = value(node, "customMarkFollows");
  if (custom == "1" || custom == "true" || custom == "on") custom_mark_ = found->second;
}

}  // namespace warraq::read::word
