#include "base/byte_blocks.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

bool is_inner_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || in(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F;
}

/// Whether one of those may begin with this byte.
bool may_be_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\xC2' || byte == '\xE2'; }

/// The next place that may begin a space other than a lone ordinary one.
std::size_t next_odd_space(std::string_view text, std::size_t from) {
  const auto may_be = [](ByteBlock byte, ByteBlock next) {
    const auto wide = [](ByteBlock one) { return (one == '\t') | (one == 0xC2) | (one == 0xE2); };
    return wide(byte) | ((byte == ' ') & ((next == ' ') | wide(next)));
  };
  return find_byte(text, from, may_be, [text](std::size_t i) {
    return may_be_space(text[i]) && (text[i] != ' ' || i + 1 == text.size() || may_be_space(text[i + 1]));
  });
}

bool is_no_break(char32_t c) { return c == 0xA0 || c == 0x202F; }

/// Whether a no-break space has a reason here: French punctuation, percents.
bool wants_no_break(char32_t before, char32_t after) {
  return before == 0xAB || after == 0xBB || after == ':' || after == ';' || after == '!' || after == '?' ||
         after == '%';
}

/// A run of white space, [begin, end), of more than one character or of a tab.
void one_space(std::string_view text, std::size_t begin, std::size_t end, EditSink& edits) {
  const bool at_edge = begin == 0 || end == text.size() || text[begin - 1] == '\n' || text[end] == '\n';
  if (at_edge) return;
  std::string space = " ";
  for (std::size_t i = begin; i < end;) {
    const std::size_t at = i;
    const char32_t c = take_char(text, i);
    if (is_no_break(c) && wants_no_break(char_before(text, begin), char_at(text, end)))
      space = text.substr(at, i - at);
  }
  if (text.substr(begin, end - begin) != space) edits.put(begin, end, space);
}

}  // namespace

void mend_doubled_spaces(const RuleText& text, EditSink& edits) {
  // Between words of Arabic script house style has one kind of space.
  const bool one_kind = text.level == MendLevel::full && text.orthography != Orthography::other;
  const Traits wanted = trait::doubled_space | trait::tab | (one_kind ? trait::wide_space : Traits{0});
  // A poet's spaces may part hemistichs.
  if (text.verse || (text.traits & wanted) == 0) return;
  const std::string_view words = text.utf8;
  for (std::size_t i = next_odd_space(words, 0); i < words.size(); i = next_odd_space(words, i)) {
    const std::size_t begin = i;
    const char32_t first = take_char(words, i);
    if (!is_inner_space(first)) continue;
    std::size_t count = 1;
    while (i < words.size() && is_inner_space(char_at(words, i))) take_char(words, i), ++count;
    if (count > 1 || first == '\t')
      one_space(words, begin, i, edits);
    else if (one_kind && first != ' ' && is_arabic_letter(base_before(words, begin)) &&
             is_arabic_letter(char_at(words, i)))
      edits.put(begin, i, " ");
  }
}

}  // namespace warraq::mending
