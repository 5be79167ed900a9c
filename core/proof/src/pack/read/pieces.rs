//! log.json cut into its values, so that only one is held at a time and each is read where it lies.
//!
//! Where a value ends is seen by its brackets and quotes alone. Whether it is JSON, and of the right form, is for the parser to say,
//! which gets exactly those bytes; whatever stands around them is looked at here, byte by byte.

use std::io::BufRead;

use memchr::{memchr_iter, memchr2};
use serde::Deserialize;

use super::raw::Fault;
use super::{Item, LogFault};

/// Longest entry or head in log.json, in bytes: 32 MiB. The longest body that there can be, each word with a salt of its
/// own, takes less.
const MAX_ENTRY: usize = 32 << 20;

/// A file on its way through.
pub(super) struct Pieces<R> {
    input: R,
    /// The value at hand.
    piece: Vec<u8>,
    /// Where it begins, and how far the file is read, in lines from 1.
    begins: u64,
    line: u64,
}

impl<R: BufRead> Pieces<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            piece: Vec::new(),
            begins: 1,
            line: 1,
        }
    }

    /// That the value at hand isn't what should stand there.
    pub(super) fn malformed(&self) -> LogFault {
        LogFault::Malformed { line: self.begins }
    }

    /// What became of the value at hand.
    pub(super) fn sound<T>(&self, made: Result<T, Fault>) -> Result<T, LogFault> {
        made.map_err(|_| self.malformed())
    }

    /// The next byte that isn't white space; none at the end.
    fn peek(&mut self) -> Result<Option<u8>, LogFault> {
        loop {
            let bytes = self.input.fill_buf().map_err(LogFault::Io)?;
            if bytes.is_empty() {
                return Ok(None);
            }
            let space = bytes.iter().take_while(|b| is_space(**b)).count();
            let next = bytes.get(space).copied();
            self.line += lines(&bytes[..space]);
            self.begins = self.line;
            self.input.consume(space);
            if next.is_some() {
                return Ok(next);
            }
        }
    }

    /// Goes past this byte, which must come next.
    pub(super) fn begin(&mut self, wanted: u8) -> Result<(), LogFault> {
        if self.peek()? == Some(wanted) {
            self.input.consume(1);
            Ok(())
        } else {
            Err(self.malformed())
        }
    }

    /// Nothing but white space may be left.
    pub(super) fn end(&mut self) -> Result<(), LogFault> {
        match self.peek()? {
            None => Ok(()),
            Some(_) => Err(self.malformed()),
        }
    }

    /// The name of a member, which must be this one.
    pub(super) fn name(&mut self, wanted: &str) -> Result<(), LogFault> {
        if self.value::<String>()? == wanted {
            self.begin(b':')
        } else {
            Err(self.malformed())
        }
    }

    /// The next value.
    pub(super) fn value<'p, T: Deserialize<'p>>(&'p mut self) -> Result<T, LogFault> {
        self.cut()?;
        let begins = self.begins;
        serde_json::from_slice(&self.piece).map_err(|error| LogFault::Malformed {
            line: begins + (error.line() as u64).saturating_sub(1),
        })
    }

    /// The member of this name, an array: its values are made into items and given on one by one.
    pub(super) fn list<T: for<'p> Deserialize<'p>, E: From<LogFault>>(
        &mut self,
        named: &str,
        item: fn(T) -> Result<Item, Fault>,
        take: &mut dyn FnMut(Item) -> Result<(), E>,
    ) -> Result<(), E> {
        self.name(named)?;
        self.begin(b'[')?;
        if self.peek()? == Some(b']') {
            return Ok(self.begin(b']')?);
        }
        loop {
            let made = item(self.value()?);
            take(self.sound(made)?)?;
            if self.peek()? == Some(b']') {
                return Ok(self.begin(b']')?);
            }
            self.begin(b',')?;
        }
    }

    /// Cuts off the next value.
    fn cut(&mut self) -> Result<(), LogFault> {
        self.piece.clear();
        self.peek()?;
        let mut end = End::default();
        loop {
            let bytes = self.input.fill_buf().map_err(LogFault::Io)?;
            let (taken, whole) = end.find(bytes);
            self.piece.extend_from_slice(&bytes[..taken]);
            self.line += lines(&bytes[..taken]);
            // At the end of the file what there is goes to the parser, which finds it cut.
            let over = bytes.is_empty();
            self.input.consume(taken);
            if self.piece.len() > MAX_ENTRY {
                return Err(self.malformed());
            }
            if whole || over {
                return Ok(());
            }
        }
    }
}

/// Looks for the end of a value.
#[derive(Default)]
struct End {
    /// Brackets that are open.
    depth: usize,
    in_text: bool,
    escaped: bool,
}

impl End {
    /// How many of these bytes are the value's, and whether it ends with them.
    fn find(&mut self, bytes: &[u8]) -> (usize, bool) {
        let mut at = 0;
        while let Some(b) = bytes.get(at) {
            at += 1;
            if self.escaped {
                self.escaped = false;
            } else if self.in_text {
                // Most of a log is hex.
                match memchr2(b'"', b'\\', &bytes[at - 1..]) {
                    Some(plain) => at += plain,
                    None => return (bytes.len(), false),
                }
                self.escaped = bytes[at - 1] == b'\\';
                self.in_text = self.escaped;
                if !self.in_text && self.depth == 0 {
                    return (at, true);
                }
            } else {
                match b {
                    b'"' => self.in_text = true,
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' if self.depth > 0 => {
                        self.depth -= 1;
                        if self.depth == 0 {
                            return (at, true);
                        }
                    }
                    // A number or a word ends before what isn't its own.
                    b'}' | b']' | b',' | b':' if self.depth == 0 => return (at - 1, true),
                    b if self.depth == 0 && is_space(*b) => return (at - 1, true),
                    _ => {}
                }
            }
        }
        (bytes.len(), false)
    }
}

/// White space as JSON has it.
fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r')
}

fn lines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::BufReader;

    const VALUES: [&str; 7] = [
        r#"{"a": [1, "]}", {"b\\": "\"\\"}], "c": "é"}"#,
        "[]",
        r#""\\\" [{,: ""#,
        "-12",
        "null",
        "[\n1,\n[2]\n]",
        "{}",
    ];

    #[test]
    fn values_are_cut_where_they_end_however_the_file_is_read() {
        let file = VALUES.join(" ,\n ");
        for capacity in 1..file.len() {
            let mut pieces = Pieces::new(BufReader::with_capacity(capacity, file.as_bytes()));
            for (n, value) in VALUES.iter().enumerate() {
                let read: serde_json::Value = pieces.value().unwrap();
                assert_eq!(pieces.piece, value.as_bytes());
                assert_eq!(
                    read,
                    serde_json::from_str::<serde_json::Value>(value).unwrap()
                );
                if n + 1 < VALUES.len() {
                    pieces.begin(b',').unwrap();
                }
            }
            assert_eq!(pieces.line, 10);
            pieces.end().unwrap();
        }
    }
}
