//! Disks that forget: what they give back otherwise is never called saved, and what is called saved is on them, with its name.

use super::desk::{Desk, Said, names, said};
use super::outputs::{OUTPUTS, flip, full_desk, typed};
use super::strace::{begun, ended, strace};
use bothy_test_support::amount;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Runs a command whose n-th file that is read back is harmed in between. Returns that file; `None` if it reads back fewer.
fn harmed(
    desk: &Desk,
    n: usize,
    args: &[&str],
    harm: impl FnOnce(&Path),
) -> (Said, Option<PathBuf>) {
    let trace = tempfile::NamedTempFile::new().unwrap();
    let delay = format!("inject=fadvise64:delay_enter=1500000:when={n}");
    let options = ["-y", "-e", "signal=none", "-e", "trace=fadvise64", "-e"];
    let options = [&options[..], &[&delay]].concat();
    let mut child = begun(&mut strace(desk, Some(trace.path()), &options, args));
    let mut harm = Some(harm);
    let mut file = None;
    let from = Instant::now();
    while child.try_wait().unwrap().is_none() && from.elapsed() < Duration::from_mins(1) {
        std::thread::sleep(Duration::from_millis(20));
        let calls = std::fs::read_to_string(trace.path()).unwrap();
        let waits = calls.lines().nth(n - 1).filter(|call| !call.contains('='));
        if let Some(path) = waits.and_then(in_brackets)
            && let Some(harm) = harm.take()
        {
            harm(Path::new(path));
            file = Some(PathBuf::from(path));
        }
    }
    (ended(child), file)
}

/// Returns the path of the first descriptor, as strace writes it: `3</tmp/a>`.
fn in_brackets(call: &str) -> Option<&str> {
    Some(call.split_once('<')?.1.split_once('>')?.0)
}

/// Flips a bit of a device key.
fn flip_key(path: &Path) {
    if path.extension().is_some_and(|ending| ending != "dat") {
        flip(path, 90);
    }
}

#[test]
fn device_keys_that_the_disk_gives_back_otherwise_are_never_called_saved() {
    let (mut refused, mut whole) = (0, 0);
    for n in 1.. {
        let desk = Desk::empty();
        let before = names(&desk.path(""));
        // The system tells the path without links.
        let named = desk.path("").canonicalize().unwrap().join("vault.key");
        // Of the keys that get their name, only the mark is written.
        let harm = |path: &Path| {
            if path == named {
                flip(path, 3);
            } else {
                flip_key(path);
            }
        };
        let (said, file) = harmed(&desk, n, &["init", "--kdf-cost", "8,1"], harm);
        let Some(file) = file else {
            assert_eq!(said.code, 0, "{}", said.err);
            break;
        };
        if file.extension().unwrap() == "dat" {
            assert_eq!(said.code, 0, "{n}: {}", said.err);
            whole += 1;
            continue;
        }
        assert_eq!(said.code, 12, "{n}: {file:?}: {}", said.err);
        assert_eq!(said.out, "", "{n}");
        refused += 1;
        // The last time is when the vault is there and its key gets its name.
        if file != named {
            assert_eq!(names(&desk.path("")), before, "{n}: {file:?}");
        }
    }
    assert!((refused, whole) == (4, 2), "{refused} {whole}");
}

#[test]
fn new_device_keys_and_forgotten_ones_are_read_back() {
    let made = Desk::empty();
    let code = made.ok(&["init", "--recovery", "--kdf-cost", "8,1"]);
    let code = code.split_once('\n').unwrap().1.as_bytes().to_vec();
    let recover = [
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ];
    for (args, without_key, keys) in [
        (&recover[..], true, 2),
        (&["destroy", "--yes"][..], false, 2),
    ] {
        let mut refused = 0;
        for n in 1.. {
            let desk = Desk::empty();
            copy(&made.path("vault"), &desk.path("vault"));
            desk.file("code", &code);
            if !without_key {
                std::fs::copy(made.path("vault.key"), desk.path("vault.key")).unwrap();
            }
            let (said, file) = harmed(&desk, n, args, flip_key);
            let Some(file) = file else {
                assert_eq!(said.code, 0, "{args:?}: {}", said.err);
                break;
            };
            if file.extension().unwrap() != "dat" {
                assert_eq!(said.code, 12, "{args:?} {n}: {}", said.err);
                refused += 1;
            }
        }
        assert_eq!(refused, keys, "{args:?}");
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in names(from) {
        std::fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

#[test]
fn a_secret_whose_slots_the_disk_keeps_as_they_were_is_not_called_changed() {
    let made = Desk::new();
    let mut kept = Vec::new();
    for n in 1..=2 {
        let desk = Desk::empty();
        copy(&made.path("vault"), &desk.path("vault"));
        std::fs::copy(made.path("vault.key"), desk.path("vault.key")).unwrap();
        desk.file("new", b"a lamp in the hall 8");
        let older = |path: &Path| {
            let name = path.file_name().unwrap();
            std::fs::copy(made.path("vault").join(name), path).unwrap();
        };
        let (said, file) = harmed(&desk, n, &["passwd", "--new-secret-file", "new"], older);
        let name = file.unwrap().file_name().unwrap().to_owned();
        kept.push((name.into_string().unwrap(), said.code));
        // Whatever was said is so.
        let opens = desk.run(&["check"]).code == 0;
        assert_eq!(opens, said.code != 0, "{kept:?}");
    }
    // Of two replicas that are both valid the first counts.
    assert_eq!(kept, [("2.dat".to_owned(), 12), ("3.dat".to_owned(), 0)]);
}

#[test]
fn a_new_database_that_the_disk_gives_back_otherwise_takes_the_place_of_none() {
    let made = Desk::new();
    let mut refused = 0;
    for n in 1.. {
        let desk = Desk::empty();
        copy(&made.path("vault"), &desk.path("vault"));
        std::fs::copy(made.path("vault.key"), desk.path("vault.key")).unwrap();
        let vault = names(&desk.path("vault"));
        let harm = |path: &Path| {
            if path.extension().is_some_and(|ending| ending == "new") {
                flip(path, 1_500_000);
            }
        };
        let (said, file) = harmed(&desk, n, &["recovery-code", "--seen", "--yes"], harm);
        let Some(file) = file else {
            assert_eq!(said.code, 0, "{}", said.err);
            break;
        };
        if file.extension().unwrap() == "new" {
            assert_eq!(said.code, 12, "{n}: {}", said.err);
            refused += 1;
        }
        assert_eq!(names(&desk.path("vault")), vault, "{n}");
        desk.ok(&["check"]);
    }
    assert_eq!(refused, 2);
}

/// The files' bytes and the names that nothing waited for: a power cut may take them.
#[derive(Default)]
struct Unsynced {
    root: PathBuf,
    there: BTreeSet<PathBuf>,
    bytes: BTreeSet<PathBuf>,
    names: BTreeSet<PathBuf>,
}

impl Unsynced {
    /// Reads one call as strace writes it with `-y`.
    fn call(&mut self, line: &str) {
        let Some((name, rest)) = line.split_once('(') else {
            return;
        };
        if rest.contains(" = -1 ") {
            return;
        }
        let quoted: Vec<PathBuf> = rest
            .split('"')
            .skip(1)
            .step_by(2)
            .map(|path| self.root.join(path))
            .collect();
        let held = in_brackets(rest).map(PathBuf::from);
        match name.rsplit(' ').next().unwrap_or_default() {
            "openat" if rest.contains("O_CREAT") => self.made(quoted[0].clone()),
            "mkdir" | "mkdirat" => self.made(quoted[0].clone()),
            "write" | "pwrite64" | "writev" | "ftruncate" | "fallocate" => {
                self.bytes
                    .extend(held.filter(|path| path.starts_with(&self.root)));
            }
            "fsync" | "fdatasync" => {
                let held = held.unwrap();
                self.bytes.remove(&held);
                self.names.retain(|name| name.parent() != Some(&held));
            }
            "unlink" | "unlinkat" | "rmdir" => {
                for set in [&mut self.there, &mut self.bytes, &mut self.names] {
                    set.remove(&quoted[0]);
                }
            }
            "rename" | "renameat" | "renameat2" => {
                for set in [&mut self.there, &mut self.bytes, &mut self.names] {
                    let moved = |path: &PathBuf| match path.strip_prefix(&quoted[0]) {
                        Ok(rest) if rest.as_os_str().is_empty() => quoted[1].clone(),
                        Ok(rest) => quoted[1].join(rest),
                        Err(_) => path.clone(),
                    };
                    *set = set.iter().map(moved).collect();
                }
                self.names.insert(quoted[1].clone());
            }
            _ => {}
        }
    }

    fn made(&mut self, path: PathBuf) {
        if path.starts_with(&self.root) && self.there.insert(path.clone()) {
            self.names.insert(path);
        }
    }
}

/// Returns everything under a folder.
fn all(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all(&path));
        }
        found.insert(path);
    }
    found
}

/// Runs a command that succeeds, and returns what it left unsynced.
fn unsynced(desk: &Desk, args: &[&str]) -> BTreeSet<PathBuf> {
    let trace = tempfile::NamedTempFile::new().unwrap();
    let root = desk.path("").canonicalize().unwrap();
    let mut found = Unsynced {
        there: all(&root),
        root: root.clone(),
        ..Unsynced::default()
    };
    let options = ["-y", "-s", "0", "-e", "signal=none", "-e", CALLS];
    let ended = said(&mut strace(desk, Some(trace.path()), &options, args));
    assert_eq!(ended.code, 0, "{args:?}: {}", ended.err);
    for line in std::fs::read_to_string(trace.path()).unwrap().lines() {
        found.call(line);
    }
    assert_eq!(found.there, all(&root), "{args:?}: a call that isn't known");
    &found.bytes | &found.names
}

const CALLS: &str = "trace=openat,open,creat,write,pwrite64,writev,ftruncate,fallocate,fsync,fdatasync,mkdir,mkdirat,\
rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat";

#[test]
fn whatever_is_written_is_on_the_disk_with_its_name_when_the_command_ends() {
    let empty = Desk::empty();
    empty.file("second", b"the neighbours dog 5");
    let init = [
        "init",
        "--recovery",
        "--second-secret-file",
        "second",
        "--kdf-cost",
        "8,1",
    ];
    assert_eq!(unsynced(&empty, &init), BTreeSet::new());
    let (desk, made) = full_desk();
    desk.file("new", b"a lamp in the hall 8");
    desk.file("second", b"the neighbours dog 5");
    for (number, output) in OUTPUTS.into_iter().enumerate() {
        if amount(1, 0, 0) == 1 && ![0, 8, 9].contains(&number) {
            continue;
        }
        let place = format!("out{number}");
        let args = typed(output, &made, &place);
        assert_eq!(unsynced(&desk, &args), BTreeSet::new(), "{args:?}");
    }
    for args in [
        &[
            "incident",
            "add",
            "--kind",
            "threats",
            "--happened",
            "2026-03-01",
        ][..],
        &["recovery-code", "--yes"],
        &["recovery-code", "--seen", "--yes"],
        &["second", "set", "--second-secret-file", "second"],
        &["passwd", "--new-secret-file", "new"],
    ] {
        assert_eq!(unsynced(&desk, args), BTreeSet::new(), "{args:?}");
    }
}
