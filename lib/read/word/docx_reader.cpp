#include "read/word/docx_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "read/word/bold_headings.hpp"
#include "read/word/docx_math.hpp"
#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read::word {

namespace {

/// Elements with nothing in them that a reader of the text wants: properties, what was deleted, marks of the
/// program itself. Sorted.
constexpr std::array<std::string_view, 25> passed_over = {"annotationRef",
                                                          "commentRangeEnd",
                                                          "commentRangeStart",
                                                          "del",
                                                          "delInstrText",
                                                          "delText",
                                                          "endnotePr",
                                                          "endnoteRef",
                                                          "footnotePr",
                                                          "footnoteRef",
                                                          "moveFrom",
                                                          "pPr",
                                                          "pgNum",
                                                          "proofErr",
                                                          "rPr",
                                                          "rt",
                                                          "rubyPr",
                                                          "sdtEndPr",
                                                          "sdtPr",
                                                          "sectPr",
                                                          "tblGrid",
                                                          "tblPr",
                                                          "tblPrEx",
                                                          "tcPr",
                                                          "trPr"};
static_assert(std::ranges::is_sorted(passed_over));

/// Extensions of mc:Choice that we read as well as any.
bool known_extension(std::string_view requires_) {
  return requires_ == "wps" || requires_ == "wpg" || requires_ == "wpc" || requires_ == "wp14" ||
         requires_ == "w14" || requires_ == "w15" || requires_ == "w16se" || requires_ == "a14" ||
         requires_ == "wpi" || requires_ == "v";
}

/// One of the versions of the same thing: the first we know, else the last resort.
pugi::xml_node chosen(const pugi::xml_node& alternatives) {
  pugi::xml_node fallback;
  for (const pugi::xml_node& one : alternatives.children()) {
    if (local_name(one) == "Fallback") fallback = one;
    if (local_name(one) == "Choice" && known_extension(value(one, "Requires"))) return one;
  }
  return fallback ? fallback : child(alternatives, "Choice");
}

}  // namespace

void DocxReader::read_body(const pugi::xml_node& body, const Relationships& relationships) {
  relationships_ = &relationships;
  fields_.find_closed(body);
  read_blocks(body);
  while (!late_boxes_.empty()) {
    const std::vector<pugi::xml_node> boxes = std::exchange(late_boxes_, {});
    for (const pugi::xml_node& box : boxes) read_blocks(box);
  }
}

void DocxReader::read_blocks(const pugi::xml_node& root) {
  walk(
      root, [&](const pugi::xml_node& node) { return enter(node); },
      [&](const pugi::xml_node& node) { leave(node); });
  end_paragraph();
  settle_joined();
}

bool DocxReader::enter(const pugi::xml_node& node) {
  if (node.type() != pugi::node_element) return false;
  const std::string_view name = local_name(node);
  if (name == "AlternateContent") {
    alternatives_.push_back(chosen(node));
    return true;
  }
  if (name == "Choice" || name == "Fallback") return !alternatives_.empty() && alternatives_.back() == node;
  if (drawings_ > 0) return enter_in_drawing(node, name);
  if (name == "t") {
    words(node.child_value());
    return false;
  }
  if (name == "r") {
    begin_run(node);
    return true;
  }
  if (name == "p") {
    begin_paragraph(node);
    return true;
  }
  if (std::ranges::binary_search(passed_over, name)) return false;
  if (name == "tbl") {
    end_paragraph();
    settle_joined();
    tables_.open_table(node);
    return true;
  }
  if (name == "tr") return tables_.open_row(node);
  if (name == "tc") return tables_.open_cell(node);
  if (name == "sdt") return enter_control(node);
  if (name == "hyperlink") {
    open_link(node);
    return true;
  }
  if (name == "fldSimple") {
    fields_.open_simple(value(node, "instr"));
    return true;
  }
  if (name == "altChunk" || name == "subDoc") {
    ++left_out_.chunks;
    return false;
  }
  if (name == "oMath") {
    if (here() != nullptr) {
      here()->set_marks({});
      if (local_name(node.previous_sibling()) == "oMath") here()->words(" ");
      write_math(node, *here());
    }
    return false;
  }
  if (name == "dir" || name == "bdo") {
    directions_.emplace_back(value(node, "val") == "rtl" ? "rtl" : "ltr");
    return true;
  }
  return enter_in_run(node, name);
}

void DocxReader::leave(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name == "AlternateContent") {
    alternatives_.pop_back();
  } else if (name == "drawing" || name == "pict" || name == "object") {
    if (--drawings_ == 0) alternate_text_.clear();
  } else if (drawings_ > 0) {
    return;
  } else if (name == "p") {
    if (paragraph_ && !joined_) end_paragraph();
  } else if (name == "r") {
    custom_mark_.reset();
  } else if (name == "tbl") {
    settle_joined();
    tables_.close_table();
  } else if (name == "tr") {
    tables_.close_row();
  } else if (name == "tc") {
    end_paragraph();
    settle_joined();
    tables_.close_cell();
  } else if (name == "hyperlink") {
    links_.pop_back();
  } else if (name == "fldSimple") {
    fields_.close_simple();
  } else if (name == "dir" || name == "bdo") {
    directions_.pop_back();
  } else if (name == "ruby") {
    if (const pugi::xml_node reading = child(node, "rt")) words(" (" + all_text(reading) + ")");
  }
}

/// w:sdt, a control around some content: a table of contents, or a hint what to type, is none of the text.
bool DocxReader::enter_control(const pugi::xml_node& node) {
  const pugi::xml_node properties = child(node, "sdtPr");
  if (on_off(properties, "showingPlcHdr").value_or(false)) return false;
  for (const char* kind : {"docPartObj", "docPartList"}) {
    const std::string_view gallery = value(child(child(properties, kind), "docPartGallery"), "val");
    if (gallery == "Table of Contents") return false;
  }
  return true;
}

void DocxReader::open_link(const pugi::xml_node& node) {
  std::string target;
  if (const Relationship* relation = relationships_->find(value(node, "id"))) target = relation->target;
  if (const std::string_view anchor = value(node, "anchor"); !anchor.empty())
    target.append("#").append(anchor);
  links_.push_back(std::move(target));
}

void DocxReader::finish() {
  flow_.finish();
  Article& article = draft_.article;
  find_bold_headings(article);
  vote_.settle(article);
  settle_language_marks(article);
  pictures_.report();
  const auto say = [&](int count, const char* code, const std::string& what) {
    if (count > 0)
      article.diagnostics.push_back({Severity::note, code, {}, std::to_string(count) + what, {}});
  };
  say(left_out_.comments, "comments", " comments of readers are left out");
  say(left_out_.charts, "charts", " charts and diagrams are left out: they hold no picture");
  say(left_out_.chunks, "documents-inside", " documents inside the document are left out");
}

}  // namespace warraq::read::word
