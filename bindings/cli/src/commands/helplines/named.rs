//! Places and languages as arguments, by any of their names.

use bothy_core::helplines::{Area, Spoken};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command};
use std::ffi::OsStr;

/// Reads one of these areas, by any of its names.
pub(super) fn area(among: &'static [Area]) -> impl TypedValueParser<Value = Area> {
    Named {
        among,
        word: Area::word,
        find: Area::named,
    }
}

pub(super) fn spoken() -> impl TypedValueParser<Value = Spoken> {
    Named {
        among: Spoken::ALL,
        word: Spoken::word,
        find: Spoken::named,
    }
}

/// A parser that reads more names than it lists: it lists the words of files, and reads all that people use.
#[derive(Clone)]
struct Named<T: 'static> {
    among: &'static [T],
    word: fn(T) -> &'static str,
    find: fn(&str) -> bothy_core::Result<T>,
}

impl<T: Copy + PartialEq + Send + Sync + 'static> Named<T> {
    fn words(&self) -> impl Iterator<Item = &'static str> {
        self.among.iter().map(|one| (self.word)(*one))
    }
}

impl<T: Copy + PartialEq + Send + Sync + 'static> TypedValueParser for Named<T> {
    type Value = T;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let named = value.to_str().and_then(|name| (self.find)(name).ok());
        if let Some(named) = named.filter(|named| self.among.contains(named)) {
            return Ok(named);
        }
        // Refuses an unknown word as clap does: with the list of words.
        PossibleValuesParser::new(self.words()).parse_ref(cmd, arg, value)?;
        Err(clap::Error::new(ErrorKind::InvalidValue).with_cmd(cmd))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words().map(PossibleValue::new)))
    }
}
