#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "reading.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_robust)

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// A folder of its own that goes when the test ends.
class Scratch {
 public:
  Scratch()
      : path_(std::filesystem::temp_directory_path() / ("warraq-read-test-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  std::filesystem::path file(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path_ / name;
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

ErrorCode code_of(const std::filesystem::path& path) {
  try {
    read_article(path);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::bad_option;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_paragraph_of_two_megabytes_is_one_paragraph) {
  const Article article = reading(repeated("The river borrows the road. ", 75000));
  BOOST_TEST(article.blocks.size() == 1u);
  BOOST_TEST(paragraphs(article).at(0).size() > 2000000u);
}

BOOST_AUTO_TEST_CASE(texts_of_nothing_but_signs_are_read) {
  for (const std::string_view sign :
       {"*", "**a ", "* ", "_a_ ", "`", "[1]", "\\*", ".", "@a.", "- x\n", "1. x\n", "a* \n\n", "—\n"})
    BOOST_TEST(!dump(reading(repeated(sign, 40000))).empty());
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_short_lines_lose_no_word) {
  const Article article = reading(repeated("x y\n", 100000));
  std::size_t letters = 0;
  for (const std::string& text : paragraphs(article))
    letters += static_cast<std::size_t>(std::count(text.begin(), text.end(), 'x'));
  for (const std::string& text : headings(article))
    letters += static_cast<std::size_t>(std::count(text.begin(), text.end(), 'x'));
  letters += static_cast<std::size_t>(std::count(article.title.utf8.begin(), article.title.utf8.end(), 'x'));
  letters += article.masthead.size() + article.section.size() + article.authors.size();
  BOOST_TEST(letters + article.diagnostics.size() >= 99990u);
}

BOOST_AUTO_TEST_CASE(verse_of_many_lines_is_read) {
  const Article article = reading(repeated("توانا بود هر که دانا بود\nز دانش دل پیر برنا بود\n", 5000));
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(std::get<Poem>(article.blocks[0].content).bayts().size() == 5000u);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_articles_say_so) {
  const Scratch scratch;
  BOOST_TEST((code_of(scratch.path() / "none.txt") == ErrorCode::not_found));
  BOOST_TEST((code_of(scratch.path()) == ErrorCode::not_readable));
  BOOST_TEST((code_of(scratch.file("empty.txt", "\n \n")) == ErrorCode::empty_input));
  BOOST_TEST((code_of(scratch.file("a.pdf", "%PDF-1.4")) == ErrorCode::unknown_format));
}

BOOST_AUTO_TEST_CASE(the_override_file_beside_is_found) {
  const Scratch scratch;
  const auto path = scratch.file("essay.txt", "The Mill\n\n" + prose + "\n");
  scratch.file("essay.txt.warraq.toml", "title = \"Another\"\n");
  BOOST_TEST(read_article(path).title.utf8 == "Another");
  scratch.file("essay.txt.warraq.toml", "titel = \"Another\"\n");
  BOOST_TEST((code_of(path) == ErrorCode::bad_overrides));
}

BOOST_AUTO_TEST_CASE(the_same_bytes_give_the_same_article) {
  const std::string text = "The Mill\n\n" + prose + "\n\n" + persian_prose + "\n";
  BOOST_TEST(to_json(reading(text)) == to_json(reading(text)));
}

BOOST_AUTO_TEST_SUITE_END()
