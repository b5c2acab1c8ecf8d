#include "mending.hpp"

#include <set>

#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

namespace {

std::vector<MendEdit> edits_of(const char* language, std::string_view text, MendOptions options = {}) {
  return mend_text(text, {.language = Language(language), .fixed = {}}, options).edits;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mend_whole_text)

BOOST_AUTO_TEST_CASE(rules_have_names_of_their_own) {
  std::set<std::string> names;
  for (const MendRule& rule : mend_rules()) {
    BOOST_TEST(names.insert(rule.name).second, rule.name);
    BOOST_TEST(std::string(rule.code).starts_with("C"));
    BOOST_TEST(std::string(rule.summary).size() > 20);
    BOOST_TEST((rule.level != MendLevel::off));
  }
  BOOST_TEST(names.size() > 12);
}

BOOST_AUTO_TEST_CASE(clean_text_comes_back_without_edits) {
  const MendedWords mended = mend_text("A clean text.", {.language = Language("en"), .fixed = {}});
  BOOST_TEST(mended.utf8 == "A clean text.");
  BOOST_TEST(mended.edits.empty());
  BOOST_TEST(mend_text("", {}).utf8.empty());
}

BOOST_AUTO_TEST_CASE(an_edit_tells_place_and_rule) {
  const auto edits = edits_of("fa", "آن كتاب");
  BOOST_REQUIRE(edits.size() == 1);
  BOOST_TEST((edits[0].bytes == ByteRange{5, 7}));
  BOOST_TEST(edits[0].after == "ک");
  BOOST_TEST(edits[0].rules == "letters");
}

BOOST_AUTO_TEST_CASE(two_rules_at_one_place_make_one_edit) {
  const auto edits = edits_of("fa", "ﻛﺘﺎﺏ");  // its kaf is the Arabic one
  BOOST_REQUIRE(edits.size() == 1);
  BOOST_TEST((edits[0].bytes == ByteRange{0, 12}));
  BOOST_TEST(edits[0].after == "کتاب");
  BOOST_TEST(edits[0].rules == "presentation-forms, letters");
}

BOOST_AUTO_TEST_CASE(a_place_one_rule_emptied_is_found_again) {
  // The byte order mark goes, then the spaces around it are one.
  const auto edits = edits_of("en", "one \uFEFF two");
  BOOST_REQUIRE(edits.size() == 1);
  BOOST_TEST((edits[0].bytes == ByteRange{3, 8}));
  BOOST_TEST(edits[0].after == " ");
  BOOST_TEST(edits[0].rules == "controls, spaces");
}

BOOST_AUTO_TEST_CASE(levels_and_single_rules) {
  const std::string_view text = "كتاب, قلم";
  BOOST_TEST(edits_of("fa", text, {MendLevel::off, {}}).empty());
  BOOST_TEST(edits_of("fa", text, {MendLevel::safe, {}}).size() == 1);
  BOOST_TEST(edits_of("fa", text, {MendLevel::full, {}}).size() == 2);
  BOOST_TEST(edits_of("fa", text, {MendLevel::safe, {{"letters", false}}}).empty());
  BOOST_TEST(edits_of("fa", text, {MendLevel::off, {{"punctuation", true}}}).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_unknown_rule_is_named_with_its_nearest) {
  try {
    edits_of("fa", "", {MendLevel::safe, {{"leters", true}}});
    BOOST_ERROR("nothing was thrown");
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::bad_option));
    BOOST_TEST(std::string(error.what()).find("leters") != std::string::npos);
    BOOST_TEST(std::string(error.what()).find("'letters'") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(fixed_stretches_move_with_the_text) {
  const ByteRange fixed[] = {{3, 5}, {10, 12}};
  const MendedWords mended = mend_text("ي ك ي  ك", {.language = Language("fa"), .fixed = fixed});
  BOOST_TEST(mended.utf8 == "ی ك ی ك");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(mend_suspects)

namespace {
std::string suspects_of(const char* language, std::string_view text) {
  // They are told in the reading that mends, too.
  std::vector<Suspect> while_mending;
  mend_text(text, {.language = Language(language)}, {.level = MendLevel::off}, while_mending);
  const std::vector<Suspect> suspects = find_suspects(text, Language(language));
  BOOST_REQUIRE(suspects.size() == while_mending.size());
  std::string codes;
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    const Suspect& one = suspects[i];
    BOOST_TEST(one.code == while_mending[i].code);
    BOOST_TEST(one.bytes.begin == while_mending[i].bytes.begin);
    codes += (codes.empty() ? "" : " ") + one.code + ":" +
             std::string(text.substr(one.bytes.begin, one.bytes.end - one.bytes.begin));
  }
  return codes;
}
}  // namespace

BOOST_AUTO_TEST_CASE(suspects_are_named) {
  BOOST_TEST(suspects_of("en", "a c\u043Ep\u0435 b") == "mixed-script-word:c\u043Ep\u0435");
  BOOST_TEST(suspects_of("ru", "слово sлoво") == "mixed-script-word:sлoво");
  BOOST_TEST(suspects_of("fa", "سلaم") == "mixed-script-word:سلaم");
  BOOST_TEST(suspects_of("ar", "يکی") == "mixed-yeh-word:يکی");
  BOOST_TEST(suspects_of("fa", "دررر باغ") == "doubled-letters:دررر");
  BOOST_TEST(suspects_of("en", "a boook") == "doubled-letters:boook");
  BOOST_TEST(suspects_of("fa", "ﺳلام") == "presentation-form:ﺳ");
  BOOST_TEST(suspects_of("fa", "کت\uFFFDب") == "replacement-character:\uFFFD");
}

BOOST_AUTO_TEST_CASE(what_may_be_meant_is_no_suspect) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"en", "www.example.org, chapter III, xxx"},
           {"de", "Schifffahrt und Kaffeeersatz"},
           {"et", "jäääär"},
           {"fa", "فایل PDF‌ها و Googleی ما"},
           {"fa", "می‌رود ممم"},
           {"ps", "ډېري وايي چې یې"},
           {"en", "5 µm and 3 kΩ"},
           {"ru", "VIP-зал"},
           {"en", "a \uFFFD b"},
           {"ar", "﴿الآية﴾ ﷺ"}})
    BOOST_TEST(suspects_of(language, text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()
