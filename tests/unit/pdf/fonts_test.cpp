#include <stdlib.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "pdf/cff_charset.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/ink_forms.hpp"
#include "pdf/subset.hpp"
#include "recording_sink.hpp"
#include "support/toy_font.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_fonts)

namespace {

FaceRef installed(const std::string& path, int index = 0) {
  if (std::filesystem::exists(path)) return Face::open(path, index);
  BOOST_TEST_MESSAGE("skipped: " << path << " is not installed");
  return nullptr;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// Puts a font that shows `characters` of a face; the objects by number.
test::RecordingSink font_of(const FaceRef& face, std::u32string_view characters) {
  test::RecordingSink sink;
  FontUse use(face, 1, sink.reserve());
  for (const char32_t c : characters)
    use.code(face->glyph_for(c).value(), std::u16string(1, static_cast<char16_t>(c)));
  PdfCache cache;
  put_font(sink, use, cache.impl(), cache.impl().compressor(0));
  return sink;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_pair_of_glyph_and_text_has_its_code) {
  FontUse use(test::toy_face(), 1, 9);
  const GlyphId a = use.face().glyph_for(U'a').value(), b = use.face().glyph_for(U'b').value();
  BOOST_TEST(use.code(a, u"a") == 1);
  BOOST_TEST(use.code(b, u"b") == 2);
  BOOST_TEST(use.code(a, u"A") == 3);
  BOOST_TEST(use.code(a, u"a") == 1);
  BOOST_TEST(use.code(a, u"a", {102000}) == 4);
  BOOST_TEST(use.code(a, u"a", {102000}) == 4);
  BOOST_TEST(use.code(a, u"long text") == 5);
  BOOST_TEST(use.code(a, u"long text") == 5);
  BOOST_TEST(use.width(1).hundredths == 100000);
  BOOST_TEST(use.width(4).hundredths == 102000);
}

BOOST_AUTO_TEST_CASE(codes_stay_when_the_table_grows) {
  FontUse use(test::toy_face(), 1, 9);
  for (char16_t c = 0x1000; c < 0x2000; ++c) use.code(5, std::u16string_view(&c, 1));
  for (char16_t c = 0x1000; c < 0x2000; ++c)
    BOOST_REQUIRE(use.code(5, std::u16string_view(&c, 1)) == c - 0x1000 + 1);
}

BOOST_AUTO_TEST_CASE(what_codes_spell_is_written_in_utf16) {
  const std::string map =
      to_unicode_map({{1, u"a", {}}, {2, u"", {}}, {3, u"ffi", {}}, {4, u"\U0001F600", {}}});
  BOOST_TEST(
      map.find("3 beginbfchar\n<0001> <0061>\n<0003> <006600660069>\n<0004> <D83DDE00>\nendbfchar\n") !=
      std::string::npos);
  std::vector<CodeEntry> many(250, {1, u"x", {}});
  BOOST_TEST(count(to_unicode_map(many), "100 beginbfchar") == 2u);
  BOOST_TEST(count(to_unicode_map(many), "50 beginbfchar") == 1u);
}

BOOST_AUTO_TEST_CASE(a_truetype_font_has_six_objects) {
  const auto sink = font_of(test::toy_face(), U"ab a");
  BOOST_TEST(sink.bodies.size() == 6u);
  const std::string& type0 = sink.bodies.at(1);
  BOOST_TEST(type0.find("/Subtype /Type0\n") != std::string::npos);
  BOOST_TEST(type0.find("/Encoding /Identity-H\n") != std::string::npos);
  std::string all;
  for (const auto& [id, body] : sink.bodies) all += body;
  BOOST_TEST(count(all, "/W [1 [1000 1000 500]]") == 1u);
  BOOST_TEST(count(all, "/FontFile2 ") == 1u);
  BOOST_TEST(count(all, "/CIDToGIDMap ") == 1u);
}

BOOST_AUTO_TEST_CASE(the_subset_tag_follows_the_glyphs) {
  const auto tag = [](std::u32string_view characters) {
    const std::string body = font_of(test::toy_face(), characters).bodies.at(1);
    return body.substr(body.find("/BaseFont /") + 11, 7);
  };
  BOOST_TEST(tag(U"abc") == tag(U"cba"));
  BOOST_TEST(tag(U"abc") != tag(U"abd"));
  BOOST_TEST(tag(U"abc").back() == '+');
}

BOOST_AUTO_TEST_CASE(other_widths_are_glyphs_of_the_program) {
  const FaceRef face = test::toy_face();
  const GlyphId a = face->glyph_for(U'a').value(), space = face->glyph_for(U' ').value();
  test::RecordingSink sink;
  FontUse use(face, 1, sink.reserve());
  use.code(a, u"a");
  use.code(a, u"a", {123000});
  use.code(a, u"b", {123000});
  use.code(space, u"c", {0});
  PdfCache cache;
  put_font(sink, use, cache.impl(), cache.impl().compressor(0));
  std::string program, map, all;
  for (const auto& [id, stream] : sink.streams) {
    if (stream.substr(0, 4) == std::string("\0\1\0\0", 4)) program = stream;
    if (stream.size() == 10) map = stream;
  }
  for (const auto& [id, body] : sink.bodies) all += body;
  BOOST_TEST(all.find("/W [1 [1000 1230 1230 0]]") != std::string::npos);
  // .notdef, space, a; then a again, wider, and a space of no width.
  BOOST_TEST(map == std::string("\0\0\0\2\0\3\0\3\0\4", 10));

  char name[] = "/tmp/warraq-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name);
  write_file(folder / "a.ttf", program);
  const FaceRef cut = Face::open((folder / "a.ttf").string());
  BOOST_TEST(cut->glyph_count() == 5u);
  BOOST_TEST(cut->advance(2).value == 1000);
  BOOST_TEST(cut->advance(3).value == 1230);
  BOOST_TEST(cut->advance(4).value == 0);
  BOOST_TEST(outline_operators(*cut, 3) == outline_operators(*face, a));
  BOOST_TEST(cut->ink(4).blank());
  std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(name_keyed_cff_is_embedded_bare_with_a_map_of_its_codes) {
  const FaceRef face = installed("/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf");
  if (!face) return;
  const auto sink = font_of(face, U"abc");
  std::string all;
  for (const auto& [id, body] : sink.bodies) all += body;
  BOOST_TEST(count(all, "/Subtype /CIDFontType0C") == 1u);
  BOOST_TEST(count(all, "/FontFile3 ") == 1u);
  BOOST_TEST(count(all, "/CIDToGIDMap") == 0u);
  std::string map;
  for (const auto& [id, stream] : sink.streams)
    if (stream.find("begincidchar") != std::string::npos) map = stream;
  BOOST_TEST(map.find("3 begincidchar\n<0001> 1\n<0002> 2\n<0003> 3\nendcidchar") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cid_keyed_cff_is_called_by_its_cids) {
  const FaceRef face = installed("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
  if (!face) return;
  PdfCache cache;
  const std::vector<GlyphId> glyphs{face->glyph_for(U'A').value(), face->glyph_for(U'語').value()};
  const FontSubset cut = subset(cache.impl().stripped(face), glyphs, {}, "test");
  const CffCharset charset = read_cff_charset(cut.program);
  BOOST_TEST(charset.cid_keyed);
  BOOST_TEST(charset.cids.size() == 3u);  // .notdef and the two
  BOOST_TEST(cut.ids[0] == charset.cids[1]);
  BOOST_TEST(cut.ids[1] == charset.cids[2]);
}

BOOST_AUTO_TEST_CASE(a_damaged_cff_table_is_an_error) {
  const std::string nonsense("\x01\x00\x04\x01\xFF\xFF\x04\xFF\xFF\xFF\xFF", 11);
  for (std::size_t length = 0; length <= nonsense.size(); ++length)
    BOOST_CHECK_THROW(read_cff_charset(nonsense.substr(0, length)), Error);
}

BOOST_AUTO_TEST_CASE(outlines_are_in_thousandths) {
  const FaceRef face = test::toy_face();
  const std::string operators = outline_operators(*face, face->glyph_for(U'a').value());
  BOOST_TEST(operators.substr(operators.size() - 2) == "f\n");
  BOOST_TEST(count(operators, "950 500 l\n") == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
