"""What is typed, and the bytes that are hashed of it: docs/vault-format.md, "Secrets"."""

import hashlib
import unicodedata

import written_words

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# docs/vault-format.md, "Secrets": invisible characters, and the two that may stay inside.
UNSEEN = [
    (0x0000, 0x0020),
    (0x007F, 0x00A0),
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x1680, 0x1680),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2000, 0x200F),
    (0x2028, 0x202F),
    (0x205F, 0x206F),
    (0x2800, 0x2800),
    (0x3000, 0x3000),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFC),
    (0x1BCA0, 0x1BCA3),
    (0x1D159, 0x1D159),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]
JOINERS = "\u200c\u200d"


def is_unseen(character: str) -> bool:
    """Returns whether a character is in the table of invisible ones."""
    return any(first <= ord(character) <= last for first, last in UNSEEN)


def canonical(text: str) -> tuple[int, bytes] | None:
    """Returns kind and bytes of a PIN or passphrase; None if it is refused."""
    seen = [at for at, c in enumerate(text) if not is_unseen(c)]
    if not seen:
        return None
    text = text[seen[0] : seen[-1] + 1]
    digits = [c for c in text if unicodedata.category(c) == "Nd"]
    joiners = [c for c in text if c in JOINERS]
    if any(is_unseen(c) and c != " " and c not in JOINERS for c in text):
        return None
    if joiners and len(digits) + len(joiners) == len(text):
        return None
    if 8 <= len(text) <= 16 and len(digits) == len(text):
        return 1, "".join(str(unicodedata.digit(c)) for c in text).encode()
    return 2, unicodedata.normalize("NFC", text).encode()


def code_bytes(text: str) -> bytes | None:
    """Returns the 20 characters of a recovery code typed as characters or words; None if it isn't one."""
    places, words = written_words.PLACES, written_words.words(text)
    shapes = ((c, unicodedata.normalize("NFKD", c)) for c in text if c.isalnum())
    plain = "".join(shape if len(shape) == 1 and shape.isascii() else c for c, shape in shapes).upper()
    plain = "".join(str(unicodedata.digit(c)) if unicodedata.category(c) == "Nd" else c for c in plain)
    plain = plain.translate(str.maketrans("OIL", "011"))
    if len(words) == 10 and all(word in places for word in words):
        bits = "".join(f"{places[word]:011b}" for word in words)
    elif len(plain) == 22 and all(c in ALPHABET for c in plain):
        bits = "".join(f"{ALPHABET.index(c):05b}" for c in plain)
    else:
        return None
    secret = "".join(ALPHABET[int(bits[at : at + 5], 2)] for at in range(0, 100, 5)).encode()
    check = int.from_bytes(hashlib.sha256(b"bothy/v1/code-check" + secret).digest()[:2], "big") >> 6
    return secret if int(bits[100:], 2) == check else None
