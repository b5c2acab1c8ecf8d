#pragma once

/// Which format some bytes are in. Content decides; the name is asked only where content leaves it open
/// (Markdown and plain text).

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq::read {

enum class Format : std::uint8_t {
  plain_text,
  markdown,
  html,
  docx,
  odt,
  epub,
  jats,
  tei,
  feed,         ///< RSS or Atom
  pandoc_json,  ///< Pandoc's own tree
  mail,         ///< one letter (MIME)
};

const char* to_string(Format format);  ///< "plain-text", "markdown" ...: what Article::format says

struct FoundFormat {
  Format format = Format::plain_text;
  double confidence = 1;
  std::string reason;
};

/// Never fails: what is nothing else is plain text. `name` may be empty.
FoundFormat find_format(std::string_view bytes, std::string_view name);

}  // namespace warraq::read
