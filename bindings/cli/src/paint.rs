//! A little colour, if stdout is a terminal and `NO_COLOR` isn't set.

use std::io::IsTerminal;

/// True to paint.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paint(bool);

/// True if only plain lines are wanted: a screen reader sets `ACCESSIBLE=1`, a terminal that moves no cursor `TERM=dumb`.
pub(crate) fn is_plain() -> bool {
    let asked =
        std::env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty() && value != "0");
    asked || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

impl Paint {
    /// Decides by stdout and the environment.
    pub(crate) fn of_stdout() -> Self {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self(!no_color && !is_plain() && std::io::stdout().is_terminal())
    }

    pub(crate) fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    pub(crate) fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    pub(crate) fn green(self, text: &str) -> String {
        self.with("32", text)
    }

    pub(crate) fn red(self, text: &str) -> String {
        self.with("1;31", text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.0 {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
