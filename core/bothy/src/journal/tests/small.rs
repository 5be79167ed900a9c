//! Small pictures of attachments: kept, bounded, and gone with their attachment.

use super::Bench;
use crate::id::Id;
use crate::journal::{Look, LookFor, Step, Undone};
use crate::media::{NoPreview, Preview};
use crate::rows::previews;
use crate::rows::records::{self, RecordKind};

const PHOTO: &[u8] = include_bytes!("../../../../../tests/fixtures/door-frame.jpg");

impl Bench {
    fn photo(&mut self) -> (Id, Id) {
        let staged = self.stage_as("door.jpg", PHOTO);
        let file = staged.id();
        (self.add("The door.", vec![staged]), file)
    }

    fn looked(&mut self, file: Id, side: u32) -> Preview {
        let stop = self.open.stop();
        let mut look = Look::begin(&mut self.open, file, LookFor::Preview).unwrap();
        while look.step(&mut self.open, &stop).unwrap() != Step::Done {}
        let preview = look.preview(side).unwrap();
        look.keep(&mut self.open, side, &preview, &mut self.chance)
            .unwrap();
        preview
    }

    fn kept(&mut self) -> Vec<Id> {
        let kept = records::all(self.open.store().read(), RecordKind::Preview).unwrap();
        kept.into_iter().map(|(id, _)| id).collect()
    }

    fn put_preview(&mut self, id: Id, bytes: &[u8]) {
        let store = self.open.store_mut();
        let put = store.write(&mut self.chance, &mut |tx, _| previews::put(tx, id, bytes));
        put.unwrap();
    }
}

#[test]
fn a_small_picture_is_kept_and_a_large_one_is_not() {
    let mut bench = Bench::new(390);
    let (_, file) = bench.photo();
    assert_eq!(bench.open.journal().preview(file, 512), Ok(None));
    let made = bench.looked(file, 512);
    let mut bench = bench.reopened();
    assert_eq!(bench.open.journal().preview(file, 512), Ok(Some(made)));
    assert_eq!(bench.open.journal().preview(file, 511), Ok(None), "another");
    let smaller = bench.looked(file, 100);
    bench.looked(file, 513);
    assert_eq!(bench.open.journal().preview(file, 513), Ok(None));
    assert_eq!(bench.open.journal().preview(file, 100), Ok(Some(smaller)));
    assert_eq!(bench.kept(), [file]);
    bench.check().unwrap();
}

#[test]
fn pixels_that_a_shell_decoded_are_kept_as_well_and_wrong_ones_are_not() {
    let mut bench = Bench::new(391);
    let (_, file) = bench.photo();
    let rgba = [200, 30, 30, 255].repeat(60 * 40);
    let mut keep = |sides| {
        let mut journal = bench.open.journal();
        let made = journal.keep_pixels(file, sides, &rgba, 30, &mut bench.chance);
        let kept = bench.open.journal().preview(file, 30).unwrap();
        (made.unwrap(), kept)
    };
    assert_eq!(keep((60, 41)), (Err(NoPreview::Broken), None));
    let (made, kept) = keep((60, 40));
    assert_eq!(
        made.as_ref().map(|made| (made.width, made.height)),
        Ok((30, 20))
    );
    assert_eq!(kept, made.ok());
}

#[test]
fn a_picture_goes_with_its_attachment() {
    let mut bench = Bench::new(392);
    let (incident, file) = bench.photo();
    bench.looked(file, 100);
    let now = bench.tick();
    let staged = bench.stage_as("second.jpg", PHOTO);
    let second = staged.id();
    let mut journal = bench.open.journal();
    journal
        .attach(incident, staged, now, &mut bench.chance)
        .unwrap();
    bench.looked(second, 100);
    assert_eq!(bench.kept().len(), 2);
    let now = bench.tick();
    let undone = bench.open.journal().undo(incident, now, &mut bench.chance);
    assert_eq!(undone, Ok(Undone::Attachment));
    assert_eq!(bench.kept(), [file]);
    let now = bench.tick();
    let mut journal = bench.open.journal();
    journal
        .remove(incident, None, now, &mut bench.chance)
        .unwrap();
    assert_eq!(bench.kept(), []);
    bench.check().unwrap();
}

#[test]
fn an_opening_removes_a_picture_whose_attachment_an_earlier_version_removed() {
    let mut bench = Bench::new(393);
    let (_, file) = bench.photo();
    bench.looked(file, 100);
    bench.put_preview(Id([3; 16]), b"a picture");
    let mut bench = bench.reopened();
    assert_eq!(bench.kept(), [file]);
}

#[test]
fn only_so_many_pictures_and_so_many_bytes_are_kept_the_newest() {
    let mut bench = Bench::new(394);
    let id = |n: u8| Id([n; 16]);
    for n in 0..130 {
        bench.put_preview(id(n), b"a small picture");
    }
    let newest: Vec<_> = (2..130).map(id).collect();
    assert_eq!(bench.kept(), newest);
    // One that is kept again is the newest, and stays.
    bench.put_preview(id(2), b"another");
    bench.put_preview(id(200), &vec![7; 4_000_000]);
    assert!(bench.kept().contains(&id(200)) && bench.kept().contains(&id(2)));
    bench.put_preview(id(201), &vec![7; 300_000]);
    assert_eq!(bench.kept(), [id(201)]);
}
