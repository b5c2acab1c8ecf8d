#pragma once

/// Applies the rules of typography to a text on its way to the page. The article keeps what it says: what is
/// shown otherwise is noted beside the text, so that copied text stays the author's, and in the account.
/// Figures of another script are the exception; who asks for them wants to read and copy them.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/base/text_change.hpp"
#include "warraq/page/layout.hpp"

namespace warraq {

/// A text as it is shown, and what its author wrote where that differs.
struct ShownText {
  struct Written {
    ByteRange bytes;  ///< of the shown text
    std::string words;
  };
  Text text;
  std::vector<Written> written;  ///< sorted, apart from one another
};

class Typographer {
 public:
  /// `account` outlives it and gets an entry for each change, however often a text is set.
  Typographer(const TextSetting& setting, TextChanges& account) : setting_(setting), account_(account) {}

  /// The text as it is to be shown; nullopt when it is shown as it is.
  std::optional<ShownText> shown(const Text& text, const Language& language);
  /// A note's mark or another short word in the figures asked for.
  std::string in_digits(const std::string& words, const Language& language) const;

 private:
  const Delimiters& delimiters(const Language& language);
  void record(const Replacement& change, const ShownText& now);

  TextSetting setting_;
  TextChanges& account_;
  std::map<Language, Delimiters> delimiters_;
  std::set<std::string> recorded_;  ///< texts whose changes are in the account
};

/// Puts replacements into a text: marks and sources move along. `keep_written` notes what stood there.
void apply(ShownText& shown, const Replacements& replacements, bool keep_written);

/// The figures in use for texts of a language: those asked for, where the language's script has them.
Digits digits_for(Digits asked, const Language& language);

}  // namespace warraq
