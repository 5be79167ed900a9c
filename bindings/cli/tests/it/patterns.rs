//! The record's pattern, counted.

use super::desk::Desk;
use serde_json::{Value, json};

const NOW: [&str; 3] = ["pattern", "--now", "2026-06-30T12:00:00Z"];

fn add(desk: &Desk, happened: &str, more: &[&str]) -> String {
    let base = [
        "incident",
        "add",
        "--now",
        "2026-06-30T12:00:00Z",
        "--happened",
        happened,
    ];
    desk.ok(&[&base[..], more].concat())
}

/// A desk on which the record began on 30 June.
struct Told {
    desk: Desk,
    dale: String,
    /// A Tuesday evening, and about an evening in May.
    first: String,
    third: String,
}

fn told() -> Told {
    let desk = Desk::new();
    let dale = desk.ok(&[
        "people",
        "add",
        "--relation",
        "ex-husband",
        "--name",
        "Dale",
    ]);
    let who = format!("who=person:{dale}");
    let afraid = "afraid_of_violence=yes";
    let threats = ["--kind", "threats", "--field", &who, "--field", afraid];
    let first = add(
        &desk,
        "2026-03-03T21:30Z",
        &[&threats[..], &["--child", "yes"]].concat(),
    );
    add(
        &desk,
        "2026-03-09",
        &["--kind", "threats", "--kind", "money", "--child", "no"],
    );
    let sleep = ["--field", "daily_life_areas=sleep"];
    let third = add(
        &desk,
        "about 2026-05-29T21:05Z",
        &[&threats[..], &sleep].concat(),
    );
    add(
        &desk,
        "2026-06-22..2026-06-25",
        &["--kind", "stalking", "--child", "unsure"],
    );
    let not_afraid = ["--kind", "stalking", "--field", "afraid_of_violence=no"];
    add(&desk, "about 2026-06-24", &not_afraid);
    let away = add(&desk, "2026-06-26", &["--kind", "other"]);
    desk.ok(&["incident", "put-away", &away]);
    Told {
        desk,
        dale,
        first,
        third,
    }
}

/// Returns these values of each item in a list.
fn each(list: &Value, names: &[&str]) -> Vec<Value> {
    let of = |one: &Value| names.iter().map(|name| one[*name].clone()).collect();
    list.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn by_month_it_counts_what_was_written_and_when() {
    let told = told();
    let pattern = told.desk.json(&NOW);
    assert_eq!(
        pattern["incidents"],
        json!(5),
        "what is put away isn't counted"
    );
    assert_eq!(pattern["began"], json!("2026-06-30"));
    let months = each(
        &pattern["months"],
        &["month", "incidents", "child_present", "late"],
    );
    let expected = [
        json!(["2026-03", 2, 1, 2]),
        json!(["2026-04", 0, 0, 0]),
        json!(["2026-05", 1, 0, 1]),
        json!(["2026-06", 2, 0, 0]),
    ];
    assert_eq!(months, expected);
    // 90 days, including today.
    let lately = json!({ "from": "2026-04-02", "to": "2026-06-30", "incidents": 3 });
    let before = json!({ "from": "2026-01-02", "to": "2026-04-01", "incidents": 2 });
    assert_eq!((&pattern["lately"], &pattern["before"]), (&lately, &before));

    // A correction years later: the first writing counts.
    let years_on = ["--now", "2028-01-01T12:00:00Z", "--details", "More."];
    told.desk
        .ok(&[&["incident", "amend", &told.third][..], &years_on].concat());
    let pattern = told.desk.json(&NOW);
    assert_eq!(pattern["months"][2]["late"], json!(1));
    assert_eq!(pattern["began"], json!("2026-06-30"));
}

#[test]
fn what_has_no_hour_or_day_is_in_none_and_both_ways_of_the_law_stand_side_by_side() {
    let told = told();
    let pattern = told.desk.json(&NOW);
    assert_eq!(pattern["weekdays"], json!([1, 1, 0, 0, 1, 0, 0]));
    assert_eq!(pattern["no_weekday"], json!(2));
    assert_eq!(
        (&pattern["hours"][21], &pattern["no_hour"]),
        (&json!(2), &json!(3))
    );
    let kinds = json!({ "threats": 3, "stalking": 2, "money": 1 });
    assert_eq!(pattern["kinds"], kinds);
    let child = json!({ "yes": 1, "no": 1, "unsure": 1, "not_said": 2 });
    assert_eq!(pattern["child_present"], child);
    assert_eq!(
        pattern["people"],
        json!([{ "id": told.dale, "incidents": 2 }])
    );
    let firsts = [
        json!(["threats", "2026-03-03"]),
        json!(["money", "2026-03-09"]),
        json!(["stalking", "2026-06-22"]),
    ];
    assert_eq!(each(&pattern["firsts"], &["kind", "day"]), firsts);
    let (first, third) = (
        json!([told.first, "2026-03-03"]),
        json!([told.third, "2026-05-29"]),
    );
    let afraid = each(&pattern["afraid_of_violence"], &["id", "day"]);
    assert_eq!(afraid, [first, third.clone()]);
    assert_eq!(each(&pattern["daily_life"], &["id", "day"]), [third]);
}

#[test]
fn in_words_it_says_what_it_does_not_show() {
    let told = told();
    let page = told.desk.ok(&NOW);
    for said in [
        "Gaps are not peace.",
        "The record began on 30 June 2026. Anything that happened before was written down later.",
        "2026-03      2  ####################--------------------  2 written over 7 days later",
        "2026-04      0  \n",
        "    3  Threats, first 3 March 2026",
        "By kind, with the first day of each\n",
        "not said 2\n\nWho was named, and in how many incidents:\n    2  Dale (ex-husband)\n",
        "Since 2 April 2026: 3 incidents. In the same number of days before that: 2.",
        "Neither is a test that anybody must pass.",
        &told.first[..8],
    ] {
        assert!(page.contains(said), "{said} in\n{page}");
    }
    // A long record shows quarters or years, as in the picture; machines get the months.
    for (began, line) in [
        ("2022-02-03", "\n2022-01–03      1  -----"),
        ("2012-02-03", "\n2012      1  -----"),
    ] {
        add(&told.desk, began, &["--kind", "money"]);
        let page = told.desk.ok(&NOW);
        assert!(page.contains(line), "{line:?} in\n{page}");
        assert!(page.lines().count() < 70, "{page}");
    }
    let page = told.desk.ok(&NOW);
    assert!(page.contains("By year; # a child was present"), "{page}");
    let months = told.desk.json(&NOW)["months"].as_array().unwrap().len();
    assert_eq!(months, 14 * 12 + 5);
    let nothing = Desk::new();
    assert_eq!(nothing.json(&NOW)["incidents"], json!(0));
    assert!(nothing.ok(&NOW).contains("Nothing in the record yet"));
}

#[test]
fn it_can_be_had_as_a_picture_that_replaces_nothing() {
    let desk = Desk::new();
    let to = desk.arg("pattern.svg");
    desk.fails(8, &["pattern", "--svg", &to]);
    add(
        &desk,
        "2026-03-03T21:30Z",
        &["--kind", "threats", "--details", "zzyzx"],
    );
    let made = desk.json(&["pattern", "--svg", &to]);
    let picture = std::fs::read_to_string(&to).unwrap();
    assert_eq!(made["len"], json!(picture.len()));
    assert!(picture.starts_with("<svg") && picture.contains("<title id=\"title\">"));
    assert!(!picture.contains("zzyzx"), "no word of hers is in it");
    desk.fails(10, &["pattern", "--svg", &to]);
    assert_eq!(desk.ok(&["pattern", "--svg", "-"]), picture.trim_end());
}
