//! Packs as folders, with things that only a disk can have; left for the second checker too.

use super::book::Pack;
use super::forgeries::{leave_folder, leave_for_peers, leave_odd_folder, lines, said};
use super::pack::check_zip;
use super::story::story;
use bothy_proof::pack::LOG;
use std::fs;
use std::path::Path;

/// Returns the story's pack with one more file.
fn with(name: &str) -> Pack {
    let (_, mut pack) = story();
    pack.files.insert(name.to_owned(), b"forged".to_vec());
    pack
}

/// On a disk that tells them apart they are files beside the pack's: named, and never read in place of those.
#[cfg(target_os = "linux")]
#[test]
fn names_that_some_systems_take_for_one_are_told_apart_in_a_folder() {
    let cases = [
        ("incidents.csv.", "incidents.csv."),
        ("incidents.csv ", "incidents.csv "),
        ("CON", "CON"),
        ("exhibits/aux.jpg", "exhibits/aux.jpg"),
        ("caf\u{e9}.csv", "caf\\xc3\\xa9.csv"),
        ("cafe\u{301}.csv", "cafe\\xcc\\x81.csv"),
        ("\u{ff29}ncidents.csv", "\\xef\\xbc\\xa9ncidents.csv"),
        ("an \"extra\"\n.csv", "an \\\"extra\\\"\\n.csv"),
    ];
    for (n, (name, as_said)) in cases.into_iter().enumerate() {
        let mut expected = vec![format!("files-listed extra file {as_said}")];
        if name.starts_with("exhibits/") {
            expected.push(format!("exhibits no-incident file {as_said}"));
        }
        let checked = leave_folder(&format!("a name of some system {n}"), &with(name));
        assert_eq!(said(&checked), lines(expected), "{name}");
    }
    for (n, name) in ["LOG.JSON", "Exhibits/AB-001.jpg"].into_iter().enumerate() {
        let checked = leave_folder(&format!("a name of another case {n}"), &with(name));
        assert_eq!(said(&checked), ["twice"], "{name}");
    }
    let (_, mut renamed) = story();
    let log = renamed.files.remove(LOG).unwrap();
    renamed.files.insert("LOG.JSON".to_owned(), log);
    let checked = leave_folder("the log under another name", &renamed);
    assert_eq!(said(&checked), ["not-a-pack"]);
}

/// Fills a folder with the story's pack and what `more` adds.
#[cfg(unix)]
fn odd(name: &str, more: impl FnOnce(&Path)) -> Vec<String> {
    let (_, pack) = story();
    said(&leave_odd_folder(name, |place| {
        pack.write_folder(place);
        more(place);
    }))
}

#[cfg(unix)]
fn link(to: &str, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(unix)]
fn pipe(at: &Path) {
    let made = std::process::Command::new("mkfifo").arg(at).status();
    assert!(made.unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_link_in_a_folder_is_refused_even_to_a_good_file() {
    let log_elsewhere = |place: &Path| {
        fs::rename(place.join(LOG), place.join("z")).unwrap();
        link("z", &place.join(LOG));
    };
    assert_eq!(odd("a link to the log", log_elsewhere), ["not-a-file"]);
    let linked = |to: &'static str| move |place: &Path| link(to, &place.join("more"));
    for (name, to) in [
        ("a link to a folder", "exhibits"),
        ("a link to nothing", "nothing"),
        ("a link to itself", "more"),
        ("a link outside", "/etc/passwd"),
    ] {
        assert_eq!(odd(name, linked(to)), ["not-a-file"], "{name}");
    }
    assert_eq!(
        odd("a pipe in a folder", |place| pipe(&place.join("more"))),
        ["not-a-file"]
    );
}

/// With two faults at once, the one reported doesn't depend on the order in which a disk lists its names.
#[cfg(unix)]
#[test]
fn the_first_fault_of_a_folder_is_the_first_by_name() {
    let file = |place: &Path, name: &str| {
        fs::create_dir_all(place.join(name).parent().unwrap()).unwrap();
        fs::write(place.join(name), b"x").unwrap();
    };
    assert_eq!(
        odd("a log of another case before a link", |place| {
            file(place, "LOG.JSON");
            link("x", &place.join("b"));
        }),
        ["not-a-file"]
    );
    assert_eq!(
        odd("a log of another case and a link behind it", |place| {
            file(place, "LOG.JSON");
            link("x", &place.join("z"));
        }),
        ["twice"]
    );
    assert_eq!(
        odd("a pipe before a name of another case", |place| {
            pipe(&place.join("B"));
            file(place, "a/b");
            file(place, "A/b");
        }),
        ["not-a-file"]
    );
    assert_eq!(
        odd("a name of another case before a pipe", |place| {
            pipe(&place.join("b"));
            file(place, "a/b");
            file(place, "A/b");
        }),
        ["twice"]
    );
    // A folder's content comes before what follows the folder, though `-` and `.` sort before `/`.
    assert_eq!(
        odd("a pipe within a folder", |place| {
            file(place, "a/x");
            pipe(&place.join("a/y"));
            file(place, "a-b");
            file(place, "A-B");
        }),
        ["not-a-file"]
    );
}

#[test]
fn a_pack_is_as_deep_as_its_names_are_long_in_a_zip_and_in_a_folder() {
    let deep = |folders: usize, last: &str| "a/".repeat(folders) + last;
    for (n, name) in [
        deep(15, "x"),
        deep(16, "x"),
        deep(40, "x"),
        deep(127, "x"),
        "n".repeat(255),
    ]
    .into_iter()
    .enumerate()
    {
        let (pack, what) = (with(&name), format!("deep {n}"));
        let expected = [format!("files-listed extra file {name}")];
        assert_eq!(said(&leave_folder(&what, &pack)), expected);
        let zip = pack.zip();
        let checked = check_zip(&zip);
        assert_eq!(said(&checked), expected);
        leave_for_peers(&what, &zip, &checked);
    }
    for (n, name) in [
        deep(127, "xy"),
        deep(128, "x"),
        deep(128, "x/"),
        deep(300, "x"),
        "\u{e9}".repeat(64) + "/" + &"\u{e9}".repeat(64),
    ]
    .into_iter()
    .enumerate()
    {
        let what = format!("too deep {n}");
        let checked = leave_odd_folder(&what, |place| {
            let (_, pack) = story();
            pack.write_folder(place);
            let path = place.join(&name);
            if name.ends_with('/') {
                fs::create_dir_all(path).unwrap();
            } else {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, b"x").unwrap();
            }
        });
        assert_eq!(said(&checked), ["too-large"], "{name}");
    }
}

/// Listed files change while the check runs: it reads what it listed, or reports that it can't. It may have read an exhibit before.
#[cfg(unix)]
#[test]
fn a_file_that_becomes_a_link_while_it_is_checked_is_not_followed() {
    use bothy_proof::pack::{Bounds, verify};
    let (_, pack) = story();
    for (name, may_be_read) in [("incidents.csv", false), ("exhibits/AB-001.jpg", true)] {
        let dir = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        pack.write_folder(dir.path());
        let listed = dir.path().join(name);
        let mut changed = false;
        let checked = verify(dir.path(), &Bounds::default(), &mut |_| {
            if !std::mem::replace(&mut changed, true) {
                let other = elsewhere.path().join("other");
                fs::write(&other, b"something else").unwrap();
                fs::remove_file(&listed).unwrap();
                link(other.to_str().unwrap(), &listed);
            }
            true
        });
        let was_read = checked.as_ref().is_ok_and(|report| !report.any_fails());
        assert!(
            (may_be_read && was_read) || said(&checked) == ["not-a-file"],
            "{name}: {:?}",
            said(&checked)
        );
    }
}
