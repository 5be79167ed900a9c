//! Hidden parts stay hidden: no file of a pack has them in any spelling, and the pack's shape doesn't reveal them either.

use super::honest::{assert_holds, checked};
use super::made::{JPEG, Made, brief, files, incident, unzipped};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::Field;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Needles, seed};
use std::collections::{BTreeMap, BTreeSet};

/// The fields that a court pack may well hide, free text and people among them.
const HIDE: [&str; 5] = ["place", "school", "children", "police_officer", "details"];

/// The readers that may see a word.
enum Seer {
    Nobody,
    NotTheCourt,
    All,
}

/// A journal in which every text and every file has a word of its own.
struct Canaries {
    made: Made,
    left_out: Id,
    seed: u64,
    /// Never in any pack: private notes, left-out parts, removed parts.
    never: Needles,
    /// Hidden from the court: the fields of [`HIDE`], and file names.
    from_court: BTreeMap<String, Needles>,
    /// In every pack.
    shown: BTreeMap<String, Needles>,
}

impl Canaries {
    fn new(seed: u64) -> Self {
        let made = Made::empty(seed);
        let left_out = Id([0; 16]);
        let mut canaries = Self {
            made,
            left_out,
            seed,
            never: Needles::default(),
            from_court: BTreeMap::new(),
            shown: BTreeMap::new(),
        };
        let id = canaries.incident(1, "shown", false);
        canaries.left_out = canaries.incident(2, "left out", true);
        let removed = canaries.incident(3, "removed", true);
        let words = canaries.words("amendment", false);
        canaries
            .made
            .amend(id, &incident(4, &|field| words[field].clone()));
        let words = canaries.words("left out amendment", true);
        canaries.made.amend(
            canaries.left_out,
            &incident(4, &|field| words[field].clone()),
        );
        canaries.made.remove(removed, None);
        canaries
    }

    /// Saves an incident with a word of its own in every field, in its file's name and in the file.
    fn incident(&mut self, on: u32, what: &str, never: bool) -> Id {
        let words = self.words(what, never);
        let unless_never = |seer| if never { Seer::Nobody } else { seer };
        let name = self.word(&format!("{what} name"), unless_never(Seer::NotTheCourt));
        let bytes = self.word(&format!("{what} bytes"), unless_never(Seer::All));
        let file = [JPEG, bytes.as_bytes()].concat();
        let file = self.made.file(&format!("{name}.jpg"), &file);
        self.made
            .add(&incident(on, &|field| words[field].clone()), vec![file])
    }

    /// Makes a word for each field.
    fn words(&mut self, what: &str, never: bool) -> BTreeMap<&'static str, String> {
        let mut words = BTreeMap::new();
        for field in Field::all() {
            let name = field.name();
            let seer = if never || name == "private_note" {
                Seer::Nobody
            } else if HIDE.contains(&name) {
                Seer::NotTheCourt
            } else {
                Seer::All
            };
            let word = self.word(&format!("{what} {name}"), seer);
            words.insert(name, format!("{word} and {word}"));
        }
        words
    }

    fn word(&mut self, what: &str, seer: Seer) -> String {
        let group = match seer {
            Seer::Nobody => return self.never.canary(self.seed, what),
            Seer::NotTheCourt => &mut self.from_court,
            Seer::All => &mut self.shown,
        };
        group
            .entry(what.to_owned())
            .or_default()
            .canary(self.seed, what)
    }

    fn options(&self, reader: Reader, name: &str) -> PackOptions {
        let mut options = self.made.folder(name);
        options.reader = reader;
        options.without = vec![self.left_out];
        if reader == Reader::Court {
            options.hide = HIDE.map(|name| Field::named(name).unwrap()).to_vec();
        }
        options
    }
}

/// Returns which of these can be found in a pack.
fn found(
    needles: &BTreeMap<String, Needles>,
    pack: &BTreeMap<String, Vec<u8>>,
) -> BTreeSet<String> {
    let is_in = |needles: &Needles| {
        let scan = needles.scan();
        pack.iter().any(|(name, bytes)| {
            !scan.bytes(name, name.as_bytes()).is_empty() || !scan.bytes(name, bytes).is_empty()
        })
    };
    needles
        .iter()
        .filter(|(_, needles)| is_in(needles))
        .map(|(what, _)| what.clone())
        .collect()
}

fn all(needles: &BTreeMap<String, Needles>) -> BTreeSet<String> {
    needles.keys().cloned().collect()
}

/// Returns the names of fields with free text: others have no word to be found.
fn with_words(needles: &BTreeMap<String, Needles>) -> BTreeSet<String> {
    let plain = |what: &&String| {
        let field = what.rsplit(' ').next().and_then(bothy_proof::fields::named);
        field.is_none_or(|spec| {
            matches!(
                spec.shape,
                bothy_proof::Shape::Words | bothy_proof::Shape::People
            )
        })
    };
    all(needles).iter().filter(plain).cloned().collect()
}

#[test]
fn hidden_words_are_nowhere_in_a_pack_and_shown_ones_are() {
    let mut canaries = Canaries::new(seed(201));
    for reader in [Reader::Court, Reader::Police] {
        let options = canaries.options(reader, reader.id());
        let folder = canaries.made.place(reader.id());
        let zip = canaries.made.place(&format!("{}.zip", reader.id()));
        let mut to_zip = options.clone();
        to_zip.to = bothy_core::evidence::Destination::Zip(zip.clone());
        canaries.made.export(options).unwrap();
        canaries.made.export(to_zip).unwrap();
        assert_holds(&folder, true);
        let raw = BTreeMap::from([("the zip".to_owned(), std::fs::read(&zip).unwrap())]);
        for pack in [files(&folder), unzipped(&zip)] {
            let never = canaries.never.scan();
            for (name, bytes) in pack.iter().chain(&raw) {
                assert_eq!(never.bytes(name, bytes), [], "{reader:?}");
            }
            // The control: the same scan finds what is shown, and in the police's pack also what the court doesn't see.
            assert_eq!(
                found(&canaries.shown, &pack),
                with_words(&canaries.shown),
                "{reader:?}"
            );
            let from_court = found(&canaries.from_court, &pack);
            if reader == Reader::Court {
                assert_eq!(from_court, BTreeSet::new());
                assert_eq!(found(&canaries.from_court, &raw), BTreeSet::new());
            } else {
                assert_eq!(from_court, with_words(&canaries.from_court));
            }
        }
    }
}

#[test]
fn a_hidden_field_looks_the_same_whatever_was_said_in_it() {
    let seed = seed(202);
    let pack = |name: &'static str, words: Option<&str>| {
        let mut made = Made::empty(seed);
        let mut said = incident(1, &|_| "the same".to_owned());
        for field in ["place", "weapon", "daily_life_areas"] {
            let field = Field::named(field).unwrap();
            match words {
                Some(words) if field.name() == "place" => {
                    said.fields
                        .insert(field, bothy_core::journal::Value::Words(words.to_owned()));
                }
                Some(_) => {}
                None => {
                    said.fields.remove(&field);
                }
            }
        }
        made.add(&said, vec![]);
        made.add(&brief(2, "and nothing else"), vec![]);
        let mut options = made.folder(name);
        options.hide = ["place", "weapon", "daily_life_areas"]
            .map(|name| Field::named(name).unwrap())
            .to_vec();
        made.export(options).unwrap();
        assert_holds(&made.place(name), false);
        shape(&files(&made.place(name)))
    };
    let nothing = pack("nothing", None);
    assert_eq!(nothing, pack("short", Some("x")));
    assert_eq!(nothing, pack("long", Some(&"many words ".repeat(5000))));
}

#[test]
fn an_incident_left_out_looks_the_same_whatever_it_was() {
    let seed = seed(203);
    let pack = |on: u32, words: &str, bytes: &[u8]| {
        let mut made = Made::empty(seed);
        made.add(&brief(5, "shown"), vec![]);
        let file = made.file("name", bytes);
        let hidden = made.add(&incident(on, &|_| words.to_owned()), vec![file]);
        made.amend(hidden, &brief(on, words));
        let file = made.file("b", b"shown");
        made.add(&brief(7, "shown too"), vec![file]);
        let mut options = made.folder("pack");
        options.without = vec![hidden];
        made.export(options).unwrap();
        assert_holds(&made.place("pack"), true);
        shape(&files(&made.place("pack")))
    };
    let one = pack(1, "a", b"");
    assert_eq!(one, pack(6, &"many words ".repeat(500), JPEG));
    assert_eq!(one, pack(9, "a", &[7; 3 << 20]));
}

/// Returns the names and lengths of the files, and the keys, lists and text lengths in the log.
fn shape(pack: &BTreeMap<String, Vec<u8>>) -> Vec<(String, usize, String)> {
    let shape = |(name, bytes): (&String, &Vec<u8>)| {
        let structure = if name == "log.json" {
            structure(&serde_json::from_slice(bytes).unwrap())
        } else {
            String::new()
        };
        (name.clone(), bytes.len(), structure)
    };
    pack.iter().map(shape).collect()
}

fn structure(json: &serde_json::Value) -> String {
    use serde_json::Value;
    match json {
        Value::Array(items) => format!("[{}]", items.iter().map(structure).collect::<String>()),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| format!("{key}:{}", structure(value)))
            .collect(),
        Value::String(text) => format!("s{}", text.len()),
        other => other.to_string(),
    }
}

#[test]
fn exhibits_of_what_is_left_out_leave_no_hole_in_the_numbers() {
    let (mut made, [papers, ..]) = Made::year(seed(204));
    let mut options = made.folder("pack");
    options.without = vec![papers];
    options.initials = String::new();
    made.export(options).unwrap();
    let names: Vec<_> = files(&made.place("pack"))
        .into_keys()
        .filter(|name| name.starts_with("exhibits/"))
        .collect();
    assert_eq!(names, ["exhibits/EX-001.jpg"]);
}

#[test]
fn the_line_that_something_was_removed_can_be_left_out_too() {
    let mut made = Made::empty(seed(205));
    made.add(&brief(1, "stays"), vec![]);
    let removed = made.add(&brief(2, "goes"), vec![]);
    made.remove(removed, None);
    made.export(made.folder("with")).unwrap();
    let mut options = made.folder("without");
    options.without = vec![removed];
    made.export(options).unwrap();
    assert_eq!(checked(&made.place("with")).facts.shown, 2);
    assert_eq!(checked(&made.place("without")).facts.shown, 1);
    let log = std::fs::read_to_string(made.place("without/log.json")).unwrap();
    assert!(!log.contains(&removed.to_string()));
}

#[test]
fn a_place_that_a_file_shows_is_not_hidden_in_any_reader_s_pack() {
    // The mark of EXIF's GPS directory, and a latitude in it; far enough back to lie in a later megabyte of a long file.
    let gps = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1A\0\0\0\0\0\0\0\
        \x01\0\x02\0\x05\0\x01\0\0\0\x2C\0\0\0\0\0\0\0\x35\0\0\0\x01\0\0\0";
    let mut made = Made::empty(7);
    let photo = made.file("short.jpg", &[JPEG, &gps[..]].concat());
    let long = [JPEG, &vec![1; 65 << 20][..], gps].concat();
    let long = made.file("long.jpg", &long);
    let plain = made.file("plain.jpg", &[JPEG, &[7; 3000]].concat());
    made.add(&brief(3, "With files."), vec![photo, long, plain]);
    for reader in Reader::ALL {
        let mut options = PackOptions {
            reader,
            hide: vec![Field::named("place").unwrap()],
            ..made.folder("pack")
        };
        let summary = Export::plan(made.open(), &options).unwrap();
        let showing: Vec<_> = summary
            .revealing
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(
            (showing, summary.refused),
            (vec!["short.jpg", "long.jpg"], true)
        );
        let field = Input::FilesShowPlace;
        assert_eq!(
            made.begin(options.clone()).err(),
            Some(Error::Invalid { field })
        );
        assert!(!made.place("pack").exists() && !made.place("pack.part").exists());

        options.without_files = summary
            .revealing
            .iter()
            .map(|file| file.attachment)
            .collect();
        let summary = Export::plan(made.open(), &options).unwrap();
        assert_eq!(
            (summary.refused, summary.exhibits, summary.files_left_out),
            (false, 1, 2)
        );
        options.to = Destination::Folder(made.place(reader.id()));
        made.export(options).unwrap();
        let pack = made.place(reader.id());
        assert_holds(&pack, true);
        for (name, bytes) in files(&pack) {
            let shows = bytes.windows(gps.len()).any(|at| at == gps);
            assert!(!shows, "{name}");
        }
        std::fs::remove_dir_all(pack).unwrap();
    }
}
