#include "warraq/archive/archive.hpp"

#include <fstream>

#include "archive/member_path.hpp"
#include "archive/sniff.hpp"
#include "archive/walker.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace {

using detail::Budget;
using detail::Nest;

[[noreturn]] void throw_no_archive(const std::string& name, const std::string& why) {
  throw Error(ErrorCode::unknown_format, name, why.empty() ? "is no archive" : "is no archive: " + why,
              "name it as an article");
}

std::string opening_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw Error(ErrorCode::not_readable, path.string(), "cannot be opened", "check the path and its permissions");
  std::string bytes(detail::telling_bytes, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

std::string stem_of(const std::string& name) {
  const detail::MemberPath safe = detail::safe_path(name.substr(name.rfind('/') + 1));
  return detail::without_compression_ending(safe.path.empty() ? "member" : safe.path);
}

void walk_opened(const detail::Reader& reader, const std::string& name, std::uint64_t packed,
                 const ArchiveLimits& limits, const MemberUse& use, Diagnostics& diagnostics) {
  Budget budget(name, packed, limits);
  detail::Walker(limits, use, diagnostics).walk(reader.get(), Nest{.name = name, .path = {}, .stem = stem_of(name)}, budget);
}

void walk_file(const std::filesystem::path& path, const ArchiveLimits& limits, const MemberUse& use,
               Diagnostics& diagnostics) {
  std::error_code trouble;
  const std::uintmax_t size = std::filesystem::file_size(path, trouble);
  if (trouble) throw Error(ErrorCode::not_readable, path.string(), "is not a regular file", "name an archive");
  if (!is_archive(opening_of(path))) throw_no_archive(path.string(), {});
  std::string why;
  const detail::Reader reader = detail::open_file(path, why);
  if (!reader) throw_no_archive(path.string(), why);
  walk_opened(reader, path.string(), size, limits, use, diagnostics);
}

/// The files of a folder, archives among them opened in their place.
void walk_all_in(const std::filesystem::path& folder, const ArchiveLimits& limits, const MemberUse& use,
                 Diagnostics& diagnostics) {
  walk_folder(folder, limits, [&](const FolderFile& file) {
    if (use.wants && !use.wants(file.path)) return true;
    if (!is_archive(opening_of(file.file)))
      return use.take({.path = file.path, .bytes = read_file(file.file, limits.member_bytes), .declared_charset = {}});
    bool more = true;
    const MemberUse inside{
        .take = [&](Member member) {
          member.path = file.path + '/' + member.path;
          return more = use.take(std::move(member));
        },
        .wants = [&](const std::string& path) { return !use.wants || use.wants(file.path + '/' + path); }};
    walk_file(file.file, limits, inside, diagnostics);
    return more;
  }, diagnostics);
}

}  // namespace

bool is_archive(std::string_view bytes) {
  const detail::Container container = detail::container_of(bytes);
  return container != detail::Container::none && container != detail::Container::document;
}

void walk_archive(const std::filesystem::path& path, const ArchiveLimits& limits, const MemberUse& use,
                  Diagnostics& diagnostics) {
  std::error_code trouble;
  const std::filesystem::file_status status = std::filesystem::status(path, trouble);
  if (!std::filesystem::exists(status))
    throw Error(ErrorCode::not_found, path.string(), "no such file or folder", "check the path");
  if (std::filesystem::is_directory(status))
    walk_all_in(path, limits, use, diagnostics);
  else
    walk_file(path, limits, use, diagnostics);
}

void walk_archive_bytes(std::string_view bytes, const std::string& name, const ArchiveLimits& limits,
                        const MemberUse& use, Diagnostics& diagnostics) {
  if (!is_archive(bytes)) throw_no_archive(name, {});
  std::string why;
  const detail::Reader reader = detail::open_bytes(bytes, why);
  if (!reader) throw_no_archive(name, why);
  walk_opened(reader, name, bytes.size(), limits, use, diagnostics);
}

}  // namespace warraq
