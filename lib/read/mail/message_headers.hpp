#pragma once

/// The head of a letter (RFC 5322): fields of a name and a value, long ones over several lines.

#include <string>
#include <string_view>
#include <vector>

namespace warraq::read {

struct HeaderField {
  std::string name;        ///< in small letters
  std::string_view value;  ///< raw: may hold line ends and encoded words
};

class MessageHeaders {
 public:
  /// Reads fields up to the first empty line. `body` is what comes after it.
  static MessageHeaders read(std::string_view message, std::string_view& body);

  /// The first field of this name (in small letters), as it stands; empty when there is none.
  std::string_view raw(std::string_view name) const;
  /// The same for people: encoded words read, lines joined.
  std::string words(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::vector<HeaderField>& fields() const { return fields_; }

 private:
  std::vector<HeaderField> fields_;
};

/// "text/plain; charset=utf-8; format=flowed" taken apart.
struct MediaType {
  std::string type;  ///< in small letters: "text/plain"
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string parameter(std::string_view name) const;  ///< empty when there is none
};
MediaType parse_field_value(std::string_view value);

/// The names in a field of addresses: "Jo Nes <jo@example.org>, laila@example.org (Laila Noor)". An address
/// without a name stands for itself.
std::vector<std::string> names_in_addresses(std::string_view value);

}  // namespace warraq::read
