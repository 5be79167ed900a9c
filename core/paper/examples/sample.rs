//! Writes a sample document with everything in it: `cargo run -p bothy-paper --example sample -- pages.pdf card.pdf`.

use bothy_paper::{Block, Direction, Document, Item, Mark, Table, Tone, card, pages};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files = std::env::args().skip(1);
    let document = sample();
    std::fs::write(files.next().ok_or("where to?")?, pages(&document)?.pdf)?;
    std::fs::write(files.next().ok_or("where to?")?, card(&document)?.pdf)?;
    Ok(())
}

fn sample() -> Document {
    let heading = |level, text: &str| Block::Heading {
        level,
        text: text.to_owned(),
    };
    let paragraph = |tone, text: &str| Block::Paragraph {
        tone,
        text: text.to_owned(),
    };
    let long = "The kettle is on the left, and the cups are above it. ".repeat(12);
    let tick = |done, text: &str| Item {
        mark: Mark::Tick {
            done,
            said: if done { "done" } else { "to do" }.to_owned(),
        },
        blocks: vec![
            paragraph(Tone::Plain, text),
            paragraph(Tone::Quiet, "By 3 March 2026."),
        ],
    };
    let numbered = |number: usize| Item {
        mark: Mark::Text(format!("{number}.")),
        blocks: vec![paragraph(Tone::Plain, &long)],
    };
    Document {
        title: "A sample".to_owned(),
        language: "en-GB".to_owned(),
        made: chrono::NaiveDate::default(),
        direction: Direction::LeftToRight,
        blocks: vec![
            heading(1, "A sample"),
            paragraph(Tone::Quiet, "Every kind of block, in several scripts."),
            heading(2, "Words"),
            paragraph(Tone::Plain, &long),
            paragraph(
                Tone::Strong,
                "Zażółć gęślą jaźń. Привіт. Tiếng Việt. Ελληνικά.",
            ),
            paragraph(
                Tone::Plain,
                "میں نے اپنی بہن سے کہا کہ 999 پر فون کرے، اور Anna نے سنا۔ یہ ایک لمبا جملہ ہے جو دوسری سطر تک جاتا ہے تاکہ دیکھا جا سکے۔",
            ),
            paragraph(
                Tone::Plain,
                "Her name is عائشہ, and this \u{5B57} has no letter.",
            ),
            paragraph(
                Tone::Plain,
                "বাংলা, ગુજરાતી, ਪੰਜਾਬੀ, हिन्दी, தமிழ், తెలుగు, മലയാളം, සිංහල, አማርኛ, עברית, ไทย, Հայերեն, ქართული. → ✓ ★ \u{1F600} \u{2764}\u{FE0F}",
            ),
            heading(2, "Lists"),
            Block::List(vec![
                tick(false, "Keys"),
                tick(false, "بچوں کے کپڑے، اور Anna کی کتاب"),
                tick(true, "A charger, and a second phone if there is one."),
            ]),
            Block::List((1..8).map(numbered).collect()),
            heading(2, "A table"),
            Block::Table(Table {
                shares: vec![2, 5],
                heads: vec!["Day".to_owned(), "What".to_owned()],
                rows: (1..30)
                    .map(|day| {
                        vec![
                            format!("{day} March 2026"),
                            "The bus was late.".repeat(day / 3 + 1),
                        ]
                    })
                    .collect(),
            }),
        ],
    }
}
