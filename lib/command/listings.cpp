// `warraq fonts` and `warraq layouts`: what there is to choose from.

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/json.hpp"
#include "command/messages.hpp"
#include "warraq/page/layout.hpp"

namespace warraq::command {

PageLayout load_layout(const std::string& name_or_path) {
  try {
    return PageLayout::load(name_or_path, data_folder());
  } catch (const Error& error) {
    throw WrongCall(error);
  }
}

ExitStatus fonts(const FontsCall& call) {
  std::string text;
  if (!call.json)
    text =
        fmt::format("{:10} {:28} {:14} {:26} {}\n", "role", "family", "style", "Debian package", "licence");
  for (const FaceListing& face : FontSet::bundled(data_folder()).listing())
    text += call.json ? json_line(face)
                      : fmt::format("{:10} {:28} {:14} {:26} {}\n", face.role, face.family, face.style,
                                    face.package, face.licence);
  print(text);
  return ExitStatus::done;
}

ExitStatus layouts(const LayoutsCall& call) {
  if (call.schema) {
    print(layout_schema());
    return ExitStatus::done;
  }
  if (!call.file.empty()) {
    // A name with no folder in it is a file here too, never a shipped design.
    const std::filesystem::path file = call.file;
    const PageLayout layout = load_layout(file.has_parent_path() ? call.file : "./" + call.file);
    print(fmt::format("{}: no mistakes\n", call.file));
    return ExitStatus::done;
  }
  std::string text;
  for (const std::string& name : PageLayout::names(data_folder()))
    text += fmt::format("{:12} {}\n", name, load_layout(name).description);
  print(text);
  return ExitStatus::done;
}

}  // namespace warraq::command
