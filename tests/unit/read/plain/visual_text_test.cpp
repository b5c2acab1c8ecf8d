#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "warraq/read/mend_file.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(visual_text)

namespace {

/// A title and two paragraphs whose lines were stored as they looked.
const std::string stored =
    "هنهک بایسآ\n\n"
    ".دزاسب ون زا ار دنب ات تسیک تبون لاسما هک دنناد یم همه اما ،تسا هتخاس یسک هچ ار نآ هک "
    "دناد یمن هرد رد سک چیه .دتسیا یم دور نایم رد راهب رد و دوش یم مخ دور هک تسا هداتسیا "
    "ییاج رد بایسآ نیا\n\n"
    ".دنزاسب دنتسناوت یم هک دنتشون یذغاک نیرتهب رب ار همان ره و دنتشون همان رگیدکی هب لاس "
    "هدزای هداوناخ ود .تفرگ نآ زا ار بآ هک دنتخاس نآ زا رتالاب یرگید بایسآ شیپ لاس تصش و دص "
    "کی\n\n";

const TextChange* turned(const Article& article) {
  for (const TextChange& change : article.changes)
    if (change.rule.find("visual-order") != std::string::npos) return &change;
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_recognised_after_lines_are_turned) {
  const Article article = reading(stored);
  BOOST_TEST(article.title.utf8 == "آسیاب کهنه");
  BOOST_REQUIRE(paragraphs(article).size() == 2u);
  BOOST_TEST(paragraphs(article)[0].starts_with("این آسیاب در جایی"));
  BOOST_TEST(turned(article) != nullptr);
}

BOOST_AUTO_TEST_CASE(it_is_told_with_its_confidence) {
  int told = 0;
  for (const Diagnostic& diagnostic : reading(stored).diagnostics) {
    if (diagnostic.code != "visual-order") continue;
    ++told;
    BOOST_TEST(diagnostic.message.find("3 lines are stored as they look") != std::string::npos);
    BOOST_TEST(diagnostic.message.find(" % confidence") != std::string::npos);
    BOOST_REQUIRE(diagnostic.span);
    BOOST_TEST(diagnostic.span->begin == 0u);
  }
  BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_CASE(parts_of_a_turned_line_come_from_the_whole_line) {
  const Article article = reading(stored);
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  const std::size_t begin = stored.find("\n\n") + 2;
  BOOST_REQUIRE(!text.sources.empty());
  BOOST_TEST(text.sources.front().source.begin == begin);
  BOOST_TEST(text.sources.front().source.end == stored.find('\n', begin));
}

BOOST_AUTO_TEST_CASE(it_can_be_switched_off) {
  ReadOptions options{.name = "essay.txt"};
  options.mend.rules["visual-order"] = false;
  const Article article = read_article_bytes(stored, options);
  BOOST_TEST(article.title.utf8 == "هنهک بایسآ");
  BOOST_TEST(turned(article) == nullptr);
}

BOOST_AUTO_TEST_CASE(mending_writes_the_lines_back_and_undoes_them) {
  const MendedFile mended = mend_file_bytes(stored, {.name = "essay.txt"});
  BOOST_TEST(mended.bytes.starts_with("آسیاب کهنه\n\nاین آسیاب در جایی"));
  BOOST_TEST(mended.account.not_applied.empty());
  BOOST_TEST(mended.account.original.empty());
  BOOST_TEST(undo_mending(mended.bytes, mended.account) == stored);
}

BOOST_AUTO_TEST_SUITE_END()
