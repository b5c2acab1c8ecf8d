#include <boost/test/unit_test.hpp>

#include <thread>

#include "support/toy_font.hpp"
#include "warraq/base/error.hpp"
#include "warraq/font/embedding.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(toy_font)

BOOST_AUTO_TEST_CASE(metrics_are_what_the_file_says) {
  const FaceRef face = test::toy_face();
  BOOST_TEST(face->name() == "Toy-Regular");
  BOOST_TEST(face->family() == "Toy");
  BOOST_TEST(face->units_per_em() == 1000);
  BOOST_TEST(face->metrics().ascender.value == 800);
  BOOST_TEST(face->metrics().descender.value == 200);
  BOOST_TEST(face->metrics().x_height.value == 500);
  BOOST_TEST(face->metrics().cap_height.value == 700);
  BOOST_TEST(face->metrics().underline_offset.value == 100);
  BOOST_TEST(face->metrics().underline_thickness.value == 50);
  BOOST_TEST(face->weight() == 400);
  BOOST_TEST(!face->italic());
  BOOST_TEST(!face->has_cff_outlines());
  BOOST_TEST(face->embedding_bits() == 0);
}

BOOST_AUTO_TEST_CASE(bold_italic_is_told) {
  const FaceRef face = test::toy_face({.weight = 700, .italic = true});
  BOOST_TEST(face->name() == "Toy-BoldItalic");
  BOOST_TEST(face->weight() == 700);
  BOOST_TEST(face->italic());
  BOOST_TEST(face->italic_angle() == -12.0);
}

BOOST_AUTO_TEST_CASE(glyphs_widths_and_ink) {
  const FaceRef face = test::toy_face();
  BOOST_TEST(!face->glyph_for(U'q').has_value());
  BOOST_TEST(!face->glyph_for(U'λ').has_value());
  const auto p = face->glyph_for(U'p'), space = face->glyph_for(U' ');
  BOOST_TEST_REQUIRE((p.has_value() && space.has_value()));
  BOOST_TEST(face->advance(*p).value == 1000);
  BOOST_TEST(face->advance(*space).value == 500);
  BOOST_TEST(face->ink(*space).blank());
  const GlyphInk ink = face->ink(*p);
  BOOST_TEST(ink.left.value == 50);
  BOOST_TEST(ink.right.value == 950);
  BOOST_TEST(ink.top.value == -500);  // y grows downward
  BOOST_TEST(ink.bottom.value == 200);
}

BOOST_AUTO_TEST_CASE(a_set_without_roles_asks_its_families_in_order) {
  const FontSet fonts = test::toy_fonts({{}, {.family = "Toy Greek", .characters = U"αβγ"}});
  const auto chain = fonts.chain("serif", "Latn");
  BOOST_TEST_REQUIRE(chain.size() == 2u);
  BOOST_TEST(chain[0].face->family() == "Toy");
  BOOST_TEST(chain[1].face->family() == "Toy Greek");
  BOOST_TEST(chain[0].scale == 1.0);
}

BOOST_AUTO_TEST_CASE(an_empty_set_has_empty_chains) {
  BOOST_TEST(FontSet::empty().chain("sans", "Latn").empty());
}

BOOST_AUTO_TEST_CASE(the_nearest_weight_stands_in) {
  const FontSet fonts = test::toy_fonts({{}, {.weight = 700}, {.weight = 400, .italic = true}});
  const auto weight = [&](int wanted) {
    return fonts.chain("Toy", "Latn", {.weight = wanted})[0].face->weight();
  };
  BOOST_TEST(weight(300) == 400);
  BOOST_TEST(weight(500) == 400);
  BOOST_TEST(weight(600) == 700);
  BOOST_TEST(weight(900) == 700);
  const FaceRef bold_italic = fonts.chain("Toy", "Latn", {.weight = 700, .italic = true})[0].face;
  BOOST_TEST((bold_italic->italic() && bold_italic->weight() == 400));  // slope before weight
}

BOOST_AUTO_TEST_CASE(a_preferred_family_goes_first_where_it_covers_the_script) {
  FontSet fonts = FontSet::bundled();
  const test::ToyFontFile file;
  fonts.add_file(file.path());
  const FaceRef bundled = fonts.chain("serif", "Grek")[0].face;
  const auto before = fonts.chain("serif", "Latn");
  const FaceRef first_before = before[0].face;
  fonts.prefer("serif", "Toy");
  BOOST_TEST(fonts.chain("serif", "Latn")[0].face->family() == "Toy");
  BOOST_TEST(fonts.chain("sans", "Latn")[0].face->family() != "Toy");
  BOOST_TEST(fonts.chain("serif", "Grek")[0].face == bundled);  // the toy font has no Greek
  BOOST_TEST(before[0].face == first_before);                   // an older span stays what it was
}

BOOST_AUTO_TEST_CASE(an_added_family_hides_the_bundled_one_of_its_name) {
  FontSet fonts = FontSet::bundled();
  const std::string family = fonts.chain("naskh", "Arab")[0].face->family();
  const test::ToyFontFile file({.family = family});
  fonts.add_file(file.path());
  BOOST_TEST(fonts.chain(family, "Latn", {.weight = 700})[0].face->path() == file.path());
}

BOOST_AUTO_TEST_CASE(a_face_that_may_not_be_embedded_is_refused) {
  for (const int bits : {0x0002, 0x0100, 0x0200}) {
    const test::ToyFontFile file({.embedding_bits = bits});
    FontSet fonts = FontSet::empty();
    BOOST_CHECK_EXCEPTION(fonts.add_file(file.path()), Error,
                          [](const Error& error) { return error.code() == ErrorCode::bad_font; });
    BOOST_TEST(fonts.listing().empty());
  }
  for (const int bits : {0x0004, 0x0008, 0x000a}) {
    const test::ToyFontFile file({.embedding_bits = bits});
    FontSet fonts = FontSet::empty();
    fonts.add_file(file.path());
    BOOST_TEST(fonts.listing()[0].embedding == embedding_permission(static_cast<std::uint16_t>(bits)));
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_family_names_a_near_one) {
  FontSet fonts = test::toy_fonts({{.family = "Toy Greek"}});
  BOOST_CHECK_EXCEPTION(fonts.prefer("serif", "Toy Grek"), Error, [](const Error& error) {
    return error.code() == ErrorCode::not_found && error.hint().find("\"Toy Greek\"") != std::string::npos;
  });
}

BOOST_AUTO_TEST_CASE(a_family_not_installed_is_not_found) {
  FontSet fonts = FontSet::empty();
  BOOST_CHECK_EXCEPTION(fonts.add_family("No Such Family Anywhere"), Error,
                        [](const Error& error) { return error.code() == ErrorCode::not_found; });
}

BOOST_AUTO_TEST_CASE(an_installed_family_is_known_by_the_name_it_was_asked_by) {
  FontSet fonts = FontSet::empty();
  try {
    fonts.add_family("amiri");  // fontconfig does not mind the case
  } catch (const Error& error) {
    BOOST_TEST_MESSAGE("skipped: the family is not known to fontconfig here: " << error.what());
    return;
  }
  fonts.prefer("serif", "amiri");
  BOOST_TEST(fonts.chain("serif", "Arab", {.weight = 700})[0].face->name() == "Amiri-Bold");
}

BOOST_AUTO_TEST_CASE(threads_get_the_same_chain) {
  const FontSet fonts = test::toy_fonts();
  std::vector<const ChainLink*> seen(8);
  std::vector<std::thread> threads;
  for (auto& place : seen) threads.emplace_back([&] { place = fonts.chain("serif", "Latn").data(); });
  for (std::thread& thread : threads) thread.join();
  for (const ChainLink* place : seen) BOOST_TEST(place == seen[0]);
}

BOOST_AUTO_TEST_SUITE_END()
