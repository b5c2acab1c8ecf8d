#include "text/hyphen_patterns.hpp"

#include <algorithm>
#include <charconv>

namespace warraq {

namespace {

constexpr std::uint32_t hash_start = 2166136261u;
constexpr std::uint32_t hashed(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619u;  // FNV-1a
}

std::uint32_t hash_of(std::string_view letters) {
  std::uint32_t hash = hash_start;
  for (const char c : letters) hash = hashed(hash, c);
  return hash;
}

constexpr std::size_t longest_pattern = 200;

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

/// The number after a keyword, or nothing when the line is not about that keyword.
bool read_number(std::string_view line, std::string_view keyword, int& number) {
  if (line.substr(0, keyword.size()) != keyword) return false;
  line.remove_prefix(keyword.size());
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  std::from_chars(line.data(), line.data() + line.size(), number);
  return true;
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

/// Characters of a UTF-8 or single-byte string.
std::size_t characters(std::string_view text, bool utf8) {
  if (!utf8) return text.size();
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void PatternLevel::add(std::string_view line) {
  if (line.size() > longest_pattern || line.find('/') != std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(bytes_.size());
  std::string values(1, '\0');
  for (const char c : line) {
    if (digit(c)) {
      values.back() = static_cast<char>(c - '0');
    } else {
      bytes_ += c;
      values += '\0';
    }
  }
  const auto length = static_cast<std::uint8_t>(values.size() - 1);
  if (length == 0) return;
  beginnings_.push_back({begin, length, static_cast<std::uint32_t>(bytes_.size())});
  bytes_ += values;
}

void PatternLevel::reserve(std::size_t bytes) {
  bytes_.reserve(bytes * 2);
  beginnings_.reserve(bytes / 4);
}

void PatternLevel::index() {
  const std::size_t patterns = beginnings_.size();
  std::size_t size = 16;
  while (size < patterns * 8) size *= 2;
  table_.assign(size, {});
  // Patterns first, so that a beginning which is a pattern itself keeps its values.
  for (std::uint32_t i = 0; i < patterns; ++i) insert(hash_of(letters_of(beginnings_[i])), i, true);
  std::uint32_t hashes[longest_pattern + 1];
  Beginning before;
  for (std::uint32_t i = 0; i < patterns; ++i) {
    const Beginning whole = beginnings_[i];
    hashes[0] = hash_start;
    for (std::size_t k = 0; k < whole.length; ++k)
      hashes[k + 1] = hashed(hashes[k], bytes_[whole.letters + k]);
    // What it begins with like the pattern before is in the table already; dictionaries are mostly sorted.
    std::size_t alike = 0;
    while (alike < whole.length && alike < before.length &&
           bytes_[whole.letters + alike] == bytes_[before.letters + alike])
      ++alike;
    before = whole;
    for (std::uint8_t length = whole.length; length-- > alike + 1;) {
      beginnings_.push_back({whole.letters, length, no_values});
      if (insert(hashes[length], static_cast<std::uint32_t>(beginnings_.size() - 1), false)) continue;
      beginnings_.pop_back();
    }
  }
}

/// Puts a beginning into the table; false when it is there already.
bool PatternLevel::insert(std::uint32_t hash, std::uint32_t index, bool replace) {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash;
  for (; table_[at & mask].index != 0; ++at) {
    Slot& slot = table_[at & mask];
    if (slot.hash != hash || letters_of(beginnings_[slot.index - 1]) != letters_of(beginnings_[index]))
      continue;
    if (replace) slot.index = index + 1;
    return false;
  }
  table_[at & mask] = {hash, index + 1};
  return true;
}

const PatternLevel::Beginning* PatternLevel::find(std::string_view letters) const {
  const std::size_t mask = table_.size() - 1;
  const std::uint32_t hash = hash_of(letters);
  for (std::size_t at = hash;; ++at) {
    const Slot& slot = table_[at & mask];
    if (slot.index == 0) return nullptr;
    if (slot.hash == hash && letters_of(beginnings_[slot.index - 1]) == letters)
      return &beginnings_[slot.index - 1];
  }
}

std::vector<bool> PatternLevel::divide(std::string_view word) const {
  std::string framed(1, '.');
  framed.append(word).append(1, '.');
  std::string values(framed.size() + 1, '\0');
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= framed.size(); ++end) {
    const Beginning* longest = nullptr;
    for (; begin < end; ++begin)
      if ((longest = find(std::string_view(framed).substr(begin, end - begin)))) break;
    if (!longest || longest->values == no_values) continue;
    for (std::size_t k = 0; k <= longest->length; ++k)
      values[begin + k] = std::max(values[begin + k], bytes_[longest->values + k]);
  }
  std::vector<bool> places(word.size());
  for (std::size_t i = 0; i + 1 < word.size(); ++i) places[i] = values[i + 2] & 1;
  return places;
}

/// Inside a compound, a part is not divided close to where it meets its neighbours.
void HyphenPatterns::keep_off_ends(std::string_view part, std::vector<bool>& places, Ends ends) const {
  const bool utf8 = encoding == "UTF-8";
  for (std::size_t i = 0; i < part.size(); ++i) {
    const auto before = static_cast<int>(characters(part.substr(0, i + 1), utf8));
    const auto after = static_cast<int>(characters(part.substr(i + 1), utf8));
    if (!ends.first && before < compound_least_before) places[i] = false;
    if (!ends.last && after < compound_least_after) places[i] = false;
  }
}

std::vector<bool> HyphenPatterns::divide(std::string_view word, Ends ends) const {
  if (levels.empty()) return std::vector<bool>(word.size());
  if (levels.size() == 1) return levels.front().divide(word);
  std::vector<bool> places = levels.front().divide(word);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool last = i + 1 == word.size();
    if (!places[i] && !(last && begin > 0)) continue;
    if (i > begin) {
      const std::vector<bool> inner =
          divide(word.substr(begin, i + 1 - begin), {begin == 0 && ends.first, last && ends.last});
      for (std::size_t k = begin; k < i; ++k) places[k] = inner[k - begin];
    }
    begin = i + 1;
  }
  if (begin > 0) return places;
  places = levels.back().divide(word);
  keep_off_ends(word, places, ends);
  return places;
}

HyphenPatterns read_hyphen_patterns(std::string_view file) {
  HyphenPatterns read;
  read.encoding = next_line(file);
  read.levels.emplace_back();
  read.levels.back().reserve(file.size());
  while (!file.empty()) {
    const std::string_view line = next_line(file);
    if (line.empty() || line[0] == '%' || line[0] == '#' || line.substr(0, 8) == "NOHYPHEN") continue;
    if (read_number(line, "LEFTHYPHENMIN", read.least_before) ||
        read_number(line, "RIGHTHYPHENMIN", read.least_after) ||
        read_number(line, "COMPOUNDLEFTHYPHENMIN", read.compound_least_before) ||
        read_number(line, "COMPOUNDRIGHTHYPHENMIN", read.compound_least_after))
      continue;
    if (line.substr(0, 9) == "NEXTLEVEL") {
      if (read.levels.back().empty()) continue;
      read.levels.emplace_back();
      read.levels.back().reserve(file.size());
      continue;
    }
    read.levels.back().add(line);
  }
  for (PatternLevel& level : read.levels) level.index();
  return read;
}

}  // namespace warraq
