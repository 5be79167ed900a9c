//! What can be typed. Each command's help ends with an example.

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

/// Bothy: a record of what happened, kept encrypted, and a pack of it that others can check.
#[derive(Parser)]
#[command(
    name = "bothy",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
#[command(after_help = "Begin with `bothy demo`: it shows the whole on made-up people.")]
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
    /// The 64 bytes that stand in for a phone's hardware [default: DIR.key, beside the vault's folder]
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
    /// The wall clock, for tests and rehearsals, like 2026-03-01T21:30:00Z
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) now: Option<DateTime<FixedOffset>>,
    /// Milliseconds since boot, sleep included, for tests and rehearsals
    #[arg(long, global = true, value_name = "MS")]
    pub(crate) mono: Option<u64>,
    /// Which boot that is, 32 hex digits, for tests and rehearsals
    #[arg(long, global = true, value_name = "HEX", value_parser = boot)]
    pub(crate) boot: Option<[u8; 16]>,
    #[arg(long, global = true, value_name = "TAG", help = lang_help())]
    pub(crate) lang: Option<String>,
    /// One JSON document on stdout instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Show the whole on made-up people: a vault, a year of incidents, a pack, its check, a forgery caught
    #[command(
        after_help = "Example:\n  bothy demo look-around\n\nEverything it makes lies in DIR, with a README.txt."
    )]
    Demo {
        /// A folder that is empty or not there yet
        #[arg(default_value = "demo")]
        dir: PathBuf,
    },
    /// Make a vault
    #[command(after_help = INIT_EXAMPLE)]
    Init(Init),
    /// Change the secret
    #[command(
        after_help = "Example:\n  bothy --vault v passwd\n  bothy --vault v --secret-file old passwd --new-secret-file new"
    )]
    Passwd(NewSecret),
    /// Come back with the recovery code, and set a new secret
    #[command(
        after_help = "Example:\n  bothy --vault v recover\n  bothy --vault v recover --recovery-file code --new-secret-file new"
    )]
    Recover(Recover),
    /// Make a recovery code, in place of the one there was, and print it, once: as characters, then as words
    #[command(after_help = RECOVERY_CODE_EXAMPLE)]
    RecoveryCode {
        /// Somebody may have seen the one there was: change the vault's key too
        #[arg(long)]
        seen: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// The second door: a second secret that opens plain notes and nothing else
    #[command(subcommand)]
    Second(Second),
    /// Destroy what the secret opens, for good: the vault, or the notes
    #[command(
        after_help = "Example:\n  bothy --vault v destroy\n  bothy --vault v --secret-file secret destroy --yes\n\nThe other one stays. A recovery code still opens a copy of the folder that was made before."
    )]
    Destroy(Sure),
    /// The record: add, list, show, amend, take back, put away, remove, import, and the files with it
    #[command(subcommand)]
    Incident(Incident),
    /// What was begun and not saved: keep it, list it, save it, discard it
    #[command(subcommand)]
    Draft(Draft),
    /// The people of the record, whose names are kept apart from what it says
    #[command(subcommand)]
    People(People),
    /// What is said once of you and them, for statements
    #[command(subcommand)]
    AboutUs(AboutUs),
    /// What the record shows when it is counted: by month, kind, hour, child and person
    #[command(
        after_help = "Example:\n  bothy --vault v pattern\n  bothy --vault v pattern --svg pattern.svg\n\nIt counts what was written, by when it happened. Gaps are not peace."
    )]
    Pattern {
        /// Write it as a picture to this file, or - for stdout; what is there is never replaced
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
    },
    /// The safety plan: make it, tick it off, change it, look at it again
    #[command(subcommand)]
    Plan(Plan),
    /// The conversation about danger, led by a worker: what was asked, and what was said
    #[command(subcommand)]
    Risk(Risk),
    /// The notes that the second secret opens
    #[command(subcommand)]
    Notes(Notes),
    /// Who can be rung, and who of them answers now
    #[command(after_help = helplines::HELPLINES_EXAMPLE)]
    Helplines(Helplines),
    /// Make an evidence pack for someone who will read and check it
    #[command(after_help = pack::EXPORT_EXAMPLE)]
    Export(ExportArgs),
    /// Check an evidence pack: each claim holds, fails, or isn't claimed
    #[command(after_help = pack::VERIFY_EXAMPLE)]
    Verify(VerifyArgs),
    /// Read and verify everything in the vault
    #[command(
        after_help = "Example:\n  bothy --vault v check\n\nChanges nothing, but with --accept-rollback. Exits 1 if anything isn't as it was written."
    )]
    Check {
        /// Go on with a vault that is partly older than the rest, as it is; its log says so from here on
        #[arg(long)]
        accept_rollback: bool,
    },
    /// Ask for the secret once, then read commands, one a line, until nobody types
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

A line is a command without `bothy` and --vault, as in: incident add --kind threats --happened 2026-03-01 --details \"…\"
`lock` locks and asks for the secret again, `quit` ends. Locking clears the screen. No history is kept.
Long text goes in a file, with --details-file: a terminal gives at most 4,095 bytes a line.";

/// A session.
#[derive(clap::Args)]
pub(crate) struct Shell {
    /// Lock after so many seconds without a line
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(crate) lock_after: u32,
}

const RECOVERY_CODE_EXAMPLE: &str = "\
Example:
  bothy --vault v recovery-code
  bothy --vault v recovery-code --seen

Keep it with a friend or solicitor they don't know, as halves with two people, or with a worker, sealed, if
their service allows. Never on a phone, in a cloud, as a photo or in a bag. If no place is safe, make none.
Whoever has the old code and a copy of the folder from its time can open that copy for ever. Without --seen
they can open newer copies too, by way of that one.";

const INIT_EXAMPLE: &str = "\
Example:
  bothy --vault v init --recovery
  bothy --vault v init --second-secret-file second
  bothy --vault v --secret-file secret init --kdf-cost 262144,3

Prints the vault's id, and with --recovery the code on a second line. The device key file is made beside
the vault's folder, readable by you alone: without it, or the recovery code, the secret opens nothing.";

#[derive(clap::Args)]
pub(crate) struct Init {
    /// Make a recovery code too, and print it, once
    #[arg(long)]
    pub(crate) recovery: bool,
    /// Set the second door too: a file whose first line is the second secret, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) second_secret_file: Option<PathBuf>,
    /// Cost of one opening: Argon2id memory in KiB, and passes
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
    /// Set the second secret, in place of the one there was
    #[command(after_help = SECOND_EXAMPLE)]
    Set {
        /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked twice at the terminal]
        #[arg(long, value_name = "FILE")]
        second_secret_file: Option<PathBuf>,
    },
    /// From now on nothing opens the notes; what is in them stays for a second secret that is set later
    #[command(after_help = "Example:\n  bothy --vault v second unset")]
    Unset(Sure),
    /// From now on the second secret destroys the vault while it opens the notes
    #[command(after_help = ARM_EXAMPLE)]
    Arm(Arm),
    /// From now on the second secret opens the notes and no more
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

Off unless you turn it on. Typing the second secret, even by mistake, then loses the whole record, for good.
Only a recovery code opens it again, and only in a copy of the folder made before; so keep both elsewhere
first, where you can get at them and nobody else can, and try the code on the copy. It can't reach copies
that somebody else has, and whoever has a code and a copy can still open that. `second disarm` turns it off.";

const SECOND_EXAMPLE: &str = "\
Example:
  bothy --vault v second set
  bothy --vault v --secret-file first second set --second-secret-file second

The notes are there in every vault. Without a second secret you can't open them if you are made to; put
real notes in now and then. A copy of the vault's folder doesn't show whether there is a second secret.";

fn lang_help() -> String {
    let all = Locale::languages().unwrap_or_default();
    let tags: Vec<_> = all.into_iter().map(|language| language.tag).collect();
    format!(
        "Language of words: {} [default: the terminal's, if it is there and reviewed, else English]",
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
