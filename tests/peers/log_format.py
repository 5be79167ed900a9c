"""Implements docs/log-format.md: CBOR, commitments, tree and heads."""

import hashlib
import hmac

import strict_ed25519
from log_shapes import Words, name


def sha256(data):
    """SHA-256."""

    return hashlib.sha256(data).digest()


def _head(major, n):
    for extra, (length, limit) in enumerate([(0, 24), (1, 1 << 8), (2, 1 << 16), (4, 1 << 32), (8, 1 << 64)]):
        if n < limit:
            lead = n if length == 0 else 23 + extra
            return bytes([major << 5 | lead]) + n.to_bytes(length, "big") if length else bytes([major << 5 | lead])
    raise OverflowError


def cbor(value):
    """Deterministic CBOR."""

    if value is None:
        return b"\xf6"
    if value is True or value is False:
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        data = value.encode()
        return _head(3, len(data)) + data
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(map(cbor, value))
    pairs = sorted((cbor(key), cbor(item)) for key, item in value.items())
    return _head(5, len(pairs)) + b"".join(key + item for key, item in pairs)


def leaf(data):
    """Returns the hash of a leaf."""

    return sha256(b"\0" + data)


def node(left, right):
    """Returns the hash of a node."""

    return sha256(b"\1" + left + right)


def root(leaves):
    """Returns the root of a list of leaves (RFC 6962 §2.1)."""

    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node(root(leaves[:split]), root(leaves[split:]))


def _mac(key, message):
    return hmac.new(key, cbor(message), hashlib.sha256).digest()


def position_seed(entry_seed, i):
    """Returns the seed of position i."""

    return _mac(entry_seed, ["bothy/seed/v1", i])


def slot_salt(seed):
    """Returns the salt of a position."""

    return _mac(seed, ["bothy/slot-salt/v1"])


def word_leaf(j, salt, word):
    """Returns the leaf of word j."""

    return leaf(cbor(["bothy/word/v1", j, salt, word]))


def words_leaf(i, salt, leaves):
    """Returns the leaf of position i, from those of its words."""

    return position_leaf(i, salt, ["words", len(leaves), root(leaves)])


def position_leaf(i, salt, committed):
    """Returns the leaf of position i."""

    return leaf(cbor(["bothy/field/v1", i, name(i), salt, committed]))


def committed_leaf(i, seed, value):
    """Returns the leaf of position i, from its seed and value."""

    if isinstance(value, Words):
        salts = (_mac(seed, ["bothy/word-salt/v1", j]) for j in range(len(value)))
        return words_leaf(
            i, slot_salt(seed), [word_leaf(j, *both) for j, both in enumerate(zip(salts, value, strict=False))]
        )
    return position_leaf(i, slot_salt(seed), value)


def in_log(leaf_hash, seq, size, path, root_hash):
    """Checks inclusion: RFC 9162 §2.1.3.2."""
    if seq >= size:
        return False
    fn, sn, r = seq, size - 1, leaf_hash
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root_hash


def continues(first, first_root, second, second_root, path):
    """Checks consistency: RFC 9162 §2.1.4.2."""
    if first > second or first == 0:
        return False
    if first == second:
        return not path and first_root == second_root
    path = ([first_root] if first & (first - 1) == 0 else []) + path
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


def head_holds(head):
    """Returns whether a head is signed with the key that it names."""

    body = [1, head["log_id"], head["public_key"], head["size"], head["root"], head["recorded"]]
    return strict_ed25519.verify(head["public_key"], b"bothy/head/v1\0" + cbor(body), head["signature"])
