//! The zip of a pack written from its beginning to its end, for a document in which nobody can go back.
//!
//! The one form of zip that packs use has each file's length and checksum before its bytes (docs/evidence-format.md, "Reading a zip"). So all
//! files are made twice: first to measure them, then to write them. `zip` writes the same bytes where it can go back; a test compares.

use crate::error::{Error, Result};
use crate::leftover::{Out, outside};
use flate2::Crc;
use std::io::{self, BufWriter, Write};

/// The bytes between signature and name that a file's own header and its record in the directory share.
const COMMON: usize = 26;

/// The record's fields behind those that are shared: no comment, disk 0, no internal attributes.
const NO_COMMENT_DISK_INTERNAL: [u8; 6] = [0; 6];

/// A plain file that its owner can change and everybody can read, by Unix's mode.
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// Made on Unix by version 1.0 of the format, as `zip` says.
const MADE_BY: u16 = u16::from_be_bytes([3, 10]);

/// A reader needs version 1.0.
const NEEDED: u16 = 10;

/// The first day that a zip can say: 1980-01-01.
const DATE: u16 = (1 << 5) + 1;

/// Files being measured.
#[derive(Default)]
pub(super) struct Measuring {
    files: Vec<Measured>,
    crc: Crc,
    len: u64,
}

/// A file's header, which is known before its bytes.
pub(super) struct Measured {
    name: String,
    common: [u8; COMMON],
}

impl Measuring {
    pub(super) fn open(&mut self, name: &str) {
        self.files.push(Measured {
            name: name.to_owned(),
            common: [0; COMMON],
        });
        self.crc.reset();
        self.len = 0;
    }

    pub(super) fn close(&mut self) {
        if let Some(file) = self.files.last_mut() {
            file.common = common(&file.name, self.crc.sum(), self.len);
        }
    }

    /// Returns the files in order.
    pub(super) fn files(self) -> Vec<Measured> {
        self.files
    }
}

impl Write for Measuring {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.crc.update(bytes);
        self.len += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A zip being written.
pub(super) struct Streaming {
    out: BufWriter<Out>,
    /// The files to come, the next one first.
    files: std::vec::IntoIter<Measured>,
    /// The open file.
    open: Option<Measured>,
    crc: Crc,
    len: u64,
    /// The place of the next byte.
    at: u64,
    directory: Vec<u8>,
    records: u16,
}

impl Streaming {
    pub(super) fn begin(out: Out, files: Vec<Measured>) -> Self {
        Self {
            out: BufWriter::new(out),
            files: files.into_iter(),
            open: None,
            crc: Crc::new(),
            len: 0,
            at: 0,
            directory: Vec::new(),
            records: 0,
        }
    }

    /// Begins the next file, as it was measured.
    ///
    /// # Errors
    /// `Damaged` if it is another one; as any write.
    pub(super) fn open(&mut self, name: &str) -> Result<()> {
        let file = self.files.next().filter(|file| file.name == name);
        let file = file.ok_or(Error::Damaged)?;
        let begins = u32::try_from(self.at).map_err(|_| Error::OutsideFull)?;
        let header = [b"PK\x03\x04", &file.common[..], name.as_bytes()].concat();
        self.put(&header).map_err(outside)?;
        let record = [
            b"PK\x01\x02",
            &MADE_BY.to_le_bytes()[..],
            &file.common,
            &NO_COMMENT_DISK_INTERNAL,
            &ATTRIBUTES.to_le_bytes(),
            &begins.to_le_bytes(),
            name.as_bytes(),
        ];
        self.directory.extend(record.concat());
        self.records = self.records.checked_add(1).ok_or(Error::OutsideFull)?;
        self.open = Some(file);
        self.crc.reset();
        self.len = 0;
        Ok(())
    }

    /// Ends the open file.
    ///
    /// # Errors
    /// `Damaged` if it isn't as it was measured.
    pub(super) fn close(&mut self) -> Result<()> {
        let file = self.open.take().ok_or(Error::Cancelled)?;
        let same = file.common == common(&file.name, self.crc.sum(), self.len);
        same.then_some(()).ok_or(Error::Damaged)
    }

    /// Writes the directory and the end.
    ///
    /// # Errors
    /// `Damaged` if files that were measured are missing; as any write.
    pub(super) fn finish(mut self) -> Result<Out> {
        if self.open.is_some() || self.files.next().is_some() {
            return Err(Error::Damaged);
        }
        let begins = u32::try_from(self.at).map_err(|_| Error::OutsideFull)?;
        let directory = std::mem::take(&mut self.directory);
        let len = u32::try_from(directory.len()).map_err(|_| Error::OutsideFull)?;
        let records = self.records.to_le_bytes();
        let end = [
            b"PK\x05\x06",
            &[0; 4][..],
            &records,
            &records,
            &len.to_le_bytes(),
            &begins.to_le_bytes(),
            &[0; 2],
        ];
        self.put(&directory)
            .and_then(|()| self.put(&end.concat()))
            .map_err(outside)?;
        let out = self.out.into_inner();
        out.map_err(|error| outside(error.into_error()))
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }
}

impl Write for Streaming {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.crc.update(&bytes[..written]);
        self.len += written as u64;
        self.at += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns what a file's own header and its record share. A length beyond 32 bits can't be written and has no true form: `Out` stops first.
fn common(name: &str, crc: u32, len: u64) -> [u8; COMMON] {
    let len = u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes();
    let name = u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes();
    let [flags, method, time, extra] = [[0; 2]; 4];
    let needed = NEEDED.to_le_bytes();
    let mut common = [0; COMMON];
    let fields: [&[u8]; 10] = [
        &needed,
        &flags,
        &method,
        &time,
        &DATE.to_le_bytes(),
        &crc.to_le_bytes(),
        &len,
        &len,
        &name,
        &extra,
    ];
    let mut at = 0;
    for field in fields {
        common[at..at + field.len()].copy_from_slice(field);
        at += field.len();
    }
    common
}
