#pragma once

/// How a run of words looks, and which marks of a text that makes.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/word/language_vote.hpp"
#include "read/word/style_role.hpp"

namespace warraq::read::word {

/// What is said of a run, by itself or by a style. Latin and complex scripts (`_cs`) are said apart.
struct RunLook {
  std::optional<bool> bold, bold_cs, italic, italic_cs, underline, strike, small_caps, hidden, rtl, complex;
  enum class Height : std::uint8_t { unsaid, base, superscript, subscript } height = Height::unsaid;
  RunRole role = RunRole::plain;
  std::string language, language_bidi, language_asia;
  std::string symbol_font;  ///< of signs that are no text

  /// Takes from `base` whatever is not said here.
  void inherit(const RunLook& base);
};
/// The language said for a group of scripts; empty when nothing is.
const std::string& language_for(const RunLook& look, ScriptGroup group);

/// Appends the marks of a look, outermost first. `complex`: the words are in a complex script, or set as if.
/// In links an underline says nothing.
void add_marks(const RunLook& look, bool complex, bool linked, std::vector<Mark>& marks);
/// Appends the mark of words whose own run says their language; nothing when `tag` names none.
void add_language_mark(std::string_view tag, std::vector<Mark>& marks);

}  // namespace warraq::read::word
