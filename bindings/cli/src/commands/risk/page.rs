//! The conversation about danger on a terminal, and for machines. Nothing here adds anything up.

use crate::exit::Result;
use crate::session::Session;
use crate::{json as records, out, words};
use bothy_core::Now;
use bothy_core::pages::Beside;
use bothy_core::risk::{Answered, Consent, Conversation, RiskAnswer, Theme, Themes};
use bothy_core::time::day_of;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What the words need.
pub(super) struct Page {
    themes: Themes,
    now: Now,
}

impl Page {
    pub(super) fn new(session: &Session) -> Result<Self> {
        Ok(Self {
            themes: Themes::built_in()?,
            now: session.now(),
        })
    }

    fn question(theme: &str) -> String {
        words::said(&format!("risk-theme-{theme}"))
    }

    /// What fits a yes.
    pub(super) fn advice(theme: &Theme, answer: RiskAnswer) -> Option<String> {
        let advice = theme.advice.as_ref();
        let advice = advice.filter(|_| answer == RiskAnswer::Yes)?;
        Some(words::said(&format!("risk-advice-{advice}")))
    }

    /// Keys that a file of themes needs and that have no words.
    pub(super) fn without_words(themes: &Themes) -> Vec<String> {
        let mut keys = Vec::new();
        for theme in themes.all() {
            keys.push(format!("risk-theme-{}", theme.id));
            let advice = theme.advice.iter();
            keys.extend(advice.map(|advice| format!("risk-advice-{advice}")));
        }
        keys.retain(|key| matches!(words::locale().say(key), Ok(None)));
        keys
    }

    pub(super) fn themes(&self, said: &Conversation) -> String {
        let mut page = String::new();
        for theme in self.themes.all() {
            let answer = said.answers.get(&theme.id).map_or("", |a| a.answer.word());
            let question = out::wrapped(&Self::question(&theme.id), 27);
            let _ = writeln!(
                page,
                "{:<18} {answer:<7} {}",
                theme.id,
                question.trim_start()
            );
        }
        let _ = write!(page, "\n{}", out::wrapped(&words::said("risk-own-tool"), 0));
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

    pub(super) fn said(&self, said: &Conversation, referral: Option<&Beside>) -> String {
        let mut page = String::new();
        if let Some(referral) = referral {
            self.summary(&mut page, said, referral);
        }
        for (theme, answered) in self.themes.in_order(said) {
            let _ = writeln!(page, "{}", out::wrapped(&Self::question(theme), 0));
            let asked = words::day(day_of(answered.asked_ms, self.now.offset_min));
            let _ = writeln!(page, "    {} ({asked})", answered.answer.word());
            facts(&mut page, answered);
            let theme = self.themes.get(theme);
            if let Some(advice) = theme.and_then(|theme| Self::advice(theme, answered.answer)) {
                let _ = writeln!(page, "{}", out::wrapped(&advice, 4));
            }
            page.push('\n');
        }
        let _ = writeln!(page, "{}", out::wrapped(&words::said("risk-own-tool"), 0));
        let end = words::said("risk-no-replacement");
        let _ = write!(page, "{}", out::wrapped(&end, 0));
        page
    }

    fn summary(&self, page: &mut String, said: &Conversation, referral: &Beside) {
        let today = self.now.day();
        let _ = writeln!(page, "What was said, as of {}\n", words::day(today));
        let wishes = &said.wishes;
        for (label, text) in [("Needed now: ", &wishes.needs), ("Wanted: ", &wishes.wants)] {
            if !text.is_empty() {
                let text = out::words(text).replace('\n', " ");
                let _ = writeln!(page, "{}", out::wrapped(&format!("{label}{text}"), 0));
            }
        }
        let consent = match &wishes.consent {
            Some(consent) => self.consent(consent, today),
            None => "Nothing was agreed to yet: ask before you pass anything on.".to_owned(),
        };
        let _ = writeln!(page, "{}\n", out::wrapped(&consent, 0));
        for child in &referral.children {
            let born = child
                .described
                .born
                .map(|day| format!(", born {}", words::day(day)));
            let relation = out::name(&child.described.relation);
            let born = born.unwrap_or_default();
            let _ = writeln!(page, "Child {}: {relation}{born}", child.letter);
        }
        if !referral.incidents.is_empty() {
            page.push_str("The last that was written down:\n");
        }
        for line in &referral.incidents {
            let (happened, kinds) = (words::happened(&line.happened), words::kinds(&line.kinds));
            let _ = writeln!(page, "    {happened}: {kinds}");
        }
        page.push('\n');
    }

    fn consent(&self, consent: &Consent, today: NaiveDate) -> String {
        let given = words::day(day_of(consent.given_ms, self.now.offset_min));
        let (purpose, to) = (out::name(&consent.purpose), out::name(&consent.to));
        let until = words::day(consent.until);
        let mut text = format!("Agreed on {given}: {purpose}. To: {to}. Until {until}.");
        if let Some(withdrawn) = consent.withdrawn_ms {
            let day = words::day(day_of(withdrawn, self.now.offset_min));
            let _ = write!(text, " TAKEN BACK on {day}: don't pass anything on.");
        } else if !consent.holds(today) {
            text.push_str(" That is over: ask again before you pass anything on.");
        }
        text
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
                "advice": known.and_then(|theme| Self::advice(theme, answered.answer)),
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
            "consent": consent,
            "notes": [words::said("risk-own-tool"), words::said("risk-no-replacement")],
        });
        if let Some(referral) = referral {
            value["children"] = referral.children.iter().map(records::person).collect();
            value["incidents"] = referral.incidents.iter().map(records::line).collect();
        }
        value
    }
}

fn facts(page: &mut String, answered: &Answered) {
    let mut line = |label: &str, text: &str| {
        if !text.is_empty() {
            let text = out::words(text).replace('\n', " ");
            let _ = writeln!(page, "{}", out::wrapped(&format!("{label}{text}"), 4));
        }
    };
    line("", &answered.facts);
    line("There when asked: ", &answered.present);
    let ids = answered
        .incidents
        .iter()
        .map(|id| id.to_string()[..8].to_owned());
    line("Incidents: ", &ids.collect::<Vec<_>>().join(", "));
}
