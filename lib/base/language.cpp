#include "warraq/base/language.hpp"

#include <algorithm>
#include <array>

namespace warraq {

const char* to_string(Direction direction) { return direction == Direction::left_to_right ? "ltr" : "rtl"; }

std::string_view Language::script() const {
  // Of the parts of a tag, a script alone has four letters, and it is the second or, behind an extended
  // language, the third (RFC 5646, 2.2).
  const std::string_view tag = tag_;
  std::size_t begin = std::min(tag.find('-'), tag.size());
  for (int part = 0; part < 2 && begin < tag.size(); ++part) {
    const std::size_t end = std::min(tag.find('-', begin + 1), tag.size());
    const std::string_view one = tag.substr(begin + 1, end - begin - 1);
    const bool letters =
        std::all_of(one.begin(), one.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    if (one.size() == 4 && letters) return one;
    begin = end;
  }
  return {};
}

Direction Language::direction() const {
  // Languages mostly written in a right-to-left script (CLDR likely subtags).
  static constexpr std::array<std::string_view, 22> right_to_left = {
      "ar",  "arc", "az-Arab", "bal", "ckb", "dv",  "fa", "glk", "he",      "ku-Arab", "lrc",
      "mzn", "pbu", "prs",     "ps",  "sd",  "syr", "ug", "ur",  "uz-Arab", "yi",      "pnb"};
  const auto is_listed = [](std::string_view tag) {
    return std::find(right_to_left.begin(), right_to_left.end(), tag) != right_to_left.end();
  };
  const bool rtl = is_listed(tag_) || is_listed(primary()) || tag_.find("-Arab") != std::string::npos ||
                   tag_.find("-Hebr") != std::string::npos;
  return rtl && tag_.find("-Latn") == std::string::npos ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace warraq
