#include "read/word/language_vote.hpp"

#include <algorithm>

#include "read/markup/walk_texts.hpp"
#include "read/words/language_guess.hpp"
#include "read/words/letters.hpp"

namespace warraq::read::word {

namespace {

constexpr std::size_t enough_words = 6000;  // bytes: the guess gets no better

bool is_word_mark(const Mark& mark) { return mark.kind == MarkKind::quotation && mark.language.known(); }

}  // namespace

std::string language_of_tag(std::string_view tag) {
  std::string low(tag.substr(0, 20));
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    if (c == '_') c = '-';
  }
  const std::string primary = low.substr(0, low.find('-'));
  const bool letters = std::ranges::all_of(primary, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || primary.size() < 2 || primary.size() > 3 || low == "zxx" || primary == "und") return {};
  if (primary == "zh")
    return low.find("tw") != std::string::npos || low.find("hk") != std::string::npos ||
                   low.find("hant") != std::string::npos
               ? "zh-Hant"
               : "zh";
  if (low == "fa-af") return "prs";
  return primary;
}

ScriptGroup script_group(std::string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    const char32_t c = decode(words, i);
    const Script script = script_of(c);
    if (script == Script::none) continue;
    if (script == Script::arabic || script == Script::hebrew) return ScriptGroup::complex;
    const bool asian =
        (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) || (c >= 0x20000 && c < 0x40000);
    return asian ? ScriptGroup::asian : ScriptGroup::latin;
  }
  return ScriptGroup::latin;
}

bool has_right_to_left(std::string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    const Script script = script_of(decode(words, i));
    if (script == Script::arabic || script == Script::hebrew) return true;
  }
  return false;
}

void LanguageVote::add(std::string_view tag, std::string_view words) {
  all_ += words.size();
  if (sample_.size() < enough_words) {
    sample_ += words;
    sample_ += ' ';
  }
  if (tag.empty()) return;
  const auto found = bytes_.find(tag);
  if (found != bytes_.end()) {
    found->second += words.size();
  } else if (bytes_.size() < 1000) {
    bytes_.emplace(tag, words.size());
  }
}

void LanguageVote::settle(Article& article) const {
  if (article.language.known()) return;
  std::map<std::string, std::size_t, std::less<>> by_language;
  for (const auto& [tag, bytes] : bytes_)
    if (const std::string language = language_of_tag(tag); !language.empty()) by_language[language] += bytes;
  const auto most = std::ranges::max_element(by_language, {}, [](const auto& one) { return one.second; });
  if (most == by_language.end() || most->second * 2 < all_) return;
  const LanguageGuess guess = guess_language(sample_);
  const Language said(most->first);
  if (guess.language.known() && guess.language.primary() != said.primary() && guess.confidence >= 0.75)
    return;
  article.language = said;
  article.direction = said.direction();
  article.decisions.push_back({"language", 0.9, "most words are marked as " + said.tag(), {}});
}

void settle_language_marks(Article& article) {
  for_each_text(article, [&](Text& text, const Language&, TextPlace) {
    std::erase_if(text.marks, [&](const Mark& mark) {
      const bool own = mark.language.primary() == article.language.primary();
      return is_word_mark(mark) && (own || !article.language.known());
    });
  });
  for (Block& block : article.blocks) {
    auto* paragraph = std::get_if<ParagraphBlock>(&block.content);
    if (paragraph == nullptr || block.language.known()) continue;
    Text& text = paragraph->text;
    const auto whole = std::ranges::find_if(text.marks, [&](const Mark& mark) {
      return is_word_mark(mark) && mark.begin == 0 && mark.end == text.utf8.size();
    });
    if (whole == text.marks.end()) continue;
    block.language = whole->language;
    text.marks.erase(whole);
  }
}

}  // namespace warraq::read::word
