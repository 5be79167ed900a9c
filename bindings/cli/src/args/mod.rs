//! The arguments of the command line. Each command's help ends with an example.

#[cfg(test)]
mod choices;
pub(crate) mod dashes;
mod draft;
mod helplines;
mod incident;
#[cfg(test)]
mod lasting;
mod notes;
mod pack;
mod people;
mod plan;
mod risk;
mod shared;

pub(crate) use draft::{Draft, Keep};
pub(crate) use helplines::{ContactSays, Helplines, Own, OwnContacts};
pub(crate) use incident::{
    Add, Amend, Attach, Extract, Import, Incident, ListArgs, Preview, PutAway, Remove, Says,
};
pub(crate) use notes::{Notes, Sort, Write};
pub(crate) use pack::{ExportArgs, VerifyArgs};
pub(crate) use people::{AboutUs, AddPerson, EditPerson, MaybeDay, People};
pub(crate) use plan::{HandOver, ItemSays, New, Plan, PrintArgs, TakeOver, Which};
pub(crate) use risk::{AnswerArgs, Risk, WishesArgs};
pub(crate) use shared::Sure;

use bothy_core::locale::Locale;
use bothy_core::{Input, dates};
use chrono::{DateTime, FixedOffset};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Bothy: keep an encrypted record of what happened, and make evidence packs that others can check
#[derive(Parser)]
#[command(
    name = "bothy",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
#[command(after_help = "Begin with `bothy demo`. It shows everything, with made-up people.")]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
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
    /// The 64 bytes used instead of a phone's hardware key [default: DIR.key, beside the vault's folder]
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

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Show everything, with made-up people: a vault, a year of incidents, a pack, its check, a forgery caught
    #[command(
        after_help = "Example:\n  bothy demo look-around\n\nEverything it makes is in DIR, with a README.txt."
    )]
    Demo {
        /// An empty folder, or one that isn't there yet
        #[arg(default_value = "demo")]
        dir: PathBuf,
    },
    /// Make a vault
    #[command(after_help = INIT_EXAMPLE)]
    Init(Init),
    /// Change your secret
    #[command(
        after_help = "Example:\n  bothy --vault v passwd\n  bothy --vault v --secret-file old passwd --new-secret-file new"
    )]
    Passwd(NewSecret),
    /// Get back in with the recovery code, and set a new secret
    #[command(
        after_help = "Example:\n  bothy --vault v recover\n  bothy --vault v recover --recovery-file code --new-secret-file new"
    )]
    Recover(Recover),
    /// Make a new recovery code and print it once, as characters and as words; the old one stops working
    #[command(after_help = RECOVERY_CODE_EXAMPLE)]
    RecoveryCode {
        /// Somebody may have seen the old code, so change the vault's key too
        #[arg(long)]
        seen: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// The second secret, which opens plain notes and nothing else
    #[command(subcommand)]
    Second(Second),
    /// Destroy what the secret opens for good: the record, or the notes
    #[command(
        after_help = "Example:\n  bothy --vault v destroy\n  bothy --vault v --secret-file secret destroy --yes\n\nWhat the other secret opens stays. A recovery code still opens a copy of the folder made before."
    )]
    Destroy(Sure),
    /// The record: add, list, show, correct, undo, put away, remove and import incidents, and the files with them
    #[command(subcommand)]
    Incident(Incident),
    /// Drafts, begun and not saved: keep, list, save or discard them
    #[command(subcommand)]
    Draft(Draft),
    /// The people in your record; their names are kept apart from what it says
    #[command(subcommand)]
    People(People),
    /// What you say once about you and them, for statements
    #[command(subcommand)]
    AboutUs(AboutUs),
    /// Count the record: by month, kind, hour, child and person
    #[command(
        after_help = "Example:\n  bothy --vault v pattern\n  bothy --vault v pattern --svg pattern.svg\n\nIt counts what you wrote, by when it happened. Gaps are not peace."
    )]
    Pattern {
        /// Write it as a picture to this new file, or - for stdout
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
    },
    /// The safety plan: make it, tick things off, change it, review it
    #[command(subcommand)]
    Plan(Plan),
    /// The conversation about danger that a worker leads: questions and answers
    #[command(subcommand)]
    Risk(Risk),
    /// The notes that the second secret opens
    #[command(subcommand)]
    Notes(Notes),
    /// Who you can ring, and who answers now
    #[command(after_help = helplines::HELPLINES_EXAMPLE)]
    Helplines(Helplines),
    /// Make an evidence pack for somebody to read and check
    #[command(after_help = pack::EXPORT_EXAMPLE)]
    Export(ExportArgs),
    /// Check an evidence pack: each claim holds, fails, or isn't claimed
    #[command(after_help = pack::VERIFY_EXAMPLE)]
    Verify(VerifyArgs),
    /// Check everything in the vault
    #[command(
        after_help = "Example:\n  bothy --vault v check\n\nChanges nothing, unless you give --accept-rollback. Exits 1 if anything isn't as you saved it."
    )]
    Check {
        /// Go on with a vault that is partly older than the rest; its log says so from now on
        #[arg(long)]
        accept_rollback: bool,
    },
    /// Ask for the secret once, then take commands until you quit or stop typing
    #[command(after_help = SHELL_EXAMPLE)]
    Shell(Shell),
    /// Print completions for a shell
    #[command(
        after_help = "Example:\n  bothy completions bash > ~/.local/share/bash-completion/completions/bothy"
    )]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

const SHELL_EXAMPLE: &str = "\
Example:
  bothy --vault v shell
  bothy --vault v shell --lock-after 60

Type commands without `bothy` and --vault, like: incident add --kind threats --happened 2026-03-01 --details \"…\"
`lock` locks and asks for the secret again. `quit` ends. Locking clears the screen. Bothy keeps no history.
Put long text in a file, with --details-file. A terminal takes at most 4,095 bytes on one line.";

/// A session.
#[derive(clap::Args)]
pub(crate) struct Shell {
    /// Lock after this many seconds without typing
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(crate) lock_after: u32,
}

const RECOVERY_CODE_EXAMPLE: &str = "\
Example:
  bothy --vault v recovery-code
  bothy --vault v recovery-code --seen

Keep it with a friend or solicitor they don't know. Or give half each to two people. Or give it sealed to a
worker, if their service allows. Never keep it on a phone, in a cloud, as a photo or in a bag. If nowhere is
safe, don't make one. Anyone with the old code and an old copy of the folder can open that copy for ever.
Without --seen they can use it to open newer copies too.";

const INIT_EXAMPLE: &str = "\
Example:
  bothy --vault v init --recovery
  bothy --vault v init --second-secret-file second
  bothy --vault v --secret-file secret init --kdf-cost 262144,3

Prints the vault's ID. With --recovery, the code is on a second line. The device key file is made beside the
vault's folder, and only you can read it. The secret opens nothing without that file or the recovery code.";

#[derive(clap::Args)]
pub(crate) struct Init {
    /// Make a recovery code too, and print it once
    #[arg(long)]
    pub(crate) recovery: bool,
    /// Set a second secret too: a file whose first line is the second secret, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) second_secret_file: Option<PathBuf>,
    /// How much work one opening takes: Argon2id memory in KiB, and passes
    #[arg(long, value_name = "M,T", value_parser = kdf_cost, default_value = "65536,3")]
    pub(crate) kdf_cost: KdfCost,
}

/// Memory in KiB and passes of Argon2id.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KdfCost {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
}

#[derive(clap::Args)]
pub(crate) struct NewSecret {
    /// A file whose first line is the new secret, /dev/fd/N, or - [default: asked twice at the terminal]
    #[arg(long, value_name = "FILE")]
    pub(crate) new_secret_file: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Recover {
    /// A file whose first line is the recovery code, as characters or as words [default: asked]
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) new: NewSecret,
}

/// The second door.
#[derive(Subcommand)]
pub(crate) enum Second {
    /// Set the second secret; an old one stops working
    #[command(after_help = SECOND_EXAMPLE)]
    Set {
        /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked twice at the terminal]
        #[arg(long, value_name = "FILE")]
        second_secret_file: Option<PathBuf>,
    },
    /// Close the notes: nothing opens them until you set a second secret again, and what is in them stays
    #[command(after_help = "Example:\n  bothy --vault v second unset")]
    Unset(Sure),
    /// Make the second secret destroy the record as it opens the notes
    #[command(after_help = ARM_EXAMPLE)]
    Arm(Arm),
    /// Make the second secret open the notes, and nothing more
    #[command(after_help = "Example:\n  bothy --vault v second disarm --second-secret-file second")]
    Disarm {
        /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked]
        #[arg(long, value_name = "FILE")]
        second_secret_file: Option<PathBuf>,
    },
}

/// What arming takes.
#[derive(clap::Args)]
pub(crate) struct Arm {
    /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked]
    #[arg(long, value_name = "FILE")]
    pub(crate) second_secret_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

const ARM_EXAMPLE: &str = "\
Example:
  bothy --vault v second arm
  bothy --vault v --secret-file first second arm --second-secret-file second --yes

Off unless you turn it on. After that, typing the second secret loses the whole record for good, even by
mistake. Only a recovery code brings it back, and only from a copy of the folder made before. So first keep
both somewhere you can reach and nobody else can, and try the code on the copy. It doesn't reach copies that
somebody else has. Anyone with a code and a copy can still open that. `second disarm` turns it off.";

const SECOND_EXAMPLE: &str = "\
Example:
  bothy --vault v second set
  bothy --vault v --secret-file first second set --second-secret-file second

Every vault has notes. If somebody makes you open Bothy, a second secret lets you open those. Write real
notes in them now and then. A copy of the vault's folder doesn't show if there's a second secret.";

fn lang_help() -> String {
    let all = Locale::languages().unwrap_or_default();
    let tags: Vec<_> = all.into_iter().map(|language| language.tag).collect();
    format!(
        "Language of words: {} [default: the terminal's if its words are reviewed, otherwise English]",
        tags.join(", ")
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

fn kdf_cost(text: &str) -> Result<KdfCost, String> {
    let (memory, passes) = text.split_once(',').ok_or("use M,T as in 65536,3")?;
    let whole = |t: &str| {
        t.parse()
            .map_err(|_| "use two whole numbers, as in 65536,3")
    };
    Ok(KdfCost {
        memory_kib: whole(memory)?,
        passes: whole(passes)?,
    })
}

#[cfg(test)]
mod tests;
