#include "read/word/odt_styles.hpp"

#include <algorithm>

#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// A style's parents are a few; a longer chain runs in a circle.
constexpr std::size_t longest_chain = 64;
constexpr int deepest_list_level = 10;

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family) + '/' + std::string(name);
}

bool is_bold(std::string_view weight) {
  return weight == "bold" || weight == "600" || weight == "700" || weight == "800" || weight == "900";
}

/// A language and a country as one tag.
std::string tag_of(const pugi::xml_node& node, const std::string& suffix) {
  const std::string_view language = value(node, "language" + suffix),
                         country = value(node, "country" + suffix);
  if (language.empty() || language == "none" || language == "zxx") return {};
  if (country.empty() || country == "none") return std::string(language);
  return std::string(language) + "-" + std::string(country);
}

void read_height(std::string_view position, RunLook& look) {
  if (position.starts_with("super")) {
    look.height = RunLook::Height::superscript;
  } else if (position.starts_with("sub")) {
    look.height = RunLook::Height::subscript;
  } else if (position.starts_with('-')) {
    look.height = RunLook::Height::subscript;
  } else {
    look.height = position.starts_with("0%") ? RunLook::Height::base : RunLook::Height::superscript;
  }
}

RunLook read_run(const pugi::xml_node& properties) {
  RunLook look;
  for (const pugi::xml_attribute& one : properties.attributes()) {
    const std::string_view name = local_name(one), said = one.value();
    if (name == "font-weight") look.bold = is_bold(said);
    if (name == "font-weight-complex") look.bold_cs = is_bold(said);
    if (name == "font-style") look.italic = said == "italic" || said == "oblique";
    if (name == "font-style-complex") look.italic_cs = said == "italic" || said == "oblique";
    if (name == "text-underline-style" || name == "text-underline-type") look.underline = said != "none";
    if (name == "text-line-through-style" || name == "text-line-through-type") look.strike = said != "none";
    if (name == "font-variant") look.small_caps = said == "small-caps";
    if (name == "display") look.hidden = said == "none";
    if (name == "text-position") read_height(said, look);
  }
  look.language = tag_of(properties, "");
  look.language_bidi = tag_of(properties, "-complex");
  look.language_asia = tag_of(properties, "-asian");
  return look;
}

void read_paragraph(const pugi::xml_node& properties, OdtStyle& style) {
  const std::string_view mode = value(properties, "writing-mode");
  if (mode.starts_with("rl")) style.direction = Direction::right_to_left;
  if (mode.starts_with("lr")) style.direction = Direction::left_to_right;
  const std::string_view align = value(properties, "text-align");
  if (align == "center") style.alignment = Alignment::centre;
  if (align == "end" || align == "right") style.alignment = Alignment::end;
  for (const char* side : {"border-bottom", "border-top"}) {
    const std::string_view border = value(properties, side);
    style.rule = style.rule || (!border.empty() && border != "none");
  }
}

}  // namespace

void OdtStyle::inherit(const OdtStyle& parent) {
  if (!role && !outline) role = parent.role;
  if (!outline) outline = parent.outline;
  if (!direction) direction = parent.direction;
  if (!alignment) alignment = parent.alignment;
  if (list_style.empty()) list_style = parent.list_style;
  rule = rule || parent.rule;
  look.inherit(parent.look);
}

void OdtStyles::add(const pugi::xml_node& styles, bool automatic) {
  for (const pugi::xml_node& one : styles.children()) {
    const std::string_view name = local_name(one);
    if (name == "style") {
      sources_.emplace(key_of(value(one, "family"), value(one, "name")), Source{one, automatic});
    } else if (name == "default-style" && value(one, "family") == "paragraph") {
      defaults_.inherit(read_run(child(one, "text-properties")));
    } else if (name == "list-style") {
      std::vector<OdtListLevel> levels(static_cast<std::size_t>(deepest_list_level));
      for (const pugi::xml_node& level : one.children()) {
        const int index = number(level, "level", 0);
        if (index < 1 || index > deepest_list_level) continue;
        OdtListLevel& made = levels[static_cast<std::size_t>(index - 1)];
        const bool numbered = local_name(level) == "list-level-style-number";
        made.ordered = numbered && !value(level, "num-format").empty();
        made.bare = numbered && !made.ordered;
        made.start = std::clamp(number(level, "start-value", 1), 0, 1'000'000);
      }
      lists_.emplace(value(one, "name"), std::move(levels));
    }
  }
}

OdtStyle OdtStyles::read(const Source& source, std::string_view name) {
  OdtStyle style;
  const pugi::xml_node& node = source.node;
  style.look = read_run(child(node, "text-properties"));
  read_paragraph(child(node, "paragraph-properties"), style);
  const int outline = number(node, "default-outline-level", 0);
  if (outline >= 1) style.outline = std::min(outline, 10);
  style.list_style = value(node, "list-style-name");
  if (source.automatic) {
    style.own = style.look;
    return style;
  }
  const std::string_view shown = value(node, "display-name");
  const std::string_view spoken = shown.empty() ? name : shown;
  style.role = role_of_style(spoken);
  if (value(node, "family") == "text") style.look.role = run_role_of_style(spoken);
  return style;
}

const OdtStyle& OdtStyles::find(std::string_view family, std::string_view name) {
  std::vector<std::string> chain;
  std::string next(name);
  while (chain.size() < longest_chain && !known_.contains(key_of(family, next))) {
    chain.push_back(next);
    const auto source = sources_.find(key_of(family, next));
    if (source == sources_.end()) break;
    const std::string_view parent = value(source->second.node, "parent-style-name");
    if (parent.empty()) break;
    next = parent;
  }
  OdtStyle below;
  if (const auto base = known_.find(key_of(family, next)); base != known_.end()) below = base->second;
  for (std::size_t i = chain.size(); i-- > 0;) {
    const std::string key = key_of(family, chain[i]);
    const auto source = sources_.find(key);
    OdtStyle style;
    if (source != sources_.end()) {
      style = read(source->second, chain[i]);
    } else {
      style.role = role_of_style(chain[i]);  // a built-in one that the file does not spell out
      if (family == "text") style.look.role = run_role_of_style(chain[i]);
    }
    style.inherit(below);
    below = style;
    known_.emplace(key, std::move(style));
  }
  return known_.find(key_of(family, name))->second;
}

OdtListLevel OdtStyles::list_level(std::string_view style, int level) const {
  const auto found = lists_.find(std::string(style));
  if (found == lists_.end()) return {};
  return found->second[static_cast<std::size_t>(std::clamp(level, 1, deepest_list_level) - 1)];
}

}  // namespace warraq::read::word
