#include "page/capitals.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "page/restyle.hpp"
#include "warraq/text/breaks.hpp"

namespace warraq {

namespace {

bool capital(char16_t c) { return c < 0x80 ? c >= u'A' && c <= u'Z' : u_isupper(c) != 0; }
bool small(char16_t c) { return c < 0x80 ? c >= u'a' && c <= u'z' : u_islower(c) != 0; }
bool figure(char16_t c) { return u_isdigit(c) != 0; }
bool mark(char16_t c) { return c >= 0x300 && u_charType(c) == U_NON_SPACING_MARK; }

/// What may stand between two capitals of a run.
bool holds_together(char16_t c) {
  return c == u'.' || c == u'&' || c == u'-' || c == u'\'' || c == u'/' || c == 0x2010 || c == 0x2011 ||
         c == 0x2013 || c == 0x2019;
}
bool space(char16_t c) { return c == u' ' || c == 0xA0 || c == 0x202F; }

/// Finds the runs word by word; two words on either side of a space become one run.
class RunFinder {
 public:
  explicit RunFinder(std::u16string_view text) : text_(text), addresses_(find_addresses(text)) {}

  std::vector<TextRange> run() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t begin = 0; begin < size;) {
      std::uint32_t end = begin;
      while (end < size && !space(text_[end])) ++end;
      word({begin, end});
      begin = end + 1;
    }
    return std::move(runs_);
  }

 private:
  void word(TextRange word) {
    const std::u16string_view letters = text_.substr(word.begin, word.length());
    if (std::any_of(letters.begin(), letters.end(), figure) || in_address(word)) return;
    for (std::uint32_t at = word.begin; at < word.end; ++at) {
      if (!capital(text_[at])) continue;
      const std::uint32_t begin = at;
      at = end_of_run(begin, word.end);
      add({begin, at}, begin == word.begin);
    }
  }

  std::uint32_t end_of_run(std::uint32_t at, std::uint32_t limit) const {
    std::uint32_t end = at;
    for (; at < limit; ++at) {
      if (capital(text_[at]) || mark(text_[at]))
        end = at + 1;
      else if (!holds_together(text_[at]) || (at + 1 < limit && !capital(text_[at + 1])))
        break;
    }
    return end;
  }

  void add(TextRange run, bool begins_word) {
    const bool follows = begins_word && !runs_.empty() && runs_.back().end + 1 == run.begin;
    if (follows)
      runs_.back().end = run.end;
    else if (std::count_if(text_.begin() + run.begin, text_.begin() + run.end, capital) >= 2)
      runs_.push_back(run);
  }

  bool in_address(TextRange word) const {
    return std::any_of(addresses_.begin(), addresses_.end(),
                       [&](TextRange one) { return one.begin < word.end && word.begin < one.end; });
  }

  std::u16string_view text_;
  std::vector<TextRange> addresses_;
  std::vector<TextRange> runs_;
};

void widen(TextStyle& style, Length spacing) {
  style.letter_spacing = std::max(style.letter_spacing, spacing);
}

/// Forms that stand level with capitals.
void stand_level(TextStyle& style) {
  style.features.emplace_back("case");
  if (std::erase(style.features, "onum") > 0) style.features.emplace_back("lnum");
}

}  // namespace

std::vector<TextRange> capital_runs(std::u16string_view text) {
  if (std::none_of(text.begin(), text.end(), capital)) return {};
  return RunFinder(text).run();
}

bool all_capitals(std::u16string_view text) {
  return std::none_of(text.begin(), text.end(), small) &&
         std::count_if(text.begin(), text.end(), capital) >= 2;
}

void space_capitals(Paragraph& paragraph, Length spacing) {
  const TextRange whole{0, static_cast<std::uint32_t>(paragraph.text.size())};
  const bool capitals_alone = all_capitals(paragraph.text);
  if (capitals_alone) restyle(paragraph, whole, stand_level);
  if (spacing <= Length()) return;
  if (capitals_alone) return restyle(paragraph, whole, [&](TextStyle& style) { widen(style, spacing); });
  for (StyleSpan& span : paragraph.styles)
    if (span.style.small_caps != SmallCaps::none) widen(span.style, spacing);
  for (const TextRange& run : capital_runs(paragraph.text))
    restyle(paragraph, run, [&](TextStyle& style) {
      if (style.family != "mono") widen(style, spacing);  // code
    });
}

}  // namespace warraq
