//! The commands: each asks core and shows the result.

mod content_file;
mod doors;
mod draft;
mod files;
mod helplines;
mod import;
mod incident;
mod look;
mod notes;
pub(crate) mod pack;
mod pattern;
mod people;
mod plan;
mod risk;
mod saved;
mod shell;
mod vault;

use crate::args::{Args, Command, dashes};
use crate::exit::{self, Failure, INTERRUPTED, Result, USAGE};
use crate::session::Session;
use crate::stdout;
use clap::CommandFactory;

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
        Command::Demo { dir } => crate::demo::run(session, &dir),
        Command::Init(init) => vault::init(session, &init),
        Command::Passwd(new) => vault::passwd(session, &new),
        Command::Recover(recover) => vault::recover(session, &recover),
        Command::Second(second) => doors::second(session, &second),
        Command::Destroy(sure) => doors::destroy(session, &sure),
        Command::Incident(command) => incident::run(session, command),
        Command::Draft(command) => draft::run(session, command),
        Command::People(command) => people::run(session, command),
        Command::AboutUs(command) => people::about_us(session, command),
        Command::Pattern { svg } => pattern::run(session, svg.as_deref()),
        Command::Plan(command) => plan::run(session, &command),
        Command::Risk(command) => risk::run(session, &command),
        Command::Notes(command) => notes::run(session, &command),
        Command::Helplines(asked) => helplines::run(session, &asked),
        Command::Export(choice) => pack::export(session, &choice),
        Command::Verify(verify) => pack::verify(session, &verify.pack),
        Command::RecoveryCode { seen, sure } => vault::recovery_code(session, seen, &sure),
        Command::Check { accept_rollback } => vault::check(session, accept_rollback),
        Command::Shell(args) => shell::run(session, &args, run_line),
        Command::Completions { shell } => completions(shell),
    }
}

fn completions(shell: clap_complete::Shell) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "bothy", &mut script);
    stdout::write(&script)
}
