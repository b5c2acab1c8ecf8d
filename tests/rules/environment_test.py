"""Below `convert` code depends on its arguments alone: no environment, locale, clock, output or mutable static."""
import re
import sys
from pathlib import Path

ABOVE = {"convert", "command"}

RULES = {
    r"\b(secure_)?getenv\b": "reads the environment",
    r"\bsetlocale\b|std::locale\b|\bimbue\b": "depends on a locale",
    r"\bstd::chrono\b|\bclock_gettime\b|\bgettimeofday\b|(?<![\w.>])time\s*\(\s*(nullptr|NULL|0|&)": "reads a clock",
    r"\bstd::rand\b|(?<![\w:])s?rand\s*\(|\brandom_device\b": "depends on chance",
    r"\bstd::(cout|cerr|clog)\b|#include <iostream>|(?<![\w:])f?printf\s*\(|\bstd::f?printf\b|\bfmt::print\b": "prints",
    r"(?<![\w:.>])_?exit\s*\(|\bstd::(_E|quick_)?exit\b|\babort\s*\(": "ends the program",
    r"\bthread_local\b": "keeps hidden state",
}
# `static` at the head of a line: a constant, an assertion or a function is fine, a variable is not.
STATIC = re.compile(r"^\s*(inline\s+)?static\s+(?!const\b|constexpr\b|constinit\s+const\b|inline\s+const)([^;={(]*)([;={(])")


def without_comments(text):
    text = re.sub(r"/\*.*?\*/", lambda match: "\n" * match.group().count("\n"), text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def breaches_of(path):
    for number, line in enumerate(without_comments(path.read_text()).splitlines(), 1):
        for pattern, why in RULES.items():
            if re.search(pattern, line):
                yield f"{path}:{number}: {why}: {line.strip()}"
        static = STATIC.match(line)
        if static and static.group(3) != "(":
            yield f"{path}:{number}: a mutable static: {line.strip()}"


def main(root):
    files = [path for folder in ("lib", "include/warraq") for path in sorted((root / folder).rglob("*.[ch]pp"))
             if path.relative_to(root / folder).parts[0] not in ABOVE]
    breaches = [breach for path in files for breach in breaches_of(path)]
    print(*breaches, sep="\n")
    print(f"{len(files)} files, {len(breaches)} breaches")
    return 1 if breaches or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
