"""Packs made to cost much: `bothy verify` takes at most 256 MiB of memory for each of them."""

import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOTHY = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "bothy"
HEX = "0f" * 32
CLOCKS = [1_772_366_400_000, 0, 0, 0]
# Run beside this process, for what this one holds would count as the program's.
LOOK = """
import os, resource, sys
child = os.spawnl(os.P_WAIT, sys.argv[1], sys.argv[1], "verify", "--json", sys.argv[2])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss, round(used.ru_utime + used.ru_stime, 1), file=sys.stderr)
"""
# Most bytes of an entry, and most values in it.
ENTRY, VALUES = 32 << 20, 1 << 19


def head(size=1 << 20, **members):
    """A head as log.json has it; its signature is nobody's."""
    given = {"log_id": HEX, "public_key": HEX, "size": size, "root": HEX, "recorded": CLOCKS}
    return json.dumps({**given, "signature": HEX * 2, **members})


def entry(seq, *positions):
    """An entry that shows these positions, by number, and hides the others; each is JSON already."""
    shown = dict(positions)
    cells = [f'["{HEX}",{shown[i]}]' if i in shown else f'"{HEX}"' for i in range(64)]
    return f'{{"seq":{seq},"body_root":"{HEX}","path":[],"positions":[{",".join(cells)}]}}'


def log(entries, earlier=()):
    """log.json."""
    return f'{{"format":"bothy-log/1","head":{head()},"earlier":[{",".join(earlier)}],"entries":[{",".join(entries)}]}}'


def always(kind, subject=HEX[:32], rev="null"):
    """The positions that are always shown."""
    return (0, f'"{kind}"'), (1, f'{{"$hex":"{subject}"}}'), (2, rev), (3, json.dumps(CLOCKS))


def full(value, per, most_bytes=ENTRY):
    """An array of as many of a value, of `per` values each, as an entry may hold."""
    count = min((VALUES - 16) // per, (most_bytes - (1 << 16)) // (len(value) + 1))
    return "[" + ",".join([value] * count) + "]"


def stored_zip(files):
    """A zip of files, given by name and content."""
    parts, records, at = [], [], 0
    for name, data in files:
        raw = name.encode()
        common = struct.pack("<5H3L2H", 10, 0, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(raw), 0)
        parts += [b"PK\3\4" + common + raw, data]
        records.append(b"PK\1\2\x14\3" + common + struct.pack("<3H2L", 0, 0, 0, 0, at) + raw)
        at += 30 + len(raw) + len(data)
    directory = b"".join(records)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(records), len(records), len(directory), at, 0)
    return b"".join(parts) + directory + end


class Bounds(unittest.TestCase):
    """The real program, looked at from outside."""

    def check(self, files, most_mib=256):
        """Checks a pack, looking at how much memory that takes; gives what it says."""
        with tempfile.TemporaryDirectory() as place:
            if isinstance(files, bytes):
                pack = Path(place, "pack.zip")
                pack.write_bytes(files)
            else:
                pack = Path(place, "pack")
                pack.mkdir()
                for name, content in files.items():
                    (pack / name).write_text(content)
            done = subprocess.run([sys.executable, "-S", "-c", LOOK, BOTHY, pack], check=True, capture_output=True)
        kib, seconds = done.stderr.decode().split()[-2:]
        print(f"{int(kib) >> 10} MiB, {seconds} s", flush=True)
        self.assertLess(int(kib) >> 10, most_mib)
        return json.loads(done.stdout)

    def test_no_entry_of_any_values_takes_much_memory(self):
        """32 MiB of the smallest values there are, and as many as an entry may hold of those that take most."""
        zeros = "[" + ",".join(["0"] * ((ENTRY >> 1) - (1 << 14))) + "]"
        said = self.check({"log.json": log([entry(0, *always("deleted"), (4, zeros))])})
        self.assertEqual(said["malformed"]["problem"], "bad-log")
        values = {
            "arrays": full("[0]", 2),
            "empty arrays": full("[]", 1),
            "objects": full('{"a":0}', 3),
            "texts": full('"' + "a" * 24 + '"', 1),
            "bytes": full('{"$hex":"00"}', 1),
            "words": '{"$words":' + full('"a"', 1) + "}",
            "numbers": full("0", 1),
        }
        small = {"arrays": "[[0]]", "objects": '[{"a":0}]'}
        for name, value in values.items():
            with self.subTest(name):
                # Before it as many short entries as are read at once, and in one with it all else that an entry may be.
                before = [entry(n, (9, full(small[name][1:-1], 3, 70_000))) for n in range(12)] if name in small else []
                rest = ENTRY - len(value) - (1 << 16)
                partly = f'{{"salt":"{HEX}","words":[' + ",".join([f'"{HEX}"'] * (rest // 67)) + "]}"
                large = entry(99, *always("created", rev="0"), (9, value))
                large = large.replace(f'"{HEX}"]}}', partly + "]}")
                said = self.check({"log.json": log([*before, large])})
                self.assertIn("claims", said)

    def test_many_words_in_one_entry_take_little_memory(self):
        """Each with a salt of its own, up to 32 MiB."""
        words = ",".join([f'["{HEX}","a"]'] * ((ENTRY - (1 << 16)) // 74))
        large = entry(0, *always("created", rev="0"))
        large = large.replace(f'"{HEX}"]}}', f'{{"salt":"{HEX}","words":[{words}]}}]}}')
        said = self.check({"log.json": log([large])})
        self.assertIn("claims", said)

    def test_long_proofs_of_earlier_heads_are_not_kept(self):
        """Each of 128 hashes: 120 MiB of them in JSON, and there may be sixteen times as many."""
        path = [HEX] * 128
        said = self.check({"log.json": log([], [head(n + 1, path=path) for n in range(15_000)])}, 40)
        self.assertEqual(said["facts"]["earlier"], 15_000)

    def test_many_files_with_long_names_take_little_memory(self):
        """As many as a zip can hold, all of them listed."""
        names = [f"{n // 1000:07}-{'n' * 110}/{n}{'m' * 120}.txt" for n in range(65_000)]
        digest = hashlib.sha256(b"").hexdigest()
        sums = "".join(f"{digest}  {name}\n" for name in names).encode()
        files = [(name, b"") for name in names] + [("SHA256SUMS", sums), ("log.json", log([]).encode())]
        said = self.check(stored_zip(files), 128)
        self.assertIn("claims", said)

    def test_many_incidents_take_little_memory(self):
        """Each with one wording; an eighth of what there may be."""
        entries = [entry(n, *always("created", f"{n:032x}", "0")) for n in range(30_000)]
        said = self.check({"log.json": log(entries)}, 40)
        self.assertEqual(said["facts"]["incidents"], 30_000)


if __name__ == "__main__":
    unittest.main()
