//! README.txt, the page for readers.

use crate::Id;
use crate::evidence::readme;
use crate::evidence::selection::{Incident, Selection};
use crate::locale::Locale;
use bothy_proof::Head;
use bothy_proof::pack::Hiding;

#[test]
fn the_page_for_readers_has_no_blank_left_to_fill_and_fits_a_screen() {
    let text = page(0);
    // The command for Windows has a block.
    let filled = text.replace("ForEach-Object {", "").replace("$sum) }", "");
    assert!(!filled.contains(['{', '}']), "{text}");
    for line in text.lines() {
        // The command with the key can't be broken.
        assert!(
            line.len() <= 72 || line.contains("minisign -V -P "),
            "{line}"
        );
    }
    assert!(text.contains("It shows 2 of 3 incidents, chosen for this purpose."));
    assert!(text.contains("2026-03-01 12:30 UTC"), "{text}");
    for forbidden in ["admissible", "undetectable", "military", "genuine"] {
        assert!(!text.contains(forbidden));
    }
}

#[test]
fn the_page_for_readers_counts_what_is_put_away_among_the_others() {
    assert!(page(4).contains("It shows 2 of 7 incidents, chosen for this purpose."));
}

/// The commands are the same in every language, for every system that a reader may have, and so are the tools' addresses.
#[test]
fn the_page_for_readers_has_the_commands_of_every_system_in_every_language() {
    for locale in crate::locale::tests::folders() {
        let (text, language) = (page_in(0, &locale), &locale.language().tag);
        for command in [
            "sha256sum -c SHA256SUMS",
            "shasum -a 256 -c SHA256SUMS",
            "PowerShell",
            "Get-Content SHA256SUMS | ForEach-Object {",
            "$sum, $file = $_ -split '  '",
            "\"$file \" + ((Get-FileHash $file).Hash -eq $sum) }",
            "certutil -hashfile incidents.csv SHA256",
            "minisign -V -P ",
            " -m SHA256SUMS",
            "bothy verify .",
            "https://jedisct1.github.io/minisign/",
        ] {
            assert!(text.contains(command), "{language}: {command}\n{text}");
        }
    }
}

/// Makes README.txt of a pack with 2 of 3 incidents and some more put away, at half past one in summer.
fn page(put_away: u64) -> String {
    page_in(put_away, &Locale::english().unwrap())
}

fn page_in(put_away: u64, locale: &Locale) -> String {
    let incident = || Incident {
        id: Id([1; 16]),
        wordings: vec![0],
        exhibits: 0..0,
    };
    let selection = Selection {
        put_away,
        size: 9,
        incidents: vec![incident(), incident()],
        not_shown: 1,
        without_files: std::collections::BTreeSet::new(),
        files_left_out: 0,
        lines: vec![(0, None), (3, None)],
        exhibits: Vec::new(),
        hiding: Hiding::default(),
    };
    let head = Head {
        log_id: [1; 32],
        public_key: [2; 32],
        size: 9,
        root: [3; 32],
        wall_ms: 1_772_368_200_000,
    };
    readme::readme(&selection, &head, locale).unwrap()
}
