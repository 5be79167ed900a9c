//! The demo's voice: steps, sentences, tables on stdout.

use crate::paint::Paint;
use crate::wrap::{fitted, wrapped};
use crate::{messages, stdout};
use bothy_proof::pack::Report;

/// The indent of sentences under a step's title.
const MARGIN: usize = 3;

/// The output of the demo; silent if JSON is wanted.
pub(super) struct Teller {
    pub(super) quiet: bool,
    pub(super) paint: Paint,
}

impl Teller {
    /// Prints a line unchanged.
    pub(super) fn line(&self, text: &str) {
        if !self.quiet {
            // The demo continues even if nobody reads on.
            let text = fitted(text, std::io::stdout());
            let _ = stdout::write(format!("{text}\n").as_bytes());
        }
    }

    /// Prints the title of a step.
    pub(super) fn title(&self, text: &str) {
        self.line(&format!("\n{}", self.paint.bold(text)));
    }

    /// Prints running text.
    pub(super) fn tell(&self, text: &str) {
        self.line(&wrapped(text, MARGIN));
    }

    /// Prints two columns.
    pub(super) fn row(&self, left: &str, right: &str) {
        self.line(&format!("{:MARGIN$}{left:<34} {right}", ""));
    }

    /// Prints a short form of what a check found.
    pub(super) fn report(&self, report: &Report) {
        self.line(messages::verify::short(report, self.paint).trim_end());
    }
}
