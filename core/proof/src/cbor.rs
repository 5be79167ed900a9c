//! Deterministic CBOR (RFC 8949 §4.2.1), as far as the log needs it: integers, bytes, text, arrays, maps, true, false, null.
//!
//! Writing can't fail, so it is a few lines of our own. Reading is `minicbor`'s, which also accepts forms that aren't
//! deterministic. So a caller that decodes encodes again and compares, and the two check each other.

use crate::{MAX_INT, Malformed, Value, Words};
use minicbor::data::Type;
use minicbor::decode::Decoder;

/// The deepest nesting of arrays and maps.
const MAX_DEPTH: u8 = 8;

const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;

/// A writer of deterministic CBOR.
pub(crate) struct Writer(pub(crate) Vec<u8>);

impl Default for Writer {
    /// Reserves room for most of what is hashed.
    fn default() -> Self {
        Self(Vec::with_capacity(128))
    }
}

impl Writer {
    fn head(&mut self, major: u8, n: u64) {
        let major = major << 5;
        let b = n.to_be_bytes();
        match n {
            0..=23 => self.0.push(major + b[7]),
            24..=0xff => self.0.extend_from_slice(&[major + 24, b[7]]),
            0x100..=0xffff => self.0.extend_from_slice(&[major + 25, b[6], b[7]]),
            0x1_0000..=0xffff_ffff => {
                self.0.push(major + 26);
                self.0.extend_from_slice(&b[4..]);
            }
            _ => {
                self.0.push(major + 27);
                self.0.extend_from_slice(&b);
            }
        }
    }

    pub(crate) fn unsigned(&mut self, n: u64) -> &mut Self {
        self.head(UNSIGNED, n);
        self
    }

    pub(crate) fn int(&mut self, n: i64) -> &mut Self {
        if n < 0 {
            self.head(NEGATIVE, !n.cast_unsigned());
        } else {
            self.head(UNSIGNED, n.cast_unsigned());
        }
        self
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.head(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.head(TEXT, text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    pub(crate) fn array(&mut self, len: usize) -> &mut Self {
        self.head(ARRAY, len as u64);
        self
    }

    pub(crate) fn map(&mut self, len: usize) -> &mut Self {
        self.head(MAP, len as u64);
        self
    }

    /// Writes a value. Words become the array of their texts; `commit` makes what is committed to for words.
    pub(crate) fn value(&mut self, value: &Value) -> &mut Self {
        match value {
            Value::Null => self.0.push(0xf6),
            Value::Bool(b) => self.0.push(if *b { 0xf5 } else { 0xf4 }),
            Value::Int(n) => {
                self.int(*n);
            }
            Value::Text(text) => {
                self.text(text);
            }
            Value::Bytes(bytes) => {
                self.bytes(bytes);
            }
            Value::Array(items) => {
                self.array(items.len());
                for item in items {
                    self.value(item);
                }
            }
            Value::Map(entries) => {
                self.map(entries.len());
                for (key, value) in sorted(entries) {
                    self.text(key).value(value);
                }
            }
            Value::Words(words) => {
                self.array(words.len());
                for word in words.iter() {
                    self.text(word);
                }
            }
        }
        self
    }
}

/// Sorts the entries of a map by their encoded keys: shorter first, then byte by byte.
fn sorted(entries: &[(String, Value)]) -> Vec<&(String, Value)> {
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
    entries
}

/// Reads all of `bytes` with `read`; any bytes left over are an error.
pub(crate) fn all<'b, T>(
    bytes: &'b [u8],
    read: impl FnOnce(&mut Decoder<'b>) -> Result<T, Malformed>,
) -> Result<T, Malformed> {
    let mut decoder = Decoder::new(bytes);
    let value = read(&mut decoder)?;
    if decoder.position() == bytes.len() {
        Ok(value)
    } else {
        Err(Malformed)
    }
}

/// Reads the head of an array of exactly `len` items.
pub(crate) fn array_of(decoder: &mut Decoder<'_>, len: u64) -> Result<(), Malformed> {
    match decoder.array()? {
        Some(n) if n == len => Ok(()),
        _ => Err(Malformed),
    }
}

/// Reads a byte string of exactly `N` bytes.
pub(crate) fn bytes_of<const N: usize>(decoder: &mut Decoder<'_>) -> Result<[u8; N], Malformed> {
    decoder.bytes()?.try_into().map_err(|_| Malformed)
}

/// Reads an unsigned integer up to [`MAX_INT`].
pub(crate) fn unsigned(decoder: &mut Decoder<'_>) -> Result<u64, Malformed> {
    let n = decoder.u64()?;
    if n <= MAX_INT.cast_unsigned() {
        Ok(n)
    } else {
        Err(Malformed)
    }
}

/// Reads one value. Never returns [`Value::Words`]: the position tells words from arrays, not the bytes.
pub(crate) fn value(decoder: &mut Decoder<'_>) -> Result<Value, Malformed> {
    value_at(decoder, MAX_DEPTH)
}

/// Reads an array of texts as words.
pub(crate) fn words(decoder: &mut Decoder<'_>) -> Result<Words, Malformed> {
    let mut words = Words::default();
    for _ in 0..decoder.array()?.ok_or(Malformed)? {
        words.push(decoder.str()?);
    }
    Ok(words)
}

fn value_at(decoder: &mut Decoder<'_>, depth: u8) -> Result<Value, Malformed> {
    let deeper = || depth.checked_sub(1).ok_or(Malformed);
    Ok(match decoder.datatype()? {
        Type::Null => {
            decoder.null()?;
            Value::Null
        }
        Type::Bool => Value::Bool(decoder.bool()?),
        Type::U8
        | Type::U16
        | Type::U32
        | Type::U64
        | Type::I8
        | Type::I16
        | Type::I32
        | Type::I64 => {
            let n = decoder.i64()?;
            if n.unsigned_abs() > MAX_INT.unsigned_abs() {
                return Err(Malformed);
            }
            Value::Int(n)
        }
        Type::String => Value::Text(decoder.str()?.to_owned()),
        Type::Bytes => Value::Bytes(decoder.bytes()?.to_vec()),
        Type::Array => {
            let depth = deeper()?;
            let len = decoder.array()?.ok_or(Malformed)?;
            let mut items = Vec::new();
            for _ in 0..len {
                items.push(value_at(decoder, depth)?);
            }
            Value::Array(items)
        }
        Type::Map => {
            let depth = deeper()?;
            let len = decoder.map()?.ok_or(Malformed)?;
            let mut entries: Vec<(String, Value)> = Vec::new();
            for _ in 0..len {
                let key = decoder.str()?.to_owned();
                if entries
                    .last()
                    .is_some_and(|(before, _)| (before.len(), before) >= (key.len(), &key))
                {
                    return Err(Malformed);
                }
                entries.push((key, value_at(decoder, depth)?));
            }
            Value::Map(entries)
        }
        _ => return Err(Malformed),
    })
}
