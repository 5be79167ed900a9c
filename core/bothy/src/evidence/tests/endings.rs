//! Each type that has an ending, from the file that is attached to the file in the pack.

use crate::evidence::{Destination, Export, PackOptions, Reader};
use crate::journal::Step;
use crate::journal::tests::Bench;
use crate::media::ENDINGS;
use tempfile::TempDir;

/// Makes a file of the ISO base media family.
fn brand(brand: [u8; 4]) -> Vec<u8> {
    [b"\0\0\0\x10ftyp", &brand[..], b"\0\0\0\0\0\0\0\x08mdat"].concat()
}

fn ogg(packet: &[u8]) -> Vec<u8> {
    let header = b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13";
    [header, packet].concat()
}

fn matroska(kind: &[u8]) -> Vec<u8> {
    [
        b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82",
        kind,
        &[0x80; 20],
    ]
    .concat()
}

/// Makes a compound file with a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(50_000, 0);
    let name = format!("{stream}\0\0");
    file.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    file
}

/// Makes a zip whose files have these names, the first with this content.
fn zip(names: &[&str], content: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    for name in names {
        file.extend(b"PK\x03\x04\x14\0\0\0\0\0");
        file.extend([0; 16]);
        file.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        file.extend([0, 0]);
        file.extend(name.as_bytes());
        file.extend(content);
    }
    file
}

fn twice(frame: &[u8], len: usize) -> Vec<u8> {
    let mut bytes = frame.to_vec();
    bytes.resize(len, 0);
    bytes.repeat(2)
}

fn padded(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = vec![0; at];
    file.extend(bytes);
    file
}

/// Makes a file of this type.
#[allow(clippy::too_many_lines)]
fn of_type(media_type: &str) -> Vec<u8> {
    let open = |part: &str| zip(&["[Content_Types].xml", part], b"");
    let typed = || {
        zip(
            &["mimetype"],
            &[media_type.as_bytes(), b"PK\x01\x02"].concat(),
        )
    };
    match media_type {
        "application/dicom" => padded(128, b"DICM\x02\0\0\0"),
        "application/gpx+xml" => b"<?xml version=\"1.0\"?>\n<gpx>".to_vec(),
        "application/gzip" => b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec(),
        "application/json" => b"{\"messages\": []}".to_vec(),
        "application/msword" => compound("WordDocument"),
        "application/pdf" => b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec(),
        "application/rtf" => b"{\\rtf1\\ansi caf\xE9}".to_vec(),
        "application/vnd.google-earth.kml+xml" => b"<?xml version=\"1.0\"?><kml>".to_vec(),
        "application/vnd.ms-excel" => compound("Workbook"),
        "application/vnd.ms-outlook" => compound("__properties_version1.0"),
        "application/vnd.ms-powerpoint" => compound("PowerPoint Document"),
        "application/vnd.rar" => b"Rar!\x1A\x07\x01\0".to_vec(),
        "application/x-7z-compressed" => b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(),
        "application/x-bzip2" => b"BZh91AY&SY\0\x01".to_vec(),
        "application/x-tar" => padded(257, b"ustar\x0000"),
        "application/x-xz" => b"\xFD7zXZ\0\0\x04".to_vec(),
        "application/zip" => zip(&["photo.jpg"], b""),
        "audio/aac" => twice(b"\xFF\xF1\x50\x80\x04\x1F\xFC", 32),
        "audio/amr" => b"#!AMR\n\x3C\x91".to_vec(),
        "audio/amr-wb" => b"#!AMR-WB\n\x04\x91".to_vec(),
        "audio/m4a" => brand(*b"M4A "),
        "audio/midi" => b"MThd\0\0\0\x06".to_vec(),
        "audio/mpeg" => twice(b"\xFF\xFB\x90\x64", 417),
        "audio/ogg" => ogg(b"\x01vorbis"),
        "audio/opus" => ogg(b"OpusHead\x01"),
        "audio/x-aiff" => b"FORM\0\0\0\x04AIFFCOMM".to_vec(),
        "audio/x-caf" => b"caff\0\x01\0\0desc".to_vec(),
        "audio/x-flac" => b"fLaC\0\0\0\x22".to_vec(),
        "audio/x-wav" => b"RIFF\x24\0\0\0WAVEfmt ".to_vec(),
        "image/avif" => brand(*b"avif"),
        "image/bmp" => [&b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"[..], &[0; 36]].concat(),
        "image/gif" => b"GIF89a\x01\0\x01\0\0\0\0".to_vec(),
        "image/heif" => brand(*b"heic"),
        "image/jp2" => b"\0\0\0\x0CjP  \r\n\x87\n\0".to_vec(),
        "image/jpeg" => b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(),
        "image/jxl" => b"\0\0\0\x0CJXL \r\n\x87\n\0".to_vec(),
        "image/png" => b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(),
        "image/tiff" => b"II*\0\x08\0\0\0\x0A\0\0\x01".to_vec(),
        "image/vnd.adobe.photoshop" => b"8BPS\0\x01\0\0".to_vec(),
        "image/webp" => b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(),
        "image/x-canon-cr2" => b"II*\0\x10\0\0\0CR\x02\0".to_vec(),
        "image/x-canon-cr3" => brand(*b"crx "),
        "message/rfc822" => b"X-Spam_score: 1\nFrom: Sam\nTo: me\nDate: Tue\n\ncaf\xE9".to_vec(),
        "text/calendar" => b"BEGIN:VCALENDAR\r\n".to_vec(),
        "text/html" => b"<!DOCTYPE html><p>caf\xE9".to_vec(),
        "text/plain" => b"H\0e\0 \0s\0a\0i\0d\0".to_vec(),
        "text/vcard" => b"BEGIN:VCARD\r\nFN:Ren\xE9\r\n".to_vec(),
        "text/xml" => b"<?xml version=\"1.0\"?><smses count=\"1\">".to_vec(),
        "video/3gpp" => brand(*b"3gp4"),
        "video/3gpp2" => brand(*b"3g2a"),
        "video/mp2t" => twice(b"\x47\x40\0\x10", 188),
        "video/mp4" => brand(*b"isom"),
        "video/mpeg" => b"\0\0\x01\xBA\x44\0".to_vec(),
        "video/ogg" => ogg(b"\x80theora"),
        "video/quicktime" => brand(*b"qt  "),
        "video/webm" => matroska(b"\x84webm"),
        "video/x-flv" => b"FLV\x01\x05\0\0\0".to_vec(),
        "video/x-m4v" => brand(*b"M4V "),
        "video/x-matroska" => matroska(b"\x88matroska"),
        "video/x-ms-wmv" => b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\0\xAA".to_vec(),
        "video/x-msvideo" => b"RIFF\x24\0\0\0AVI LIST".to_vec(),
        office if office.ends_with("wordprocessingml.document") => open("word/document.xml"),
        office if office.ends_with("spreadsheetml.sheet") => open("xl/workbook.xml"),
        office if office.ends_with("presentationml.presentation") => open("ppt/presentation.xml"),
        book if book.starts_with("application/") => typed(),
        _ => panic!("no file of the type {media_type}"),
    }
}

#[test]
fn every_type_goes_into_a_pack_under_its_own_ending() {
    let mut bench = Bench::new(74);
    let mut marks = Vec::new();
    for (number, (media_type, ending)) in (1..).zip(ENDINGS) {
        // The name says nothing.
        let file = bench.stage_as("file", &of_type(media_type));
        let id = bench.add(&format!("Number {number}."), vec![file]);
        let kept = bench.open.journal().attachments(id).unwrap();
        assert_eq!(kept[0].media_type, *media_type);
        marks.push(format!(".{ending}"));
    }
    let place = TempDir::new().unwrap();
    let to = place.path().join("pack");
    let options = PackOptions::new(Destination::Folder(to.clone()), Reader::Me);
    let (stop, now) = (bench.open.stop(), bench.tick());
    let mut export = Export::begin(&mut bench.open, options, now, &mut bench.chance).unwrap();
    while export
        .step(&mut bench.open, &stop, now, &mut bench.chance)
        .unwrap()
        != Step::Done
    {}
    let mut found: Vec<_> = std::fs::read_dir(to.join("exhibits"))
        .unwrap()
        .map(|file| {
            let name = file.unwrap().file_name().into_string().unwrap();
            name[name.rfind('.').unwrap()..].to_owned()
        })
        .collect();
    found.sort();
    marks.sort();
    assert_eq!(found, marks);
}
