//! A photo's claims about itself, and a small picture of it.

use super::desk::{Desk, fixture};
use serde_json::json;

/// Saves an incident with one of the sample files; returns both IDs.
fn with_photo(desk: &Desk, file: &str) -> (String, String) {
    let id = desk.add("With a photo.");
    let path = fixture(file);
    let attached = desk.ok(&["incident", "attach", &id, path.to_str().unwrap()]);
    (id, attached.trim().to_owned())
}

#[test]
fn what_a_photo_claims_stands_beside_the_logs_own_times() {
    let desk = Desk::new();
    let (id, _) = with_photo(&desk, "media/everything.jpg");
    let shown = desk.json(&["incident", "show", &id]);
    let file = &shown["attachments"][0];
    assert_eq!(file["claims"]["taken"], json!("2026-03-03T21:52:40+00:00"));
    assert_ne!(file["recorded"], file["claims"]["taken"]);
    let told = desk.ok(&["incident", "show", &id]);
    assert!(told.contains("the file says"), "{told}");
    assert!(told.contains("taken 3 March 2026, 21:52"), "{told}");

    let (id, _) = with_photo(&desk, "chat-export.txt");
    let shown = desk.json(&["incident", "show", &id]);
    assert_eq!(shown["attachments"][0].get("claims"), None);
}

#[test]
fn a_preview_is_small_and_says_nothing_of_the_camera() {
    let desk = Desk::new();
    let (id, file) = with_photo(&desk, "media/everything.jpg");
    let camera = b"Exif";
    let original = std::fs::read(fixture("media/everything.jpg")).unwrap();
    let has = |bytes: &[u8]| bytes.windows(camera.len()).any(|part| part == camera);
    assert!(has(&original), "the sample has something to leave out");
    let told = desk.json(&[
        "incident",
        "preview",
        &id,
        &file,
        "--to",
        "small.jpg",
        "--side",
        "16",
    ]);
    let small = std::fs::read(desk.path("small.jpg")).unwrap();
    assert!(small.starts_with(&[0xFF, 0xD8]) && !has(&small));
    assert_eq!(told["media_type"], json!("image/jpeg"));
    let sides = [&told["width"], &told["height"]].map(|side| side.as_u64().unwrap());
    assert!(sides.iter().all(|side| *side <= 16), "{sides:?}");
    desk.ok(&["incident", "extract", &id, &file, "--to", "whole.jpg"]);
    assert!(std::fs::read(desk.path("whole.jpg")).unwrap() == original);
    desk.fails(
        10,
        &["incident", "preview", &id, &file, "--to", "small.jpg"],
    );
}

#[test]
fn where_there_is_no_preview_it_says_why() {
    let desk = Desk::new();
    let cut = desk.path("cut.jpg");
    let whole = std::fs::read(fixture("media/gray.jpg")).unwrap();
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    for (file, why) in [
        (fixture("media/picture.heic"), "can't show this kind"),
        (fixture("chat-export.txt"), "isn't a picture"),
        (cut, "cut off or damaged"),
    ] {
        let id = desk.add("With a file.");
        let attached = desk.ok(&["incident", "attach", &id, file.to_str().unwrap()]);
        let said = desk.fails(
            8,
            &["incident", "preview", &id, attached.trim(), "--to", "x"],
        );
        assert!(said.contains(why), "{said}");
        assert!(!desk.path("x").exists());
    }
}
