#include "read/mail/mime_parts.hpp"

#include <algorithm>
#include <utility>

#include "archive/http.hpp"
#include "archive/mail_words.hpp"

namespace warraq::read {

namespace {

constexpr int deepest_parts = 20;
constexpr std::size_t most_parts = 1000;

/// Whether a boundary's line ends here: one boundary may open with another's letters.
bool ends_boundary(std::string_view rest) {
  if (rest.starts_with("--")) return true;
  const std::size_t at = rest.find_first_not_of(" \t\r");
  return at == std::string_view::npos || rest[at] == '\n';
}

/// The pieces of a multipart body between lines "--boundary".
std::vector<std::string_view> pieces_of(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> pieces;
  const std::string line = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = body.find(line); at != std::string_view::npos; at = body.find(line, at + 1)) {
    if ((at > 0 && body[at - 1] != '\n') || !ends_boundary(body.substr(at + line.size()))) continue;
    if (begin != std::string_view::npos) {
      std::string_view piece = body.substr(begin, at - begin);
      // The line end before a boundary is the boundary's.
      if (piece.ends_with('\n')) piece.remove_suffix(1);
      if (piece.ends_with('\r')) piece.remove_suffix(1);
      pieces.push_back(piece);
    }
    begin = std::min(body.find('\n', at), body.size() - 1) + 1;
    if (body.substr(at + line.size()).starts_with("--") || pieces.size() >= most_parts) return pieces;
  }
  if (begin != std::string_view::npos) pieces.push_back(body.substr(begin));  // cut off
  return pieces;
}

std::size_t letters_outside_tags(std::string_view html) {
  std::size_t count = 0;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag && c > ' ') ++count;
    if (c == '>') in_tag = false;
  }
  return count;
}

std::size_t letters_in(const MimePart& part) {
  const std::string bytes = decoded_body(part);
  if (part.type.type == "text/html") return letters_outside_tags(bytes);
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

std::size_t letters_in(const std::vector<const MimePart*>& parts) {
  std::size_t count = 0;
  for (const MimePart* part : parts) count += letters_in(*part);
  return count;
}

bool all_plain(const std::vector<const MimePart*>& parts) {
  return !parts.empty() && std::all_of(parts.begin(), parts.end(),
                                       [](const MimePart* part) { return part->type.type == "text/plain"; });
}

/// Plain text, unless there is none, or it only says that the letter is somewhere else.
std::vector<const MimePart*> choose(const std::vector<MimePart>& alternatives) {
  std::vector<const MimePart*> plain, other;
  for (const MimePart& one : alternatives) {
    std::vector<const MimePart*> parts = text_parts(one);
    if (parts.empty()) continue;
    std::vector<const MimePart*>& place = all_plain(parts) ? plain : other;
    if (place.empty() || &place == &other) place = std::move(parts);  // of others the last is the best
  }
  if (plain.empty() || other.empty()) return plain.empty() ? other : plain;
  const std::size_t in_plain = letters_in(plain);
  return in_plain == 0 || letters_in(other) > 3 * in_plain + 200 ? other : plain;
}

}  // namespace

bool MimePart::is_attachment() const {
  return parse_field_value(headers.raw("content-disposition")).type == "attachment";
}

MimePart parse_mime(std::string_view message, int depth) {
  MimePart part;
  part.headers = MessageHeaders::read(message, part.body);
  part.type = parse_field_value(part.headers.raw("content-type"));
  if (part.type.type.find('/') == std::string::npos) part.type.type = "text/plain";
  if (depth >= deepest_parts) part.type.type = "text/plain";
  if (part.type.type.starts_with("multipart/")) {
    const std::string boundary = part.type.parameter("boundary");
    if (!boundary.empty())
      for (const std::string_view piece : pieces_of(part.body, boundary)) {
        part.parts.push_back(parse_mime(piece, depth + 1));
        const bool digest =
            part.type.type == "multipart/digest" && !part.parts.back().headers.has("content-type");
        if (!digest) continue;
        part.parts.back().type.type = "message/rfc822";
        part.parts.back().parts.push_back(parse_mime(part.parts.back().body, depth + 2));
      }
    if (part.parts.empty()) part.type.type = "text/plain";  // its parts cannot be told apart
  } else if (part.type.type == "message/rfc822" || part.type.type == "message/global") {
    part.parts.push_back(parse_mime(part.body, depth + 1));
  }
  return part;
}

std::string decoded_body(const MimePart& part) {
  const std::string encoding =
      detail::lowered(detail::trimmed(part.headers.raw("content-transfer-encoding")));
  if (encoding == "base64") return detail::decode_base64(part.body);
  if (encoding == "quoted-printable") return detail::decode_quoted_printable(part.body);
  return std::string(part.body);
}

std::vector<const MimePart*> text_parts(const MimePart& message) {
  const std::string& type = message.type.type;
  if (type == "multipart/alternative") return choose(message.parts);
  std::vector<const MimePart*> found;
  if (type.starts_with("multipart/")) {
    const bool first_only =
        type == "multipart/related" || type == "multipart/signed" || type == "multipart/report";
    for (const MimePart& part : message.parts) {
      if (part.is_attachment()) continue;
      const std::vector<const MimePart*> inner = text_parts(part);
      found.insert(found.end(), inner.begin(), inner.end());
      if (first_only && !found.empty()) break;
    }
    return found;
  }
  const bool read = (type.starts_with("text/") && type != "text/calendar" && type != "text/css" &&
                     type != "text/x-vcard" && type != "text/vcard") ||
                    (type.starts_with("message/") && !message.parts.empty());
  if (read) found.push_back(&message);
  return found;
}

}  // namespace warraq::read
