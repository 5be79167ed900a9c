"""A second checker of evidence packs, written from docs/log-format.md and docs/evidence-format.md alone.

    python3 tests/peers/verify_pack.py PACK

Prints one line for each failure ("claim reason place"), or the word for why nothing can be checked; then exits 1.
Standard library only. Reads log.json, the table and exhibits in pieces, so a large pack takes little more memory than a small one.
"""

import base64
import binascii
import hashlib
import re
import sys

import log_format as log
import log_json
import log_shapes as shapes
import pack_table
import strict_ed25519
from log_json import Hidden, Partly
from pack_files import MOST, UnreadableError, kept_everywhere, open_pack

SUMS, SIGNATURE, LOG, CHECKPOINT = "SHA256SUMS", "SHA256SUMS.minisig", "log.json", "checkpoint.txt"
PART = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
PLAIN = rf"{PART}(/{PART})*"
NAMED = 100
WORDINGS = ("created", "imported", "amended")
OF_INCIDENT = (*WORDINGS, "deleted", "put-away")
OF_FILE = ("attached", "derived")
KEY_CHANGE = shapes.number("key_change")


class Said:
    """The failures, claim by claim, in the order found."""

    def __init__(self):
        """Starts with none."""
        self.claims = {}

    def add(self, line):
        """Takes "claim reason place"."""
        self.claims.setdefault(line.split(" ", 1)[0], []).append(line)

    def lines(self):
        """Returns the first of each claim, and how many more there are, in alphabetical order."""
        more = [f"{claim} more {len(all_) - NAMED}" for claim, all_ in self.claims.items() if len(all_) > NAMED]
        return sorted([line for all_ in self.claims.values() for line in all_[:NAMED]] + more)


def check(path):
    """Returns the failures as lines in alphabetical order, each as often as found."""
    said = Said()
    try:
        pack = open_pack(path)
        if LOG not in pack.files:
            raise UnreadableError("wrapped" if _is_wrapped(pack.files) else "not-a-pack")
        # In a zip it must be whole before it is looked at.
        _hash(pack, LOG)
        items = log_json.read(pack.pieces(LOG))
        head = next(items)[1]
        incidents, exhibits = Log(head, said).read(items)
        sums = _list(pack, said)
        _signature(pack, head["public_key"], said)
        pack_table.check(pack, incidents, said)
        _checkpoint(pack, head, said)
        _files(pack, sums, exhibits, said)
        if pack.all_are_read:
            for name in pack.files:
                _hash(pack, name)
    except UnreadableError as why:
        return [str(why)]
    return said.lines()


def _hash(pack, name):
    """Returns a file's SHA-256, and its length."""
    found, length = hashlib.sha256(), 0
    for piece in pack.pieces(name):
        found.update(piece)
        length += len(piece)
    return found.digest(), length


LITTER_FOLDERS = {
    *("__macosx", "#recycle", "$recycle.bin", ".@__thumb", ".appledb", ".appledesktop", ".appledouble", ".trash"),
    *(".documentrevisions-v100", ".fseventsd", ".spotlight-v100", ".stfolder", ".stversions", ".temporaryitems"),
    *(".trashes", "@eadir", "@recycle", "lost+found", "network trash folder", "system volume information"),
    "temporary items",
}
LITTER = {
    *(".apdisk", ".com.apple.timemachine.donotpresent", ".directory", ".dropbox", ".ds_store", ".localized", "icon\r"),
    *(".metadata_never_index", ".volumeicon.icns", "desktop.ini", "ehthumbs.db", "ehthumbs_vista.db", "thumbs.db"),
}
LITTER_BEGINS = ("._", ".fuse_hidden", ".goutputstream-", ".nfs", ".smbdelete", "~$")
LITTER_ENDS = (
    *(":afp_afpinfo", ":afp_resource", ":com.apple.quarantine", ":encryptable", ":smartscreen", ":zone.identifier"),
)


def looks_like_litter(name):
    """Returns whether systems leave files of that name; it is litter unless it is listed."""
    *folders, last = name.translate({capital: capital + 32 for capital in range(65, 91)}).split("/")
    return (
        any(folder in LITTER_FOLDERS or folder.startswith(".trash-") for folder in folders)
        or last in LITTER
        or last.startswith(LITTER_BEGINS)
        or (last.startswith(".~lock.") and last.endswith("#"))
        or last.endswith(LITTER_ENDS)
    )


ARCHIVE = re.compile(r"\.(zipx?|7z|rar|cab|iso|tar|gz|tgz|t?bz2|t?xz|lz|lzma|zst)\Z", re.IGNORECASE)


def _is_wrapped(files):
    names = sorted(name for name in files if not looks_like_litter(name))
    if len(names) == 1 and ARCHIVE.search(names[0]):
        return True
    around = next((name.removesuffix(LOG) for name in names if name.endswith("/" + LOG)), None)
    return around is not None and all(name.startswith(around) for name in names)


def _list(pack, said):
    sums, why = {}, None
    for name, most in ((SUMS, 32 << 20), (SIGNATURE, 4096), (CHECKPOINT, 4096)):
        if pack.files.get(name, 0) > most:
            raise UnreadableError("too-large")
        if name in pack.files:
            pack.read(name)
    if SUMS not in pack.files:
        why = "missing"
    else:
        try:
            text = pack.read(SUMS).decode()
        except UnicodeDecodeError:
            text = ""
        why = "line-ends" if "\r\n" in text else None
        lines = text[:-1].split("\n") if text.endswith("\n") else [""]
        for line in [] if why else lines:
            match = re.fullmatch(rf"([0-9a-f]{{64}})  ({PLAIN})", line)
            if not match or not kept_everywhere(match[2].encode()) or match[2] in (SUMS, SIGNATURE):
                why = "malformed"
                break
            if match[2] in sums:
                why = "twice"
                break
            sums[match[2]] = bytes.fromhex(match[1])
    if why:
        said.add(f"files-listed {why} file {SUMS}")
        said.add(f"files-unchanged {why} file {SUMS}")
        return None
    return sums


def _signature(pack, key, said):
    def fault():
        if SIGNATURE not in pack.files:
            return "missing"
        key_id = log.sha256(b"bothy/minisign-key-id/v1" + key)[:8]
        word = base64.b64encode(b"Ed" + key_id + key).decode()
        try:
            text = pack.read(SIGNATURE).decode()
            if "\r\n" in text:
                return "line-ends"
            lines = text.split("\n")
            untrusted, blob, trusted, overall, end = lines
            blob, overall = _base64(blob, 74), _base64(overall, 64)
        except ValueError:
            return "malformed"
        if end or not trusted.startswith("trusted comment: ") or blob[:2] != b"ED":
            return "malformed"
        if blob[2:10] != key_id:
            return "other-key"
        if untrusted != f"untrusted comment: minisign -V -m {SUMS} -P {word}":
            return "malformed"
        comment = trusted[len("trusted comment: ") :].encode()
        message = hashlib.blake2b(pack.read(SUMS) if SUMS in pack.files else b"").digest()
        signature = blob[10:]
        holds = strict_ed25519.verify(key, message, signature)
        return None if holds and strict_ed25519.verify(key, signature + comment, overall) else "wrong-signature"

    why = fault()
    if why:
        said.add(f"list-signed {why} file {SIGNATURE}")


def _base64(line, length):
    try:
        data = base64.b64decode(line, validate=True)
    except binascii.Error:
        raise ValueError from None
    if len(data) != length or base64.b64encode(data).decode() != line:
        raise ValueError
    return data


def _checkpoint(pack, head, said):
    """Reports what is wrong with the head for other programs."""

    def fault():
        if CHECKPOINT not in pack.files:
            return "missing"
        wanted = log.checkpoint(head, bytes(64))
        if pack.files[CHECKPOINT] != len(wanted):
            return "changed"
        found = pack.read(CHECKPOINT)
        try:
            signature = _base64(found[:-1].rpartition(b" ")[2].decode(), 68)[4:]
        except ValueError:
            return "changed"
        if found != log.checkpoint(head, signature):
            return "changed"
        holds = strict_ed25519.verify(head["public_key"], log.checkpoint_text(head), signature)
        return None if holds else "wrong-signature"

    why = fault()
    if why:
        said.add(f"head-signed {why} file {CHECKPOINT}")


class Incident:
    """A shown incident."""

    def __init__(self):
        """Starts without a wording."""
        self.next = 0
        # When it was first recorded, and its last wording's row, both as the table has them.
        self.first = self.row = None
        self.marks = []


class Log:
    """log.json by itself."""

    def __init__(self, head, said):
        """Takes its head, and the place for failures."""
        self.head, self.said = head, said
        self.incidents, self.exhibits, self.keys, self.attached, self.seen = {}, {}, [], [], set()
        self.marks, self.destroyed = set(), set()
        self.proof, self.behind = log.Joined(head["size"]), []

    def read(self, items):
        """Reads incidents and exhibits."""
        if not log.head_holds(self.head):
            self.said.add(f"head-signed wrong-signature head {self.head['size']}")
        last, heads = -1, []
        for kind, item in items:
            if kind == "earlier":
                heads.append((item, self._break(item)))
                # Proofs aren't kept.
                del item["path"]
                continue
            if kind == "skipped":
                self.behind = item
                continue
            seq = item["seq"]
            if seq <= last:
                self.said.add(f"order out-of-order entry {seq}")
            last = seq
            self._proofs(item)
            if self._form(item):
                self._say(item)
            self.seen.add(seq)
        if self.proof.root(self.behind) != self.head["root"]:
            self.said.add(f"entries-in-log not-in-log head {self.head['size']}")
        for seq, incident in self.attached:
            if incident not in self.incidents or not self.incidents[incident].row:
                self.said.add(f"exhibits no-incident entry {seq}")
        for item, why in heads:
            if why:
                self.said.add(f"earlier-heads {why} head {item['size']}")
        for item, why in sorted(heads, key=lambda head: head[0]["size"]):
            if not why and not self._key_goes_on(item):
                self.said.add(f"earlier-heads other-key head {item['size']}")
        return {subject: incident for subject, incident in self.incidents.items() if incident.row}, self.exhibits

    def _proofs(self, entry):
        seq = entry["seq"]
        if not entry["committed"]:
            self.said.add(f"values-committed not-committed entry {seq}")
        leaf = log.leaf(log.cbor([2, seq, entry["body_root"]]))
        self.proof.add(seq, leaf, entry["skipped"])

    def _form(self, entry):
        seq, shown, readable = entry["seq"], entry["shown"], True
        misfits = set()
        for i, value in enumerate(shown):
            why = None
            if isinstance(value, Partly):
                words = [word for word in value if word is not None]
                if (
                    shapes.shape(i) not in ("words", "people")
                    or not all(words)
                    or len("".join(words).encode()) > 256 * 1024
                ):
                    why = "malformed"
                    misfits.add(i)
            elif not isinstance(value, Hidden) and not shapes.fits(i, value):
                why = "malformed"
                misfits.add(i)
            elif (i in (0, 1, 3) and (value is None or isinstance(value, Hidden))) or (
                i == 2 and isinstance(value, Hidden)
            ):
                why = "not-shown"
            if why:
                self.said.add(f"form {why} position {seq} {i}")
                readable = readable and i > 3
        if readable:
            wrong = self._wrong(seq, shown)
            if wrong is not None:
                self.said.add(f"form malformed position {seq} {wrong}")
        # A value of another shape than its position's counts as null from here on.
        entry["shown"] = [None if i in misfits else value for i, value in enumerate(shown)]
        return readable

    def _wrong(self, seq, shown):
        kind, subject, rev = shown[0], shown[1], shown[2]
        if kind in ("created", "imported"):
            good = rev == 0
        elif kind == "amended":
            good = rev is not None and rev > 0
        else:
            good = rev is None
        if not good:
            return 2
        if kind == "deleted" and any(target >= seq for target in _targets(shown)):
            return 4
        if kind in OF_FILE:
            return next((i for i in (6, 5) if shown[i] is None), None)
        if kind not in OF_INCIDENT and subject != self.head["log_id"][:16]:
            return 1
        return None

    def _say(self, entry):
        seq, shown = entry["seq"], entry["shown"]
        kind, subject, rev = shown[:3]
        if kind in WORDINGS:
            incident = self.incidents.setdefault(subject, Incident())
            rev = rev or 0
            if rev != incident.next:
                self.said.add(f"revisions {'gap' if rev > incident.next else 'twice'} entry {seq}")
            incident.next = max(incident.next, rev + 1)
            incident.first = incident.first or pack_table.recorded(shown)
            incident.row = pack_table.Row(pack_table.begin_of_row(subject, seq, incident.first, shown))
        owner = shown[6] if isinstance(shown[6], bytes) and len(shown[6]) == 16 else None
        if kind in OF_FILE and owner is not None:
            self.attached.append((seq, owner))
        if kind == "deleted":
            targets = set(_targets(shown))
            if len(self.destroyed | targets) > MOST["entries"]:
                raise UnreadableError("too-large")
            for target in sorted(targets & self.seen):
                self.said.add(f"revisions destroyed entry {target}")
            self.seen -= targets
            if targets & self.destroyed:
                self.said.add(f"revisions twice entry {seq}")
            self.destroyed |= targets
        former, key = (_hash_in(shown[KEY_CHANGE], name) for name in ("former", "key"))
        if former and key:
            self.keys.append((seq, former, key))
        if entry["exhibit"]:
            self._exhibit(seq, entry["exhibit"], kind, owner, shown[5])

    def _exhibit(self, seq, path, kind, owner, file):
        mark = re.fullmatch(log_json.EXHIBIT, path)[1]
        sha256, length = _hash_in(file, "sha256"), file.get("len") if isinstance(file, dict) else None
        why = None
        if not sha256 or type(length) is not int:
            why = "not-shown"
        elif kind not in OF_FILE:
            why = "no-incident"
        elif mark in self.marks:
            why = "twice"
        elif owner is None:
            why = "not-shown"
            self.marks.add(mark)
        if why:
            self.said.add(f"exhibits {why} exhibit {mark} {seq}")
            return
        self.marks.add(mark)
        self.exhibits[path] = (mark, seq, sha256, length)
        self.incidents.setdefault(owner, Incident()).marks.append(mark)

    def _break(self, then):
        if not log.head_holds(then):
            return "wrong-signature"
        if then["log_id"] != self.head["log_id"]:
            return "other-log"
        if not log.continues(then["size"], then["root"], self.head["size"], self.head["root"], then["path"]):
            return "not-continued"
        return None

    def _key_goes_on(self, then):
        key = then["public_key"]
        for seq, former, following in sorted(self.keys, key=lambda change: change[0]):
            if seq >= then["size"] and former == key:
                key = following
        return key == self.head["public_key"]


def _targets(shown):
    return shown[4] if isinstance(shown[4], list) and shapes.fits(4, shown[4]) else []


def _hash_in(value, name):
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, bytes) and len(found) == 32 else None


def _escaped(name):
    """Returns a name for a report: anything but printable ASCII as its bytes."""
    own = {"\t": r"\t", "\n": r"\n", "\r": r"\r", "\\": r"\\", "'": r"\'", '"': r"\""}
    return "".join(own.get(c) or (c if " " <= c <= "~" else f"\\x{ord(c):02x}") for c in name)


def _files(pack, sums, exhibits, said):
    files = pack.files
    for name in (LOG, pack_table.TABLE):
        if name in files and sums is not None and sums.get(name, b"") not in (b"", _hash(pack, name)[0]):
            said.add(f"files-unchanged changed file {name}")
    for name in sorted(files):
        if name in (SUMS, SIGNATURE) or (looks_like_litter(name) and name not in (sums or ())):
            continue
        if sums is not None and name not in sums:
            said.add(f"files-listed extra file {_escaped(name)}")
        if name.startswith("exhibits/") and name not in exhibits:
            said.add(f"exhibits no-incident file {_escaped(name)}")
        if name in exhibits or (sums is not None and name in sums):
            found, read = _hash(pack, name)
            if name not in (LOG, pack_table.TABLE) and sums is not None and sums.get(name, found) != found:
                said.add(f"files-unchanged changed file {name}")
            mark, seq, sha256, length = exhibits.get(name, (None, None, found, read))
            if (sha256, length) != (found, read):
                said.add(f"exhibits changed exhibit {mark} {seq}")
    for name in sorted(sums or ()):
        if name not in files:
            said.add(f"files-listed missing file {name}")
    for name, (mark, seq, _, _) in sorted(exhibits.items()):
        if name not in files:
            said.add(f"exhibits missing exhibit {mark} {seq}")


if __name__ == "__main__":
    failures = check(sys.argv[1])
    print("\n".join(failures))
    sys.exit(1 if failures else 0)
