#pragma once

/// Words held against short lists of words, and the labels that stand before a colon.
///
/// A list is one string of folded words, each with a space before and after it: " by von par ". `+` joins the
/// words of one entry.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::read {

/// The words of a folded text (fold()).
std::vector<std::string> split_words(std::string_view folded);

bool is_among(std::string_view spaced_list, std::string_view word);

/// The bytes of a label of `list` at the start of `line`, with its colon and the space after it; 0 when there
/// is none. Without `needs_colon` the label may stand bare.
std::size_t label_length(std::string_view line, std::string_view list, bool needs_colon);

}  // namespace warraq::read
