"""Implements docs/log-format.md: CBOR, commitments, openings, tree and heads."""

import base64
import hashlib

import strict_ed25519
from log_shapes import Words

# What an opening says of each leaf.
SHOWN, HIDDEN, PARTLY = range(3)


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


def _left(n):
    """Returns how many of n leaves are in the left part."""
    return 1 << (n - 1).bit_length() - 1


def root(leaves):
    """Returns the root of a list of leaves (RFC 6962 §2.1)."""

    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    split = _left(len(leaves))
    return node(root(leaves[:split]), root(leaves[split:]))


# Commitments


def child(seed, bit):
    """Returns the seed of the left part (0), or of the right one (1)."""
    return sha256(bytes([2, bit]) + seed)


def seeds(seed, n):
    """Returns the seeds of n leaves."""
    if n < 2:
        return [seed][:n]
    split = _left(n)
    return seeds(child(seed, 0), split) + seeds(child(seed, 1), n - split)


def word_leaf(seed, word):
    """Returns the leaf of a word."""
    return leaf(seed + word.encode())


def words_leaf(salt, n, words_root):
    """Returns the leaf of a position that has n words."""
    return sha256(b"\3" + salt + n.to_bytes(8, "big") + words_root)


def position_leaf(seed, value):
    """Returns the leaf of a position, from its seed and value."""
    if isinstance(value, Words):
        of_words = seeds(child(seed, 1), len(value))
        leaves = [word_leaf(*both) for both in zip(of_words, value, strict=True)]
        return words_leaf(child(seed, 0), len(value), root(leaves))
    return leaf(seed + cbor(value))


def body_root(entry_seed, values):
    """Returns the root of an entry's positions."""
    return root([position_leaf(*both) for both in zip(seeds(entry_seed, len(values)), values, strict=True)])


def opening_length(states):
    """Returns how many values an opening of these leaves has; `states` are bytes, one of SHOWN, HIDDEN, PARTLY each."""
    n = len(states)
    if n in (states.count(SHOWN), states.count(HIDDEN)):
        return 1
    if n == 1:
        return 0
    split = _left(n)
    return opening_length(states[:split]) + opening_length(states[split:])


def opened(states, nodes, leaf_of):
    """Returns the root of leaves from their opening, of the right length.

    `leaf_of` makes a leaf from its place and seed, of one that is shown in part from its place and None.
    """
    nodes = iter(nodes)

    def walk(states, at):
        n = len(states)
        if n == states.count(HIDDEN):
            return next(nodes)
        if n == states.count(SHOWN):
            return root([leaf_of(at + i, seed) for i, seed in enumerate(seeds(next(nodes), n))])
        if n == 1:
            return leaf_of(at, None)
        split = _left(n)
        left = walk(states[:split], at)
        return node(left, walk(states[split:], at + split))

    return walk(states, 0)


# The tree


class Joined:
    """The root of `size` entries from some of them, in order, and the hashes between: one proof for several.

    Keeps no more hashes than the tree is high.
    """

    def __init__(self, size):
        """Starts at the first place."""
        self.size, self.place, self.parts, self.holds = size, 0, [], True

    def add(self, seq, leaf_hash, before):
        """Takes the next entry, and the hashes between the one before it and it."""
        self.holds = self.holds and self.place <= seq < self.size
        if self.holds:
            self._skip(before, seq)
        if self.holds:
            self._join(seq + 1, leaf_hash)

    def root(self, behind):
        """Returns the root, from the hashes behind the last entry; None if there was a hash too few or too many."""
        if self.holds:
            self._skip(behind, self.size)
        return self.parts[0][1] if self.holds else None

    def _skip(self, hashes, end):
        widths = list(self._widths(end))
        self.holds = len(widths) == len(hashes)
        if self.holds:
            for width, found in zip(widths, hashes, strict=True):
                self._join(min(self.place + width, self.size), found)

    def _widths(self, end):
        """Yields the widths of the subtrees up to there, as if the last one in the tree were whole."""
        at = self.place
        while at < end:
            width = at & -at or 1 << self.size.bit_length()
            while at + width > end and end != self.size:
                width >>= 1
            yield width
            at += width

    def _join(self, end, found):
        """Adds the subtree that ends there; joins neighbours that are the two parts of one."""
        begin, self.place = self.place, end
        while self.parts:
            left, before = self.parts[-1]
            width = begin - left
            if width & (width - 1) or left % (2 * width) or end != min(left + 2 * width, self.size):
                break
            self.parts.pop()
            begin, found = left, node(before, found)
        self.parts.append((begin, found))


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


# Heads


def head_holds(head):
    """Returns whether a head is signed with the key that it names."""

    body = [2, head["log_id"], head["public_key"], head["size"], head["root"], head["recorded"]]
    return strict_ed25519.verify(head["public_key"], b"bothy/head/v2\0" + cbor(body), head["signature"])


def checkpoint_text(head):
    """Returns what the signature of a head's checkpoint is over."""
    return f"{_log_name(head)}\n{head['size']}\n{base64.b64encode(head['root']).decode()}\n".encode()


def checkpoint(head, signature):
    """Returns a head as a checkpoint, in C2SP's signed note."""
    name = _log_name(head)
    key_hash = sha256(name.encode() + b"\n\1" + head["public_key"])[:4]
    signed = base64.b64encode(key_hash + signature).decode()
    return checkpoint_text(head) + f"\n\u2014 {name} {signed}\n".encode()


def _log_name(head):
    return "bothy.invalid/" + head["log_id"].hex()
