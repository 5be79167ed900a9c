"""Every error a shell can meet, by name, and hardware that doesn't answer."""

import hashlib
import inspect
import os
import resource
import shutil
from contextlib import contextmanager
from pathlib import Path

from shell import CHEAP, MIB, SECRET, Hardware, ShellTest, about_us, core, ffi, incident, person, typed

UNMET = {"Draft", "ReadOnly"}
"""Errors that these tests don't cause, and Rust's own tests do: nothing makes a draft's vault any more, and not every computer has a disk
that can only be read. They have words here too."""

UNMET_INPUTS = {core.Input.NOTE, core.Input.TOO_LONG, core.Input.UNDO, core.Input.ZIP}
"""Values at fault that these tests don't cause: the notes aren't open, and nothing here is ten minutes old or too large for a zip. A field
that is too long is named."""


FIXTURES = Path(__file__).parent.parent / "fixtures/media"
TEN = 1_772_359_200_000
"""2026-03-01T10:00Z."""
NOBODY = 65534
"""The user's number that owns nothing."""


@contextmanager
def at_most(what, limit):
    """Has the system refuse more of something to this process. Longer files are refused like those that a full disk has no room for."""
    before = resource.getrlimit(what)
    resource.setrlimit(what, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(what, before)


@contextmanager
def powerless():
    """Runs as somebody who may not do everything, if this is the one who may."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


class ErrorTest(ShellTest):
    """One test an error, found by its name."""

    def test_wrong_secret(self):
        """A secret that opens nothing."""
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(b"58210947")

    def test_locked(self):
        """A call while nothing is open."""
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.journal.count()

    def test_in_use(self):
        """A second opening of an open folder, through this door or another."""
        for door in (self.door, self.make_door()):
            with self.assertRaises(core.Failure.InUse):
                door.unlock(SECRET)
        self.assertEqual(self.journal.count(), 0)

    def test_exists(self):
        """A vault where one is, and a pack where something is."""
        self.door.lock()
        with self.assertRaises(core.Failure.Exists):
            self.door.create(SECRET, CHEAP)
        self.door.unlock(SECRET)
        self.journal.add(incident(), [])
        with self.assertRaises(core.Failure.Exists):
            self.evidence.export(self.options(self.folder))

    def test_path_too_long(self):
        """A vault under a name that no system accepts."""
        with self.assertRaises(core.Failure.PathTooLong):
            self.make_door("x" * 300).create(SECRET, CHEAP)

    def test_not_found(self):
        """No such vault, incident or attachment."""
        nobody = "0" * 32
        with self.assertRaises(core.Failure.NotFound):
            self.make_door("nothing here").unlock(SECRET)
        for ask in (
            lambda: self.journal.get(nobody),
            lambda: self.journal.history(nobody),
            lambda: self.journal.amend(nobody, incident(), True),
            lambda: self.journal.undo(nobody),
            lambda: self.journal.put_away(nobody, True),
            lambda: self.journal.remove(nobody, None),
            lambda: self.journal.read(nobody, 0),
            lambda: self.drafts.begin(nobody, typed("x")),
            lambda: self.drafts.keep(nobody, typed("x")),
            lambda: self.drafts.attach(nobody, self.take_in(b"x")),
            lambda: self.drafts.get(nobody),
            lambda: self.drafts.save(nobody),
            lambda: self.drafts.discard(nobody),
            lambda: self.people.edit(nobody, person()),
            lambda: self.people.get(nobody),
            lambda: self.people.remove(nobody),
        ):
            with self.assertRaises(core.Failure.NotFound):
                ask()

    def test_invalid(self):
        """Each value at fault is named, and none is forgotten here."""
        unknown = incident()
        unknown.fields["shoe_size"] = core.Value.WORDS("9")
        kindless = incident()
        kindless.kinds = []
        used = self.take_in(b"x")
        self.journal.add(incident(), [used])
        short = self.journal.receive("a.jpg", 10)
        elsewhere = self.make_door("other")
        costs_nothing = core.Cost(memory_kib=0, passes=0, deadline_ms=0)
        stranger = incident()
        stranger.fields["who"] = core.Value.PEOPLE([core.Who(id="0" * 32, relation="neighbour")])
        begun = self.drafts.begin(None, typed("And then", happened=incident().happened))
        timeless = self.drafts.begin(None, typed("And then", kinds=[core.Kind.MONEY]))
        lines = self.journal.begin_import()
        a_line = b'{"kinds": ["money"], "happened": "2026-03-01"}'
        case = core.Case(reference="LS-2041", purpose="Support", consent="Said yes", retain_until="2020-01-01")
        about = core.About(made_for=core.MadeFor.LIVING, with_worker=True, case=case)
        unsaid = core.Case(reference="LS-2041", purpose="", consent="Said yes", retain_until="2999-01-01")
        for_nothing = core.About(made_for=core.MadeFor.LIVING, with_worker=True, case=unsaid)
        at_night = core.ContactDetails(
            name="Ruth", what="worker", number="07700 900123", code_word="", safe="at night", note=""
        )
        backups, english, to_words = self.door.backups(), ffi.Words.english(), core.SealTo.WORDS()
        sealed, cut = self.folder / "papers.age", self.folder / "cut.age"
        making = backups.make(str(sealed), to_words, False, english)
        while making.step() != core.Step.DONE():
            pass
        words = making.words()
        # Not even its list of contents is left.
        cut.write_bytes(sealed.read_bytes()[:400])
        to_nobody = core.SealTo.RECIPIENT("age1nobody")
        # A public key of age's own documentation.
        somebody = core.SealTo.RECIPIENT("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")
        to_key = self.folder / "key.age"
        making = backups.make(str(to_key), somebody, False, english)
        while making.step() != core.Step.DONE():
            pass
        no_backup, record = str(self.folder / "vault" / "2.dat"), core.Holds.RECORD
        faults = [
            (core.Input.BACKUP, lambda: ffi.BackupTrial.by_words(no_backup, words, record)),
            (core.Input.BACKUP_DAMAGED, lambda: ffi.BackupTrial.by_words(str(cut), words, record)),
            (core.Input.RECIPIENT, lambda: backups.make(str(self.folder / "b.age"), to_nobody, False, english)),
            (core.Input.IDENTITY, lambda: ffi.BackupTrial.by_key(str(to_key), b"# nothing", record)),
            (core.Input.SECRET, lambda: elsewhere.create(b"", CHEAP)),
            (core.Input.UNSEEN, lambda: elsewhere.create("5821\u200b0946".encode(), CHEAP)),
            (core.Input.COST, lambda: elsewhere.create(SECRET, costs_nothing)),
            (core.Input.KINDS, lambda: self.journal.add(kindless, [])),
            (core.Input.HAPPENED, lambda: self.journal.add(incident(happened="2026-02-30T10:00"), [])),
            (core.Input.FIELD, lambda: self.journal.add(unknown, [])),
            (core.Input.ATTACHMENT, lambda: self.journal.add(incident(), [used])),
            (core.Input.ATTACHMENT, lambda: self.journal.add(incident(), [short])),
            (core.Input.ID, lambda: self.journal.get("not an id")),
            (core.Input.CHOICE, lambda: self.evidence.plan(self.options(self.folder / "p", initials="1!"))),
            (core.Input.KINDS, lambda: self.journal.practise(kindless)),
            (core.Input.KINDS, lambda: self.drafts.save(begun)),
            (core.Input.HAPPENED, lambda: self.drafts.save(timeless)),
            (
                core.Input.FIELD,
                lambda: self.drafts.keep(begun, typed("x", fields={"shoe_size": core.Value.WORDS("9")})),
            ),
            (core.Input.ATTACHMENT, lambda: self.drafts.attach(begun, used)),
            (core.Input.SEARCH, lambda: self.journal.list(core.Page(search="x" * 1001))),
            (core.Input.PERSON, lambda: self.people.add(person(relation=" "))),
            (core.Input.PERSON, lambda: self.journal.add(stranger, [])),
            (core.Input.ABOUT_US, lambda: self.people.set_about_us(about_us(orders="x" * (MIB // 4 + 1)))),
            (core.Input.HAND_OVER, lambda: ffi.open_handed(b"A letter", b"")),
            (core.Input.LINE, lambda: lines.read(b"{")),
            (core.Input.LINE, lambda: lines.read(b'{"kind": "money"}')),
            (core.Input.KINDS, lambda: lines.read(a_line.replace(b"money", b"moeny"))),
            (core.Input.HAPPENED, lambda: lines.read(a_line.replace(b"2026-03-01", b"yesterday"))),
            (core.Input.NO_SUCH_DAY, lambda: lines.read(a_line.replace(b"03-01", b"02-30"))),
            (core.Input.NO_SUCH_TIME, lambda: lines.read(a_line.replace(b"03-01", b"03-01T25:00Z"))),
            (core.Input.NO_SUCH_OFFSET, lambda: lines.read(a_line.replace(b"03-01", b"03-01T10:00+25:00"))),
            (core.Input.CLOCK_SKIPPED, lambda: lines.read(a_line.replace(b"2026-03-01", b"1969-03-01T10:00"))),
            (core.Input.WHICH_WINTER, lambda: lines.read(a_line.replace(b"2026-03-01", b"winter 2025"))),
            (core.Input.LONG_AGO, lambda: lines.read(a_line.replace(b"2026", b"1826"))),
            (core.Input.ENDS_FIRST, lambda: lines.read(a_line.replace(b"03-01", b"03-01..2026-02-01"))),
            (core.Input.ENDS_FIRST, lambda: self.journal.list(core.Page(_from="2026-03-05", to="2026-03-01"))),
            (core.Input.PAST, lambda: self.door.plans().add(about)),
            (core.Input.EMPTY, lambda: self.door.plans().add(for_nothing)),
            (core.Input.HOURS, lambda: self.door.contacts().add(at_night)),
            (core.Input.BORN, lambda: self.people.add(person(born="2999-01-01"))),
            (core.Input.AHEAD, lambda: self.journal.add(incident(happened="2999-03-01T10:00"), [])),
            (core.Input.FIELD, lambda: lines.read(a_line[:-1] + b', "fields": {"shoe_size": "9"}}')),
            *self.faults_of_other_rooms(),
        ]
        for at, (field, ask) in enumerate(faults):
            with self.subTest(f"{at}: {field.name}"), self.assertRaises(core.Failure.Invalid) as met:
                ask()
            self.assertEqual(met.exception.field, field)
        self.assertEqual(self.journal.count(), 1)
        self.door.lock()
        with self.assertRaises(core.Failure.Invalid) as met:
            self.door.recover(b"not a code", SECRET)
        self.assertEqual(met.exception.field, core.Input.CODE)
        self.assertEqual(set(core.Input) - {field for field, _ in faults} - {core.Input.CODE}, UNMET_INPUTS)

    def faults_of_other_rooms(self):
        """Returns values at fault with calls that take them: secrets, plans, orders, contacts, danger, places, clocks."""
        choosing = ffi.Choosing()
        choosing.type_in(SECRET)
        plans, house = self.door.plans(), FIXTURES / "everything.jpg"
        plan = plans.add(core.About(made_for=core.MadeFor.LIVING, with_worker=False, case=None))
        wordless = core.Said(words="", due=None, note="", person=None, incident=None, worse=None)
        case = core.Case(reference="Jane Smith", purpose="Support", consent="Said yes", retain_until="2999-01-01")
        about = core.About(made_for=core.MadeFor.LIVING, with_worker=True, case=case)
        nameless = dict.fromkeys(("name", "terms", "reference", "made_by"), "") | {"_from": None, "until": None}
        order = core.OrderDetails(kind=core.OrderKind.OTHER, **nameless)
        contact = core.ContactDetails(name="", what="worker", number="07700 900123", code_word="", safe=None, note="")
        endless = core.Answered(answer=core.RiskAnswer.YES, facts="x" * MIB, incidents=[], present="", asked_ms=0)
        theme = ffi.risk_themes()[0].id

        def pack_without_place():
            self.journal.attach(self.journal.list(core.Page())[0].id, self.take_in(house.read_bytes(), house.name))
            self.evidence.export(self.options(self.folder / "without place", hide=["place"]))

        def import_at_a_repeated_hour():
            # At eleven the clocks go back by an hour, so that half past ten comes twice.
            self.door.set_zone([ffi.OffsetChange(at_ms=0, offset_min=60), ffi.OffsetChange(at_ms=TEN, offset_min=0)])
            self.journal.begin_import().read(b'{"kinds": ["money"], "happened": "2026-03-01T10:30"}')

        return [
            (core.Input.REPEAT, lambda: choosing.type_in(b"71630025")),
            (core.Input.PLAN, lambda: plans.add_item(plan, core.PlanSection.BAG, wordless, None)),
            (core.Input.CASE, lambda: plans.add(about)),
            (core.Input.ORDER, lambda: self.door.orders().add(order, [])),
            (core.Input.CONTACT, lambda: self.door.contacts().add(contact)),
            (core.Input.RISK, lambda: self.door.risk().answer(theme, endless)),
            (core.Input.FILES_SHOW_PLACE, pack_without_place),
            (core.Input.CLOCK_REPEATED, import_at_a_repeated_hour),
        ]

    def test_invalid_field(self):
        """The field at fault is named, in a draft and an import too."""
        of_another_shape = incident()
        of_another_shape.fields["child_present"] = core.Value.WORDS("perhaps")
        endless = incident()
        endless.fields["details"] = core.Value.WORDS("x" * (MIB // 4 + 1))
        a_line = b'{"kinds": ["money"], "happened": "2026-03-01", "fields": {"weapon": "maybe"}}'
        draft = typed("x", fields={"injury_kinds": core.Value.CHOICES(["sunburn"])})
        words = ffi.Words.english()
        for name, wrong, ask in (
            ("child_present", core.Input.FIELD, lambda: self.journal.add(of_another_shape, [])),
            ("details", core.Input.TOO_LONG, lambda: self.journal.practise(endless)),
            ("injury_kinds", core.Input.FIELD, lambda: self.drafts.begin(None, draft)),
            ("weapon", core.Input.FIELD, lambda: self.journal.begin_import().read(a_line)),
        ):
            with self.subTest(name), self.assertRaises(core.Failure.InvalidField) as met:
                ask()
            self.assertEqual((met.exception.name, met.exception.wrong), (name, wrong))
            label = words.say(f"field-{name.replace('_', '-')}")
            self.assertTrue(words.error(met.exception).startswith(label + ": "))
            self.assertTrue(words.phone_error(met.exception).startswith(label + ": "))
        self.assertEqual(self.journal.count(), 0)

    def test_damaged(self):
        """Both copies of the slot file broken; looking changes nothing."""
        self.door.lock()
        for file in self.slot_files():
            content = bytearray(file.read_bytes())
            content[100] ^= 1
            file.write_bytes(content)
        before = self.contents()
        with self.assertRaises(core.Failure.Damaged):
            self.door.unlock(SECRET)
        self.assertEqual(self.contents(), before)

    def test_rolled_back(self):
        """The databases of yesterday under the seals of today."""
        self.door.lock()
        databases = [file for file in (self.folder / "vault").iterdir() if file.stat().st_size >= 2 * MIB]
        self.assertEqual(len(databases), 2)
        yesterday = {file: file.read_bytes() for file in databases}
        self.door.unlock(SECRET)
        for _ in range(3):
            self.journal.add(incident(), [])
        self.door.lock()
        for file, content in yesterday.items():
            file.write_bytes(content)
        with self.assertRaises(core.Failure.RolledBack) as met:
            self.door.unlock(SECRET)
        self.assertEqual(met.exception.which, core.Part.DATABASE)

    def test_newer_version(self):
        """A slot file of version 2, checksum and all."""
        self.door.lock()
        for file in self.slot_files():
            content = b"\x00\x02" + file.read_bytes()[2:2016]
            file.write_bytes(content + hashlib.sha256(content).digest())
        with self.assertRaises(core.Failure.NewerVersion):
            self.door.unlock(SECRET)

    def test_key_lost(self):
        """The phone's keys are gone: the right secret opens nothing, the recovery code does."""
        code = self.new_code().text
        self.door.lock()
        self.hardware.keys.clear()
        with self.assertRaises(core.Failure.KeyLost):
            self.door.unlock(SECRET)
        self.door.recover(code, SECRET)
        self.door.lock()
        self.door.unlock(SECRET)

    def test_not_forgotten(self):
        """Destroyed, and the phone's hardware kept its key: the secret opens nothing, but older slots would."""
        before = [(file, file.read_bytes()) for file in self.slot_files()]
        self.hardware.forget = lambda file: self.fail("no answer")
        with self.assertRaises(core.Failure.NotForgotten):
            self.door.destroy_for_good()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(SECRET)
        for file, content in before:
            file.write_bytes(content)
        self.door.unlock(SECRET)

    def test_outside(self):
        """An impossible destination."""
        self.journal.add(incident(), [])
        with self.assertRaises(core.Failure.Outside):
            self.evidence.export(self.options(self.folder / "no such folder" / "pack"))

    def test_try_later(self):
        """Five wrong secrets begin a wait, in which the right one isn't tried."""
        self.door.lock()
        for last in range(5):
            with self.assertRaises(core.Failure.WrongSecret):
                self.door.unlock(f"5821095{last}".encode())
        with self.assertRaises(core.Failure.TryLater):
            self.door.unlock(SECRET)
        self.assertGreater(self.door.wait_ms(), 0)

    def test_storage_full(self):
        """A file that the disk has no room for. What was saved stays."""
        self.journal.add(incident(), [])
        longest = max(file.stat().st_size for file in (self.folder / "vault").iterdir())
        with at_most(resource.RLIMIT_FSIZE, longest), self.assertRaises(core.Failure.StorageFull):
            self.take_in(bytes(8 * MIB))
        self.assertEqual(self.journal.count(), 1)

    def test_outside_full(self):
        """A document on a disk without room."""
        with Path("/dev/full").open("rb+", buffering=0) as full:
            job = self.evidence.send_made(b"A plan", ffi.SendTo.DOCUMENT(full.fileno(), "content://full"))
            with self.assertRaises(core.Failure.OutsideFull):
                while job.step() != core.Step.DONE():
                    pass

    def test_no_access(self):
        """A vault of somebody else's."""
        self.door.lock()
        (self.folder / "vault").chmod(0)
        with powerless(), self.assertRaises(core.Failure.NoAccess):
            self.door.unlock(SECRET)
        (self.folder / "vault").chmod(0o700)
        self.door.unlock(SECRET)

    def test_unfinished(self):
        """A change of key that the disk has no room for: the next opening does the rest, and the new code counts already."""
        again = self.door.draw_reissue(SECRET)
        again.begin()
        with at_most(resource.RLIMIT_FSIZE, MIB), self.assertRaises(core.Failure.Unfinished):
            again.finish()
        self.door.lock()
        self.door.unlock(SECRET)
        self.door.lock()
        self.door.recover(again.code().text, SECRET)

    def test_internal(self):
        """A phone without the memory for its own vault: a number to read out, and none of the user's words."""
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        dear = core.Cost(memory_kib=256 * 1024, passes=1, deadline_ms=10)
        room = pages * resource.getpagesize() + 64 * MIB
        with at_most(resource.RLIMIT_AS, room), self.assertRaises(core.Failure.Internal) as met:
            self.make_door("dear").create(SECRET, dear)
        self.assertEqual(met.exception.bug, core.Bug.ARGON2_MEMORY)
        self.assertFalse((self.folder / "dear").exists())

    def test_every_error_has_words(self):
        """Those of a phone too, and a new one can't be forgotten."""
        words = ffi.Words.english()
        holds = {"field": core.Input.PLAN, "name": "details", "wrong": core.Input.TOO_LONG}
        holds |= {"which": core.Part.SEALS, "bug": core.Bug.PANICKED}
        for name, error in vars(core.Failure).items():
            if inspect.isclass(error):
                given = [holds[one] for one in list(inspect.signature(error.__init__).parameters)[1:]]
                for say in (words.error, words.phone_error):
                    self.assertGreater(len(say(error(*given))), 10, name)

    def test_cancelled(self):
        """An export that was given up leaves no file, and the vault open."""
        self.journal.add(incident(), [self.take_in(b"x" * 100)])
        job = self.evidence.export(self.options(self.folder / "pack"))
        job.step()
        job.cancel()
        with self.assertRaises(core.Failure.Cancelled):
            job.step()
        self.assertEqual([file.name for file in self.folder.iterdir() if "pack" in file.name], [])
        self.assertEqual(self.journal.count(), 1)

    def test_every_error_is_met_here_or_named_as_unmet(self):
        """So that a new one can't be forgotten."""
        variants = {name for name, value in vars(core.Failure).items() if inspect.isclass(value)}
        met = {"".join(part.title() for part in name.removeprefix("test_").split("_")) for name in dir(self)}
        self.assertEqual(variants - met, UNMET)

    def slot_files(self):
        """Returns both replicas: the two equal files of 2048 bytes."""
        files = [file for file in (self.folder / "vault").iterdir() if file.stat().st_size == 2048]
        self.assertEqual(len({file.read_bytes() for file in files}), 1)
        self.assertEqual(len(files), 2)
        return files

    def contents(self):
        """Returns every byte of the vault's folder."""
        return {file.name: file.read_bytes() for file in (self.folder / "vault").iterdir()}


class HardwareTest(ShellTest):
    """A phone with an unreliable Keystore."""

    def setUp(self):
        """Locks, so that each test unlocks."""
        super().setUp()
        self.door.lock()

    def test_hardware_that_is_busy_three_times_is_asked_again(self):
        """And nobody notices."""
        self.hardware.answers = [ffi.PrfError.Busy()] * 3
        self.door.unlock(SECRET)

    def test_hardware_that_stays_busy_says_key_lost_and_changes_nothing(self):
        """Its keys stay: the next try opens."""
        keys = dict(self.hardware.keys)
        self.hardware.answers = [ffi.PrfError.Busy()] * 8
        with self.assertRaises(core.Failure.KeyLost):
            self.door.unlock(SECRET)
        self.hardware.answers = []
        self.assertEqual(self.hardware.keys, keys)
        self.door.unlock(SECRET)

    def test_a_lost_key_is_asked_once_and_a_failing_one_four_times(self):
        """The two are told apart, otherwise recovery would replace existing keys."""
        for answer, asked in ((ffi.PrfError.Lost(), 1), (ffi.PrfError.Failed(), 4), (ffi.PrfError.Busy(), 4)):
            with self.subTest(repr(answer)):
                self.hardware.answers = [answer] * 8
                self.hardware.asked = 0
                with self.assertRaises(core.Failure.KeyLost):
                    self.door.unlock(SECRET)
                self.assertEqual(self.hardware.asked, 2 * asked)

    def test_an_exception_that_nobody_named_counts_as_failed(self):
        """Its text goes no further."""
        self.hardware.answers = [RuntimeError("the secret is 58210946")] * 8
        with self.assertRaises(core.Failure.KeyLost) as met:
            self.door.unlock(SECRET)
        self.assertNotIn("58210946", repr(met.exception) + str(met.exception))

    def test_an_answer_of_the_wrong_length_counts_as_failed(self):
        """Hardware that isn't what it claims."""
        self.hardware.evaluate = lambda file, given: b"short"
        with self.assertRaises(core.Failure.KeyLost):
            self.door.unlock(SECRET)

    def test_a_copied_folder_is_useless_without_its_hardware(self):
        """With the right secret and other keys."""
        shutil.copytree(self.folder / "vault", self.folder / "copy")
        thief = Hardware()
        for file in (0, 1):
            thief.create(file)
        with self.assertRaises(core.Failure.WrongSecret):
            self.make_door("copy", thief).unlock(SECRET)
        self.make_door("copy").unlock(SECRET)
