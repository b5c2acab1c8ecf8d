#include "read/word/values.hpp"

#include <charconv>
#include <climits>

#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

int number(pugi::xml_node node, std::string_view name, int otherwise) {
  const std::string_view text = value(node, name);
  int found = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
  if (error == std::errc::result_out_of_range) return text.starts_with('-') ? INT_MIN : INT_MAX;
  return error == std::errc() ? found : otherwise;
}

std::optional<bool> on_off(pugi::xml_node node, std::string_view name) {
  const pugi::xml_node found = child(node, name);
  if (!found) return std::nullopt;
  const std::string_view said = value(found, "val");
  return said != "0" && said != "false" && said != "off" && said != "none";
}

}  // namespace warraq::read::word
