//! The state of a line now, open or not, for machines.

use bothy_core::helplines::State;
use chrono::NaiveDateTime;
use serde_json::{Value, json};

pub(super) fn put_state(value: &mut Value, state: State) {
    let time = |time: NaiveDateTime| time.format("%Y-%m-%dT%H:%M").to_string();
    let soon = matches!(
        state,
        State::Open {
            closes_soon: true,
            ..
        }
    );
    let (word, until, opens) = match state {
        State::Open { until, .. } => ("open", until, None),
        State::MayBeOpen => ("may-be-open", None, None),
        State::Closed { opens } => ("closed", None, opens),
        State::NotKnown => ("not-known", None, None),
    };
    value["state"] = json!(word);
    value["until"] = json!(until.map(time));
    value["closes_soon"] = json!(soon);
    value["opens"] = json!(opens.map(time));
}
