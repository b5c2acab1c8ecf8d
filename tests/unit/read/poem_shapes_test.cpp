#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_poem_shapes)

namespace {

/// The parts of the article's poems, one a line: poems, stanzas, bayts with what is said of them, poets.
std::vector<std::string> shown(const Article& article) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks) {
    const auto* poem = std::get_if<Poem>(&block.content);
    if (!poem) continue;
    out.push_back(poem->form == VerseForm::lines ? "lines" : "poem");
    if (poem->number_every)
      out.back() += " " + std::to_string(poem->first_number) + "/" + std::to_string(*poem->number_every);
    for (const Stanza& stanza : poem->stanzas) {
      if (poem->stanzas.size() > 1) out.push_back("stanza");
      for (const Bayt& bayt : stanza.bayts)
        out.push_back((bayt.refrain ? "= " : "") + std::string(bayt.half ? "~ " : "") +
                      std::string(static_cast<std::size_t>(bayt.indent), '>') + bayt.first.utf8 +
                      (bayt.single() ? "" : " | " + bayt.second.utf8));
    }
    if (!poem->attribution.empty()) out.push_back("by " + poem->attribution.utf8);
  }
  return out;
}

void check(const std::string& text, const std::vector<std::string>& expected) {
  const std::vector<std::string> found = shown(reading(text));
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_bayt_that_comes_back_ends_the_bands) {
  // Hatef of Isfahan.
  const std::string first =
      "ای فدای تو هم دل و هم جان    وی نثار رهت هم این و هم آن\n"
      "دل فدای تو چون تویی دلبر    جان نثار تو چون تویی جانان\n"
      "دل رهاندن ز دست تو مشکل    جان فشاندن به پای تو آسان\n";
  const std::string second =
      "از تو ای دوست نگسلم پیوند    ور به تیغم برند بند از بند\n"
      "الحق ارزان بود ز ما صد جان    وز دهان تو نیم شکرخند\n"
      "ای پدر پند کم ده از عشقم    که نخواهد شد اهل این فرزند\n";
  const std::string refrain = "که یکی هست و هیچ نیست جز او    وحده لا اله الا هو\n";
  const std::vector<std::string> expected = {"poem",
                                             "stanza",
                                             "ای فدای تو هم دل و هم جان | وی نثار رهت هم این و هم آن",
                                             "دل فدای تو چون تویی دلبر | جان نثار تو چون تویی جانان",
                                             "دل رهاندن ز دست تو مشکل | جان فشاندن به پای تو آسان",
                                             "= که یکی هست و هیچ نیست جز او | وحده لا اله الا هو",
                                             "stanza",
                                             "از تو ای دوست نگسلم پیوند | ور به تیغم برند بند از بند",
                                             "الحق ارزان بود ز ما صد جان | وز دهان تو نیم شکرخند",
                                             "ای پدر پند کم ده از عشقم | که نخواهد شد اهل این فرزند",
                                             "= که یکی هست و هیچ نیست جز او | وحده لا اله الا هو",
                                             "by هاتف اصفهانی"};
  check("ترجیع‌بند\n\n" + first + refrain + "\n" + second + refrain + "\nهاتف اصفهانی\n", expected);
}

BOOST_AUTO_TEST_CASE(bands_of_one_rhyme_whose_last_lines_rhyme_are_one_poem) {
  // Manuchehri, mosammat.
  check(
      "مسمط\n\nخیزید و خز آرید که هنگام خزانست\nباد خنک از جانب خوارزم وزانست\n"
      "آن برگ رزان بین که بر آن شاخ رزانست\nگویی به مثل پیرهن رنگرزانست\n"
      "دهقان به تعجب سر انگشت گزانست\nکاندر چمن و باغ نه گل ماند و نه گلنار\n\n"
      "طاووس بهاری را دنبال بکندند\nپرش ببریدند و به کنجی بفکندند\n"
      "خسته به میان باغ به زاریش پسندند\nبا او ننشینند و نگویند و نخندند\n"
      "وین پر نگارینش بر او باز نبندند\nتا بگذرد آذرمه و آید سپس آذار\n",
      {"poem", "stanza", "خیزید و خز آرید که هنگام خزانست | باد خنک از جانب خوارزم وزانست",
       "آن برگ رزان بین که بر آن شاخ رزانست | گویی به مثل پیرهن رنگرزانست",
       "دهقان به تعجب سر انگشت گزانست | کاندر چمن و باغ نه گل ماند و نه گلنار", "stanza",
       "طاووس بهاری را دنبال بکندند | پرش ببریدند و به کنجی بفکندند",
       "خسته به میان باغ به زاریش پسندند | با او ننشینند و نگویند و نخندند",
       "وین پر نگارینش بر او باز نبندند | تا بگذرد آذرمه و آید سپس آذار"});
}

BOOST_AUTO_TEST_CASE(quatrains_in_a_row_are_poems_of_their_own) {
  // Khayyam.
  check(
      "رباعیات\n\nاین کوزه چو من عاشق زاری بوده است\tدر بند سر زلف نگاری بوده ست\n"
      "این دسته که بر گردن او می بینی\tدستی ست که برگردن یاری بوده ست\n\n"
      "این قافله عمر عجب میگذرد\tدریاب دمی که با طرب میگذرد\n"
      "ساقی غم فردای حریفان چه خوری\tپیش آر پیاله را که شب میگذرد\n",
      {"poem", "این کوزه چو من عاشق زاری بوده است | در بند سر زلف نگاری بوده ست",
       "این دسته که بر گردن او می بینی | دستی ست که برگردن یاری بوده ست", "poem",
       "این قافله عمر عجب میگذرد | دریاب دمی که با طرب میگذرد",
       "ساقی غم فردای حریفان چه خوری | پیش آر پیاله را که شب میگذرد"});
}

BOOST_AUTO_TEST_CASE(bayts_that_blank_lines_part_are_one_poem) {
  // Hafez. One space between the hemistichs, a blank line after each bayt.
  check(
      "غزل\n\nدوش دیدم که ملایک در میخانه زدند گل آدم بسرشتند و به پیمانه زدند\n\n"
      "ساکنان حرم ستر و عفاف ملکوت با من راه نشین باده مستانه زدند\n\n"
      "آسمان بار امانت نتوانست کشید قرعه کار به نام من دیوانه زدند\n",
      {"poem", "دوش دیدم که ملایک در میخانه زدند | گل آدم بسرشتند و به پیمانه زدند",
       "ساکنان حرم ستر و عفاف ملکوت | با من راه نشین باده مستانه زدند",
       "آسمان بار امانت نتوانست کشید | قرعه کار به نام من دیوانه زدند"});
}

BOOST_AUTO_TEST_CASE(a_bayt_alone_between_paragraphs_is_verse) {
  // Rumi.
  check("دربارهٔ نی\n\n" + persian_prose +
            "\n\nبشنو این نی چون شکایت می‌کند از جدایی‌ها حکایت "
            "می‌کند\n\n" +
            more_persian_prose + "\n",
        {"poem",
         "بشنو این نی چون شکایت می‌کند | از جدایی‌ها حکایت "
         "می‌کند"});
}

BOOST_AUTO_TEST_CASE(a_poets_name_below_is_no_heading) {
  // Rumi.
  check("دربارهٔ نی\n\n" + persian_prose +
            "\n\nبشنو این نی چون شکایت می‌کند\tاز جدایی‌ها حکایت "
            "می‌کند\n\nمولانا\n\n" +
            more_persian_prose + "\n",
        {"poem",
         "بشنو این نی چون شکایت می‌کند | از جدایی‌ها حکایت "
         "می‌کند",
         "by مولانا"});
}

BOOST_AUTO_TEST_CASE(two_lines_of_one_metre_after_a_colon_are_a_bayt) {
  // Saadi, Pandnameh: one letter of rhyme.
  check("دربارهٔ پندنامه\n\n" + persian_prose +
            "\n\nو می‌گوید:\n\nکریما به بخشای بر حال ما\n\nکه هستم اسیر کمند "
            "هوا\n\n" +
            more_persian_prose + "\n",
        {"poem", "کریما به بخشای بر حال ما | که هستم اسیر کمند هوا"});
  BOOST_TEST(shown(reading("دربارهٔ پندنامه\n\n" + persian_prose +
                           "\n\nو می‌گوید:\n\nگزارش سالانهٔ کتابخانهٔ شهر\n\nفهرست کتاب‌های تازهٔ "
                           "ما\n\n" +
                           more_persian_prose + "\n"))
                 .empty());
}

BOOST_AUTO_TEST_CASE(arabic_verse_is_content_with_a_letter_of_rhyme) {
  // Imru' al-Qays; Mutanabbi. One space between the hemistichs.
  check(
      "شعر\n\nعلى قدر أهل العزم تأتي العزائم وتأتي على قدر الكرام المكارم\n"
      "وتعظم في عين الصغير صغارها وتصغر في عين العظيم العظائم\n"
      "يكلف سيف الدولة الجيش همه وقد عجزت عنه الجيوش الخضارم\n"
      "ويطلب عند الناس ما عند نفسه وذلك ما لا تدعيه الضراغم\n",
      {"poem", "على قدر أهل العزم تأتي العزائم | وتأتي على قدر الكرام المكارم",
       "وتعظم في عين الصغير صغارها | وتصغر في عين العظيم العظائم",
       "يكلف سيف الدولة الجيش همه | وقد عجزت عنه الجيوش الخضارم",
       "ويطلب عند الناس ما عند نفسه | وذلك ما لا تدعيه الضراغم"});
}

BOOST_AUTO_TEST_CASE(a_tail_is_half_a_hemistich) {
  // Ascribed to Rumi, mostazad.
  check(
      "مستزاد\n\nهر لحظه به شکلی بت عیار برآمد\nدل برد و نهان شد\nهر دم به لباس دگر آن یار برآمد\nگه پیر و "
      "جوان شد\n"
      "گاهی به تک طینت صلصال فرو رفت\nغواص معانی\nگاهی ز تک کهگل فخار برآمد\nزان پس به جهان شد\n",
      {"poem", "~ هر لحظه به شکلی بت عیار برآمد | دل برد و نهان شد",
       "~ هر دم به لباس دگر آن یار برآمد | گه پیر و جوان شد", "~ گاهی به تک طینت صلصال فرو رفت | غواص معانی",
       "~ گاهی ز تک کهگل فخار برآمد | زان پس به جهان شد"});
}

BOOST_AUTO_TEST_CASE(a_hemistich_may_stand_alone_below_divided_ones) {
  // Saadi.
  check(
      "اعضای یک پیکر\n\nبنی آدم اعضای یکدیگرند      که در آفرینش ز یک گوهرند\n"
      "چو عضوی به درد آورد روزگار      دگر عضوها را نماند قرار\nنشاید که نامت نهند آدمی\n\nسعدی\n",
      {"poem", "بنی آدم اعضای یکدیگرند | که در آفرینش ز یک گوهرند",
       "چو عضوی به درد آورد روزگار | دگر عضوها را نماند قرار", "نشاید که نامت نهند آدمی", "by سعدی"});
}

BOOST_AUTO_TEST_CASE(numbers_beside_verse_are_no_words_of_it) {
  // Saadi.
  const std::vector<std::string> expected = {
      "poem 1/1", "بنی آدم اعضای یکدیگرند | که در آفرینش ز یک گوهرند",
      "چو عضوی به درد آورد روزگار | دگر عضوها را نماند قرار",
      "تو کز محنت دیگران بی‌غمی | نشاید که نامت نهند آدمی"};
  check(
      "اعضای یک پیکر\n\n۱ بنی آدم اعضای یکدیگرند    که در آفرینش ز یک گوهرند\n"
      "۲ چو عضوی به درد آورد روزگار    دگر عضوها را نماند قرار\n"
      "۳ تو کز محنت دیگران بی‌غمی    نشاید که نامت نهند آدمی\n",
      expected);
  check(
      "اعضای یک پیکر\n\nبنی آدم اعضای یکدیگرند که در آفرینش ز یک گوهرند (1)\n"
      "چو عضوی به درد آورد روزگار دگر عضوها را نماند قرار (2)\n"
      "تو کز محنت دیگران بی‌غمی نشاید که نامت نهند آدمی (3)\n",
      expected);
}

BOOST_AUTO_TEST_CASE(latin_stanzas_keep_their_lines_and_indents) {
  // William Blake. The last stanza is verse by those above it.
  check(
      "The Tyger\n\nTyger Tyger, burning bright,\nIn the forests of the night;\n  What immortal hand or "
      "eye,\n"
      "  Could frame thy fearful symmetry?\n\nAnd what shoulder, & what art,\nCould twist the sinews of thy "
      "heart?\n"
      "  And when thy heart began to beat.\n  What dread hand? & what dread feet?\n\nWilliam Blake\n",
      {"lines", "stanza", "Tyger Tyger, burning bright,", "In the forests of the night;",
       ">What immortal hand or eye,", ">Could frame thy fearful symmetry?", "stanza",
       "And what shoulder, & what art,", "Could twist the sinews of thy heart?",
       ">And when thy heart began to beat.", ">What dread hand? & what dread feet?", "by William Blake"});
}

BOOST_AUTO_TEST_CASE(blank_verse_and_its_numbers_are_recognised) {
  // John Milton, On His Blindness (its end).
  check(
      "On blindness\n\n" + prose +
          "\n\nDoth God exact day-labour, light denied?\nI fondly ask. But patience, to prevent\n"
          "That murmur, soon replies, God doth not need\nEither man's work or his own gifts; who best    10\n"
          "Bear his mild yoke, they serve him best. His state\nIs Kingly. Thousands at his bidding speed\n"
          "And post o'er Land and Ocean without rest:\nThey also serve who only stand and wait.\n"
          "Doth God exact day-labour, light denied?    15\n\n" +
          more_prose + "\n",
      {"lines 7/5", "Doth God exact day-labour, light denied?", "I fondly ask. But patience, to prevent",
       "That murmur, soon replies, God doth not need", "Either man's work or his own gifts; who best",
       "Bear his mild yoke, they serve him best. His state", "Is Kingly. Thousands at his bidding speed",
       "And post o'er Land and Ocean without rest:", "They also serve who only stand and wait.",
       "Doth God exact day-labour, light denied?"});
}

BOOST_AUTO_TEST_CASE(addresses_lists_and_wrapped_prose_are_no_stanzas) {
  for (const char* lines :
       {"Dr Anna Miller\nInstitute of Paper History\nLong Street 5\nOld Town\n",
        "Fresh bread from the oven\nA jar of honey\nTwo apples and a pear\nSome cheese of the valley\n",
        "The mill stands where the river bends and in spring\nIt stands in the river itself so that nobody "
        "goes there\n"
        "who has no need to go and the miller is left alone\nwith his wheel and with his cat until the ice "
        "has gone\n",
        "Bread, 2 loaves\nHoney, 1 jar\nApples, 12\nCheese, 3 pounds\n"}) {
    const Article article =
        reading("A title of the thing\n\n" + prose + "\n\n" + lines + "\n" + more_prose + "\n");
    BOOST_TEST(shown(article).empty(), lines);
  }
}

BOOST_AUTO_TEST_SUITE_END()
