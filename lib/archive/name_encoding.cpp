/// Names of members in old code pages. Zips of DOS and Windows state none: each program wrote its own system's.
///
/// Each page's reading is scored as a word would be: letters of one script that stand together are likely, a box
/// drawing or a currency sign between letters is not, nor a capital inside a word.

#include <unicode/ucnv.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <memory>

#include "archive/member_path.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

/// In the order they win when two read equally well: ours first, then those of zip programs.
constexpr const char* code_pages[] = {"windows-1256", "ibm-720", "ibm-866", "ibm-437", "ibm-850", "windows-1252"};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Empty when the page has no such letters.
std::u16string read_as(const char* page, std::string_view raw) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(page, &status));
  if (U_FAILURE(status)) return {};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string text(raw.size() * 2 + 1, u'\0');
  const int32_t length = ucnv_toUChars(converter.get(), text.data(), static_cast<int32_t>(text.size()), raw.data(),
                                       static_cast<int32_t>(raw.size()), &status);
  if (U_FAILURE(status)) return {};
  text.resize(static_cast<std::size_t>(length));
  return text;
}

UScriptCode script_of(char16_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

/// The letters these scripts use most; a wrong page gives rare ones.
bool is_frequent(char16_t c) {
  constexpr std::u16string_view frequent =
      u"اویىيرنمدهتبلسشکكگفقعحخجپةأآ"
      u"оеаинтсрвлкмдпуяь"
      u"éèêàâäöüçñáíóúßåøæëïôûœ";
  return frequent.find(c) != std::u16string_view::npos;
}

class NameScore {
 public:
  int of(std::u16string_view text) {
    for (const char16_t c : text) add(c);
    return score_;
  }

 private:
  void add(char16_t c) {
    const bool letter = u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK || c == 0x200C;
    if (c < 0x80) {
      if (letter && before_is_letter_ && script_ != USCRIPT_LATIN) score_ -= 4;  // "مa": two scripts in a word
    } else if (letter) {
      add_letter(c);
    } else {
      score_ -= c == 0x060C || c == 0x061B || c == 0x061F || c == u'«' || c == u'»' || c == u'–' ? 0 : 6;
    }
    if (letter && c != 0x200C) script_ = script_of(c);
    before_is_letter_ = letter;
    before_is_small_ = u_islower(c);
  }
  void add_letter(char16_t c) {
    score_ += is_frequent(c) ? 3 : 1;
    if (!before_is_letter_ || c == 0x200C) return;
    if (script_of(c) != script_ && script_of(c) != USCRIPT_INHERITED) score_ -= 4;
    if (before_is_small_ && u_isupper(c)) score_ -= 4;
  }

  int score_ = 0;
  bool before_is_letter_ = false, before_is_small_ = false;
  UScriptCode script_ = USCRIPT_COMMON;
};

}  // namespace

std::string name_to_utf8(std::string_view raw) {
  if (!first_ill_formed(raw)) return std::string(raw);
  std::u16string best;
  int best_score = 0;
  for (const char* page : code_pages) {
    const std::u16string text = read_as(page, raw);
    if (text.empty()) continue;
    const int score = NameScore().of(text);
    if (!best.empty() && score <= best_score) continue;
    best = text;
    best_score = score;
  }
  return best.empty() ? to_utf8(to_utf16(raw)) : to_utf8(best);
}

}  // namespace warraq::detail
