#include "read/xml/math_text.hpp"

#include <algorithm>
#include <array>

#include "read/xml/xml_walk.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

constexpr int deepest_math = 40;

/// Signs that stand apart from what they join.
bool is_spaced(std::string_view sign) {
  static constexpr std::array<std::string_view, 26> signs = {
      "=",      "+",      "-",      "\u2212", "<",      ">",      "\u2264", "\u2265", "\u00B1",
      "\u00D7", "\u2192", "\u2208", "\u2248", "\u2261", "\u223C", "\u2260", "\u21D2", "\u2194",
      "\u2229", "\u222A", "\u2282", "\u2286", "\u226A", "\u226B", "\u2227", "\u2228"};
  return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

/// Function application, invisible times, comma and plus.
bool is_invisible(std::string_view sign) { return sign >= "\u2061" && sign <= "\u2064" && sign.size() == 3; }

std::size_t letters(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++count) next_code_point(utf8, i);
  return count;
}

class MathReader {
 public:
  MathReader(XmlTree& tree, ContentBuilder& content) : tree_(tree), content_(content) {}

  void row(pugi::xml_node node, int depth) {
    for_each_child(node, [&](pugi::xml_node one) { read(one, depth + 1); });
  }

  void read(pugi::xml_node node, int depth) {
    const std::string_view name = local_name(node);
    if (depth > deepest_math) return words(tree_.line(node), node);
    if (name == "mi" || name == "mn" || name == "mtext" || name == "ms" || name == "mo")
      return token(name, node);
    if (name == "annotation" || name == "annotation-xml") return;
    if (name == "mspace") return content_.words(" ");
    if (name == "msup" || name == "mover") return scripts(node, depth, "", "sup");
    if (name == "msub" || name == "munder") return scripts(node, depth, "sub", "");
    if (name == "msubsup" || name == "munderover") return scripts(node, depth, "sub", "sup");
    if (name == "mfrac") return fraction(node, depth);
    if (name == "msqrt") {
      content_.words("\u221A");
      return group(node, depth);
    }
    if (name == "mroot") return root(node, depth);
    if (name == "mfenced") return fenced(node, depth);
    if (name == "mtr" || name == "mtd") {
      row(node, depth);
      return content_.words(" ");
    }
    if (has_own_words(node)) return words(tree_.line(node), node);
    row(node, depth);
  }

 private:
  void words(const std::string& words, pugi::xml_node node) { content_.words(words, tree_.source(node)); }

  void token(std::string_view name, pugi::xml_node node) {
    const std::string sign = tree_.line(node);
    if (is_invisible(sign)) return;
    const bool letter = name == "mi" && letters(sign) == 1;
    const bool apart = name == "mo" && !in_script_ && node.previous_sibling() && is_spaced(sign);
    if (letter) content_.open_mark("mi", Mark{.kind = MarkKind::emphasis});
    if (apart) content_.words(" ");
    words(sign, node);
    if (apart || (name == "mo" && sign == ",")) content_.words(" ");
    if (letter) content_.close_mark("mi");
  }

  void script(pugi::xml_node node, int depth, std::string_view tag) {
    if (!node || tag.empty()) return;
    ++in_script_;
    content_.open_mark(tag, Mark{.kind = tag == "sup" ? MarkKind::superscript : MarkKind::subscript});
    read(node, depth + 1);
    content_.close_mark(tag);
    --in_script_;
  }

  static pugi::xml_node part(pugi::xml_node node, int index) {
    pugi::xml_node found;
    int at = 0;
    for_each_child(node, [&](pugi::xml_node one) {
      if (at++ == index) found = one;
    });
    return found;
  }

  void scripts(pugi::xml_node node, int depth, std::string_view second, std::string_view third) {
    if (const pugi::xml_node base = part(node, 0)) read(base, depth + 1);
    script(part(node, 1), depth, second.empty() ? third : second);
    if (!second.empty()) script(part(node, 2), depth, third);
  }

  /// In brackets, unless it is one sign.
  void group(pugi::xml_node node, int depth) {
    const std::string_view name = local_name(node);
    const bool bare = name == "mi" || name == "mn" || (letters(tree_.line(node)) <= 1);
    if (!bare) content_.words("(");
    if (name == "msqrt" || name == "mrow") {
      row(node, depth);
    } else {
      read(node, depth + 1);
    }
    if (!bare) content_.words(")");
  }

  void fraction(pugi::xml_node node, int depth) {
    if (const pugi::xml_node above = part(node, 0)) group(above, depth);
    content_.words("/");
    if (const pugi::xml_node below = part(node, 1)) group(below, depth);
  }

  void root(pugi::xml_node node, int depth) {
    script(part(node, 1), depth, "sup");
    content_.words("\u221A");
    if (const pugi::xml_node base = part(node, 0)) group(base, depth);
  }

  void fenced(pugi::xml_node node, int depth) {
    const std::string open = tree_.attribute(node, "open"), close = tree_.attribute(node, "close");
    content_.words(open.empty() ? "(" : open);
    bool first = true;
    for_each_child(node, [&](pugi::xml_node one) {
      if (!first) content_.words(", ");
      first = false;
      read(one, depth + 1);
    });
    content_.words(close.empty() ? ")" : close);
  }

  XmlTree& tree_;
  ContentBuilder& content_;
  int in_script_ = 0;
};

std::string_view strip(std::string_view text, std::string_view open, std::string_view close) {
  if (text.size() >= open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
    return text.substr(open.size(), text.size() - open.size() - close.size());
  return text;
}

std::string_view trim_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

}  // namespace

void add_math(pugi::xml_node node, XmlTree& tree, ContentBuilder& content) {
  MathReader(tree, content).row(node, 0);
}

void add_tex(const std::string& tex, SourceSpan source, ContentBuilder& content) {
  std::string_view body = tex;
  static constexpr std::string_view begin = "\\begin{document}", end = "\\end{document}";
  if (const std::size_t at = body.find(begin); at != std::string_view::npos)
    body.remove_prefix(at + begin.size());
  if (const std::size_t at = body.rfind(end); at != std::string_view::npos) body = body.substr(0, at);
  body = strip(trim_spaces(body), "$$", "$$");
  body = strip(strip(strip(body, "$", "$"), "\\[", "\\]"), "\\(", "\\)");
  content.open_mark("tex", Mark{.kind = MarkKind::code});
  content.words(trim_spaces(body), source);
  content.close_mark("tex");
}

}  // namespace warraq::read
