//! Makes small files, each of one form in one container.
#![allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "a name of four bytes is written as b\"ftyp\""
)]

use std::io::{Cursor, Write};

/// Makes an EXIF block whose GPS directory has these entries: tag, type, count, value.
pub(super) fn exif(big_endian: bool, entries: &[(u16, u16, u32, Vec<u8>)]) -> Vec<u8> {
    exif_pointed(big_endian, (4, 1), entries)
}

/// Does the same behind a pointer of this type and count, whose values but the first are 7.
pub(super) fn exif_pointed(
    big_endian: bool,
    (kind, count): (u16, u32),
    entries: &[(u16, u16, u32, Vec<u8>)],
) -> Vec<u8> {
    let size = match kind {
        1 | 6 | 7 => 1,
        3 | 8 => 2,
        _ => 4,
    };
    let number = |n: u32| {
        let mut bytes = n.to_le_bytes()[..size].to_vec();
        if big_endian {
            bytes.reverse();
        }
        bytes
    };
    let len = size * usize::try_from(count).unwrap();
    let behind = if len > 4 { len } else { 0 };
    let gps = u32::try_from(26 + behind).unwrap();
    let mut held = number(gps);
    for _ in 1..count {
        held.extend(number(7));
    }
    let mut block = if behind > 0 {
        directory(big_endian, 8, &[(0x8825, kind, count, held)])
    } else {
        held.resize(4, 0);
        directory(big_endian, 8, &[(0x8825, kind, count, held)])
    };
    block.extend(directory(big_endian, block.len() + 8, entries));
    let header = if big_endian {
        b"MM\0*\0\0\0\x08"
    } else {
        b"II*\0\x08\0\0\0"
    };
    [&header[..], &block].concat()
}

/// Makes a directory that begins at this byte of its block, followed by what its entries point at.
pub(super) fn directory(
    big_endian: bool,
    start: usize,
    entries: &[(u16, u16, u32, Vec<u8>)],
) -> Vec<u8> {
    let two = |n: u16| {
        if big_endian {
            n.to_be_bytes()
        } else {
            n.to_le_bytes()
        }
    };
    let four = |n: u32| {
        if big_endian {
            n.to_be_bytes()
        } else {
            n.to_le_bytes()
        }
    };
    let mut block = two(u16::try_from(entries.len()).unwrap()).to_vec();
    let mut behind: Vec<u8> = Vec::new();
    for (tag, kind, count, value) in entries {
        block.extend([&two(*tag)[..], &two(*kind), &four(*count)].concat());
        if value.len() <= 4 {
            let mut value = value.clone();
            value.resize(4, 0);
            block.extend(value);
        } else {
            let at = start + 2 + 12 * entries.len() + 4 + behind.len();
            block.extend(four(u32::try_from(at).unwrap()));
            behind.extend(value);
        }
    }
    block.extend([0; 4]);
    block.extend(behind);
    block
}

/// Makes a latitude and a longitude of these fractions, as numbers of this type (5 unsigned, 10 signed).
pub(super) fn position(big_endian: bool, kind: u16, fractions: &[(i32, i32)]) -> Vec<u8> {
    let four = |n: i32| {
        if big_endian {
            n.to_be_bytes()
        } else {
            n.to_le_bytes()
        }
    };
    let value: Vec<u8> = fractions
        .iter()
        .flat_map(|(over, under)| [four(*over), four(*under)].concat())
        .collect();
    let count = u32::try_from(fractions.len()).unwrap();
    exif(
        big_endian,
        &[
            (1, 2, 2, b"N\0".to_vec()),
            (2, kind, count, value.clone()),
            (3, 2, 2, b"W\0".to_vec()),
            (4, kind, count, value),
        ],
    )
}

/// Makes a packet of XMP with this content.
pub(super) fn xmp(says: &str) -> String {
    format!(
        "<?xpacket begin='\u{FEFF}' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
         <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' {says}\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    )
}

/// Makes data sets of IPTC-IIM: record, number, text.
pub(super) fn iptc(sets: &[(u8, u8, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (record, number, text) in sets {
        block.extend([0x1C, *record, *number]);
        block.extend(u16::try_from(text.len()).unwrap().to_be_bytes());
        block.extend(text.as_bytes());
    }
    block
}

/// Wraps a block as Photoshop does.
pub(super) fn photoshop(block: &[u8]) -> Vec<u8> {
    let len = u32::try_from(block.len()).unwrap().to_be_bytes();
    [b"Photoshop 3.0\08BIM\x04\x04\0\0", &len[..], block].concat()
}

/// Makes a JPEG with these segments before its pixels.
pub(super) fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8];
    for (marker, held) in segments {
        file.extend([0xFF, *marker]);
        file.extend(u16::try_from(held.len() + 2).unwrap().to_be_bytes());
        file.extend(held);
    }
    file.extend([0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);
    file
}

pub(super) fn jpeg_exif(block: &[u8]) -> Vec<u8> {
    jpeg(&[(0xE1, [b"Exif\0\0", block].concat())])
}

pub(super) fn jpeg_xmp(packet: &str) -> Vec<u8> {
    jpeg(&[(
        0xE1,
        [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat(),
    )])
}

/// Puts XMP in two segments, cut in the middle of this name; the later part first.
pub(super) fn jpeg_extended(packet: &str, name: &str) -> Vec<u8> {
    let cut = packet.find(name).unwrap() + name.len() / 2;
    let part = |from: usize, text: &str| {
        let head = [&b"http://ns.adobe.com/xmp/extension/\0"[..], &[b'A'; 32]].concat();
        let len = u32::try_from(packet.len()).unwrap().to_be_bytes();
        let from = u32::try_from(from).unwrap().to_be_bytes();
        (0xE1, [&head[..], &len, &from, text.as_bytes()].concat())
    };
    jpeg(&[part(cut, &packet[cut..]), part(0, &packet[..cut])])
}

pub(super) fn png(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
    let header = (b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0".to_vec());
    for (name, held) in std::iter::once(&header).chain(chunks) {
        file.extend(u32::try_from(held.len()).unwrap().to_be_bytes());
        file.extend(*name);
        file.extend(held);
        file.extend([0; 4]); // its checksum, which nothing reads here
    }
    file
}

pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

pub(super) fn png_xmp(packet: &str, pack: bool) -> Vec<u8> {
    let text = if pack {
        packed(packet.as_bytes())
    } else {
        packet.as_bytes().to_vec()
    };
    png(&[(
        b"iTXt",
        [
            b"XML:com.adobe.xmp\0",
            &[u8::from(pack), 0, 0, 0][..],
            &text,
        ]
        .concat(),
    )])
}

/// Puts a block in hexadecimal digits, as `ImageMagick` does.
pub(super) fn png_profile(kind: &str, block: &[u8]) -> Vec<u8> {
    let text = format!("\n{kind}\n{:8}\n{}\n", block.len(), hex::encode(block));
    let key = format!("Raw profile type {kind}\0\0");
    png(&[(b"zTXt", [key.as_bytes(), &packed(text.as_bytes())].concat())])
}

pub(super) fn webp(name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let len = u32::try_from(held.len()).unwrap().to_le_bytes();
    [b"RIFF\0\x10\0\0WEBP", &name[..], &len, held].concat()
}

/// Makes a box of ISO base media.
pub(super) fn boxed(name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let len = u32::try_from(held.len() + 8).unwrap().to_be_bytes();
    [&len[..], name, held].concat()
}

pub(super) fn heic(item: &[u8]) -> Vec<u8> {
    let brands = boxed(b"ftyp", b"heic\0\0\0\0mif1heic");
    [brands, boxed(b"meta", &[0; 4]), boxed(b"mdat", item)].concat()
}

/// Makes a film with `known` as its metadata, after its pictures.
pub(super) fn film(brand: &[u8; 4], known: &[u8]) -> Vec<u8> {
    let brands = boxed(b"ftyp", &[&brand[..], &[0; 4], brand].concat());
    let moov = boxed(b"moov", &boxed(b"udta", known));
    [brands, boxed(b"mdat", &[7; 300]), moov].concat()
}

/// Makes 3GPP's box of a location: language, name, role, longitude, latitude, altitude, body, notes.
pub(super) fn loci() -> Vec<u8> {
    boxed(
        b"loci",
        b"\0\0\0\0\x15\xC7\0\0\xFF\xFE\x1B\x33\0\x35\xDF\x19\0\0\0\0earth\0\0",
    )
}

/// Makes a zip with each file packed.
pub(super) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns the offset of the first `what`.
pub(super) fn at(bytes: &[u8], what: &[u8]) -> usize {
    memchr::memmem::find(bytes, what).unwrap()
}

pub(super) fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Breaks a text into lines of this length, with `between` between them.
pub(super) fn lines(text: &str, len: usize, between: &str) -> String {
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(len)
        .map(|line| str::from_utf8(line).unwrap())
        .collect();
    lines.join(between)
}

/// Makes a chunk of RIFF.
pub(super) fn chunk(name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let len = u32::try_from(held.len()).unwrap().to_le_bytes();
    let pad = vec![0; held.len() % 2];
    [&name[..], &len, held, &pad].concat()
}

/// Encodes text as old Windows formats do.
pub(super) fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Makes a compound file with these words in it.
pub(super) fn ole(words: &[&str]) -> Vec<u8> {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(512, 0xFF);
    for word in words {
        file.extend(wide(word));
        file.resize(file.len().next_multiple_of(128), 0);
    }
    file
}
