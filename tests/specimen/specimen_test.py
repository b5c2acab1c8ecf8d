"""Makes the specimen of docs/specimen and checks it: nothing sticks out, nothing is left out, all words come back.

Leaves in the build: specimen.pdf (all articles one after the other, and the figures of their lines), a PDF of each
article, and pictures of its lines in the colours of `proof --lines`.
"""
import json
import os
import re
import shutil
import subprocess
import unicodedata
import unittest
from pathlib import Path

PROGRAM = os.environ["WARRAQ"]
SOURCE = Path(os.environ["WARRAQ_SOURCE_DIR"])
OUT = Path(os.environ["WARRAQ_SPECIMEN"])
SPECIMEN = SOURCE / "docs/specimen"
EXAMPLES = SOURCE / "examples/articles"
DESIGN = SPECIMEN / "specimen.toml"
ARTICLES = [SPECIMEN / "kashida.txt", EXAMPLES / "chahar-qaleb.txt", SPECIMEN / "latin.txt",
            EXAMPLES / "of-lines-and-stanzas.txt", SPECIMEN / "scripts.txt"]


def warraq(*words):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, check=False)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode(), done.stderr.decode()


def bare(text):
    """Letters and digits alone: spaces, hyphens, quotes and marks of lists are the page's affair."""
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LMN" and c != "\u0640")


def figures(article, lines):
    """The figures of one article as a section of plain text."""
    spaces, drawn = lines["spaces"], lines["kashidas"]
    rows = [f"spaces of {spaces['lines']} lines: median {spaces['median']:.2f}, 95th {spaces['p95']:.2f}, "
            f"widest {spaces['most']:.2f} of natural"]
    if lines["spaces_own_width"]["lines"]:
        own = lines["spaces_own_width"]
        rows.append(f"spaces of {own['lines']} lines in columns: median {own['median']:.2f}, widest {own['most']:.2f}")
    if drawn["count"]:
        rows.append(f"{drawn['count']} words drawn out, {drawn['per_line']:.2f} a line, at most {drawn['most_on_a_line']}")
    rows.append(f"{lines['hyphens']['count']} hyphens, {len(lines['rivers'])} rivers, {len(lines['overfull'])} overfull")
    return f"{article.name}\n\n" + "\n\n".join(f"- {row}" for row in rows) + "\n"


class Specimen(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(OUT, ignore_errors=True)
        OUT.mkdir(parents=True)
        cls.accounts = {}
        for article in ARTICLES:
            told, cls.said = warraq("convert", article, "-o", OUT / f"{article.stem}.pdf", "--layout", DESIGN, "--json")
            cls.accounts[article] = json.loads(told)
            warraq("proof", article, "-o", OUT / "lines", "--layout", DESIGN, "--lines", "--dump", "--dpi", "60",
                   "--quiet")
        sections = [figures(article, account["lines"]) for article, account in cls.accounts.items()]
        page = OUT / "figures.txt"
        page.write_text("What the lines say\n\n" + "\n".join(sections), encoding="utf-8")
        line, parts = 1, 'language = "en"\ntitle = "What the lines say"\n'
        for line, words in enumerate(page.read_text(encoding="utf-8").split("\n"), 1):
            if words.endswith(".txt"):
                parts += f'\n[[part]]\nline = {line}\nis = "subhead"\n'
        (OUT / "figures.txt.warraq.toml").write_text(parts, encoding="utf-8")
        warraq("convert", page, "-o", OUT / "figures.pdf", "--layout", DESIGN, "--quiet")

    def test_nothing_sticks_out_and_nothing_is_left_out(self):
        for article, account in self.accounts.items():
            self.assertEqual(account["diagnostics"], [d for d in account["diagnostics"] if d["severity"] == "note"], article)
            self.assertEqual(account["lines"]["overfull"], [], article)

    def test_every_word_comes_back(self):
        for article in ARTICLES:
            back = subprocess.run(["pdftotext", OUT / f"{article.stem}.pdf", "-"], capture_output=True, check=True)
            found = bare(back.stdout.decode())
            for words in re.split(r"\n|\t+|   +", article.read_text(encoding="utf-8")):
                for word in words.split():
                    self.assertIn(bare(word), found, f"{article.name}: {words}")

    def test_every_feature_is_there(self):
        lines = {article.stem: account["lines"] for article, account in self.accounts.items()}
        self.assertGreater(lines["kashida"]["kashidas"]["count"], 5)
        self.assertLessEqual(lines["kashida"]["kashidas"]["most_on_a_line"], 3)
        self.assertGreater(lines["chahar-qaleb"]["spaces_own_width"]["lines"], 40)
        self.assertGreater(lines["latin"]["hyphens"]["count"], 2)
        self.assertLess(lines["latin"]["expansion"]["least"], lines["latin"]["expansion"]["most"])
        sizes = re.findall(r"^ +run \S+ \S+ ([\d.]+) ", (OUT / "lines/latin.frames.txt").read_text(encoding="utf-8"), re.M)
        self.assertGreater(max(map(float, sizes)), 30, "no drop cap")
        for rule in "quotes", "dashes", "apostrophes", "spaces":
            self.assertGreater(self.accounts[SPECIMEN / "latin.txt"]["changes"].get(rule, 0), 0, rule)
        faces = {use["face"] for use in lines["scripts"]["fallbacks"]}
        self.assertIn("Symbola", faces)

    def test_all_in_one_file(self):
        if not shutil.which("qpdf"):
            self.skipTest("there is no qpdf")
        parts = [OUT / f"{article.stem}.pdf" for article in ARTICLES] + [OUT / "figures.pdf"]
        whole = OUT / "specimen.pdf"
        subprocess.run(["qpdf", "--empty", "--deterministic-id", "--pages", *parts, "--", whole], check=True)
        self.assertGreater(whole.stat().st_size, 50_000)


if __name__ == "__main__":
    unittest.main(verbosity=2)
