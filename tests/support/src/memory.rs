//! A scan of all memory that a process can write to.

use crate::{Hit, Scan};
use std::fs::File;
use std::os::unix::fs::FileExt;

/// A power of two no larger than any system's pages.
const PAGE: usize = 4096;

/// The result of a scan of memory.
pub struct MemoryScan {
    /// The needles found.
    pub hits: Vec<Hit>,
    /// The number of bytes scanned.
    pub bytes: u64,
}

impl Scan {
    /// Scans every writable map of another process and every readable one that is private and of no file, including its stacks.
    /// Stop the process first.
    ///
    /// It can't see the processor's registers, nor the kernel's memory.
    ///
    /// # Panics
    /// If the memory of that process can't be read.
    pub fn memory(&self, pid: u32) -> MemoryScan {
        let maps =
            std::fs::read_to_string(format!("/proc/{pid}/maps")).expect("the maps of a child");
        let memory = File::open(format!("/proc/{pid}/mem")).expect("the memory of a child");
        let mut seen = MemoryScan {
            hits: Vec::new(),
            bytes: 0,
        };
        // Reads neighbours as one: if pages are locked one by one, a key may lie across two maps.
        let mut regions: Vec<(u64, u64)> = Vec::new();
        for (from, to) in maps.lines().filter_map(worth_reading) {
            match regions.last_mut() {
                Some((_, end)) if *end == from => *end = to,
                _ => regions.push((from, to)),
            }
        }
        for (from, to) in regions {
            let mut map = vec![0; usize::try_from(to - from).expect("a map")];
            memory
                .read_exact_at(&mut map, from)
                .expect("memory that can be read");
            seen.bytes += map.len() as u64;
            // Most mapped memory was never touched: only runs of pages that hold something are worth a look.
            let mut pages = map
                .chunks(PAGE)
                .enumerate()
                .filter(|(_, page)| page.iter().any(|byte| *byte != 0))
                .map(|(n, _)| n)
                .peekable();
            while let Some(first) = pages.next() {
                let mut end = first + 1;
                while pages.next_if_eq(&end).is_some() {
                    end += 1;
                }
                seen.hits.extend(self.bytes(
                    &format!("{from:x}"),
                    &map[first * PAGE..map.len().min(end * PAGE)],
                ));
            }
        }
        seen
    }
}

/// Returns the addresses of a line of `maps` that is writable, or readable, private and of no file.
fn worth_reading(line: &str) -> Option<(u64, u64)> {
    let mut words = line.split_whitespace();
    let (from, to) = words.next()?.split_once('-')?;
    let rights = words.next()?;
    let name = words.nth(3).unwrap_or_default();
    let nameless = rights.starts_with('r') && rights.ends_with('p') && !name.starts_with('/');
    if !(rights.contains('w') || nameless) || name.starts_with("[v") {
        return None;
    }
    Some((
        u64::from_str_radix(from, 16).ok()?,
        u64::from_str_radix(to, 16).ok()?,
    ))
}
