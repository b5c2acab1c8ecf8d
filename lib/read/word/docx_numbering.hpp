#pragma once

/// Word's numbering: which number an item has, counted through the whole document.

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "read/word/docx_styles.hpp"

namespace warraq::read::word {

struct ListNumber {
  enum class Kind : std::uint8_t {
    none,   ///< nothing stands before the words, not even a bullet
    blank,  ///< room for a number: the paragraph goes on with the item before it
    bullet,
    number,
  } kind = Kind::none;
  int number = 1;
  std::string label;  ///< "Chapter 3": of a number that has words with it; else empty
};

class DocxNumbering {
 public:
  /// `root` is the element of numbering.xml; may be null.
  DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles);

  /// Counts the next paragraph of a list at a level (0 to 8).
  ListNumber next(int list, int level);

 private:
  static constexpr int levels = 9;
  struct Level {
    ListNumber::Kind kind = ListNumber::Kind::number;
    int start = 1;
    std::string format;  ///< Word's name of how the number is written
    std::string words;   ///< "Chapter %1"; empty when nothing but numbers and points
  };
  struct Abstract {
    std::array<Level, levels> level;
    std::array<int, levels> count{};
    std::array<bool, levels> counting{};
    std::string same_as;  ///< the style of a list that has the levels
  };
  struct Instance {
    int abstract = -1;
    std::map<int, int> starts;  ///< by level: begins anew there with the first paragraph
  };
  static Level read_level(const pugi::xml_node& node);
  Abstract* abstract_of(const Instance& instance);

  const DocxStyles& styles_;
  std::unordered_map<int, Abstract> abstracts_;
  std::unordered_map<int, Instance> instances_;
};

}  // namespace warraq::read::word
