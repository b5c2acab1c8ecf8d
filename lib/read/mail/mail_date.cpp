#include "read/mail/mail_date.hpp"

#include <array>
#include <vector>

namespace warraq::read {

namespace {

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size() && words.size() < 12;) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n,-", i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(" \t\r\n,-", begin), text.size());
    words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

std::string month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string low;
  for (const char c : word.substr(0, 3)) low += static_cast<char>(c | 0x20);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i] == low) return (i < 9 ? "0" : "") + std::to_string(i + 1);
  return {};
}

/// Two digits are of the years 1950 to 2049 (RFC 5322, 4.3).
std::string year_of(std::string_view word) {
  if (!digits(word)) return {};
  if (word.size() == 4) return std::string(word);
  if (word.size() != 2) return {};
  return (word < "50" ? "20" : "19") + std::string(word);
}

}  // namespace

std::string iso_of_mail_date(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first);
  const bool iso = text.size() >= 10 && digits(text.substr(0, 4)) && text[4] == '-' &&
                   digits(text.substr(5, 2)) && text[7] == '-' && digits(text.substr(8, 2));
  if (iso) return std::string(text.substr(0, 10));
  const std::vector<std::string_view> words = words_of(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string month = month_of(words[i]), year = year_of(words[i + 1]);
    const std::string_view day = words[i - 1];
    if (month.empty() || year.empty() || !digits(day) || day.size() > 2) continue;
    return year + "-" + month + "-" + (day.size() == 1 ? "0" : "") + std::string(day);
  }
  return {};
}

}  // namespace warraq::read
