//! `plan templates`: the items that new plans begin with, and a check of a file of them.

use super::page::Page;
use crate::commands::content_file;
use crate::exit::Result;
use crate::messages;
use crate::session::Session;
use bothy_core::plan::{MadeFor, Templates};
use serde_json::json;
use std::path::Path;

pub(super) fn show(session: &Session, made_for: Option<MadeFor>) -> Result<()> {
    let templates = Templates::built_in()?;
    session.out.answer(
        || Page::templates_json(&templates, made_for),
        || Page::templates(&templates, made_for),
    )
}

pub(super) fn check(session: &Session, file: &Path) -> Result<()> {
    let text = content_file::read(file)?;
    let templates = Templates::read(&text).map_err(content_file::wrong)?;
    let locale = messages::locale();
    let mut unsaid = Vec::new();
    for item in templates.items() {
        let key = format!("plan-item-{}", item.id);
        if locale.say(&key)?.is_none() {
            unsaid.push(key.clone());
        }
        let worse = format!("{key}.worse");
        if item.worse && locale.say(&worse)?.is_none() {
            unsaid.push(worse);
        }
    }
    session.out.answer(
        || json!({ "items": templates.items().len(), "without_words": unsaid }),
        || {
            let items = text!("cli-items", items = templates.items().len());
            content_file::sound(&items, &unsaid, "plan.ftl")
        },
    )
}
