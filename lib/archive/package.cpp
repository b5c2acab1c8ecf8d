/// A zip as one document: all its parts at once.

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <memory>

#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

struct FreeReader {
  void operator()(struct archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<struct archive, FreeReader>;

[[noreturn]] void throw_damaged(const std::string& name, struct archive* reader) {
  const char* why = archive_error_string(reader);
  throw Error(ErrorCode::damaged_input, name, fmt::format("is damaged: {}", why ? why : "its end is missing"),
              "open and save it again with the program that made it");
}

/// Unpacks one part; limits are asked as bytes come, so that a bomb is never held.
class PartReader {
 public:
  PartReader(const std::string& name, std::uint64_t packed, const ArchiveLimits& limits)
      : name_(name), packed_(packed), limits_(limits) {}

  std::string read(struct archive* reader, std::string_view path) {
    std::string bytes;
    for (;;) {
      const void* data = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int status = archive_read_data_block(reader, &data, &size, &offset);
      if (status == ARCHIVE_EOF) return bytes;
      if (status < ARCHIVE_WARN) throw_damaged(name_, reader);
      total_ += size;
      check(bytes.size() + size, path);
      bytes.append(static_cast<const char*>(data), size);
    }
  }

 private:
  void check(std::uint64_t size, std::string_view path) const {
    constexpr std::uint64_t small = 1 << 20;
    if (size > limits_.member_bytes) pass(fmt::format("{} unpacks to more than {} bytes", path, limits_.member_bytes));
    if (total_ > limits_.total_bytes) pass(fmt::format("it unpacks to more than {} bytes", limits_.total_bytes));
    if (total_ > small && static_cast<double>(total_) > limits_.ratio * static_cast<double>(packed_))
      pass(fmt::format("it unpacks to more than {} times its size", limits_.ratio));
  }
  [[noreturn]] void pass(const std::string& what) const {
    throw Error(ErrorCode::limit_passed, name_, what, "raise the limit if you trust it");
  }

  const std::string& name_;
  std::uint64_t packed_, total_ = 0;
  const ArchiveLimits& limits_;
};

char fold_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (fold_case(a[i]) != fold_case(b[i])) return false;
  return true;
}

}  // namespace

Package Package::open(std::string_view bytes, const std::string& name, const ArchiveLimits& limits) {
  const Reader reader(archive_read_new());
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw_damaged(name, reader.get());
  Package package;
  PartReader parts(name, bytes.size(), limits);
  for (struct archive_entry* entry = nullptr;;) {
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN) throw_damaged(name, reader.get());
    const char* path = archive_entry_pathname_utf8(entry);
    if (!path) path = archive_entry_pathname(entry);
    if (!path || archive_entry_filetype(entry) != AE_IFREG) continue;
    if (package.parts_.size() >= limits.members)
      throw Error(ErrorCode::limit_passed, name, fmt::format("it has more than {} members", limits.members),
                  "raise the limit if you trust it");
    std::string key(path);
    std::string part = parts.read(reader.get(), key);
    package.parts_.emplace(std::move(key), std::move(part));  // of two parts of one name the first counts
  }
  return package;
}

const std::string* Package::find(std::string_view path) const {
  while (path.starts_with('/')) path.remove_prefix(1);
  if (const auto exact = parts_.find(std::string(path)); exact != parts_.end()) return &exact->second;
  for (const auto& [key, part] : parts_)
    if (same_but_for_case(key, path)) return &part;
  return nullptr;
}

}  // namespace warraq
