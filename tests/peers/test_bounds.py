"""Packs and pictures made to be costly: the program takes at most 256 MiB of memory for each, and a signal ends it."""

import hashlib
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib
from pathlib import Path

import log_format
import log_shapes as shapes
from PIL import Image

ROOT = Path(__file__).parents[2]
BOTHY = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "bothy"
HEX = "0f" * 32
RECORDED = 1_772_366_400_000
# Runs in a process of its own, so that this one's memory doesn't count as the program's.
LOOK = """
import os, resource, sys
os.spawnv(os.P_WAIT, sys.argv[1], sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss, round(used.ru_utime + used.ru_stime, 1), file=sys.stderr)
"""
MOST_MIB = 256
# The most bytes of an entry, and the most values in it.
ENTRY, VALUES = 32 << 20, 1 << 19
# Of words, half of them hidden: each takes nine bytes or so, and 67 for its seed or hash.
MOST_WORDS = (ENTRY - (1 << 16)) // 72


def head(size=1 << 20, **members):
    """Makes a head as log.json has it; its signature is nobody's."""
    given = {"log_id": HEX, "public_key": HEX, "size": size, "root": HEX, "recorded": RECORDED}
    return json.dumps({**given, "signature": HEX * 2, **members})


def entry(seq, *shown):
    """Makes an entry that shows these positions, by name, each as JSON, and hides the others that have a name."""
    shown = dict(shown)
    hidden = [name for _, name in sorted(shapes.NAMES.items()) if name not in shown]
    states = bytearray(shapes.COUNT)
    for name in hidden:
        states[shapes.number(name)] = log_format.HIDDEN
    for name, value in shown.items():
        states[shapes.number(name)] = log_format.PARTLY if '"salt"' in value else log_format.SHOWN
    nodes = json.dumps([HEX] * log_format.opening_length(bytes(states)))
    values = ",".join(f'"{name}":{value}' for name, value in shown.items())
    return f'{{"seq":{seq},"body_root":"{HEX}","values":{{{values}}},"hidden":{json.dumps(hidden)},"nodes":{nodes}}}'


def every_other(count):
    """Makes a text of so many words, as JSON, of which every other is hidden: each has a value of its own in the opening."""
    states = bytes([log_format.SHOWN, log_format.HIDDEN] * (count // 2))
    words = ",".join(['"a",null'] * (count // 2))
    nodes = ",".join([f'"{HEX}"'] * log_format.opening_length(states))
    return f'{{"$words":[{words}],"salt":"{HEX}","nodes":[{nodes}]}}'


def log(entries, earlier=()):
    """Makes log.json."""
    parts = f'"head":{head()},"earlier":[{",".join(earlier)}],"entries":[{",".join(entries)}]'
    return f'{{"format":"bothy-log/2",{parts},"skipped":[]}}'


def always(kind, subject=HEX[:32], rev="0"):
    """Makes the positions that are always shown."""
    return ("kind", f'"{kind}"'), ("subject", f'{{"$hex":"{subject}"}}'), ("rev", rev), ("recorded", str(RECORDED))


def full(value, per, most_bytes=ENTRY):
    """Makes an array of a value, of `per` values each, as long as an entry may hold."""
    count = min((VALUES - 16) // per, (most_bytes - (1 << 16)) // (len(value) + 1))
    return "[" + ",".join([value] * count) + "]"


def stored_zip(files):
    """Makes a zip of files, given by name and content."""
    parts, records, at = [], [], 0
    for name, data in files:
        raw = name.encode()
        common = struct.pack("<5H3L2H", 10, 0, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(raw), 0)
        parts += [b"PK\3\4" + common + raw, data]
        records.append(b"PK\1\2\x14\3" + common + struct.pack("<3H2L", 0, 0, 0, 0o100644 << 16, at) + raw)
        at += 30 + len(raw) + len(data)
    directory = b"".join(records)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(records), len(records), len(directory), at, 0)
    return b"".join(parts) + directory + end


def measured(*words):
    """Runs the program; returns its output, its MiB of memory, and its seconds of processor time."""
    done = subprocess.run([sys.executable, "-S", "-c", LOOK, BOTHY, *words], check=True, capture_output=True)
    kib, seconds = done.stderr.decode().split()[-2:]
    print(f"{int(kib) >> 10} MiB, {seconds} s", flush=True)
    return done.stdout, int(kib) >> 10, float(seconds)


def stopped(after, *words):
    """Runs the program and stops it after this many seconds; returns its exit code, and how long it still took."""
    with subprocess.Popen([BOTHY, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            child.wait(after)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGINT)
        asked = time.monotonic()
        return child.wait(60), time.monotonic() - asked


class Bounds(unittest.TestCase):
    """The real program, measured from outside."""

    def check(self, files, most_mib=MOST_MIB):
        """Checks a pack and its memory use; returns the output."""
        with tempfile.TemporaryDirectory() as place:
            pack = self.pack(place, files)
            said, mib, _ = measured("verify", "--json", pack)
        self.assertLess(mib, most_mib)
        return json.loads(said)

    def pack(self, place, files):
        """Writes a pack of these files, or a zip of these bytes."""
        if isinstance(files, bytes):
            pack = Path(place, "pack.zip")
            pack.write_bytes(files)
        else:
            pack = Path(place, "pack")
            pack.mkdir()
            for name, content in files.items():
                (pack / name).write_text(content)
        return pack

    def test_no_entry_of_any_values_takes_much_memory(self):
        """32 MiB of the smallest values, and as many of the costliest as an entry may hold."""
        zeros = "[" + ",".join(["0"] * ((ENTRY >> 1) - (1 << 14))) + "]"
        said = self.check({"log.json": log([entry(0, *always("deleted"), ("targets", zeros))])})
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
                # As many short entries before it as are read at once.
                before = (
                    [entry(n, ("kinds", full(small[name][1:-1], 3, 70_000))) for n in range(12)]
                    if name in small
                    else []
                )
                large = entry(99, *always("created"), ("kinds", value))
                said = self.check({"log.json": log([*before, large])})
                self.assertIn("claims", said)

    def test_many_words_in_one_entry_take_little_memory(self):
        """Each has its own seed or hash, up to 32 MiB."""
        large = entry(0, *always("created"), ("details", every_other(MOST_WORDS)))
        said = self.check({"log.json": log([large])})
        self.assertIn("claims", said)

    def test_long_entries_in_a_row_take_little_memory(self):
        """While one is hashed, the one before it is passed on and the next is read."""
        large = [entry(n, *always("created"), ("details", every_other(MOST_WORDS))) for n in range(4)]
        said = self.check({"log.json": log(large)}, 192)
        self.assertIn("claims", said)

    def test_long_proofs_of_earlier_heads_are_not_kept(self):
        """Each has 128 hashes: 120 MiB in JSON, and sixteen times as many are allowed."""
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
        """Each has one wording; an eighth of the allowed number."""
        entries = [entry(n, *always("created", f"{n:032x}")) for n in range(30_000)]
        said = self.check({"log.json": log(entries)}, 40)
        self.assertEqual(said["facts"]["incidents"], 30_000)

    def test_a_signal_ends_a_check_at_once(self):
        """In a long entry, in many entries and in many files; `long` has all at once, and measures memory."""
        large = entry(999_999, *always("created"), ("details", every_other(MOST_WORDS)))
        long = os.environ.get("BOTHY_TESTS") == "long"
        incidents, many = (240_000, 65_000) if long else (20_000, 20_000)
        entries = [entry(n, *always("created", f"{n:032x}")) for n in range(incidents)] + [large]
        names = [f"{n // 1000:07}-{'n' * 110}/{n}{'m' * 120}.txt" for n in range(many)]
        digest = hashlib.sha256(b"").hexdigest()
        sums = "".join(f"{digest}  {name}\n" for name in names).encode()
        files = [(name, b"") for name in names] + [("SHA256SUMS", sums), ("log.json", log(entries).encode())]
        del entries, large
        with tempfile.TemporaryDirectory() as place:
            pack = self.pack(place, stored_zip(files))
            del files
            said, mib, seconds = measured("verify", "--json", pack)
            self.assertEqual(json.loads(said)["facts"]["incidents"], incidents + 1)
            self.assertLess(mib, MOST_MIB)
            for part in range(1, 9):
                code, took = stopped(seconds * part / 12, "verify", "--json", pack)
                self.assertLess(took, 1)
                # 1 if it was finished before.
                self.assertIn(code, (130, 1))


def png(width, height, depth, kind, interlaced=0, row=None):
    """Makes a PNG of this many bits a sample and this kind of colours, black, or of this row repeated."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    pack = zlib.compressobj(1)
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    packed = b""
    for left, top, across, down in passes:
        line = b"\0" + (row or bytes((-(-(width - left) // across) * samples * depth + 7) // 8))
        for _ in range(-(-(height - top) // down)):
            packed += pack.compress(line)
    packed += pack.flush()
    palette = _chunk(b"PLTE", bytes(3)) + _chunk(b"tRNS", b"\x80") if kind == 3 else b""
    header = _chunk(b"IHDR", struct.pack(">2L5B", width, height, depth, kind, 0, 0, interlaced))
    return b"\x89PNG\r\n\x1a\n" + header + palette + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(name, data):
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


# None is black: some decoders never touch the memory that they ask for a black picture.
COLOURS = {"RGB": (200, 30, 60), "RGBA": (200, 30, 60, 90), "CMYK": (20, 200, 90, 30), "P": 3}


class Pictures(unittest.TestCase):
    """Pictures of any kind, which are searched for QR codes."""

    def setUp(self):
        """Makes a folder for them."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = Path(folder.name)

    def look(self, name, picture):
        """Looks for a code in a picture; returns its MiB of memory, and its seconds."""
        file = self.place / name.replace(" ", "-")
        if isinstance(picture, bytes):
            file.write_bytes(picture)
        else:
            picture(file)
        _, mib, seconds = measured("plan", "take-over", "--dry-run", file)
        self.assertLess(mib, MOST_MIB)
        return mib, seconds

    def test_no_picture_takes_much_memory(self):
        """Of each kind one picture is almost too large and decoded, and one is too large and isn't."""
        kinds = {
            # name: the least bytes a pixel, its side, a side that is too large
            "RGB of 16 bits": (6, 5400, 6650, lambda side: png(side, side, 16, 2)),
            "RGB of 16 bits, interlaced": (6, 5400, 6000, lambda side: png(side, side, 16, 2, interlaced=1)),
            "RGBA of 16 bits": (8, 4450, 5500, lambda side: png(side, side, 16, 6)),
            "grey of 16 bits": (2, 7200, 7300, lambda side: png(side, side, 16, 0)),
            "grey and transparent of 16 bits": (4, 6900, 7200, lambda side: png(side, side, 16, 4)),
            "RGB of 8 bits": (3, 7200, 7300, lambda side: png(side, side, 8, 2)),
            "a palette with transparency": (4, 6900, 7200, lambda side: png(side, side, 8, 3)),
            "black and white": (1, 7200, 7300, lambda side: png(side, side, 1, 0)),
            "JPEG": (3, 7200, 7300, lambda side: self._drawn("RGB", side, "JPEG")),
            "JPEG of four colours": (3, 7200, 7300, lambda side: self._drawn("CMYK", side, "JPEG")),
            "JPEG, progressive": (
                9,
                4750,
                5000,
                lambda side: self._drawn("RGB", side, "JPEG", progressive=True, subsampling=0),
            ),
            "WebP": (7, 3650, 4000, lambda side: self._drawn("RGB", side, "WEBP", method=0)),
            "WebP, lossless": (7, 3250, 4000, lambda side: self._drawn("RGBA", side, "WEBP", method=0, lossless=True)),
            "GIF": (4, 6800, 7300, lambda side: self._drawn("P", side, "GIF")),
        }
        for name, (each, most, more, make) in kinds.items():
            with self.subTest(name):
                print(name, end=": ", flush=True)
                mib, _ = self.look(name, make(most))
                self.assertGreater(mib, 0.8 * each * most**2 / (1 << 20), "it was looked at")
            with self.subTest(f"{name}, too large"):
                mib, _ = self.look(f"{name}, too large", make(more))
                self.assertLess(mib, 80, "nothing was decoded")

    def _drawn(self, mode, side, kind, **how):
        return lambda file: Image.new(mode, (side, side), COLOURS[mode]).save(file, kind, **how)

    def test_a_signal_ends_a_look_at_pictures_at_once(self):
        """Many in a folder, each full of apparent corners of codes."""
        corner = ["11111110", "10000010", "10111010", "10111010", "10111010", "10000010", "11111110", "00000000"]
        rows = [bytes(255 * (bit == "0") for bit in row) * 250 for row in corner]
        field = zlib.compress(b"".join(b"\0" + row for row in rows) * 250, 1)
        header = _chunk(b"IHDR", struct.pack(">2L5B", 2000, 2000, 8, 0, 0, 0, 0))
        field = b"\x89PNG\r\n\x1a\n" + header + _chunk(b"IDAT", field) + _chunk(b"IEND", b"")
        _, seconds = self.look("field.png", field)
        self.assertLess(seconds, 10)
        for number in range(40):
            (self.place / f"{number}.png").write_bytes(field)
        for part in range(1, 6):
            code, took = stopped(part * seconds / 3, "plan", "take-over", "--dry-run", self.place)
            self.assertLess(took, 1)
            self.assertEqual(code, 130)


if __name__ == "__main__":
    unittest.main()
