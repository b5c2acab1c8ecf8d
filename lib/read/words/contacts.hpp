#pragma once

/// Web addresses, e-mail addresses and telephone numbers.

#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read {

struct FoundContact {
  ContactKind kind = ContactKind::url;
  std::size_t begin = 0, end = 0;  ///< bytes of the text
};

/// All web and e-mail addresses in `text`, in order; no telephone numbers.
std::vector<FoundContact> find_addresses(std::string_view text);

/// The contacts of a line that holds nothing else but labels ("Tel:", "E-mail") and signs; else empty.
std::vector<FoundContact> contact_line(std::string_view text);

/// What a link to it is called: "https://www.example.org", "mailto:...", "tel:+93701234567".
std::string contact_uri(ContactKind kind, std::string_view text);

}  // namespace warraq::read
