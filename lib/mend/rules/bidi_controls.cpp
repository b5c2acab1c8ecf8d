#include <algorithm>

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

constexpr char32_t left_mark = 0x200E, right_mark = 0x200F, arabic_mark = 0x61C;

bool is_embedding(char32_t c) { return c == 0x202A || c == 0x202B; }
bool is_override(char32_t c) { return c == 0x202D || c == 0x202E; }
bool is_isolate(char32_t c) { return in(c, 0x2066, 0x2068); }
bool is_mark(char32_t c) { return c == left_mark || c == right_mark || c == arabic_mark; }
constexpr char32_t pop = 0x202C, pop_isolate = 0x2069;

enum class Strong : std::uint8_t { none, left, right };
Strong strength(char32_t c) {
  if (c == 0 || u_isalpha(static_cast<UChar32>(c)) == 0) return Strong::none;
  const auto direction = u_charDirection(static_cast<UChar32>(c));
  if (direction == U_LEFT_TO_RIGHT) return Strong::left;
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ? Strong::right : Strong::none;
}

/// Finds which controls of a text do something.
class Pairing {
 public:
  explicit Pairing(std::string_view text) : text_(text) {}

  /// Places of controls that go, in order.
  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t at = i;
      const char32_t c = take_char(text_, i);
      if (c == '\n')
        end_line();
      else if (is_embedding(c) || is_override(c) || is_isolate(c))
        enter({at, is_isolate(c), is_override(c), false});
      else if (c == pop)
        close(at);
      else if (c == pop_isolate)
        close_isolate(at);
      else if (is_mark(c))
        mark(c, at, i);
      else if (!open_.empty())
        open_.back().holds = true;
    }
    end_line();
    std::ranges::sort(useless_);
    return std::move(useless_);
  }

 private:
  struct Open {
    std::size_t at;
    bool isolate, overriding, holds;
  };

  void end_line() {
    for (const Open& one : open_) useless_.push_back(one.at);
    open_.clear();
    isolates_ = 0;
  }

  void enter(const Open& one) {
    open_.push_back(one);
    isolates_ += one.isolate;
  }
  Open pop_open() {
    const Open one = open_.back();
    open_.pop_back();
    isolates_ -= one.isolate;
    return one;
  }

  void close(std::size_t at) {
    if (open_.empty() || open_.back().isolate) return useless_.push_back(at);
    leave(at);
  }

  void close_isolate(std::size_t at) {
    if (isolates_ == 0) return useless_.push_back(at);
    while (!open_.back().isolate) drop();
    leave(at);
  }

  void drop() {
    const Open one = pop_open();
    useless_.push_back(one.at);
    if (one.holds && !open_.empty()) open_.back().holds = true;
  }
  void leave(std::size_t at) {
    const Open one = open_.back();
    if (one.overriding || !one.holds) {
      drop();
      useless_.push_back(at);
      return;
    }
    pop_open();
    if (!open_.empty()) open_.back().holds = true;
  }

  void mark(char32_t c, std::size_t begin, std::size_t end) {
    if (!open_.empty()) open_.back().holds = true;
    const char32_t before = char_before(text_, begin), after = char_at(text_, end);
    if (after == c) return useless_.push_back(begin);
    // Between letters of Arabic a right-to-left mark may have been meant to part them: another rule's affair.
    if (c == right_mark && is_arabic_letter(base_before(text_, begin)) && is_arabic_letter(after)) return;
    if (strength(before) != Strong::none && strength(before) == strength(after)) useless_.push_back(begin);
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::size_t isolates_ = 0;  ///< among open_
  std::vector<std::size_t> useless_;
};

}  // namespace

void mend_bidi_controls(const RuleText& text, EditSink& edits) {
  for (const std::size_t at : Pairing(text.utf8).run()) edits.put(at, end_of_char(text.utf8, at), {});
}

}  // namespace warraq::mending
