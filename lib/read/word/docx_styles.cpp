#include "read/word/docx_styles.hpp"

#include <algorithm>
#include <vector>

#include "read/word/symbols.hpp"
#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// Styles are based on each other in chains of a few; a longer one runs in a circle.
constexpr std::size_t longest_chain = 64;

template <typename T>
void fill(std::optional<T>& here, const std::optional<T>& base) {
  if (!here) here = base;
}

}  // namespace

RunLook run_look(const pugi::xml_node& properties) {
  RunLook look;
  for (const pugi::xml_node& one : properties.children()) {
    const std::string_view name = local_name(one), said = value(one, "val");
    const bool on = said != "0" && said != "false" && said != "off" && said != "none";
    if (name == "b") look.bold = on;
    if (name == "bCs") look.bold_cs = on;
    if (name == "i") look.italic = on;
    if (name == "iCs") look.italic_cs = on;
    if (name == "u") look.underline = on && !said.empty();
    if (name == "strike" || name == "dstrike") look.strike = on || look.strike.value_or(false);
    if (name == "smallCaps") look.small_caps = on;
    if (name == "vanish") look.hidden = on;
    if (name == "rtl") look.rtl = on;
    if (name == "cs") look.complex = on;
    if (name == "rFonts" && is_symbol_font(value(one, "ascii"))) look.symbol_font = value(one, "ascii");
    if (name == "vertAlign")
      look.height = said == "superscript" ? RunLook::Height::superscript
                    : said == "subscript" ? RunLook::Height::subscript
                                          : RunLook::Height::base;
    if (name == "lang") {
      look.language = said;
      look.language_bidi = value(one, "bidi");
      look.language_asia = value(one, "eastAsia");
    }
  }
  return look;
}

void ParagraphStyle::inherit(const ParagraphStyle& base) {
  // A style that says its level is a heading of that level, whatever the one below it is called.
  if (!role && !outline) role = base.role;
  fill(outline, base.outline);
  fill(list, base.list);
  fill(list_level, base.list_level);
  fill(bidi, base.bidi);
  run.inherit(base.run);
}

ParagraphStyle paragraph_look(const pugi::xml_node& properties) {
  ParagraphStyle look;
  for (const pugi::xml_node& one : properties.children()) {
    const std::string_view name = local_name(one);
    if (name == "outlineLvl") look.outline = std::clamp(number(one, "val", 9), 0, 9);
    if (name == "bidi") look.bidi = on_off(properties, "bidi");
    if (name == "numPr") {
      if (const pugi::xml_node id = child(one, "numId")) look.list = number(id, "val", 0);
      if (const pugi::xml_node level = child(one, "ilvl"))
        look.list_level = std::clamp(number(level, "val", 0), 0, 8);
    }
  }
  return look;
}

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  for (const pugi::xml_node& one : root.children()) {
    const std::string_view name = local_name(one);
    if (name == "docDefaults") defaults_ = run_look(child(child(one, "rPrDefault"), "rPr"));
    if (name != "style") continue;
    const std::string id(value(one, "styleId"));
    nodes_.emplace(id, one);
    const std::string_view is_default = value(one, "default");
    if (value(one, "type") == "paragraph" &&
        (is_default == "1" || is_default == "true" || is_default == "on"))
      default_paragraph_ = id;
  }
}

/// A style's own look with all it is based on; each is kept for those based on it.
template <typename Look, typename Read>
const Look& DocxStyles::resolve(std::string_view id, std::unordered_map<std::string, Look>& known,
                                const Read& read) {
  std::vector<std::string> chain;
  std::string next(id);
  while (chain.size() < longest_chain && !known.contains(next)) {
    chain.push_back(next);
    const auto node = nodes_.find(next);
    if (node == nodes_.end()) break;
    const pugi::xml_node base = child(node->second, "basedOn");
    if (!base) break;
    next = value(base, "val");
  }
  Look below;
  if (const auto base = known.find(next); base != known.end()) below = base->second;
  for (std::size_t i = chain.size(); i-- > 0;) {
    const auto node = nodes_.find(chain[i]);
    Look look = read(chain[i], node == nodes_.end() ? pugi::xml_node() : node->second);
    look.inherit(below);
    below = look;
    known.emplace(chain[i], std::move(look));
  }
  return known.find(std::string(id))->second;
}

const ParagraphStyle& DocxStyles::paragraph(std::string_view id) {
  const std::string_view wanted = id.empty() ? std::string_view(default_paragraph_) : id;
  return resolve<ParagraphStyle>(wanted, paragraphs_, [](const std::string& own, const pugi::xml_node& node) {
    ParagraphStyle look = paragraph_look(child(node, "pPr"));
    const std::string_view name = value(child(node, "name"), "val");
    look.run = run_look(child(node, "rPr"));
    look.role = role_of_style(name.empty() ? std::string_view(own) : name);
    return look;
  });
}

const RunLook& DocxStyles::run(std::string_view id) {
  return resolve<RunLook>(id, runs_, [](const std::string& own, const pugi::xml_node& node) {
    RunLook look = run_look(child(node, "rPr"));
    const std::string_view name = value(child(node, "name"), "val");
    look.role = run_role_of_style(name.empty() ? std::string_view(own) : name);
    return look;
  });
}

bool DocxStyles::has_header_row(std::string_view id) const {
  const auto found = nodes_.find(std::string(id));
  if (found == nodes_.end()) return false;
  for (const pugi::xml_node& one : found->second.children())
    if (local_name(one) == "tblStylePr" && value(one, "type") == "firstRow") return true;
  return false;
}

std::optional<int> DocxStyles::list_of_style(std::string_view id) const {
  const auto found = nodes_.find(std::string(id));
  if (found == nodes_.end()) return std::nullopt;
  return paragraph_look(child(found->second, "pPr")).list;
}

}  // namespace warraq::read::word
