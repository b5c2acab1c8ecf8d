#include "read/word/mathml.hpp"

#include <optional>
#include <vector>

#include "read/markup/draft.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read::word {

namespace {

/// The mark of a part that its place among its neighbours raises or lowers.
std::optional<MarkKind> height_of(const pugi::xml_node& part) {
  const std::string_view outer = local_name(part.parent());
  const bool second = part.previous_sibling() && !part.previous_sibling().previous_sibling();
  const bool third = part.previous_sibling() && part.previous_sibling().previous_sibling();
  if (outer == "msup" && second) return MarkKind::superscript;
  if (outer == "msub" && second) return MarkKind::subscript;
  if (outer == "msubsup" && second) return MarkKind::subscript;
  if (outer == "msubsup" && third) return MarkKind::superscript;
  return std::nullopt;
}

class MathmlWriter {
 public:
  explicit MathmlWriter(RunWords& words) : words_(words) {}

  bool enter(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata) {
      sign(node.value());
      return false;
    }
    const std::string_view name = local_name(node), outer = local_name(node.parent());
    if (name == "annotation" || name == "annotation-xml") return false;
    if (const auto kind = height_of(node); kind && ++height_ <= deepest_nesting)
      marks_.push_back({.kind = *kind});
    if (outer == "mfrac" && node.previous_sibling()) sign("/");
    if (outer == "mfrac" && name == "mrow") sign("(");
    if (name == "msqrt" || name == "mroot") sign("\u221A(");
    if (name == "mtr" && node.previous_sibling()) sign("; ");
    if (name == "mtd" && node.previous_sibling()) sign(" ");
    if (name == "mspace") sign(" ");
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (local_name(node.parent()) == "mfrac" && name == "mrow") sign(")");
    if (name == "msqrt" || name == "mroot") sign(")");
    if (height_of(node) && height_-- <= deepest_nesting) marks_.pop_back();
  }

 private:
  void sign(std::string_view text) {
    words_.set_marks(marks_);
    words_.words(text);
  }

  RunWords& words_;
  std::vector<Mark> marks_;
  int height_ = 0;
};

}  // namespace

void write_mathml(const pugi::xml_node& math, RunWords& words) {
  MathmlWriter writer(words);
  walk(
      math, [&](const pugi::xml_node& node) { return writer.enter(node); },
      [&](const pugi::xml_node& node) { writer.leave(node); });
  words.set_marks({});
}

}  // namespace warraq::read::word
