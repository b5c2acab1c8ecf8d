#include "read/words/courtesies.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "read/words/labels.hpp"

namespace warraq::read {

namespace {

/// The courtesies of one language, as lists of labels.hpp: folded, `+` joins the words of one entry.
struct Courtesies {
  std::string_view alone;      ///< a salutation that is nothing but these words
  std::string_view opens;      ///< words a salutation begins with
  std::string_view ends;       ///< words one ends with, whatever stands before
  std::string_view greetings;  ///< words one begins with that has no sign at its end
  std::string_view closings;   ///< words a closing begins with
  std::string_view servants;   ///< words a closing ends with
};

constexpr Courtesies courtesies[] = {
    // English
    {" sir sirs madam gentlemen sir+or+madam ladies+and+gentlemen mr+editor fellow+citizens comrades ",
     " dear my+dear dearest to+whom+it+may to+the+editor to+the+editors esteemed honoured honored ",
     {},
     {},
     " yours sincerely respectfully faithfully cordially regards kind+regards best+regards warm+regards "
     "best+wishes with+best+wishes with+kind+regards with+best+regards with+warm+regards with+respect "
     "with+thanks with+gratitude in+solidarity i+remain i+have+the+honour very+truly+yours "
     "very+sincerely+yours ",
     " obedient+servant humble+servant yours+faithfully yours+sincerely yours+truly "},
    // German
    {" meine+damen+und+herren werte+redaktion ",
     " sehr+geehrte sehr+geehrter sehr+geehrtes sehr+verehrte sehr+verehrter hochverehrte hochverehrter "
     "hochgeehrter verehrte verehrter liebe lieber werte werter geehrte geehrter ",
     {},
     {},
     " mit+freundlichen mit+freundlichem mit+besten mit+bestem mit+herzlichen mit+herzlichem "
     "mit+vorzüglicher mit+kollegialen hochachtungsvoll freundliche+grüße freundliche+grüsse herzliche+grüße "
     "herzlich beste+grüße viele+grüße ihr+ergebener es+grüßt in+vorzüglicher ",
     {}},
    // French
    {" monsieur madame messieurs mesdames madame+monsieur mesdames+messieurs ",
     " cher chère chers chères mon+cher ma+chère monsieur+le madame+la messieurs+les ",
     {},
     {},
     " veuillez+agréer veuillez+recevoir je+vous+prie+d recevez+monsieur recevez+madame cordialement "
     "bien+cordialement bien+à+vous salutations respectueusement avec+mes+salutations "
     "meilleures+salutations ",
     {}},
    // Spanish, Portuguese, Italian
    {" señor señora señores muy+señor+mío muy+señores+míos senhor senhora signori egregi+signori ",
     " estimado estimada estimados estimadas querido querida queridos queridas muy+señor distinguido "
     "distinguida prezado prezada prezados caro cara cari care caros gentile gentili egregio egregi "
     "spettabile "
     "illustre ",
     {},
     {},
     " atentamente muy+atentamente cordialmente un+saludo un+cordial+saludo saludos le+saluda "
     "suyo+afectísimo "
     "atenciosamente com+os+melhores cordiali+saluti distinti+saluti con+stima con+i+migliori in+fede ",
     {}},
    // Dutch and the Nordic languages
    {{},
     " geachte beste zeer+geachte kære kära käre hej ",
     {},
     {},
     " hoogachtend met+vriendelijke met+hartelijke med+venlig med+vennlig med+vänlig med+vänliga "
     "venlig+hilsen "
     "vennlig+hilsen vänliga+hälsningar ",
     {}},
    // Russian
    {{},
     " уважаемый уважаемая уважаемые многоуважаемый глубокоуважаемый дорогой дорогая дорогие ",
     {},
     {},
     " с+уважением с+глубоким с+наилучшими искренне+ваш преданный+вам ваш ",
     {}},
    // Turkish
    {{},
     " sayın sevgili değerli saygıdeğer ",
     {},
     {},
     " saygılarımla saygılarımızla saygılar en+derin+saygılarımla sevgilerimle hürmetlerimle ",
     {}},
    // Hebrew
    {{}, " לכבוד ", {}, " שלום+רב ", " בכבוד+רב בברכה בתודה ", {}},
    // Persian, Dari
    {" دوستان هموطنان رفقا ",
     " جناب سرکار+خانم سرکار+علیه اقای خانم دوست+عزیز دوست+گرامی دوستان+عزیز استاد+گرامی استاد+ارجمند "
     "برادر+عزیز برادر+گرامی خواهر+گرامی خواهر+عزیز سردبیر+محترم سردبیر+گرامی مدیر+محترم "
     "مدیرمسیول+محترم مدیر+مسیول+محترم هموطنان+عزیز هموطنان+گرامی خوانندگان+عزیز خوانندگان+گرامی "
     "محترم+اقای محترم+خانم ",
     " عزیز گرامی محترم ارجمند گرانقدر گرانمایه ",
     " با+سلام با+عرض+سلام با+تقدیم+سلام سلام سلام+علیکم السلام+علیکم با+درود درود ",
     " با+احترام با+احترامات با+تقدیم با+عرض با+سپاس با+تشکر با+مهر با+درود با+ارادت با+امتنان با+حرمت "
     "با+بهترین ارادتمند ارادتمند+شما دوستدار دوستدار+شما مخلص مخلص+شما قربانت قربان+شما والسلام "
     "و+السلام خدانگهدار به+امید+دیدار با+ارزوی ",
     {}},
    // Pashto
    {{},
     " ښاغلیه ښاغلی ښاغلو درنو درنه دروند محترم محترمه محترمو گرانه گرانو ",
     {},
     " سلامونه سلامونه+او ",
     " په+درنښت په+درناوی په+مینه په+ډیر په+احترام درناوی مو+دوست ",
     {}},
    // Arabic
    {" سیدی سادتی اخوانی ",
     " السید السیده الساده الاستاذ الاستاذه الاخ الاخت الاخوه حضره سعاده معالی فضیله سیدی عزیزی عزیزتی اخی "
     "صدیقی ",
     " المحترم المحترمه المحترمین المحترمون الموقر ",
     " السلام+علیکم تحیه+طیبه تحیه+وبعد بعد+التحیه ",
     " مع+خالص مع+تحیاتی مع+التحیه مع+تحیات مع+فایق وتفضلوا تفضلوا وتقبلوا والسلام+علیکم والسلام "
     "المخلص ودمتم ",
     {}},
    // Urdu
    {{},
     " جناب+عالی مکرمی محترمی جناب+ایڈیٹر محترم+ایڈیٹر ",
     {},
     {},
     " اپ+کا اپ+کی خیر+اندیش خیراندیش نیازمند والسلام طالب+دعا ",
     {}},
    // Sorani
    {{}, " بهڕێز بهڕێزان ", {}, " سڵاو ", " لهگهڵ+ڕێزم لهگهڵ+ڕێز بهڕێزهوه ", {}},
};

bool holds(std::string_view list, std::string_view words) { return !list.empty() && is_among(list, words); }

constexpr std::size_t longest_entry = 4;

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) (out += i > begin ? "+" : "") += words[i];
  return out;
}

bool begins_with_one_of(const std::vector<std::string>& words, std::string_view list) {
  for (std::size_t length = 1; length <= std::min(longest_entry, words.size()); ++length)
    if (holds(list, joined(words, 0, length))) return true;
  return false;
}

bool ends_with_one_of(const std::vector<std::string>& words, std::string_view list) {
  for (std::size_t length = 1; length <= std::min(longest_entry, words.size()); ++length)
    if (holds(list, joined(words, words.size() - length, words.size()))) return true;
  return false;
}

bool is_one_of(const std::vector<std::string>& words, std::string_view list) {
  return words.size() <= longest_entry && holds(list, joined(words, 0, words.size()));
}

}  // namespace

Salutation salutation_of(std::string_view folded) {
  const std::vector<std::string> words = split_words(folded);
  if (words.empty()) return Salutation::none;
  const auto any = [](auto&& test) {
    return std::any_of(std::begin(courtesies), std::end(courtesies), test);
  };
  if (any([&](const Courtesies& one) { return begins_with_one_of(words, one.greetings); }))
    return Salutation::greeting;
  const bool addresses = any([&](const Courtesies& one) {
    return is_one_of(words, one.alone) || begins_with_one_of(words, one.opens) ||
           (words.size() >= 2 && ends_with_one_of(words, one.ends));
  });
  return addresses ? Salutation::address : Salutation::none;
}

bool is_closing(std::string_view folded) {
  const std::vector<std::string> words = split_words(folded);
  return std::any_of(std::begin(courtesies), std::end(courtesies), [&](const Courtesies& one) {
    return begins_with_one_of(words, one.closings) || ends_with_one_of(words, one.servants);
  });
}

bool is_postscript(std::string_view folded) {
  return begins_with_one_of(split_words(folded),
                            " ps p+s پ+ن بعدالتحریر enclosure enclosed anlage anlagen pièce+jointe ");
}

}  // namespace warraq::read
