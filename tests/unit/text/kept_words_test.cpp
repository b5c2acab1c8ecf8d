#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "warraq/base/unicode.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(kept_words)

namespace {

/// Stretches short enough that a fresh cache shapes them whole.
std::vector<std::u16string> stretches(std::string_view utf8) {
  constexpr std::size_t longest = 400;
  const std::u16string text = to_utf16(utf8);
  std::vector<std::u16string> found;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find(u'\n', begin);
    if (end == std::u16string::npos) end = text.size();
    if (end - begin > longest) {
      const std::size_t space = text.rfind(u' ', begin + longest);
      end = space != std::u16string::npos && space > begin ? space : begin + longest;
    }
    if (end > begin) found.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

bool same(const ShapedGlyph& a, const ShapedGlyph& b) {
  return a.id == b.id && a.cluster == b.cluster && a.advance == b.advance && a.x_offset == b.x_offset &&
         a.y_offset == b.y_offset;
}

/// How many stretches come out otherwise from a cache that has kept words than from a fresh one.
int differences(const FontSet& fonts, const std::string& role, const char* language, std::string_view words) {
  TextStyle style;
  style.family = role;
  style.language = Language(language);
  TextCache used;
  Diagnostics ignored;
  int different = 0;
  for (int round = 0; round < 2; ++round) {  // the second time every word is kept
    for (const std::u16string& text : stretches(words)) {
      Paragraph paragraph;
      paragraph.direction = style.language.direction();
      paragraph.append(text, style);
      TextCache fresh;
      const auto kept = shape_paragraph(paragraph, fonts, used, ignored);
      const auto whole = shape_paragraph(paragraph, fonts, fresh, ignored);
      BOOST_REQUIRE_EQUAL(kept.size(), whole.size());
      bool alike = true;
      for (std::size_t i = 0; i < kept.size(); ++i)
        alike = alike && std::equal(kept[i].glyphs.begin(), kept[i].glyphs.end(), whole[i].glyphs.begin(),
                                    whole[i].glyphs.end(), same);
      if (!alike && ++different <= 3) BOOST_TEST_MESSAGE(role << ": " << to_utf8(text));
    }
  }
  return different;
}

std::string repeated(std::string_view words) {
  std::string text;
  for (int i = 0; i < 40; ++i) text.append(words).append("\n");
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_kept_are_as_shaped_in_their_place) {
  const FontSet fonts = FontSet::bundled();
  const std::string latin = repeated(
      "AV To. Type of the office: “Wave” (f) fj T. V, ‘Y’ W— 1/2 final efficient aﬁ, 'tis L’Avare Årø naïve "
      "i̇ę  ǫ̈ "
      "˥˩ ˦ ˧ two  spaces, ̈ lone mark A ̈B");
  const std::string persian = repeated(
      "که کشور به دشمن دهیم، همه کس را که گفت خانه‌ها کجاست؟ نه گل و نه کتاب «سه گانه» ۲۵ "
      "کیلومتر؛ "
      "آنچه "
      "گذشت، "
      "مه گرفت و ه ک، لله الله بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ ۀ گ  ه گ");
  for (const char* role : {"serif", "sans", "naskh", "nastaliq", "mono"}) {
    BOOST_TEST(differences(fonts, role, "en", latin) == 0, role);
    BOOST_TEST(differences(fonts, role, "fa", persian) == 0, role);
  }
}

BOOST_AUTO_TEST_CASE(words_kept_are_right_for_real_texts) {
  const std::filesystem::path corpus(WARRAQ_CORPUS_DIR);
  if (!std::filesystem::is_directory(corpus / "txt")) {
    BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
    return;
  }
  const FontSet fonts = FontSet::bundled();
  const std::vector<std::pair<std::string, const char*>> texts = {
      {"seed/afgazad-article.txt", "en"}, {"txt/seedlike-fr.txt", "fr"}, {"txt/udhr-deu_1996.txt", "de"},
      {"txt/seedlike-fa.txt", "fa"},      {"txt/ps-prose.txt", "ps"},    {"txt/udhr-urd.txt", "ur"}};
  for (const auto& [name, language] : texts) {
    std::stringstream words;
    words << std::ifstream(corpus / name).rdbuf();
    for (const char* role : {"serif", "naskh", "nastaliq"})
      BOOST_TEST(differences(fonts, role, language, words.str()) == 0, name << " in " << role);
  }
}

BOOST_AUTO_TEST_SUITE_END()
