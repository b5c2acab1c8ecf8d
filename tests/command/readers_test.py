"""Other programs read our PDFs: four of them without a complaint, and the words come back."""
import shutil
import subprocess

from pdf_readers import faults, strangers, words_back
from program import ARTICLES, CORPUS, SOURCE, ProgramTest, main, warraq

# The corpus is not part of the repository; its articles are read where it is there.
CORPUS_ARTICLES = sorted((CORPUS / "seed").glob("*.txt")) + sorted((CORPUS / "txt").glob("seedlike*.txt"))
LEAST = 0.99


class Readers(ProgramTest):
    def setUp(self):
        super().setUp()
        missing = [name for name in ("qpdf", "mutool", "gs", "pdftoppm", "pdftotext") if not shutil.which(name)]
        if missing:
            self.skipTest(f"not installed: {' '.join(missing)}")

    def read_back(self, article, layout):
        pdf = self.folder / f"{article.stem}-{layout}.pdf"
        self.check(warraq("convert", article, "-o", pdf, "--layout", layout, "--quiet"), 0)
        self.assertEqual(faults(pdf), [], pdf.name)
        self.assertEqual(strangers(pdf), [], pdf.name)
        back = words_back(article.read_text(), pdf)
        print(f"  {pdf.name}: {back:.4f} of the words come back")
        self.assertGreaterEqual(back, LEAST, pdf.name)
        return pdf

    def test_our_articles(self):
        self.assertGreaterEqual(len(ARTICLES), 4)
        for article in ARTICLES:
            for layout in ("journal", "plain"):
                with self.subTest(article=article.name, layout=layout):
                    self.read_back(article, layout)

    def test_the_corpus(self):
        if not CORPUS_ARTICLES:
            self.skipTest(f"no corpus at {CORPUS}")
        for article in CORPUS_ARTICLES:
            with self.subTest(article=article.name):
                self.read_back(article, "journal")

    def test_the_corpus_own_check(self):
        check = CORPUS.parent / "check/pdf_sane.sh"
        if not check.exists():
            self.skipTest(f"no {check}")
        self.check(warraq("convert", *ARTICLES, *CORPUS_ARTICLES, "-o", self.folder, "--quiet"), 0)
        done = subprocess.run([check, *self.folder.glob("*.pdf")], capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout.decode())


if __name__ == "__main__":
    main()
