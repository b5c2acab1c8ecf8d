"""The rules that recognise an article are of shape and language: no line of a sample document stands in the code."""
import sys
from pathlib import Path

SHORTEST = 13  # shorter lines ("AA-AA", "Politics") are words anybody may write
HEAD = 30      # lines of a sample's furniture


def sample_lines(corpus):
    samples = sorted((corpus / "seed").glob("*.txt")) + sorted((corpus / "txt").glob("seedlike*"))
    for sample in samples:
        for line in sample.read_text(encoding="utf-8", errors="replace").splitlines()[:HEAD]:
            if len(line.strip()) >= SHORTEST:
                yield sample.name, line.strip()


def main(root, corpus):
    lines = list(sample_lines(corpus))
    if not lines:
        print(f"skipped: no corpus at {corpus}")
        return 77
    breaches = []
    for folder in ("lib", "include", "layouts", "fonts"):
        for path in sorted((root / folder).rglob("*")):
            if not path.is_file():
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            breaches += [f"{path}: holds a line of {name}: {line}" for name, line in lines if line in text]
    print(*breaches, sep="\n")
    print(f"{len(lines)} lines of samples, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    source = Path(sys.argv[1])
    sys.exit(main(source, Path(sys.argv[2]) if len(sys.argv) > 2 else source / "../shared/corpus"))
