"""Each rule, shown a small tree that breaks it and the same tree mended."""
import contextlib
import io
import sys
import tempfile
from pathlib import Path

import docs_paths_test
import environment_test
import layers_test
import manner_test
import sample_strings_test

TABLE = "base :      : \ntext : base : hb.h unicode/*\nread : base :\n"

# rule, file that breaks it, file that does not
CASES = [
    (layers_test.main, "lib/text/a.cpp", '#include "warraq/read/read.hpp"\n', '#include "warraq/base/error.hpp"\n'),
    (layers_test.main, "lib/text/a.cpp", '#include "read/internal.hpp"\n', '#include "text/internal.hpp"\n'),
    (layers_test.main, "lib/read/a.cpp", "#include <hb.h>\n", "#include <vector>\n"),
    (layers_test.main, "lib/base/a.cpp", "#include <unicode/ubidi.h>\n", "#include <fcntl.h>\n"),
    (layers_test.main, "include/warraq/text/a.hpp", "#include <hb.h>\n", "#include <string>\n"),
    (layers_test.main, "lib/nobody/a.cpp", "#include <string>\n", None),
    (environment_test.main, "lib/text/a.cpp", 'auto s = std::getenv("X");\n', '// getenv is not for us\n'),
    (environment_test.main, "lib/text/a.cpp", "  static int calls = 0;\n", "  static const int calls = 0;\n"),
    (environment_test.main, "lib/text/a.cpp", "static std::map<int, int> cache;\n", "static int calls(int a);\n"),
    (environment_test.main, "lib/text/a.cpp", "auto t = std::time(nullptr);\n", "auto t = times(nullptr);\n"),
    (environment_test.main, "lib/text/a.cpp", 'std::printf("x");\n', 'std::snprintf(b, 2, "x");\n'),
    (manner_test.main, "lib/text/a.cpp", "// TO" + "DO\n", "// done\n"),
    (manner_test.main, "lib/text/a.cpp", "\n" * 501, "\n" * 500),
    (manner_test.main, "docs/a.md", "see /ho" + "me/me/x\n", "see lib/home/x\n"),
    (docs_paths_test.main, "docs/architecture.md", "`lib/text/gone.cpp`\n", "`lib/base/here.cpp`, `lib/*`\n"),
    (docs_paths_test.main, "docs/glossary.md", "**kashida**: ink\n", "**glue**: space\n"),
]


def base_tree(root):
    files = {"lib/layers.txt": TABLE, "lib/base/here.cpp": "#include <string>  // glue\n", "docs/glossary.md": ""}
    files.update({document: "" for document in docs_paths_test.DOCUMENTS})
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "include/warraq").mkdir(parents=True)


def verdict(rule, name, text, *more):
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        root = Path(folder)
        base_tree(root)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        return rule(root, *(root / part for part in more))


def sample_in_code(root):
    (root / "corpus/seed").mkdir(parents=True)
    (root / "corpus/seed/a.txt").write_text("The Morning Gazette\n")
    return sample_strings_test.main(root, root / "corpus")


def main():
    cases = CASES + [(sample_in_code, "lib/read/a.cpp", 'x = "The Morning Gazette";\n', 'x = "Gazette";\n')]
    wrong = []
    for rule, name, bad, good in cases:
        if verdict(rule, name, bad) != 1:
            wrong.append(f"{rule.__module__}: did not see {bad!r} in {name}")
        if good is not None and verdict(rule, name, good) != 0:
            wrong.append(f"{rule.__module__}: wrongly blamed {good!r} in {name}")
    print(*wrong, sep="\n")
    print(f"{len(cases)} cases, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
