#include <boost/test/unit_test.hpp>

#include <string_view>

#include "warraq/base/unicode.hpp"
#include "warraq/font/font_set.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(fonts_table)

namespace {

/// True when some face of the chain has the character.
bool found(const FontSet& fonts, const char* role, const char* script, char32_t character) {
  for (const ChainLink& link : fonts.chain(role, script))
    if (link.face->glyph_for(character)) return true;
  return false;
}

/// True when the first face of the chain has it, so that no fallback is needed.
bool first_has(const FontSet& fonts, const char* role, const char* script, char32_t character) {
  return fonts.chain(role, script)[0].face->glyph_for(character).has_value();
}

struct Alphabet {
  const char* script;
  const char32_t* characters;
};

constexpr Alphabet needed[] = {
    {"Arab",
     U"ءآأؤإئابپةتثجچحخدذرزژسشصضطظعغفقکكگلمنهوىيیۀ،؛؟٪٫٬«»–—…()[]:.!۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"},  // Persian,
                                                                                             // Arabic
    {"Arab", U"ټځڅډړږښڼګېۍ"},                                                                // Pashto
    {"Arab", U"ێۆڕڵەڤۇۋۈېڭ"},                                                         // Kurdish, Uyghur
    {"Arab", U"ٹڈڑںھہۂےۓ۔"},                                                          // Urdu
    {"Arab", U"\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0670"},  // vowels
    {"Latn", U"áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßăąćčďđęěğıłńňőřśşšţťůűźżžÁÉÖŐŰÆŒ«»“”„‘’‚–—…†‡§¶·•*©®°×€£"},
    {"Grek", U"ΑΒΓαβγςάέήίόύώϊΐἀἁᾶῷὕὦ"},
    {"Cyrl", U"АБВабвгджзийклщъыьэюяёіїєґў"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(text_faces_need_no_fallback_for_their_languages) {
  const FontSet fonts = FontSet::bundled();
  for (const Alphabet& alphabet : needed)
    for (const char32_t c : std::u32string_view(alphabet.characters)) {
      BOOST_TEST(first_has(fonts, "serif", alphabet.script, c), alphabet.script << ' ' << to_utf8(c));
      BOOST_TEST(found(fonts, "sans", alphabet.script, c), alphabet.script << ' ' << to_utf8(c));
      BOOST_TEST(found(fonts, "nastaliq", alphabet.script, c), alphabet.script << ' ' << to_utf8(c));
    }
}

BOOST_AUTO_TEST_CASE(bold_faces_cover_what_regular_ones_do) {
  const FontSet fonts = FontSet::bundled();
  for (const Alphabet& alphabet : needed)
    for (const char32_t c : std::u32string_view(alphabet.characters))
      BOOST_TEST(fonts.chain("serif", alphabet.script, {.weight = 700})[0].face->glyph_for(c).has_value(),
                 alphabet.script << ' ' << to_utf8(c));
}

BOOST_AUTO_TEST_CASE(every_role_reaches_other_scripts_and_signs) {
  const FontSet fonts = FontSet::bundled();
  struct Row {
    const char* script;
    char32_t character;
  };
  constexpr Row rows[] = {{"Hebr", U'ש'},  {"Deva", U'म'},  {"Thai", U'ท'},  {"Beng", U'ব'},  {"Mlym", U'മ'},
                          {"Hani", U'明'}, {"Hira", U'み'}, {"Kana", U'ク'}, {"Hang", U'한'}, {"Zyyy", U'∑'},
                          {"Zyyy", U'✓'},  {"Zyyy", U'→'},  {"Zyyy", U'📊'},  {"Zyyy", U'ℋ'},  {"Zyyy", U'ⅆ'}};
  for (const char* role : {"serif", "naskh", "sans", "nastaliq", "mono"})
    for (const Row& row : rows)
      BOOST_TEST(found(fonts, role, row.script, row.character), role << to_utf8(row.character));
}

BOOST_AUTO_TEST_CASE(scripts_side_by_side_are_matched_in_size) {
  const FontSet fonts = FontSet::bundled();
  const auto scale = [&](const char* role, const char* script) { return fonts.chain(role, script)[0].scale; };
  BOOST_TEST(scale("serif", "Latn") == 1.0);
  BOOST_TEST(scale("naskh", "Arab") == 1.0);
  BOOST_TEST(
      scale("serif", "Arab") / scale("serif", "Latn") == scale("naskh", "Arab") / scale("naskh", "Latn"),
      boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_SUITE_END()
