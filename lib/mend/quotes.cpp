#include "mend/characters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

bool opening_bracket(char32_t c) { return c == U'(' || c == U'[' || c == U'{' || c == 0xBF || c == 0xA1; }
bool dash(char32_t c) { return c == 0x2013 || c == 0x2014 || c == U'-'; }
bool opening_mark(char32_t c) {
  return c == 0xAB || c == 0x2039 || c == 0x201C || c == 0x201E || c == 0x2018 || c == 0x201A || c == U'"' ||
         c == U'\'';
}

/// Marks that stand after a word: what a closing mark follows, or is followed by.
bool closing_neighbour(char32_t c) {
  return c == 0 || is_space(c) || c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' ||
         c == U'?' || c == U')' || c == U']' || c == U'}' || c == U'*' || dash(c) || c == 0x2026 ||
         c == U'"' || c == U'\'' || c == 0xBB || c == 0x203A || c == 0x201D || c == 0x2019 || c == 0x060C ||
         c == 0x061B || c == 0x061F || c == 0x3002 || c == U'/';
}

class Quoter {
 public:
  Quoter(const Characters& text, const Delimiters& marks) : text_(text), marks_(marks) {}

  Replacements run() {
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (straight(i) && text_.at(i) == U'\'' && can_close(i)) last_single_close_ = i;
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (straight(i)) place(i);
    return std::move(found_);
  }

 private:
  struct Open {
    char32_t mark;
    bool inner;
  };

  bool straight(std::size_t i) const {
    return i < text_.size() && !text_.fixed(i) && (text_.at(i) == U'"' || text_.at(i) == U'\'');
  }

  bool can_open(std::size_t i) const {
    const char32_t before = text_.at(i, -1), after = text_.at(i, 1);
    const bool begins = before == 0 || is_space(before) || opening_bracket(before) || dash(before) ||
                        opening_mark(before) || before == U'/';
    return begins && after != 0 && after != text_.at(i) && !is_space(after) &&
           !(closing_neighbour(after) && !straight(i + 1) && after != 0x2026 && after != U'.');
  }
  bool can_close(std::size_t i) const {
    const char32_t before = text_.at(i, -1), after = text_.at(i, 1);
    return before != 0 && before != text_.at(i) && !is_space(before) && !opening_bracket(before) &&
           closing_neighbour(after);
  }

  /// Feet and inches, minutes and seconds: a figure before, and the quotation, if any, is closed by the next
  /// mark of its kind.
  bool prime(std::size_t i) const {
    if (!is_digit(text_.at(i, -1))) return false;
    if (!open(text_.at(i))) return true;
    for (std::size_t k = i + 1; k < text_.size(); ++k)
      if (straight(k) && text_.at(k) == text_.at(i))
        return can_close(k) && !can_open(k) && !is_digit(text_.at(k, -1));
    return false;
  }

  bool open(char32_t mark) const { return (mark == U'"' ? doubles_ : singles_) > 0; }
  void count(char32_t mark, int step) { (mark == U'"' ? doubles_ : singles_) += step; }

  void place(std::size_t i) {
    const char32_t mark = text_.at(i);
    if (prime(i)) return;
    const bool closes = can_close(i), opens = can_open(i);
    if (opens && !(closes && open(mark)))
      begin(i);
    else if (closes)
      end(i);
  }

  void begin(std::size_t i) {
    // A single mark that nothing closes is an apostrophe, which is another rule's.
    if (text_.at(i) == U'\'' && last_single_close_ <= i) return;
    const bool inner = !open_.empty() ? !open_.back().inner : text_.at(i) == U'\'';
    open_.push_back({text_.at(i), inner});
    count(text_.at(i), 1);
    put(i, inner ? marks_.inner_open : marks_.open);
  }

  void end(std::size_t i) {
    // A quotation may have begun in a paragraph before: a double mark after a word closes all the same.
    bool inner = text_.at(i) == U'\'';
    if (open(text_.at(i))) {
      while (open_.back().mark != text_.at(i)) pop();
      inner = open_.back().inner;
      pop();
    } else if (inner) {
      return;
    }
    put(i, inner ? marks_.inner_close : marks_.close);
  }

  void pop() {
    count(open_.back().mark, -1);
    open_.pop_back();
  }

  void put(std::size_t i, const std::string& mark) {
    found_.push_back({text_.bytes(i, i + 1), mark, "quotes"});
  }

  const Characters& text_;
  const Delimiters& marks_;
  std::vector<Open> open_;
  int doubles_ = 0, singles_ = 0;  ///< among the open ones
  std::size_t last_single_close_ = 0;
  Replacements found_;
};

}  // namespace

Replacements set_quotes(std::string_view utf8, std::span<const ByteRange> fixed, const Delimiters& marks) {
  if (marks.open.empty() || utf8.find_first_of("\"'") == std::string_view::npos) return {};
  const Characters text(utf8, fixed);
  return Quoter(text, marks).run();
}

}  // namespace warraq
