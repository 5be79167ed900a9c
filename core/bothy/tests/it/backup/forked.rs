//! Two phones that go on from one backup: each continues what was signed before it, and neither what the other signed since.

use super::made::restored;
use super::plain::Plain;
use super::sealed::Key;
use crate::it::evidence::honest::{assert_holds, checked};
use crate::it::evidence::made::{Made, brief, options};
use bothy_core::backup::Backup;
use bothy_core::evidence::{Destination, Export};
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input};
use bothy_proof::pack::{Claim, Outcome, Place, Why};
use bothy_proof::{Hash, SignedHead, leaf_hash, tree};
use bothy_test_support::Home;
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::convert::Infallible;
use std::path::{Path, PathBuf};

/// A phone that goes on from the backup.
struct Phone {
    home: Home,
    open: OpenVault,
}

/// A phone's log: its entries, and the heads that it has, the newest first.
struct Signed {
    plain: Plain,
    nodes: HashMap<(u8, u64), Hash>,
    heads: Vec<SignedHead>,
}

impl Phone {
    fn new(seed: u64, file: &Path, words: &[u8]) -> Self {
        let (home, open, _) = restored(seed, file, words);
        Self { home, open }
    }

    fn add(&mut self, details: &str) {
        let now = self.home.clock.tick();
        let mut journal = self.open.journal();
        journal
            .add(&brief(12, details), vec![], now, &mut self.home.chance)
            .unwrap();
    }

    fn export(&mut self, name: &str) -> PathBuf {
        let to = self.home.outside().join(name);
        let pack = options(Destination::Folder(to.clone()));
        let (stop, now) = (self.open.stop(), self.home.clock.tick());
        let e = &mut self.home.chance;
        let mut job = Export::begin(&mut self.open, pack, now, e).unwrap();
        while job.step(&mut self.open, &stop, now, e).unwrap() != Step::Done {}
        to
    }

    fn signed(&mut self, key: &Key) -> Signed {
        let to = self.home.outside().join("again.age");
        let (stop, now) = (self.open.stop(), self.home.clock.tick());
        let (e, english) = (&mut self.home.chance, Locale::english().unwrap());
        let open = &mut self.open;
        let mut job =
            Backup::begin(&mut *open, &to, &key.seal_to(), false, &english, now, e).unwrap();
        while job.step(&mut *open, &stop, now, e).unwrap() != Step::Done {}
        Signed::of(Plain::read(&key.open(&to)))
    }
}

impl Signed {
    fn of(plain: Plain) -> Self {
        let file = |name| &plain.files[plain.at(name)].1[..];
        let mut nodes = HashMap::new();
        for (seq, line) in (0..).zip(str::from_utf8(file("log.jsonl")).unwrap().lines()) {
            let line: Json = serde_json::from_str(line).unwrap();
            let entry = hex::decode(line["entry"].as_str().unwrap()).unwrap();
            let node = &mut |level, index| Ok::<_, Infallible>(nodes[&(level, index)]);
            let added = tree::append(seq, leaf_hash(&entry), node).unwrap();
            nodes.extend(
                added
                    .into_iter()
                    .map(|(level, at, hash)| ((level, at), hash)),
            );
        }
        let heads: Vec<String> = serde_json::from_slice(file("heads.json")).unwrap();
        let heads = heads.iter().map(|head| hex::decode(head).unwrap());
        let heads = heads.map(|head| SignedHead::decode(&head).unwrap());
        Self {
            heads: heads.collect(),
            nodes,
            plain,
        }
    }

    /// Returns the proof that its first `new` entries begin with the first `old`.
    fn path(&self, old: u64, new: u64) -> Vec<Hash> {
        let node = &mut |level, index| Ok::<_, Infallible>(self.nodes[&(level, index)]);
        tree::consistency(old, new, node).unwrap()
    }
}

/// Adds a head to a pack that is checked, with a proof that its log goes on as the pack's. Returns the finding, and why.
fn compared(pack: &Path, with: &SignedHead, path: &[Hash]) -> (Outcome, Option<Why>) {
    let log = pack.join("log.json");
    let before = std::fs::read_to_string(&log).unwrap();
    let head = &with.head;
    let earlier = json!({
        "log_id": hex::encode(head.log_id), "public_key": hex::encode(head.public_key), "size": head.size,
        "root": hex::encode(head.root), "recorded": head.wall_ms, "signature": hex::encode(with.signature),
        "path": path.iter().map(hex::encode).collect::<Vec<_>>(),
    });
    let none = "\"earlier\":[]";
    assert!(before.contains(none));
    std::fs::write(
        &log,
        before.replacen(none, &format!("\"earlier\":[{earlier}]"), 1),
    )
    .unwrap();
    let report = checked(pack);
    std::fs::write(&log, before).unwrap();
    let mut claims = report.claims.into_iter();
    let found = claims.find(|found| found.claim == Claim::EarlierHeads);
    let found = found.unwrap();
    let why = found.failures.first().map(|failure| {
        assert_eq!(failure.at, Place::Head(head.size));
        failure.why
    });
    (found.outcome, why)
}

fn pack_size(pack: &Path) -> u64 {
    checked(pack).facts.size
}

#[test]
fn two_phones_that_go_on_from_one_backup_are_told_as_a_fork() {
    let (mut made, _) = Made::year(780);
    made.export(made.folder("before")).unwrap();
    let (file, words) = super::made::back_up(&mut made, "papers.age");
    let [mut one, mut other] = [781, 782].map(|seed| Phone::new(seed, &file, &words));
    one.add("Saved on one.");
    other.add("Saved on the other.");
    let packs = [one.export("pack"), other.export("pack")];
    // The other goes on further.
    other.add("More on the other.");
    let longer = other.export("longer");
    for pack in packs.iter().chain([&longer]) {
        assert_holds(pack, true);
    }
    let key = Key::new();
    let [ours, theirs] = [one.signed(&key), other.signed(&key)];
    // The newest first, then that of the pack before the backup, and those of each phone's own packs.
    let [before, of_one] = [&ours.heads[1], &ours.heads[2]];
    let [before_too, of_other] = [&theirs.heads[1], &theirs.heads[2]];
    assert_eq!(before, before_too);
    assert!(before.verify() && of_one.verify() && of_other.verify());
    // They name one log, and have as many entries.
    assert_eq!(of_one.head.log_id, of_other.head.log_id);
    assert_eq!(of_one.head.size, of_other.head.size);
    assert_ne!(of_one.head.root, of_other.head.root);

    let all = [(&packs[0], &ours), (&packs[1], &theirs), (&longer, &theirs)];
    for (pack, signed) in all {
        // What somebody was given before the backup, both continue.
        let path = signed.path(before.head.size, pack_size(pack));
        assert_eq!(compared(pack, before, &path), (Outcome::Holds, None));
    }
    // So does each what it signed itself, up to the end of the log.
    let path = theirs.path(of_other.head.size, pack_size(&longer));
    assert_eq!(compared(&longer, of_other, &path), (Outcome::Holds, None));
    // What the other signed since, neither, with a proof of its own log or without one.
    let fork = (Outcome::Fails, Some(Why::NotContinued));
    for (pack, head) in [
        (&packs[0], of_other),
        (&packs[1], of_one),
        (&longer, of_one),
    ] {
        let signed = if *pack == packs[0] { &ours } else { &theirs };
        let path = signed.path(head.head.size, pack_size(pack));
        for path in [&path[..], &[]] {
            assert_eq!(compared(pack, head, path), fork);
        }
    }

    // A backup in which both are said to have been signed isn't restored.
    let forked = theirs.plain.clone().with("heads.json", |text| {
        let mut heads: Vec<String> = serde_json::from_str(&text).unwrap();
        heads.push(hex::encode(of_one.encode()));
        serde_json::to_string(&heads).unwrap()
    });
    let place = one.home.outside().join("forked.age");
    key.seal(&forked.write(), &place);
    let refused = key.restore(&mut Home::new(783), &place, false);
    let no_backup = Error::Invalid {
        field: Input::Backup,
    };
    assert_eq!(refused, Err(no_backup));
    key.seal(&theirs.plain.write(), &place);
    key.restore(&mut Home::new(784), &place, false).unwrap();
}
