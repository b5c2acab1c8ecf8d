#pragma once

/// A language by its BCP 47 tag, and the few facts about it that every layer needs.

#include <compare>
#include <string>
#include <string_view>

namespace warraq {

enum class Direction { left_to_right, right_to_left };

constexpr Direction opposite(Direction d) {
  return d == Direction::left_to_right ? Direction::right_to_left : Direction::left_to_right;
}
const char* to_string(Direction direction);  ///< "ltr" or "rtl"

/// A BCP 47 tag such as "fa", "prs", "fr" or "" (unknown). A small value.
class Language {
 public:
  Language() = default;
  explicit Language(std::string_view tag) : tag_(tag) {}

  const std::string& tag() const { return tag_; }
  bool known() const { return !tag_.empty(); }
  /// The tag's first part: "fa" of "fa-AF".
  std::string_view primary() const { return std::string_view(tag_).substr(0, tag_.find('-')); }
  /// The script the tag names: "Arab" of "uz-Arab-AF"; empty where it names none.
  std::string_view script() const;
  /// The direction of the script the language is commonly written in; left to right when unknown.
  Direction direction() const;

  friend auto operator<=>(const Language&, const Language&) = default;

 private:
  std::string tag_;
};

}  // namespace warraq
