"""Prints what calls across the boundary take in Rust alone, with writing what they return: docs/shells.md. No test.

tests/python/run figures runs it. Times are of the processor and not of the clock, so other programs disturb them little.
"""

import ctypes
import statistics
import time
import unittest

from shell import ShellTest, core, ffi

INCIDENTS, ROUNDS = 1000, 1000


class Figures(ShellTest):
    """A vault with a thousand incidents."""

    def test_figures(self):
        """Prints a line a call."""
        lines = self.journal.begin_import()
        for at in range(INCIDENTS):
            day = f"20{10 + at % 16}-0{1 + at % 9}-1{at % 10}T10:00"
            if lines.read(f'{{"kinds": ["money"], "happened": "{day}", "details": "Number {at} of them."}}'.encode()):
                lines.save()
        lines.save()
        words, page = ffi.Words.english(), core.Page()
        for name, objects, given in (
            ("leaving_handle", [ffi.Leaving()], core._UniffiFfiConverterTypeLeavingEvent.lower),
            ("door_happened_now", [self.door], None),
            ("journal_list", [self.journal], core._UniffiFfiConverterTypePage.lower),
            ("journal_page", [self.journal, words], core._UniffiFfiConverterTypePage.lower),
        ):
            value = core.LeavingEvent.TICK if name == "leaving_handle" else page
            times, length = [], 0
            for _ in range(ROUNDS):
                first, *others = [one._uniffi_clone_handle() for one in objects]
                took, length = self.called(name, first, *([given(value)] if given else []), *others)
                times.append(took)
            print(f"{name}: {statistics.median(times) / 1000:.1f} us, {length} bytes")

    def called(self, name, *arguments):
        """Calls a method of the library itself; returns the time it took and the length of what it returned."""
        method = getattr(ffi._UniffiLib, f"uniffi_bothy_ffi_fn_method_{name}")
        status = ffi._UniffiRustCallStatus(code=0, error_buf=ffi._UniffiRustBuffer(0, 0, None))
        begun = time.thread_time_ns()
        returned = method(*arguments, ctypes.byref(status))
        took = time.thread_time_ns() - begun
        self.assertEqual(status.code, 0)
        home = ffi if isinstance(returned, ffi._UniffiRustBuffer) else core
        free = (
            home._UniffiLib.ffi_bothy_ffi_rustbuffer_free
            if home is ffi
            else core._UniffiLib.ffi_bothy_core_rustbuffer_free
        )
        length = returned.len
        home._uniffi_rust_call(free, returned)
        return took, length


if __name__ == "__main__":
    unittest.main()
