#include "read/words/labels.hpp"

#include <algorithm>

#include "read/words/letters.hpp"

namespace warraq::read {

std::vector<std::string> split_words(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) words.emplace_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_among(std::string_view spaced_list, std::string_view word) {
  for (std::size_t at = spaced_list.find(word); at < spaced_list.size();
       at = spaced_list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (at > 0 && spaced_list[at - 1] == ' ' && end < spaced_list.size() && spaced_list[end] == ' ')
      return true;
  }
  return false;
}

std::size_t label_length(std::string_view line, std::string_view list, bool needs_colon) {
  if (needs_colon && line.find(':') == std::string_view::npos) return 0;
  // Labels are at most three words, so the first few spaces are all that need a look.
  std::size_t at = 0;
  for (int words = 0; words < 3 && at < line.size(); ++words) {
    const std::size_t end = std::min(line.find_first_of(" :", at), line.size());
    const bool colon = end < line.size() && line[end] == ':';
    const std::size_t after_space =
        end < line.size() && line[end] == ' ' ? line.find_first_not_of(' ', end) : end;
    const bool colon_after = after_space < line.size() && line[after_space] == ':';
    std::string folded = fold(line.substr(0, end));
    std::replace(folded.begin(), folded.end(), ' ', '+');
    if (is_among(list, folded) && (colon || colon_after || !needs_colon)) {
      const std::size_t stop = colon ? end : colon_after ? after_space : end - 1;
      const std::size_t next = line.find_first_not_of(' ', stop + 1);
      return next == std::string_view::npos ? 0 : next;
    }
    if (colon || end == line.size()) return 0;
    at = end + 1;
  }
  return 0;
}

}  // namespace warraq::read
