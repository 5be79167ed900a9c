"""Stock `age` and `tar` open a backup, and a reader written from docs/backup-format.md alone proves it."""

import json
import subprocess
import unittest

import backup
from desk import FIXTURES, ROOT, Vault, folder_for, run, sha256
from test_hand_over import age

VECTORS = ROOT / "docs" / "vectors" / "backup.json"


class Backup(unittest.TestCase):
    """A vault with everything in it, and its backup."""

    @classmethod
    def setUpClass(cls):
        """Fills the vault, and backs it up."""
        cls.at = folder_for(cls)
        cls.vault = Vault(cls.at, device_key=True)
        bothy = cls.vault.bothy
        cls.photo = sorted(FIXTURES.rglob("*.jpg"))[0]
        said = ["--kind", "damage", "--happened", "2026-03-03T21:30", "--details", "He broke the plate. بشقاب"]
        cls.incident = bothy("incident", "add", *said, "--attach", cls.photo).strip()
        bothy("incident", "amend", cls.incident, "--details", "He broke two plates.")
        gone = bothy("incident", "add", *said).strip()
        bothy("incident", "remove", gone, "--yes")
        bothy("people", "add", "--name", "Ola", "--relation", "daughter", "--child")
        bothy("order", "add", "--kind", "non-molestation", "--terms", "Not to come near.", "--copy", cls.photo)
        bothy("plan", "new", "--for", "leaving")
        bothy("helplines", "add", "--name", "Jo", "--number", "0113 496 0000")
        cls.file = cls.at / "papers.age"
        cls.words = bothy("backup", "--to", cls.file).strip().splitlines()[-1]

    def assert_whole(self, read):
        """Asserts that the vault's own words were read."""
        self.assertEqual(
            read["kinds"][:6], ["created", "attached", "amended", None, "deleted"][: len(read["kinds"][:6])]
        )
        people = [one["name"] for one in read["records"]["people"].values()]
        self.assertEqual(people, ["Ola"])
        self.assertEqual(set(read["records"]), {"people", "orders", "plans", "contacts"})
        self.assertEqual(sorted(read["files"].values()), [self.photo.stat().st_size] * 2)

    def test_stock_age_and_tar_give_a_folder_to_read(self):
        """A person without Bothy reads what was written, and has the photo as it was."""
        tar, folder = self.at / "papers.tar", self.at / "folder"
        self.assertEqual(age(self.file, self.words.encode(), tar), 0)
        folder.mkdir()
        subprocess.run(["tar", "xf", tar, "-C", folder], check=True)
        text = (folder / "incidents.txt").read_text("utf-8")
        self.assertIn("He broke the plate. بشقاب", text)
        self.assertIn("He broke two plates.", text)
        self.assertIn("incidents.txt", (folder / "README.txt").read_text("utf-8"))
        hashes = {sha256(path) for path in (folder / "files").iterdir()}
        self.assertEqual(hashes, {sha256(self.photo)})
        self.assert_whole(backup.read(backup.folder(folder)))

    def test_the_reader_written_from_the_page_opens_and_proves_it(self):
        """It reads the age file itself, and every proof holds."""
        words = backup.seven_words(self.words.upper())
        self.assert_whole(backup.read(backup.untar(backup.unage(self.file.read_bytes(), words))))
        with self.assertRaises(backup.NotABackupError):
            backup.seven_words(" ".join(reversed(self.words.split())))

    def test_the_reader_finds_a_changed_word_and_a_changed_file(self):
        """What the list, the entries and the heads say is what counts."""
        words = backup.seven_words(self.words)
        files = backup.untar(backup.unage(self.file.read_bytes(), words))
        for at, (name, data) in enumerate(files):
            if not data:
                continue
            spoiled = [*files[:at], (name, data[:-2] + bytes([data[-2] ^ 1]) + data[-1:]), *files[at + 1 :]]
            with self.subTest(name), self.assertRaises((backup.NotABackupError, ValueError)):
                backup.read(spoiled)

    def test_a_restored_vault_is_backed_up_as_the_same_log_that_goes_on(self):
        """The old log begins the new one, under the same id and another key."""
        there = self.at / "there"
        there.mkdir()
        vault = Vault(there, device_key=True)
        (there / "words").write_text(self.words + "\n", "utf-8")
        vault.bothy("restore", self.file, "--passphrase-file", there / "words")
        again = there / "again.age"
        words = vault.bothy("backup", "--to", again).strip().splitlines()[-1]

        before, after = self.opened(self.file, self.words), self.opened(again, words)
        self.assertEqual(after["kinds"], [*before["kinds"], "restored"])
        self.assertEqual(after["log"]["id"], before["log"]["id"])
        self.assertNotEqual(after["log"]["key"], before["log"]["key"])
        self.assertEqual(after["files"], before["files"])
        without = {name: one for name, one in before["records"].items() if name != "orders"}
        self.assertEqual({name: after["records"][name] for name in without}, without)

    def published(self, vector):
        """Proves a published payload, and returns what is in it."""
        files = [(file["name"], bytes.fromhex(file["hex"])) for file in vector["files"]]
        payload = b"".join(
            backup.header(name, len(data)) + data + bytes(backup.filled(len(data)) - len(data)) for name, data in files
        )
        payload += bytes(backup.size_class(len(payload) + 1024) - len(payload))
        self.assertEqual(backup.sha256(payload).hex(), vector["sha256"])
        return backup.read(files)

    def test_the_reader_refuses_what_the_page_forbids(self):
        """Lists of notes and of lost files that no program makes."""
        vectors = json.loads(VECTORS.read_text("utf-8"))

        def refuses(vector, change):
            files = [(file["name"], bytes.fromhex(file["hex"])) for file in vector["files"]]
            contents = json.loads(files[0][1])
            change(contents)
            text = json.dumps(contents).encode()
            with self.assertRaises(backup.NotABackupError):
                backup.read([(files[0][0], text), *files[1:-1], (files[-1][0], text)])

        lost = vectors["without_damaged"]["lost"]
        refuses(vectors["without_damaged"], lambda contents: contents.pop("lost"))
        refuses(vectors["without_damaged"], lambda contents: contents.update(lost=lost * 2))
        refuses(vectors["without_damaged"], lambda contents: contents.update(holds="notes"))
        refuses(vectors["backup"], lambda contents: contents.update(lost=lost))
        refuses(vectors["backup"], lambda contents: contents.update(lost=[]))
        refuses(vectors["backup"], lambda contents: contents.update(lost=["files/../x"]))
        refuses(vectors["notes"], lambda contents: contents.update(lost=lost))
        refuses(vectors["notes"], lambda contents: contents.update(log=None))
        refuses(vectors["notes"], lambda contents: contents.update(holds="record"))
        refuses(vectors["notes"], lambda contents: contents.update(holds="plans"))

    def test_every_published_vector_is_what_the_page_says(self):
        """The headers, the words, and a whole backup."""
        vectors = json.loads(VECTORS.read_text("utf-8"))
        for vector in vectors["headers"]:
            self.assertEqual(backup.header(vector["name"], vector["len"]).hex(), vector["header"])
        for vector in vectors["words"]:
            self.assertEqual(backup.seven_words(vector["words"]).decode(), vector["words"])
        for vector in vectors["classes"]:
            self.assertEqual(backup.size_class(vector["content"]), vector["payload"])
        read = self.published(vectors["backup"])
        self.assertEqual(read["kinds"], vectors["backup"]["kinds"])
        self.assertEqual(read["id"], vectors["backup"]["id"])
        without = self.published(vectors["without_damaged"])
        self.assertEqual((without["lost"], without["files"]), (vectors["without_damaged"]["lost"], {}))
        self.assertEqual((without["kinds"], without["log"]), (read["kinds"], read["log"]))
        notes = self.published(vectors["notes"])["notes"].values()
        headings = {note["title"] or note["text"].splitlines()[0] for note in notes}
        self.assertEqual(headings, set(vectors["notes"]["headings"]))
        sealed = bytes.fromhex(vectors["age"]["file"])
        opened = backup.unage(sealed, backup.seven_words(vectors["age"]["words"]))
        self.assertEqual(opened.hex(), vectors["age"]["content"])

    def opened(self, file, words):
        """Returns what the reader makes of a backup."""
        return backup.read(backup.untar(backup.unage(file.read_bytes(), backup.seven_words(words))))

    def test_the_notes_have_a_backup_of_the_same_shape(self):
        """The second secret's words open notes, to stock `age` and `tar` and to the reader, and nothing of the record."""
        at = self.at / "second"
        at.mkdir()
        vault = Vault(at, device_key=True)
        (at / "second").write_text("the garden gate is green 4\n", "utf-8")
        vault.bothy("second", "set", "--second-secret-file", at / "second")
        vault.bothy("incident", "add", "--kind", "damage", "--happened", "2026-03-03", "--details", "He broke it.")
        by_second = ["--secret-file", at / "second"]
        vault.bothy(*by_second, "notes", "add", "--title", "Shopping", "--item", "milk", "--text", "żółć")
        file = at / "notes.age"
        words = vault.bothy(*by_second, "backup", "--to", file).strip().splitlines()[-1]
        self.assertEqual(file.stat().st_size, self.file.stat().st_size)
        notes = list(self.opened(file, words)["notes"].values())
        self.assertEqual([(note["title"], note["text"]) for note in notes], [("Shopping", "żółć")])
        tar, folder = at / "notes.tar", at / "folder"
        self.assertEqual(age(file, words.encode(), tar), 0)
        folder.mkdir()
        subprocess.run(["tar", "xf", tar, "-C", folder], check=True)
        self.assertIn("[ ] milk", (folder / "notes.txt").read_text("utf-8"))
        names = sorted(path.name for path in folder.iterdir())
        self.assertEqual(names, ["README.txt", "contents-again.json", "contents.json", "notes.json", "notes.txt"])
        self.assertEqual(backup.read(backup.folder(folder))["notes"], self.opened(file, words)["notes"])

    def test_wrong_words_and_damage_are_told_apart(self):
        """The program says which it is, by its exit code and its words."""
        words, spoiled = self.at / "words", self.at / "spoiled.age"
        words.write_text(self.words + "\n", "utf-8")
        data = bytearray(self.file.read_bytes())
        data[len(data) // 2] ^= 1
        spoiled.write_bytes(data)
        program = self.vault.program
        check = [program, "backup", "--check"]
        self.assertIn("whole", run(*check, self.file, "--passphrase-file", words))
        self.assertIn("damaged", run(*check, spoiled, "--passphrase-file", words, exit_code=1))
        words.write_text("zoo " * 7, "utf-8")
        run(*check, self.file, "--passphrase-file", words, exit_code=3)
