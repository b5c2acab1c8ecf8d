#define BOOST_TEST_MODULE unicode
#define BOOST_TEST_DYN_LINK
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/text_cache_impl.hpp"
#include "warraq/text/bidi.hpp"
#include "warraq/text/breaks.hpp"

using namespace warraq;

namespace {

const std::string data = WARRAQ_UNICODE_DATA;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  return lines;
}

void append(std::u16string& text, unsigned long c) {
  if (c >= 0x10000) text += static_cast<char16_t>(0xD7C0 + (c >> 10));
  text += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
}

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> fields;
  std::stringstream in(line);
  for (std::string field; std::getline(in, field, at);) fields.push_back(field);
  return fields;
}

/// The cases of one file that came out wrong, named by what they test, against those we know of.
class Verdict {
 public:
  explicit Verdict(std::string file) : file_(std::move(file)) {}

  void count(const std::string& name, bool right) {
    ++cases_;
    if (!right) failures_.insert(name);
  }

  /// `known` is how many cases ICU itself is known to decide otherwise.
  void check(std::size_t least_cases, std::size_t known) const {
    std::set<std::string> expected;
    for (const std::string& line : lines_of(WARRAQ_EXPECTED_FAILURES))
      if (line.rfind(file_ + ": ", 0) == 0) expected.insert(line.substr(file_.size() + 2));
    for (const std::string& name : failures_)
      BOOST_TEST(expected.count(name) == 1u, file_ << ": fails unexpectedly: " << name);
    for (const std::string& name : expected)
      BOOST_TEST(failures_.count(name) == 1u, file_ << ": passes now, take it off the list: " << name);
    BOOST_TEST(cases_ >= least_cases);
    BOOST_TEST(expected.size() == known);
    BOOST_TEST_MESSAGE(file_ << ": " << cases_ << " cases, " << failures_.size() << " known departures");
  }

 private:
  std::string file_;
  std::size_t cases_ = 0;
  std::set<std::string> failures_;
};

/// True when the file is there; says so when it is not.
bool present(const std::string& path) {
  if (std::ifstream(path)) return true;
  BOOST_TEST_MESSAGE("skipped: " << path << " is not there (Debian package unicode-data)");
  return false;
}

struct BreakCase {
  std::u16string text;
  std::vector<std::uint32_t> breaks;  ///< inside the text
};

/// `× 0023 ÷ 0020 ÷`
BreakCase read_breaks(const std::string& line) {
  BreakCase result;
  std::stringstream in(line);
  for (std::string token; in >> token;) {
    if (token == "÷")
      result.breaks.push_back(static_cast<std::uint32_t>(result.text.size()));
    else if (token != "×")
      append(result.text, std::stoul(token, nullptr, 16));
  }
  std::erase_if(result.breaks, [&](std::uint32_t at) { return at == 0 || at == result.text.size(); });
  return result;
}

bool bidi_case_right(const std::vector<std::string>& fields) {
  std::u16string text;
  std::vector<std::uint32_t> begins;
  for (const std::string& code : split(fields[0], ' ')) {
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    append(text, std::stoul(code, nullptr, 16));
  }
  std::optional<Direction> direction;
  if (fields[1] != "2") direction = fields[1] == "1" ? Direction::right_to_left : Direction::left_to_right;
  const BidiLevels resolved = resolve_levels(text, direction);
  if (std::to_string(resolved.paragraph) != fields[2]) return false;

  std::vector<std::uint8_t> levels;
  std::vector<std::uint32_t> kept;
  const std::vector<std::string> expected = split(fields[3], ' ');
  for (std::uint32_t i = 0; i < begins.size(); ++i) {
    if (expected[i] == "x") continue;  // removed by rule X9
    levels.push_back(resolved.levels[begins[i]]);
    kept.push_back(i);
    if (std::to_string(levels.back()) != expected[i]) return false;
  }
  std::string order;
  for (const std::uint32_t index : visual_order(levels)) {
    if (!order.empty()) order += ' ';
    order += std::to_string(kept[index]);
  }
  return order == (fields.size() > 4 ? fields[4] : "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(bidi_characters) {
  const std::string path = data + "/BidiCharacterTest.txt";
  if (!present(path)) return;
  Verdict verdict("BidiCharacterTest");
  for (const std::string& line : lines_of(path)) verdict.count(line, bidi_case_right(split(line, ';')));
  verdict.check(90'000, 31);
}

BOOST_AUTO_TEST_CASE(line_breaks) {
  const std::string path = data + "/auxiliary/LineBreakTest.txt";
  if (!present(path)) return;
  TextCache cache;
  Verdict verdict("LineBreakTest");
  for (const std::string& line : lines_of(path)) {
    const std::string name = line.substr(0, line.find('\t'));
    const BreakCase expected = read_breaks(name);
    std::vector<std::uint32_t> found;
    for (const BreakPlace& place : line_break_opportunities(expected.text, Language(), cache))
      found.push_back(place.index);
    verdict.count(name, found == expected.breaks);
  }
  verdict.check(7'000, 22);
}

BOOST_AUTO_TEST_CASE(grapheme_breaks) {
  const std::string path = data + "/auxiliary/GraphemeBreakTest.txt";
  if (!present(path)) return;
  TextCache cache;
  Verdict verdict("GraphemeBreakTest");
  for (const std::string& line : lines_of(path)) {
    const std::string name = line.substr(0, line.find('\t'));
    const BreakCase expected = read_breaks(name);
    auto ends =
        cache.impl().grapheme_ends(expected.text, {0, static_cast<std::uint32_t>(expected.text.size())});
    if (!ends.empty()) ends.pop_back();
    verdict.count(name, ends == expected.breaks);
  }
  verdict.check(600, 0);
}
