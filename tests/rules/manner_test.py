"""Short files, nothing left undone, and no word of one machine."""
import re
import sys
from pathlib import Path

LONGEST = 500  # lines of one source file
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|(?i:\bnot (yet )?implemented\b|\bplaceholder\b|\bfor now\b)")
MACHINE = re.compile(r"(?<![\w.])/(work|root|home|Users)/")


def breaches_of(path):
    lines = path.read_text(errors="replace").splitlines()
    if path.suffix in (".cpp", ".hpp") and len(lines) > LONGEST:
        yield f"{path}: {len(lines)} lines; is it still one idea?"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield f"{path}:{number}: unfinished: {line.strip()}"
        if MACHINE.search(line):
            yield f"{path}:{number}: a path of one machine: {line.strip()}"


def main(root):
    suffixes = {".cpp", ".hpp", ".py", ".sh", ".txt", ".cmake", ".toml", ".md"}
    folders = ("lib", "include", "cmake", "layouts", "fonts", "docs", "examples", "tests")
    files = [path for folder in folders for path in sorted((root / folder).rglob("*"))
             if path.suffix in suffixes and "corpus" not in path.parts and path.parent.name != "rules"
             and "articles" not in path.parts]
    breaches = [breach for path in files for breach in breaches_of(path)]
    print(*breaches, sep="\n")
    print(f"{len(files)} files, {len(breaches)} breaches")
    return 1 if breaches or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
