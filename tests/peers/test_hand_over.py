"""Stock `age` opens a handed-over plan, and a reader written from docs/hand-over-format.md alone reads it."""

import json
import os
import pty
import shutil
import unittest

import hand_over
import zxingcpp
from desk import ROOT, Vault, folder_for
from PIL import Image

VECTORS = ROOT / "docs" / "vectors" / "hand-over.json"


def age(file, words, to):
    """Opens a file as at a terminal, the only place where `age` asks. Returns its exit code."""
    program = shutil.which("age")
    if program is None:
        raise FileNotFoundError("age isn't installed: tests/stages/tools.sh installs it")
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, ["age", "-d", "-o", to, file])
    said = b""
    try:
        while b":" not in said:
            said += os.read(terminal, 1024)
        os.write(terminal, words + b"\n")
        while os.read(terminal, 1024):
            pass
    except OSError:
        # Linux's error when nobody is at the other end any more.
        pass
    finally:
        os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class HandOver(unittest.TestCase):
    """A desk with a plan on it."""

    @classmethod
    def setUpClass(cls):
        """Makes the desk, and hands its plan over."""
        cls.at = folder_for(cls)
        cls.vault = Vault(cls.at, device_key=True)
        bothy = cls.vault.bothy
        bothy("plan", "new", "--for", "leaving", "--with-worker")
        said = ("--words", "A torch", "--note", "In the shed, به پشت", "--due", "2126-12-24", "--worse", "It creaks")
        bothy("plan", "add", "--section", "bag", *said)
        bothy("plan", "tick", "5.1")
        bothy("plan", "review", "--next", "2126-12-10")
        cls.words = bothy("plan", "hand-over", "--to", cls.at / "plan.age").strip().encode()

    def assert_plan(self, read):
        """Asserts that the desk's plan was read."""
        shown = self.vault.ask("plan", "show")
        self.assertEqual(read["for"], shown["for"])
        self.assertEqual((read["with_worker"], read["review_on"]), (True, "2126-12-10"))
        self.assertEqual(len(read["items"]), len(shown["items"]))
        for one, other in zip(read["items"], shown["items"], strict=True):
            for name in ("section", "template", "due", "note"):
                self.assertEqual(one[name], other[name])
            self.assertEqual(one["words"], other["words"] if other["own_words"] else None)
            self.assertEqual(one["done_on"] is None, other["done"] is None)

    def test_stock_age_opens_the_file_with_the_words(self):
        """And with no others."""
        file, to = self.at / "plan.age", self.at / "plan.cbor"
        self.assertNotEqual(age(file, b"zoo zoo zoo zoo zoo zoo", to), 0)
        self.assertFalse(to.exists())
        self.assertEqual(age(file, self.words, to), 0)
        self.assert_plan(hand_over.plan(to.read_bytes()))

    def test_the_reader_written_from_the_page_opens_it_too(self):
        """By the words alone."""
        file = (self.at / "plan.age").read_bytes()
        self.assert_plan(hand_over.plan(hand_over.unage(file, self.words)))

    def test_another_reader_of_pictures_reads_every_code(self):
        """zxing-cpp, also on a picture turned and at half size; and the codes' words open them."""
        words = self.vault.bothy("plan", "hand-over", "--qr", self.at / "codes").strip().encode()
        pictures = [Image.open(file) for file in sorted((self.at / "codes").iterdir())]
        self.assertGreater(len(pictures), 1)
        for changed in (
            pictures,
            [picture.convert("L").rotate(90, expand=True) for picture in pictures],
            [picture.convert("L").reduce(2) for picture in pictures],
        ):
            # Of QR codes alone: among a code's random dots it now and then sees bars of another kind too.
            codes = [zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode) for picture in changed]
            self.assertEqual([len(read) for read in codes], [1] * len(pictures))
            texts = [code.text for read in codes for code in read]
            self.assert_plan(hand_over.plan(hand_over.unage(hand_over.join(texts[::-1]), words)))

    def test_every_published_vector_is_what_the_page_says(self):
        """docs/vectors/hand-over.json."""
        vectors = json.loads(VECTORS.read_text("utf-8"))
        file = bytes.fromhex(vectors["file"])
        message = hand_over.unage(file, vectors["words"].encode())
        self.assertEqual(message.hex(), vectors["message"])
        self.assertEqual(hand_over.plan(message), vectors["plan"])
        self.assertEqual(hand_over.join(vectors["parts"]), file)
        self.assertEqual(hand_over.join(vectors["longer"]["parts"][::-1]).hex(), vectors["longer"]["file"])
        with self.assertRaises(hand_over.NotAPlanError):
            hand_over.join(vectors["longer"]["parts"][1:])


if __name__ == "__main__":
    unittest.main()
