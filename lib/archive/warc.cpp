#include "archive/warc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "archive/budget.hpp"
#include "archive/http.hpp"
#include "archive/member_path.hpp"
#include "warraq/base/error.hpp"

namespace warraq::detail {

struct WarcReader::Record {
  std::string type, address, media, charset;
  std::uint64_t size = 0;
};

namespace {

constexpr int most_fields = 1000;

/// The kinds of files that are articles or stand in them.
constexpr std::string_view kept_types[] = {"text/html",  "application/xhtml+xml", "text/plain", "text/markdown",
                                           "image/jpeg", "image/png"};

bool is_kept(std::string_view type) {
  return std::find(std::begin(kept_types), std::end(kept_types), type) != std::end(kept_types);
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const bool escape = text[i] == '%' && i + 2 < text.size() &&
                        std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr == text.data() + i + 3;
    out += escape ? static_cast<char>(byte) : text[i];
    if (escape) i += 2;
  }
  return out;
}

bool has_ending(std::string_view name, std::initializer_list<std::string_view> endings) {
  const std::string low = lowered(name.substr(name.rfind('/') + 1));
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return low.ends_with(ending); });
}

}  // namespace

std::string name_of_address(std::string_view address, std::string_view type) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('#'));
  const std::size_t question = std::min(address.find('?'), address.size());
  const std::string_view query = address.substr(std::min(question + 1, address.size()));
  address = address.substr(0, question);
  std::string host(address.substr(0, address.find('/')));
  host.erase(0, host.find('@') + 1);  // npos + 1 is 0: nobody's name before it
  std::replace(host.begin(), host.end(), ':', '-');  // a port
  const std::size_t slash = address.find('/');
  std::string name = host + (slash == std::string_view::npos ? "/" : percent_decoded(address.substr(slash)));
  if (name.ends_with('/')) name += "index";
  if (!query.empty()) {
    std::string words = percent_decoded(query);
    std::replace_if(words.begin(), words.end(), [](char c) { return c == '/' || c == '\\'; }, '-');
    name += '-' + words;
  }
  const bool html = type == "text/html" || type == "application/xhtml+xml";
  if (html && !has_ending(name, {".html", ".htm", ".xhtml"})) name += ".html";
  if (type == "text/plain" && !has_ending(name, {".txt", ".md"})) name += ".txt";
  if (type == "text/markdown" && !has_ending(name, {".md", ".markdown"})) name += ".md";
  return name;
}

std::optional<WarcReader::Record> WarcReader::head() {
  std::string_view line;
  do line = lines_.line();
  while (!line.empty() && trimmed(line).empty());
  if (line.empty()) return std::nullopt;
  if (!line.starts_with("WARC/")) {
    trouble_ = "a record does not begin where it should";
    return std::nullopt;
  }
  Record record;
  bool has_size = false;
  for (int fields = 0;; ++fields) {
    line = lines_.line();
    if (line.empty() || fields > most_fields) {
      trouble_ = "a record's head does not end";
      return std::nullopt;
    }
    if (trimmed(line).empty()) break;
    std::string_view value;
    if (is_field(line, "warc-type", value)) record.type = lowered(value);
    if (is_field(line, "content-type", value)) parse_media_type(value, record.media, record.charset);
    if (is_field(line, "content-length", value))
      has_size = std::from_chars(value.data(), value.data() + value.size(), record.size).ec == std::errc();
    if (!is_field(line, "warc-target-uri", value)) continue;
    if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
    record.address = value;
  }
  if (has_size) return record;
  trouble_ = "a record does not say how long it is";
  return std::nullopt;
}

bool WarcReader::body(std::uint64_t size, std::string& bytes) {
  if (size > limits_.member_bytes)
    throw Error(ErrorCode::limit_passed, "WARC record",
                fmt::format("has more than {}", sized(limits_.member_bytes)),
                "if you trust it, raise the limit (--limit-member-bytes)");
  while (bytes.size() < size) {
    const std::string_view some = lines_.some(static_cast<std::size_t>(size) - bytes.size());
    if (some.empty()) {
      trouble_ = "a record breaks off";
      return false;
    }
    bytes.append(some);
  }
  return true;
}

bool WarcReader::pass_over(std::uint64_t size) {
  while (size > 0) {
    const std::string_view some = lines_.some(static_cast<std::size_t>(std::min<std::uint64_t>(size, 1 << 20)));
    if (some.empty()) {
      trouble_ = "a record breaks off";
      return false;
    }
    size -= some.size();
  }
  return true;
}

std::optional<WarcPage> WarcReader::next(const std::function<bool(const std::string&)>& wants) {
  while (const std::optional<Record> record = head()) {
    const bool response = record->type == "response" && record->media == "application/http";
    const bool resource = record->type == "resource" && is_kept(record->media);
    if (!(response || resource) || record->address.starts_with("dns:")) {
      if (!pass_over(record->size)) break;
      continue;
    }
    std::string block;
    if (!body(record->size, block)) break;
    WarcPage page;
    HttpAnswer answer{.status = 200, .type = record->media, .charset = record->charset, .encoding = {}, .body = block};
    if (response) answer = parse_answer(block);
    if (answer.status != 200 || !is_kept(answer.type)) continue;
    page.name = name_of_address(record->address, answer.type);
    page.charset = answer.charset;
    if (!wants(page.name)) continue;
    page.bytes = unwrapped(answer, limits_.member_bytes, page.trouble);
    return page;
  }
  return std::nullopt;
}

}  // namespace warraq::detail
