//! Drafts: begun and not saved, kept as they are typed. They survive a lock, a quick exit, a kill and a flat battery.
//!
//! A draft is no entry of the log and claims nothing. Each keeping is one durable transaction that overwrites the one before and leaves
//! nothing of it. Saving a draft makes it an incident, or an amendment, in the transaction that drops the draft.

use crate::entropy::Entropy;
use crate::error::{Bug, Error, Result};
use crate::id::Id;
use crate::journal::log::Append;
use crate::journal::unfinished::{Unfinished, Written};
use crate::journal::{KeptFile, Staged, body, save, store};
use crate::rows::erasable::{self, Erasable};
use crate::rows::kept_files::{self, StoredFile};
use crate::rows::records::{self, RecordKind};
use crate::time::Now;
use crate::vault::{self, OpenVault};
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

/// An incident or amendment that was begun and not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Draft {
    /// The draft's id until it is saved or discarded; no incident will have it.
    pub id: Id,
    /// The incident that it would amend; none for a new one.
    pub amends: Option<Id>,
    /// The time of the last keeping, by the wall clock: milliseconds since 1970-01-01T00:00Z.
    pub kept_ms: i64,
    /// The content so far.
    pub said: Unfinished,
    /// The files that wait in it, in the order they came.
    pub files: Vec<KeptFile>,
}

/// The drafts of an open vault; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::journal::{Happened, Kind, Unfinished};
/// use bothy_core::{Error, Input};
///
/// let mut said = Unfinished { kinds: vec![Kind::Money], ..Unfinished::default() };
/// let draft = vault.drafts().begin(None, &said, clock.tick(), entropy)?;
/// let too_soon = vault.drafts().save(draft, clock.tick(), entropy);
/// assert_eq!(too_soon, Err(Error::Invalid { field: Input::Happened }));
///
/// said.happened = chrono::NaiveDate::from_ymd_opt(2026, 2, 28).map(Happened::Day);
/// vault.drafts().keep(draft, &said, clock.tick(), entropy)?; // as the user types
/// vault.drafts().save(draft, clock.tick(), entropy)?;
/// assert!(vault.drafts().list()?.is_empty());
/// # Ok::<(), Error>(())
/// ```
pub struct Drafts<'v> {
    vault: &'v mut OpenVault,
}

impl OpenVault {
    /// Returns the drafts, for one call.
    pub fn drafts(&mut self) -> Drafts<'_> {
        Drafts { vault: self }
    }
}

impl Drafts<'_> {
    /// Begins a draft of a new incident, or of an amendment. Returns its id.
    ///
    /// # Errors
    /// `NotFound` if the incident isn't there; `InvalidField` for a value of another type or over 256 KiB; `StorageFull`.
    pub fn begin(
        &mut self,
        amends: Option<Id>,
        said: &Unfinished,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        self.begin_with(amends, said, Vec::new(), now, e)
    }

    /// Begins a draft as [`Drafts::begin`] does, in which staged files wait: all of it, or nothing.
    ///
    /// # Errors
    /// As [`Drafts::begin`]; `NotFound` also if an unlock has collected a file since.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one draft only
    pub fn begin_with(
        &mut self,
        amends: Option<Id>,
        said: &Unfinished,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        said.check()?;
        let id = Id::generate(e);
        self.vault.store_mut().write(e, &mut |tx, _| {
            if let Some(incident) = amends {
                store::facts(tx, incident)?;
            }
            let mut stored = Stored::new(amends, said, now);
            stored.hold(tx, id, &files)?;
            put(tx, id, &stored)
        })?;
        Ok(id)
    }

    /// Replaces the content of a draft; its files stay.
    ///
    /// # Errors
    /// `NotFound` if it was saved or discarded; otherwise as [`Drafts::begin`].
    pub fn keep(&mut self, id: Id, said: &Unfinished, now: Now, e: &mut dyn Entropy) -> Result<()> {
        self.keep_with(id, said, Vec::new(), now, e)
    }

    /// Replaces the content of a draft as [`Drafts::keep`] does, and lets staged files wait in it: all of it, or nothing.
    ///
    /// # Errors
    /// As [`Drafts::keep`]; `NotFound` also if an unlock has collected a file since.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one draft only
    pub fn keep_with(
        &mut self,
        id: Id,
        said: &Unfinished,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        said.check()?;
        self.vault.store_mut().write(e, &mut |tx, _| {
            let before = get(tx, id)?;
            let mut stored = Stored {
                files: before.files,
                ..Stored::new(before.amends.map(Id), said, now)
            };
            stored.hold(tx, id, &files)?;
            put(tx, id, &stored)
        })
    }

    /// Lets a staged file wait in a draft, so that the next unlock doesn't erase it; it may take the room that is set aside for a full disk,
    /// since the file's bytes are there. Returns the id that the attachment will have.
    ///
    /// # Errors
    /// `NotFound` if there is no such draft, or an unlock has collected the file since; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one draft only
    pub fn attach(&mut self, id: Id, file: Staged, e: &mut dyn Entropy) -> Result<Id> {
        self.vault.store_mut().write_freeing(e, &mut |tx, _| {
            let mut stored = get(tx, id)?;
            stored.hold(tx, id, std::slice::from_ref(&file))?;
            put(tx, id, &stored)
        })?;
        Ok(file.id)
    }

    /// Returns all drafts, the one kept last first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Draft>> {
        let mut drafts = records::all(self.vault.store().read(), RecordKind::Draft)?
            .into_iter()
            .map(|(id, bytes)| decode(&bytes)?.to_draft(id))
            .collect::<Result<Vec<_>>>()?;
        drafts.sort_by_key(|draft| (std::cmp::Reverse(draft.kept_ms), draft.id));
        Ok(drafts)
    }

    /// Returns one draft.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Draft> {
        get(self.vault.store().read(), id)?.to_draft(id)
    }

    /// Finds the draft whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several, for fewer digits, or for no hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.vault.store().read(), RecordKind::Draft, prefix)
    }

    /// Saves it as an incident with its files, or as an amendment and then its files. Returns the incident's id; the draft is gone.
    ///
    /// # Errors
    /// `Invalid{Kinds}` or `Invalid{Happened}` if one is still missing, `NotFound`; otherwise as [`crate::journal::Journal::add`]. The
    /// draft stays unchanged.
    pub fn save(&mut self, id: Id, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        let stored = get(self.vault.store().read(), id)?;
        let incident = stored.said()?.finish()?;
        let subject = stored.amends.map_or_else(|| Id::generate(e), Id);
        let body = body::of_incident("created", subject, 0, &incident)?;
        let files: Vec<_> = stored.files.iter().map(Staged::of_stored).collect();
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let mut log = Append::begin(tx, signer, now)?;
            // The files move from the draft to the incident.
            for file in &files {
                erasable::loosen(tx, Erasable::File, file.file, Some(file.id))?;
            }
            kept_files::let_go(tx, id)?;
            records::drop(tx, RecordKind::Draft, id)?;
            if stored.amends.is_some() {
                save::amend(tx, &mut log, subject, (&incident, false), now, e)?;
                for file in &files {
                    save::attach(tx, &mut log, subject, file, e)?;
                }
            } else {
                let new = (&incident, body.clone());
                save::create(tx, &mut log, subject, new, &files, now, e)?;
            }
            log.finish()
        })?;
        Ok(subject)
    }

    /// Discards it, with its files.
    ///
    /// # Errors
    /// `NotFound`; `Locked` if locked while erasing a large file, `Unfinished` if there is no room for that (the draft is gone nevertheless).
    pub fn discard(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        let stop = self.vault.stop();
        let store = self.vault.store_mut();
        let loose = store.write_freeing(e, &mut |tx, _| {
            let files = drop_draft(tx, id, &get(tx, id)?)?;
            let loose: Vec<_> = files
                .into_iter()
                .map(|file| (Erasable::File, file))
                .collect();
            for (what, number) in &loose {
                erasable::loosen(tx, *what, *number, None)?;
            }
            Ok(loose)
        })?;
        vault::erase(store, &loose, &stop, e)
    }
}

/// Drops the drafts that would amend an incident that is going. Returns the numbers of their files.
pub(crate) fn drop_of(tx: &Transaction<'_>, incident: Id) -> Result<Vec<u64>> {
    let mut files = Vec::new();
    for (id, bytes) in records::all(tx, RecordKind::Draft)? {
        let stored = decode(&bytes)?;
        if stored.amends == Some(incident.0) {
            files.extend(drop_draft(tx, id, &stored)?);
        }
    }
    Ok(files)
}

fn drop_draft(tx: &Transaction<'_>, id: Id, stored: &Stored) -> Result<Vec<u64>> {
    kept_files::let_go(tx, id)?;
    records::drop(tx, RecordKind::Draft, id)?;
    Ok(stored.files.iter().map(|file| file.number).collect())
}

/// A draft as its record holds it.
#[derive(Serialize, Deserialize)]
struct Stored {
    amends: Option<[u8; 16]>,
    kept_ms: i64,
    said: Written,
    files: Vec<StoredFile>,
}

impl Stored {
    fn new(amends: Option<Id>, said: &Unfinished, now: Now) -> Self {
        Self {
            amends: amends.map(|id| id.0),
            kept_ms: now.wall_ms,
            said: said.to_json(),
            files: Vec::new(),
        }
    }

    /// Lets files wait in draft `id`.
    fn hold(&mut self, tx: &Transaction<'_>, id: Id, files: &[Staged]) -> Result<()> {
        for file in files {
            let kept = file.stored();
            kept_files::hold(tx, &kept, id)?;
            self.files.push(kept);
        }
        Ok(())
    }

    /// Returns the content. Its times name their offsets, so no zone is asked.
    fn said(&self) -> Result<Unfinished> {
        Unfinished::from_json(self.said.clone(), &|_| chrono::MappedLocalTime::None)
            .map_err(|_| Error::Damaged)
    }

    fn to_draft(&self, id: Id) -> Result<Draft> {
        Ok(Draft {
            id,
            amends: self.amends.map(Id),
            kept_ms: self.kept_ms,
            said: self.said()?,
            files: self.files.iter().map(KeptFile::of).collect(),
        })
    }
}

fn get(db: &Connection, id: Id) -> Result<Stored> {
    decode(&records::get(db, RecordKind::Draft, id)?)
}

fn put(tx: &Transaction<'_>, id: Id, stored: &Stored) -> Result<()> {
    let bytes = serde_json::to_vec(stored).map_err(|_| Bug::DraftJson)?;
    records::put(tx, RecordKind::Draft, id, &bytes)
}

fn decode(bytes: &[u8]) -> Result<Stored> {
    serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
}
