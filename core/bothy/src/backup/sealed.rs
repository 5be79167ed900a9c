//! Seals and opens a backup by `age` (<https://c2sp.org/age>), as a stream. Any `age` can open the file without Bothy.

use super::words;
use crate::error::{Bug, Error, Input, Result};
use crate::leftover::{Out, outside};
use crate::secret::{Key, SecretBytes, scrubbed};
use age::secrecy::{ExposeSecret, SecretString};
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use age_core::format::{FileKey, Stanza};
use std::cell::RefCell;
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::iter::once;
use std::os::unix::fs::FileExt;

/// scrypt's log2 N: 32 MiB a guess. Also the most that is read. A backup is made and restored in less than 64 MiB: docs/adr/0036-backups.md.
const WORK_FACTOR: u8 = 15;

/// The most that a file of identities holds, in bytes.
const MAX_IDENTITIES: usize = 64 << 10;

/// Whatever isn't a backup of ours.
pub(super) const NOT_A_BACKUP: Error = Error::Invalid {
    field: Input::Backup,
};

/// A backup that is damaged where nothing else can be read without that.
pub(super) const DAMAGED: Error = Error::Invalid {
    field: Input::BackupDamaged,
};

/// The beginning of every `age` file.
const AGE: &[u8] = b"age-encryption.org/v1\n";

/// The recipient of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SealTo {
    /// Seven words, drawn for this backup alone.
    Words,
    /// The owner of an `age` key.
    Recipient {
        /// `age1…`.
        recipient: String,
    },
}

/// The secret that opens a backup.
pub enum OpenBy<'k> {
    /// The words as typed.
    Words(&'k [u8]),
    /// A file of `age` identities: lines that begin with `AGE-SECRET-KEY-1`, empty lines, and remarks after `#`.
    Identity(&'k [u8]),
}

/// A sealed stream being written.
pub(super) type Sealing = Box<StreamWriter<Out>>;
/// An opened stream being read.
pub(super) type Opened = Box<StreamReader<BufReader<File>>>;

/// A recipient that was read or drawn.
pub(super) enum Lock {
    Words(SecretBytes),
    Recipient(Box<age::x25519::Recipient>),
}

impl Lock {
    /// Draws the words, or reads the recipient.
    ///
    /// # Errors
    /// `Invalid{Recipient}`.
    pub(super) fn new(to: &SealTo, entropy: &mut dyn crate::entropy::Entropy) -> Result<Self> {
        match to {
            SealTo::Words => Ok(Self::Words(words::generate(entropy))),
            SealTo::Recipient { recipient } => {
                let read = recipient.trim().parse().map_err(|_| Error::Invalid {
                    field: Input::Recipient,
                });
                Ok(Self::Recipient(Box::new(read?)))
            }
        }
    }

    /// Returns the words.
    pub(super) fn words(&self) -> Option<&[u8]> {
        match self {
            Self::Words(words) => Some(words.expose()),
            Self::Recipient(_) => None,
        }
    }

    /// Writes the header, and returns the stream for the rest. `age` draws its salt and keys from the system.
    pub(super) fn seal(&self, out: Out) -> Result<Sealing> {
        scrubbed(|| {
            let scrypt;
            let to: &dyn Recipient = match self {
                Self::Words(words) => {
                    let mut by = age::scrypt::Recipient::new(passphrase(words)?);
                    by.set_work_factor(WORK_FACTOR);
                    scrypt = by;
                    &scrypt
                }
                Self::Recipient(key) => &**key,
            };
            let sealing = Encryptor::with_recipients(once(to));
            let sealing = sealing.map_err(|_| Bug::BackupRecipient)?;
            Ok(Box::new(sealing.wrap_output(out).map_err(outside)?))
        })
    }
}

/// An opened file: its key, so that reading can go on behind damage without asking for the words again.
pub(super) struct FileByKey {
    file: File,
    key: Key,
}

impl FileByKey {
    /// Finds the file's key.
    ///
    /// # Errors
    /// `WrongSecret` if it isn't sealed to this, or its beginning is damaged; `Invalid{Identity}`; `Invalid{Backup}` if it isn't an `age`
    /// file, or asks for more work than ours; `NewerVersion` of `age`.
    pub(super) fn open(file: File, by: &OpenBy<'_>) -> Result<Self> {
        scrubbed(|| {
            let sealed = header(&file)?;
            let found = RefCell::new(None);
            match by {
                OpenBy::Words(typed) => {
                    if !sealed.is_scrypt() {
                        return Err(Error::WrongSecret);
                    }
                    let words = words::read(typed).map_err(|_| Error::WrongSecret)?;
                    let mut identity = age::scrypt::Identity::new(passphrase(&words)?);
                    identity.set_max_work_factor(WORK_FACTOR);
                    find(sealed, &identity, &found)?;
                }
                OpenBy::Identity(text) => {
                    if sealed.is_scrypt() {
                        return Err(Error::WrongSecret);
                    }
                    find(sealed, &Several(identities(text)?), &found)?;
                }
            }
            let key = found.into_inner().ok_or(Error::WrongSecret)?;
            Ok(Self { file, key })
        })
    }

    /// Returns the stream from its first byte.
    ///
    /// # Errors
    /// As [`FileByKey::open`].
    pub(super) fn stream(&self) -> Result<Opened> {
        scrubbed(|| {
            let stream = header(&self.file)?.decrypt(once(&Known(&self.key) as &dyn Identity));
            Ok(Box::new(stream.map_err(|e| refused(&e))?))
        })
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }
}

/// Reads the header. A copy of the descriptor shares its place in the file with the other, which isn't read meanwhile.
fn header(file: &File) -> Result<Decryptor<BufReader<File>>> {
    let mut again = file.try_clone().map_err(outside)?;
    again.seek(SeekFrom::Start(0)).map_err(outside)?;
    Decryptor::new_buffered(BufReader::new(again)).map_err(|e| match refused(&e) {
        // To age any other header under its own first line is a newer one's.
        NOT_A_BACKUP | Error::NewerVersion if begins_as_age(file) => DAMAGED,
        other => other,
    })
}

/// True if a file begins as an `age` file, or is cut within that.
fn begins_as_age(file: &File) -> bool {
    let mut begin = [0; AGE.len()];
    let read = file.read_at(&mut begin, 0).unwrap_or(0);
    read > 0 && AGE.starts_with(&begin[..read])
}

fn find(
    sealed: Decryptor<BufReader<File>>,
    identity: &dyn Identity,
    found: &RefCell<Option<Key>>,
) -> Result<()> {
    let catching = Catching { identity, found };
    let opened = sealed.decrypt(once(&catching as &dyn Identity));
    opened.map(drop).map_err(|e| match e {
        // Its form was that of an age file, and what stands in it isn't.
        DecryptError::InvalidHeader => DAMAGED,
        e => refused(&e),
    })
}

/// An identity that keeps the file's key that another one finds.
struct Catching<'i> {
    identity: &'i dyn Identity,
    found: &'i RefCell<Option<Key>>,
}

impl Identity for Catching<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<std::result::Result<FileKey, DecryptError>> {
        let key = self.identity.unwrap_stanza(stanza);
        if let Some(Ok(key)) = &key {
            let key = Key::filled(|out| out[..16].copy_from_slice(key.expose_secret()));
            *self.found.borrow_mut() = Some(key);
        }
        key
    }
}

/// A file's key that is known.
struct Known<'k>(&'k Key);

impl Identity for Known<'_> {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<std::result::Result<FileKey, DecryptError>> {
        Some(Ok(FileKey::init_with_mut(|out| {
            out.copy_from_slice(&self.0.bytes()[..16]);
        })))
    }
}

/// Several identities, any of which may open.
struct Several(Vec<age::x25519::Identity>);

impl Identity for Several {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<std::result::Result<FileKey, DecryptError>> {
        let mut each = self.0.iter();
        each.find_map(|identity| {
            identity
                .unwrap_stanza(stanza)
                .filter(std::result::Result::is_ok)
        })
    }
}

fn identities(text: &[u8]) -> Result<Vec<age::x25519::Identity>> {
    let wrong = Error::Invalid {
        field: Input::Identity,
    };
    let text = (text.len() <= MAX_IDENTITIES)
        .then_some(text)
        .ok_or(wrong)?;
    let text = str::from_utf8(text).map_err(|_| wrong)?;
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let read: Vec<_> = lines
        .map(|line| line.parse().map_err(|_| wrong))
        .collect::<Result<_>>()?;
    if read.is_empty() {
        return Err(wrong);
    }
    Ok(read)
}

/// Returns the words as text for age, which wipes its memory as ours is wiped.
fn passphrase(words: &SecretBytes) -> Result<SecretString> {
    let text = String::from_utf8(words.expose().to_vec());
    text.map(SecretString::from)
        .map_err(|_| Bug::BackupWords.into())
}

fn refused(error: &DecryptError) -> Error {
    match error {
        DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => Error::WrongSecret,
        DecryptError::UnknownFormat => Error::NewerVersion,
        // The key opened, so what follows in the header was changed.
        DecryptError::InvalidMac => DAMAGED,
        DecryptError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            Error::from(error)
        }
        _ => NOT_A_BACKUP,
    }
}
