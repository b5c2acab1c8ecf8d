#include "archive/http.hpp"

#include <charconv>

#include "archive/budget.hpp"
#include "archive/reader.hpp"

namespace warraq::detail {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

bool is_field(std::string_view line, std::string_view name, std::string_view& value) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || lowered(line.substr(0, colon)) != name) return false;
  value = trimmed(line.substr(colon + 1));
  return true;
}

void parse_media_type(std::string_view value, std::string& type, std::string& charset) {
  type = lowered(trimmed(value.substr(0, value.find(';'))));
  const std::string low = lowered(value);
  const std::size_t at = low.find("charset=");
  if (at == std::string::npos) return;
  std::string_view stated = value.substr(at + 8);
  if (stated.starts_with('"')) stated.remove_prefix(1);
  charset = stated.substr(0, stated.find_first_of("\"; \t\r\n"));
}

HttpAnswer parse_answer(std::string_view bytes) {
  HttpAnswer answer;
  bool first = true;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    const std::string_view line = trimmed(bytes.substr(0, end + 1));
    bytes.remove_prefix(end + 1);
    if (line.empty() && !first) break;
    std::string_view value;
    if (first) {
      const std::size_t space = line.find(' ');
      if (space != std::string_view::npos)
        std::from_chars(line.data() + space + 1, line.data() + line.size(), answer.status);
    } else if (is_field(line, "content-type", value)) {
      parse_media_type(value, answer.type, answer.charset);
    } else if (is_field(line, "content-encoding", value)) {
      answer.encoding = lowered(value);
    } else if (is_field(line, "transfer-encoding", value)) {
      answer.chunked = lowered(value).find("chunked") != std::string::npos;
    }
    first = false;
  }
  answer.body = bytes;
  return answer;
}

namespace {

/// Chunks joined (RFC 9112, 7.1). Crawlers often store the body joined already and leave the field: what does not
/// begin like a chunk is taken as it is, and what breaks off is kept so far.
std::string joined(std::string_view body) {
  std::string out;
  for (std::string_view rest = body; !rest.empty();) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + std::min<std::size_t>(rest.size(), 16), size, 16);
    const std::size_t line = rest.find('\n');
    if (error != std::errc() || line == std::string_view::npos || line > 256)
      return out.empty() ? std::string(body) : out;
    rest.remove_prefix(line + 1);
    if (size == 0) break;
    out.append(rest.substr(0, size));
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with("\r\n")) rest.remove_prefix(2);
  }
  return out;
}

std::string gunzipped(std::string_view packed, std::uint64_t most, std::string& trouble) {
  const Reader reader(archive_read_new());
  struct archive* const a = reader.get();
  archive_read_support_filter_gzip(a);
  archive_read_support_format_raw(a);
  struct archive_entry* entry = nullptr;
  std::string out;
  if (archive_read_open_memory(a, packed.data(), packed.size()) != ARCHIVE_OK ||
      archive_read_next_header(a, &entry) != ARCHIVE_OK) {
    trouble = trouble_of(a);
    return out;
  }
  for (;;) {
    char block[1 << 14];
    const la_ssize_t got = archive_read_data(a, block, sizeof block);
    if (got <= 0) {
      if (got < 0) trouble = trouble_of(a);
      return out;
    }
    out.append(block, static_cast<std::size_t>(got));
    if (out.size() <= most) continue;
    trouble = "it unpacks to more than " + sized(most);
    return {};
  }
}

}  // namespace

std::string unwrapped(const HttpAnswer& answer, std::uint64_t most, std::string& trouble) {
  std::string body = answer.chunked ? joined(answer.body) : std::string(answer.body);
  if (answer.encoding.empty() || answer.encoding == "identity") return body;
  const bool gzip = answer.encoding == "gzip" || answer.encoding == "x-gzip";
  // Crawlers that store bodies unpacked leave this field, too.
  if (gzip && body.starts_with("\x1F\x8B")) return gunzipped(body, most, trouble);
  if (gzip) return body;
  trouble = "its compression \"" + answer.encoding + "\" is none we read";
  return {};
}

}  // namespace warraq::detail
