#pragma once

/// What a font's owner allows (OS/2 fsType, OpenType specification). Every PDF embeds a subset of its faces.

#include <cstdint>
#include <optional>
#include <string>

namespace warraq {

/// "installable", "editable", "preview and print" or "restricted", with ", no subsetting" and
/// ", bitmaps only" where these are set. Of several permissions the widest counts.
std::string embedding_permission(std::uint16_t embedding_bits);

/// Why the face may not go into a PDF of ours, as a clause ("its owner forbids embedding"), or nullopt.
std::optional<std::string> embedding_refusal(std::uint16_t embedding_bits);

}  // namespace warraq
