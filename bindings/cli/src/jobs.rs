//! Long work, step by step, with a bar on stderr where that is a terminal.

use bothy_core::journal::Step;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar that counts bytes or rows; unseen unless stderr is a terminal.
pub(crate) fn bar(label: String, total: Option<u64>) -> ProgressBar {
    let bar = total.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let template = if total.is_some() {
        "{prefix} {bar:30} {percent}%"
    } else {
        "{prefix} {spinner}"
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_prefix(label);
    bar
}

/// Steps a job to its end.
///
/// Inside [`Interrupt::hold`](crate::interrupt::Interrupt::hold), a signal makes the next step fail; dropping the job then takes away
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
