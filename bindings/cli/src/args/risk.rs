//! `bothy risk …`.

use super::incident::day;
use super::shared::{Sure, one_of};
use bothy_core::risk::{RiskAnswer, Themes};
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use std::path::PathBuf;

/// The conversation about danger.
#[derive(Subcommand)]
pub(crate) enum Risk {
    /// Show the questions in order, and the answers so far
    #[command(
        after_help = "Example:\n  bothy --vault v risk ask\n  bothy risk ask --check my-themes.toml\n\nFor a worker to read out. It adds nothing up and grades nothing. Use your service's own tool for that."
    )]
    Ask {
        /// Read this file of themes instead, and say what is wrong with it; needs no vault
        #[arg(long, value_name = "FILE")]
        check: Option<PathBuf>,
    },
    /// Keep an answer, and show at once any advice that goes with it
    #[command(after_help = with_themes(ANSWER_EXAMPLE))]
    Answer(AnswerArgs),
    /// Remove an answer, as if the theme was never asked
    #[command(after_help = with_themes(TAKE_BACK_EXAMPLE))]
    TakeBack {
        /// Which theme, as `risk ask` names it
        theme: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Keep what the person needs now, what they want, and their consent
    #[command(
        after_help = "Example:\n  bothy --vault v risk wishes --needs \"Somewhere to sleep on Friday\" \\\n    --wants \"To stay near the school\" --consent-for \"Referral to MARAC\" \\\n    --consent-to \"The IDVA service\" --consent-until 2027-03-01\n  bothy --vault v risk wishes --withdraw"
    )]
    Wishes(WishesArgs),
    /// Show the answers, or with --referral a summary for a worker
    #[command(
        after_help = "Example:\n  bothy --vault v risk show\n  bothy --vault v risk show --referral\n  bothy --vault v risk show --referral --to summary.pdf"
    )]
    Show {
        /// A summary: answers, the last incidents, the children, needs, wishes and consent
        #[arg(long)]
        referral: bool,
        /// The summary as a PDF: a new file, or - for stdout
        #[arg(long, value_name = "FILE", requires = "referral")]
        to: Option<PathBuf>,
    },
    /// Remove everything said about danger, for good
    #[command(after_help = "Example:\n  bothy --vault v risk clear")]
    Clear(Sure),
}

const ANSWER_EXAMPLE: &str = "\
Example:
  bothy --vault v risk answer neck yes --facts \"Twice this year, in the kitchen\" \\
    --incident 3f9a2c --present \"Ruth, worker\"

What you don't give stays from the earlier answer. `risk take-back` removes an answer.";

const TAKE_BACK_EXAMPLE: &str = "\
Example:
  bothy --vault v risk take-back neck";

/// An answer.
#[derive(clap::Args)]
pub(crate) struct AnswerArgs {
    /// Which theme, as `risk ask` names it
    pub(crate) theme: String,
    /// What was answered
    #[arg(value_parser = answer())]
    pub(crate) answer: RiskAnswer,
    /// The facts, in the person's words
    #[arg(long, value_name = "TEXT")]
    pub(crate) facts: Option<String>,
    /// An incident it's about; can be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) incident: Vec<String>,
    /// Who was there
    #[arg(long, value_name = "TEXT")]
    pub(crate) present: Option<String>,
}

/// What is needed, wanted and agreed to.
#[derive(clap::Args)]
pub(crate) struct WishesArgs {
    /// What they need at once
    #[arg(long, value_name = "TEXT")]
    pub(crate) needs: Option<String>,
    /// What they want
    #[arg(long, value_name = "TEXT")]
    pub(crate) wants: Option<String>,
    /// What they consent to
    #[arg(long, value_name = "TEXT", requires_all = ["consent_to", "consent_until"])]
    pub(crate) consent_for: Option<String>,
    /// Who may be told
    #[arg(long, value_name = "TEXT", requires = "consent_for")]
    pub(crate) consent_to: Option<String>,
    /// Until when they consent
    #[arg(long, value_name = "DATE", value_parser = day, requires = "consent_for")]
    pub(crate) consent_until: Option<NaiveDate>,
    /// They take their consent back
    #[arg(long, conflicts_with = "consent_for")]
    pub(crate) withdraw: bool,
}

/// Appends every theme to an example. Clap doesn't know them as values: it would refuse in English, and answers of an older version must
/// still be removable.
fn with_themes(example: &str) -> String {
    let themes = Themes::built_in();
    let themes = themes.iter().flat_map(Themes::all);
    let themes: Vec<_> = themes.map(|theme| theme.id.as_str()).collect();
    format!("{example}\n\nThemes: {}", themes.join(", "))
}

fn answer() -> impl TypedValueParser<Value = RiskAnswer> {
    one_of(
        RiskAnswer::ALL.iter().map(|answer| answer.word()),
        RiskAnswer::of,
    )
}
