"""install_test.py CMAKE COMPILER SOURCE BUILD   Installs to a prefix of its own and uses that copy alone."""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*call, **options):
    print("+", *call, flush=True)
    return subprocess.run([str(word) for word in call], check=True, **options)


def printed(*call, **options):
    return run(*call, stdout=subprocess.PIPE, **options).stdout.decode()


def five_lines_work(program, article, folder, build):
    """Runs the program far from the sources; it must know nothing of the build it came from."""
    assert str(build).encode() not in program.read_bytes(), f"{program} names the build folder"
    shutil.copy(article, folder / "essay.txt")
    print(printed(program, "essay.txt", "essay.pdf", cwd=folder))
    assert (folder / "essay.pdf").read_bytes().startswith(b"%PDF-")
    (folder / "essay.pdf").unlink()


def main(cmake, compiler, source, build):
    source, build = Path(source), Path(build)
    article = source / "examples/articles/the-paper-mill.txt"
    program_source = source / "examples/programs/five_lines.cpp"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prefix = folder / "prefix"
        run(cmake, "--install", build, "--prefix", prefix, stdout=subprocess.DEVNULL)

        run(cmake, "-G", "Ninja", "-S", source / "tests/install/consumer", "-B", folder / "by_cmake",
            f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_CXX_COMPILER={compiler}", f"-DFIVE_LINES={program_source}",
            stdout=subprocess.DEVNULL)
        run(cmake, "--build", folder / "by_cmake", stdout=subprocess.DEVNULL)
        five_lines_work(folder / "by_cmake/five_lines", article, folder, build)

        package = next(prefix.rglob("warraq.pc"))
        flags = printed("pkg-config", "--cflags", "--libs", "warraq",
                        env={**os.environ, "PKG_CONFIG_PATH": str(package.parent)}).split()
        run(compiler, "-std=c++20", program_source, "-o", folder / "by_pkg_config", *flags)
        five_lines_work(folder / "by_pkg_config", article, folder, build)

        # The command finds its data beside itself, so a copy may be moved.
        moved = folder / "moved"
        prefix.rename(moved)
        layouts = printed(moved / "bin/warraq", "layouts")
        assert "journal" in layouts, layouts
        run(moved / "bin/warraq", "convert", article, "-o", folder / "moved.pdf")


if __name__ == "__main__":
    main(*sys.argv[1:])
