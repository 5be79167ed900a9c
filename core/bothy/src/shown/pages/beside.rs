//! The parts of a summary for a worker that come from other rooms, as passages in words: how to reach the person, their worker, who is dangerous,
//! the background, orders. A terminal shows the same passages.

use crate::error::Result;
use crate::helplines::Contact;
use crate::id::Id;
use crate::journal::{Line, Page};
use crate::locale::Locale;
use crate::orders::Order;
use crate::people::{AboutUs, Person};
use crate::risk::{Answered, Conversation, Wishes};
use crate::time::Now;
use crate::vault::OpenVault;
use std::collections::BTreeSet;

/// A summary's data from other rooms.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The children: letter, relation and birth, never the name.
    pub children: Vec<Person>,
    /// The people marked as dangerous. A child among them goes by letter too.
    pub dangerous: Vec<Person>,
    /// The orders, as [`crate::orders::Orders::list`] sorts them.
    pub orders: Vec<Order>,
    /// The background, asked once.
    pub about: AboutUs,
    /// The contact who is the person's worker, if it is still kept.
    pub worker: Option<Contact>,
    /// The case reference, if the vault has one and no other: several may be several people's.
    pub case: Option<String>,
    /// The last incidents, in the order to show them.
    pub incidents: Vec<Line>,
    /// True if there are more. The number isn't given: nothing in a summary counts.
    pub more: bool,
    /// The incidents linked to answers, except removed and put-away ones.
    pub linked: Vec<Line>,
}

/// A heading and its paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub heading: String,
    /// The paragraphs, at least one, each as its lines. The first of several names what the others are about.
    pub paragraphs: Vec<Vec<String>>,
}

/// Most incidents listed.
const LAST: u32 = 5;

impl Beside {
    /// Returns everything that a summary of this conversation needs, with the last five incidents.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn of(vault: &mut OpenVault, said: &Conversation) -> Result<Self> {
        let people = vault.people();
        let about = people.about_us()?;
        let people = people.list()?;
        let picked = |wanted: fn(&Person) -> bool| {
            let picked = people.iter().filter(|person| wanted(person));
            picked.cloned().collect()
        };
        let contacts = vault.contacts().list()?.into_iter();
        let worker = said.wishes.worker;
        let last = Page {
            limit: LAST,
            ..Page::default()
        };
        let linked = said.answers.values().flat_map(|one| &one.incidents);
        let linked: BTreeSet<Id> = linked.copied().collect();
        Ok(Self {
            children: picked(|person| person.described.child),
            dangerous: picked(|person| person.described.dangerous),
            orders: vault.orders().list()?,
            about,
            worker: contacts.into_iter().find(|one| Some(one.id) == worker),
            case: case(vault)?,
            incidents: vault.journal().list(&last)?,
            more: vault.journal().count_found(&last)? > LAST.into(),
            linked: vault.journal().lines(linked)?,
        })
    }

    /// Returns the heading above the last incidents, which says if there are more.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn heading(&self, locale: &Locale) -> Result<String> {
        locale.text(if self.more {
            "risk-last-of-more"
        } else {
            "risk-last"
        })
    }

    /// Returns the incidents linked to an answer, as far as they are here.
    pub fn linked(&self, answered: &Answered) -> impl Iterator<Item = &Line> {
        let ids = answered.incidents.iter();
        ids.filter_map(|id| self.linked.iter().find(|line| line.id == *id))
    }

    /// Returns the passages before the answers: how to reach the person, which stands there even if nothing was said; then what there is
    /// of worker and case, who is dangerous, background, and orders.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn passages(&self, wishes: &Wishes, locale: &Locale, now: Now) -> Result<Vec<Passage>> {
        let reach = match wishes.reach.as_str() {
            "" => locale.text("risk-reach-not-said")?,
            reach => reach.to_owned(),
        };
        let about = self.about.texts().into_iter();
        let about = about.filter(|(name, text)| !text.is_empty() && *name != "orders");
        let about = about.map(|(name, text)| {
            let label = locale.text(&format!("about-{}", name.replace('_', "-")))?;
            locale.text_of(
                "risk-background-one",
                &[("label", (&label).into()), ("text", text.into())],
            )
        });
        let dangerous = self.dangerous.iter();
        let dangerous = dangerous.map(|person| self::dangerous(locale, person));
        let orders = self.orders.iter();
        let orders = orders.map(|order| locale.order_lines(order, now.day()));
        let mut orders = orders.collect::<Result<Vec<_>>>()?;
        if !self.about.orders.is_empty() {
            orders.push(vec![self.about.orders.clone()]);
        }
        let all = [
            ("risk-reach", vec![vec![reach]]),
            ("risk-worker-and-case", self.worker_and_case(locale)?),
            ("risk-dangerous", lines(dangerous)?),
            ("risk-background", lines(about)?),
            ("orders", orders),
        ];
        let there = all
            .into_iter()
            .filter(|(_, paragraphs)| !paragraphs.is_empty());
        let passage = |(heading, paragraphs)| {
            Ok(Passage {
                heading: locale.text(heading)?,
                paragraphs,
            })
        };
        there.map(passage).collect()
    }

    fn worker_and_case(&self, locale: &Locale) -> Result<Vec<Vec<String>>> {
        let mut paragraphs = Vec::new();
        if let Some(worker) = &self.worker {
            let details = &worker.details;
            let mut name = details.name.clone();
            if !details.what.is_empty() {
                let args = [
                    ("name", (&details.name).into()),
                    ("what", (&details.what).into()),
                ];
                name = locale.text_of("helplines-contact-what", &args)?;
            }
            paragraphs.push(vec![if details.number.is_empty() {
                locale.text_of("risk-worker-without-number", &[("name", (&name).into())])?
            } else {
                let args = [
                    ("name", (&name).into()),
                    ("number", (&details.number).into()),
                ];
                locale.text_of("risk-worker", &args)?
            }]);
        }
        if let Some(case) = &self.case {
            let args = [("case", case.into())];
            paragraphs.push(vec![locale.text_of("risk-case", &args)?]);
        }
        Ok(paragraphs)
    }
}

/// Returns paragraphs of one line each.
fn lines(texts: impl Iterator<Item = Result<String>>) -> Result<Vec<Vec<String>>> {
    texts.map(|text| Ok(vec![text?])).collect()
}

fn case(vault: &mut OpenVault) -> Result<Option<String>> {
    let plans = vault.plans().list()?.into_iter();
    let cases = plans.filter_map(|plan| plan.about.case);
    let mut references: BTreeSet<_> = cases.map(|case| case.reference).collect();
    let only = references.pop_first();
    Ok(only.filter(|_| references.is_empty()))
}

fn dangerous(locale: &Locale, person: &Person) -> Result<String> {
    let described = &person.described;
    if described.child {
        return child(locale, person);
    }
    let text = locale.person(&described.name, &described.relation)?;
    with_birth(locale, text, person)
}

/// Returns a child by letter, relation and birth.
pub(super) fn child(locale: &Locale, child: &Person) -> Result<String> {
    let args = [
        ("letter", (&child.letter).into()),
        ("relation", (&child.described.relation).into()),
    ];
    let text = locale.text_of("risk-child", &args)?;
    with_birth(locale, text, child)
}

fn with_birth(locale: &Locale, text: String, person: &Person) -> Result<String> {
    let Some(born) = person.described.born else {
        return Ok(text);
    };
    let born = locale.day(born)?;
    let born = locale.text_of("person-born", &[("day", (&born).into())])?;
    locale.list([text, born])
}
