#include <boost/test/unit_test.hpp>

#include "font/face_impl.hpp"
#include "font/space_rules.hpp"
#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(space_rule)

namespace {

/// The advances of a text, shaped as one.
std::vector<int> advances(const Face& face, const std::u16string& text) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()),
                      static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(face.impl().hb_font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<int> result;
  for (unsigned i = 0; i < count; ++i) result.push_back(positions[i].x_advance);
  hb_buffer_destroy(buffer);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_face_without_rules_minds_nothing) {
  const SpaceRules rules = space_rules(*test::toy_face());
  BOOST_TEST(!rules.every_word);
  BOOST_TEST(rules.glyphs.empty());
}

BOOST_AUTO_TEST_CASE(a_face_without_space_lets_no_word_stand_alone) {
  const FaceRef face = test::toy_face({.characters = U"ab"});
  BOOST_TEST(space_rules(*face).mind(*face->glyph_for(U'a')));
}

BOOST_AUTO_TEST_CASE(words_of_the_text_face_stand_alone_but_for_marks_and_tone_letters) {
  const FontSet fonts = FontSet::bundled();
  for (const int weight : {400, 700})
    for (const bool italic : {false, true}) {
      const FaceRef face = fonts.chain("serif", "Latn", {.weight = weight, .italic = italic})[0].face;
      const SpaceRules rules = space_rules(*face);
      for (const char32_t c : std::u32string_view(U"abcxyzABCXYZéßœŁ.,;:!?’“”*()–—0123456789λжя"))
        BOOST_TEST(!rules.mind(*face->glyph_for(c)), face->name() << static_cast<unsigned>(c));
      BOOST_TEST(rules.mind(*face->glyph_for(0x301)));  // a mark may stand on a space
      BOOST_TEST(rules.mind(*face->glyph_for(0x2E5)));  // tone letters join into contours
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_minds_nothing_is_as_wide_alone_as_in_its_line) {
  const FontSet fonts = FontSet::bundled();
  const FaceRef face = fonts.chain("serif", "Latn")[0].face;
  const std::u16string words[] = {u"Washington’s", u"AVATAR", u"“To", u"office.", u"Yet", u"(fjord)"};
  std::u16string line;
  std::vector<int> apart;
  for (const std::u16string& word : words) {
    if (!line.empty()) {
      line += u' ';
      apart.push_back(static_cast<int>(face->advance(*face->glyph_for(U' ')).value));
    }
    line += word;
    const std::vector<int> alone = advances(*face, word);
    apart.insert(apart.end(), alone.begin(), alone.end());
  }
  BOOST_TEST(advances(*face, line) == apart, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
