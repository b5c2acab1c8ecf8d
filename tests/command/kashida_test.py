"""Words drawn out on the page are whole in the text: a kashida of ours is ink, the author's tatweel a letter."""
import json
import re
import shutil
import subprocess

from program import ProgramTest, main, warraq

FAMILIES = ["Noto Naskh Arabic", "Amiri", "Scheherazade", "Nazli"]
AUTHORS = "دســتور"
TEXT = (
    "کارخانه‌ی کوچک چاپ در پس کوچه‌ای خاموش مانده بود و حروف سربی هنوز در کشوهای چوبین می‌درخشیدند. "
    "استاد پیر هر بامداد پنجره‌ها را می‌گشود، دستگاه را روغن می‌زد و به شاگردانش می‌گفت که سطر خوب سطری است "
    "که چشم بی‌آنکه بداند از روی آن می‌گذرد. شاگردان می‌خندیدند و باز از نو می‌چیدند، و " + AUTHORS +
    " همیشه همان بود: نه تنگ و نه گشاده، که سپیدی میان کلمات هم حرفی از حروف است. "
    "پس از سالیان دراز کسی پرسید مگر دستگاه تازه نمی‌تواند همین کار را بکند؟ استاد لبخند زد و نوشت: "
    "می‌تواند، اگر کسی به او بیاموزد که کشیدن حروف هنر است و نکشیدن هنری بزرگ‌تر."
)
LAYOUT = """extends = "plain"
[page]
width = "130mm"
[styles.body.Arab]
kashida = "book"
"""
DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Kashida(ProgramTest):
    def setUp(self):
        super().setUp()
        if not shutil.which("pdftotext"):
            self.skipTest("not installed: pdftotext")

    def call(self, command, family, *words):
        source, layout = self.file("press.txt", TEXT + "\n"), self.file("drawn.toml", LAYOUT)
        done = warraq(command, source, "--layout", layout, "--font", f"serif={family}", *words)
        if done.status != 0 and family in done.err:
            self.skipTest(f"no family {family} here: {done.err}")
        return self.check(done, 0)

    def test_words_come_back_unstretched(self):
        for family in FAMILIES:
            with self.subTest(family=family):
                drawn = json.loads(self.call("report", family, "--json").out)["lines"]["kashidas"]["count"]
                self.assertGreaterEqual(drawn, 4, "hardly a word is drawn out")
                pdf = self.folder / "press.pdf"
                self.call("convert", family, "-o", pdf, "--quiet")
                done = subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True, check=True)
                back = DIRECTIONS.sub("", done.stdout.decode()).split()
                self.assertEqual(back[:len(TEXT.split())], TEXT.split())
                print(f"  {family}: {drawn} words drawn out, all come back")


if __name__ == "__main__":
    main()
