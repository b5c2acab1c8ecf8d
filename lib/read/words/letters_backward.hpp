#pragma once

#include <cstddef>
#include <string_view>

#include "read/words/letters.hpp"

namespace warraq::read {

/// The folded letters at the end of a text, the last one first: for rhymes.
class LettersBackward {
 public:
  /// `text` is well-formed UTF-8; letters further than `most_bytes` from its end are not looked at.
  explicit LettersBackward(std::string_view text, std::size_t most_bytes = std::string_view::npos)
      : text_(text), first_(text.size() > most_bytes ? text.size() - most_bytes : 0), begin_(text.size()) {}

  /// 0 when there are no more.
  char32_t next() {
    while (begin_ > first_) {
      std::size_t at = begin_ - 1;
      while (at > first_ && is_continuation(at)) --at;
      if (is_continuation(at)) return 0;
      end_ = begin_;
      begin_ = at;
      if (const char32_t letter = fold_letter(decode(text_, at))) return letter;
    }
    return 0;
  }
  /// The bytes of the letter that next() gave last.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }

 private:
  bool is_continuation(std::size_t i) const { return (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80; }

  std::string_view text_;
  std::size_t first_, begin_, end_ = 0;
};

}  // namespace warraq::read
