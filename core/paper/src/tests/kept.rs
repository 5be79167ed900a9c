//! Tests of what stays together at the end of a page, as laid out.

use super::{document, heading, paragraph};
use crate::seen::{Page, Seen, What, card, pages, torn};
use crate::{Block, Direction, Document, Item, Mark, Table, Tone};
use std::collections::BTreeMap;

/// Returns words that name what they belong to, this many times.
fn of(thing: &str, times: usize) -> String {
    vec![thing; times].join(" ")
}

fn quiet(text: String) -> Block {
    Block::Paragraph {
        tone: Tone::Quiet,
        text,
    }
}

fn tick(thing: &str, words: usize, warning: usize) -> Item {
    Item {
        mark: Mark::Tick {
            done: false,
            said: "to do".to_owned(),
        },
        blocks: vec![
            paragraph(&format!("{}:", of(thing, words))),
            Block::WriteOn,
            quiet(of(thing, warning)),
        ],
    }
}

/// Returns the pages of each thing: each word names one.
fn where_(pages: &[Page]) -> BTreeMap<String, Vec<usize>> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for seen in &page.marks {
            let What::Words { text, .. } = &seen.what else {
                continue;
            };
            for thing in text.split_whitespace() {
                let thing = thing.trim_end_matches(':').to_owned();
                let on = found.entry(thing).or_default();
                if on.last() != Some(&number) {
                    on.push(number);
                }
            }
        }
    }
    found
}

/// Returns all that belongs together, after this many lines that push it down.
fn pushed(lines: usize) -> Document {
    let mut blocks = vec![heading("title")];
    blocks.extend((0..lines).map(|_| paragraph("filling")));
    for n in 0..4 {
        blocks.push(Block::Heading {
            level: 2,
            text: format!("list{n}"),
        });
        let item = |m: usize| tick(&format!("item{n}.{m}"), 3 + m * 30, 9 + (m % 3) * 40);
        let mut items: Vec<_> = (0..5).map(item).collect();
        // A heading stays with its whole first block.
        items[0].blocks[0] = paragraph(&format!("list{n} item{n}.0:"));
        blocks.push(Block::List(items));
        blocks.push(Block::Heading {
            level: 3,
            text: format!("group{n}"),
        });
        blocks.push(Block::Together(vec![
            paragraph(&of(&format!("group{n}"), 50)),
            paragraph(&of(&format!("group{n}"), 7)),
            quiet(of(&format!("group{n}"), 70)),
        ]));
        blocks.push(Block::Table(Table {
            shares: vec![1, 2],
            heads: vec![format!("row{n}.0"), format!("row{n}.0")],
            rows: (0..4)
                .map(|m| {
                    let row = format!("row{n}.{m}");
                    vec![of(&row, 1 + 12 * m), of(&row, 5 + 30 * (m % 2))]
                })
                .collect(),
        }));
    }
    document(blocks)
}

#[test]
fn nothing_that_belongs_together_is_parted_by_the_end_of_a_page() {
    // A page has room for 47 of them, a panel for 31.
    for lines in (0..48).step_by(2) {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let mut document = pushed(lines);
            document.direction = direction;
            for pages in [pages(&document).unwrap(), card(&document).unwrap()] {
                assert!(pages.len() > 2);
                assert_eq!(torn(&pages), [""; 0], "behind {lines} lines");
                let parted = where_(&pages)
                    .into_iter()
                    .filter(|(thing, on)| thing != "filling" && on.len() > 1);
                assert_eq!(parted.collect::<Vec<_>>(), [], "behind {lines} lines");
            }
        }
    }
}

#[test]
fn a_page_that_is_torn_is_seen() {
    let whole = pages(&pushed(3)).unwrap();
    assert_eq!(torn(&whole), [""; 0]);
    // The first page ends early at every possible place, and each tear must be reported.
    let first = &whole[0];
    let mut said = Vec::new();
    for at in 1..first.marks.len() {
        let (marks, rest) = first.marks.split_at(at);
        let part = |marks: &[_]| Page {
            marks: marks.to_vec(),
            ..first.clone()
        };
        said.extend(torn(&[part(marks), part(rest)]));
    }
    for what in [
        "a heading at the end",
        "a box without words",
        "begins with what belongs",
        "nowhere to write",
    ] {
        let times = said.iter().filter(|one| one.contains(what)).count();
        assert!(times > 2, "{what}: {times}");
    }
    let mut shifted = whole;
    for seen in &mut shifted[0].marks {
        seen.right += 400.0;
    }
    assert!(torn(&shifted)[0].contains("beyond the edge"));
}

/// Returns pages, and the filled part of each.
fn filled(blocks: Vec<Block>) -> (Vec<Page>, Vec<f32>) {
    let pages = pages(&document(blocks)).unwrap();
    let lowest = |page: &Page| {
        page.marks
            .iter()
            .map(|seen| seen.bottom)
            .fold(0.0, f32::max)
    };
    let lowest = pages.iter().map(lowest).collect();
    (pages, lowest)
}

#[test]
fn what_is_longer_than_a_page_goes_on_where_it_can_be_read_on() {
    for lines in (0..50).step_by(7) {
        let mut blocks = vec![heading("title")];
        blocks.extend((0..lines).map(|_| paragraph("filling")));
        blocks.push(Block::List(vec![
            tick("before", 9, 9),
            tick("long", 3_000, 900),
            tick("after", 9, 9),
        ]));
        blocks.push(Block::Table(Table {
            shares: vec![1, 2],
            heads: vec!["head".to_owned(), "head".to_owned()],
            rows: vec![vec![of("row", 4), of("row", 2_000)]],
        }));
        let (pages, lowest) = filled(blocks);
        let found = where_(&pages);
        assert_eq!(found["before"].len(), 1);
        assert_eq!(found["after"].len(), 1);
        assert!(found["long"].len() >= 4 && found["row"].len() >= 2);
        // Its full pages are filled, and its box is beside its first words.
        let long = &found["long"];
        for page in &long[..long.len() - 1] {
            assert!(
                lowest[*page] > 0.4 * pages[0].size.1,
                "behind {lines} lines"
            );
        }
        for said in torn(&pages) {
            assert!(
                said.contains("begins with") && !said.contains("Rule"),
                "{said}"
            );
        }
        // No page has a single line of it alone.
        for page in &pages {
            let of_it = |seen: &&Seen| matches!(&seen.what, What::Words { text, .. } if text.contains("long"));
            assert_ne!(
                page.marks.iter().filter(of_it).count(),
                1,
                "behind {lines} lines"
            );
        }
    }
}

#[test]
fn an_item_stands_beside_its_box_whichever_way_it_runs() {
    let urdu = "میری بہن کا گھر";
    let item = |text: &str| Item {
        mark: Mark::Tick {
            done: false,
            said: "to do".to_owned(),
        },
        blocks: vec![paragraph(text), quiet("By 24 December 2026".to_owned())],
    };
    let hebrew = "המפתחות, Ruth";
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        for (text, right) in [
            (urdu, true),
            (hebrew, true),
            ("Ruth's keys.", false),
            ("\u{2068}عائشہ\u{2069} has the keys", false),
        ] {
            let mut document = document(vec![heading("A"), Block::List(vec![item(text)])]);
            document.direction = direction;
            let pages = pages(&document).unwrap();
            assert_eq!(torn(&pages), [""; 0], "{text}");
            let width = pages[0].size.0;
            let marks = &pages[0].marks;
            let at = marks
                .iter()
                .position(|seen| seen.what == What::Box)
                .unwrap();
            let on_right = marks[at].right > width - 2.0;
            assert_eq!(on_right, right, "{text}");
            // Its notes stand under it, on its side.
            for seen in &marks[at + 1..] {
                let edge = if right { width - seen.right } else { seen.left };
                assert!((10.0..25.0).contains(&edge), "{text}: {seen:?}");
            }
        }
    }
}
