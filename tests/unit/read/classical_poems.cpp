#include "classical_poems.hpp"

#include <algorithm>

#include "read/words/letters.hpp"
#include "read/verse/verse.hpp"

namespace warraq::test {

namespace {

/// As the article has it: white space in its simplest form.
std::string simple(std::string_view text) {
  std::string out;
  for (const char c : read::trim(text))
    if (c != ' ' || out.empty() || out.back() != ' ') out += c;
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::string_view name_of(Habit habit) {
  switch (habit) {
    case Habit::one_space:
      return "one space";
    case Habit::wide_space:
      return "many spaces";
    case Habit::tab:
      return "tab";
    case Habit::stars:
      return "***";
    case Habit::one_a_line:
      return "one a line";
  }
  return {};
}

std::string written(const KnownPoem& poem, Habit habit) {
  const auto between = [&] {
    switch (habit) {
      case Habit::one_space:
        return " ";
      case Habit::wide_space:
        return "          ";
      case Habit::tab:
        return "\t";
      case Habit::stars:
        return " *** ";
      case Habit::one_a_line:
        return "\n";
    }
    return "";
  }();
  std::string text;
  for (const KnownBayt& bayt : poem) text += bayt.first + between + bayt.second + "\n";
  return text;
}

std::vector<KnownBayt> bayts_of(const Article& article) {
  std::vector<KnownBayt> bayts;
  const auto add = [&](const Poem& poem) {
    for (const Bayt* bayt : poem.bayts()) bayts.push_back({bayt->first.utf8, bayt->second.utf8});
  };
  add(article.epigraph);
  for (const Block& block : article.blocks)
    if (const auto* poem = std::get_if<Poem>(&block.content)) add(*poem);
  return bayts;
}

std::size_t count_right(const KnownPoem& poem, const std::vector<KnownBayt>& found) {
  KnownPoem wanted = poem;
  std::vector<KnownBayt> given = found, right;
  std::sort(wanted.begin(), wanted.end());
  std::sort(given.begin(), given.end());
  std::set_intersection(wanted.begin(), wanted.end(), given.begin(), given.end(), std::back_inserter(right));
  return right.size();
}

KnownPoem from_hemistichs(std::string_view text) {
  std::vector<std::string> hemistichs;
  for (const std::string_view line : lines_of(text))
    if (std::string words = simple(line); !words.empty()) hemistichs.push_back(std::move(words));
  KnownPoem poem;
  for (std::size_t i = 0; i + 1 < hemistichs.size(); i += 2)
    poem.push_back({hemistichs[i], hemistichs[i + 1]});
  return poem;
}

KnownPoem from_divided(std::string_view text, std::string_view sign) {
  KnownPoem poem;
  for (const std::string_view line : lines_of(text))
    if (const std::size_t at = line.find(sign); at != std::string_view::npos)
      poem.push_back({simple(line.substr(0, at)), simple(line.substr(at + sign.size()))});
  return poem;
}

std::vector<KnownPoem> part_by_rhyme(const KnownPoem& bayts) {
  std::vector<KnownPoem> poems;
  for (const KnownBayt& bayt : bayts) {
    const bool opens = poems.empty() || (read::common_ending(bayt.first, bayt.second) >= 2 &&
                                         read::common_ending(bayt.second, poems.back().back().second) < 2);
    if (opens) poems.emplace_back();
    poems.back().push_back(bayt);
  }
  return poems;
}

}  // namespace warraq::test
