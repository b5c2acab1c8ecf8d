#include "mend/rules/rule.hpp"

namespace warraq::mending {

void mend_quotes(const RuleText& text, EditSink& edits) {
  // In other scripts straight marks are shown as the language has them, and stay in the text.
  if (text.orthography == Orthography::other || text.utf8.find('"') == std::string_view::npos) return;
  for (const Replacement& one :
       set_quotes(text.utf8, protected_stretches(text.utf8, {}), delimiters_of(text.language)))
    edits.put(one.bytes.begin, one.bytes.end, one.after);
}

}  // namespace warraq::mending
