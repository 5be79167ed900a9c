#![allow(clippy::unwrap_used)]
mod kept;

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
    assert!(once.pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(once, pages(&document).unwrap());
}

/// Returns the printed text, and the parts that no font has.
fn shown(text: &str) -> (Vec<String>, Vec<String>) {
    let mut fonts = fonts::Fonts::new().unwrap();
    let look = text::Look {
        size: 11.0,
        bold: false,
        grey: false,
    };
    let way = Direction::LeftToRight;
    let lines = text::lines(&mut fonts, text, look, 4_000.0, way, None);
    let lines = lines.iter().map(|line| line.text.to_string());
    (lines.collect(), fonts.missing)
}

#[test]
fn what_no_font_has_is_printed_as_its_code_and_named() {
    let codes = |text| shown(text).0;
    assert_eq!(codes("a\u{1F6D2}b"), ["a\u{2066}[U+1F6D2]\u{2069}b"]);
    assert_eq!(codes("a\u{0}b"), ["a\u{2066}[U+0000]\u{2069}b"]);
    assert_eq!(codes("字"), ["\u{2066}[U+5B57]\u{2069}"]);
    assert_eq!(codes("żółć кіт"), ["żółć кіт"]);
    assert_eq!(codes(""), [""; 0]);
    let missing = |text| shown(text).1;
    assert_eq!(missing("字 漢 a 字\u{0}"), ["U+0000", "字", "漢"]);
    let document = document(vec![heading("字"), paragraph("a 漢 字")]);
    for printed in [pages(&document).unwrap(), card(&document).unwrap()] {
        assert_eq!(printed.missing, ["字", "漢"]);
    }
}

/// A sentence in each language that people here write in, and the signs that they type.
const WRITTEN: [&str; 30] = [
    "Fëmijët janë te motra ime.",
    "أطفالي عند أختي، والمفاتيح معها.",
    "Երեխաներն իմ քրոջ մոտ են։",
    "আমার সন্তানেরা আমার বোনের কাছে আছে।",
    "Децата ми са при сестра ми.",
    "کلیدها پیش خواهرم است.",
    "ልጆቼ እህቴ ጋር ናቸው።",
    "ደቀይ ምስ ሓብተይ ኣለዉ።",
    "ჩემი შვილები ჩემს დასთან არიან.",
    "Τα παιδιά μου είναι στην αδελφή μου.",
    "મારાં બાળકો મારી બહેન પાસે છે.",
    "הילדים שלי אצל אחותי.",
    "मेरे बच्चे मेरी बहन के पास हैं।",
    "माझी मुले माझ्या बहिणीकडे आहेत.",
    "मेरा बच्चाहरू मेरी बहिनीसँग छन्।",
    "منداڵەکانم لای خوشکمن.",
    "എന്റെ കുട്ടികൾ എന്റെ സഹോദരിയുടെ കൂടെയാണ്.",
    "ਮੇਰੇ ਬੱਚੇ ਮੇਰੀ ਭੈਣ ਕੋਲ ਹਨ।",
    "زما ماشومان زما د خور سره دي.",
    "Dzieci są u siostry. Zażółć gęślą jaźń.",
    "Copiii mei sunt la sora mea. Țară, știu.",
    "මගේ දරුවන් මගේ සහෝදරිය ළඟ සිටිති.",
    "Carruurtaydu waxay la joogaan walaashay.",
    "என் குழந்தைகள் என் சகோதரியிடம் இருக்கிறார்கள்.",
    "నా పిల్లలు నా సోదరి దగ్గర ఉన్నారు.",
    "ลูกของฉันอยู่กับน้องสาวของฉัน",
    "Çocuklarım kız kardeşimde. İğne, şey.",
    "Діти в моєї сестри. Її ґрунт.",
    "Con tôi ở nhà chị tôi. Mười ngữ nghĩa.",
    "→ ✓ ☐ ★ ● ≈ − “ ” ’ … £ € ½ 😀 😢 👍🏽 ❤️ 🔪 💔 ☎",
];

#[test]
fn what_people_here_write_is_printed_in_its_letters() {
    for text in WRITTEN {
        let (lines, missing) = shown(text);
        assert_eq!(missing, [""; 0], "{text}");
        assert!(lines.concat().contains(text), "{lines:?}");
        pages(&document(vec![heading("A"), paragraph(text)])).unwrap();
    }
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
fn a_new_page_begins_where_it_is_asked_for_and_what_is_left_of_a_card_is_ruled() {
    let blocks = vec![
        heading("A"),
        paragraph("Police: 101"),
        Block::NewPage,
        paragraph("Keys"),
        Block::NewPage,
    ];
    let document = document(blocks);
    for pages in [
        seen::pages(&document).unwrap(),
        seen::card(&document).unwrap(),
    ] {
        let count = |page: &seen::Page| page.marks.len();
        assert_eq!(pages.iter().map(count).collect::<Vec<_>>(), [2, 1]);
    }
    let mut flowed = flow::flow(&document, &sheet::PANEL).unwrap();
    flowed.rule_the_rest(3);
    assert_eq!(flowed.frames.len(), 3);
    let (width, height) = sheet::PANEL.frame;
    for placed in &flowed.frames[2] {
        let rule = matches!(placed.ink, flow::Ink::Rule { width: ruled, .. } if ruled <= width);
        assert!(rule && placed.y <= height && placed.leaf.is_none());
    }
    assert!(flowed.frames[2].len() > 10);
    flowed.rule_the_rest(1);
    flowed.rule_the_rest(3);
    assert_eq!(flowed.frames.len(), 3);
    card(&document).unwrap();
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
