#include "read/html/elements.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "read/markup/ascii.hpp"
#include "read/words/declared_language.hpp"

namespace warraq::read {

namespace {

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace

HtmlKind kind_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_THEAD:
      return HtmlKind::division;
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_P:
    case GUMBO_TAG_SUMMARY:
      return HtmlKind::paragraph;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return HtmlKind::heading;
    case GUMBO_TAG_BLOCKQUOTE:
      return HtmlKind::quotation;
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
      return HtmlKind::list;
    case GUMBO_TAG_LI:
      return HtmlKind::item;
    case GUMBO_TAG_DL:
      return HtmlKind::definitions;
    case GUMBO_TAG_DT:
      return HtmlKind::term;
    case GUMBO_TAG_DD:
      return HtmlKind::meaning;
    case GUMBO_TAG_TABLE:
      return HtmlKind::table;
    case GUMBO_TAG_TR:
      return HtmlKind::row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return HtmlKind::cell;
    case GUMBO_TAG_CAPTION:
      return HtmlKind::caption;
    case GUMBO_TAG_FIGURE:
      return HtmlKind::figure;
    case GUMBO_TAG_FIGCAPTION:
      return HtmlKind::figure_caption;
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_XMP:
      return HtmlKind::code;
    case GUMBO_TAG_HR:
      return HtmlKind::rule;
    case GUMBO_TAG_BR:
      return HtmlKind::line_break;
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_IMG:
      return HtmlKind::image;
    case GUMBO_TAG_MATH:
      return HtmlKind::formula;
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
      return HtmlKind::ruby;
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_VIDEO:
      return HtmlKind::hidden;
    default:
      return HtmlKind::words;
  }
}

HtmlKind kind_of(const HtmlTree& tree, NodeIndex i) {
  const HtmlKind kind = kind_of(tree.tag(i));
  if ((kind != HtmlKind::division && kind != HtmlKind::paragraph) || !tree.has_attributes(i)) return kind;
  if (tree.attribute(i, "role") == "heading") return HtmlKind::heading;
  const std::string_view words = tree.attribute(i, "class");
  if (words.empty()) return kind;
  if (has_name(words, "wp-caption") || has_name(words, "thumbinner")) return HtmlKind::figure;
  if (has_name(words, "wp-caption-text") || has_name(words, "thumbcaption")) return HtmlKind::figure_caption;
  return kind;
}

bool is_block(HtmlKind kind) {
  switch (kind) {
    case HtmlKind::words:
    case HtmlKind::line_break:
    case HtmlKind::image:
    case HtmlKind::formula:
    case HtmlKind::ruby:
    case HtmlKind::hidden:
      return false;
    default:
      return true;
  }
}

namespace {

void set_property(std::string_view name, std::string_view value, StyleHint& hint) {
  if (name == "display") {
    hint.hidden |= value.starts_with("none");
  } else if (name == "visibility") {
    hint.hidden |= value.starts_with("hidden") || value.starts_with("collapse");
  } else if (name == "direction") {
    if (value.starts_with("rtl")) hint.direction = Direction::right_to_left;
    if (value.starts_with("ltr")) hint.direction = Direction::left_to_right;
  } else if (name == "font-style") {
    hint.italic = value.starts_with("italic") || value.starts_with("oblique");
  } else if (name == "font-weight") {
    hint.bold = value.starts_with("bold") || (value.size() >= 3 && value[0] >= '6' && value[0] <= '9');
  } else if (name == "font-variant" || name == "font-variant-caps") {
    hint.small_caps = contains(value, "small-caps");
  } else if (name == "text-decoration" || name == "text-decoration-line") {
    hint.underline = contains(value, "underline");
    hint.strike = contains(value, "line-through");
  } else if (name == "vertical-align") {
    hint.superscript = value.starts_with("super");
    hint.subscript = value.starts_with("sub");
  } else if (name == "text-align") {
    if (value.starts_with("center")) hint.alignment = Alignment::centre;
    if (value.starts_with("right")) hint.alignment = Alignment::end;
    if (value.starts_with("left")) hint.alignment = Alignment::start;
  } else if (name == "mso-list") {
    hint.list_mark = value.starts_with("ignore");
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

StyleHint style_of(std::string_view style) {
  StyleHint hint;
  std::string small;
  for (std::size_t at = 0; at < style.size();) {
    const std::size_t end = std::min(style.find(';', at), style.size());
    const std::string_view property = style.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = property.find(':');
    if (colon == std::string_view::npos || property.size() > 200) continue;
    small.assign(property);
    std::transform(small.begin(), small.end(), small.begin(), ascii_lower);
    const std::string_view view = small;
    set_property(trimmed(view.substr(0, colon)), trimmed(view.substr(colon + 1)), hint);
  }
  return hint;
}

bool is_hidden(const HtmlTree& tree, NodeIndex i, const StyleHint& style) {
  if (style.hidden || tree.attribute(i, "hidden").data() != nullptr) return true;
  // Ornaments are hidden from those who listen; whole texts are, by mistake, by windows that lie above them.
  return tree.attribute(i, "aria-hidden") == "true" && tree.end(i) - i < 12 &&
         tree.words(i, 400).size() < 400 && !is_block(kind_of(tree.tag(i)));
}

Language language_of(const HtmlTree& tree, NodeIndex i) {
  const std::string_view tag = tree.attribute(i, "lang");
  return declared_language(tag.empty() ? tree.attribute(i, "xml:lang") : tag);
}

std::optional<Direction> direction_of(const HtmlTree& tree, NodeIndex i, const StyleHint& style) {
  const std::string_view direction = tree.attribute(i, "dir");
  if (same(direction, "rtl")) return Direction::right_to_left;
  if (same(direction, "ltr")) return Direction::left_to_right;
  return style.direction;
}

int number_of(std::string_view value, int usual, int least, int most) {
  int number = usual;
  value = trimmed(value);
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp(number, least, most);
}

bool has_name(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    while (at < list.size() && is_html_space(list[at])) ++at;
    const std::size_t begin = at;
    while (at < list.size() && !is_html_space(list[at])) ++at;
    if (same(list.substr(begin, at - begin), word)) return true;
  }
  return false;
}

bool contains(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }) != text.end();
}

std::string_view image_address(const HtmlTree& tree, NodeIndex i) {
  static constexpr std::array<const char*, 5> names = {"data-src", "data-original", "data-lazy-src", "src",
                                                       "srcset"};
  for (const char* name : names) {
    std::string_view value = trimmed(tree.attribute(i, name));
    if (name == names.back()) value = value.substr(0, value.find_first_of(" ,"));
    if (!value.empty() && !value.starts_with("data:")) return value;
  }
  return {};
}

}  // namespace warraq::read
