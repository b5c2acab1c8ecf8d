#pragma once

/// What an XML document says of its own bytes.

#include <string>
#include <string_view>

namespace warraq::read {

/// The encoding that the XML declaration at the start of `bytes` names; empty when there is none, or none
/// that can be read as ASCII.
std::string xml_encoding(std::string_view bytes);

}  // namespace warraq::read
