#include "read/word/docx_reader.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

/// Inside w:drawing, w:pict and w:object: pictures, what is said of them, and boxes with text of their own.
bool DocxReader::enter_in_drawing(const pugi::xml_node& node, std::string_view name) {
  if (name == "drawing" || name == "pict" || name == "object") {
    ++drawings_;
  } else if (name == "txbxContent") {
    if (paragraph_) paragraph_->boxes.push_back(node);
    return false;
  } else if (name == "docPr" || name == "cNvPr") {
    const std::string_view said = value(node, "descr");
    if (!said.empty() || name == "docPr") alternate_text_ = said;
    return false;
  } else if (name == "shape" || name == "rect") {
    if (const std::string_view said = value(node, "alt"); !said.empty()) alternate_text_ = said;
    const std::string_view rule = value(node, "hr");
    if (rule == "t" || rule == "true" || rule == "1")
      if (paragraph_) paragraph_->rule = true;
  } else if (name == "blip") {
    const std::string_view embedded = value(node, "embed");
    take_picture(embedded.empty() ? value(node, "link") : embedded);
  } else if (name == "imagedata") {
    const std::string_view id = value(node, "id");
    take_picture(id.empty() ? value(node, "relid") : id);
  } else if (name == "textpath") {  // words drawn as a shape
    const std::string drawn = std::string(value(node, "string"));
    if (here() != nullptr && !drawn.empty()) here()->words(" " + drawn + " ");
  } else if (name == "chart" || name == "relIds") {
    ++left_out_.charts;
    return false;
  }
  return true;
}

void DocxReader::take_picture(std::string_view id) {
  const Relationship* relation = relationships_->find(id);
  if (relation == nullptr || here() == nullptr || fields_.dropping()) return;
  if (!relation->external && !pictures_.take(relation->target)) return;
  here()->figure(Figure{relation->target, {}, alternate_text_});
}

}  // namespace warraq::read::word
