#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "warraq/base/error.hpp"
#include "warraq/font/font_set.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(font_set)

namespace {

/// The Error a call throws; the test fails when it throws none.
template <typename Call>
Error error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  BOOST_FAIL("no error");
  return Error(ErrorCode::bad_option, "", "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_bundled_role_has_a_face_for_every_script) {
  const FontSet fonts = FontSet::bundled();
  for (const char* role : {"serif", "naskh", "sans", "nastaliq", "mono"})
    for (const char* script :
         {"Latn", "Arab", "Grek", "Cyrl", "Hebr", "Deva", "Thai", "Hani", "Zyyy", "Qaaa"}) {
      const auto chain = fonts.chain(role, script);
      BOOST_TEST(!chain.empty(), role << ' ' << script);
      for (const ChainLink& link : chain) BOOST_TEST((link.scale > 0.5 && link.scale < 2));
    }
}

BOOST_AUTO_TEST_CASE(the_first_face_has_the_letters_of_its_script) {
  const FontSet fonts = FontSet::bundled();
  struct Row {
    const char* script;
    char32_t letter;
  };
  for (const char* role : {"serif", "naskh", "sans", "nastaliq"})
    for (const Row& row : {Row{"Latn", U'a'}, Row{"Arab", U'ښ'}, Row{"Grek", U'λ'}, Row{"Cyrl", U'ж'}})
      BOOST_TEST(fonts.chain(role, row.script)[0].face->glyph_for(row.letter).has_value(),
                 role << row.script);
}

BOOST_AUTO_TEST_CASE(a_chain_names_each_face_once) {
  const FontSet fonts = FontSet::bundled();
  std::set<std::string> seen;
  for (const ChainLink& link : fonts.chain("serif", "Arab"))
    BOOST_TEST(seen.insert(link.face->name()).second, link.face->name());
}

BOOST_AUTO_TEST_CASE(the_same_question_gets_the_same_span) {
  const FontSet fonts = FontSet::bundled();
  const auto first = fonts.chain("serif", "Latn");
  fonts.chain("serif", "Arab", {.weight = 700});
  BOOST_TEST(fonts.chain("serif", "Latn").data() == first.data());
  BOOST_TEST(fonts.chain("serif", "Latn").size() == first.size());
}

BOOST_AUTO_TEST_CASE(bold_and_italic_are_real_faces) {
  const FontSet fonts = FontSet::bundled();
  BOOST_TEST(fonts.chain("serif", "Latn", {.weight = 700})[0].face->weight() >= 700);
  BOOST_TEST(fonts.chain("serif", "Latn", {.italic = true})[0].face->italic());
  const FaceRef both = fonts.chain("serif", "Latn", {.weight = 700, .italic = true})[0].face;
  BOOST_TEST((both->weight() >= 700 && both->italic()));
  BOOST_TEST(fonts.chain("naskh", "Arab", {.weight = 700})[0].face->weight() >= 700);
}

BOOST_AUTO_TEST_CASE(arabic_stands_upright_when_italic_is_asked) {
  const FontSet fonts = FontSet::bundled();
  BOOST_TEST(fonts.chain("naskh", "Arab", {.italic = true})[0].face == fonts.chain("naskh", "Arab")[0].face);
}

BOOST_AUTO_TEST_CASE(a_misspelt_role_gets_a_hint) {
  const FontSet fonts = FontSet::bundled();
  const Error error = error_of([&] { fonts.chain("nask", "Arab"); });
  BOOST_TEST((error.code() == ErrorCode::not_found));
  BOOST_TEST(error.hint().find("\"naskh\"") != std::string::npos, error.what());
  BOOST_TEST(fonts.knows("naskh"));
  BOOST_TEST(!fonts.knows("nask"));
}

BOOST_AUTO_TEST_CASE(a_folder_without_index_says_what_to_do) {
  const Error error = error_of([] { FontSet::bundled("/nowhere"); });
  BOOST_TEST((error.code() == ErrorCode::not_found));
  BOOST_TEST(error.hint().find("warraq_fonts") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_index_of_another_making_is_refused_with_its_line) {
  const auto data = std::filesystem::temp_directory_path() / "warraq-index-test";
  std::filesystem::create_directories(data / "fonts");
  std::ofstream(data / "fonts/index.txt") << "warraq-fonts 1\nface\tonly three\n";
  const Error error = error_of([&] { FontSet::bundled(data); });
  std::filesystem::remove_all(data);
  BOOST_TEST((error.code() == ErrorCode::bad_font));
  BOOST_TEST(error.place().line == 2);
}

BOOST_AUTO_TEST_CASE(listing_says_where_each_face_is_from) {
  const FontSet fonts = FontSet::bundled();
  const auto rows = fonts.listing();
  BOOST_TEST(!rows.empty());
  for (const FaceListing& row : rows) {
    BOOST_TEST(std::filesystem::exists(row.file), row.file);
    BOOST_TEST((!row.package.empty() && !row.licence.empty() && row.sha256.size() == 64 && !row.role.empty()),
               row.file);
    BOOST_TEST(row.embedding.find("restricted") == std::string::npos, row.file);
  }
}

BOOST_AUTO_TEST_CASE(listing_tells_text_faces_from_fallbacks) {
  for (const FaceListing& row : FontSet::bundled().listing()) {
    if (row.family == "Amiri") BOOST_TEST(row.role == "naskh, serif");
    if (row.family == "Symbola") BOOST_TEST(row.role == "fallback");
  }
}

BOOST_AUTO_TEST_SUITE_END()
