#include "read/plain/notes.hpp"

#include <algorithm>
#include <map>

#include "base/byte_blocks.hpp"
#include "read/plain/inline_marks.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

int superscript_digit(char32_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
  if (c == 0x2070) return 0;
  return c >= 0x2074 && c <= 0x2079 ? static_cast<int>(c - 0x2070) : -1;
}

bool is_dagger(char32_t c) { return c == 0x2020 || c == 0x2021; }

std::size_t run_length(std::string_view text, std::size_t at, char sign) {
  std::size_t length = 0;
  while (at + length < text.size() && text[at + length] == sign) ++length;
  return length;
}

std::size_t past_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::optional<NoteOpening> star_opening(std::string_view line) {
  const std::size_t lead = run_length(line, 0, '*');
  if (lead == 0 || lead > 4) return std::nullopt;
  std::size_t tail = 0;
  while (tail < line.size() - lead && line[line.size() - 1 - tail] == '*') ++tail;
  const std::size_t words = past_spaces(line, lead);
  if (words >= line.size() - tail) return std::nullopt;
  // Of `**words*` one star is the mark and the other opens the emphasis that the last one closes.
  const std::size_t mark = tail > 0 && tail < lead ? lead - tail : lead;
  return NoteOpening{std::string(mark, '*'), words, tail};
}

std::optional<NoteOpening> numbered_opening(std::string_view line) {
  std::size_t at = 0;
  std::string number;
  if (line[0] == '[') {
    at = 1;
    while (at < line.size() && number.size() < 3) {
      std::size_t after = at;
      const int digit = digit_value(decode(line, after));
      if (digit < 0) break;
      number += static_cast<char>('0' + digit);
      at = after;
    }
    if (number.empty() || at >= line.size() || line[at] != ']') return std::nullopt;
    ++at;
  } else {
    while (at < line.size()) {
      std::size_t after = at;
      const int digit = superscript_digit(decode(line, after));
      if (digit < 0) break;
      number += static_cast<char>('0' + digit);
      at = after;
    }
    if (number.empty()) return std::nullopt;
  }
  const std::size_t words = past_spaces(line, at);
  if (words >= line.size()) return std::nullopt;
  return NoteOpening{number, words, 0};
}

/// Finds marks while the text goes by.
class MarkScanner {
 public:
  explicit MarkScanner(std::string_view text) : text_(text) {}
  std::vector<NoteMark> scan() {
    for (at_ = next_sign(0); at_ < text_.size(); at_ = next_sign(at_)) {
      previous_ = character_before(text_, at_);
      step();
    }
    return std::move(found_);
  }

 private:
  /// Where the next mark may begin: at a star, a bracket, a dagger or a raised figure.
  std::size_t next_sign(std::size_t i) const {
    const auto may_begin = [](ByteBlock byte, ByteBlock next) {
      return (byte == '*') | (byte == '[') | ((byte == 0xC2) & (next >= 0xB2) & (next <= 0xB9)) |
             ((byte == 0xE2) & (next >= 0x80) & (next <= 0x81));
    };
    return find_byte(text_, i, may_begin, [this](std::size_t at) {
      const std::string_view rest = text_.substr(at, 3);
      return rest[0] == '*' || rest[0] == '[' || rest[0] == '\xC2' || rest.starts_with("\xE2\x81") ||
             rest == "\xE2\x80\xA0" || rest == "\xE2\x80\xA1";
    });
  }
  bool after_word() const {
    return previous_ != 0 && !is_space(previous_) && (!is_opener(previous_) || is_closer(previous_));
  }
  void step() {
    const std::size_t start = at_;
    const char32_t c = decode(text_, at_);
    if (c == '*') return after_word() ? take_stars(start) : pass_stars(start);
    if (is_dagger(c) && after_word()) {
      found_.push_back({to_utf8(c), start, at_});
    } else if (c == '[' && after_word()) {
      take_bracket(start);
    } else if (superscript_digit(c) > 0 && after_word() && digit_value(previous_) < 0) {
      take_superscript(start);
    }
  }
  /// Stars that open something: none of them calls a note.
  void pass_stars(std::size_t start) { at_ = start + run_length(text_, start, '*'); }
  void take_stars(std::size_t start) {
    at_ = start + run_length(text_, start, '*');
    std::size_t i = at_;
    const bool in_word = at_ < text_.size() && script_of(decode(text_, i)) != Script::none;
    if (!in_word) found_.push_back({std::string(at_ - start, '*'), start, at_});
  }
  void take_bracket(std::size_t start) {
    const std::size_t close = text_.substr(0, std::min(text_.size(), start + 12)).find(']', start);
    if (close == std::string_view::npos) return;
    std::string number;
    for (std::size_t i = start + 1; i < close;) {
      const int digit = digit_value(decode(text_, i));
      if (digit < 0) return;
      number += static_cast<char>('0' + digit);
    }
    if (!number.empty()) found_.push_back({number, start, close + 1});
  }
  void take_superscript(std::size_t start) {
    std::string number;
    at_ = start;
    while (at_ < text_.size()) {
      std::size_t after = at_;
      const int digit = superscript_digit(decode(text_, after));
      if (digit < 0) break;
      number += static_cast<char>('0' + digit);
      at_ = after;
    }
    found_.push_back({number, start, at_});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char32_t previous_ = 0;
  std::vector<NoteMark> found_;
};

bool may_have_marks(const Line& line) {
  return line.shape.has_marks || line.text.find('[') != std::string_view::npos ||
         line.text.find('\xC2') != std::string_view::npos ||
         line.text.find("\xE2\x81") != std::string_view::npos;
}

/// A star with a space after it is a bullet when its neighbour has one too.
bool is_bullet(const Document& document, std::size_t i, std::string_view text) {
  if (!text.starts_with("* ")) return false;
  const auto starred = [&](std::size_t other) {
    return other < document.units.size() && document.first_line(document.units[other]).text.starts_with("* ");
  };
  return starred(i + 1) || (i > 0 && starred(i - 1));
}

/// A short line in stars that closes the article, but for a line or two about its author: a note on all of
/// it, which no word calls.
bool is_closing_note(const Document& document, std::size_t i, std::size_t end, const NoteOpening& opening) {
  const Unit& unit = document.units[i];
  const std::string_view line = document.first_line(unit).text;
  const bool star_too_many = opening.tail > 0 && run_length(line, 0, '*') > opening.tail;
  if (!star_too_many || unit.count > 1 || document.words(unit) > 25) return false;
  if (end - i > 3 || i == 0 || document.words(document.units[i - 1]) < 15) return false;
  for (std::size_t after = i + 1; after < end; ++after)
    if (document.words(document.units[after]) > 60) return false;
  return true;
}

}  // namespace

std::optional<NoteOpening> note_opening(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (line[0] == '*') return star_opening(line);
  std::size_t i = 0;
  const char32_t c = decode(line, i);
  if (is_dagger(c)) {
    const std::size_t words = past_spaces(line, i);
    if (words < line.size()) return NoteOpening{to_utf8(c), words, 0};
  }
  return numbered_opening(line);
}

std::vector<NoteMark> note_marks(std::string_view text) { return MarkScanner(text).scan(); }

void assign_notes(Document& document, std::size_t begin, std::size_t end) {
  std::vector<std::pair<std::size_t, NoteOpening>> openings;
  for (std::size_t i = begin; i < end; ++i) {
    const Unit& unit = document.units[i];
    if (unit.role != Role::unknown || document.words(unit) == 0) continue;
    const std::string_view text = document.first_line(unit).text;
    if (auto opening = note_opening(text); opening && !is_bullet(document, i, text))
      openings.emplace_back(i, *opening);
  }
  if (openings.empty()) return;
  std::vector<std::string> marks;
  for (const auto& [i, opening] : openings) marks.push_back(opening.mark);
  std::map<std::string, int> calls;
  std::size_t next_note = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const bool is_note = next_note < openings.size() && openings[next_note].first == i;
    if (is_note) {
      ++next_note;
      continue;
    }
    if (document.units[i].role == Role::dropped) continue;
    for (const Line& line : document.lines_of(document.units[i])) {
      if (!may_have_marks(line)) continue;
      for (const Mark& mark : read_signs(line.text, {}, marks).marks)
        if (mark.kind == MarkKind::note_reference) ++calls[marks[mark.note]];
    }
  }
  for (const auto& [i, opening] : openings) {
    const auto called = calls.find(opening.mark);
    Unit& unit = document.units[i];
    if (called == calls.end()) {
      if (!is_closing_note(document, i, end, opening)) continue;
      unit.role = Role::note;
      unit.confidence = 0.7;
      unit.reason = "a short line in stars closes the article; no word calls it";
      continue;
    }
    unit.role = Role::note;
    unit.confidence = 0.95;
    unit.reason = "begins with the mark " + opening.mark + ", which stands at " +
                  std::to_string(called->second) + (called->second == 1 ? " word" : " words") +
                  " of the text";
  }
}

}  // namespace warraq::read
