#include "warraq/article/article.hpp"

namespace warraq {

Poem::Poem(std::vector<Bayt> bayts, Text by) : attribution(std::move(by)) {
  if (!bayts.empty()) stanzas.push_back({{}, std::move(bayts)});
}

std::vector<const Bayt*> Poem::bayts() const {
  std::vector<const Bayt*> all;
  for (const Stanza& stanza : stanzas)
    for (const Bayt& bayt : stanza.bayts) all.push_back(&bayt);
  return all;
}

}  // namespace warraq
