//! A plan is made and reviewed, and taken over on another phone.

use super::{incident, typed};
use crate::it::hand_over::Place;
use crate::it::plan::{Desk, bag, own};
use bothy_core::journal::Kind;
use bothy_core::locale::Locale;
use bothy_core::plan::{MadeFor, Said, Section};
use bothy_core::shown::pages::{self, BesidePlan, CardOptions};
use bothy_core::transfer::{Gathered, Joined, draw_code, join, open, parts, seal};
use bothy_core::{Error, Id};

/// Makes, ticks, rewords, moves, adds to and reviews a plan; and discards a draft.
pub(super) fn plan() {
    let mut desk = Desk::new(1010);
    let (now, e) = (desk.home.clock.tick(), &mut desk.home.chance);
    let mut drafts = desk.vault.drafts();
    let begun = typed(incident(Kind::Controlling, ""));
    let draft = drafts.begin(None, &begun, now, e).unwrap();
    drafts.discard(draft, e).unwrap();
    assert_eq!(drafts.list(), Ok(vec![]));

    let before = bag(&mut desk);
    desk.tick(before[0], true).unwrap();
    for done in [true, false] {
        desk.tick(before[2], done).unwrap();
    }
    let boxed = Said {
        note: "In the blue box.".to_owned(),
        ..Said::default()
    };
    desk.edit(before[1], &boxed).unwrap();
    let mut desk = desk.reopened();
    desk.move_to(before[1], Section::Bag, Some(before[3]))
        .unwrap();
    let torch = own("The small torch");
    let torch = desk.item(Section::Bag, &torch, None).unwrap();

    let (now, e) = (desk.home.clock.tick(), &mut desk.home.chance);
    let mut plans = desk.vault.plans();
    let version = plans.review(desk.plan, None, "A little", now, e).unwrap();
    assert_eq!((version.number, &*version.safer), (1, "A little"));
    let mut desk = desk.reopened();
    let mut after = before.clone();
    after.swap(1, 2);
    after.push(torch);
    assert_eq!(bag(&mut desk), after);
    let plan = desk.get();
    let ticked = plan.items.iter().filter(|item| item.done_ms.is_some());
    assert_eq!(ticked.map(|item| item.id).collect::<Vec<_>>(), [before[0]]);
    let said = |id: Id| {
        let mut items = plan.items.iter();
        items.find(|item| item.id == id).unwrap().said.clone()
    };
    assert_eq!(said(before[1]), boxed);
    assert_eq!(said(torch), own("The small torch"));
}

/// Hands a worker's plan over by a file or codes and six words. It is taken once.
pub(super) fn taken_over_plan() {
    let mut desk = Place::new(1011);
    let plan = desk.plan(MadeFor::Leaving, None);
    desk.item(plan, "The green folder", Said::default());
    let handed = desk.handed(plan);
    let sealed = seal(&handed, &mut desk.home.chance).unwrap();
    let codes = parts(&sealed.file).unwrap();
    for code in &codes {
        assert!(draw_code(code).unwrap().starts_with(b"\x89PNG"));
    }

    let mut phone = Place::new(1012);
    let mut gathered = Gathered::default();
    let other = gathered.take(b"neither a plan nor a picture of a code");
    assert_eq!(other, Err(Error::NotFound));
    let file = sealed.file.clone();
    let whole = Ok(Joined::Whole { file });
    assert_eq!(gathered.take(&sealed.file), whole);
    assert_eq!(join(&codes), whole);
    for wrong in [&b"one two three"[..], b"zoo zoo zoo zoo zoo zoo"] {
        assert_eq!(open(&sealed.file, wrong), Err(Error::WrongSecret));
    }
    let opened = open(&sealed.file, sealed.words.expose()).unwrap();
    let look = |phone: &mut Place| {
        let (now, e) = (phone.home.clock.tick(), &mut phone.home.chance);
        phone.vault.plans().look(&opened, None, now, e).unwrap()
    };
    let first = look(&mut phone);
    assert_eq!((first.added.len(), first.taken), (opened.items.len(), None));
    let taken = phone.take(&opened, None).unwrap();
    let plan = phone.get(taken);
    let folder = own("The green folder");
    assert!(plan.items.iter().any(|item| item.said == folder));
    // The same plan comes once.
    assert_eq!(look(&mut phone).taken, Some(taken));
    assert_eq!(phone.take(&opened, None), Err(Error::Exists));
    assert_eq!(phone.vault.plans().list().unwrap().len(), 1);

    // On paper, and on a card.
    let english = Locale::english().unwrap();
    let now = phone.home.clock.tick();
    let fuller = CardOptions {
        fuller: true,
        ..CardOptions::default()
    };
    for printed in [
        pages::plan(&plan, BesidePlan::default(), &english, now),
        pages::card(&plan, fuller, &english, now),
    ] {
        assert!(printed.unwrap().pdf.starts_with(b"%PDF-"));
    }
}
