#pragma once

/// What a page says of its article in JSON-LD, with the words of schema.org.

#include <string>
#include <string_view>
#include <vector>

namespace warraq::read {

struct LinkedData {
  std::string headline, alternative_headline, section, language, published, modified;
  std::vector<std::string> authors;
};

/// Adds what `json` says of an article to `data`, where it is still empty. What cannot be read says nothing.
void read_linked_data(std::string_view json, LinkedData& data);

}  // namespace warraq::read
