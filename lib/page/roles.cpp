#include <array>

#include "warraq/page/layout.hpp"

namespace warraq {

namespace {
constexpr std::array<std::string_view, role_count> names = {
    "body",  "masthead",    "mark",     "epigraph",    "contacts",     "section", "byline",
    "title", "deck",        "heading1", "heading2",    "heading3",     "note",    "credit",
    "bio",   "quotation",   "list",     "table",       "table_head",   "caption", "code",
    "poem",  "attribution", "stanza",   "line_number", "running_head", "folio"};
}

std::string_view to_string(Role role) { return names[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from_string(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Role>(i);
  return std::nullopt;
}

std::array<RoleStyle, role_count> default_styles() {
  std::array<RoleStyle, role_count> styles;
  for (const Role role : {Role::table, Role::table_head})
    styles[static_cast<std::size_t>(role)].base.figures.width = FigureStyle::Width::tabular;
  return styles;
}

const BlockStyle& RoleStyle::in(std::string_view script) const {
  const auto found = by_script.find(script);
  if (found != by_script.end()) return found->second;
  return script == "Aran" ? in("Arab") : base;
}

}  // namespace warraq
