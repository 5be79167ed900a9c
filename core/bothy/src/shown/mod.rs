//! Output for a reader from the rooms below: messages, printed pages, a picture of the pattern.

mod advice;
mod error_words;
mod form;
mod incident;
mod labels;
mod list_page;
mod measures;
mod messages;
mod order_words;
mod packs;
pub mod pages;
mod risk_words;
pub mod timeline;

pub use advice::{Advice, AdviceNumber};
pub use form::{FieldChoice, FieldForm, FieldGroup, FieldShape, Follows, KindForm};
pub use incident::{
    Changed, FileKind, ShownFile, ShownIncident, ShownLine, ShownWording, UndoUntil,
};
pub use list_page::{ListPage, ListRow};
pub use messages::LineWords;
pub use packs::{PackChoices, PackDestination, PackField, PackLine, PackReader};
