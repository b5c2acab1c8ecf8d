#include "read/markdown/shortcodes.hpp"

#include <algorithm>
#include <array>

#include "read/markdown/attributes.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

std::string Shortcode::value(std::string_view key) const {
  for (const auto& [name, text] : values)
    if (name == key) return text;
  return {};
}

std::optional<Shortcode> read_shortcode(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds = {
      {{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{{", "}}"}}};
  for (const auto& [opener, closer] : kinds) {
    if (!text.starts_with(opener)) continue;
    const std::string_view line = text.substr(0, std::min<std::size_t>(text.find('\n'), 2000));
    const std::size_t end = line.find(closer, opener.size());
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view inside = line.substr(opener.size(), end - opener.size());
    while (inside.starts_with('-')) inside.remove_prefix(1);  // {%- trims spaces around it
    while (inside.ends_with('-') || inside.ends_with('/')) inside.remove_suffix(1);
    inside = trim(inside);
    const std::size_t blank = std::min(inside.find_first_of(" \t"), inside.size());
    Shortcode code;
    code.name = std::string(inside.substr(0, blank));
    const bool variable = opener == "{{";
    if (variable && !code.name.starts_with("site.") && !code.name.starts_with("page.")) return std::nullopt;
    if (code.name.empty()) return std::nullopt;
    code.values = read_values(inside.substr(blank));
    code.length = end + closer.size();
    return code;
  }
  return std::nullopt;
}

}  // namespace warraq::read
