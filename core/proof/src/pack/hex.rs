//! Bytes in log.json: lower-case hex of the one right length, nothing else.

use serde::de::{self, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// `N` bytes, written as 2·`N` lower-case hex digits.
#[derive(Clone, Copy)]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // An array of length 2·N isn't possible in Rust yet. The longest value here is a signature, of 64 bytes.
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
    let mut bytes = vec![0; digits.len() / 2];
    read(digits, &mut bytes).then_some(bytes)
}

/// Reads exactly `N` bytes of hex.
pub(crate) fn fixed<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    read(digits, &mut bytes).then_some(bytes)
}

/// Fills `out`; returns false unless the digits are lower-case hex of exactly its length.
fn read(digits: &str, out: &mut [u8]) -> bool {
    let (pairs, rest) = digits.as_bytes().as_chunks();
    let mut wrong = !rest.is_empty() || pairs.len() != out.len();
    for (byte, [high, low]) in out.iter_mut().zip(pairs) {
        let (high, low) = (VALUES[usize::from(*high)], VALUES[usize::from(*low)]);
        *byte = high << 4 | low;
        wrong |= (high | low) > 15;
    }
    !wrong
}

/// The value of each byte as a digit; 255 for no digit.
const VALUES: [u8; 256] = {
    let mut values = [255; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    values
};
