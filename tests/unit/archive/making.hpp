#pragma once

/// Archives made by tests, and what a walk finds in them.

#include <archive.h>
#include <archive_entry.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq::test {

struct Packed {
  std::string path, bytes;
  unsigned type = AE_IFREG;
  std::string link = {};  ///< where a symbolic link leads
  std::string hard_link = {};
};

struct Packing {
  const char* format = "gnutar";  ///< as libarchive calls it: "zip", "gnutar", "7zip", "raw"
  const char* filter = nullptr;   ///< "gzip", "bzip2", "xz", "zstd", "lz4"
  const char* password = nullptr;
};

inline la_ssize_t append_block(struct archive*, void* out, const void* data, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(data), size);
  return static_cast<la_ssize_t>(size);
}

/// The archive of these members, in this order.
inline std::string packed(const std::vector<Packed>& members, const Packing& packing = {}) {
  std::string out;
  struct archive* const writer = archive_write_new();
  BOOST_REQUIRE_EQUAL(archive_write_set_format_by_name(writer, packing.format), ARCHIVE_OK);
  if (packing.filter)
    BOOST_REQUIRE_EQUAL(archive_write_add_filter_by_name(writer, packing.filter), ARCHIVE_OK);
  if (packing.password) {
    archive_write_set_options(writer, "zip:encryption=zipcrypt");
    archive_write_set_passphrase(writer, packing.password);
  }
  archive_write_set_bytes_in_last_block(writer, 1);
  BOOST_REQUIRE_EQUAL(archive_write_open(writer, &out, nullptr, append_block, nullptr), ARCHIVE_OK);
  for (const Packed& member : members) {
    struct archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.path.c_str());
    archive_entry_set_filetype(entry, member.type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1'000'000'000, 0);
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
    if (!member.hard_link.empty()) archive_entry_set_hardlink(entry, member.hard_link.c_str());
    if (member.type == AE_IFCHR) archive_entry_set_rdev(entry, 1);
    BOOST_REQUIRE_GE(archive_write_header(writer, entry), ARCHIVE_WARN);
    if (!member.bytes.empty()) archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return out;
}

/// What a walk gave, and what stopped it.
struct Walked {
  std::vector<Member> members;
  Diagnostics diagnostics;
  std::string error;  ///< name of the code, "" when the walk came to its end
  std::string message;

  std::vector<std::string> paths() const {
    std::vector<std::string> all;
    for (const Member& member : members) all.push_back(member.path);
    return all;
  }
  /// A member's bytes; "(none)" when there is none of this path.
  std::string bytes(std::string_view path) const {
    for (const Member& member : members)
      if (member.path == path) return member.bytes;
    return "(none)";
  }
  /// Whether a diagnostic of this code says these words.
  bool says(std::string_view code, std::string_view words) const {
    for (const Diagnostic& one : diagnostics)
      if (one.code == code && one.message.find(words) != std::string::npos) return true;
    return false;
  }
};

template <typename Walk>
Walked walked(Walk&& walk) {
  Walked out;
  const MemberUse use{.take =
                          [&](Member member) {
                            out.members.push_back(std::move(member));
                            return true;
                          },
                      .wants = {}};
  try {
    walk(use, out.diagnostics);
  } catch (const Error& error) {
    out.error = to_string(error.code());
    out.message = error.what();
  }
  return out;
}

inline Walked walk_bytes(std::string_view bytes, const ArchiveLimits& limits = {},
                         const std::string& name = "all.archive") {
  return walked([&](const MemberUse& use, Diagnostics& diagnostics) {
    walk_archive_bytes(bytes, name, limits, use, diagnostics);
  });
}

using Paths = std::vector<std::string>;

}  // namespace warraq::test
