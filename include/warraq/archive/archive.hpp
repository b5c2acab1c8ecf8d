#pragma once

/// Archives and packages: what is in them, one member after the other, within limits. Nothing is ever written.
///
///     warraq::walk_archive(path, {}, [](warraq::Member member) { use(member.path, member.bytes); }, troubles);
///
/// A member's path is made safe before anybody sees it: relative, without "..", in UTF-8 and NFC, with "/"
/// between its parts. Names in old code pages are told by their bytes.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "warraq/base/diagnostic.hpp"

namespace warraq {

/// What an archive may cost. Each limit that is passed stops the walk with its own Error limit_passed.
struct ArchiveLimits {
  std::uint64_t member_bytes = UINT64_C(256) << 20;  ///< of one member, unpacked
  std::uint64_t total_bytes = UINT64_C(4) << 30;     ///< of all members, unpacked
  double ratio = 200;          ///< unpacked to packed, asked once more than 1 MiB is unpacked
  std::uint64_t members = 100'000;
  int depth = 3;               ///< archives in archives; 1 means none inside
  std::size_t path_bytes = 1024;
  std::chrono::milliseconds time{0};  ///< for the whole walk; 0: no limit
};

struct Member {
  std::string path;   ///< safe; of nested archives "inner.zip/essay.txt"
  std::string bytes;
};

/// True when the bytes begin like an archive we walk (zip, tar in any compression, 7z, WARC, mbox) and are no
/// document of their own (DOCX, ODT and EPUB are zips, too).
bool is_archive(std::string_view bytes);

/// Calls `use` for each file in an archive (or in a folder, walked in the order of names), nested archives
/// opened in their place. Links, devices, absolute names and names that lead outside are refused by name,
/// with a diagnostic; the rest goes on. `use` returns false to stop.
/// Throws Error: not_found, not_readable, unknown_format (no archive), limit_passed, damaged_input (after
/// the members before the damage were used).
void walk_archive(const std::filesystem::path& path, const ArchiveLimits& limits,
                  const std::function<bool(Member)>& use, Diagnostics& diagnostics);
void walk_archive_bytes(std::string_view bytes, const std::string& name, const ArchiveLimits& limits,
                        const std::function<bool(Member)>& use, Diagnostics& diagnostics);

/// A zip that is one document: its parts by name. Holds them all, within the limits.
class Package {
 public:
  /// Throws Error unknown_format, limit_passed, damaged_input.
  static Package open(std::string_view bytes, const std::string& name, const ArchiveLimits& limits = {});

  /// A part's bytes, or null. Names are compared as they stand, then without regard to case.
  const std::string* find(std::string_view path) const;
  const std::unordered_map<std::string, std::string>& parts() const { return parts_; }

 private:
  std::unordered_map<std::string, std::string> parts_;
};

}  // namespace warraq
