//! `plan print`: a plan on paper, or a card for a purse.

use crate::commands::files::write_pdf;
use crate::exit::{Result, say};
use crate::messages;
use crate::session::Session;
use bothy_core::plan::Plan;
use bothy_core::shown::pages::{self, BesidePlan};
use bothy_core::vault::OpenVault;
use std::path::PathBuf;

/// How it is printed.
#[derive(clap::Args)]
pub(crate) struct PrintArgs {
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// A card of A6: numbers, and what isn't in the bag yet
    #[arg(long)]
    pub(crate) card: bool,
    /// A contact of your own to put on the card; can be given several times
    #[arg(long, value_name = "ID", requires = "card")]
    pub(crate) contact: Vec<String>,
    /// Print what you said at reviews of feeling safer too
    #[arg(long, conflicts_with = "card")]
    pub(crate) safer: bool,
    /// Print your own words for the bag on the card; they may give away what it's for
    #[arg(long, requires = "card")]
    pub(crate) own_words: bool,
}

pub(super) fn print(
    session: &Session,
    vault: &mut OpenVault,
    plan: &Plan,
    print: &PrintArgs,
) -> Result<()> {
    let (locale, now) = (messages::locale(), session.now());
    let printed = if print.card {
        let contacts = vault.contacts();
        let chosen = print
            .contact
            .iter()
            .map(|prefix| contacts.get(contacts.find(prefix)?));
        let chosen = chosen.collect::<bothy_core::Result<Vec<_>>>()?;
        let left_off = pages::in_own_words(plan);
        if left_off > 0 && !print.own_words {
            say(&text!("cli-card-own-words", items = left_off));
        }
        pages::card(plan, &chosen, print.own_words, locale, now)?
    } else {
        let (people, orders) = (vault.people().list()?, vault.orders().list()?);
        let beside = BesidePlan {
            people: &people,
            orders: &orders,
            safer: print.safer,
        };
        pages::plan(plan, beside, locale, now)?
    };
    write_pdf(session, vault, &print.to, &printed)
}
