#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests that the picture is whole, says its numbers twice, and holds nothing that runs or calls out.

use super::draw;
use crate::journal::{Kind, MonthCount, Pattern, Stretch};
use crate::locale::Locale;
use chrono::{Months, NaiveDate};
use svg::parser::Event;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Returns so many months from March 2024, with 0, 1, 2, 3, 0, 1 … incidents.
fn pattern(months: u32) -> Pattern {
    let month = |n: u32| {
        let incidents = n % 4;
        let mut kinds = vec![0; Kind::ALL.len()];
        kinds[Kind::Threats as usize] = incidents;
        MonthCount {
            month: day("2024-03-01")
                .checked_add_months(Months::new(n))
                .unwrap(),
            incidents,
            child_present: incidents / 2,
            late: incidents / 3,
            kinds,
        }
    };
    let months: Vec<MonthCount> = (0..months).map(month).collect();
    let mut kinds = vec![0; Kind::ALL.len()];
    kinds[Kind::Threats as usize] = months.iter().map(|month| month.incidents).sum();
    let nothing = Stretch {
        from: day("2026-01-01"),
        to: day("2026-03-31"),
        incidents: 0,
    };
    Pattern {
        incidents: kinds[Kind::Threats as usize],
        began: Some(day("2024-05-10")),
        months,
        no_month: 0,
        weekdays: vec![0; 7],
        no_weekday: 0,
        hours: vec![0; 24],
        no_hour: 0,
        kinds,
        child: vec![0; 4],
        people: Vec::new(),
        late: 0,
        firsts: Vec::new(),
        lately: nothing,
        before: nothing,
        afraid: Vec::new(),
        daily_life: Vec::new(),
    }
}

fn picture(months: u32) -> String {
    let locale = Locale::english().unwrap();
    draw(&pattern(months), &locale).unwrap().unwrap()
}

/// Returns the table's cells, row by row.
fn cells(picture: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut in_cell = false;
    for event in svg::read(picture).unwrap() {
        match event {
            Event::Tag("text", _, attributes) => {
                in_cell = attributes.get("role").is_some_and(|role| &**role == "cell");
            }
            Event::Text(text) if in_cell => cells.push(text.trim().to_owned()),
            Event::Error(error) => panic!("{error}"),
            _ => {}
        }
    }
    cells
}

#[test]
fn every_number_of_the_bars_stands_in_the_table() {
    let cells = cells(&picture(6));
    let rows: Vec<&[String]> = cells.chunks(4).collect();
    let expected = [
        ["March 2024", "0", "0", "0"],
        ["April 2024", "1", "0", "0"],
        ["May 2024", "2", "1", "0"],
        ["June 2024", "3", "1", "1"],
        ["July 2024", "0", "0", "0"],
        ["August 2024", "1", "0", "0"],
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_long_record_is_drawn_by_quarters_and_then_by_years() {
    let quarters = cells(&picture(60));
    assert_eq!(quarters[..4], ["January 2024 to March 2024", "0", "0", "0"]);
    assert_eq!(quarters[4..8], ["April 2024 to June 2024", "6", "2", "1"]);
    let years = cells(&picture(240));
    assert_eq!(years.len() / 4, 21);
    assert_eq!(years[4..8], ["2025", "18", "6", "3"]);
}

#[test]
fn it_says_what_it_is_and_what_it_does_not_show() {
    let picture = picture(6);
    for said in [
        "<title id=\"title\">",
        "<desc id=\"described\">",
        "7 incidents",
        "Gaps are not peace.",
        "The record began on",
        "record began",
        "Written over 7 days later",
        "role=\"table\"",
    ] {
        assert!(
            picture.replace(['\u{2068}', '\u{2069}'], "").contains(said),
            "{said} in\n{picture}"
        );
    }
    let lower = picture.to_lowercase();
    let own = "http://www.w3.org/2000/svg";
    for harm in ["<script", "onload", "href", "@import", "http"] {
        assert!(!lower.replace(own, "").contains(harm), "{harm}");
    }
}

#[test]
fn where_nothing_is_counted_there_is_no_picture() {
    let locale = Locale::english().unwrap();
    assert_eq!(draw(&pattern(0), &locale), Ok(None));
}
