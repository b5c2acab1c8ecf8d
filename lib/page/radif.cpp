#include "page/radif.hpp"

#include <map>
#include <set>
#include <string>

namespace warraq {

namespace {

bool is_sign(char16_t c) {
  constexpr std::u16string_view punctuation = u"!\"'(),-./:;?[]\u00AB\u00BB\u060C\u061B\u061F\u06D4*";
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 ||
         punctuation.find(c) != std::u16string_view::npos;
}

/// A hemistich as the ear has it, with where its words begin.
struct Words {
  std::vector<std::u16string> folded;
  std::vector<std::uint32_t> begins;
};

Words words_of(std::u16string_view text) {
  Words words;
  for (std::uint32_t i = 0; i < text.size();) {
    while (i < text.size() && text[i] == u' ') ++i;
    const std::uint32_t begin = i;
    std::u16string word;
    for (; i < text.size() && text[i] != u' '; ++i)
      if (!is_sign(text[i])) word += text[i];
    if (word.empty()) continue;
    words.folded.push_back(std::move(word));
    words.begins.push_back(begin);
  }
  return words;
}

std::u16string ending(const Words& words, std::size_t count) {
  std::u16string all;
  for (std::size_t i = words.folded.size() - count; i < words.folded.size(); ++i)
    (all += words.folded[i]) += u' ';
  return all;
}

}  // namespace

std::vector<std::uint32_t> shared_endings(std::span<const std::u16string_view> hemistichs) {
  std::vector<Words> all;
  std::set<std::u16string> seen;  // a refrain that comes again word by word rhymes with itself no more
  std::vector<const Words*> distinct;
  all.reserve(hemistichs.size());
  for (const std::u16string_view text : hemistichs) {
    all.push_back(words_of(text));
    if (seen.insert(ending(all.back(), all.back().folded.size())).second) distinct.push_back(&all.back());
  }
  std::vector<std::uint32_t> begins;
  for (const std::u16string_view text : hemistichs) begins.push_back(static_cast<std::uint32_t>(text.size()));
  for (std::size_t count = 1;; ++count) {
    std::map<std::u16string, int> uses;
    for (const Words* words : distinct)
      if (words->folded.size() >= count) ++uses[ending(*words, count)];
    bool any = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].folded.size() < count * 2 || uses[ending(all[i], count)] < 2) continue;
      begins[i] = all[i].begins[all[i].folded.size() - count];
      any = true;
    }
    if (!any) return begins;
  }
}

}  // namespace warraq
