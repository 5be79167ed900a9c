//! The options of every command.

use bothy_core::locale::Locale;
use bothy_core::{Input, dates};
use chrono::{DateTime, FixedOffset};
use std::path::PathBuf;

/// The options of every command.
#[derive(Clone, clap::Args)]
#[command(next_help_heading = "For every command")]
pub(crate) struct Globals {
    /// The vault's folder
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "BOTHY_VAULT",
        hide_env_values = true
    )]
    pub(crate) vault: Option<PathBuf>,
    /// The file used instead of a phone's hardware key [default: DIR.key, beside the vault's folder]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "BOTHY_DEVICE_KEY",
        hide_env_values = true
    )]
    pub(crate) device_key: Option<PathBuf>,
    /// A file whose first line is the secret, /dev/fd/N, or - [default: asked at the terminal, unseen]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) secret_file: Option<PathBuf>,
    /// The time, for tests and rehearsals, like 2026-03-01T21:30:00Z
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) now: Option<DateTime<FixedOffset>>,
    /// Milliseconds since the computer started, with sleep, for tests and rehearsals
    #[arg(long, global = true, value_name = "MS")]
    pub(crate) mono: Option<u64>,
    /// Which start that was, as 32 hex digits, for tests and rehearsals
    #[arg(long, global = true, value_name = "HEX", value_parser = boot)]
    pub(crate) boot: Option<[u8; 16]>,
    #[arg(long, global = true, value_name = "TAG", help = lang_help())]
    pub(crate) lang: Option<String>,
    /// Print one JSON document on stdout instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

fn lang_help() -> String {
    let tags = Locale::languages().map_or_else(
        |error| error.key().to_owned(),
        |all| {
            let tags: Vec<_> = all.into_iter().map(|language| language.tag).collect();
            tags.join(", ")
        },
    );
    format!(
        "Language of words: {tags} [default: the terminal's if its words are reviewed, otherwise English]"
    )
}

fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    dates::moment(text, &crate::clock::zone)
        .map_err(|error| crate::exit::words_of_a_date(error, Input::NoSuchTime))
}

fn boot(text: &str) -> Result<[u8; 16], String> {
    let mut out = [0; 16];
    hex::decode_to_slice(text, &mut out).map_err(|_| "use 32 hex digits".to_owned())?;
    Ok(out)
}
