//! What a check of a pack found, in words: for a judge first, then for whoever repeats it.
//!
//! There is no overall verdict: a pack can be unchanged and untrue, and each claim says only what it says.

use super::{count, recorded};
use crate::out::{self, wrapped};
use crate::paint::Paint;
use bothy_proof::fields;
use bothy_proof::pack::{Checked, Claim, Facts, Outcome, Place, Problem, Report, Why};
use std::fmt::Write as _;

/// The claims as they are read, under headings.
const GROUPS: [(&str, &str, &[Claim]); 5] = [
    (
        "The files",
        "They are the files that were packed, unchanged, and the list of them is signed.",
        &[Claim::FilesListed, Claim::FilesUnchanged, Claim::ListSigned],
    ),
    (
        "The record",
        "Every line shown is word for word what was saved, at its place in the signed record.",
        &[
            Claim::HeadSigned,
            Claim::EntriesInLog,
            Claim::ValuesCommitted,
            Claim::Form,
            Claim::Order,
        ],
    ),
    (
        "Corrections",
        "Every version of each incident is here, up to the last one shown.",
        &[Claim::Revisions],
    ),
    (
        "Exhibits and table",
        "Every exhibit is, to the byte, the file that was added, and the table says what the record says.",
        &[Claim::Exhibits, Claim::Table],
    ),
    (
        "What this pack can't show",
        "",
        &[
            Claim::EarlierHeads,
            Claim::Key,
            Claim::Time,
            Claim::Truth,
            Claim::LaterCorrections,
            Claim::Completeness,
        ],
    ),
];

/// Where the outcome's column ends and the sentence begins.
const COLUMN: usize = 16;

/// All of it.
pub(crate) fn claims(report: &Report, paint: Paint) -> String {
    let facts = &report.facts;
    let mut text = format!(
        "{}, {}. {} of the record's {} are shown.\n\nThis says whether the pack is as it was made. It doesn't say whether what is \
         in it happened.\n",
        count(facts.incidents, "incident", "incidents"),
        count(facts.exhibits, "exhibit", "exhibits"),
        facts.shown,
        count(facts.size, "line", "lines"),
    );
    for (heading, _, group) in GROUPS {
        let _ = writeln!(text, "\n{}", paint.bold(heading));
        for checked in found(report, group) {
            row(&mut text, paint, checked.outcome, &sentence(checked, facts));
            for failure in checked.failures.iter().take(SHOWN_PLACES) {
                let place = format!("{}: {}", place(&failure.at), why(failure.why));
                let _ = writeln!(text, "{}", wrapped(&place, COLUMN + 2));
            }
            let more = checked.more + checked.failures.len().saturating_sub(SHOWN_PLACES) as u64;
            if more > 0 {
                let _ = writeln!(text, "{:COLUMN$}  and {}", "", count(more, "more", "more"));
            }
        }
    }
    let _ = writeln!(
        text,
        "\n{}",
        paint.bold("For whoever repeats this check (docs/evidence-format.md)")
    );
    technical(&mut text, report);
    text
}

/// How many places of one claim are said in words; `--json` has more.
const SHOWN_PLACES: usize = 5;

/// A line for each group, and where anything fails: for the demo.
pub(crate) fn short(report: &Report, paint: Paint) -> String {
    let mut text = String::new();
    for (_, meaning, group) in &GROUPS[..4] {
        let failing = found(report, group).filter(|c| c.outcome == Outcome::Fails);
        let failing: Vec<_> = failing.collect();
        if failing.is_empty() {
            row(&mut text, paint, Outcome::Holds, meaning);
        }
        for checked in failing {
            row(
                &mut text,
                paint,
                Outcome::Fails,
                &sentence(checked, &report.facts),
            );
            for failure in checked.failures.iter().take(2) {
                let place = format!("{}: {}", place(&failure.at), why(failure.why));
                let _ = writeln!(text, "{}", wrapped(&place, COLUMN));
            }
        }
    }
    if !report.any_fails() {
        row(
            &mut text,
            paint,
            Outcome::NotClaimed,
            "Whose key it is, when anything was saved, that it happened, that nothing was corrected later, that all of it is here.",
        );
    }
    text
}

fn found<'r>(report: &'r Report, group: &'r [Claim]) -> impl Iterator<Item = &'r Checked> {
    group
        .iter()
        .filter_map(|claim| report.claims.iter().find(|checked| checked.claim == *claim))
}

fn row(text: &mut String, paint: Paint, outcome: Outcome, sentence: &str) {
    let (word, painted) = match outcome {
        Outcome::Holds => ("holds", paint.green("holds")),
        Outcome::Fails => ("FAILS", paint.red("FAILS")),
        Outcome::NotClaimed => ("not claimed", paint.dim("not claimed")),
    };
    let sentence = wrapped(sentence, COLUMN);
    let gap = " ".repeat(COLUMN - 3 - word.len());
    let _ = writeln!(text, "   {painted}{gap}{}", sentence.trim_start());
}

/// What an outcome means, in a sentence that a stranger understands.
fn sentence(checked: &Checked, facts: &Facts) -> String {
    let holds = checked.outcome == Outcome::Holds;
    let claimed = checked.outcome != Outcome::NotClaimed;
    let (good, bad) = match checked.claim {
        Claim::FilesListed => (
            "No file is missing from the pack, and none was added.",
            "A file is missing from the pack, or one was added.",
        ),
        Claim::FilesUnchanged => (
            "Every file is as it was when the pack was made.",
            "A file isn't as it was when the pack was made.",
        ),
        Claim::ListSigned => (
            "The list of files was signed with the record's own key.",
            "The list of files isn't signed with the record's own key: it may have been made or changed by somebody else.",
        ),
        Claim::HeadSigned => (
            "The record's fingerprint was signed with the record's own key.",
            "The record's fingerprint isn't signed with the key that stands beside it.",
        ),
        Claim::EntriesInLog => (
            "Every line shown stands in the signed record, at the place its number says.",
            "A line is shown that doesn't stand in the signed record at that place.",
        ),
        Claim::ValuesCommitted => (
            "What is shown is what was saved, to the letter. What is hidden can't have been swapped.",
            "What is shown isn't what was saved.",
        ),
        Claim::Form => (
            "Every line has the form it should have.",
            "A line hasn't the form it should have.",
        ),
        Claim::Order => (
            "The lines stand in the order they were saved in.",
            "The lines don't stand in the order they were saved in.",
        ),
        Claim::Revisions => (
            "Every version that an incident had is shown, up to the last one shown.",
            "A version of an incident is missing.",
        ),
        Claim::Exhibits if claimed => (
            "Every exhibit is, to the byte, the file that was added to an incident shown here.",
            "An exhibit isn't the file that was added.",
        ),
        Claim::Exhibits => ("", "There are no exhibits in this pack."),
        Claim::Table => (
            "incidents.csv says what the record says, no more and no less.",
            "incidents.csv doesn't say what the record says.",
        ),
        Claim::EarlierHeads if claimed => (
            "The record begins with what it was at each earlier signed time that is shown.",
            "The record doesn't begin with what it was at an earlier signed time.",
        ),
        Claim::EarlierHeads => (
            "",
            "What the record was at an earlier time: no earlier fingerprint is in this pack.",
        ),
        Claim::Key => (
            "",
            "Whose key it is. Compare the key below with one that somebody else was given.",
        ),
        Claim::Time => (
            "",
            "When anything was saved. The device's clock can be set; only somebody else's date shows that it wasn't later.",
        ),
        Claim::Truth => ("", "That what is written happened, or who wrote it."),
        Claim::LaterCorrections => (
            "",
            "That nothing was corrected later, or twice: that could be among the lines not shown.",
        ),
        Claim::Completeness => {
            let lines = count(facts.size, "line is", "lines are");
            return format!(
                "That all of the record is here: {} of its {lines} shown.",
                facts.shown
            );
        }
    };
    (if holds { good } else { bad }).to_owned()
}

/// Where it is, in words.
pub(crate) fn place(place: &Place) -> String {
    match place {
        Place::Pack => "the pack".to_owned(),
        Place::File(file) => out::name(file),
        Place::Line(file, line) => format!("{}, line {line}", out::name(file)),
        Place::Entry(seq) => format!("entry {seq} of the record"),
        Place::Position(seq, position) => {
            let field = fields::at(*position)
                .map_or_else(|| position.to_string(), |spec| spec.name.to_owned());
            format!("entry {seq} of the record, {field}")
        }
        Place::Exhibit(mark, seq) => format!("exhibit {} (entry {seq})", out::name(mark)),
        Place::Incident(id) => format!("incident {}", hex::encode(id)),
        Place::Head(size) => format!("the fingerprint at {}", count(*size, "line", "lines")),
    }
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Missing => "it isn't there",
        Why::Extra => "it's there and shouldn't be",
        Why::Changed => "it isn't what it was",
        Why::Malformed => "it can't be read as what it should be",
        Why::Twice => "it's there twice",
        Why::WrongSignature => "the signature doesn't belong to it",
        Why::OtherKey => "it was signed with another key",
        Why::NotInLog => "it doesn't stand in the signed record",
        Why::NotCommitted => "it isn't what was saved",
        Why::NotShown => "what is always shown is hidden",
        Why::OutOfOrder => "it comes after a later one",
        Why::Gap => "a version before it is missing",
        Why::Destroyed => "the record says that it was removed",
        Why::NoIncident => "it belongs to no incident that is shown",
        Why::OtherLog => "it belongs to another record",
        Why::NotContinued => "the record doesn't begin with it",
    }
}

/// Why something can't be read as a pack at all.
pub(crate) fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::NotAPack => "it's neither a folder nor a .zip with a log.json in it",
        Problem::Cut => "it's cut off or damaged",
        Problem::ClimbsOut => "a file's name leads out of the pack",
        Problem::Twice => "two files have the same name",
        Problem::NotAFile => "there is a link or a device where a file should be",
        Problem::TooLarge => "it's larger than any real pack: a trap, or too much for this machine",
        Problem::Unsupported => "it's packed in a way that packs aren't",
        Problem::BadLog => "log.json isn't a record",
    }
}

fn technical(text: &mut String, report: &Report) {
    let facts = &report.facts;
    let mut line = |label: &str, value: &str| {
        let _ = writeln!(text, "   {label:<19}{value}");
    };
    for checked in &report.claims {
        let outcome = outcome(checked.outcome);
        let mut whys: Vec<_> = checked.failures.iter().map(|f| f.why.id()).collect();
        whys.dedup();
        let found = format!("{outcome}  {}", whys.join(", "));
        line(checked.claim.id(), found.trim_end());
    }
    line("public key", &hex::encode(facts.public_key));
    line("log id", &hex::encode(facts.log_id));
    line(
        "root",
        &format!("{} at {} entries", hex::encode(facts.root), facts.size),
    );
    line(
        "pack begun",
        &format!("{}, by the device's clock", recorded(&facts.recorded)),
    );
    line("clock jumps", &facts.clock_jumps.to_string());
    if !facts.hidden.is_empty() {
        line("hidden somewhere", &facts.hidden.join(", "));
    }
}

/// As `--json` spells it.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Holds => "holds",
        Outcome::Fails => "fails",
        Outcome::NotClaimed => "not-claimed",
    }
}
