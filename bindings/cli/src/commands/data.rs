//! Files of data that somebody is writing: which line is wrong, and why.

use crate::exit::{Failure, Result};
use bothy_core::data::{Fault, Faulty};
use std::fmt::Write as _;
use std::path::Path;

/// Reads such a file.
pub(super) fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).map_err(|e| Failure::outside("read", file, &e))
}

/// That nothing is wrong with it, and what still needs words, as the answer.
pub(super) fn sound(count: &str, unsaid: &[String], file: &str) -> String {
    let mut said = format!("Nothing is wrong with it: {count}.");
    if !unsaid.is_empty() {
        let unsaid = unsaid.join(", ");
        let _ = write!(said, " These still need words in {file}: {unsaid}.");
    }
    said
}

/// What is wrong with it, as the answer.
pub(super) fn wrong(Faulty { line, fault }: Faulty) -> Failure {
    Failure::usage(format!("Line {line}: {}", said(fault)))
}

fn said(fault: Fault) -> &'static str {
    match fault {
        Fault::Form => {
            "that can't be read. Is a quotation mark or a bracket missing, or a name misspelt? See docs/content.md."
        }
        Fault::Newer => "this is for a newer version of Bothy.",
        Fault::Date => {
            "that is no day, or the review is before the date. Use 2026-11-22, or \"never\"."
        }
        Fault::Id => "an id has small letters, digits and hyphens, and no other line has it.",
        Fault::Text => "that is empty, too long, or not on one line.",
        Fault::Number => "a number has digits and spaces, and at most one + in front.",
        Fault::Hours => {
            "those aren't hours. Use them as in \"Mo-Fr 09:00-17:00; Sa 10:00-12:00\" or \"24/7\"; bank holidays have a field of their own."
        }
        Fault::Word => {
            "that word can't stand there. The top of the built-in file lists those that can."
        }
        Fault::Channels => "there is no way to reach it: give at least one channel.",
        Fault::Source => "say where the number was read.",
        Fault::Sections => {
            "the sections aren't all there, each once and in their order. See the built-in file."
        }
        Fault::Words => "there are words for nothing, or no words for something.",
    }
}
