//! The parts of a command's output: the ID of what was saved, and rows of labels and values.

use crate::exit::{Result, say};
use crate::session::Session;
use crate::{messages, wrap};
use bothy_core::Id;
use bothy_core::journal::Help;
use serde_json::json;

/// Prints the ID alone, once it is on disk.
pub(super) fn print_id(session: &Session, id: Id) -> Result<()> {
    print_saved(session, id, &[])
}

/// Prints the ID of what was saved, and help: to people on stderr, since stdout has the ID alone, to machines by its names.
pub(super) fn print_saved(session: &Session, id: Id, help: &[Help]) -> Result<()> {
    let id = id.to_string();
    let printed = session.out.answer(
        || {
            let mut answer = json!({ "id": id });
            if !help.is_empty() {
                answer["help"] = help.iter().map(|help| help.id()).collect();
            }
            answer
        },
        || id.clone(),
    );
    // Even if the ID couldn't be printed: urgent help is said.
    if !session.out.is_json() {
        say_help(help);
    }
    printed
}

/// Offers help, to people.
pub(super) fn say_help(help: &[Help]) {
    for help in help {
        say(&wrap::wrapped(&messages::help(*help), 0));
    }
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
