#pragma once

/// Text whose encoding is said beside it: by an XML declaration, by a letter's head.

#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// What the XML declaration at the start of `bytes` says; empty when there is none, or none that can be read
/// as ASCII.
std::string xml_encoding(std::string_view bytes);

/// UTF-8 that is one comes as such, whatever is declared; else `declared` is believed when it is known.
/// Throws as decode_text() does.
DecodedText decode_declared(std::string_view bytes, const std::string& declared, const std::string& name);

}  // namespace warraq::read
