//! Makes blocks into strips, and fills frames of one size with them. Everything is placed before anything is drawn, because bookmarks need
//! page numbers.

mod fill;
mod strip;
mod table;

pub(crate) use strip::{Ink, Placed};

use crate::Unprintable;
use crate::fonts::Fonts;
use crate::model::{Block, Direction, Document, Item, Mark, Tone};
use crate::sheet::Form;
use crate::tags::{Group, Kind, Leaf, Tree};
use crate::text::{Line, Look, lines, runs};
use strip::{Bond, Place, Strip};

/// A document in frames.
pub(crate) struct Flowed {
    pub(crate) frames: Vec<Vec<Placed>>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Place>,
    pub(crate) fonts: Fonts,
    pub(crate) form: &'static Form,
}

/// The horizontal room for text in a frame.
#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
    /// The side where text begins. `None` if each text decides.
    side: Option<Direction>,
}

/// Places a document's blocks.
pub(crate) fn flow(document: &Document, form: &'static Form) -> Result<Flowed, Unprintable> {
    let mut flow = Flow {
        direction: document.direction,
        level: 0,
        above: 0.0,
        turn: false,
        marks: Vec::new(),
        strips: Vec::new(),
        tree: Tree::default(),
        fonts: Fonts::new()?,
        form,
    };
    let column = Column {
        left: 0.0,
        width: form.frame.0,
        side: None,
    };
    flow.blocks(&document.blocks, column, None)?;
    let (frames, headings) = fill::fill(flow.strips, form.frame.1);
    Ok(Flowed {
        frames,
        tree: flow.tree,
        headings,
        fonts: flow.fonts,
        form,
    })
}

impl Flowed {
    /// Rules the frames of the last sheet that are left over, for handwriting.
    pub(crate) fn rule_the_rest(&mut self, per_sheet: usize) {
        let (width, height) = self.form.frame;
        let step = 2.6 * self.form.size;
        let ruled = || {
            let mut y = step;
            let mut rules = Vec::new();
            while y <= height {
                let ink = Ink::Rule { width, light: 110 };
                let (x, leaf) = (0.0, None);
                rules.push(Placed { x, y, ink, leaf });
                y += step;
            }
            rules
        };
        while !self.frames.len().is_multiple_of(per_sheet) {
            self.frames.push(ruled());
        }
    }
}

struct Flow {
    direction: Direction,
    /// The level of the last heading.
    level: u8,
    /// The room to leave above the next strip.
    above: f32,
    /// True if the next strip begins a frame.
    turn: bool,
    /// Marks of items that go into the next strip.
    marks: Vec<Placed>,
    strips: Vec<Strip>,
    tree: Tree,
    fonts: Fonts,
    form: &'static Form,
}

impl Flow {
    fn blocks(
        &mut self,
        blocks: &[Block],
        column: Column,
        parent: Option<Group>,
    ) -> Result<(), Unprintable> {
        for block in blocks {
            match block {
                Block::Heading { level, text } => self.heading(*level, text, column)?,
                Block::Paragraph { tone, text } => {
                    let group = self.tree.group(parent, Kind::Paragraph);
                    let leaf = self.tree.leaf(group);
                    let lines = self.lines(text, self.look(*tone), column);
                    self.text(lines, column, leaf);
                    self.space(0.35);
                }
                Block::WriteOn => self.write_on(column),
                Block::NewPage => self.turn = true,
                Block::Together(blocks) => {
                    let from = self.strips.len();
                    self.blocks(blocks, column, parent)?;
                    self.keep(from);
                }
                Block::List(items) => self.list(items, column, parent)?,
                Block::Table(table) => self.table(table, column, parent),
            }
        }
        Ok(())
    }

    fn look(&self, tone: Tone) -> Look {
        let size = self.form.size;
        match tone {
            Tone::Plain => Look {
                size,
                bold: false,
                grey: false,
            },
            Tone::Quiet => Look {
                size: size * 0.88,
                bold: false,
                grey: true,
            },
            Tone::Strong => Look {
                size,
                bold: true,
                grey: false,
            },
        }
    }

    fn lines(&mut self, text: &str, look: Look, column: Column) -> Vec<Line> {
        let (width, side) = (column.width, column.side);
        lines(&mut self.fonts, text, look, width, self.direction, side)
    }

    /// Leaves room, in multiples of the letters' size.
    fn space(&mut self, sizes: f32) {
        self.above += sizes * self.form.size;
    }

    fn heading(&mut self, level: u8, text: &str, column: Column) -> Result<(), Unprintable> {
        if level == 0 || level > self.level + 1 {
            return Err(Unprintable);
        }
        self.level = level;
        let scale = [1.7, 1.25, 1.1]
            .get(usize::from(level) - 1)
            .copied()
            .unwrap_or(1.0);
        let look = Look {
            size: self.form.size * scale,
            bold: true,
            grey: false,
        };
        self.space(if level == 1 { 1.6 } else { 1.1 });
        let lines = self.lines(text, look, column);
        let group = self.tree.group(None, Kind::Heading(level, text.to_owned()));
        let leaf = self.tree.leaf(group);
        let from = self.strips.len();
        self.text(lines, column, leaf);
        for strip in &mut self.strips[from..] {
            strip.kept = true;
            strip.bond = Bond::Firm;
        }
        if let Some(first) = self.strips.get_mut(from) {
            first.heading = Some(text.to_owned());
        }
        self.space(0.4);
        Ok(())
    }

    fn list(
        &mut self,
        items: &[Item],
        column: Column,
        parent: Option<Group>,
    ) -> Result<(), Unprintable> {
        let numbered = items.iter().all(|item| matches!(item.mark, Mark::Text(_)));
        let list = self.tree.group(parent, Kind::List { numbered });
        let size = self.form.size;
        let text = items.iter().any(|item| matches!(item.mark, Mark::Text(_)));
        let indent = if text { 2.6 * size } else { 1.7 * size };
        for item in items {
            let from = self.strips.len();
            let group = self.tree.group(Some(list), Kind::Item);
            // An item's words decide its side, and its mark stands there.
            let first = first_words(&item.blocks);
            let side = first.map_or(self.direction, |text| runs(text, self.direction));
            self.mark(&item.mark, group, column, indent, side);
            let body = self.tree.group(Some(group), Kind::Body);
            self.blocks(&item.blocks, beside(column, indent, side), Some(body))?;
            if !self.marks.is_empty() {
                self.strip(1.4 * size, Vec::new());
            }
            self.keep(from);
            self.space(0.1);
        }
        Ok(())
    }

    /// Adds an item's mark, on the line where its words begin.
    fn mark(&mut self, mark: &Mark, item: Group, column: Column, indent: f32, side: Direction) {
        let said = match mark {
            Mark::Tick { said, .. } => Some(said.clone()),
            Mark::Text(_) => None,
        };
        let group = self.tree.group(Some(item), Kind::Label(said));
        let leaf = Some(self.tree.leaf(group));
        let look = self.look(Tone::Plain);
        let right = column.left + column.width;
        match mark {
            Mark::Tick { done, .. } => {
                let size = look.size * 0.82;
                let x = match side {
                    Direction::LeftToRight => column.left,
                    Direction::RightToLeft => right - size,
                };
                let ink = Ink::Tick { done: *done, size };
                let y = look.size * 0.32;
                self.marks.push(Placed { x, y, ink, leaf });
            }
            Mark::Text(text) => {
                let label = Column {
                    left: match side {
                        Direction::LeftToRight => column.left,
                        Direction::RightToLeft => right - indent,
                    },
                    width: indent,
                    side: Some(side),
                };
                if let Some(line) = self.lines(text, look, label).into_iter().next() {
                    self.marks.push(Placed {
                        x: label.left,
                        y: 0.0,
                        ink: Ink::Line(line),
                        leaf,
                    });
                }
            }
        }
    }

    /// Adds lines that may part only in the middle: none stands alone.
    fn text(&mut self, lines: Vec<Line>, column: Column, leaf: Leaf) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let height = line.height;
            let ink = Placed {
                x: column.left,
                y: 0.0,
                ink: Ink::Line(line),
                leaf: Some(leaf),
            };
            let strip = self.strip(height, vec![ink]);
            let last = at + 1 == count;
            if !last && (at == 0 || at + 2 == count) {
                strip.kept = true;
                strip.bond = Bond::Firm;
            } else if !last {
                strip.bond = Bond::Lines;
            }
        }
    }

    /// Adds a line for handwriting, and its room.
    fn write_on(&mut self, column: Column) {
        if let Some(prompt) = self.strips.last_mut() {
            prompt.kept = true;
            prompt.bond = Bond::Firm;
        }
        let size = self.form.size;
        let rule = Placed {
            x: column.left,
            y: 1.7 * size,
            ink: Ink::Rule {
                width: column.width,
                light: 110,
            },
            leaf: None,
        };
        self.strip(2.0 * size, vec![rule]);
        self.space(0.35);
    }

    /// Adds a strip below the others, with the waiting marks.
    fn strip(&mut self, height: f32, inks: Vec<Placed>) -> &mut Strip {
        let mut all = std::mem::take(&mut self.marks);
        all.extend(inks);
        let at = self.strips.len();
        self.strips.push(Strip {
            above: std::mem::take(&mut self.above),
            height,
            inks: all,
            heading: None,
            first: std::mem::take(&mut self.turn),
            kept: false,
            bond: Bond::Blocks,
        });
        &mut self.strips[at]
    }

    /// Keeps the strips from this one on together.
    fn keep(&mut self, from: usize) {
        let end = self.strips.len().saturating_sub(1);
        for strip in self.strips.get_mut(from..end).unwrap_or_default() {
            strip.kept = true;
        }
    }
}

/// Returns the rest of a column beside an indent.
fn beside(column: Column, indent: f32, side: Direction) -> Column {
    Column {
        left: match side {
            Direction::LeftToRight => column.left + indent,
            Direction::RightToLeft => column.left,
        },
        width: column.width - indent,
        side: Some(side),
    }
}

/// Returns the first words of blocks.
fn first_words(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => Some(text.as_str()),
        Block::Together(blocks) => first_words(blocks),
        Block::List(items) => items.iter().find_map(|item| first_words(&item.blocks)),
        Block::WriteOn | Block::NewPage | Block::Table(_) => None,
    })
}
