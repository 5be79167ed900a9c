//! Counts of a service's day.

use super::desk::Desk;
use serde_json::json;

const DAY: &str = "2026-03-03";

#[test]
fn a_day_is_counted_without_anybody_and_only_where_cases_are_kept() {
    let desk = Desk::new();
    let at = |time: &str, args: &[&str]| {
        let all = ["--now", time].into_iter().chain(args.iter().copied());
        desk.ok(&all.map(str::to_owned).collect::<Vec<_>>())
    };
    let morning = "2026-03-03T09:00:00Z";
    at(morning, &["plan", "new", "--for", "leaving"]);
    at(morning, &["risk", "answer", "fear", "yes"]);
    let refused = desk.fails(8, &["counts", "--day", DAY]);
    assert!(refused.contains("keeps no cases"), "{refused}");

    let case = |reference| {
        let about = [
            "--case",
            reference,
            "--purpose",
            "Support",
            "--consent",
            "Yes",
        ];
        let new = [
            "plan",
            "new",
            "--for",
            "living",
            "--retain-until",
            "2130-01-01",
        ];
        at(morning, &[&new[..], &about].concat())
    };
    let (first, _) = (case("LS-2041"), case("LS-2042"));
    at(morning, &["plan", "review", "--plan", &first]);
    at(
        "2026-03-04T09:00:00Z",
        &["plan", "review", "--plan", &first],
    );
    let counted = desk.json(&["counts", "--day", DAY]);
    let wanted = json!({
        "day": DAY,
        "plans": 2,
        "reviews": 1,
        "conversations": 1,
        "exports": 0,
    });
    assert_eq!(counted, wanted);
    let shown = desk.ok(&["counts", "--day", DAY]);
    assert!(shown.contains("Plans made: 2"), "{shown}");
    for secret in ["LS-2041", "Support", &first[..6], "09:00"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    // Without a day it is today.
    assert!(at("2026-03-04T22:00:00Z", &["counts"]).contains("Plans reviewed: 1"));
}
