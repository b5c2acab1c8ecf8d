#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "read/words/courtesies.hpp"
#include "read/words/letters.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(plain_correspondence)

namespace {

using Lines = std::vector<std::string>;

/// The frame of a letter around two paragraphs, as it should be read.
struct Letter {
  const char* head;
  bool persian;
  const char* foot;
  const char* title;
  const char* iso;
  const char* author;
  Lines salutations, closings;
  const char* credit;
};

void check(const Letter& letter) {
  const std::string& first = letter.persian ? persian_prose : prose;
  const std::string& second = letter.persian ? more_persian_prose : more_prose;
  const Article article = reading(letter.head + first + "\n\n" + second + "\n\n" + letter.foot + "\n");
  Lines wanted = letter.salutations;
  wanted.insert(wanted.end(), {first, second});
  wanted.insert(wanted.end(), letter.closings.begin(), letter.closings.end());
  BOOST_TEST_CONTEXT(dump(article)) {
    BOOST_TEST(paragraphs(article) == wanted, boost::test_tools::per_element());
    BOOST_TEST(article.blocks.size() == wanted.size());
    BOOST_TEST(article.title.utf8 == letter.title);
    BOOST_TEST((article.dates.empty() ? "" : article.dates.front().iso) == letter.iso);
    BOOST_TEST((article.authors.empty() ? "" : article.authors.front().utf8) == letter.author);
    BOOST_TEST(article.credit.utf8 == letter.credit);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(letters_in_many_languages) {
  const Letter letters[] = {
      {"Lower Ford, 3 March 1978\n\nDear Sir,\n\n",
       false,
       "Yours faithfully,\n\nThomas Wren\nMaster papermaker (retired)\nLower Ford",
       "",
       "1978-03-03",
       "Thomas Wren",
       {"Dear Sir,"},
       {"Yours faithfully,"},
       "Master papermaker (retired) Lower Ford"},
      {"The mill and the water\n\nSir,\n",
       false,
       "I am, Sir,\nyour obedient servant,\nT. W.\nBad Homburg, March 3, 1978",
       "The mill and the water",
       "1978-03-03",
       "T. W.",
       {"Sir,"},
       {"I am, Sir,", "your obedient servant,"},
       ""},
      {"Köln, den 4. Mai 1983\n\nSehr geehrte Frau Lindner,\n\n",
       false,
       "Mit freundlichen Grüßen\nKarl Amsel, Papiermacher",
       "",
       "1983-05-04",
       "Karl Amsel",
       {"Sehr geehrte Frau Lindner,"},
       {"Mit freundlichen Grüßen"},
       "Papiermacher"},
      {"Lyon, le 2 juin 1991\n\nMonsieur le Directeur,\n\n",
       false,
       "Salutations distinguées,\nAnne Sorel",
       "",
       "1991-06-02",
       "Anne Sorel",
       {"Monsieur le Directeur,"},
       {"Salutations distinguées,"},
       ""},
      {"تهران، ۱۲ مهر ۱۳۵۷\n\nدوست عزیز،\n\n",
       true,
       "با احترام\nمحمود رهنورد\nکاغذساز بازنشسته، ساری",
       "",
       "1978-10-04",
       "محمود رهنورد",
       {"دوست عزیز،"},
       {"با احترام"},
       "کاغذساز بازنشسته، ساری"},
      {"نامهٔ سرگشاده به شهردار\n\nجناب آقای کریمی، شهردار محترم ساری،\nبا سلام،\n\n",
       true,
       "با تقدیم احترام،\nنسرین بهاری\nمزار شریف، ۵ آبان ۱۳۶۰",
       "نامهٔ سرگشاده به شهردار",
       "1981-10-27",
       "نسرین بهاری",
       {"جناب آقای کریمی، شهردار محترم ساری،", "با سلام،"},
       {"با تقدیم احترام،"},
       ""},
  };
  for (const Letter& letter : letters) check(letter);
}

BOOST_AUTO_TEST_CASE(who_has_a_byline_keeps_it) {
  check({"The mill\nBy Thomas Wren\n\nDear editor,\n\n",
         false,
         "Yours sincerely,\nThomas Wren\nLower Ford",
         "The mill",
         "",
         "Thomas Wren",
         {"Dear editor,"},
         {"Yours sincerely,"},
         "Thomas Wren Lower Ford"});
}

BOOST_AUTO_TEST_CASE(a_salutation_needs_no_closing) {
  check({"Dear readers,\n\n",
         false,
         "Thomas Wren\nLower Ford",
         "",
         "",
         "Thomas Wren",
         {"Dear readers,"},
         {},
         "Lower Ford"});
}

BOOST_AUTO_TEST_CASE(who_takes_leave_in_one_line_has_signed) {
  const auto check_closing = [](const char* head, bool persian, const char* closing, const char* author) {
    std::string salutation(head);
    salutation.resize(salutation.find('\n'));
    check({head, persian, closing, "", "", author, {salutation}, {closing}, ""});
  };
  check_closing("Dear Sir,\n\n", false, "Yours sincerely, Thomas Wren", "Thomas Wren");
  check_closing("Dear Sir,\n\n", false, "Yours, T. W.", "T. W.");
  check_closing("Dear Sir,\n\n", false, "Yours, as ever,", "");
  check_closing("Dear Sir,\n\n", false, "With best wishes, from the mill", "");
  check_closing("دوست عزیز،\n\n", true, "با احترام، کریم رضایی", "کریم رضایی");
}

BOOST_AUTO_TEST_CASE(a_postscript_stays_in_the_body) {
  check({"Dear Sir,\n\n",
         false,
         "Yours truly,\nThomas Wren\n\nP.S. The weir is mended now, by the way.",
         "",
         "",
         "Thomas Wren",
         {"Dear Sir,"},
         {"Yours truly,", "P.S. The weir is mended now, by the way."},
         ""});
}

BOOST_AUTO_TEST_CASE(articles_are_no_letters) {
  const std::string articles[] = {
      "Dear Green Place\n\n" + prose + "\n\n" + more_prose + "\n",
      "The mill\n\nWith thanks to the valley\n\n" + prose + "\n\n" + more_prose + "\n",
      "The mill\n\n" + prose + "\n\nYours\n\n" + more_prose + "\n\n" + prose + "\n",
      "Liebe ist ein langer Fluss, der immer, auch im Winter und bei Nacht,\nseinen Weg ins Tal hinunter "
      "findet, "
      "und an dessen Ufern wir leben,\nwenn wir Glück haben und das Wasser nicht zu hoch steigt im Mai.\n\n" +
          prose + "\n",
      "آسیاب\n\nبا احترام به گذشتگان\n\n" + persian_prose + "\n\n" + more_persian_prose + "\n",
      "آسیاب\n\n۱۲ مهر ۱۳۵۷\n\n" + persian_prose +
          "\n\nبا درود گل و سرود هزار\nجلوه‌های بهار شیرین‌کار\n",
      "سلام\n\n" + persian_prose + "\n\n" + more_persian_prose + "\n",
  };
  for (const std::string& text : articles) {
    const Article article = reading(text);
    for (const char* part : {"salutation", "closing", "signature"})
      BOOST_TEST(!decision(article, part), dump(article));
  }
}

BOOST_AUTO_TEST_CASE(the_override_file_has_the_last_word) {
  const std::string text = "Dear Sir,\n\n" + prose + "\n\nYours truly,\nThomas Wren\n";
  const Article article = reading(text, "[[part]]\nline = 1\nis = \"title\"\n");
  BOOST_TEST(article.title.utf8 == "Dear Sir,");
  const Article other =
      reading("To all of you\n\n" + prose + "\n", "[[part]]\nline = 1\nis = \"salutation\"\n");
  BOOST_TEST(other.title.empty());
  BOOST_TEST(paragraphs(other).front() == "To all of you");
}

BOOST_AUTO_TEST_CASE(courtesies_are_found_as_people_spell_them) {
  using read::fold;
  for (const char* line :
       {"Dear Mr. Hollis,", "Sir:", "Уважаемый господин редактор!", "Sayın Editör,", "سردبیر محترم",
        "ښاغلیه مدیره،", "الأستاذ الفاضل،", "جناب ایڈیٹر،", "Chère Madame,"})
    BOOST_TEST(bool(read::salutation_of(fold(line)) == read::Salutation::address), line);
  for (const char* line : {"با سلام،", "السلام عليكم", "تحيّة طيّبة", "سڵاو", "سلامونه"})
    BOOST_TEST(bool(read::salutation_of(fold(line)) == read::Salutation::greeting), line);
  for (const char* line :
       {"Yours, etc.", "Hochachtungsvoll", "С уважением,", "با احتراماتِ فایقه", "په درنښت", "مع التحيّة",
        "وتفضّلوا بقبول فائق الاحترام", "لەگەڵ ڕێزم", "Saygılarımla,", "Veuillez agréer, Monsieur,", "בברכה"})
    BOOST_TEST(read::is_closing(fold(line)), line);
  BOOST_TEST(!read::is_closing(fold("The mill stands")));
}

BOOST_AUTO_TEST_SUITE_END()
