#pragma once

/// Word's fields: what a program computed and left in the text. Of most the result is kept as it stands.

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace warraq::read::word {

/// What becomes of a field's result.
struct FieldUse {
  enum class Kind : std::uint8_t { keep, drop, link } kind = Kind::keep;
  std::string target;  ///< of a link
};
/// `instruction` is what stands in the field's code: `HYPERLINK "https://example.org" \l "part"`.
FieldUse use_of_field(std::string_view instruction);

/// The fields that are open, which may begin and end in different paragraphs.
class DocxFields {
 public:
  /// Finds which fields of a part are closed; one that is not takes nothing from the text.
  void find_closed(const pugi::xml_node& root);

  /// w:fldChar.
  void mark(const pugi::xml_node& node);
  /// w:fldSimple: its result is inside the element.
  void open_simple(std::string_view instruction);
  void close_simple();
  void instruction(std::string_view text);

  /// Whether words that come now are no result, or one that is left out.
  bool dropping() const { return dropping_ > 0; }
  /// The target of the innermost link; empty when there is none.
  std::string_view link() const;
  void clear();

 private:
  struct Open {
    std::string instruction;
    FieldUse use;
    bool in_code = true;
    bool simple = false;
  };
  void settle(Open& field);
  void pop();

  std::vector<Open> open_;
  std::unordered_set<std::size_t> closed_;  ///< hashes of nodes that begin a field
  int dropping_ = 0;
};

}  // namespace warraq::read::word
