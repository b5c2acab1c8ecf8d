#include "read/verse/pattern_tree.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

Syllable syllable_of(char sign) {
  return sign == 'u' ? Syllable::brief : sign == '-' ? Syllable::heavy : Syllable::caesura;
}
unsigned morae_of(Syllable syllable) {
  return syllable == Syllable::brief ? 1 : syllable == Syllable::heavy ? 2 : 0;
}

void insert(std::vector<PatternNode>& level, std::size_t pattern, std::size_t at, unsigned morae) {
  const std::string_view syllables = metre_patterns()[pattern].syllables;
  const Syllable syllable = syllable_of(syllables[at]);
  const std::uint8_t contraction = contraction_cost(pattern, at);
  const auto same = [&](const PatternNode& node) {
    return node.syllable == syllable && node.contraction == contraction;
  };
  auto node = std::find_if(level.begin(), level.end(), same);
  if (node == level.end()) {
    const unsigned with_it = morae + morae_of(syllable);
    level.push_back({.syllable = syllable,
                     .contraction = contraction,
                     .morae_before = static_cast<std::uint8_t>(morae),
                     .morae = static_cast<std::uint8_t>(with_it)});
    node = level.end() - 1;
  }
  node->patterns |= PatternSet{1} << pattern;
  if (at + 1 == syllables.size())
    node->ending |= PatternSet{1} << pattern;
  else
    insert(node->children, pattern, at + 1, node->morae);
}

}  // namespace

std::span<const PatternNode> pattern_roots() {
  static const std::vector<PatternNode> roots = [] {
    std::vector<PatternNode> made;
    for (std::size_t p = 0; p < metre_patterns().size(); ++p) insert(made, p, 0, 0);
    return made;
  }();
  return roots;
}

}  // namespace warraq::read
