// --font: faces of the caller's own beside the bundled ones.

#include "command/command.hpp"

namespace warraq::command {

namespace {

bool names_a_file(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".ttf") || name.ends_with(".otf") ||
         name.ends_with(".ttc");
}

/// `[ROLE=]FILE|FAMILY`
void add(FontSet& fonts, const std::string& words) {
  const std::size_t sign = words.find('=');
  const std::string role = sign == std::string::npos ? std::string() : words.substr(0, sign);
  const std::string name = sign == std::string::npos ? words : words.substr(sign + 1);
  const bool file = names_a_file(name);
  if (file)
    fonts.add_file(name);
  else
    fonts.add_family(name);
  if (!role.empty()) fonts.prefer(role, file ? Face::open(name)->family() : name);
}

}  // namespace

FontSet load_fonts(const std::vector<std::string>& added) {
  FontSet fonts = FontSet::bundled(data_folder());
  try {
    for (const std::string& words : added) add(fonts, words);
  } catch (const Error& error) {
    throw WrongCall(error);
  }
  return fonts;
}

}  // namespace warraq::command
