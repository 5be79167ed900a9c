//! The demo's voice: steps, sentences, tables on stdout.

use crate::out::{fitted, wrapped};
use crate::paint::Paint;
use crate::{messages, stdout};
use bothy_proof::pack::Report;

/// How far sentences stand in from a step's title.
const MARGIN: usize = 3;

/// Says what happens; nothing where JSON is wanted.
pub(super) struct Teller {
    pub(super) quiet: bool,
    pub(super) paint: Paint,
}

impl Teller {
    /// A line as it is.
    pub(super) fn line(&self, text: &str) {
        if !self.quiet {
            // If nobody reads on, the demo is made all the same.
            let text = fitted(text, std::io::stdout());
            let _ = stdout::write(format!("{text}\n").as_bytes());
        }
    }

    /// The title of a step.
    pub(super) fn title(&self, text: &str) {
        self.line(&format!("\n{}", self.paint.bold(text)));
    }

    /// Running text.
    pub(super) fn tell(&self, text: &str) {
        self.line(&wrapped(text, MARGIN));
    }

    /// Two columns.
    pub(super) fn row(&self, left: &str, right: &str) {
        self.line(&format!("{:MARGIN$}{left:<34} {right}", ""));
    }

    /// What a check found, in short.
    pub(super) fn report(&self, report: &Report) {
        self.line(messages::verify::short(report, self.paint).trim_end());
    }
}
