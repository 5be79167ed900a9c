//! The parts of a command's output: the ID of what was saved, and rows of labels and values.

use crate::exit::{Result, say};
use crate::session::Session;
use crate::{messages, wrap};
use bothy_core::Id;
use bothy_core::helplines::Area;
use bothy_core::journal::{Caution, Help, SaidBeside};
use bothy_core::vault::OpenVault;
use serde_json::json;

/// Answers given beside an incident, only to be offered help.
#[derive(clap::Args)]
pub(crate) struct Beside {
    /// You feel very low, hurt yourself or think of it: shows who helps. This isn't kept
    #[arg(long)]
    low_mood: bool,
    /// A child is hurt, taken or in danger: shows who helps. This isn't kept
    #[arg(long)]
    child_in_danger: bool,
}

impl Beside {
    pub(super) fn said(&self) -> SaidBeside {
        SaidBeside {
            low_mood: self.low_mood,
            child_in_danger: self.child_in_danger,
        }
    }
}

/// The words shown once with a save.
#[derive(Default)]
pub(super) struct Offered {
    pub(super) help: Vec<Help>,
    /// The user's place, if they set one.
    pub(super) here: Option<Area>,
    /// Shown before the save, to people.
    pub(super) cautions: Vec<Caution>,
}

/// Prints the ID alone, once it is on disk.
pub(super) fn print_id(session: &Session, id: Id) -> Result<()> {
    print_saved(session, id, &Offered::default())
}

/// Prints the ID of what was saved, and help: to people on stderr, since stdout has the ID alone, to machines by its names.
pub(super) fn print_saved(session: &Session, id: Id, offered: &Offered) -> Result<()> {
    let Offered {
        help,
        here,
        cautions,
    } = offered;
    let id = id.to_string();
    let printed = session.out.answer(
        || {
            let mut answer = json!({ "id": id });
            if !help.is_empty() {
                answer["help"] = help.iter().map(|help| help.word()).collect();
            }
            if !cautions.is_empty() {
                answer["cautions"] = cautions.iter().map(|caution| caution.word()).collect();
            }
            answer
        },
        || id.clone(),
    );
    // Even if the ID couldn't be printed: urgent help is said.
    if !session.out.is_json() {
        say_help(help, *here);
    }
    printed
}

/// Offers help, to people.
pub(super) fn say_help(help: &[Help], here: Option<Area>) {
    for help in help {
        say(&wrap::wrapped(&messages::help(*help, here), 0));
    }
}

/// Returns the user's place, if they set one. Help is offered without it too.
pub(super) fn place(vault: &mut OpenVault) -> Option<Area> {
    vault.contacts().area().ok().flatten()
}

/// Labels and their values, for people.
#[derive(Default)]
pub(crate) struct Rows(Vec<(String, String)>);

impl Rows {
    pub(crate) fn add(&mut self, label: &str, value: &str) {
        self.0.push((label.to_owned(), value.to_owned()));
    }

    /// Formats them, each line after `indent` spaces.
    pub(crate) fn shown(&self, indent: usize) -> String {
        wrap::rows(&self.0, indent)
    }
}
