#include "mend/sniff.hpp"

#include <algorithm>

namespace warraq::detail {

namespace {

struct Magic {
  std::string_view bytes;
  const char* name;
  const char* hint;
};

using namespace std::string_view_literals;

constexpr const char* extract_pdf = "extract its text first, for instance with pdftotext";
constexpr const char* save_as_text = "save it as plain text first";
constexpr const char* unpack = "unpack it and name a file in it";
constexpr const char* no_text = "name the text file it belongs to";

constexpr Magic magics[] = {
    {"%PDF-"sv, "a PDF file", extract_pdf},
    {"\x89PNG\r\n"sv, "a PNG image", no_text},
    {"\xFF\xD8\xFF"sv, "a JPEG image", no_text},
    {"GIF8"sv, "a GIF image", no_text},
    {"II*\0"sv, "a TIFF image", no_text},
    {"MM\0*"sv, "a TIFF image", no_text},
    {"RIFF"sv, "a RIFF file (an image or a sound)", no_text},
    {"\x7F"
     "ELF"sv,
     "a program (ELF)", no_text},
    {"MZ\x90\0"sv, "a Windows program", no_text},
    {"\x1F\x8B"sv, "a gzip archive", unpack},
    {"BZh"sv, "a bzip2 archive", unpack},
    {"\xFD"
     "7zXZ"sv,
     "an xz archive", unpack},
    {"\x28\xB5\x2F\xFD"sv, "a Zstandard archive", unpack},
    {"7z\xBC\xAF"sv, "a 7-Zip archive", unpack},
    {"Rar!"sv, "a RAR archive", unpack},
    {"\xD0\xCF\x11\xE0"sv, "an old Office document (.doc)", save_as_text},
    {"{\\rtf"sv, "a rich text document (RTF)", save_as_text},
    {"SQLite format 3"sv, "an SQLite database", no_text},
    {"\0\1\0\0"sv, "a font", no_text},
    {"OTTO"sv, "a font", no_text},
    {"wOFF"sv, "a font", no_text},
    {"wOF2"sv, "a font", no_text},
};

/// A zip holds a document when its first member has the name such a document begins with.
BinaryKind zip_kind(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto has = [&](std::string_view name) { return head.find(name) != std::string_view::npos; };
  if (has("application/epub+zip")) return {"an EPUB book", save_as_text};
  if (has("opendocument.text")) return {"an OpenDocument text", save_as_text};
  if (has("[Content_Types].xml") || has("word/")) return {"an Office document (DOCX)", save_as_text};
  return {"a zip archive", unpack};
}

}  // namespace

std::optional<BinaryKind> binary_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return zip_kind(bytes);
  for (const Magic& magic : magics)
    if (bytes.starts_with(magic.bytes)) return BinaryKind{magic.name, magic.hint};
  if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
  return BinaryKind{"binary data (it has NUL bytes)", "name a text file"};
}

}  // namespace warraq::detail
