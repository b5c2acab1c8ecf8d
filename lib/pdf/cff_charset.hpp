#pragma once

/// The one thing a PDF must know of a CFF table: whether its glyphs are called by CID, and by which
/// (Adobe Technical Note 5176; in a name-keyed one a CID is the glyph's number: ISO 32000-1, 9.7.4.2).

#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::pdf {

struct CffCharset {
  bool cid_keyed = false;
  std::vector<std::uint16_t> cids;  ///< by glyph, when CID-keyed
};

/// Throws Error bad_font when the table is damaged.
CffCharset read_cff_charset(std::string_view table);

}  // namespace warraq::pdf
