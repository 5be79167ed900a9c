"""Forged packs, each by one change: the second checker says exactly what the page says of it.

The forger has the key and lists and signs the files again, so that nothing but the change itself shows; unless that is what is forged.
"""

import base64
import copy
import json
import random
import tempfile
import unittest
from pathlib import Path

import log_format as log
import log_shapes as shapes
import pack_maker
import strict_ed25519
import verify_pack
from log_shapes import Words

EXHIBIT, SIZE = "exhibits/AB-001.jpg", 11
HIDDEN = {"recorded_offset", "uptime", "boot", "happened_offset", "place", "file_name", "private_note"}
PHOTO = b"a photograph"
NOT_IN_LOG = f"entries-in-log not-in-log head {SIZE}"
CHECKPOINT, SIGNATURE = "checkpoint.txt", "SHA256SUMS.minisig"
BAD = "bad-log"


def not_committed(seq):
    """Returns the line."""
    return f"values-committed not-committed entry {seq}"


def honest():
    """Returns a log, and the arguments of a pack of it."""
    made = pack_maker.Log(random.Random(1))

    def incident(letter):
        return letter.encode() * 16

    def text(words):
        return Words(word + " " for word in words.split())

    said = {
        "kinds": ["threats", "damage"],
        "happened": {"precision": "range", "from": "2026-03-01T21:30", "to": "2026-03-02"},
        "happened_offset": [60, None],
        "details": text("He came to the door at night and broke it."),
        "place": text("12 Mill Lane"),
        "who": [[bytes(16), "an ex-husband"], [b"\1" * 16, "his brother"]],
        "injured": "no",
        "private_note": text("I am afraid."),
    }
    made.add(kind="clock-jumped", clock={"jump_ms": -5, "reboot": False})
    made.add(kind="created", subject=incident("A"), rev=0, **said)
    made.add(kind="created", subject=incident("B"), rev=0, details=text("Again."))
    made.add(kind="amended", subject=incident("A"), rev=1, **said, weapon="unsure")
    file = {"len": len(PHOTO), "media_type": "image/jpeg", "sha256": log.sha256(PHOTO)}
    made.add(kind="attached", subject=bytes(16), incident=incident("A"), file=file, file_name=text("door.jpg"))
    made.add(kind="clock-jumped", clock={"jump_ms": 7, "reboot": True})
    made.add(kind="created", subject=incident("C"), rev=0, details=text("Money was gone."), happened=None)
    made.add(kind="exported", pack={"reader": "me", "root": bytes(32), "size": 7, "sums": bytes(32)})
    made.add(kind="created", subject=incident("D"), rev=0, **said)
    made.add(kind="deleted", subject=incident("B"), targets=[2], reason="test")
    made.add(kind="clock-jumped", clock={"jump_ms": 9, "reboot": False})
    words = {3: {"details": {2, 3}}, 8: {"details": {0}}}
    return made, {
        "shown": [1, 3, 4, 6, 8],
        "hidden": HIDDEN,
        "words": words,
        "exhibits": {4: (EXHIBIT, PHOTO)},
        "earlier": [2, 5],
    }


class Forged:
    """A copy of the honest pack, to change."""

    def __init__(self, made, files):
        """Copies it."""
        self.made, self.files, self.log = made, dict(files), json.loads(files["log.json"])
        self.seals = True

    def entry(self, seq):
        """Returns an entry of log.json."""
        return next(entry for entry in self.log["entries"] if entry["seq"] == seq)

    def text(self, seq=3):
        """Returns the text with hidden words of an entry."""
        return self.entry(seq)["values"]["details"]

    def said(self):
        """Returns what the checker says."""
        if self.log is not None:
            self.files["log.json"] = pack_maker.dump(self.log)
        files = pack_maker.seal(self.made.private, self.files) if self.seals else self.files
        with tempfile.TemporaryDirectory() as folder:
            for name, data in files.items():
                path = Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
            return verify_pack.check(folder)

    def head(self, **members):
        """Changes the head and signs it, and its checkpoint."""
        head = {name: value for name, value in self.log["head"].items() if name != "signature"} | members
        head = {name: bytes.fromhex(value) if isinstance(value, str) else value for name, value in head.items()}
        self.log["head"] = pack_maker.sign_head(self.made.private, head)
        self.files[CHECKPOINT] = pack_maker.checkpoint(self.made.private, self.log["head"])


def other(hexes):
    """Returns as many other digits."""
    return "".join("1" if digit == "0" else "0" for digit in hexes)


class Forgeries(unittest.TestCase):
    """Each sort of change, one by one."""

    @classmethod
    def setUpClass(cls):
        """Makes the honest pack."""
        cls.made, how = honest()
        cls.files = cls.made.pack(**how)
        cls.count = 0

    @classmethod
    def tearDownClass(cls):
        """Says how many were tried."""
        print(f"{cls.count} forgeries", flush=True)

    def forge(self, name, change, *expected):
        """Changes a copy, and asserts what is said; a line that ends with * stands for any that begins so."""
        with self.subTest(name):
            type(self).count += 1
            forged = Forged(self.made, self.files)
            change(forged)
            said, wanted = forged.said(), sorted(expected)
            self.assertEqual(len(said), len(wanted), said)
            for line, want in zip(said, wanted, strict=True):
                self.assertTrue(line.startswith(want[:-1]) if want.endswith("*") else line == want, (said, wanted))

    def test_the_honest_pack_holds(self):
        """With words, an exhibit and earlier heads."""
        self.assertEqual(Forged(self.made, self.files).said(), [])
        said = [[name for name in entry["values"]] for entry in json.loads(self.files["log.json"])["entries"]]
        self.assertIn("details", said[1])

    def test_openings(self):
        """Seeds, hashes, and how many there are."""
        for seq in (1, 3, 4, 6, 8):
            count = len(Forged(self.made, self.files).entry(seq)["nodes"])
            for n in range(count):

                def changed(f, seq=seq, n=n):
                    f.entry(seq)["nodes"][n] = other(f.entry(seq)["nodes"][n])

                def swapped(f, seq=seq, n=n):
                    nodes = f.entry(seq)["nodes"]
                    nodes[n], nodes[n - 1] = nodes[n - 1], nodes[n]

                def doubled(f, seq=seq, n=n):
                    f.entry(seq)["nodes"].insert(n, f.entry(seq)["nodes"][n])

                def removed(f, seq=seq, n=n):
                    del f.entry(seq)["nodes"][n]

                self.forge(f"a node changed, {seq} {n}", changed, not_committed(seq))
                self.forge(f"nodes swapped, {seq} {n}", swapped, not_committed(seq))
                self.forge(f"a node more, {seq} {n}", doubled, BAD)
                self.forge(f"a node fewer, {seq} {n}", removed, BAD)

        def nodes_of_another(f):
            f.entry(1)["nodes"] = f.entry(4)["nodes"]

        def no_nodes(f):
            del f.entry(1)["nodes"]

        def the_whole_seed(f):
            # What a forger with the vault would do: it opens the hidden ones too.
            f.entry(1)["nodes"] = [self.made.bodies[1].seed.hex()]

        def the_root_alone(f):
            f.entry(1)["nodes"] = [f.entry(1)["body_root"]]

        def upper_case(f):
            f.entry(1)["nodes"][0] = f.entry(1)["nodes"][0].upper()

        self.forge("the nodes of another entry", nodes_of_another, not_committed(1))
        self.forge("no nodes", no_nodes, BAD)
        self.forge("the entry's seed beside hidden names", the_whole_seed, BAD)
        self.forge("the root as its own opening", the_root_alone, BAD)
        self.forge("a node in capitals", upper_case, BAD)
        self.forge("a node too short", lambda f: f.entry(1)["nodes"].__setitem__(0, "00" * 31), BAD)

    def kinds_of_nodes(self, seq):
        """Returns, of each node of an entry's opening, the places it stands for, and whether it is a seed."""
        entry, found = Forged(self.made, self.files).entry(seq), []
        states = bytearray(shapes.COUNT)
        for name in entry["hidden"]:
            states[shapes.number(name)] = log.HIDDEN
        for name, value in entry["values"].items():
            if isinstance(value, dict) and "salt" in value:
                states[shapes.number(name)] = log.PARTLY

        def walk(at, places):
            here = {states[i] for i in range(at, at + places)}
            if here in ({log.SHOWN}, {log.HIDDEN}):
                found.append((at, places, here == {log.SHOWN}))
            elif places > 1:
                left = 1 << (places - 1).bit_length() - 1
                walk(at, left)
                walk(at + left, places - left)

        walk(0, shapes.COUNT)
        return found

    def test_seeds_in_place_of_hashes_and_the_other_way_round(self):
        """Of what is beside a hidden leaf, too."""
        for seq in (1, 3):
            body, kinds = self.made.bodies[seq], self.kinds_of_nodes(seq)
            for n, (at, places, is_seed) in enumerate(kinds):
                leaves = [(pack_maker.leaf_of(value), log.SHOWN) for value in body.list[at : at + places]]
                root = pack_maker.tree_hash(
                    [make(seed) for (make, _), seed in zip(leaves, body.seeds[at : at + places], strict=True)]
                )

                def hashed(f, seq=seq, n=n, root=root):
                    f.entry(seq)["nodes"][n] = root.hex()

                def opened(f, seq=seq, n=n, seed=body.seeds[at]):
                    f.entry(seq)["nodes"][n] = seed.hex()

                if is_seed:
                    self.forge(f"a seed as its subtree's hash, {seq} {n}", hashed, not_committed(seq))
                else:
                    self.forge(f"a hash as a seed of it, {seq} {n}", opened, not_committed(seq))
            self.assertEqual(len({is_seed for *_, is_seed in kinds}), 2)

    def test_hidden_names(self):
        """Added, removed, moved, out of order, twice, unknown, shown at once."""
        table = "table changed incident *"

        def hide_all(f, name, *seqs):
            for seq in seqs:
                entry = f.entry(seq)
                entry["values"].pop(name, None)
                names = {*entry["hidden"], name}
                entry["hidden"] = [one for _, one in sorted(shapes.NAMES.items()) if one in names]

        def show(name):
            return lambda f: f.entry(1)["hidden"].remove(name)

        def unknown(f):
            f.entry(1)["hidden"].append("unknown")

        def not_hidden(f):
            del f.entry(1)["hidden"]

        def shown_too(f):
            f.entry(1)["values"]["uptime"] = 1000

        def offset_shown_too(f):
            f.entry(1)["values"]["recorded_offset"] = 60

        def moved(f):
            # Exactly as many nodes: positions 66 and 68 have neighbours that are shown.
            hidden = f.entry(1)["hidden"]
            hidden[hidden.index("place")] = "doctor"
            hidden.sort(key=shapes.number)

        for name in ("injured", "weapon", "kind", "doctor"):
            self.forge(f"hidden, too: {name}", lambda f, name=name: hide_all(f, name, 1), BAD)
        for name in sorted(HIDDEN):
            self.forge(f"no longer hidden: {name}", show(name), BAD)
        self.forge("none hidden", not_hidden, BAD)
        self.forge("an empty list", lambda f: f.entry(1)["hidden"].clear(), BAD)
        self.forge("another hidden", moved, *((not_committed(1),) if self.as_many("place", "doctor") else (BAD,)))
        self.forge("out of order", lambda f: f.entry(1)["hidden"].reverse(), BAD)
        self.forge("twice", lambda f: f.entry(1)["hidden"].insert(0, f.entry(1)["hidden"][0]), BAD)
        self.forge("an unknown name", unknown, BAD)
        self.forge("by its number", lambda f: f.entry(1)["hidden"].append(77), BAD)
        self.forge("hidden and shown", shown_too, BAD)
        self.forge("the offset hidden and shown", offset_shown_too, BAD)

        def hidden_in_the_table_alone(f):
            rows = f.files["incidents.csv"].replace(b",no,", b",[hidden],", 1)
            f.files["incidents.csv"] = rows

        def another_mark(f):
            f.files["incidents.csv"] = f.files["incidents.csv"].replace(b"AB-001", b"AB-002")

        def no_line_feed(f):
            f.files["incidents.csv"] = f.files["incidents.csv"][:-1]

        self.forge("hidden in the table alone", hidden_in_the_table_alone, table)
        self.forge("another mark in the table", another_mark, table)
        self.forge("no line feed at the table's end", no_line_feed, table)

    def as_many(self, name, instead):
        """Returns whether hiding another name needs as many nodes."""

        def length(names):
            return log.opening_length(
                bytes(log.HIDDEN if shapes.name(i) in names else log.SHOWN for i in range(shapes.COUNT))
            )

        return length(HIDDEN) == length(HIDDEN - {name} | {instead})

    def test_hidden_words(self):
        """Nulls, words, salt and nodes of a text that is shown in part."""
        table = "table changed incident *"
        both = (not_committed(3), table)

        def words(change):
            return lambda f: change(f.text()["$words"])

        def member(name, value):
            return lambda f: f.text().__setitem__(name, value)

        def moved(f):
            found = f.text()["$words"]
            found[1], found[2] = None, "came "

        def moved_by_two(f):
            # Words 2 and 3 are the right half of the first four; 0 and 1 the left.
            found = f.text()["$words"]
            found[:4] = [None, None, "to ", "the "]

        def split_otherwise(f):
            found = f.text()["$words"]
            found[0:2] = [found[0] + found[1]]

        def another_split_of_as_many(f):
            found = f.text()["$words"]
            found[0], found[1] = found[0] + found[1][:1], found[1][1:]

        def whole(f):
            f.text().clear()
            f.entry(3)["values"]["details"] = {"$words": ["He ", "came "]}

        def without_nulls(f):
            f.text()["$words"] = ["a" if word is None else word for word in f.text()["$words"]]

        def opened_without_nulls(f):
            # All of it is true, in a form that only hidden words may have.
            body, i = self.made.bodies[3], shapes.number("details")
            seed = body.seeds[i]
            nodes = [log.child(seed, 1).hex()]
            f.entry(3)["values"]["details"] = {"$words": body.list[i], "salt": log.child(seed, 0).hex(), "nodes": nodes}

        def of_another(f):
            f.text()["salt"] = f.text(8)["salt"]

        def inside_another_value(f):
            f.entry(1)["values"]["who"] = [f.text()]

        def in_a_choice(f):
            entry = f.entry(6)
            entry["values"]["reason"] = copy.deepcopy(f.text())

        self.forge("a null moved", moved, BAD)
        self.forge("nulls moved to where as many nodes are needed", moved_by_two, *both)
        self.forge("a null more", words(lambda w: w.__setitem__(5, None)), BAD)
        self.forge("a null fewer", words(lambda w: w.__setitem__(2, "to ")), BAD)
        self.forge("a word changed", words(lambda w: w.__setitem__(0, "She ")), *both)
        self.forge("a word removed", words(lambda w: w.pop()), *both)
        self.forge("a word added", words(lambda w: w.append("x")), *both)
        self.forge("words swapped", words(lambda w: w.__setitem__(slice(4, 6), w[5:3:-1])), *both)
        self.forge("two words joined", split_otherwise, BAD)
        # The table has the text, whatever its words.
        self.forge("cut elsewhere", another_split_of_as_many, not_committed(3))
        self.forge("a word empty", words(lambda w: w.__setitem__(0, "")), *both, "form malformed position 3 11")
        self.forge("a word a number", words(lambda w: w.__setitem__(0, 1)), BAD)
        self.forge("the text as if whole", whole, BAD)
        self.forge("no null", without_nulls, BAD)
        self.forge("no null, and all open", opened_without_nulls, BAD)
        self.forge("salt changed", member("salt", "00" * 32), not_committed(3))
        self.forge("salt of another entry", of_another, not_committed(3))
        self.forge("no salt", lambda f: f.text().pop("salt"), BAD)
        self.forge("no nodes", lambda f: f.text().pop("nodes"), BAD)
        self.forge("neither", lambda f: [f.text().pop(name) for name in ("salt", "nodes")], BAD)
        self.forge("a member more", member("n", 3), BAD)
        self.forge("inside another value", inside_another_value, BAD)
        for n in range(len(Forged(self.made, self.files).text()["nodes"])):

            def changed(f, n=n):
                f.text()["nodes"][n] = other(f.text()["nodes"][n])

            def swapped(f, n=n):
                nodes = f.text()["nodes"]
                nodes[n], nodes[n - 1] = nodes[n - 1], nodes[n]

            self.forge(f"a word's node changed, {n}", changed, not_committed(3))
            self.forge(f"words' nodes swapped, {n}", swapped, not_committed(3))
            self.forge(f"a word's node more, {n}", lambda f, n=n: f.text()["nodes"].insert(n, "00" * 32), BAD)
            self.forge(f"a word's node fewer, {n}", lambda f, n=n: f.text()["nodes"].pop(n), BAD)

    def test_values(self):
        """Changed, moved, removed and of another shape."""
        row_a, row_d = "table changed incident " + b"A".hex() * 16, "table changed incident " + b"D".hex() * 16

        def put(seq, name, value):
            return lambda f: f.entry(seq)["values"].__setitem__(name, value)

        def drop(seq, name):
            return lambda f: f.entry(seq)["values"].pop(name)

        def moved(f):
            values = f.entry(1)["values"]
            values["others_present"] = values.pop("who")

        def people(f):
            f.entry(1)["values"]["who"].reverse()

        # Of A's first wording the table has nothing but when it was recorded.
        self.forge("an answer changed", put(1, "injured", "yes"), not_committed(1))
        self.forge("an answer changed in a last wording", put(3, "injured", "yes"), not_committed(3), row_a)
        self.forge("an answer added", put(1, "weapon", "no"), not_committed(1))
        self.forge("an answer removed", drop(1, "injured"), not_committed(1))
        self.forge("an answer moved to its neighbour", moved, not_committed(1))
        self.forge("people in another order", people, not_committed(1))
        self.forge("choices in another order", put(1, "kinds", ["damage", "threats"]), not_committed(1))
        self.forge("another second", put(1, "recorded", 1_772_366_403_250), not_committed(1), row_a)
        self.forge("null", put(1, "weapon", None), BAD)
        self.forge("an unknown name", put(1, "unknown", "no"), BAD)
        self.forge("an empty name", put(1, "", "no"), BAD)
        text = ["He ", "came "]
        shape = (not_committed(1), "form malformed position 1 11")
        self.forge("a text as an array", put(1, "details", text), *shape)
        self.forge("a text of no words", put(1, "details", {"$words": []}), *shape)
        self.forge("a text as one word", put(1, "details", {"$words": ["".join(text)]}), not_committed(1))
        self.forge(
            "an answer as words", put(1, "injured", {"$words": ["no"]}), "form malformed position 1 19", shape[0]
        )
        unread = ("form malformed position 1 3", shape[0], "revisions gap entry 3", row_a)
        self.forge("the draft's recorded", put(1, "recorded", [1_772_366_402_250, 60, 1000, 1]), *unread)
        self.forge(
            "recorded as text", put(8, "recorded", "x"), not_committed(8), "form malformed position 8 3", "table *"
        )
        self.forge("recorded out of its range", put(1, "recorded", 2**53), BAD)
        self.forge("recorded at another second", put(8, "recorded", 0), not_committed(8), row_d)
        self.forge("kind changed", put(4, "kind", "derived"), not_committed(4))
        self.forge(
            "both sorts of origin", put(4, "origin", {"format": "x", "way": "picked"}), not_committed(4), "form *"
        )
        self.forge("an origin of a file", put(4, "origin", {"way": "picked", "place_zeroed": True}), not_committed(4))
        self.forge("an offset too far", put(6, "happened_offset", 1081), BAD)

    def test_the_proof(self):
        """Hashes between entries, places and numbers."""

        def skipped(seq, change):
            return lambda f: change(f.entry(seq)["skipped"])

        def flip(hashes):
            hashes[0] = other(hashes[0])

        def more(hashes):
            hashes.append("00" * 32)

        before = [seq for seq in (1, 3, 4, 6, 8) if "skipped" in Forged(self.made, self.files).entry(seq)]
        self.assertEqual(before, [1, 3, 6, 8])
        for seq in before:
            self.forge(f"a hash changed, {seq}", skipped(seq, flip), NOT_IN_LOG)
            self.forge(f"a hash more, {seq}", skipped(seq, more), NOT_IN_LOG)
            self.forge(f"none left, {seq}", skipped(seq, list.clear), BAD)
            self.forge(f"no hashes, {seq}", lambda f, seq=seq: f.entry(seq).pop("skipped"), NOT_IN_LOG)
        self.forge("behind: changed", lambda f: flip(f.log["skipped"]), NOT_IN_LOG)
        self.forge("behind: more", lambda f: more(f.log["skipped"]), NOT_IN_LOG)
        self.forge("behind: fewer", lambda f: f.log["skipped"].pop(), NOT_IN_LOG)
        self.forge("behind: none", lambda f: f.log.pop("skipped"), BAD)
        self.forge("behind: 129", lambda f: f.log["skipped"].extend(["00" * 32] * 129), BAD)

        def swapped_behind(f):
            f.log["skipped"].reverse()

        def to_neighbour(f):
            f.entry(4)["skipped"] = f.entry(3).pop("skipped")

        def to_the_end(f):
            f.log["skipped"] = f.entry(8).pop("skipped") + f.log["skipped"]

        def where_none_is_needed(f):
            f.entry(4)["skipped"] = ["00" * 32]

        def seq(old, new):
            return lambda f: f.entry(old).__setitem__("seq", new)

        def swapped(f):
            entries = f.log["entries"]
            entries[3], entries[4] = entries[4], entries[3]

        def numbers_swapped(f):
            one, two = f.entry(3), f.entry(4)
            one["seq"], two["seq"] = 4, 3
            f.log["entries"].sort(key=lambda entry: entry["seq"])

        def removed(f):
            f.log["entries"].remove(f.entry(6))

        def doubled(f):
            f.log["entries"].append(copy.deepcopy(f.entry(8)))

        def left_out(f):
            # It isn't a forgery to show one entry less, with a proof of that; the incident's row goes, too.
            found = self.made.json(
                [1, 3, 4, 8], HIDDEN, {3: {"details": {2, 3}}, 8: {"details": {0}}}, {4: EXHIBIT}, [2, 5]
            )
            f.log = found
            lines = f.files["incidents.csv"].split(b"\r\n")
            f.files["incidents.csv"] = b"\r\n".join(line for line in lines if not line.startswith(b"43" * 16))

        def body_root(f):
            f.entry(6)["body_root"] = other(f.entry(6)["body_root"])

        def leaf_as_hash(f):
            # The leaf of an entry that isn't shown, in its own place as an entry.
            body = self.made.bodies[5]
            f.log["entries"].insert(3, {"seq": 5, "body_root": body.root.hex(), **body.json(HIDDEN)})
            f.entry(6).pop("skipped")

        self.forge("two swapped behind", swapped_behind, *([NOT_IN_LOG] if self.behind() > 1 else []))
        self.forge("to the neighbour", to_neighbour, NOT_IN_LOG)
        self.forge("to the end", to_the_end, NOT_IN_LOG)
        self.forge("where none is needed", where_none_is_needed, NOT_IN_LOG)
        self.forge("another number", seq(6, 7), NOT_IN_LOG, "table changed incident *")
        self.forge("a number of before", seq(6, 4), NOT_IN_LOG, "order out-of-order entry 4", "table *")
        self.forge("a number as large as the log", seq(8, SIZE), NOT_IN_LOG, "table changed *")
        self.forge("a number beyond", seq(8, 2**53 - 1), NOT_IN_LOG, "table changed *")
        self.forge("a number below zero", seq(1, -1), BAD)
        self.forge("two entries swapped", swapped, NOT_IN_LOG, "order out-of-order entry 6")
        self.forge("their numbers swapped", numbers_swapped, NOT_IN_LOG, "table changed *")
        self.forge("an entry removed", removed, NOT_IN_LOG, "table extra *")
        self.forge("an entry twice", doubled, NOT_IN_LOG, "order out-of-order entry 8", "revisions twice entry 8")
        self.forge("an entry not shown, with its proof", left_out)
        self.forge("body_root changed", body_root, NOT_IN_LOG, not_committed(6))
        self.forge("an entry of the log that wasn't shown", leaf_as_hash)

    def test_an_entry_behind_the_end(self):
        """All are shown and lead to the root; then one more comes."""
        made = pack_maker.drawn_log(8, 1)
        files = made.pack(range(8))
        body = pack_maker.drawn_log(9, 2).bodies[8]
        for seq in (8, 9):
            forged = Forged(made, files)
            self.assertEqual(forged.said(), [])
            forged.log["entries"].append({"seq": seq, "body_root": body.root.hex(), **body.json()})
            self.assertIn("entries-in-log not-in-log head 8", forged.said())

    def behind(self):
        """Returns how many hashes stand behind the last entry."""
        return len(json.loads(self.files["log.json"])["skipped"])

    def test_a_pack_of_no_entries(self):
        """Its proof is the root."""

        def none(f, skipped):
            f.log["entries"], f.log["skipped"] = [], skipped
            f.files["incidents.csv"] = f.files["incidents.csv"].split(b"\r\n")[0] + b"\r\n"
            del f.files[EXHIBIT]

        root = self.made.head()["root"]
        self.forge("the root", lambda f: none(f, [root]))
        self.forge("another hash", lambda f: none(f, [other(root)]), NOT_IN_LOG)
        self.forge("no hash", lambda f: none(f, []), NOT_IN_LOG)
        self.forge("its two parts", lambda f: none(f, [root, root]), NOT_IN_LOG)

    def test_members(self):
        """What an entry or the log may not have."""
        empty = {"positions": [], "path": [], "seed": "00" * 32}
        for name, value in empty.items():
            self.forge(f"the draft's {name}", lambda f, n=name, v=value: f.entry(1).__setitem__(n, v), BAD)
        for name in ("seq", "body_root", "values"):
            self.forge(f"without {name}", lambda f, n=name: f.entry(1).pop(n), BAD)
        self.forge("hidden as an object", lambda f: f.entry(1).__setitem__("hidden", {}), BAD)
        self.forge("exhibit null", lambda f: f.entry(1).__setitem__("exhibit", None), BAD)

        def version(text):
            return lambda f: f.log.__setitem__("format", text)

        self.forge("the draft", version("bothy-log/1"), "draft")
        self.forge("a newer one", version("bothy-log/3"), "newer-version")
        self.forge("a much newer one", version("bothy-log/999999999"), "newer-version")
        for text in ("bothy-log/0", "bothy-log/02", "bothy-log/1000000000", "bothy-log/", "bothy-log/2 ", "bothy"):
            self.forge(f"of the format {text!r}", version(text), BAD)

        def order(f):
            f.log["skipped"], f.log["entries"] = f.log.pop("skipped"), f.log.pop("entries")

        self.forge("skipped before entries", order, BAD)

        def nothing_else_is_looked_at(f):
            f.log = {"format": "bothy-log/1", "head": "of another form"}
            del f.files[CHECKPOINT]

        self.forge("a draft of any form", nothing_else_is_looked_at, "draft")

    def test_heads(self):
        """Each member, with and without a new signature."""
        signed = "head-signed wrong-signature head *"
        note = f"head-signed changed file {CHECKPOINT}"

        def put(name, value):
            return lambda f: f.log["head"].__setitem__(name, value)

        self.forge("recorded", put("recorded", 5), signed)
        self.forge("recorded of the draft", put("recorded", [1, 2, 3, 4]), BAD)
        self.forge("recorded null", put("recorded", None), BAD)
        self.forge(
            "root", put("root", "00" * 32), signed, note, NOT_IN_LOG, *["earlier-heads not-continued head *"] * 2
        )
        # One more entry behind the last hash: as in RFC 6962, a proof holds at several sizes, and the signature says which it is.
        self.forge("size", put("size", SIZE + 1), signed, note)
        self.forge("size, signed", lambda f: f.head(size=SIZE + 1))
        too_large = ("entries-in-log not-in-log head 64", *["earlier-heads not-continued head *"] * 2)
        self.forge("a size of another shape, signed", lambda f: f.head(size=64), *too_large)
        self.forge("size 0", put("size", 0), BAD)
        self.forge("signature", lambda f: put("signature", other(f.log["head"]["signature"]))(f), signed)

        def without_a_version(f):
            head = f.log["head"]
            body = [
                1,
                *(bytes.fromhex(head[n]) if n != "size" else head[n] for n in ("log_id", "public_key", "size", "root")),
            ]
            message = b"bothy/head/v1\0" + log.cbor([*body, [head["recorded"], 0, 0, 0]])
            head["signature"] = strict_ed25519.sign(self.made.private, message).hex()

        self.forge("signed as the draft was", without_a_version, signed)

    def test_checkpoints(self):
        """Each line, signature and end."""
        changed, wrong = f"head-signed changed file {CHECKPOINT}", f"head-signed wrong-signature file {CHECKPOINT}"

        def put(data):
            return lambda f: f.files.__setitem__(CHECKPOINT, data(f.files[CHECKPOINT]))

        def line(n, change):
            def of(data):
                lines = data.split(b"\n")
                lines[n] = change(lines[n])
                return b"\n".join(lines)

            return put(of)

        def last(change):
            def of(text):
                front, _, word = text.rpartition(b" ")
                return front + b" " + base64.b64encode(change(base64.b64decode(word)))

            return line(4, of)

        self.forge("missing", lambda f: f.files.pop(CHECKPOINT), f"head-signed missing file {CHECKPOINT}")
        self.forge("empty", put(lambda data: b""), changed)
        self.forge("the name", line(0, lambda text: text[:-1] + b"x"), changed)
        self.forge("the domain", line(0, lambda text: text.replace(b".invalid", b".example")), changed)
        self.forge("the size", line(1, lambda text: b"12"), changed)
        self.forge("the size with a zero", line(1, lambda text: b"0" + text), changed)
        self.forge("the root", line(2, lambda text: b"A" * 43 + b"="), changed)
        self.forge("the root without padding", line(2, lambda text: text[:-1]), changed)
        self.forge("a line more", line(2, lambda text: text + b"\nmore"), changed)
        self.forge("no empty line", line(3, lambda text: b"x"), changed)
        self.forge("a hyphen", line(4, lambda text: b"-" + text[3:]), changed)
        self.forge("another name by the signature", line(4, lambda text: text.replace(b"bothy", b"both")), changed)
        self.forge("a key's other hash", last(lambda data: b"\0" + data[1:]), changed)
        self.forge("a signature more", put(lambda data: data + data.split(b"\n")[4] + b"\n"), changed)
        self.forge("CR LF", put(lambda data: data.replace(b"\n", b"\r\n")), changed)
        self.forge("no line feed at the end", put(lambda data: data[:-1]), changed)
        self.forge("a line feed more", put(lambda data: data + b"\n"), changed)
        self.forge("a space at the end", put(lambda data: data[:-1] + b" "), changed)
        self.forge(
            "base64 that isn't canonical", put(lambda data: data[:-3] + self.next(data[-3:-2]) + data[-2:]), changed
        )
        self.forge("base64 of a byte fewer", last(lambda data: data[:-1]), changed)
        for byte in (4, 35, 36, 67):
            flip = last(lambda data, n=byte: data[:n] + bytes([data[n] ^ 1]) + data[n + 1 :])
            self.forge(f"byte {byte} of the signature", flip, wrong)

        def by_another(f):
            head, key = f.log["head"], bytes.fromhex(f.log["head"]["public_key"])
            f.files[CHECKPOINT] = pack_maker.checkpoint(bytes(32), head, key)

        def by_another_that_says_so(f):
            f.files[CHECKPOINT] = pack_maker.checkpoint(bytes(32), f.log["head"], strict_ed25519.public_key(bytes(32)))

        def of_an_earlier_head(f):
            f.files[CHECKPOINT] = pack_maker.checkpoint(self.made.private, self.made.head(5))

        self.forge("by another key", by_another, wrong)
        self.forge("by another key, whose hash it has", by_another_that_says_so, changed)
        self.forge("of an earlier head", of_an_earlier_head, changed)

        def not_listed(f):
            files = pack_maker.seal(self.made.private, {n: d for n, d in f.files.items() if n != CHECKPOINT})
            f.files, f.seals = {**files, CHECKPOINT: f.files[CHECKPOINT][:-1]}, False

        self.forge("not listed", not_listed, f"files-listed extra file {CHECKPOINT}", changed)

    def next(self, digit):
        """Returns base64's next digit."""
        digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        at = digits.index(digit) + 1
        return digits[at : at + 1]

    def test_signatures_of_the_list(self):
        """minisign's prehashed form alone."""

        def sealed(make):
            def change(f):
                files = pack_maker.seal(self.made.private, f.files)
                f.files, f.seals = {**files, SIGNATURE: make(files["SHA256SUMS"], files[SIGNATURE])}, False

            return change

        def why(word):
            return f"list-signed {word} file {SIGNATURE}"

        def line(n, change):
            def make(_, signature):
                lines = signature.split(b"\n")
                lines[n] = change(lines[n])
                return b"\n".join(lines)

            return sealed(make)

        key = self.made.private
        older = sealed(lambda sums, _: pack_maker.minisig(key, sums, b"Ed", False))
        self.forge("the older form", older, why("malformed"))
        mixed = sealed(lambda sums, _: pack_maker.minisig(key, sums, b"ED", False))
        self.forge("the older form under the new name", mixed, why("wrong-signature"))
        mixed = sealed(lambda sums, _: pack_maker.minisig(key, sums, b"Ed"))
        self.forge("the new form under the older name", mixed, why("malformed"))
        another = sealed(lambda sums, _: pack_maker.minisig(bytes(32), sums))
        self.forge("by another key", another, why("other-key"))
        self.forge("the comment", line(2, lambda text: text + b"!"), why("wrong-signature"))
        self.forge("the first line", line(0, lambda text: text + b" "), why("malformed"))
        self.forge("a line more", sealed(lambda _, signature: signature + b"\n"), why("malformed"))
        self.forge("CR LF", sealed(lambda _, signature: signature.replace(b"\n", b"\r\n")), why("line-ends"))
        self.forge(
            "of another list", sealed(lambda sums, _: pack_maker.minisig(key, sums[66:])), why("wrong-signature")
        )

    def test_the_cells_of_when_it_was_recorded(self):
        """In local time only where the offset is shown."""
        made, how = honest()
        hidden = made.pack(**how)["incidents.csv"].decode()
        self.assertIn(",2026-03-01T12:00:02Z,2026-03-01T12:00:04Z,", hidden)
        shown = made.pack(**{**how, "hidden": HIDDEN - {"recorded_offset"}})["incidents.csv"].decode()
        self.assertIn(",2026-03-01T13:00:02+01:00,2026-03-01T13:00:04+01:00,", shown)
        change = "table changed incident *"

        def local(f):
            f.files["incidents.csv"] = shown.encode()

        def utc_with_an_offset(f):
            f.files["incidents.csv"] = hidden.replace(":02Z", ":02+00:00").encode()

        self.forge("local time where the offset is hidden", local, change)
        self.forge("an offset for UTC", utc_with_an_offset, change)


if __name__ == "__main__":
    unittest.main()
