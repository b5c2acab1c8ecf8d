"""How each hard line comes back from each reader, for each family, against the pinned table.

    =  as it was   s  but for spaces   o  the same characters in another order   x  lost or split

Fails when a mark is worse than expected.txt has it. A reader that is not installed is skipped with its reason.
`matrix_test.py --pin` writes expected.txt anew: read the difference before you keep it.
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import readers

HERE = Path(__file__).parent
TABLE, EXPECTED = HERE / "hard_lines.txt", HERE / "expected.txt"
FAMILIES = ["serif", "naskh", "sans", "Noto Naskh Arabic", "Nazli", "Noto Nastaliq Urdu"]
BETTER = "xos="

# Marks of direction and what poppler adds of them, form feeds; PDFium's sign for a hyphen at a line's end.
SILENT = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x09\x0b-\x1f]")


def plain(text):
    return re.sub(" +", " ", SILENT.sub("", unicodedata.normalize("NFC", text))).strip()


def rows():
    page = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("---"):
            page = line[4:]
        elif line and not line.startswith("#"):
            name, kind, _language, text = line.split(maxsplit=3)
            yield f"{page}/{name}", kind, plain(text)


def mark_of_line(wanted, got):
    if wanted in got:
        return "="
    bare = [line.replace(" ", "") for line in got]
    wanted = wanted.replace(" ", "")
    if wanted in bare:
        return "s"
    return "o" if sorted(wanted) in map(sorted, bare) else "x"


def mark(kind, text, output):
    """The worst mark of the parts a row is set in; parts side by side may also come back as one line."""
    got = [line for line in map(plain, output.split("\n")) if line]
    if kind == "narrow":
        joined = plain(re.sub("-\n|\ufffe\n?", "", output).replace("\n", " "))
        return "=" if text in joined else "x"
    parts = text.split(" / ")
    apart = min((mark_of_line(part, got) for part in parts), key=BETTER.index)
    return max(apart, mark_of_line(" ".join(parts), got), key=BETTER.index)


def matrix(family, found):
    """name -> reader -> mark, or nothing when the family is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "lines.pdf"
        made = subprocess.run([os.environ["LINES_TO_PDF"], TABLE, pdf, family], capture_output=True, check=False)
        if made.returncode == 77:
            print(f"{family} skipped: {made.stderr.decode().strip()}")
            return {}
        made.check_returncode()
        outputs = {name: reader(pdf) for name, reader in found.items()}
    return {name: {reader: mark(kind, text, output) for reader, output in outputs.items()}
            for name, kind, text in rows()}


def pinned():
    """(family, name) -> reader -> mark."""
    table, columns, family = {}, [], ""
    for line in EXPECTED.read_text(encoding="utf-8").splitlines() if EXPECTED.exists() else []:
        if line.startswith("== "):
            family = line[3:]
        elif line.startswith("line "):
            columns = line.split()[1:]
        elif line and not line.startswith(("#", "total")):
            name, *marks = line.split()
            table[family, name] = dict(zip(columns, marks))
    return table


def written(family, table, columns):
    width = max(map(len, table))
    lines = [f"== {family}", "line".ljust(width) + "  " + "  ".join(columns)]
    for name, marks in table.items():
        lines.append(name.ljust(width) + "  " + "  ".join(marks.get(c, "?").ljust(len(c)) for c in columns).rstrip())
    exact = {c: sum(marks.get(c) == "=" for marks in table.values()) for c in columns}
    lines.append("total".ljust(width) + "  " + "  ".join(f"{exact[c]}/{len(table)}".ljust(len(c)) for c in columns).rstrip())
    return "\n".join(lines) + "\n"


def main():
    found = readers.present()
    if not found:
        return 77
    expected, worse, text = pinned(), [], ""
    with ThreadPoolExecutor(2) as pool:
        tables = dict(zip(FAMILIES, pool.map(lambda family: matrix(family, found), FAMILIES)))
    for family, table in tables.items():
        if not table:
            continue
        text += written(family, table, list(found)) + "\n"
        for name, marks in table.items():
            for reader, now in marks.items():
                before = expected.get((family, name), {}).get(reader, "=")
                if BETTER.index(now) < BETTER.index(before):
                    worse.append(f"{family}: {name}: {reader} gives {now}, expected {before}")
    print(text)
    if "--pin" in sys.argv:
        head = "# Made by matrix_test.py --pin; = as it was, s but for spaces, o other order, x lost or split.\n\n"
        EXPECTED.write_text(head + text, encoding="utf-8")
        return 0
    print(*worse, sep="\n")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
