"""The files of a pack, from a folder or a zip, by docs/evidence-format.md ("Reading a zip")."""

import os
import stat
import struct
import zlib
from pathlib import Path

MIB = 1 << 20
MAX_FILES, MAX_FILE, MAX_TOTAL, SMALL, RATIO = 100_000, 4096 * MIB, 65536 * MIB, 64 * MIB, 200


class UnreadableError(Exception):
    """Nothing can be said about the claims; the argument is the word for it."""


def open_pack(path):
    """Name to length, and a function that reads a file whole."""
    return _folder(path) if Path(path).is_dir() else _zip(path)


def _bounded(files, lengths):
    """Refuses what is past the bounds; lengths are (unpacked, packed)."""
    total = 0
    for unpacked, packed in lengths:
        total += unpacked
        if unpacked > SMALL and unpacked // RATIO > packed:
            raise UnreadableError("too-large")
        if unpacked > MAX_FILE or total > MAX_TOTAL:
            raise UnreadableError("too-large")
    if len(files) > MAX_FILES:
        raise UnreadableError("too-large")


def _folder(path):
    files = {}
    for folder, folders, names in os.walk(path):
        for name in folders + names:
            full = Path(folder, name)
            status = full.lstat()
            if stat.S_ISREG(status.st_mode):
                files[full.relative_to(path).as_posix()] = status.st_size
            elif not stat.S_ISDIR(status.st_mode):
                raise UnreadableError("not-a-file")
    _bounded(files, [(length, length) for length in files.values()])

    def read(name):
        return Path(path, name).read_bytes()

    return files, read


def _zip(path):
    data = Path(path).read_bytes()
    files, records, extents = {}, [], []
    directory_at, records_at = _directory(data)
    for record in records_at:
        name, flags, method, crc, packed, unpacked, offset, mode, extra = record
        _refuse(name, flags, method, packed, unpacked, mode)
        _refuse_second_name(extra)
        if not name.endswith(b"/"):
            records.append(record)
    _bounded(records, [(record[5], record[4]) for record in records])
    lower = [record[0].lower() for record in records]
    if len(set(lower)) != len(lower):
        raise UnreadableError("twice")
    for name, _, method, crc, packed, unpacked, offset, _, _ in records_at:
        local = data[offset : offset + 30]
        if len(local) < 30 or local[:4] != b"PK\3\4":
            raise UnreadableError("cut")
        name_length, extra_length = struct.unpack("<HH", local[26:30])
        begins = offset + 30 + name_length + extra_length
        if data[offset + 30 : offset + 30 + name_length] != name:
            raise UnreadableError("twice")
        if struct.unpack("<H", local[8:10]) != (method,):
            raise UnreadableError("unsupported")
        _refuse_second_name(data[begins - extra_length : begins])
        extents.append((offset, begins + packed))
        if not name.endswith(b"/"):
            files[name.decode("latin-1")] = (begins, packed, unpacked, method, crc)
    extents.sort()
    ends = [end for _, end in extents]
    starts = [start for start, _ in extents] + [directory_at]
    if not extents or starts[0] != 0 or any(end > start for end, start in zip(ends, starts[1:], strict=False)):
        raise UnreadableError("cut")

    def read(name):
        begins, packed, unpacked, method, crc = files[name]
        raw = data[begins : begins + packed]
        if method == 8:
            inflate = zlib.decompressobj(-15)
            try:
                raw = inflate.decompress(raw, unpacked + 1)
            except zlib.error:
                raise UnreadableError("cut") from None
        if len(raw) != unpacked or zlib.crc32(raw) != crc:
            raise UnreadableError("cut")
        return raw

    return {name: record[2] for name, record in files.items()}, read


def _directory(data):
    """Where the central directory begins, and its records."""
    end = data.rfind(b"PK\5\6", max(0, len(data) - MIB))
    if end < 0 or len(data) - end < 22:
        raise UnreadableError("not-a-pack")
    (_, _, _, count, size, at, comment) = struct.unpack("<4H2LH", data[end + 4 : end + 22])
    if end + 22 + comment != len(data):
        raise UnreadableError("cut")
    if data[max(0, end - 20) : end][:4] == b"PK\6\7":
        (end64,) = struct.unpack("<Q", data[end - 12 : end - 4])
        if data[end64 : end64 + 4] != b"PK\6\6":
            raise UnreadableError("cut")
        count, size, at = struct.unpack("<3Q", data[end64 + 32 : end64 + 56])
    records, here = [], at
    while here < at + size:
        fixed = data[here : here + 46]
        if len(fixed) < 46 or fixed[:4] != b"PK\1\2":
            raise UnreadableError("cut")
        made_by, _, flags, method = struct.unpack("<4H", fixed[4:12])
        crc, packed, unpacked = struct.unpack("<3L", fixed[16:28])
        lengths = struct.unpack("<3H", fixed[28:34])
        attributes, offset = struct.unpack("<2L", fixed[38:46])
        name = data[here + 46 : here + 46 + lengths[0]]
        extra = data[here + 46 + lengths[0] : here + 46 + lengths[0] + lengths[1]]
        unpacked, packed, offset = _zip64(extra, unpacked, packed, offset)
        mode = attributes >> 16 if made_by >> 8 in (3, 19) else 0
        records.append((name, flags, method, crc, packed, unpacked, offset, mode, extra))
        here += 46 + sum(lengths)
    if len(records) != count or here != at + size:
        raise UnreadableError("cut")
    return at, records


def _extra_fields(extra):
    while len(extra) >= 4:
        kind, length = struct.unpack("<2H", extra[:4])
        yield kind, extra[4 : 4 + length]
        extra = extra[4 + length :]


def _zip64(extra, unpacked, packed, offset):
    values = [unpacked, packed, offset]
    for kind, field in _extra_fields(extra):
        at = 0
        for i, value in enumerate(values):
            if kind == 1 and value == 0xFFFFFFFF and len(field) >= at + 8:
                (values[i],) = struct.unpack("<Q", field[at : at + 8])
                at += 8
    return values


def _refuse_second_name(extra):
    """A name or comment in Unicode beside its own: other tools take that one."""
    if any(kind in (0x7075, 0x6375) for kind, _ in _extra_fields(extra)):
        raise UnreadableError("unsupported")


def _refuse(name, flags, method, packed, unpacked, mode):
    if name[-16:].lower() == b":zone.identifier":
        name = name[:-16]
    parts = (name[:-1] if name.endswith(b"/") else name).split(b"/")
    if any(byte in name for byte in (b"\\", b":", b"\0")) or any(p in (b"", b".", b"..") for p in parts):
        raise UnreadableError("climbs-out")
    if stat.S_ISLNK(mode):
        raise UnreadableError("not-a-file")
    if flags & 1 or method not in (0, 8):
        raise UnreadableError("unsupported")
    if (method == 0 and packed != unpacked) or (name.endswith(b"/") and unpacked):
        raise UnreadableError("cut")
