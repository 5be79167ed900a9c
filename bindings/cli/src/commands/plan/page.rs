//! A plan on a terminal, and for machines.

use crate::session::Session;
use crate::{json as records, out, words};
use bothy_core::people::Person;
use bothy_core::plan::{
    Difference, ItemChange, MadeFor, Plan, PlanItem, Section, TemplateItem, Templates,
};
use bothy_core::time::day_of;
use bothy_core::{Id, Now};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What the words need.
pub(super) struct Page {
    people: Vec<Person>,
    now: Now,
}

impl Page {
    pub(super) fn new(session: &Session) -> Self {
        Self {
            people: Vec::new(),
            now: session.now(),
        }
    }

    pub(super) fn with_people(self, people: Vec<Person>) -> Self {
        Self { people, ..self }
    }

    fn day(&self, ms: i64) -> NaiveDate {
        day_of(ms, self.now.offset_min)
    }

    fn made_for(whom: MadeFor) -> String {
        words::said(&format!("plan-for-{}", whom.word()))
    }

    fn words(item: &PlanItem) -> String {
        match (&item.said.words, &item.template) {
            (Some(words), _) => words.clone(),
            (None, Some(template)) => words::said(&format!("plan-item-{template}")),
            (None, None) => String::new(),
        }
    }

    /// How doing it could make things worse: as the template says it, then in own words.
    fn worse(item: &PlanItem) -> Vec<String> {
        let of_template = item.template.as_ref().and_then(|template| {
            let said = words::locale().say(&format!("plan-item-{template}.worse"));
            said.ok().flatten()
        });
        of_template
            .into_iter()
            .chain(item.said.worse.clone())
            .collect()
    }

    fn person(&self, id: Id) -> String {
        let kept = self.people.iter().find(|person| person.id == id);
        kept.map_or_else(
            || "somebody who was removed".to_owned(),
            |kept| words::person(&kept.described.name, &kept.described.relation),
        )
    }

    pub(super) fn row(&self, plan: &Plan) -> String {
        let id = plan.id.to_string();
        let about = &plan.about;
        let mut row = format!(
            "{}  {}  {}",
            &id[..8],
            words::day(self.day(plan.changed_ms)),
            Self::made_for(about.made_for)
        );
        if let Some(case) = &about.case {
            let until = words::day(case.retain_until);
            let _ = write!(row, ", case {}, kept until {until}", case.reference);
        }
        row.push('\n');
        row
    }

    pub(super) fn plan(&self, plan: &Plan, sections: &[Section]) -> String {
        let mut page = self.head(plan);
        for section in sections {
            let items: Vec<&PlanItem> = plan.section(*section).collect();
            if items.is_empty() {
                continue;
            }
            let title = words::said(&format!("plan-section-{}", section.word()));
            let _ = writeln!(page, "\n{title}");
            for item in items {
                self.item(&mut page, plan, item);
            }
        }
        page
    }

    fn head(&self, plan: &Plan) -> String {
        let about = &plan.about;
        let with = if about.with_worker {
            "made with a worker"
        } else {
            "made alone"
        };
        let made = words::day(self.day(plan.made_ms));
        let mut head = format!("{}; {with} on {made}.\n", Self::made_for(about.made_for));
        if let Some(case) = &about.case {
            let until = words::day(case.retain_until);
            let (purpose, consent) = (out::name(&case.purpose), out::name(&case.consent));
            let _ = writeln!(head, "Case {}, kept until {until}.", case.reference);
            let _ = writeln!(head, "For: {purpose}\nConsent: {consent}");
        }
        if let Some(next) = plan.review_on {
            let today = self.now.day();
            let due = if plan.is_due(today) {
                " That day has come."
            } else {
                ""
            };
            let _ = writeln!(head, "Look at it again on {}.{due}", words::day(next));
        }
        head
    }

    pub(super) fn item(&self, page: &mut String, plan: &Plan, item: &PlanItem) {
        let tick = if item.done_ms.is_some() { 'x' } else { ' ' };
        let number = plan.number(item);
        let words = out::wrapped(&out::name(&Self::words(item)), 11);
        let _ = writeln!(page, " {number:>5} [{tick}] {}", words.trim_start());
        let mut line = |label: &str, text: &str| {
            let text = out::words(text).replace('\n', " ");
            let _ = writeln!(page, "{}", out::wrapped(&format!("{label}{text}"), 11));
        };
        for reason in Self::worse(item) {
            line("Could make it worse: ", &reason);
        }
        if let Some(due) = item.said.due {
            line("By ", &words::day(due));
        }
        if let Some(id) = item.said.person {
            line("With ", &self.person(id));
        }
        if let Some(id) = item.said.incident {
            line("Incident ", &id.to_string()[..8]);
        }
        if !item.said.note.is_empty() {
            line("Note: ", &item.said.note);
        }
    }

    pub(super) fn history(
        &self,
        plan: &Plan,
        since: Option<u32>,
        changed: &[ItemChange],
    ) -> String {
        let mut page = String::new();
        for version in &plan.versions {
            let kept = words::day(self.day(version.kept_ms));
            let _ = writeln!(page, "{:>3}  {kept}", version.number);
        }
        let Some(since) = since else {
            page.push_str(
                "It wasn't looked at again yet. `bothy plan review` keeps how it stands.",
            );
            return page;
        };
        let _ = writeln!(page, "\nChanged since {since}:");
        for one in changed {
            let how = match one.how {
                Difference::Added => "added",
                Difference::Reworded => "said anew",
                Difference::Moved => "moved",
                Difference::Ticked => "ticked",
                Difference::Unticked => "tick taken away",
                Difference::Removed => "removed",
            };
            let words = out::name(&Self::words(&one.item));
            let _ = writeln!(page, "{}", out::wrapped(&format!("{how}: {words}"), 5));
        }
        if changed.is_empty() {
            page.push_str("     nothing\n");
        }
        page
    }

    pub(super) fn templates(templates: &Templates, whom: Option<MadeFor>) -> String {
        let mut page = String::new();
        let mut section = None;
        for item in of(templates, whom) {
            if section.replace(item.section) != Some(item.section) {
                let title = words::said(&format!("plan-section-{}", item.section.word()));
                let _ = writeln!(page, "{title}");
            }
            let words = words::said(&format!("plan-item-{}", item.id));
            let _ = writeln!(page, "{}", out::wrapped(&words, 4));
        }
        page
    }

    pub(super) fn templates_json(templates: &Templates, whom: Option<MadeFor>) -> Value {
        let one = |item: &TemplateItem| {
            json!({
                "id": item.id,
                "section": item.section.word(),
                "for": item.made_for.iter().map(|whom| whom.word()).collect::<Vec<_>>(),
                "words": words::said(&format!("plan-item-{}", item.id)),
                "worse": item.worse.then(|| words::said(&format!("plan-item-{}.worse", item.id))),
            })
        };
        of(templates, whom).map(one).collect()
    }

    pub(super) fn summary_json(&self, plan: &Plan) -> Value {
        let about = &plan.about;
        let case = about.case.as_ref().map(|case| {
            json!({
                "reference": case.reference,
                "purpose": case.purpose,
                "consent": case.consent,
                "retain_until": case.retain_until.to_string(),
            })
        });
        let looked = plan.versions.iter();
        json!({
            "id": plan.id.to_string(),
            "for": about.made_for.word(),
            "with_worker": about.with_worker,
            "case": case,
            "made": records::utc(plan.made_ms),
            "changed": records::utc(plan.changed_ms),
            "review_on": plan.review_on.map(|day| day.to_string()),
            "due": plan.is_due(self.now.day()),
            "versions": looked.map(|v| json!({ "number": v.number, "kept": records::utc(v.kept_ms) })).collect::<Vec<_>>(),
        })
    }

    pub(super) fn plan_json(&self, plan: &Plan, sections: &[Section]) -> Value {
        let mut value = self.summary_json(plan);
        let items = sections.iter().flat_map(|section| plan.section(*section));
        value["items"] = items.map(|item| Self::item_json(plan, item)).collect();
        value
    }

    pub(super) fn item_json(plan: &Plan, item: &PlanItem) -> Value {
        json!({
            "id": item.id.to_string(),
            "number": plan.number(item),
            "section": item.section.word(),
            "template": item.template,
            "words": Self::words(item),
            "own_words": item.said.words.is_some(),
            "worse": Self::worse(item),
            "done": item.done_ms.map(records::utc),
            "due": item.said.due.map(|day| day.to_string()),
            "note": item.said.note,
            "person": item.said.person.map(|id| id.to_string()),
            "incident": item.said.incident.map(|id| id.to_string()),
        })
    }

    pub(super) fn history_json(
        &self,
        plan: &Plan,
        since: Option<u32>,
        changed: &[ItemChange],
    ) -> Value {
        let one = |changed: &ItemChange| {
            let how = match changed.how {
                Difference::Added => "added",
                Difference::Reworded => "reworded",
                Difference::Moved => "moved",
                Difference::Ticked => "ticked",
                Difference::Unticked => "unticked",
                Difference::Removed => "removed",
            };
            json!({ "how": how, "item": Self::item_json(plan, &changed.item) })
        };
        let mut value = self.summary_json(plan);
        value["since"] = json!(since);
        value["changed"] = changed.iter().map(one).collect();
        value
    }
}

fn of(templates: &Templates, whom: Option<MadeFor>) -> impl Iterator<Item = &TemplateItem> {
    let items = templates.items().iter();
    items.filter(move |item| whom.is_none_or(|whom| item.is_for(whom)))
}
