//! Sample incidents: number `c` and its files are always the same, so that two processes agree on them without passing
//! them on.

use bothy_core::journal::{
    Answer, Attach, Field, Happened, Import, Incident, Kind, Moment, Staged, Unfinished, Value,
};
use bothy_core::vault::OpenVault;
use bothy_core::{Entropy, Id, Result};
use bothy_test_support::{Parent, Seeded, Subprocess, brief_incident, words};

/// Returns incident number `c`.
pub(super) fn incident(c: u64) -> Incident {
    let mut chance = Seeded::new(c);
    let kind = chance.pick(&Kind::ALL);
    let minutes = i64::try_from(c % 1_000_000).unwrap();
    let local = chrono::DateTime::from_timestamp(1_699_999_980 + minutes * 60, 0).unwrap();
    let longest = chance.pick(&[400, 400, 400, 400, 400, 400, 6000, 6000, 6000, 120_000]);
    let length = chance.index(longest);
    let mut details = format!("Number {c}.");
    while details.len() < length {
        details.push_str(&words(&mut chance));
    }
    details.push('.');
    let moment = Moment {
        local: local.naive_utc(),
        offset_min: 60,
    };
    let mut incident = Incident {
        kinds: vec![kind],
        happened: Happened::Exact(moment),
        ..brief_incident(moment.local.date(), &details)
    };
    let unsure = Value::Answer(Answer::Unsure);
    incident.fields.insert(Field::child_present(), unsure);
    incident
}

/// Returns it before it is saved.
pub(super) fn unfinished(c: u64) -> Unfinished {
    let incident = incident(c);
    Unfinished {
        kinds: incident.kinds,
        happened: Some(incident.happened),
        fields: incident.fields,
    }
}

/// Returns the number of a draft.
pub(super) fn number_of(said: &Unfinished) -> u64 {
    let Some(Value::Words(details)) = said.fields.get(&Field::details()) else {
        panic!("a draft that nobody wrote");
    };
    let number = details.strip_prefix("Number ").unwrap();
    number.split('.').next().unwrap().parse().unwrap()
}

/// Returns the number of a file, from its name.
pub(super) fn number_of_file(name: &str) -> u64 {
    let number = name.strip_prefix("IMG_").unwrap();
    number.strip_suffix(".jpg").unwrap().parse().unwrap()
}

/// Returns the numbers of the lines of file `f` to import.
pub(super) fn lines_of(f: u64) -> std::ops::Range<u64> {
    let first = 500_000_000 + f * 1000;
    first..first + Seeded::new(f).below(8) + 17
}

/// Imports file `f` as a shell would: in two transactions.
pub(super) fn import_all(
    vault: &mut OpenVault,
    f: u64,
    now: bothy_core::Now,
    e: &mut dyn Entropy,
) -> Result<Vec<Id>> {
    let (mut import, stop, mut ids) = (Import::begin(), vault.stop(), Vec::new());
    let zone = |_| chrono::MappedLocalTime::Single(0);
    for c in lines_of(f) {
        let incident = incident(c);
        let Some(Value::Words(details)) = incident.fields.get(&Field::details()) else {
            unreachable!()
        };
        let line = serde_json::json!({
            "kinds": incident.kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>(),
            "happened": incident.happened.to_string(),
            "details": details,
            "fields": { "child_present": "unsure" },
        });
        if import.read(line.to_string().as_bytes(), &zone)? {
            ids.extend(import.save(vault, &stop, now, e)?);
        }
    }
    ids.extend(import.save(vault, &stop, now, e)?);
    Ok(ids)
}

/// Returns file number `c`: its name and its bytes.
pub(super) fn file(c: u64) -> (String, Vec<u8>) {
    let mut chance = Seeded::new(c);
    let length = match chance.below(10) {
        0..6 => chance.below(40_000),
        6..9 => chance.below(600_000),
        _ => chance.below(3_000_000),
    };
    (
        format!("IMG_{c}.jpg"),
        chance.bytes(usize::try_from(length).unwrap()),
    )
}

/// Returns the numbers of incident `c`'s files: none, one or two.
pub(super) fn files_of(c: u64) -> Vec<u64> {
    (0..[0, 0, 0, 1, 1, 2][usize::try_from(Seeded::new(c ^ 0xf11e).below(6)).unwrap()])
        .map(|i| c * 10 + i)
        .collect()
}

/// Stages file `c` in the vault, in pieces of uneven length.
pub(super) fn stage_file(vault: &mut OpenVault, c: u64, e: &mut dyn Entropy) -> Result<Staged> {
    let (name, bytes) = file(c);
    let stop = vault.stop();
    let mut attach = Attach::begin(vault, &name, Some(bytes.len() as u64))?;
    let mut chance = Seeded::new(c ^ 0x91ece);
    let mut rest = &bytes[..];
    while !rest.is_empty() {
        let take = usize::try_from(chance.below(1 << 20) + 1)
            .unwrap()
            .min(rest.len());
        attach.write(vault, &stop, &rest[..take], e)?;
        rest = &rest[take..];
    }
    attach.finish(vault, e)
}

/// Returns all of an attachment's bytes.
pub(super) fn read_whole(vault: &mut OpenVault, attachment: Id) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let piece = vault.journal().read(attachment, bytes.len() as u64)?;
        if piece.is_empty() {
            return Ok(bytes);
        }
        bytes.extend(piece);
    }
}

/// Returns the IDs of all incidents, page by page, those that are put away last.
pub(super) fn all_ids(vault: &mut OpenVault) -> Result<Vec<Id>> {
    let mut ids = ids_of(vault, false)?;
    ids.extend(ids_of(vault, true)?);
    Ok(ids)
}

fn ids_of(vault: &mut OpenVault, put_away: bool) -> Result<Vec<Id>> {
    let mut ids: Vec<Id> = Vec::new();
    loop {
        let page = bothy_core::journal::Page {
            after: ids.last().copied(),
            limit: 7,
            put_away,
            ..Default::default()
        };
        let lines = vault.journal().list(&page)?;
        if lines.is_empty() {
            return Ok(ids);
        }
        ids.extend(lines.iter().map(|line| line.id));
    }
}

/// Reads and proves everything.
pub(super) fn check(vault: &mut OpenVault) -> Result<()> {
    let stop = vault.stop();
    vault.check_store(&stop)?;
    let mut check = bothy_core::journal::Check::begin(vault)?;
    while check.step(vault, &stop)? != bothy_core::journal::Step::Done {}
    Ok(())
}

/// Reads a word as a number.
pub(super) fn number(word: Option<&str>) -> u64 {
    word.and_then(|word| word.parse().ok()).expect("a number")
}

/// Hears what a task needs first: a folder and numbers, in one line.
pub(super) fn hear_words(parent: &mut Parent) -> Vec<String> {
    parent
        .hear()
        .expect("a line")
        .split('\t')
        .map(str::to_owned)
        .collect()
}

/// Sends the line for [`hear_words`].
pub(super) fn tell_words(process: &mut Subprocess, words: &[&str]) {
    process.tell(&words.join("\t"));
}
