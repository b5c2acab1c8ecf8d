#include <algorithm>
#include <array>

#include "mend/rules/affixes_of_persian.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/persian_words.hpp"
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

constexpr std::array<std::string_view, 9> plurals{"ها",   "های",    "هایی",   "هایم",  "هایت",
                                                  "هایش", "هایمان", "هایتان", "هایشان"};
constexpr std::array<std::string_view, 3> comparisons{"تر", "ترین", "تری"};
/// Behind a word that ends in a silent heh.
constexpr std::array<std::string_view, 12> copulas{"ام",  "ات",  "اش",  "ای",  "ایم", "اید",
                                                   "اند", "ایی", "مان", "تان", "شان", "ی"};
/// Words that have no plural and no ending.
constexpr std::array<std::string_view, 24> small_words{"و",   "به",  "از",  "در",  "با", "که", "را",  "بر",
                                                       "تا",  "چه",  "نه",  "هر",  "یا", "هم", "اگر", "ولی",
                                                       "اما", "باز", "هیچ", "چون", "پس", "بی", "ای",  "است"};

struct Word {
  std::size_t begin = 0, end = 0;
};

class Joiner {
 public:
  Joiner(std::string_view text, EditSink& edits) : text_(text), edits_(edits) {}

  void run() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == ' ')
        space(i);
      else if (text_.substr(i).starts_with(prefix))
        close(i);
    }
  }

 private:
  std::string_view of(Word word) const { return text_.substr(word.begin, word.end - word.begin); }

  static constexpr std::string_view prefix = "می", not_prefix = "نمی";

  Word word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && goes_on(char_before(text_, begin))) begin = start_of_char_before(text_, begin);
    return {begin, end};
  }
  Word word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && goes_on(char_at(text_, end))) take_char(text_, end);
    return {begin, end};
  }
  static bool goes_on(char32_t c) { return is_word_char(c) || c == zwnj; }

  /// A space that may stand where a word and its affix should meet.
  void space(std::size_t at) {
    const std::string_view next = text_.substr(at + 1);
    const bool ending = next.starts_with("ها") || next.starts_with("تر") || next.starts_with("ا") ||
                        next.starts_with("م") || next.starts_with("ت") || next.starts_with("ش") ||
                        next.starts_with("ی");
    if (!ending && !text_.substr(0, at).ends_with(prefix)) return;
    const Word first = word_before(at), second = word_at(at + 1);
    if (first.begin < first.end && second.begin < second.end) pair(first, second);
  }

  /// Two words with a space between them.
  void pair(Word first, Word second) {
    const std::string_view left = of(first), right = of(second);
    if (left == prefix || left == not_prefix) {
      if (is_verb_form(right)) join(first, second);
      return;
    }
    constexpr std::size_t two_letters = 4;
    if (left.size() < two_letters || one_of(left, small_words)) return;
    const bool silent_heh = left.ends_with("ه") && left.size() > two_letters;
    if (one_of(right, plurals) || (one_of(right, comparisons) && is_adjective(left)) ||
        (one_of(right, copulas) && silent_heh) || (right == "ی" && left.ends_with("ها")))
      join(first, second);
  }

  void join(Word first, Word second) {
    const bool reaches_out = joins_next(base_before(text_, first.end));
    edits_.put(first.end, second.begin, reaches_out ? "\u200C" : "");
  }

  /// A verb written close to its prefix, which stands at `at`: میرود, نمیرود.
  void close(std::size_t at) {
    const bool negated = at >= 2 && text_.substr(at - 2).starts_with(not_prefix);
    const std::size_t begin = negated ? at - 2 : at, end = at + prefix.size();
    if (goes_on(char_before(text_, begin))) return;
    const Word rest = word_at(end);
    if (is_verb_form(of(rest))) edits_.put(end, end, "\u200C");
  }

  std::string_view text_;
  EditSink& edits_;
};

}  // namespace

bool parts_affix(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t start = begin;
  while (start > 0 && is_word_char(char_before(text, start))) start = start_of_char_before(text, start);
  std::size_t stop = end;
  while (stop < text.size() && is_word_char(char_at(text, stop))) take_char(text, stop);
  return one_of(text.substr(start, begin - start), verb_prefixes) ||
         one_of(text.substr(end, stop - end), endings);
}

void mend_affixes(const RuleText& text, EditSink& edits) {
  // In verse می is wine, and تر is wet.
  if (text.orthography == Orthography::persian && !text.verse) Joiner(text.utf8, edits).run();
}

}  // namespace warraq::mending
