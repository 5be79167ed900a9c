//! Tests of which journals are ours, and which have no more use.

use super::super::journal;
use super::*;

#[test]
fn a_journal_that_is_done_goes_and_any_other_stays() {
    let made = Made::new();
    for (content, stays) in [
        (&[][..], false),
        (&[0; 28], false),
        (&[0; 5000], false),
        (&[0xd9, 0xd5, 0x05, 0xf9], true),
        (b"0000000000000000000000000000", true),
    ] {
        std::fs::write(made.path("1.dat-journal"), content).unwrap();
        files::remove_done_journals(made.folder.path()).unwrap();
        assert_eq!(made.path("1.dat-journal").exists(), stays);
    }
}

/// A write: where, and what.
type Write = (usize, Vec<u8>);

/// Makes the writes of a transaction of three pages, as SQLite does them: a header with 12 zeros, and for each page a number, its content and a
/// checksum.
fn writes(chance: &mut Chance) -> Vec<Write> {
    let mut header = vec![0; 512];
    header[12..28].copy_from_slice(&[9, 9, 9, 9, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 16, 0]);
    let mut writes = vec![(0, header)];
    for page in 0..3_u8 {
        let at = 512 + usize::from(page) * 4104;
        let (mut content, mut sum) = (vec![0; 4096], vec![0; 4]);
        chance.fill(&mut content);
        chance.fill(&mut sum);
        writes.push((at, vec![0, 0, 0, 4 + page]));
        writes.push((at + 4, content));
        writes.push((at + 4100, sum));
    }
    writes
}

/// Returns a file of this length with those of the writes that `is_there` says.
fn file_of(writes: &[Write], len: usize, is_there: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut file = vec![0; len];
    for (n, (at, bytes)) in writes.iter().enumerate() {
        if is_there(n) {
            file[*at..at + bytes.len()].copy_from_slice(bytes);
        }
    }
    file
}

/// Asserts that a journal is ours, and that it goes if it begins with zeros.
fn is_ours(made: &Made, left: &[u8], how: &str) {
    std::fs::write(made.path("1.dat-journal"), left).unwrap();
    let known = journal::refuse_foreign(made.folder.path(), "1.dat");
    assert_eq!(known, Ok(()), "{how}");
    files::remove_done_journals(made.folder.path()).unwrap();
    let done = left.iter().take(512).all(|byte| *byte == 0);
    assert_eq!(made.path("1.dat-journal").exists(), !done, "{how}");
}

#[test]
fn whatever_a_power_cut_leaves_of_a_journal_is_ours() {
    let mut made = Made::new();
    let all = writes(&mut made.chance);
    for until in 0..=all.len() {
        let writes = &all[..until];
        let len = writes.last().map_or(0, |(at, bytes)| at + bytes.len());
        // The file ends after any write, and of those before it any may be missing.
        for there in 0..1_u32 << until {
            let left = file_of(writes, len, |n| there >> n & 1 == 1);
            is_ours(&made, &left, &format!("{until} writes, {there:b} of them"));
        }
        // Or sectors are, whichever writes they belong to.
        for n in 0..amount(100, 300, 3000) {
            let mut left = file_of(writes, len, |_| true);
            for sector in left.chunks_mut(512) {
                if made.chance.below(3) != 0 {
                    sector.fill(0);
                }
            }
            is_ours(&made, &left, &format!("{until} writes, sectors of {n}"));
        }
    }
}
