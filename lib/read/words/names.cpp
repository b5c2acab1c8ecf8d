#include "read/words/names.hpp"

#include <algorithm>

#include "read/words/labels.hpp"
#include "read/words/language_guess.hpp"

namespace warraq::read {

std::size_t byline_label_length(std::string_view line) {
  static constexpr std::string_view plain =
      " by von par por di door written+by text+von نوشته+ی نوشتهٔ بقلم بهقلم به+قلم یزا ";
  static constexpr std::string_view with_colon =
      " author authors writer text auteur autor autorin texte texto von par by yazan автор نویسنده نوشته "
      "نگارنده "
      "گزارشگر لیکوال لیکونکی لیکنه الکاتب بقلم تحریر مصنف از نووسر ";
  if (const std::size_t length = label_length(line, with_colon, true)) return length;
  // Without a colon the name must follow at once, in capitals where the script has them.
  const std::size_t length = label_length(line, plain, false);
  if (length == 0) return 0;
  std::size_t i = length;
  const char32_t c = decode(line, i);
  return is_upper(c) || script_of(c) == Script::arabic ? length : 0;
}

namespace {

/// "T.", "J.R.R.": letters that are a word of grammar in some language are none here.
bool is_initials(std::string_view word) {
  const LineShape shape = shape_of(word);
  return word.ends_with('.') && shape.letters <= 4 && shape.capitals == shape.letters;
}

}  // namespace

int name_likeness(std::string_view text, const LineShape& shape) {
  static constexpr std::string_view particles =
      " von van de del der den di da dos la le el al bin ibn and et und y e ve و او و+ ";
  if (shape.digits > 0 || shape.ends_sentence() || shape.ends_colon()) return 0;
  const std::vector<std::string> words = split_words(fold(text));
  if (words.empty() || words.size() > 7) return 0;
  if (shape.is_cased()) {
    std::size_t begin = 0;
    for (; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string_view word = text.substr(begin, end - begin);
      std::size_t i = 0;
      const bool capital = !word.empty() && is_upper(decode(word, i));
      if (!capital && !is_among(particles, fold(word))) return 0;
      if (capital && !is_initials(word) && is_function_word(word) && !is_among(particles, fold(word)))
        return 0;
      begin = end + 1;
    }
    return words.size() >= 2 && words.size() <= 5 ? 2 : 1;
  }
  if (words.size() > 5 || shape.letters > 34) return 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (is_function_word(word) && !is_among(particles, fold(word))) return 0;
    begin = end + 1;
  }
  return words.size() >= 2 && words.size() <= 4 ? 1 : 0;
}

std::string_view without_label(std::string_view byline) {
  return trim(byline.substr(byline_label_length(byline)));
}

std::vector<std::string_view> part_names(std::string_view byline) {
  static constexpr std::string_view joints[] = {", and ", ", & ", "، و ", " and ", " & ",   " et ", " und ",
                                                " y ",    " e ",  " en ", " og ",  " och ", " ve ", " و ",
                                                " او ",   "; ",   "؛ ",   " / ",   ", ",    "، "};
  const std::string_view names = without_label(byline);
  std::vector<std::string_view> parts = {names};
  for (const std::string_view joint : joints) {
    std::vector<std::string_view> finer;
    for (std::string_view part : parts) {
      for (std::size_t at = part.find(joint); at != std::string_view::npos; at = part.find(joint)) {
        finer.push_back(trim(part.substr(0, at)));
        part = part.substr(at + joint.size());
      }
      finer.push_back(trim(part));
    }
    parts = std::move(finer);
  }
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });  // ", and "
  // "Jo Nes, Ph.D." and the like are one name: each part must be able to stand as one.
  const bool all_names = !parts.empty() && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return name_likeness(part, shape_of(part)) == 2 ||
           (part.find(' ') != std::string_view::npos && name_likeness(part, shape_of(part)) > 0);
  });
  return all_names ? parts : std::vector<std::string_view>{names};
}

namespace {

/// The words of a name in the order people say them.
std::vector<std::string> spoken(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) return split_words(fold(name));
  std::vector<std::string> words = split_words(fold(name.substr(comma + 1)));
  for (std::string& word : split_words(fold(name.substr(0, comma)))) words.push_back(std::move(word));
  return words;
}

/// "L. Noor" and "Laila Noor": as many words, each the other's or its first letter.
bool agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  std::size_t end = 0;
  if (!shorter.empty()) decode(shorter, end);
  return !shorter.empty() && end == shorter.size() && longer.starts_with(shorter);
}

bool same_name(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = spoken(a), right = spoken(b);
  return !left.empty() && left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(), agree) &&
         // Initials alone prove nothing: the last words must be the same.
         left.back() == right.back();
}

}  // namespace

void add_author(Text name, Article& article) {
  if (name.empty()) return;
  for (Text& known : article.authors) {
    if (!same_name(known.utf8, name.utf8)) continue;
    if (name.utf8.size() > known.utf8.size() && name.utf8.find(',') == std::string::npos)
      known = std::move(name);
    return;
  }
  article.authors.push_back(std::move(name));
}

}  // namespace warraq::read
