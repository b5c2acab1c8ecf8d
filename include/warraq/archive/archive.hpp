#pragma once

/// Archives and packages: what is in them, one member after the other, within limits. Nothing is ever written.
///
///     warraq::walk_archive(path, {}, [](warraq::Member member) {
///       use(member.path, member.bytes);
///       return true;
///     }, troubles);
///
/// Read are zip, 7z, tar, files compressed by themselves (essay.txt.gz), each in gzip, bzip2, xz, lzma, zstd, lz4,
/// lzip or compress, and WARC and mbox, compressed or not. They are streamed: one member is in memory at a
/// time, and one for each archive that lies in another.
///
/// A member's path is made safe before anybody sees it: relative, without "..", in UTF-8 and NFC, with "/"
/// between its parts, without control characters and signs that turn the reading direction. Names in old code
/// pages are told by their bytes.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "warraq/base/diagnostic.hpp"

namespace warraq {

/// What an archive may cost. A limit on bytes, ratio, members or time that is passed stops the walk with an
/// Error limit_passed; a member whose path is too long, or an archive that lies too deep, is refused by name
/// and the rest goes on.
struct ArchiveLimits {
  std::uint64_t member_bytes = UINT64_C(256) << 20;  ///< of one member, unpacked
  std::uint64_t total_bytes = UINT64_C(4) << 30;     ///< of all members, unpacked, with those of archives inside
  double ratio = 200;                                ///< unpacked to packed, asked once more than 1 MiB is unpacked
  std::uint64_t members = 100'000;                   ///< with folders and those of archives inside
  int depth = 3;                                     ///< archives in archives; 1 means none inside
  std::size_t path_bytes = 1024;                     ///< of one path, archives around it and all
  /// Asked between blocks; true stops the walk. The caller makes it, since no clock is read down here. Empty: no
  /// limit.
  std::function<bool()> out_of_time;
};

struct Member {
  std::string path;  ///< safe; of nested archives "inner.zip/essay.txt"
  std::string bytes;
  std::string declared_charset;  ///< what the server said of a WARC's page; empty when nobody said
};

/// Who gets the members of a walk.
struct MemberUse {
  /// Takes a member; false stops the walk.
  std::function<bool(Member)> take;
  /// Asked before a member is unpacked; false passes it over. Archives inside are asked for as well, by their
  /// own path: false leaves them closed. Empty: all are wanted.
  std::function<bool(const std::string& path)> wants;
};

/// True when the bytes begin like an archive we walk (zip, tar in any compression, 7z, WARC, mbox, a compressed
/// file) and are no document of their own (DOCX, ODT and EPUB are zips, too). The first 4 KiB are enough.
bool is_archive(std::string_view bytes);

/// Calls `use` for each file in an archive (or in a folder, walked in the order of names, hidden files left
/// out), nested archives opened in their place. A file compressed by itself stands there under its own name.
/// Several members may have one path.
///
/// What is wrong with a member is a diagnostic, and the rest goes on: `refused-member` (a link, a device, a
/// name that is absolute, leads outside, or has control characters; encrypted; too deep; the path too long) and
/// `damaged-member`. Those of severity error were members that might have been articles.
/// Throws Error: not_found, not_readable, unknown_format (no archive), limit_passed, damaged_input (after
/// the members before the damage were used).
void walk_archive(const std::filesystem::path& path, const ArchiveLimits& limits, const MemberUse& use,
                  Diagnostics& diagnostics);
/// The same for an archive in memory; `name` stands in messages.
void walk_archive_bytes(std::string_view bytes, const std::string& name, const ArchiveLimits& limits,
                        const MemberUse& use, Diagnostics& diagnostics);

/// A file of a folder: where it is, and its path below the folder, made safe as a member's is.
struct FolderFile {
  std::filesystem::path file;
  std::string path;
};
/// Calls `take` for each file in and below a folder, in the order of names; hidden ones are left out, links are
/// not followed. Throws Error not_found, not_readable, limit_passed.
void walk_folder(const std::filesystem::path& folder, const ArchiveLimits& limits,
                 const std::function<bool(const FolderFile&)>& take, Diagnostics& diagnostics);

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
