#include "read/plain/bullets.hpp"

#include <algorithm>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

bool is_invisible(char32_t c) { return c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F; }

/// Reads characters from the front of a line.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}
  char32_t peek() const {
    std::size_t i = at_;
    return i < text_.size() ? decode(text_, i) : 0;
  }
  char32_t take() { return at_ < text_.size() ? decode(text_, at_) : 0; }
  void skip_spaces() {
    while (at_ < text_.size() && (is_space(peek()) || is_invisible(peek()))) take();
  }
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<Bullet> sign_bullet(std::string_view line) {
  Cursor cursor(line);
  const char32_t c = cursor.take();
  const bool round = c == 0x2022 || c == 0xB7 || c == 0x25E6 || c == 0x25CF || c == 0x25AA || c == 0x25A0 ||
                     c == 0x2023 || c == 0x2043;
  const bool stroke = c == '-' || c == '_' || c == '*' || c == '+' || c == 0x2013;
  if (!round && !stroke) return std::nullopt;
  const bool space = is_space(cursor.peek());
  if (stroke && !space) return std::nullopt;
  cursor.skip_spaces();
  if (cursor.peek() == 0 || cursor.peek() == c) return std::nullopt;
  return Bullet{false, 0, cursor.at()};
}

/// The place of a letter among those that count items: a b c, ا ب ج, א ב ג.
int letter_number(char32_t c) {
  static constexpr std::u32string_view arabic = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  if (c >= 'a' && c <= 'z') return static_cast<int>(c - 'a') + 1;
  if (c == U'ا') return 1;
  if (c >= 0x5D0 && c <= 0x5EA) return static_cast<int>(c - 0x5D0) + 1;
  const std::size_t at = arabic.find(c);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

std::optional<Bullet> number_bullet(std::string_view line) {
  Cursor cursor(line);
  while (is_invisible(cursor.peek())) cursor.take();
  const bool bracket = cursor.peek() == '(' || cursor.peek() == '[';
  const bool dot_first = cursor.peek() == '.';  // ".1": a right-to-left line typed as it looked
  if (bracket || dot_first) cursor.take();
  Bullet bullet{.ordered = true};
  int digits = 0;
  while (digit_value(cursor.peek()) >= 0 && digits < 4) {
    bullet.number = bullet.number * 10 + digit_value(cursor.take());
    ++digits;
  }
  const bool letter = digits == 0 && !dot_first;
  if (letter) bullet.number = letter_number(cursor.take());
  while (is_invisible(cursor.peek())) cursor.take();
  if (bullet.number == 0 || digits > 3) return std::nullopt;
  const char32_t sign = dot_first ? '.' : cursor.take();
  const bool close = sign == ')' || sign == ']';
  const bool good = bracket ? close : close || sign == '-' || sign == 0x2013 || (sign == '.' && !letter);
  if (!good) return std::nullopt;
  const bool space = is_space(cursor.peek()) || is_invisible(cursor.peek());
  // "1-title" is an item in Arabic script; "3-year" and "1.5" are not, nor is "[1]," inside a sentence.
  const bool joined = !letter && (sign == '-' || close) && script_of(cursor.peek()) == Script::arabic;
  const bool letter_joined = letter && sign == '-' && script_of(cursor.peek()) == Script::arabic;
  if (!space && !joined && !letter_joined) return std::nullopt;
  cursor.skip_spaces();
  if (cursor.peek() == 0) return std::nullopt;
  bullet.length = cursor.at();
  return bullet;
}

}  // namespace

std::optional<Bullet> bullet_of(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (auto bullet = sign_bullet(line)) return bullet;
  return number_bullet(line);
}

}  // namespace warraq::read
