#pragma once

/// Attributes in braces, as Pandoc and kramdown write them: {#id .class lang=fa dir="rtl"}, {: .class}.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "warraq/base/language.hpp"

namespace warraq::read {

struct BracedAttributes {
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> values;
  std::size_t length = 0;  ///< bytes from { to }

  const std::string* value(std::string_view key) const;
  bool has_class(std::string_view name) const;
  Language language() const;
  std::optional<Direction> direction() const;
};

/// The attributes `text` opens with; nullopt when its { opens none.
std::optional<BracedAttributes> read_attributes(std::string_view text);

/// key="value" pairs and bare words of a shortcode's inside; positions are keys "0", "1" ...
std::vector<std::pair<std::string, std::string>> read_values(std::string_view inside);

}  // namespace warraq::read
