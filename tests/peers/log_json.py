"""Reads log.json strictly, by docs/evidence-format.md."""

import json
import re

import log_format as log
import log_shapes as shapes
from pack_files import MOST, UnreadableError

MAX_PIECE = 32 << 20
EXHIBIT = r"exhibits/([A-Z]{1,8}-[0-9]{3,6})(\.[a-z0-9]{1,8})?"


class BadLogError(Exception):
    """The input isn't of the form."""


def _need(true):
    if not true:
        raise BadLogError


class _Object(list):
    """An object as its pairs."""


def _pairs(pairs):
    _need(len({name for name, _ in pairs}) == len(pairs))
    return _Object(pairs)


def _int(digits):
    _need(digits != "-0" and len(digits) <= 17)
    value = int(digits)
    _need(abs(value) <= shapes.MAX)
    return value


def _refuse(_):
    raise BadLogError


def _no_surrogates(item):
    if isinstance(item, str):
        item.encode()
    elif isinstance(item, list):
        for part in item:
            _no_surrogates(part)
    elif isinstance(item, tuple):
        _no_surrogates(item[0])
        _no_surrogates(item[1])


def read(data):
    """Yields the head, then each earlier head and entry as it comes: pairs of kind and content."""
    try:
        yield from _Text(data).log()
    except (BadLogError, ValueError, RecursionError):
        raise UnreadableError("bad-log") from None


class _Text:
    """log.json, read from the front."""

    def __init__(self, data):
        """Turns bytes that aren't UTF-8 into lone surrogates, which no value may have."""
        self.text, self.at = data.decode(errors="surrogateescape"), 0

    def log(self):
        self._sign("{")
        self._name("format")
        form = self._value()
        _need(isinstance(form, str))
        version = re.fullmatch("bothy-log/([1-9][0-9]{0,8})", form)
        _need(version)
        if version[1] != "1":
            raise UnreadableError("newer-version")
        self._sign(",")
        self._name("head")
        yield "head", _head(self._value(), False)
        self._sign(",")
        self._name("earlier")
        for item in self._list(lambda item: _head(item, True)):
            yield "earlier", item
        self._sign(",")
        self._name("entries")
        for item in self._list(_entry):
            yield "entry", item
        self._sign("}")
        self._space()
        _need(self.at == len(self.text))

    def _space(self):
        self.at = SPACE.match(self.text, self.at).end()

    def _sign(self, sign):
        self._space()
        _need(self.text[self.at : self.at + 1] == sign)
        self.at += 1

    def _name(self, name):
        _need(self._value() == name)
        self._sign(":")

    def _value(self):
        self._space()
        value, end = DECODER.raw_decode(self.text, self.at)
        _need(len(self.text[self.at : end].encode(errors="surrogateescape")) <= MAX_PIECE)
        self.at = end
        _no_surrogates(value)
        return value

    def _list(self, make):
        self._sign("[")
        self._space()
        if self.text[self.at : self.at + 1] == "]":
            self.at += 1
            return
        count = 0
        while True:
            item = make(self._value())
            count += 1
            if count > MOST["entries"]:
                raise UnreadableError("too-large")
            yield item
            self._space()
            if self.text[self.at : self.at + 1] == "]":
                self.at += 1
                return
            self._sign(",")


SPACE = re.compile(r"[ \t\n\r]*")
DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=_int, parse_float=_refuse, parse_constant=_refuse)


def position(i, text):
    """Returns the leaf of position i and what is shown of it, from log.json's JSON for it."""
    return _position(i, DECODER.decode(text), Budget())


class Budget:
    """The number of values that an entry may still hold."""

    def __init__(self):
        """Starts with all of them."""
        self.left = 1 << 19

    def spend(self, n=1):
        """Takes some of them."""
        self.left -= n
        _need(self.left >= 0)


def _members(item, needed, optional=()):
    _need(isinstance(item, _Object))
    members = dict(item)
    _need(set(needed) <= set(members) <= set(needed) | set(optional))
    return members


def _hex(item, length=None):
    _need(isinstance(item, str) and re.fullmatch(r"([0-9a-f]{2})*", item))
    _need(length is None or len(item) == 2 * length)
    return bytes.fromhex(item)


def _count(item):
    _need(type(item) is int and item >= 0)
    return item


def _path(item):
    _need(type(item) is list and len(item) <= 128)
    return [_hex(step, 32) for step in item]


def _head(item, earlier):
    names = ["log_id", "public_key", "size", "root", "recorded", "signature"]
    head = _members(item, [*names, "path"] if earlier else names)
    for name, length in [("log_id", 32), ("public_key", 32), ("root", 32), ("signature", 64)]:
        head[name] = _hex(head[name], length)
    head["recorded"] = _value(head["recorded"], Budget())
    _need(_count(head["size"]) >= 1 and shapes.recorded(head["recorded"]))
    if earlier:
        head["path"] = _path(head["path"])
    return head


def _value(item, budget, depth=16):
    budget.spend()
    if isinstance(item, _Object):
        names = [name for name, _ in item]
        if names == ["$hex"]:
            return _hex(item[0][1])
        if names == ["$words"]:
            _need(type(item[0][1]) is list and all(isinstance(word, str) for word in item[0][1]))
            budget.spend(len(item[0][1]))
            return shapes.Words(item[0][1])
        _need(depth and len(item) <= 64 and not any(name.startswith("$") for name in names))
        budget.spend(len(item))
        return {name: _value(value, budget, depth - 1) for name, value in item}
    if isinstance(item, list):
        _need(depth)
        return [_value(value, budget, depth - 1) for value in item]
    return item


class Hidden:
    """A position that shows its leaf only."""

    def __init__(self, leaf):
        """Takes its leaf."""
        self.leaf = leaf


class Partly(list):
    """Text with hidden words, which are None here."""


def _entry(item):
    names = ["seq", "body_root", "path"]
    members = _members(item, names, ["seed", "values", "positions", "exhibit"])
    whole, parts = {"seed", "values"} <= set(members), "positions" in members
    _need(whole != parts and (whole or not {"seed", "values"} & set(members)))
    entry = {"seq": _count(members["seq"]), "body_root": _hex(members["body_root"], 32), "path": _path(members["path"])}
    entry["exhibit"] = None
    if "exhibit" in members:
        _need(isinstance(members["exhibit"], str) and re.fullmatch(EXHIBIT, members["exhibit"]))
        entry["exhibit"] = members["exhibit"]
    budget = Budget()
    if whole:
        entry["leaves"], entry["shown"] = _whole(_hex(members["seed"], 32), members["values"], budget)
    else:
        _need(type(members["positions"]) is list and len(members["positions"]) == 64)
        positions = [_position(i, item, budget) for i, item in enumerate(members["positions"])]
        entry["leaves"], entry["shown"] = zip(*positions, strict=False)
    return entry


def _whole(seed, values, budget):
    _need(isinstance(values, _Object) and len(values) <= 64)
    budget.spend(1 + len(values))
    shown = [None] * 64
    for name, value in values:
        i = shapes.number(name)
        # The object of the values is the outermost one.
        value = _value(value, budget, 15)
        _need(i is not None and value is not None)
        shown[i] = value
    return [log.committed_leaf(i, log.position_seed(seed, i), value) for i, value in enumerate(shown)], shown


def _position(i, item, budget):
    if isinstance(item, str):
        leaf = _hex(item, 32)
        return leaf, Hidden(leaf)
    if isinstance(item, _Object):
        members = _members(item, ["salt", "words"])
        _need(type(members["words"]) is list and members["words"])
        words = [_word(j, word) for j, word in enumerate(members["words"])]
        return log.words_leaf(i, _hex(members["salt"], 32), [leaf for leaf, _ in words]), Partly(w for _, w in words)
    _need(isinstance(item, list) and len(item) == 2)
    value = _value(item[1], budget)
    return log.committed_leaf(i, _hex(item[0], 32), value), value


def _word(j, item):
    if isinstance(item, str):
        return _hex(item, 32), None
    _need(type(item) is list and len(item) == 2 and isinstance(item[1], str))
    return log.word_leaf(j, _hex(item[0], 32), item[1]), item[1]
