/// A zip as one document: all its parts at once.

#include <fmt/format.h>

#include "archive/budget.hpp"
#include "archive/reader.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

[[noreturn]] void throw_damaged(const std::string& name, struct archive* reader) {
  throw Error(ErrorCode::damaged_input, name, "is damaged: " + detail::trouble_of(reader),
              "open and save it again with the program that made it");
}

std::string read_part(struct archive* reader, const std::string& path, detail::Budget& budget) {
  std::string bytes;
  for (;;) {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(reader, &data, &size, &offset);
    if (status == ARCHIVE_EOF) return bytes;
    if (status == ARCHIVE_RETRY) continue;
    if (status != ARCHIVE_OK) throw_damaged(budget.name(), reader);  // a wrong checksum is a mere warning there
    budget.unpack(size, bytes.size() + size, path);
    bytes.append(static_cast<const char*>(data), size);
  }
}

/// The name of the next part that is a file; empty at the end.
std::string next_part(struct archive* reader, const detail::Utf8Names& names, detail::Budget& budget) {
  const detail::Utf8Names::Scope scope(names);
  for (;;) {
    budget.begin_member();
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return {};
    if (status == ARCHIVE_RETRY) continue;
    if (status < ARCHIVE_WARN) throw_damaged(budget.name(), reader);
    const char* path = archive_entry_pathname(entry);
    if (path && *path && archive_entry_filetype(entry) == AE_IFREG) return path;
  }
}

char fold_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (fold_case(a[i]) != fold_case(b[i])) return false;
  return true;
}

}  // namespace

Package Package::open(std::string_view bytes, const std::string& name, const ArchiveLimits& limits) {
  const detail::Utf8Names names;
  const detail::Reader reader(archive_read_new());
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw_damaged(name, reader.get());
  Package package;
  detail::Budget budget(name, bytes.size(), limits);
  for (std::string path; !(path = next_part(reader.get(), names, budget)).empty();) {
    std::string part = read_part(reader.get(), path, budget);
    package.parts_.emplace(std::move(path), std::move(part));  // of two parts of one name the first counts
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
