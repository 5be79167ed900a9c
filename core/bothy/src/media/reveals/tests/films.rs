//! Places in films, sounds and texts of pictures, by a name or written by a device.

use super::made::*;
use super::told;
use crate::media::reveals::Properties;

/// Makes a box of keys as `mdta` has them.
fn keys(names: &[&str]) -> Vec<u8> {
    let mut held = vec![0; 4];
    held.extend(u32::try_from(names.len()).unwrap().to_be_bytes());
    for name in names {
        held.extend(boxed(b"mdta", name.as_bytes()));
    }
    boxed(b"meta", &boxed(b"keys", &held))
}

/// Makes a Matroska film with one tag.
fn matroska(name: &str, value: &str) -> Vec<u8> {
    let element = |id: &[u8], text: &str| {
        let len = 0x80 | u8::try_from(text.len()).unwrap();
        [id, &[len], text.as_bytes()].concat()
    };
    [
        &b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x88matroska"[..],
        &element(b"\x45\xA3", name),
        &element(b"\x44\x87", value),
    ]
    .concat()
}

/// Makes an Ogg stream whose first packet begins with `first`, with one comment.
fn ogg(first: &[u8], comment: &str) -> Vec<u8> {
    let len = u32::try_from(comment.len()).unwrap().to_le_bytes();
    let head = b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13";
    [head, first, b"\x01\0\0\0", &len, comment.as_bytes()].concat()
}

/// Makes a box of subtitles, or a dashcam's.
fn written(text: &[u8]) -> Vec<u8> {
    film(b"mp42", &boxed(b"free", text))
}

#[test]
fn a_place_by_the_name_of_a_key_is_seen() {
    for name in [
        "location",
        "Location",
        "location-eng",
        "LOCATION",
        "com.apple.quicktime.location.name",
        "com.example.GPSCoordinates",
    ] {
        assert!(told(&film(b"isom", &keys(&[name]))).place, "{name}");
        let free = [
            boxed(b"mean", b"\0\0\0\0com.apple.iTunes"),
            boxed(b"name", &[b"\0\0\0\0", name.as_bytes()].concat()),
            boxed(b"data", b"\0\0\0\x01\0\0\0\0Leeds"),
        ]
        .concat();
        assert!(told(&film(b"M4A ", &boxed(b"----", &free))).place, "{name}");
    }
    for name in [
        "LOCATION",
        "Location",
        "location",
        "location-eng",
        "GPS_LATITUDE",
    ] {
        assert!(
            told(&matroska(name, "+53-001/")).place,
            "{name} in Matroska"
        );
    }
    for comment in [
        "LOCATION=Leeds",
        "location=Leeds",
        "LoCaTiOn=Leeds",
        "GEO_LOCATION=53",
        "City=Leeds",
    ] {
        for first in [&b"\x80theora"[..], b"OpusHead", b"\x01vorbis", b"fishead\0"] {
            let file = ogg(first, comment);
            assert!(told(&file).place, "{comment} in {}", first.escape_ascii());
        }
    }
    for key in [
        "exif:GPSLatitude",
        "GPSPosition",
        "exif:GPSLongitude",
        "XMP:GPS Position",
        "photoshop:City",
        "Location",
        "geo:lat",
    ] {
        let text = [key.as_bytes(), b"\x0053/1, 52/1"].concat();
        assert!(told(&png(&[(b"tEXt", text)])).place, "{key}");
        let text = [key.as_bytes(), b"\0\0\0\0\0", b"53/1, 52/1"].concat();
        assert!(told(&png(&[(b"iTXt", text)])).place, "{key}");
        let text = [key.as_bytes(), b"\0\0", &packed(b"53/1, 52/1")].concat();
        assert!(told(&png(&[(b"zTXt", text)])).place, "{key}");
    }
}

#[test]
fn a_place_that_a_device_wrote_beside_the_pictures_is_seen() {
    for text in [
        &b"$GPGLL,5352.278,N,00154.114,W,120000,A*2E"[..],
        b"$GPRMC,120000,A,5352.278,N",
        b"$GNGNS,120000,5352.278,N",
        b"$GLGGA,120000,5352.278,N",
        b"$BDRMC,120000,A,5352.278,N",
        b"freeGPS L\0\0\0",
        b"GPS(-1.9019,53.8713,19)",
        b"HOME(-1.9019,53.8713) GPS (-1.9019, 53.8713, 12.5M)",
        b"[latitude: 53.8713]",
    ] {
        assert!(told(&written(text)).place, "{}", text.escape_ascii());
    }
    let said = boxed(b"\xA9loc", b"\0\x05\x15\xC7Leeds");
    assert!(told(&film(b"qt  ", &said)).place);
}

#[test]
fn a_film_that_only_names_a_place_in_passing_shows_none() {
    for text in [
        &b"GPS is off (1, 2)"[..],
        b"$GPGSV,1",
        b"freeGPSx",
        b"GPS (see there, 5)",
        b"$GP",
        b"GPS(",
        b"\xA9loc",
    ] {
        assert!(
            !told(&film(b"mp42", &boxed(b"skip", text))).place,
            "{}",
            text.escape_ascii()
        );
    }
    assert!(
        !told(&film(
            b"isom",
            &keys(&["major_brand", "encoder", "allocation"])
        ))
        .place
    );
    let plain = told(&matroska("ENCODER", "Lavf"));
    assert!(!plain.place && plain.properties.is_empty(), "{plain:?}");
    let titled = told(&matroska("ARTIST", "Amy"));
    assert!(titled.properties.contains(&Properties::Film));
    assert!(!told(&ogg(b"OpusHead", "encoder=opusenc, allocation=3")).place);
    assert!(
        !told(&png(&[(
            b"tEXt",
            b"exif:GPSVersionID\x002, 3, 0, 0".to_vec()
        )]))
        .place
    );
    assert!(!told(&png(&[(b"tEXt", b"exif:GPSLatitude\0 ".to_vec())])).place);
}
