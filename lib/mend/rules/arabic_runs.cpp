#include "mend/rules/arabic_runs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "mend/rules/look.hpp"

namespace warraq::mending {

namespace {

/// So much evidence makes a run Arabic, and every other word or so must give some.
constexpr int enough_evidence = 4;

constexpr std::array<std::u32string_view, 24> arabic_words{
    U"في",  U"الى", U"إلى", U"هذا", U"هذه", U"ذلك", U"الذي", U"التي", U"الذين", U"عليه", U"عليهم", U"قال",
    U"كان", U"لم",  U"لن",  U"هو",  U"هي",  U"ثم",  U"إن",   U"أن",   U"عن",    U"لله",  U"انا",   U"اليه"};
/// As texts with Arabic letters have them, too.
constexpr std::array<std::u32string_view, 30> persian_words{
    U"است", U"را",  U"که",  U"كه", U"از",  U"در",   U"این",  U"اين", U"آن",   U"به",
    U"با",  U"بر",  U"تا",  U"هم", U"هر",  U"برای", U"براي", U"می",  U"مي",   U"نمي",
    U"ها",  U"های", U"هاي", U"شد", U"بود", U"کرد",  U"كرد",  U"خود", U"آنها", U"يک"};

struct WeighedWord {
  std::size_t begin = 0, end = 0;
  int evidence = 0;
  bool persian = false;
};

class Weigher {
 public:
  void take(char32_t c) {
    if (is_arabic_mark(c)) {
      ++marks_;
      // Sukun, dagger alef, tanwin but the one Persian has.
      arabic_marks_ += c == 0x652 || c == 0x670 || c == 0x64C || c == 0x64D;
      return;
    }
    if (c == zwnj || c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF || c == 0x6CC || c == 0x6A9 ||
        c == 0x6C1)
      persian_ = true;
    if (letters_.size() < 24) letters_ += c;
    ++count_;
  }

  WeighedWord weigh(std::size_t begin, std::size_t end) const {
    WeighedWord word{begin, end, 0, persian_};
    if (std::ranges::find(persian_words, letters_) != persian_words.end()) word.persian = true;
    if (word.persian || letters_.empty()) return word;
    if (std::ranges::find(arabic_words, letters_) != arabic_words.end()) word.evidence += 2;
    word.evidence += marks_ >= 2;
    word.evidence += arabic_marks_ > 0;
    if (letters_.find(U'\u0629') != std::u32string::npos) word.evidence += 2;
    word.evidence += letters_.front() == 0x623 || letters_.front() == 0x625 || letters_.front() == 0x671;
    word.evidence += count_ >= 4 && (letters_.starts_with(U"ال") || letters_.starts_with(U"وال") ||
                                     letters_.starts_with(U"بال"));
    word.evidence += count_ >= 3 && count_ <= 24 && letters_.back() == 0x649;
    return word;
  }

 private:
  std::u32string letters_;
  std::size_t count_ = 0;
  int marks_ = 0, arabic_marks_ = 0;
  bool persian_ = false;
};

/// Words that may stand in one quotation, collected until something ends it.
class Run {
 public:
  explicit Run(std::vector<ByteRange>& found) : found_(found) {}

  void add(const WeighedWord& word) {
    if (word.persian) return close();
    if (words_ == 0 && word.evidence == 0) return;  // a run begins with evidence
    if (words_ == 0) begin_ = word.begin;
    ++words_;
    sum_ += word.evidence;
    if (word.evidence == 0) return;
    ++telling_;
    telling_words_ = words_;
    end_ = word.end;
  }

  void close() {
    if (sum_ >= enough_evidence && telling_ >= 2 && telling_ * 5 >= telling_words_ * 2)
      found_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)});
    sum_ = telling_ = words_ = telling_words_ = 0;
  }

 private:
  std::vector<ByteRange>& found_;
  std::size_t begin_ = 0, end_ = 0;
  int sum_ = 0, telling_ = 0, words_ = 0, telling_words_ = 0;
};

bool ends_run(char32_t c) {
  return c == '\n' || c == 0xAB || c == 0xBB || c == '"' || c == 0xFD3E || c == 0xFD3F || c == '(' ||
         c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == ':' || c == '*' ||
         is_ascii_letter(c);
}

}  // namespace

std::vector<ByteRange> arabic_runs(std::string_view text) {
  std::vector<ByteRange> found;
  Run run(found);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    char32_t c = take_char(text, i);
    if (!is_arabic_letter(c)) {
      if (ends_run(c)) run.close();
      continue;
    }
    Weigher word;
    for (;;) {
      word.take(c);
      if (i == text.size()) break;
      c = char_at(text, i);
      if (!is_arabic_letter(c) && !is_arabic_mark(c) && c != zwnj && c != tatweel) break;
      i = end_of_char(text, i);
    }
    run.add(word.weigh(begin, i));
  }
  run.close();
  return found;
}

}  // namespace warraq::mending
