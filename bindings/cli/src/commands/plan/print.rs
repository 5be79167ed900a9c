//! `plan print`: a plan on paper, or a card for a purse.

use crate::commands::files::write_pdf;
use crate::exit::{Failure, Result, say};
use crate::messages;
use crate::session::Session;
use bothy_core::Error;
use bothy_core::helplines::{Directory, Keys, Line};
use bothy_core::plan::Plan;
use bothy_core::shown::pages::{self, BesidePlan, CardOptions};
use bothy_core::vault::OpenVault;
use std::path::PathBuf;

/// The options of printing.
#[derive(clap::Args)]
pub(crate) struct PrintArgs {
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// A card of A6: numbers, and what isn't in the bag yet
    #[arg(long)]
    pub(crate) card: bool,
    #[command(flatten)]
    pub(crate) on_card: CardArgs,
    /// Print what you said at reviews of feeling safer too
    #[arg(long, conflicts_with = "card")]
    pub(crate) safer: bool,
}

/// The options of a card.
#[derive(clap::Args)]
pub(crate) struct CardArgs {
    /// A contact of your own to put on the card; can be given several times
    #[arg(long, value_name = "ID", requires = "card")]
    pub(crate) contact: Vec<String>,
    /// The fuller card: also passports and papers, and how to call without speaking; it may give away what it's for
    #[arg(long, requires = "card")]
    pub(crate) fuller: bool,
    /// The helpline on the card, by its ID in `bothy --json helplines`, or none [default: your nation's, if you set your place]
    #[arg(long, value_name = "ID", requires = "card")]
    pub(crate) helpline: Option<String>,
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
        let on_card = &print.on_card;
        let in_use = vault.directories().in_use(&Keys::built_in()?)?;
        let helpline = helpline(&in_use.directory, vault, on_card)?;
        let contacts = vault.contacts();
        let chosen = on_card
            .contact
            .iter()
            .map(|prefix| contacts.get(contacts.find(prefix)?));
        let chosen = chosen.collect::<bothy_core::Result<Vec<_>>>()?;
        say(&text!("pages-card-before"));
        if on_card.fuller {
            say(&text!("pages-card-fuller"));
        }
        let left_off = pages::in_own_words(plan);
        if left_off > 0 && !on_card.own_words {
            say(&text!("cli-card-own-words", items = left_off));
        }
        let options = CardOptions {
            helpline,
            contacts: &chosen,
            fuller: on_card.fuller,
            own_words: on_card.own_words,
        };
        pages::card(plan, options, locale, now)?
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

/// Finds the helpline for the card: the one asked for, or otherwise the nation's. Says how to get one if there is neither.
fn helpline<'d>(
    directory: &'d Directory,
    vault: &mut OpenVault,
    on_card: &CardArgs,
) -> Result<Option<&'d Line>> {
    match on_card.helpline.as_deref() {
        Some("none") => Ok(None),
        Some(id) => {
            let unknown = || Failure::from(Error::NotFound).adding(&text!("cli-see-helplines"));
            directory.line(id).ok_or_else(unknown).map(Some)
        }
        None => {
            let here = vault.contacts().area()?;
            let line = here.and_then(|here| directory.of_nation(here));
            if line.is_none() {
                say(&text!("cli-card-no-helpline"));
            }
            Ok(line)
        }
    }
}
