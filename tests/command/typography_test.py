"""Fine typography on the page, and plain words behind it: what the designs do to letters no reader of the PDF sees."""
import json
import re
import shutil

from pdf_readers import run, words, words_back
from program import SOURCE, ProgramTest, main, warraq

ARTICLE = SOURCE / "examples/articles/a-case-of-sorts.txt"
FINE = SOURCE / "examples/layouts/fine.toml"


def text_of(pdf):
    text = run("pdftotext", "-enc", "UTF-8", pdf, "-").stdout.decode()
    return re.sub("[-\u2010\u00ad]\n", "", text)


class Typography(ProgramTest):
    def setUp(self):
        super().setUp()
        if not shutil.which("pdftotext"):
            self.skipTest("not installed: pdftotext")

    def convert(self, article, *options):
        pdf = self.folder / "out.pdf"
        done = self.check(warraq("convert", article, "-o", pdf, "--json", *options), 0)
        return pdf, json.loads(done.out), done.err

    def test_a_design_with_everything_gives_plain_words_back(self):
        pdf, account, _ = self.convert(ARTICLE, "--layout", FINE)
        back = words_back(ARTICLE.read_text(), pdf)
        print(f"  {back:.4f} of the words come back")
        self.assertGreaterEqual(back, 0.995)
        self.assertGreater(account["changes"]["quotes"], 20)
        self.assertGreater(account["changes"]["apostrophes"], 10)
        self.assertGreater(account["changes"]["dashes"], 5)

    def test_spaced_capitals_and_initials_are_whole_words(self):
        pdf, _, _ = self.convert(ARTICLE, "--layout", FINE)
        text = " ".join(text_of(pdf).split())
        for whole in ("THE LAW OF THE DRAWERS", "UNESCO", "PLA)", '"Never trust a full case,"', "12 May 2020"):
            self.assertIn(whole, text)

    def test_scaled_small_capitals_are_copied_as_they_are_written(self):
        layout = self.file("mine.toml", 'extends = "plain"\n[styles.body]\nfamily = "Amiri"\nsmall_caps = true\n')
        article = self.file("a.txt", "A Title of Some Kind\n\n\nThe old Mill stood by the River for long years, and "
                                     "nobody had ever counted its windows before that spring.\n\nIt was sold.\n")
        pdf, account, _ = self.convert(article, "--layout", layout)
        self.assertIn("The old Mill stood by the River", " ".join(text_of(pdf).split()))
        self.assertIn("missing-feature", [one["code"] for one in account["diagnostics"]])

    def test_the_page_may_show_the_text_as_typed(self):
        _, account, _ = self.convert(ARTICLE, "--punctuation", "source")
        self.assertEqual(account["changes"], {})

    def test_figures_follow_the_option_and_the_layout(self):
        article = self.file("fa.txt", "سال‌های کاغذ\n\n\n" + "نشانی https://a12.example.org/34 بود و در سال 1404 "
                                      "آسیاب کهن 12 کارگر داشت و بهای کاغذ 1.5 بار بیش از پیش شد.\n\n" * 3)
        for option, year in (("fa", "۱۴۰۴"), ("ar", "١٤٠٤"), ("latin", "1404"), ("source", "1404")):
            with self.subTest(option=option):
                pdf, _, _ = self.convert(article, "--digits", option)
                found = words(text_of(pdf))
                self.assertIn(year, found)
                self.assertTrue(any("https://a12.example.org/34" in word for word in found), found)
        layout = self.file("mine.toml", 'extends = "plain"\n[text]\ndigits = "fa"\n')
        pdf, _, _ = self.convert(article, "--layout", layout)
        self.assertIn("۱۴۰۴", words(text_of(pdf)))

    def test_a_wrong_word_is_refused(self):
        self.refused(warraq("convert", ARTICLE, "-o", self.folder / "x.pdf", "--digits", "persian"), 2, "--digits")


if __name__ == "__main__":
    main()
