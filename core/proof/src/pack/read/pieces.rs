//! Splits log.json into its values, so that few are held at a time and all cores parse them.
//!
//! Brackets and quotes alone show the end of a value. The parser gets exactly those bytes and decides if they are JSON of the right form;
//! the bytes between values are checked here, one by one.

use super::item::{Item, LogFault};
use crate::Malformed;
use crate::pack::cores::on_every_core;
use memchr::{memchr_iter, memchr2};
use serde::de::DeserializeOwned;
use std::io::BufRead;

/// The longest entry or head in log.json, in bytes: 32 MiB. The longest possible body takes less, even with every other word
/// hidden and so a node for each.
const MAX_ENTRY: usize = 32 << 20;

/// The bytes of a list that are cut before they are parsed: some 150 entries.
const AT_ONCE: usize = 1 << 20;

/// A file being read.
pub(super) struct Pieces<R> {
    input: R,
    /// The lines, from 1, where the current value begins and that the reading has reached.
    begins: u64,
    line: u64,
}

/// A value, cut out.
struct Piece {
    bytes: Vec<u8>,
    /// The line where it begins.
    begins: u64,
}

impl Piece {
    fn read<T: DeserializeOwned>(&self) -> Result<T, LogFault> {
        serde_json::from_slice(&self.bytes).map_err(|error| LogFault::Malformed {
            line: self.begins + (error.line() as u64).saturating_sub(1),
        })
    }

    /// Parses it and makes an item of it.
    fn make<T: DeserializeOwned>(
        &self,
        item: fn(T) -> Result<Item, Malformed>,
    ) -> Result<Item, LogFault> {
        item(self.read()?).map_err(|_| LogFault::Malformed { line: self.begins })
    }
}

impl<R: BufRead> Pieces<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            begins: 1,
            line: 1,
        }
    }

    /// Returns the fault that the current value is malformed.
    pub(super) fn malformed(&self) -> LogFault {
        LogFault::Malformed { line: self.begins }
    }

    /// Passes on the item made from the current value, or its fault.
    pub(super) fn sound<T>(&self, made: Result<T, Malformed>) -> Result<T, LogFault> {
        made.map_err(|_| self.malformed())
    }

    /// Returns the next byte that isn't white space; `None` at the end.
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

    /// Skips this byte, which must come next.
    pub(super) fn begin(&mut self, wanted: u8) -> Result<(), LogFault> {
        if self.peek()? == Some(wanted) {
            self.input.consume(1);
            Ok(())
        } else {
            Err(self.malformed())
        }
    }

    /// Refuses anything left but white space.
    pub(super) fn end(&mut self) -> Result<(), LogFault> {
        match self.peek()? {
            None => Ok(()),
            Some(_) => Err(self.malformed()),
        }
    }

    /// Reads the name of a member, which must be this one.
    pub(super) fn name(&mut self, wanted: &str) -> Result<(), LogFault> {
        if self.value::<String>()? == wanted {
            self.begin(b':')
        } else {
            Err(self.malformed())
        }
    }

    /// Reads the next value.
    pub(super) fn value<T: DeserializeOwned>(&mut self) -> Result<T, LogFault> {
        self.cut()?.read()
    }

    /// Reads the member of this name, an array: makes items of its values and passes them on one by one.
    pub(super) fn list<T: DeserializeOwned, E: From<LogFault>>(
        &mut self,
        named: &str,
        item: fn(T) -> Result<Item, Malformed>,
        take: &mut dyn FnMut(Item) -> Result<(), E>,
    ) -> Result<(), E> {
        self.name(named)?;
        self.begin(b'[')?;
        if self.peek()? == Some(b']') {
            return Ok(self.begin(b']')?);
        }
        let (mut pieces, mut made) = (Vec::new(), Vec::new());
        let mut more = self.stretch(&mut pieces);
        loop {
            // While these are parsed, those before them are passed on and the next are cut.
            let mut next = Vec::new();
            let make = |piece: &Piece| piece.make(item);
            let (making, passed) = on_every_core(&pieces, &make, || {
                pass_on(std::mem::take(&mut made), take)?;
                Ok::<_, E>(matches!(more, Ok(true)).then(|| self.stretch(&mut next)))
            });
            made = making;
            let Some(after) = passed? else {
                pass_on(made, take)?;
                // Only now: a fault before this one is reported first.
                return Ok(more.map(|_| ())?);
            };
            (pieces, more) = (next, after);
        }
    }

    /// Cuts off the next values of an array; returns true if more follow.
    fn stretch(&mut self, pieces: &mut Vec<Piece>) -> Result<bool, LogFault> {
        let mut len = 0;
        while len < AT_ONCE {
            let piece = self.cut()?;
            len += piece.bytes.len();
            pieces.push(piece);
            if self.peek()? == Some(b']') {
                self.begin(b']')?;
                return Ok(false);
            }
            self.begin(b',')?;
        }
        Ok(true)
    }

    /// Cuts off the next value.
    fn cut(&mut self) -> Result<Piece, LogFault> {
        self.peek()?;
        let mut piece = Vec::new();
        let mut end = End::default();
        loop {
            let bytes = self.input.fill_buf().map_err(LogFault::Io)?;
            let (taken, whole) = end.find(bytes);
            piece.extend_from_slice(&bytes[..taken]);
            self.line += lines(&bytes[..taken]);
            // At the end of the file the parser gets the rest, and finds it cut.
            let over = bytes.is_empty();
            self.input.consume(taken);
            if piece.len() > MAX_ENTRY {
                return Err(self.malformed());
            }
            if whole || over {
                return Ok(Piece {
                    bytes: piece,
                    begins: self.begins,
                });
            }
        }
    }
}

/// Passes items on, up to the first fault.
fn pass_on<E: From<LogFault>>(
    made: Vec<Result<Item, LogFault>>,
    take: &mut dyn FnMut(Item) -> Result<(), E>,
) -> Result<(), E> {
    made.into_iter().try_for_each(|item| take(item?))
}

/// The search for the end of a value.
#[derive(Default)]
struct End {
    /// The number of open brackets.
    depth: usize,
    in_text: bool,
    escaped: bool,
}

impl End {
    /// Returns the number of these bytes that are the value's, and true if it ends with them.
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
                    // A number or a word ends before a byte that isn't its own.
                    b'}' | b']' | b',' | b':' if self.depth == 0 => return (at - 1, true),
                    b if self.depth == 0 && is_space(*b) => return (at - 1, true),
                    _ => {}
                }
            }
        }
        (bytes.len(), false)
    }
}

/// True for white space as JSON defines it.
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
    use crate::pack::hiding::View;
    use crate::pack::read::Entry;
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
                let piece = pieces.cut().unwrap();
                let read: serde_json::Value = piece.read().unwrap();
                assert_eq!(piece.bytes, value.as_bytes());
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

    /// Makes a list longer than one cut: on each line a number, followed by as much white space as an entry is long.
    fn long_list(bad: Option<u64>) -> String {
        let value = |n| {
            if bad == Some(n) {
                "nul".to_owned()
            } else {
                format!("[{n},{}0]", " ".repeat(8000))
            }
        };
        let values: Vec<_> = (1..=700).map(value).collect();
        format!("\"list\":[{}]", values.join(",\n"))
    }

    fn numbered((seq, _): (u64, u64)) -> Item {
        Item::Entry(Entry {
            seq,
            body_root: [0; 32],
            shown_root: [0; 32],
            skipped: vec![],
            view: View::read(vec![]),
            exhibit: None,
        })
    }

    #[test]
    fn a_long_list_comes_in_order_up_to_what_is_wrong_in_it() {
        for bad in [None, Some(1), Some(2), Some(300), Some(700)] {
            let file = long_list(bad);
            let mut pieces = Pieces::new(BufReader::new(file.as_bytes()));
            let mut seen = Vec::new();
            let read = pieces.list::<_, LogFault>("list", |pair| Ok(numbered(pair)), &mut |item| {
                if let Item::Entry(entry) = item {
                    seen.push(entry.seq);
                }
                Ok(())
            });
            assert_eq!(seen, (1..bad.unwrap_or(701)).collect::<Vec<_>>());
            match (read, bad) {
                (Ok(()), None) => {}
                (Err(LogFault::Malformed { line }), Some(bad)) => assert_eq!(line, bad),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn what_is_wrong_first_is_said_first() {
        // An invalid value on line 3, and no comma before line 100, which the same cut contains.
        let file = long_list(Some(3)).replacen(",\n[100,", "\n[100,", 1);
        let mut pieces = Pieces::new(BufReader::new(file.as_bytes()));
        let read = pieces.list::<_, LogFault>("list", |pair| Ok(numbered(pair)), &mut |_| Ok(()));
        assert!(matches!(read, Err(LogFault::Malformed { line: 3 })));
    }
}
