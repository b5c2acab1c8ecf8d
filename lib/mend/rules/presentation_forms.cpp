/// Presentation forms say how a letter stood on a page of lead: initial, medial, final. The letters say so
/// themselves, where two that stood apart are kept apart by a ZWNJ.

#include <unicode/unorm2.h>

#include <optional>

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

constexpr char32_t allah = 0xFDF2, alef = 0x627, isolated_alef = 0xFE8D, final_alef = 0xFE8E;

/// What stands for a whole formula of piety, a sum of money or a bracket of the Koran is meant as it is.
bool is_kept(char32_t c) { return in(c, 0xFD3E, 0xFD4F) || in(c, 0xFDFA, 0xFDFF) || in(c, 0xFDC8, 0xFDCF); }

bool in_blocks(char32_t c) { return in(c, 0xFB00, 0xFB4F) || in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFC); }

struct Form {
  std::u16string letters;
  bool joins_before = false, joins_next = false;
};

/// The letters of a presentation form; nothing when it is none.
std::optional<Form> form_of(char32_t c) {
  if (!in_blocks(c) || is_kept(c)) return std::nullopt;
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE);
  if (type == U_DT_NONE || type == U_DT_CANONICAL) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  UChar letters[20];
  const std::int32_t length = unorm2_getRawDecomposition(nfkc, static_cast<UChar32>(c), letters, 20, &status);
  if (U_FAILURE(status) || length <= 0) return std::nullopt;
  return Form{{letters, static_cast<std::size_t>(length)},
              type == U_DT_FINAL || type == U_DT_MEDIAL,
              type == U_DT_INITIAL || type == U_DT_MEDIAL};
}

class FormSpeller {
 public:
  FormSpeller(std::string_view text, EditSink& edits) : text_(text), edits_(edits) {}

  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      // All forms begin with this byte.
      i = std::min(text_.find('\xEF', i), text_.size());
      if (i == text_.size()) break;
      const std::size_t begin = i;
      const char32_t c = take_char(text_, i);
      std::optional<Form> form = form_of(c);
      if (!form || !edits_.open(begin, i)) continue;
      spell(begin, i, c, std::move(*form));
    }
  }

 private:
  void spell(std::size_t begin, std::size_t end, char32_t c, Form form) {
    std::u16string& letters = form.letters;
    if (letters.front() == u' ') {  // a mark shown over a space
      if (!is_arabic_letter(base_before(text_, begin)) && !in_blocks(char_before(text_, begin))) return;
      letters.erase(0, 1);
    }
    // In many fonts the word came without its first letter, and texts wrote that before it.
    if (c == allah && is_lone_alef_before(begin)) letters.erase(0, 1);
    const bool apart =
        begin == last_end_ && last_stood_apart_ && !form.joins_before && joins_before(letters.front());
    if (apart) letters.insert(letters.begin(), static_cast<char16_t>(zwnj));
    edits_.put(begin, end, to_utf8(std::u16string_view(letters)));
    last_end_ = end;
    last_stood_apart_ = !form.joins_next && joins_next(letters.back());
  }

  bool is_lone_alef_before(std::size_t i) const {
    const std::size_t at = start_of_char_before(text_, i);
    const char32_t c = i == 0 ? 0 : char_at(text_, at);
    return (c == alef || c == isolated_alef || c == final_alef);
  }

  std::string_view text_;
  EditSink& edits_;
  std::size_t last_end_ = std::string_view::npos;  ///< of the form before
  bool last_stood_apart_ = false;                  ///< though its letter joins the next
};

}  // namespace

void mend_presentation_forms(const RuleText& text, EditSink& edits) { FormSpeller(text.utf8, edits).run(); }

}  // namespace warraq::mending
