//! Bytes in log.json: lower-case hex of the one right length, and nothing else.

use std::fmt;

use serde::de::{self, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `N` bytes as 2·`N` lower-case hex digits.
#[derive(Clone, Copy)]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // No array can be twice as long as another yet: the longest thing here is a signature, of 64 bytes.
        let mut digits = [0; 128];
        let digits = digits
            .get_mut(..2 * N)
            .ok_or_else(|| S::Error::custom("too long"))?;
        hex::encode_to_slice(self.0, digits).map_err(S::Error::custom)?;
        serializer.serialize_str(std::str::from_utf8(digits).map_err(S::Error::custom)?)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits<const N: usize>;
        impl<const N: usize> Visitor<'_> for Digits<N> {
            type Value = Hex<N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} lower-case hex digits", 2 * N)
            }

            fn visit_str<E: de::Error>(self, digits: &str) -> Result<Hex<N>, E> {
                fixed(digits)
                    .map(Hex)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Other("text"), &self))
            }
        }
        deserializer.deserialize_str(Digits)
    }
}

/// Reads hex of any even length; `None` unless all of it is lower-case hex.
pub(crate) fn decode(digits: &str) -> Option<Vec<u8>> {
    let lower = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    if digits.bytes().all(lower) {
        hex::decode(digits).ok()
    } else {
        None
    }
}

/// Reads exactly `N` bytes of hex.
pub(crate) fn fixed<const N: usize>(digits: &str) -> Option<[u8; N]> {
    decode(digits)?.try_into().ok()
}
