#pragma once

/// Texts written in old encodings, as their time would have written them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/mend/decode.hpp"

namespace warraq::test {

/// An encoding and the languages it is tried with.
struct EncodingCase {
  const char* encoding;
  const char* languages;
};

/// Every encoding that unlabelled text may be in.
extern const std::vector<EncodingCase> encoding_cases;

/// The text in characters that the encoding has: a yeh of Arabic for that of Persian, straight quotation
/// marks for curly ones, tone marks apart from letters. What it has no likeness of is left out.
std::string written_for(std::string_view utf8, const std::string& encoding);

/// Pieces of `length` characters, each beginning `step` characters after the one before.
std::vector<std::string> pieces(std::string_view utf8, std::size_t length, std::size_t step);

/// Whether decoding without a label gives the text again.
bool is_guessed_right(const std::string& text, const std::string& encoding);

}  // namespace warraq::test
