//! The arguments that several commands share.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// For what can't be taken back.
#[derive(clap::Args)]
pub(crate) struct Sure {
    /// Don't ask; needed where there's no terminal
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Parses one of core's words for something.
pub(crate) fn one_of<T: Clone + Send + Sync + 'static>(
    words: impl Iterator<Item = &'static str>,
    of: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(move |word| of(&word).ok_or("no such word"))
}
