//! The conversation about danger on a terminal, and for machines. Nothing here adds anything up.

use crate::commands::answer::place;
use crate::exit::Result;
use crate::session::Session;
use crate::{json as records, messages, out, wrap};
use bothy_core::Now;
use bothy_core::helplines::Area;
use bothy_core::journal::Line;
use bothy_core::risk::{Answered, Consent, Conversation, RiskAnswer, Theme, Themes, Wishes};
use bothy_core::shown::pages::Beside;
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::iter::{once, repeat};

/// The data that the words need.
pub(super) struct Page {
    themes: Themes,
    now: Now,
    /// The user's place, if they set one.
    here: Option<Area>,
}

impl Page {
    pub(super) fn new(session: &Session, vault: &mut OpenVault) -> Result<Self> {
        Ok(Self {
            themes: Themes::built_in()?,
            now: session.now(),
            here: place(vault),
        })
    }

    fn question(theme: &str) -> String {
        messages::said(&format!("risk-theme-{theme}"))
    }

    /// Returns the advice that fits an answer.
    pub(super) fn advice(&self, theme: &Theme, answer: RiskAnswer) -> Option<String> {
        let advice = theme.advice_for(answer)?;
        let said = messages::locale().risk_advice(advice, self.here);
        Some(messages::or_key(said.map(|advice| advice.text), advice))
    }

    /// Returns the keys that a file of themes needs and that have no words.
    pub(super) fn without_words(themes: &Themes) -> Vec<String> {
        let mut keys = Vec::new();
        for theme in themes.all() {
            keys.push(format!("risk-theme-{}", theme.id));
            let advice = theme.advice.iter();
            keys.extend(advice.map(|advice| format!("risk-advice-{advice}")));
        }
        keys.retain(|key| matches!(messages::locale().say(key), Ok(None)));
        keys
    }

    pub(super) fn themes(&self, said: &Conversation) -> String {
        let mut page = String::new();
        for theme in self.themes.all() {
            let answered = said.answers.get(&theme.id);
            let answer = answered.map_or_else(String::new, answer);
            let question = wrap::wrapped(&Self::question(&theme.id), 27);
            let _ = writeln!(
                page,
                "{:<17} {answer:<8} {}",
                theme.id,
                question.trim_start()
            );
        }
        let _ = write!(page, "\n{}", wrap::wrapped(&text!("risk-own-tool"), 0));
        page
    }

    pub(super) fn themes_json(&self, said: &Conversation) -> Value {
        let one = |theme: &Theme| {
            let answer = said.answers.get(&theme.id);
            json!({
                "theme": theme.id,
                "question": Self::question(&theme.id),
                "answer": answer.map(|answered| answered.answer.word()),
            })
        };
        self.themes.all().iter().map(one).collect()
    }

    /// Formats the answers in order, each with what was said at the time.
    pub(super) fn said(&self, said: &Conversation) -> String {
        let mut page = String::new();
        for (theme, answered) in self.themes.in_order(said) {
            self.answered(&mut page, theme, answered);
            let ids = answered.incidents.iter();
            let ids = messages::list(ids.map(|id| id.to_string()[..8].to_owned()));
            if !ids.is_empty() {
                let ids = text!("risk-incidents", ids = &ids);
                let _ = writeln!(page, "{}", wrap::wrapped(&ids, 4));
            }
            let theme = self.themes.get(theme);
            if let Some(advice) = theme.and_then(|theme| self.advice(theme, answered.answer)) {
                let _ = writeln!(page, "{}", wrap::wrapped(&advice, 4));
            }
            page.push('\n');
        }
        use_of_it(&mut page);
        page
    }

    /// Formats the referral for a worker who wasn't there, as it is on paper.
    pub(super) fn referral(&self, said: &Conversation, beside: &Beside) -> String {
        let mut page = String::new();
        self.summary(&mut page, said, beside);
        for answer in [RiskAnswer::Yes, RiskAnswer::Unsure] {
            for (theme, answered) in self.themes.with(said, answer) {
                self.answered(&mut page, theme, answered);
                let heading = text!("risk-linked");
                incidents(&mut page, &heading, 4, beside.linked(answered));
                page.push('\n');
            }
        }
        let no: Vec<_> = self.themes.with(said, RiskAnswer::No).collect();
        if !no.is_empty() {
            let _ = writeln!(page, "{}", text!("risk-said-no"));
        }
        for (theme, answered) in &no {
            let _ = writeln!(page, "{}", wrap::wrapped(&Self::question(theme), 4));
            if !answered.facts.is_empty() {
                let facts = out::one_line(&answered.facts);
                let _ = writeln!(page, "{}", wrap::wrapped(&facts, 8));
            }
        }
        if !no.is_empty() {
            page.push('\n');
        }
        use_of_it(&mut page);
        page
    }

    /// Formats a theme, its answer and time, the facts, and who was there.
    fn answered(&self, page: &mut String, theme: &str, answered: &Answered) {
        let asked = messages::day(self.now.day_of(answered.asked_ms));
        let answer = answer(answered);
        let answer = text!("risk-answered", answer = &answer, day = &asked);
        let mut line = |text: &str, indent| {
            let _ = writeln!(page, "{}", wrap::wrapped(text, indent));
        };
        line(&Self::question(theme), 0);
        line(&answer, 4);
        if !answered.facts.is_empty() {
            line(&out::one_line(&answered.facts), 4);
        }
        if !answered.present.is_empty() {
            let who = out::one_line(&answered.present);
            line(&text!("risk-present", who = &who), 4);
        }
    }

    fn summary(&self, page: &mut String, said: &Conversation, beside: &Beside) {
        let today = self.now.day();
        let as_of = text!("risk-as-of", day = &messages::day(today));
        let _ = writeln!(page, "{as_of}\n");
        let mut line = |text: &str| {
            let _ = writeln!(page, "{}", wrap::wrapped(text, 0));
        };
        let wishes = &said.wishes;
        let (needs, wants) = (out::one_line(&wishes.needs), out::one_line(&wishes.wants));
        if !needs.is_empty() {
            line(&text!("risk-needed", text = &needs));
        }
        if !wants.is_empty() {
            line(&text!("risk-wanted", text = &wants));
        }
        line(&match &wishes.consent {
            Some(consent) => self.consent(consent, today),
            None => text!("risk-nothing-agreed"),
        });
        page.push('\n');
        self.passages(page, wishes, beside);
        for child in &beside.children {
            let born = child.described.born;
            let born = born.map(|day| text!("person-born", day = &messages::day(day)));
            let relation = out::name(&child.described.relation);
            let child = text!("risk-child", letter = &child.letter, relation = &relation);
            let _ = writeln!(page, "{}", messages::list([child].into_iter().chain(born)));
        }
        let heading = messages::or_key(beside.heading(messages::locale()), "risk-last");
        incidents(page, &heading, 0, beside.incidents.iter());
        page.push('\n');
    }

    /// Formats how to reach the person, their worker and case, who is dangerous, the background, and orders.
    fn passages(&self, page: &mut String, wishes: &Wishes, beside: &Beside) {
        let passages = beside.passages(wishes, messages::locale(), self.now);
        for passage in passages.unwrap_or_default() {
            let _ = writeln!(page, "{}", passage.heading);
            for paragraph in &passage.paragraphs {
                for (line, indent) in paragraph.iter().zip(once(4).chain(repeat(8))) {
                    let _ = writeln!(page, "{}", wrap::wrapped(&out::one_line(line), indent));
                }
            }
            page.push('\n');
        }
    }

    fn consent(&self, consent: &Consent, today: NaiveDate) -> String {
        let given = messages::day(self.now.day_of(consent.given_ms));
        let (purpose, to) = (out::name(&consent.purpose), out::name(&consent.to));
        let until = messages::day(consent.until);
        let agreed = text!(
            "risk-agreed",
            day = &given,
            purpose = &purpose,
            to = &to,
            until = &until
        );
        if let Some(withdrawn) = consent.withdrawn_ms {
            let day = messages::day(self.now.day_of(withdrawn));
            format!("{agreed} {}", text!("risk-agreed-back", day = &day))
        } else if consent.holds(today) {
            agreed
        } else {
            format!("{agreed} {}", text!("risk-agreed-over"))
        }
    }

    pub(super) fn said_json(&self, said: &Conversation, referral: Option<&Beside>) -> Value {
        let one = |(theme, answered): (&str, &Answered)| {
            let known = self.themes.get(theme);
            json!({
                "theme": theme,
                "question": Self::question(theme),
                "answer": answered.answer.word(),
                "facts": answered.facts,
                "incidents": answered.incidents.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "present": answered.present,
                "asked": records::utc(answered.asked_ms),
                "advice": known.and_then(|theme| self.advice(theme, answered.answer)),
            })
        };
        let wishes = &said.wishes;
        let consent = wishes.consent.as_ref().map(|consent| {
            json!({
                "for": consent.purpose,
                "to": consent.to,
                "until": consent.until.to_string(),
                "given": records::utc(consent.given_ms),
                "withdrawn": consent.withdrawn_ms.and_then(records::utc),
                "holds": consent.holds(self.now.day()),
            })
        });
        let mut value = json!({
            "answers": self.themes.in_order(said).map(one).collect::<Vec<_>>(),
            "needs": wishes.needs,
            "wants": wishes.wants,
            "reach": wishes.reach,
            "worker": wishes.worker.map(|id| id.to_string()),
            "consent": consent,
            "notes": [text!("risk-own-tool"), text!("risk-no-replacement")],
        });
        if let Some(referral) = referral {
            value["children"] = referral.children.iter().map(records::person).collect();
            value["incidents"] = referral.incidents.iter().map(records::line).collect();
            value["more_incidents"] = json!(referral.more);
            value["dangerous"] = referral.dangerous.iter().map(records::person).collect();
            let (orders, today) = (referral.orders.iter(), self.now.day());
            value["orders"] = orders.map(|order| records::order(order, today)).collect();
            value["case"] = json!(referral.case);
        }
        value
    }
}

/// Formats the day and the kinds of each incident; nothing if there are none.
fn incidents<'l>(
    page: &mut String,
    heading: &str,
    indent: usize,
    lines: impl Iterator<Item = &'l Line>,
) {
    for (n, line) in lines.enumerate() {
        if n == 0 {
            let _ = writeln!(page, "{}", wrap::wrapped(heading, indent));
        }
        let line = messages::locale().incident(line, &crate::clock::zone);
        let line = messages::or_key(line, "risk-last-incident");
        let _ = writeln!(page, "{}", wrap::wrapped(&line, indent + 4));
    }
}

/// Formats how to use it.
fn use_of_it(page: &mut String) {
    let _ = writeln!(page, "{}", wrap::wrapped(&text!("risk-own-tool"), 0));
    let _ = write!(page, "{}", wrap::wrapped(&text!("risk-no-replacement"), 0));
}

fn answer(answered: &Answered) -> String {
    messages::said(&format!("answer-{}", answered.answer.word()))
}
