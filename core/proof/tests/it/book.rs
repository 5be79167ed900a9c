//! Makes a small log and packs from it, for this crate's tests.

use bothy_proof::fields::{self, position};
use bothy_proof::pack::{
    CHECKPOINT, Earlier, Hiding, LOG, LogWriter, Row, SIGNATURE, SUMS, Shown, TABLE, checkpoint,
    csv_header, csv_row, minisign, sums_line,
};
use bothy_proof::{
    Body, Hash, Head, Recorded, SignedHead, Value, behind, between, encode_entry, leaf_hash, tree,
};
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::io::{Cursor, Write};
use std::path::Path;

/// A log in memory, with all that the vault would keep of it.
#[derive(Clone)]
pub(crate) struct Book {
    pub(crate) key: SigningKey,
    pub(crate) log_id: [u8; 32],
    pub(crate) entries: Vec<(Body, [u8; 32])>,
    nodes: HashMap<(u8, u64), Hash>,
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn map(entries: &[(&str, Value)]) -> Value {
    Value::Map(
        entries
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    )
}

impl Book {
    pub(crate) fn new() -> Self {
        Self {
            key: SigningKey::from_bytes(&[1; 32]),
            log_id: [2; 32],
            entries: Vec::new(),
            nodes: HashMap::new(),
        }
    }

    /// Appends an entry recorded an hour after the one before; returns its number.
    pub(crate) fn add(&mut self, kind: &str, subject: [u8; 16], values: &[(&str, Value)]) -> u64 {
        let seq = self.entries.len() as u64;
        let mut body = Body::default();
        self.recorded().put(&mut body).unwrap();
        let mut set = |at, value| body.set(at, value).unwrap();
        set(position::KIND, text(kind));
        set(position::SUBJECT, Value::Bytes(subject.to_vec()));
        for (name, value) in values {
            set(fields::named(name).unwrap().position, value.clone());
        }
        let seed: [u8; 32] = Sha256::digest(seq.to_be_bytes()).into();
        let leaf = leaf_hash(&encode_entry(seq, &body.root(&seed)));
        for (level, index, hash) in tree::append(seq, leaf, &mut |l, i| self.node(l, i)).unwrap() {
            self.nodes.insert((level, index), hash);
        }
        self.entries.push((body, seed));
        seq
    }

    fn recorded(&self) -> Recorded {
        let hours = self.entries.len() as u64;
        Recorded {
            wall_ms: 1_772_366_400_000 + 3_600_000 * hours.cast_signed(),
            offset_min: 60,
            mono_ms: 1000 + 3_600_000 * hours,
            boot: 1,
        }
    }

    #[allow(clippy::unnecessary_wraps)]
    fn node(&self, level: u8, index: u64) -> Result<Hash, Infallible> {
        Ok(self.nodes[&(level, index)])
    }

    /// Returns a head over the first `size` entries, signed by `key`.
    pub(crate) fn head(&self, size: u64, key: &SigningKey) -> SignedHead {
        let head = Head {
            log_id: self.log_id,
            public_key: key.verifying_key().to_bytes(),
            size,
            root: tree::root(size, &mut |l, i| self.node(l, i)).unwrap(),
            wall_ms: self.recorded().wall_ms,
        };
        head.sign(|message| key.sign(message).to_bytes())
    }

    pub(crate) fn earlier(&self, size: u64, key: &SigningKey) -> Earlier {
        let all = self.entries.len() as u64;
        let path = tree::consistency(size, all, &mut |l, i| self.node(l, i)).unwrap();
        Earlier {
            head: self.head(size, key),
            path,
        }
    }

    pub(crate) fn inclusion(&self, seq: u64) -> Vec<Hash> {
        tree::inclusion(seq, self.entries.len() as u64, &mut |l, i| self.node(l, i)).unwrap()
    }

    /// Returns the one proof for these entries of the first `size`: the hashes before each, and those behind the last.
    pub(crate) fn several(&self, shown: &[u64], size: u64) -> (Vec<Vec<Hash>>, Vec<Hash>) {
        let node = &mut |l, i| self.node(l, i);
        let mut at = 0;
        let mut before = Vec::new();
        for seq in shown {
            before.push(between(at, *seq, node).unwrap());
            at = seq + 1;
        }
        (before, behind(at, size, node).unwrap())
    }

    /// Makes a pack that shows these entries, with these files attached to them.
    pub(crate) fn pack(
        &self,
        shown: &[u64],
        hiding: &Hiding,
        exhibits: &BTreeMap<u64, (String, Vec<u8>)>,
        earlier: &[Earlier],
    ) -> Pack {
        let head = self.head(self.entries.len() as u64, &self.key);
        let mut log = Vec::new();
        let mut writer = LogWriter::begin(&mut log, &head, earlier).unwrap();
        let (before, behind) = self.several(shown, self.entries.len() as u64);
        let entry = |(seq, skipped): (&u64, _)| {
            let (body, seed) = &self.entries[usize::try_from(*seq).unwrap()];
            Shown {
                seq: *seq,
                seed,
                body,
                hiding,
                skipped,
                exhibit: exhibits.get(seq).map(|(path, _)| path.as_str()),
            }
        };
        let shown_entries: Vec<_> = shown
            .iter()
            .zip(before.iter().map(Vec::as_slice))
            .map(entry)
            .collect();
        for shown in &shown_entries {
            writer.entry(&mut log, &shown.line().unwrap()).unwrap();
        }
        writer.finish(&mut log, &behind).unwrap();
        let mut files = BTreeMap::from([
            (
                "README.txt".to_owned(),
                b"What this is, and how to check it.\n".to_vec(),
            ),
            (LOG.to_owned(), log),
            (CHECKPOINT.to_owned(), note(&head.head, &self.key).into()),
            (TABLE.to_owned(), self.table(shown, hiding, exhibits)),
        ]);
        files.extend(exhibits.values().cloned());
        let mut pack = Pack {
            files,
            key: self.key.clone(),
        };
        pack.seal();
        pack
    }

    fn table(
        &self,
        shown: &[u64],
        hiding: &Hiding,
        exhibits: &BTreeMap<u64, (String, Vec<u8>)>,
    ) -> Vec<u8> {
        let mut rows: BTreeMap<[u8; 16], (Revisions, Vec<String>)> = BTreeMap::new();
        for seq in shown {
            let body = &self.entries[usize::try_from(*seq).unwrap()].0;
            let id = |at| body.get(at).as_bytes().unwrap().try_into().unwrap();
            match body.get(position::KIND).as_text().unwrap() {
                "created" | "imported" | "amended" => {
                    rows.entry(id(position::SUBJECT))
                        .or_default()
                        .0
                        .push((*seq, body.clone()));
                }
                "attached" => {
                    if let Some((path, _)) = exhibits.get(seq) {
                        let mark = path
                            .trim_start_matches("exhibits/")
                            .split('.')
                            .next()
                            .unwrap();
                        rows.entry(id(position::INCIDENT))
                            .or_default()
                            .1
                            .push(mark.to_owned());
                    }
                }
                _ => {}
            }
        }
        let mut table = Vec::new();
        csv_header(&mut table).unwrap();
        for (subject, (revisions, exhibits)) in &rows {
            csv_row(
                &mut table,
                &Row {
                    subject: *subject,
                    revisions,
                    exhibits,
                    hiding,
                },
            )
            .unwrap();
        }
        table
    }
}

/// Makes checkpoint.txt of a head, signed by this key.
pub(crate) fn note(head: &Head, key: &SigningKey) -> String {
    checkpoint(head, |text| key.sign(text).to_bytes())
}

/// Writes JSON like serde, but of hidden words the members in the one order that the page has.
fn in_order(json: &serde_json::Value) -> String {
    use serde_json::Value;
    match json {
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            if members.contains_key("$words") {
                names.sort_by_key(|name| (*name == "nodes", *name));
                names.sort_by_key(|name| !["$words", "salt", "nodes"].contains(&name.as_str()));
            }
            let member = |name: &String| {
                format!(
                    "{}:{}",
                    Value::from(name.as_str()),
                    in_order(&members[name])
                )
            };
            format!(
                "{{{}}}",
                names.into_iter().map(member).collect::<Vec<_>>().join(",")
            )
        }
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(in_order).collect::<Vec<_>>().join(",")
            )
        }
        other => other.to_string(),
    }
}

/// A pack in memory: its files, and the key that seals it.
#[derive(Clone)]
pub(crate) struct Pack {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) key: SigningKey,
}

impl Pack {
    /// Lists all files and signs the list.
    pub(crate) fn seal(&mut self) {
        self.files.remove(SUMS);
        self.files.remove(SIGNATURE);
        let sum = |bytes: &Vec<u8>| Hash::from(Sha256::digest(bytes));
        let sums: String = self
            .files
            .iter()
            .map(|(path, bytes)| sums_line(&sum(bytes), path))
            .collect();
        self.files.insert(SUMS.to_owned(), sums.into());
        self.sign();
    }

    /// Signs the list as it stands.
    pub(crate) fn sign(&mut self) {
        let public = self.key.verifying_key().to_bytes();
        let sums = &self.files[SUMS];
        let signature = minisign(&public, sums, &mut |bytes| self.key.sign(bytes).to_bytes());
        self.files.insert(SIGNATURE.to_owned(), signature.into());
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.files[LOG]).unwrap()
    }

    /// Puts a changed log.json in place, its parts in their order.
    pub(crate) fn set_json(&mut self, json: &serde_json::Value) {
        let part = |name: &str| format!("{:?}:{}", name, in_order(&json[name]));
        let parts = ["format", "head", "earlier", "entries", "skipped"]
            .map(part)
            .join(",");
        self.files
            .insert(LOG.to_owned(), format!("{{{parts}}}\n").into());
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.files[name].clone()).unwrap()
    }

    pub(crate) fn write_folder(&self, to: &Path) {
        for (name, bytes) in &self.files {
            let path = to.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }

    pub(crate) fn zip(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.files {
            let options = zip::write::SimpleFileOptions::default()
                .compression_method(zip::CompressionMethod::Stored);
            zip.start_file(name.as_str(), options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

type Revisions = Vec<(u64, Body)>;
pub(crate) type Exhibits = BTreeMap<u64, (String, Vec<u8>)>;
