"""The program under test, and folders that go with the test."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["WARRAQ"]
SOURCE = Path(os.environ["WARRAQ_SOURCE_DIR"])
CORPUS = Path(os.environ["WARRAQ_CORPUS_DIR"])
ARTICLES = sorted((SOURCE / "examples/articles").glob("*.txt"))
ENGLISH = SOURCE / "examples/articles/the-paper-mill.txt"


class Done:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode() if process.stdout is not None else ""
        self.err = process.stderr.decode()


def warraq(*words, **options):
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **options}
    return Done(subprocess.run([PROGRAM, *(str(word) for word in words)], check=False, **options))


class ProgramTest(unittest.TestCase):
    """Each test has `self.folder`, empty and its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="warraq-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def check(self, done, status):
        self.assertEqual(done.status, status, done.err + done.out)
        return done

    def as_nobody(self, *words):
        """A run by a user whom permissions bind, which they do not for root."""
        if os.getuid() != 0:
            return warraq(*words)
        self.folder.chmod(self.folder.stat().st_mode | 0o055)
        try:
            return warraq(*words, user=65534, group=65534, extra_groups=[], cwd="/")
        except PermissionError:
            self.skipTest("another user cannot reach the program")

    def refused(self, done, status, *parts):
        """The status, one line of the common form on stderr, and the parts it must have."""
        self.check(done, status)
        lines = done.err.splitlines()
        self.assertEqual(len(lines), 1, done.err)
        self.assertRegex(lines[0], r"^.+: error: .+")
        for part in parts:
            self.assertIn(part, lines[0])


def main():
    unittest.main(verbosity=2)
