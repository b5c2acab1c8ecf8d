"""The documents are true: each path they name exists, and each term of the glossary is used in the code."""
import re
import sys
from pathlib import Path

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md")
FOLDERS = "lib|include|layouts|fonts|examples|tests|docs|cmake|\\.ci"
# `lib/text/shape.cpp` and the like; what the build makes is not in the tree.
PATH = re.compile(rf"(?<![\w/.-])((?:{FOLDERS})/[\w./*-]*[\w*/])")


def missing_paths(root, document):
    text = (root / document).read_text()
    for path in sorted(set(PATH.findall(text))):
        if not any(root.glob(path.rstrip("/"))):
            yield f"{document}: names {path}, which does not exist"


def glossary_terms(root):
    """The bold words at the head of each entry: `**stretch**, **shrink**: how far glue gives`."""
    heads = re.findall(r"^(\*\*.+?\*\*):", (root / "docs/glossary.md").read_text(), flags=re.M)
    return [term.strip() for head in heads for term in head.replace("*", "").split(",")]


def unused_terms(root):
    folders = ("lib", "include", "layouts", "fonts")
    files = [path for folder in folders for path in (root / folder).rglob("*") if path.suffix in
             (".cpp", ".hpp", ".toml", ".txt", ".md", ".json")]
    code = "\n".join(path.read_text(errors="replace") for path in files).lower()
    for term in glossary_terms(root):
        written = re.escape(term.lower()).replace(r"\ ", r"[ _-]?")
        if not re.search(written, code):
            yield f"docs/glossary.md: nothing in the code speaks of \"{term}\""


def main(root):
    breaches = [f"{document} does not exist" for document in DOCUMENTS if not (root / document).exists()]
    documents = {*(name for name in DOCUMENTS if (root / name).exists()),
                 *(str(path.relative_to(root)) for path in (root / "docs").glob("*.md"))}
    for document in sorted(documents):
        breaches += missing_paths(root, document)
    breaches += unused_terms(root)
    print(*breaches, sep="\n")
    print(f"{len(glossary_terms(root))} terms, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
