//! A message in parts, for what a list says on every row: filling it in takes a tenth of Fluent's time.

use crate::error::Result;

/// The characters that stand for arguments while a message is taken apart. No message has them: tests/words refuses control characters.
const MARKS: [char; 2] = ['\0', '\u{1}'];

/// A message and where its arguments stand in it.
pub(super) struct Template(Vec<Part>);

enum Part {
    Words(String),
    Given(usize),
}

impl Template {
    /// Takes a message apart. `say` says it with the texts that it gets for its arguments.
    pub(super) fn of(say: impl FnOnce([&str; 2]) -> Result<String>) -> Result<Self> {
        let said = say(["\0", "\u{1}"])?;
        let mut parts = vec![Part::Words(String::new())];
        for c in said.chars() {
            match (MARKS.iter().position(|mark| *mark == c), parts.last_mut()) {
                (Some(number), _) => parts.push(Part::Given(number)),
                (None, Some(Part::Words(words))) => words.push(c),
                (None, _) => parts.push(Part::Words(c.to_string())),
            }
        }
        Ok(Self(parts))
    }

    /// Returns the message with these arguments.
    pub(super) fn fill(&self, given: [&str; 2]) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Words(words) => words.as_str(),
            Part::Given(number) => given.get(*number).copied().unwrap_or_default(),
        });
        parts.collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_taken_apart_is_put_together_with_any_arguments() {
        for form in [["", " to ", ""], ["from ", " – ", "."]] {
            let say = |a: &str, b: &str| [form[0], a, form[1], b, form[2]].concat();
            let template = Template::of(|[a, b]| Ok(say(a, b))).unwrap();
            assert_eq!(template.fill(["1", "آج"]), say("1", "آج"));
            assert_eq!(template.fill(["", ""]), say("", ""));
        }
        let turned = Template::of(|[a, b]| Ok(format!("{b}, {a}, {b}"))).unwrap();
        assert_eq!(turned.fill(["x", "y"]), "y, x, y");
        let plain = Template::of(|_| Ok("always".to_owned())).unwrap();
        assert_eq!(plain.fill(["x", "y"]), "always");
    }
}
