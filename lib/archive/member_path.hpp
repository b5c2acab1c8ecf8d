#pragma once

/// From the bytes an archive calls a member by to a path that is safe to show and to build names from.

#include <string>
#include <string_view>

namespace warraq::detail {

struct MemberPath {
  std::string path;     ///< UTF-8, NFC, relative; empty for a folder itself ("./") and for what is refused
  std::string refused;  ///< why it is refused: "its name leads outside"; empty when it is not
};

MemberPath safe_path(std::string_view raw);

/// A name's bytes as UTF-8: they are UTF-8, or of the code page in which they look most like words.
std::string name_to_utf8(std::string_view raw);

/// For messages: control characters and ill-formed bytes shown as U+FFFD, and not too long.
std::string printable_name(std::string_view raw);

/// What systems leave in archives beside the members: resource forks, thumbnails, settings of folders.
bool is_system_litter(std::string_view path);

/// "essay.txt.gz" without its ".gz", "essays.tgz" as "essays.tar"; as it is when it has no such ending.
std::string without_compression_ending(std::string_view name);

}  // namespace warraq::detail
