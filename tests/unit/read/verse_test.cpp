#include <boost/test/unit_test.hpp>

#include "read/plain/lines.hpp"
#include "read/verse/verse.hpp"

using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_verse)

namespace {

/// "first | second" for each bayt.
std::vector<std::string> shown(const FoundVerse& verse) {
  std::vector<std::string> bayts;
  for (const FoundBayt& bayt : verse.bayts)
    bayts.push_back(std::string(bayt.first) + " | " + std::string(bayt.second));
  return bayts;
}

void check(const FoundVerse& verse, const std::vector<std::string>& expected) {
  const auto found = shown(verse);
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(rhyme_and_balance_split_a_bayt) {
  // Ferdowsi; Saadi; Rumi. One space between the hemistichs.
  const auto lines = split_lines(
      "به نام خداوند جان و خرد کزین برتر اندیشه برنگذرد\n"
      "خداوند نام و خداوند جای خداوند روزی‌ده رهنمای\n");
  check(bayt_lines(lines),
        {"به نام خداوند جان و خرد | کزین برتر اندیشه برنگذرد",
         "خداوند نام و خداوند جای | خداوند روزی‌ده رهنمای"});
  const auto rumi = split_lines(
      "بشنو این نی چون شکایت می‌کند از جدایی‌ها حکایت "
      "می‌کند\n");
  check(bayt_lines(rumi),
        {"بشنو این نی چون شکایت می‌کند | از جدایی‌ها حکایت "
         "می‌کند"});
}

BOOST_AUTO_TEST_CASE(a_ghazals_lines_are_split_by_its_metre) {
  const auto lines = split_lines(
      "اگر آن ترک شیرازی به دست آرد دل ما را به خال هندویش بخشم سمرقند و بخارا را\n"
      "بده ساقی می باقی که در جنت نخواهی یافت کنار آب رکن آباد و گلگشت مصلا را\n"
      "فغان کاین لولیان شوخ شیرین کار شهرآشوب چنان بردند صبر از دل که ترکان خوان یغما را\n");
  check(bayt_lines(lines),
        {"اگر آن ترک شیرازی به دست آرد دل ما را | به خال هندویش بخشم سمرقند و بخارا را",
         "بده ساقی می باقی که در جنت نخواهی یافت | کنار آب رکن آباد و گلگشت مصلا را",
         "فغان کاین لولیان شوخ شیرین کار شهرآشوب | چنان بردند صبر از دل که ترکان خوان یغما را"});
}

BOOST_AUTO_TEST_CASE(signs_divide_always) {
  for (const char* line : {"توانا بود هر که دانا بود\tز دانش دل پیر برنا بود",
                           "توانا بود هر که دانا بود      ز دانش دل پیر برنا بود",
                           "توانا بود هر که دانا بود *** ز دانش دل پیر برنا بود",
                           "توانا بود هر که دانا بود / ز دانش دل پیر برنا بود",
                           "توانا بود هر که دانا بود | ز دانش دل پیر برنا بود"}) {
    const auto lines = split_lines(line);
    BOOST_TEST(is_divided(lines[0]), line);
    check(divided_verse(lines), {"توانا بود هر که دانا بود | ز دانش دل پیر برنا بود"});
  }
}

BOOST_AUTO_TEST_CASE(hemistichs_on_their_own_lines_are_paired) {
  const auto couplets = split_lines("توانا بود هر که دانا بود\nز دانش دل پیر برنا بود\n");
  check(hemistich_lines(couplets), {"توانا بود هر که دانا بود | ز دانش دل پیر برنا بود"});
  const auto quatrain = split_lines(
      "آنکس که ترا بدید ای خوب اخلاق\nدر حال دهد کون و مکان را سه طلاق\n"
      "مه را چه طراوت و زحل را چه محل\nبا طلعت آفتاب اندر افاق\n");
  BOOST_TEST(hemistich_lines(quatrain).bayts.size() == 2u);
}

BOOST_AUTO_TEST_CASE(prose_is_no_verse) {
  for (const char* text : {"امروز هوا خوب است و ما به باغ رفتیم تا درختان سیب را ببینیم\nفردا باران "
                           "می‌بارد و همهٔ همسایه‌ها "
                           "در خانه کتاب و روزنامه دارند\n",
                           "کتابخانهٔ شهر هرات در سال گذشته\nدوباره به روی خوانندگان باز شد\n",
                           "این یک جمله است.\nاین هم یک جمله است.\n", "Two short lines\nof plain prose\n"}) {
    const auto lines = split_lines(text);
    BOOST_TEST(!bayt_lines(lines), text);
    BOOST_TEST(!hemistich_lines(lines), text);
    BOOST_TEST(!is_divided(lines[0]), text);
  }
}

BOOST_AUTO_TEST_CASE(a_pair_without_rhyme_needs_to_stand_alone) {
  const auto lines = split_lines("انّ العقول لها موازین بها\nتلقی رشاد الأمر و هی تجارب\n");
  BOOST_TEST(!hemistich_lines(lines));
  BOOST_TEST(hemistich_lines(lines, {.pair_stands_alone = true}).confidence == 0.6);
}

BOOST_AUTO_TEST_CASE(endings_are_compared_by_letters) {
  BOOST_TEST(common_ending("تن من مباد", "زنده یک تن مباد") == 5u);
  BOOST_TEST(common_ending("برنمی‌گیرد", "در نمی گیرد") == 8u);
  BOOST_TEST(common_ending("كتاب", "کتاب") == 4u);
  BOOST_TEST(common_ending("شب", "روز") == 0u);
}

BOOST_AUTO_TEST_CASE(many_ghazals_in_a_row_are_parted_where_the_rhyme_changes) {
  std::string text;
  for (const char* rhyme : {"کجا", "را"})
    for (int bayt = 0; bayt < 5; ++bayt) {
      text +=
          bayt == 0 ? std::string("دلم ز صومعه بگرفت و خرقه آن ما") + rhyme : "ببین تفاوت ره در چنین دیار";
      text += std::string("\nچراغ مرده و شمع آفتاب آن ما") + rhyme + "\n";
    }
  const auto lines = split_lines(text);
  const FoundVerse verse = hemistich_lines(lines);
  BOOST_REQUIRE(verse.bayts.size() == 10u);
  for (std::size_t i = 1; i < 10; ++i) BOOST_TEST(verse.bayts[i].opens_poem == (i == 5), i);
}

BOOST_AUTO_TEST_SUITE_END()
