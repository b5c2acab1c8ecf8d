#include "read/words/language_words.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace warraq::read {

const std::array<std::string_view, tongue_count> tongue_tags = {
    // clang-format off
    "en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "da", "nb", "nn", "fi", "is", "et", "lv", "lt",
    "cs", "sk", "hu", "ro", "hr", "sl", "sq", "ca", "gl", "eu", "ga", "cy", "mt", "lb", "az", "ku", "uz", "tk",
    "id", "vi", "af", "eo", "la", "oc", "br", "sw", "so",
    "ru", "uk", "be", "sr", "bg", "mk", "kk", "ky", "tg", "mn", "tt",
    "fa", "prs", "ar", "ps", "ur", "ckb", "sd", "pnb"};  // clang-format on

namespace {

/// One string of folded words a language, in the form people can check.
struct WordList {
  Tongue tongue;
  std::string_view words;
};

// The commonest words of running text; a word may stand in several lists.
constexpr WordList grammar[] = {
    {en,
     "the of and to in is was are were that for with as on by from at it this his their which be has have "
     "had "
     "not but or an a its who will would been they he she may can into than more also about all any no one"},
    {fr,
     "le la les de des du et en un une que qui dans pour par sur au aux est sont ne pas ce cette ces avec se "
     "son sa ses il elle ils ou plus nous a toute tout tous leur leurs ainsi à être d l qu n s mais même"},
    {de,
     "der die das und in den von zu mit ist im des auf dem ein eine einer eines nicht sich als auch es an "
     "werden wird aus er sie nach bei um sind oder dass daß fur zum zur für war wurde jeder hat über durch"},
    {es,
     "el la los las de del y en un una que por con para se es su al lo como mas no son o más sus a sin toda "
     "todo e ni este esta ser tiene ha pero sobre también entre"},
    {it,
     "il lo la gli le di del della e in un una che per con si non sono da al dei nel è i ha alla ad ed od o "
     "delle degli dalla dal nella suo sua ogni come essere i più anche questo questa"},
    {pt,
     "o a os as de do da dos das e em um uma que por com para se não é no na ao ou mais à às pelo pela nem "
     "ser "
     "tem sua seu todo toda sem como são também"},
    {nl,
     "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door naar of heeft "
     "worden "
     "deze wordt zal tot hij haar een ieder recht tegen uit geen dan"},
    {tr,
     "ve bir bu da de için ile olarak olan en çok daha gibi ne ki ya her sonra kadar veya hiç bütün onun var "
     "değil etmek olur herkes göre kendi edilen şekilde ancak"},
    {pl,
     "i w na z do że się nie to jest o jak po od za przez dla oraz ma lub prawo każdy jego być ich czy nikt "
     "które który która są bez ze we innych jako ani"},
    {sv,
     "och i att en det som på är av för med till den har de inte om ett var eller skall ska han sin sina "
     "samt "
     "vid från under utan icke må icke ej över mot men kan varje"},
    {da,
     "og i at en det som på er af for med til den har de ikke om et var eller skal han sin ved fra under "
     "uden "
     "enhver efter ingen også mod må men kan nogen af være ham hans blev bliver"},
    {nb,
     "og i at en det som på er av for med til den har de ikke om et var eller skal han sin ved fra under "
     "uten "
     "enhver etter ingen også mot må men kan noen være ham hans ble blir å"},
    {nn,
     "og i at ein det som på er av for med til den har dei ikkje om eit var eller skal han sin ved frå under "
     "utan kvar etter ingen òg mot må men kan nokon vere ho eg vart blir å gjer berre mykje"},
    {fi,
     "ja on tai ei että se hän ovat sekä myös kun kuin joka jotka mutta jos hänen niiden tämä tässä olla oli "
     "kaikki mitä ole sen tämän sitä vastaan mukaan jokaisella kanssa ilman voi vain"},
    {is,
     "og að til í er eða sem á skal þess um við þeim ber hver með því vera hann hafa eru þeirra allir hans "
     "það "
     "af sér ekki en var fyrir ég ef frá engan skulu þar hún"},
    {et,
     "ja on või ei oma ning et mis peab tema kui kus see kõik ka igal olema iga kes mida nii seda nende "
     "vahel "
     "pole oli ole aga selle mitte siis"},
    {lv,
     "un ir uz vai ar viņa kas kā ka pret arī no par tā bez katram šo lai savu šīs savā pie tādas viņu jābūt "
     "nav tiek bija to tas kad tikai ikvienam kuru gan"},
    {lt,
     "ir turi į kiekvienas ar būti kad jo savo tai kaip yra su visi nuo dėl to jos be jis bei arba jam iš "
     "tarp "
     "bus nei taip buvo ne o bet jog kurie už"},
    {cs,
     "a na má nebo každý v k být se jeho i aby s že je ve za své proti jsou do která by svou bez z to které "
     "mezi o při jako pro není ale od jak kde před po nesmí byl"},
    {sk,
     "a na má v alebo každý sa k byť jeho je ktoré aby že s ako za pre i sú svoju bez aj vo ktorom medzi do "
     "z "
     "pri by to o nie ale od keď podľa nikto len alebo musí bol"},
    {hu,
     "a az és hogy nem is van vagy mind minden ez egy meg sem arra való kell csak ki más mint aki ha el "
     "amely "
     "azt már lehet volt saját szemben előtt ezt pedig annak joga nélkül"},
    {ro,
     "și de în la a orice sau are să o care nu fie se fi au sa pentru prin sale că cu trebuie nici ca toate "
     "din va lor este al mai sunt fără un pe după cel ale lui dar unei şi"},
    {hr,
     "i u na pravo da svako svatko ima ili se je su ne za kao koja koji niko nitko od treba biti bude bez "
     "bilo "
     "pred s o svoje svoju što nije ali te sve prema iz po u kako mora smije sam"},
    {sl,
     "in v do vsakdo ali ima ne se ki z je s biti na za da so ker pri bi pred njegovo mora med to tudi kot "
     "po "
     "vseh k ter iz ni pa bil lahko če tega sme o katerem vse"},
    {sq,
     "të dhe e në i ka për që ose me si duhet nga nuk një është së çdo t këtë kanë pa do tij janë edhe u "
     "gjithkush të cilat kundër ai nuk por më kjo"},
    {ca,
     "i de la a el en l que o té per tota les d els no dels una un del és amb aquesta se seva ha com seus "
     "són "
     "al i tot els aquest molt perquè també als seves les cap"},
    {gl,
     "e a de o da do ten toda á que ou súa en por os dos se no ó das ser unha para como non na ninguín un as "
     "é máis pola polo coa ao esta son teñen sen pero tamén nin"},
    {eu,
     "eta du edo da ez ere dute bai izan dela bere dira den gabe izango baita nahiz egin direla ari "
     "baina orok hau honetan bat dago zen beste izateko aurka gero"},
    {ga,
     "a an agus chun na ar go ag i gach tá is nó aon ní do le de sin ina don sa seo mar den ó aige atá féin "
     "bhí leis faoi nach aige acu raibh nuair"},
    {cy,
     "i a y gan yn mae yr ac o neu mewn ni na n hwn u fod ar un wedi â rhag heb i gael ei eu bod sydd oedd "
     "am "
     "wrth pob hawl gan bawb dylai"},
    {mt,
     "l u li tal il għandu jew ta għal fil għall kull jkun ma mill fi bil ir din b kontra kemm xi biex "
     "għandhom "
     "tkun minn kollha huwa dan hija ukoll jekk lil għandha"},
    {lb,
     "an d a all op vun fir déi de mënsch huet ze der odder gin as sech eng am mat en duerf net nët duerch e "
     "deem sin et den well dat och si datt gët dee dës säi hir awer"},
    {az,
     "və hər bir bu üçün ya də var onun öz ilə olan heç bütün tam həm kimi olaraq edir etmək daha çox isə "
     "olduğu digər bilər şəxs lakin sonra malikdir yaxud ancaq"},
    {ku,
     "û ku ji bi di de xwe li her heye wî ya yên bo kirin nav tê ne bê ew vê e ev jî tu an de ye bike dikare "
     "hemû wan kir lê bû gelek"},
    {uz,
     "va bir har bilan yoki uchun bu emas hamda ham barcha deb kerak mumkin hech olib shu boʻlgan oʻz ega "
     "uning esa lekin qilish oʻzi boʻlib edi keyin bo'lgan o'z"},
    {tk,
     "we bir her bu bilen hem öz üçin da de ýa hiç deň bolan ähli däl özi onuň görä hökmünde etmek bolup şu "
     "ol boýunça arkaly şeýle bolmaly"},
    {id,
     "dan yang di dengan untuk dalam atas atau dari tidak ini setiap oleh pada itu adalah akan ke telah "
     "serta "
     "secara sebagai orang hak harus karena juga bahwa semua lain mereka ada"},
    {vi,
     "và của các có được trong cho những là người không với một mọi hay về để này đều cũng như từ khi đã bị "
     "ra phải quyền bất vì nào"},
    {af,
     "die en van het te in of om sal nie n word vir is op deur hierdie wat aan sy as niemand met wees kan "
     "alle "
     "elkeen dat hy daar ook maar by uit dit na"},
    {eo,
     "kaj la de ĉiu en aŭ por al estas kiu ke pro ĉiuj tiu tio per ĉu kun kiel ne sen estu ajn el inter li "
     "sia "
     "estis pri ni mi sed"},
    {la,
     "et in ad non est cum ut ex si quae qui quod sed ab atque sunt esse aut enim vel quam nec etiam per ac "
     "autem eius quo hoc ipse omnes sine inter"},
    {oc,
     "lo la los las de e que en per d un una al dels es son amb o se li i pas totes tota dins aquel aqueste "
     "a "
     "mai coma sens tot uèlh"},
    {br,
     "ar da ha an e en a hag pe eus gant ur d dre bet all ouzh zo mar hep ken evit ne war ket eo o vo pep he "
     "gwir dindan d'an er un holl"},
    {sw,
     "ya na kwa wa kila au katika za watu ni kuwa yake la ana wote cha kama hii si mtu yote bila wakati "
     "kwamba "
     "hiyo huo lakini yeye vya pia"},
    {so,
     "u iyo ah oo ama ka inuu wuxuu ku uu la kasta in ay loo helo ee aan inay lagu waa ugu kale si qof waxa "
     "waxay iyadoo ayaa"},
    {ru,
     "и в на не что с по как это из для или его к от все так за но о он при то а бы же их быть которые "
     "человек "
     "имеет который также она был мы"},
    {uk,
     "і в на не що з та до як за або його від це для має бути при у й всі які про не але вона він так їх був "
     "також кожна ми є"},
    {be,
     "і ў на не што з да як або яго за для мае пры быць у ад усе якія гэта яна ён так але кожны быў яе па"},
    {sr,
     "и у на да се је за ће има или као су не од који која с свако бити без што сви је али то његов нико по "
     "ова својој из"},
    {bg,
     "на и да в се има или за е от не с като че към по при си чрез този които всеки това са без до който как "
     "тази му ще няма"},
    {mk,
     "на и да се во или има со ќе е од за не како без секој што им го ги ја тоа која биде сите се овој оваа "
     "по ова но"},
    {kk,
     "және әр мен немесе бар де өз осы болып да пен үшін емес деп бір оның болған бойынша бұл басқа барлық "
     "кез болуы арқылы керек"},
    {ky,
     "жана менен бир ар же өз эмес үчүн бардык болуп болгон анын бул ал да деп керек башка боюнча эч кандай"},
    {tg,
     "ва ба дар ки ҳар аз як ё бо ин он барои худ бояд ӯ аст ҳамаи онҳо дигар буд кард ҳам мумкин шуд карда"},
    {mn, "нь ч болон буюу бүр мөн энэ юм байна байгаа улс өөрийн тэр хүн дээр бүх ба болно гэж бол тухай"},
    {tt, "һәм дә белән бер үз яисә бу түгел булган да өчен кеше бөтен аның һәр ул дип булырга тиеш икән"},
    {fa,
     "و در به از که را این است با آن برای یک خود تا بر هر می شد بود شده اند نیز یا ما او کرد های شود باید "
     "بین "
     "هم اگر ان باشد هیچ دارد"},
    {ar, "في من على الى أن إن التي الذي هذا هذه ما عن لا مع كل بين كان قد او ثم بعد هو هي ذلك"},
    {ps, "د په چې او کې ته دا نه له يې دي ده سره هم به خو يو شي څخه کړي دى دغه هغه وي پر نو لري"},
    {ur, "کے کی میں اور سے کا کو ہے نے پر کہ اس یہ ہیں ہو بھی کر ان جو ایک نہیں تھا یا"},
    {ckb, "لە و بە بۆ كە ئەو لەسەر ئەم کە دا هەر یان کرد وەک"},
    {sd, "۾ جو جي جا کي ۽ آهي سان ته هن تي نه هو جنهن کان پنهنجي آهن ڪري هر انهن"},
    {pnb, "تے دا دے دی وچ نوں توں نال وی ایہہ اوہ نیں ایس اوہدے ہون کسے پئی کوں وچوں ہن"},
};

// Words that Afghan writing has and Iranian writing has not, and the other way.
constexpr WordList dari_or_persian[] = {
    {prs,
     "حویلی کلکین الماری چاشت کلچه پوهنتون ولسوالی شفاخانه موتر سرک طیاره فابریکه پوهنځی څارنوالی شاروالی "
     "ولسوال ثور جوزا سنبله "
     "مزارشریف بدخشان بامیان پنجشیر افغانستان افغانی جنوری فبروری مارچ اگست نومبر دسمبر"},
    {fa,
     "دانشگاه بیمارستان خیابان خودرو هواپیما کارخانه استانداری شهرداری فروردین اردیبهشت خرداد تیر مرداد "
     "شهریور مهر آبان آذر بهمن اسفند تهران اصفهان شیراز تبریز ایران ژانویه فوریه ژوئن ژوئیه اوت دانشجو"},
};

constexpr std::uint32_t hash_of(std::string_view word) {  // FNV-1a
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ hash >> 15;
}

constexpr std::size_t count_bytes(std::span<const WordList> lists) {
  std::size_t count = 0;
  for (const WordList& list : lists) count += list.words.size();
  return count;
}

/// The words of some lists, found by hash; made while compiling, so that nothing is set up when the program
/// starts, and without pointers, so that nothing is moved into place either. At most half full, so a word
/// that is not there is known at the first or second look.
template <std::size_t Slots, std::size_t Bytes>
class WordTable {
 public:
  constexpr explicit WordTable(std::span<const WordList> lists) {
    static_assert(Bytes < 65536);
    std::size_t used = 0;
    for (const WordList& list : lists) {
      for (std::size_t begin = 0; begin < list.words.size();) {
        const std::size_t end = std::min(list.words.find(' ', begin), list.words.size());
        const std::string_view word = list.words.substr(begin, end - begin);
        std::copy(word.begin(), word.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(used));
        Slot& slot = slots_[place_of(word)];
        if (slot.length == 0) {
          slot = {.begin = static_cast<std::uint16_t>(used),
                  .length = static_cast<std::uint8_t>(word.size())};
          used += word.size();
          ++words_;
        }
        slot.tongues |= bit(list.tongue);
        begin = end + 1;
      }
    }
  }
  constexpr std::size_t words() const { return words_; }
  constexpr Tongues find(std::string_view word) const { return slots_[place_of(word)].tongues; }

 private:
  struct Slot {
    Tongues tongues = 0;
    std::uint16_t begin = 0;
    std::uint8_t length = 0;  ///< 0: nothing here
  };
  constexpr std::size_t place_of(std::string_view word) const {
    std::size_t at = hash_of(word) % Slots;
    while (slots_[at].length != 0 &&
           std::string_view(bytes_.data() + slots_[at].begin, slots_[at].length) != word)
      at = (at + 1) % Slots;
    return at;
  }

  std::array<char, Bytes> bytes_{};
  std::array<Slot, Slots> slots_{};
  std::size_t words_ = 0;
};

constexpr WordTable<4096, count_bytes(grammar)> grammar_table(grammar);
constexpr WordTable<256, count_bytes(dari_or_persian)> dari_table(dari_or_persian);
static_assert(grammar_table.words() <= 2048 && dari_table.words() <= 128);

/// A letter beyond the bare alphabet and who writes it.
struct KnownLetter {
  char32_t letter;
  Tongues tongues;
};

constexpr Tongues set(std::initializer_list<Tongue> list) {
  Tongues all = 0;
  for (const Tongue t : list) all |= bit(t);
  return all;
}

// Sorted. Letters of loan words alone are left out: they would say the wrong thing as often as the right one.
constexpr KnownLetter letters[] = {
    {U'ß', set({de})},
    {U'à', set({fr, it, pt, ca, vi, oc, mt, nb, nn})},
    {U'á', set({es, pt, cs, sk, hu, is, ga, gl, ca, vi, nl, af, br})},
    {U'â', set({fr, pt, ro, tr, vi, cy, br})},
    {U'ã', set({pt, vi, br})},
    {U'ä', set({de, sv, fi, et, sk, lb, tk})},
    {U'å', set({sv, da, nb, nn, fi})},
    {U'æ', set({da, nb, nn, is})},
    {U'ç', set({fr, pt, ca, tr, az, sq, ku, tk, oc})},
    {U'è', set({fr, it, ca, oc, vi, nb})},
    {U'é', set({fr, es, pt, it, cs, sk, hu, is, ga, ca, gl, nl, lb, vi, da, nb, sv, oc, af, br})},
    {U'ê', set({fr, pt, ku, vi, cy, af, br, nb})},
    {U'ë', set({sq, fr, nl, lb, af})},
    {U'ì', set({it, vi})},
    {U'í', set({es, pt, cs, sk, hu, is, ga, ca, gl, vi, oc})},
    {U'î', set({fr, ro, ku, tr, cy, br})},
    {U'ï', set({fr, nl, ca, af, oc, cy})},
    {U'ð', set({is})},
    {U'ñ', set({es, gl, eu, br})},
    {U'ò', set({it, ca, vi, oc, nn})},
    {U'ó', set({es, pt, cs, sk, hu, is, pl, ga, ca, gl, vi, oc})},
    {U'ô', set({fr, pt, sk, vi, cy, br, nb})},
    {U'õ', set({pt, et, vi})},
    {U'ö', set({de, sv, fi, et, hu, is, tr, az, tk, lb})},
    {U'ø', set({da, nb, nn})},
    {U'ù', set({fr, it, vi, br})},
    {U'ú', set({es, pt, cs, sk, hu, is, ga, ca, gl, vi})},
    {U'û', set({fr, tr, ku, cy})},
    {U'ü', set({de, tr, hu, et, az, es, ca, tk, lb, ku, pt})},
    {U'ý', set({cs, sk, is, tk, vi})},
    {U'þ', set({is})},
    {U'ā', set({lv})},
    {U'ă', set({ro, vi})},
    {U'ą', set({pl, lt})},
    {U'ć', set({pl, hr})},
    {U'ĉ', set({eo})},
    {U'ċ', set({mt})},
    {U'č', set({cs, sk, hr, sl, lt, lv})},
    {U'ď', set({cs, sk})},
    {U'đ', set({hr, vi})},
    {U'ē', set({lv})},
    {U'ė', set({lt})},
    {U'ę', set({pl, lt})},
    {U'ě', set({cs})},
    {U'ĝ', set({eo})},
    {U'ğ', set({tr, az})},
    {U'ġ', set({mt})},
    {U'ģ', set({lv})},
    {U'ĥ', set({eo})},
    {U'ħ', set({mt})},
    {U'ĩ', set({vi})},
    {U'ī', set({lv})},
    {U'į', set({lt})},
    {U'ı', set({tr, az})},
    {U'ĵ', set({eo})},
    {U'ķ', set({lv})},
    {U'ĺ', set({sk})},
    {U'ļ', set({lv})},
    {U'ľ', set({sk})},
    {U'ł', set({pl})},
    {U'ń', set({pl})},
    {U'ņ', set({lv})},
    {U'ň', set({cs, sk, tk})},
    {U'ő', set({hu})},
    {U'œ', set({fr})},
    {U'ŕ', set({sk})},
    {U'ř', set({cs})},
    {U'ś', set({pl})},
    {U'ŝ', set({eo})},
    {U'ş', set({tr, az, ku, tk, ro})},
    {U'š', set({cs, sk, hr, sl, lt, lv, et})},
    {U'ţ', set({ro})},
    {U'ť', set({cs, sk})},
    {U'ũ', set({vi})},
    {U'ū', set({lt, lv})},
    {U'ŭ', set({eo})},
    {U'ů', set({cs})},
    {U'ű', set({hu})},
    {U'ų', set({lt})},
    {U'ŵ', set({cy})},
    {U'ŷ', set({cy})},
    {U'ź', set({pl})},
    {U'ż', set({pl, mt})},
    {U'ž', set({cs, sk, hr, sl, lt, lv, et, tk})},
    {U'ơ', set({vi})},
    {U'ư', set({vi})},
    {U'ș', set({ro})},
    {U'ț', set({ro})},
    {U'ə', set({az})},
    {U'ʻ', set({uz})},
    {U'и', set({ru, uk, sr, bg, mk, kk, ky, tg, mn, tt})},
    {U'й', set({ru, uk, be, bg, kk, ky, tg, mn, tt})},
    {U'щ', set({ru, uk, bg, kk, ky, tt, mn})},
    {U'ъ', set({ru, bg, kk, ky, tg, mn, tt})},
    {U'ы', set({ru, be, kk, ky, mn, tt})},
    {U'ь', set({ru, uk, be, bg, kk, ky, mn, tt})},
    {U'э', set({ru, be, kk, ky, tg, mn, tt})},
    {U'ю', set({ru, uk, be, bg, kk, ky, tg, mn, tt})},
    {U'я', set({ru, uk, be, bg, kk, ky, tg, mn, tt})},
    {U'ё', set({ru, be, tg, ky, mn})},
    {U'ђ', set({sr})},
    {U'ѓ', set({mk})},
    {U'є', set({uk})},
    {U'ѕ', set({mk})},
    {U'і', set({uk, be, kk})},
    {U'ї', set({uk})},
    {U'ј', set({sr, mk})},
    {U'љ', set({sr, mk})},
    {U'њ', set({sr, mk})},
    {U'ћ', set({sr})},
    {U'ќ', set({mk})},
    {U'ў', set({be})},
    {U'џ', set({sr, mk})},
    {U'ґ', set({uk})},
    {U'ғ', set({kk, tg})},
    {U'җ', set({tt})},
    {U'қ', set({kk, tg})},
    {U'ң', set({kk, ky, tt})},
    {U'ү', set({kk, ky, mn, tt})},
    {U'ұ', set({kk})},
    {U'ҳ', set({tg})},
    {U'ҷ', set({tg})},
    {U'һ', set({kk, tt})},
    {U'ә', set({kk, tt})},
    {U'ӣ', set({tg})},
    {U'ө', set({kk, ky, mn, tt})},
    {U'ӯ', set({tg})},
};
static_assert(std::is_sorted(std::begin(letters), std::end(letters),
                             [](const KnownLetter& a, const KnownLetter& b) { return a.letter < b.letter; }));

}  // namespace

Tongues tongues_of_word(std::string_view word) { return grammar_table.find(word); }

Tongues tongues_of_letter(char32_t small) {
  constexpr Tongues all = ~Tongues{0};
  if (small >= 0x1EA0 && small <= 0x1EF9) return bit(vi);
  const auto found =
      std::lower_bound(std::begin(letters), std::end(letters), small,
                       [](const KnownLetter& known, char32_t letter) { return known.letter < letter; });
  return found != std::end(letters) && found->letter == small ? found->tongues : all;
}

Tongues persian_land_of_word(std::string_view word) { return dari_table.find(word); }

}  // namespace warraq::read
