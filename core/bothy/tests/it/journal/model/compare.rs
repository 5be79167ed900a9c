//! Compares everything that the journal returns with the model.

use super::Both;
use super::state::{Begun, ModelIncident, Somebody, begins, child, current, days};
use bothy_core::journal::{Draft, Extract, Kind, Line, Page, Value, Who};
use bothy_core::people::Person;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Seeded, answer};

/// The searches, each with the text that the user's words, or a file's name, must have to be found.
const SEARCHES: [(&str, &str); 8] = [
    ("zoltko", "Żółtko"),
    ("ZOŁT  ", "Żółtko"),
    ("“żółtko”", "Żółtko"),
    ("打了", "打了"),
    ("كتاب", "کتاب"),
    ("neighb", "neighbour"),
    ("photo", "photo.jpg"),
    ("nobody-said-this", "nobody-said-this"),
];

impl Both {
    /// Compares the whole list under some filter, page by page.
    pub(super) fn list(&mut self, chance: &mut Seeded) {
        let days: Vec<_> = self.kept.iter().map(|kept| days(kept).0).collect();
        // No filter, one, or all of them.
        let filter = chance.below(12);
        let by = |which| filter == which || filter == 9;
        let day = |chance: &mut Seeded| (!days.is_empty()).then(|| chance.pick(&days));
        let (search, needle) = chance.pick(&SEARCHES);
        let people = self.ids_of_people();
        let mut page = Page {
            after: None,
            limit: chance.pick(&[1, 2, 5, 0, u32::MAX]),
            kind: by(0).then(|| chance.pick(&Kind::ALL)),
            from: by(1).then(|| day(chance)).flatten(),
            to: by(2).then(|| day(chance)).flatten(),
            child: by(3).then(|| answer(chance)),
            person: (by(4) && !people.is_empty()).then(|| chance.pick(&people)),
            has_attachment: by(5).then(|| chance.below(2) == 0),
            search: (6..9).contains(&filter).then(|| search.to_owned()),
            put_away: chance.below(4) == 0,
        };
        if page.from.zip(page.to).is_some_and(|(from, to)| to < from) {
            let refused = Error::Invalid {
                field: Input::EndsFirst,
            };
            assert_eq!(self.open().journal().list(&page), Err(refused));
            return;
        }
        let mut listed: Vec<Line> = Vec::new();
        loop {
            let lines = self.open().journal().list(&page).unwrap();
            let limit = if page.limit == 0 {
                50
            } else {
                page.limit as usize
            };
            assert!(lines.len() <= limit);
            let full = lines.len() == limit;
            page.after = lines.last().map(|line| line.id);
            listed.extend(lines);
            if !full {
                break;
            }
        }
        let mut wanted: Vec<&ModelIncident> = self
            .kept
            .iter()
            .filter(|kept| matches(&page, kept))
            .filter(|kept| page.search.is_none() || has(kept, needle))
            .collect();
        wanted.sort_by_key(|kept| std::cmp::Reverse((begins(kept), kept.id)));
        assert_eq!(listed.len(), wanted.len());
        for (line, kept) in listed.iter().zip(wanted) {
            compare_line(line, kept);
        }
    }

    /// Checks that a person's name finds the incidents that name them, and only those.
    fn find_by_name(&mut self) {
        for somebody in self.people.clone() {
            let page = Page {
                search: Some(somebody.described.name.to_uppercase()),
                limit: u32::MAX,
                ..Page::default()
            };
            let lines = self.open().journal().list(&page).unwrap();
            let mut found: Vec<Id> = lines.into_iter().map(|line| line.id).collect();
            let named: Vec<Id> = self
                .people
                .iter()
                .filter(|other| other.described.name == somebody.described.name)
                .map(|other| other.id)
                .collect();
            let mut wanted: Vec<Id> = self
                .kept
                .iter()
                .filter(|kept| !kept.put_away)
                .filter(|kept| people(kept).any(|who| named.contains(&who.id)))
                .map(|kept| kept.id)
                .collect();
            found.sort();
            wanted.sort();
            assert_eq!(found, wanted);
        }
    }

    fn compare_aside(&mut self) {
        let drafts = self.open().drafts().list().unwrap();
        let mut wanted: Vec<&Begun> = self.drafts.iter().collect();
        wanted.sort_by_key(|draft| (std::cmp::Reverse(draft.now.wall_ms), draft.id));
        assert_eq!(drafts.len(), wanted.len());
        for (draft, begun) in drafts.iter().zip(wanted) {
            compare_draft(draft, begun);
        }
        let mut people = self.open().people().list().unwrap();
        people.sort_by_key(|person| person.id);
        let mut wanted: Vec<Somebody> = self.people.clone();
        wanted.sort_by_key(|somebody| somebody.id);
        let wanted: Vec<_> = wanted
            .into_iter()
            .map(|somebody| Person {
                id: somebody.id,
                letter: somebody.letter,
                described: somebody.described,
            })
            .collect();
        assert_eq!(people, wanted);
    }

    pub(super) fn compare_everything(&mut self) {
        for kept in self.kept.clone() {
            self.compare(&kept);
        }
        for seed in 0..16 {
            self.list(&mut Seeded::new(seed));
        }
        self.find_by_name();
        self.compare_pattern();
        self.compare_aside();
        assert_eq!(self.open().journal().count(), Ok(self.kept.len() as u64));
        for (id, files) in self.removed.clone() {
            let now = self.now;
            let open = self.open.as_mut().unwrap();
            let mut journal = open.journal();
            assert_eq!(journal.get(id), Err(Error::NotFound));
            assert_eq!(journal.history(id), Err(Error::NotFound));
            assert_eq!(journal.find(&id.to_string()), Err(Error::NotFound));
            let again = journal.remove(id, None, now, &mut self.home.chance);
            assert_eq!(again, Err(Error::NotFound));
            for file in files {
                assert_eq!(journal.read(file, 0), Err(Error::NotFound));
            }
        }
    }

    pub(super) fn compare(&mut self, kept: &ModelIncident) {
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        let record = open.journal().get(kept.id).unwrap();
        let history = open.journal().history(kept.id).unwrap();
        assert_eq!(record.id, kept.id);
        assert_eq!(record.revisions as usize, kept.wordings.len());
        assert_eq!(history.len(), kept.wordings.len());
        assert_eq!(Some(&record.current), history.last());
        assert_eq!(record.first_recorded, history[0].recorded);
        assert_eq!(record.put_away, kept.put_away);
        for (rev, (revision, wording)) in (0..).zip(history.iter().zip(&kept.wordings)) {
            let (recorded, now) = (revision.recorded, wording.now);
            assert_eq!((revision.seq, revision.rev), (wording.seq, rev));
            assert_eq!(revision.spelling_only, wording.spelling_only);
            assert_eq!(revision.incident, wording.incident);
            let clocks = (recorded.wall_ms, recorded.offset_min, recorded.mono_ms);
            assert_eq!(clocks, (now.wall_ms, now.offset_min, now.mono_ms));
        }
        assert_eq!(open.journal().find(&kept.id.to_string()[..12]), Ok(kept.id));
        assert_eq!(record.attachments.len(), kept.files.len());
        for (attachment, file) in record.attachments.iter().zip(&kept.files) {
            assert_eq!(attachment.id, file.id);
            assert_eq!(attachment.incident, kept.id);
            assert_eq!(attachment.seq, file.seq);
            assert_eq!(attachment.name, file.name);
            assert_eq!(attachment.len, file.bytes.len() as u64);
            let prefix = &file.id.to_string()[..12];
            assert_eq!(open.journal().find_attachment(kept.id, prefix), Ok(file.id));
            let mut extract = Extract::begin(open, file.id).unwrap();
            let mut bytes = Vec::new();
            while let Some(part) = extract.step(open, &stop).unwrap() {
                bytes.extend(part);
            }
            assert!(bytes == file.bytes, "a file reads back to the bit");
        }
    }
}

fn matches(page: &Page, kept: &ModelIncident) -> bool {
    let (from, to) = days(kept);
    page.put_away == kept.put_away
        && page
            .kind
            .is_none_or(|kind| current(kept).kinds.contains(&kind))
        && page
            .person
            .is_none_or(|id| people(kept).any(|who| who.id == id))
        && page
            .has_attachment
            .is_none_or(|has| has != kept.files.is_empty())
        && page.child.is_none_or(|answer| child(kept) == Some(answer))
        && page.from.is_none_or(|day| day <= to)
        && page.to.is_none_or(|day| day >= from)
}

/// Returns the people it names.
fn people(kept: &ModelIncident) -> impl Iterator<Item = &Who> {
    let values = current(kept).fields.values();
    values.flat_map(|value| match value {
        Value::People(people) => people.as_slice(),
        _ => &[],
    })
}

/// True if this is in the user's words, in a person's relation, or in a file's name.
fn has(kept: &ModelIncident, needle: &str) -> bool {
    let said = |value: &Value| match value {
        Value::Words(text) => text.contains(needle),
        _ => false,
    };
    current(kept).fields.values().any(said)
        || people(kept).any(|who| who.relation.contains(needle))
        || kept.files.iter().any(|file| file.name.contains(needle))
}

fn compare_draft(draft: &Draft, begun: &Begun) {
    assert_eq!((draft.id, draft.amends), (begun.id, begun.amends));
    assert_eq!(draft.kept_ms, begun.now.wall_ms);
    assert_eq!(draft.said, begun.said);
    assert_eq!(draft.files.len(), begun.files.len());
    for (waits, file) in draft.files.iter().zip(&begun.files) {
        assert_eq!((waits.id, &*waits.name), (file.id, file.name));
        assert_eq!(waits.len, file.bytes.len() as u64);
    }
}

fn compare_line(line: &Line, kept: &ModelIncident) {
    use bothy_core::journal::Field;
    let incident = current(kept);
    assert_eq!(line.id, kept.id);
    assert_eq!(line.kinds, incident.kinds);
    assert_eq!(line.happened, incident.happened);
    assert_eq!(line.child_present, child(kept));
    assert_eq!(line.put_away, kept.put_away);
    assert_eq!(line.attachments as usize, kept.files.len());
    assert_eq!(line.revisions as usize, kept.wordings.len());
    assert_eq!(
        line.recorded.wall_ms,
        kept.wordings.last().unwrap().now.wall_ms
    );
    let details = match incident.fields.get(&Field::details()) {
        Some(Value::Words(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    assert!(line.opening.len() <= 160);
    if details.len() <= 160 {
        assert_eq!(line.opening, details);
    } else {
        let cut = line.opening.strip_suffix('…').unwrap();
        assert!(details.starts_with(cut) && cut.len() >= 100, "{cut:?}");
    }
}
