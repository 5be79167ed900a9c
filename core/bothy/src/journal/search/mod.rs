//! Finds incidents by words in any language, with one index over the present incidents.
//!
//! Words are folded here ([`fold`]) and handed to FTS5 with single spaces, at which it only splits. docs/adr/0009-search.md lists what can
//! and can't be found.

mod fold;
mod index;
mod text;

pub(crate) use index::{flush, is_current, is_emptied, put};
pub(crate) use text::{Standing, text_of};

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::store;
use crate::people::{self, Person};
use crate::phone;
use crate::rows::words;
use crate::store::{Stop, Store};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use text::PERSON;

/// A term that sorts after every such word.
const BEHIND_PEOPLE: &str = "\u{E002}";

/// Takes an incident out of the index, before its rows change or go. `text` is as it was put in. Does nothing to an [emptied](empty) index.
///
/// # Errors
/// `StorageFull` on a disk too full to keep the former content of the pages with its words, which may be all over the index.
pub(crate) fn take(tx: &Transaction<'_>, number: u64, text: &str) -> Result<()> {
    if is_emptied(tx)? {
        // Some of it may be left if emptying was cut short.
        let left = "SELECT 1 FROM word_data WHERE id > ?1";
        if tx.prepare_cached(left)?.exists([words::LAST_OF_ITS_OWN])? {
            tx.execute("INSERT INTO word (word) VALUES ('delete-all')", [])?;
        }
        return Ok(());
    }
    renew(tx)?;
    tx.prepare_cached("INSERT INTO word (word, rowid, text) VALUES ('delete', ?1, ?2)")?
        .execute((number, text))?;
    // If a row is removed and put again before both are written, FTS5 (SQLite 3.53) can leave words of the old one behind.
    flush(tx)
}

/// Runs `bury`, which takes words out of the index. If the disk is too full, the whole index goes first, a few pages at a time; the next
/// save with enough room rebuilds it.
pub(crate) fn make_way<T>(
    store: &mut Store,
    stop: &Stop,
    e: &mut dyn Entropy,
    bury: &mut dyn FnMut(&mut Store, &mut dyn Entropy) -> Result<T>,
) -> Result<T> {
    match bury(store, e) {
        Err(Error::StorageFull) => {
            empty(store, stop, e)?;
            bury(store, e)
        }
        done => done,
    }
}

/// Empties the index, a few rows at a time.
fn empty(store: &mut Store, stop: &Stop, e: &mut dyn Entropy) -> Result<()> {
    loop {
        stop.check()?;
        if store.write_freeing(e, &mut |tx, _| words::empty_some(tx))? {
            return Ok(());
        }
    }
}

/// Rebuilds the index if another folding made it, because its words can't be removed singly any more. Precedes any change of a row.
pub(crate) fn renew(tx: &Transaction<'_>) -> Result<()> {
    if is_current(tx)? {
        return Ok(());
    }
    tx.execute("INSERT INTO word (word) VALUES ('delete-all')", [])?;
    tx.execute("UPDATE folding SET version = ?1", [fold::version()])?;
    store::walk(tx, None, &mut |id, facts| {
        put(tx, facts.created, &Standing::read(tx, id, &facts)?.text())?;
        Ok(true)
    })
}

/// Returns the index query for a search; `None` if nothing can be found.
///
/// Every word must occur, whole or as the beginning of a longer one. Quoted words must occur whole and in order. A word that folds to
/// several ("non-molestation", a run of Han) must occur in order too. A person's name also finds incidents that name that person. A phone
/// number finds itself with any spacing and with 0, 44, +44, 0044 or nothing before it; a "tel:" before it is ignored.
///
/// # Errors
/// `StorageFull` if a full disk took the index; the next save with enough room rebuilds it.
pub(crate) fn query(db: &Connection, text: &str, person: Option<Id>) -> Result<Option<String>> {
    if is_emptied(db)? {
        // "Nothing found" would be false.
        return if store::count(db)? == 0 {
            Ok(None)
        } else {
            Err(Error::StorageFull)
        };
    }
    let people = people::list(db)?;
    let mut all = Vec::new();
    for (n, part) in text.split(QUOTES).enumerate() {
        if n % 2 == 1 {
            let phrase = fold::words(part);
            if phrase.is_empty() {
                continue;
            }
            let mut either = format!("(\"{}\"", phrase.join(" "));
            for number in phone::whole(part) {
                let _ = write!(either, " OR \"{number}\"");
            }
            either.push(')');
            all.push(either);
            continue;
        }
        let mut at = 0;
        for run in phone::runs_apart(part) {
            let before = phone::before(&part[at..run.range.start]);
            all.extend(each_word(before, &people));
            let parts = each_word(&part[run.range.clone()], &people).join(" AND ");
            let mut either = format!("(({parts})");
            for number in run.asked() {
                let _ = write!(either, " OR \"{number}\" *");
            }
            either.push(')');
            all.push(either);
            at = run.range.end;
        }
        all.extend(each_word(&part[at..], &people));
    }
    if all.is_empty() && !text.trim().is_empty() {
        return Ok(None);
    }
    all.extend(person.map(|id| format!("\"{PERSON}{id}\"")));
    Ok((!all.is_empty()).then(|| all.join(" AND ")))
}

/// Returns the query for each word of an unquoted text.
fn each_word(text: &str, people: &[Person]) -> Vec<String> {
    let words = text.split_whitespace().map(fold::words);
    let asked = words.filter(|folded| !folded.is_empty()).map(|folded| {
        let mut either = format!("(\"{}\" *", folded.join(" "));
        for person in people {
            if begins_in(&fold::words(&person.described.name), &folded) {
                let _ = write!(either, " OR \"{PERSON}{}\"", person.id);
            }
        }
        either.push(')');
        either
    });
    asked.collect()
}

/// Counts the incidents that `counts` accepts for each person, in an index that [is current](is_current). Incidents are named by the entry
/// of their first wording. Removed people are included.
pub(crate) fn named(db: &Connection, counts: &dyn Fn(u64) -> bool) -> Result<BTreeMap<Id, u32>> {
    let mut read =
        db.prepare_cached("SELECT term, doc FROM word_place WHERE term >= ?1 AND term < ?2")?;
    let mut rows = read.query((PERSON.to_string(), BEHIND_PEOPLE))?;
    let mut words: Vec<(Vec<u8>, u32)> = Vec::new();
    let mut last = None;
    while let Some(row) = rows.next()? {
        // The places of one word are consecutive, and so are those in one incident.
        let word = row.get_ref(0)?.as_bytes().map_err(|_| Error::Damaged)?;
        if words.last().is_none_or(|(known, _)| known != word) {
            words.push((word.to_vec(), 0));
            last = None;
        }
        let incident = row.get(1)?;
        if last != Some(incident)
            && counts(incident)
            && let Some((_, incidents)) = words.last_mut()
        {
            *incidents += 1;
        }
        last = Some(incident);
    }
    let named = words.iter().filter(|(_, incidents)| *incidents > 0);
    named
        .map(|(word, incidents)| Ok((person_of(word)?, *incidents)))
        .collect()
}

/// Returns the person that a word of the index stands for.
fn person_of(word: &[u8]) -> Result<Id> {
    let word = str::from_utf8(word).map_err(|_| Error::Damaged)?;
    let id = word.strip_prefix(PERSON).ok_or(Error::Damaged)?;
    id.parse().map_err(|_| Error::Damaged)
}

/// Quotation marks around a phrase.
const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '＂'];

/// Returns whether the words occur in a name, the last perhaps as a beginning.
fn begins_in(name: &[String], words: &[String]) -> bool {
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    name.windows(words.len()).any(|part| {
        part.split_last()
            .is_some_and(|(end, begin)| begin == before && end.starts_with(last.as_str()))
    })
}

/// A sum over every place of every word, independent of their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sum(u64, u64);

impl Sum {
    /// Adds what the index must hold of an incident.
    pub(crate) fn add(&mut self, number: u64, text: &str) {
        for (place, word) in (0..).zip(text.split_ascii_whitespace()) {
            self.add_place(word, number, place);
        }
    }

    fn add_place(&mut self, word: &str, number: u64, place: u64) {
        use sha2::{Digest, Sha256};
        let hash = Sha256::new()
            .chain_update(number.to_be_bytes())
            .chain_update(place.to_be_bytes())
            .chain_update(word)
            .finalize();
        let half = |at: usize| u64::from_be_bytes(std::array::from_fn(|i| hash[at + i]));
        self.0 = self.0.wrapping_add(half(0));
        self.1 = self.1.wrapping_add(half(8));
    }
}

/// Adds the places of about `most` words after `after`. Returns the last word, or `None` at the end of the index.
pub(crate) fn add_places(
    db: &Connection,
    after: &str,
    most: usize,
    sum: &mut Sum,
) -> Result<Option<String>> {
    let mut read =
        db.prepare_cached("SELECT term, doc, \"offset\" FROM word_place WHERE term > ?1")?;
    let mut rows = read.query([after])?;
    let mut last: Option<String> = None;
    let mut seen = 0;
    while let Some(row) = rows.next()? {
        let word = row.get_ref(0)?.as_str().map_err(|_| Error::Damaged)?;
        if last.as_deref() != Some(word) {
            if seen >= most {
                return Ok(last);
            }
            last = Some(word.to_owned());
        }
        sum.add_place(word, row.get(1)?, row.get(2)?);
        seen += 1;
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
