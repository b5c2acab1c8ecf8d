#pragma once

/// Which language a word processor's document says its words are in. What programs write when nobody said
/// anything (en-US, ar-SA by default) is no vote.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "warraq/article/article.hpp"

namespace warraq::read::word {

class LanguageVote {
 public:
  /// Words in a language, as a tag says; an empty one is no vote, but its words are counted.
  void add(std::string_view tag, std::string_view words);
  /// Sets the article's language and direction, when most words are said to be in one language and the words
  /// do not say otherwise.
  void settle(Article& article) const;

 private:
  std::map<std::string, std::size_t, std::less<>> bytes_;
  std::size_t all_ = 0;
  std::string sample_;
};

/// "fa-IR" as "fa": regions matter to spelling, not to setting, but for Chinese. Empty for "x-none" and such.
std::string language_of_tag(std::string_view tag);
/// What the first letter of some words is: a complex script (right to left), East Asian, or neither.
enum class ScriptGroup : std::uint8_t { latin, complex, asian };
ScriptGroup script_group(std::string_view words);
/// Whether any letter of a complex script stands among the words.
bool has_right_to_left(std::string_view words);

/// Takes back the marks that only say the article's own language; a block that is in another altogether says
/// so itself.
void settle_language_marks(Article& article);

}  // namespace warraq::read::word
