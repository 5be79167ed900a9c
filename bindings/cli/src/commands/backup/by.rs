//! The words or the key that open a backup, as they are given or asked for.

use crate::exit::{Failure, Result};
use crate::input;
use crate::secrets::InWords;
use crate::session::Session;
use bothy_core::Error;
use bothy_core::backup::{OpenBy, words_slip};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The secret that opens a backup.
#[derive(clap::Args)]
pub(crate) struct By {
    /// A file with the seven words, /dev/fd/N, or - [default: asked at the terminal, unseen]
    #[arg(long, value_name = "FILE", conflicts_with = "identity")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// A file with the secret age key that it was made for
    #[arg(long, value_name = "FILE")]
    pub(crate) identity: Option<PathBuf>,
}

/// The longest file with an age key, in bytes.
const MAX_IDENTITY: usize = 64 << 10;

/// Opens a backup by what was given for it, and works on it. Words may be typed again.
pub(crate) fn with_key<T>(
    session: &Session,
    file: &Path,
    opened: &File,
    by: &By,
    mut work: impl FnMut(File, &OpenBy<'_>) -> bothy_core::Result<T>,
) -> Result<T> {
    let By {
        passphrase_file,
        identity,
    } = by;
    let again = || {
        let again = opened.try_clone();
        again.map_err(|error| Failure::outside("read", file, &error))
    };
    if let Some(identity) = identity {
        let key = input::read(identity, MAX_IDENTITY)?;
        return work(again()?, &OpenBy::Identity(&key)).map_err(|error| match error {
            Error::WrongSecret => Failure::from(error)
                .before_asking()
                .adding(&text!("cli-backup-wrong-key")),
            error => error.into(),
        });
    }
    let asked = InWords {
        what: text!("cli-seven-words"),
        slip: words_slip,
    };
    session
        .secrets
        .ask_words(passphrase_file.as_deref(), &asked, |typed| {
            let worked = work(again()?, &OpenBy::Words(typed.expose()));
            worked.map_err(|error| match error {
                Error::WrongSecret => Failure::from(error).adding(&text!("cli-backup-wrong-words")),
                error => error.into(),
            })
        })
}
