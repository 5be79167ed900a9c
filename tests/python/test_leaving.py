"""Leaving and coming back: what was typed is kept, settings, and the phone's time zone."""

import itertools
import os
import time

from shell import MIB, SECRET, UTC, ShellTest, always, core, ffi, incident
from test_lock import Worker

SECOND = b"73310288"


def typed(details):
    """What somebody has written so far."""
    return core.Unfinished(kinds=[core.Kind.CONTROLLING], happened=None, fields={"details": core.Value.WORDS(details)})


class LeavingTest(ShellTest):
    """A quick exit in mid-sentence."""

    def test_a_new_draft_and_an_old_one_survive_leaving(self):
        """And the vault is locked afterwards."""
        first = self.door.leave(None, None, typed("He took my"))
        with self.assertRaises(core.Failure.Locked):
            self.drafts.list()
        self.door.unlock(SECRET)
        self.assertEqual(self.drafts.get(first).said, typed("He took my"))
        self.assertEqual(self.door.leave(first, None, typed("He took my keys")), first)
        self.door.unlock(SECRET)
        (draft,) = self.drafts.list()
        self.assertEqual((draft.id, draft.said), (first, typed("He took my keys")))

    def test_leaving_with_nothing_typed_keeps_nothing_and_locks(self):
        """No empty drafts."""
        empty = core.Unfinished(kinds=[], happened=None, fields={})
        self.assertIsNone(self.door.leave(None, None, empty))
        with self.assertRaises(core.Failure.Locked):
            self.journal.count()
        self.door.unlock(SECRET)
        self.assertEqual(self.drafts.list(), [])

    def test_leaving_locks_even_if_the_draft_cannot_be_kept(self):
        """It was saved or discarded meanwhile, or nothing was open."""
        with self.assertRaises(core.Failure.NotFound):
            self.door.leave("0" * 32, None, typed("Gone"))
        with self.assertRaises(core.Failure.Locked):
            self.journal.count()
        with self.assertRaises(core.Failure.Locked):
            self.door.leave(None, None, typed("Locked already"))

    def test_last_saves_come_before_a_lock_in_either_compartment(self):
        """What other screens hold is kept by their own calls, then a lock follows."""
        self.door.last_saves()
        saved = self.journal.add(incident(), [])
        self.door.set_second(SECRET, SECOND)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.door.last_saves()
        self.door.unlock(SECOND)
        self.door.last_saves()
        self.door.notes().add(core.Written(title="", text="Milk", items=[], pinned=False))
        self.door.lock()
        self.door.unlock(SECRET)
        self.assertEqual(self.journal.get(saved).id, saved)

    def test_a_file_that_comes_in_goes_on_until_the_lock_and_nothing_else_does(self):
        """A recording's last words are on their way; an export is for nobody any more."""
        self.journal.add(incident(), [self.take_in(os.urandom(2 * MIB))])
        draft = self.drafts.begin(None, typed("He"))
        coming = self.journal.receive("sound.aac", None)
        pack = self.evidence.export(self.options(self.folder / "pack"))
        coming.write(b"a")
        pack.step()
        self.door.last_saves()
        with self.assertRaises(core.Failure.Locked):
            pack.step()
        coming.write(b"b")
        self.drafts.attach(draft, coming)
        self.door.lock()
        self.assertFalse((self.folder / "pack").exists())
        self.door.unlock(SECRET)
        self.assertEqual([file.len for file in self.drafts.get(draft).files], [2])

    def test_a_file_that_could_not_be_handed_over_can_be_again(self):
        """Into a draft that is gone, to an incident that never was, twice at once; then where it belongs."""
        coming, draft = self.take_in(b"photo"), self.drafts.begin(None, typed("He"))
        for ask in (
            lambda: self.drafts.attach("0" * 32, coming),
            lambda: self.journal.attach("0" * 32, coming),
            lambda: self.door.orders().attach("0" * 32, coming),
        ):
            with self.assertRaises(core.Failure.NotFound):
                ask()
        with self.assertRaises(core.Failure.Invalid):
            self.journal.add(incident(), [coming, coming])
        file = self.drafts.attach(draft, coming)
        self.assertEqual([one.id for one in self.drafts.get(draft).files], [file])
        with self.assertRaises(core.Failure.Invalid):
            self.drafts.attach(draft, coming)

    def test_words_that_are_too_long_are_cut_on_leaving_and_all_else_is_kept(self):
        """Nobody can be asked any more."""
        said = typed("é" * 200_000)
        said.fields["place"] = core.Value.WORDS("At home")
        draft = self.door.leave(None, None, said)
        self.door.unlock(SECRET)
        kept = self.drafts.get(draft).said.fields
        self.assertEqual(kept["place"], core.Value.WORDS("At home"))
        self.assertEqual(kept["details"], core.Value.WORDS("é" * (128 * 1024)))

    def test_an_amendment_in_mid_sentence_is_kept_as_one(self):
        """It names what it amends."""
        name = self.journal.add(incident(), [])
        draft = self.door.leave(None, name, typed("It was Tuesday"))
        self.door.unlock(SECRET)
        self.assertEqual(self.drafts.get(draft).amends, name)

    def test_leaving_keeps_the_draft_whatever_is_running(self):
        """An export, a file coming in, a long search: each ends, and none delays it for long."""
        for n in range(300):
            self.journal.add(incident(f"Number {n}."), [])
        self.journal.add(incident(), [self.take_in(os.urandom(8 * MIB), "clip.mp4")])
        chunk, number = os.urandom(MIB), itertools.count()

        def exporting():
            job = self.evidence.export(self.options(self.folder / f"pack {next(number)}"))
            return job.step

        def receiving():
            incoming = self.journal.receive("clip.mp4", None)
            return lambda: incoming.write(chunk)

        def searching():
            return lambda: self.journal.count_found(core.Page(search="number"))

        slowest = 0
        for n, begin in enumerate((exporting, receiving, searching) * 5):
            worker = Worker(begin())
            time.sleep(0.01 * (n % 5))
            before = time.perf_counter()
            draft = self.door.leave(None, None, typed(f"Draft {n}"))
            slowest = max(slowest, (time.perf_counter() - before) * 1000)
            worker.join(10)
            self.assertIsInstance(worker.raised, core.Failure.Locked)
            self.door.unlock(SECRET)
            self.assertEqual(self.drafts.get(draft).said, typed(f"Draft {n}"))
        print(f"slowest of 15 leavings {slowest:.1f} ms", end=" ", flush=True)
        self.assertLess(slowest, 250)

    def test_stopping_is_at_once_and_locking_comes_after(self):
        """From any thread."""
        self.journal.add(incident(), [])
        job = self.evidence.export(self.options(self.folder / "pack"))
        job.step()
        self.door.stop()
        with self.assertRaises(core.Failure.Locked):
            job.step()
        with self.assertRaises(core.Failure.InUse):
            self.door.unlock(SECRET)
        self.door.lock()
        self.door.unlock(SECRET)

    def test_a_picker_covers_and_everything_else_locks(self):
        """By the phone's own clock."""
        event, leave, leaving = core.LeavingEvent, core.Leave, ffi.Leaving()
        self.assertEqual(leaving.handle(event.LEFT).leave, leave.STAY)
        leaving.set_times(self.door.settings())
        opened = leaving.handle(event.OPENED)
        self.assertEqual((opened.leave, opened.tick_in_ms), (leave.STAY, 300_000))
        leaving.handle(event.ASKED_OUTSIDE)
        covered = leaving.handle(event.LEFT)
        self.assertEqual((covered.leave, covered.tick_in_ms), (leave.COVER, 120_000))
        self.assertEqual(leaving.handle(event.CAME_BACK).leave, leave.UNCOVER)
        self.assertEqual(leaving.handle(event.LEFT).leave, leave.LOCK)


class SettingsTest(ShellTest):
    """One set in the vault, another in the notes."""

    def test_each_compartment_keeps_its_own_and_nothing_lies_outside(self):
        """Until they are changed, both are as at first."""
        self.door.set_second(SECRET, SECOND)
        first = self.door.settings()
        mine = core.Settings(
            language="ur", untouched_s=60, covered_s=30, shake=True, volume_keys=True, text_percent=150, share_in=True
        )
        self.door.set_settings(mine)
        self.door.lock()
        self.assertEqual(self.door.unlock(SECOND), ffi.Compartment.NOTES)
        self.assertEqual(self.door.settings(), first)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.door.settings()
        self.door.unlock(SECRET)
        self.assertEqual(self.door.settings(), mine)

    def test_what_cannot_be_chosen_is_refused(self):
        """And nothing changes."""
        first = self.door.settings()
        for name, value in (("untouched_s", 0), ("covered_s", 3600), ("text_percent", 99), ("language", "tlh")):
            wrong = self.door.settings()
            setattr(wrong, name, value)
            with self.subTest(name), self.assertRaises(core.Failure.Invalid) as refused:
                self.door.set_settings(wrong)
            self.assertEqual(refused.exception.field, core.Input.CHOICE)
        self.assertEqual(self.door.settings(), first)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.door.set_settings(first)


class ZoneTest(ShellTest):
    """No offset is made up by a shell."""

    def test_a_local_time_means_one_moment_none_or_two(self):
        """In the hours that clocks skip and show again."""
        spring, autumn = 1_774_746_000_000, 1_792_890_000_000  # 2026-03-29T01:00Z, 2026-10-25T01:00Z
        changes = [ffi.OffsetChange(at_ms=0, offset_min=0), ffi.OffsetChange(at_ms=spring, offset_min=60)]
        self.door.set_zone([*changes, ffi.OffsetChange(at_ms=autumn, offset_min=0)])

        def moments(local):
            return [moment.offset_min for moment in self.door.resolve(local)]

        self.assertEqual(moments("2026-03-01T21:30"), [0])
        self.assertEqual(moments("2026-07-01T21:30"), [60])
        self.assertEqual(moments("2026-03-29T01:30"), [])
        self.assertEqual(moments("2026-10-25T01:30"), [60, 0])

    def test_now_is_by_the_zone_and_so_is_what_was_recorded(self):
        """To the minute."""
        self.door.set_zone(always(330))
        now = self.door.happened_now()[0]
        self.assertEqual(now.offset_min, 330)
        expected = time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + 330 * 60))
        self.assertEqual(now.local[:13], expected[:13])
        name = self.journal.add(incident(), [])
        recorded = self.journal.history(name)[0].recorded
        words = ffi.Words.english()
        self.assertNotIn("UTC", words.recorded(recorded, always(330)))
        self.assertIn("(UTC+05:30)", words.recorded(recorded, UTC))

    def test_a_zone_that_does_not_cover_the_present_is_refused(self):
        """Nor is there one with an offset of two days."""
        future = [ffi.OffsetChange(at_ms=1 << 50, offset_min=0)]
        for zone in ([], future, always(2 * 24 * 60)):
            with self.assertRaises(core.Failure.Invalid) as refused:
                self.door.set_zone(zone)
            self.assertEqual(refused.exception.field, core.Input.NO_SUCH_OFFSET)
            with self.assertRaises(core.Failure.Invalid):
                ffi.Door(str(self.folder / "other"), self.hardware, zone)
