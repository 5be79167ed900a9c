"""docs/api.md says what the boundary is today."""

import unittest

import api


class ApiTest(unittest.TestCase):
    """The page, and what makes it."""

    maxDiff = 2000

    def test_the_page_is_as_the_library_is(self):
        """To the letter."""
        self.assertEqual(api.PAGE.read_text("utf-8"), api.page(), "docs/api.md is old: tests/python/run api writes it")

    def test_rusts_links_and_paths_go(self):
        """For people who don't read Rust."""
        said = (
            "See [`crate::words::Words::help`], [`SendTo`] and [ADR 38](../x.md) | `Door::lock` or\n`bothy_core::Id`."
        )
        self.assertEqual(api.plain(said), r"See `Words.help`, `SendTo` and ADR 38 \| `Door.lock` or `Id`.")

    def test_every_call_of_an_object_is_there(self):
        """And every object."""
        page = api.page()
        for name in (
            "### Door",
            "`Door(folder: str",
            "`unlock(secret: bytes) → Compartment`",
            "### Failure",
            "`WrongSecret`",
        ):
            self.assertIn(name, page)
