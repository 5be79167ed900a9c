"""The opener written from docs/vault-format.md alone opens what the real program made, and nothing that it shouldn't."""

import json
import os
import subprocess
import sys
import time
import unittest
from pathlib import Path

import open_vault
import vault_journal
import verify_pack
from desk import BOTHY, ROOT, Vault, folder_for

PEOPLE = ("who", "others_present", "children", "injuries_seen_by")
# The entries that a pack of it shows, by kind.
PACKED = {"created": 4, "attached": 2, "amended": 2, "imported": 1, "deleted": 1}
OPENER = Path(open_vault.__file__)


class Opener(unittest.TestCase):
    """A vault with a bit of everything, and the opener beside it."""

    @classmethod
    def setUpClass(cls):
        """Makes the vault, with a recovery code."""
        cls.at = folder_for(cls)
        cls.vault = Vault(cls.at, "--recovery", device_key=True)
        cls.bothy, cls.asked = cls.vault.bothy, cls.vault.ask
        cls.id, code = cls.vault.made.splitlines()
        (cls.at / "code").write_text(code + "\n")
        cls.fill()

    @classmethod
    def fill(cls):
        """Adds incidents in every state, people, about us, and a draft with a file."""
        photo = cls.at / "photo.jpg"
        photo.write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 300)
        empty = cls.at / "empty"
        empty.touch()
        sam = cls.bothy("people", "add", "--name", "Sam", "--relation", "ex-husband").strip()
        kim = cls.bothy(
            "people", "add", "--name", "Zoë", "--relation", "daughter", "--child", "--born", "2015-05-01"
        ).strip()
        cls.bothy("about-us", "set", "began=in 2014", "relationship=married")
        add = ("incident", "add", "--kind")
        plate = cls.bothy(
            *(*add, "damage", "--happened", "2026-03-03T21:30+00:00", "--details", "He  broke\nthe plate. " * 20),
            *("--attach", photo, "--attach", empty, "--child", "yes", "--field", f"who=person:{sam}"),
        ).strip()
        cls.bothy("incident", "amend", plate, "--spelling-only", "--details", "He broke the plate.")
        cls.bothy("incident", "amend", plate, "--field", f"children=person:{kim},person:{sam}", "--field", "place=Łódź")
        told = ("--field", "afraid_of_violence=unsure", "--field", "daily_life_areas=sleep")
        hidden = cls.bothy(*add, "money", "--kind", "online", "--happened", "about 2026-01-01", *told).strip()
        cls.bothy("incident", "put-away", hidden)
        back = cls.bothy(*add, "other", "--happened", "2025-12-24T18:00+01:00..2026-01-01").strip()
        cls.bothy(*add, "other", "--happened", "about winter 2025/26")
        cls.bothy(*add, "other", "--happened", "2026-03-02T00:20+05:30")
        cls.bothy("incident", "put-away", back)
        cls.bothy("incident", "put-away", back, "--back")
        cls.bothy("incident", "attach", back, photo)
        cls.bothy("incident", "undo", back)
        cls.bothy("incident", "remove", cls.bothy(*add, "threats", "--happened", "1969-07-20").strip(), "--yes")
        lines = cls.at / "lines"
        lines.write_text(
            '\n{"kinds":["stalking"],"happened":"2026-02-02","details":"打了我","fields":{"injured":"no"}}\n'
        )
        cls.bothy("incident", "import", lines)
        cls.bothy("draft", "keep", "--details", "Not yet")
        cls.bothy("plan", "new", "--for", "leaving")
        cls.bothy("plan", "review", "--safer", "A little")
        torch = ("--words", "A torch", "--person", sam, "--incident", plate, "--due", "2126-12-24")
        cls.bothy("plan", "add", "--section", "bag", *torch)
        cls.bothy("helplines", "add", "--name", "Ruth", "--number", "999", "--safe", "Mo-Fr 09:00-15:00")
        cls.bothy("helplines", "place", "leeds")
        order = (
            "order",
            "add",
            "--kind",
            "other",
            "--name",
            "Undertaking",
            "--from",
            "2026-03-01",
            "--until",
            "2126-03-01",
        )
        cls.bothy(*order, "--terms", "Not to ring", "--reference", "ZW26P00123", "--copy", photo, "--copy", empty)
        cls.bothy("risk", "answer", "fear", "yes", "--facts", "That he comes back", "--incident", plate)
        cls.bothy("draft", "keep", "--amends", plate, "--attach", photo, "--field", f"others_present=person:{sam}")

    def open(self, secret, *more):
        """Runs the opener."""
        command = [sys.executable, "-B", OPENER, self.vault.path, "--secret-file", self.at / secret, *more]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    def test_every_published_vector_is_what_the_page_says(self):
        """docs/vectors/vault-keys.json."""
        open_vault.check_vectors(ROOT / "docs" / "vectors" / "vault-keys.json")

    def test_every_published_record_says_what_the_page_says(self):
        """docs/vectors/vault-records.json."""
        vectors = json.loads((ROOT / "docs" / "vectors" / "vault-records.json").read_text("utf-8"))
        self.assertEqual({one["what"] for one in vectors["records"]}, set(vault_journal.SAYS))
        for one in vectors["records"]:
            said = one["json"]
            self.assertEqual(said.keys(), vault_journal.SAYS[one["what"]])
            for review in said.get("versions", []):
                self.assertEqual(review.keys(), vault_journal.REVIEW_SAYS)
            self.assertIn(said.get("wishes", {}).keys(), (set(), vault_journal.WISHES_SAY))
            # An earlier draft said less, and the same.
            self.assertLessEqual(one.get("older", said).keys(), said.keys())

    def test_the_pin_opens_it_with_the_device_key_and_so_does_the_code_without(self):
        """Proves seals, pages, signing key and log on the way."""
        for opened in (self.open("secret", "--device-key", self.at / "key"), self.open("code")):
            self.assertEqual(opened.returncode, 0, opened.stderr)
            self.assertIn(self.id, json.dumps(json.loads(opened.stdout)))
            self.assertIs(json.loads(opened.stdout).get("key_fits", True), True)

    def test_all_that_is_in_it_is_what_the_program_says(self):
        """Incidents with every wording and file, people, about us, drafts."""
        opened = self.open("code")
        self.assertEqual(opened.returncode, 0, opened.stderr)
        read = json.loads(opened.stdout)
        listed = {line["id"] for put_away in ([], ["--put-away"]) for line in self.asked("incident", "list", *put_away)}
        self.assertEqual({incident["id"] for incident in read["incidents"]}, listed)
        self.assertEqual(len(listed), 6)
        for incident in read["incidents"]:
            shown = self.asked("incident", "show", incident["id"])
            self.assertEqual(incident["put_away"], shown["put_away"])
            for name in ("id", "name", "len", "sha256"):
                self.assertEqual([f[name] for f in incident["files"]], [f[name] for f in shown["attachments"]])
            self.assert_wordings(incident["wordings"], self.asked("incident", "history", incident["id"]))
        self.assertEqual([one["line"] for one in read["incidents"] if one["line"] is not None], [2])
        kept = self.asked("people", "list")
        self.assertEqual(
            {one["id"]: one for one in read["people"]},
            {one["id"]: one for one in kept},
        )
        self.assertEqual(read["about_us"], self.asked("about-us", "show"))
        drafts = {draft["id"]: draft for draft in self.asked("draft", "list")}
        self.assertEqual(len(read["drafts"]), 2)
        for draft in read["drafts"]:
            shown = drafts[draft["id"]]
            self.assertEqual(draft["amends"], shown["amends"])
            self.assertEqual(draft["said"]["fields"], shown["said"]["fields"])
            self.assertEqual(draft["said"]["kinds"], shown["said"]["kinds"])
            for name in ("id", "name", "len"):
                self.assertEqual([f[name] for f in draft["files"]], [f[name] for f in shown["files"]])

    def test_the_plan_whom_to_ring_and_what_was_said_are_what_the_program_says(self):
        """Records of the vault outside its log."""
        opened = self.open("code")
        self.assertEqual(opened.returncode, 0, opened.stderr)
        read = json.loads(opened.stdout)
        shown, then = self.asked("plan", "show"), self.asked("plan", "show", "--version", "1")
        (plan,) = read["plans"]
        for items, told in ((plan["items"], shown["items"]), (plan["stood"][0], then["items"])):
            self.assertEqual([item["id"] for item in items], [item["id"] for item in told])
            for name in ("due", "note", "person", "incident"):
                self.assertEqual([item["said"][name] for item in items], [item[name] for item in told])
        self.assertEqual(len(plan["items"]), len(plan["stood"][0]) + 1)
        self.assertEqual([look["safer"] for look in plan["versions"]], ["A little"])
        (order,), (listed,) = read["orders"], self.asked("order", "list")
        for name in ("kind", "name", "terms", "from", "until", "reference", "made_by"):
            self.assertEqual(order[name], listed[name])
        for name in ("name", "len", "media_type"):
            self.assertEqual([file[name] for file in order["files"]], [file[name] for file in listed["copies"]])
        mine = self.asked("helplines", "--mine")["contacts"]
        kept = [{name: one[name] for name in contact} for contact, one in zip(read["contacts"], mine, strict=True)]
        self.assertEqual(read["contacts"], kept)
        self.assertEqual(read["place"], "leeds")
        (answer,) = self.asked("risk", "show")["answers"]
        for name in ("answer", "facts", "incidents", "present"):
            self.assertEqual(read["danger"]["fear"][name], answer[name])

    def test_the_second_checker_finds_a_pack_of_it_sound(self):
        """With people by id, an imported line and a change of spelling; without put-away incidents."""
        pack = self.at / "pack"
        self.bothy("export", "--to", pack, "--reader", "court")
        self.assertEqual(verify_pack.check(pack), [])
        entries = json.loads((pack / "log.json").read_text())["entries"]
        shown = [entry["values"] for entry in entries]
        kinds = [values["kind"] for values in shown]
        self.assertEqual({kind: kinds.count(kind) for kind in kinds}, PACKED)
        self.assertIn(True, [values.get("spelling_only") for values in shown])
        subjects = {values["subject"]["$hex"] for values in shown}
        away = {line["id"] for line in self.asked("incident", "list", "--put-away")}
        self.assertEqual((len(away), subjects & away), (1, set()))
        self.assertIn("ex-husband", (pack / "incidents.csv").read_text())

    def assert_wordings(self, read, shown):
        """Asserts that the opener's wordings are those that the program shows."""
        self.assertEqual(len(read), len(shown))
        for one, other in zip(read, shown, strict=True):
            self.assertEqual((one["seq"], one["rev"]), (other["seq"], other["rev"]))
            said = dict(one["said"])
            self.assertEqual(said.pop("spelling_only", False), other["spelling_only"])
            self.assertEqual(said.pop("kinds"), other["incident"]["kinds"])
            self.assertIn(said.pop("happened")["from"], other["incident"]["happened"])
            said.pop("happened_offset", None)
            said.pop("origin", None)
            fields = {
                name: [{"id": uid, "relation": relation} for uid, relation in value] if name in PEOPLE else value
                for name, value in said.items()
            }
            self.assertEqual(fields, other["incident"]["fields"])

    def test_the_second_secret_opens_the_notes_and_no_table_of_the_vault(self):
        """Every note, as the program shows it, also after the vault's key changed beside it."""
        (self.at / "second").write_text("40177293\n")
        self.bothy("second", "set", "--second-secret-file", self.at / "second")
        note = ("--secret-file", self.at / "second", "notes")
        self.bothy(*note, "add", "--title", "Shopping", "--item", "milk", "--item", "bread")
        self.bothy(*note, "add", "--text", "Ring the plumber\nabout the tap")
        shown = self.asked(*note, "list")
        for seen in ([], ["--seen"]):
            opened = self.open("second", "--device-key", self.at / "key")
            self.assertEqual(opened.returncode, 0, opened.stderr)
            read = json.loads(opened.stdout)
            self.assertEqual((read["role"], read["vault_id"]), ("notes", self.id))
            self.assertNotIn("incidents", read)
            self.assertTrue(read["key_fits"])
            fields = ("title", "text", "items", "pinned")
            kept = {one["id"]: [one[name] for name in fields] for one in read["notes"]}
            self.assertEqual(kept, {one["id"]: [one[name] for name in fields] for one in shown})
            code = self.bothy("recovery-code", "--yes", *seen).splitlines()[0]
            (self.at / "code").write_text(code + "\n")
            self.assertEqual(self.open("code").returncode, 0)
            self.assertIsNone(read["armed"])
        arm = ("second", "arm", "--second-secret-file", self.at / "second", "--yes")
        self.bothy(*arm)
        read = json.loads(self.open("second", "--device-key", self.at / "key").stdout)
        self.assertIn(read["armed"], range(8))
        self.bothy("second", "unset", "--yes")
        self.assertEqual(self.open("second", "--device-key", self.at / "key").returncode, 1)

    def test_a_pack_that_was_cut_short_is_noted_until_the_next_opening_removes_it(self):
        """Its place, and the id in its folder."""
        at = folder_for(type(self)).resolve()
        vault = Vault(at, device_key=True)
        film, to, part = at / "film", at / "pack", at / "pack.part"
        film.write_bytes(os.urandom(24 << 20))
        vault.bothy("incident", "add", "--kind", "other", "--happened", "2026-03-01", "--attach", film)
        places = [*vault.places, "--secret-file", vault.secret]
        export = subprocess.Popen([BOTHY, *places, "export", "--to", to, "--reader", "me"], stderr=subprocess.DEVNULL)
        while not (part / "pack" / "exhibits").exists():
            self.assertIsNone(export.poll())
            time.sleep(0.001)
        export.kill()
        export.wait()
        self.assertTrue((part / "pack" / "incidents.csv").exists())
        opener = [sys.executable, "-B", OPENER, vault.path, "--secret-file", vault.secret, "--device-key", vault.key]

        def read():
            return json.loads(subprocess.run(opener, check=True, capture_output=True, text=True).stdout)

        (noted,) = read()["unfinished_packs"]
        self.assertEqual((noted["place"], noted["whole"]), (str(to), False))
        self.assertEqual((part / "unfinished").read_text(), noted["id"] + "\n")
        vault.bothy("incident", "list")
        self.assertFalse(part.exists() or to.exists())
        self.assertEqual(read()["unfinished_packs"], [])

    def test_a_copy_without_the_device_key_stays_shut(self):
        """The right PIN alone opens nothing."""
        opened = self.open("secret")
        self.assertEqual(opened.returncode, 1, opened.stdout)


if __name__ == "__main__":
    unittest.main()
