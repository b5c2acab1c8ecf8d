"""Programs that read text out of PDFs, as far as they are installed."""
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
JAVA = Path("/usr/share/java")
JARS = ["pdfbox2.jar", "pdfbox2-tools.jar", "fontbox2.jar", "commons-logging.jar"]


def run(*call, **options):
    done = subprocess.run([str(word) for word in call], capture_output=True, timeout=300, check=True, **options)
    return done.stdout.decode("utf-8", "replace")


def poppler(pdf):
    return run("pdftotext", "-enc", "UTF-8", pdf, "-")


def mupdf(pdf):
    return run("mutool", "draw", "-q", "-F", "text", "-o", "-", pdf)


def pdfbox(pdf):
    path = ":".join(str(JAVA / jar) for jar in JARS)
    return run("java", "-XX:TieredStopAtLevel=1", "-cp", path, "org.apache.pdfbox.tools.ExtractText", "-console",
               "-encoding", "UTF-8", pdf)


def by_node(script):
    return lambda pdf: run("node", HERE / script, pdf, os.environ["WARRAQ_READERS"])


def missing(name):
    """Why a reader cannot be asked, or nothing."""
    packages = Path(os.environ.get("WARRAQ_READERS", "")) / "node_modules"
    needs = {
        "poppler": lambda: None if has("pdftotext") else "no pdftotext (poppler-utils)",
        "mupdf": lambda: None if has("mutool") else "no mutool (mupdf-tools)",
        "pdfbox": lambda: None if has("java") and all((JAVA / jar).exists() for jar in JARS)
        else "no java or no jars (libpdfbox2-java)",
        "pdfium": lambda: None if has("node") and (packages / "@hyzyla/pdfium").exists()
        else "no @hyzyla/pdfium (dev test --all installs it)",
        "pdfjs": lambda: None if has("node") and (packages / "pdfjs-dist").exists()
        else "no pdfjs-dist (dev test --all installs it)",
    }
    return needs[name]()


def has(program):
    return any((Path(folder) / program).exists() for folder in os.environ["PATH"].split(":"))


READERS = {"poppler": poppler, "mupdf": mupdf, "pdfbox": pdfbox, "pdfium": by_node("pdfium.mjs"),
           "pdfjs": by_node("pdfjs.mjs")}


def present():
    found = {}
    for name, reader in READERS.items():
        reason = missing(name)
        if reason:
            print(f"{name} skipped: {reason}")
        else:
            found[name] = reader
    sys.stdout.flush()
    return found
