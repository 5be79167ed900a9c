"""Ed25519 (RFC 8032), verified strictly: canonical encodings, no small orders, no cofactor. Slow, and plain."""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def _recover_x(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x


def _decode(encoded):
    """Returns a point in extended coordinates; None unless the encoding is the canonical one of a point."""
    number = int.from_bytes(encoded, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    if y >= P:
        return None
    x = _recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def _encode(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


NEUTRAL = (0, 1, 1, 0)
BASE = _decode(bytes.fromhex("58" + "66" * 31))


def _multiply(scalar, point):
    result = NEUTRAL
    while scalar:
        if scalar & 1:
            result = _add(result, point)
        point = _add(point, point)
        scalar >>= 1
    return result


def _is_small(point):
    return _encode(_multiply(8, point)) == _encode(NEUTRAL)


def verify(public_key, message, signature):
    """Returns whether `signature` (64 bytes) over `message` is by `public_key` (32 bytes)."""
    key, r = _decode(public_key), _decode(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER or _is_small(key) or _is_small(r):
        return False
    challenge = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(challenge, "little") % ORDER
    return _encode(_multiply(s, BASE)) == _encode(_add(r, _multiply(challenge, key)))


def public_key(seed):
    """Returns the public key of a private one."""
    return _encode(_multiply(_expand(seed)[0], BASE))


def sign(seed, message):
    """Signs, for tests alone: neither in constant time nor wiped."""
    scalar, prefix = _expand(seed)
    key = public_key(seed)
    nonce = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ORDER
    r = _encode(_multiply(nonce, BASE))
    challenge = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % ORDER
    return r + ((nonce + challenge * scalar) % ORDER).to_bytes(32, "little")


def _expand(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]
