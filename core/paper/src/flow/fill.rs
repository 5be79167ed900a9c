//! Puts strips into frames, so that related strips stay on one page.

use super::strip::{Bond, Place, Placed, Strip};

/// Largest rounding error of summed heights.
const ROUNDING: f32 = 0.01;

/// Fills frames of this height.
pub(super) fn fill(strips: Vec<Strip>, height: f32) -> (Vec<Vec<Placed>>, Vec<Place>) {
    let mut fill = Fill {
        height,
        y: 0.0,
        frames: vec![Vec::new()],
        headings: Vec::new(),
    };
    let mut together = Vec::new();
    for strip in strips {
        if strip.first {
            fill.together(std::mem::take(&mut together));
            fill.turn();
        }
        let kept = strip.kept;
        together.push(strip);
        if !kept {
            fill.together(std::mem::take(&mut together));
        }
    }
    fill.together(together);
    (fill.frames, fill.headings)
}

struct Fill {
    height: f32,
    /// The filled part of the frame, from its top.
    y: f32,
    frames: Vec<Vec<Placed>>,
    headings: Vec<Place>,
}

impl Fill {
    /// Puts related strips into this frame or the next. Cuts them only if they fill more than a whole one.
    fn together(&mut self, mut strips: Vec<Strip>) {
        let whole = end(&strips, 0.0) <= self.height + ROUNDING;
        // Strips that need another frame anyway begin here if this is the upper half.
        let turn = if whole {
            end(&strips, self.y) > self.height + ROUNDING
        } else {
            self.y > self.height / 2.0
        };
        if turn {
            self.turn();
        }
        loop {
            let fits = (1..=strips.len())
                .take_while(|count| end(&strips[..*count], self.y) <= self.height + ROUNDING)
                .last()
                .unwrap_or_default();
            // A strip higher than a frame stands at the top of its own.
            let fits = if self.y == 0.0 { fits.max(1) } else { fits };
            if fits >= strips.len() {
                self.put(strips);
                return;
            }
            let rest = strips.split_off(cut(&strips[..fits]));
            self.put(strips);
            self.turn();
            strips = rest;
        }
    }

    fn put(&mut self, strips: Vec<Strip>) {
        for strip in strips {
            if self.y > 0.0 {
                self.y += strip.above;
            }
            if let Some(text) = strip.heading {
                self.headings.push(Place {
                    text,
                    frame: self.frames.len() - 1,
                    y: self.y,
                });
            }
            for mut placed in strip.inks {
                placed.y += self.y;
                if let Some(frame) = self.frames.last_mut() {
                    frame.push(placed);
                }
            }
            self.y += strip.height;
        }
    }

    fn turn(&mut self) {
        if self.y > 0.0 {
            self.frames.push(Vec::new());
            self.y = 0.0;
        }
    }
}

/// Returns the lower end of these strips if they began at `y`.
fn end(strips: &[Strip], y: f32) -> f32 {
    strips.iter().fold(y, |y, strip| {
        let above = if y > 0.0 { strip.above } else { 0.0 };
        y + above + strip.height
    })
}

/// Returns how many of the fitting strips stay in this frame: it parts at the weakest bond, in their lower half if possible.
fn cut(fits: &[Strip]) -> usize {
    let half = fits.len() / 2;
    let gaps = || fits.iter().enumerate();
    let best = |from: usize, most: Bond| {
        let gaps = gaps().filter(|(at, strip)| *at >= from && strip.bond <= most);
        gaps.min_by_key(|(at, strip)| (strip.bond, std::cmp::Reverse(*at)))
    };
    let best = best(half, Bond::Blocks).or_else(|| best(0, Bond::Blocks));
    best.map_or(fits.len(), |(at, _)| at + 1)
}
