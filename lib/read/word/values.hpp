#pragma once

/// How Word and ODF write numbers and switches.

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace warraq::read::word {

/// An attribute as a whole number, clamped to what an int holds.
int number(pugi::xml_node node, std::string_view name, int otherwise);
/// Whether an on-off child is there and on; nullopt when it is not there.
std::optional<bool> on_off(pugi::xml_node node, std::string_view name);

}  // namespace warraq::read::word
