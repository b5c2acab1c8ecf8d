#pragma once

/// From decoded text back to the bytes it was decoded from.

#include <string>
#include <string_view>
#include <vector>

#include "warraq/mend/decode.hpp"
#include "warraq/read/mend_file.hpp"

namespace warraq::read {

/// Where byte `source` of the input stands in the decoded text: at the beginning of a character.
std::size_t place_in_text(const DecodedText& decoded, std::uint64_t source);

/// `utf8` in an encoding that decode_text() names; characters it cannot hold as it pleases.
std::string encode_again(std::string_view utf8, const std::string& encoding);

/// What must be patched in encode_again() of the whole text to have `input`. Found line by line; a line's
/// patch reaches from the first byte that differs to the last.
std::vector<BytePatch> find_patches(const DecodedText& decoded, std::string_view input);

/// Throws Error damaged_input, with `name` as its subject, for patches outside of `bytes` or out of order.
std::string apply_patches(std::string_view bytes, const std::vector<BytePatch>& patches, const std::string& name);

}  // namespace warraq::read
