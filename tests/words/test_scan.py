"""What the code says, and the lists that say which keys are put together."""

import tempfile
import unittest
from pathlib import Path

from said import UnreadableError, lists, scan

ROOT = Path(__file__).resolve().parents[2]


class TheScan(unittest.TestCase):
    """The code's keys are found in it."""

    def test_calls_are_read_with_what_they_give(self) -> None:
        """Over several lines, with calls and strings inside, and not in tests or comments."""
        code = """
            // text!("cli-comment")
            say(&text!("cli-one", path = &shown(&(a, "x, y = z")), why = reason(e)));
            text!(
                "cli-two",
                files = text!("cli-three").len(),
            );
            locale.text_of("cli-four", &[("day", day.into()), ("month", m)]);
            messages::say(&format!("cli-made-{}", id), &given);
#[cfg(test)]
mod tests {
            text!("cli-test")
"""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bindings/cli/src"
            source.mkdir(parents=True)
            (source / "a.rs").write_text(code, "utf-8")
            said = scan(Path(folder))
        calls = {key: given for key, given, _ in said.calls}
        expected = {"cli-one": {"path", "why"}, "cli-two": {"files"}, "cli-three": set(), "cli-four": {"day", "month"}}
        self.assertEqual(calls, expected)
        self.assertEqual(said.calls[0][2], "bindings/cli/src/a.rs:3")
        self.assertEqual(said.begins, [("cli-made-", "bindings/cli/src/a.rs:9")])

    def test_a_call_gives_what_the_list_before_it_has(self) -> None:
        """The nearest of its name."""
        code = """
            let given = [("old", a.into())];
            let given: [(&str, Given<'_>); 2] = [("from", (&from).into()), ("to", (&to[..]).into())];
            locale.text_of("cli-one", &given)?;
            locale.text_of("cli-two", &other)?;
"""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bindings/cli/src"
            source.mkdir(parents=True)
            (source / "a.rs").write_text(code, "utf-8")
            calls = {key: given for key, given, _ in scan(Path(folder)).calls}
        self.assertEqual(calls, {"cli-one": {"from", "to"}, "cli-two": None})

    def test_content_that_cant_be_read_is_named(self) -> None:
        """And what was taken out of the plan is said still, and may say how it makes things worse."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            plans = (ROOT / "core/content/plans/plans.toml").read_text("utf-8")
            for part in ("core/content/plans", "core/content/risk"):
                (root / part).mkdir(parents=True)
            for part in ("bindings", "core/bothy", "core/proof", "core/content/risk/themes.toml"):
                (root / part).symlink_to(ROOT / part)
            file = root / "core/content/plans/plans.toml"
            file.write_text(plans.replace("retired = []", 'retired = ["old"]'), "utf-8")
            built = lists(root)
            self.assertIn("plan-item-old", built["plan-item-"])
            self.assertNotIn("plan-item-old.worse", built["plan-item-"])
            self.assertIn("plan-item-old.worse", built["plan-item"])
            for text, why in [
                (plans.replace('id = "phone-place"', 'ID = "phone-place"'), "something in it has no 'id'"),
                ("[[section]\n", "can't be read: "),
                ("section = [1]\n", "can't be read: "),
            ]:
                file.write_text(text, "utf-8")
                with self.assertRaisesRegex(UnreadableError, f"plans.toml: {why}"):
                    lists(root)
            file.write_text(plans, "utf-8")
            (root / "core/content/risk/themes.toml").unlink()
            (root / "core/content/risk/themes.toml").write_text("themes = [\n", "utf-8")
            with self.assertRaisesRegex(UnreadableError, r"themes.toml: can't be read: .*\(at "):
                lists(root)

    def test_every_list_of_the_code_has_something_in_it(self) -> None:
        """A list that is read from the wrong place would let everything through."""
        for begin, keys in lists(ROOT).items():
            self.assertGreater(len(keys), 2, begin)
