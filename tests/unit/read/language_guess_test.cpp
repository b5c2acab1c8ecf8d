#include <boost/test/unit_test.hpp>

#include "read/words/language_guess.hpp"
#include "read/plain/lines.hpp"

using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_language_guess)

BOOST_AUTO_TEST_CASE(sentences_say_their_language) {
  const std::pair<const char*, const char*> cases[] = {
      {"The road into the valley follows the river so closely that in spring the two exchange places.", "en"},
      {"La rivière était si haute que les deux moulins ne pouvaient pas travailler dans la nuit.", "fr"},
      {"Die Werkstatt liegt im zweiten Hinterhof, hinter einer Schlosserei und einem Kirschbaum.", "de"},
      {"El río era tan alto que los dos molinos no podían trabajar por la noche.", "es"},
      {"Nehir o kadar yüksekti ki iki değirmen de gece için bir şey yapamadı ve durdu.", "tr"},
      {"این نوشته دربارهٔ دانشگاه تهران و کتابخانهٔ آن است که در خیابان انقلاب قرار دارد.", "fa"},
      {"این نوشته دربارهٔ پوهنتون کابل در افغانستان است که در ولسوالی نزدیک سرک قرار دارد.", "prs"},
      {"ژباړه د هرې ژبې لپاره د يوې سترې روزونكې او مرستیالې په كچه ارزښت لري.", "ps"},
      {"ہر شخص کو اپنی جان، آزادی اور ذاتی تحفظ کا حق ہے۔", "ur"},
      {"ڕامیارى ئابوورى بەوە پێناسە دەكرێت كە كۆمەڵێك كار ئەنجامى دەدات.", "ckb"},
      {"ھەممە ئادەم قانۇن ئالدىدا باراۋەر ھەمدە قوغدىلىش ھوقۇقىغا ئىگە.", "ug"},
      {"كان الكتاب في المدينة من أجمل الكتب التي كتبت عن الأنهار والجبال.", "ar"},
      {"כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם.", "he"},
      {"Все люди рождаются свободными и равными в своём достоинстве и правах, мы это знаем.", "ru"},
      {"Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.", "el"},
      {"Az a folyó olyan magas volt, hogy a két malom éjszaka nem is tudott dolgozni.", "hu"},
      {"Řeka byla tak vysoká, že oba mlýny nemohly v noci pracovat.", "cs"},
      {"Rieka bola taká vysoká, že oba mlyny nemohli v noci pracovať, ale nikto sa nesťažoval.", "sk"},
      {"Râul era atât de mare încât cele două mori nu puteau să lucreze noaptea.", "ro"},
      {"Rijeka je bila tako visoka da dva mlina nisu mogla raditi i što se onda svima dogodilo.", "hr"},
      {"Reka je bila tako visoka, da mlina nista mogla delati, in nihče ni vedel, kaj bo še iz tega.", "sl"},
      {"Joki oli niin korkealla, että molemmat myllyt seisoivat, mutta hän ei sitä huomannut.", "fi"},
      {"Jõgi oli nii kõrge, et mõlemad veskid seisid, aga keegi ei öelnud midagi ja kõik ootasid.", "et"},
      {"Upė buvo tokia aukšta, kad abu malūnai naktį negalėjo dirbti, bet niekas nesiskundė.", "lt"},
      {"Upe bija tik augsta, ka abas dzirnavas naktī nevarēja strādāt, un neviens par to nerunāja.", "lv"},
      {"Áin var svo há að báðar myllurnar gátu ekki unnið um nóttina og allir biðu.", "is"},
      {"Elva var så høy at begge møllene ikke kunne arbeide om natten, men ingen sa noe etter det.", "nb"},
      {"El riu era tan alt que els dos molins no podien treballar de nit, però ningú no es va queixar.", "ca"},
      {"Lumi ishte aq i lartë sa që të dy mullinjtë nuk mund të punonin gjatë natës.", "sq"},
      {"Çay o qədər dərin idi ki, hər iki dəyirman gecə işləyə bilmədi və bu, hamını qorxutdu.", "az"},
      {"Çem ew qas bilind bû ku her du aş bi şev nikarin bixebitin û li wir ma.", "ku"},
      {"Реката беше толкова висока, че двете мелници не можеха да работят през нощта.", "bg"},
      {"Река је била тако висока да два млина ноћу нису могла да раде и свако је чекао.", "sr"},
      {"Дарё чунон баланд буд, ки ҳар ду осиё шабона кор карда наметавонист ва мо интизор будем.", "tg"},
      {"उस वर्ष नदी में पानी कम था।", "hi"},
      {"ปีนั้นแม่น้ำมีน้ำน้อย", "th"},
      {"那一年河水很浅，轮子慢慢地转着。", "zh"},
      {"那一年河水很淺，這輪子慢慢地轉著。", "zh-Hant"},
      {"その年は川の水が少なかった。", "ja"},
      {"그해에는 강물이 줄었다.", "ko"},
  };
  for (const auto& [words, tag] : cases) BOOST_TEST(guess_language(words).language.tag() == tag, words);
}

BOOST_AUTO_TEST_CASE(too_few_words_say_nothing) {
  BOOST_TEST(!guess_language("Outlook").language.known());
  BOOST_TEST(!guess_language("12.04.2025").language.known());
}

BOOST_AUTO_TEST_CASE(words_of_grammar_are_known_with_their_punctuation) {
  for (const char* word : {"the", "The", "und", "moulin", "و", "که", "(of", "is"}) {
    const bool expected = std::string_view(word) != "moulin";
    BOOST_TEST(is_function_word(word) == expected, word);
  }
}

BOOST_AUTO_TEST_CASE(a_paragraph_without_spaces_is_more_than_a_word) {
  BOOST_TEST(shape_of("that year the river ran low").words == 6u);
  BOOST_TEST(shape_of("那一年河水很浅，轮子慢慢地转着。").words == 7u);
  BOOST_TEST(shape_of("ปีนั้นแม่น้ำมีน้ำน้อย").words >= 3u);
  BOOST_TEST(shape_of("序言").words <= 2u);
}

BOOST_AUTO_TEST_SUITE_END()
