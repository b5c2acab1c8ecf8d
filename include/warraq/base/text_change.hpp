#pragma once

/// An entry of the account of what was changed in a text on its way to the page.

#include <string>
#include <vector>

#include "warraq/base/range.hpp"

namespace warraq {

struct TextChange {
  std::string rule;           ///< "quotes", "dashes" ...
  SourceSpan source;          ///< the bytes of the input; empty when a program made the text
  std::string before, after;  ///< UTF-8

  friend bool operator==(const TextChange&, const TextChange&) = default;
};

using TextChanges = std::vector<TextChange>;

}  // namespace warraq
