"""What `convert`, `inspect`, `proof` and the listings do when all is well."""
import json
import os
import re
import subprocess

from program import ARTICLES, ENGLISH, SOURCE, ProgramTest, main, warraq


class Convert(ProgramTest):
    def test_one_article_to_a_file(self):
        out = self.folder / "essay.pdf"
        done = self.check(warraq("convert", ENGLISH, "-o", out), 0)
        self.assertTrue(out.read_bytes().startswith(b"%PDF-"))
        self.assertRegex(done.out, r"essay\.pdf: \d+ pages?, \d+ words, layout \w+\n$")

    def test_many_to_a_folder_that_is_made(self):
        out = self.folder / "new/pages"
        self.check(warraq("convert", *ARTICLES, "-o", out), 0)
        self.assertEqual({path.name for path in out.iterdir()}, {path.stem + ".pdf" for path in ARTICLES})

    def test_equal_names_are_told_apart_in_order(self):
        for name, title in (("a", "First"), ("b", "Second"), ("c", "Third")):
            (self.folder / name).mkdir()
            self.file(f"{name}/essay.txt", f"{title}\n\nThe words of this one are few.\n")
        inputs = [self.folder / name / "essay.txt" for name in "abc"]
        self.check(warraq("convert", *inputs, "-o", self.folder / "out"), 0)
        names = [path.name for path in sorted((self.folder / "out").iterdir())]
        self.assertEqual(names, ["essay-2.pdf", "essay-3.pdf", "essay.pdf"])
        text = subprocess.run(["pdftotext", self.folder / "out/essay-2.pdf", "-"], capture_output=True, check=True)
        self.assertIn("Second", text.stdout.decode())

    def test_one_bad_article_does_not_stop_the_rest(self):
        empty = self.file("empty.txt", "")
        done = self.check(warraq("convert", empty, ENGLISH, "-o", self.folder / "out", "--json"), 1)
        self.assertEqual([path.name for path in (self.folder / "out").iterdir()], ["the-paper-mill.pdf"])
        failed, well = (json.loads(line) for line in done.out.splitlines())
        self.assertEqual((failed["status"], well["status"]), ("failed", "done"))
        self.assertEqual(failed["diagnostics"][0]["code"], "empty-input")
        self.assertIn("empty.txt: error: ", done.err)

    def test_all_bad(self):
        empty = self.file("empty.txt", "")
        self.check(warraq("convert", empty, self.folder / "absent.txt", "-o", self.folder / "out"), 3)

    def test_json_names_what_scripts_need(self):
        done = self.check(warraq("convert", ENGLISH, "-o", self.folder / "x.pdf", "--json"), 0)
        account = json.loads(done.out)
        self.assertEqual(account["input"], str(ENGLISH))
        self.assertEqual(account["output"], str(self.folder / "x.pdf"))
        self.assertGreater(account["pages"], 0)
        words = len(ENGLISH.read_text().split())
        self.assertAlmostEqual(account["words"], words, delta=words * 0.03)
        self.assertEqual(set(account["milliseconds"]), {"read", "set", "write"})
        self.assertGreater(account["milliseconds"]["set"], 0)

    def test_quiet(self):
        done = self.check(warraq("convert", ENGLISH, "-o", self.folder / "x.pdf", "--quiet"), 0)
        self.assertEqual((done.out, done.err), ("", ""))

    def test_layouts_differ(self):
        for layout in ("journal", "plain"):
            self.check(warraq("convert", ENGLISH, "-o", self.folder / f"{layout}.pdf", "--layout", layout), 0)
        self.assertNotEqual(*((self.folder / f"{name}.pdf").read_bytes() for name in ("journal", "plain")))

    def test_a_layout_file_is_obeyed(self):
        layout = self.file("mine.toml", 'extends = "plain"\n[page]\nwidth = "100mm"\nheight = "200mm"\n')
        out = self.folder / "x.pdf"
        self.check(warraq("convert", ENGLISH, "-o", out, "--layout", layout), 0)
        info = subprocess.run(["pdfinfo", out], capture_output=True, check=True).stdout.decode()
        self.assertRegex(info, r"Page size:\s+283\.4\d* x 566\.9\d* pts")

    def test_the_bytes_depend_on_the_article_alone(self):
        settings = [
            {},
            {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kabul"},
            {"LC_ALL": "C.UTF-8", "LANG": "fa_IR.UTF-8", "TZ": "America/St_Johns", "SOURCE_DATE_EPOCH": "1"},
            {"LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ps", "HOME": "/nonexistent", "TZ": "UTC"},
        ]
        for article in ARTICLES:
            seen = set()
            for number, setting in enumerate(settings):
                out = self.folder / f"{article.stem}-{number}.pdf"
                plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
                self.check(warraq("convert", article, "-o", out, env={**plain, **setting}, cwd=self.folder), 0)
                seen.add(out.read_bytes())
            self.assertEqual(len(seen), 1, article)

    def test_a_batch_sets_each_article_as_if_alone(self):
        self.check(warraq("convert", *ARTICLES, "-o", self.folder / "together"), 0)
        for article in ARTICLES:
            alone = self.folder / "alone.pdf"
            self.check(warraq("convert", article, "-o", alone), 0)
            self.assertEqual(alone.read_bytes(), (self.folder / f"together/{article.stem}.pdf").read_bytes(), article)

    def test_a_paragraph_of_two_megabytes(self):
        words = "The river ran low and the wheel turned slowly all that year, so they waited. "
        article = self.file("long.txt", "A Long Paragraph\n\n" + words * (2_000_000 // len(words)) + "\n")
        self.check(warraq("convert", article, "-o", self.folder / "long.pdf"), 0)


LAYOUT = """extends = "plain"
[styles.body.Arab]
kashida = "book"
"""


DRAWN_ROLES = ("body", "deck", "note", "quotation", "list", "bio", "poem", "epigraph")
BARE = 'extends = "plain"\n' + "".join(f'[styles.{role}.Arab]\nkashida = "none"\n' for role in DRAWN_ROLES)


class Report(ProgramTest):
    def test_figures_for_people(self):
        done = self.check(warraq("report", *ARTICLES), 0)
        self.assertEqual(len(re.findall(r"(?m)^\S.*: \d+ pages?, \d+ lines, layout \w+$", done.out)), len(ARTICLES))
        for name in ("spaces", "kashidas", "hyphens", "overfull", "rivers", "fallbacks"):
            self.assertEqual(len(re.findall(rf"(?m)^  {name} ", done.out)), len(ARTICLES), done.out)

    def test_json_is_what_convert_tells(self):
        for article in ARTICLES:
            told = json.loads(self.check(warraq("report", article, "--json"), 0).out)
            converted = json.loads(warraq("convert", article, "-o", self.folder / "x.pdf", "--json").out)
            self.assertEqual(told["lines"], converted["lines"])
            spaces = told["lines"]["spaces"]
            self.assertGreater(spaces["lines"], 3)
            self.assertLessEqual(0.75, spaces["least"])
            figures = [spaces[name] for name in ("least", "median", "p95", "most")]
            self.assertEqual(figures, sorted(figures))

    def test_the_figures_are_those_of_the_frames(self):
        """Hyphens and stretched lines, counted again in the dump of the same pages."""
        self.check(warraq("proof", ENGLISH, "-o", self.folder, "--svg", "--dump"), 0)
        lines = json.loads(warraq("report", ENGLISH, "--json").out)["lines"]
        dump = (self.folder / "the-paper-mill.frames.txt").read_text()
        self.assertEqual(lines["hyphens"]["count"], len(re.findall(r"\d+h[\] ]", dump)))
        set_lines = [line for line in dump.splitlines() if re.match(r" +line ", line) and " furniture" not in line]
        self.assertEqual(lines["count"], len(set_lines))
        stretched = [line for line in set_lines if " stretch=" in line and not line.endswith(" ends")]
        self.assertEqual(lines["spaces"]["lines"], len(stretched))

    def test_what_sticks_out_is_placed_in_the_input(self):
        word = "w" * 120
        before = "A title\n\nÉcrit with a word: "
        article = self.file("wide.txt", before + word + " and then more of it.\n")
        wide = json.loads(warraq("report", article, "--json", "--quiet").out)["lines"]["overfull"]
        self.assertEqual(len(wide), 1)
        self.assertIn(word, wide[0]["text"])
        begin, end = wide[0]["span"]
        self.assertIn(word.encode(), article.read_bytes()[begin:end])
        self.assertLess(end - begin, len(word) + 10)
        self.assertGreater(wide[0]["points"], 10)
        self.assertIn("pt too wide", warraq("report", article, "--quiet").out)

    def test_kashidas_where_the_layout_asks(self):
        layout = self.file("mine.toml", LAYOUT)
        persian = SOURCE / "examples/articles/bagh-e-khattat.txt"
        with_kashida = json.loads(warraq("report", persian, "--json", "--layout", layout).out)["lines"]
        bare = self.file("bare.toml", BARE)
        without = json.loads(warraq("report", persian, "--json", "--layout", bare).out)["lines"]
        self.assertGreater(with_kashida["kashidas"]["count"], 0)
        self.assertLessEqual(with_kashida["kashidas"]["most_on_a_line"], 2)
        self.assertGreater(with_kashida["kashidas"]["longest_points"], 0)
        self.assertEqual(without["kashidas"]["count"], 0)

    def test_one_bad_article_does_not_stop_the_rest(self):
        done = self.check(warraq("report", self.file("empty.txt", ""), ENGLISH, "--json"), 1)
        failed, well = (json.loads(line) for line in done.out.splitlines())
        self.assertEqual((failed["status"], well["status"]), ("failed", "done"))


class Inspect(ProgramTest):
    def test_the_tree_is_for_people(self):
        done = self.check(warraq("inspect", ENGLISH), 0)
        self.assertIn("title", done.out)

    def test_json(self):
        for article in ARTICLES:
            tree = json.loads(self.check(warraq("inspect", article, "--json"), 0).out)
            self.assertEqual(tree["format"], "plain-text")
            self.assertTrue(tree["title"])
            self.assertTrue(tree["blocks"])

    def test_overrides_correct_a_guess(self):
        article = self.file("essay.txt", ENGLISH.read_text())
        self.file("essay.txt.warraq.toml", 'title = "Another Name"\n')
        self.assertEqual(json.loads(warraq("inspect", article, "--json").out)["title"], "Another Name")


class Proof(ProgramTest):
    def test_a_picture_a_page(self):
        done = self.check(warraq("proof", ENGLISH, "-o", self.folder / "p", "--dpi", "30"), 0)
        pictures = sorted((self.folder / "p").iterdir())
        self.assertEqual(done.out.splitlines(), [str(path) for path in pictures])
        for number, path in enumerate(pictures, 1):
            self.assertEqual(path.name, f"the-paper-mill.p{number}.png")
            self.assertTrue(path.read_bytes().startswith(b"\x89PNG"))

    def test_lines_in_colour(self):
        for kind in ("png", "svg"):
            plain, coloured = self.folder / "plain", self.folder / "coloured"
            as_kind = ["--svg"] if kind == "svg" else ["--dpi", "30"]
            self.check(warraq("proof", ENGLISH, "-o", plain, *as_kind), 0)
            self.check(warraq("proof", ENGLISH, "-o", coloured, *as_kind, "--lines"), 0)
            name = f"the-paper-mill.p1.{kind}"
            self.assertNotEqual((plain / name).read_bytes(), (coloured / name).read_bytes())
        # Five colours in the strip, and one below each line of the page that fills its measure.
        self.assertGreater((coloured / name).read_text().count("<rect"), (plain / name).read_text().count("<rect") + 15)

    def test_drawings_and_frames(self):
        self.check(warraq("proof", ENGLISH, "-o", self.folder, "--svg", "--dump"), 0)
        self.assertIn("<svg", (self.folder / "the-paper-mill.p1.svg").read_text())
        self.assertIn("page 1 ", (self.folder / "the-paper-mill.frames.txt").read_text())


class Listings(ProgramTest):
    def test_fonts(self):
        faces = [json.loads(line) for line in self.check(warraq("fonts", "--json"), 0).out.splitlines()]
        self.assertTrue({"serif", "sans", "naskh"} & {face["role"] for face in faces})
        for face in faces:
            self.assertTrue(face["licence"] and face["package"] and len(face["sha256"]) == 64, face)
        self.assertIn(faces[0]["family"], warraq("fonts").out)

    def test_layouts(self):
        listed = self.check(warraq("layouts"), 0).out
        for name in ("journal", "plain"):
            self.assertRegex(listed, rf"(?m)^{name} +\w")

    def test_a_sound_layout(self):
        path = self.file("mine.toml", 'extends = "journal"\n')
        self.check(warraq("layouts", "check", path), 0)

    def test_version_and_help(self):
        self.assertRegex(self.check(warraq("--version"), 0).out, r"^warraq \d+\.\d+\.\d+\n$")
        self.assertIn("convert", self.check(warraq("--help"), 0).out)
        for sub in ("convert", "inspect", "proof", "report", "fonts", "layouts"):
            self.assertIn(sub, self.check(warraq(sub, "--help"), 0).out)


if __name__ == "__main__":
    main()
