/// The zero width non-joiner: what typists and encodings put in its place, and where it parts nothing.

#include "base/byte_blocks.hpp"
#include "mend/rules/affixes_of_persian.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

constexpr char32_t zero_width_space = 0x200B, soft_hyphen = 0xAD, not_sign = 0xAC, right_mark = 0x200F;

bool is_joiner(char32_t c) { return c == zwnj || c == zero_width_space || c == soft_hyphen; }
/// These are joiners only where they stand between Arabic letters.
bool is_doubtful(char32_t c) { return c == not_sign || c == right_mark; }

bool is_drawn(char32_t c) { return is_arabic_letter(c) || c == tatweel; }

/// No letter of a script that uses ZWNJ in its own ways.
bool is_plain(char32_t c) {
  if (c < 0x80 || is_arabic_letter(c) || is_arabic_mark(c)) return true;
  return c != zwj && u_isalpha(static_cast<UChar32>(c)) == 0 &&
         (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GENERAL_CATEGORY_MASK) & U_GC_M_MASK) == 0;
}

bool ends_word(char32_t c) { return c == 0 || (is_white(c) && c != '\n'); }

class Joiner {
 public:
  Joiner(const RuleText& text, EditSink& edits)
      : text_(text.utf8), orthography_(text.orthography), edits_(edits) {}

  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      i = next_candidate(i);
      if (i == text_.size()) break;
      const std::size_t begin = i;
      const char32_t c = take_char(text_, i);
      if (!is_joiner(c) && !is_doubtful(c)) continue;
      while (i < text_.size() && (is_joiner(char_at(text_, i)) || is_doubtful(char_at(text_, i))))
        take_char(text_, i);
      if (is_drawn(base_before(text_, begin)) && is_drawn(char_at(text_, i)))
        inside_word(begin, i);
      else
        pieces(begin, i);
    }
  }

 private:
  std::size_t next_candidate(std::size_t i) const {
    const auto may_be = [](ByteBlock byte, ByteBlock) { return (byte == 0xC2) | (byte == 0xE2); };
    return find_byte(text_, i, may_be,
                     [this](std::size_t at) { return text_[at] == '\xC2' || text_[at] == '\xE2'; });
  }

  /// Between two Arabic letters.
  void inside_word(std::size_t begin, std::size_t end) {
    bool parts = false, marks = false, hyphens = false;
    for (std::size_t i = begin; i < end;) {
      const char32_t c = take_char(text_, i);
      parts = parts || c == zwnj || c == zero_width_space || c == not_sign;
      hyphens = hyphens || c == soft_hyphen;
      marks = marks || c == right_mark;
    }
    // Uyghur and Kurdish are hyphenated.
    if (hyphens && (orthography_ == Orthography::uyghur || orthography_ == Orthography::kurdish)) return;
    if (hyphens && orthography_ == Orthography::persian) parts = true;
    if (!parts && marks) parts = parts_affix(text_, begin, end);
    const bool would_join = joins_next(base_before(text_, begin)) && joins_before(char_at(text_, end));
    put(begin, end, parts && would_join ? "\u200C" : "");
  }

  /// Anywhere else: each run of real joiners by itself.
  void pieces(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const std::size_t from = i;
      if (is_doubtful(take_char(text_, i))) continue;
      while (i < end && is_joiner(char_at(text_, i))) take_char(text_, i);
      outside(from, i);
    }
  }

  void outside(std::size_t begin, std::size_t end) {
    const char32_t before = base_before(text_, begin), after = char_at(text_, end);
    const bool at_edge = ends_word(before) || ends_word(after);
    const bool parts_nothing =
        is_plain(before) && is_plain(after) && !(is_ascii_letter(before) && is_ascii_letter(after));
    std::string kept;
    bool has[3] = {};
    for (std::size_t i = begin; i < end;) {
      const char32_t c = take_char(text_, i);
      bool& seen = has[c == zwnj ? 0 : c == zero_width_space ? 1 : 2];
      if (!seen && !(c == zwnj ? parts_nothing : at_edge)) kept += to_utf8(c);
      seen = true;
    }
    put(begin, end, kept);
  }

  void put(std::size_t begin, std::size_t end, std::string_view after) {
    if (text_.substr(begin, end - begin) != after) edits_.put(begin, end, after);
  }

  std::string_view text_;
  Orthography orthography_;
  EditSink& edits_;
};

}  // namespace

void mend_joiners(const RuleText& text, EditSink& edits) { Joiner(text, edits).run(); }

}  // namespace warraq::mending
