//! What a new plan begins with: which items, in which order, for whom. Data (core/content/plans), without a word of them.

use crate::content_file::{Fault, Faulty, Source, names};
use crate::error::{Bug, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

const BUILT_IN: &str = include_str!("../../../content/plans/plans.toml");
/// The form of file that this version reads.
const FORM: i64 = 1;

names! {
    /// Whose plan it is.
    MadeFor {
        /// Somebody who lives with the person.
        Living = "living",
        /// Somebody who gets ready to leave.
        Leaving = "leaving",
        /// Somebody who left.
        Left = "left",
        /// A young person of 16 to 18.
        Young = "young",
        /// Somebody who needs care, perhaps from the person.
        CareNeeds = "care-needs",
        /// Somebody whose own child hurts them.
        OwnChild = "own-child",
        /// A friend or relative who wants to help safely.
        Helper = "helper",
        /// Somebody who is hurt by several people, such as family or a community.
        Several = "several",
        /// A child of 13 to 15.
        Child = "child",
        /// Somebody over 65, or who cares for somebody.
        Older = "older",
        /// An employer or a manager of somebody.
        Employer = "employer",
    }
}

names! {
    /// A part of a plan; all plans have them in this order.
    #[cfg_attr(feature = "uniffi", uniffi(name = "PlanSection"))]
    Section {
        /// If it starts.
        IfItStarts = "if-it-starts",
        /// Day to day.
        DayToDay = "day-to-day",
        /// The children.
        Children = "children",
        /// Getting ready to leave.
        GettingReady = "getting-ready",
        /// The bag.
        Bag = "bag",
        /// After leaving.
        Afterwards = "afterwards",
        /// Phone and online.
        PhoneOnline = "phone-online",
        /// Work or study.
        WorkStudy = "work-study",
        /// Money.
        Money = "money",
        /// Animals.
        Animals = "animals",
        /// Health and feelings.
        Health = "health",
        /// Rights and help.
        RightsHelp = "rights-help",
        /// People.
        People = "people",
        /// Looking at the plan again.
        Review = "review",
    }
}

/// An item that a new plan begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateItem {
    /// Names it, for ever. Its words are `plan-item-ID`.
    pub id: String,
    /// Where it stands.
    pub section: Section,
    /// Whose plans have it; empty, all but a helper's and an employer's.
    pub made_for: Vec<MadeFor>,
    /// Doing it could make things worse: `plan-item-ID.worse` says how.
    pub worse: bool,
}

impl TemplateItem {
    /// Whether plans for them begin with it.
    pub fn is_for(&self, whom: MadeFor) -> bool {
        if self.made_for.is_empty() {
            !matches!(whom, MadeFor::Helper | MadeFor::Employer)
        } else {
            self.made_for.contains(&whom)
        }
    }
}

/// What new plans begin with.
#[derive(Debug, Clone)]
pub struct Templates(Vec<TemplateItem>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    form: i64,
    /// Items that were taken out and still stand in people's plans: their words stay.
    #[serde(default)]
    retired: Vec<Spanned<String>>,
    section: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: Spanned<String>,
    items: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: Spanned<String>,
    #[serde(default, rename = "for")]
    made_for: Vec<Spanned<String>>,
    #[serde(default)]
    worse: bool,
}

impl Templates {
    /// Those that are built in.
    ///
    /// # Errors
    /// `Internal`, never: the tests read them.
    pub fn built_in() -> Result<Self> {
        Self::read(BUILT_IN).map_err(|_| Bug::Plans.into())
    }

    /// Reads templates; their form is that of core/content/plans/plans.toml.
    ///
    /// # Errors
    /// The first thing that is wrong, and its line.
    pub fn read(text: &str) -> std::result::Result<Self, Faulty> {
        let (source, raw) = Source::read(text, FORM, |raw: &Raw| raw.form)?;
        let mut seen = BTreeSet::new();
        let mut items = Vec::new();
        let mut sections = Section::ALL.iter();
        for part in &raw.section {
            let section = source.word(&part.id, Section::of)?;
            if sections.next() != Some(&section) {
                return Err(source.fault(&part.id.span(), Fault::Sections));
            }
            for item in &part.items {
                let read = source.item(section, item)?;
                if !seen.insert(read.id.clone()) {
                    return Err(source.fault(&item.id.span(), Fault::Twice));
                }
                items.push(read);
            }
        }
        for retired in &raw.retired {
            if !seen.insert(source.id(retired)?) {
                return Err(source.fault(&retired.span(), Fault::Twice));
            }
        }
        match sections.next() {
            None => Ok(Self(items)),
            Some(_) => Err(source.fault(&(text.len()..text.len()), Fault::Sections)),
        }
    }

    /// All items, in their order.
    pub fn items(&self) -> &[TemplateItem] {
        &self.0
    }

    /// What a plan made for them begins with.
    pub(super) fn of(&self, whom: MadeFor) -> impl Iterator<Item = &TemplateItem> {
        self.0.iter().filter(move |item| item.is_for(whom))
    }
}

impl Source<'_> {
    fn item(&self, section: Section, raw: &RawItem) -> std::result::Result<TemplateItem, Faulty> {
        let made_for = raw.made_for.iter();
        Ok(TemplateItem {
            id: self.id(&raw.id)?,
            section,
            made_for: made_for
                .map(|word| self.word(word, MadeFor::of))
                .collect::<std::result::Result<_, _>>()?,
            worse: raw.worse,
        })
    }
}
