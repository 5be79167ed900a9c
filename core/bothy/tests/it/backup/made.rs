//! A vault with everything in it, and its backup.

use crate::it::evidence::made::{Made, brief};
use bothy_core::backup::{Backup, Checked, OpenBy, Restore, RestoreDone, SealTo, Trial};
use bothy_core::helplines::{Area, ContactDetails};
use bothy_core::journal::{
    Attach, Check, Draft, Extract, Import, Line, Page, Record, Revision, Staged, Step, Unfinished,
};
use bothy_core::locale::Locale;
use bothy_core::orders::{Order, OrderDetails, OrderKind};
use bothy_core::people::{AboutUs, Described, Person};
use bothy_core::plan::{About, MadeFor, Plan, Templates};
use bothy_core::risk::{Answered, Conversation, RiskAnswer, Themes};
use bothy_core::setup::Task;
use bothy_core::vault::OpenVault;
use bothy_core::{Id, Result};
use bothy_test_support::{Home, Seeded};
use chrono::MappedLocalTime;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Returns a file that takes several steps and several chunks.
pub fn long_file(seed: u8) -> Vec<u8> {
    (0..2_500_000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1] ^ seed)
        .collect()
}

/// Makes a vault that uses everything that a backup holds.
pub fn full(seed: u64) -> Made {
    let (mut made, [_, first, short]) = Made::year(seed);
    let long = made.file("film.mp4", &long_file(1));
    let with_film = made.add(&brief(11, "He broke the plate."), vec![long]);
    let (open, now, e) = made.parts();
    open.journal().put_away(short, true, now, e).unwrap();
    let more = made.file("empty", b"");
    let (open, now, e) = made.parts();
    open.journal().attach(first, more, now, e).unwrap();
    made.amend(with_film, &brief(11, "A slip."));
    let (open, now, e) = made.parts();
    open.journal().undo(with_film, now, e).unwrap();
    made.amend(with_film, &brief(11, "He broke two plates."));
    import(&mut made);
    records(&mut made);
    made
}

fn import(made: &mut Made) {
    let (open, now, e) = made.parts();
    let stop = open.stop();
    let mut import = Import::begin();
    let line = br#"{"kinds": ["online"], "happened": "2026-01-27", "details": "Forty messages."}"#;
    import.read(line, &|_| MappedLocalTime::Single(0)).unwrap();
    import.save(open, &stop, now, e).unwrap();
}

fn records(made: &mut Made) {
    let copy = made.file("order.pdf", b"%PDF-1.4 an order");
    let waiting = made.file("waiting.jpg", &[0xFF, 0xD8, 0xFF, 1, 2, 3]);
    let (open, now, e) = made.parts();
    let child = Described {
        name: "Ola".to_owned(),
        relation: "daughter".to_owned(),
        child: true,
        born: None,
        dangerous: false,
    };
    open.people().add(&child, now, e).unwrap();
    let about = AboutUs {
        relationship: "Married".to_owned(),
        ..AboutUs::default()
    };
    open.people().set_about_us(&about, e).unwrap();
    let order = OrderDetails {
        kind: OrderKind::NonMolestation,
        name: String::new(),
        terms: "Not to come near.".to_owned(),
        from: None,
        until: None,
        reference: "ZW26P00123".to_owned(),
        made_by: String::new(),
    };
    open.orders().add(&order, vec![copy], e).unwrap();
    let draft = open
        .drafts()
        .begin(None, &Unfinished::default(), now, e)
        .unwrap();
    open.drafts().attach(draft, waiting, e).unwrap();
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: None,
    };
    let templates = Templates::built_in().unwrap();
    let plan = open.plans().add(about, &templates, now, e).unwrap();
    open.plans().review(plan, None, "safer", now, e).unwrap();
    let contact = ContactDetails {
        name: "Jo".to_owned(),
        what: "worker".to_owned(),
        number: "0113 496 0000".to_owned(),
        code_word: String::new(),
        safe: None,
        note: "żółć".to_owned(),
    };
    open.contacts().add(&contact, e).unwrap();
    open.contacts().set_area(Some(Area::Leeds), e).unwrap();
    let answered = Answered {
        answer: RiskAnswer::Yes,
        facts: "Twice.".to_owned(),
        incidents: Vec::new(),
        present: String::new(),
        asked_ms: now.wall_ms,
    };
    let themes = Themes::built_in().unwrap();
    let theme = themes.get("neck").unwrap();
    open.risk().answer(theme, &answered, e).unwrap();
    open.set_up()
        .unwrap()
        .put_away(Task::SecondDoor, e)
        .unwrap();
}

/// Everything that a vault says, except the lines that the log has of itself.
#[derive(Debug, PartialEq)]
pub struct Said {
    lines: Vec<Line>,
    records: Vec<(Record, Vec<Revision>)>,
    files: Vec<(Id, Vec<u8>)>,
    people: Vec<Person>,
    about_us: AboutUs,
    drafts: Vec<Draft>,
    orders: Vec<Order>,
    plans: Vec<(Plan, Plan)>,
    contacts: Vec<String>,
    area: Option<Area>,
    risk: Conversation,
}

impl Said {
    pub fn of(open: &mut OpenVault) -> Self {
        let page = Page {
            put_away: true,
            limit: 1000,
            ..Page::default()
        };
        let mut lines = open.journal().list(&page).unwrap();
        lines.extend(
            open.journal()
                .list(&Page {
                    put_away: false,
                    ..page
                })
                .unwrap(),
        );
        let mut records = Vec::new();
        let mut files = Vec::new();
        for line in &lines {
            let record = open.journal().get(line.id).unwrap();
            for file in &record.attachments {
                files.push((file.id, bytes(open, file.id)));
            }
            records.push((record, open.journal().history(line.id).unwrap()));
        }
        let orders = open.orders().list().unwrap();
        for order in &orders {
            for file in &order.files {
                files.push((file.id, open.orders().read(order.id, file.id, 0).unwrap()));
            }
        }
        let plans = open.plans().list().unwrap();
        let plans = plans.into_iter();
        Self {
            plans: plans
                .map(|plan| (plan.clone(), open.plans().version(plan.id, 1).unwrap()))
                .collect(),
            people: open.people().list().unwrap(),
            about_us: open.people().about_us().unwrap(),
            drafts: open.drafts().list().unwrap(),
            contacts: open
                .contacts()
                .list()
                .unwrap()
                .iter()
                .map(|contact| format!("{} {:?}", contact.id, contact.details))
                .collect(),
            area: open.contacts().area().unwrap(),
            risk: open.risk().get().unwrap(),
            lines,
            records,
            files,
            orders,
        }
    }
}

/// Reads a file out of a vault, proved.
pub fn bytes(open: &mut OpenVault, file: Id) -> Vec<u8> {
    let stop = open.stop();
    let mut job = Extract::begin(open, file).unwrap();
    let mut bytes = Vec::new();
    while let Some(some) = job.step(&mut *open, &stop).unwrap() {
        bytes.extend(some);
    }
    bytes
}

/// Proves everything in a vault.
pub fn check(open: &mut OpenVault) {
    let stop = open.stop();
    open.check_store(&stop).unwrap();
    let mut check = Check::begin(open).unwrap();
    while check.step(&mut *open, &stop).unwrap() != Step::Done {}
}

/// Makes a backup. Returns what opens it.
pub fn back_up(made: &mut Made, name: &str) -> (PathBuf, Vec<u8>) {
    let to = made.place(name);
    let (open, now, e) = made.parts();
    let stop = open.stop();
    let english = Locale::english().unwrap();
    let mut job = Backup::begin(&mut *open, &to, &SealTo::Words, false, &english, now, e).unwrap();
    while job.step(&mut *open, &stop, now, e).unwrap() != Step::Done {}
    let words = job.words().unwrap().to_vec();
    (to, words)
}

/// Tries a backup.
pub fn trial(file: &Path, words: &[u8]) -> Result<Checked> {
    let mut trial = Trial::begin(File::open(file).unwrap(), &OpenBy::Words(words))?;
    while trial.step()? != Step::Done {}
    trial.finish()
}

/// Restores a backup into an open vault.
pub fn restore(
    open: &mut OpenVault,
    home: (&mut bothy_test_support::Clock, &mut Seeded),
    file: &Path,
    words: &[u8],
    without_damaged: bool,
) -> Result<RestoreDone> {
    let (stop, (clock, e)) = (open.stop(), home);
    let file = File::open(file).unwrap();
    let mut job = Restore::begin(&mut *open, file, &OpenBy::Words(words), without_damaged, e)?;
    while job.step(&mut *open, &stop, clock.tick(), e)? != Step::Done {}
    job.finish()
}

/// Restores a backup into a new vault.
pub fn restored(seed: u64, file: &Path, words: &[u8]) -> (Home, OpenVault, RestoreDone) {
    let mut home = Home::new(seed);
    home.clock.skip(10_000_000);
    let mut open = home.unlock();
    let at = (&mut home.clock, &mut home.chance);
    let done = restore(&mut open, at, file, words, false).unwrap();
    (home, open, done)
}

/// Stages a file in an open vault.
pub fn stage(open: &mut OpenVault, name: &str, bytes: &[u8], e: &mut Seeded) -> Staged {
    let stop = open.stop();
    let mut attach = Attach::begin(open, name, Some(bytes.len() as u64)).unwrap();
    for part in bytes.chunks(1 << 20) {
        attach.write(open, &stop, part, e).unwrap();
    }
    attach.finish(open, e).unwrap()
}
