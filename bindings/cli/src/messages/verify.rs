//! The result of a pack's check, in words: first for a judge, then for a person who repeats it.
//!
//! It has no overall verdict: a pack can be unchanged and untrue, and each claim says only what it says.

use super::{moment, said, say, utc};
use crate::out;
use crate::paint::Paint;
use crate::wrap::wrapped;
use bothy_core::locale::Arg;
use bothy_proof::fields;
use bothy_proof::pack::{Checked, Claim, Facts, Failure, Outcome, Place, Problem, Report};
use std::fmt::Write as _;

/// The claims in reading order, under headings: `verify-group-…`.
const GROUPS: [(&str, &[Claim]); 5] = [
    (
        "files",
        &[Claim::FilesListed, Claim::FilesUnchanged, Claim::ListSigned],
    ),
    (
        "record",
        &[
            Claim::HeadSigned,
            Claim::EntriesInLog,
            Claim::ValuesCommitted,
            Claim::Form,
            Claim::Order,
        ],
    ),
    ("corrections", &[Claim::Revisions]),
    ("exhibits", &[Claim::Exhibits, Claim::Table]),
    (
        "limits",
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

/// The column where the sentence begins, after the outcome.
const COLUMN: usize = 16;

/// Formats all of it.
pub(crate) fn claims(report: &Report, paint: Paint) -> String {
    let facts = &report.facts;
    let found_in_it = text!(
        "verify-found",
        incidents = facts.incidents,
        exhibits = facts.exhibits,
        shown = facts.shown,
        size = facts.size
    );
    let fails = report.claims.iter();
    let fails = fails.filter(|checked| checked.outcome == Outcome::Fails);
    let stands = match fails.count() as u64 {
        0 => text!("verify-all-hold"),
        claims => text!("verify-some-fail", claims = claims),
    };
    let stands = paint.bold(&stands);
    let limits = text!("verify-limits");
    let mut text = format!("{stands}\n\n{found_in_it}\n\n{limits}\n");
    if let Some(litter) = litter(report) {
        let _ = writeln!(text, "\n{}", wrapped(&litter, 0));
    }
    for (group, claims) in GROUPS {
        let heading = said(&format!("verify-group-{group}"));
        let _ = writeln!(text, "\n{}", paint.bold(&heading));
        for checked in found(report, claims) {
            row(&mut text, paint, checked.outcome, &sentence(checked, facts));
            for failure in checked.failures.iter().take(SHOWN_PLACES) {
                let _ = writeln!(text, "{}", wrapped(&at(failure), COLUMN + 2));
            }
            let more = checked.more + checked.failures.len().saturating_sub(SHOWN_PLACES) as u64;
            if more > 0 {
                let more = text!("verify-more", places = more);
                let _ = writeln!(text, "{}", wrapped(&more, COLUMN + 2));
            }
        }
    }
    let _ = writeln!(text, "\n{}", paint.bold(&text!("verify-repeat")));
    technical(&mut text, report);
    text
}

/// Names the files that systems left beside the pack; `None` if there are none.
fn litter(report: &Report) -> Option<String> {
    let named = report.litter.iter().take(SHOWN_PLACES);
    let names: Vec<_> = named.map(|name| out::name(name)).collect();
    let all = report.litter.len() as u64 + report.more_litter;
    let more = all - names.len() as u64;
    let names = names.join(", ");
    match (all, more) {
        (0, _) => None,
        (_, 0) => Some(text!("verify-litter", files = &names)),
        _ => Some(text!("verify-litter-and-more", files = &names, more = more)),
    }
}

/// The most places of one claim described in words; `--json` has more.
const SHOWN_PLACES: usize = 5;

/// Formats a line for each group, and the places of failures: for the demo.
pub(crate) fn short(report: &Report, paint: Paint) -> String {
    let mut text = String::new();
    let means = |group: &str| said(&format!("verify-group-{group}.means"));
    for (group, claims) in &GROUPS[..4] {
        let failing = found(report, claims).filter(|c| c.outcome == Outcome::Fails);
        let failing: Vec<_> = failing.collect();
        if failing.is_empty() {
            row(&mut text, paint, Outcome::Holds, &means(group));
        }
        for checked in failing {
            row(
                &mut text,
                paint,
                Outcome::Fails,
                &sentence(checked, &report.facts),
            );
            for failure in checked.failures.iter().take(2) {
                let _ = writeln!(text, "{}", wrapped(&at(failure), COLUMN));
            }
        }
    }
    if !report.any_fails() {
        row(&mut text, paint, Outcome::NotClaimed, &means("limits"));
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
        Outcome::Holds => (text!("verify-holds"), Paint::green as fn(Paint, &str) -> _),
        Outcome::Fails => (text!("verify-fails"), Paint::red as _),
        Outcome::NotClaimed => (text!("verify-not-claimed"), Paint::dim as _),
    };
    let sentence = wrapped(sentence, COLUMN);
    let room = (COLUMN - 4).saturating_sub(word.chars().count());
    let gap = " ".repeat(room + 1);
    let painted = painted(paint, &word);
    let _ = writeln!(text, "   {painted}{gap}{}", sentence.trim_start());
}

/// Explains an outcome, in a sentence that a stranger understands.
fn sentence(checked: &Checked, facts: &Facts) -> String {
    let (claim, outcome) = (checked.claim.id(), outcome(checked.outcome));
    say(
        &format!("verify-claim-{claim}.{outcome}"),
        &[
            ("shown", Arg::Number(facts.shown)),
            ("size", Arg::Number(facts.size)),
        ],
    )
}

fn at(failure: &Failure) -> String {
    let why = said(&format!("verify-why-{}", failure.why.id()));
    text!("verify-at", place = &place(&failure.at), why = &why)
}

/// Describes a place in words.
pub(crate) fn place(place: &Place) -> String {
    match place {
        Place::Pack => text!("verify-place-pack"),
        Place::File(file) => out::name(file),
        Place::Line(file, line) => {
            text!("verify-place-line", file = &out::name(file), line = *line)
        }
        Place::Entry(seq) => text!("verify-place-entry", entry = *seq),
        Place::Position(seq, position) => {
            let field = fields::at(*position)
                .map_or_else(|| position.to_string(), |spec| spec.name.to_owned());
            text!("verify-place-field", entry = *seq, field = &field)
        }
        Place::Exhibit(mark, seq) => {
            text!(
                "verify-place-exhibit",
                mark = &out::name(mark),
                entry = *seq
            )
        }
        Place::Incident(id) => text!("verify-place-incident", id = &hex::encode(id)),
        Place::Head(size) => text!("verify-place-head", size = *size),
    }
}

/// Explains that something can't be read as a pack at all, where and why.
pub(crate) fn malformed(problem: Problem, at: &Place) -> String {
    let problem = match at {
        Place::File(name) if problem == Problem::ClimbsOut && is_of_another_system(name) => {
            text!("verify-problem-other-names")
        }
        _ => said(&format!("verify-problem-{}", problem.id())),
    };
    text!("verify-malformed", problem = &problem, place = &place(at))
}

/// True if a name, escaped as in reports, is only spelt as on another system: with backslashes, `./`, or a stream after a colon.
/// It must lead nowhere else.
fn is_of_another_system(name: &str) -> bool {
    let name = name.replace("\\\\", "/");
    let name = name.strip_suffix('/').unwrap_or(&name);
    let leads_elsewhere = |part: &str| part.is_empty() || part == "..";
    let is_on_a_drive = name.as_bytes().get(1) == Some(&b':');
    !is_on_a_drive && !name.contains('\\') && !name.split('/').any(leads_elsewhere)
}

fn technical(text: &mut String, report: &Report) {
    let facts = &report.facts;
    let mut line = |label: &str, value: &str| {
        let _ = writeln!(text, "   {label:<18} {value}");
    };
    for checked in &report.claims {
        let outcome = outcome(checked.outcome);
        let mut whys: Vec<_> = checked.failures.iter().map(|f| f.why.id()).collect();
        whys.dedup();
        let found = format!("{outcome}  {}", whys.join(", "));
        line(checked.claim.id(), found.trim_end());
    }
    line(&text!("verify-public-key"), &hex::encode(facts.public_key));
    line(&text!("verify-log-id"), &hex::encode(facts.log_id));
    let root = hex::encode(facts.root);
    line(
        &text!("verify-root"),
        &text!("verify-root-at", root = &root, entries = facts.size),
    );
    let begun = moment(utc(facts.wall_ms));
    line(
        &text!("verify-begun"),
        &text!("verify-begun-at", when = &begun),
    );
    line(&text!("verify-clock-jumps"), &facts.clock_jumps.to_string());
    if !facts.hidden.is_empty() {
        line(&text!("verify-hidden"), &facts.hidden.join(", "));
    }
}

/// Returns its spelling in `--json`.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Holds => "holds",
        Outcome::Fails => "fails",
        Outcome::NotClaimed => "not-claimed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_is_said_for_every_outcome_it_can_have() {
        for claim in Claim::ALL {
            let key = format!("verify-claim-{}", claim.id());
            let limits = GROUPS[4].1;
            let outcomes: &[Outcome] = match claim {
                Claim::EarlierHeads | Claim::Exhibits => {
                    &[Outcome::Holds, Outcome::Fails, Outcome::NotClaimed]
                }
                _ if limits.contains(&claim) => &[Outcome::NotClaimed],
                _ => &[Outcome::Holds, Outcome::Fails],
            };
            for one in outcomes {
                let key = format!("{key}.{}", outcome(*one));
                let args = [("shown", Arg::Number(1)), ("size", Arg::Number(2))];
                assert_ne!(say(&key, &args), key, "it has no words");
            }
        }
    }
}
