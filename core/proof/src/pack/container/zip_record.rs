//! The records at the end of a zip, in the one form that packs use.

use crate::pack::names::is_kept_everywhere;
use crate::pack::report::Problem;
use std::io::{self, Read};

/// The signature of a file's own header.
pub(super) const HEADER: [u8; 4] = *b"PK\x03\x04";
const RECORD: [u8; 4] = *b"PK\x01\x02";
const END_BEGINS: [u8; 4] = *b"PK\x05\x06";

/// The length of the end of the central directory, in bytes.
pub(super) const END: usize = 22;
/// The length of a record before its name, in bytes.
const FIXED: usize = 46;
/// The bytes that a record shares with a file's own header: version needed to length of the extra field.
const COMMON: std::ops::Range<usize> = 6..32;

/// The newest format version that a reader needs: 2.0. Some programs write it for every zip.
const NEEDED: u16 = 20;
/// The one harmless flag: the name is UTF-8, which includes ASCII.
const FLAGS: u16 = 0x0800;
const STORED: u16 = 0;
/// The DOS attributes that a file may have: read-only, archive. A folder may have its own too.
const FILE_ATTRIBUTES: u32 = 0x21;
const FOLDER_ATTRIBUTE: u32 = 0x10;
/// The DOS attributes that neither may have: a volume's name, a device, a reparse point.
const OTHER_ATTRIBUTES: u32 = 0x0448;
/// The systems that may have made a zip.
const DOS: u8 = 0;
const UNIX: u8 = 3;
/// The file types in a Unix mode.
const TYPE: u32 = 0xf000;
const TYPE_FILE: u32 = 0x8000;
const TYPE_FOLDER: u32 = 0x4000;
/// The owner's necessary permissions in a Unix mode: read a file; read, change and enter a folder.
const OWNER_FILE: u32 = 0o400;
const OWNER_FOLDER: u32 = 0o700;

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from(u16_at(bytes, at)) | u32::from(u16_at(bytes, at + 2)) << 16
}

/// The end of the central directory.
pub(super) struct End {
    bytes: [u8; END],
    /// The number of records.
    pub(super) records: u64,
    /// The offset of the first.
    pub(super) directory: u64,
}

impl End {
    /// Parses the last bytes of a zip; `None` unless they are an end without a comment.
    pub(super) fn last_of(tail: &[u8]) -> Option<Self> {
        let bytes = *tail.last_chunk::<END>()?;
        let is = bytes.starts_with(&END_BEGINS) && u16_at(&bytes, 20) == 0;
        is.then(|| Self {
            bytes,
            records: u16_at(&bytes, 10).into(),
            directory: u32_at(&bytes, 16).into(),
        })
    }

    /// True if there is an end with a comment that reaches the end of the file.
    pub(super) fn has_comment(tail: &[u8]) -> bool {
        let ends = |(at, bytes): (usize, &[u8])| {
            bytes.starts_with(&END_BEGINS)
                && at + END + usize::from(u16_at(bytes, 20)) == tail.len()
        };
        tail.windows(END).enumerate().any(ends)
    }

    /// Returns the reason why it can't be the end of a zip of this length.
    pub(super) fn problem(&self, len: u64) -> Option<Problem> {
        let (disks, here) = (u32_at(&self.bytes, 4), u16_at(&self.bytes, 8));
        let size = u32_at(&self.bytes, 12);
        let zip64 = here == u16::MAX || size == u32::MAX || self.directory == u64::from(u32::MAX);
        if zip64 || disks != 0 {
            Some(Problem::Unsupported)
        } else if u64::from(here) != self.records
            || self.directory + u64::from(size) + END as u64 != len
        {
            Some(Problem::TwoReadings)
        } else {
            None
        }
    }
}

/// The central directory's record of one file or folder.
pub(super) struct Record {
    fixed: [u8; FIXED],
    pub(super) name: Vec<u8>,
}

impl Record {
    /// Reads the next record, without extra field and comment: either is refused.
    pub(super) fn read(directory: &mut impl Read) -> io::Result<Self> {
        let mut fixed = [0; FIXED];
        directory.read_exact(&mut fixed)?;
        if fixed[..4] != RECORD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut name = vec![0; u16_at(&fixed, 28).into()];
        directory.read_exact(&mut name)?;
        Ok(Self { fixed, name })
    }

    /// Returns the first thing in it that no pack's zip has.
    pub(super) fn problem(&self) -> Option<Problem> {
        if climbs(&self.name) {
            Some(Problem::ClimbsOut)
        } else if !is_kept_everywhere(self.path()) {
            Some(Problem::BadName)
        } else if !self.is_file_or_folder() {
            Some(Problem::NotAFile)
        } else if !self.is_supported() {
            Some(Problem::Unsupported)
        } else if !self.has_one_length() {
            Some(Problem::TwoReadings)
        } else {
            None
        }
    }

    fn path(&self) -> &[u8] {
        self.name.strip_suffix(b"/").unwrap_or(&self.name)
    }

    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with(b"/")
    }

    /// True by both the Unix and the DOS attributes, whichever system is named: some programs look at both.
    fn is_file_or_folder(&self) -> bool {
        let (mode, dos) = self.attributes();
        let (own, others) = if self.is_folder() {
            (TYPE_FOLDER, OTHER_ATTRIBUTES)
        } else {
            (TYPE_FILE, OTHER_ATTRIBUTES | FOLDER_ATTRIBUTE)
        };
        (mode & TYPE == 0 || mode & TYPE == own) && dos & others == 0
    }

    /// True if unpacking makes a plain file or folder that its owner can read.
    fn has_plain_attributes(&self) -> bool {
        let (mode, dos) = self.attributes();
        let (owner, dos_most) = if self.is_folder() {
            (OWNER_FOLDER, FILE_ATTRIBUTES | FOLDER_ATTRIBUTE)
        } else {
            (OWNER_FILE, FILE_ATTRIBUTES)
        };
        let without_mode = mode == 0 && self.made_by() == DOS;
        dos & !dos_most == 0 && (without_mode || mode & owner == owner)
    }

    /// Returns the Unix mode and the DOS attributes.
    fn attributes(&self) -> (u32, u32) {
        let attributes = self.u32(38);
        (attributes >> 16, attributes & 0xffff)
    }

    /// Returns the system that made it.
    fn made_by(&self) -> u8 {
        self.fixed[5]
    }

    fn is_supported(&self) -> bool {
        let extra_comment_disk_internal = [30, 32, 34, 36];
        matches!(self.made_by(), DOS | UNIX)
            && self.u16(6) <= NEEDED
            && self.u16(8) & !FLAGS == 0
            && self.u16(10) == STORED
            && self.has_plain_attributes()
            && extra_comment_disk_internal
                .iter()
                .all(|at| self.u16(*at) == 0)
            && ![20, 24, 42].iter().any(|at| self.u32(*at) == u32::MAX)
    }

    fn has_one_length(&self) -> bool {
        let empty = self.len() == 0 && self.crc() == 0;
        self.u32(20) == self.u32(24) && (empty || !self.is_folder())
    }

    /// Builds the file's own header as it must be.
    pub(super) fn header(&self) -> Vec<u8> {
        [&HEADER, &self.fixed[COMMON], &self.name].concat()
    }

    pub(super) fn crc(&self) -> u32 {
        self.u32(16)
    }

    pub(super) fn len(&self) -> u64 {
        self.u32(24).into()
    }

    pub(super) fn begins(&self) -> u64 {
        self.u32(42).into()
    }

    fn u16(&self, at: usize) -> u16 {
        u16_at(&self.fixed, at)
    }

    fn u32(&self, at: usize) -> u32 {
        u32_at(&self.fixed, at)
    }
}

/// True if unpacking this name could write outside the folder, on any system.
fn climbs(name: &[u8]) -> bool {
    let folder = name.strip_suffix(b"/").unwrap_or(name);
    name.iter().any(|b| matches!(b, b'\\' | b':' | 0))
        || folder
            .split(|b| *b == b'/')
            .any(|part| matches!(part, b"" | b"." | b".."))
}
