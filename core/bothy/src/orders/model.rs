//! The types of an order. No I/O.

use crate::content_file::names;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::KeptFile;
use crate::rows::kept_files::StoredFile;
use crate::rows::records;
use bothy_proof::{MAX_SHORT_TEXT, MAX_TEXT};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Days before its end in which an order ends soon: time to see a solicitor about another one.
pub const SOON_DAYS: u64 = 28;

names! {
    /// The kind of an order, by the name it has where it was made.
    OrderKind said by "order-kind-" {
        /// England, Wales and Northern Ireland: to leave somebody alone.
        NonMolestation = "non-molestation",
        /// England, Wales and Northern Ireland: who lives in the home.
        Occupation = "occupation",
        /// England and Wales: a domestic abuse protection notice, from the police.
        Dapn = "dapn",
        /// England and Wales: a domestic abuse protection order.
        Dapo = "dapo",
        /// England and Wales: a domestic violence protection notice, from the police.
        Dvpn = "dvpn",
        /// England and Wales: a domestic violence protection order.
        Dvpo = "dvpo",
        /// A forced marriage protection order.
        Fmpo = "fmpo",
        /// An FGM protection order.
        Fgmpo = "fgmpo",
        /// A restraining order, from a criminal court.
        Restraining = "restraining",
        /// Bail conditions, from the police or a court.
        Bail = "bail",
        /// Who the children live with and see: child arrangements, residence, contact.
        ChildArrangements = "child-arrangements",
        /// Scotland: an interdict.
        Interdict = "interdict",
        /// Scotland: an exclusion order.
        Exclusion = "exclusion",
        /// Scotland: a non-harassment order.
        NonHarassment = "non-harassment",
        /// Any other; its name says which.
        Other = "other",
    }
}

/// The user's account of an order. Short texts are at most 255 bytes of UTF-8, without control characters.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// use bothy_core::orders::{OrderDetails, OrderKind};
/// use bothy_core::{Error, Input};
///
/// let mut other = OrderDetails {
///     kind: OrderKind::Other,
///     name: String::new(),
///     terms: String::new(),
///     from: None,
///     until: None,
///     reference: String::new(),
///     made_by: String::new(),
/// };
/// let nameless = vault.orders().add(&other, vec![], &mut home.chance);
/// assert_eq!(nameless, Err(Error::Invalid { field: Input::Order }));
///
/// other.name = "Undertaking".to_owned();
/// vault.orders().add(&other, vec![], &mut home.chance)?;
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OrderDetails {
    /// The kind.
    pub kind: OrderKind,
    /// The user's name for it. May be empty, except for [`OrderKind::Other`].
    pub name: String,
    /// Its text, at most 256 KiB; may be empty.
    pub terms: String,
    /// Its first day, if known.
    pub from: Option<NaiveDate>,
    /// Its last day, if it has one.
    pub until: Option<NaiveDate>,
    /// The court's or the police's reference; may be empty.
    pub reference: String,
    /// The court or the police who made it; may be empty.
    pub made_by: String,
}

impl OrderDetails {
    pub(super) fn check(&self) -> Result<()> {
        let short =
            |text: &str| text.len() <= MAX_SHORT_TEXT && !text.chars().any(char::is_control);
        let lines = [&self.name, &self.reference, &self.made_by];
        let named = self.kind != OrderKind::Other || !self.name.trim().is_empty();
        let field = if !named || !lines.into_iter().all(|text| short(text)) {
            Input::Order
        } else if self.terms.len() > MAX_TEXT {
            Input::TooLong
        } else if self.until.is_some_and(|until| Some(until) < self.from) {
            Input::EndsFirst
        } else {
            return Ok(());
        };
        Err(Error::Invalid { field })
    }
}

/// A stored order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "KeptOrder"))]
pub struct Order {
    /// A name that lasts as long as the order.
    pub id: Id,
    /// The user's account of it.
    pub details: OrderDetails,
    /// Copies to show, in the order they came.
    pub files: Vec<KeptFile>,
}

/// An order's state on a day.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// use bothy_core::orders::{OrderDetails, OrderKind, OrderStanding};
/// use chrono::NaiveDate;
///
/// let bail = OrderDetails {
///     kind: OrderKind::Bail,
///     name: String::new(),
///     terms: String::new(),
///     from: NaiveDate::from_ymd_opt(2026, 3, 1),
///     until: NaiveDate::from_ymd_opt(2026, 5, 31),
///     reference: String::new(),
///     made_by: String::new(),
/// };
/// let id = vault.orders().add(&bail, vec![], &mut home.chance)?;
/// let order = vault.orders().get(id)?;
/// let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day).map(|day| order.standing(day));
/// assert_eq!(on(2, 28), Some(OrderStanding::ToCome));
/// assert_eq!(on(3, 1), Some(OrderStanding::InForce));
/// assert_eq!(on(5, 4), Some(OrderStanding::EndsSoon)); // 27 days are left
/// assert_eq!(on(6, 1), Some(OrderStanding::Ended));
/// assert_eq!(OrderStanding::EndsSoon.word(), "ends-soon");
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OrderStanding {
    /// Its first day is to come.
    ToCome,
    /// In force.
    InForce,
    /// In force, and its last day is at most [`SOON_DAYS`] away.
    EndsSoon,
    /// Its last day is past.
    Ended,
}

impl OrderStanding {
    /// Returns the word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::InForce => "in-force",
            Self::EndsSoon => "ends-soon",
            Self::Ended => "ended",
        }
    }
}

impl Order {
    /// Returns how it stands on that day. Without a first day it has begun, and without a last day it doesn't end.
    pub fn standing(&self, today: NaiveDate) -> OrderStanding {
        let OrderDetails { from, until, .. } = self.details;
        let soon = today.checked_add_days(Days::new(SOON_DAYS));
        if until.is_some_and(|until| until < today) {
            OrderStanding::Ended
        } else if from.is_some_and(|from| from > today) {
            OrderStanding::ToCome
        } else if until.is_some_and(|until| Some(until) <= soon) {
            OrderStanding::EndsSoon
        } else {
            OrderStanding::InForce
        }
    }
}

/// Sorts orders: those without an end first, then the one that lasts longest.
pub(super) fn sort(orders: &mut [Order]) {
    orders.sort_by_key(|order| {
        let OrderDetails { from, until, .. } = order.details;
        (Reverse(until.unwrap_or(NaiveDate::MAX)), from, order.id)
    });
}

/// An order as its record has it.
#[derive(Serialize, Deserialize)]
pub(super) struct Stored {
    kind: OrderKind,
    name: String,
    terms: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    reference: String,
    made_by: String,
    pub(super) files: Vec<StoredFile>,
}

impl Stored {
    pub(super) fn new(details: &OrderDetails, files: Vec<StoredFile>) -> Self {
        let details = details.clone();
        Self {
            kind: details.kind,
            name: details.name,
            terms: details.terms,
            from: details.from,
            until: details.until,
            reference: details.reference,
            made_by: details.made_by,
            files,
        }
    }

    pub(super) fn encode(&self) -> Result<Vec<u8>> {
        records::json(self)
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
    }

    pub(super) fn to_order(&self, id: Id) -> Order {
        Order {
            id,
            details: OrderDetails {
                kind: self.kind,
                name: self.name.clone(),
                terms: self.terms.clone(),
                from: self.from,
                until: self.until,
                reference: self.reference.clone(),
                made_by: self.made_by.clone(),
            },
            files: self.files.iter().map(KeptFile::of).collect(),
        }
    }
}
