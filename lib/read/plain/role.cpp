#include "read/plain/role.hpp"

namespace warraq::read {

namespace {
constexpr Role last_role = Role::signature;
}

const char* role_name(Role role) {
  switch (role) {
    case Role::unknown:
      return "unknown";
    case Role::dropped:
      return "drop";
    case Role::masthead:
      return "masthead";
    case Role::epigraph:
      return "epigraph";
    case Role::attribution:
      return "attribution";
    case Role::contact:
      return "contact";
    case Role::section:
      return "section";
    case Role::author:
      return "author";
    case Role::date:
      return "date";
    case Role::title:
      return "title";
    case Role::deck:
      return "deck";
    case Role::paragraph:
      return "paragraph";
    case Role::subhead:
      return "subhead";
    case Role::verse:
      return "verse";
    case Role::list_item:
      return "list-item";
    case Role::table:
      return "table";
    case Role::code:
      return "code";
    case Role::quotation:
      return "quotation";
    case Role::rule:
      return "rule";
    case Role::note:
      return "note";
    case Role::credit:
      return "credit";
    case Role::bio:
      return "bio";
    case Role::salutation:
      return "salutation";
    case Role::closing:
      return "closing";
    case Role::signature:
      return "signature";
  }
  return "";
}

std::optional<Role> role_named(std::string_view name) {
  for (int i = 1; i <= static_cast<int>(last_role); ++i)
    if (name == role_name(static_cast<Role>(i))) return static_cast<Role>(i);
  return std::nullopt;
}

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (int i = 1; i <= static_cast<int>(last_role); ++i) names.emplace_back(role_name(static_cast<Role>(i)));
  return names;
}

}  // namespace warraq::read
