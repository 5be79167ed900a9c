//! Seals and opens with six words by `age` (<https://c2sp.org/age>). Any `age` can open the file without Bothy.

use super::message::{self, NOT_SOUND};
use super::passphrase;
use crate::entropy::Entropy;
use crate::error::{Bug, Error, Result};
use crate::plan::Handed;
use crate::secret::{SecretBytes, scrubbed};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use std::io::{Read, Write};
use std::iter::once;

/// scrypt's log2 N: 64 MiB a guess, as much as the vault's own secret. Also the most that is read: a file may ask for any amount, and a
/// phone hasn't much more.
const WORK_FACTOR: u8 = 16;
/// Longest file that is read, in bytes: a whole plan and age's frame.
const MAX_SEALED: usize = 5 << 20;

/// A sealed plan, and its words, which are wiped on drop.
pub struct Sealed {
    /// An `age` file.
    pub file: Vec<u8>,
    /// Six words of the BIP-39 English list with one space between, in ASCII. They never travel with the file.
    pub words: SecretBytes,
}

/// Seals the parts of a plan that travel, with words that it draws. age draws its salt and keys from the system.
///
/// # Errors
/// `Invalid{Plan}` for anything that a plan can't hold.
pub fn seal(handed: &Handed, e: &mut dyn Entropy) -> Result<Sealed> {
    handed.check()?;
    let message = message::encode(handed)?;
    let words = passphrase::generate(e);
    let file = scrubbed(|| encrypt(&message, &words))?;
    Ok(Sealed { file, words })
}

/// Opens a sealed plan with its words as typed: in any case, with anything but letters between.
///
/// # Errors
/// `WrongSecret`; `NewerVersion`; `Invalid{HandOver}` if it isn't a handed-over plan, is cut or changed, or asks for more work than ours;
/// `Invalid{Plan}` for an item that a plan can't hold.
pub fn open(file: &[u8], typed: &[u8]) -> Result<Handed> {
    if file.len() > MAX_SEALED {
        return Err(NOT_SOUND);
    }
    let sealed = Decryptor::new_buffered(file).map_err(|e| refused(&e))?;
    if !sealed.is_scrypt() {
        return Err(NOT_SOUND);
    }
    let words = passphrase::read(typed).map_err(|_| Error::WrongSecret)?;
    let message = scrubbed(|| decrypt(sealed, &words))?;
    message::decode(&message)
}

fn encrypt(message: &[u8], words: &SecretBytes) -> Result<Vec<u8>> {
    let mut to = age::scrypt::Recipient::new(passphrase(words)?);
    to.set_work_factor(WORK_FACTOR);
    let sealing =
        Encryptor::with_recipients(once(&to as &dyn Recipient)).map_err(|_| Bug::AgeRecipient)?;
    let mut file = Vec::with_capacity(message.len() + 1024);
    let mut stream = sealing.wrap_output(&mut file).map_err(|_| Bug::AgeHeader)?;
    stream.write_all(message).map_err(|_| Bug::AgeMessage)?;
    stream.finish().map_err(|_| Bug::AgeEnd)?;
    Ok(file)
}

fn decrypt(sealed: Decryptor<&[u8]>, words: &SecretBytes) -> Result<Vec<u8>> {
    let mut by = age::scrypt::Identity::new(passphrase(words)?);
    by.set_max_work_factor(WORK_FACTOR);
    let mut stream = sealed
        .decrypt(once(&by as &dyn Identity))
        .map_err(|e| refused(&e))?;
    let mut message = Vec::new();
    stream.read_to_end(&mut message).map_err(|_| NOT_SOUND)?;
    Ok(message)
}

/// Returns the words as text for age, which wipes its memory as ours is wiped.
fn passphrase(words: &SecretBytes) -> Result<SecretString> {
    let text = String::from_utf8(words.expose().to_vec());
    text.map(SecretString::from)
        .map_err(|_| Bug::AgeWords.into())
}

fn refused(error: &DecryptError) -> Error {
    match error {
        // The words don't open the header, so they are wrong.
        DecryptError::DecryptionFailed => Error::WrongSecret,
        DecryptError::UnknownFormat => Error::NewerVersion,
        _ => NOT_SOUND,
    }
}
