"""Reads the files of a pack, from a folder or a zip, by docs/evidence-format.md ("Reading a zip")."""

import os
import re
import stat
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20
PIECE = 1 << 18

# The document's bounds; a test sets smaller ones.
MOST = {"files": 100_000, "file_bytes": 4096 * MIB, "total_bytes": 65536 * MIB, "entries": 250_000}


class UnreadableError(Exception):
    """No claim can be checked; the argument is the word for the reason."""


@dataclass
class Pack:
    """The files of a pack: lengths by name, what reads one in pieces, and whether all are read, listed or not."""

    files: dict[str, int]
    pieces: Callable[[str], Iterator[bytes]]
    all_are_read: bool

    def read(self, name):
        """Returns a whole file."""
        return b"".join(self.pieces(name))


def open_pack(path):
    """Returns the pack of a folder or a zip."""
    return _folder(path) if Path(path).is_dir() else _zip(path)


class _Listing:
    """Names and lengths of the files, within the bounds."""

    def __init__(self):
        """Starts without a file."""
        self.files, self.taken, self.total = {}, {}, 0

    def add(self, name, length):
        """Takes a file."""
        self.total += length
        if length > MOST["file_bytes"] or self.total > MOST["total_bytes"]:
            raise UnreadableError("too-large")
        self._take(name, True)
        self.files[name] = length

    def folder(self, name):
        """Takes a folder, which may be there already."""
        self._take(name, False)

    def _take(self, name, is_file):
        folders = [(name[: match.start()], False) for match in re.finditer("/", name)]
        for path, file in [*folders, (name, is_file)]:
            lower = path.encode("latin-1", "surrogateescape").lower()
            if lower in self.taken:
                spelt, was_file = self.taken[lower]
                if file or was_file or spelt != path:
                    raise UnreadableError("twice")
            elif len(self.taken) >= MOST["files"]:
                raise UnreadableError("too-large")
            self.taken[lower] = (path, file)


def _folder(path):
    listing = _Listing()
    _list(Path(path), b"", listing)

    def pieces(name):
        with Path(path, name).open("rb") as file:
            while piece := file.read(PIECE):
                yield piece

    return Pack(listing.files, pieces, False)


def _list(path, within, listing, found=0):
    """Lists a folder, whose name in the pack is `within`; returns the number of names found so far."""
    names = sorted(os.fsencode(inner.name) for inner in path.iterdir())
    found += len(names)
    if found > MOST["files"]:
        raise UnreadableError("too-large")
    for name in names:
        full, inside = path / os.fsdecode(name), within + name
        if len(inside) > 255:
            raise UnreadableError("too-large")
        status = full.lstat()
        if stat.S_ISREG(status.st_mode):
            listing.add(inside.decode("latin-1"), status.st_size)
        elif stat.S_ISDIR(status.st_mode):
            listing.folder(inside.decode("latin-1"))
            found = _list(full, inside + b"/", listing, found)
        else:
            raise UnreadableError("not-a-file")
    return found


# Beginnings of 7z, rar, gzip, bzip2, xz, zstd, lzip and cab.
ARCHIVES = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
    b"LZIP",
    b"MSCF\0\0\0\0",
)
HEADER, RECORD, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
ALL_ONES = 0xFFFFFFFF
DEVICE = rb"(CON|PRN|AUX|NUL|(COM|LPT)[0-9])"
KEPT = re.compile(rb"[A-Za-z0-9._-]*[A-Za-z0-9_-]")


def kept_everywhere(name):
    """Returns whether every system keeps a file under this name, given as bytes."""
    parts = name.split(b"/")
    stems = [part.split(b".")[0] for part in parts]
    return (
        len(name) <= 255
        and all(KEPT.fullmatch(part) for part in parts)
        and not any(re.fullmatch(DEVICE, stem, re.IGNORECASE) for stem in stems)
    )


class _Bytes:
    """A file's bytes, of which each slice is read when it is asked for."""

    def __init__(self, path):
        """Opens it."""
        self.file = Path(path).open("rb")  # noqa: SIM115
        self.length = self.file.seek(0, os.SEEK_END)

    def __del__(self):
        """Closes it."""
        self.file.close()

    def __len__(self):
        """Returns how many there are."""
        return self.length

    def __getitem__(self, part):
        """Reads a slice."""
        begin, end, _ = part.indices(self.length)
        self.file.seek(begin)
        return self.file.read(max(0, end - begin))


def _zip(path):
    data = _Bytes(path)
    count, directory = _end(data)
    listing, places, here, begins = _Listing(), {}, directory, 0
    for _ in range(count):
        fixed = data[here : min(here + 46, len(data) - 22)]
        name = data[here + 46 : min(here + 46 + _u16(fixed, 28), len(data) - 22)] if len(fixed) == 46 else b""
        if len(fixed) < 46 or fixed[:4] != RECORD or len(name) != _u16(fixed, 28):
            raise UnreadableError("cut")
        here += 46 + len(name)
        _refuse(fixed, name)
        length = _u32(fixed, 24)
        if name.endswith(b"/"):
            listing.folder(name[:-1].decode("ascii"))
        else:
            listing.add(name.decode("ascii"), length)
        header = HEADER + fixed[6:32] + name
        at = begins + len(header)
        if _u32(fixed, 42) != begins or at + length > directory or data[begins:at] != header:
            raise UnreadableError("two-readings")
        places[name.decode("ascii")] = (at, length, _u32(fixed, 16))
        begins = at + length
    if begins != directory or here != len(data) - 22:
        raise UnreadableError("two-readings")

    def pieces(name):
        at, length, crc = places[name]
        found = 0
        for begin in range(at, at + length, PIECE):
            piece = data[begin : min(begin + PIECE, at + length)]
            found = zlib.crc32(piece, found)
            yield piece
        if found != crc:
            raise UnreadableError("cut")

    return Pack(listing.files, pieces, True)


def _u16(data, at):
    return int.from_bytes(data[at : at + 2], "little")


def _u32(data, at):
    return int.from_bytes(data[at : at + 4], "little")


def _end(data):
    """Returns the number of records, and where they begin."""
    end = data[-22:]
    if len(end) < 22 or end[:4] != END or _u16(end, 20):
        tail = data[-65_557:]
        for match in re.finditer(re.escape(END), tail):
            found = tail[match.start() : match.start() + 22]
            if len(found) == 22 and match.start() + 22 + _u16(found, 20) == len(tail):
                raise UnreadableError("unsupported")
        if data[:4] == HEADER:
            raise UnreadableError("cut")
        raise UnreadableError(
            "unsupported" if data[:8].startswith(ARCHIVES) or data[257:262] == b"ustar" else "not-a-pack"
        )
    disks, here, count, size, offset = _u32(end, 4), _u16(end, 8), _u16(end, 10), _u32(end, 12), _u32(end, 16)
    if here == 0xFFFF or ALL_ONES in (size, offset) or disks:
        raise UnreadableError("unsupported")
    if here != count or offset + size + 22 != len(data):
        raise UnreadableError("two-readings")
    if count > MOST["files"]:
        raise UnreadableError("too-large")
    return count, offset


def _refuse(record, name):
    """Refuses a directory record that no pack's zip has."""
    is_folder = name.endswith(b"/")
    path = name[:-1] if is_folder else name
    if any(byte in name for byte in (b"\\", b":", b"\0")) or any(p in (b"", b".", b"..") for p in path.split(b"/")):
        raise UnreadableError("climbs-out")
    if not kept_everywhere(path):
        raise UnreadableError("bad-name")
    mode, dos = _u16(record, 40), _u16(record, 38)
    own, others, plain, owner = (0x4000, 0x448, 0x31, 0x1C0) if is_folder else (0x8000, 0x458, 0x21, 0x100)
    if mode & 0xF000 not in (0, own) or dos & others:
        raise UnreadableError("not-a-file")
    crc, packed, length = _u32(record, 16), _u32(record, 20), _u32(record, 24)
    supported = (
        record[5] in (0, 3)
        and _u16(record, 6) <= 20
        and not _u16(record, 8) & ~0x0800
        and _u16(record, 10) == 0
        and not any(record[30:38])
        and ALL_ONES not in (packed, length, _u32(record, 42))
        and not dos & ~plain
        and (mode & owner == owner or (mode == 0 and record[5] == 0))
    )
    if not supported:
        raise UnreadableError("unsupported")
    if packed != length or (is_folder and (length, crc) != (0, 0)):
        raise UnreadableError("two-readings")
