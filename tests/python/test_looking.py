"""Kept files as a screen shows them: small pictures, and films that are read as they are played."""

import os

from shell import FIXTURES, MIB, SECRET, ShellTest, core, incident, run_to_end


class PreviewTest(ShellTest):
    """Small pictures that are kept."""

    def attached(self, content, name):
        """Saves an incident with one file; returns both their ids."""
        saved = self.journal.add(incident(), [self.take_in(content, name)])
        return saved, self.journal.get(saved).attachments[0].id

    def look(self, attachment, max_side):
        """Makes a small picture."""
        job = self.journal.look(attachment, core.LookFor.PREVIEW)
        run_to_end(job)
        return job.preview(max_side).preview

    def test_a_picture_is_kept_for_the_next_time(self):
        """Also over a lock; one of another size isn't it, and a large one isn't kept."""
        photo = (FIXTURES / "door-frame.jpg").read_bytes()
        saved, attachment = self.attached(photo, "door.jpg")
        self.assertIsNone(self.journal.preview(attachment, 200))
        made = self.look(attachment, 200)
        self.assertEqual(self.journal.preview(attachment, 200), made)
        self.look(attachment, 1024)
        self.assertIsNone(self.journal.preview(attachment, 1024))
        self.door.lock()
        self.door.unlock(SECRET)
        self.assertEqual(self.journal.preview(attachment, 200), made)
        self.assertIsNone(self.journal.preview(attachment, 201))
        self.journal.remove(saved, None)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.preview(attachment, 200)

    def test_pixels_of_the_system_s_decoder_are_kept(self):
        """For a picture that isn't decoded here; wrong ones say why."""
        heic = (FIXTURES / "media" / "picture.heic").read_bytes()
        _, attachment = self.attached(heic, "photo.heic")
        job = self.journal.look(attachment, core.LookFor.PREVIEW)
        run_to_end(job)
        self.assertEqual(job.preview(200).why, core.NoPreview.FORMAT)
        self.assertIsNone(self.journal.preview(attachment, 200))
        rgba = bytes([200, 30, 30, 255]) * (400 * 300)
        made = self.journal.keep_preview(attachment, 400, 300, rgba, 200).preview
        self.assertEqual((made.width, made.height, made.media_type), (200, 150, "image/jpeg"))
        self.assertEqual(self.journal.preview(attachment, 200), made)
        for width, height, why in (
            (400, 301, core.NoPreview.BROKEN),
            (0, 300, core.NoPreview.BROKEN),
            (4000, 3000, core.NoPreview.TOO_LARGE),
        ):
            self.assertEqual(self.journal.keep_preview(attachment, width, height, rgba, 200).why, why)
        self.assertEqual(self.journal.preview(attachment, 200), made)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.keep_preview("0" * 32, 400, 300, rgba, 200)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.journal.keep_preview(attachment, 400, 300, rgba, 200)
        with self.assertRaises(core.Failure.Locked):
            self.journal.preview(attachment, 200)


class PlayerTest(ShellTest):
    """A film that is read as it is played."""

    def test_any_part_is_read_and_no_more(self):
        """As a player asks: at any place, of any length, over the end too."""
        film = os.urandom(2 * MIB + 70_000)
        saved = self.journal.add(incident(), [self.take_in(film, "film.mp4")])
        attachment = self.journal.get(saved).attachments[0].id
        for offset, most in (
            (0, 8),
            (0, 0),
            (32_760, 16),
            (MIB - 1, 65_536),
            (len(film) - 5, 100),
            (len(film), 100),
            (1 << 63, 100),
        ):
            part = self.journal.read_part(attachment, offset, most)
            self.assertEqual(part, film[offset : offset + most], (offset, most))
        self.assertEqual(self.journal.read_part(attachment, 5, 0xFFFFFFFF), film[5 : 5 + MIB])
        with self.assertRaises(core.Failure.NotFound):
            self.journal.read_part("0" * 32, 0, 8)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.journal.read_part(attachment, 0, 8)
