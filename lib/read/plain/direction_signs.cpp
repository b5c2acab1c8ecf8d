#include "read/plain/direction_signs.hpp"

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

constexpr const char* rule = "direction-signs";
constexpr std::string_view general_punctuation = "\xE2\x80";

/// The last byte of a sign of U+2000 to U+203F, or 0.
unsigned char sign_at(std::string_view text, std::size_t i) {
  return text.substr(i, 2) == general_punctuation && i + 2 < text.size()
             ? static_cast<unsigned char>(text[i + 2])
             : 0;
}
bool is_embedding(unsigned char sign) { return sign >= 0xAA && sign <= 0xAC; }
bool is_override(unsigned char sign) { return sign == 0xAD || sign == 0xAE; }
bool is_mark_of_direction(unsigned char sign) { return sign == 0x8E || sign == 0x8F; }

/// A left-to-right or right-to-left mark between two letters is somebody's joiner.
bool between_letters(std::string_view line, std::size_t at) {
  std::size_t after = at + 3, before = at;
  if (after >= line.size() || before == 0) return false;
  while (before > 0 && (static_cast<unsigned char>(line[--before]) & 0xC0) == 0x80) {
  }
  return script_of(decode(line, before)) != Script::none && script_of(decode(line, after)) != Script::none;
}

class Sweeper {
 public:
  explicit Sweeper(std::string_view text) : text_(text) {}

  TextChanges run() {
    for (std::size_t at = find(0); at < text_.size();) {
      const std::size_t before = text_.substr(0, at).find_last_of("\r\n");
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
      sweep(begin, text_.substr(begin, end - begin));
      at = find(end);
    }
    return std::move(changes_);
  }

 private:
  /// The next embedding sign.
  std::size_t find(std::size_t from) const {
    for (std::size_t at = text_.find(general_punctuation, from); at < text_.size();
         at = text_.find(general_punctuation, at + 2))
      if (is_embedding(sign_at(text_, at))) return at;
    return text_.size();
  }

  void sweep(std::size_t begin, std::string_view line) {
    for (std::size_t at = line.find(general_punctuation); at < line.size();
         at = line.find(general_punctuation, at + 2))
      if (is_override(sign_at(line, at))) return;
    for (std::size_t at = line.find(general_punctuation); at < line.size();
         at = line.find(general_punctuation, at + 2)) {
      const unsigned char sign = sign_at(line, at);
      if (is_embedding(sign) || (is_mark_of_direction(sign) && !between_letters(line, at))) drop(begin + at);
    }
  }

  void drop(std::size_t at) {
    if (!changes_.empty() && changes_.back().source.end == at) {
      changes_.back().source.end += 3;
      changes_.back().before += text_.substr(at, 3);
    } else {
      changes_.push_back({rule, {at, at + 3}, std::string(text_.substr(at, 3)), {}});
    }
  }

  std::string_view text_;
  TextChanges changes_;
};

}  // namespace

TextChanges drop_direction_signs(std::string_view text) { return Sweeper(text).run(); }

}  // namespace warraq::read
