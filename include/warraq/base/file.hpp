#pragma once

/// Whole files in, whole files out. Reading says what is wrong; writing never leaves half a file.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace warraq {

/// The bytes of a regular file.
/// Throws Error not_found, or not_readable (a folder, a device, no permission, larger than `limit` bytes).
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = UINT64_C(1) << 32);

/// The first bytes of a regular file, `count` or as many as it has. Throws Error as read_file().
std::string read_start(const std::filesystem::path& path, std::size_t count);

/// Writes `bytes` beside `path` under a name of its own and renames it into place, so that `path` holds
/// either what it held before or all of `bytes`. Throws Error not_writable.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace warraq
