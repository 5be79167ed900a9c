//! `incident kinds`: what each kind includes.

use crate::exit::Result;
use crate::session::Session;
use crate::{messages, wrap};
use bothy_core::journal::Kind;
use serde_json::json;

pub(super) fn show(session: &Session) -> Result<()> {
    let said = |kind: &Kind| {
        (
            messages::said(&kind.key()),
            messages::said(&kind.hint_key()),
        )
    };
    session.out.answer(
        || {
            let one = |kind: &Kind| {
                let (name, includes) = said(kind);
                json!({ "kind": kind.id(), "words": name, "includes": includes })
            };
            Kind::ALL.iter().map(one).collect()
        },
        || {
            let one = |kind: &Kind| {
                let (name, includes) = said(kind);
                let includes = wrap::wrapped(&includes, 4);
                format!("{name} ({})\n{includes}\n", kind.id())
            };
            Kind::ALL.iter().map(one).collect()
        },
    )
}
