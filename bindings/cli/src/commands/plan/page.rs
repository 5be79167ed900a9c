//! A plan on a terminal, and for machines.

use crate::session::Session;
use crate::{json as records, messages, out, wrap};
use bothy_core::Now;
use bothy_core::orders::Order;
use bothy_core::people::Person;
use bothy_core::plan::{
    Difference, ItemChange, MadeFor, Plan, PlanItem, Section, TemplateItem, Templates,
};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::iter::repeat;

/// The data that the words need.
pub(super) struct Page {
    people: Vec<Person>,
    orders: Vec<Order>,
    now: Now,
}

impl Page {
    pub(super) fn new(session: &Session) -> Self {
        Self {
            people: Vec::new(),
            orders: Vec::new(),
            now: session.now(),
        }
    }

    pub(super) fn with_people(self, people: Vec<Person>) -> Self {
        Self { people, ..self }
    }

    pub(super) fn with_orders(self, orders: Vec<Order>) -> Self {
        Self { orders, ..self }
    }

    fn day(&self, ms: i64) -> NaiveDate {
        self.now.day_of(ms)
    }

    fn made_for(made_for: MadeFor) -> String {
        messages::said(&format!("plan-for-{}", made_for.word()))
    }

    /// Returns the user's words, or otherwise the template's.
    fn words(item: &PlanItem) -> String {
        match &item.said.words {
            Some(own) => out::name(own),
            None => messages::or_key(messages::locale().item(item), "plan-item"),
        }
    }

    /// Returns how doing it could make things worse: the template's words, then the user's own.
    fn worse(item: &PlanItem) -> Vec<String> {
        let worse = messages::locale().worse(item);
        worse.unwrap_or_else(|_| vec!["plan-item.worse".to_owned()])
    }

    pub(super) fn row(&self, plan: &Plan) -> String {
        let id = plan.id.to_string();
        let about = &plan.about;
        let case = about.case.as_ref().map(|case| {
            let until = messages::day(case.retain_until);
            text!("plan-case-short", case = &case.reference, day = &until)
        });
        let about = [Self::made_for(about.made_for)].into_iter().chain(case);
        format!(
            "{}  {}  {}\n",
            &id[..8],
            messages::day(self.day(plan.changed_ms)),
            messages::list(about)
        )
    }

    pub(super) fn plan(&self, plan: &Plan, sections: &[Section]) -> String {
        let mut page = self.head(plan);
        for section in sections {
            let items: Vec<&PlanItem> = plan.section(*section).collect();
            if items.is_empty() {
                continue;
            }
            let title = messages::said(&format!("plan-section-{}", section.word()));
            let _ = writeln!(page, "\n{title}");
            for item in items {
                self.item(&mut page, plan, item);
            }
        }
        if !self.orders.is_empty() {
            let _ = writeln!(page, "\n{}", text!("orders"));
        }
        for order in &self.orders {
            let lines = messages::order(order, self.now.day(), false);
            for (line, indent) in lines.iter().zip([4, 8].into_iter().chain(repeat(8))) {
                let _ = writeln!(page, "{}", wrap::wrapped(&out::one_line(line), indent));
            }
        }
        page
    }

    /// Formats what was said at reviews of feeling safer.
    pub(super) fn safer(&self, plan: &Plan) -> String {
        let mut page = String::new();
        for version in plan.safer() {
            let day = messages::day(self.day(version.kept_ms));
            let text = out::one_line(&version.safer);
            let said = text!("plan-safer-said", day = &day, text = &text);
            let said = wrap::wrapped(&said, 5);
            let _ = writeln!(page, "{:>3}  {}", version.number, said.trim_start());
        }
        if page.is_empty() {
            page = text!("plan-safer-none");
        }
        page
    }

    pub(super) fn safer_json(plan: &Plan) -> Value {
        let said = plan.safer().map(|version| {
            json!({
                "version": version.number,
                "kept": records::utc(version.kept_ms),
                "safer": version.safer,
            })
        });
        said.collect()
    }

    fn head(&self, plan: &Plan) -> String {
        let about = &plan.about;
        let made_for = Self::made_for(about.made_for);
        let made = messages::day(self.day(plan.made_ms));
        let mut lines = vec![if about.with_worker {
            text!("plan-made-with-worker", for = &made_for, day = &made)
        } else {
            text!("plan-made-alone", for = &made_for, day = &made)
        }];
        if let Some(case) = &about.case {
            let until = messages::day(case.retain_until);
            let (purpose, consent) = (out::name(&case.purpose), out::name(&case.consent));
            lines.push(text!("plan-case", case = &case.reference, day = &until));
            lines.push(text!("plan-purpose", purpose = &purpose));
            lines.push(text!("plan-consent", consent = &consent));
        }
        if let Some(next) = plan.review_on {
            let next = messages::day(next);
            lines.push(if plan.is_due(self.now.day()) {
                text!("plan-look-due", day = &next)
            } else {
                text!("plan-look-again", day = &next)
            });
        }
        lines.join("\n") + "\n"
    }

    pub(super) fn item(&self, page: &mut String, plan: &Plan, item: &PlanItem) {
        let tick = if item.done_ms.is_some() { 'x' } else { ' ' };
        let number = plan.number(item);
        let words = wrap::wrapped(&Self::words(item), 11);
        let _ = writeln!(page, " {number:>5} [{tick}] {}", words.trim_start());
        let mut line = |text: &str| {
            let _ = writeln!(page, "{}", wrap::wrapped(text, 11));
        };
        for why in Self::worse(item) {
            line(&text!("plan-worse", why = &out::one_line(&why)));
        }
        if let Some(due) = item.said.due {
            line(&text!("plan-by", day = &messages::day(due)));
        }
        if let Some(id) = item.said.person {
            let person = messages::kept(&self.people, id);
            line(&text!("plan-with", person = &person));
        }
        if let Some(id) = item.said.incident {
            line(&text!("plan-incident", id = &id.to_string()[..8]));
        }
        if !item.said.note.is_empty() {
            let note = out::one_line(&item.said.note);
            line(&text!("plan-note", note = &note));
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
            let kept = messages::day(self.day(version.kept_ms));
            let _ = writeln!(page, "{:>3}  {kept}", version.number);
        }
        let Some(since) = since else {
            let _ = write!(page, "{} {}", text!("plan-not-looked"), text!("cli-review"));
            return page;
        };
        let _ = writeln!(page, "\n{}", text!("plan-changed", version = since));
        let mut line = |text: &str| {
            let _ = writeln!(page, "{}", wrap::wrapped(text, 5));
        };
        for one in changed {
            let item = Self::words(&one.item);
            let given = [("item", (&item).into())];
            line(&messages::say(
                &format!("plan-change-{}", how(one.how)),
                &given,
            ));
        }
        if changed.is_empty() {
            line(&text!("plan-change-nothing"));
        }
        page
    }

    pub(super) fn templates(templates: &Templates, made_for: Option<MadeFor>) -> String {
        let mut page = String::new();
        let mut section = None;
        for item in of(templates, made_for) {
            if section.replace(item.section) != Some(item.section) {
                let title = messages::said(&format!("plan-section-{}", item.section.word()));
                let _ = writeln!(page, "{title}");
            }
            let words = messages::said(&format!("plan-item-{}", item.id));
            let _ = writeln!(page, "{}", wrap::wrapped(&words, 4));
        }
        page
    }

    pub(super) fn templates_json(templates: &Templates, made_for: Option<MadeFor>) -> Value {
        let one = |item: &TemplateItem| {
            json!({
                "id": item.id,
                "section": item.section.word(),
                "for": item.made_for.iter().map(|made_for| made_for.word()).collect::<Vec<_>>(),
                "words": messages::said(&format!("plan-item-{}", item.id)),
                "worse": item.worse.then(|| messages::said(&format!("plan-item-{}.worse", item.id))),
            })
        };
        of(templates, made_for).map(one).collect()
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
        let looked = plan.versions.iter().map(|version| {
            json!({
                "number": version.number,
                "kept": records::utc(version.kept_ms),
                "safer": version.safer,
            })
        });
        json!({
            "id": plan.id.to_string(),
            "for": about.made_for.word(),
            "with_worker": about.with_worker,
            "case": case,
            "made": records::utc(plan.made_ms),
            "changed": records::utc(plan.changed_ms),
            "review_on": plan.review_on.map(|day| day.to_string()),
            "due": plan.is_due(self.now.day()),
            "versions": looked.collect::<Vec<_>>(),
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
        let one = |changed: &ItemChange| json!({ "how": how(changed.how), "item": Self::item_json(plan, &changed.item) });
        let mut value = self.summary_json(plan);
        value["since"] = json!(since);
        value["changed"] = changed.iter().map(one).collect();
        value
    }
}

fn how(how: Difference) -> &'static str {
    match how {
        Difference::Added => "added",
        Difference::Reworded => "reworded",
        Difference::Moved => "moved",
        Difference::Ticked => "ticked",
        Difference::Unticked => "unticked",
        Difference::Removed => "removed",
    }
}

fn of(templates: &Templates, made_for: Option<MadeFor>) -> impl Iterator<Item = &TemplateItem> {
    let items = templates.items().iter();
    items.filter(move |item| made_for.is_none_or(|made_for| item.is_for(made_for)))
}
