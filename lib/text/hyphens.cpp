#include <unicode/uchar.h>

#include <algorithm>

#include "text/text_cache_impl.hpp"
#include "warraq/text/breaks.hpp"

namespace warraq {

namespace {

constexpr std::uint32_t shortest_word = 5;
constexpr char16_t soft_hyphen = 0x00AD;

/// A letter or a mark on one; words are made of these.
bool word_part(char16_t c) {
  if (c < 0x80) return (c | 0x20) >= u'a' && (c | 0x20) <= u'z';
  const auto category = u_charType(c);
  return u_isalpha(c) || category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK ||
         c == 0x2019;
}

class HyphenFinder {
 public:
  HyphenFinder(const Paragraph& paragraph, TextCache::Impl& cache)
      : paragraph_(paragraph), text_(paragraph.text), cache_(cache), addresses_(find_addresses(text_)) {}

  std::vector<BreakPlace> run() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t begin = 0; begin < size;) {
      if (!word_part(text_[begin])) {
        if (text_[begin] == soft_hyphen) by_lone_soft_hyphen(begin);
        ++begin;
        continue;
      }
      std::uint32_t end = begin;
      while (end < size && (word_part(text_[end]) || text_[end] == soft_hyphen)) ++end;
      divide({begin, end});
      begin = end;
    }
    return std::move(places_);
  }

 private:
  void divide(TextRange word) {
    if (in_address(word)) return;
    const std::u16string_view letters = text_.substr(word.begin, word.length());
    if (letters.find(soft_hyphen) != std::u16string_view::npos)
      by_soft_hyphens(word);
    else if (word.length() >= shortest_word && !abbreviation(letters))
      by_dictionary(word);
  }

  /// After figures and signs, too: who set one means it.
  void by_lone_soft_hyphen(std::uint32_t at) {
    if (at > 0 && !u_isUWhiteSpace(text_[at - 1]) && !in_address({at, at + 1}))
      places_.push_back({.index = at + 1, .hyphen = true});
  }

  /// Who set soft hyphens knows better than any pattern.
  void by_soft_hyphens(TextRange word) {
    for (std::uint32_t i = word.begin; i < word.end; ++i)
      if (text_[i] == soft_hyphen) places_.push_back({.index = i + 1, .hyphen = true});
  }

  void by_dictionary(TextRange word) {
    while (style_ + 1 < paragraph_.styles.size() && paragraph_.styles[style_ + 1].begin <= word.begin)
      ++style_;
    const TextStyle& style = paragraph_.styles[style_].style;
    if (style.letter_spacing != Length()) return;
    // Thai has patterns, but its lines end between words, which ICU knows, and its readers know no hyphen.
    if (style.language.primary() == "th") return;
    HyphenDictionary* dictionary = cache_.dictionaries.find(style.language);
    if (!dictionary) return;
    std::u16string_view letters = text_.substr(word.begin, word.length());
    for (const std::uint8_t place : dictionary->places(letters))
      places_.push_back({.index = word.begin + place, .hyphen = true});
  }

  bool in_address(TextRange word) {
    while (address_ < addresses_.size() && addresses_[address_].end <= word.begin) ++address_;
    return address_ < addresses_.size() && addresses_[address_].begin < word.end;
  }

  static bool abbreviation(std::u16string_view word) {
    return std::all_of(word.begin(), word.end(), [](char16_t c) { return !u_islower(c); });
  }

  const Paragraph& paragraph_;
  std::u16string_view text_;
  TextCache::Impl& cache_;
  std::vector<TextRange> addresses_;
  std::size_t address_ = 0, style_ = 0;
  std::vector<BreakPlace> places_;
};

}  // namespace

std::vector<BreakPlace> find_hyphens(const Paragraph& paragraph, TextCache& cache) {
  return HyphenFinder(paragraph, cache.impl()).run();
}

}  // namespace warraq
