"""Plans that are handed over by a file or by photos of codes."""

import os

from bothy import bothy_ffi as ffi
from shell import FIXTURES, MIB, ShellTest, core


class HandedInTest(ShellTest):
    """A plan that is handed over, by a file or by photos of codes."""

    def setUp(self):
        """Makes a plan, and seals it."""
        super().setUp()
        self.plans = self.door.plans()
        about = core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None)
        self.sealed = self.plans.hand_over(self.plans.add(about))
        self.codes = [ffi.draw_code(part) for part in ffi.hand_over_parts(self.sealed.file)]

    def picked(self, handed, content):
        """Hands a document over as a picker does."""
        path = self.folder / "picked"
        path.write_bytes(content)
        return self.with_descriptor(os.open(path, os.O_RDONLY), handed.take_from)

    def test_codes_are_read_in_any_order_by_photo_and_from_files(self):
        """Each says what is missing; a code that comes again does no harm, and the last gives the file."""
        handed, count = ffi.HandedIn(), len(self.codes)
        self.assertGreater(count, 2)
        first = handed.take(self.codes[1])
        self.assertEqual((first.of, 2 in first.parts, len(first.parts)), (count, False, count - 1))
        self.assertEqual(handed.take(self.codes[1]), first)
        for code in self.codes[2:]:
            self.assertEqual(next(iter(self.picked(handed, code).parts)), 1)
        whole = handed.take(self.codes[0])
        self.assertEqual(whole.file, self.sealed.file)
        self.assertTrue(ffi.open_handed(whole.file, self.sealed.words).items)

    def test_the_file_itself_is_enough(self):
        """From a document or a pipe, whatever was read before."""
        handed = ffi.HandedIn()
        handed.take(self.codes[0])
        self.assertEqual(self.picked(handed, self.sealed.file).file, self.sealed.file)
        reader, writer = os.pipe()
        os.write(writer, self.sealed.file)
        os.close(writer)
        whole = self.with_descriptor(reader, ffi.HandedIn().take_from)
        self.assertEqual(whole.file, self.sealed.file)

    def test_what_is_no_part_of_it_leaves_the_rest(self):
        """A picture without a code, a code of something else or of another plan, one that is too long, and no file."""
        handed = ffi.HandedIn()
        handed.take(self.codes[0])
        with self.assertRaises(core.Failure.NotFound):
            handed.take((FIXTURES / "door-frame.jpg").read_bytes())
        with self.assertRaises(core.Failure.NotFound):
            self.picked(handed, b"not a picture")
        other = self.plans.hand_over(self.plans.list()[0].id)
        for wrong in (ffi.draw_code("https://example.org"), ffi.draw_code(ffi.hand_over_parts(other.file)[0])):
            with self.assertRaises(core.Failure.Invalid) as raised:
                handed.take(wrong)
            self.assertEqual(raised.exception.field, core.Input.HAND_OVER)
        with self.assertRaises(core.Failure.Invalid):
            self.picked(handed, bytes(33 * MIB))
        with self.assertRaises(core.Failure.Outside):
            handed.take_from(-1)
        with self.assertRaises(core.Failure.Invalid):
            ffi.draw_code("x" * 5000)
        self.assertEqual(len(handed.take(self.codes[1]).parts), len(self.codes) - 2)
