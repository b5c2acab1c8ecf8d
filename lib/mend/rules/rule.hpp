#pragma once

/// A rule: a pure function that looks at a text and says what it would put instead of some bytes.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mend/rules/orthography.hpp"
#include "mend/rules/traits.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::mending {

/// A change of the text a rule was given.
struct Edit {
  ByteRange bytes;
  std::string after;
};

/// Takes a rule's edits, in order. What lies in a fixed stretch is refused.
class EditSink {
 public:
  /// `fixed`: sorted, apart from one another; must outlive this.
  explicit EditSink(std::span<const ByteRange> fixed) : fixed_(fixed) {}

  /// Whether [begin, end) touches nothing fixed. An empty range is open at the edges of a fixed stretch.
  bool open(std::size_t begin, std::size_t end) const;
  /// False when it is refused. Must not begin before the last one's end; touching ones become one.
  bool put(std::size_t begin, std::size_t end, std::string_view after);

  std::vector<Edit>& edits() { return edits_; }

 private:
  std::span<const ByteRange> fixed_;
  std::vector<Edit> edits_;
};

/// A text as it is when a rule's turn comes.
struct RuleText {
  std::string_view utf8;
  const Language& language;
  Orthography orthography = Orthography::other;
  bool verse = false;
  MendLevel level = MendLevel::safe;
  Traits traits = 0;
};

struct Rule {
  MendRule listed;
  Traits triggers;    ///< the text must have one of these
  bool in_addresses;  ///< runs in addresses and identifiers, too
  void (*run)(const RuleText& text, EditSink& edits);
};

/// All rules, in the order they run.
std::span<const Rule> rules();

void mend_entities(const RuleText& text, EditSink& edits);
void mend_escapes(const RuleText& text, EditSink& edits);
void mend_controls(const RuleText& text, EditSink& edits);
void mend_presentation_forms(const RuleText& text, EditSink& edits);
void mend_diacritics(const RuleText& text, EditSink& edits);
void mend_composition(const RuleText& text, EditSink& edits);
void mend_bidi_controls(const RuleText& text, EditSink& edits);
void mend_homoglyphs(const RuleText& text, EditSink& edits);
void mend_letters(const RuleText& text, EditSink& edits);
void mend_joiners(const RuleText& text, EditSink& edits);
void mend_affixes(const RuleText& text, EditSink& edits);
void mend_tatweel_dashes(const RuleText& text, EditSink& edits);
void mend_tatweel(const RuleText& text, EditSink& edits);
void mend_digits(const RuleText& text, EditSink& edits);
void mend_quotes(const RuleText& text, EditSink& edits);
void mend_punctuation(const RuleText& text, EditSink& edits);
void mend_doubled_spaces(const RuleText& text, EditSink& edits);
void mend_spacing(const RuleText& text, EditSink& edits);

}  // namespace warraq::mending
