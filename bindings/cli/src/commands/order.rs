//! `order …`: orders of a court and conditions of the police.

use super::answer::print_id;
use super::files::{self, Source};
use crate::args::{MaybeDay, Sure, maybe_day, one_of};
use crate::consent::agree;
use crate::exit::{Failure, Result, say};
use crate::session::Session;
use crate::system::System;
use crate::{json, messages, out, wrap};
use bothy_core::journal::KeptFile;
use bothy_core::locale::Arg;
use bothy_core::orders::{Order as Kept, OrderDetails, OrderKind};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Order {
    /// List your orders, and say which end soon or have ended
    #[command(after_help = "Example:\n  bothy --vault v order list")]
    List,
    /// Show an order: what it says, and its copies
    #[command(after_help = "Example:\n  bothy --vault v order show 3f9a2c")]
    Show {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Keep an order, and copies of it to show; prints its ID once it's on disk
    #[command(
        after_help = "Example:\n  bothy --vault v order add --kind non-molestation --terms \"Not to come within 100 metres\" \\\n    --from 2026-03-01 --until 2027-03-01 --reference ZW26P00123 --made-by \"Leeds Family Court\" \\\n    --copy order.pdf\n  bothy --vault v order add --kind other --name Undertaking\n\nAn order isn't part of the record: no evidence pack has it. Bothy doesn't remind you when it ends, but the\nlist, the plan and the summary for a worker say so."
    )]
    Add(AddOrder),
    /// Change an order; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v order edit 3f9a2c --until 2027-09-01\n\n`--terms \"\"`, `--until \"\"` and so on clear what was there."
    )]
    Edit {
        /// Its ID, or the first 6 or more of it
        id: String,
        /// What kind of order
        #[arg(long, value_parser = kind())]
        kind: Option<OrderKind>,
        #[command(flatten)]
        says: OrderSays,
    },
    /// Add a copy to an order; prints the copy's ID once it's on disk
    #[command(
        after_help = "Example:\n  bothy --vault v order attach 3f9a2c served.pdf\n\nThe file is copied exactly as it is. The one outside stays where it was, so remove it yourself."
    )]
    Attach {
        /// The order's ID, or the first 6 or more of it
        id: String,
        /// The file
        file: PathBuf,
    },
    /// Take a copy of an order out of the vault, to show it
    #[command(
        after_help = "Example:\n  bothy --vault v order extract 3f9a2c 77d0e1 --to order.pdf\n\nBothy replaces nothing. What comes out isn't encrypted."
    )]
    Extract {
        /// The order's ID, or the first 6 or more of it
        id: String,
        /// The copy's ID, or the first 6 or more of it
        copy: String,
        /// Where to: a new file, or - for stdout
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Remove an order with its copies, or one copy, for good
    #[command(
        after_help = "Example:\n  bothy --vault v order remove 3f9a2c\n  bothy --vault v order remove 3f9a2c 77d0e1"
    )]
    Remove {
        /// The order's ID, or the first 6 or more of it
        id: String,
        /// Only this copy: its ID, or the first 6 or more of it
        copy: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
}

#[derive(clap::Args)]
pub(crate) struct AddOrder {
    /// What kind of order; another kind needs a name
    #[arg(long, value_parser = kind())]
    pub(crate) kind: OrderKind,
    #[command(flatten)]
    pub(crate) says: OrderSays,
    /// A copy of it; can be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) copy: Vec<PathBuf>,
}

/// The details of an order.
#[derive(clap::Args)]
pub(crate) struct OrderSays {
    /// What you call it
    #[arg(long, value_name = "TEXT")]
    pub(crate) name: Option<String>,
    /// What it says
    #[arg(long, value_name = "TEXT")]
    pub(crate) terms: Option<String>,
    /// The first day
    #[arg(long, value_name = "DATE", value_parser = maybe_day)]
    pub(crate) from: Option<MaybeDay>,
    /// The last day
    #[arg(long, value_name = "DATE", value_parser = maybe_day)]
    pub(crate) until: Option<MaybeDay>,
    /// The court's or the police's reference
    #[arg(long, value_name = "TEXT")]
    pub(crate) reference: Option<String>,
    /// Which court or police made it
    #[arg(long, value_name = "TEXT")]
    pub(crate) made_by: Option<String>,
}

fn kind() -> impl TypedValueParser<Value = OrderKind> {
    one_of(OrderKind::ALL.iter().map(|kind| kind.word()), OrderKind::of)
}

pub(crate) fn run(session: &Session, command: &Order) -> Result<()> {
    match command {
        Order::List => list(session),
        Order::Show { id } => show(session, id),
        Order::Add(order) => add(session, order),
        Order::Edit { id, kind, says } => edit(session, id, *kind, says),
        Order::Attach { id, file } => attach(session, id, file.clone()),
        Order::Extract { id, copy, to } => {
            let mut vault = session.open()?;
            let id = find(&mut vault, id)?;
            let orders = vault.orders();
            let job = orders.extract(id, orders.find_file(id, copy)?)?;
            files::copy_to(session, vault, job, to)
        }
        Order::Remove { id, copy, sure } => session.in_vault(|vault| {
            let id = find(vault, id)?;
            remove(session, vault, id, copy.as_deref(), sure)
        }),
    }
}

fn find(vault: &mut OpenVault, prefix: &str) -> Result<Id> {
    vault.orders().find(prefix).map_err(|error| match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-orders")),
        _ => error.into(),
    })
}

/// Applies the arguments to what was said before.
fn changed(before: OrderDetails, says: &OrderSays) -> OrderDetails {
    let text = |given: &Option<String>, before| given.clone().unwrap_or(before);
    let day = |given: Option<MaybeDay>, before| given.map_or(before, |MaybeDay(day)| day);
    OrderDetails {
        kind: before.kind,
        name: text(&says.name, before.name),
        terms: text(&says.terms, before.terms),
        from: day(says.from, before.from),
        until: day(says.until, before.until),
        reference: text(&says.reference, before.reference),
        made_by: text(&says.made_by, before.made_by),
    }
}

fn add(session: &Session, order: &AddOrder) -> Result<()> {
    let nothing = OrderDetails {
        kind: order.kind,
        name: String::new(),
        terms: String::new(),
        from: None,
        until: None,
        reference: String::new(),
        made_by: String::new(),
    };
    let details = changed(nothing, &order.says);
    let sources = files::open_all(&order.copy)?;
    let mut vault = session.open()?;
    let lost = text!("cli-lost-order");
    let staged = files::stage_all(session, &mut vault, sources, &lost)?;
    let id = session
        .interrupt
        .hold(|| vault.orders().add(&details, staged, &mut System))?;
    vault.lock();
    print_id(session, id)
}

fn edit(session: &Session, prefix: &str, kind: Option<OrderKind>, says: &OrderSays) -> Result<()> {
    session.in_vault(|vault| {
        let id = find(vault, prefix)?;
        let before = vault.orders().get(id)?.details;
        let details = changed(before.clone(), says);
        let details = OrderDetails {
            kind: kind.unwrap_or(details.kind),
            ..details
        };
        if details == before {
            let help = "bothy order edit --help";
            return Err(Failure::usage(text!(
                "cli-nothing-to-change",
                help = Arg::Typed(help)
            )));
        }
        vault.orders().edit(id, &details, &mut System)?;
        print_id(session, id)
    })
}

fn attach(session: &Session, prefix: &str, file: PathBuf) -> Result<()> {
    let sources: Vec<Source> = files::open_all(&[file])?;
    let mut vault = session.open()?;
    let id = find(&mut vault, prefix)?;
    let lost = text!("cli-lost-order");
    let staged = files::stage_all(session, &mut vault, sources, &lost)?;
    let mut copies = Vec::new();
    for file in staged {
        let held = session
            .interrupt
            .hold(|| vault.orders().attach(id, file, &mut System));
        copies.push(held?);
    }
    vault.lock();
    copies.into_iter().try_for_each(|id| print_id(session, id))
}

fn remove(
    session: &Session,
    vault: &mut OpenVault,
    id: Id,
    copy: Option<&str>,
    sure: &Sure,
) -> Result<()> {
    let orders = vault.orders();
    let order = orders.get(id)?;
    let today = session.now().day();
    let Some(prefix) = copy else {
        let shown = shown(&order, today, true);
        agree(session, sure, "remove", &text!("cli-gone-order"), &shown)?;
        return Ok(vault.orders().remove(id, &mut System)?);
    };
    let copy = orders.find_file(id, prefix)?;
    let file = order.files.iter().filter(|file| file.id == copy);
    let shown: String = file.map(|file| copy_line(file) + "\n").collect();
    agree(session, sure, "remove", &text!("cli-gone-copy"), &shown)?;
    Ok(vault.orders().remove_file(id, copy, &mut System)?)
}

fn list(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let orders = vault.orders().list()?;
    vault.lock();
    let today = session.now().day();
    session.out.answer(
        || {
            orders
                .iter()
                .map(|order| json::order(order, today))
                .collect()
        },
        || orders.iter().map(|one| shown(one, today, false)).collect(),
    )?;
    if orders.is_empty() {
        say(&text!("cli-list-nothing-kept"));
    }
    Ok(())
}

fn show(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let id = find(&mut vault, prefix)?;
    let order = vault.orders().get(id)?;
    vault.lock();
    let today = session.now().day();
    session
        .out
        .answer(|| json::order(&order, today), || shown(&order, today, true))
}

/// Formats an order: its ID and name, how it stands, and what else is known of it.
fn shown(order: &Kept, today: NaiveDate, terms: bool) -> String {
    let id = order.id.to_string();
    let mut lines = messages::order(order, today, terms).into_iter();
    let mut name = lines.next().unwrap_or_default();
    // The words for its kind keep their marks; a name of the user's own can't steer the terminal.
    if !order.details.name.trim().is_empty() {
        name = out::name(&name);
    }
    let mut page = format!("{}  {name}\n", &id[..8]);
    let copies = order.files.iter().map(copy_line);
    for line in lines.chain(copies) {
        let _ = writeln!(page, "{}", wrap::wrapped(&out::one_line(&line), 10));
    }
    page
}

fn copy_line(file: &KeptFile) -> String {
    let id = file.id.to_string();
    let name = out::name(&file.name);
    text!("order-copy", id = &id[..8], name = &name)
}
