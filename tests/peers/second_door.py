"""Lists, as numbers, all that a copy of a vault's folder shows; the rules for every vault; and flaws to be found."""

import hashlib
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

DATABASES, SLOTS, SEALS, RESERVE, THROTTLE = ("0.dat", "1.dat"), ("2.dat", "3.dat"), "4.dat", "5.dat", "6.dat"
LARGE = (*DATABASES, RESERVE)
NAMES = (*DATABASES, *SLOTS, SEALS, RESERVE, THROTTLE)
SIZES = dict(zip(NAMES, (None, None, 2048, 2048, 16384, 1 << 20, 64), strict=True))
# The order in which a vault's files are made; none is ever made again.
MADE = (SEALS, *DATABASES, *SLOTS, RESERVE, THROTTLE)
CLASSES = [mib << 20 for mib in (2, 4, 8, 16, 32, 64)]
PAGE = 4096
# Parts of the small files that are random, or must look so: slots and the bytes after them, cells and the bytes between.
SLOT = [(64 + 152 * n, 64 + 152 * (n + 1)) for n in range(8)]
BEHIND = (1280, 2016)
CELL = [(PAGE * n, PAGE * n + 256) for n in range(4)]
BETWEEN = [(PAGE * n + 256, PAGE * (n + 1)) for n in range(4)]
# No opening takes longer, and openings are an hour apart: so the throttle is of the last opening, or it isn't.
MINUTES = 30
# The standard deviations that nothing random exceeds, in millions of pages.
FAR = 8.5


@dataclass
class Copy:
    """A folder's state on disk."""

    order: list[str]
    stats: dict[str, os.stat_result]
    born: dict[str, float]
    bytes: dict[str, np.ndarray]
    # The phone's boot, and when it began, in ns of the files' clock.
    boot: bytes
    began: int
    pages: dict[str, "Pages"] = field(default_factory=dict)


def read(folder: Path, boot: bytes, began: int, like: Copy | None = None, changed: tuple[str, ...] = NAMES) -> Copy:
    """Reads a folder, times first, because reading changes them. Takes large files not in `changed` from `like`."""
    stats = {".": folder.stat()}
    with os.scandir(folder) as entries:
        order = [entry.name for entry in entries]
    stats |= {name: (folder / name).stat() for name in order}
    command = ["stat", "--printf", r"%n %.9W\n", "--", *order]
    out = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout
    born = {name: float(time) for name, time in (line.split() for line in out.splitlines())}
    same = {} if like is None else {name: like.bytes[name] for name in LARGE if name not in changed}
    data = {name: same[name] if name in same else np.fromfile(folder / name, np.uint8) for name in order}
    copy = Copy(order, stats, born, data, boot, began)
    for name in LARGE:
        copy.pages[name] = like.pages[name] if name in same else Pages.of(data[name])
    return copy


@dataclass
class Pages:
    """A large file, page by page: chi squared of the bytes' histogram, their sum, bytes equal to the one before; words that occur twice."""

    chi: np.ndarray
    sums: np.ndarray
    same: np.ndarray
    total: float
    twice: int

    @classmethod
    def of(cls, data: np.ndarray) -> "Pages":
        """Ignores bytes after the last whole page."""
        pages = data[: len(data) // PAGE * PAGE].reshape(-1, PAGE)
        counts = [
            np.bincount((np.arange(len(part))[:, None] * 256 + part).ravel(), minlength=256 * len(part))
            for part in (pages[at : at + 512] for at in range(0, len(pages), 512))
        ]
        counts = np.concatenate(counts).reshape(-1, 256)
        words = np.sort(pages.view(np.uint64).ravel())
        return cls(
            chi=((counts - PAGE / 256) ** 2).sum(1) * 256 / PAGE,
            sums=pages.sum(1, dtype=np.int64),
            same=(pages[:, 1:] == pages[:, :-1]).sum(1),
            total=float(((counts.sum(0) - pages.size / 256) ** 2).sum() * 256 / pages.size),
            twice=int((words[1:] == words[:-1]).sum()),
        )

    def far(self) -> float:
        """Returns how far the oddest page is from random, in standard deviations."""
        chi = (self.chi / 255) ** (1 / 3) - (1 - 2 / (9 * 255))  # Wilson and Hilferty
        chi /= (2 / (9 * 255)) ** 0.5
        sums = (self.sums - PAGE * 127.5) / (PAGE * (256**2 - 1) / 12) ** 0.5
        return float(max(np.abs(chi).max(), np.abs(sums).max()))


def bits(data: np.ndarray) -> float:
    """Returns how far the number of 1 bits is from half, in standard deviations."""
    return (int(np.bitwise_count(data).sum()) - 4 * len(data)) / (2 * len(data)) ** 0.5


def tally(copy: Copy) -> tuple[int, int, bytes]:
    """Returns the throttle: wrong secrets, milliseconds since boot at the last try, and the boot."""
    data = copy.bytes[THROTTLE].tobytes()
    return int.from_bytes(data[4:8]), int.from_bytes(data[8:16]), data[16:32]


def since_try(copy: Copy) -> float:
    """Returns the minutes from the throttle's try to the files' time. If the try is of a former boot and the files are of this one,
    some try isn't in the throttle: then returns as if it had been long ago."""
    _, at, boot = tally(copy)
    in_this_boot = (copy.stats[THROTTLE].st_mtime_ns - copy.began) / 6e10
    if boot == copy.boot:
        return in_this_boot - at / 60_000
    return in_this_boot + MINUTES if in_this_boot > 1 / 60 else 0.0


def violations(copy: Copy) -> list[str]:
    """Returns the rules that a copy breaks."""
    if set(copy.order) != set(NAMES):
        return ["names"]
    stats, data = copy.stats, copy.bytes
    first, second = (stats[name] for name in DATABASES)
    rules = {
        "sizes": first.st_size == second.st_size
        and first.st_size in CLASSES
        and all(size in (None, stats[name].st_size) for name, size in SIZES.items()),
        # No holes. A file system may count blocks of its own to a fragmented file.
        "blocks": all(
            0 <= 512 * s.st_blocks - s.st_size < max(PAGE, s.st_size // 64) + PAGE for n, s in stats.items() if n != "."
        ),
        "times": len({time for stat in stats.values() for time in (stat.st_mtime_ns, stat.st_atime_ns)}) == 1,
        "made again": [copy.born[name] for name in MADE] == sorted(copy.born[name] for name in MADE),
        "replicas": data[SLOTS[0]].tobytes() == data[SLOTS[1]].tobytes(),
        # The ctime: when the times were set, at the lock.
        "changes": max(s.st_ctime_ns for s in stats.values()) - min(s.st_ctime_ns for s in stats.values()) < 1e9,
        "modes": all(stat.st_mode & 0o777 == 0o600 for name, stat in stats.items() if name != "."),
        "throttle": -1e-3 < since_try(copy) < MINUTES,
        "twice": not any(pages.twice for pages in copy.pages.values()),
        "random pages": max(pages.far() for pages in copy.pages.values()) < FAR,
        "random parts": max(abs(bits(part)) for part in parts(copy)) < FAR,
    }
    return [name for name, holds in rules.items() if not holds]


def parts(copy: Copy) -> list[np.ndarray]:
    """Returns the parts of the small files that must look random."""
    slots, seals = copy.bytes[SLOTS[0]], copy.bytes[SEALS]
    return [slots[a:b] for a, b in (*SLOT, BEHIND)] + [seals[a:b] for a, b in (*CELL, *BETWEEN)]


def features(copy: Copy) -> dict[str, float]:
    """Returns all possible clues, as numbers."""
    stats, out = copy.stats, {"names": len(copy.order)}
    newest = max(stat.st_mtime_ns for stat in stats.values())
    changed = max(stat.st_ctime_ns for stat in stats.values())
    for name in (*NAMES, "."):
        stat = stats[name]
        out |= {f"mtime {name}": newest - stat.st_mtime_ns, f"atime {name}": newest - stat.st_atime_ns}
        out[f"ctime {name}"] = (changed - stat.st_ctime_ns) // 1_000_000
    by_inode = sorted(NAMES, key=lambda name: stats[name].st_ino)
    by_birth = sorted(MADE, key=lambda name: (copy.born[name], MADE.index(name)))
    for name in NAMES:
        out |= {
            f"inode {name}": by_inode.index(name),
            f"born {name}": by_birth.index(name),
            f"place {name}": copy.order.index(name),
            f"size {name}": stats[name].st_size,
            f"blocks {name}": 512 * stats[name].st_blocks - stats[name].st_size,
        }
    out["uneven"] = stats[DATABASES[0]].st_size - stats[DATABASES[1]].st_size
    out["replicas"] = int((copy.bytes[SLOTS[0]] != copy.bytes[SLOTS[1]]).sum())
    # The user decides how long an opening lasts, and in these lives the machine does.
    since = since_try(copy)
    out["wrong"], out["since try"] = tally(copy)[0], 0 if -1e-3 < since < MINUTES else since
    out["former boot"] = tally(copy)[2] != copy.boot
    for name, pages in copy.pages.items():
        out |= of_pages(name, pages)
        for n in (0, 1, 2, 3, 15, 16, -1):
            out[f"byte {name} {n}"] = copy.bytes[name][n]
    for n, part in enumerate(parts(copy)):
        out |= {
            f"bits {n}": bits(part),
            f"mean {n}": part.mean(),
            f"first {n}": part[0],
            f"most {n}": np.bincount(part).max(),
        }
    return out


def of_pages(name: str, pages: Pages) -> dict[str, float]:
    """Returns numbers of a large file: as a whole, its oddest pages, and in eight regions."""
    out = {
        f"chi {name}": pages.total,
        f"chi max {name}": pages.chi.max(),
        f"chi min {name}": pages.chi.min(),
        f"sum max {name}": pages.sums.max(),
        f"sum min {name}": pages.sums.min(),
        f"same {name}": pages.same.mean(),
        f"same max {name}": pages.same.max(),
        f"twice {name}": pages.twice,
    }
    for n, (chi, sums) in enumerate(zip(np.array_split(pages.chi, 8), np.array_split(pages.sums, 8), strict=True)):
        out |= {f"chi {name} {n}": chi.mean(), f"sum {name} {n}": sums.mean()}
    return out


def places(copy: Copy) -> np.ndarray:
    """Returns the bytes at fixed places that may have any value: all of the slot file's, the cells, beginnings and ends."""
    slots, seals = copy.bytes[SLOTS[0]], copy.bytes[SEALS]
    large = [copy.bytes[name] for name in (*DATABASES, RESERVE)]
    return np.concatenate(
        [slots[16:2016], *(seals[a:b] for a, b in CELL), *(f[:64] for f in large), *(f[-64:] for f in large)]
    )


# Flaws. Each changes a locked folder as a bug in Bothy would, with all other times unchanged.


def _slot_biased(folder: Path, _: Copy) -> None:
    for name in SLOTS:
        data = bytearray((folder / name).read_bytes())
        data[SLOT[5][0]] = 0
        data[2016:] = hashlib.sha256(data[:2016]).digest()
        _over(folder / name, 0, bytes(data))


def _over(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _made_anew(folder: Path, _: Copy) -> None:
    for name in SLOTS:
        data = (folder / name).read_bytes()
        (folder / f"{name}.new").touch(0o600)
        (folder / f"{name}.new").write_bytes(data)
        (folder / f"{name}.new").rename(folder / name)


def _other_try(folder: Path, copy: Copy) -> None:
    data = bytearray((folder / THROTTLE).read_bytes())
    at = (copy.stats[THROTTLE].st_mtime_ns - copy.began) // 1_000_000 + 2 * 3_600_000
    data[8:32] = at.to_bytes(8) + copy.boot
    data[32:] = hashlib.sha256(data[:32]).digest()
    _over(folder / THROTTLE, 0, bytes(data))


def _larger(folder: Path, _: Copy) -> None:
    with (folder / DATABASES[1]).open("ab") as file:
        file.write(os.urandom(PAGE))


def _later(folder: Path, _: Copy) -> None:
    time = (folder / SLOTS[1]).stat().st_mtime_ns
    os.utime(folder / SLOTS[1], ns=(time, time + 1))


# The control: nothing is planted in the same way, so nothing may be found.
CONTROL = "no flaw"
# Each with the large files that it changes, and the rule that it breaks in every vault; None: only many vaults show it.
FLAWS = {
    CONTROL: (lambda _, __: None, (), None),
    "one nanosecond later": (_later, (), "times"),
    "a page longer": (_larger, (DATABASES[1],), "sizes"),
    "a journal left": (lambda folder, _: (folder / "1.dat-journal").touch(0o600), (), "names"),
    "a try at another time": (_other_try, (), "throttle"),
    "zeros between the cells": (lambda folder, _: _over(folder / SEALS, 1024, bytes(512)), (), "random parts"),
    "a page of zeros": (
        lambda folder, _: _over(folder / DATABASES[0], 77 * PAGE, bytes(PAGE)),
        (DATABASES[0],),
        "random pages",
    ),
    "the reserve's first byte": (lambda folder, _: _over(folder / RESERVE, 0, b"\0"), (RESERVE,), None),
    "a slot's first byte": (_slot_biased, (), None),
    # Last, because a file's birth can't be restored.
    "slots in files made again": (_made_anew, (), "made again"),
}


def plant(folder: Path, flaw: str, copy: Copy) -> Copy:
    """Puts a flaw into a folder, and reads it again."""
    change, changed, _ = FLAWS[flaw]
    change(folder, copy)
    if flaw != "one nanosecond later":
        set_times(folder, copy)
    return read(folder, copy.boot, copy.began, copy, changed)


def restore(folder: Path, flaw: str, copy: Copy) -> None:
    """Removes a flaw; all flaws are in the first MiB of a file. Files made again stay so."""
    changed = FLAWS[flaw][1]
    for path in folder.iterdir():
        if path.name not in NAMES:
            path.unlink()
            continue
        if path.name not in LARGE or path.name in changed:
            _over(path, 0, copy.bytes[path.name][: 1 << 20].tobytes())
        os.truncate(path, copy.stats[path.name].st_size)
    set_times(folder, copy)


def set_times(folder: Path, copy: Copy) -> None:
    """Restores all times; twice, as a lock does, so that the kernel's stamps are equally fine."""
    there = [name for name in (*NAMES, "1.dat-journal", ".") if (folder / name).exists()]
    for name in there * 2:
        stat = copy.stats.get(name, copy.stats["."])
        os.utime(folder / name, ns=(stat.st_atime_ns, stat.st_mtime_ns))
