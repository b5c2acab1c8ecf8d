#pragma once

/// The repair of damaged text: named, separate rules, each a pure function from a text to what it would put
/// instead of some bytes.
///
///     MendedWords mended =
///         warraq::mend_text("كتاب هاي", {.language = Language("fa")}, {.level = MendLevel::full});
///     mended.utf8     // "کتاب‌های"
///     mended.edits    // rule, place, after: enough to go back
///
/// Rules run in the order of mend_rules(); each sees what the one before made. Edits are given against the
/// text as it came in: where two rules touched one place, one edit names both.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/language.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq {

/// How much is mended.
enum class MendLevel : std::uint8_t {
  off,   ///< nothing
  safe,  ///< what is certainly damage: what a careful reader would call a mistake of machines, not of writers
  full,  ///< house style too: letters, joiners, punctuation and spaces as the language's typographers want
         ///< them
};

const char* to_string(MendLevel level);  ///< "off", "safe", "full"

struct MendOptions {
  MendLevel level = MendLevel::safe;
  /// Single rules switched on or off, by name, whatever the level says. An unknown name is an Error
  /// bad_option with the nearest name.
  std::map<std::string, bool> rules;
};

/// A rule, for listings and options.
struct MendRule {
  const char* name;     ///< "presentation-forms"; what the account calls it
  const char* code;     ///< "C3", of the rules of typography
  MendLevel level;      ///< the lowest level it runs at
  const char* summary;  ///< one line
};
/// All rules, in the order they run.
std::span<const MendRule> mend_rules();

/// What a text is, for the rules that ask.
struct MendContext {
  Language language;                 ///< unknown: only rules of no language run
  std::span<const ByteRange> fixed;  ///< never touched: code, addresses, sorted
  bool verse = false;                ///< tatweel and spaces may be the poet's
};

/// A change against the text as it came in.
struct MendEdit {
  ByteRange bytes;  ///< replaced; may be empty (an insertion)
  std::string after;
  std::string rules;  ///< "letters", or "letters, joiners" where two rules touched the place
};

struct MendedWords {
  std::string utf8;
  std::vector<MendEdit> edits;  ///< sorted, apart from one another; empty when nothing changed
};

/// Mends one text (a paragraph, a line). Pure. Throws Error bad_option for an unknown rule name.
MendedWords mend_text(std::string_view text, const MendContext& context, const MendOptions& options = {});

/// A word that may be damaged but that no rule can put right: reported, never changed.
struct Suspect {
  ByteRange bytes;
  std::string code;  ///< "mixed-script-word", "mixed-yeh-word", "doubled-letters", "presentation-form",
                     ///< "replacement-character"
  std::string message;
};
std::vector<Suspect> find_suspects(std::string_view text, const Language& language);
/// Both, in one reading less: `suspects` become those of the mended text.
MendedWords mend_text(std::string_view text, const MendContext& context, const MendOptions& options,
                      std::vector<Suspect>& suspects);

}  // namespace warraq
