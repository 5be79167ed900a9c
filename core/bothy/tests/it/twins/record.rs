//! Somebody writes down what happened, corrects it, and removes it.

use super::{details, incident, listed, typed};
use crate::it::evidence::made::Made;
use bothy_core::disguise::{Calculator, Display, Grouping, Style, keys_of};
use bothy_core::journal::{
    Altered, Answer, Field, Happened, Kind, Page, Reason, Undone, Unfinished, Value,
};
use bothy_core::leaving::{Leave, Leaving, LeavingEvent};
use bothy_core::settings::Settings;
use bothy_core::vault::Choosing;
use bothy_core::{Error, Input};
use bothy_test_support::PIN;

const ENGLISH: Style = Style {
    zero: '0',
    decimal: '.',
    group: ',',
    grouping: Grouping::Threes,
    right_to_left: false,
};

/// Presses keys of a calculator. Returns what it shows, and the digits that may be a secret.
fn press(keys: &str) -> (Display, Option<Vec<u8>>) {
    let mut calculator = Calculator::new();
    let heard = keys_of(keys, ENGLISH).find_map(|key| calculator.press(key));
    let heard = heard.map(|secret| secret.expose().to_vec());
    (calculator.display(ENGLISH), heard)
}

/// Begins: a secret, the first incident, out in mid-sentence, back to the draft, saved, found.
pub(super) fn first_evening() {
    let mut choosing = Choosing::new();
    let weak = Err(Error::Invalid {
        field: Input::Secret,
    });
    assert_eq!(choosing.type_in(b"12345678"), weak);
    assert_eq!(choosing.type_in(PIN), Ok(false), "asked for again");
    assert_eq!(choosing.type_in(PIN), Ok(true));

    let mut made = Made::empty(1000);
    let mut leaving = Leaving::new(Settings::default().lock_times());
    leaving.handle(LeavingEvent::Opened, 0);
    let (open, now, e) = made.parts();
    let begun = Unfinished {
        happened: None,
        ..typed(incident(Kind::FrightenedMe, "They shouted, and then"))
    };
    let draft = open.drafts().begin(None, &begun, now, e).unwrap();
    // Somebody comes in.
    let next = leaving.handle(LeavingEvent::QuickExit, 1_000);
    assert_eq!(next.leave, Leave::Lock);
    made.lock();
    let text = "42".to_owned();
    assert_eq!(press("12+30="), (Display::Number { text }, None));
    let knock = [PIN, b"="].concat();
    let (_, heard) = press(str::from_utf8(&knock).unwrap());
    assert_eq!(heard.as_deref(), Some(PIN));

    made.unlock();
    leaving.handle(LeavingEvent::Opened, 60_000);
    let (open, now, e) = made.parts();
    let drafts = open.drafts().list().unwrap();
    assert_eq!((drafts.len(), drafts[0].id), (1, draft));
    assert_eq!(drafts[0].said, begun);
    let mut said = typed(incident(
        Kind::FrightenedMe,
        "They shouted, and then threw a cup.",
    ));
    said.happened = Some(Happened::Day("2026-02-28".parse().unwrap()));
    let yes = Value::Answer(Answer::Yes);
    said.fields.insert(Field::child_present(), yes);
    open.drafts().keep(draft, &said, now, e).unwrap();
    let (open, now, e) = made.parts();
    let saved = open.drafts().save(draft, now, e).unwrap();
    // The dialler is leaving, too.
    let next = leaving.handle(LeavingEvent::Left, 70_000);
    assert_eq!(next.leave, Leave::Lock);
    made.relock();
    assert_eq!(made.open().drafts().list(), Ok(vec![]));
    let cup = Page {
        search: Some("cup".to_owned()),
        child: Some(Answer::Yes),
        ..Page::default()
    };
    assert_eq!(listed(made.open(), &cup), [saved]);
}

/// Saves two incidents, as short as they can be.
pub(super) fn in_a_minute() {
    let mut made = Made::empty(1001);
    let thrown = "They shouted and threw a cup at the wall. The children heard it.";
    let mut first = incident(Kind::FrightenedMe, thrown);
    let yes = Value::Answer(Answer::Yes);
    first.fields.insert(Field::child_present(), yes);
    let first = made.add(&first, vec![]);
    made.relock();
    let second = made.add(&incident(Kind::Controlling, "Took my card."), vec![]);
    assert_eq!(details(made.open(), first), thrown);
    assert_eq!(details(made.open(), second), "Took my card.");
    assert_eq!(made.open().journal().count(), Ok(2));
}

/// Corrects by way of a draft, takes that back, respells, puts away and finds, and removes.
pub(super) fn correcting() {
    let mut made = Made::empty(1002);
    let keys = incident(Kind::Controlling, "They took my keys.");
    let saved = made.add(&keys, vec![]);
    let phone = incident(Kind::Controlling, "They took my keys. And my phone.");
    let (open, now, e) = made.parts();
    let mut drafts = open.drafts();
    let draft = drafts.begin(Some(saved), &typed(phone.clone()), now, e);
    let draft = draft.unwrap();
    made.relock();
    assert_eq!(details(made.open(), saved), "They took my keys.");
    let (open, now, e) = made.parts();
    let kept = open.drafts().get(draft).unwrap();
    assert_eq!((kept.amends, kept.said), (Some(saved), typed(phone)));
    assert_eq!(open.drafts().save(draft, now, e), Ok(saved));
    let said = details(open, saved);
    assert_eq!(said, "They took my keys. And my phone.");
    let history = open.journal().history(saved).unwrap();
    let changed = history[1].incident.altered_since(Some(&keys));
    assert_eq!(changed, [Altered::Field(Field::details())]);

    let (open, now, e) = made.parts();
    let undone = open.journal().undo(saved, now, e);
    assert_eq!(undone, Ok(Undone::Amendment));
    assert_eq!(details(open, saved), "They took my keys.");
    assert_eq!(open.journal().history(saved).unwrap().len(), 1);

    let respelt = incident(Kind::Controlling, "They took my keys...");
    let (open, now, e) = made.parts();
    let mut journal = open.journal();
    journal.amend(saved, &respelt, true, now, e).unwrap();
    let record = journal.get(saved).unwrap();
    assert!(record.current.spelling_only);
    assert_eq!(open.drafts().list(), Ok(vec![]));

    let (open, now, e) = made.parts();
    open.journal().put_away(saved, true, now, e).unwrap();
    let away = Page {
        put_away: true,
        ..Page::default()
    };
    assert_eq!(listed(open, &Page::default()), []);
    assert_eq!(listed(open, &away), [saved]);
    made.remove(saved, Some(Reason::WrongDay));
    for page in [Page::default(), away] {
        assert_eq!(listed(made.open(), &page), []);
    }
    let gone = made.open().journal().get(saved);
    assert_eq!(gone, Err(Error::NotFound));
}
