//! Names of properties that give a place, in any form that has names.

/// Names in lower case: EXIF's in XMP, Photoshop's, IPTC's core and extension, DJI's, Dublin Core's, W3C's.
const PLACES: &[&[u8]] = &[
    b"gpslatitude",
    b"gpslongitude",
    b"gpslongtitude", // as some drones spell it
    b"gpsdestlatitude",
    b"gpsdestlongitude",
    b"gpsareainformation",
    b"gpsposition",
    b"gpscoordinates",
    b"latitude",
    b"longitude",
    b"lat",
    b"long",
    b"lon",
    b"latlong",
    b"coordinates",
    b"city",
    b"state",
    b"country",
    b"countrycode",
    b"countryname",
    b"provincestate",
    b"location",
    b"locationcreated",
    b"locationshown",
    b"locationname",
    b"locationid",
    b"sublocation",
    b"shotlocation",
    b"worldregion",
    b"coverage",
    // The address of the author.
    b"ciadrextadr",
    b"ciadrcity",
    b"ciadrregion",
    b"ciadrpcode",
    b"ciadrctry",
];
/// The shortest name of a place.
pub(super) const SHORTEST: usize = 3;
/// The longest name compared, with the signs between its words.
pub(super) const LONGEST: usize = 24;

/// Words that give a place anywhere in a key.
const WORDS: [&[u8]; 6] = [
    b"location",
    b"geolocation",
    b"gps",
    b"latitude",
    b"longitude",
    b"iso6709",
];

/// Returns whether a property of this name gives a place, in any case and with or without signs between words.
pub(super) fn is_place(name: &[u8]) -> bool {
    if name.len() > LONGEST {
        return false;
    }
    let letters = name.iter().filter(|c| c.is_ascii_alphanumeric());
    let plain: Vec<u8> = letters.map(u8::to_ascii_lowercase).collect();
    PLACES.contains(&&plain[..])
}

/// Returns whether a text under this key gives a place. The key may have prefixes before the name, or a language after it.
pub(super) fn is_place_key(key: &[u8]) -> bool {
    let last = key.rsplit(|c| matches!(c, b':' | b'.' | b'/')).next();
    last.is_some_and(is_place)
        || key
            .split(|c| !c.is_ascii_alphanumeric())
            .any(|word| WORDS.iter().any(|place| place.eq_ignore_ascii_case(word)))
}
