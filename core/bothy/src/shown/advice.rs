//! Advice that can't wait, with the numbers that it names: help at saving, cautions, and the advice of a risk theme.

use crate::error::Result;
use crate::helplines::{Area, Directory, tel};
use crate::journal::{Caution, Help};
use crate::locale::Locale;

/// Advice in words, and the numbers in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Advice {
    /// The words. The numbers stand in them.
    pub text: String,
    /// The numbers to tap, in the order of the words.
    pub numbers: Vec<AdviceNumber>,
}

/// A number that advice names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AdviceNumber {
    /// The service's own name, or words for what it is, as 999's.
    pub name: String,
    /// The number as shown.
    pub number: String,
    /// The dialler's `tel:` address.
    pub tel: String,
}

/// Sentences about who to ring: their name in advice, and their message.
const RING: [(&str, &str); 5] = [
    ("check", "ring-check"),
    ("danger", "ring-danger"),
    ("injury", "ring-injury"),
    ("mood", "ring-low-mood"),
    ("sexual", "ring-sexual"),
];

impl Locale {
    /// Returns help for the moment of saving. `here` is the user's place, if known: then it names that nation's helplines alone.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn help(&self, help: Help, here: Option<Area>) -> Result<Advice> {
        self.advice(help.key(), here)
    }

    /// Returns a caution before something is brought in.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn caution(&self, caution: Caution) -> Result<Advice> {
        self.advice(caution.key(), None)
    }

    /// Returns the advice of a risk theme, by its name there. `here` as in [`Locale::help`].
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn risk_advice(&self, advice: &str, here: Option<Area>) -> Result<Advice> {
        self.advice(&format!("risk-advice-{advice}"), here)
    }

    fn advice(&self, key: &str, here: Option<Area>) -> Result<Advice> {
        let nation = here.and_then(Area::nation).map(Area::word);
        let ring = RING.map(|(name, key)| Ok((name, self.ring(key, nation)?)));
        let ring = ring.into_iter().collect::<Result<Vec<_>>>()?;
        let args: Vec<_> = ring
            .iter()
            .map(|(name, words)| (*name, words.into()))
            .collect();
        let text = self.text_of(key, &args)?;
        let numbers = self.numbers(&text)?;
        Ok(Advice { text, numbers })
    }

    /// Returns who to ring in a nation, or otherwise in all of them.
    fn ring(&self, key: &str, nation: Option<&str>) -> Result<String> {
        let own = match nation {
            Some(nation) => self.say(&format!("{key}.{nation}"))?,
            None => None,
        };
        own.map_or_else(|| self.text(key), Ok)
    }

    /// Finds the directory's numbers in words. The built-in one: the words come with it.
    fn numbers(&self, text: &str) -> Result<Vec<AdviceNumber>> {
        let directory = Directory::built_in()?;
        let mut found: Vec<AdviceNumber> = Vec::new();
        for run in text.split(|c: char| !c.is_ascii_digit() && c != ' ') {
            let address = tel(run, false);
            let mut lines = directory.lines.iter();
            let line = lines.find(|line| tel(&line.number, false) == address);
            if let Some(line) = line
                && found.iter().all(|one| one.tel != address)
            {
                found.push(AdviceNumber {
                    name: self.line_name(line, false)?,
                    number: line.number.clone(),
                    tel: address,
                });
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests;
