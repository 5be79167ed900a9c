"""Starts android/look, and uses it as a browser does: its page, the picture of the screen, a key, and what another page may not do."""

import os
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.request

BACK = b"4"
"""Android's number of the key."""
KEY = b"100 900"
"""A place among the calculator's digits."""
PATIENCE_S = 120


def ask(address: str, body: bytes | None = None, origin: str | None = None) -> tuple[int, bytes]:
    """Returns the status and what was answered."""
    request = urllib.request.Request(address, data=body)
    if origin:
        request.add_header("Origin", origin)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, b""


def use(address: str) -> None:
    """Goes through it; raises AssertionError."""
    status, page = ask(address)
    assert (status, b"screen.png" in page) == (200, True), page
    _, first = ask(address + "screen.png")
    assert first.startswith(b"\x89PNG"), first[:20]
    assert ask(address + "key", BACK) == (200, b"")
    _, calculator = ask(address + "screen.png")
    assert calculator != first, "back changed nothing"
    assert ask(address + "tap", KEY) == (200, b"")
    _, tapped = ask(address + "screen.png")
    assert tapped != calculator, "a tap changed nothing"
    for body, origin in ((None, None), (BACK, "http://example.org")):
        assert ask(address + "key", body, origin)[0] == 403, f"taken from {origin}"
    assert ask(address + "screen.png")[1] == tapped, "a refused request did something"


def main() -> int:
    """Prints what it found."""
    env = os.environ | {"JAVA_TOOL_OPTIONS": "-Dlook.port=0"}
    look = subprocess.Popen(
        ["android/look", "--built"], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    patience = threading.Timer(PATIENCE_S, look.terminate)
    patience.start()
    try:
        said = []
        for line in look.stdout:
            said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                use(found[0])
                print("android/look answers as it should.")
                return 0
        print("".join(said) + "android/look never gave an address.")
        return 1
    finally:
        patience.cancel()
        look.terminate()
        look.wait()


if __name__ == "__main__":
    sys.exit(main())
