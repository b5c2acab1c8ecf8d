#pragma once

/// Text whose encoding is said beside it: by an XML declaration, by a letter's head.

#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// What the XML declaration at the start of `bytes` says; empty when there is none, or none that can be read
/// as ASCII.
std::string xml_encoding(std::string_view bytes);

/// decode_text() with what is declared; `forced` is the user's word, or empty.
/// Throws as decode_text() does.
DecodedText decode_declared(std::string_view bytes, const std::string& declared, const std::string& name,
                            const std::string& forced = {});

}  // namespace warraq::read
