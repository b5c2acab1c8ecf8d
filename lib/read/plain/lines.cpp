#include "read/plain/lines.hpp"

#include <algorithm>

#include "base/byte_blocks.hpp"
#include "read/words/script_languages.hpp"

namespace warraq::read {

namespace {

/// Notes word starts while the characters of a line go by.
class ShapeBuilder {
 public:
  void take(char32_t c) {
    if (c == ' ') return take_space(c);
    if (const Script script = script_of(c); script != Script::none) return take_letter(c, script);
    if (is_mark(c) || c == 0x200C || c == 0x200D) return;  // part of the word they stand in
    if (is_space(c)) return take_space(c);
    begin_character(c);
    if (digit_value(c) >= 0) {
      ++shape_.digits;
      take_content(c);
      begin_word(c);
      return;
    }
    if (is_closer(c) || is_note_mark(c)) return;
    shape_.last = c;
    after_end_ = read::ends_sentence(c);
  }
  bool in_word() const { return in_word_; }
  /// The same for some of the commonest letters, the last of them `c`: inside a word none needs a look.
  void take_inner(std::uint32_t count, char32_t c, Script script) {
    shape_.characters += count;
    shape_.letters += count;
    shape_.script_letters[static_cast<std::size_t>(script)] += count;
    shape_.last = c;
    after_end_ = false;
  }
  LineShape finish() const { return shape_; }

 private:
  bool is_note_mark(char32_t c) {
    const bool mark = c == '*' || c == '_' || c == '`' || c == 0x2020 || c == 0x2021 || c == 0xA7;
    shape_.has_marks = shape_.has_marks || mark;
    return mark;
  }
  void take_space(char32_t c) {
    shape_.signs.add(c);
    shape_.widest_space = std::max(shape_.widest_space, ++spaces_);
    shape_.inner_ends += after_end_;
    after_end_ = in_word_ = false;
  }
  void begin_character(char32_t c) {
    shape_.signs.add(c);
    spaces_ = 0;
    ++shape_.characters;
    if (shape_.first == 0) shape_.first = c;
  }
  void take_content(char32_t c) {
    if (shape_.first_letter == 0) shape_.first_letter = c;
    shape_.last = c;
    after_end_ = false;
  }
  void take_letter(char32_t c, Script script) {
    begin_character(c);
    ++shape_.letters;
    ++shape_.script_letters[static_cast<std::size_t>(script)];
    take_content(c);
    const bool cased = script != Script::arabic;
    const bool upper = cased && is_upper(c);
    shape_.capitals += upper;
    if (!begin_word(c)) return;
    shape_.capital_words += upper;
    shape_.lower_words += cased && !upper && is_lower(c);
  }
  /// False within a word; words that no space parts are counted by their characters.
  bool begin_word(char32_t c) {
    if (in_word_) {
      const std::uint32_t a_word = characters_a_word(c);
      if (a_word == 0 || ++together_ < a_word) return false;
      together_ = 0;
      ++shape_.words;
      return false;
    }
    in_word_ = true;
    together_ = 0;
    ++shape_.words;
    return true;
  }

  LineShape shape_;
  bool in_word_ = false, after_end_ = false;
  std::uint32_t spaces_ = 0;    ///< in a row up to here
  std::uint32_t together_ = 0;  ///< characters since the last word that no space parts
};

/// A run of the commonest letters.
struct Inner {
  std::uint32_t count = 0;
  char32_t last = 0;
};

Inner small_latin_at(std::string_view text, std::size_t& i) {
  const std::size_t begin = i;
  while (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
  if (i == begin) return {};
  return {static_cast<std::uint32_t>(i - begin), static_cast<unsigned char>(text[i - 1])};
}

/// Whether two bytes are one of the commonest letters of Arabic script.
class PlainArabic {
 public:
  constexpr PlainArabic() {
    for (unsigned c = 0x600; c < 0x700; ++c)
      is_one_[(c >> 6 & 3) << 8 | 0x80 | (c & 0x3F)] =
          (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A) || c == 0x6CC || c == 0x6A9;
  }
  bool has(unsigned char lead, unsigned char rest) const {
    return (lead & 0xFC) == 0xD8 && is_one_[(lead & 3U) << 8 | rest];
  }

 private:
  std::array<bool, 0x400> is_one_{};
};
constexpr PlainArabic plain_arabic;

Inner plain_arabic_at(std::string_view text, std::size_t& i) {
  const std::size_t begin = i;
  while (i + 1 < text.size() &&
         plain_arabic.has(static_cast<unsigned char>(text[i]), static_cast<unsigned char>(text[i + 1])))
    i += 2;
  if (i == begin) return {};
  std::size_t last = i - 2;
  return {static_cast<std::uint32_t>((i - begin) / 2), decode(text, last)};
}

/// The bytes of the line end at `i`, or 0.
std::size_t line_end_length(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte > '\r' && byte < 0xC2) return 0;
  const std::string_view rest = text.substr(i, 3);
  if (rest[0] == '\n') return 1;
  if (rest[0] == '\r') return rest.size() > 1 && rest[1] == '\n' ? 2 : 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) return 3;
  return 0;
}

std::uint32_t columns(std::string_view white) {
  std::uint32_t width = 0;
  for (const char c : white) width += c == '\t' ? 8 : (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return width;
}

}  // namespace

Script LineShape::script() const {
  const auto most = std::max_element(script_letters.begin(), script_letters.end());
  return *most == 0 ? Script::none : static_cast<Script>(most - script_letters.begin());
}

LineShape shape_of(std::string_view text) {
  ShapeBuilder builder;
  for (std::size_t i = 0; i < text.size();) {
    if (builder.in_word()) {
      if (const Inner run = small_latin_at(text, i); run.count > 0) {
        builder.take_inner(run.count, run.last, Script::latin);
        continue;
      }
      if (const Inner run = plain_arabic_at(text, i); run.count > 0) {
        builder.take_inner(run.count, run.last, Script::arabic);
        continue;
      }
    }
    builder.take(decode(text, i));
  }
  return builder.finish();
}

std::string_view take_line(std::string_view& text) {
  const auto may_end = [](ByteBlock byte, ByteBlock next) {
    return (byte == '\n') | (byte == '\r') | ((byte == 0xC2) & (next == 0x85)) |
           ((byte == 0xE2) & (next == 0x80));
  };
  const std::size_t end =
      find_byte(text, 0, may_end, [&](std::size_t i) { return line_end_length(text, i) > 0; });
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end < text.size() ? end + line_end_length(text, end) : end);
  return line;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  std::uint32_t number = 0, blanks = 0;
  bool page_break = false;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view raw = take_line(rest);
    const std::string_view trimmed = trim(raw);
    ++number;
    page_break = page_break || raw.find('\f') != std::string_view::npos;
    if (trimmed.empty()) {
      ++blanks;
    } else {
      const auto lead = static_cast<std::size_t>(trimmed.data() - raw.data());
      lines.push_back({.text = trimmed,
                       .offset = static_cast<std::size_t>(trimmed.data() - text.data()),
                       .number = number,
                       .blanks_before = blanks,
                       .indent = columns(raw.substr(0, lead)),
                       .page_break = page_break,
                       .shape = shape_of(trimmed)});
      blanks = 0;
      page_break = false;
    }
  }
  return lines;
}

}  // namespace warraq::read
