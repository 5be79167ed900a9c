//! The commands: each asks core and shows the result.

mod answer;
mod backup;
mod content_file;
mod counts;
mod doors;
mod draft;
pub(crate) mod export;
pub(crate) mod files;
mod helplines;
mod import;
pub(crate) mod incident;
pub(crate) mod init;
mod look;
mod notes;
mod order;
mod pattern;
mod people;
mod plan;
mod restore;
mod risk;
mod shell;
mod vault;
pub(crate) mod verify;

use crate::args::{Globals, Sure, dashes};
use crate::demo::{self, Demo};
use crate::exit::{self, Failure, INTERRUPTED, Result, USAGE};
use crate::session::Session;
use crate::stdout;
use backup::Backup;
use clap::{CommandFactory, Parser, Subcommand};
use counts::Counts;
use doors::Second;
use draft::Draft;
use export::ExportArgs;
use helplines::Helplines;
use incident::Incident;
use init::Init;
use notes::Notes;
use order::Order;
use pattern::Pattern;
use people::{AboutUs, People};
use plan::Plan;
use restore::Restore;
use risk::Risk;
use shell::Shell;
use vault::{Check, NewSecret, Recover, RecoveryCode};
use verify::Verify;

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

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Show everything, with made-up people: a vault, a year of incidents, a pack, its check, a forgery caught
    #[command(after_help = demo::EXAMPLE)]
    Demo(Demo),
    /// Make a vault
    #[command(after_help = init::EXAMPLE)]
    Init(Init),
    /// Change your secret
    #[command(after_help = vault::PASSWD_EXAMPLE)]
    Passwd(NewSecret),
    /// Get back in with the recovery code, and set a new secret
    #[command(after_help = vault::RECOVER_EXAMPLE)]
    Recover(Recover),
    /// Make a new recovery code and print it once, as characters and as words; the old one stops working
    #[command(after_help = vault::RECOVERY_CODE_EXAMPLE)]
    RecoveryCode(RecoveryCode),
    /// The second secret, which opens plain notes and nothing else
    #[command(subcommand)]
    Second(Second),
    /// Destroy what the secret opens for good: the record, or the notes
    #[command(after_help = doors::DESTROY_EXAMPLE)]
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
    /// Orders of a court and conditions of the police, with copies to show
    #[command(subcommand)]
    Order(Order),
    /// Count the record: by month, kind, hour, child and person
    #[command(after_help = pattern::EXAMPLE)]
    Pattern(Pattern),
    /// The safety plan: make it, tick things off, change it, review it
    #[command(subcommand)]
    Plan(Plan),
    /// The conversation about danger that a worker leads: questions and answers
    #[command(subcommand)]
    Risk(Risk),
    /// For a service: count what was done on a day, without anybody's name
    #[command(after_help = counts::EXAMPLE)]
    Counts(Counts),
    /// The notes that the second secret opens
    #[command(subcommand)]
    Notes(Notes),
    /// Who you can ring, and who answers now
    #[command(after_help = helplines::EXAMPLE)]
    Helplines(Helplines),
    /// Make an evidence pack for somebody to read and check
    #[command(after_help = export::EXAMPLE)]
    Export(ExportArgs),
    /// Check an evidence pack: each claim holds, fails, or isn't claimed
    #[command(after_help = verify::EXAMPLE)]
    Verify(Verify),
    /// Check everything in the vault
    #[command(after_help = vault::CHECK_EXAMPLE)]
    Check(Check),
    /// Put everything that the secret opens into one encrypted file, or try such a file
    #[command(after_help = backup::EXAMPLE)]
    Backup(Backup),
    /// Bring a backup back, into a vault that is still empty
    #[command(after_help = restore::EXAMPLE)]
    Restore(Restore),
    /// Ask for the secret once, then take commands until you quit or stop typing
    #[command(after_help = shell::EXAMPLE)]
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

/// Runs the command to its end.
pub(crate) fn run(args: Args) -> Result<()> {
    let Args { globals, command } = args;
    if let Command::Completions { shell } = command {
        return completions(shell);
    }
    crate::messages::language::speak(globals.lang.as_deref())?;
    let session = Session::new(globals)?;
    let done = dispatch(&session, command);
    // A signal came when there was nothing left to stop: the command is done, and the caller learns of both.
    if done.is_ok() && session.interrupt.asked() {
        return Err(Failure::new(INTERRUPTED, text!("cli-signal-too-late")));
    }
    done
}

/// Runs one line of a session.
fn run_line(session: &Session, words: Vec<String>) -> Result<()> {
    let (args, of_session) = match dashes::read_line::<Args>(words) {
        Ok(read) => read,
        Err(error) => {
            exit::show(&error);
            return if error.exit_code() == 0 {
                Ok(())
            } else {
                Err(Failure::quiet(USAGE))
            };
        }
    };
    if of_session {
        return Err(Failure::usage(text!("cli-shell-begun")));
    }
    dispatch(&session.for_line(&args.globals), args.command)
}

/// Runs one command, of a command line or of a session.
fn dispatch(session: &Session, command: Command) -> Result<()> {
    match command {
        Command::Demo(demo) => demo::run(session, &demo),
        Command::Init(init) => init::run(session, &init),
        Command::Passwd(new) => vault::passwd(session, &new),
        Command::Recover(recover) => vault::recover(session, &recover),
        Command::Second(second) => doors::second(session, &second),
        Command::Destroy(sure) => doors::destroy(session, &sure),
        Command::Incident(command) => incident::run(session, command),
        Command::Draft(command) => draft::run(session, command),
        Command::People(command) => people::run(session, command),
        Command::AboutUs(command) => people::about_us(session, command),
        Command::Order(command) => order::run(session, &command),
        Command::Pattern(pattern) => pattern::run(session, &pattern),
        Command::Plan(command) => plan::run(session, &command),
        Command::Risk(command) => risk::run(session, &command),
        Command::Counts(asked) => counts::run(session, &asked),
        Command::Notes(command) => notes::run(session, &command),
        Command::Helplines(asked) => helplines::run(session, &asked),
        Command::Export(choice) => export::run(session, &choice),
        Command::Verify(verify) => verify::run(session, &verify),
        Command::RecoveryCode(code) => vault::recovery_code(session, &code),
        Command::Check(check) => vault::check(session, &check),
        Command::Backup(args) => backup::backup(session, &args),
        Command::Restore(args) => restore::restore(session, &args),
        Command::Shell(args) => shell::run(session, &args, run_line),
        Command::Completions { shell } => completions(shell),
    }
}

fn completions(shell: clap_complete::Shell) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "bothy", &mut script);
    stdout::write(&script)
}
