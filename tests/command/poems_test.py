"""Poems come back as they are read: first hemistich, second, next bayt; in the text and in the structure."""
import re
import shutil
import subprocess

from program import SOURCE, ProgramTest, main, warraq

BAYTS = SOURCE / "examples/articles/chahar-qaleb.txt"
LINES = SOURCE / "examples/articles/of-lines-and-stanzas.txt"
SILENT = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text):
    return re.sub(r"\s+", " ", SILENT.sub("", text)).strip()


def hemistichs(article):
    """The pairs that a tab parts, as the file has them."""
    return [re.split("\t+", line) for line in article.read_text().splitlines() if "\t" in line]


class Poems(ProgramTest):
    def setUp(self):
        super().setUp()
        if not shutil.which("pdftotext"):
            self.skipTest("not installed: pdftotext")

    def pdf(self, article, layout):
        out = self.folder / f"{article.stem}-{layout}.pdf"
        self.check(warraq("convert", article, "-o", out, "--layout", layout, "--quiet"), 0)
        return out

    def in_order(self, wanted, text):
        at = 0
        for words in wanted:
            found = text.find(words, at)
            self.assertGreaterEqual(found, 0, f"not after what stands before it: {words}")
            at = found + len(words)

    def test_hemistich_by_hemistich_from_the_page(self):
        pairs = hemistichs(BAYTS)
        self.assertGreaterEqual(len(pairs), 22)
        for layout in ("plain", "journal"):
            done = subprocess.run(["pdftotext", self.pdf(BAYTS, layout), "-"], capture_output=True, check=True)
            self.in_order([plain(half) for pair in pairs for half in pair], plain(done.stdout.decode()))

    def test_side_by_side_a_bayt_is_one_line_of_text(self):
        done = subprocess.run(["pdftotext", self.pdf(BAYTS, "plain"), "-"], capture_output=True, check=True)
        lines = [plain(line) for line in done.stdout.decode().splitlines()]
        self.assertIn(plain(" ".join(hemistichs(BAYTS)[0])), lines)

    def test_line_by_line_from_the_page(self):
        lines = LINES.read_text().splitlines()
        verse = [plain(line) for line in lines[6:20] + lines[24:43] + lines[47:55] if line]
        done = subprocess.run(["pdftotext", self.pdf(LINES, "plain"), "-"], capture_output=True, check=True)
        self.in_order(verse, plain(done.stdout.decode()))

    def test_hemistich_by_hemistich_in_the_structure(self):
        done = subprocess.run(
            ["pdfinfo", "-struct-text", self.pdf(BAYTS, "plain")], capture_output=True, check=True
        )
        elements = [SILENT.sub("", text) for text in re.findall(r'"(.*)"', done.stdout.decode())]
        read = plain(" ".join(text[::-1] for text in elements))  # pdfinfo shows them as painted, left to right
        self.in_order([plain(half) for pair in hemistichs(BAYTS) for half in pair], read)
        numbers = [text for text in elements if re.fullmatch(r"\s*[۰-۹]+\s*", text)]
        self.assertEqual(numbers, [], "line numbers and folios are no part of the text")


main()
