#include "warraq/convert/slug.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace warraq {

struct Slugger::Rules {
  std::unique_ptr<icu::Transliterator> to_ascii;
};

Slugger::Slugger() : rules_(std::make_unique<Rules>()) {}
Slugger::~Slugger() = default;
Slugger::Slugger(Slugger&&) noexcept = default;
Slugger& Slugger::operator=(Slugger&&) noexcept = default;

namespace {

bool is_kept(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Signs inside a word (apostrophes, the marks of ayn and hamza) vanish; all others part words.
bool is_inside_words(char16_t c) {
  return c == u'\'' || c == u'`' || c == 0x2019 || c == 0x2018 || c == 0x200C || c == 0x200D ||
         (c >= 0x2B0 && c <= 0x2FF) || (c >= 0x300 && c <= 0x36F);
}

std::string words_with_hyphens(const icu::UnicodeString& latin) {
  std::string out;
  bool gap = false;
  for (std::int32_t i = 0; i < latin.length(); ++i) {
    const char16_t c = latin[i];
    if (is_inside_words(c)) continue;
    if (c >= 0x80 || !is_kept(static_cast<char>(c))) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += static_cast<char>(c);
  }
  return out;
}

bool is_reserved(const std::string& name) {
  static constexpr std::array<std::string_view, 4> words = {"con", "prn", "aux", "nul"};
  const std::string stem = name.substr(0, name.find('.'));
  if (std::find(words.begin(), words.end(), stem) != words.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' &&
         stem[3] <= '9';
}

std::string folded(const std::string& name) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
  std::string out;
  text.foldCase().toUTF8String(out);
  return out;
}

}  // namespace

std::string Slugger::slug(std::string_view title, std::size_t longest) {
  UErrorCode status = U_ZERO_ERROR;
  if (!rules_->to_ascii)
    rules_->to_ascii.reset(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower()", UTRANS_FORWARD, status));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(title.data(), static_cast<std::int32_t>(std::min<std::size_t>(title.size(), 4096))));
  if (rules_->to_ascii) rules_->to_ascii->transliterate(text);
  std::string words = words_with_hyphens(text);
  if (words.size() > longest) {
    const std::size_t hyphen = words.rfind('-', longest);
    words.resize(hyphen != std::string::npos && hyphen > longest / 2 ? hyphen : longest);
    while (words.ends_with('-')) words.pop_back();
  }
  return words;
}

std::string Slugger::unique(const std::string& name) {
  const std::string base = is_reserved(folded(name)) ? name + "-1" : name;
  int& given = taken_[folded(base)];
  if (given == 0) return ++given, base;
  for (;;) {
    std::string candidate = base + "-" + std::to_string(++given);
    int& other = taken_[folded(candidate)];
    if (other == 0) return ++other, candidate;
  }
}

}  // namespace warraq
