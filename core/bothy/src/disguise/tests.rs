//! Tests of the calculator, key by key.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't go on says why and stops"
)]

mod bad_input;
mod fractions;
mod knock;
mod sums;
mod writing;

use super::keys::key_of;
use super::*;

/// English.
const EN: Style = Style {
    zero: '0',
    decimal: '.',
    group: ',',
    grouping: Grouping::Threes,
    right_to_left: false,
};

/// English digits without groups, so that tests can search for them.
const UNGROUPED: Style = Style {
    grouping: Grouping::Ungrouped,
    ..EN
};

/// Presses a key for each character but spaces. Returns the knock of the last key.
fn press(calculator: &mut Calculator, keys: &str) -> Option<Vec<u8>> {
    let mut heard = None;
    for key in keys.chars().filter_map(key_of) {
        heard = calculator.press(key).map(|knock| knock.expose().to_vec());
    }
    heard
}

fn shown(calculator: &Calculator, style: Style) -> String {
    match calculator.display(style) {
        Display::Number { text } => text,
        Display::Failed { .. } => "Error".to_owned(),
    }
}
