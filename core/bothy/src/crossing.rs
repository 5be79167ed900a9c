//! Maps core's types to Kotlin, Swift and Python: strings, bytes and maps.
//!
//! Only under the feature `uniffi`. Records and enums derive their mapping; the rest is here. A wrong value is refused with the same error
//! as in Rust.

use crate::error::{Error, FieldName, Input};
use crate::id::Id;
use crate::journal::{Field, Value};
use bothy_proof::Recorded;
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// The format of a time, as on the command line.
const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// Writes a time in that format. Chrono would read the format again for each, and a page of the list has fifty.
fn to_the_minute(time: NaiveDateTime) -> String {
    format!("{:?}T{:02}:{:02}", time.date(), time.hour(), time.minute())
}

const HAPPENED: Error = Error::Invalid {
    field: Input::Happened,
};

uniffi::custom_type!(Id, String, {
    lower: |id| id.to_string(),
    try_lift: |text| Ok(text.parse::<Id>()?),
});

uniffi::custom_type!(Field, String, {
    lower: |field| field.name().to_owned(),
    try_lift: |name| Ok(Field::named(&name)?),
});

uniffi::custom_type!(FieldName, String, {
    lower: |field| field.name().to_owned(),
    try_lift: |name| Ok(FieldName(Field::named(&name)?.name())),
});

uniffi::custom_type!(NaiveDate, String, {
    remote,
    lower: |date| date.to_string(),
    try_lift: |text| Ok(text.parse::<NaiveDate>().map_err(|_| HAPPENED)?),
});

uniffi::custom_type!(NaiveDateTime, String, {
    remote,
    lower: |time| to_the_minute(time),
    try_lift: |text| Ok(NaiveDateTime::parse_from_str(&text, MINUTE).map_err(|_| HAPPENED)?),
});

uniffi::custom_type!(PathBuf, String, {
    remote,
    lower: |path| path.to_string_lossy().into_owned(),
    try_lift: |text| Ok(PathBuf::from(text)),
});

type Hash = [u8; 32];
uniffi::custom_type!(Hash, Vec<u8>, {
    remote,
    lower: |hash| hash.to_vec(),
    try_lift: |bytes| Ok(Hash::try_from(bytes).map_err(|_| Error::Invalid { field: Input::Attachment })?),
});

/// An incident's fields by name.
type Fields = BTreeMap<Field, Value>;
type FieldMap = HashMap<Field, Value>;
uniffi::custom_type!(Fields, FieldMap, {
    remote,
    lower: |fields| fields.into_iter().collect::<FieldMap>(),
    try_lift: |fields| Ok(fields.into_iter().collect::<Fields>()),
});

/// The time of an entry by the phone's clocks.
#[uniffi::remote(Record)]
struct Recorded {
    wall_ms: i64,
    offset_min: i16,
    mono_ms: u64,
    boot: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_the_format_says() {
        for text in ["2026-03-01T09:05", "1900-12-31T23:59", "0001-01-01T00:00"] {
            let read = NaiveDateTime::parse_from_str(text, MINUTE);
            assert_eq!(read.map(to_the_minute), Ok(text.to_owned()));
        }
    }
}
