//! Takes a zip apart, so that a test can change any part and join it again.

use super::book::Pack;

/// One file: its own header, its packed bytes, and its directory record.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) header: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) record: Vec<u8>,
    /// True if the directory has a record of it.
    pub(crate) recorded: bool,
}

impl Part {
    /// Makes a stored file.
    pub(crate) fn stored(name: &str, data: &[u8]) -> Self {
        let mut part = Self {
            header: [b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0".as_slice(), &[0; 16]].concat(),
            data: Vec::new(),
            record: [
                b"PK\x01\x02\x14\x03\x0a\0\0\0\0\0\0\0\x21\0".as_slice(),
                &[0; 30],
            ]
            .concat(),
            recorded: true,
        };
        let mode: u16 = if name.ends_with('/') {
            0o040_755
        } else {
            0o100_644
        };
        part.in_record(40, &mode.to_le_bytes());
        part.rename(name.as_bytes());
        part.packed_as(data, data);
        part
    }

    pub(crate) fn name(&self) -> String {
        String::from_utf8(self.record[46..].to_vec()).unwrap()
    }

    /// Renames it in both headers, to a name of any length.
    pub(crate) fn rename(&mut self, name: &[u8]) {
        let len = u16::try_from(name.len()).unwrap().to_le_bytes();
        self.header[26..28].copy_from_slice(&len);
        self.record[28..30].copy_from_slice(&len);
        self.header.splice(30.., name.iter().copied());
        self.record.splice(46.., name.iter().copied());
    }

    /// Overwrites bytes in both headers; `at` counts in the file's own header.
    pub(crate) fn both(&mut self, at: usize, bytes: &[u8]) {
        self.header[at..at + bytes.len()].copy_from_slice(bytes);
        self.record[at + 2..at + 2 + bytes.len()].copy_from_slice(bytes);
    }

    /// Overwrites bytes in the record only; `at` counts in the directory.
    pub(crate) fn in_record(&mut self, at: usize, bytes: &[u8]) {
        self.record[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Sets the packed bytes, with lengths in both headers; the checksum stays that of `content`.
    pub(crate) fn packed_as(&mut self, packed: &[u8], content: &[u8]) {
        self.data = packed.to_vec();
        let len = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        self.both(14, &crc32(content).to_le_bytes());
        self.both(18, &len(packed));
        self.both(22, &len(content));
    }

    /// Appends an extra field to the header, the record, or both.
    pub(crate) fn extra(&mut self, field: &[u8], header: bool, record: bool) {
        let len = u16::try_from(field.len()).unwrap().to_le_bytes();
        if header {
            self.header[28..30].copy_from_slice(&len);
            self.header.extend(field);
        }
        if record {
            self.record[30..32].copy_from_slice(&len);
            self.record.extend(field);
        }
    }
}

/// A zip in its parts.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) files: Vec<Part>,
    /// Bytes between the files and the directory.
    pub(crate) gap: Vec<u8>,
    /// Bytes between the directory and the end.
    pub(crate) before_end: Vec<u8>,
    pub(crate) comment: Vec<u8>,
}

impl Parts {
    pub(crate) fn of(pack: &Pack) -> Self {
        let zip = pack.zip();
        let (u16_at, u32_at) = (
            |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]])),
            |at: usize| u32::from_le_bytes(zip[at..at + 4].try_into().unwrap()) as usize,
        );
        let end = zip.len() - 22;
        let mut at = u32_at(end + 16);
        let mut files = Vec::new();
        while at < end {
            let name = u16_at(at + 28);
            let record = zip[at..at + 46 + name].to_vec();
            let header = u32_at(at + 42);
            let data = header + 30 + name;
            files.push(Part {
                header: zip[header..data].to_vec(),
                data: zip[data..data + u32_at(at + 20)].to_vec(),
                recorded: true,
                record,
            });
            at += 46 + name;
        }
        Self {
            files,
            gap: Vec::new(),
            before_end: Vec::new(),
            comment: Vec::new(),
        }
    }

    pub(crate) fn file(&mut self, name: &str) -> &mut Part {
        let found = self.files.iter_mut().find(|part| part.name() == name);
        found.unwrap()
    }

    pub(crate) fn place(&self, name: &str) -> usize {
        let is = |part: &Part| part.name() == name;
        self.files.iter().position(is).unwrap()
    }

    /// Joins the parts, with offsets that fit. Records keep the order of their files.
    pub(crate) fn zip(&self) -> Vec<u8> {
        let (mut zip, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
        for part in &self.files {
            let at = u32::try_from(zip.len()).unwrap();
            zip.extend(&part.header);
            zip.extend(&part.data);
            if part.recorded {
                let mut record = part.record.clone();
                record[42..46].copy_from_slice(&at.to_le_bytes());
                directory.extend(record);
                count += 1;
            }
        }
        zip.extend(&self.gap);
        let at = u32::try_from(zip.len()).unwrap();
        let size = u32::try_from(directory.len()).unwrap();
        zip.extend(directory);
        zip.extend(&self.before_end);
        zip.extend(b"PK\x05\x06\0\0\0\0");
        zip.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
        zip.extend([size.to_le_bytes(), at.to_le_bytes()].concat());
        zip.extend(u16::try_from(self.comment.len()).unwrap().to_le_bytes());
        zip.extend(&self.comment);
        zip
    }
}

/// Computes a zip's CRC-32.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1));
        }
    }
    !crc
}
