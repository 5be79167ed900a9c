//! Long jobs, step by step, with progress on stderr if that is a terminal.

use crate::exit::say;
use crate::paint::is_plain;
use bothy_core::journal::Step;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::Cell;
use std::io::IsTerminal;

/// The percent between two lines of plain progress.
const LINE_EVERY: u64 = 25;

/// The progress: a bar that is redrawn or, for terminals and readers that can't do that, an occasional line.
pub(crate) struct Bar {
    drawn: ProgressBar,
    label: String,
    /// The percent of the next line; `None` if no lines are written.
    next_line: Cell<Option<u64>>,
}

/// Makes a bar that counts bytes or rows; invisible unless stderr is a terminal.
pub(crate) fn bar(label: String, total: Option<u64>) -> Bar {
    let drawn = total.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let lines = is_plain() && std::io::stderr().is_terminal();
    if lines {
        drawn.set_draw_target(ProgressDrawTarget::hidden());
    }
    let template = if total.is_some() {
        "{prefix} {bar:30} {percent}%"
    } else {
        "{prefix} {spinner}"
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        drawn.set_style(style);
    }
    drawn.set_prefix(label.clone());
    Bar {
        drawn,
        label,
        next_line: Cell::new(lines.then_some(LINE_EVERY)),
    }
}

impl Bar {
    pub(crate) fn set_length(&self, total: u64) {
        self.drawn.set_length(total);
    }

    pub(crate) fn set_position(&self, done: u64) {
        self.drawn.set_position(done);
        self.line();
    }

    pub(crate) fn inc(&self, by: u64) {
        self.drawn.inc(by);
        self.line();
    }

    pub(crate) fn tick(&self) {
        self.drawn.tick();
    }

    /// Runs code that prints, with the bar out of its way.
    pub(crate) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.drawn.suspend(print)
    }

    pub(crate) fn finish_and_clear(&self) {
        self.drawn.finish_and_clear();
    }

    fn line(&self) {
        // A pipe's length is unknown: one line says that it goes on.
        let Some(total) = self.drawn.length() else {
            if self.next_line.take().is_some() {
                say(&self.label);
            }
            return;
        };
        if let Some(next) = self.next_line.get()
            && let Some(percent) = self.drawn.position().saturating_mul(100).checked_div(total)
            && percent >= next
        {
            let percent = percent.min(100);
            say(&text!(
                "cli-progress",
                what = &self.label,
                percent = percent
            ));
            self.next_line
                .set(Some((percent / LINE_EVERY + 1) * LINE_EVERY));
        }
    }
}

/// Steps a job to its end.
///
/// Inside [`Interrupt::hold`](crate::interrupt::Interrupt::hold), a signal makes the next step fail; dropping the job then removes
/// what it began.
pub(crate) fn run(
    label: String,
    mut step: impl FnMut() -> bothy_core::Result<Step>,
) -> bothy_core::Result<()> {
    let bar = bar(label, Some(1));
    while let Step::More { done, total } = step()? {
        bar.set_length(total.max(1));
        bar.set_position(done);
    }
    bar.finish_and_clear();
    Ok(())
}
