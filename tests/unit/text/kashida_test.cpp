#include "warraq/text/kashida.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "warraq/base/unicode.hpp"

BOOST_AUTO_TEST_SUITE(kashida)

namespace {

using warraq::find_kashida_places;
using warraq::KashidaPlace;
using warraq::Language;
using warraq::to_utf16;

/// The word with `_` at its best place and `-` at the others; bare where it has none.
std::string marked(const std::string& utf8, const std::string& language) {
  const std::u16string word = to_utf16(utf8);
  const std::vector<KashidaPlace> places = find_kashida_places(word, Language(language));
  std::u16string out;
  for (std::uint32_t i = 0; i < word.size(); ++i) {
    const auto here = std::find_if(places.begin(), places.end(),
                                   [i](const KashidaPlace& place) { return place.index == i; });
    if (here != places.end()) out += here == places.begin() ? u'_' : u'-';
    out += word[i];
  }
  return warraq::to_utf8(out);
}

struct Row {
  const char* language;
  const char* marked;  ///< `_` the best place, `-` the others: class and position decide
  const char* why;
};

std::string without_marks(std::string word) {
  std::erase_if(word, [](char c) { return c == '_' || c == '-'; });
  return word;
}

/// The whole judgement, a word a row: read it aloud to a calligrapher.
constexpr Row rows[] = {
    {"fa", "ک-ش_ور", "after sheen comes first"},
    {"fa", "ش-ن-اس_ایی", "of two seens the later; none before a final yeh"},
    {"fa", "ن-وش_ت-ه", "after sheen comes before the final heh"},
    {"fa", "خ-ل-ی-ف_ه", "before a final heh"},
    {"fa", "م-ح-م_د", "before dal"},
    {"fa", "ک-ت_اب", "before alef"},
    {"fa", "ت_ب-ری-ز", "before a medial beh with reh after it"},
    {"fa", "آم-وخ-ت_نی", "before a medial noon with a final yeh after it"},
    {"fa", "گ-ف-ت-گ_و", "before waw, for want of better"},
    {"fa", "ن-گ-ف_ت", "before another final letter"},
    {"fa", "ع_لی", "none before a final yeh"},
    {"fa", "ع-ی-س_ی", "but after seen there is one"},
    {"fa", "س_لام", "never inside lam-alef"},
    {"fa", "سَ_لَامٌ", "nor where a vowel stands inside it; after the marks of the letter before"},
    {"fa", "مُ-حَ-مَّ_د", "after all marks of the letter before"},
    {"fa", "می‌ش_ود", "none beside a zero-width non-joiner"},
    {"fa", "خ-ان_ه‌ه-ا", "each part before and after it is its own"},
    {"fa", "مـ_دی-ن-ه", "where the author began, go on"},
    {"fa", "«ب-ی-ه_قی»،", "signs around a word are no part of it"},
    {"fa", "است", "two letters join: too short"},
    {"fa", "که", "too short"},
    {"fa", "م۱۲۳تا", "figures in it"},
    {"fa", "ب.ش.متا", "an abbreviation"},
    {"fa", "abcبتا", "letters of two scripts"},
    {"prs", "ن-وش_ت-ه", "Dari as Persian"},
    {"ps", "ښ_ځ-ي-ن-ه", "the Pashto letter is of seen's group"},
    {"ps", "پ-ښ_ت-و", ""},
    {"ps", "غ-وښ_ت-ن-ه", ""},
    {"ps", "ټ-ول-ن_ه", "before a final heh"},
    {"ps", "سړی", "reh with ring joins nothing after it"},
    {"ar", "الله", "never in the name of God"},
    {"ar", "ب_الله", "but before it"},
    {"ar", "لله", ""},
    {"ar", "اَللّٰهُ", "with its marks, too"},
    {"ar", "م-دي-ن_ة", "before teh marbuta"},
    {"ar", "ال-م-س_ل-م-ي-ن", ""},
    {"ar", "ال-ط_لاب", "not inside lam-alef"},
    {"ar", "م-س-ت-ش_فى", "of two seens the later; none before alef maqsura"},
    {"ar", "ب-س_م", ""},
    {"ar", "م-ج-ل_ة", ""},
    {"ur", "پ-اک-س_ت-ان", ""},
    {"ur", "ہ-م-ی-ش_ہ", "heh goal"},
    {"ur", "زن_دگی", ""},
    {"ckb", "ک-وردس_ت-ان", ""},
    {"ckb", "نەتەوە", "none before the vowel ae"},
    {"ckb", "هەول_ێ-ر", ""},
    {"fa", "ن-وی-س_ن-ده", "after seen comes before dal"},
    {"fa", "دان-ش_گ-اه", ""},
    {"fa", "ص_م-ی-می", "after sad; none before a final yeh"},
    {"fa", "خ_اط-ره", "before alef comes before reh"},
    {"fa", "ف-ره-ن_گ", "before a final gaf"},
    {"fa", "می‌خ_واه-م", "each part its own; before waw"},
    {"fa", "ک-ت-اب‌خ-ان_ه", "before a final heh comes before alef"},
    {"fa", "پ-ن-ج_ره", "before reh"},
    {"fa", "ش_ن-ی-دن", ""},
    {"fa", "م-ط-ل_ق", "before a final qaf"},
    {"ps", "پ-ښ-ت-ون-س_ت-ان", ""},
    {"ps", "ښ_وون-ځی", ""},
    {"ps", "ځ-م-ک_ه", "before a final heh"},
    {"ps", "ک-ښ-ې-ن-اس_ت", "of two of seen's group the later"},
    {"ps", "ل-ی-ک_وال", "before waw"},
    {"ps", "غ-ږې_دل", "before dal"},
    {"ar", "ك-ت_اب", ""},
    {"ar", "م-درس_ة", ""},
    {"ar", "م-س_ت-ق-ب-ل", ""},
    {"ar", "ص_ح-ي-ف-ة", "after sad"},
    {"ar", "ي-س_ي-ر", ""},
    {"ar", "ع-ب_دالله", "before dal, and never in the name of God"},
    {"ar", "ال-رح-م_ن", "before another final letter"},
    {"ar", "إس_لام-ي-ة", "never inside lam-alef"},
    {"ar", "ح-ق-ي-ق_ة", ""},
    {"ar", "ط-ل-ب_ة", ""},
    {"ur", "م-ح-ب_ت", ""},
    {"ur", "ک-ت_اب-ی-ں", ""},
    {"ur", "ل-کھ-ن_ا", "an aspirate is one letter of two"},
    {"ur", "پ-اک-س_ت-انی", ""},
    {"ur", "س_م-جھ", ""},
    {"ur", "ت-ش_ری-ف", ""},
    {"ckb", "خ-وێ-ن_دن", "before dal; vowels written as waw cost more"},
    {"ckb", "بەرزایی", "none before a final yeh"},
    {"ckb", "ن-ووس_ی-ن", ""},
    {"ckb", "سەرچ_اوە", "none before the vowel ae"},
    {"ckb", "زم_انی", ""},
    {"ckb", "پ-ێ-ش_کەوت-ن", ""},
    {"ug", "تىلى", "Uyghur does not stretch"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(places_by_language) {
  for (const Row& row : rows)
    BOOST_TEST(marked(without_marks(row.marked), row.language) == row.marked,
               row.language << " " << row.marked << " (" << row.why << "), got "
                            << marked(without_marks(row.marked), row.language));
}

BOOST_AUTO_TEST_CASE(best_first_and_later_first_among_equals) {
  const auto places = find_kashida_places(to_utf16("مستشفى"), Language("ar"));
  BOOST_REQUIRE(places.size() == 4u);
  BOOST_TEST(places[0].index == 4u);
  BOOST_TEST(places[1].index == 2u);
  BOOST_TEST(int{places[0].rank} == 1);
  for (std::size_t i = 1; i < places.size(); ++i) BOOST_TEST(places[i - 1].cost <= places[i].cost);
}

BOOST_AUTO_TEST_CASE(no_place_the_shaper_forbids) {
  const std::vector<std::uint8_t> safe{1, 1, 0, 1};
  const auto places = find_kashida_places(to_utf16("کشور"), Language("fa"), safe);
  BOOST_REQUIRE(places.size() == 1u);
  BOOST_TEST(places[0].index == 1u);
}

BOOST_AUTO_TEST_CASE(words_open_after_letters_that_join_nothing) {
  const auto gaps = [](const char* word) { return warraq::find_word_gaps(to_utf16(word)); };
  using Gaps = std::vector<std::uint32_t>;
  BOOST_TEST(gaps("آرام") == (Gaps{1, 2, 3}), boost::test_tools::per_element());
  BOOST_TEST(gaps("روزگار،") == (Gaps{1, 2, 3, 5}),
             boost::test_tools::per_element());                               // not before the comma
  BOOST_TEST(gaps("دَرد") == (Gaps{2, 3}), boost::test_tools::per_element());  // after the mark
  BOOST_TEST(gaps("کشتن").empty());
  BOOST_TEST(gaps("ده‌ها") == (Gaps{1}),
             boost::test_tools::per_element());  // a joiner parts the word already
  BOOST_TEST(gaps("دور2").empty());
}

BOOST_AUTO_TEST_SUITE_END()
