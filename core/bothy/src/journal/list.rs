//! The pages of the list, and the results of a search, in the same order.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::{Journal, Line, Page, RecordCounts, search, store};
use crate::rows::records::{self, RecordKind};

/// The most lines of a page.
const MOST: u32 = 1000;

/// The longest search, in bytes of UTF-8.
const MAX_SEARCH: usize = 1000;

/// The factor for more rows of the index if those before weren't enough.
const MORE: u32 = 8;

impl Journal<'_> {
    /// Returns one page of the list, or of a search's results: newest happened first.
    ///
    /// # Errors
    /// `NotFound` if the incident to continue after was removed; `Invalid{Search}` if the search is too long; `Invalid{EndsFirst}` if
    /// the last day is before the first; `StorageFull` for a search while the index is gone, because a full disk had no room to remove
    /// something from it: the next save makes it again.
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        Ok(self.page(page)?.0)
    }

    /// Returns one page as [`Journal::list`] does, and true if more lines follow it.
    ///
    /// # Errors
    /// As [`Journal::list`].
    pub fn page(&self, page: &Page) -> Result<(Vec<Line>, bool)> {
        let limit = match page.limit {
            0 => 50,
            limit => limit.min(MOST),
        };
        let (mut lines, mut more) = (Vec::new(), false);
        self.go_through(page, limit + 1, &mut |id, facts| {
            more = lines.len() == limit as usize;
            if !more {
                lines.push(line(id, facts));
            }
            !more
        })?;
        Ok((lines, more))
    }

    /// Counts what a start screen shows beside its buttons.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn counts(&self) -> Result<RecordCounts> {
        let db = self.vault.store().read();
        let (mut incidents, mut put_away) = (0, 0);
        store::walk_rows(db, &mut |_, facts| {
            *if facts.put_away {
                &mut put_away
            } else {
                &mut incidents
            } += 1;
            Ok(())
        })?;
        let drafts = records::all(db, RecordKind::Draft)?.len() as u64;
        Ok(RecordCounts {
            incidents,
            put_away,
            drafts,
        })
    }

    /// Counts the lines in all pages from this one on, without its limit: a shell reports how many it doesn't show.
    ///
    /// # Errors
    /// As [`Journal::list`].
    pub fn count_found(&self, page: &Page) -> Result<u64> {
        let mut found = 0;
        self.go_through(page, u32::MAX, &mut |_, _| {
            found += 1;
            true
        })?;
        Ok(found)
    }

    /// Passes on every incident of a page and after it, until `take` returns false; about `expected` of them.
    fn go_through(
        &self,
        page: &Page,
        expected: u32,
        take: &mut dyn FnMut(Id, Facts) -> bool,
    ) -> Result<()> {
        let db = self.vault.store().read();
        let mut take =
            |id: Id, facts: Facts| -> Result<bool> { Ok(!wanted(page, &facts) || take(id, facts)) };
        let text = page.search.as_deref().unwrap_or_default();
        if text.len() > MAX_SEARCH {
            return Err(Error::Invalid {
                field: Input::Search,
            });
        }
        if page.from.zip(page.to).is_some_and(|(from, to)| to < from) {
            return Err(Error::Invalid {
                field: Input::EndsFirst,
            });
        }
        if text.trim().is_empty() && page.person.is_none() {
            store::walk(db, page.after, &mut take)?;
        } else if let Some(query) = search::query(db, text, page.person)? {
            // The index knows no other filter: asks for more until there are enough or no more.
            let (mut after, mut rows) = (page.after, expected);
            loop {
                let mut seen = 0;
                let mut go_on = true;
                store::walk_found(db, &query, after, rows, &mut |id, facts| {
                    (seen, after) = (seen + 1, Some(id));
                    go_on = take(id, facts)?;
                    Ok(go_on)
                })?;
                if !go_on || seen < rows {
                    break;
                }
                rows = rows.saturating_mul(MORE);
            }
        }
        Ok(())
    }

    /// Returns the lines of these incidents, in their order, without those that were removed or are put away.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn lines(&self, ids: impl IntoIterator<Item = Id>) -> Result<Vec<Line>> {
        let db = self.vault.store().read();
        let mut lines = Vec::new();
        for id in ids {
            match store::facts(db, id) {
                Ok(facts) if !facts.put_away => lines.push(line(id, facts)),
                Ok(_) | Err(Error::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(lines)
    }
}

fn line(id: Id, facts: Facts) -> Line {
    Line {
        id,
        kinds: facts.kinds,
        late: facts.happened.is_late(facts.first_day),
        happened: facts.happened,
        recorded: facts.recorded,
        opening: facts.opening,
        child_present: facts.child_present,
        attachments: facts.attachments,
        revisions: facts.rev + 1,
        put_away: facts.put_away,
    }
}

fn wanted(page: &Page, facts: &Facts) -> bool {
    let (from, to) = facts.happened.ends();
    facts.put_away == page.put_away
        && page.kind.is_none_or(|kind| facts.kinds.contains(&kind))
        && page
            .child
            .is_none_or(|child| facts.child_present == Some(child))
        && page
            .has_attachment
            .is_none_or(|has| has == (facts.attachments > 0))
        && page.from.is_none_or(|day| to.day() >= day)
        && page.to.is_none_or(|day| from.day() <= day)
}
