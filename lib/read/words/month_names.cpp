#include "read/words/month_names.hpp"

#include <array>

namespace warraq::read {

namespace {

/// Twelve names, parted by spaces, folded as fold() does; `+` joins the words of one name. Several names of
/// one month are parted by a slash.
struct MonthList {
  Calendar calendar;
  std::string_view names;
};

constexpr Calendar G = Calendar::gregorian, S = Calendar::solar_hijri, L = Calendar::lunar_hijri;

constexpr MonthList lists[] = {
    {G,
     "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept "
     "october/oct november/nov december/dec"},
    {G,
     "janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre octobre "
     "novembre décembre/decembre/déc"},
    {G,
     "januar/jänner februar/feber märz/maerz april mai juni juli august september oktober/okt november "
     "dezember/dez"},
    {G, "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"},
    {G, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"},
    {G, "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro"},
    {G, "januari februari maart april mei juni juli augustus september oktober november december"},
    {G, "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"},
    {G, "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"},
    {G, "januari februari mars april maj juni juli augusti september oktober november december"},
    {G, "januar februar marts/mars april maj/mai juni juli august september oktober november december"},
    {G,
     "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
     "lokakuuta "
     "marraskuuta joulukuuta"},
    {G, "ledna února března dubna května června července srpna září října listopadu prosince"},
    {G, "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"},
    {G,
     "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember "
     "október november december"},
    {G, "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"},
    {G,
     "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog "
     "prosinca"},
    {G, "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"},
    {G, "януари февруари март април май юни юли август септември октомври ноември декември"},
    {G, "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра"},
    {G, "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"},
    {G, "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"},
    {G, "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"},
    {G, "yanvar fevral mart aprel may iyun iyul avqust/avgust sentyabr oktyabr noyabr dekabr"},
    {G, "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"},
    {G, "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"},
    {G,
     "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август "
     "сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь"},
    {G,
     "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου "
     "νοεμβρίου δεκεμβρίου"},
    {G,
     "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
     "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"},
    {G,
     "ژانویه فوریه مارس اوریل/آوریل مه/می ژوین/ژوئن ژوییه/ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر"},
    {G,
     "جنوری/جنوري فبروری/فبروري/فروری مارچ اپریل می/مۍ جون جولای/جولايي/جولایی/جولاي اگست سپتمبر/ستمبر "
     "اکتوبر نومبر دسمبر"},
    {G, "ینایر فبرایر مارس ابریل مایو یونیو یولیو اغسطس سبتمبر اکتوبر نوفمبر دیسمبر"},
    {G, "جانفی فیفری مارس افریل مای جوان جویلیه اوت سبتمبر اکتوبر نوفمبر دیسمبر"},
    {G,
     "کانوونی+دووهم شوبات ازار/ادار نیسان ایار حوزهیران تهموز اب/ئاب ئهیلول تشرینی+یهکهم تشرینی+دووهم "
     "کانوونی+یهکهم"},
    {G, "کانون+الثانی شباط اذار نیسان ایار حزیران تموز اب ایلول تشرین+الاول تشرین+الثانی کانون+الاول"},
    {S, "فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر ابان اذر دی بهمن اسفند"},
    {S, "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"},
    {S, "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندی مرغومی سلواغه کب"},
    {S, "وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب"},
    {L,
     "محرم صفر ربیع+الاول/ربیع+اول ربیع+الثانی/ربیع+الاخر جمادی+الاولی/جمادی+الاول "
     "جمادی+الثانی/جمادی+الاخره/جمادی+الثانیه رجب شعبان رمضان شوال ذوالقعده/ذیالقعده/ذی+القعده "
     "ذوالحجه/ذیالحجه/ذی+الحجه"},
};

// What people write around a date. Folded.
constexpr std::string_view labels =
    " h uhr at um saat clock hours ساعت بجی بجو published posted updated date dated on the of written issued "
    "printed released last and "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "publié publie le du en date paru mis à jour lundi mardi mercredi jeudi vendredi samedi dimanche "
    "vom am den der veröffentlicht stand datum erschienen montag dienstag mittwoch donnerstag freitag "
    "samstag "
    "sonntag publicado el de fecha pubblicato il data "
    "تاریخ انتشار نشر منتشر شده نوشته در روز مورخ شنبه یکشنبه دوشنبه سه سهشنبه چهارشنبه پنجشنبه پنج چهار "
    "جمعه "
    "نیټه نیټی نېټه خپریدو خپرېدو لیکلو د کال میاشت میاشتی ورځ پریکړی برابر مطابق با برابر هش ش م ق ه هجری "
    "شمسی "
    "خورشیدی قمری میلادی سال ماه النشر یوم الموافق السنه للهجره ";

struct NamedMonth {
  std::string_view name;
  MonthName month;
};

constexpr std::size_t count_names() {
  std::size_t count = 0;
  for (const MonthList& list : lists) {
    ++count;
    for (const char c : list.names) count += c == ' ' || c == '/';
  }
  return count;
}

/// The lists taken apart while compiling.
constexpr std::array<NamedMonth, count_names()> take_apart() {
  std::array<NamedMonth, count_names()> names{};
  std::size_t used = 0;
  for (const MonthList& list : lists) {
    int month = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.names.size(); ++i) {
      const bool at_end = i == list.names.size() || list.names[i] == ' ';
      if (!at_end && list.names[i] != '/') continue;
      names[used++] = {list.names.substr(begin, i - begin), {list.calendar, month}};
      begin = i + 1;
      if (at_end) ++month;
    }
  }
  return names;
}
constexpr auto named_months = take_apart();

}  // namespace

std::optional<MonthName> month_named(std::string_view word) {
  if (word.size() < 2) return std::nullopt;
  for (const NamedMonth& named : named_months)
    if (named.name == word) return named.month;
  return std::nullopt;
}

std::optional<MonthName> month_named(std::string_view first, std::string_view second) {
  for (const NamedMonth& named : named_months) {
    const std::string_view name = named.name;
    if (name.size() == first.size() + 1 + second.size() && name[first.size()] == '+' &&
        name.starts_with(first) && name.ends_with(second))
      return named.month;
  }
  return std::nullopt;
}

bool is_date_label(std::string_view folded_word) {
  if (folded_word.empty()) return true;
  std::size_t at = labels.find(folded_word);
  for (; at != std::string_view::npos; at = labels.find(folded_word, at + 1))
    if (labels[at - 1] == ' ' && labels[at + folded_word.size()] == ' ') return true;
  return false;
}

}  // namespace warraq::read
