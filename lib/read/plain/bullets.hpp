#pragma once

/// What a list item begins with: "- ", "• ", "1. ", "(2) ", "۳) ", "أ- ".

#include <optional>
#include <string_view>

namespace warraq::read {

struct Bullet {
  bool ordered = false;
  int number = 0;          ///< 1 for a letter that begins an alphabet; 0 for an unordered item
  std::size_t length = 0;  ///< bytes up to the item's words
};

std::optional<Bullet> bullet_of(std::string_view line);

}  // namespace warraq::read
