#pragma once

/// Which encoding to read bytes in: by mark, by what they are, by label, by guess.

#include <string>
#include <string_view>

#include "mend/encoding/wide.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::detail {

struct Choice {
  std::string encoding;
  bool sound_utf8 = false;  ///< the bytes are well-formed UTF-8
  Diagnostics diagnostics;  ///< that it was guessed; that the label lies
};

/// `label` is canonical or empty; `wide` the form that a mark or zero bytes tell of, or null.
Choice choose_encoding(std::string_view bytes, const std::string& label, const WideForm* wide);

}  // namespace warraq::detail
