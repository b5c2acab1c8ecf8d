#pragma once

/// The parts of a letter (RFC 2045 to 2049), and which of them are its text.

#include <string>
#include <string_view>
#include <vector>

#include "read/mail/message_headers.hpp"

namespace warraq::read {

struct MimePart {
  MessageHeaders headers;
  MediaType type;         ///< "text/plain" where nothing is said
  std::string_view body;  ///< as it stands, still in its transfer encoding
  std::vector<MimePart> parts;

  bool is_attachment() const;
};

/// Takes a message or a part apart. What nests deeper than any letter does is left whole.
MimePart parse_mime(std::string_view message, int depth = 0);

/// A part's bytes without the transfer encoding.
std::string decoded_body(const MimePart& part);

/// The parts to be read, in order: of alternatives one, of a related set its first, of the rest all that is
/// text, and letters inside the letter.
std::vector<const MimePart*> text_parts(const MimePart& message);

}  // namespace warraq::read
