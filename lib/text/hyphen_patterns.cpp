#include "text/hyphen_patterns.hpp"

#include <algorithm>
#include <charconv>

namespace warraq {

namespace {

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

/// ` ',-` as its parts.
std::vector<std::string> characters_listed(std::string_view list) {
  std::vector<std::string> all;
  while (list.starts_with(' ')) list.remove_prefix(1);
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (comma > 0) all.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return all;
}

/// Bytes of the character at `at` of a UTF-8 text; one in a dictionary of single bytes, where a byte that
/// looks like a continuation cannot follow.
std::size_t next_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && static_cast<unsigned char>(text[at]) >= 0xC0 &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    ++end;
  return end - at;
}

/// Characters of a UTF-8 or single-byte string.
std::size_t characters(std::string_view text, bool utf8) {
  if (!utf8) return text.size();
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

/// Classes number the letters in use; there are never more of them than bytes.
std::uint8_t PatternLevel::new_class(char letter) {
  std::uint8_t& known = classes_[static_cast<unsigned char>(letter)];
  if (known == 0) known = ++class_count_;
  return known;
}

void PatternLevel::add(std::string_view line) {
  const std::string_view letters = line.substr(0, line.find('/'));
  if (letters.size() > longest_pattern) return;
  std::uint8_t first = 0, second = 0;
  for (const char c : letters) {
    if (digit(c)) continue;
    if (first != 0) {
      second = new_class(c);
      break;
    }
    first = new_class(c);
  }
  if (first != 0) lines_.push_back({line, first, second});
}

/// Lines keep their order inside a bucket: of equal patterns the last counts.
void PatternLevel::index() {
  buckets_.resize((class_count_ + 1u) * (class_count_ + 1u));
  first_letters_.resize(class_count_ + 1u);
  for (const Line& line : lines_) {
    ++bucket(line.first, line.second).lines;
    first_letters_[line.first] = true;
  }
  std::uint32_t next = 0;
  for (Bucket& one : buckets_) {
    one.first_line = next;
    next += one.lines;
    one.lines = 0;
  }
  ordered_.resize(lines_.size());
  for (const Line& line : lines_) {
    Bucket& into = bucket(line.first, line.second);
    ordered_[into.first_line + into.lines++] = line.text;
  }
}

void PatternLevel::read(std::string_view line, std::vector<Pattern>& into) {
  const std::size_t slash = line.find('/');
  const auto begin = static_cast<std::uint32_t>(bytes_.size());
  std::string values(1, '\0');
  for (const char c : line.substr(0, slash)) {
    if (digit(c)) {
      values.back() = static_cast<char>(c - '0');
    } else {
      bytes_ += c;
      values += '\0';
    }
  }
  Pattern pattern{begin, static_cast<std::uint8_t>(values.size() - 1)};
  if (slash != std::string_view::npos) mark_respelled(line.substr(slash + 1), pattern);
  into.push_back(pattern);
  bytes_ += values;
}

/// A change reads `sz=sz,1,3`: from the first character on three give way; without figures all do.
void PatternLevel::mark_respelled(std::string_view change, Pattern& pattern) const {
  const std::string_view letters = letters_of(pattern);
  std::size_t start = 1, cut = longest_pattern;
  if (const std::size_t comma = change.find(','); comma != std::string_view::npos) {
    const std::string_view figures = change.substr(comma + 1);
    const char* end = figures.data() + figures.size();
    const auto [rest, error] = std::from_chars(figures.data(), end, start);
    if (error == std::errc() && rest != end) std::from_chars(rest + 1, end, cut);
  }
  const auto byte_of = [&](std::size_t character) {
    std::size_t at = letters.starts_with('.') ? 1 : 0;
    for (; character > 0 && at < letters.size(); --character) at += next_length(letters, at);
    return static_cast<std::uint8_t>(at);
  };
  const std::size_t first = start > 0 ? start - 1 : 0;
  pattern.respells_from = byte_of(first);
  pattern.respells_to = byte_of(first + std::min(cut, longest_pattern));
}

const PatternLevel::Bucket& PatternLevel::ready_bucket(std::uint8_t first, std::uint8_t second) {
  Bucket& one = bucket(first, second);
  if (one.ready) return one;
  one.ready = true;
  one.patterns.reserve(one.lines);
  for (std::uint32_t i = 0; i < one.lines; ++i) read(ordered_[one.first_line + i], one.patterns);
  const auto earlier = [this](const Pattern& a, const Pattern& b) { return letters_of(a) < letters_of(b); };
  if (!std::is_sorted(one.patterns.begin(), one.patterns.end(), earlier))
    std::stable_sort(one.patterns.begin(), one.patterns.end(), earlier);
  return one;
}

/// Those of a range, alike in their first `depth` letters, that go on with `letter`.
PatternLevel::Range PatternLevel::narrowed(Range range, std::size_t depth, char next) const {
  const auto value = [&](const Pattern& pattern) {  // shorter ones come first
    return pattern.length <= depth ? -1
                                   : static_cast<int>(static_cast<unsigned char>(letter(pattern, depth)));
  };
  const int wanted = static_cast<unsigned char>(next);
  const Pattern* begin = std::partition_point(
      range.begin, range.end, [&](const Pattern& pattern) { return value(pattern) < wanted; });
  const Pattern* end = std::partition_point(begin, range.end,
                                            [&](const Pattern& pattern) { return value(pattern) <= wanted; });
  return {begin, end};
}

/// Whether any pattern begins with these letters; from the second on, in which range.
bool PatternLevel::begins_any(std::string_view letters, Range& range) {
  const std::uint8_t first = class_of(letters[0]);
  if (letters.size() == 1) return first_letters_[first];
  const std::uint8_t second = class_of(letters[1]);
  if (first == 0 || second == 0) return false;
  const Bucket& one = ready_bucket(first, second);
  range = {one.patterns.data(), one.patterns.data() + one.patterns.size()};
  for (std::size_t depth = 2; depth < letters.size() && !range.empty(); ++depth)
    range = narrowed(range, depth, letters[depth]);
  return !range.empty();
}

/// The pattern of just these letters, with the range that begins with them.
const PatternLevel::Pattern* PatternLevel::whole(std::string_view letters, Range range) {
  if (letters.size() == 1) {
    const Bucket& one = ready_bucket(class_of(letters[0]), 0);
    return one.patterns.empty() ? nullptr : &one.patterns.back();
  }
  const Pattern* found = nullptr;
  for (const Pattern* at = range.begin; at != range.end && at->length == letters.size(); ++at) found = at;
  return found;
}

std::vector<bool> PatternLevel::divide(std::string_view word) {
  std::string framed(1, '.');
  framed.append(word).append(1, '.');
  std::string values(framed.size() + 1, '\0');
  std::vector<bool> respelled(framed.size() + 1);
  std::size_t begin = 0;
  Range range;
  for (std::size_t end = 1; end <= framed.size(); ++end) {
    bool going_on = false;
    // One letter more; when no pattern goes on so, the next one to begin later may.
    if (end - begin > 2 && !range.empty()) {
      range = narrowed(range, end - begin - 1, framed[end - 1]);
      going_on = !range.empty();
      if (!going_on) ++begin;
    }
    for (; !going_on && begin < end; ++begin)
      if ((going_on = begins_any(std::string_view(framed).substr(begin, end - begin), range))) break;
    if (!going_on) continue;
    const Pattern* longest = whole(std::string_view(framed).substr(begin, end - begin), range);
    if (!longest) continue;
    for (std::size_t k = 0; k <= longest->length; ++k) {
      const char value = bytes_[longest->letters + longest->length + k];
      if (value <= values[begin + k]) continue;
      values[begin + k] = value;
      respelled[begin + k] = longest->respells_from <= k && k <= longest->respells_to;
    }
  }
  std::vector<bool> places(word.size());
  for (std::size_t i = 0; i + 1 < word.size(); ++i) places[i] = (values[i + 2] & 1) && !respelled[i + 2];
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

std::vector<bool> HyphenPatterns::divide(std::string_view word, Ends ends) {
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

std::vector<bool> HyphenPatterns::divide(std::string_view word) {
  std::vector<bool> places = divide(word, {});
  for (const std::string& one : never_beside)
    for (std::size_t at = word.find(one); at != std::string_view::npos; at = word.find(one, at + 1)) {
      places[at + one.size() - 1] = false;
      if (at > 0) places[at - 1] = false;
    }
  return places;
}

HyphenPatterns read_hyphen_patterns(std::string bytes) {
  HyphenPatterns read;
  read.file = std::make_shared<const std::string>(std::move(bytes));
  std::string_view file = *read.file;
  read.encoding = next_line(file);
  read.levels.emplace_back();
  while (!file.empty()) {
    const std::string_view line = next_line(file);
    if (line.empty() || line[0] == '%' || line[0] == '#') continue;
    if (line.starts_with("NOHYPHEN")) {
      read.never_beside = characters_listed(line.substr(8));
      continue;
    }
    if (read_number(line, "LEFTHYPHENMIN", read.least_before) ||
        read_number(line, "RIGHTHYPHENMIN", read.least_after) ||
        read_number(line, "COMPOUNDLEFTHYPHENMIN", read.compound_least_before) ||
        read_number(line, "COMPOUNDRIGHTHYPHENMIN", read.compound_least_after))
      continue;
    if (line.substr(0, 9) == "NEXTLEVEL") {
      if (read.levels.back().empty()) continue;
      read.levels.emplace_back();
      continue;
    }
    read.levels.back().add(line);
  }
  for (PatternLevel& level : read.levels) level.index();
  return read;
}

}  // namespace warraq
