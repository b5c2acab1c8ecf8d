"""Every trouble has its message and its exit status, and never leaves half a file."""
import zipfile
import resource
import signal

from program import ENGLISH, ProgramTest, main, warraq


class Inputs(ProgramTest):
    def convert(self, given, status, *parts):
        out = self.folder / "out.pdf"
        self.refused(warraq("convert", given, "-o", out), status, str(given), *parts)
        self.assertFalse(out.exists())
        self.refused(warraq("inspect", given), status, str(given), *parts)
        self.refused(warraq("proof", given, "-o", self.folder / "pictures"), status, str(given), *parts)
        self.assertFalse((self.folder / "pictures").exists())

    def test_missing(self):
        self.convert(self.folder / "absent.txt", 3, "no such file", "check the path")

    def test_empty(self):
        self.convert(self.file("empty.txt", ""), 3)

    def test_white_space_alone(self):
        self.convert(self.file("blank.txt", " \n\t\n\u00a0\n"), 3)

    def test_folder(self):
        self.refused(warraq("inspect", self.folder), 3, str(self.folder), "is a folder")
        self.refused(warraq("proof", self.folder, "-o", self.folder / "pictures"), 3, "is a folder")

    def test_folder_and_archive_without_articles(self):
        (self.folder / "in").mkdir()
        with zipfile.ZipFile(self.folder / "x.zip", "w") as archive:
            archive.writestr("picture.png", b"")
        for given in "in", "x.zip":
            done = warraq("convert", self.folder / given, "-o", self.folder / "out")
            self.refused(done, 3, given, "holds no article")

    def test_device(self):
        self.convert("/dev/null", 3, "not a regular file")

    def test_binary(self):
        self.convert(self.file("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4), 3)

    def test_zeros(self):
        self.convert(self.file("zeros.txt", bytes(5000)), 3)

    def test_unknown_encoding(self):
        self.refused(warraq("inspect", ENGLISH, "--encoding", "windows-1265"), 2, "windows-1265", "did you mean")

    def test_unreadable(self):
        path = self.file("locked.txt", "Words that nobody may read.\n")
        path.chmod(0)
        self.refused(self.as_nobody("inspect", path), 3, str(path), "permissions")

    def test_bad_overrides(self):
        article = self.file("essay.txt", ENGLISH.read_text())
        self.file("essay.txt.warraq.toml", "title = \n")
        self.refused(warraq("inspect", article), 3, "essay.txt.warraq.toml:1")


class Outputs(ProgramTest):
    def test_no_such_folder(self):
        out = self.folder / "no/such/out.pdf"
        self.refused(warraq("convert", ENGLISH, "-o", out), 3, str(out), "folder")

    def test_a_folder_that_may_not_be_written_to(self):
        article = self.file("essay.txt", "Essay\n\nIts words are few.\n")
        self.folder.chmod(0o555)
        self.refused(self.as_nobody("convert", article, "-o", self.folder / "x.pdf"), 3, "x.pdf", "may be written to")
        self.refused(self.as_nobody("convert", article, "-o", self.folder / "new"), 3, "new", "may be written to")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["essay.txt"])

    def test_a_device_is_no_folder(self):
        self.refused(warraq("convert", ENGLISH, "-o", "/dev/full"), 3, "/dev/full")

    def test_a_file_is_no_folder(self):
        path = self.file("taken", "x")
        self.refused(warraq("convert", ENGLISH, "-o", path), 3, str(path))
        self.assertEqual(path.read_text(), "x")

    def test_a_folder_with_the_name_of_the_file(self):
        path = self.folder / "out.pdf"
        path.mkdir()
        self.refused(warraq("convert", ENGLISH, "-o", path), 3, str(path))

    def test_a_full_disk_leaves_what_was_there(self):
        out = self.file("out.pdf", "what was there")

        def full_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        done = warraq("convert", ENGLISH, "-o", out, preexec_fn=full_disk)
        self.refused(done, 3, "out.pdf", "cannot be written")
        self.assertEqual(out.read_text(), "what was there")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out.pdf"])

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            for words in (("inspect", ENGLISH), ("fonts",), ("layouts",), ("--help",)):
                done = warraq(*words, stdout=full)
                self.refused(done, 3, "standard output")


class Calls(ProgramTest):
    def test_nothing(self):
        self.refused(warraq(), 2, "--help")

    def test_unknown_command(self):
        self.refused(warraq("covert", "x"), 2, '"covert"', 'did you mean "convert"?')
        self.refused(warraq("xyzzy"), 2, '"xyzzy"', "--help")

    def test_unknown_option(self):
        self.refused(warraq("convert", ENGLISH, "-o", "x.pdf", "--dip", "3"), 2, "--dip", "convert --help")

    def test_no_input(self):
        self.refused(warraq("convert", "-o", self.folder / "x.pdf"), 2, "input")

    def test_no_output(self):
        self.refused(warraq("convert", ENGLISH), 2, "--output")

    def test_number_that_is_none(self):
        self.refused(warraq("proof", ENGLISH, "-o", self.folder, "--dpi", "many"), 2, "--dpi", "many")

    def test_resolution_that_makes_no_picture(self):
        for dpi in ("0", "-5", "1e9", "nan"):
            self.refused(warraq("proof", ENGLISH, "-o", self.folder / "p", f"--dpi={dpi}"), 2, "dpi")
        self.assertEqual([path for path in self.folder.rglob("*") if path.is_file()], [])

    def test_several_articles_and_one_file(self):
        self.refused(warraq("convert", ENGLISH, ENGLISH, "-o", self.folder / "x.pdf"), 2, "x.pdf", "2 inputs")

    def test_unknown_font(self):
        out = self.folder / "out.pdf"
        self.refused(warraq("convert", ENGLISH, "-o", out, "--font", "absent.ttf"), 2, "absent.ttf", "no such font file")
        self.refused(warraq("convert", ENGLISH, "-o", out, "--font", "No Such Family"), 2, "No Such Family")
        notes = self.file("notes.ttf", "not a font\n")
        self.refused(warraq("convert", ENGLISH, "-o", out, "--font", f"serif={notes}"), 2, str(notes))
        self.assertFalse(out.exists())

    def test_unknown_layout(self):
        for words in (("convert", ENGLISH, "-o", self.folder / "x.pdf"), ("proof", ENGLISH, "-o", self.folder / "p")):
            self.refused(warraq(*words, "--layout", "journall"), 2, "journall", 'did you mean "journal"?')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_missing_layout_file(self):
        path = self.folder / "absent.toml"
        self.refused(warraq("convert", ENGLISH, "-o", self.folder / "x.pdf", "--layout", path), 2, str(path))

    def test_layout_with_a_mistake(self):
        path = self.file("mine.toml", 'name = "mine"\n[page]\nbottum = "20mm"\n')
        for words in (("convert", ENGLISH, "-o", self.folder / "x.pdf", "--layout", path), ("layouts", "check", path)):
            self.refused(warraq(*words), 2, "mine.toml:3:", "bottum", "bottom")
        self.assertFalse((self.folder / "x.pdf").exists())

    def test_layout_that_is_no_toml(self):
        path = self.file("mine.toml", "[page\n")
        self.refused(warraq("layouts", "check", path), 2, "mine.toml:1:")


if __name__ == "__main__":
    main()
