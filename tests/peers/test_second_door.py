"""One copy of a cleanly locked folder doesn't show whether a second door is set, better than by guessing."""

import os
import random
import shutil
import subprocess
import tempfile
import unittest
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import second_door
import telling

ROOT = Path(__file__).resolve().parents[2]
LIVED_IN = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "examples" / "lived_in"
SEED = int(os.environ.get("BOTHY_SEED", "1"))
SIZE = os.environ.get("BOTHY_TESTS", "quick")
VAULTS = {"quick": 60, "full": 100, "long": 2000}[SIZE]
# The share of vaults with a second door that have the flaw, if few do: about 30. Fewer don't show among so many numbers.
FEW = {"quick": 1.0, "full": 0.6, "long": 0.03}[SIZE]
# Three tests judge together.
TELLS = 0.001 / 3
# Most live in memory, where it is fast; one in this many on the disk.
MEMORY, ON_DISK = Path("/dev/shm"), 8


@dataclass
class Seen:
    """One vault: its seed, whether the door is set, the rules it breaks, and its numbers and places, sound and with each flaw."""

    seed: int
    door: bool
    broken: list[str]
    names: list[str]
    rows: dict[str, np.ndarray]
    places: dict[str, np.ndarray]
    found: dict[str, list[str]]


def somewhere(seed: int) -> str:
    """Makes a folder for one vault."""
    memory = seed % ON_DISK and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 1 << 30
    return tempfile.mkdtemp(prefix="bothy-door-", dir=MEMORY if memory else None)


def live(seeds: list[int]) -> list[Seen]:
    """Makes, reads and deletes vaults one by one."""
    life = subprocess.Popen([LIVED_IN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    seen = []
    for seed in seeds:
        at = somewhere(seed)
        try:
            seen.append(live_one(life, seed, Path(at) / "vault"))
        finally:
            shutil.rmtree(at)
    life.stdin.close()
    assert life.wait() == 0
    life.stdout.close()
    return seen


def ask(life: subprocess.Popen, *words: object) -> list[str]:
    """Sends one line to the vaults' maker; returns its answer."""
    print(*words, sep="\t", file=life.stdin, flush=True)
    answer = life.stdout.readline().split()
    assert answer, f"no answer to {words}: play again with these"
    return answer


def live_one(life: subprocess.Popen, seed: int, folder: Path) -> Seen:
    """Lives one vault; a coin decides whether its door is set."""
    door = random.Random(seed).random() < 0.5
    boot, began = ask(life, seed, folder, "set" if door else "unset")
    copy = second_door.read(folder, bytes.fromhex(boot), int(began) * 1_000_000)
    seen = Seen(seed, door, second_door.violations(copy), list(second_door.features(copy)), {}, {}, {})
    look(seen, "", copy)
    if door:
        for flaw in second_door.FLAWS:
            planted = second_door.plant(folder, flaw, copy)
            seen.found[flaw] = second_door.violations(planted)
            look(seen, flaw, planted)
            second_door.restore(folder, flaw, copy)
    # Proves that the planted flaws are gone, otherwise it would find no vault, and that the door is as the coin fell.
    assert ask(life, "try") == ["notes" if door else "nothing"], f"seed {seed}"
    return seen


def look(seen: Seen, flaw: str, copy: second_door.Copy) -> None:
    """Keeps the numbers of a copy."""
    seen.rows[flaw] = np.array(list(second_door.features(copy).values()), float)
    seen.places[flaw] = second_door.places(copy)


class SecondDoor(unittest.TestCase):
    """Many lives, about half of them with a second door."""

    @classmethod
    def setUpClass(cls):
        """Lives them, on all processors."""
        print(f"seed {SEED} (play again with BOTHY_SEED={SEED}), {VAULTS} vaults")
        seeds = [SEED * 1_000_000 + n for n in range(VAULTS)]
        workers = os.cpu_count() or 1
        with ProcessPoolExecutor(workers) as pool:
            chunks = [seeds[n :: 4 * workers] for n in range(4 * workers)]
            cls.seen = [seen for part in pool.map(live, chunks) for seen in part]
        cls.names = cls.seen[0].names
        cls.labels = np.array([seen.door for seen in cls.seen], float)

    def with_flaw(self, flaw: str, share: float) -> tuple[np.ndarray, np.ndarray]:
        """Returns numbers and places of all, with the flaw in some of those with a door."""
        doors = [seen for seen in self.seen if seen.door]
        having = {id(seen) for seen in random.Random(SEED).sample(doors, round(share * len(doors)))}
        chosen = [flaw if id(seen) in having else "" for seen in self.seen]
        rows = np.array([seen.rows[name] for seen, name in zip(self.seen, chosen, strict=True)])
        return rows, np.array([seen.places[name] for seen, name in zip(self.seen, chosen, strict=True)])

    def judge(self, name: str, share: float) -> dict[str, float]:
        """Returns every p, and prints it."""
        rows, places = self.with_flaw(name, share)
        area, trained = telling.classify(rows, self.labels, SEED)
        at, odd = telling.outermost(rows, self.labels, SEED)
        uneven = telling.uneven(places)
        feature = self.names[at]
        print(
            f"{name or 'nothing'} in {share:.0%}: classifier {area:.3f}, p {trained:.4f}; "
            f"outermost p {odd:.4f} ({feature}); bytes p {uneven:.2g}"
        )
        return {"classifier": trained, "outermost": odd, "bytes": uneven}

    def test_every_folder_keeps_every_rule(self):
        """Files, sizes, blocks, times, births, replicas, no side file, nothing that doesn't look random."""
        broken = {seen.seed: seen.broken for seen in self.seen if seen.broken}
        counts = {}
        for rules in broken.values():
            for rule in rules:
                counts[rule] = counts.get(rule, 0) + 1
        self.assertEqual(counts, {}, f"by seed: {dict(list(broken.items())[:20])}")

    def test_a_door_that_is_set_cant_be_told_from_one_that_isnt(self):
        """No classifier, no odd few, no byte that lacks any of 256 values."""
        self.assert_nothing("", 0)

    def test_planting_by_itself_isnt_what_is_found(self):
        """Planting nothing in every vault with a door finds nothing."""
        self.assert_nothing(second_door.CONTROL, 1.0)

    def test_a_flaw_in_every_vault_with_a_door_is_found(self):
        """By the rule that it breaks, and by the numbers alone."""
        self.assert_flaws_found(1.0)

    def test_a_flaw_in_few_vaults_with_a_door_is_found(self):
        """The same for few."""
        self.assert_flaws_found(FEW)

    def assert_nothing(self, flaw, share):
        """Asserts that chance explains every p."""
        found = self.judge(flaw, share)
        self.assertGreater(min(found.values()), TELLS, f"{found}, seed {SEED}")

    def assert_flaws_found(self, share):
        """Asserts that each flaw is found."""
        for flaw in second_door.FLAWS:
            if flaw != second_door.CONTROL:
                with self.subTest(flaw):
                    self.assert_found(flaw, share)

    def assert_found(self, flaw, share):
        """Asserts that each vault with the flaw breaks its rule, and that some p shows it."""
        rule = second_door.FLAWS[flaw][2]
        for seen in self.seen:
            if rule and seen.door:
                self.assertIn(rule, seen.found[flaw], f"seed {seen.seed}")
        found = self.judge(flaw, share)
        self.assertLessEqual(min(found.values()), TELLS, f"{found}, seed {SEED}")


if __name__ == "__main__":
    unittest.main()
