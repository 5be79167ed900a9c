//! Feeling safer, in a person's own words at each review of a plan.

use bothy_core::plan::{About, MAX_NOTE, MadeFor, Templates};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Home, PIN};

const TOO_LONG: Error = Error::Invalid {
    field: Input::TooLong,
};

fn said(open: &mut OpenVault, plan: Id) -> Vec<(u32, String)> {
    let plan = open.plans().get(plan).unwrap();
    let said = plan.safer().map(|one| (one.number, one.safer.clone()));
    said.collect()
}

#[test]
fn feeling_safer_is_kept_by_review_in_own_words_and_can_be_changed_and_go() {
    let mut home = Home::new(816);
    let mut open = home.unlock();
    let about = About {
        made_for: MadeFor::Left,
        with_worker: false,
        case: None,
    };
    let (templates, now) = (Templates::built_in().unwrap(), home.clock.tick());
    let plan = open.plans().add(about, &templates, now, &mut home.chance);
    let plan = plan.unwrap();
    let over = "n".repeat(MAX_NOTE + 1);
    for words in ["A little. The lock helps.", "", "No. He rang twice."] {
        let (mut plans, now) = (open.plans(), home.clock.tick());
        let kept = plans.review(plan, None, words, now, &mut home.chance);
        assert_eq!(kept.unwrap().safer, words);
        let refused = plans.review(plan, None, &over, now, &mut home.chance);
        assert_eq!(refused.err(), Some(TOO_LONG));
    }
    open.lock();
    let mut open = home.unlock_by(PIN);
    let both = [(1, "A little. The lock helps."), (3, "No. He rang twice.")];
    let owned = |said: [(u32, &str); 2]| said.map(|(number, text)| (number, text.to_owned()));
    assert_eq!(said(&mut open, plan), owned(both));
    // A plan as it stood doesn't repeat it: what is removed is nowhere else.
    for number in 1..=3 {
        let stood = open.plans().version(plan, number).unwrap();
        assert_eq!(stood.safer().count(), 0);
    }
    let (mut plans, chance) = (open.plans(), &mut home.chance);
    plans.set_safer(plan, 1, "", chance).unwrap();
    plans.set_safer(plan, 2, "The same.", chance).unwrap();
    let missing = plans.set_safer(plan, 4, "Yes", chance);
    assert_eq!(missing, Err(Error::NotFound));
    assert_eq!(plans.set_safer(plan, 2, &over, chance), Err(TOO_LONG));
    let after = [(2, "The same."), (3, "No. He rang twice.")];
    assert_eq!(said(&mut open, plan), owned(after));
    // It isn't handed over.
    let whole = open.plans().get(plan).unwrap();
    let handed = whole.handed(home.clock.tick(), &mut home.chance);
    assert!(!format!("{handed:?}").contains("The same."));
}
