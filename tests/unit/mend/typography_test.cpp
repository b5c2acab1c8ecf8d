#include "warraq/mend/typography.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(typography)

namespace {

std::string applied(const std::string& text, const Replacements& replacements) {
  std::string out;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    out += text.substr(at, one.bytes.begin - at) + one.after;
    at = one.bytes.end;
  }
  return out + text.substr(at);
}

/// All the rules of punctuation, in the order a page takes them.
std::string set(const char* tag, std::string text) {
  const Language language(tag);
  const auto fixed = [&] { return protected_stretches(text, {}); };
  text = applied(text, set_apostrophes(text, fixed(), language));
  text = applied(text, set_quotes(text, fixed(), delimiters_of(language)));
  text = applied(text, set_dashes(text, fixed(), language));
  text = applied(text, set_ellipses(text, fixed()));
  return applied(text, set_spaces(text, fixed(), language));
}

std::string in(Digits digits, const std::string& text) {
  return applied(text, set_digits(text, protected_stretches(text, {}), digits));
}

struct Case {
  const char *language, *typed, *expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& one : cases)
    BOOST_TEST(set(one.language, one.typed) == one.expected,
               one.language << ": " << one.typed << " became " << set(one.language, one.typed));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_language_has_its_marks) {
  check({{"en", R"(She said "so 'they' say" twice.)", "She said “so ‘they’ say” twice."},
         {"en-GB", R"("Yes", he said.)", "“Yes”, he said."},
         {"de", R"(Er sagte "so 'heißt' es" laut.)", "Er sagte „so ‚heißt‘ es“ laut."},
         {"de-AT", R"("Ja")", "„Ja“"},
         {"de-CH", R"("Ja, 'so' ist es")", "«Ja, ‹so› ist es»"},
         {"fr", R"(Il dit "oui" bas.)", "Il dit «\u202Foui\u202F» bas."},
         {"fr-CH", R"("oui")", "«\u202Foui\u202F»"},
         {"fr-CA", R"("oui !" Non: si)", "«\u202Foui !\u202F» Non\u202F: si"},
         {"es", R"(Dijo "sí, 'claro'" bajo.)", "Dijo «sí, “claro”» bajo."},
         {"it", R"(Disse "sì" piano.)", "Disse «sì» piano."},
         {"pl", R"("Tak, 'to' jest")", "„Tak, «to» jest”"},
         {"cs", R"("Ano, 'tak' to je")", "„Ano, ‚tak‘ to je“"},
         {"hu", R"("Igen, 'úgy' van")", "„Igen, »úgy« van”"},
         {"sv", R"("Ja, 'så' är det")", "”Ja, ’så’ är det”"},
         {"fi", R"("Niin 'se' on")", "”Niin ’se’ on”"},
         {"da", R"("Ja")", "“Ja”"},
         {"nb", R"("Ja")", "«Ja»"},
         {"nl", R"("Ja")", "‘Ja’"},
         {"pt", R"("Sim, 'claro'")", "“Sim, ‘claro’”"},
         {"pt-PT", R"("Sim, 'claro'")", "«Sim, “claro”»"},
         {"ru", R"(Он сказал "да, 'так' и есть" тихо.)", "Он сказал «да, „так“ и есть» тихо."},
         {"uk", R"("Так")", "«Так»"},
         {"el", R"("Ναι, 'έτσι'")", "«Ναι, “έτσι”»"},
         {"tr", R"("Evet, 'öyle'")", "“Evet, ‘öyle’”"},
         {"fa", R"(گفت "آری، 'چنین' است" و رفت)", "گفت «آری، ‹چنین› است» و رفت"},
         {"prs", R"(گفت "آری")", "گفت «آری»"},
         {"ps", R"(ویې ویل "هو")", "ویې ویل «هو»"},
         {"ar", R"(قال "نعم")", "قال «نعم»"},
         {"ur", R"(کہا "ہاں")", "کہا ”ہاں“"},
         {"he", R"(אמר "כן" בשקט)", "אמר ”כן” בשקט"},
         {"ja", R"("はい")", "「はい」"},
         {"", R"("unknown" - 'x' isn't)", R"("unknown" - 'x' isn't)"}});
}

BOOST_AUTO_TEST_CASE(quotations_nest_stop_and_go_on) {
  check({{"en", R"("Go," she said, "and come back.")", "“Go,” she said, “and come back.”"},
         {"en", R"(("so"))", "(“so”)"},
         {"en", R"("He said "yes" to me")", "“He said ‘yes’ to me”"},
         {"en", R"('A "b" c')", "‘A “b” c’"},
         {"en", R"("This goes on in the next paragraph.)", "“This goes on in the next paragraph."},
         {"en", R"(And here it ends.")", "And here it ends.”"},
         {"en", R"("In 1998" he said, "it was")", "“In 1998” he said, “it was”"},
         {"en", R"("...and so on")", "“…and so on”"},
         {"en", R"(a " b)", R"(a " b)"},
         {"en", R"("")", R"("")"},
         {"en", "“already set”", "“already set”"},
         {"de", "»schon gesetzt«", "»schon gesetzt«"}});
}

BOOST_AUTO_TEST_CASE(apostrophes_are_told_from_quotation_marks) {
  check({{"en", "it's the boys' toys", "it’s the boys’ toys"},
         {"en", "the '90s, '98, 1990's", "the ’90s, ’98, 1990’s"},
         {"en", "rock 'n' roll, 'tis, give 'em", "rock ’n’ roll, ’tis, give ’em"},
         {"en", "'It isn't,' he said", "‘It isn’t,’ he said"},
         {"en", "'the boys went'", "‘the boys went’"},
         {"fr", "l'homme d'aujourd'hui", "l’homme d’aujourd’hui"},
         {"it", "l'arte dell'uomo", "l’arte dell’uomo"},
         {"nl", "'s avonds in de foto's", "’s avonds in de foto’s"},
         {"uk", "п'ять", "п’ять"},
         {"he", R"(צה"ל וג'ירפה)", R"(צה"ל וג'ירפה)"}});
}

BOOST_AUTO_TEST_CASE(primes_stay) {
  check({{"en", R"(He is 5' 6" tall.)", R"(He is 5' 6" tall.)"},
         {"en", R"(at 30°15'20" north)", R"(at 30°15'20" north)"},
         {"en", R"(a 12" record and a 7" one)", R"(a 12" record and a 7" one)"},
         {"en", R"("a 12" record")", R"(“a 12" record”)"}});
}

BOOST_AUTO_TEST_CASE(dashes_follow_the_sense_and_the_language) {
  check({{"en", "the mill - the old one - stood", "the mill – the old one – stood"},
         {"en", "the mill -- the old one -- stood", "the mill – the old one – stood"},
         {"en", "the mill--the old one---stood", "the mill—the old one—stood"},
         {"ru", "Москва - город", "Москва — город"},
         {"de", "die Mühle - die alte - stand", "die Mühle – die alte – stand"},
         {"fa", "کاغذ - کتاب", "کاغذ – کتاب"},
         {"en", "1914-1918, 1998-99, pp. 12-15", "1914–1918, 1998–99, pp. 12–15"},
         {"en", "555-1234, 747-400, COVID-19, 5-10-2020, 2-1", "555-1234, 747-400, COVID-19, 5-10-2020, 2-1"},
         {"en", "2025-04-02, ISBN 978-3-16-148410-0", "2025-04-02, ISBN 978-3-16-148410-0"},
         {"en", "ISBN 0-306-40615, +93 70-123, 007-009", "ISBN 0-306-40615, +93 70-123, 007-009"},
         {"en", "5 - 3 = 2, a-b, well-known", "5 - 3 = 2, a-b, well-known"},
         {"en", "run it with --help or -v", "run it with --help or -v"},
         {"en", "- an item", "- an item"},
         {"en", "wait... what....", "wait… what...."}});
}

BOOST_AUTO_TEST_CASE(french_marks_stand_off_by_narrow_spaces) {
  check({{"fr", "Quoi ? Oui ! Bien : voilà ; fini.", "Quoi\u202F? Oui\u202F! Bien\u202F: voilà\u202F; fini."},
         {"fr", "Quoi? Oui!", "Quoi\u202F? Oui\u202F!"},
         {"fr", "Quoi ?!", "Quoi\u202F?!"},
         {"fr", "« oui » et «non»", "«\u202Foui\u202F» et «\u202Fnon\u202F»"},
         {"fr", "à 12:30, voir https://a.org/?b=c; www.a.org:80",
          "à 12:30, voir https://a.org/?b=c\u202F; www.a.org:80"},
         {"de", "Was ? «so»", "Was ? «so»"}});
}

BOOST_AUTO_TEST_CASE(addresses_code_and_names_of_files_stay) {
  check({{"en", R"(see "https://a.org/it's--so" there)", "see “https://a.org/it's--so” there"},
         {"en", "mail o'brien@example.org", "mail o'brien@example.org"},
         {"en", "call it's_fine() and foo--bar.txt", "call it's_fine() and foo--bar.txt"}});
  const std::string text = R"(type "x" now)";
  const std::vector<ByteRange> code{{5, 8}};
  BOOST_TEST(applied(text, set_quotes(text, protected_stretches(text, code),
                                      delimiters_of(Language("en")))) == text);
}

BOOST_AUTO_TEST_CASE(what_is_set_already_stays_as_it_is) {
  for (const Case& one : std::initializer_list<Case>{{"en", R"("It's 'so' - 1998-99...")", ""},
                                                     {"fr", R"(Il dit "oui" : quoi ?)", ""},
                                                     {"de", R"("Ja - 'nein'")", ""}}) {
    const std::string once = set(one.language, one.typed);
    BOOST_TEST(once != one.typed);
    BOOST_TEST(set(one.language, once) == once);
  }
}

BOOST_AUTO_TEST_CASE(figures_change_script_with_their_signs) {
  BOOST_TEST(in(Digits::fa, "سال 1404 و ٢٠٢٥") == "سال ۱۴۰۴ و ۲۰۲۵");
  BOOST_TEST(in(Digits::ar, "سنة 1404 و ۱۲") == "سنة ١٤٠٤ و ١٢");
  BOOST_TEST(in(Digits::latin, "سال ۱۴۰۴، ۱٫۵ و ۱۰٬۲۳۴ و ۵٪") == "سال 1404، 1.5 و 10,234 و 5%");
  BOOST_TEST(in(Digits::fa, "از 1.5 تا 10,234 و 1,234,567.5") == "از ۱٫۵ تا ۱۰٬۲۳۴ و ۱٬۲۳۴٬۵۶۷٫۵");
  BOOST_TEST(in(Digits::fa, "بهای 5% و 7 %") == "بهای ۵٪ و ۷ ٪");
  BOOST_TEST(in(Digits::fa, "در 12.03.2024 و 3,4") == "در ۱۲.۰۳.۲۰۲۴ و ۳,۴");
  BOOST_TEST(in(Digits::fa, "1.2 بخش") == "۱.۲ بخش");
  BOOST_TEST(in(Digits::source, "سال 1404") == "سال 1404");
}

BOOST_AUTO_TEST_CASE(figures_with_a_meaning_as_they_stand_stay) {
  for (const char* kept :
       {"نشانی https://a.org/12", "a12@b.org", "شابک ISBN 978-3-16-148410-0", "کاغذ A4 و B2B", "COVID-19",
        "در 2025-04-02", "نسخهٔ 1.22.3", "با Windows 11 کار", "doi 10.1000/182", "+93 70 123 4567"})
    BOOST_TEST(in(Digits::fa, kept) == kept);
}

BOOST_AUTO_TEST_CASE(any_text_gets_replacements_that_can_be_applied) {
  const std::vector<std::string> pieces{"\"", "'", "-", "--", ".", "...", " ", "\u00A0", "a",  "Z", "7",
                                        "«",  "»", ":", "?",  "(", ")",   "é", "و",      "۱۲", "٫", "www.a"};
  std::mt19937 random(42);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned n = random() % 25; n > 0; --n) text += pieces[random() % pieces.size()];
    for (const char* tag : {"en", "fr", "fa"}) {
      const Language language(tag);
      const auto fixed = protected_stretches(text, {});
      for (const Replacements& found :
           {set_apostrophes(text, fixed, language), set_quotes(text, fixed, delimiters_of(language)),
            set_dashes(text, fixed, language), set_ellipses(text, fixed), set_spaces(text, fixed, language),
            set_digits(text, fixed, Digits::fa)}) {
        std::uint32_t at = 0;
        for (const Replacement& one : found) {
          BOOST_REQUIRE(one.bytes.begin >= at && one.bytes.begin <= one.bytes.end);
          BOOST_REQUIRE(one.bytes.end <= text.size());
          at = one.bytes.end;
        }
        BOOST_REQUIRE(!first_ill_formed(applied(text, found)));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
