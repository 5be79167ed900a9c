//! Attaching files: what is refused, kept, and returned.

use bothy_core::journal::{Attach, MAX_LEN, MAX_STEP, Staged};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input, Result};
use bothy_test_support::{Home, Seeded, any_incident, seed};

const INVALID: Error = Error::Invalid {
    field: Input::Attachment,
};

fn stage(
    open: &mut OpenVault,
    name: &str,
    len: Option<u64>,
    parts: &[&[u8]],
    chance: &mut Seeded,
) -> Result<Staged> {
    let stop = open.stop();
    let mut attach = Attach::begin(open, name, len)?;
    for part in parts {
        attach.write(open, &stop, part, chance)?;
    }
    attach.finish(open, chance)
}

#[test]
fn a_file_of_another_length_than_declared_is_refused_and_nothing_is_lost() {
    let mut home = Home::new(seed(10));
    let mut open = home.unlock();
    let mut refused = |open: &mut OpenVault, len, parts: &[&[u8]]| {
        let staged = stage(open, "a", len, parts, &mut home.chance);
        assert_eq!(staged.map(|staged| staged.id()), Err(INVALID));
    };
    refused(&mut open, Some(3), &[b"ab"]);
    refused(&mut open, Some(3), &[b"abcd"]);
    refused(&mut open, Some(3), &[b"abc", b"d"]);
    refused(&mut open, Some(MAX_LEN + 1), &[]);
    refused(&mut open, None, &[&vec![0; MAX_STEP + 1]]);
    let good = stage(&mut open, "a", Some(3), &[b"ab", b"c"], &mut home.chance).unwrap();
    let incident = any_incident(&mut Seeded::new(2), &[]);
    let now = home.clock.tick();
    let id = open
        .journal()
        .add(&incident, vec![good], now, &mut home.chance)
        .unwrap();
    let record = open.journal().get(id).unwrap();
    assert_eq!(
        open.journal().read(record.attachments[0].id, 0).unwrap(),
        b"abc"
    );
}

#[test]
fn an_attachment_is_known_by_its_content_and_its_name_is_harmless() {
    let mut home = Home::new(seed(11));
    let mut open = home.unlock();
    let mut chance = Seeded::new(3);
    let incident = any_incident(&mut chance, &[]);
    let endless = "😀".repeat(1024);
    for (name, bytes, kept, media_type) in [
        (
            "../../photo.exe",
            &b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..],
            "photo.exe",
            "image/jpeg",
        ),
        (
            "no\0tes\u{202E}fdp.txt",
            b"words",
            "notesfdp.txt",
            "text/plain",
        ),
        ("chat.json", b"{\"a\": 1}", "chat.json", "application/json"),
        ("chat.json", b"{\"a\": 1", "chat.json", "text/plain"),
        ("empty.mp4", b"", "empty.mp4", "application/octet-stream"),
        (
            &endless,
            b"\0\0",
            &endless[..120],
            "application/octet-stream",
        ),
    ] {
        let staged = stage(&mut open, name, None, &[bytes], &mut home.chance).unwrap();
        let now = home.clock.tick();
        let id = open
            .journal()
            .add(&incident, vec![staged], now, &mut home.chance)
            .unwrap();
        let attachment = &open.journal().get(id).unwrap().attachments[0];
        assert_eq!(attachment.name, kept);
        assert_eq!(attachment.media_type, media_type);
    }
}

#[test]
fn a_file_can_be_read_from_anywhere() {
    let mut home = Home::new(seed(12));
    let mut open = home.unlock();
    let bytes = Seeded::new(5).bytes((1 << 20) + 70_000);
    let parts: Vec<&[u8]> = bytes.chunks(300_000).collect();
    let staged = stage(&mut open, "long", None, &parts, &mut home.chance).unwrap();
    let incident = any_incident(&mut Seeded::new(2), &[]);
    let now = home.clock.tick();
    let file = staged.id();
    open.journal()
        .add(&incident, vec![staged], now, &mut home.chance)
        .unwrap();
    for offset in [
        0,
        1,
        32_767,
        32_768,
        69_999,
        70_000,
        70_001,
        1 << 20,
        bytes.len() - 1,
    ] {
        let read = open.journal().read(file, offset as u64).unwrap();
        let end = bytes.len().min(offset + (1 << 20));
        assert!(read == bytes[offset..end], "from {offset}");
    }
    for offset in [bytes.len() as u64, u64::MAX] {
        assert_eq!(open.journal().read(file, offset), Ok(vec![]));
    }
}

#[test]
fn a_raised_stop_ends_a_file_on_its_way() {
    let mut home = Home::new(seed(13));
    let mut open = home.unlock();
    let stop = open.stop();
    let mut attach = Attach::begin(&mut open, "a", None).unwrap();
    attach
        .write(&mut open, &stop, &vec![1; 40_000], &mut home.chance)
        .unwrap();
    stop.raise();
    let stopped = attach.write(&mut open, &stop, &vec![1; 40_000], &mut home.chance);
    assert_eq!(stopped, Err(Error::Locked));
    open.lock();
    // A job that outlived its unlock finds its chunks collected.
    let mut open = home.unlock();
    let stop = open.stop();
    let stopped = attach.write(&mut open, &stop, &vec![1; 40_000], &mut home.chance);
    assert_eq!(stopped, Err(Error::Locked));
}
