#include <algorithm>
#include <memory>

#include "read/account/base64.hpp"
#include "read/word/mathml.hpp"
#include "read/word/odt_reader.hpp"
#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::word {

namespace {

constexpr int most_spaces = 200;

}  // namespace

bool OdtReader::enter_inline(const pugi::xml_node& node, std::string_view name) {
  if (name == "span") {
    open_span(node);
  } else if (name == "a") {
    links_.push_back(std::string(value(node, "href")));
  } else if (name == "s") {
    const int count = std::clamp(number(node, "c", 1), 1, most_spaces);
    paragraph_->words.words(std::string(static_cast<std::size_t>(count), ' '));
  } else if (name == "tab") {
    paragraph_->words.words("\t");
  } else if (name == "line-break") {
    paragraph_->words.line_break();
  } else if (name == "note") {
    note_call(node);
    return false;
  } else if (name == "annotation") {
    ++comments_;
    return false;
  } else if (name == "ruby-text") {
    words(" (");
  } else {
    return enter_drawing(node, name);
  }
  return true;
}

bool OdtReader::enter_drawing(const pugi::xml_node& node, std::string_view name) {
  if (name == "frame") {
    take_picture(node);
    return true;
  }
  const bool shape = name == "text-box" || name == "custom-shape" || name == "rect" || name == "ellipse" ||
                     name == "circle" || name == "polygon" || name == "path" || name == "caption";
  if (shape) {
    if (!paragraph_) return true;
    paragraph_->boxes.push_back(node);
    return false;
  }
  return name != "image" && name != "object" && name != "object-ole" && name != "plugin" && name != "title" &&
         name != "desc" && name != "enhanced-geometry";
}

void OdtReader::open_span(const pugi::xml_node& node) {
  RunLook own = styles_.find("text", value(node, "style-name")).look;
  own.inherit(look());
  spans_.push_back(std::move(own));
}

void OdtReader::words(std::string_view utf8) {
  if (!paragraph_ || utf8.empty()) return;
  const RunLook& here = look();
  if (here.hidden.value_or(paragraph_->look.hidden.value_or(false))) return;
  if (utf8.find_first_not_of(" \t\n\r") != std::string_view::npos) {
    const ScriptGroup group = script_group(utf8);
    std::vector<Mark> marks;
    const bool linked = !links_.empty() && !links_.back().empty();
    if (linked) marks.push_back({.kind = MarkKind::link, .target = links_.back()});
    add_marks(here, group == ScriptGroup::complex, linked, marks);
    add_language_mark(language_for(here, group), marks);
    paragraph_->words.set_marks(std::move(marks));
    std::string_view said = language_for(here, group);
    if (said.empty()) said = language_for(paragraph_->look, group);
    if (said.empty()) said = language_for(styles_.defaults(), group);
    const bool unsaid =
        said == "en-US" || said == "hi-IN" || said == "ar-SA";  // what programs write themselves
    vote_.add(unsaid ? std::string_view() : said, utf8);
  }
  if (paragraph_->block.role != Role::code) return paragraph_->words.words(utf8);
  // White space of the XML is one space; what code has more of are elements.
  std::string spaced;
  for (const char c : utf8) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space || !spaced.ends_with(' ')) spaced += space ? ' ' : c;
  }
  paragraph_->words.words(spaced);
}

void OdtReader::note_call(const pugi::xml_node& node) {
  std::vector<Note>& notes = draft_.article.notes;
  const auto index = static_cast<std::uint32_t>(notes.size());
  const std::string label = std::string(value(child(node, "note-citation"), "label"));
  notes.push_back({.mark = label.empty() ? std::to_string(index + 1) : label});
  notes_.emplace_back(child(node, "note-body"), index);
  paragraph_->words.note_call(index);
}

/// A frame holds one thing in several forms: the first that a page can show is taken.
void OdtReader::take_picture(const pugi::xml_node& node) {
  std::string words = all_text(child(node, "desc"));
  if (words.empty()) words = all_text(child(node, "title"));
  const auto add = [&](std::string image) {
    Figure figure{std::move(image), {}, words};
    if (paragraph_) {
      paragraph_->words.figure(std::move(figure));
    } else {
      flow_.add(BlockContent(std::move(figure)));
    }
  };
  if (const pugi::xml_node object = child(node, "object"); object && paragraph_) read_object(object);
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one) != "image") continue;
    std::string target = std::string(value(one, "href"));
    if (target.starts_with("./")) target.erase(0, 2);
    if (const pugi::xml_node data = child(one, "binary-data")) {
      std::string letters = all_text(data);
      std::erase_if(letters, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
      const auto bytes = from_base64(letters);
      if (!bytes) continue;
      std::string name = "picture-" + std::to_string(++embedded_);
      draft_.article.pictures.emplace(name, std::make_shared<const std::string>(*bytes));
      return add(std::move(name));
    }
    const bool outside = target.find("://") != std::string::npos || target.starts_with("../");
    if (!outside && (target.empty() || target.starts_with("ObjectReplacements/"))) continue;
    if (outside || pictures_.take(target)) return add(std::move(target));
  }
}

/// A formula is words; a chart or another document is left out.
void OdtReader::read_object(const pugi::xml_node& node) {
  pugi::xml_node math = child(node, "math");
  std::string target = std::string(value(node, "href"));
  if (target.starts_with("./")) target.erase(0, 2);
  while (target.ends_with('/')) target.pop_back();
  const std::string* bytes = math || target.empty() ? nullptr : find_(target + "/content.xml");
  XmlPart part;
  if (bytes != nullptr) {
    part = XmlPart(*bytes, target, LoneSpace::drop, draft_.article.diagnostics);
    if (local_name(part.root()) == "math") math = part.root();
  }
  if (math) {
    write_mathml(math, paragraph_->words);
  } else {
    ++charts_;
  }
}

}  // namespace warraq::read::word
