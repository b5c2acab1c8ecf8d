"""What `convert` does with folders and archives: every article comes out, and nothing is written elsewhere."""
import io
import json
import struct
import subprocess
import tarfile
import unittest
import zipfile
import zlib

from program import ProgramTest, main, warraq

ESSAY = "The Lock-Keeper\n\nHe opened the gates at six and shut them at ten, and in between he counted barges.\n"
PERSIAN = "نگهبان بند\n\nهر بامداد دریچه‌ها را می‌گشود و شبانگاه می‌بست و در میان این دو، بلم‌ها را می‌شمرد.\n"


def png(width=40, height=30):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes([90] * width) for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members, mode="w:gz"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


class Archives(ProgramTest):
    def outputs(self, folder="out"):
        root = self.folder / folder
        return sorted(str(path.relative_to(root)) for path in root.rglob("*.pdf"))

    def convert(self, source, status=0, *more):
        return self.check(warraq("convert", source, "-o", self.folder / "out", *more), status)

    def pictures(self, name):
        listed = subprocess.run(["pdfimages", "-list", self.folder / "out" / name], capture_output=True, check=True)
        return len(listed.stdout.decode().splitlines()) - 2

    def test_folder_keeps_its_shape(self):
        (self.folder / "in/1998/may").mkdir(parents=True)
        self.file("in/lock.txt", ESSAY)
        self.file("in/1998/may/lock.md", "# The Lock\n\nWater waits behind it.\n")
        self.file("in/1998/style.css", "p { margin: 0 }")
        self.file("in/.hidden.txt", ESSAY)
        self.convert(self.folder / "in")
        self.assertEqual(self.outputs(), ["1998/may/lock.pdf", "lock.pdf"])

    def test_zip_and_tars(self):
        members = [("a/lock.txt", ESSAY.encode()), ("بند.txt", PERSIAN.encode())]
        for name, content in (("x.zip", zipped(members)), ("x.tar", tarred(members, "w:")), ("x.tgz", tarred(members)),
                              ("x.tar.xz", tarred(members, "w:xz")), ("x.tar.bz2", tarred(members, "w:bz2"))):
            with self.subTest(name):
                self.check(warraq("convert", self.file(name, content), "-o", self.folder / name[2:]), 0)
                self.assertEqual(self.outputs(name[2:]), ["a/lock.pdf", "بند.pdf"])

    def test_archives_in_archives(self):
        inner = zipped([("lock.txt", ESSAY)])
        self.convert(self.file("x.zip", zipped([("box/inner.zip", inner)])))
        self.assertEqual(self.outputs(), ["box/inner.zip/lock.pdf"])

    def test_overrides_go_with_their_article_wherever_they_stand(self):
        overrides = 'title = "Of Barges"\n'
        members = [("lock.txt.warraq.toml", overrides), ("lock.txt", ESSAY), ("gate.txt", ESSAY),
                   ("gate.txt.warraq.toml", overrides)]
        self.convert(self.file("x.zip", zipped(members)), 0, "--names", "title")
        self.assertEqual(self.outputs(), ["of-barges-2.pdf", "of-barges.pdf"])

    def test_pictures_beside_the_article_are_shown(self):
        page = "# The Lock\n\nWater waits behind it.\n\n![The gates](../art/gates%201.png)\n"
        # The picture comes after the article in one archive, before it in the other, and lies in a folder.
        after = [("text/lock.md", page.encode()), ("art/gates 1.png", png())]
        self.convert(self.file("x.zip", zipped(after)))
        self.assertEqual(self.pictures("text/lock.pdf"), 1)
        self.convert(self.file("x.tar.gz", tarred(after[::-1])))
        self.assertEqual(self.pictures("text/lock.pdf"), 1)
        for name, content in after:
            (self.folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
            self.file(f"in/{name}", content)
        self.convert(self.folder / "in")
        self.assertEqual(self.pictures("text/lock.pdf"), 1)
        # By itself, the article may not reach above its folder.
        alone = self.convert(self.folder / "in/text/lock.md")
        self.assertIn("is not there", alone.err)
        self.assertEqual(self.pictures("lock.pdf"), 0)

    def test_pictures_that_cannot_be_shown_are_told_and_the_page_stands(self):
        (self.folder / "in").mkdir()
        self.file("in/lock.md", "# The Lock\n\nWater waits.\n\n![One](a.png)\n\n![Two](b.gif)\n")
        self.file("in/a.png", png()[:60])
        self.file("in/b.gif", b"GIF89a" + bytes(40))
        done = self.convert(self.folder / "in")
        self.assertEqual(done.err.count("is not shown"), 2, done.err)
        self.assertIn("it is a GIF", done.err)
        self.assertEqual(self.outputs(), ["lock.pdf"])

    def test_nothing_is_written_outside(self):
        hostile = ["../up.txt", "/abs.txt", "a/../../b.txt", "C:\\w.txt", "..\\back.txt"]
        done = self.convert(self.file("x.zip", zipped([(name, ESSAY) for name in hostile] + [("good.txt", ESSAY)])), 1)
        self.assertIn("good.pdf", self.outputs())
        inside = {path for path in self.folder.rglob("*.pdf")}
        self.assertEqual(inside, {path for path in (self.folder / "out").rglob("*.pdf")})
        self.assertGreaterEqual(done.err.count("is refused"), 3, done.err)

    def test_links_and_devices_are_refused_by_name(self):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as archive:
            for name, kind in (("soft.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("dev.txt", tarfile.CHRTYPE)):
                info = tarfile.TarInfo(name)
                info.type, info.linkname = kind, "/etc/hostname"
                archive.addfile(info)
            info = tarfile.TarInfo("good.txt")
            info.size = len(ESSAY)
            archive.addfile(info, io.BytesIO(ESSAY.encode()))
        done = warraq("convert", self.file("x.tar", out.getvalue()), "-o", self.folder / "out")
        self.assertEqual(self.outputs(), ["good.pdf"])
        for name in "soft.txt", "hard.txt", "dev.txt":
            self.assertRegex(done.err, f'"{name}".*is refused')

    def test_a_link_in_the_output_folder_leads_nowhere(self):
        (self.folder / "elsewhere").mkdir()
        (self.folder / "out").mkdir()
        (self.folder / "out/a").symlink_to(self.folder / "elsewhere")
        done = self.convert(self.file("x.zip", zipped([("a/lock.txt", ESSAY)])), 3)
        self.assertIn("leads out of the output folder", done.err)
        self.assertEqual(list((self.folder / "elsewhere").iterdir()), [])

    def test_limits_each_say_what_and_which_option(self):
        flat = self.file("flat.zip", zipped([("zeros.txt", b"a" * 8_000_000)]))
        many = self.file("many.zip", zipped([(f"{i}.txt", ESSAY) for i in range(8)]))
        nest = zipped([("lock.txt", ESSAY)])
        for i in range(12):
            nest = zipped([(f"{i}.zip", nest)])
        nest = self.file("nest.zip", nest)
        for source, option in ((flat, ["--limit-ratio", "50"]), (flat, ["--limit-bytes", "1"]),
                               (flat, ["--limit-member-bytes", "2", "--limit-ratio", "9999"]), (many, ["--limit-members", "3"]),
                               (many, ["--limit-unpack-time", "0.000001"]), (nest, ["--limit-depth", "3"])):
            with self.subTest(option):
                done = warraq("convert", source, "-o", self.folder / "out", *option)
                self.assertIn(done.status, (1, 3), done.err)
                self.assertIn(option[0], done.err)

    def test_what_stands_before_a_limit_is_converted(self):
        bomb = self.file("bomb.zip", zipped([("lock.txt", ESSAY), ("zeros.txt", b"\0" * 300_000_000)]))
        self.check(warraq("convert", bomb, "-o", self.folder / "a"), 1)
        self.assertEqual(self.outputs("a"), ["lock.pdf"])
        (self.folder / "many").mkdir()
        for i in range(5):
            self.file(f"many/{i}.txt", ESSAY)
        self.check(warraq("convert", self.folder / "many", "-o", self.folder / "b", "--limit-members", "3"), 1)
        self.assertEqual(len(self.outputs("b")), 3)

    def test_a_thousandfold_bomb_is_stopped_by_default(self):
        bomb = self.file("bomb.zip", zipped([("zeros.txt", b"\0" * 300_000_000)]))
        self.assertLess(bomb.stat().st_size, 400_000)
        done = self.convert(bomb, 3)
        self.assertIn("--limit-ratio", done.err)

    def test_a_truncated_archive_gives_what_came_before(self):
        members = [(f"{i}.txt", (ESSAY + str(zlib.crc32(bytes([i]))) * 2000).encode()) for i in range(6)]
        whole = tarred(members, "w:")
        done = self.convert(self.file("x.tar", whole[:len(whole) // 2]), 1)
        self.assertGreaterEqual(len(self.outputs()), 2)
        self.assertIn("x.tar", done.err)

    def test_one_bad_member_does_not_stop_the_rest(self):
        members = [("bad.docx", b"PK\3\4 nothing of the kind"), ("good.txt", ESSAY), ("blob", bytes(range(256)) * 9)]
        done = self.convert(self.file("x.zip", zipped(members)), 1, "--json")
        accounts = [json.loads(line) for line in done.out.splitlines()]
        self.assertEqual([(account["status"], account["input"].rsplit("/")[-1]) for account in accounts],
                         [("done", "good.txt"), ("walked", "x.zip")])
        self.assertEqual([(one["severity"], one["code"]) for one in accounts[1]["diagnostics"]],
                         [("error", "damaged-member"), ("note", "no-article")])

    def test_names_after_titles_are_the_same_twice_and_apart(self):
        members = [("1.txt", PERSIAN), ("2.txt", PERSIAN), ("3.txt", ESSAY)]
        source = self.file("x.zip", zipped(members))
        names = []
        for out in "one", "two":
            self.check(warraq("convert", source, "-o", self.folder / out, "--names", "title"), 0)
            names.append(self.outputs(out))
        self.assertEqual(names[0], names[1])
        self.assertEqual(len(names[0]), 3)
        self.assertTrue(all(name.isascii() for name in names[0]), names)
        self.assertIn("the-lock-keeper.pdf", names[0])

    def test_what_all_articles_begin_with_is_nobodys_title(self):
        motto = "What we hear of the river and of its people"
        texts = {name: f"{motto}\n\n{name}\n\n{body}\n" for name, body in (
            ("Bridges", "The bridge at the mill was built too low, and every spring the water tells us so. We wrote about it."),
            ("The Gulls", "Gulls know three things: where the bread is, when the boats come, and who is afraid of them."),
            ("Winter", "In the winter of the long ice the quay was ours. The boats lay still, and the children walked across."))}
        (self.folder / "lane").mkdir()
        for name, text in texts.items():
            self.file(f"lane/{name}.txt", text.encode())
        for source in (self.folder / "lane", self.file("x.zip", zipped([(n + ".txt", t) for n, t in texts.items()]))):
            with self.subTest(source.name):
                self.check(warraq("convert", source, "-o", self.folder / f"of-{source.name}", "--names", "title"), 0)
                self.assertEqual(self.outputs(f"of-{source.name}"), ["bridges.pdf", "the-gulls.pdf", "winter.pdf"])
        named = [self.folder / "lane" / f"{name}.txt" for name in texts]  # one by one, as a shell's * does
        self.check(warraq("convert", *named, "-o", self.folder / "named", "--names", "title"), 0)
        self.assertEqual(self.outputs("named"), ["bridges.pdf", "the-gulls.pdf", "winter.pdf"])
        copies = [self.file(f"lane/copy{i}.txt", texts["Winter"].encode()) for i in range(4)]
        self.check(warraq("convert", *copies, "-o", self.folder / "copies", "--names", "title"), 0)
        self.assertNotIn("winter.pdf", self.outputs("copies"))  # copies of one text show no more than one does
        self.check(warraq("convert", self.folder / "lane" / "Winter.txt", "-o", self.folder / "alone",
                          "--names", "title"), 0)
        self.assertNotEqual(self.outputs("alone"), ["winter.pdf"])  # one text alone does not show it

    def test_one_file_for_an_archive_of_one(self):
        out = self.folder / "lock.pdf"
        self.check(warraq("convert", self.file("x.zip", zipped([("lock.txt", ESSAY)])), "-o", out), 0)
        self.assertTrue(out.exists())
        two = self.file("y.zip", zipped([("lock.txt", ESSAY), ("gate.txt", ESSAY)]))
        self.assertIn("name a folder", warraq("convert", two, "-o", out).err)


if __name__ == "__main__":
    main()
