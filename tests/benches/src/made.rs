//! Makes vaults with any number of made-up incidents, always the same for the same number.

use bothy_core::journal::{Attach, Import, Incident, Kind, Staged};
use bothy_core::people::Described;
use bothy_core::vault::{Cost, DevicePrf, OpenVault, Opened, Vault};
use bothy_core::{Id, Now};
use bothy_test_support::{Clock, MemoryPrf, PIN, Seeded, brief_incident, copy_folder, small_cost};
use chrono::{Days, MappedLocalTime, NaiveDate};
use serde_json::json;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Words of a text: a screen and a half on a phone.
pub const TEXT_WORDS: u64 = 120;

/// The beginning of a photo.
pub const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0];

/// The seed of texts.
pub const TEXTS: u64 = 4;

/// People that incidents name; the last is a child.
const PEOPLE: usize = 5;
const CHILD: usize = PEOPLE - 1;

/// Different words in all texts; few people use more.
const WORDS: u64 = 3000;

/// A vault in its own folder, removed with it.
pub struct Made {
    place: TempDir,
    /// The phone's hardware.
    pub prf: MemoryPrf,
    /// The clock: one second on at each tick.
    pub clock: Clock,
    /// All chance except that of texts.
    pub chance: Seeded,
    /// The chance of texts: a peer that begins with [`TEXTS`] has the same.
    pub texts: Seeded,
}

impl Made {
    /// Makes a vault with this many incidents of [`TEXT_WORDS`] words. Makes it in memory if possible, then copies it to `TMPDIR`.
    ///
    /// # Panics
    /// If it can't be made.
    pub fn with(incidents: u64, cost: Cost) -> Self {
        let memory = Path::new("/dev/shm");
        let mut made = Self::empty(memory.is_dir().then_some(memory), cost);
        let mut open = made.unlock();
        made.import(&mut open, incidents);
        open.lock();
        let place = place(None);
        copy_folder(&made.folder(), &place.path().join("vault"));
        made.place = place;
        made
    }

    /// Makes a vault without incidents that costs next to nothing to open.
    ///
    /// # Panics
    /// If it can't be made.
    pub fn new() -> Self {
        Self::empty(None, small_cost())
    }

    fn empty(within: Option<&Path>, cost: Cost) -> Self {
        let mut made = Self {
            place: place(within),
            prf: MemoryPrf::new(),
            clock: Clock::new(),
            chance: Seeded::new(5),
            texts: Seeded::new(TEXTS),
        };
        let now = made.clock.tick();
        made.vault()
            .create(PIN, cost, &made.prf, now, &mut made.chance)
            .expect("a new vault");
        made
    }

    /// Returns the vault's folder.
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("vault")
    }

    /// Returns a path beside the vault, on the same disk.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Returns the vault, locked.
    pub fn vault(&self) -> Vault {
        Vault::at(&self.folder())
    }

    /// Opens it.
    ///
    /// # Panics
    /// If it doesn't open.
    pub fn unlock(&mut self) -> OpenVault {
        let now = self.clock.tick();
        let opened = self
            .vault()
            .unlock(PIN, &self.prf as &dyn DevicePrf, now, &mut self.chance);
        match opened.expect("the PIN opens") {
            Opened::Vault(open) => open,
            Opened::Notes(_) => panic!("the PIN opened the notes"),
        }
    }

    /// Returns the next second.
    pub fn now(&mut self) -> Now {
        self.clock.tick()
    }

    /// Saves incident number `n`.
    ///
    /// # Panics
    /// If it can't be saved.
    pub fn add(&mut self, open: &mut OpenVault, n: u64, files: Vec<Staged>) {
        let incident = incident(n, &text(&mut self.texts));
        let now = self.clock.tick();
        open.journal()
            .add(&incident, files, now, &mut self.chance)
            .expect("a saved incident");
    }

    fn import(&mut self, open: &mut OpenVault, incidents: u64) {
        let stop = open.stop();
        let people: Vec<Id> = (0..PEOPLE).map(|which| self.meet(open, which)).collect();
        let mut job = Import::begin();
        for n in 0..incidents {
            let line = line(n, &text(&mut self.texts), &people);
            let full = job
                .read(line.as_bytes(), &|_| MappedLocalTime::Single(0))
                .expect("a line");
            if full || n + 1 == incidents {
                let now = self.clock.tick();
                job.save(open, &stop, now, &mut self.chance)
                    .expect("saved lines");
            }
        }
    }

    fn meet(&mut self, open: &mut OpenVault, which: usize) -> Id {
        let described = Described {
            name: word(u64::try_from(which).expect("a number")),
            relation: "neighbour".to_owned(),
            child: which == CHILD,
            born: None,
            dangerous: false,
        };
        let now = self.clock.tick();
        let met = open.people().add(&described, now, &mut self.chance);
        met.expect("somebody")
    }

    /// Attaches a file, a megabyte at a time from `bytes`.
    ///
    /// # Panics
    /// If it can't be attached.
    pub fn attach<'b>(
        &mut self,
        open: &mut OpenVault,
        bytes: impl Iterator<Item = &'b [u8]>,
    ) -> Staged {
        let stop = open.stop();
        let mut job = Attach::begin(open, "video.mp4", None).expect("a job");
        for bytes in bytes {
            job.write(open, &stop, bytes, &mut self.chance)
                .expect("bytes that are taken");
        }
        job.finish(open, &mut self.chance).expect("a file")
    }
}

impl Default for Made {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns incident number `n` as a line to import.
fn line(n: u64, details: &str, people: &[Id]) -> String {
    let incident = incident(n, "");
    let named = |which: usize| json!([{"id": people[which].to_string(), "relation": "neighbour"}]);
    let (other, child) = people_of(n);
    let mut fields = json!({"who": named(other)});
    if let Some(child) = child {
        fields["child_present"] = json!("yes");
        fields["children"] = named(child);
    }
    if n.is_multiple_of(2) {
        fields["afraid_of_violence"] = json!("yes");
    }
    if n.is_multiple_of(4) {
        fields["daily_life_areas"] = json!(["sleep"]);
    }
    let line = json!({
        "kinds": [incident.kinds[0].id()],
        "happened": incident.happened.to_string(),
        "details": details,
        "fields": fields,
    });
    line.to_string()
}

/// Returns the people of [`PEOPLE`] that incident `n` names: one of the others, and the child in a third of incidents.
pub(crate) fn people_of(n: u64) -> (usize, Option<usize>) {
    let other = usize::try_from(n).expect("a number") % CHILD;
    (other, n.is_multiple_of(3).then_some(CHILD))
}

fn place(within: Option<&Path>) -> TempDir {
    let mut builder = tempfile::Builder::new();
    builder.prefix("bothy-bench-");
    match within {
        Some(folder) => builder.tempdir_in(folder),
        None => builder.tempdir(),
    }
    .expect("a temporary folder")
}

/// Returns an incident on one of 600 days with these details.
///
/// # Panics
/// Never.
pub fn incident(n: u64, details: &str) -> Incident {
    let first = NaiveDate::from_ymd_opt(2024, 6, 1).expect("a day");
    let kind = Kind::ALL[usize::try_from(n).expect("a number") % Kind::ALL.len()];
    Incident {
        kinds: vec![kind],
        ..brief_incident(first + Days::new(n * 7 % 600), details)
    }
}

/// Returns [`TEXT_WORDS`] words, short ones more often, as in any language.
pub fn text(chance: &mut Seeded) -> String {
    let mut text = String::new();
    for _ in 0..TEXT_WORDS {
        let most = 1 + chance.below(WORDS);
        text.push_str(&word(chance.below(most)));
        text.push(' ');
    }
    text
}

/// Returns the word of this number: its digits in syllables.
fn word(mut n: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "den", "ho", "ku", "li", "mar", "no", "pe", "ri", "sa", "to", "us", "ve", "win",
        "ya", "zo",
    ];
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[usize::try_from(n % 16).expect("a digit")]);
        n /= 16;
        if n == 0 {
            return word;
        }
    }
}
