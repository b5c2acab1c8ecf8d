"""The readers keep the words: held against Pandoc's plain text where it reads the format, and of pages of encyclopedias
against their own paragraphs. Skips what needs Pandoc or the corpus where they are absent."""
import collections
import json
import re
import shutil
import subprocess
import unicodedata
import unittest
from html.parser import HTMLParser

from program import CORPUS, ProgramTest, main, warraq

PANDOC = shutil.which("pandoc")
FORMATS = {".docx": "docx", ".epub": "epub", ".md": "gfm", ".html": "html", ".xml": "jats"}
# Pages that are articles as a whole; of others, Pandoc gives the furniture, too.
WHOLE_PAGES = {"alreq.html", "rtl-1.html", "udhr-arb.html", "udhr-ell_polytonic.html", "udhr-pes_1.html"}


def words(text):
    """Runs of letters: figures and signs are where programs differ by intent (numbers of lists, of notes)."""
    text = unicodedata.normalize("NFKC", text)  # Pandoc's plain "mc²" is a raised 2 elsewhere
    return collections.Counter(re.findall(r"[^\W\d_]{2,}", text.replace("\u200c", "").replace("\u00ad", "").lower()))


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in ("diagnostics", "decisions", "changes"):
                yield from strings(one)


def read(path):
    done = warraq("inspect", path, "--json", "--mend", "off", "--quiet")
    assert done.status == 0, done.err
    return words("\n".join(strings(json.loads(done.out))))


def missing(wanted, found):
    return sum((wanted - found).values()) / max(1, sum(wanted.values()))


class Content(HTMLParser):
    """The words of paragraphs and heads in the part of a page that MediaWiki says is its content."""

    def __init__(self):
        super().__init__()
        self.depth, self.open, self.paragraphs, self.all = 0, [], [], []

    def handle_starttag(self, tag, attributes):
        if tag in ("br", "img", "hr", "input", "meta", "link", "wbr", "source"):
            return
        if self.depth == 0 and dict(attributes).get("id") == "mw-content-text":
            self.depth = 1
        elif self.depth:
            self.depth += 1
        if self.depth:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.depth and self.open and self.open[-1] == tag:
            self.open.pop()
            self.depth -= 1

    def handle_data(self, data):
        if self.depth and "style" not in self.open and "script" not in self.open:
            self.all.append(data)
            if "p" in self.open and "table" not in self.open and "math" not in self.open:
                self.paragraphs.append(data)


class WordsKept(ProgramTest):
    def setUp(self):
        super().setUp()
        if not CORPUS.exists():
            self.skipTest(f"{CORPUS} is not here")

    def test_beside_pandoc(self):
        if not PANDOC:
            self.skipTest("there is no pandoc")
        inputs = [path for folder in ("docx", "epub", "jats", "md", "html") for path in sorted((CORPUS / folder).iterdir())
                  if folder != "html" or path.name in WHOLE_PAGES]
        for path in inputs:
            with self.subTest(path.name):
                plain = subprocess.run([PANDOC, "-f", FORMATS[path.suffix], "-t", "plain", "--wrap=none", path],
                                       capture_output=True, check=False)
                if plain.returncode != 0:
                    print(f"{path.name}: Pandoc cannot read it")
                    continue
                found, wanted = read(path), words(plain.stdout.decode())
                lost = missing(wanted, found)
                print(f"{path.name}: {sum(wanted.values())} words, {1 - lost:.4f} kept")
                self.assertLessEqual(lost, 0.005, (wanted - found).most_common(20))

    def test_articles_in_pages(self):
        for path in sorted((CORPUS / "html").glob("*wikipedia*.html")):
            with self.subTest(path.name):
                page = Content()
                page.feed(path.read_text(encoding="utf-8"))
                found, wanted, known = read(path), words(" ".join(page.paragraphs)), words(" ".join(page.all))
                lost = missing(wanted, found)
                print(f"{path.name}: {sum(wanted.values())} words of paragraphs, {1 - lost:.4f} kept")
                self.assertGreater(sum(wanted.values()), 300)
                self.assertLessEqual(lost, 0.05, (wanted - found).most_common(20))
                foreign = sum(count for word, count in found.items() if word not in known)
                print(f"    {foreign / sum(found.values()):.4f} from elsewhere")
                self.assertLessEqual(foreign / sum(found.values()), 0.05)


if __name__ == "__main__":
    main()
