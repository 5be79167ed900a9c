//! Words that must never be seen outside, and a scan for them in every spelling that a leak could have.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::Read;
use std::path::Path;

/// The words to look for, and their names.
#[derive(Default)]
pub struct Needles {
    forms: Vec<(String, Vec<u8>)>,
}

impl Needles {
    /// Makes a word for `what`: 24 small letters and digits, the same for the same seed. The scan looks for it as UTF-8, UTF-16 both
    /// ways, base64 at its three alignments, and hex. The index of words folds it to itself, and omits only a beginning shared with its
    /// neighbour: so the scan looks for its end too.
    pub fn canary(&mut self, seed: u64, what: &str) -> String {
        let digest = Sha256::digest(format!("bothy canary {seed} {what}"));
        let word: String = digest[..24]
            .iter()
            .map(|byte| char::from(b"abcdefghijkmnopqrstuvwxyz2345678"[usize::from(byte % 32)]))
            .collect();
        let wide =
            |endian: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(endian).collect::<Vec<_>>();
        self.exactly(what, "UTF-16LE", &wide(u16::to_le_bytes));
        self.exactly(what, "UTF-16BE", &wide(u16::to_be_bytes));
        self.exactly(what, "as the index writes it", &word.as_bytes()[4..]);
        self.secret(what, word.as_bytes());
        word
    }

    /// Adds bytes that nobody may see: looked for as they are, in base64 at its three alignments, and in hex.
    pub fn secret(&mut self, what: &str, bytes: &[u8]) {
        self.exactly(what, "as it is", bytes);
        self.exactly(what, "hex", hex::encode(bytes).as_bytes());
        self.exactly(what, "HEX", hex::encode_upper(bytes).as_bytes());
        for shift in 0..3 {
            // Cuts off the characters at both ends that also depend on the neighbours.
            let padded = [&vec![0; shift], bytes].concat();
            let text = STANDARD.encode(&padded);
            let first = (shift * 8).div_ceil(6);
            let whole = padded.len() * 8 / 6;
            self.exactly(what, "base64", &text.as_bytes()[first..whole]);
            self.exactly(
                what,
                "base64url",
                text[first..whole]
                    .replace('+', "-")
                    .replace('/', "_")
                    .as_bytes(),
            );
        }
    }

    /// Adds these bytes and no other form of them.
    ///
    /// # Panics
    /// If under 8 bytes: chance would find them.
    pub fn exactly(&mut self, what: &str, form: &str, bytes: &[u8]) {
        assert!(bytes.len() >= 8, "{what} is too short to look for");
        self.forms
            .push((format!("{what} ({form})"), bytes.to_vec()));
    }

    /// Gets ready to look.
    ///
    /// # Panics
    /// If there are none.
    pub fn scan(&self) -> Scan {
        assert!(!self.forms.is_empty(), "nothing to look for");
        let mut scan = Scan {
            forms: self.forms.clone(),
            longest: self
                .forms
                .iter()
                .map(|(_, bytes)| bytes.len())
                .max()
                .unwrap_or(0),
            near: vec![false; 1 << 16],
            parts: HashMap::new(),
        };
        for (which, (_, bytes)) in self.forms.iter().enumerate() {
            for (from, part) in bytes.windows(STEP).take(STEP).enumerate() {
                let part = part.try_into().expect("as many bytes as a step");
                scan.near[bucket(part)] = true;
                scan.parts.entry(part).or_default().push((which, from));
            }
        }
        scan
    }
}

/// The distance between the bytes where a scan looks closer. The first seven bytes of a needle hold one of these places and the four bytes
/// from there on. A run of the tests scans gigabytes, and a matcher of every byte takes eight times as long.
const STEP: usize = 4;

/// Returns the place that notes four bytes as worth a closer look.
fn bucket(part: [u8; STEP]) -> usize {
    (u32::from_le_bytes(part).wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// A needle found where it must not be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The needle and its form.
    pub what: String,
    /// The file, or the part of memory.
    pub place: String,
    /// The byte within it.
    pub at: u64,
}

/// The most hits of one needle reported for one file or one part of memory: one is a breach.
const MOST: u8 = 3;

/// The bytes of a stream examined at once.
const READ: usize = 1 << 20;

/// A scan for all needles at once.
pub struct Scan {
    forms: Vec<(String, Vec<u8>)>,
    longest: usize,
    /// By `bucket`: true if a needle may be near.
    near: Vec<bool>,
    /// The needles with these four bytes, and the distance from their beginning.
    parts: HashMap<[u8; STEP], Vec<(usize, usize)>>,
}

impl Scan {
    /// Scans bytes in memory.
    pub fn bytes(&self, place: &str, bytes: &[u8]) -> Vec<Hit> {
        let mut told = self.tally();
        self.found(bytes, 0)
            .filter(|(which, _)| told(*which))
            .map(|(which, at)| self.hit(which, place, at))
            .collect()
    }

    /// Scans a stream of any length.
    ///
    /// # Errors
    /// Those of reading.
    pub fn stream(&self, place: &str, mut from: impl Read) -> std::io::Result<Vec<Hit>> {
        let (mut told, mut hits) = (self.tally(), Vec::new());
        // Keeps scanned bytes back to where a needle that isn't whole yet may begin.
        let (mut bytes, mut gone, mut kept) = (Vec::new(), 0, 0);
        while from.by_ref().take(READ as u64).read_to_end(&mut bytes)? > 0 {
            let found = self.found(&bytes, kept).filter(|(which, _)| told(*which));
            hits.extend(found.map(|(which, at)| self.hit(which, place, gone + at)));
            let done = bytes.len().saturating_sub(self.longest - 1);
            bytes.drain(..done);
            (gone, kept) = (gone + done, bytes.len());
        }
        Ok(hits)
    }

    /// Returns the needles, and their places, that end after the first `seen` bytes. For overlapping needles, the first.
    fn found<'a>(
        &'a self,
        bytes: &'a [u8],
        seen: usize,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let mut free = 0;
        let places = bytes.chunks_exact(STEP).zip((0_usize..).step_by(STEP));
        places
            .filter_map(|(part, at)| part.try_into().ok().map(|part| (part, at)))
            .filter(|(part, _)| self.near[bucket(*part)])
            .filter_map(|(part, at)| Some((self.parts.get(&part)?, at)))
            .flat_map(|(needles, at)| needles.iter().map(move |needle| (needle, at)))
            .filter_map(move |(&(which, from), at)| {
                let (start, needle) = (at.checked_sub(from)?, &self.forms[which].1);
                let end = start + needle.len();
                let here = start >= free && end > seen && bytes[start..].starts_with(needle);
                here.then(|| {
                    free = end;
                    (which, start)
                })
            })
    }

    /// Scans every file of a folder and below, and the names. Skips files that vanish meanwhile, and those not written since `since`
    /// if given.
    pub fn folder(&self, folder: &Path, since: Option<std::time::SystemTime>) -> Vec<Hit> {
        let mut hits = Vec::new();
        let Ok(entries) = std::fs::read_dir(folder) else {
            return hits;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(about) = entry.path().symlink_metadata() else {
                continue;
            };
            let place = path.display().to_string();
            hits.extend(self.bytes(
                &format!("the name {place}"),
                entry.file_name().as_encoded_bytes(),
            ));
            if about.is_dir() {
                hits.extend(self.folder(&path, since));
            } else if about.is_file()
                && since.is_none_or(|since| about.modified().is_ok_and(|written| written >= since))
                && let Ok(file) = std::fs::File::open(&path)
                && let Ok(found) = self.stream(&place, file)
            {
                hits.extend(found);
            }
        }
        hits
    }

    /// Scans every file that a process has open, including those deleted or never named. Skips those named in `read`, a folder that was
    /// read already.
    pub fn open_files(&self, pid: u32, read: &Path) -> Vec<Hit> {
        let mut hits = Vec::new();
        let Ok(entries) = std::fs::read_dir(format!("/proc/{pid}/fd")) else {
            return hits;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = std::fs::read_link(&path).unwrap_or_default();
            if name.starts_with(read) && name.exists() {
                continue;
            }
            if std::fs::metadata(&path).is_ok_and(|about| about.is_file())
                && let Ok(file) = std::fs::File::open(&path)
                && let Ok(found) = self.stream(&format!("open file {}", name.display()), file)
            {
                hits.extend(found);
            }
        }
        hits
    }

    /// Returns a test that is true while a needle was found few enough times to report it again.
    fn tally(&self) -> impl FnMut(usize) -> bool + use<> {
        let mut found = vec![0; self.forms.len()];
        move |which| {
            let more = found[which] < MOST;
            found[which] += u8::from(more);
            more
        }
    }

    fn hit(&self, which: usize, place: &str, at: usize) -> Hit {
        Hit {
            what: self.forms[which].0.clone(),
            place: place.to_owned(),
            at: at as u64,
        }
    }
}
