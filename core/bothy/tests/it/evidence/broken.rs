//! Packs that can't be finished: nothing is left of them, neither a file nor a line in the log.

use super::ENTRY;
use super::honest::assert_holds;
use super::made::{JPEG, Made, brief, options};
use bothy_core::Error;
use bothy_core::evidence::{Became, Destination, Export, PackOptions};
use bothy_core::journal::Step;
use bothy_test_support::{Launcher, Parent, seed};
use std::path::Path;
use std::time::Duration;

impl Made {
    /// Returns the number of lines in the log.
    pub(super) fn lines(&mut self) -> u64 {
        let options = self.folder("never");
        Export::plan(self.open(), &options).unwrap().lines_total
    }

    /// Returns the names beside the vault.
    pub(super) fn beside(&self) -> Vec<String> {
        let all = std::fs::read_dir(self.home.outside()).unwrap();
        let names = all.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "vault").collect()
    }

    /// Removes everything beside the vault.
    pub(super) fn clear(&self) {
        for name in self.beside() {
            // One of the two works: it is a folder or a file.
            let _ = std::fs::remove_dir_all(self.place(&name));
            let _ = std::fs::remove_file(self.place(&name));
        }
    }

    pub(super) fn give_up(&mut self, export: Export) {
        let (open, _, e) = self.parts();
        export.give_up(open, e);
    }

    /// Returns what the last opening did about packs that were cut short.
    pub(super) fn became(&mut self) -> Vec<Became> {
        let left = self.open().leftovers().iter();
        left.map(|left| left.became).collect()
    }

    pub(super) fn both(&self) -> [PackOptions; 2] {
        [self.folder("pack"), self.zip("pack.zip")]
    }
}

#[test]
fn a_lock_at_any_point_leaves_nothing() {
    let (mut made, _) = Made::year(seed(301));
    for options in made.both() {
        let steps = made.export(options.clone()).unwrap();
        made.clear();
        let lines = made.lines();
        for at in 0..steps {
            let mut export = made.begin(options.clone()).unwrap();
            for _ in 0..at {
                assert_ne!(made.step(&mut export), Ok(Step::Done));
            }
            assert_eq!(made.beside().len(), 1, "there was something to remove");
            made.open().stop().raise();
            assert_eq!(made.step(&mut export), Err(Error::Locked));
            assert_eq!(made.beside(), Vec::<String>::new(), "step {at} of {steps}");
            // The job is over, even if the vault is opened again.
            made.relock();
            assert_eq!(made.step(&mut export), Err(Error::Cancelled));
            assert_eq!(made.open().leftovers(), [], "nothing is left to tell");
            assert_eq!(made.lines(), lines);
        }
    }
}

#[test]
fn a_lock_that_comes_while_a_step_runs_leaves_nothing_or_a_whole_pack() {
    let (mut made, _) = Made::year(seed(302));
    let file = made.file("video", &vec![7; 5 << 20]);
    made.add(&brief(1, "with a video"), vec![file]);
    let mut ends = [0, 0];
    for round in 0..40 {
        let lines = made.lines();
        let stop = made.open().stop();
        let wait = Duration::from_micros(round * 1500);
        let raiser = std::thread::spawn(move || {
            std::thread::sleep(wait);
            stop.raise();
        });
        let options = made.both()[usize::try_from(round % 2).unwrap()].clone();
        let ended = made.export(options);
        raiser.join().unwrap();
        made.relock();
        match ended {
            Ok(_) => {
                ends[0] += 1;
                let name = made.beside().pop().unwrap();
                assert_holds(&made.place(&name), true);
                assert_eq!(made.lines(), lines + 1);
                made.clear();
            }
            Err(error) => {
                ends[1] += 1;
                assert_eq!(error, Error::Locked);
                assert_eq!(made.lines(), lines, "no line");
            }
        }
        assert_eq!(made.beside(), Vec::<String>::new());
    }
    assert!(ends[1] > 0, "some were stopped: {ends:?}");
}

#[test]
fn a_pack_that_is_given_up_at_any_point_leaves_nothing() {
    let (mut made, _) = Made::year(seed(303));
    let lines = made.lines();
    for options in made.both() {
        for at in 0.. {
            let mut export = made.begin(options.clone()).unwrap();
            let mut last = Step::More { done: 0, total: 0 };
            for _ in 0..at {
                last = made.step(&mut export).unwrap();
            }
            // Given up, or merely dropped, as by a shell that was locked.
            let dropped = at % 2 == 0;
            if dropped {
                drop(export);
            } else {
                made.give_up(export);
            }
            if last == Step::Done {
                break;
            }
            assert_eq!(made.beside(), Vec::<String>::new(), "step {at}");
            made.relock();
            let became: Vec<_> = made.became();
            assert_eq!(became, vec![Became::Gone; usize::from(dropped)]);
        }
        made.clear();
    }
    assert_eq!(made.lines(), lines + 2, "the two that were finished");
}

#[test]
fn removing_what_is_being_shown_stops_the_pack() {
    for at in 0..6 {
        let (mut made, [papers, first, short]) = Made::year(seed(304) + at);
        let mut export = made.begin(made.folder("pack")).unwrap();
        for _ in 0..at {
            assert_ne!(made.step(&mut export), Ok(Step::Done));
        }
        let gone = [papers, first, short][usize::try_from(at % 3).unwrap()];
        made.remove(gone, None);
        let mut ended = Ok(Step::More { done: 0, total: 0 });
        while let Ok(Step::More { .. }) = ended {
            ended = made.step(&mut export);
        }
        assert_eq!(ended, Err(Error::NotFound));
        assert_eq!(made.beside(), Vec::<String>::new(), "step {at}");
    }
}

#[test]
fn removing_what_is_not_shown_does_not_stop_it() {
    let (mut made, [papers, first, _]) = Made::year(seed(305));
    let mut options = made.folder("pack");
    options.without = vec![first];
    let mut export = made.begin(options).unwrap();
    made.step(&mut export).unwrap();
    made.remove(first, None);
    let late = made.add(&brief(3, "come and gone"), vec![]);
    made.remove(late, None);
    while made.step(&mut export).unwrap() != Step::Done {}
    assert_holds(&made.place("pack"), true);
    let table = std::fs::read_to_string(made.place("pack/incidents.csv")).unwrap();
    assert!(table.contains(&papers.to_string()) && !table.contains(&first.to_string()));
}

#[test]
fn a_place_that_cannot_be_written_is_outside_and_one_that_is_taken_exists() {
    let (mut made, _) = Made::year(seed(306));
    let lines = made.lines();
    std::fs::write(made.place("taken"), "hers").unwrap();
    let tries = [
        (made.place("taken"), Error::Exists),
        (made.place("taken/below"), Error::Outside),
        (made.place("missing/pack"), Error::Outside),
        ("/proc/pack".into(), Error::Outside),
    ];
    for (place, expected) in tries {
        for to in [
            Destination::Folder(place.clone()),
            Destination::Zip(place.clone()),
        ] {
            assert_eq!(made.export(options(to)), Err(expected), "{place:?}");
        }
    }
    std::fs::create_dir(made.place("other.part")).unwrap();
    assert_eq!(
        made.export(made.folder("other")),
        Err(Error::Exists),
        "half a pack, or a download"
    );
    assert_eq!(made.lines(), lines);
    assert_eq!(std::fs::read(made.place("taken")).unwrap(), b"hers");
}

#[test]
fn a_place_that_goes_away_or_is_taken_meanwhile_stops_the_pack() {
    let (mut made, _) = Made::year(seed(307));
    let lines = made.lines();
    for options in made.both() {
        let mut export = made.begin(options.clone()).unwrap();
        made.step(&mut export).unwrap();
        let to = options.to.path();
        std::fs::write(to, "hers").unwrap();
        let mut ended = Ok(Step::More { done: 0, total: 0 });
        while let Ok(Step::More { .. }) = ended {
            ended = made.step(&mut export);
        }
        assert_eq!(ended, Err(Error::Exists));
        assert_eq!(std::fs::read(to).unwrap(), b"hers");
        std::fs::remove_file(to).unwrap();
        assert_eq!(made.beside(), Vec::<String>::new());
    }
    let usb = made.place("usb");
    std::fs::create_dir(&usb).unwrap();
    for to in [
        Destination::Folder(usb.join("pack")),
        Destination::Zip(usb.join("pack.zip")),
    ] {
        let mut export = made.begin(options(to)).unwrap();
        made.step(&mut export).unwrap();
        std::fs::rename(&usb, made.place("pulled out")).unwrap();
        let mut ended = Ok(Step::More { done: 0, total: 0 });
        while let Ok(Step::More { .. }) = ended {
            ended = made.step(&mut export);
        }
        assert_eq!(ended, Err(Error::Outside));
        // Until it is plugged in again, every opening reports it missing. An empty folder is often in its place.
        for folder in [false, true] {
            if folder {
                std::fs::create_dir(&usb).unwrap();
            }
            made.relock();
            assert_eq!(made.became(), [Became::OutOfReach]);
        }
        std::fs::remove_dir(&usb).unwrap();
        std::fs::rename(made.place("pulled out"), &usb).unwrap();
        assert_eq!(std::fs::read_dir(&usb).unwrap().count(), 1);
        made.relock();
        assert_eq!(made.became(), [Became::Removed]);
        assert_eq!(std::fs::read_dir(&usb).unwrap().count(), 0);
        made.relock();
        assert_eq!(made.became(), []);
    }
    assert_eq!(made.lines(), lines);
}

/// Hears a folder on a small disk. Exports onto it with every amount of room, and reports how many packs fitted and how many didn't.
pub(super) fn small_destination(parent: &mut Parent) {
    let disk = parent.hear().unwrap();
    let disk = Path::new(&disk);
    let (mut made, _) = Made::year(3);
    let mut ends = [0, 0];
    for kib in (0..120).step_by(4) {
        for to in [
            Destination::Folder(disk.join("pack")),
            Destination::Zip(disk.join("pack.zip")),
        ] {
            std::fs::write(disk.join("filler"), vec![1; (128 - kib) << 10]).unwrap();
            let lines = made.lines();
            let ended = made.export(options(to.clone()));
            let to = to.path().to_owned();
            match ended {
                Ok(_) => {
                    ends[0] += 1;
                    assert_holds(&to, true);
                    assert_eq!(made.lines(), lines + 1);
                    let _ = std::fs::remove_dir_all(&to);
                    let _ = std::fs::remove_file(&to);
                }
                Err(error) => {
                    ends[1] += 1;
                    assert_eq!(error, Error::OutsideFull);
                    assert_eq!(made.lines(), lines);
                }
            }
            assert_eq!(
                std::fs::read_dir(disk).unwrap().count(),
                1,
                "the filler alone"
            );
        }
    }
    parent.say(&format!("{} {}", ends[0], ends[1]));
}

#[test]
fn a_full_destination_is_said_to_be_full_and_nothing_is_left_on_it() {
    let disk = tempfile::tempdir().unwrap();
    let mut process = Launcher::new(ENTRY, "small destination")
        .with_small_disk(disk.path(), 128)
        .start();
    process.tell(disk.path().to_str().unwrap());
    let said = process.hear().expect("it came to its end");
    let (whole, full) = said.split_once(' ').unwrap();
    assert!(
        whole.parse::<u32>().unwrap() > 5 && full.parse::<u32>().unwrap() > 5,
        "{said}"
    );
}

/// Exports 36 MiB and reports by how many KiB its memory grew at most, for a folder and for a zip.
pub(super) fn large_pack(parent: &mut Parent) {
    let mut made = Made::empty(4);
    for on in 1..=3 {
        let bytes = [JPEG, &vec![u8::try_from(on).unwrap(); 12 << 20]].concat();
        let file = made.file("video", &bytes);
        made.add(&brief(on, "with a video"), vec![file]);
    }
    // Once before, so that one-time loading or growth isn't counted.
    made.export(made.folder("first")).unwrap();
    for options in made.both() {
        std::fs::write("/proc/self/clear_refs", "5").unwrap();
        let before = memory_kib("VmRSS:");
        made.export(options).unwrap();
        parent.say(&memory_kib("VmHWM:").saturating_sub(before).to_string());
    }
}

fn memory_kib(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_large_pack_takes_no_more_memory_than_a_small_one() {
    let mut process = Launcher::new(ENTRY, "large pack").start();
    for kind in ["folder", "zip"] {
        let grown: u64 = process.hear().expect("it came to its end").parse().unwrap();
        assert!(grown < 8 << 10, "{grown} KiB for a {kind} of 36 MiB");
    }
}
