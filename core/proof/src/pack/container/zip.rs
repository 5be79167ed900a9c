//! A pack as a zip, read in place.
//!
//! Programs that unpack a zip differ: in which of a file's two headers they believe, where they look for the directory, and
//! what they skip. So one form alone is accepted, which leaves nothing to differ about: docs/evidence-format.md,
//! "Reading a zip". No library is that strict: docs/adr/0024-one-form-of-zip.md.

use super::listing::{Listing, malformed};
use super::zip_record::{END, End, HEADER, Record};
use crate::Hash;
use crate::pack::report::{Place, Problem, Unreadable};
use flate2::Crc;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// A zip and the list of its files.
pub(super) struct Zip {
    file: File,
    /// By the hash of the name, since names may be long.
    files: BTreeMap<Hash, Packed>,
}

/// The place of a file's bytes, and what they must unpack to.
struct Packed {
    at: u64,
    len: u64,
    crc: u32,
}

impl Zip {
    pub(super) fn open(path: &Path, listing: &mut Listing<'_>) -> Result<Self, Unreadable> {
        let file = File::open(path).map_err(|_| Unreadable::Outside)?;
        let opened = file.metadata().map_err(|_| Unreadable::Outside)?;
        if !opened.is_file() {
            return Err(whole(Problem::NotAPack));
        }
        let len = opened.len();
        let end = find_end(&file, len)?;
        if end.records > listing.bounds.files {
            return Err(whole(Problem::TooLarge));
        }
        let mut directory = BufReader::new(Span::new(&file, end.directory, len - END as u64));
        let mut files = BTreeMap::new();
        // The start of the next file. No gap may lie between two: a reader that scans from the front would find it.
        let mut next = 0;
        for _ in 0..end.records {
            let record = Record::read(&mut directory).map_err(|error| fault(&error))?;
            if let Some(problem) = record.problem() {
                return Err(malformed(problem, &record.name));
            }
            if record.is_folder() {
                listing.folder(&record.name)?;
            } else {
                listing.add(&record.name, record.len())?;
            }
            let packed = place(&file, &record, next, end.directory)?;
            next = packed.at + packed.len;
            if !record.is_folder() {
                files.insert(hash(&record.name), packed);
            }
        }
        let rest = directory.fill_buf().map_err(|error| fault(&error))?;
        if next != end.directory || !rest.is_empty() {
            return Err(whole(Problem::TwoReadings));
        }
        Ok(Self { file, files })
    }

    pub(super) fn read(&self, name: &str) -> Result<Box<dyn Read + '_>, Unreadable> {
        let Some(packed) = self.files.get(&hash(name.as_bytes())) else {
            return Err(malformed(Problem::ClimbsOut, name.as_bytes()));
        };
        Ok(Box::new(Checked {
            bytes: Span::new(&self.file, packed.at, packed.at + packed.len),
            packed,
            crc: Crc::new(),
        }))
    }
}

fn hash(name: &[u8]) -> Hash {
    Sha256::digest(name).into()
}

/// Beginnings of archives of other kinds and of packed files: 7z, rar, gzip, bzip2, xz, zstd, lzip, cab.
const ARCHIVES: [&[u8]; 8] = [
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A\x07",
    b"\x1F\x8B\x08",
    b"BZh",
    b"\xFD7zXZ\0",
    b"\x28\xB5\x2F\xFD",
    b"LZIP",
    b"MSCF\0\0\0\0",
];
/// The place of a tar's own name for its format.
const TAR: std::ops::Range<usize> = 257..262;
/// So many bytes show an archive.
const ARCHIVE: usize = TAR.end;

fn is_archive(begins: &[u8]) -> bool {
    ARCHIVES.iter().any(|begin| begins.starts_with(begin)) || begins.get(TAR) == Some(b"ustar")
}

/// Reads the end of the central directory, which must be the last thing in the file.
fn find_end(file: &File, len: u64) -> Result<End, Unreadable> {
    let most = (END + usize::from(u16::MAX)) as u64;
    let mut tail = Vec::new();
    Span::new(file, len.saturating_sub(most), len)
        .read_to_end(&mut tail)
        .map_err(|error| fault(&error))?;
    let Some(end) = End::last_of(&tail) else {
        let mut begins = Vec::new();
        Span::new(file, 0, len.min(ARCHIVE as u64))
            .read_to_end(&mut begins)
            .map_err(|error| fault(&error))?;
        return Err(whole(if End::has_comment(&tail) {
            Problem::Unsupported
        } else if begins.starts_with(&HEADER) {
            Problem::Cut
        } else if is_archive(&begins) {
            Problem::Unsupported
        } else {
            Problem::NotAPack
        }));
    };
    match end.problem(len) {
        Some(problem) => Err(whole(problem)),
        None => Ok(end),
    }
}

/// Compares a file's own header with its record. They must agree, and the header must begin at `begins`.
fn place(file: &File, record: &Record, begins: u64, directory: u64) -> Result<Packed, Unreadable> {
    let header = record.header();
    let at = begins + header.len() as u64;
    let differs = || malformed(Problem::TwoReadings, &record.name);
    if record.begins() != begins || at + record.len() > directory {
        return Err(differs());
    }
    let mut found = Vec::new();
    Span::new(file, begins, at)
        .read_to_end(&mut found)
        .map_err(|error| fault(&error))?;
    if found != header {
        return Err(differs());
    }
    Ok(Packed {
        at,
        len: record.len(),
        crc: record.crc(),
    })
}

/// A range of the zip.
struct Span<'a> {
    file: &'a File,
    at: u64,
    end: u64,
}

impl<'a> Span<'a> {
    fn new(file: &'a File, at: u64, end: u64) -> Self {
        Self { file, at, end }
    }
}

impl Read for Span<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let left = self.end.saturating_sub(self.at);
        let most = out.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let read = read_at(self.file, &mut out[..most], self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

/// Reads from a place. Others read the same file meanwhile, so none may count on where it stands.
#[cfg(unix)]
fn read_at(file: &File, out: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, out, at)
}

#[cfg(windows)]
fn read_at(file: &File, out: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, out, at)
}

/// A file being unpacked; its CRC-32 is checked at its end.
struct Checked<'a> {
    bytes: Span<'a>,
    packed: &'a Packed,
    crc: Crc,
}

impl Read for Checked<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(out)?;
        self.crc.update(&out[..read]);
        let ended = read == 0 && !out.is_empty();
        let whole = self.bytes.at == self.bytes.end && self.crc.sum() == self.packed.crc;
        if ended && !whole {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(read)
    }
}

/// Returns a fault of the machine, or otherwise of the zip.
fn fault(error: &io::Error) -> Unreadable {
    if error.raw_os_error().is_some() {
        Unreadable::Outside
    } else {
        whole(Problem::Cut)
    }
}

fn whole(problem: Problem) -> Unreadable {
    Unreadable::Malformed {
        problem,
        at: Place::Pack,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::pack::container::Bounds;
    use std::io::Write;
    use std::thread;

    #[test]
    fn two_files_of_one_zip_are_read_at_once_each_where_it_lies() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("pack.zip");
        let files = [("a", vec![b'a'; 1 << 20]), ("b", vec![b'b'; 1 << 20])];
        let mut writer = ::zip::ZipWriter::new(File::create(&path).unwrap());
        for (name, bytes) in &files {
            let stored = ::zip::write::SimpleFileOptions::default();
            let stored = stored.compression_method(::zip::CompressionMethod::Stored);
            writer.start_file(*name, stored).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap();
        let zip = Zip::open(&path, &mut Listing::new(&Bounds::default())).unwrap();
        thread::scope(|scope| {
            for (name, bytes) in &files {
                let zip = &zip;
                scope.spawn(move || {
                    let mut file = zip.read(name).unwrap();
                    let mut few = [0; 64];
                    for part in bytes.chunks(few.len()) {
                        file.read_exact(&mut few).unwrap();
                        assert!(few == part, "{name}");
                    }
                });
            }
        });
    }
}
