//! Attaches files, as jobs that borrow nothing. Bytes are stored as chunks in their own transactions and hashed as they
//! arrive. They belong to no incident until one is saved with them.

use crate::entropy::Entropy;
use crate::error::{Bug, Error, Input, Result};
use crate::id::Id;
use crate::journal::{Bringing, Caution, name};
use crate::media::Recogniser;
use crate::rows::erasable::{self, CHUNK, Erasable};
use crate::rows::kept_files::StoredFile;
use crate::vault::{OpenVault, Stop};
use rusqlite::Transaction;
use sha2::{Digest, Sha256};

/// The longest file, in bytes: 2 GiB. The vault's two files take twice that, and no phone's video of one incident is longer.
pub const MAX_LEN: u64 = 2 << 30;

/// The most bytes that one call takes or gives: 1 MiB.
pub const MAX_STEP: usize = 1 << 20;

const INVALID: Error = Error::Invalid {
    field: Input::Attachment,
};

/// A file that is whole in the vault and not yet part of any incident; otherwise the next unlock erases it.
#[derive(Debug)]
pub struct Staged {
    pub(crate) id: Id,
    pub(crate) file: u64,
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) len: u64,
    pub(crate) sha256: [u8; 32],
}

impl Staged {
    /// Returns the id that the attachment will have.
    pub fn id(&self) -> Id {
        self.id
    }

    /// Returns the cautions to show before it is saved.
    pub fn cautions(&self) -> &'static [Caution] {
        Bringing::of_file(&self.media_type)
    }

    /// Returns what a record that holds it says of it.
    pub(crate) fn stored(&self) -> StoredFile {
        StoredFile {
            id: self.id.0,
            number: self.file,
            name: self.name.clone(),
            media_type: self.media_type.clone(),
            len: self.len,
            sha256: self.sha256,
        }
    }

    /// Returns a file that a record holds, to become part of an incident.
    pub(crate) fn of_stored(file: &StoredFile) -> Self {
        Self {
            id: Id(file.id),
            file: file.number,
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            len: file.len,
            sha256: file.sha256,
        }
    }
}

/// A file being attached. If dropped before it is saved, the next unlock erases what arrived.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// # use bothy_core::journal::{Happened, Incident, Kind};
/// # let incident = Incident {
/// #     kinds: vec![Kind::Damage],
/// #     happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()),
/// #     fields: Default::default(),
/// # };
/// use bothy_core::journal::{Attach, Extract, MAX_STEP};
///
/// let photo = b"\xFF\xD8\xFF and more bytes of a JPEG";
/// let stop = vault.stop();
/// let mut attach = Attach::begin(&mut vault, "door.jpg", Some(photo.len() as u64))?;
/// for bytes in photo.chunks(MAX_STEP) {
///     attach.write(&mut vault, &stop, bytes, entropy)?;
/// }
/// let staged = attach.finish(&mut vault, entropy)?;
/// let file = staged.id();
/// let id = vault.journal().add(&incident, vec![staged], clock.tick(), entropy)?;
/// assert_eq!(vault.journal().get(id)?.attachments[0].media_type, "image/jpeg");
///
/// let mut extract = Extract::begin(&mut vault, file)?;
/// let mut out = Vec::new();
/// while let Some(bytes) = extract.step(&mut vault, &stop)? {
///     out.extend(bytes);
/// }
/// // Only now are the bytes proved.
/// assert_eq!(out, photo);
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Attach {
    name: String,
    declared: Option<u64>,
    /// Its id and number, from the first chunk on.
    place: Option<(Id, u64)>,
    /// The number of chunks written.
    chunks: u64,
    len: u64,
    hash: Sha256,
    /// Recognises its type.
    recogniser: Recogniser,
    /// The bytes that don't fill a chunk yet.
    rest: Vec<u8>,
}

impl Attach {
    /// Begins a file: `name` is the user's, `len` its bytes if known. [`Attach::finish`] refuses any other length.
    ///
    /// No name is refused. The last part after any `/` or `\` is kept, without control characters and the marks that turn the
    /// direction of text. It is cut between graphemes to at most 120 bytes, and may be empty.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Attachment`] if `len` is over [`MAX_LEN`].
    pub fn begin(_vault: &mut OpenVault, name: &str, len: Option<u64>) -> Result<Self> {
        if len.is_some_and(|len| len > MAX_LEN) {
            return Err(INVALID);
        }
        Ok(Self {
            name: name::cleaned(name),
            declared: len,
            place: None,
            chunks: 0,
            len: 0,
            hash: Sha256::new(),
            recogniser: Recogniser::default(),
            rest: Vec::new(),
        })
    }

    /// Returns the bytes taken so far.
    pub fn taken(&self) -> u64 {
        self.len
    }

    /// Takes the next bytes, at most [`MAX_STEP`]. After an error none of them was taken, and the call may be repeated.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Attachment`]: more bytes than a call takes, than were declared, or than [`MAX_LEN`];
    /// [`Error::Locked`] if stopped, or if the vault was locked since; [`Error::StorageFull`].
    pub fn write(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        bytes: &[u8],
        e: &mut dyn Entropy,
    ) -> Result<()> {
        stop.check()?;
        let len = self.len + bytes.len() as u64;
        if bytes.len() > MAX_STEP || len > self.declared.unwrap_or(MAX_LEN) {
            return Err(INVALID);
        }
        // First fills up the open chunk, then writes those whole in `bytes`, then keeps the rest.
        let to_fill = if self.rest.is_empty() {
            0
        } else {
            bytes.len().min(CHUNK - self.rest.len())
        };
        let (fill, whole) = bytes.split_at(to_fill);
        let filled = [&self.rest[..], fill].concat();
        let whole = whole.chunks(CHUNK);
        let full = || {
            std::iter::once(&filled[..])
                .chain(whole.clone())
                .filter(|chunk| chunk.len() == CHUNK)
        };
        if full().next().is_some() {
            self.put(vault, &full, false, e)?;
        }
        self.chunks += full().count() as u64;
        self.recogniser.take(bytes);
        self.rest = if filled.len() == CHUNK || filled.is_empty() {
            whole
                .last()
                .filter(|last| last.len() < CHUNK)
                .unwrap_or_default()
                .to_vec()
        } else {
            filled
        };
        self.hash.update(bytes);
        self.len = len;
        Ok(())
    }

    /// Ends the file: writes the rest. It may take the room that is set aside for a full disk: a recording that filled it is kept. After an
    /// error the call may be repeated.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Attachment`] if it is shorter than was declared; otherwise as [`Attach::write`].
    pub fn finish(&mut self, vault: &mut OpenVault, e: &mut dyn Entropy) -> Result<Staged> {
        if self.declared.is_some_and(|declared| declared != self.len) {
            return Err(INVALID);
        }
        // An empty file has a chunk too: otherwise its number would be given out again.
        if !self.rest.is_empty() || self.chunks == 0 {
            let rest = self.rest.clone();
            self.put(vault, &|| std::iter::once(&rest[..]), true, e)?;
            self.rest.clear();
            self.chunks += 1;
        }
        let (id, file) = self.place.ok_or(Bug::AttachBegun)?;
        let media_type = self.recogniser.finish(&self.name).to_owned();
        Ok(Staged {
            id,
            file,
            name: self.name.clone(),
            media_type,
            len: self.len,
            sha256: self.hash.clone().finalize().into(),
        })
    }

    /// Appends chunks in a transaction of their own. What `ends` the file may take the room that is set aside.
    fn put<'b, I: Iterator<Item = &'b [u8]>>(
        &mut self,
        vault: &mut OpenVault,
        chunks: &dyn Fn() -> I,
        ends: bool,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let (place, first) = (self.place, self.chunks);
        let id = match place {
            Some((id, _)) => id,
            None => Id::generate(e),
        };
        let mut work = |tx: &Transaction<'_>, _: &mut dyn Entropy| {
            let file = match place {
                Some((_, file)) if erasable::is_loose(tx, file, id)? => file,
                // An unlock has collected it since.
                Some(_) => return Err(Error::Locked),
                None => {
                    let file = erasable::next_file(tx)?;
                    erasable::loosen(tx, Erasable::File, file, Some(id))?;
                    file
                }
            };
            for (n, chunk) in (first..).zip(chunks()) {
                erasable::put_chunk(tx, file, n, chunk)?;
            }
            Ok(file)
        };
        let store = vault.store_mut();
        let file = if ends {
            store.write_freeing(e, &mut work)?
        } else {
            store.write(e, &mut work)?
        };
        self.place = Some((id, file));
        Ok(())
    }
}
