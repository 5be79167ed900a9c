#![allow(clippy::unwrap_used)]
use super::*;
use chrono::NaiveDate;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "A list".to_owned(),
        language: "en-GB".to_owned(),
        made: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
        direction: Direction::LeftToRight,
        blocks,
    }
}

fn heading(text: &str) -> Block {
    Block::Heading {
        level: 1,
        text: text.to_owned(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        tone: Tone::Plain,
        text: text.to_owned(),
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(vec![heading("To pack"), paragraph("Keys, charger.")]);
    let once = pages(&document).unwrap();
    assert!(once.starts_with(b"%PDF-1.7"));
    assert_eq!(once, pages(&document).unwrap());
}

#[test]
fn what_no_font_has_is_printed_as_its_code() {
    let mut fonts = fonts::Fonts::new();
    let look = text::Look {
        size: 11.0,
        bold: false,
        grey: false,
    };
    let mut said = |text| {
        let lines = text::lines(&mut fonts, text, look, 400.0, Direction::LeftToRight);
        lines
            .iter()
            .map(|line| line.text.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(said("a\u{1F600}b"), ["a\u{2066}[U+1F600]\u{2069}b"]);
    assert_eq!(said("a\u{0}b"), ["a\u{2066}[U+0000]\u{2069}b"]);
    assert_eq!(said("字"), ["\u{2066}[U+5B57]\u{2069}"]);
    assert_eq!(said("żółć кіт ہے"), ["żółć кіт ہے"]);
    assert_eq!(said(""), [""; 0]);
}

#[test]
fn no_text_whatever_is_in_it_stops_the_printing() {
    let mut all = String::new();
    for c in (0..0x3000_u32)
        .chain(0xFB00..0x1_0000)
        .chain(0x1_F300..0x1_F400)
        .filter_map(char::from_u32)
    {
        all.push(c);
        if u32::from(c) % 64 == 0 {
            all.push(' ');
        }
    }
    for text in [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        "\t",
        "\u{202e}",
        "\u{2068}",
        "\u{feff}",
        "\u{ad}",
        &"x".repeat(5_000),
        &all,
    ] {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let mut document = document(vec![heading("A"), paragraph(text), paragraph("b")]);
            document.direction = direction;
            pages(&document).unwrap();
            card(&document).unwrap();
        }
    }
}

#[test]
fn a_heading_that_goes_down_by_more_than_one_is_refused() {
    let mut blocks = vec![heading("A")];
    blocks.push(Block::Heading {
        level: 3,
        text: "B".to_owned(),
    });
    assert_eq!(pages(&document(blocks)), Err(Unprintable));
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for lines in 0..60 {
        let mut blocks: Vec<_> = (0..lines).map(|_| paragraph("One line.")).collect();
        blocks.insert(0, heading("First"));
        blocks.push(heading("Last"));
        blocks.push(paragraph("What it heads."));
        let flowed = flow::flow(&document(blocks), &sheet::PAGE).unwrap();
        let last = flowed.headings.last().unwrap();
        assert_eq!(last.frame + 1, flowed.frames.len(), "{lines}");
    }
}

#[test]
fn nothing_reaches_below_its_frame() {
    let row = |n: usize| vec![format!("{n}"), "word ".repeat(n * 9)];
    let table = Block::Table(Table {
        shares: vec![1, 3],
        heads: vec!["Day".to_owned(), "What".to_owned()],
        rows: (0..60).map(row).collect(),
    });
    let flowed = flow::flow(&document(vec![heading("A"), table]), &sheet::PANEL).unwrap();
    assert!(flowed.frames.len() > 20);
    for placed in flowed.frames.iter().flatten() {
        let height = match &placed.ink {
            flow::Ink::Line(line) => line.height,
            _ => 0.0,
        };
        assert!(placed.y + height <= sheet::PANEL.frame.1 + 5.0);
    }
    let mut words = 0;
    for placed in flowed.frames.iter().flatten() {
        if let flow::Ink::Line(line) = &placed.ink {
            words += line
                .pieces
                .iter()
                .map(|piece| piece.glyphs.len())
                .sum::<usize>();
        }
    }
    assert!(words > 60 * 59 / 2 * 9 * 4);
}
