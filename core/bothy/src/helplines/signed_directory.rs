//! A directory newer than the built-in one: whoever the build trusts has signed it, and the vault keeps it.
//!
//! Kept is the file as it came, with its signature by stock `minisign`. Both are held against the build's keys each time, so a build that
//! no longer has a key believes nothing that it signed. Why so: docs/adr/0016-newer-directory.md.

use super::directory::Directory;
use crate::content_file::{Faulty, MAX_LEN, names};
use crate::entropy::Entropy;
use crate::error::{Bug, Error, Result};
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::vault::OpenVault;
use chrono::NaiveDate;
use minisign_verify::{PublicKey, Signature};
use serde::{Deserialize, Serialize};

/// Longest signature file, in bytes. `minisign` writes about 300, and up to 8 KiB more where somebody gives it a long comment.
const MAX_SIGNATURE: usize = 16 << 10;

/// Public keys of those whose directories are believed.
#[derive(Debug, Clone)]
pub struct Keys(Vec<PublicKey>);

impl Keys {
    /// Those that the build was given in `BOTHY_DIRECTORY_KEY`; none, unless whoever built it gave one.
    ///
    /// # Errors
    /// `Internal`, never: build.rs refuses what is no key.
    pub fn built_in() -> Result<Self> {
        let given = option_env!("BOTHY_DIRECTORY_KEY").unwrap_or_default();
        Self::read(given).ok_or(Bug::DirectoryKey.into())
    }

    /// Reads keys as the second line of minisign's `.pub` has one, with blanks between them. `None` for what is no key.
    pub fn read(keys: &str) -> Option<Self> {
        let keys = keys.split_whitespace().map(PublicKey::from_base64);
        Some(Self(keys.collect::<std::result::Result<_, _>>().ok()?))
    }

    fn check(&self, bytes: &[u8], signature: &Signature) -> std::result::Result<(), Refusal> {
        let mut refused = Refusal::OtherKey;
        for key in &self.0 {
            match key.verify(bytes, signature, true) {
                Ok(()) => return Ok(()),
                Err(minisign_verify::Error::UnexpectedKeyId) => {}
                Err(_) => refused = Refusal::Changed,
            }
        }
        Err(refused)
    }
}

/// Why a directory isn't taken in place of the one in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The build was given no key.
    NoKey,
    /// It comes without a signature.
    Unsigned,
    /// It has more than 1 MiB, or its signature more than 16 KiB.
    TooLarge,
    /// What comes as its signature is none of minisign's.
    NoSignature,
    /// It was signed by a key that the build wasn't given.
    OtherKey,
    /// The file, or the comment that is signed with it, isn't what was signed.
    Changed,
    /// It was signed and is no text.
    NoText,
    /// It was signed with something wrong in it.
    Faulty(Faulty),
    /// It isn't newer than the one in use.
    NotNewer {
        /// Its date.
        date: NaiveDate,
        /// The date of the one in use.
        in_use: NaiveDate,
    },
    /// The vault can't take it: `StorageFull`, `Locked`, `Damaged`.
    Vault(Error),
}

impl Refusal {
    /// The key of its words; a fault's line and the dates of `NotNewer` go into them (`Locale::refusal`).
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoKey => "helplines-refused-no-key",
            Self::Unsigned => "helplines-refused-unsigned",
            Self::TooLarge => "helplines-refused-too-large",
            Self::NoSignature => "helplines-refused-no-signature",
            Self::OtherKey => "helplines-refused-other-key",
            Self::Changed => "helplines-refused-changed",
            Self::NoText => "helplines-refused-no-text",
            Self::NotNewer { .. } => "helplines-refused-not-newer",
            Self::Faulty(_) => "fault-at",
            Self::Vault(error) => error.key(),
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Vault(error)
    }
}

names! {
    /// Which directory is in use, and why.
    Which said by "helplines-from-" {
        /// The built-in one: no other was loaded.
        BuiltIn = "built-in",
        /// One that was loaded.
        Loaded = "loaded",
        /// The built-in one: what was loaded isn't newer any more.
        BuiltInNewer = "built-in-newer",
        /// The built-in one: what was loaded isn't signed by a key of this build, or can't be read by it.
        NotBelieved = "not-believed",
    }
}

/// The directory in use.
#[derive(Debug, Clone)]
pub struct InUse {
    /// Its lines.
    pub directory: Directory,
    /// Where it is from.
    pub which: Which,
}

impl InUse {
    /// Whether its lines are other than those that came with Bothy.
    pub fn is_loaded(&self) -> bool {
        self.which == Which::Loaded
    }

    fn of(built_in: Directory, loaded: Option<std::result::Result<Signed, Refusal>>) -> Self {
        let (directory, which) = match loaded {
            None => (built_in, Which::BuiltIn),
            Some(Ok(loaded)) if loaded.directory.date > built_in.date => {
                (loaded.directory, Which::Loaded)
            }
            Some(Ok(_)) => (built_in, Which::BuiltInNewer),
            Some(Err(_)) => (built_in, Which::NotBelieved),
        };
        Self { directory, which }
    }
}

/// What is kept: the files as they came.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    text: String,
    signature: String,
}

/// A directory that somebody has signed whom the build knows.
#[derive(Debug, Clone)]
pub struct Signed {
    directory: Directory,
    kept: Kept,
}

impl Signed {
    /// Reads one from its file and minisign's signature of that, both as they came. Needs no vault.
    ///
    /// # Errors
    /// See [`Refusal`]; not `NotNewer` and `Vault`.
    pub fn read(
        text: &[u8],
        signature: Option<&[u8]>,
        keys: &Keys,
    ) -> std::result::Result<Self, Refusal> {
        if keys.0.is_empty() {
            return Err(Refusal::NoKey);
        }
        let signature = signature.ok_or(Refusal::Unsigned)?;
        if text.len() > MAX_LEN || signature.len() > MAX_SIGNATURE {
            return Err(Refusal::TooLarge);
        }
        let signature = std::str::from_utf8(signature).map_err(|_| Refusal::NoSignature)?;
        let decoded = Signature::decode(signature).map_err(|_| Refusal::NoSignature)?;
        // Before anything else looks at it.
        keys.check(text, &decoded)?;
        let text = std::str::from_utf8(text).map_err(|_| Refusal::NoText)?;
        Ok(Self {
            directory: Directory::read(text).map_err(Refusal::Faulty)?,
            kept: Kept {
                text: text.to_owned(),
                signature: signature.to_owned(),
            },
        })
    }

    /// Its lines.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }
}

/// The directory of a vault; borrows the vault for one call.
pub struct Directories<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// The directory in use, and how a newer one is taken, for one call. Here and not in `vault`, which doesn't know this room.
    pub fn directories(&mut self) -> Directories<'_> {
        Directories {
            store: self.store_mut(),
        }
    }
}

impl Directories<'_> {
    /// The newest that is believed: one that was loaded, or else the built-in one.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn in_use(&self, keys: &Keys) -> Result<InUse> {
        let directory = Directory::built_in()?;
        let kept: Option<Kept> = records::single(self.store.read(), RecordKind::Directory)?;
        let loaded = kept.map(|kept| {
            let signature = Some(kept.signature.as_bytes());
            Signed::read(kept.text.as_bytes(), signature, keys)
        });
        Ok(InUse::of(directory, loaded))
    }

    /// Takes a directory that is newer than the one in use, in place of one that was loaded before.
    ///
    /// # Errors
    /// `NotNewer`, `Vault`: the one in use stays.
    pub fn load(
        &mut self,
        signed: &Signed,
        keys: &Keys,
        e: &mut dyn Entropy,
    ) -> std::result::Result<(), Refusal> {
        let (date, in_use) = (signed.directory.date, self.in_use(keys)?.directory.date);
        if date <= in_use {
            return Err(Refusal::NotNewer { date, in_use });
        }
        self.store.write(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::Directory, &signed.kept)
        })?;
        Ok(())
    }

    /// Goes back to the built-in one: what was loaded is gone.
    ///
    /// # Errors
    /// `NotFound` when none was loaded.
    pub fn forget(&mut self, e: &mut dyn Entropy) -> Result<()> {
        self.store.write_freeing(e, &mut |tx, _| {
            records::drop_single(tx, RecordKind::Directory)
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_built_in_directory_of_a_later_date_wins() {
        let built_in = Directory::built_in().unwrap();
        for (days, which) in [
            (-1, Which::BuiltInNewer),
            (0, Which::BuiltInNewer),
            (1, Which::Loaded),
        ] {
            let mut directory = built_in.clone();
            directory.date += chrono::TimeDelta::days(days);
            let kept = Kept {
                text: String::new(),
                signature: String::new(),
            };
            let loaded = Some(Ok(Signed { directory, kept }));
            assert_eq!(InUse::of(built_in.clone(), loaded).which, which, "{days}");
        }
    }

    #[test]
    fn what_is_no_key_is_none() {
        let key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
        for (keys, count) in [
            (String::new(), Some(0)),
            (key.to_owned(), Some(1)),
            (format!(" {key}\n{key} "), Some(2)),
            (format!("{key}x"), None),
            (format!("{key},{key}"), None),
            ("untrusted comment: minisign public key".to_owned(), None),
        ] {
            assert_eq!(Keys::read(&keys).map(|keys| keys.0.len()), count, "{keys}");
        }
    }
}
