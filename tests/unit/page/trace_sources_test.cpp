#include <boost/test/unit_test.hpp>

#include "page/inline_text.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(source_tracing)

namespace {

/// The bytes traced for lines that end at the given UTF-16 indices, as "begin-end".
std::vector<std::string> traced(const Text& text, std::vector<std::uint32_t> ends,
                                const std::vector<Note>& notes = {}) {
  const InlineText words = inline_text(text, BlockStyle{}, Language("en"), Direction::left_to_right, notes);
  std::vector<SetLine> lines;
  for (std::uint32_t begin = 0; const std::uint32_t end : ends) {
    lines.emplace_back().range = {begin, end};
    begin = end;
  }
  trace_sources(words, lines);
  std::vector<std::string> spans;
  for (const SetLine& line : lines)
    spans.push_back(std::to_string(line.line.fit.source.begin) + "-" +
                    std::to_string(line.line.fit.source.end));
  return spans;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_knows_its_own_bytes) {
  Text text("در ab کار");  // 5 + 3 + 6 bytes, from byte 100 on
  text.sources = {{0, {100, 114}}};
  const std::vector<std::string> expected{"100-105", "105-108", "108-114"};
  BOOST_TEST(traced(text, {3, 6, 9}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_piece_that_was_mended_is_named_whole) {
  Text text("abcd efgh");
  text.sources = {{0, {10, 14}}, {4, {14, 30}}, {7, {30, 32}}};
  const std::vector<std::string> expected{"10-12", "12-30", "14-31", "31-32"};
  BOOST_TEST(traced(text, {2, 6, 8, 9}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(note_marks_take_no_bytes) {
  Text text("Kabul grew fast");
  text.sources = {{0, {0, 10}}, {10, {11, 16}}};  // the star stood between them
  text.marks = {{.kind = MarkKind::note_reference, .begin = 10, .end = 10, .note = 0}};
  const std::vector<std::string> expected{"0-10", "11-16"};
  BOOST_TEST(traced(text, {11, 16}, {{.mark = "*", .text = "then"}}) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(text_made_by_a_program_has_no_source) {
  BOOST_TEST(traced(Text("ab cd"), {5}).front() == "0-0");
}

BOOST_AUTO_TEST_SUITE_END()
