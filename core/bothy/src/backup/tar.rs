//! The one form of header that a backup's tar has: POSIX ustar, one kind of file, every field settled by name and length.
//!
//! A header is read by writing it again and comparing, so every program that unpacks the tar sees what Bothy sees.

/// Bytes of a header. A file is filled up with zeros to a multiple of it.
pub(super) const BLOCK: u64 = 512;

/// The places of the fields that differ between headers: the name, the length in octal, the sum over the header.
const NAME: std::ops::Range<usize> = 0..100;
const LEN: std::ops::Range<usize> = 124..136;
const SUM: std::ops::Range<usize> = 148..156;

/// Bytes of a header, for an array.
const HEADER: usize = 512;

/// A header.
pub(super) type Header = [u8; HEADER];

/// Returns the header of a file. The name is ASCII of at most 99 bytes, the length below 8 GiB.
pub(super) fn header(name: &str, len: u64) -> Header {
    let mut header = [0; HEADER];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(
        NAME.start,
        &name.as_bytes()[..name.len().min(NAME.len() - 1)],
    );
    // Mode, user and group; the time is 1970, because the contents say when the backup was made.
    put(100, b"0000600\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(LEN.start, format!("{len:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(SUM.start, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    // Device numbers, as most programs write them for a file.
    put(329, b"0000000\0");
    put(337, b"0000000\0");
    let sum: u32 = header.iter().copied().map(u32::from).sum();
    header[SUM].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}

/// Reads a header: the file's name and its length. `None` for any other bytes.
pub(super) fn read(bytes: &Header) -> Option<(String, u64)> {
    let name = &bytes[NAME];
    let end = name.iter().position(|byte| *byte == 0)?;
    let name = str::from_utf8(&name[..end]).ok()?;
    let digits = str::from_utf8(&bytes[LEN.start..LEN.end - 1]).ok()?;
    let len = u64::from_str_radix(digits, 8).ok()?;
    (header(name, len) == *bytes).then(|| (name.to_owned(), len))
}

/// Returns the bytes that a file of this length takes after its header.
pub(super) fn filled(len: u64) -> u64 {
    len.next_multiple_of(BLOCK)
}
