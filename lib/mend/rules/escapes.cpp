#include "mend/rules/rule.hpp"

namespace warraq::mending {

void mend_escapes(const RuleText& text, EditSink& edits) {
  constexpr std::string_view signs = "*_`#[](){}<>+-.!|~&\"'";
  const std::string_view words = text.utf8;
  for (std::size_t i = words.find('\\'); i != std::string_view::npos; i = words.find('\\', i)) {
    if (i + 1 == words.size()) return;
    // Two backslashes are one that is meant; which of them goes would be asked again the next time.
    if (signs.find(words[i + 1]) != std::string_view::npos) edits.put(i, i + 1, {});
    i += 2;
  }
}

}  // namespace warraq::mending
