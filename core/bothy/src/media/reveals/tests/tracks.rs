//! Tracks and points on a map, in texts that programs write.

use super::*;
use base64::Engine;

const GPX: &str = r#"<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="53.87" lon="-2.39"><ele>35</ele></trkpt></trkseg></trk></gpx>"#;
const KML: &str = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><Point><coordinates>\n  -2.39,53.87,0\n</coordinates></Point></Placemark></kml>";

/// Returns the text in UTF-16, with its mark or without.
fn utf16(text: &str, marked: bool, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = marked.then_some('\u{FEFF}');
    let text: String = mark.into_iter().chain(text.chars()).collect();
    text.encode_utf16().flat_map(unit).collect()
}

/// Returns the header of a sports watch's file, and what follows.
fn fit(header: u8, version: u8) -> Vec<u8> {
    let rest = [0x40, 0, 0, 20, 0, 2, 0, 4, 0x85, 1, 4, 0x85];
    let head = [header, version, 0x94, 0x08, 12, 0, 0, 0];
    let sum: &[u8] = if header == 14 { &[0, 0] } else { &[] };
    [&head[..], b".FIT", sum, &rest].concat()
}

#[test]
fn a_track_or_a_point_shows_a_place_by_what_is_in_it() {
    for (what, text) in [
        ("GPX", GPX.to_owned()),
        ("GPX, single quotes, a newline", GPX.replace('"', "'").replace(" lon", "\n\tlon")),
        ("GPX, whole degrees", GPX.replace("53.87", "53").replace("-2.39", "-2")),
        ("GPX behind a mark, without a declaration", format!("\u{FEFF}{}", &GPX[21..])),
        ("a way point with a prefix", "<g:gpx xmlns:g='x'><g:wpt lon='-2.39' lat='53.87'/></g:gpx>".to_owned()),
        ("KML", KML.to_owned()),
        ("a track in KML", "<?xml version='1.0'?><kml><gx:Track><gx:coord>-2.39 53.87 35</gx:coord></gx:Track></kml>".to_owned()),
        ("a look at a place in KML", "<kml><LookAt><longitude>-2.39</longitude><latitude>53.87</latitude></LookAt></kml>".to_owned()),
        ("TCX", "<?xml version=\"1.0\"?><TrainingCenterDatabase><Position><LatitudeDegrees>53.87</LatitudeDegrees></Position></TrainingCenterDatabase>".to_owned()),
        ("GML", "<?xml version='1.0'?><gml:Point><gml:pos srsDimension=\"2\">53.87 -2.39</gml:pos></gml:Point>".to_owned()),
        ("a feed", "<?xml version='1.0'?><rss><georss:point>53.87 -2.39</georss:point></rss>".to_owned()),
        ("OpenStreetMap", "<?xml version='1.0'?><osm><node id='1' lat='53.87' lon='-2.39'/></osm>".to_owned()),
        ("GeoJSON", r#"{"type":"Point","coordinates":[-2.39,53.87]}"#.to_owned()),
        ("GeoJSON, a line, indented", "{\n  \"type\": \"LineString\",\n  \"coordinates\": [\n    [\n      -2,\n      53\n    ]\n  ]\n}".to_owned()),
        ("GeoJSON, one text after the other", "\u{1E}{\"type\":\"Point\",\"coordinates\":[-2.39,53.87]}\n".to_owned()),
        ("history of a phone", r#"{"locations":[{"latitudeE7":538700000,"longitudeE7":-23900000}]}"#.to_owned()),
        ("beside a photo", r#"{"title":"IMG_1.jpg","geoData":{"latitude":53.87,"longitude":-2.39}}"#.to_owned()),
        ("a day of a phone", r#"{"start":{"latLng":"53.87°, -2.39°"}}"#.to_owned()),
        ("a chat", r#"{"messages":[{"location_information":{"latitude": 53.87}}]}"#.to_owned()),
        ("a ride", r#"{"start_latlng": [53.87, -2.39]}"#.to_owned()),
        ("JSON in JSON", r#"{"body":"{\"lat\":53.87,\"lng\":-2.39}"}"#.to_owned()),
        ("lines of JSON", "{\"startLat\":53.87}\n{\"startLat\":53.88}\n".to_owned()),
        ("a watch in JSON", r#"{"position_lat":642700000}"#.to_owned()),
        ("a table", "time,Latitude,Longitude,speed\n12:00,53.87,-2.39,3\n".to_owned()),
        ("a table with units", "\"Time\";\"Lat (deg)\";\"Lng (deg)\"\n1;53.87;-2.39\n".to_owned()),
        ("a contact", "BEGIN:VCARD\r\nFN:Amy\r\nGEO:geo:53.87,-2.39\r\nEND:VCARD\r\n".to_owned()),
        ("a calendar", "BEGIN:VCALENDAR\r\nGEO:53.87;-2.39\r\nEND:VCALENDAR\r\n".to_owned()),
        ("an address of a map", "Amy: location: https://maps.example/?q=53.87,-2.39".to_owned()),
        ("the same, escaped", "https://maps.example/?api=1&query=53.87%2C-2.39".to_owned()),
        ("a page", "<!doctype html><meta name=\"geo.position\" content=\"53.87;-2.39\">".to_owned()),
        ("text of a shape", "POINT (-2.39 53.87)".to_owned()),
        ("a receiver", "$GPGGA,120000,5352.2,N,00223.4,W,1,8,1,35,M,,M,,*47\n".to_owned()),
        ("a glider", "AXXX001\r\nHFDTE010126\r\nB1200005352200N00223400WA0003500035\r\n".to_owned()),
        ("a track of OziExplorer", "OziExplorer Track Point File Version 2.1\r\nWGS 84\r\n".to_owned()),
    ] {
        assert!(told(text.as_bytes()).place, "{what}");
    }
}

#[test]
fn a_track_shows_a_place_in_whatever_it_is_written_or_packed() {
    let marked = utf16(GPX, true, u16::to_le_bytes);
    let encoded = base64::engine::general_purpose::STANDARD.encode(GPX);
    let mail =
        format!("From: a@b.example\nDate: x\nSubject: y\nContent-Type: text/plain\n\n{encoded}\n");
    let quoted = format!(
        "From: a@b.example\nDate: x\nSubject: y\nContent-Type: text/plain\n\n{}\n",
        GPX.replace('=', "=3D")
    );
    for (what, file) in [
        ("UTF-16, little end first", marked),
        ("UTF-16, big end first", utf16(KML, true, u16::to_be_bytes)),
        (
            "UTF-16 without its mark",
            utf16(GPX, false, u16::to_le_bytes),
        ),
        (
            "JSON in UTF-16",
            utf16(r#"{"coordinates":[-2.39,53.87]}"#, true, u16::to_le_bytes),
        ),
        ("KMZ", zip(&[("doc.kml", KML.as_bytes())])),
        (
            "KMZ in a zip",
            zip(&[("a.kmz", &zip(&[("doc.kml", KML.as_bytes())]))]),
        ),
        ("an e-mail", mail.into_bytes()),
        ("an e-mail with its signs quoted", quoted.into_bytes()),
        ("a watch", fit(14, 0x20)),
        ("an older watch", fit(12, 0x10)),
        ("a watch in a zip", zip(&[("a.fit", &fit(14, 0x20))])),
    ] {
        assert!(told(&file).place, "{what}");
    }
}

#[test]
fn numbers_that_are_no_place_show_none() {
    for (what, text) in [
        (
            "years in Polish",
            "Ile ma lat: 35. Ile lat: 3, a potem lat = 12.",
        ),
        (
            "words",
            "It was late, long after ten. Later on, lonely nights. How long: 5 hours. At 53.87, -2.39 of it.",
        ),
        (
            "words about receivers",
            "GPSLatitude='53' it says, latitude: 53, lat=\"53\", and $GPRMC, N of it.\n$GPGGA is another.",
        ),
        (
            "nothing known",
            r#"{"geoData":{"latitude":0.0,"longitude":0.0,"coordinates":[0,0]}}"#,
        ),
        (
            "a template of KML",
            "<kml><Placemark><coordinates></coordinates></Placemark></kml>",
        ),
        (
            "a drawing",
            "<svg xmlns='http://www.w3.org/2000/svg'><path d='M 12.3456,-7.8901 L 1.5 2.5'/><circle cx='1.5' r='2.5'/></svg>",
        ),
        (
            "a page's style",
            "<!doctype html><style>a { background-position: 12.5px 3.5px; position: absolute; }</style>",
        ),
        ("a table", "name,latest,longest\nAmy,1.5,2.5\n"),
        (
            "a list",
            r#"{"position": 3, "points": [1.5, 2.5], "q": "how 1.5, 2.5"}"#,
        ),
        ("a question", "q: 3, 4"),
        ("a long word", "BaaaaaaaaaaaaaNaaaaaaaaE\n"),
        (
            "the ending alone",
            "Amy sent walk.FIT and 12345678.FIT, no more.",
        ),
    ] {
        assert!(!told(text.as_bytes()).place, "{what}");
    }
}
