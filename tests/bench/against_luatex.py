#!/usr/bin/env python3
"""Sets the same English prose with warraq and with LuaLaTeX and microtype, and compares how even the lines are.

    tests/bench/against_luatex.py [--build build/release] [--corpus ../shared/corpus] [--measure 110] [--size 11]

Both get the same paragraphs, the same file of Gentium Book Plus, the same size and measure, no indents, American
hyphenation, and optical margins and expansion as they are by default: of warraq those of the design `plain`, of
microtype its own (2 % either way). LaTeX keeps its tolerance and penalties; \\frenchspacing, since warraq sets no
wider spaces after sentences.

Both are measured from their PDFs by one program, pdftotext -bbox: the places of words, and so the spaces between
them. A line whose spaces are s wide on average, where the face's own space is n wide, has the ratio
    r = (s - n) / (n / 2)  when they are wider,   r = (s - n) / (n / 3)  when narrower
(the stretch and shrink that LuaLaTeX gives this face's spaces, for both) and the badness 100 |r|^3, as TeX has it
(TeX: The Program, section 108). Last lines of paragraphs do not count. Each hyphen at a line's end costs 50, as
\\hyphenpenalty. A line that is longer than the measure and what may hang
out of it on both sides is overfull and costs 10000, TeX's worst.

The prose is that of one file of the corpus, taken out at the time; nothing of it is kept. Without lualatex, or
without the corpus, the script says so and exits with 77.
"""

import argparse
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
HYPHEN = 50
OVERFULL = 10000
HANGING = 5  # points, on both sides together

LATEX = r"""\documentclass{article}
\usepackage[paperwidth=%(paper)smm,paperheight=3000mm,margin=20mm]{geometry}
\usepackage{fontspec}
\setmainfont{%(file)s}[Path=%(folder)s/, RawFeature={-tlig}]
\usepackage{microtype}
\setlength{\parindent}{0pt}\setlength{\parskip}{4bp}\setlength{\topskip}{20bp}
\pagestyle{empty}\frenchspacing
\begin{document}
\fontsize{%(size)sbp}{%(leading)sbp}\selectfont
%(text)s
\end{document}
"""

DESIGN = """extends = "plain"
[page]
width = "%(paper)smm"
height = "3000mm"
inner = "20mm"
outer = "20mm"
[folio]
first = "none"
[styles.body]
size = "%(size)spt"
leading = "%(leading)spt"
indent = 0
"""


def prose(path):
    """Running paragraphs of a Markdown file, without its marks."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\A---.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    text = re.sub(r"[*_`]+", "", text).replace(" -- ", " \u2013 ")
    text = re.sub(r"(?<!\w)\"(?=\w)", "\u201c", text).replace('"', "\u201d").replace("'", "\u2019")
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return [p for p in paragraphs if len(p) > 200 and p[0].isalpha()]


def tex(text):
    text = re.sub(r"([&%$#_{}])", r"\\\1", text)
    return text.replace("~", r"\textasciitilde{}").replace("^", r"\textasciicircum{}")


def run(command, folder):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(" ".join(map(str, command)) + " failed:\n" + done.stdout.decode("utf-8", "replace")[-2000:])


def lines_of(pdf):
    """The lines of a PDF as lists of words (left, right, text), from top to bottom."""
    found = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], stdout=subprocess.PIPE, check=True)
    pattern = r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</word>'
    words = [(float(top), float(left), float(right), html.unescape(word))
             for left, top, right, _, word in re.findall(pattern, found.stdout.decode("utf-8"))]
    lines, last = [], None
    for top, left, right, word in sorted(words):
        if last is None or top - last > 6:
            lines.append([])
        last = top
        lines[-1].append((left, right, word))
    return [sorted(line) for line in lines]


def letters(text):
    return sum(c.isalnum() for c in text)


def full_lines(lines, paragraphs):
    """Lines that fill the measure: those that end no paragraph. Checks that every letter is there."""
    wanted = [letters(p) for p in paragraphs]
    out, seen, paragraph = [], 0, 0
    for line in lines:
        seen += sum(letters(word) for _, _, word in line)
        if seen < wanted[paragraph]:
            out.append(line)
        elif seen == wanted[paragraph]:
            paragraph, seen = paragraph + 1, 0
        else:
            sys.exit("lines and paragraphs do not agree: " + " ".join(word for _, _, word in line))
    if paragraph != len(paragraphs):
        sys.exit("text is missing after paragraph %d" % paragraph)
    return out


def weigh(lines, space, measure):
    """Total badness, hyphens, overfull lines, and the ratios, of lines that fill the measure."""
    ratios, hyphens, overfull = [], 0, 0
    for line in lines:
        gaps = [after[0] - before[1] for before, after in zip(line, line[1:])]
        gaps = [gap for gap in gaps if gap > space / 4]  # pdftotext parts a word where its font changes
        missing = sum(gaps) / len(gaps) - space if gaps else 0
        ratios.append(missing / (space / 2 if missing > 0 else space / 3))
        hyphens += line[-1][2][-1] in "-\u2010\u00ad"
        overfull += line[-1][1] - line[0][0] > measure + HANGING
    return sum(100 * abs(r) ** 3 for r in ratios) + OVERFULL * overfull, hyphens, overfull, ratios


def space_width(font, size):
    """The face's own space: hb-shape-like, straight from the font file's tables."""
    data = font.read_bytes()
    count = int.from_bytes(data[4:6], "big")
    tables = {data[12 + 16 * i:16 + 16 * i].decode(): int.from_bytes(data[20 + 16 * i:24 + 16 * i], "big")
              for i in range(count)}

    def u16(at):
        return int.from_bytes(data[at:at + 2], "big")

    cmap = tables["cmap"]
    for i in range(u16(cmap + 2)):
        table = cmap + int.from_bytes(data[cmap + 8 + 8 * i:cmap + 12 + 8 * i], "big")
        if u16(table) != 4:
            continue
        segments = u16(table + 6) // 2
        for s in range(segments):
            end, start = u16(table + 14 + 2 * s), u16(table + 16 + 2 * segments + 2 * s)
            if not start <= 32 <= end:
                continue
            delta, offset_at = u16(table + 16 + 4 * segments + 2 * s), table + 16 + 6 * segments + 2 * s
            glyph = (32 + delta if u16(offset_at) == 0 else u16(offset_at + u16(offset_at) + 2 * (32 - start))) & 0xFFFF
            metrics = min(glyph, u16(tables["hhea"] + 34) - 1)
            return size * u16(tables["hmtx"] + 4 * metrics) / u16(tables["head"] + 18)
    sys.exit("no space in " + str(font))


def report(name, lines, paragraphs, space, measure):
    full = full_lines(lines, paragraphs)
    badness, hyphens, overfull, ratios = weigh(full, space, measure)
    total = badness + HYPHEN * hyphens
    by_size = sorted(map(abs, ratios))
    print("  %-10s %5d lines  badness %8.1f  hyphens %3d  total %8.1f   |r| median %.2f  95th %.2f  most %.2f%s" % (
        name, len(full), badness, hyphens, total, by_size[len(by_size) // 2], by_size[len(by_size) * 95 // 100],
        by_size[-1], "  overfull %d" % overfull if overfull else ""))
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT.parent / "shared/corpus")
    parser.add_argument("--file", default="md/en-legal.md")
    parser.add_argument("--measure", type=float, default=110, help="millimetres")
    parser.add_argument("--size", type=float, default=11, help="points")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder to leave the PDFs in")
    options = parser.parse_args()
    source = options.corpus / options.file
    if not shutil.which("lualatex") or not source.exists():
        print("skipped: " + ("no lualatex here" if source.exists() else "no corpus here"))
        sys.exit(SKIPPED)

    paragraphs = prose(source)
    font = (options.build / "share/warraq/fonts/GentiumBookPlus-Regular.ttf").resolve()
    facts = {"paper": options.measure + 40, "size": options.size, "leading": options.size * 1.4,
             "file": font.name, "folder": font.parent, "text": "\n\n".join(map(tex, paragraphs))}
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or pathlib.Path(name)
        folder.mkdir(exist_ok=True)
        (folder / "theirs.tex").write_text(LATEX % facts, encoding="utf-8")
        (folder / "ours.toml").write_text(DESIGN % facts, encoding="utf-8")
        (folder / "ours.txt").write_text("\n\n".join(["Title"] + paragraphs) + "\n", encoding="utf-8")
        run(["lualatex", "-interaction=nonstopmode", "theirs.tex"], folder)
        run([(options.build / "bin/warraq").resolve(), "convert", "ours.txt", "--layout", "ours.toml", "-o", "ours.pdf"],
            folder)
        theirs, ours = lines_of(folder / "theirs.pdf"), lines_of(folder / "ours.pdf")
    space, measure = space_width(font, options.size), options.measure * 72 / 25.4
    print("%s: %d paragraphs, %g pt on %g mm, space %.3f pt" % (
        options.file, len(paragraphs), options.size, options.measure, space))
    them = report("LuaLaTeX", theirs, paragraphs, space, measure)
    us = report("warraq", ours[1:], paragraphs, space, measure)
    print("  warraq / LuaLaTeX: %.2f" % (us / them if them else float("inf")))
    sys.exit(0 if us <= them else 1)


if __name__ == "__main__":
    main()
