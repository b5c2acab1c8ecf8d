#pragma once

/// A Text in two, marks and sources with it.

#include <utility>

#include "warraq/article/article.hpp"

namespace warraq::read {

/// The text before byte `at` and the text from it on, without the space between. A mark over the place goes
/// on in both.
std::pair<Text, Text> split_text(const Text& text, std::uint32_t at);

}  // namespace warraq::read
