"""Opens a vault and reads all that it holds, written from docs/vault-format.md and docs/log-format.md alone.

  open_vault.py FOLDER --secret-file FILE [--device-key FILE]
  open_vault.py --vectors docs/vectors/vault-keys.json

Prints what the secret opened as one JSON document, and fails if anything isn't as the documents say. Works on a copy, because opening a
database may roll back its journal. Needs the packages of requirements-vault.txt beside it.
"""

import argparse
import hashlib
import hmac
import json
import shutil
import struct
import sys
import tempfile
from pathlib import Path

import vault_journal
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlcipher3 import dbapi2 as sqlcipher
from vault_secrets import canonical, code_bytes

MIB = 1 << 20


class NotOpenedError(Exception):
    """The vault isn't as the document says, or the secret opens nothing."""


def sha256(data: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(data).digest()


def extract(salt: bytes, ikm: bytes) -> bytes:
    """Does HKDF-Extract."""
    return hmac.digest(salt, ikm, "sha256")


def expand(prk: bytes, info: bytes) -> bytes:
    """Does HKDF-Expand to 32 bytes: its first block."""
    return hmac.digest(prk, info + b"\x01", "sha256")


def opened(key: bytes, com: bytes, sealed: bytes) -> bytes | None:
    """Opens ChaCha20-Poly1305 with a nonce of zeros."""
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), sealed, com)
    except InvalidTag:
        return None


class Header:
    """The first 64 bytes of the slot file."""

    def __init__(self, data: bytes) -> None:
        """Reads and checks them."""
        self.bytes = data[:64]
        version, self.deadline, self.memory, self.passes, self.lanes = struct.unpack(">HHIII", data[:16])
        self.salt, self.vault_id = data[16:48], data[48:64]
        if version > 1:
            raise NotOpenedError("made by a newer version")
        if version != 1 or self.lanes != 1 or not 8 <= self.memory <= MIB or not 1 <= self.passes <= 64:
            raise NotOpenedError("damaged: header")

    def slow(self, kind: int, secret: bytes) -> bytes:
        """Hashes with Argon2id."""
        password = bytes([kind]) + secret
        return hash_secret_raw(password, self.salt, self.passes, self.memory, self.lanes, 32, Type.ID, version=0x13)


def question(header: Header, f: int, a: bytes) -> bytes:
    """Returns the question for the hardware."""
    return sha256(b"bothy/v1/prf-in" + header.vault_id + bytes([f]) + a)


def slot_plain(header: Header, slot: bytes, place: int, kind: int, f: int, a: bytes, r: bytes) -> bytes | None:
    """Returns a slot's content, if this opens it."""
    prk = extract(slot[:32], a + r)
    info = header.vault_id + bytes([place, kind, f]) + sha256(header.bytes)
    com = expand(prk, b"bothy/v1/slot-commit" + info)
    if not hmac.compare_digest(com, slot[32:64]):
        return None
    plain = opened(expand(prk, b"bothy/v1/slot-seal" + info), com, slot[64:])
    if plain is None:
        return None
    one, role, file, flags = plain[:4]
    epoch = int.from_bytes(plain[4:8], "big")
    fits = one == 1 and role in (1, 2) and file in (0, 1) and f in (file, 0xFF)
    fits = fits and flags <= (role == 2) and (role == 1 or epoch == 0)
    return plain if fits else None


def label_key(vault_id: bytes, dek: bytes, label: str) -> bytes:
    """Derives a compartment's key for one purpose."""
    return expand(extract(vault_id, dek), label.encode())


def blob_plain(key: bytes, label: str, aad: bytes, blob: bytes) -> bytes | None:
    """Returns a blob's content, if it is one."""
    prk = extract(blob[:32], key)
    info = bytes([len(label)]) + label.encode() + sha256(aad)
    com = expand(prk, b"bothy/v1/blob-commit" + info)
    if com != blob[32:64]:
        return None
    return opened(expand(prk, b"bothy/v1/blob-seal" + info), com, blob[64:])


def slot_file(folder: Path) -> bytes:
    """Returns the first valid replica."""
    for name in ("2.dat", "3.dat"):
        path = folder / name
        data = path.read_bytes() if path.exists() else b""
        if len(data) == 2048 and sha256(data[:2016]) == data[2016:]:
            return data
    raise NotOpenedError("damaged: slot file")


def device_keys(header: Header, file: bytes) -> tuple[bytes, bytes]:
    """Returns both keys of a device key file of this vault."""
    marks = [sha256(label)[:16] for label in (b"bothy/v1/device-key", b"bothy/v1/unfinished-device-key")]
    if len(file) != 96 or file[:16] not in marks or file[16:32] != header.vault_id:
        raise NotOpenedError("the device key is missing")
    return file[32:64], file[64:]


def key_print(header: Header, f: int, keys: tuple[bytes, bytes]) -> bytes:
    """Returns the print of a hardware key."""
    asked = sha256(b"bothy/v1/key-question" + header.vault_id + bytes([f]))
    return sha256(b"bothy/v1/key-print" + hmac.digest(keys[f], asked, "sha256"))


def find_slot(folder: Path, typed: str, device_key: bytes | None) -> tuple[Header, bytes]:
    """Returns the header, and the content of the slot that the secret opens."""
    data = slot_file(folder)
    header = Header(data)
    code = code_bytes(typed)
    read = (3, code) if code else canonical(typed)
    if read is None:
        raise NotOpenedError("no secret: empty, or something inside it can't be seen")
    kind, secret = read
    a = header.slow(kind, secret)
    answers = {0xFF: bytes(32)}
    if kind != 3:
        keys = device_keys(header, device_key or b"")
        answers = {f: hmac.digest(keys[f], question(header, f, a), "sha256") for f in (0, 1)}
    found = []
    for place in range(8):
        slot = data[64 + 152 * place :][:152]
        for f, r in answers.items():
            plain = slot_plain(header, slot, place, kind, f, a, r)
            if plain:
                found.append(plain)
    if not found:
        raise NotOpenedError("the secret opens nothing")
    return header, min(found, key=lambda plain: plain[1])


def newest_seal(folder: Path, vault_id: bytes, dek: bytes, f: int) -> tuple[int, int, bytes] | None:
    """Returns generation, size and root of the newest valid cell; None if there is none."""
    data = (folder / "4.dat").read_bytes()
    key = label_key(vault_id, dek, "bothy/v1/seals")
    valid = []
    for parity in (0, 1):
        at = 4096 * (2 * f + parity)
        plain = blob_plain(key, "bothy/v1/seals", vault_id + bytes([f, parity]), data[at : at + 256])
        if len(data) == 16384 and plain and not any(plain[48:]):
            generation, size = struct.unpack(">QQ", plain[:16])
            if generation % 2 == parity:
                valid.append((generation, size, plain[16:48]))
    return max(valid, default=None)


def connect(path: Path, key: bytes) -> sqlcipher.Connection:
    """Opens a database with its raw key."""
    db = sqlcipher.connect(str(path))
    db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    db.execute("PRAGMA cipher_hmac_algorithm = HMAC_SHA256")
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    return db


def connect_by_one(folder: Path, vault_id: bytes, f: int, deks: list[bytes]) -> tuple[sqlcipher.Connection, bytes]:
    """Returns the database, and the DEK that it is under."""
    for dek in deks:
        db = connect(folder / f"{f}.dat", label_key(vault_id, dek, "bothy/v1/sqlcipher"))
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlcipher.DatabaseError:
            db.close()
        else:
            return db, dek
    raise NotOpenedError("damaged: database")


def signing_key(db: sqlcipher.Connection, vault_id: bytes, dek: bytes) -> dict[str, str]:
    """Unseals the signing key and proves that it is the public key's."""
    log_id, public, sealed = db.execute("SELECT log_id, public_key, sealed FROM signing_key").fetchone()
    key = label_key(vault_id, dek, "bothy/v1/signing-seal")
    seed = blob_plain(key, "bothy/v1/signing-seal", vault_id + log_id, sealed)
    if seed is None:
        raise NotOpenedError("damaged: signing key")
    made = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    if made != public:
        raise NotOpenedError("damaged: public key")
    return {"log_id": log_id.hex(), "public_key": public.hex()}


def arming(folder: Path, vault_id: bytes, dek: bytes) -> int | None:
    """Returns the place of the notes' code slot, if their secret destroys the vault."""
    cell = slot_file(folder)[1280:1361]
    plain = blob_plain(label_key(vault_id, dek, "bothy/v1/arming"), "bothy/v1/arming", vault_id, cell)
    return plain[0] if plain and plain[0] < 8 else None


def notes_key_is(folder: Path, header: Header, dek: bytes, f: int, device_key: bytes) -> bool:
    """Returns whether the notes' hardware key is the one that their secret was set with."""
    cell = slot_file(folder)[1361:1473]
    plain = blob_plain(
        label_key(header.vault_id, dek, "bothy/v1/key-print"), "bothy/v1/key-print", header.vault_id, cell
    )
    return plain == key_print(header, f, device_keys(header, device_key))


def root_of(leaves: list[bytes]) -> bytes:
    """Returns the RFC 6962 root over leaf hashes."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root_of(leaves[:split]) + root_of(leaves[split:]))


def read(folder: Path, typed: str, device_key: bytes | None) -> dict[str, object]:
    """Opens with the secret, and proves as much as the document allows."""
    header, plain = find_slot(folder, typed, device_key)
    role, f = plain[1], plain[2]
    deks = [dek for dek in (plain[8:40], plain[40:72]) if any(dek)]
    seals = [newest_seal(folder, header.vault_id, dek, f) for dek in deks]
    if not any(seals):
        raise NotOpenedError("damaged: seals")
    generation, size, root = next(seal for seal in seals if seal)
    sizes = {(folder / name).stat().st_size for name in ("0.dat", "1.dat")}
    db, dek = connect_by_one(folder, header.vault_id, f, deks)
    kept = db.execute("SELECT number, log_size, log_root FROM generation").fetchone()
    if kept[0] not in (generation, generation + 1) or (kept[0] == generation and kept[1:] != (size, root)):
        raise NotOpenedError("rolled back")
    if len(sizes) != 1:
        raise NotOpenedError("the databases differ in size")
    if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise NotOpenedError("damaged: database")
    about = {
        "vault_id": header.vault_id.hex(),
        "role": {1: "vault", 2: "notes"}[role],
        "file": f,
        "epoch": int.from_bytes(plain[4:8], "big"),
        "mib": sizes.pop() // MIB,
        "generation": generation,
        "log_size": size,
        "log_root": root.hex(),
    }
    try:
        if role == 1:
            about |= read_vault(db, header.vault_id, dek, size, root)
            notes_file, notes_dek = db.execute("SELECT file, dek FROM notes").fetchone()
            if device_key is not None:
                about["key_fits"] = notes_key_is(folder, header, notes_dek, notes_file, device_key)
        else:
            about["notes"] = vault_journal.notes(db)
            about["armed"] = arming(folder, header.vault_id, dek)
            about["key_fits"] = device_key is not None and notes_key_is(folder, header, dek, f, device_key)
    except vault_journal.DamagedError as why:
        raise NotOpenedError(f"damaged: {why}") from None
    db.close()
    return about


def read_vault(db: sqlcipher.Connection, vault_id: bytes, dek: bytes, size: int, root: bytes) -> dict[str, object]:
    """Returns the signing key, and all that the log and the records hold."""
    key = signing_key(db, vault_id, dek)
    entries = [row[0] for row in db.execute("SELECT entry FROM entry ORDER BY seq")]
    if root_of([sha256(b"\x00" + entry) for entry in entries[:size]]) != root:
        raise NotOpenedError("damaged: log")
    return key | vault_journal.read(db, entries, bytes.fromhex(key["public_key"]))


def check_slot_vector(vector: dict) -> None:
    """Checks every step from what is typed to the open slot."""
    kind = vector["kind"]
    header = Header(bytes.fromhex(vector["header"]))
    read = (3, code_bytes(vector["typed"])) if kind == 3 else canonical(vector["typed"])
    assert read is not None
    assert read[0] == kind
    secret = read[1]
    assert secret == bytes.fromhex(vector["bytes"]), vector["typed"]
    a = header.slow(kind, secret)
    assert a.hex() == vector["a"]
    asked = [question(header, f, a) for f in (0, 1)]
    assert [q.hex() for q in asked] == vector["q"]
    keys = [bytes.fromhex(key) for key in vector["device_keys"]]
    answers = [bytes(32)] if kind == 3 else [hmac.digest(keys[f], asked[f], "sha256") for f in (0, 1)]
    assert [r.hex() for r in answers] == vector["r"]
    plain, slot = bytes.fromhex(vector["plain"]), bytes.fromhex(vector["slot"])
    f, r = (0xFF, answers[0]) if kind == 3 else (plain[2], answers[plain[2]])
    assert slot_plain(header, slot, vector["place"], kind, f, a, r) == plain
    assert slot_plain(header, slot, vector["place"] ^ 1, kind, f, a, r) is None


def check_vectors(path: Path) -> dict[str, object]:
    """Checks the published vectors against this implementation."""
    vectors = json.loads(path.read_text())
    for vector in vectors["slots"]:
        check_slot_vector(vector)
    code = vectors["code"]
    for written in [code["text"], code["words"].upper(), *code["also"]]:
        assert code_bytes(written) == bytes.fromhex(code["bytes"]), written
    for secret in vectors["secrets"]:
        assert canonical(secret["typed"]) == (secret["kind"], bytes.fromhex(secret["bytes"])), secret
    for typed in vectors["refused"]:
        assert canonical(typed) is None, typed
    for blob in vectors["blobs"]:
        key = label_key(bytes.fromhex(blob["vault_id"]), bytes.fromhex(blob["dek"]), blob["label"])
        assert key.hex() == blob["key"]
        plain = blob_plain(key, blob["label"], bytes.fromhex(blob["aad"]), bytes.fromhex(blob["blob"]))
        assert plain is not None
        assert plain.hex() == blob["plain"]
    key = vectors["device_key"]
    header = Header(bytes.fromhex(key["header"]))
    for file in key["files"]:
        keys = device_keys(header, bytes.fromhex(file))
        assert [key_print(header, f, keys).hex() for f in (0, 1)] == key["prints"]
    throttle = bytes.fromhex(vectors["throttle"])
    assert (len(throttle), throttle[:8], throttle[32:]) == (64, bytes([0, 1, 0, 0, 0, 0, 0, 0]), sha256(throttle[:32]))
    return {name: len(vectors[name]) for name in ("slots", "blobs", "secrets", "refused")}


def main() -> int:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--secret-file", type=Path)
    parser.add_argument("--device-key", type=Path)
    parser.add_argument("--vectors", type=Path)
    given = parser.parse_args()
    if given.vectors:
        print(json.dumps(check_vectors(given.vectors)))
        return 0
    if not given.folder or not given.secret_file:
        parser.error("give a vault's folder and --secret-file, or --vectors")
    typed = given.secret_file.read_bytes().decode().split("\n", 1)[0]
    device_key = given.device_key.read_bytes() if given.device_key and given.device_key.exists() else None
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "vault"
        shutil.copytree(given.folder, copy)
        try:
            print(json.dumps(read(copy, typed, device_key), indent=2))
        except NotOpenedError as why:
            print(why, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
