//! Blocks, one after the other, in frames of one size. Everything is placed before anything is drawn: bookmarks need to know the page.

mod table;

use crate::Unprintable;
use crate::fonts::Fonts;
use crate::model::{Block, Direction, Document, Item, Mark, Tone};
use crate::sheet::Form;
use crate::tags::{Group, Kind, Leaf, Tree};
use crate::text::{Line, Look, lines};

/// A document in frames.
pub(crate) struct Flowed {
    pub(crate) frames: Vec<Vec<Placed>>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Place>,
    pub(crate) fonts: Fonts,
    pub(crate) form: &'static Form,
}

/// Something that is drawn, from its upper left corner.
pub(crate) struct Placed {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) ink: Ink,
    /// What it is part of; nothing for what a screen reader leaves out.
    pub(crate) leaf: Option<Leaf>,
}

pub(crate) enum Ink {
    Line(Line),
    Tick { done: bool, size: f32 },
    Rule { width: f32 },
}

/// Where a heading stands.
pub(crate) struct Place {
    pub(crate) text: String,
    pub(crate) frame: usize,
    pub(crate) y: f32,
}

/// Where text may stand in a frame, across.
#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
}

/// Places a document's blocks.
pub(crate) fn flow(document: &Document, form: &'static Form) -> Result<Flowed, Unprintable> {
    let mut flow = Flow {
        direction: document.direction,
        y: 0.0,
        level: 0,
        flowed: Flowed {
            frames: vec![Vec::new()],
            tree: Tree::default(),
            headings: Vec::new(),
            fonts: Fonts::new(),
            form,
        },
    };
    let column = Column {
        left: 0.0,
        width: form.frame.0,
    };
    flow.blocks(&document.blocks, column, None)?;
    Ok(flow.flowed)
}

struct Flow {
    direction: Direction,
    /// How far down the frame is filled.
    y: f32,
    /// Of the last heading.
    level: u8,
    flowed: Flowed,
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
                    let group = self.flowed.tree.group(parent, Kind::Paragraph);
                    let leaf = self.flowed.tree.leaf(group);
                    let lines = self.lines(text, self.look(*tone), column);
                    self.place(lines, column, leaf);
                    self.space(0.35);
                }
                Block::List(items) => self.list(items, column, parent)?,
                Block::Table(table) => self.table(table, column, parent),
            }
        }
        Ok(())
    }

    fn look(&self, tone: Tone) -> Look {
        let size = self.flowed.form.size;
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
        lines(
            &mut self.flowed.fonts,
            text,
            look,
            column.width,
            self.direction,
        )
    }

    /// Leaves room of so many letters' size; none at the top of a frame.
    fn space(&mut self, sizes: f32) {
        if self.y > 0.0 {
            self.y += sizes * self.flowed.form.size;
        }
    }

    fn heading(&mut self, level: u8, text: &str, column: Column) -> Result<(), Unprintable> {
        if level == 0 || level > self.level + 1 {
            return Err(Unprintable);
        }
        self.level = level;
        let form = self.flowed.form;
        let scale = [1.7, 1.25, 1.1]
            .get(usize::from(level) - 1)
            .copied()
            .unwrap_or(1.0);
        let look = Look {
            size: form.size * scale,
            bold: true,
            grey: false,
        };
        self.space(if level == 1 { 1.6 } else { 1.1 });
        let lines = self.lines(text, look, column);
        // A heading stands above something of what it heads.
        let height: f32 = lines.iter().map(|line| line.height).sum();
        self.room(height + 4.0 * form.size);
        let group = self
            .flowed
            .tree
            .group(None, Kind::Heading(level, text.to_owned()));
        let leaf = self.flowed.tree.leaf(group);
        self.flowed.headings.push(Place {
            text: text.to_owned(),
            frame: self.flowed.frames.len() - 1,
            y: self.y,
        });
        self.place(lines, column, leaf);
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
        let list = self.flowed.tree.group(parent, Kind::List { numbered });
        let size = self.flowed.form.size;
        let look = self.look(Tone::Plain);
        let text = items.iter().any(|item| matches!(item.mark, Mark::Text(_)));
        let indent = if text { 2.6 * size } else { 1.7 * size };
        let body = self.beside(column, indent);
        for item in items {
            self.room(2.0 * size);
            let group = self.flowed.tree.group(Some(list), Kind::Item);
            self.mark(&item.mark, group, column, indent, look);
            let body_group = self.flowed.tree.group(Some(group), Kind::Body);
            self.blocks(&item.blocks, body, Some(body_group))?;
            self.space(0.1);
        }
        Ok(())
    }

    /// The mark of an item, on the line where its words begin.
    fn mark(&mut self, mark: &Mark, item: Group, column: Column, indent: f32, look: Look) {
        let said = match mark {
            Mark::Tick { said, .. } => Some(said.clone()),
            Mark::Text(_) => None,
        };
        let group = self.flowed.tree.group(Some(item), Kind::Label(said));
        let leaf = self.flowed.tree.leaf(group);
        let label = match self.direction {
            Direction::LeftToRight => Column {
                width: indent,
                ..column
            },
            Direction::RightToLeft => Column {
                left: column.left + column.width - indent,
                width: indent,
            },
        };
        match mark {
            Mark::Tick { done, .. } => {
                let size = look.size * 0.82;
                let left = match self.direction {
                    Direction::LeftToRight => label.left,
                    Direction::RightToLeft => label.left + label.width - size,
                };
                let y = self.y + look.size * 0.32;
                self.put(left, y, Ink::Tick { done: *done, size }, Some(leaf));
            }
            Mark::Text(text) => {
                if let Some(line) = self.lines(text, look, label).into_iter().next() {
                    self.put(label.left, self.y, Ink::Line(line), Some(leaf));
                }
            }
        }
    }

    /// What is left of a column beside an indent.
    fn beside(&self, column: Column, indent: f32) -> Column {
        let left = match self.direction {
            Direction::LeftToRight => column.left + indent,
            Direction::RightToLeft => column.left,
        };
        Column {
            left,
            width: column.width - indent,
        }
    }

    /// Lines one below the other; never only the first of several at the foot of a frame.
    fn place(&mut self, lines: Vec<Line>, column: Column, leaf: Leaf) {
        let first: f32 = lines.iter().take(2).map(|line| line.height).sum();
        self.room(first);
        for line in lines {
            self.room(line.height);
            let height = line.height;
            self.put(column.left, self.y, Ink::Line(line), Some(leaf));
            self.y += height;
        }
    }

    /// Turns to the next frame unless this one has so much room left.
    fn room(&mut self, height: f32) {
        if self.y > 0.0 && self.y + height > self.flowed.form.frame.1 {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.flowed.frames.push(Vec::new());
        self.y = 0.0;
    }

    fn put(&mut self, x: f32, y: f32, ink: Ink, leaf: Option<Leaf>) {
        if let Some(frame) = self.flowed.frames.last_mut() {
            frame.push(Placed { x, y, ink, leaf });
        }
    }
}
