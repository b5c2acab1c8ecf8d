#include "read/markdown/html_tag.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "read/markup/ascii.hpp"
#include "read/words/declared_language.hpp"

namespace warraq::read {

namespace {

bool is_name(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

/// A comment, a declaration, an instruction, a CDATA section: passed over as one.
std::size_t silent_length(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds = {
      {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}}};
  for (const auto& [opener, closer] : kinds) {
    if (!text.starts_with(opener)) continue;
    // The shortest comments are <!--> and <!--->.
    const std::size_t from = opener == "<!--" ? 2 : opener.size();
    const std::size_t end = text.find(closer, from);
    return end == std::string_view::npos ? text.size() : end + closer.size();
  }
  return 0;
}

using KindOfName = std::pair<std::string_view, ElementKind>;
constexpr std::array<KindOfName, 61> kinds = {{
    {"address", ElementKind::wrapper},
    {"article", ElementKind::wrapper},
    {"aside", ElementKind::wrapper},
    {"blockquote", ElementKind::quotation},
    {"body", ElementKind::wrapper},
    {"br", ElementKind::line_break},
    {"caption", ElementKind::caption},
    {"center", ElementKind::wrapper},
    {"dd", ElementKind::item},
    {"details", ElementKind::wrapper},
    {"dialog", ElementKind::wrapper},
    {"dir", ElementKind::list},
    {"div", ElementKind::wrapper},
    {"dl", ElementKind::list},
    {"dt", ElementKind::term},
    {"fieldset", ElementKind::wrapper},
    {"figcaption", ElementKind::wrapper},
    {"figure", ElementKind::wrapper},
    {"footer", ElementKind::wrapper},
    {"form", ElementKind::wrapper},
    {"h1", ElementKind::heading},
    {"h2", ElementKind::heading},
    {"h3", ElementKind::heading},
    {"h4", ElementKind::heading},
    {"h5", ElementKind::heading},
    {"h6", ElementKind::heading},
    {"head", ElementKind::hidden},
    {"header", ElementKind::wrapper},
    {"hgroup", ElementKind::wrapper},
    {"hr", ElementKind::rule},
    {"html", ElementKind::wrapper},
    {"iframe", ElementKind::hidden},
    {"img", ElementKind::image},
    {"legend", ElementKind::paragraph},
    {"li", ElementKind::item},
    {"main", ElementKind::wrapper},
    {"menu", ElementKind::list},
    {"nav", ElementKind::wrapper},
    {"noframes", ElementKind::hidden},
    {"ol", ElementKind::list},
    {"p", ElementKind::paragraph},
    {"picture", ElementKind::words},
    {"pre", ElementKind::code},
    {"script", ElementKind::hidden},
    {"search", ElementKind::wrapper},
    {"section", ElementKind::wrapper},
    {"select", ElementKind::hidden},
    {"span", ElementKind::words},
    {"style", ElementKind::hidden},
    {"summary", ElementKind::paragraph},
    {"svg", ElementKind::hidden},
    {"table", ElementKind::table},
    {"tbody", ElementKind::words},
    {"td", ElementKind::cell},
    {"template", ElementKind::hidden},
    {"textarea", ElementKind::code},
    {"tfoot", ElementKind::words},
    {"th", ElementKind::cell},
    {"thead", ElementKind::words},
    {"tr", ElementKind::row},
    {"ul", ElementKind::list},
}};
static_assert(std::is_sorted(kinds.begin(), kinds.end(),
                             [](const KindOfName& a, const KindOfName& b) { return a.first < b.first; }));

using MarkOfName = std::pair<std::string_view, MarkKind>;
constexpr std::array<MarkOfName, 18> marks = {{
    {"b", MarkKind::strong},
    {"cite", MarkKind::emphasis},
    {"code", MarkKind::code},
    {"del", MarkKind::strike},
    {"dfn", MarkKind::emphasis},
    {"em", MarkKind::emphasis},
    {"i", MarkKind::emphasis},
    {"ins", MarkKind::underline},
    {"kbd", MarkKind::code},
    {"s", MarkKind::strike},
    {"samp", MarkKind::code},
    {"strike", MarkKind::strike},
    {"strong", MarkKind::strong},
    {"sub", MarkKind::subscript},
    {"sup", MarkKind::superscript},
    {"tt", MarkKind::code},
    {"u", MarkKind::underline},
    {"var", MarkKind::emphasis},
}};

}  // namespace

std::optional<HtmlTag> read_tag(std::string_view text) {
  HtmlTag tag;
  if (text.size() < 3 || text[0] != '<') return std::nullopt;
  if (text[1] == '!' || text[1] == '?') {
    tag.length = silent_length(text);
    return tag;
  }
  std::size_t at = 1;
  tag.closes = text[at] == '/';
  if (tag.closes) ++at;
  if (at >= text.size() || !is_ascii_letter(text[at])) return std::nullopt;
  const std::size_t begin = at;
  while (at < text.size() && is_name(text[at])) ++at;
  tag.name = lower(text.substr(begin, at - begin));
  const std::size_t after = at;
  for (char quote = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      tag.attributes = text.substr(after, at - after);
      tag.length = at + 1;
      return tag;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      quote = c;
    } else if (c == '<') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<std::string> attribute(std::string_view attributes, std::string_view name, Entities& entities) {
  for (std::size_t at = 0; at < attributes.size();) {
    while (at < attributes.size() && (is_html_space(attributes[at]) || attributes[at] == '/')) ++at;
    const std::size_t begin = at;
    while (at < attributes.size() && !is_html_space(attributes[at]) && attributes[at] != '=' &&
           attributes[at] != '/')
      ++at;
    const std::string_view found = attributes.substr(begin, at - begin);
    std::size_t equals = at;
    while (equals < attributes.size() && is_html_space(attributes[equals])) ++equals;
    std::string_view value;
    if (equals < attributes.size() && attributes[equals] == '=') {
      at = equals + 1;
      while (at < attributes.size() && is_html_space(attributes[at])) ++at;
      const char quote = at < attributes.size() ? attributes[at] : '\0';
      const bool quoted = quote == '"' || quote == '\'';
      const std::size_t from = quoted ? at + 1 : at;
      std::size_t end = quoted ? attributes.find(quote, from) : from;
      if (!quoted)
        while (end < attributes.size() && !is_html_space(attributes[end])) ++end;
      end = std::min(end, attributes.size());
      value = attributes.substr(std::min(from, end), end - std::min(from, end));
      at = quoted ? std::min(end + 1, attributes.size()) : end;
    }
    if (lower(found) == name) return entities.decode_all(value);
    if (at == begin) ++at;
  }
  return std::nullopt;
}

WordsHint words_hint(std::string_view attributes, Entities& entities) {
  WordsHint hint;
  if (attributes.empty()) return hint;
  if (const auto language = attribute(attributes, "lang", entities))
    hint.language = declared_language(*language);
  std::string direction = lower(attribute(attributes, "dir", entities).value_or(""));
  if (direction.empty()) {
    const std::string style = lower(attribute(attributes, "style", entities).value_or(""));
    const std::size_t at = style.find("direction:");
    if (at != std::string::npos) {
      const std::size_t value = style.find_first_not_of(' ', at + 10);
      if (value != std::string::npos) direction = style.substr(value, 3);
    }
  }
  if (direction == "rtl") hint.direction = Direction::right_to_left;
  if (direction == "ltr") hint.direction = Direction::left_to_right;
  hint.automatic = direction == "auto";
  return hint;
}

std::optional<Mark> mark_of(const HtmlTag& tag, Entities& entities) {
  const auto found =
      std::lower_bound(marks.begin(), marks.end(), tag.name,
                       [](const MarkOfName& row, const std::string& name) { return row.first < name; });
  if (found != marks.end() && found->first == tag.name) return Mark{.kind = found->second};
  if (tag.name == "a") {
    auto target = attribute(tag.attributes, "href", entities);
    if (!target || target->empty()) return std::nullopt;
    return Mark{.kind = MarkKind::link, .target = std::move(*target)};
  }
  const WordsHint hint = words_hint(tag.attributes, entities);
  if (hint.direction)
    return Mark{.kind = MarkKind::direction, .target = to_string(*hint.direction), .language = hint.language};
  if (hint.automatic || tag.name == "bdi")
    return Mark{.kind = MarkKind::direction, .target = "auto", .language = hint.language};
  if (hint.language.known()) return Mark{.kind = MarkKind::quotation, .language = hint.language};
  return std::nullopt;
}

ElementKind kind_of(std::string_view name) {
  const auto found =
      std::lower_bound(kinds.begin(), kinds.end(), name,
                       [](const KindOfName& row, std::string_view wanted) { return row.first < wanted; });
  return found != kinds.end() && found->first == name ? found->second : ElementKind::words;
}

}  // namespace warraq::read
