"""Forged proofs, heads, checkpoints, signatures and tables: the second checker says exactly what the page says of each (forging.py)."""

import base64
import copy
import json
import unittest

import log_format as log
import pack_maker
import strict_ed25519
from forging import (
    BAD,
    CHECKPOINT,
    EXHIBIT,
    HIDDEN,
    NOT_IN_LOG,
    SIGNATURE,
    SIZE,
    Forged,
    Forgery,
    honest,
    not_committed,
    other,
)


class Proofs(Forgery):
    """What stands around the entries."""

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
