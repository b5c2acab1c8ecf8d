#include "read/word/docx_math.hpp"

#include <vector>

#include "read/markup/draft.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read::word {

namespace {

/// More than one letter or number needs brackets to stay one in a fraction. Looks at the first nodes alone: a
/// part with more is long.
bool is_long(const pugi::xml_node& part) {
  int nodes = 0;
  std::size_t bytes = 0;
  bool sign = false;
  walk(
      part,
      [&](const pugi::xml_node& node) {
        if (++nodes > 40 || (sign && bytes > 1)) return false;
        const std::string_view text = node.value();
        bytes += text.size();
        sign = sign || text.find_first_of(" +-=*/") != std::string_view::npos ||
               text.find("\u2212") != std::string_view::npos;
        return true;
      },
      [](const pugi::xml_node&) {});
  return nodes > 40 || (sign && bytes > 1);
}

/// What stands before, between and behind the parts of an element.
class MathWriter {
 public:
  explicit MathWriter(RunWords& words) : words_(words) {}

  bool enter(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      words_.set_marks(marks_);
      words_.words(node.child_value());
      return false;
    }
    if (name.ends_with("Pr") || name == "del" || name == "moveFrom") return false;
    const std::string_view outer = local_name(node.parent());
    if (name == "sup" && raises(outer)) raise(MarkKind::superscript);
    if (name == "sub" && raises(outer)) raise(MarkKind::subscript);
    if (name == "den") sign("/");
    if ((name == "num" || name == "den") && is_long(node)) sign("(");
    if (name == "rad") sign("\u221A");
    if (name == "e" && outer == "rad") sign("(");
    if (name == "nary") sign(property(node, "naryPr", "chr", "\u222B"));
    if (name == "d") sign(property(node, "dPr", "begChr", "("));
    if (name == "e" && outer == "d" && has_before(node, "e"))
      sign(property(node.parent(), "dPr", "sepChr", "|"));
    const bool cell = name == "e" && (outer == "mr" || outer == "eqArr");
    if (cell && has_before(node, "e")) sign(outer == "mr" ? " " : "; ");
    if (name == "mr" && has_before(node, "mr")) sign("; ");
    if (name == "br") words_.words(" ");
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node), outer = local_name(node.parent());
    if ((name == "sup" || name == "sub") && raises(outer)) lower();
    if ((name == "num" || name == "den") && is_long(node)) sign(")");
    if (name == "e" && outer == "rad") sign(")");
    if (name == "fName") sign(" ");
    if (name == "acc") sign(property(node, "accPr", "chr", "\u0302"));
    if (name == "d") sign(property(node, "dPr", "endChr", ")"));
  }

 private:
  static bool raises(std::string_view outer) {
    return outer == "sSup" || outer == "sSub" || outer == "sSubSup" || outer == "sPre" || outer == "nary";
  }
  static bool has_before(const pugi::xml_node& node, std::string_view name) {
    const pugi::xml_node before = node.previous_sibling();
    return before && local_name(before) == name;
  }
  static std::string property(const pugi::xml_node& node, const char* group, const char* name,
                              const char* otherwise) {
    const pugi::xml_node found = child(child(node, group), name);
    return found ? std::string(value(found, "val")) : otherwise;
  }
  /// What is raised higher than a page can show stays where it is.
  void raise(MarkKind kind) {
    if (++height_ <= deepest_nesting) marks_.push_back({.kind = kind});
  }
  void lower() {
    if (height_-- <= deepest_nesting) marks_.pop_back();
  }
  void sign(std::string_view text) {
    words_.set_marks(marks_);
    words_.words(text);
  }

  RunWords& words_;
  std::vector<Mark> marks_;
  int height_ = 0;
};

}  // namespace

void write_math(const pugi::xml_node& formula, RunWords& words) {
  MathWriter writer(words);
  walk(
      formula, [&](const pugi::xml_node& node) { return writer.enter(node); },
      [&](const pugi::xml_node& node) { writer.leave(node); });
  words.set_marks({});
}

}  // namespace warraq::read::word
