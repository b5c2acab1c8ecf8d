#include "read/verse/rhyme_suspects.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "warraq/read/read.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(rhyme_suspects)

namespace {

using Lines = std::vector<std::pair<const char*, const char*>>;

Article poem_of(const Lines& lines) {
  std::vector<Bayt> bayts;
  for (const auto& [first, second] : lines) {
    Bayt bayt;
    bayt.first = Text(first);
    bayt.second = Text(second);
    bayts.push_back(bayt);
  }
  Article article;
  article.language = Language("fa");
  Block block;
  block.content = Poem(std::move(bayts));
  article.blocks.push_back(std::move(block));
  return article;
}

std::string reported(Article article) {
  read::report_rhyme_suspects(article);
  std::string messages;
  for (const Diagnostic& one : article.diagnostics)
    if (one.code == "rhyme-breaking-letter") messages += one.message + "\n";
  return messages;
}

const Lines ghazal = {
    {"شب از کنار پنجره دریا نباشد", "در باغ ما نشانه فردا نباشد"},
    {"گفتم به آب راز دل سنگ را بگو", "گفتا که سنگ را دل گویا نباشد"},
    {"هر کس که رفت و باز نیامد از این سفر", "او را دگر نشانی و مأوا نباشد"},
    {"این کاغذ سپید که در پیش روی ماست", "جز نامه‌ای ز مردم تنها نباشد"},
    {"ای دوست قصه را به همین جا تمام کن", "کاین قصه را به جز تو تماشا نباشد"}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_whole_rhyme_is_no_suspect) { BOOST_TEST(reported(poem_of(ghazal)) == ""); }

BOOST_AUTO_TEST_CASE(a_letter_that_breaks_the_refrain_by_its_dots_is_told) {
  Lines broken = ghazal;
  broken[2].second = "او را دگر نشانی و مأوا نپاشد";
  const std::string told = reported(poem_of(broken));
  BOOST_TEST(told.find("پ") != std::string::npos, told);
  BOOST_TEST(told.find("مأوا نپاشد") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(another_word_is_the_poets) {
  Lines other = ghazal;
  other[2].second = "او را دگر نشانی و مأوا نیامد";
  BOOST_TEST(reported(poem_of(other)) == "");
  other = ghazal;
  other[2].second = "او را دگر نشانی و مأوا نماشد";  // no letter of one shape
  BOOST_TEST(reported(poem_of(other)) == "");
}

BOOST_AUTO_TEST_CASE(few_bayts_say_nothing) {
  BOOST_TEST(reported(poem_of({{"نه", "ما نباشد"}, {"که", "تنها نپاشد"}, {"چه", "دریا نباشد"}})) == "");
}

BOOST_AUTO_TEST_CASE(bayts_of_a_masnavi_rhyme_in_themselves) {
  Lines masnavi = {{"یکی مرد دهقان به کوه و کمر", "همی رفت با اسب و با بار زر"},
                   {"به ره دید پیری نشسته خموش", "کمانی به دست و کمندی به دوش"},
                   {"بدو گفت کای مرد فرخ‌نژاد", "چه داری خبر از گذرگاه باد"},
                   {"چنین داد پاسخ که ای نامدار", "جهان را به نیکی همی کن گذار"}};
  BOOST_TEST(reported(poem_of(masnavi)) == "");
  masnavi[3].second = "جهان را به نیکی همی کن گذاز";
  BOOST_TEST(reported(poem_of(masnavi)).find("گذاز") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(classical_poems_are_clean) {
  namespace fs = std::filesystem;
  const fs::path corpus = fs::path(WARRAQ_CORPUS_DIR) / "txt";
  if (!fs::exists(corpus)) {
    BOOST_TEST_MESSAGE("skipped: there is no " << corpus);
    return;
  }
  for (const char* name : {"fa-hafez-ghazal149-onespace.txt", "fa-hafez-raw.txt", "fa-rumi-robai-lines.txt",
                           "fa-shahnameh-esfandyar-wide.txt", "fa-golestan-prose-and-verse-tab.txt"})
    for (const Diagnostic& one : read_article(corpus / name).diagnostics)
      BOOST_TEST(one.code != "rhyme-breaking-letter", name << ": " << one.message);
}

BOOST_AUTO_TEST_SUITE_END()
