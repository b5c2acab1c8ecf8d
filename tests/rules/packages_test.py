"""packages.txt holds every Debian package that the fonts come from."""
import re
import sys
from pathlib import Path


def main(root):
    listed = {line.strip() for line in (root / "packages.txt").read_text().splitlines()}
    named = set(re.findall(r'^package\s*=\s*"([^"]+)"', (root / "fonts/fonts.toml").read_text(), flags=re.M))
    missing = sorted(named - listed)
    print(f"{len(named)} packages of fonts, not in packages.txt: {missing}")
    return 1 if missing or not named else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
