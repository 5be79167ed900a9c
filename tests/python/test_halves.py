"""Halves of a call: what is derived in one opening is set in no other; and hardware calls back into everything."""

import collections.abc
import contextlib
import datetime
import enum
import inspect
import sys
import threading
import types
import typing
import unittest

from bothy import bothy_core as core
from bothy import bothy_ffi as ffi
from shell import CHEAP, SECRET, Hardware, ShellTest, incident, typed

SECOND = b"40177293"
"""The secret of the notes."""

NEW = b"29640183"
"""The secret being set when something comes in between."""

SLOWEST_S = 30
"""A call back that takes longer than this waits for a mutex that is never released."""


class CallingBack(Hardware):
    """Hardware that calls something back at its next call, once."""

    def __init__(self):
        """Calls nothing yet."""
        super().__init__()
        self.next = None

    def evaluate(self, file, input):
        """Calls back, then answers."""
        self._call()
        return super().evaluate(file, input)

    def create(self, file):
        """Calls back, then makes a key."""
        self._call()
        super().create(file)

    def forget(self, file):
        """Calls back, then forgets."""
        self._call()
        super().forget(file)

    def _call(self):
        call, self.next = self.next, None
        if call:
            call()


class HalvesTest(ShellTest):
    """The vault of `ShellTest`, with a second door, and hardware that calls back."""

    def setUp(self):
        """Sets the second door; the vault is open."""
        super().setUp()
        self.hardware = CallingBack()
        self.door = self.make_door("called")
        self.door.create(SECRET, CHEAP)
        self.door.unlock(SECRET)
        self.door.set_second(SECRET, SECOND)
        self.addCleanup(self.door.lock)

    def slots(self):
        """Returns the slot file's bytes."""
        return (self.folder / "called" / "2.dat").read_bytes()

    def in_between(self, secret):
        """Locks, and opens with this secret."""
        self.door.lock()
        self.door.unlock(secret)

    def test_what_was_derived_in_one_opening_is_set_in_no_other(self):
        """A lock and another opening come in between: of the notes, the vault, or the same one again."""
        calls = {
            "change_secret": lambda: self.door.change_secret(NEW),
            "set_second": lambda: self.door.set_second(SECRET, NEW),
            "arm": lambda: self.door.arm(SECOND, True),
        }
        for call, ask in calls.items():
            for before, after in ((SECRET, SECOND), (SECOND, SECRET), (SECRET, SECRET)):
                if before == SECOND and call != "change_secret":
                    continue
                with self.subTest(call, before=before, after=after):
                    self.in_between(before)
                    slots = self.slots()
                    self.hardware.next = lambda after=after: self.in_between(after)
                    with self.assertRaises(core.Failure.Locked):
                        ask()
                    self.assertEqual(self.slots(), slots)
                    self.in_between(SECOND)
                    self.in_between(SECRET)

    def test_a_reissue_that_was_drawn_before_a_lock_begins_nothing(self):
        """Nor is it valid for what was opened in between."""
        slots = self.slots()
        self.hardware.next = lambda: self.in_between(SECRET)
        reissue = self.door.draw_reissue(SECRET)
        for ask in (reissue.begin, reissue.finish):
            with self.assertRaises(core.Failure.Locked):
                ask()
        self.assertEqual(self.slots(), slots)

    def test_a_reissue_is_finished_only_when_it_was_begun(self):
        """Without `begin`, or after one that failed, nothing is sealed with what was typed."""
        code = self.new_code()
        slots = self.slots()
        with self.assertRaises(core.Failure.Locked):
            self.door.draw_reissue(SECRET).finish()
        wrong = self.door.draw_reissue(NEW)
        with self.assertRaises(core.Failure.WrongSecret):
            wrong.begin()
        with self.assertRaises(core.Failure.Locked):
            wrong.finish()
        self.assertEqual(self.slots(), slots)
        self.in_between(SECRET)
        self.door.lock()
        self.assertEqual(self.door.recover(code.text, SECRET), ffi.Compartment.VAULT)
        reissue = self.door.draw_reissue(SECRET)
        reissue.begin()
        reissue.finish()
        with self.assertRaises(core.Failure.Locked):
            reissue.finish()
        self.in_between(SECRET)

    def test_a_file_that_came_into_one_vault_is_part_of_no_other(self):
        """Two vaults are open at once: the bytes would be somebody else's."""
        other = self.make_door("other", Hardware())
        other.create(SECRET, CHEAP)
        other.unlock(SECRET)
        self.addCleanup(other.lock)
        draft = other.drafts().begin(None, typed("He"))
        there = other.journal().add(incident(), [])
        for use in (
            lambda file: other.journal().add(incident(), [file]),
            lambda file: other.journal().attach(there, file),
            lambda file: other.drafts().attach(draft, file),
        ):
            mine = self.take_in(b"mine", journal=self.door.journal())
            with self.assertRaises(core.Failure.Locked):
                use(mine)
        self.assertEqual(other.journal().get(there).attachments, [])

    def test_hardware_may_call_back_into_everything_that_is_exported(self):
        """On its own thread, and on another that it waits for: every call ends."""
        slow = {
            "change_secret": (True, lambda: self.door.change_secret(NEW)),
            "set_second": (True, lambda: self.door.set_second(SECRET, SECOND)),
            "arm": (True, lambda: self.door.arm(SECOND, False)),
            "draw_reissue": (True, lambda: self.door.draw_reissue(SECRET)),
            "destroy_for_good": (True, lambda: self.door.destroy_for_good()),
            "unlock": (False, lambda: self.door.unlock(SECRET)),
            "accept_rollback": (False, lambda: self.door.accept_rollback(SECRET)),
            "recover": (False, lambda: self.door.recover(self.code, SECRET)),
            "create": (False, lambda: self.door.create(SECRET, CHEAP)),
        }
        called = 0
        for call, (is_open, ask) in slow.items():
            for beside in (False, True):
                with self.subTest(call, beside=beside):
                    called += self.called_back(call, ask, is_open=is_open, beside=beside)
        print(f"{called} calls back", end=" ", flush=True)
        self.assertGreater(called, 1000)

    def called_back(self, call, ask, *, is_open, beside):
        """Asks, and calls every export back from the hardware; returns how many there were."""
        folder = f"{call}-{beside}"
        self.hardware = CallingBack()
        self.door = self.make_door(folder)
        begun = [self.take_in(b"x", journal=self.journal)]
        if call != "create":
            self.door.create(SECRET, CHEAP)
            self.door.unlock(SECRET)
            self.code = self.new_code().text
            self.door.journal().add(incident(), [])
            begun = [
                self.take_in(b"x", journal=self.door.journal()),
                self.door.journal().begin_import(),
                self.door.evidence().export(self.options(self.folder / f"pack-{folder}")),
                self.door.draw_reissue(SECRET),
            ]
        exports = every_export(self.door, begun)
        if not is_open and call != "create":
            self.door.lock()
        called = []

        def back():
            for export in exports:
                try_it(export)
                called.append(export)

        def back_beside():
            thread = threading.Thread(target=back, daemon=True)
            thread.start()
            thread.join(SLOWEST_S)
            self.assertFalse(thread.is_alive(), "waits for a mutex")

        self.hardware.next = back_beside if beside else back
        whole = threading.Thread(target=lambda: try_it(ask), daemon=True)
        whole.start()
        whole.join(2 * SLOWEST_S)
        self.assertFalse(whole.is_alive(), f"{call} waits for a mutex")
        self.assertEqual(len(called), len(exports))
        self.door.lock()
        return len(called)


def try_it(call):
    """Calls; any result will do, as long as there is one."""
    with contextlib.suppress(core.Failure, ffi.PrfError):
        call()


def every_export(door, begun):
    """Returns each method of the door, of its rooms and of what was begun in them, ready to call; those that end an opening last."""
    last = ("lock", "leave", "stop", "destroy_for_good")
    methods = [name for name in public(ffi.Door) if name not in last]
    # The rooms: what a door returns without an argument.
    rooms = [getattr(door, name)() for name in methods if not parameters(ffi.Door, name) and name in ROOMS]
    objects = [door, *rooms, *begun, ffi.Words.english(), ffi.Choosing()]
    style = ffi.Style(zero="", decimal="", group="", grouping=core.Grouping.THREES, right_to_left=False)
    knock = ffi.Calculator(style).paste("71630025=").knock
    known = {
        ffi.Incoming: begun[0],
        ffi.Words: ffi.Words.english(),
        ffi.Knock: knock,
        core.Happened: incident().happened,
    }
    calls = []
    for it in objects:
        for name in public(type(it)):
            if it is not door or name not in last:
                arguments = [sample(hint, known) for hint in parameters(type(it), name).values()]
                calls.append(lambda it=it, name=name, arguments=arguments: getattr(it, name)(*arguments))
    nothing = core.Unfinished(kinds=[], happened=None, fields={})
    return [*calls, lambda: door.leave(None, None, nothing), door.stop, door.lock, door.destroy_for_good]


ROOMS = (
    "journal",
    "drafts",
    "people",
    "orders",
    "plans",
    "contacts",
    "helplines",
    "risk",
    "notes",
    "evidence",
    "set_up",
)
"""Returns the calls of a door that return a room and need no argument."""


def public(of):
    """Returns the names of the methods that a shell calls."""
    return [name for name, it in vars(of).items() if not name.startswith("_") and inspect.isfunction(it)]


def parameters(of, name):
    """Returns the types of a method's arguments, by name."""
    method = getattr(of, name)
    hints = typing.get_type_hints(method, vars(ffi) | {"bothy_core": core})
    return {name: hints[name] for name in list(inspect.signature(method).parameters)[1:]}


PLAIN = {
    bytes: b"58210946",
    str: "2026-03-01",
    int: 0,
    bool: False,
    float: 0.0,
    datetime.timedelta: datetime.timedelta(),
}
"""A value of each type that Python has too."""


def sample(kind, known):
    """Makes the smallest value of a type."""
    of = typing.get_origin(kind)
    if of is typing.Union or of is types.UnionType or kind is type(None):
        return None
    if of is not None:
        return {} if issubclass(of, collections.abc.Mapping) else []
    if kind in PLAIN or kind in known:
        return PLAIN.get(kind, known.get(kind))
    if issubclass(kind, enum.Enum):
        return next(iter(kind))
    variants = [it for it in vars(kind).values() if inspect.isclass(it)]
    made = variants[0] if variants else kind
    if "values" in inspect.signature(made.__init__).parameters:
        return made("2026-03-01")
    hints = typing.get_type_hints(made.__init__, vars(sys.modules[kind.__module__]) | {"bothy_core": core})
    hints.pop("return", None)
    return made(**{name: sample(hint, known) for name, hint in hints.items()})


if __name__ == "__main__":
    unittest.main()
