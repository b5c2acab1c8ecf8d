#include "mend/characters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr const char* narrow = "\u202F";

/// Canadian typographers leave out the space before ; ! ? and keep the one before a colon (Office québécois
/// de la langue française).
bool wants_space(char32_t c, bool canadian) {
  return c == U':' || (!canadian && (c == U';' || c == U'!' || c == U'?'));
}

bool word_end(char32_t c) {
  return is_letter(c) || is_digit(c) || c == U')' || c == U']' || c == 0xBB || c == 0x2026 || c == 0x2019 ||
         c == U'%' || c == U'"' || c == 0x201D;
}

/// What may follow the mark at a word's end; 12:30 and the like go on.
bool ends_there(char32_t c) {
  return c == 0 || is_space(c) || c == 0xBB || c == U')' || c == U']' || c == U'!' || c == U'?' ||
         c == U'"' || c == 0x201D || c == U'*' || c == U'.' || c == 0x2026;
}

class Spacer {
 public:
  Spacer(const Characters& text, bool canadian) : text_(text), canadian_(canadian) {}

  Replacements run() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_.fixed(i)) continue;
      if (text_.at(i) == 0xAB) after(i);
      if (text_.at(i) == 0xBB || (wants_space(text_.at(i), canadian_) && ends_there(text_.at(i, 1))))
        before(i);
    }
    return std::move(found_);
  }

 private:
  void after(std::size_t i) {
    if (is_space(text_.at(i, 1)))
      exchange(i + 1);
    else if (text_.at(i, 1) != 0)
      insert(i + 1);
  }

  void before(std::size_t i) {
    if (i == 0) return;
    if (is_space(text_.at(i, -1)) && i > 1)
      exchange(i - 1);
    else if (word_end(text_.at(i, -1)) || (text_.at(i) == 0xBB && !is_space(text_.at(i, -1))))
      insert(i);
  }

  void exchange(std::size_t i) {
    if (text_.at(i) == 0x202F || text_.fixed(i) || done(i)) return;
    found_.push_back({text_.bytes(i, i + 1), narrow, "spaces"});
  }
  void insert(std::size_t i) {
    if (done(i)) return;
    found_.push_back({text_.bytes(i, i), narrow, "spaces"});
  }
  /// « » with one space between: it is exchanged once.
  bool done(std::size_t i) const { return !found_.empty() && found_.back().bytes.begin >= text_.byte(i); }

  const Characters& text_;
  bool canadian_;
  Replacements found_;
};

}  // namespace

Replacements set_spaces(std::string_view utf8, std::span<const ByteRange> fixed, const Language& language) {
  if (language.primary() != "fr" || utf8.find_first_of(";:!?\xC2") == std::string_view::npos) return {};
  const Characters text(utf8, fixed);
  return Spacer(text, language.tag() == "fr-CA").run();
}

}  // namespace warraq
