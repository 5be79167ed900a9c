//! A picture of the pattern: bars by month, numbers by kind, and the same numbers as a table. SVG in black and white.
//!
//! Nothing in it moves, uses a network, runs a script or names anybody. A screen reader finds a title, a description and a table (`role`,
//! as in WAI-ARIA).

mod columns;
#[cfg(test)]
mod tests;

pub use columns::{Column, columns};

use crate::error::Result;
use crate::journal::{Kind, Pattern};
use crate::locale::{Arg, Locale};
use svg::Document;
use svg::node::element::Element;
use svg::node::{Node, Text};

const WIDTH: f64 = 800.0;
/// The left edge of the columns, after the lanes' names.
const LEFT: f64 = 190.0;
const RIGHT: f64 = WIDTH - 20.0;
/// The line on which the bars stand, and their greatest height.
const GROUND: f64 = 280.0;
const HIGHEST: f64 = 160.0;
/// The distance between lanes, and between rows of the table.
const LANE: f64 = 22.0;
/// Half a bar's width, as a share of its column.
const HALF_BAR: f64 = 0.36;

/// Returns the picture as an SVG file's text. `None` if no month counts anything.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn draw(pattern: &Pattern, locale: &Locale) -> Result<Option<String>> {
    let columns = columns(pattern);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return Ok(None);
    };
    let kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|kind| pattern.kinds[*kind as usize] > 0)
        .collect();
    let incidents = u64::from(pattern.incidents);
    let described = locale.text_of(
        "pattern-described",
        &[
            ("incidents", Arg::Number(incidents)),
            ("from", Arg::Text(&first.label(locale)?)),
            ("to", Arg::Text(&last.label(locale)?)),
        ],
    )?;

    let mut page = Page {
        picture: element("g", &[("aria-hidden", "true")]),
        step: (RIGHT - LEFT) / count(columns.len()),
        bottom: GROUND,
    };
    page.bars(&columns);
    page.axis(&columns);
    page.lane(&locale.text("pattern-late")?, &columns, |column| {
        column.late
    });
    for kind in &kinds {
        let name = locale.kind(*kind)?;
        page.lane(&name, &columns, |column| column.kinds[*kind as usize]);
    }
    page.began(pattern, &columns, locale)?;

    let mut document = Document::new()
        .set("role", "group")
        .set("aria-labelledby", "title described")
        .set("font-family", "sans-serif")
        .set("font-size", "12")
        .set("fill", "#000");
    document.append(with_text(
        "title",
        &[("id", "title")],
        &locale.text("pattern-title")?,
    ));
    document.append(with_text("desc", &[("id", "described")], &described));
    document.append(hatching());
    document.append(element(
        "rect",
        &[("width", "100%"), ("height", "100%"), ("fill", "#fff")],
    ));
    document.append(text_at(
        20.0,
        32.0,
        &[("font-size", "20")],
        &locale.text("pattern-title")?,
    ));
    let mut limits = locale.text("pattern-limits")?;
    if pattern.no_month > 0 {
        let args = [("incidents", Arg::Number(pattern.no_month.into()))];
        limits = format!("{limits} {}", locale.text_of("pattern-monthless", &args)?);
    }
    document.append(text_at(20.0, 54.0, &[], &limits));
    if let Some(day) = pattern.began {
        let day = locale.day(day)?;
        let said = locale.text_of("pattern-began", &[("day", Arg::Text(&day))])?;
        document.append(text_at(20.0, 72.0, &[], &said));
    }
    let key = locale.text("pattern-child")?;
    document.append(element(
        "rect",
        &[
            ("x", "20"),
            ("y", "82"),
            ("width", "12"),
            ("height", "12"),
            ("fill", "url(#child)"),
            ("stroke", "#000"),
        ],
    ));
    document.append(text_at(38.0, 92.0, &[], &key));
    let (table, height) = table(&columns, page.bottom + 2.0 * LANE, locale)?;
    document.append(page.picture);
    document.append(table);
    let document = document.set("viewBox", format!("0 0 {WIDTH} {height}"));
    Ok(Some(document.to_string()))
}

/// The picture as drawn so far.
struct Page {
    picture: Element,
    /// The width of a column.
    step: f64,
    /// The lowest point drawn.
    bottom: f64,
}

impl Page {
    fn middle(&self, n: usize) -> f64 {
        LEFT + (count(n) + 0.5) * self.step
    }

    fn bars(&mut self, columns: &[Column]) {
        let most = columns.iter().map(|column| column.incidents).max();
        let tall = |incidents: u32| f64::from(incidents) / f64::from(most.unwrap_or(1)) * HIGHEST;
        for (n, column) in columns.iter().enumerate() {
            if column.incidents == 0 {
                continue;
            }
            let x = self.middle(n);
            self.bar(x, tall(column.incidents), "#fff");
            if column.child_present > 0 {
                self.bar(x, tall(column.child_present), "url(#child)");
            }
            let above = GROUND - tall(column.incidents) - 5.0;
            self.number(x, above, column.incidents);
        }
    }

    fn bar(&mut self, middle: f64, tall: f64, fill: &str) {
        let half = self.step * HALF_BAR;
        self.picture.append(element(
            "rect",
            &[
                ("x", &at(middle - half)),
                ("y", &at(GROUND - tall)),
                ("width", &at(2.0 * half)),
                ("height", &at(tall)),
                ("fill", fill),
                ("stroke", "#000"),
            ],
        ));
    }

    fn number(&mut self, x: f64, y: f64, number: u32) {
        let middle = [("text-anchor", "middle"), ("font-size", "10")];
        self.picture
            .append(text_at(x, y, &middle, &number.to_string()));
    }

    fn axis(&mut self, columns: &[Column]) {
        self.line((LEFT, GROUND), (RIGHT, GROUND), &[]);
        let mut year = None;
        for (n, column) in columns.iter().enumerate() {
            let middle = [("text-anchor", "middle"), ("font-size", "10")];
            let x = self.middle(n);
            if let Some(part) = column.part_of_year() {
                self.picture
                    .append(text_at(x, GROUND + 14.0, &middle, &part));
            }
            if year.replace(column.year()) != Some(column.year()) {
                let y = GROUND + 28.0;
                self.picture
                    .append(text_at(x, y, &middle, &column.year().to_string()));
            }
        }
        self.bottom = GROUND + 28.0 + LANE;
    }

    /// Draws a row of numbers under the bars.
    fn lane(&mut self, name: &str, columns: &[Column], of: impl Fn(&Column) -> u32) {
        let y = self.bottom;
        self.line((20.0, y + 6.0), (RIGHT, y + 6.0), &[("stroke", "#ccc")]);
        self.picture.append(text_at(20.0, y, &[], name));
        for (n, column) in columns.iter().enumerate() {
            if of(column) > 0 {
                self.number(self.middle(n), y, of(column));
            }
        }
        self.bottom += LANE;
    }

    /// Draws a broken line at the column in which the record began.
    fn began(&mut self, pattern: &Pattern, columns: &[Column], locale: &Locale) -> Result<()> {
        let began = pattern.began.and_then(|day| {
            let column = columns.iter().position(|column| column.holds(day));
            column.map(|n| LEFT + count(n) * self.step)
        });
        if let Some(x) = began {
            let top = GROUND - HIGHEST - 24.0;
            self.line((x, top), (x, GROUND), &[("stroke-dasharray", "4 3")]);
            let mark = locale.text("pattern-began-mark")?;
            // The text goes left of the line if there is no room on the right.
            let anchor = if x > WIDTH / 2.0 {
                ("end", -4.0)
            } else {
                ("start", 4.0)
            };
            self.picture.append(text_at(
                x + anchor.1,
                top + 8.0,
                &[("text-anchor", anchor.0), ("font-size", "10")],
                &mark,
            ));
        }
        Ok(())
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), more: &[(&str, &str)]) {
        let mut line = element(
            "line",
            &[
                ("x1", &at(from.0)),
                ("y1", &at(from.1)),
                ("x2", &at(to.0)),
                ("y2", &at(to.1)),
                ("stroke", "#000"),
            ],
        );
        for (name, value) in more {
            line.assign(*name, *value);
        }
        self.picture.append(line);
    }
}

/// Returns the same numbers for screen readers, and the height of the whole picture.
fn table(columns: &[Column], top: f64, locale: &Locale) -> Result<(Element, f64)> {
    let mut table = element("g", &[("role", "table"), ("aria-labelledby", "title")]);
    let heads = [
        "pattern-month",
        "pattern-incidents",
        "pattern-child",
        "pattern-late",
    ];
    let heads: Vec<String> = heads
        .iter()
        .map(|key| locale.text(key))
        .collect::<Result<_>>()?;
    let mut y = top;
    table.append(row(y, "columnheader", &heads));
    for column in columns {
        y += LANE;
        let numbers = [column.incidents, column.child_present, column.late];
        let mut cells = vec![column.label(locale)?];
        cells.extend(numbers.map(|number| number.to_string()));
        table.append(row(y, "cell", &cells));
    }
    Ok((table, y + LANE))
}

fn row(y: f64, role: &str, cells: &[String]) -> Element {
    let mut row = element("g", &[("role", "row")]);
    for (n, cell) in cells.iter().enumerate() {
        let x = 20.0 + count(n) * 190.0;
        row.append(text_at(x, y, &[("role", role)], cell));
    }
    row
}

/// Draws diagonal hatching, which shows in print and without colours.
fn hatching() -> Element {
    let mut pattern = element(
        "pattern",
        &[
            ("id", "child"),
            ("width", "5"),
            ("height", "5"),
            ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"),
        ],
    );
    pattern.append(element(
        "rect",
        &[("width", "5"), ("height", "5"), ("fill", "#fff")],
    ));
    pattern.append(element(
        "rect",
        &[("width", "3"), ("height", "5"), ("fill", "#222")],
    ));
    let mut defs = element("defs", &[]);
    defs.append(pattern);
    defs
}

fn element(name: &str, attributes: &[(&str, &str)]) -> Element {
    let mut element = Element::new(name);
    for (name, value) in attributes {
        element.assign(*name, *value);
    }
    element
}

fn with_text(name: &str, attributes: &[(&str, &str)], text: &str) -> Element {
    let mut element = element(name, attributes);
    element.append(Text::new(text));
    element
}

fn text_at(x: f64, y: f64, attributes: &[(&str, &str)], text: &str) -> Element {
    let mut element = with_text("text", attributes, text);
    element.assign("x", at(x));
    element.assign("y", at(y));
    element
}

/// Returns a coordinate to a tenth.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
