//! Data for stdout: text for people or one JSON document, never both.

use crate::exit::{Failure, Result};
use crate::wrap::fitted;
use serde_json::Value;
use std::io::Write as _;

/// The form of a command's result.
#[derive(Clone, Copy)]
pub(crate) struct Out {
    json: bool,
}

impl Out {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// True if the result is JSON, which text would spoil.
    pub(crate) fn is_json(self) -> bool {
        self.json
    }

    /// Prints the result: as JSON if asked for, otherwise as text. Makes only the one needed.
    pub(crate) fn answer(
        self,
        json: impl FnOnce() -> Value,
        text: impl FnOnce() -> String,
    ) -> Result<()> {
        let mut answer = if self.json {
            json().to_string()
        } else {
            text()
        };
        if !answer.is_empty() && !answer.ends_with('\n') {
            answer.push('\n');
        }
        if !self.json {
            answer = fitted(&answer, std::io::stdout());
        }
        write(answer.as_bytes())
    }
}

/// Writes data to stdout and checks that it arrived.
pub(crate) fn write(bytes: &[u8]) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(bytes)
        .and_then(|()| stdout.flush())
        .map_err(|e| Failure::stdout(&e))
}
