//! The words of every value that crosses without any.

use crate::session::caught;
use crate::words::Words;
use bothy_core::Result;
use bothy_core::evidence::{Leftover, Reader};
use bothy_core::helplines::{Area, ChannelKind, Spoken, Whom};
use bothy_core::journal::{Answer, Help, Reason};
use bothy_core::media::{NoPreview, Properties};
use bothy_core::orders::OrderKind;
use bothy_core::plan::{ItemChange, MadeFor, Section};
use bothy_core::risk::RiskAnswer;
use bothy_core::setup::Task;
use bothy_core::shown::FileKind;

#[uniffi::export]
impl Words {
    /// Returns an answer: "not sure".
    pub fn answer(&self, answer: Answer) -> Result<String> {
        self.text(answer.key())
    }

    /// Returns an answer of the conversation about danger.
    pub fn risk_answer(&self, answer: RiskAnswer) -> Result<String> {
        self.text(answer.key())
    }

    /// Returns the heading of help at saving.
    pub fn help_heading(&self, help: Help) -> Result<String> {
        self.text(&format!("phone-help-heading-{}", help.word()))
    }

    /// Returns a reason for removing an incident.
    pub fn reason(&self, reason: Reason) -> Result<String> {
        self.text(reason.key())
    }

    /// Returns the line of a step of setting up that is still open.
    pub fn task(&self, task: Task) -> Result<String> {
        self.text(task.key())
    }

    /// Returns a reader of an evidence pack.
    pub fn reader(&self, reader: Reader) -> Result<String> {
        self.text(reader.key())
    }

    /// Returns what became of a file or pack that was cut short, and where it was meant to go.
    pub fn leftover(&self, left: &Leftover) -> Result<String> {
        caught(|| self.locale().leftover(left))
    }

    /// Returns the kind of a file.
    pub fn file_kind(&self, kind: FileKind) -> Result<String> {
        self.text(kind.key())
    }

    /// Returns the reason why a file has no small picture.
    pub fn no_preview(&self, why: NoPreview) -> Result<String> {
        self.text(why.key())
    }

    /// Returns a sort of properties that a file has, to stand after "by".
    pub fn properties(&self, properties: Properties) -> Result<String> {
        self.text(&properties.key())
    }

    /// Returns a place.
    pub fn area(&self, area: Area) -> Result<String> {
        self.text(area.key())
    }

    /// Returns the people or the matter that a helpline is for.
    pub fn whom(&self, who: Whom) -> Result<String> {
        self.text(who.key())
    }

    /// Returns a spoken language.
    pub fn spoken(&self, language: Spoken) -> Result<String> {
        self.text(language.key())
    }

    /// Returns the kind of a helpline's channel.
    pub fn channel(&self, kind: ChannelKind) -> Result<String> {
        self.text(kind.key())
    }

    /// Returns a situation that a plan is made for.
    pub fn made_for(&self, made_for: MadeFor) -> Result<String> {
        self.text(made_for.key())
    }

    /// Returns the title of a plan's section.
    pub fn section(&self, section: Section) -> Result<String> {
        self.text(section.key())
    }

    /// Returns a change of a plan: "reworded: …".
    pub fn item_change(&self, change: &ItemChange) -> Result<String> {
        caught(|| self.locale().item_change(change))
    }

    /// Returns the kind of an order.
    pub fn order_kind(&self, kind: OrderKind) -> Result<String> {
        self.text(kind.key())
    }
}

impl Words {
    fn text(&self, key: &str) -> Result<String> {
        caught(|| self.locale().text(key))
    }
}
