"""Reads log.json strictly, by docs/evidence-format.md."""

import codecs
import itertools
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


def read(pieces):
    """Yields the head, then each earlier head and entry as it comes, and the last hashes: pairs of kind and content.

    Takes the file in pieces. Keeps one entry at a time.
    """
    try:
        yield from _Text(pieces).log()
    except (BadLogError, ValueError, RecursionError):
        raise UnreadableError("bad-log") from None


class _Text:
    """log.json, read from the front."""

    def __init__(self, pieces):
        """Turns bytes that aren't UTF-8 into lone surrogates, which no value may have."""
        self.pieces, self.decoder = iter(pieces), codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.text, self.at, self.ended = "", 0, False

    def log(self):
        self._sign("{")
        self._name("format")
        form = self._value()
        _need(isinstance(form, str))
        version = re.fullmatch("bothy-log/([1-9][0-9]{0,8})", form)
        _need(version)
        if version[1] != "2":
            raise UnreadableError("draft" if version[1] == "1" else "newer-version")
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
        self._sign(",")
        self._name("skipped")
        yield "skipped", _hashes(self._value())
        self._sign("}")
        self._space()
        _need(self.at == len(self.text))

    def _more(self, length):
        """Reads on, until so much is there; drops what was read."""
        taken, have = [self.text[self.at :]], len(self.text) - self.at
        while have < length and not self.ended:
            piece = next(self.pieces, None)
            self.ended = piece is None
            taken.append(self.decoder.decode(piece or b"", self.ended))
            have += len(taken[-1])
        self.text, self.at = "".join(taken), 0

    def _space(self):
        while True:
            self.at = SPACE.match(self.text, self.at).end()
            if self.at < len(self.text) or self.ended:
                return
            self._more(1)

    def _sign(self, sign):
        self._space()
        _need(self.text[self.at : self.at + 1] == sign)
        self.at += 1

    def _name(self, name):
        _need(self._value() == name)
        self._sign(":")

    def _value(self):
        self._space()
        while True:
            try:
                value, end = DECODER.raw_decode(self.text, self.at)
                break
            except ValueError:
                # It may go on behind what is there. A number that ends early is refused in any case.
                have = len(self.text) - self.at
                _need(not self.ended and have <= MAX_PIECE)
                self._more(2 * have)
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


def shown(text):
    """Returns the value that is shown, from log.json's JSON for it."""
    return _shown(DECODER.decode(text), Budget())


def entry(item):
    """Returns an entry, from the value of log.json's JSON for it."""
    return _entry(DECODER.decode(json.dumps(item)))


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


def _hashes(item):
    _need(type(item) is list and len(item) <= 128)
    return [_hex(step, 32) for step in item]


def _head(item, earlier):
    names = ["log_id", "public_key", "size", "root", "recorded", "signature"]
    head = _members(item, [*names, "path"] if earlier else names)
    for name, length in [("log_id", 32), ("public_key", 32), ("root", 32), ("signature", 64)]:
        head[name] = _hex(head[name], length)
    _need(_count(head["size"]) >= 1 and type(head["recorded"]) is int)
    if earlier:
        head["path"] = _hashes(head["path"])
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
    """A position that is hidden whole."""


class Partly(list):
    """Text with hidden words, which are None here."""

    def __init__(self, words, leaf):
        """Takes its words, and its position's leaf."""
        super().__init__(words)
        self.leaf = leaf


def _entry(item):
    members = _members(item, ["seq", "body_root", "values", "nodes"], ["skipped", "hidden", "exhibit"])
    entry = {"seq": _count(members["seq"]), "body_root": _hex(members["body_root"], 32), "skipped": [], "exhibit": None}
    if "skipped" in members:
        entry["skipped"] = _hashes(members["skipped"])
        _need(entry["skipped"])
    if "exhibit" in members:
        _need(isinstance(members["exhibit"], str) and re.fullmatch(EXHIBIT, members["exhibit"]))
        entry["exhibit"] = members["exhibit"]
    entry["shown"] = values = [None] * shapes.COUNT
    _read_values(members["values"], values)
    if "hidden" in members:
        _hide(members["hidden"], values)
    states = bytes(_state(value) for value in values)
    nodes = _nodes(members["nodes"], states)

    def leaf(i, seed):
        return values[i].leaf if states[i] == log.PARTLY else log.position_leaf(seed, values[i])

    entry["committed"] = log.opened(states, nodes, leaf) == entry["body_root"]
    return entry


def _state(value):
    if isinstance(value, Hidden):
        return log.HIDDEN
    return log.PARTLY if isinstance(value, Partly) else log.SHOWN


def _nodes(item, states):
    """Returns an opening that has as many values as what is hidden makes necessary."""
    _need(type(item) is list and len(item) == log.opening_length(states))
    return [_hex(node, 32) for node in item]


def _read_values(item, values):
    _need(isinstance(item, _Object))
    budget = Budget()
    budget.spend(1 + len(item))
    for name, value in item:
        i = shapes.number(name)
        value = _shown(value, budget)
        _need(i is not None and value is not None)
        values[i] = value


def _hide(names, values):
    _need(type(names) is list and names and all(isinstance(name, str) for name in names))
    numbers = [shapes.number(name) for name in names]
    _need(None not in numbers and all(a < b for a, b in itertools.pairwise(numbers)))
    for i in numbers:
        _need(values[i] is None)
        values[i] = Hidden()


def _shown(item, budget):
    """Returns the value of a position, of which words may be hidden."""
    names = [name for name, _ in item] if isinstance(item, _Object) else []
    if names[:1] != ["$words"] or len(names) == 1:
        return _value(item, budget, 16)
    _need(names == ["$words", "salt", "nodes"])
    members = dict(item)
    words = members["$words"]
    _need(type(words) is list and None in words and all(word is None or isinstance(word, str) for word in words))
    budget.spend(1 + len(words))
    states = bytes(log.HIDDEN if word is None else log.SHOWN for word in words)
    root = log.opened(states, _nodes(members["nodes"], states), lambda j, seed: log.word_leaf(seed, words[j]))
    return Partly(words, log.words_leaf(_hex(members["salt"], 32), len(words), root))
