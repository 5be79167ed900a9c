//! Reads a backup file by file, past damage, and proves each against the list of contents.

use super::contents::{AGAIN, CONTENTS, Contents, Listed, MAX_CONTENTS};
use super::payload::{Found, Payload};
use super::sealed::{DAMAGED, FileByKey, NOT_A_BACKUP, OpenBy};
use super::tar::{self, BLOCK};
use crate::error::Result;
use crate::journal::MAX_STEP;
use sha2::{Digest, Sha256};
use std::fs::File;

/// A backup being read.
pub(super) struct Walk {
    payload: Payload,
    pub(super) contents: Contents,
    /// Bytes of the list as it stands in the file.
    list: Vec<u8>,
    /// The place of each file's header, and the end of the last file.
    places: Vec<u64>,
    end: u64,
    total: u64,
    /// The file being read, the bytes of it so far, and their hash.
    next: usize,
    read: u64,
    hash: Box<Sha256>,
    /// True if the file being read has a hole so far.
    holed: bool,
    /// The place up to which what follows the last file was read.
    tail: u64,
}

/// The result of a step of reading.
pub(super) enum Piece {
    /// The next bytes of a file.
    Bytes(usize, Vec<u8>),
    /// A file ends; `true` if all of it was proved.
    End(usize, bool),
    /// Something after the last file.
    Tail,
    /// All of it was read.
    Done,
}

impl Walk {
    /// Opens a backup and reads its list.
    ///
    /// # Errors
    /// As [`FileByKey::open`]; `Invalid{BackupDamaged}` if both lists are damaged; `Invalid{Backup}`; `NewerVersion`.
    pub(super) fn begin(file: File, by: &OpenBy<'_>) -> Result<Self> {
        let mut payload = Payload::new(FileByKey::open(file, by)?)?;
        let list = match first_list(&mut payload)? {
            Some(list) => list,
            None => last_list(&mut payload)?.ok_or(DAMAGED)?,
        };
        let contents = Contents::decode(&list)?;
        let (places, end) = contents.places(list.len() as u64);
        let total = contents.total(list.len() as u64);
        Ok(Self {
            payload,
            contents,
            list,
            places,
            end,
            total,
            next: 0,
            read: 0,
            hash: Box::default(),
            holed: false,
            tail: end,
        })
    }

    /// Returns the bytes of content, what fills it up included.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// Returns how many bytes of content are behind.
    pub(super) fn done(&self) -> u64 {
        match self.places.get(self.next) {
            Some(place) => place + self.read,
            None => self.tail,
        }
    }

    /// Returns how many bytes of the file are whole from its beginning; `None` if no damage was found.
    pub(super) fn whole_to(&self) -> Option<u64> {
        self.payload.whole_to()
    }

    /// Returns a file of the list.
    pub(super) fn listed(&self, at: usize) -> Result<&Listed> {
        self.contents.files.get(at).ok_or(NOT_A_BACKUP)
    }

    /// Returns the file that comes next, if the last one ended.
    pub(super) fn coming(&self) -> Option<usize> {
        (self.read == 0 && self.next < self.places.len()).then_some(self.next)
    }

    /// Passes over the file that comes next.
    pub(super) fn skip(&mut self) {
        self.next += 1;
        self.begin_file();
    }

    /// Reads at most 1 MiB more.
    ///
    /// # Errors
    /// `Invalid{Backup}` for what no program of ours writes; `Outside`, or its cause, if the file can't be read.
    pub(super) fn step(&mut self) -> Result<Piece> {
        let Some(place) = self.places.get(self.next).copied() else {
            return self.tail();
        };
        let Listed { name, len, sha256 } = self.contents.files[self.next].clone();
        if self.read == 0 {
            self.begin_file();
            match self.payload.read(place, block())? {
                Found::Bytes(header) => same(&header, &tar::header(&name, len))?,
                Found::Hole => self.holed = true,
            }
        }
        let at = self.next;
        let left = len - self.read;
        if left > 0 && !self.holed {
            let piece = usize::try_from(left).unwrap_or(MAX_STEP).min(MAX_STEP);
            match self.payload.read(place + BLOCK + self.read, piece)? {
                Found::Bytes(bytes) => {
                    self.hash.update(&bytes);
                    self.read += bytes.len() as u64;
                    return Ok(Piece::Bytes(at, bytes));
                }
                Found::Hole => self.holed = true,
            }
        }
        let filled = usize::try_from(tar::filled(len) - len).unwrap_or(0);
        if filled > 0 && !self.holed {
            match self.payload.read(place + BLOCK + len, filled)? {
                Found::Bytes(zeros) => same(&zeros, &vec![0; filled])?,
                Found::Hole => self.holed = true,
            }
        }
        let proved = !self.holed && self.hash.finalize_reset()[..] == sha256.0;
        self.skip();
        Ok(Piece::End(at, proved))
    }

    fn begin_file(&mut self) {
        self.read = 0;
        self.holed = false;
        self.hash.reset();
    }

    /// Reads the list again, the end of the tar, and the zeros behind it.
    fn tail(&mut self) -> Result<Piece> {
        if self.tail == self.end {
            let own = self.list.len() as u64;
            let mut wanted = tar::header(AGAIN, own).to_vec();
            wanted.extend_from_slice(&self.list);
            wanted.resize(wanted.len().next_multiple_of(block()), 0);
            if let Found::Bytes(found) = self.payload.read(self.end, wanted.len())? {
                same(&found, &wanted)?;
            }
            self.tail += wanted.len() as u64;
            return Ok(Piece::Tail);
        }
        let left = self.total - self.tail;
        if left > 0 {
            let piece = left.min(MAX_STEP as u64);
            let read = usize::try_from(piece).unwrap_or(MAX_STEP);
            if let Found::Bytes(zeros) = self.payload.read(self.tail, read)?
                && zeros.iter().any(|byte| *byte != 0)
            {
                return Err(NOT_A_BACKUP);
            }
            self.tail += piece;
            return Ok(Piece::Tail);
        }
        if self.payload.ends()? && self.payload.len() != self.total {
            return Err(NOT_A_BACKUP);
        }
        Ok(Piece::Done)
    }
}

fn block() -> usize {
    size_of::<tar::Header>()
}

fn same(found: &[u8], wanted: &[u8]) -> Result<()> {
    (found == wanted).then_some(()).ok_or(NOT_A_BACKUP)
}

/// Reads the list at the beginning; `None` if it is damaged.
fn first_list(payload: &mut Payload) -> Result<Option<Vec<u8>>> {
    let Found::Bytes(header) = payload.read(0, block())? else {
        return Ok(None);
    };
    let header = header.try_into().map_err(|_| NOT_A_BACKUP)?;
    match tar::read(&header) {
        Some((name, len)) if name == CONTENTS && len <= MAX_CONTENTS => {
            let len = usize::try_from(len).map_err(|_| NOT_A_BACKUP)?;
            Ok(match payload.read(BLOCK, len)? {
                Found::Bytes(list) => Some(list),
                Found::Hole => None,
            })
        }
        _ => Err(NOT_A_BACKUP),
    }
}

/// Reads the list at the end, before the zeros; `None` if it is damaged too.
fn last_list(payload: &mut Payload) -> Result<Option<Vec<u8>>> {
    // The header of the list is at a block, and only zeros follow the list. So the last block that isn't zeros is its end.
    let mut at = payload.len() / BLOCK * BLOCK;
    let mut end = None;
    while at > 0 && end.is_none() {
        let from = at.saturating_sub(MAX_STEP as u64);
        let Found::Bytes(bytes) = payload.read(from, usize::try_from(at - from).unwrap_or(0))?
        else {
            return Ok(None);
        };
        let last = bytes.iter().rposition(|byte| *byte != 0);
        end = last.map(|last| from + tar::filled(last as u64 + 1));
        at = from;
    }
    let Some(end) = end.filter(|end| end % BLOCK == 0) else {
        return Ok(None);
    };
    let (mut at, lowest) = (end, end.saturating_sub(MAX_CONTENTS + 2 * BLOCK));
    while at > lowest.max(BLOCK) {
        at -= BLOCK;
        let Found::Bytes(header) = payload.read(at, block())? else {
            return Ok(None);
        };
        let header = header.try_into().map_err(|_| NOT_A_BACKUP)?;
        if let Some((name, len)) = tar::read(&header)
            && name == AGAIN
            && at + BLOCK + tar::filled(len) == end
        {
            let len = usize::try_from(len).map_err(|_| NOT_A_BACKUP)?;
            return Ok(match payload.read(at + BLOCK, len)? {
                Found::Bytes(list) => Some(list),
                Found::Hole => None,
            });
        }
    }
    Ok(None)
}
