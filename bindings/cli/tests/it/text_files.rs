//! Texts that are read out of a file.

use super::desk::Desk;

#[test]
fn a_text_file_is_read_without_its_mark_or_named_for_what_it_is() {
    let desk = Desk::new();
    let add = |bytes: &[u8]| {
        let file = desk.file("details", bytes);
        desk.run(&[
            "incident",
            "add",
            "--kind",
            "threats",
            "--happened",
            "2026-03-01",
            "--details-file",
            &file,
        ])
    };
    for mark in ["", "\u{FEFF}"] {
        for end in ["", "\n", "\r\n"] {
            let added = add(format!("{mark}He said «no».{end}").as_bytes());
            assert_eq!(added.code, 0, "{}", added.err);
            let shown = desk.json(&["incident", "show", added.out.trim()]);
            let details = &shown["current"]["incident"]["fields"]["details"];
            assert_eq!(details, "He said «no».", "{mark:?} {end:?}");
        }
    }
    let whole = "x".repeat(bothy_proof::MAX_TEXT);
    assert_eq!(add(format!("\u{FEFF}{whole}\r\n").as_bytes()).code, 0);
    let utf16 = "He said no.".encode_utf16().flat_map(u16::to_be_bytes);
    for (bytes, why) in [
        (utf16.collect::<Vec<_>>(), "UTF-16"),
        (b"\xFF\xFE\0\0H\0\0\0".to_vec(), "UTF-32"),
        (b"caf\xE9".to_vec(), "Latin-1"),
        (b"\x1F\x8B\x08\0\0\0\0\0".to_vec(), "Unpack"),
        (b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), "Unpack"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(), "isn't text"),
        (vec![0; 100], "isn't text"),
    ] {
        let said = add(&bytes);
        assert_eq!(said.code, 2, "{why}");
        assert!(said.err.contains("--details-file"), "{}", said.err);
        assert!(said.err.contains(why), "{why}: {}", said.err);
        assert_eq!(said.err.contains("UTF-16"), why == "UTF-16", "{}", said.err);
    }
}
