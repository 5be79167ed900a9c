//! A pack as a zip, read in place.
//!
//! `rawzip` shows every record as it stands, names that come twice too; a library that keeps the last of them would check
//! one file and let a reader unpack the other. For the same reason a file's name must be the same in both places where a
//! zip keeps it, and no two files may share bytes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use flate2::bufread::DeflateDecoder;
use rawzip::extra_fields::{ExtraFieldId, ExtraFields};
use rawzip::{
    CompressionMethod, FileReader, RECOMMENDED_BUFFER_SIZE, ZipArchive, ZipArchiveEntryWayfinder,
    ZipFileHeaderRecord,
};

use super::{Listing, malformed};
use crate::pack::names::{is_plain, without_stream};
use crate::pack::report::{Place, Problem, Unreadable};

/// A zip whose files were listed.
pub(super) struct Zip {
    archive: ZipArchive<FileReader>,
    files: BTreeMap<String, Packed>,
}

/// Where a file with a plain name lies.
struct Packed {
    at: ZipArchiveEntryWayfinder,
    deflated: bool,
}

/// What the central directory says of one file.
struct Record {
    name: Vec<u8>,
    at: ZipArchiveEntryWayfinder,
    offset: u64,
    method: CompressionMethod,
}

impl Zip {
    pub(super) fn open(path: &Path, listing: &mut Listing<'_>) -> Result<Self, Unreadable> {
        let file = File::open(path).map_err(|_| Unreadable::Outside)?;
        let len = file.metadata().map_err(|_| Unreadable::Outside)?.len();
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let archive = ZipArchive::from_file(file, &mut buffer)
            .map_err(|error| fault(error, Problem::NotAPack))?;
        if archive.end_offset() != len || archive.entries_hint() > listing.bounds.files {
            return Err(whole(if archive.end_offset() == len {
                Problem::TooLarge
            } else {
                Problem::Cut
            }));
        }
        let records = records(&archive, &mut buffer, listing)?;
        let mut files = BTreeMap::new();
        let mut extents = Vec::new();
        for record in records {
            let entry = archive
                .get_entry(record.at)
                .map_err(|error| fault(error, Problem::Cut))?;
            let local = entry
                .local_header(&mut buffer)
                .map_err(|error| fault(error, Problem::Cut))?;
            if local.file_path().as_ref() != record.name {
                return Err(malformed(Problem::Twice, &record.name));
            }
            if local.compression_method() != record.method || has_second_name(local.extra_fields())
            {
                return Err(malformed(Problem::Unsupported, &record.name));
            }
            extents.push((record.offset, entry.compressed_data_range().1));
            let deflated = record.method == CompressionMethod::DEFLATE;
            if let Some(name) = String::from_utf8(record.name)
                .ok()
                .filter(|name| is_plain(name))
            {
                files.insert(
                    name,
                    Packed {
                        at: record.at,
                        deflated,
                    },
                );
            }
        }
        extents.sort_unstable();
        let starts = extents
            .iter()
            .map(|(start, _)| *start)
            .skip(1)
            .chain([archive.directory_offset()]);
        let apart = extents
            .iter()
            .zip(starts)
            .all(|((_, end), next)| *end <= next);
        if !apart || extents.first().is_none_or(|(start, _)| *start != 0) {
            return Err(whole(Problem::Cut));
        }
        Ok(Self { archive, files })
    }

    pub(super) fn read(&self, name: &str) -> Result<Box<dyn Read + '_>, Unreadable> {
        let Some(packed) = self.files.get(name) else {
            return Err(malformed(Problem::ClimbsOut, name.as_bytes()));
        };
        let entry = self
            .archive
            .get_entry(packed.at)
            .map_err(|error| fault(error, Problem::Cut))?;
        let bytes = entry.reader();
        Ok(if packed.deflated {
            Box::new(
                entry.verifying_reader(DeflateDecoder::new(BufReader::with_capacity(
                    1 << 16,
                    bytes,
                ))),
            )
        } else {
            Box::new(entry.verifying_reader(bytes))
        })
    }
}

/// Reads the central directory, and refuses what no pack has in it.
fn records(
    archive: &ZipArchive<FileReader>,
    buffer: &mut [u8],
    listing: &mut Listing<'_>,
) -> Result<Vec<Record>, Unreadable> {
    let mut records = Vec::new();
    let mut seen = 0;
    let mut entries = archive.entries(buffer);
    while let Some(entry) = entries
        .next_entry()
        .map_err(|error| fault(error, Problem::Cut))?
    {
        seen += 1;
        let name = entry.file_path().as_ref().to_vec();
        if let Some(problem) = problem(&entry, &name) {
            return Err(malformed(problem, &name));
        }
        if !entry.is_dir() {
            listing.add(
                &name,
                entry.uncompressed_size_hint(),
                entry.compressed_size_hint(),
            )?;
        }
        let offset = entry.local_header_offset();
        records.push(Record {
            name,
            at: entry.wayfinder(),
            offset,
            method: entry.compression_method(),
        });
        if records.len() as u64 > listing.bounds.files {
            return Err(whole(Problem::TooLarge));
        }
    }
    if seen == archive.entries_hint() {
        Ok(records)
    } else {
        Err(whole(Problem::Cut))
    }
}

fn problem(entry: &ZipFileHeaderRecord<'_>, name: &[u8]) -> Option<Problem> {
    let method = entry.compression_method();
    let stored = method == CompressionMethod::STORE;
    if climbs(name) {
        Some(Problem::ClimbsOut)
    } else if entry.mode().is_symlink() {
        Some(Problem::NotAFile)
    } else if entry.flags().is_encrypted()
        || !(stored || method == CompressionMethod::DEFLATE)
        || has_second_name(entry.extra_fields())
    {
        Some(Problem::Unsupported)
    } else if (stored && entry.compressed_size_hint() != entry.uncompressed_size_hint())
        || (entry.is_dir() && entry.uncompressed_size_hint() != 0)
    {
        Some(Problem::Cut)
    } else {
        None
    }
}

/// Whether a file has another name or comment beside its own. Info-ZIP and 7-Zip unpack it under that one, so what was checked and
/// what is then looked at could be two things.
fn has_second_name(mut fields: ExtraFields<'_>) -> bool {
    fields.any(|(id, _)| {
        [
            ExtraFieldId::INFO_ZIP_UNICODE_PATH,
            ExtraFieldId::INFO_ZIP_UNICODE_COMMENT,
        ]
        .contains(&id)
    })
}

/// Whether unpacking this name could write outside the folder, on any system.
fn climbs(name: &[u8]) -> bool {
    let name = without_stream(name);
    let folder = name.strip_suffix(b"/").unwrap_or(name);
    name.iter().any(|b| matches!(b, b'\\' | b':' | 0))
        || folder
            .split(|b| *b == b'/')
            .any(|part| matches!(part, b"" | b"." | b".."))
}

/// A fault of the machine, or else of the zip.
fn fault(error: rawzip::Error, problem: Problem) -> Unreadable {
    match error.into_kind() {
        rawzip::ErrorKind::IO(error) if error.raw_os_error().is_some() => Unreadable::Outside,
        rawzip::ErrorKind::MissingEndOfCentralDirectory => whole(Problem::NotAPack),
        _ => whole(problem),
    }
}

fn whole(problem: Problem) -> Unreadable {
    Unreadable::Malformed {
        problem,
        at: Place::Pack,
    }
}
