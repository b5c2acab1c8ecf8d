#include "font/font_set_impl.hpp"

#include <algorithm>
#include <array>

#include "font/coverage.hpp"
#include "font/style_match.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

constexpr std::array<std::string_view, 5> standard_roles = {"serif", "naskh", "sans", "nastaliq", "mono"};

const ScriptChain* find_chain(const FontIndex& index, std::string_view role, std::string_view script) {
  const auto it = std::find_if(index.chains.begin(), index.chains.end(), [&](const ScriptChain& chain) {
    return chain.role == role && chain.script == script;
  });
  return it == index.chains.end() ? nullptr : &*it;
}

/// Collects families in order, each at its first place only.
class FamilyList {
 public:
  void add(FamilyLink link) {
    const bool known = std::any_of(links_.begin(), links_.end(),
                                   [&](const FamilyLink& other) { return other.family == link.family; });
    if (!known) links_.push_back(std::move(link));
  }
  void add(const ScriptChain* chain) {
    if (chain == nullptr) return;
    for (const FamilyLink& link : chain->links) add(link);
  }
  bool empty() const { return links_.empty(); }
  std::vector<FamilyLink> take() { return std::move(links_); }

 private:
  std::vector<FamilyLink> links_;
};

}  // namespace

bool FontSet::Impl::is_role(std::string_view name) const {
  if (std::find(standard_roles.begin(), standard_roles.end(), name) != standard_roles.end()) return true;
  return std::any_of(index.chains.begin(), index.chains.end(),
                     [&](const ScriptChain& chain) { return chain.role == name; });
}

bool FontSet::Impl::has_family(std::string_view name) const {
  return std::any_of(index.faces.begin(), index.faces.end(),
                     [&](const FaceEntry& face) { return face.family == name; });
}

bool FontSet::Impl::is_bundled(std::string_view name) const {
  for (std::size_t i = 0; i < index.faces.size(); ++i)
    if (!added[i] && index.faces[i].family == name) return true;
  return false;
}

void FontSet::Impl::unknown(std::string_view name) const {
  std::vector<std::string> known(standard_roles.begin(), standard_roles.end());
  for (const FaceEntry& face : index.faces) known.push_back(face.family);
  const auto near = did_you_mean(std::string(name), known);
  throw Error(ErrorCode::not_found, std::string(name), "is neither a role nor a family of the font set",
              near ? "did you mean \"" + *near + "\"?"
                   : "the roles are serif, naskh, sans, nastaliq and mono; add a family of your own first");
}

std::vector<FamilyLink> FontSet::Impl::families(std::string_view role_or_family,
                                                std::string_view script) const {
  const bool named = !is_role(role_or_family);
  if (named && !has_family(role_or_family)) unknown(role_or_family);
  const std::string_view role = named ? std::string_view("serif") : role_or_family;
  std::vector<std::string> wished;
  if (named) wished.emplace_back(role_or_family);
  for (const Preference& preference : preferences)
    if (preference.role == role) wished.push_back(preference.family);

  FamilyList list;
  for (const std::string& family : wished)
    if (covers(*face(family, {}), script)) list.add({family, 1});
  const ScriptChain* chain = find_chain(index, role, script);
  list.add(chain != nullptr ? chain : find_chain(index, role, "Zyyy"));
  for (const std::string& family : wished) list.add({family, 1});
  list.add(find_chain(index, role, "rest"));
  if (list.empty())
    for (const FaceEntry& entry : index.faces) list.add({entry.family, 1});
  return list.take();
}

FaceRef FontSet::Impl::face(std::string_view family, FaceStyle style) const {
  std::vector<const FaceEntry*> candidates;
  std::vector<std::size_t> places;
  // A family the caller brought hides the bundled one of the same name.
  for (const bool brought : {true, false}) {
    for (std::size_t i = 0; i < index.faces.size(); ++i)
      if (added[i] == brought && index.faces[i].family == family) {
        candidates.push_back(&index.faces[i]);
        places.push_back(i);
      }
    if (!candidates.empty()) break;
  }
  if (candidates.empty()) unknown(family);
  const std::size_t place = places[nearest_face(candidates, style)];
  if (!opened[place]) opened[place] = Face::later(index.faces[place].file, index.faces[place].number);
  return opened[place];
}

std::vector<ChainLink> FontSet::Impl::build(std::string_view role_or_family, std::string_view script,
                                            FaceStyle style) const {
  std::vector<ChainLink> links;
  for (const FamilyLink& link : families(role_or_family, script))
    links.push_back({face(link.family, style), link.scale});
  return links;
}

void FontSet::Impl::add(const FaceRef& face, const std::string& family) {
  index.faces.push_back({.file = face->path(),
                         .number = face->index(),
                         .family = family,
                         .weight = face->weight(),
                         .italic = face->italic(),
                         .package = {},
                         .licence = {},
                         .sha256 = {}});
  added.push_back(true);
  opened.push_back(face);
  memory.clear();
}

std::string FontSet::Impl::roles_of(const std::string& family) const {
  std::string roles;
  std::string_view last;
  const auto add_role = [&](const std::string& role) {
    if (role != last) roles += (roles.empty() ? "" : ", ") + role;
    last = role;
  };
  for (const Preference& preference : preferences)
    if (preference.family == family) add_role(preference.role);
  for (const ScriptChain& chain : index.chains)
    if ((chain.script == "Zyyy" || chain.script == "Arab") && chain.links.front().family == family)
      add_role(chain.role);
  if (roles.empty() && is_bundled(family)) return "fallback";
  return roles;
}

}  // namespace warraq
