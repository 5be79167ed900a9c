//! Tables: cells side by side, rows one below the other.

use super::strip::{Bond, Ink, Placed};
use super::{Column, Flow};
use crate::model::{Direction, Table, Tone};
use crate::tags::{Group, Kind};
use crate::text::Look;

impl Flow {
    pub(super) fn table(&mut self, table: &Table, column: Column, parent: Option<Group>) {
        let group = self.tree.group(parent, Kind::Table);
        let columns = self.columns(table, column);
        let strong = self.look(Tone::Strong);
        self.row(&table.heads, &columns, strong, group, &Kind::Head);
        self.rule(column);
        if let Some(heads) = self.strips.last_mut() {
            heads.kept = true;
            heads.bond = Bond::Firm;
        }
        for row in &table.rows {
            let plain = self.look(Tone::Plain);
            self.row(row, &columns, plain, group, &Kind::Cell);
            self.rule(column);
        }
        self.space(0.6);
    }

    fn columns(&self, table: &Table, whole: Column) -> Vec<Column> {
        let gap = self.form.size;
        let all: f32 = table.shares.iter().map(|share| f32::from(*share)).sum();
        let mut from = 0.0;
        let one = |share: &u8| {
            let width = whole.width * f32::from(*share) / all.max(1.0);
            let left = match self.direction {
                Direction::LeftToRight => whole.left + from,
                Direction::RightToLeft => whole.left + whole.width - from - width + gap,
            };
            from += width;
            Column {
                left,
                width: width - gap,
                side: Some(self.direction),
            }
        };
        table.shares.iter().map(one).collect()
    }

    /// Adds a row of cells side by side, each with as many lines as it needs.
    fn row(&mut self, cells: &[String], columns: &[Column], look: Look, table: Group, kind: &Kind) {
        let row = self.tree.group(Some(table), Kind::Row);
        // The ink and height of each line of the row.
        let mut strips: Vec<(f32, Vec<Placed>)> = Vec::new();
        for (text, column) in cells.iter().zip(columns) {
            let cell = self.tree.group(Some(row), kind.clone());
            let leaf = self.tree.leaf(cell);
            for (at, line) in self.lines(text, look, *column).into_iter().enumerate() {
                if at == strips.len() {
                    strips.push((0.0, Vec::new()));
                }
                let (height, inks) = &mut strips[at];
                *height = height.max(line.height);
                inks.push(Placed {
                    x: column.left,
                    y: 0.0,
                    ink: Ink::Line(line),
                    leaf: Some(leaf),
                });
            }
        }
        if strips.is_empty() {
            strips.push((0.0, Vec::new()));
        }
        let from = self.strips.len();
        for (height, inks) in strips {
            self.strip(height, inks).bond = Bond::Lines;
        }
        self.keep(from);
    }

    /// Adds a rule below the last row.
    fn rule(&mut self, column: Column) {
        let rule = |y| Placed {
            x: column.left,
            y,
            ink: Ink::Rule {
                width: column.width,
                light: 170,
            },
            leaf: None,
        };
        if let Some(row) = self.strips.last_mut() {
            row.inks.push(rule(row.height + 2.0));
            row.height += 4.0;
            row.bond = Bond::Blocks;
        }
    }
}
