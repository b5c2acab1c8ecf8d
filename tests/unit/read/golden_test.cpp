#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "read/plain/lines.hpp"
#include "reading.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(read_golden)

namespace {

namespace fs = std::filesystem;

enum class Show {
  beginnings,  ///< of our own articles: the first words of each part
  shapes,      ///< of other people's texts, which stay with their files: how many words each part has
};

/// "  row | one two | three" as "  row | 2 | 1 words".
std::string row_shape(const std::string& line) {
  std::istringstream cells(line.substr(line.find("row | ") + 6));
  std::string out = line.substr(0, line.find("row | ") + 4), cell;
  while (std::getline(cells, cell, '|')) out += "| " + std::to_string(read::shape_of(cell).words) + ' ';
  return out + "words";
}

/// A line of the tree without the words it shows, but with their number: "  title: 5 words".
std::string shape(const std::string& line) {
  const std::size_t indent = line.find_first_not_of(' ');
  if (line.compare(indent, 6, "row | ") == 0) return row_shape(line);
  if (line[indent] == '|') return line.substr(0, indent) + "| code";
  if (line.find(" || ") != std::string::npos) {
    const std::size_t bar = line.find(" || ");
    return std::string(indent, ' ') + std::to_string(read::shape_of(line.substr(0, bar)).words) + " || " +
           std::to_string(read::shape_of(line.substr(bar + 4)).words) + " words";
  }
  const std::size_t colon = line.find(": ");
  if (colon == std::string::npos || line.starts_with("article")) return line;
  return line.substr(0, colon) + ": " + std::to_string(read::shape_of(line.substr(colon + 2)).words) +
         " words";
}

std::string beginning(const std::string& line) {
  std::size_t at = 0;
  for (int count = 0; at < line.size() && count < 52; ++count) read::decode(line, at);
  return line.substr(0, at) + (at < line.size() ? " ..." : "");
}

/// Longer trees end with how many lines of each kind are left: a book has thousands.
constexpr int most_lines = 250;

/// "12   paragraph [fa]: 5 words" is a "paragraph [fa]".
std::string kind_of(const std::string& line) {
  const std::size_t begin = line.find_first_not_of("0123456789 ");
  const std::size_t end = std::min(line.find_first_of(":|"), line.size());
  return begin < end ? line.substr(begin, end - begin) : "line";
}

bool ends_tree(const std::string& line) {
  return line == "decisions" || line == "changes" || line == "diagnostics";
}

/// The tree down to the decisions, each line cut to what tells the part.
std::string outline(const Article& article, Show show) {
  std::istringstream tree(dump(article));
  std::string out, line;
  std::map<std::string, int> rest;
  for (int count = 0; std::getline(tree, line) && !ends_tree(line); ++count) {
    line = show == Show::shapes ? shape(line) : beginning(line);
    if (count < most_lines)
      out += line + "\n";
    else
      ++rest[kind_of(line)];
  }
  for (const auto& [kind, count] : rest) out += "and " + std::to_string(count) + " x " + kind + "\n";
  return out;
}

bool wants_update() {
  const auto& suite = boost::unit_test::framework::master_test_suite();
  return std::any_of(suite.argv + 1, suite.argv + suite.argc,
                     [](const char* argument) { return std::string_view(argument) == "--update"; });
}

/// Plain text by its name alone, other formats with their ending.
std::string golden_name(const fs::path& input) {
  return (input.extension() == ".txt" ? input.stem() : input.filename()).string();
}

/// Compares with tests/unit/read/golden/NAME.txt. `read_test -- --update` writes the files anew: read the
/// difference before committing it.
void check_golden(const fs::path& input, Show show) {
  if (!fs::exists(input)) {
    BOOST_TEST_MESSAGE("skipped: " << input << " is not here");
    return;
  }
  const std::string found = outline(read_article(input), show);
  const fs::path golden =
      fs::path(WARRAQ_SOURCE_DIR) / "tests/unit/read/golden" / (golden_name(input) + ".txt");
  if (wants_update()) std::ofstream(golden, std::ios::binary) << found;
  std::ifstream file(golden, std::ios::binary);
  std::stringstream expected;
  expected << file.rdbuf();
  std::istringstream a(expected.str()), b(found);
  std::string expected_line, found_line;
  for (int line = 1; std::getline(a, expected_line); ++line) {
    if (!std::getline(b, found_line)) found_line = "(nothing)";
    BOOST_TEST_REQUIRE(expected_line == found_line, golden.filename()
                                                        << ":" << line << ": expected\n  " << expected_line
                                                        << "\nfound\n  " << found_line);
  }
  BOOST_TEST(!std::getline(b, found_line), golden.filename() << " ends before: " << found_line);
  BOOST_TEST(!expected.str().empty(), golden << " is missing");
}

const fs::path corpus = WARRAQ_CORPUS_DIR;
const fs::path examples = fs::path(WARRAQ_SOURCE_DIR) / "examples/articles";

}  // namespace

BOOST_AUTO_TEST_CASE(example_articles) {
  for (const char* name : {"the-paper-mill", "bagh-e-khattat", "da-sind-kaghaz", "der-schriftgiesser",
                           "a-plain-note", "chahar-qaleb", "of-lines-and-stanzas"})
    check_golden(examples / (std::string(name) + ".txt"), Show::beginnings);
}

/// Every file of the corpus that is no archive.
BOOST_AUTO_TEST_CASE(corpus_articles) {
  if (!fs::exists(corpus)) {
    BOOST_TEST_MESSAGE("skipped: " << corpus << " is not here");
    return;
  }
  std::vector<fs::path> inputs;
  for (const char* folder : {"docx", "epub", "html", "jats", "md", "other", "seed", "txt"})
    for (const auto& entry : fs::directory_iterator(corpus / folder)) inputs.push_back(entry.path());
  std::sort(inputs.begin(), inputs.end());
  for (const fs::path& input : inputs) check_golden(input, Show::shapes);
  BOOST_TEST(inputs.size() >= 40u);
}

/// The sample has two cut paragraphs and twenty starred words, the first in the deck.
BOOST_AUTO_TEST_CASE(sample_article) {
  const fs::path input = corpus / "seed/afgazad-article.txt";
  if (!fs::exists(input)) {
    BOOST_TEST_MESSAGE("skipped: " << input << " is not here");
    return;
  }
  const Article article = read_article(input);
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes[0].references == 20);
  BOOST_TEST(article.deck.marks.size() == 1u);
  BOOST_TEST(std::count_if(article.decisions.begin(), article.decisions.end(),
                           [](const Decision& d) { return d.part == "join"; }) == 2);
  BOOST_TEST(article.epigraph.bayts().size() == 2u);
  BOOST_TEST(article.dates.at(0).iso == "2025-04-02");
  BOOST_TEST(dump(article).find('*') != std::string::npos);
  for (const Block& block : article.blocks)
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content))
      BOOST_TEST(paragraph->text.utf8.find_first_of("*\\") == std::string::npos, paragraph->text.utf8);
}

BOOST_AUTO_TEST_SUITE_END()
