"""The check of the voice, on lines that are in it and lines that aren't."""

import contextlib
import io
import os
import subprocess
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path

from prose import prose, rust_docs
from voice import ASKING, check_file, check_subjects

RUST = """\
//! The throttle: how long to wait after wrong secrets.
//!
//! ```
//! let else_is_code = if true { "anew" } else { "whoever" };
//! ```

/// Wrong secrets so far, and `whom` they let in.
#[derive(
    Debug,
)]
pub struct Tally {
    /// True if the clock was set back.
    pub set_back: bool,
}

/// Who may try, and who can't.
enum Who {
    /// Who has the code, which nothing else opens.
    Somebody(u8),
}

/// Returns the wait in milliseconds; 0 means now. Nobody else asks.
#[must_use]
pub(crate) const fn wait() -> &'static str {
    let quote = '"'; // the same again
    "// whoever, anew" /* a second
    comment */
}

/// True if it is open.
pub fn is_open() {}

/// The most tries in a row.
const MOST: u8 = 1;

/// # Errors
/// Never.
fn errors() {}
"""


def said(name: str, text: str) -> list[str]:
    """Returns what is found in a file with this name and text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_text(text, "utf-8")
        return [line.removeprefix(f"{folder}/") for line in check_file(file)]


class Summaries(unittest.TestCase):
    """The first word of an item's documentation."""

    def assert_refused(self, code: str, *words: str) -> None:
        """Each of these words at the beginning is refused, at its line."""
        for word in words:
            found = said("a.rs", f"\n/// {word} the lock waits.\n{code}\n")
            self.assertEqual(len(found), 1, (word, found))
            self.assertRegex(found[0], rf"^a\.rs:2: .+: begins with {word.strip('.,:')}")

    def test_a_good_file_is_let_through(self) -> None:
        """But for the one line in it that asks."""
        self.assertEqual(said("a.rs", RUST), ["a.rs:16: Who: begins with Who"])

    def test_a_function_begins_with_a_verb(self) -> None:
        """And not with what only looks like one."""
        for code in (
            "fn f() {}",
            "pub(super) async unsafe fn f() {}",
            'pub extern "C" fn f() {}',
            "    const fn f() {}",
        ):
            self.assert_refused(code, "The", "A", "Bytes", "Milliseconds,", "As", "This", "Access", "When", "Told:")
            for word in ("Returns", "Has", "Passes", "Finds,", "Re-reads", "True"):
                self.assertEqual(said("a.rs", f"/// {word} the lock.\n{code}\n"), [], word)

    def test_a_type_and_a_constant_begin_with_a_noun(self) -> None:
        """A name, a plural or an article will do."""
        for code in (
            "pub struct A;",
            "enum A {",
            "pub trait A {",
            "type A = B;",
            "pub const A: u8 = 1;",
            "static A: u8 = 1;",
        ):
            self.assert_refused(code, "Reads", "Holds", "Is", "What")
            for word in ("The", "One", "Bytes", "Longest", "SHA-256", "Counts"):
                self.assertEqual(said("a.rs", f"/// {word} of the lock.\n{code}\n"), [], word)

    def test_nothing_but_a_variant_begins_with_a_question(self) -> None:
        """A variant can be a phrase, and on the command line the user's own text."""
        for code in (
            "fn f() {}",
            "struct A;",
            "mod a;",
            "    pub a: u8,",
            "    pub(super) a: u8,",
            "(pub u8);",
            "macro_rules! a {",
        ):
            self.assert_refused(code, *ASKING)
        self.assertEqual(said("a.rs", "/// Who you can ring\nHelplines,\n"), [])
        self.assertEqual(said("a.rs", "/// Both files.\n#[test]\nfn a_test() {}\n"), [])
        self.assert_refused("#[test]\nfn a_test() {}", "What")
        self.assert_refused("#[cfg(test)]\nfn no_test() {}", "Both")
        self.assertEqual(said("a.rs", "//! How it waits.\n"), ["a.rs:1: a: begins with How"])
        self.assertEqual(said("a.rs", "mod a {\n    //! Why it waits.\n}\n"), ["a.rs:2: a: begins with Why"])

    def test_help_of_the_command_line_is_for_other_checks(self) -> None:
        """The fields of its types, and nothing else in them or behind them."""
        code = "{doc}#[derive(\n    clap::Args,\n)]\nstruct A {{\n    /// What you call them\n    #[arg(long)]\n    name: String,\n}}\n"
        self.assertEqual(said("a.rs", code.format(doc="/// The options.\n")), [])
        self.assertEqual(len(said("a.rs", code.format(doc="/// What is asked for.\n"))), 1)
        behind = "struct B {\n    /// What it is.\n    name: String,\n}\n"
        self.assertEqual(len(said("a.rs", code.format(doc="") + behind)), 1)

    def test_an_item_is_found_behind_its_attributes(self) -> None:
        """And said by its name, whether or not others may use it."""
        text = "/// A.\n#[cfg_attr(\n    a,\n    b([c])\n)]\n// A comment.\npub struct One;\n/// Two\n/// lines.\nfn two() {}\n"
        docs = list(rust_docs(Path("a.rs"), text))
        expected = [("type", "One", True, 1, "A."), ("function", "two", False, 8, "Two\nlines.")]
        self.assertEqual([(doc.kind, doc.name, doc.public, doc.line, doc.text) for doc in docs], expected)


class NeverWords(unittest.TestCase):
    """Words that stand in no comment and no document."""

    BAD = (
        "Say it anew.",
        "Whoever holds it can read it.",
        "The person whom it names.",
        "It is open, as ever.",
        "Ten, and that is the limit.",
        "It is said that it works.",
        "She locks it.",
        "What he wrote.",
        "It is hers.",
        "Answers whether it is open.",
        "Then it answers `Locked`.",
        "It could else be reset.",
        "Unlock it, or else wait.",
        "Else it waits.",
    )
    GOOD = (
        "The answers to the questions, the answers with this value, and somebody who answers.",
        "Nothing else, nobody else and whatever else: all else stays elsewhere.",
        "There, here and the hero. Others.",
        "The word `whom` and ``whoever `else` ``.",
    )

    def test_bad_lines_are_refused_and_good_ones_are_not(self) -> None:
        """In a line by itself."""
        for line in self.BAD:
            self.assertEqual(len(said("a.md", line)), 1, line)
        for line in self.GOOD:
            self.assertEqual(said("a.md", line), [], line)

    def test_a_phrase_may_go_on_in_the_next_line(self) -> None:
        """As one, and in what it follows; not over an empty line or the code between two comments."""
        self.assertEqual(
            said("a.rs", "// It is open, as\n// ever.\n"), ["a.rs:1: “as ever”: say as before, or nothing"]
        )
        self.assertEqual(said("a.rs", "// Here, and nowhere\n// else.\n"), [])
        self.assertEqual(len(said("a.rs", "// Here, and nowhere\nf();\n// else.\n")), 1)
        self.assertEqual(said("a.md", "open as\n\never\n"), [])

    def test_each_kind_of_file_has_its_prose_read(self) -> None:
        """At the line where it stands, and nothing of what is run or shown."""
        for name, text, lines in [
            ("a.rs", 'let a = "whom // whom"; // whom\n/* whom\nwhom */\n    //! whom\nlet b = r#"" // whom"#;\nlet c = \'"\'; // whom\n', [1, 2, 3, 4, 6]),
            ("a.py", '"""Whom.\n\nWhom."""\na = "whom" if a else 1  # whom\n\n\ndef b():\n    """Whom."""\n', [1, 3, 4, 8]),
            ("a.sh", '#!/bin/sh\n# whom\nif a; then # whom\n    echo "# whom" else\nfi\n', [2, 3]),
            ("a.ftl", "### whom\n# whom\na = whom # whom\n", [1, 2]),
            ("a.toml", '# whom\na = "whom # whom"\nb = 1 # whom\n', [1, 3]),
            ("a.sql", "-- whom\nSELECT CASE ELSE 1 END; -- whom\n", [1, 2]),
            ("a.md", "# Whom\n\n```\nwhom\n```\n- whom `whom`\n<!-- whom -->\n~~~~\n```\nwhom\n~~~~\nwhom\n", [1, 6, 7, 12]),
            ("run", "#!/usr/bin/env bash\n# whom\n", [2]),
            ("a.json", '{"a": "whom"}\n', []),
            ("LICENSE", "whom\n", []),
        ]:  # fmt: skip
            found = [int(line.split(":")[1]) for line in said(name, text)]
            self.assertEqual(found, lines, name)

    def test_the_repository_has_prose_in_every_kind_of_file(self) -> None:
        """Read wrongly, it would all be let through."""
        root = Path(__file__).resolve().parents[2]
        for name, least in {
            "core/bothy/src/journal/mod.rs": 50,
            "tests/words/check.py": 10,
            "tests/run": 10,
            "docs/threat-model.md": 50,
            "core/content/locale/ur/cli.ftl": 20,
            "core/bothy/src/store/sql/vault/0002_journal.sql": 5,
        }.items():
            self.assertGreater(len(prose(root / name)), least, name)


class Subjects(unittest.TestCase):
    """The first line of a commit's message."""

    def git(self, *args: str) -> str:
        """Runs git in a repository that knows nobody's settings."""
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        names = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(
            ["git", *args], check=True, capture_output=True, text=True, env=os.environ | alone | names
        )
        return done.stdout.strip()

    @contextlib.contextmanager
    def repository(self, *subjects: str) -> Iterator[list[str]]:
        """Makes a repository with these commits, works in it, and gives their ids."""
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            self.git("init", "--quiet", "one")
            os.chdir("one")
            for subject in subjects:
                self.git("commit", "--quiet", "--allow-empty", "-m", f"{subject}\n\n{'body ' * 20}")
            with contextlib.redirect_stdout(io.StringIO()):
                yield self.git("log", "--format=%H", "--reverse").split()

    def test_a_long_subject_is_found_from_the_beginning_on(self) -> None:
        """What was written before stays as it is."""
        with self.repository("a" * 61, "b" * 60, "room: " + "c" * 55) as ids:
            found = check_subjects(ids[0])
            self.assertEqual(len(found), 1, found)
            self.assertRegex(found[0], "61 characters, at most 60: room: c+$")
            self.assertEqual(check_subjects(ids[2]), [])

    def test_a_history_that_is_cut_short_is_read_as_far_as_it_goes_and_another_fails(self) -> None:
        """What can't be read isn't passed."""
        with self.repository("one", "two", "three" + "e" * 60) as ids:
            self.git("clone", "--quiet", "--depth", "1", f"file://{Path.cwd()}", "../shallow")
            os.chdir("../shallow")
            self.assertIn("65 characters", check_subjects(ids[0])[0])
            self.assertEqual(check_subjects(ids[2]), [])
            os.chdir("..")
            with self.assertRaises(subprocess.CalledProcessError):
                check_subjects(ids[2])
        with self.repository("another"):
            self.assertIn("isn't among those before HEAD", check_subjects(ids[2])[0])


if __name__ == "__main__":
    unittest.main()
