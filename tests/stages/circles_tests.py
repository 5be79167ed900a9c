"""The check for circles, on small made-up crates."""

import tempfile
import unittest
from pathlib import Path

from circles import Crate

# Some files know others, none in a circle.
FILES = {
    "lib.rs": "mod a;\nmod b;\nmod room;\npub use room::{Inner, Room};\n",
    "a.rs": "use crate::b::B;\npub struct A(B);\n",
    "b.rs": "pub struct B;\n",
    "room/mod.rs": "mod inner;\nmod more;\npub use inner::Inner;\npub struct Room(Inner);\n",
    "room/inner.rs": "pub struct Inner;\n",
    "room/more.rs": "use super::Room;\nimpl Room {}\n",
}


class Circles(unittest.TestCase):
    """What is a circle, and what isn't."""

    def circle(self, **changes: str) -> list[str]:
        """What is found when this is put in front of files, `room_inner` for room/inner.rs."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in FILES.items():
                file = Path(folder, name)
                file.parent.mkdir(exist_ok=True)
                file.write_text(changes.pop(name.removesuffix(".rs").replace("/", "_"), "") + text, "utf-8")
            self.assertEqual(changes, {})
            return [step.replace(f"{folder}/", "") for step in Crate(Path(folder)).circle()]

    def assert_circle(self, *files: str, **changes: str) -> None:
        """These files, and no others, are a circle."""
        steps = self.circle(**changes)
        self.assertEqual({step.split()[0] for step in steps}, set(files), steps)

    def test_files_that_know_one_another_one_way_are_no_circle(self) -> None:
        """Also where a parent passes on what its child has, and another child adds methods to what the parent has."""
        self.assertEqual(self.circle(), [])

    def test_what_a_file_has_itself_counts_though_it_uses_a_module_of_that_name(self) -> None:
        """`room::b` is a function here, and `b` the module elsewhere."""
        self.assert_circle(
            "room/mod.rs",
            "a.rs",
            room_mod="use crate::{a, b};\nfn b(_: a::A) {}\n",
            a="use crate::room;\nfn f() { room::b(); }\n",
        )

    def test_a_circle_is_told_step_by_step_with_what_is_named(self) -> None:
        """So that somebody can find it."""
        steps = self.circle(b="use crate::room::Room;\n", room_inner="use crate::a::A;\n")
        self.assertEqual(len(steps), 4)
        self.assertIn("b.rs names `crate::room::Room` in room/mod.rs", steps)
        self.assertIn("room/mod.rs names `inner::Inner` in room/inner.rs", steps)

    def test_every_form_of_use_is_read(self) -> None:
        """Each of them names A, which knows B."""
        for use in (
            "use crate::a::A;",
            "pub(crate) use super::a::A as Other;",
            "use crate::{room::{self, Inner}, a::{A}};",
            "use std::{\n    fmt,\n    io::Read,\n};\nuse super::{\n    a::{self, A},\n};",
            "use crate::a::*;",
            "use crate::a;\nfn f(_: a::A) {}",
            "use crate::a::{self};\nfn f(_: a::A) {}",
            "use crate::a as other;\nfn f(_: Option<&other::A>) {}",
            "fn f(_: crate::a::A) {\n    use self::B;\n}",
            "mod tests_of_nothing {\n    pub use crate::a::A;\n}",
        ):
            with self.subTest(use):
                self.assert_circle("a.rs", "b.rs", b=f"{use}\n")

    def test_a_parent_that_uses_a_child_which_uses_the_parent_is_a_circle(self) -> None:
        """By `use`, by a path, or by passing it on."""
        for use in ("use more::f;", "fn g() {\n    more::f()\n}", "pub(super) use self::more::f;"):
            with self.subTest(use):
                self.assert_circle("room/mod.rs", "room/more.rs", room_mod=f"{use}\n", room_more="pub fn f() {}\n")

    def test_what_is_passed_on_counts_for_the_file_where_it_stands(self) -> None:
        """Through the crate and through a room: Inner knows nothing, so who names it is in no circle; Room is its parent's own."""
        self.assertEqual(self.circle(b="use crate::Inner;\nuse crate::room::Inner as Same;\n"), [])
        self.assert_circle("room/mod.rs", "room/inner.rs", room_inner="use crate::Room;\n")

    def test_a_module_and_what_is_passed_on_out_of_it_can_have_one_name(self) -> None:
        """Naming that is naming both, and one of them stands in the module's file."""
        inner = "use crate::a::A;\npub fn inner() {}\n"
        self.assert_circle(
            "a.rs",
            "b.rs",
            "room/inner.rs",
            room_mod="pub use inner::inner;\n",
            room_inner=inner,
            b="use crate::room::inner;\n",
        )

    def test_a_macro_is_known_by_whoever_calls_it(self) -> None:
        """Without a path, where it is made for the whole crate."""
        self.assert_circle("a.rs", "b.rs", a="macro_rules! said {\n    () => {};\n}\n", b="said!();\n")

    def test_a_file_that_no_other_declares_is_a_stray(self) -> None:
        """It is never compiled, so nothing else would say that it is there."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**FILES, "room/old.rs": "use super::Room;\n"}.items():
                file = Path(folder, name)
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, "utf-8")
            self.assertEqual(Crate(Path(folder)).strays, [Path(folder, "room/old.rs")])

    def test_comments_and_tests_are_not_read(self) -> None:
        """Nor is a path in another crate, or declaring a module alone."""
        tests = "#[cfg(test)]\n#[allow(unused)]\nmod tests {\n    use crate::a::A;\n}\n"
        self.assertEqual(
            self.circle(room_inner="/// As [`crate::a::A`].\n// use super::Room;\n", b="use other::a::A;\n"), []
        )
        self.assertEqual(self.circle(b="use crate::a;\nfn f() {\n    ::a::A::new()\n}\n"), [])
        self.assertEqual(self.circle(b=f"pub struct Other;\n{tests}"), [])
        self.assertEqual(
            self.circle(room_mod="#[cfg(test)]\npub(crate) mod inner;\n", room_inner="use crate::Room;\n"), []
        )


if __name__ == "__main__":
    unittest.main()
