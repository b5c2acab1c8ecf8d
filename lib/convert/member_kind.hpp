#pragma once

/// What a file of a folder or archive is to us, by its name.

#include <string_view>

namespace warraq {

enum class MemberKind {
  article,  ///< by its ending it must be one: what cannot be read is an error
  maybe,    ///< of no known ending: an article if it turns out to be text
  override_file,
  archive,
  other,  ///< pictures, sound, styles, programs: passed over
};

MemberKind kind_of_member(std::string_view path);

}  // namespace warraq
