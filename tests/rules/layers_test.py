"""Every #include of lib/ and include/ against lib/layers.txt; no outside header in include/."""
import fnmatch
import re
import sys
from pathlib import Path


class Layer:
    def __init__(self, row):
        name, layers, outside = (field.split() for field in row.split(":"))
        self.name = name[0]
        self.layers = set(layers) | {self.name}
        self.outside = outside


def read_table(root):
    rows = (root / "lib/layers.txt").read_text().splitlines()
    return {layer.name: layer for layer in (Layer(row) for row in rows if row and not row.startswith("#"))}


def sources(root):
    for folder in ("lib", "include/warraq"):
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            yield path, path.relative_to(root / folder).parts


def breach(include, layer, table, public):
    """Why a layer may not include this, or None."""
    quoted, name = include[0] == '"', include[1:-1]
    first = name.split("/")[0]
    if name.startswith("warraq/"):
        target = name.split("/")[1]
    elif quoted and first in table:
        if public:
            return "an internal header in a public one"
        if first != layer.name and first not in layer.layers:
            return f"layer {layer.name} may not include layer {first}"
        return None
    else:
        target = None
    if target is not None:
        return None if target in layer.layers else f"layer {layer.name} may not include layer {target}"
    if re.fullmatch(r"[a-z0-9_]+", name) or name in C_HEADERS:
        return None
    if public:
        return "an outside header in a public one"
    if any(fnmatch.fnmatch(name, pattern) for pattern in layer.outside):
        return None
    return f"layer {layer.name} does not list it in lib/layers.txt"


# POSIX, which the bottom layer needs for files and the command for its own place.
C_HEADERS = {"fcntl.h", "unistd.h", "sys/stat.h", "sys/mman.h", "sys/resource.h"}


def main(root):
    table, breaches, seen = read_table(root), [], 0
    for path, parts in sources(root):
        if len(parts) == 1:
            continue  # warraq.hpp names the doors of all layers
        if parts[0] not in table:
            breaches.append(f"{path}: {parts[0]} is no layer of lib/layers.txt")
            continue
        public = "include" in path.relative_to(root).parts[:1]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*(<[^>]+>|"[^"]+")', line)
            if not match:
                continue
            seen += 1
            why = breach(match.group(1), table[parts[0]], table, public)
            if why:
                breaches.append(f"{path}:{number}: {match.group(1)}: {why}")
    print(*breaches, sep="\n")
    print(f"{seen} includes, {len(breaches)} breaches")
    return 1 if breaches or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
