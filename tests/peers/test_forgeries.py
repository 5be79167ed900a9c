"""Forged entries: the second checker says exactly what the page says of each (forging.py)."""

import json
import random
import unittest

import log_format as log
import log_shapes as shapes
import pack_maker
from forging import BAD, HIDDEN, Forged, Forgery, not_committed, other


class Entries(Forgery):
    """Openings, names, words and values."""

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

    def test_words_where_they_do_not_belong(self):
        """Committed to as they are, so that only their form is wrong."""

        def said(name, value, hidden=()):
            made = pack_maker.Log(random.Random(2))
            made.add(kind="created", subject=bytes(16), rev=0, **{name: value})
            files = made.pack([0], words={0: {name: set(hidden)}} if hidden else None)
            return [line for line in Forged(made, files).said() if not line.startswith("table")]

        malformed = "form malformed position 0 "
        words, large = shapes.Words(["no ", "one"]), shapes.Words(["a" * (200 << 10)] * 2)
        for hidden in ((), {1}, {0, 1}):
            self.assertEqual(said("details", words, hidden), [])
            self.assertEqual(said("who", words, hidden), [])
            for name in ("injured", "reason", "happened", "boot", "kinds"):
                self.assertEqual(said(name, words, hidden), [malformed + str(shapes.number(name))])
        self.assertEqual(said("details", large, {1}), [])
        self.assertEqual(said("details", large), [malformed + "11"])
        self.assertEqual(said("details", shapes.Words([*large, "b"]), {2}), [malformed + "11"])
        self.assertEqual(said("details", shapes.Words(["", "b"]), {1}), [malformed + "11"])
        self.assertEqual(said("kinds", [words]), [malformed + "9"])


if __name__ == "__main__":
    unittest.main()
