#pragma once

/// How the parts of an Office package point at each other and at the world.

#include <string>
#include <string_view>
#include <unordered_map>

#include "read/word/parts.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::read::word {

struct Relationship {
  std::string type;    ///< the last part of its URI: "footnotes", "image", "hyperlink"
  std::string target;  ///< a part's path, or a URI
  bool external = false;
};

/// The relationships of one part.
class Relationships {
 public:
  Relationships() = default;
  /// Those of the part at `path`; of the package itself when it is empty.
  Relationships(const FindPart& find, std::string_view path, Diagnostics& diagnostics);

  /// By identifier; null when there is none.
  const Relationship* find(std::string_view id) const;
  /// The path of the first part of a type; empty when there is none.
  std::string first(std::string_view type) const;

 private:
  std::unordered_map<std::string, Relationship> by_id_;
  std::vector<std::string> order_;
};

/// The path of the part that has the text: by the package's relationships, by its content types, by its usual
/// name. Empty when there is none.
std::string main_part(const FindPart& find, Diagnostics& diagnostics);

}  // namespace warraq::read::word
