"""What other people's programs make of a PDF: faults they find, and the words they give back."""
import collections
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path


def run(*call, seconds=120):
    return subprocess.run([str(word) for word in call], capture_output=True, timeout=seconds, check=False)


def faults(pdf):
    """What qpdf, mutool, ghostscript and poppler complain of, and fonts that are not embedded or not mapped."""
    found = []
    check = run("qpdf", "--check", pdf)
    if check.returncode != 0:
        found.append(f"qpdf: {check.stderr.decode()[:200]}")
    with tempfile.TemporaryDirectory() as folder:
        cleaned = run("mutool", "clean", "-s", pdf, Path(folder) / "clean.pdf")
        found += [f"mutool: {line}" for line in cleaned.stderr.decode().splitlines()
                  if re.search("error|warning", line, re.I) and "ICC support" not in line]
    ghost = run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", pdf)
    if ghost.returncode != 0:
        found.append(f"ghostscript: {ghost.stdout.decode()[:200]}")
    with tempfile.TemporaryDirectory() as folder:
        drawn = run("pdftoppm", "-r", "20", "-l", "3", pdf, Path(folder) / "p")
        if drawn.stderr:
            found.append(f"poppler: {drawn.stderr.decode()[:200]}")
    for row in run("pdffonts", pdf).stdout.decode().splitlines()[2:]:
        embedded, _subset, mapped = row.split()[-5:-2]
        if "no" in (embedded, mapped):
            found.append(f"font: {row}")
    return found


# Marks of direction, kashidas, joiners and soft hyphens spell nothing.
SILENT = re.compile("[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def words(text):
    return SILENT.sub("", unicodedata.normalize("NFKC", text)).split()


def words_back(source, pdf):
    """The part of the words of `source` that pdftotext gives back, each as often as it stands there."""
    text = run("pdftotext", "-enc", "UTF-8", pdf, "-").stdout.decode()
    text = re.sub("[-\u2010\u00ad]\n", "", text)  # a hyphen at a line's end is the breaker's
    wanted, got = collections.Counter(words(source)), collections.Counter(words(text))
    return sum((wanted & got).values()) / max(1, sum(wanted.values()))


def strangers(pdf):
    """Characters that no source holds: replacement, private use."""
    text = run("pdftotext", "-enc", "UTF-8", pdf, "-").stdout.decode()
    return re.findall("[\ufffd\ue000-\uf8ff]", text)
