//! Counts of a service's day: from what its vault holds, and from nowhere else.

use bothy_core::counts::{self, Counts};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Happened, Incident, Kind, Step};
use bothy_core::plan::{About, Case, MadeFor, Templates};
use bothy_core::risk::{Answered, RiskAnswer, Themes};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Now};
use bothy_test_support::{Home, Seeded};
use chrono::{Days, NaiveDate};
use std::path::Path;

const NOTHING: Counts = Counts {
    plans: 0,
    reviews: 0,
    conversations: 0,
    exports: 0,
};

fn plan(open: &mut OpenVault, reference: Option<&str>, now: Now, chance: &mut Seeded) -> Id {
    let case = reference.map(|reference| Case {
        reference: reference.to_owned(),
        purpose: "Support".to_owned(),
        consent: "Said yes".to_owned(),
        retain_until: NaiveDate::from_ymd_opt(2090, 1, 1).unwrap(),
    });
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case,
    };
    let templates = Templates::built_in().unwrap();
    open.plans().add(about, &templates, now, chance).unwrap()
}

fn ask(open: &mut OpenVault, theme: &str, now: Now, chance: &mut Seeded) {
    let answered = Answered {
        answer: RiskAnswer::No,
        facts: String::new(),
        incidents: Vec::new(),
        present: String::new(),
        asked_ms: now.wall_ms,
    };
    let themes = Themes::built_in().unwrap();
    let theme = themes.get(theme).unwrap();
    open.risk().answer(theme, &answered, chance).unwrap();
}

fn export(open: &mut OpenVault, to: &Path, now: Now, chance: &mut Seeded) {
    let to = Destination::Zip(to.to_owned());
    let options = PackOptions {
        initials: "AB".to_owned(),
        ..PackOptions::new(to, Reader::Court)
    };
    let stop = open.stop();
    let mut job = Export::begin(open, options, now, chance).unwrap();
    while job.step(open, &stop, now, chance).unwrap() != Step::Done {}
}

#[test]
fn a_day_is_counted_in_a_vault_that_keeps_cases_and_in_no_other() {
    let mut home = Home::new(930);
    let mut open = home.unlock();
    let now = home.clock.tick();
    let later = Now {
        wall_ms: now.wall_ms + 86_400_000,
        ..now
    };
    let (today, tomorrow) = (now.day(), now.day() + Days::new(1));
    let outside = home.outside().to_owned();
    let chance = &mut home.chance;
    // A plan without a case is counted nowhere.
    let own = plan(&mut open, None, now, chance);
    open.plans().review(own, None, "", now, chance).unwrap();
    ask(&mut open, "neck", now, chance);
    assert_eq!(counts::of_day(&mut open, today, now), Err(Error::NotFound));

    let [first, second] = ["LS-1", "LS-2"].map(|case| plan(&mut open, Some(case), now, chance));
    let third = plan(&mut open, Some("LS-3"), later, chance);
    for (id, now) in [(first, now), (first, now), (second, now), (third, later)] {
        open.plans().review(id, None, "", now, chance).unwrap();
    }
    ask(&mut open, "fear", now, chance);
    ask(&mut open, "kill", later, chance);
    let incident = Incident {
        kinds: vec![Kind::Controlling],
        happened: Happened::Day(today),
        fields: [].into(),
    };
    let mut journal = open.journal();
    journal.add(&incident, Vec::new(), now, chance).unwrap();
    export(&mut open, &outside.join("1.zip"), now, chance);
    export(&mut open, &outside.join("2.zip"), later, chance);
    export(&mut open, &outside.join("3.zip"), later, chance);
    let counted = |open: &mut OpenVault, day| counts::of_day(open, day, later).unwrap();
    let of_today = Counts {
        plans: 2,
        reviews: 3,
        conversations: 1,
        exports: 1,
    };
    let of_tomorrow = Counts {
        plans: 1,
        reviews: 1,
        conversations: 1,
        exports: 2,
    };
    assert_eq!(counted(&mut open, today), of_today);
    assert_eq!(counted(&mut open, tomorrow), of_tomorrow);
    assert_eq!(counted(&mut open, today - Days::new(1)), NOTHING);
    // To count writes nothing: what was removed isn't counted any more.
    open.plans().remove(first, chance).unwrap();
    assert_eq!(
        (
            counted(&mut open, today).plans,
            counted(&mut open, today).reviews
        ),
        (1, 1)
    );
}
