//! Places in every form and container that can hold one.

use super::made::*;
use super::told;
use crate::media::claims::claims;
use crate::media::reveals::Properties;

pub(super) const MOOR: [(i32, i32); 3] = [(53, 1), (52, 1), (1668, 100)];

/// Makes EXIF blocks that show a place.
fn blocks() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("fractions, big-endian", position(true, 5, &MOOR)),
        ("fractions, little-endian", position(false, 5, &MOOR)),
        (
            "fractions with a sign",
            position(false, 10, &[(-53, 1), (-52, 1), (-1668, 100)]),
        ),
        (
            "seconds 0/0",
            position(true, 5, &[(53, 1), (5278, 100), (0, 0)]),
        ),
        (
            "two components",
            position(false, 5, &[(53, 1), (5278, 100)]),
        ),
        ("one component", position(true, 10, &[(538_713, 10_000)])),
        ("as text", exif(true, &[(2, 2, 8, b"53.8713\0".to_vec())])),
        (
            "what it looks at",
            exif(
                false,
                &[(
                    0x14,
                    5,
                    1,
                    [53_u32.to_le_bytes(), 1_u32.to_le_bytes()].concat(),
                )],
            ),
        ),
        (
            "the name of an area",
            exif(true, &[(0x1C, 7, 14, b"ASCII\0\0\0Leeds!".to_vec())]),
        ),
        (
            "without N and W",
            exif(
                true,
                &[(
                    2,
                    5,
                    1,
                    [53_u32.to_be_bytes(), 1_u32.to_be_bytes()].concat(),
                )],
            ),
        ),
    ]
}

#[test]
fn a_place_in_exif_is_seen_in_every_form_and_container() {
    for (form, block) in blocks() {
        for (container, file) in [
            ("JPEG", jpeg_exif(&block)),
            (
                "a second JPEG behind the first",
                [jpeg(&[]), jpeg_exif(&block)].concat(),
            ),
            (
                "PNG",
                png(&[(b"IDAT", vec![1; 9]), (b"eXIf", block.clone())]),
            ),
            (
                "PNG, in digits",
                png_profile("exif", &[b"Exif\0\0", &block[..]].concat()),
            ),
            ("WebP", webp(b"EXIF", &block)),
            (
                "WebP with JPEG's prefix",
                webp(b"EXIF", &[b"Exif\0\0", &block[..]].concat()),
            ),
            ("HEIC", heic(&[b"\0\0\0\x06Exif\0\0", &block[..]].concat())),
            ("TIFF", block.clone()),
            ("a film", film(b"mp42", &boxed(b"uuid", &block))),
            (
                "a PDF",
                [b"%PDF-1.4\n1 0 obj <<>> stream\n", &jpeg_exif(&block)[..]].concat(),
            ),
            (
                "a DOCX",
                zip(&[
                    ("word/document.xml", b"<w/>"),
                    ("word/media/1.jpg", &jpeg_exif(&block)),
                ]),
            ),
            (
                "a cover of a sound",
                [b"ID3\x03\0\0\0\0\x10\0APIC", &jpeg_exif(&block)[..]].concat(),
            ),
        ] {
            assert!(told(&file).place, "{form} in {container}");
        }
    }
}

#[test]
fn a_place_behind_everything_else_in_a_block_is_seen() {
    // A TIFF with its directory after its pixels, past the EXIF that is read for a camera's claims.
    let mut tiff = b"II*\0\x00\x00\x02\0".to_vec();
    tiff.resize(0x2_0000, 9);
    let at = |n: u32| n.to_le_bytes();
    tiff.extend(
        [
            &[1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0][..],
            &at(0x2_0000 + 18),
            &[0; 4],
        ]
        .concat(),
    );
    tiff.extend(
        [
            &[1, 0, 2, 0, 5, 0, 1, 0, 0, 0][..],
            &at(0x2_0000 + 36),
            &[0; 4],
            &at(53),
            &at(1),
        ]
        .concat(),
    );
    assert!(told(&tiff).place);
    let cut = &tiff[..tiff.len() - 20];
    assert!(told(cut).place, "one that is cut counts as a place");
}

#[test]
fn two_components_or_seconds_over_nothing_are_a_place_to_show_too() {
    for (form, block) in &blocks()[..6] {
        let place = claims(&jpeg_exif(block)).place.unwrap();
        assert!(
            (place.latitude.abs() - 53.87).abs() < 0.02,
            "{form}: {place:?}"
        );
    }
}

#[test]
fn a_place_in_xmp_is_seen_by_any_name_and_in_every_container() {
    for says in [
        "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='53,52.278N'>",
        "><exif:GPSLongitude>1,54.114W</exif:GPSLongitude>",
        "photoshop:City=\"Leeds\">",
        "><photoshop:City>\n  Leeds</photoshop:City>",
        "><photoshop:State>West Yorkshire</photoshop:State>",
        "><photoshop:Country>UK</photoshop:Country>",
        "Iptc4xmpCore:Location = 'Hollin Bank Lane'>",
        "><Iptc4xmpCore:CountryCode>GBR</Iptc4xmpCore:CountryCode>",
        "><Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li><Iptc4xmpExt:Sublocation>Gate</Iptc4xmpExt:Sublocation></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>",
        "><ext:LocationShown rdf:parseType='Resource'><ext:City>Leeds</ext:City></ext:LocationShown>",
        "any-prefix:GPSLatitude='53,52.278N'>",
        "drone-dji:GpsLatitude='53.8713'>",
        "><GPSLatitude xmlns='http://ns.adobe.com/exif/1.0/'>53,52.278N</GPSLatitude>",
        "><City xmlns='http://ns.adobe.com/photoshop/1.0/'>Leeds</City>",
        "xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#' geo:lat='53.8713'>",
        "><geo:long>-1.9019</geo:long>",
        "><geo:lat_long>53.8713,-1.9019</geo:lat_long>",
    ] {
        let packet = xmp(says);
        let wide: Vec<u8> = packet.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wider: Vec<u8> = packet
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        let name = says
            .split([':', '=', '>'])
            .find(|part| PLACE_WORDS.iter().any(|w| part.contains(w)))
            .unwrap();
        for (container, file) in [
            ("JPEG", jpeg_xmp(&packet)),
            ("JPEG, cut in two", jpeg_extended(&packet, name.trim())),
            ("PNG", png_xmp(&packet, false)),
            ("PNG, packed", png_xmp(&packet, true)),
            ("PNG, in digits", png_profile("xmp", packet.as_bytes())),
            ("WebP", webp(b"XMP ", packet.as_bytes())),
            ("HEIC", heic(packet.as_bytes())),
            (
                "GIF",
                [
                    b"GIF89a\x01\0\x01\0\0\0\0!\xFF\x0BXMP DataXMP",
                    packet.as_bytes(),
                ]
                .concat(),
            ),
            (
                "TIFF",
                [b"II*\0\x08\0\0\0\0\0\0\0\0\0", packet.as_bytes()].concat(),
            ),
            ("a film", film(b"qt  ", &boxed(b"XMP_", packet.as_bytes()))),
            ("a PDF", [b"%PDF-1.4\n", packet.as_bytes()].concat()),
            (
                "a JPEG in UTF-16",
                jpeg(&[(
                    0xE1,
                    [b"http://ns.adobe.com/xap/1.0/\0", &wide[..]].concat(),
                )]),
            ),
            (
                "a JPEG in UTF-32",
                jpeg(&[(
                    0xE1,
                    [b"http://ns.adobe.com/xap/1.0/\0", &wider[..]].concat(),
                )]),
            ),
        ] {
            let told = told(&file);
            assert!(told.place, "{says} in {container}");
            assert!(
                told.properties.contains(&Properties::Xmp),
                "{says} in {container}"
            );
        }
    }
}

/// Words in the names of such properties.
const PLACE_WORDS: [&str; 8] = [
    "GPS", "Gps", "City", "State", "Country", "Location", "lat", "long",
];

#[test]
fn a_place_in_iptc_is_seen() {
    for number in [26, 27, 90, 92, 95, 100, 101] {
        let first = (2, 0, "\0\x04");
        let block = iptc(&[first, (2, 120, "A door"), (2, number, "Leeds")]);
        let bare = iptc(&[(2, 120, "A door"), (2, number, "Leeds")]);
        for (container, file) in [
            ("JPEG", jpeg(&[(0xED, photoshop(&block))])),
            ("JPEG, without a version", jpeg(&[(0xED, photoshop(&bare))])),
            (
                "TIFF",
                [b"MM\0*\0\0\0\x08\0\0\0\0\0\0", &block[..]].concat(),
            ),
            ("PNG, in digits", png_profile("iptc", &photoshop(&block))),
        ] {
            assert!(told(&file).place, "{number} in {container}");
        }
    }
}

#[test]
fn a_place_in_a_film_is_seen() {
    let said = b"\0\x12\x15\xC7+53.8713-001.9019/";
    let data = boxed(b"data", b"\0\0\0\x01\0\0\0\0+53.8713-001.9019/");
    let keys = b"\0\0\0\0\0\0\0\x01\0\0\0\x2Cmdtacom.apple.quicktime.location.ISO6709";
    for brand in [b"qt  ", b"mp42", b"3gp4", b"M4A "] {
        for (form, known) in [
            ("QuickTime's", boxed(b"\xA9xyz", said)),
            (
                "iTunes's",
                boxed(b"meta", &boxed(b"ilst", &boxed(b"\xA9xyz", &data))),
            ),
            ("3GPP's", loci()),
            ("Apple's", boxed(b"meta", &boxed(b"keys", keys))),
            (
                "a track of positions",
                boxed(b"stsd", &boxed(b"gpmd", &[0; 8])),
            ),
        ] {
            assert!(told(&film(brand, &known)).place, "{form} in {brand:?}");
        }
    }
    let photo_with_film = [jpeg(&[]), film(b"mp42", &boxed(b"\xA9xyz", said))].concat();
    assert!(told(&photo_with_film).place, "a film behind a photo");
    let matroska = b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x88matroska\x45\xA3\x88LOCATION\x44\x87\x89+53-001/";
    assert!(told(matroska).place, "Matroska");
    assert!(
        told(b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13OpusHead OpusTags LOCATION=Leeds")
            .place,
        "Opus"
    );
}
