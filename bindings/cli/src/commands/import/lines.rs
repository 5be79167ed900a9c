//! The lines of a file, one at a time: memory never holds more than the longest line.

use bothy_core::journal::MAX_LINE;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// The bytes read at once: many lines of an ordinary length.
const BUFFER: usize = 1 << 18;

/// The mark that some programs put first in a file of UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The most that is ever kept of a line: a longer one can't be imported, whatever follows.
const MOST: usize = MAX_LINE + BYTE_ORDER_MARK.len() + "\r\n".len();

pub(super) struct Lines<R = File> {
    from: BufReader<R>,
    line: Vec<u8>,
    first: bool,
    /// True if the last line goes on where it was cut.
    cut: bool,
    taken: u64,
}

impl<R: Read> Lines<R> {
    pub(super) fn of(from: R) -> Self {
        Self {
            from: BufReader::with_capacity(BUFFER, from),
            line: Vec::new(),
            first: true,
            cut: false,
            taken: 0,
        }
    }

    /// Returns the next line without its line end; `None` after the last. A line that is too long is cut, and still too long.
    pub(super) fn next(&mut self) -> io::Result<Option<&[u8]>> {
        if self.cut {
            self.taken += self.from.skip_until(b'\n')? as u64;
            self.cut = false;
        }
        self.line.clear();
        let read = (&mut self.from)
            .take(MOST as u64)
            .read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(None);
        }
        self.taken += read as u64;
        let mut line = &self.line[..];
        if let Some(whole) = line.strip_suffix(b"\n") {
            line = whole.strip_suffix(b"\r").unwrap_or(whole);
        } else {
            self.cut = read == MOST;
        }
        if self.first {
            line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
            self.first = false;
        }
        Ok(Some(line))
    }

    /// True if the next line may not be here yet.
    pub(super) fn next_must_be_waited_for(&self) -> bool {
        !self.from.buffer().contains(&b'\n')
    }

    /// Returns the bytes read past the last line.
    pub(super) fn behind(&self) -> &[u8] {
        self.from.buffer()
    }

    /// Returns the bytes read so far.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn all(text: &[u8]) -> Vec<Vec<u8>> {
        let mut lines = Lines::of(text);
        let mut all = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            all.push(line.to_vec());
        }
        all
    }

    #[test]
    fn line_ends_and_a_byte_order_mark_are_no_part_of_a_line() {
        assert_eq!(
            all(b"\xEF\xBB\xBFone\r\n\r\n\xEF\xBB\xBFtwo\nthree"),
            [&b"one"[..], b"", b"\xEF\xBB\xBFtwo", b"three"]
        );
        assert_eq!(all(b""), [&b""[..]; 0]);
    }

    #[test]
    fn a_line_without_an_end_is_cut_and_the_next_one_is_whole() {
        let mut text = vec![b'x'; MAX_LINE * 3];
        text.extend(b"\nnext\n");
        let lines = all(&text);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].len(), MOST);
        assert!(lines[0].len() > MAX_LINE);
        assert_eq!(lines[1], b"next");
    }
}
