//! Names of properties that give a place, in whatever form has names.

/// Names, in lower case: EXIF's in XMP, Photoshop's, IPTC's core and extension, DJI's, Dublin Core's, W3C's.
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
    // Where its author can be reached.
    b"ciadrextadr",
    b"ciadrcity",
    b"ciadrregion",
    b"ciadrpcode",
    b"ciadrctry",
];
/// Shortest name of a place.
pub(super) const SHORTEST: usize = 3;
/// Longest name that is compared, with the signs between its words.
pub(super) const LONGEST: usize = 24;

/// Words that give a place wherever they stand in a key.
const WORDS: [&[u8]; 6] = [
    b"location",
    b"geolocation",
    b"gps",
    b"latitude",
    b"longitude",
    b"iso6709",
];

/// Tells whether a property of this name gives a place, in whatever case, and with or without signs between its words.
pub(super) fn is_place(name: &[u8]) -> bool {
    if name.len() > LONGEST {
        return false;
    }
    let letters = name.iter().filter(|c| c.is_ascii_alphanumeric());
    let plain: Vec<u8> = letters.map(u8::to_ascii_lowercase).collect();
    PLACES.contains(&&plain[..])
}

/// Tells whether a text under this key gives a place: a name behind prefixes, or with a language behind it.
pub(super) fn is_place_key(key: &[u8]) -> bool {
    let last = key.rsplit(|c| matches!(c, b':' | b'.' | b'/')).next();
    last.is_some_and(is_place)
        || key
            .split(|c| !c.is_ascii_alphanumeric())
            .any(|word| WORDS.iter().any(|place| place.eq_ignore_ascii_case(word)))
}
