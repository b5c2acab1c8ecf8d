/// What no rule of typography may touch. The idea: words between spaces are looked at one by one, without the
/// punctuation around them; numbers of a known form are looked for in them and after their names.

#include <algorithm>

#include "mend/characters.hpp"

namespace warraq {

namespace {

constexpr std::string_view around = "\"'()[]<>,;.!?";

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// What a protected word has one of, but for "ISBN" and the like.
bool is_sign_or_digit(char c) { return static_cast<unsigned char>(c) < 0x80 && !ascii_letter(c); }

bool contains(std::string_view word, std::string_view part) {
  return word.find(part) != std::string_view::npos;
}

bool is_address(std::string_view word) {
  if (contains(word, "://") || word.starts_with("www.") || word.starts_with("WWW.")) return true;
  const std::size_t at = word.find('@');
  if (at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos) return true;
  // A path behind a domain: example.org/mill
  const std::size_t slash = word.find('/');
  return slash != std::string_view::npos && slash > 3 && contains(word.substr(0, slash), ".");
}

bool is_identifier(std::string_view word) {
  if (word.find_first_of("_\\`{}=<>") != std::string_view::npos || contains(word, "::")) return true;
  if (contains(word, "()") || (word.starts_with("--") && word.size() > 2 && ascii_letter(word[2])))
    return true;
  // A file name: letters on both sides of one full stop, the last of them few and small.
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.size() - dot < 3 || word.size() - dot > 6)
    return false;
  return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(dot) + 1, word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || ascii_digit(c); }) &&
         ascii_letter(word[dot + 1]) && (ascii_letter(word[dot - 1]) || ascii_digit(word[dot - 1]));
}

/// 2025-04-02, 2025-04-02T10:00
bool is_iso_date(std::string_view word) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (word.size() < form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == 'd' ? !ascii_digit(word[i]) : word[i] != '-') return false;
  return word.size() == form.size() || word[form.size()] == 'T';
}

/// 12.03.2024: its last group is a year
bool is_date(std::string_view word) {
  const std::size_t last = word.rfind('.');
  return last != std::string_view::npos && word.size() - last == 5 &&
         std::count(word.begin(), word.end(), '.') == 2;
}

/// 1.22.3 and v1.2
bool is_version(std::string_view word) {
  const bool named = word.starts_with('v') && word.size() > 1 && ascii_digit(word[1]);
  if (named) word.remove_prefix(1);
  if (word.empty() ||
      !std::all_of(word.begin(), word.end(), [](char c) { return ascii_digit(c) || c == '.'; }))
    return false;
  return named || (std::count(word.begin(), word.end(), '.') >= 2 && word.front() != '.' && !is_date(word));
}

/// 555-12-34, 978-3-16-148410-0: figures in three groups or more, hyphens between
bool is_grouped_number(std::string_view word) {
  return std::count(word.begin(), word.end(), '-') >= 2 && ascii_digit(word.front()) &&
         std::all_of(word.begin(), word.end(), [](char c) { return ascii_digit(c) || c == '-' || c == 'X'; });
}

bool is_doi(std::string_view word) { return word.starts_with("10.") && contains(word, "/"); }

bool names_a_number(std::string_view word) {
  for (const std::string_view name : {"ISBN", "ISSN", "DOI", "ISBN-13", "ISBN-10", "ISBN:", "ISSN:", "DOI:"})
    if (word == name) return true;
  return false;
}

bool goes_on_a_number(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return ascii_digit(c) || c == '-' || c == 'X'; });
}

class Finder {
 public:
  Finder(std::string_view text) : text_(text) {}

  std::vector<ByteRange> run() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find_first_of(" \t\n", begin), text_.size());
      if (end > begin) word(begin, end);
      begin = end + 1;
    }
    return std::move(found_);
  }

 private:
  void word(std::size_t begin, std::size_t end) {
    while (begin < end && around.find(text_[begin]) != std::string_view::npos) ++begin;
    while (end > begin && around.find(text_[end - 1]) != std::string_view::npos) --end;
    std::string_view word = text_.substr(begin, end - begin);
    if (word.empty()) return;
    if (std::none_of(word.begin(), word.end(), is_sign_or_digit)) {
      in_number_ = names_a_number(word);
      return;
    }
    const bool phone = word.front() == '+' && word.size() > 1 && ascii_digit(word[1]);
    const bool counted = in_number_ && goes_on_a_number(word);
    if (phone || counted || is_address(word) || is_identifier(word) || is_iso_date(word) ||
        is_version(word) || is_grouped_number(word) || is_doi(word))
      found_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    in_number_ = phone || counted || names_a_number(word);
  }

  std::string_view text_;
  std::vector<ByteRange> found_;
  bool in_number_ = false;  ///< the word before began or named a number of several groups
};

}  // namespace

std::vector<ByteRange> protected_stretches(std::string_view text, std::span<const ByteRange> more) {
  std::vector<ByteRange> found = Finder(text).run();
  found.insert(found.end(), more.begin(), more.end());
  std::sort(found.begin(), found.end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  std::vector<ByteRange> merged;
  for (const ByteRange& one : found) {
    if (!merged.empty() && one.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, one.end);
    else
      merged.push_back(one);
  }
  return merged;
}

}  // namespace warraq
