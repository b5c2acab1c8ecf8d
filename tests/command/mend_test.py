"""`warraq mend`: what it shows and writes, and that every byte comes back."""
import hashlib
import json
import re
import unittest

from program import CORPUS, ENGLISH, ProgramTest, main, warraq

# A soft hyphen inside a word and a no-width space are damage in any text; Arabic letters are in a Persian one.
DAMAGED = ("نگهبان بند\n\n"
           "هر بامداد دريچه\u200cها را مي\u200cگشود و شبانگاه مي\u200cبست و در ميان اين دو، بلم\u200cها را مي\u200cشمرد.\n\n"
           "كسي نمي\u200cدانست كه او از كجا آمده است و چرا اين كار را مي\u200cكند.\n")
ARABIC_LETTERS = DAMAGED.count("ي") + DAMAGED.count("ك")


def digest(content):
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


class Mend(ProgramTest):
    def setUp(self):
        super().setUp()
        self.essay = self.file("essay.txt", DAMAGED)
        self.out = self.folder / "mended.txt"
        self.account = self.folder / "mended.txt.account.json"

    def mend(self, *words):
        return self.check(warraq("mend", self.essay, *words), 0)

    def written(self, *words):
        self.mend("-o", self.out, *words)
        return self.out.read_bytes(), json.loads(self.account.read_text())


class Shown(Mend):
    def test_nothing_is_written_without_a_name(self):
        done = self.mend()
        self.assertIn("[-", done.out)
        self.assertIn("{+", done.out)
        self.assertRegex(done.out, r"essay\.txt:3: ")  # the line of the change
        self.assertRegex(done.out.splitlines()[-1], r"essay\.txt: \d+ changes? \(")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["essay.txt"])
        self.assertEqual(self.essay.read_text(), DAMAGED)

    def test_colours_are_asked_for(self):
        self.assertNotIn("\x1b", self.mend().out)  # no terminal
        self.assertNotIn("\x1b", self.mend("--colour", "never").out)
        coloured = self.mend("--colour", "always").out
        self.assertIn("\x1b[32m", coloured)
        self.assertEqual(coloured.count("\x1b[0m"), coloured.count("\x1b[9;31m") + coloured.count("\x1b[32m"))
        plain = re.sub("\x1b\\[9;31m(.*?)\x1b\\[0m", r"[-\1-]", coloured)
        self.assertEqual(re.sub("\x1b\\[32m(.*?)\x1b\\[0m", r"{+\1+}", plain), self.mend().out)

    def test_a_sound_file_has_nothing_to_mend(self):
        sound = self.file("sound.txt", "The Weir\n\nIt held through the winter, and nobody asked who had built it.\n")
        self.assertEqual(self.check(warraq("mend", sound), 0).out, f"{sound}: nothing to mend\n")

    def test_json_counts_by_rule(self):
        shown = json.loads(self.mend("--json").out)
        self.assertEqual(shown["status"], "done")
        self.assertEqual(shown["format"], "plain-text")
        self.assertEqual(shown["encoding"], "UTF-8")
        self.assertGreater(sum(shown["changes"].values()), 0)
        self.assertNotIn("output", shown)
        self.assertNotIn("account", shown)

    def test_rules_are_listed(self):
        rows = self.check(warraq("mend", "--rules"), 0).out.splitlines()
        self.assertRegex(rows[0], r"^rule +code +level +what it does")
        self.assertGreater(len(rows), 10)
        for row in rows[1:]:
            self.assertRegex(row, r"^[a-z0-9-]+ +\S+ +(safe|full|off) +\S")


class Written(Mend):
    def test_the_account_says_what_was_done(self):
        mended, account = self.written()
        self.assertEqual(account["warraq_account"], 1)
        given = account["input"]
        self.assertEqual((given["format"], given["encoding"]), ("plain-text", "UTF-8"))
        self.assertTrue(given["name"].endswith("essay.txt"))
        self.assertEqual({"bytes": given["bytes"], "sha256": given["sha256"]}, digest(DAMAGED.encode()))
        self.assertEqual(account["output"], digest(mended))
        self.assertEqual(account["level"], "safe")
        self.assertEqual(account["rules"], {})
        self.assertNotIn("original", account)

    def test_each_change_says_its_bytes_on_both_sides(self):
        mended, account = self.written()
        raw = DAMAGED.encode()
        self.assertTrue(account["changes"])
        for change in account["changes"]:
            begin, end = change["span"]
            self.assertEqual(raw[begin:end].decode(), change["before"])
            begin, end = change["at"]
            self.assertEqual(mended[begin:end].decode(), change["after"])
            self.assertTrue(change["rule"])
        places = [change["at"] for change in account["changes"]]
        self.assertEqual(places, sorted(places))
        text = mended.decode()
        self.assertEqual(text.count("ي") + text.count("ك"), 0)
        self.assertEqual(text.count("ی") + text.count("ک"), ARABIC_LETTERS + DAMAGED.count("ی") + DAMAGED.count("ک"))

    def test_the_account_lies_where_it_is_asked_to(self):
        elsewhere = self.folder / "why.json"
        self.mend("-o", self.out, "--account", elsewhere)
        self.assertTrue(elsewhere.exists())
        self.assertFalse(self.account.exists())

    def test_levels(self):
        self.assertEqual(self.written("--level", "off")[0], DAMAGED.encode())
        safe, full = self.written("--level", "safe")[1], self.written("--level", "full")[1]
        self.assertEqual((safe["level"], full["level"]), ("safe", "full"))
        self.assertGreaterEqual(len(full["changes"]), len(safe["changes"]))

    def test_a_rule_is_switched_by_itself(self):
        rules = sorted({rule for change in self.written()[1]["changes"] for rule in change["rule"].split(", ")})
        switches = [word for rule in rules for word in ("--rule", f"{rule}=off")]
        mended, account = self.written(*switches)
        self.assertEqual(account["rules"], {rule: False for rule in rules})
        self.assertEqual(mended, DAMAGED.encode())

    def test_mending_what_is_mended_changes_nothing(self):
        once, _ = self.written()
        self.essay.write_bytes(once)
        self.assertEqual(self.written()[0], once)


class Undone(Mend):
    def test_to_a_file_and_to_stdout(self):
        self.mend("-o", self.out)
        back = self.folder / "back.txt"
        done = self.check(warraq("mend", self.out, "--undo", self.account, "-o", back), 0)
        self.assertIn("as it was", done.out)
        self.assertEqual(back.read_bytes(), DAMAGED.encode())
        self.assertEqual(self.check(warraq("mend", self.out, "--undo", self.account), 0).out, DAMAGED)

    def test_bytes_that_are_no_words_come_back_too(self):
        cases = {"bom": b"\xef\xbb\xbf" + DAMAGED.encode(),
                 "crlf": DAMAGED.replace("\n", "\r\n").encode(),
                 "no-end": DAMAGED.rstrip("\n").encode(),
                 "wide": DAMAGED.encode("utf-16"),
                 "ill-formed": DAMAGED.encode().replace("چرا".encode(), b"\xd8\xff"),
                 "old": ENGLISH.read_text().encode("cp1252", errors="replace")}
        for name, content in cases.items():
            with self.subTest(name):
                self.essay.write_bytes(content)
                self.there_and_back(self.essay, "safe")

    def there_and_back(self, path, level):
        self.check(warraq("mend", path, "-o", self.out, "--level", level, "--quiet"), 0)
        back = self.folder / "back"
        self.check(warraq("mend", self.out, "--undo", self.account, "-o", back, "--quiet"), 0)
        self.assertEqual(back.read_bytes(), path.read_bytes())

    @unittest.skipUnless(CORPUS.is_dir(), f"no {CORPUS}")
    def test_every_file_of_the_corpus_comes_back(self):
        tried = 0
        for path in sorted(CORPUS.rglob("*")):
            if not path.is_file() or path.parent.name == "archive":
                continue
            with self.subTest(path.relative_to(CORPUS)):
                self.there_and_back(path, "full")
                tried += 1
        self.assertGreater(tried, 20)


class Refused(Mend):
    def test_wrong_calls(self):
        self.refused(warraq("mend"), 2, "input is required")
        self.refused(warraq("mend", self.essay, "--rule", "letter=off"), 2, "there is no rule", "did you mean")
        self.refused(warraq("mend", self.essay, "--rule", "letters"), 2, "neither on nor off")
        self.refused(warraq("mend", self.essay, "--level", "much"), 2, "--level")
        self.refused(warraq("mend", self.essay, "--account", self.account), 2, "not written")

    def test_what_is_read_is_never_written_over(self):
        self.refused(warraq("mend", self.essay, "-o", self.essay), 2, "written over")
        self.refused(warraq("mend", self.essay, "-o", self.out, "--account", self.essay), 2, "written over")
        self.refused(warraq("mend", self.essay, "-o", self.out, "--account", self.out), 2, "written over")
        self.assertEqual(self.essay.read_text(), DAMAGED)
        self.assertFalse(self.out.exists())

    def test_no_input(self):
        self.refused(warraq("mend", self.folder / "gone.txt"), 3, "no such file")
        self.refused(warraq("mend", self.folder), 3, "is a folder")

    def test_an_account_of_another_file(self):
        self.mend("-o", self.out)
        self.out.write_bytes(self.out.read_bytes() + b"more\n")
        self.refused(warraq("mend", self.out, "--undo", self.account), 3, "mended.txt")

    def test_no_account(self):
        self.refused(warraq("mend", self.essay, "--undo", self.folder / "gone.json"), 3, "no such file")
        for content in ("{}", "[1", "", "{\"warraq_account\": 1}"):
            self.refused(warraq("mend", self.essay, "--undo", self.file("a.json", content)), 3, "account")
        self.refused(warraq("mend", self.essay, "--undo", self.file("a.json", "{\"warraq_account\": 99}")), 3, "later")


if __name__ == "__main__":
    main()
