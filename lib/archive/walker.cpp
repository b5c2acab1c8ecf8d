#include "archive/walker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "archive/line_reader.hpp"
#include "archive/mbox.hpp"
#include "archive/member_path.hpp"
#include "archive/sniff.hpp"
#include "archive/warc.hpp"
#include "warraq/base/error.hpp"

namespace warraq::detail {

namespace {

[[noreturn]] void throw_damaged(const Nest& nest, const std::string& why, std::string_view member = {}) {
  const std::string at = member.empty() ? std::string() : fmt::format(" in its member \"{}\"", member);
  throw Error(ErrorCode::damaged_input, nest.name, fmt::format("is damaged{}: {}", at, why),
              "what came before was used; fetch or make the archive anew");
}

/// What a member is, for the eye of this walk.
const char* special_kind(struct archive_entry* entry) {
  if (archive_entry_hardlink(entry) || archive_entry_hardlink_w(entry)) return "it is a hard link";
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
    case AE_IFDIR:
      return nullptr;
    case AE_IFLNK:
      return "it is a symbolic link";
    case AE_IFCHR:
    case AE_IFBLK:
      return "it is a device";
    case AE_IFIFO:
      return "it is a pipe";
    case AE_IFSOCK:
      return "it is a socket";
    default:
      return "it is no regular file";
  }
}

enum class Unpacking : std::uint8_t { whole, damaged, ended };

/// Unpacks the member the reader stands at.
Unpacking unpack(struct archive* reader, std::string_view path, Budget& budget, std::string& bytes) {
  for (;;) {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(reader, &data, &size, &offset);
    if (status == ARCHIVE_EOF) return Unpacking::whole;
    if (status == ARCHIVE_RETRY) continue;
    if (status == ARCHIVE_FATAL) return Unpacking::ended;
    if (status != ARCHIVE_OK) return Unpacking::damaged;
    // A sparse file leaves gaps, which are zeros. They cost like what is packed.
    const std::uint64_t end = std::max<std::uint64_t>(static_cast<std::uint64_t>(offset), bytes.size()) + size;
    budget.unpack(end - bytes.size(), end, path);
    bytes.resize(static_cast<std::size_t>(end - size), '\0');
    bytes.append(static_cast<const char*>(data), size);
  }
}

}  // namespace

struct Walker::Entry {
  std::string raw_name;
  const char* special = nullptr;  ///< why it is no plain file
  bool folder = false, encrypted = false;
};

bool Walker::walk(struct archive* reader, const Nest& nest, Budget& budget) {
  for (bool first = true;; first = false) {
    budget.begin_member();
    const std::optional<Entry> entry = next(reader, nest);
    if (!entry) return true;
    if (first && archive_format(reader) == ARCHIVE_FORMAT_RAW) return stream(reader, nest, budget);
    if (!one(reader, *entry, nest, budget)) return false;
  }
}

std::optional<Walker::Entry> Walker::next(struct archive* reader, const Nest& nest) {
  const Utf8Names::Scope scope(names_);
  struct archive_entry* entry = nullptr;
  int status = ARCHIVE_RETRY;
  // A header that asks to be tried again must not ask for ever.
  for (int tries = 0; status == ARCHIVE_RETRY && tries < 1000; ++tries)
    status = archive_read_next_header(reader, &entry);
  if (status == ARCHIVE_EOF) return std::nullopt;
  if (status < ARCHIVE_WARN) throw_damaged(nest, trouble_of(reader));
  Entry found;
  const char* name = archive_entry_pathname(entry);
  if (!name) name = archive_entry_pathname_utf8(entry);
  if (name) found.raw_name = name;
  found.special = name ? special_kind(entry) : "its name cannot be read";
  found.folder = archive_entry_filetype(entry) == AE_IFDIR;
  found.encrypted = archive_entry_is_data_encrypted(entry) != 0;
  return found;
}

bool Walker::one(struct archive* reader, const Entry& entry, const Nest& nest, Budget& budget) {
  if (is_system_litter(entry.raw_name)) return true;
  const std::optional<std::string> path = path_of(entry.raw_name, nest);
  if (!path) return true;
  if (entry.special) {
    refuse(Severity::warning, entry.raw_name, nest, entry.special);
    return true;
  }
  if (entry.folder || path->empty() || !wanted(*path)) return true;
  if (entry.encrypted) {
    refuse(Severity::error, entry.raw_name, nest, "it is encrypted", "unpack the archive with its password first");
    return true;
  }
  Member member{.path = *path, .bytes = {}, .declared_charset = {}};
  switch (unpack(reader, *path, budget, member.bytes)) {
    case Unpacking::whole:
      return hand_on(std::move(member), nest, budget);
    case Unpacking::damaged:
      damaged(*path, nest, trouble_of(reader));
      return true;
    case Unpacking::ended:
      throw_damaged(nest, trouble_of(reader), *path);
  }
  return true;
}

bool Walker::stream(struct archive* reader, const Nest& nest, Budget& budget) {
  const bool packed = archive_filter_count(reader) > 1;
  LineReader lines([&]() -> std::string_view {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_RETRY;
    while (status == ARCHIVE_RETRY || (status == ARCHIVE_OK && size == 0))
      status = archive_read_data_block(reader, &data, &size, &offset);
    if (status == ARCHIVE_EOF) return {};
    if (status != ARCHIVE_OK) throw_damaged(nest, trouble_of(reader));
    budget.unpack(size, 0, nest.stem);
    return {static_cast<const char*>(data), size};
  });
  switch (container_of(lines.peek(telling_bytes).substr(0, telling_bytes))) {
    case Container::warc:
      return warc(lines, nest, budget);
    case Container::mbox:
      return mbox(lines, nest, budget);
    case Container::none:
    case Container::document:
    case Container::packed:
    case Container::compressed:
      break;
  }
  if (!packed) throw Error(ErrorCode::unknown_format, nest.name, "is no archive", "name it as an article");
  return single(lines, nest, budget);
}

bool Walker::single(LineReader& lines, const Nest& nest, Budget& budget) {
  const std::size_t slash = nest.path.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : nest.path.substr(0, slash + 1);
  Member member{.path = folder + nest.stem, .bytes = {}, .declared_charset = {}};
  if (!wanted(member.path)) return true;
  for (std::string_view some; !(some = lines.some(1 << 20)).empty();) {
    budget.unpack(0, member.bytes.size() + some.size(), member.path);
    member.bytes.append(some);
  }
  // What it is was told above: neither WARC nor mbox, and libarchive takes off every compression and knows the
  // rest. Should it be an archive all the same, it is opened as one inside.
  return hand_on(std::move(member), nest, budget);
}

bool Walker::warc(LineReader& lines, const Nest& nest, Budget& budget) {
  WarcReader records(lines, limits_);
  for (;;) {
    budget.begin_member();
    std::optional<WarcPage> page = records.next([&](const std::string& name) {
      const auto path = path_of(name, nest);
      return path && wanted(*path);
    });
    if (!page) break;
    budget.unpack(0, page->bytes.size(), page->name);
    if (!page->trouble.empty()) {
      damaged(page->name, nest, page->trouble);
      continue;
    }
    const MemberPath safe = safe_path(page->name);
    Member member{.path = nest.path.empty() ? safe.path : nest.path + '/' + safe.path,
                  .bytes = std::move(page->bytes),
                  .declared_charset = std::move(page->charset)};
    if (!hand_on(std::move(member), nest, budget)) return false;
  }
  if (!records.trouble().empty()) throw_damaged(nest, records.trouble());
  return true;
}

bool Walker::mbox(LineReader& lines, const Nest& nest, Budget& budget) {
  MboxReader messages(lines);
  for (;;) {
    budget.begin_member();
    std::string bytes;
    const bool found = messages.next(
        [&](std::size_t size) { budget.unpack(0, size, fmt::format("message {}", messages.number())); }, bytes);
    if (!found) return true;
    const auto path = path_of(message_name(messages.number(), bytes), nest);
    if (!path || !wanted(*path)) continue;
    if (!use_.take({.path = *path, .bytes = std::move(bytes), .declared_charset = {}})) return false;
  }
}

bool Walker::hand_on(Member member, const Nest& nest, Budget& budget) {
  if (is_archive(member.bytes)) return open_inside(member, nest, budget);
  return use_.take(std::move(member));
}

bool Walker::open_inside(const Member& member, const Nest& nest, Budget& budget) {
  if (nest.depth >= limits_.depth) {
    refuse(Severity::error, member.path, nest,
           fmt::format("it is an archive that lies more than {} deep", limits_.depth),
           "if you trust it, raise the limit (--limit-depth)");
    return true;
  }
  const std::string outermost = nest.path.empty() ? nest.name : nest.name.substr(0, nest.name.size() - nest.path.size() - 1);
  const Nest inside{.name = outermost + '/' + member.path,
                    .path = member.path,
                    .stem = without_compression_ending(member.path.substr(member.path.rfind('/') + 1)),
                    .depth = nest.depth + 1};
  Budget own(inside.name, member.bytes.size(), limits_, &budget);
  std::string why;
  const Reader reader = open_bytes(member.bytes, why);
  if (!reader) {
    damaged(member.path, nest, why);
    return true;
  }
  try {
    return walk(reader.get(), inside, own);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit_passed) throw;
    damaged(member.path, nest, error.detail());
    return true;
  }
}

std::optional<std::string> Walker::path_of(std::string_view raw, const Nest& nest) {
  const MemberPath safe = safe_path(raw);
  if (!safe.refused.empty()) {
    refuse(Severity::error, raw, nest, safe.refused, "rename it in the archive if it is wanted");
    return std::nullopt;
  }
  if (safe.path.empty()) return std::string();
  std::string path = nest.path.empty() ? safe.path : nest.path + '/' + safe.path;
  if (path.size() <= limits_.path_bytes) return path;
  refuse(Severity::error, raw, nest, fmt::format("its path is longer than {} bytes", limits_.path_bytes),
         "shorten its name or those of its folders");
  return std::nullopt;
}

void Walker::refuse(Severity severity, std::string_view member, const Nest& nest, const std::string& why,
                    const std::string& hint) {
  diagnostics_.push_back({.severity = severity,
                          .code = "refused-member",
                          .span = {},
                          .message = fmt::format("\"{}\" in {} is refused: {}", printable_name(member), nest.name, why),
                          .hint = hint});
}

void Walker::damaged(std::string_view member, const Nest& nest, const std::string& why) {
  diagnostics_.push_back({.severity = Severity::error,
                          .code = "damaged-member",
                          .span = {},
                          .message = fmt::format("\"{}\" in {} is damaged: {}", printable_name(member), nest.name, why),
                          .hint = "fetch or make the archive anew"});
}

}  // namespace warraq::detail
