#include "archive/reader.hpp"

#include <clocale>  // with POSIX's uselocale()

namespace warraq::detail {

std::string trouble_of(struct archive* reader) {
  const char* why = archive_error_string(reader);
  return why ? why : "its end is missing";
}

// Null on a system without it: names in ASCII come all the same.
Utf8Names::Utf8Names() : names_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}

Utf8Names::~Utf8Names() {
  if (names_) ::freelocale(static_cast<locale_t>(names_));
}

Utf8Names::Scope::Scope(const Utf8Names& names)
    : before_(names.names_ ? ::uselocale(static_cast<locale_t>(names.names_)) : nullptr) {}

Utf8Names::Scope::~Scope() {
  if (before_) ::uselocale(static_cast<locale_t>(before_));
}

namespace {

Reader new_reader() {
  Reader reader(archive_read_new());
  struct archive* const a = reader.get();
  // By name, not "all": programs that libarchive would start for filters it lacks are no business of ours.
  archive_read_support_filter_gzip(a);
  archive_read_support_filter_bzip2(a);
  archive_read_support_filter_xz(a);
  archive_read_support_filter_lzma(a);
  archive_read_support_filter_lzip(a);
  archive_read_support_filter_zstd(a);
  archive_read_support_filter_lz4(a);
  archive_read_support_filter_compress(a);
  archive_read_support_format_tar(a);
  archive_read_support_format_zip(a);
  archive_read_support_format_7zip(a);
  archive_read_support_format_raw(a);
  return reader;
}

Reader opened(Reader reader, int status, std::string& why) {
  if (status >= ARCHIVE_WARN) return reader;
  why = trouble_of(reader.get());
  return nullptr;
}

}  // namespace

Reader open_bytes(std::string_view bytes, std::string& why) {
  Reader reader = new_reader();
  const int status = archive_read_open_memory(reader.get(), bytes.data(), bytes.size());
  return opened(std::move(reader), status, why);
}

Reader open_file(const std::filesystem::path& path, std::string& why) {
  constexpr std::size_t block = 1 << 16;
  Reader reader = new_reader();
  const int status = archive_read_open_filename(reader.get(), path.c_str(), block);
  return opened(std::move(reader), status, why);
}

}  // namespace warraq::detail
