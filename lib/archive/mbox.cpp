#include "archive/mbox.hpp"

#include <unicode/uchar.h>
#include <fmt/format.h>

#include <algorithm>

#include "archive/http.hpp"
#include "archive/mail_words.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

std::string_view unquoted(std::string_view line) {
  const std::size_t signs = std::min(line.find_first_not_of('>'), line.size());
  return signs > 0 && line.substr(signs).starts_with("From ") ? line.substr(1) : line;
}

/// The words of a subject, joined by hyphens, for a file's name: letters and digits alone.
std::string slug(std::string_view subject) {
  constexpr std::size_t longest = 60;
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < subject.size() && out.size() < longest;) {
    const char32_t c = next_code_point(subject, i);
    const auto code = static_cast<UChar32>(c);
    if (c != 0x200C && !u_isalnum(code) && u_charType(code) != U_NON_SPACING_MARK) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += '-';
    gap = false;
    out += to_utf8(static_cast<char32_t>(u_tolower(code)));
  }
  return out;
}

std::string subject_of(std::string_view message) {
  std::string subject;
  bool inside = false;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size() - 1);
    const std::string_view line = message.substr(0, end + 1);
    message.remove_prefix(end + 1);
    if (trimmed(line).empty()) break;
    const bool folded = line[0] == ' ' || line[0] == '\t';
    std::string_view value;
    if (inside && folded) subject.append(" ").append(trimmed(line));
    if (!folded) inside = is_field(line, "subject", value);
    if (!folded && inside) subject = value;
    if (subject.size() > 2000) break;
  }
  return decode_words(subject);
}

}  // namespace

bool begins_message(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 2 < line.size() && line[colon - 1] >= '0' &&
         line[colon - 1] <= '9' && line[colon + 1] >= '0' && line[colon + 1] <= '9';
}

bool MboxReader::next(const std::function<void(std::size_t)>& weigh, std::string& bytes) {
  bytes.clear();
  bool after_blank = true, at_start = true;
  for (std::string_view line; !(line = lines_.line()).empty();) {
    const bool whole = line.ends_with('\n');
    if (at_start && after_blank && begins_message(line)) {
      if (begun_) {
        ++number_;
        return true;
      }
      begun_ = true;
      after_blank = true;
      continue;
    }
    if (begun_) {
      bytes.append(at_start ? unquoted(line) : line);
      weigh(bytes.size());
    }
    after_blank = at_start && trimmed(line).empty();
    at_start = whole;
  }
  const bool last = begun_;
  begun_ = false;
  number_ += last;
  return last;
}

std::string message_name(int number, std::string_view message) {
  const std::string words = slug(subject_of(message));
  return fmt::format("{:04}{}{}.eml", number, words.empty() ? "" : "-", words);
}

}  // namespace warraq::detail
