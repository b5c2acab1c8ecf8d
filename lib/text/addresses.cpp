#include <algorithm>

#include "warraq/text/breaks.hpp"

namespace warraq {

namespace {

constexpr bool ascii_letter(char16_t c) { return (c | 0x20) >= u'a' && (c | 0x20) <= u'z'; }
constexpr bool ascii_word(char16_t c) { return ascii_letter(c) || (c >= u'0' && c <= u'9'); }

/// What may stand in an address; the rest ends it.
constexpr bool in_address(char16_t c) {
  return ascii_word(c) ||
         std::u16string_view(u"-._~:/?#[]@!$&'()*+,;=%").find(c) != std::u16string_view::npos;
}

/// A sentence's punctuation right after an address is not part of it.
std::u16string_view without_trailing_punctuation(std::u16string_view word) {
  while (!word.empty() && std::u16string_view(u".,;:!?)]'*").find(word.back()) != std::u16string_view::npos)
    word.remove_suffix(1);
  return word;
}

bool has_scheme(std::u16string_view word) {
  const std::size_t colon = word.find(u"://");
  return colon != std::u16string_view::npos && colon > 0 && word.size() > colon + 3 &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(colon), ascii_word);
}

bool starts_with_www(std::u16string_view word) {
  return word.size() > 5 && (word[0] | 0x20) == u'w' && (word[1] | 0x20) == u'w' &&
         (word[2] | 0x20) == u'w' && word[3] == u'.';
}

/// `name@domain.tld`
bool is_mail(std::u16string_view word) {
  const std::size_t at = word.find(u'@');
  if (at == std::u16string_view::npos || at == 0) return false;
  const std::size_t dot = word.find(u'.', at);
  return dot != std::u16string_view::npos && dot > at + 1 && dot + 1 < word.size() &&
         ascii_word(word[dot + 1]);
}

}  // namespace

std::vector<TextRange> find_addresses(std::u16string_view text) {
  std::vector<TextRange> found;
  // Every address has one of these two, so most texts are done at once.
  if (text.find(u'@') == std::u16string_view::npos && text.find(u"://") == std::u16string_view::npos &&
      text.find(u"ww.") == std::u16string_view::npos && text.find(u"WW.") == std::u16string_view::npos)
    return found;
  for (std::size_t begin = 0; begin < text.size();) {
    if (!ascii_word(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && in_address(text[end])) ++end;
    const std::u16string_view word = without_trailing_punctuation(text.substr(begin, end - begin));
    if (has_scheme(word) || starts_with_www(word) || is_mail(word))
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + word.size())});
    begin = end;
  }
  return found;
}

}  // namespace warraq
