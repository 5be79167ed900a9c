//! Sealing and opening, with six words, by `age` (<https://c2sp.org/age>): whoever has any `age` can open it without us.

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

/// scrypt's log2 N: 64 MiB for each guess, as much as the vault's own secret takes. Written, and the most that is read: a file may ask for any,
/// and a phone has not much more.
const WORK_FACTOR: u8 = 16;
/// Longest file that is read, in bytes: a whole plan, and what age puts around it.
const MAX_SEALED: usize = 5 << 20;

/// A plan that is ready to go, and the words that open it; these are wiped.
pub struct Sealed {
    /// An `age` file.
    pub file: Vec<u8>,
    /// Six words of the BIP-39 English list, one space between, ASCII. They never go the way that the file goes.
    pub words: SecretBytes,
}

/// Seals what travels of a plan with words that it draws. age draws its own salt and keys from the system.
///
/// # Errors
/// `Invalid{Plan}` for what couldn't stand in a plan.
pub fn seal(handed: &Handed, e: &mut dyn Entropy) -> Result<Sealed> {
    handed.check()?;
    let message = message::encode(handed)?;
    let words = passphrase::generate(e);
    let file = scrubbed(|| encrypt(&message, &words))?;
    Ok(Sealed { file, words })
}

/// Opens what was sealed, with the words as they were typed: in any case, and anything but letters between.
///
/// # Errors
/// `WrongSecret`; `NewerVersion`; `Invalid{HandOver}` for what isn't a plan that was handed over, or is cut, changed, or wants more work than
/// ours do; `Invalid{Plan}` for an item that couldn't stand in a plan.
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

/// age takes text; its memory is wiped as ours is.
fn passphrase(words: &SecretBytes) -> Result<SecretString> {
    let text = String::from_utf8(words.expose().to_vec());
    text.map(SecretString::from)
        .map_err(|_| Bug::AgeWords.into())
}

fn refused(error: &DecryptError) -> Error {
    match error {
        // What the words open doesn't open: these aren't the words.
        DecryptError::DecryptionFailed => Error::WrongSecret,
        DecryptError::UnknownFormat => Error::NewerVersion,
        _ => NOT_SOUND,
    }
}
