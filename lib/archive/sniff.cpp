#include "archive/sniff.hpp"

#include "archive/mbox.hpp"

namespace warraq::detail {

namespace {

using namespace std::string_view_literals;

/// The magic numbers of single streams, as `file` and the formats' own papers have them.
bool is_compressed(std::string_view bytes) {
  constexpr std::string_view magics[] = {"\x1F\x8B\x08"sv, "\xFD" "7zXZ\0"sv, "\x28\xB5\x2F\xFD"sv,
                                         "\x04\x22\x4D\x18"sv, "LZIP\x01"sv, "\x1F\x9D"sv,
                                         "\x5D\0\0\x80\0"sv, "\x5D\0\0\0\x01"sv, "\x5D\0\0\x10\0"sv};
  for (const std::string_view magic : magics)
    if (bytes.starts_with(magic)) return true;
  return bytes.size() > 4 && bytes.starts_with("BZh") && bytes[3] >= '1' && bytes[3] <= '9' &&
         (bytes[4] == '1' || bytes[4] == '\x17');
}

/// The sum over a header of 512 bytes that tar writes into it, its own field taken as blanks.
bool is_tar(std::string_view bytes) {
  constexpr std::size_t header = 512, field = 148, width = 8;
  if (bytes.size() < header) return false;
  unsigned sum = width * ' ';
  for (std::size_t i = 0; i < header; ++i)
    if (i < field || i >= field + width) sum += static_cast<unsigned char>(bytes[i]);
  unsigned stated = 0;
  bool any = false;
  for (std::size_t i = field; i < field + width; ++i) {
    if (bytes[i] == ' ' || bytes[i] == '\0') {
      if (any) break;
      continue;
    }
    if (bytes[i] < '0' || bytes[i] > '7') return false;
    stated = stated * 8 + static_cast<unsigned>(bytes[i] - '0');
    any = true;
  }
  return any && stated == sum;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::size_t number = 0;
  for (std::size_t i = width; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

bool is_part_of_a_document(std::string_view name) {
  for (const std::string_view whole : {"mimetype", "[Content_Types].xml", "META-INF/container.xml"})
    if (name == whole) return true;
  for (const std::string_view folder : {"_rels/", "word/", "docProps/", "customXml/"})
    if (name.starts_with(folder)) return true;
  return false;
}

/// One of the first members has a name that only parts of such documents have. Members are stepped over by their
/// stated sizes, so that a document lying inside an archive is not taken for the archive.
bool is_document_zip(std::string_view bytes) {
  constexpr std::size_t header = 30;
  for (std::size_t at = 0; at + header <= bytes.size() && bytes.substr(at).starts_with("PK\x03\x04");) {
    const std::size_t packed = little_endian(bytes, at + 18, 4);
    const std::size_t name = little_endian(bytes, at + 26, 2), extra = little_endian(bytes, at + 28, 2);
    if (is_part_of_a_document(bytes.substr(at + header, name))) return true;
    const bool stated = (little_endian(bytes, at + 6, 2) & 8) == 0;  // else its size stands behind the data
    if (!stated) return false;
    at += header + name + extra + packed;
  }
  return false;
}

/// A line that begins a message, and a header's line below it.
bool is_mbox(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos || !begins_message(bytes.substr(0, end))) return false;
  const std::string_view next = bytes.substr(end + 1, 200);
  const std::size_t name = next.find_first_of(": \t\r\n");
  return name != std::string_view::npos && name > 0 && next[name] == ':';
}

}  // namespace

Container container_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return is_document_zip(bytes) ? Container::document : Container::packed;
  if (bytes.starts_with("PK\x05\x06") || bytes.starts_with("7z\xBC\xAF\x27\x1C")) return Container::packed;
  if (bytes.starts_with("WARC/")) return Container::warc;
  if (is_compressed(bytes)) return Container::compressed;
  if (is_mbox(bytes)) return Container::mbox;
  return is_tar(bytes) ? Container::packed : Container::none;
}

}  // namespace warraq::detail
