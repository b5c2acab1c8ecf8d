#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_arabic_stop(char32_t c) { return c == 0x60C || c == 0x61B || c == 0x61F; }
bool is_stop(char32_t c) {
  return c == ',' || c == ';' || c == '?' || c == '.' || c == ':' || c == '!' || is_arabic_stop(c);
}
bool is_closing(char32_t c) { return c == ')' || c == ']' || c == 0xBB; }

class Spacer {
 public:
  Spacer(const RuleText& text, EditSink& edits)
      : text_(text.utf8), arabic_(text.orthography != Orthography::other), edits_(edits) {}

  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      // The three signs of Arabic begin with this byte.
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte != ' ' && byte != 0xD8) {
        ++i;
        continue;
      }
      const std::size_t begin = i;
      const char32_t c = take_char(text_, i);
      if (c == ' ')
        space(begin, i);
      else if (arabic_ && is_arabic_stop(c) && wants_space(begin, i))
        edits_.put(i, i, " ");
    }
  }

 private:
  void space(std::size_t begin, std::size_t end) {
    const char32_t before = char_before(text_, begin), after = char_at(text_, end);
    if (is_stop(after) && (is_letter(before) || is_arabic_mark(before)) && stands_last(end))
      return drop(begin, end);
    if (!arabic_) return;
    const bool opening = before == 0xAB || before == '(' || before == '[';
    if (opening && is_arabic_letter(after)) return drop(begin, end);
    if (is_closing(after) && (is_arabic_letter(before) || is_arabic_mark(before))) drop(begin, end);
  }

  /// Whether the sign at `at` stands at the end of its word: no emoticon, no number, no row of points.
  bool stands_last(std::size_t at) const {
    const char32_t next = char_at(text_, end_of_char(text_, at));
    const bool may_smile = text_[at] == ':' || text_[at] == ';';
    return next == 0 || is_white(next) || (is_closing(next) && !may_smile) ||
           (arabic_ && is_arabic_letter(next));
  }

  bool wants_space(std::size_t begin, std::size_t end) const {
    const char32_t before = char_before(text_, begin);
    return is_arabic_letter(char_at(text_, end)) &&
           (is_arabic_letter(before) || is_arabic_mark(before) || is_closing(before));
  }

  void drop(std::size_t begin, std::size_t end) { edits_.put(begin, end, {}); }

  std::string_view text_;
  bool arabic_;
  EditSink& edits_;
};

}  // namespace

void mend_spacing(const RuleText& text, EditSink& edits) {
  const std::string_view language = text.language.primary();
  // French has its own spaces before signs.
  if (!text.language.known() || text.verse || language == "fr" || language == "br") return;
  Spacer(text, edits).run();
}

}  // namespace warraq::mending
