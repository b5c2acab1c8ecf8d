#pragma once

/// What kind of container some bytes are, by how they begin.

#include <cstdint>
#include <string_view>

namespace warraq::detail {

enum class Container : std::uint8_t {
  none,
  document,    ///< a zip that is one document: DOCX, ODT, EPUB
  packed,      ///< for libarchive: zip, tar, 7z
  compressed,  ///< one stream in gzip, bzip2 ...; what is in it is told when it is open
  warc,
  mbox,
};

/// How many bytes tell.
constexpr std::size_t telling_bytes = 4096;

Container container_of(std::string_view bytes);

}  // namespace warraq::detail
