#include <boost/test/unit_test.hpp>
#include <functional>

#include "../reading.hpp"
#include "warraq/read/mend_file.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(page_furniture)

namespace {

/// Pages of `count`, with what stands at the top and the foot of each; every page ends inside of a sentence.
template <typename Head, typename Foot>
std::string pages(int count, const Head& head, const Foot& foot) {
  static const char* const ways[] = {"river",  "road",    "weir",   "wheel",
                                     "bridge", "orchard", "garden", "meadow"};
  std::string text = "The Mill\n\n" + prose + "\n\n";
  for (int page = 1; page <= count; ++page) {
    const std::string way = ways[page % 8];
    if (page > 1)
      text += "\f" + head(page) + "\n\n" + "water turns by the " + way + " once more. " + more_prose + "\n\n";
    text +=
        "Then he walked along the " + way + " until he came to the place where the\n\n" + foot(page) + "\n";
  }
  return text + "\fwater sings. " + prose + "\n";
}
std::string nothing(int) { return ""; }

std::size_t dropped(const Article& article) {
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : article.diagnostics) count += diagnostic.code == "source-furniture";
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(folios_of_every_kind_go) {
  static const char* const roman[] = {"", "i", "ii", "iii", "iv", "v"};
  static const char* const persian[] = {"", "۱", "۲", "۳", "۴", "۵"};
  const std::vector<std::function<std::string(int)>> kinds = {
      [](int page) { return std::to_string(page + 11); },
      [](int page) { return "- " + std::to_string(page) + " -"; },
      [](int page) { return "Page " + std::to_string(page) + " of 5"; },
      [](int page) { return std::string("صفحه ") + persian[page]; },
      [](int page) { return std::string("‐ ") + persian[page] + " ‐"; },
      [](int page) { return std::string(roman[page]); },
  };
  for (const auto& kind : kinds) {
    const Article article = reading(pages(5, nothing, kind));
    BOOST_TEST(dropped(article) == 5u, kind(3));
    BOOST_TEST(paragraphs(article).at(1).find("where the water turns") != std::string::npos, kind(3));
  }
}

BOOST_AUTO_TEST_CASE(heads_of_left_and_right_pages_go) {
  const auto head = [](int page) {
    return page % 2 == 0 ? std::to_string(page) + " The River Review"
                         : "Mills and Wheels " + std::to_string(page);
  };
  const Article article = reading(pages(5, head, nothing));
  BOOST_TEST(dropped(article) == 4u);
  const TextChange* change = nullptr;
  for (const TextChange& one : article.changes)
    if (one.rule == "running-head") change = &one;
  BOOST_REQUIRE(change);
  BOOST_TEST(change->before == "Mills and Wheels 5\n");
}

BOOST_AUTO_TEST_CASE(one_head_with_the_title_and_the_number_of_its_page_goes) {
  const Article article = reading(pages(
      2, [](int) { return std::string("2 The Mill"); }, nothing));
  BOOST_TEST(dropped(article) == 1u);
}

BOOST_AUTO_TEST_CASE(headings_and_items_at_the_tops_of_pages_stay) {
  for (const std::string_view after : {"", ". a way across the river"}) {
    std::string text = "The Mill\n\n" + prose + "\n\n" + more_prose + "\n";
    for (int page = 4; page < 9; ++page)
      text += "\f" + std::string(after.empty() ? "Article " : "") + std::to_string(page) +
              std::string(after) + "\n\n" + prose + "\n\n" + more_prose + "\n";
    BOOST_TEST(dropped(reading(text)) == 0u);
  }
}

BOOST_AUTO_TEST_CASE(what_was_dropped_and_joined_can_be_undone) {
  const std::string text = pages(
      3, [](int page) { return std::to_string(page) + " The River Review"; },
      [](int page) { return "[" + std::to_string(page) + "]"; });
  const MendedFile mended = mend_file_bytes(text, {.name = "essay.txt"});
  BOOST_TEST(mended.bytes.find("River Review") == std::string::npos);
  BOOST_TEST(mended.account.original.empty());
  BOOST_TEST(undo_mending(mended.bytes, mended.account) == text);
}

BOOST_AUTO_TEST_CASE(a_note_at_the_foot_of_a_page_does_not_cut_its_paragraph) {
  const Article article = reading(
      "The Mill\n\n" + prose + "\n\nHe looked at the fish* in the paper for a while and then at the\n\n" +
      "* a figure of wire\n\n1\n\f\nwheel that had carried it there. " + more_prose + "\n");
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_REQUIRE(paragraphs(article).size() == 2u);
  BOOST_TEST(paragraphs(article)[1].find("then at the wheel that") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(signs_of_direction_around_lines_go) {
  const std::string text = "\u202B\u202Aآسیاب کهنه\u202C\u202C\n\n\u202B" + persian_prose + "\u202C\n";
  const Article article = reading(text);
  BOOST_TEST(article.title.utf8 == "آسیاب کهنه");
  BOOST_TEST(paragraphs(article).at(0) == persian_prose);
  const MendedFile mended = mend_file_bytes(text, {.name = "essay.txt"});
  BOOST_TEST(undo_mending(mended.bytes, mended.account) == text);
}

BOOST_AUTO_TEST_SUITE_END()
