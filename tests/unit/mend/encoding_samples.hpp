#pragma once

/// A few sentences of our own in every language that encodings are tried with.

#include <string_view>

namespace warraq::test {

struct LanguageSample {
  std::string_view language, text;
};

constexpr LanguageSample language_samples[] = {
    {"en",
     "The miller’s daughter kept every letter that came up the valley – bills, promises, a recipe for quince jam – "
     "and tied them with “red” thread. When the river froze she read them again, and the café in the village lent "
     "her its lamp."},
    {"de",
     "Der Müller öffnete früh am Morgen die Schleuse, während über den Wiesen noch Nebel lag. Seine Töchter trugen "
     "die Säcke hinaus, zählten sie sorgfältig und schrieben für jeden Händler eine Rechnung in das große Buch."},
    {"fr",
     "L’été où la rivière déborda, le meunier laissa sa porte ouverte à tous les voisins. On y mangeait des crêpes, "
     "on réparait les filets, et le soir une vieille dame racontait ce qu’elle avait vécu là-bas, près de la forêt."},
    {"es",
     "El molinero abría la compuerta antes de que saliera el sol, y después se sentaba junto al río a escuchar. "
     "Según decían los niños, conocía por su canción a cada pájaro de la montaña; ¿quién podía saberlo mejor?"},
    {"it",
     "Il mugnaio apriva la chiusa prima dell’alba, perché l’acqua più fredda faceva girare la ruota con maggiore "
     "velocità. Poi tornava in città, dove la gente lo aspettava già: c’è sempre qualcuno che ha bisogno di farina."},
    {"pt",
     "O moleiro não dormia quando chovia nas montanhas: sabia que a água chegaria ao moinho antes da manhã. Então "
     "chamava os irmãos, abria a comporta e contava histórias até que o coração de todos ficasse tranquilo."},
    {"nl",
     "De molenaar opende elke ochtend de sluis, en daarna dronk hij twee koppen koffie met zijn zuster. Geïnteresseerde "
     "reizigers mochten binnen kijken; één van hen, een oude zeeman, kwam ieder jaar terug en hielp de knecht."},
    {"sv",
     "Mjölnaren öppnade luckan före gryningen, när dimman ännu låg över ängarna. Därefter gick han hem, åt frukost "
     "med sina döttrar och räknade säckarna som skulle köras till staden innan vägarna blev för våta."},
    {"da",
     "Mølleren åbnede slusen før daggry, mens tågen endnu lå over engene. Så gik han hjem, spiste morgenmad med sine "
     "døtre og talte sækkene, der skulle køres til byen, før vejene blev alt for våde og bløde."},
    {"nb",
     "Mølleren åpnet luken før det ble lyst, mens tåken ennå lå over engene. Så gikk han hjem, spiste frokost med "
     "døtrene sine og telte sekkene som skulle kjøres til byen før veiene ble for våte og bløte."},
    {"is",
     "Malarinn opnaði lokuna áður en birti, meðan þokan lá enn yfir engjunum. Síðan gekk hann heim, borðaði með "
     "dætrum sínum og taldi sekkina sem átti að flytja í bæinn áður en vegirnir yrðu ófærir af bleytu."},
    {"fi",
     "Mylläri avasi luukun ennen aamunkoittoa, kun sumu vielä makasi niittyjen yllä. Sitten hän käveli kotiin, söi "
     "aamiaista tyttäriensä kanssa ja laski säkit, jotka piti viedä kaupunkiin ennen kuin tiet kävisivät märiksi."},
    {"ca",
     "El moliner obria la comporta abans que sortís el sol, i després s’asseia vora el riu a escoltar els ocells. "
     "Aquella família ja no tenia res més que la mola, però l’àvia deia que això era tot el que calia per viure."},
    {"pl",
     "Młynarz otwierał śluzę przed świtem, gdy mgła leżała jeszcze na łąkach. Potem wracał do domu, jadł śniadanie "
     "z córkami i liczył worki, które trzeba było zawieźć do miasta, zanim drogi staną się zbyt mokre."},
    {"cs",
     "Mlynář otevíral stavidlo ještě před úsvitem, když nad loukami ležela mlha. Pak se vracel domů, snídal se svými "
     "dcerami a počítal pytle, které bylo třeba odvézt do města dříve, než budou cesty příliš mokré."},
    {"sk",
     "Mlynár otváral stavidlo ešte pred úsvitom, keď nad lúkami ležala hmla. Potom sa vracal domov, raňajkoval so "
     "svojimi dcérami a počítal vrecia, ktoré bolo treba odviezť do mesta skôr, než budú cesty príliš mokré."},
    {"hu",
     "A molnár már hajnal előtt kinyitotta a zsilipet, amikor a rétek fölött még köd ült. Aztán hazament, együtt "
     "reggelizett a lányaival, és megszámolta a zsákokat, amelyeket a városba kellett vinni, mielőtt az utak eláznak."},
    {"sl",
     "Mlinar je odprl zapornico še pred zoro, ko je nad travniki ležala megla. Potem se je vrnil domov, zajtrkoval s "
     "hčerama in preštel vreče, ki jih je bilo treba odpeljati v mesto, preden bodo ceste postale preveč mokre, češ da "
     "življenje čaka."},
    {"hr",
     "Mlinar je otvorio ustavu još prije zore, dok je nad livadama ležala magla. Zatim se vratio kući, doručkovao s "
     "kćerima i prebrojio vreće koje je trebalo odvesti u grad prije nego što ceste postanu previše mokre."},
    {"ro",
     "Morarul deschidea stăvilarul înainte de răsăritul soarelui, când ceața mai stătea peste pajiști. Apoi se "
     "întorcea acasă, mânca împreună cu fetele și număra sacii care trebuiau duși în oraș până la prânz."},
    {"ru",
     "Мельник открывал шлюз ещё до рассвета, когда над лугами лежал туман. Потом он возвращался домой, завтракал с "
     "дочерьми и пересчитывал мешки, которые надо было отвезти в город, пока дороги не размыло дождём."},
    {"uk",
     "Мірошник відчиняв шлюз ще до світанку, коли над луками лежав туман. Потім він повертався додому, снідав із "
     "доньками й перелічував мішки, які треба було відвезти до міста, доки дороги не розмило дощем."},
    {"be",
     "Млынар адчыняў шлюз яшчэ да світанку, калі над лугамі ляжаў туман. Потым ён вяртаўся дадому, снедаў з дочкамі "
     "і лічыў мяшкі, якія трэба было адвезці ў горад, пакуль дарогі не размыла дажджом."},
    {"bg",
     "Воденичарят отваряше шлюза още преди зори, когато над ливадите лежеше мъгла. После се връщаше у дома, закусваше "
     "с дъщерите си и броеше чувалите, които трябваше да се закарат в града, преди пътищата да се намокрят."},
    {"mk",
     "Воденичарот ја отвораше браната уште пред зори, кога над ливадите лежеше магла. Потоа се враќаше дома, "
     "појадуваше со ќерките и ги броеше вреќите што требаше да се однесат во градот пред да се намократ патиштата."},
    {"sr",
     "Млинар је отварао браву још пре зоре, док је над ливадама лежала магла. Затим се враћао кући, доручковао са "
     "кћеркама и бројао џакове које је требало одвести у град пре него што путеви постану сувише мокри."},
    {"el",
     "Ο μυλωνάς άνοιγε το φράγμα πριν από την αυγή, όταν η ομίχλη σκέπαζε ακόμη τα λιβάδια. Ύστερα γύριζε στο σπίτι, "
     "έτρωγε μαζί με τις κόρες του και μετρούσε τα σακιά που έπρεπε να φτάσουν στην πόλη."},
    {"tr",
     "Değirmenci, çayırların üstünde sis varken, gün ağarmadan önce savağı açardı. Sonra eve döner, kızlarıyla "
     "kahvaltı eder ve yollar ıslanmadan şehre götürülmesi gereken çuvalları birer birer sayardı."},
    {"he",
     "הטוחן פתח את הסכר לפני עלות השחר, כשהערפל עוד כיסה את השדות. אחר כך חזר הביתה, אכל ארוחת בוקר עם בנותיו וספר "
     "את השקים שצריך היה להביא אל העיר לפני שהדרכים יירטבו יותר מדי."},
    {"ar",
     "كان الطحان يفتح السد قبل الفجر حين يغطي الضباب الحقول، ثم يعود إلى البيت ويأكل مع بناته، ويعد الأكياس التي "
     "يجب أن تصل إلى المدينة قبل أن تبتل الطرق. وفي المساء كان يجلس قرب النهر ويسمع صوت الماء."},
    {"fa",
     "آسیابان پیش از سپیده دم، هنگامی که مه هنوز روی چمن‌ها نشسته بود، بند را باز می‌کرد. سپس به خانه برمی‌گشت، با "
     "دخترانش صبحانه می‌خورد و کیسه‌هایی را می‌شمرد که باید پیش از گل شدن راه‌ها به شهر می‌رسید."},
    {"ur",
     "چکی والا صبح ہونے سے پہلے، جب کھیتوں پر دھند چھائی ہوتی تھی، پانی کا دروازہ کھول دیتا تھا۔ پھر وہ گھر آتا، اپنی "
     "بیٹیوں کے ساتھ ناشتہ کرتا اور ان بوریوں کو گنتا جنہیں بارش سے پہلے شہر پہنچانا ہوتا تھا۔"},
    {"lt",
     "Malūnininkas atidarydavo šliuzą dar prieš aušrą, kai virš pievų tebetvyrojo rūkas. Paskui jis grįždavo namo, "
     "pusryčiaudavo su dukterimis ir skaičiuodavo maišus, kuriuos reikėjo nuvežti į miestą, kol keliai neišmirko."},
    {"lv",
     "Dzirnavnieks atvēra slūžas vēl pirms rītausmas, kad pār pļavām gulēja migla. Pēc tam viņš atgriezās mājās, "
     "brokastoja kopā ar meitām un skaitīja maisus, kuri bija jānogādā pilsētā, iekams ceļi kļūst pārāk slapji."},
    {"et",
     "Mölder avas lüüsi enne koitu, kui udu lebas veel niitude kohal. Seejärel läks ta koju, sõi tütardega hommikust "
     "ja luges üle kotid, mis tuli linna viia, enne kui teed liiga märjaks muutuvad. Õhtul istus ta jõe ääres."},
    {"vi",
     "Người thợ xay mở cửa đập trước khi trời sáng, lúc sương mù còn phủ trên những cánh đồng. Sau đó ông trở về nhà, "
     "ăn sáng với các con gái và đếm những bao bột phải chở vào thành phố trước khi mưa làm ướt đường."},
    {"th",
     "คนโม่แป้งเปิดประตูน้ำก่อนรุ่งสาง เมื่อหมอกยังปกคลุมทุ่งหญ้า จากนั้นเขากลับบ้าน กินข้าวเช้ากับลูกสาว และนับกระสอบที่ต้องส่งไปในเมือง"
     "ก่อนที่ถนนจะเปียกเกินไป ตอนเย็นเขานั่งฟังเสียงน้ำ"},
    {"mt",
     "Il-mitħnar kien jiftaħ il-bieb tal-ilma qabel titla’ x-xemx, meta ċ-ċpar kien għadu fuq l-għelieqi. Wara kien "
     "jerġa’ lura d-dar, jiekol ma’ wliedu u jgħodd l-ixkejjer li kellhom jaslu fil-belt qabel ix-xita, għax iż-żmien "
     "kien qasir."},
    {"eo",
     "La muelisto malfermis la kluzon antaŭ la tagiĝo, kiam nebulo ankoraŭ kuŝis super la herbejoj. Poste li reiris "
     "hejmen, matenmanĝis kun siaj filinoj kaj nombris la sakojn, kiujn oni devis veturigi al la urbo antaŭ ol la "
     "vojoj fariĝos tro malsekaj; ĉiam tiel ĝis ĵaŭdo."},
    {"ga",
     "D’oscail an muilleoir an loc roimh bhreacadh an lae, nuair a bhí an ceo fós ar na móinéir. Ansin chuaigh sé "
     "abhaile, d’ith sé bricfeasta lena iníonacha agus chomhair sé na málaí a bhí le tabhairt chun na cathrach."},
    {"cy",
     "Agorodd y melinydd y llifddor cyn i’r wawr dorri, pan oedd y niwl o hyd dros y dolydd. Wedyn aeth yn ôl i’r tŷ, "
     "cafodd frecwast gyda’i ferched ac fe gyfrodd y sachau oedd i’w cludo i’r dref; roedd y dŵr yn oer fel gŵr blin."},
    {"zh",
     "磨坊主在天亮以前打开水闸，那时草地上还有雾。然后他回家，和女儿们一起吃早饭，数一数必须在下雨之前送到城里的面粉。"
     "到了晚上，他坐在河边，听水的声音，想起许多年以前的人和他们的信。"},
    {"zh-Hant",
     "磨坊主在天亮以前打開水閘，那時草地上還有霧。然後他回家，和女兒們一起吃早飯，數一數必須在下雨之前送到城裡的麵粉。"
     "到了晚上，他坐在河邊，聽水的聲音，想起許多年以前的人和他們的信。"},
    {"ja",
     "粉屋は夜が明ける前に水門を開けた。草の上にはまだ霧がかかっていた。それから家に帰り、娘たちと朝ごはんを食べ、雨が降る前に町へ運ばなければ"
     "ならない袋を数えた。夕方になると川のそばに座って、水の音を聞いていた。"},
    {"ko",
     "방앗간 주인은 날이 밝기 전에 수문을 열었다. 풀밭 위에는 아직 안개가 깔려 있었다. 그리고 집으로 돌아가 딸들과 아침을 먹고, 비가 오기 전에 "
     "도시로 보내야 하는 자루를 세었다. 저녁에는 강가에 앉아 물소리를 들었다."},
};

}  // namespace warraq::test
