#pragma once

/// Every Text of an article, in reading order, with the language it is in.

#include <cstdint>
#include <functional>

#include "warraq/article/article.hpp"

namespace warraq::read {

/// Where a text stands, for rules that ask.
enum class TextPlace : std::uint8_t { head, body, verse, note, tail };

/// `use` may change the text. Code blocks are no Text and are passed over.
void for_each_text(Article& article, const std::function<void(Text&, const Language&, TextPlace)>& use);

}  // namespace warraq::read
