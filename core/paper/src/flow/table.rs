//! Tables: cells side by side, rows over however many frames.

use super::{Column, Flow, Ink};
use crate::model::{Direction, Table, Tone};
use crate::tags::{Group, Kind};
use crate::text::{Line, Look};

impl Flow {
    pub(super) fn table(&mut self, table: &Table, column: Column, parent: Option<Group>) {
        let group = self.flowed.tree.group(parent, Kind::Table);
        let columns = self.columns(table, column);
        let strong = self.look(Tone::Strong);
        self.row(&table.heads, &columns, strong, group, &Kind::Head);
        self.rule(column);
        for row in &table.rows {
            let plain = self.look(Tone::Plain);
            self.row(row, &columns, plain, group, &Kind::Cell);
            self.rule(column);
        }
        self.space(0.6);
    }

    fn columns(&self, table: &Table, whole: Column) -> Vec<Column> {
        let gap = self.flowed.form.size;
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
            }
        };
        table.shares.iter().map(one).collect()
    }

    /// A row: cells side by side, each in as many lines as it needs. A row that is higher than what is left goes on in the next frame.
    fn row(&mut self, cells: &[String], columns: &[Column], look: Look, table: Group, kind: &Kind) {
        let row = self.flowed.tree.group(Some(table), Kind::Row);
        let mut rest = Vec::new();
        for (text, column) in cells.iter().zip(columns) {
            let cell = self.flowed.tree.group(Some(row), kind.clone());
            let leaf = self.flowed.tree.leaf(cell);
            rest.push((self.lines(text, look, *column).into_iter(), *column, leaf));
        }
        let high = |lines: &[Line]| lines.iter().map(|line| line.height).sum::<f32>();
        let height = rest
            .iter()
            .map(|(lines, ..)| high(lines.as_slice()))
            .fold(0.0, f32::max);
        // One that is higher than a whole frame is begun where it stands.
        self.room(if height > self.flowed.form.frame.1 {
            2.0 * look.size
        } else {
            height
        });
        loop {
            let top = self.y;
            let mut lowest = top;
            for (lines, column, leaf) in &mut rest {
                let mut y = top;
                let bottom = self.flowed.form.frame.1;
                let fits = |line: &Line, y: f32| y + line.height <= bottom || y == 0.0;
                while lines.as_slice().first().is_some_and(|line| fits(line, y)) {
                    let Some(line) = lines.next() else { break };
                    let height = line.height;
                    self.put(column.left, y, Ink::Line(line), Some(*leaf));
                    y += height;
                }
                lowest = lowest.max(y);
            }
            self.y = lowest;
            if rest.iter().all(|(lines, ..)| lines.as_slice().is_empty()) {
                break;
            }
            self.turn();
        }
    }

    fn rule(&mut self, column: Column) {
        self.y += 2.0;
        self.put(
            column.left,
            self.y,
            Ink::Rule {
                width: column.width,
            },
            None,
        );
        self.y += 2.0;
    }
}
