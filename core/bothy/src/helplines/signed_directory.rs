//! A directory newer than the built-in one, signed by a key that the build trusts and kept in the vault.
//!
//! The vault keeps the file and its stock `minisign` signature as they came. Both are checked against the build's keys each time, so a
//! build without a key distrusts everything that key signed. docs/adr/0016-newer-directory.md.

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

/// Longest signature file, in bytes. `minisign` writes about 300, plus up to 8 KiB for a long comment.
const MAX_SIGNATURE: usize = 16 << 10;

/// Public keys of the trusted signers.
#[derive(Debug, Clone)]
pub struct Keys(Vec<PublicKey>);

impl Keys {
    /// Returns the keys in `BOTHY_DIRECTORY_KEY` at build time, if any.
    ///
    /// # Errors
    /// `Internal`, but never in practice: build.rs refuses anything but keys.
    pub fn built_in() -> Result<Self> {
        let given = option_env!("BOTHY_DIRECTORY_KEY").unwrap_or_default();
        Self::read(given).ok_or(Bug::DirectoryKey.into())
    }

    /// Reads keys separated by whitespace, each as in the second line of minisign's `.pub`. `None` if one is no key.
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

/// The reason for refusing a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The build has no key.
    NoKey,
    /// It has no signature.
    Unsigned,
    /// It exceeds 1 MiB, or its signature exceeds 16 KiB.
    TooLarge,
    /// Its signature isn't minisign's.
    NoSignature,
    /// Its key isn't one of the build's.
    OtherKey,
    /// The file or the signed comment was changed after signing.
    Changed,
    /// It was signed but isn't text.
    NoText,
    /// It was signed but has a fault.
    Faulty(Faulty),
    /// It isn't newer than the one in use.
    NotNewer {
        /// Its date.
        date: NaiveDate,
        /// The date of the one in use.
        in_use: NaiveDate,
    },
    /// The vault can't store it: `StorageFull`, `Locked`, `Damaged`.
    Vault(Error),
}

impl Refusal {
    /// Returns the message key. `Locale::refusal` fills in the fault's line and `NotNewer`'s dates.
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
    /// The directory in use, and the reason.
    Which said by "helplines-from-" {
        /// The built-in one, because no other was loaded.
        BuiltIn = "built-in",
        /// A loaded one.
        Loaded = "loaded",
        /// The built-in one, because the loaded one is no longer newer.
        BuiltInNewer = "built-in-newer",
        /// The built-in one, because this build doesn't trust or can't read the loaded one.
        NotBelieved = "not-believed",
    }
}

/// The directory in use.
#[derive(Debug, Clone)]
pub struct InUse {
    /// Its lines.
    pub directory: Directory,
    /// Its origin.
    pub which: Which,
}

impl InUse {
    /// True if its lines aren't those that came with Bothy.
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

/// The stored files, as they came.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    text: String,
    signature: String,
}

/// A directory with a trusted signature.
#[derive(Debug, Clone)]
pub struct Signed {
    directory: Directory,
    kept: Kept,
}

impl Signed {
    /// Reads a directory's file and its minisign signature, both as they came. Needs no vault.
    ///
    /// # Errors
    /// Any [`Refusal`] except `NotNewer` and `Vault`.
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
        // The signature is checked before anything parses the text.
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

    /// Returns its lines.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }
}

/// The vault's directory; borrows the vault for one call.
pub struct Directories<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// Returns the directory in use and a way to load a newer one, for one call. It stands here because `vault` doesn't know this room.
    pub fn directories(&mut self) -> Directories<'_> {
        Directories {
            store: self.store_mut(),
        }
    }
}

impl Directories<'_> {
    /// Returns the newest trusted directory, loaded or built-in.
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

    /// Replaces any loaded directory with one that is newer than the one in use.
    ///
    /// # Errors
    /// `NotNewer`, `Vault`; the one in use stays.
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

    /// Removes the loaded directory and returns to the built-in one.
    ///
    /// # Errors
    /// `NotFound` if none was loaded.
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
