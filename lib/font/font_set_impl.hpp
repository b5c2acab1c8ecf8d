#pragma once

/// What a FontSet knows, and the memory of the chains it has handed out.

#include <deque>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "font/font_index.hpp"
#include "warraq/font/font_set.hpp"

namespace warraq {

struct FontSet::Impl {
  using Key = std::tuple<std::string, std::string, FaceStyle>;
  using KeyView = std::tuple<std::string_view, std::string_view, FaceStyle>;
  struct KeyLess {
    using is_transparent = void;
    template <typename A, typename B>
    bool operator()(const A& a, const B& b) const {
      return KeyView(a) < KeyView(b);
    }
  };
  struct Preference {
    std::string role, family;
  };

  bool is_role(std::string_view name) const;
  bool has_family(std::string_view name) const;
  bool is_bundled(std::string_view name) const;
  /// Throws the Error for a name that is neither role nor family.
  [[noreturn]] void unknown(std::string_view name) const;

  /// The families to ask, in order, each once.
  std::vector<FamilyLink> families(std::string_view role_or_family, std::string_view script) const;
  /// The face of a family that is nearest to a style; its file is not touched yet.
  FaceRef face(std::string_view family, FaceStyle style) const;
  std::vector<ChainLink> build(std::string_view role_or_family, std::string_view script,
                               FaceStyle style) const;
  /// Adds a face under a family name.
  void add(const FaceRef& face, const std::string& family);
  /// The roles a family sets text for, "serif, naskh", or "fallback" when it is only asked for what they
  /// lack.
  std::string roles_of(const std::string& family) const;

  FontIndex index;
  std::vector<bool> added;  ///< beside index.faces: brought by the caller
  std::vector<Preference> preferences;

  mutable std::shared_mutex guard;      ///< of all below
  mutable std::vector<FaceRef> opened;  ///< beside index.faces; null until asked for
  mutable std::map<Key, const std::vector<ChainLink>*, KeyLess> memory;
  mutable std::deque<std::vector<ChainLink>> chains;  ///< grows only, so spans stay good
};

}  // namespace warraq
