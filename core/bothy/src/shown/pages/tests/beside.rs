//! Tests of what a plan and a summary take from other rooms: orders, feeling safer, how to reach the person, who is dangerous.

use super::{NOW, plan_for};
use crate::helplines::ContactDetails;
use crate::id::Id;
use crate::journal::tests::Bench;
use crate::locale::Locale;
use crate::orders::{Order, OrderDetails, OrderKind};
use crate::people::{AboutUs, Described};
use crate::plan::{About, Case, MadeFor, Plan, PlanVersion, Templates};
use crate::risk::{Conversation, Themes};
use crate::shown::pages::{Beside, BesidePlan, plan, referral};
use chrono::{MappedLocalTime, NaiveDate};

fn case(reference: &str) -> Case {
    Case {
        reference: reference.to_owned(),
        purpose: "Support".to_owned(),
        consent: "Said yes".to_owned(),
        retain_until: NaiveDate::from_ymd_opt(2090, 1, 1).unwrap(),
    }
}

/// Returns the text of a plan's pages.
fn told(plan: &Plan, beside: BesidePlan<'_>) -> String {
    let locale = Locale::english().unwrap();
    format!("{:?}", plan::laid_out(plan, beside, &locale, NOW).unwrap())
}

#[test]
fn a_plan_lists_orders_and_says_of_feeling_safer_only_if_asked() {
    let order = |name: &str, until: &str| Order {
        id: Id([6; 16]),
        details: OrderDetails {
            kind: OrderKind::NonMolestation,
            name: name.to_owned(),
            terms: "Not to come to the house".to_owned(),
            from: None,
            until: until.parse().ok(),
            reference: "ZW26P00123".to_owned(),
            made_by: "Leeds Family Court".to_owned(),
        },
        files: Vec::new(),
    };
    let orders = [
        order("", "2026-03-10"),
        order("Of last year", "2025-12-31"),
        order("Without an end", ""),
    ];
    let mut plan = plan_for(MadeFor::Leaving);
    plan.versions.push(PlanVersion {
        number: 1,
        kept_ms: NOW.wall_ms,
        id: Id([5; 16]),
        safer: "A little. The lock helps.".to_owned(),
    });
    let beside = BesidePlan {
        orders: &orders,
        ..BesidePlan::default()
    };
    let without = told(&plan, beside);
    for line in [
        "Non-molestation order",
        "Ends soon, on 10 March 2026.",
        "Of last year",
        "Ended on 31 December 2025.",
        "In force. No last day given.",
        "Reference: ZW26P00123",
        "Made by: Leeds Family Court",
    ] {
        assert!(without.contains(line), "{line}");
    }
    assert!(
        !without.contains("Not to come"),
        "the terms are on the order itself"
    );
    assert!(!without.contains("The lock helps"));
    let with = told(
        &plan,
        BesidePlan {
            safer: true,
            ..beside
        },
    );
    assert!(with.contains("3 March 2026: A little. The lock helps."));
    // A service's vault may hold several people's plans: whose the orders are, nobody says.
    plan.about.case = Some(case("LS-2041"));
    assert!(!told(&plan, beside).contains("ZW26P00123"));
}

/// Adds a plan, with a case if given.
fn add_plan(bench: &mut Bench, reference: Option<&str>) {
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: reference.map(case),
    };
    let (templates, now) = (Templates::built_in().unwrap(), bench.tick());
    let mut plans = bench.open.plans();
    plans
        .add(about, &templates, now, &mut bench.chance)
        .unwrap();
}

fn add_contact(bench: &mut Bench, name: &str) -> Id {
    let details = ContactDetails {
        name: name.to_owned(),
        what: "IDVA, Leeds service".to_owned(),
        number: "0113 496 0000".to_owned(),
        ..ContactDetails::default()
    };
    let mut contacts = bench.open.contacts();
    contacts.add(&details, &mut bench.chance).unwrap()
}

/// Returns a vault with people, background, an order and one case.
fn lived_in() -> Bench {
    let mut bench = Bench::new(940);
    let now = bench.tick();
    let (open, e) = (&mut bench.open, &mut bench.chance);
    for (name, relation, child, dangerous) in [
        ("Dale Marsh", "ex-husband", false, true),
        ("Ruth", "sister", false, false),
        ("Callum", "son", true, true),
        ("Zoë", "daughter", true, false),
    ] {
        let described = Described {
            name: name.to_owned(),
            relation: relation.to_owned(),
            child,
            born: "1985-05-01".parse().ok(),
            dangerous,
        };
        open.people().add(&described, now, e).unwrap();
    }
    let about = AboutUs {
        relationship: "Married in 2014".to_owned(),
        orders: "An older one, of 2020".to_owned(),
        ..AboutUs::default()
    };
    open.people().set_about_us(&about, e).unwrap();
    let order = OrderDetails {
        kind: OrderKind::Bail,
        name: String::new(),
        terms: "Not to come to the house".to_owned(),
        from: None,
        until: None,
        reference: "13/AB/1".to_owned(),
        made_by: "West Yorkshire Police".to_owned(),
    };
    open.orders().add(&order, Vec::new(), e).unwrap();
    for reference in [None, Some("LS-2041"), Some("LS-2041")] {
        add_plan(&mut bench, reference);
    }
    bench
}

/// Returns a summary's headings before the answers, and its pages as text. Everything in a passage is on the pages.
fn summary(bench: &mut Bench, said: &Conversation) -> (Vec<String>, String) {
    let beside = Beside::of(&mut bench.open, said).unwrap();
    let locale = Locale::english().unwrap();
    let passages = beside.passages(&said.wishes, &locale, NOW).unwrap();
    let (themes, here) = (Themes::built_in().unwrap(), |_| MappedLocalTime::None);
    let pages = referral::laid_out(said, &themes, &beside, &locale, (NOW, &here));
    let pages = format!("{:?}", pages.unwrap());
    for passage in &passages {
        let lines = passage.paragraphs.iter().flatten();
        for said in lines.chain([&passage.heading]) {
            assert!(pages.contains(&said.replace('\n', "\\n")), "{said}");
        }
    }
    let headings = passages.into_iter().map(|one| one.heading);
    (headings.collect(), pages)
}

#[test]
fn a_summary_says_how_to_reach_her_who_is_dangerous_the_orders_worker_and_case() {
    let mut bench = lived_in();
    add_contact(&mut bench, "Sam");
    let worker = add_contact(&mut bench, "Ruth Ade");
    let mut said = Conversation::default();
    let (headings, pages) = summary(&mut bench, &said);
    let wanted = [
        "Reaching them safely",
        "Worker and case",
        "Who is dangerous",
        "Background",
        "Orders and conditions",
    ];
    assert_eq!(headings, wanted);
    for line in [
        "Nothing said yet. Ask how and when it's safe",
        "Case reference: LS-2041",
        "Dale Marsh (ex-husband), born 1 May 1985",
        "Child A: son, born 1 May 1985",
        "Married in 2014",
        "An older one, of 2020",
        "Bail conditions",
        "Reference: 13/AB/1",
        "Made by: West Yorkshire Police",
        "What it says: Not to come to the house",
    ] {
        assert!(pages.contains(line), "{line}");
    }
    // A child goes by letter, a helper isn't named, and neither is a contact that wasn't chosen.
    for line in ["Callum", "Zoë", "sister", "Sam", "Ruth Ade"] {
        assert!(!pages.contains(line), "{line}");
    }
    said.wishes.reach = "Text only, weekdays 9 to 3. Say it's the dentist.".to_owned();
    said.wishes.worker = Some(worker);
    let (_, pages) = summary(&mut bench, &said);
    for line in [
        "Say it's the dentist.",
        "Worker: Ruth Ade (IDVA, Leeds service), 0113 496 0000",
    ] {
        assert!(pages.contains(line), "{line}");
    }
    assert!(!pages.contains("Nothing said yet"));
    let mut contacts = bench.open.contacts();
    let mut details = contacts.get(worker).unwrap().details;
    details.number.clear();
    contacts.edit(worker, &details, &mut bench.chance).unwrap();
    let (_, pages) = summary(&mut bench, &said);
    assert!(pages.contains("Worker: Ruth Ade (IDVA, Leeds service)\""));
    // Several references may be several people's: then none is said. A worker who was removed isn't either.
    add_plan(&mut bench, Some("LS-2042"));
    let mut contacts = bench.open.contacts();
    contacts.remove(worker, &mut bench.chance).unwrap();
    let (headings, _) = summary(&mut bench, &said);
    assert!(!headings.contains(&"Worker and case".to_owned()));
}
