//! Finds the EXIF in a picture's file. Walks only headers and returns the block as it lies there.

/// A segment of a JPEG before its pixels.
pub(super) struct Segment<'a> {
    /// Its marker (ITU-T T.81, table B.1).
    pub(super) marker: u8,
    /// Its content, without its length.
    pub(super) held: &'a [u8],
    /// All that follows it.
    pub(super) behind: &'a [u8],
}

/// The marker of the segment that the pixels follow.
pub(super) const START_OF_SCAN: u8 = 0xDA;

/// Returns the EXIF of a picture as a TIFF block; a TIFF is its own block. The end of the file may be missing.
///
/// Reads JPEG, PNG, WebP, HEIF (so also HEIC and AVIF) and TIFF (so also most raw formats of cameras).
pub(super) fn exif(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        return Some(bytes);
    }
    let block = if bytes.starts_with(&[0xFF, 0xD8]) {
        segments(bytes)
            .filter(|segment| segment.marker == 0xE1)
            .find_map(|segment| segment.held.strip_prefix(b"Exif\0\0"))
    } else if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        png(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        chunks(bytes.get(12..)?)
            .find(|(name, _)| name == b"EXIF")
            .map(|(_, held)| held)
    } else if bytes.get(4..8) == Some(b"ftyp") {
        heif(bytes)
    } else {
        None
    }?;
    // Some writers of WebP and PNG keep JPEG's prefix.
    Some(block.strip_prefix(b"Exif\0\0").unwrap_or(block))
}

/// Walks the segments of a JPEG up to its first pixels. Ends early at anything that is no JPEG.
pub(super) fn segments(bytes: &[u8]) -> impl Iterator<Item = Segment<'_>> {
    let mut rest = bytes.get(2..).unwrap_or_default();
    std::iter::from_fn(move || {
        while let [0xFF, 0xFF, ..] = rest {
            rest = &rest[1..]; // padding
        }
        let [0xFF, marker, behind @ ..] = rest else {
            return None;
        };
        let len = usize::from(be16(behind, 0)?).checked_sub(2)?;
        let (held, behind) = behind.get(2..)?.split_at_checked(len)?;
        // Pixels follow the start of a scan.
        rest = if *marker == START_OF_SCAN {
            &[]
        } else {
            behind
        };
        Some(Segment {
            marker: *marker,
            held,
            behind,
        })
    })
}

/// Returns the chunk `eXIf` of a PNG.
fn png(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.get(8..)?;
    loop {
        let len = usize::try_from(be32(rest, 0)?).ok()?;
        let (name, behind) = rest.get(4..)?.split_first_chunk::<4>()?;
        if name == b"eXIf" {
            return behind.get(..len);
        }
        rest = behind.get(len.checked_add(4)?..)?; // its checksum
    }
}

/// Walks the chunks of a RIFF file, or those inside one of its chunks; the last may be cut.
pub(super) fn chunks(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (name, behind) = rest.split_first_chunk::<4>()?;
        let (len, behind) = behind.split_first_chunk::<4>()?;
        let len = usize::try_from(u32::from_le_bytes(*len)).ok()?;
        let held = behind.get(..len).unwrap_or(behind);
        rest = behind.get(len.checked_add(len % 2)?..).unwrap_or_default();
        Some((*name, held))
    })
}

/// Returns the item of type `Exif` in a HEIF (ISO/IEC 23008-12, annex A), if it lies in one piece.
fn heif(bytes: &[u8]) -> Option<&[u8]> {
    let meta = boxes(bytes).find(|(name, _)| name == b"meta")?.1.get(4..)?;
    let inside = |wanted: &[u8; 4]| {
        boxes(meta)
            .find(|(name, _)| name == wanted)
            .map(|found| found.1)
    };
    let item = exif_item(inside(b"iinf")?)?;
    let (in_idat, offset, len) = located(inside(b"iloc")?, item)?;
    let from = if in_idat { inside(b"idat")? } else { bytes };
    let held = from.get(usize::try_from(offset).ok()?..)?;
    let held = if len == 0 {
        held
    } else {
        held.get(..usize::try_from(len).ok()?)?
    };
    // First comes the distance to the TIFF's header.
    let skip = usize::try_from(be32(held, 0)?).ok()?.checked_add(4)?;
    held.get(skip..)
}

/// Walks consecutive boxes of an ISO base media file; the last may be cut.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let name = *rest.get(4..)?.first_chunk::<4>()?;
        let (head, len) = match be32(rest, 0)? {
            0 => (8, rest.len()),
            1 => (16, usize::try_from(be64(rest, 8)?).ok()?),
            len => (8, usize::try_from(len).ok()?),
        };
        let held = rest.get(head..len.min(rest.len()))?;
        rest = rest.get(len..).unwrap_or_default();
        Some((name, held))
    })
}

/// Returns the number of the first item of type `Exif`.
fn exif_item(iinf: &[u8]) -> Option<u32> {
    let entries = if iinf.first()? == &0 { 6 } else { 8 };
    boxes(iinf.get(entries..)?)
        .filter(|(name, _)| name == b"infe")
        .find_map(|(_, held)| {
            // After the item's number come one for protection and the type.
            let (item, kind) = match held.first()? {
                2 => (u32::from(be16(held, 4)?), held.get(8..12)?),
                3 => (be32(held, 4)?, held.get(10..14)?),
                _ => return None,
            };
            (kind == b"Exif").then_some(item)
        })
}

/// Returns an item's location: true if in the box `idat`, its first byte, and its length (0: to the end).
fn located(iloc: &[u8], wanted: u32) -> Option<(bool, u64, u64)> {
    let version = *iloc.first()?;
    let sizes = be16(iloc, 4)?;
    let size = |shift: u16| usize::from(sizes >> shift & 15);
    let (offset_size, len_size, base_size) = (size(12), size(8), size(4));
    let index_size = if version == 0 { 0 } else { size(0) };
    let wide = version == 2; // item numbers take four bytes
    let mut walk = Walk(iloc.get(6..)?);
    let items = walk.number(if wide { 4 } else { 2 })?;
    for _ in 0..items {
        let item = walk.number(if wide { 4 } else { 2 })?;
        let method = if version == 0 {
            0
        } else {
            walk.number(2)? & 15
        };
        let elsewhere = walk.number(2)?;
        let base = walk.number(base_size)?;
        let extents = walk.number(2)?;
        if item == u64::from(wanted) {
            if extents != 1 || elsewhere != 0 || method > 1 {
                return None;
            }
            walk.number(index_size)?;
            let offset = base.checked_add(walk.number(offset_size)?)?;
            return Some((method == 1, offset, walk.number(len_size)?));
        }
        let skip = (index_size + offset_size + len_size) * usize::try_from(extents).ok()?;
        walk.0 = walk.0.get(skip..)?;
    }
    None
}

/// Consecutive numbers of different sizes.
struct Walk<'a>(&'a [u8]);

impl Walk<'_> {
    /// Reads the next one, of up to eight bytes.
    fn number(&mut self, size: usize) -> Option<u64> {
        let (number, rest) = self.0.split_at_checked(size)?;
        self.0 = rest;
        (size <= 8).then(|| {
            number
                .iter()
                .fold(0, |all, byte| all << 8 | u64::from(*byte))
        })
    }
}

pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|two| u16::from_be_bytes(*two))
}

pub(super) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|four| u32::from_be_bytes(*four))
}

fn be64(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|eight| u64::from_be_bytes(*eight))
}
