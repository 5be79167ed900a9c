//! The id of an incident or an attachment: 16 random bytes, written as 32 lower-case hex digits.

use crate::entropy::{Entropy, generate};
use crate::error::{Error, Input, Result};

/// A permanent id of one incident or attachment.
///
/// ```
/// # use bothy_core::Id;
/// let id: Id = "00ff00ff00ff00ff00ff00ff00ff00ff".parse()?;
/// assert_eq!(id.to_string(), "00ff00ff00ff00ff00ff00ff00ff00ff");
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Id(pub [u8; 16]);

impl Id {
    pub(crate) fn generate(entropy: &mut dyn Entropy) -> Self {
        Self(generate(entropy))
    }

    /// Returns the lowest and highest id with this prefix of hex digits, in either case.
    ///
    /// # Errors
    /// [`Error::Invalid`] unless it has 6 to 32 digits: fewer would soon match several.
    pub(crate) fn beginning_with(prefix: &str) -> Result<(Self, Self)> {
        if !(6..=32).contains(&prefix.len()) || !prefix.is_ascii() {
            return Err(Error::Invalid { field: Input::Id });
        }
        Ok((
            format!("{prefix:0<32}").parse()?,
            format!("{prefix:f<32}").parse()?,
        ))
    }

    /// Returns the only id found.
    ///
    /// # Errors
    /// `NotFound` for none; `Invalid{Id}` for several.
    pub(crate) fn only(found: &[Self]) -> Result<Self> {
        match found {
            [] => Err(Error::NotFound),
            [id] => Ok(*id),
            _ => Err(Error::Invalid { field: Input::Id }),
        }
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl std::str::FromStr for Id {
    type Err = Error;

    /// # Errors
    /// [`Error::Invalid`] unless it is 32 hex digits.
    fn from_str(text: &str) -> Result<Self> {
        let mut out = [0; 16];
        hex::decode_to_slice(text, &mut out).map_err(|_| Error::Invalid { field: Input::Id })?;
        Ok(Self(out))
    }
}
