//! The items of new plans, by situation (core/content/plans). Their words are elsewhere.

use crate::content_file::{Fault, Faulty, Source, names};
use crate::error::{Bug, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

const BUILT_IN: &str = include_str!("../../../content/plans/plans.toml");
/// The file's form that this version reads.
const FORM: i64 = 1;

names! {
    /// A plan owner's situation.
    MadeFor said by "plan-for-" {
        /// A person who lives with the abuser.
        Living = "living",
        /// A person getting ready to leave.
        Leaving = "leaving",
        /// A person who left.
        Left = "left",
        /// A young person of 16 to 18.
        Young = "young",
        /// A person who needs care, perhaps from the abuser.
        CareNeeds = "care-needs",
        /// A person whose own child hurts them.
        OwnChild = "own-child",
        /// A friend or relative who wants to help safely.
        Helper = "helper",
        /// A person hurt by several people, such as family or a community.
        Several = "several",
        /// A child of 13 to 15.
        Child = "child",
        /// A person over 65, or a carer.
        Older = "older",
        /// An employer or manager.
        Employer = "employer",
    }
}

names! {
    /// A part of a plan. All plans have the same order.
    #[cfg_attr(feature = "uniffi", uniffi(name = "PlanSection"))]
    Section said by "plan-section-" {
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

/// An item of new plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateItem {
    /// A permanent name. Its words are `plan-item-ID`.
    pub id: String,
    /// Its section.
    pub section: Section,
    /// The situations that have it. Empty for all except a helper's and an employer's.
    pub made_for: Vec<MadeFor>,
    /// True if doing it could make things worse: `plan-item-ID.worse` explains.
    pub worse: bool,
}

impl TemplateItem {
    /// True if plans for this situation begin with it.
    pub fn is_for(&self, made_for: MadeFor) -> bool {
        if self.made_for.is_empty() {
            !matches!(made_for, MadeFor::Helper | MadeFor::Employer)
        } else {
            self.made_for.contains(&made_for)
        }
    }
}

/// The items of new plans.
///
/// ```
/// use bothy_core::plan::Templates;
///
/// // A service's own list, with a slip in it: the fault names the line for its writer.
/// let faulty = Templates::read("form = 1\nretired = []\n\n[[section]]\nid = \"no-such-section\"\nitems = []\n").unwrap_err();
/// assert_eq!(faulty.line, 5);
/// ```
#[derive(Debug, Clone)]
pub struct Templates(Vec<TemplateItem>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    form: i64,
    /// Items removed here that may still be in people's plans: their words stay.
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
    /// Returns the built-in templates.
    ///
    /// # Errors
    /// `Internal`, but never in practice: the tests read them.
    pub fn built_in() -> Result<Self> {
        Self::read(BUILT_IN).map_err(|_| Bug::Plans.into())
    }

    /// Reads templates in the form of core/content/plans/plans.toml.
    ///
    /// # Errors
    /// The first fault and its line.
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

    /// Returns all items in order.
    pub fn items(&self) -> &[TemplateItem] {
        &self.0
    }

    /// Returns the first items of a plan for this situation.
    pub(super) fn of(&self, made_for: MadeFor) -> impl Iterator<Item = &TemplateItem> {
        self.0.iter().filter(move |item| item.is_for(made_for))
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
