#pragma once

/// OpenDocument's styles: those with names, each with a parent, and the automatic ones that hold what was
/// formatted by hand.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/word/run_look.hpp"
#include "read/word/style_role.hpp"

namespace warraq::read::word {

struct OdtStyle {
  std::optional<StyleRole> role;
  std::optional<int> outline;  ///< 1 to 10 for headings
  std::optional<Direction> direction;
  bool rule = false;  ///< a line below or above
  std::string list_style;
  std::optional<Alignment> alignment;
  RunLook look;  ///< of all styles in the chain
  RunLook own;   ///< what was formatted by hand: an automatic style's alone

  void inherit(const OdtStyle& parent);
};

/// One level of a style of lists.
struct OdtListLevel {
  bool ordered = false;
  bool bare = false;  ///< neither bullet nor number
  int start = 1;
};

class OdtStyles {
 public:
  /// Adds the styles in an element of styles (office:styles, office:automatic-styles); those met first win.
  void add(const pugi::xml_node& styles, bool automatic);

  /// `family`: "paragraph", "text". Never fails: an unknown style says nothing.
  const OdtStyle& find(std::string_view family, std::string_view name);
  /// A level of a style of lists, from 1. Bullets when nothing says otherwise.
  OdtListLevel list_level(std::string_view style, int level) const;
  const RunLook& defaults() const { return defaults_; }

 private:
  struct Source {
    pugi::xml_node node;
    bool automatic = false;
  };
  static OdtStyle read(const Source& source, std::string_view name);

  std::unordered_map<std::string, Source> sources_;  ///< by family and name
  std::unordered_map<std::string, OdtStyle> known_;
  std::unordered_map<std::string, std::vector<OdtListLevel>> lists_;
  RunLook defaults_;
};

}  // namespace warraq::read::word
