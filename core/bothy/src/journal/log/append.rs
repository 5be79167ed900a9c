//! Appending to the log, within the transaction that saves what the entries record.

use crate::entropy::{Entropy, generate};
use crate::error::{Bug, Result};
use crate::id::Id;
use crate::journal::{search, store};
use crate::rows::erasable;
use crate::rows::log_tree;
use crate::time::Now;
use crate::vault::{Boot, Signer, note_clock};
use bothy_proof::fields::position;
use bothy_proof::{Body, Hash, Head, MAX_INT, Malformed, Recorded, SignedHead, Value};
use rusqlite::{Connection, Transaction};

/// The most that the wall clock may drift from the one that counts sleep before the log says so. The network corrects phones
/// by seconds.
const DRIFT_MS: i64 = 120_000;

/// The furthest offset from UTC that the log can hold, in minutes.
const OFFSET_MAX_MIN: i16 = 18 * 60;

/// A writer of entries. All of one transaction are recorded at the same time, and [`Append::finish`] signs one head over them.
pub(crate) struct Append<'t> {
    tx: &'t Transaction<'t>,
    signer: &'t Signer,
    boot: Boot,
    recorded: Recorded,
    size: u64,
}

impl<'t> Append<'t> {
    /// Reads the clock and the end of the log.
    pub(crate) fn begin(tx: &'t Transaction<'t>, signer: &'t Signer, now: Now) -> Result<Self> {
        let boot = note_clock(tx, &now)?;
        // No clock is so wrong that nothing can be saved.
        let recorded = Recorded {
            wall_ms: now.wall_ms.clamp(-MAX_INT, MAX_INT),
            offset_min: now.offset_min.clamp(-OFFSET_MAX_MIN, OFFSET_MAX_MIN),
            mono_ms: now.mono_ms.min(MAX_INT.cast_unsigned()),
            boot: boot.number,
        };
        Ok(Self {
            tx,
            signer,
            boot,
            recorded,
            size: log_tree::size(tx)?,
        })
    }

    /// Returns its transaction.
    pub(crate) fn transaction(&self) -> &'t Transaction<'t> {
        self.tx
    }

    /// Returns the time at which this transaction's entries are recorded.
    pub(crate) fn recorded(&self) -> Recorded {
        self.recorded
    }

    /// Returns the latest time that the wall clock ever showed: setting a clock back doesn't make today the future.
    pub(crate) fn latest_wall_ms(&self) -> i64 {
        self.boot.latest_ms
    }

    /// Appends a `clock-jumped` entry if the wall clock moved by over two minutes against the monotonic one within a boot, or
    /// backward across boots. It is shown, never corrected, and no reason to refuse a save.
    pub(crate) fn watch_clock(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        // Once a transaction: the first of several saves in it says so.
        let Some(before) = self.boot.before.take() else {
            return Ok(());
        };
        let reboot = before.number != self.boot.number;
        let moved = self.recorded.wall_ms.saturating_sub(before.wall_ms);
        let jump_ms = if reboot {
            moved
        } else {
            let passed = i128::from(self.recorded.mono_ms) - i128::from(before.mono_ms);
            let jump = i128::from(moved) - passed;
            i64::try_from(jump).unwrap_or(if jump < 0 { -MAX_INT } else { MAX_INT })
        };
        let jumped = if reboot {
            jump_ms < 0
        } else {
            jump_ms.abs() > DRIFT_MS
        };
        if jumped {
            let clock = Value::Map(vec![
                (
                    "jump_ms".to_owned(),
                    Value::Int(jump_ms.clamp(-MAX_INT, MAX_INT)),
                ),
                ("reboot".to_owned(), Value::Bool(reboot)),
            ]);
            self.append_about_log("clock-jumped", &[(position::CLOCK, clock)], entropy)?;
        }
        Ok(())
    }

    /// Appends one entry: commits to `body` with a new seed, and keeps its content. Returns its number.
    pub(crate) fn append(&mut self, mut body: Body, entropy: &mut dyn Entropy) -> Result<u64> {
        let recorded = self.recorded.put(&mut body);
        recorded.map_err(|Malformed| Bug::Recorded)?;
        let seed: [u8; 32] = generate(entropy);
        let seq = self.size;
        log_tree::append(self.tx, seq, &body.root(&seed))?;
        erasable::put_entry(self.tx, seq, &[&seed[..], &body.encode()].concat())?;
        self.size += 1;
        Ok(seq)
    }

    /// Appends an entry that is about the log, not an incident.
    pub(crate) fn append_about_log(
        &mut self,
        kind: &str,
        cells: &[(u8, Value)],
        entropy: &mut dyn Entropy,
    ) -> Result<u64> {
        let log = subject_of_log(self.signer);
        let mut body = Body::default();
        let own = [
            (position::KIND, Value::Text(kind.to_owned())),
            (position::SUBJECT, Value::Bytes(log.0.to_vec())),
        ];
        for (at, value) in own.iter().chain(cells) {
            body.set(*at, value.clone())
                .map_err(|Malformed| Bug::LogCell)?;
        }
        let seq = self.append(body, entropy)?;
        store::file_entry(self.tx, store::LOG, seq, None)?;
        Ok(seq)
    }

    /// Signs the head that replaces the last, and tells the seals the log's length.
    pub(crate) fn finish(self) -> Result<SignedHead> {
        search::flush(self.tx)?;
        let root = log_tree::root_at(self.tx, self.size)?;
        log_tree::note(self.tx, self.size, &root)?;
        let head = signed(self.signer, self.size, root, self.recorded);
        replace_head(self.tx, &head)?;
        Ok(head)
    }
}

/// Returns the subject of entries about the log: the beginning of its id.
pub(crate) fn subject_of_log(signer: &Signer) -> Id {
    let log_id = signer.log_id();
    Id(std::array::from_fn(|i| log_id[i]))
}

/// Replaces the newest head.
fn replace_head(db: &Connection, head: &SignedHead) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO head (number, head) VALUES (0, ?1)")?
        .execute([head.encode()])?;
    Ok(())
}

/// Signs a head over a log of `size` entries.
fn signed(signer: &Signer, size: u64, root: Hash, recorded: Recorded) -> SignedHead {
    let head = Head {
        log_id: signer.log_id(),
        public_key: signer.public_key(),
        size,
        root,
        wall_ms: recorded.wall_ms,
    };
    head.sign(|message| signer.sign(message))
}
