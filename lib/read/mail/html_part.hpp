#pragma once

/// HTML inside another format as part of its article: a feed's item, a letter's body.

#include <string>
#include <string_view>

#include "read/html/html_content.hpp"

namespace warraq::read {

/// Whether a text without a stated type has tags or references in it.
bool looks_like_html(std::string_view text);

/// Takes from all texts and blocks where they stand: of HTML that is not in the input as such.
void forget_places(HtmlContent& content);

/// The blocks of `content`, with headings `lower` levels further down and its notes and diagnostics moved to
/// the end of the article's.
std::vector<Block> take_html(HtmlContent content, int lower, Article& article);

}  // namespace warraq::read
