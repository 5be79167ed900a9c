//! Consent before anything permanent: one rule, for every command that takes something away for good.
//!
//! At a terminal it says what will be gone and wants a word typed. Without a terminal it needs `--yes`, and otherwise changes
//! nothing. The commands: `args/known.rs`.

use crate::args::Sure;
use crate::exit::{Failure, Result, say};
use crate::session::Session;
use bothy_core::locale::Arg;
use std::io::{BufRead, IsTerminal};

/// Continues only with `--yes`, or once `word` is typed. `gone` says what goes, without the user's own text; `shown` is the thing
/// itself, for the person asked.
///
/// # Errors
/// A failure with exit code 2 if the answer is anything else, or if nobody can be asked.
pub(crate) fn agree(
    session: &Session,
    sure: &Sure,
    word: &str,
    gone: &str,
    shown: &str,
) -> Result<()> {
    let apart = if shown.is_empty() || shown.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let asked = format!(
        "{shown}{apart}{gone}\n{}",
        text!("cli-type-word", word = Arg::Typed(word))
    );
    let answer = answer(session, sure, word, gone, &asked)?;
    if answer == word {
        Ok(())
    } else {
        Err(Failure::usage(text!("cli-nothing-changed")))
    }
}

/// Returns the word typed after this question, in small letters; `word` itself with `--yes`.
///
/// # Errors
/// A failure with exit code 2, which names `--yes`, if nobody can be asked.
pub(crate) fn answer(
    session: &Session,
    sure: &Sure,
    word: &str,
    gone: &str,
    asked: &str,
) -> Result<String> {
    if sure.yes {
        return Ok(word.to_owned());
    }
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Err(Failure::usage(gone).adding(&text!("cli-say-yes")));
    }
    say(asked);
    let mut answer = String::new();
    // No answer changes nothing. A signal ends the wait: nothing was begun.
    let _ = session
        .interrupt
        .let_go(|| std::io::stdin().lock().read_line(&mut answer));
    Ok(answer.trim().to_ascii_lowercase())
}
