"""Sentences in every script, each a justified paragraph, as pdftotext reads them back.

Joined again at their lines' ends they must be what went in: with a space where there was one, with none in scripts
that write none.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from matrix_test import plain

SENTENCES = Path(__file__).parent.parent / "conformance/sentences.txt"
WITHOUT_SPACES = {"zh-Hans", "zh-Hant", "ja", "th", "km", "my"}


def sentences():
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, family, text = line.split(maxsplit=2)
            yield language, family.replace("~", " "), text


def read_back(folder, language, family, text):
    table, pdf = folder / "table.txt", folder / "lines.pdf"
    table.write_text(f"--- page\nname paragraph {language} {text}\n", encoding="utf-8")
    subprocess.run([os.environ["LINES_TO_PDF"], table, pdf, family], check=True)
    return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()


def joined(output, language):
    lines = [plain(line) for line in output.split("\n") if plain(line)]
    text = ("" if language in WITHOUT_SPACES else " ").join(lines)
    return text.replace("- ", "").replace("‐ ", "")


def main():
    if not shutil.which("pdftotext"):
        print("skipped: there is no pdftotext (Debian package poppler-utils)")
        return 77
    wrong = count = 0
    with tempfile.TemporaryDirectory() as name:
        for language, family, text in sentences():
            count += 1
            expected, got = plain(text), joined(read_back(Path(name), language, family, text), language)
            if language in WITHOUT_SPACES:  # a space at a line's end is not written
                expected, got = expected.replace(" ", ""), got.replace(" ", "")
            if unicodedata.normalize("NFC", got) != expected:
                wrong += 1
                print(f"{language} {family}\n  in   {expected}\n  back {got}")
    print(f"{count} sentences, {wrong} come back otherwise")
    return 1 if wrong or count < 30 else 0


if __name__ == "__main__":
    sys.exit(main())
