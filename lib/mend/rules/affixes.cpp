#include <algorithm>
#include <array>

#include "mend/rules/affixes_of_persian.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 4> verb_prefixes{"می", "نمی", "مي", "نمي"};
constexpr std::array<std::string_view, 36> endings{
    "ها",   "های",  "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "هاي", "هايي", "هايم",
    "هايت", "هايش", "تر",   "ترین", "تری",  "ترين", "ام",     "ات",     "اش",     "ای",  "اي",   "ایم",
    "ايم",  "اید",  "ايد",  "اند",  "مان",  "تان",  "شان",    "گر",     "گری",    "وار", "مند",  "مندی"};

bool is_word_char(char32_t c) { return is_arabic_letter(c) || is_arabic_mark(c); }

}  // namespace

bool parts_affix(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t start = begin;
  while (start > 0 && is_word_char(char_before(text, start))) start = start_of_char_before(text, start);
  std::size_t stop = end;
  while (stop < text.size() && is_word_char(char_at(text, stop))) take_char(text, stop);
  return one_of(text.substr(start, begin - start), verb_prefixes) ||
         one_of(text.substr(end, stop - end), endings);
}

void mend_affixes(const RuleText&, EditSink&) {}

}  // namespace warraq::mending
