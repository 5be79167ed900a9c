//! Gathers a handed-over plan from what a person has of it.

use super::message::NOT_SOUND;
use super::parts::{Joined, join};
use super::pictures::read_codes;
use crate::error::{Error, Result};

/// The beginning of every `age` file.
const AGE: &[u8] = b"age-encryption.org/";

/// A plan that comes in: as its file, or as pictures of its QR codes, in any order.
///
/// ```
/// use bothy_core::transfer::{Gathered, Joined, draw_code, parts};
///
/// let sealed = [b"age-encryption.org/v1".as_slice(), &[7; 900]].concat();
/// let codes = parts(&sealed)?;
/// let mut gathered = Gathered::default();
/// assert_eq!(gathered.take(&draw_code(&codes[1])?)?, Joined::Missing { parts: vec![1], of: 2 });
/// assert_eq!(gathered.take(&draw_code(&codes[0])?)?, Joined::Whole { file: sealed });
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Gathered {
    parts: Vec<String>,
}

impl Gathered {
    /// The longest file or picture that is taken, in bytes: a photo of a QR code is the longest that makes sense.
    pub const MAX_FILE: usize = 32 << 20;

    /// Takes the file, or one more picture. Returns the file or the missing numbers. Takes up to seconds.
    ///
    /// # Errors
    /// `NotFound` if it has no code that can be read; `Invalid{HandOver}` for a code of anything else, of another plan, or for more than
    /// [`Self::MAX_FILE`] bytes; `NewerVersion`. What came before stays.
    pub fn take(&mut self, bytes: &[u8]) -> Result<Joined> {
        if bytes.len() > Self::MAX_FILE {
            return Err(NOT_SOUND);
        }
        if bytes.starts_with(AGE) {
            let file = bytes.to_vec();
            return Ok(Joined::Whole { file });
        }
        let texts = read_codes(bytes);
        if texts.is_empty() {
            return Err(Error::NotFound);
        }
        let mut parts = self.parts.clone();
        parts.extend(texts);
        parts.sort_unstable();
        parts.dedup();
        let joined = join(&parts)?;
        self.parts = parts;
        Ok(joined)
    }
}
