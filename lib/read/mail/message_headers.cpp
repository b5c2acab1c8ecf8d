#include "read/mail/message_headers.hpp"

#include <algorithm>
#include <utility>

#include "archive/http.hpp"
#include "archive/mail_words.hpp"
#include "read/xml/xml_tree.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t most_fields = 2000;

bool is_name(std::string_view name) {
  return !name.empty() && name.size() < 100 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F' && c != ':'; });
}

/// A string in quotes gives up its quotes and escapes.
std::string unquoted(std::string_view text) {
  text = detail::trimmed(text);
  if (text.size() < 2 || text.front() != '"') return std::string(text);
  std::string out;
  for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

/// Calls use(part) for the parts of `text` between separators outside of quotes and brackets.
template <class Use>
void for_each_part(std::string_view text, char separator, const Use& use) {
  bool quoted = false;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '(' || c == '<')) {
      ++depth;
    } else if (!quoted && (c == ')' || c == '>')) {
      --depth;
    } else if (!quoted && depth <= 0 && c == separator) {
      use(text.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  if (begin < text.size()) use(text.substr(begin));
}

std::string name_in_address(std::string_view address) {
  const std::size_t angle = address.find('<');
  std::string name = angle == std::string_view::npos ? std::string() : unquoted(address.substr(0, angle));
  const std::size_t open = address.find('('), close = address.rfind(')');
  if (name.empty() && open != std::string_view::npos && close != std::string_view::npos && open < close)
    name = address.substr(open + 1, close - open - 1);
  if (name.empty()) {
    const std::size_t end = angle == std::string_view::npos ? address.size() : address.find('>', angle);
    const std::size_t begin = angle == std::string_view::npos ? 0 : angle + 1;
    name = detail::trimmed(address.substr(begin, std::min(end, address.size()) - begin));
  }
  name = collapsed(detail::decode_words(name));
  if (const std::size_t list = name.find(" via "); list != std::string::npos && list > 0) name.resize(list);
  return unquoted(name);
}

}  // namespace

MessageHeaders MessageHeaders::read(std::string_view message, std::string_view& body) {
  MessageHeaders headers;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t end = std::min(message.find('\n', at), message.size());
    std::string_view line = message.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t next = std::min(end + 1, message.size());
    if (line.empty()) {
      at = next;
      break;
    }
    const std::size_t colon = line.find(':');
    if ((line[0] == ' ' || line[0] == '\t') && !headers.fields_.empty()) {
      std::string_view& value = headers.fields_.back().value;
      value =
          std::string_view(value.data(), static_cast<std::size_t>(line.data() + line.size() - value.data()));
    } else if (colon != std::string_view::npos && is_name(detail::trimmed(line.substr(0, colon)))) {
      if (headers.fields_.size() < most_fields)
        headers.fields_.push_back(
            {detail::lowered(detail::trimmed(line.substr(0, colon))), line.substr(colon + 1)});
    } else if (!line.starts_with("From ") && !line.starts_with(">From ")) {
      break;  // no field: the body began without an empty line
    }
    at = next;
  }
  body = message.substr(at);
  return headers;
}

std::string_view MessageHeaders::raw(std::string_view name) const {
  for (const HeaderField& field : fields_)
    if (field.name == name) return field.value;
  return {};
}

std::string MessageHeaders::words(std::string_view name) const {
  return collapsed(detail::decode_words(detail::trimmed(raw(name))));
}

bool MessageHeaders::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [&](const HeaderField& field) { return field.name == name; });
}

std::string MediaType::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name) return value;
  return {};
}

MediaType parse_field_value(std::string_view value) {
  MediaType out;
  bool first = true;
  for_each_part(value, ';', [&](std::string_view part) {
    if (std::exchange(first, false)) {
      out.type = detail::lowered(detail::trimmed(part));
      return;
    }
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || out.parameters.size() > 50) return;
    out.parameters.emplace_back(detail::lowered(detail::trimmed(part.substr(0, equals))),
                                unquoted(part.substr(equals + 1)));
  });
  return out;
}

std::vector<std::string> names_in_addresses(std::string_view value) {
  std::vector<std::string> names;
  for_each_part(value, ',', [&](std::string_view address) {
    if (names.size() >= 50) return;
    std::string name = name_in_address(detail::trimmed(address));
    if (!name.empty()) names.push_back(std::move(name));
  });
  return names;
}

}  // namespace warraq::read
