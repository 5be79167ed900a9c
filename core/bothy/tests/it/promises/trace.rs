//! The changes of a process to the files of one folder, and its reports meanwhile, in order: read from a trace of its system calls.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The arguments of strace: everything that can change a file, with all bytes in hex, into a file.
pub(super) const STRACE: [&str; 9] = [
    "strace",
    "-f",
    "-qq",
    "-xx",
    "-s",
    "80000000",
    "-e",
    "signal=none",
    "-e",
];

/// The calls to trace. Those that this file can't replay are here so that their use is noticed.
pub(super) const CALLS: &str = "trace=openat,open,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,writev,pwritev,pwritev2,\
sendfile,copy_file_range,splice,ftruncate,truncate,fallocate,fsync,fdatasync,sync,syncfs,sync_file_range,msync,mkdir,mkdirat,\
rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,rmdir,sendto";

/// One change, or one report. A file is named by its number in the order of first use.
#[derive(Debug, Clone)]
pub(super) enum Event {
    /// An empty file was made under a name.
    Made { name: PathBuf, file: usize },
    /// Bytes were written.
    Wrote {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    /// A file got another length.
    Cut { file: usize, len: usize },
    /// A file was synced.
    Synced { file: usize },
    /// A name was moved over another.
    Renamed { from: PathBuf, to: PathBuf },
    /// A name was removed.
    Unlinked { name: PathBuf },
    /// The folder was synced.
    FolderSynced,
    /// The process said a line to the test.
    Said(String),
}

/// The events of a trace, and the files that were there before, by number.
pub(super) struct Reader {
    folder: PathBuf,
    names: BTreeMap<PathBuf, usize>,
    open: BTreeMap<u64, Handle>,
    said: String,
    events: Vec<Event>,
    files: usize,
}

#[derive(Clone)]
enum Handle {
    File {
        file: usize,
        at: usize,
        append: bool,
    },
    Folder,
}

/// Reads a trace of a process that worked in `folder`; `before` are its files at the beginning, numbered from 0 in this order.
pub(super) fn read(trace: &str, folder: &Path, before: &[PathBuf]) -> Vec<Event> {
    let mut reader = Reader {
        folder: folder.to_owned(),
        names: before.iter().cloned().zip(0..).collect(),
        open: BTreeMap::new(),
        said: String::new(),
        events: Vec::new(),
        files: before.len(),
    };
    for line in trace.lines() {
        let Some((_, call)) = line.split_once(' ') else {
            continue;
        };
        reader.call(call.trim());
    }
    reader.events
}

impl Reader {
    fn call(&mut self, line: &str) {
        assert!(
            !line.contains("unfinished ..."),
            "two threads at once: this reader takes one"
        );
        let Some((name, rest)) = line.split_once('(') else {
            return;
        };
        let Some((arguments, result)) = rest.rsplit_once(" = ") else {
            return;
        };
        let arguments = arguments.trim_end().trim_end_matches(')');
        let result = result.split_whitespace().next().unwrap_or("?");
        let Ok(result) = result.parse::<u64>() else {
            return;
        };
        let words: Vec<&str> = arguments.split(", ").collect();
        let text = |n: usize| String::from_utf8(unhex(words[n])).expect("a path");
        match name {
            "openat" => self.opened(&text(1), words[2], result),
            "close" => drop(self.open.remove(&number(words[0]))),
            "dup" | "fcntl" => self.doubled(
                number(words[0]),
                name == "dup" || words[1].starts_with("F_DUPFD"),
                result,
            ),
            "lseek" => self.moved(number(words[0]), result),
            "write" => self.wrote(number(words[0]), unhex(words[1]), None, result),
            "pwrite64" => self.wrote(
                number(words[0]),
                unhex(words[1]),
                Some(number(words[3])),
                result,
            ),
            "ftruncate" => {
                if let Some(Handle::File { file, .. }) = self.open.get(&number(words[0])) {
                    let (file, len) = (*file, size(number(words[1])));
                    self.events.push(Event::Cut { file, len });
                }
            }
            "fsync" | "fdatasync" => match self.open.get(&number(words[0])) {
                Some(Handle::File { file, .. }) => self.events.push(Event::Synced { file: *file }),
                Some(Handle::Folder) => self.events.push(Event::FolderSynced),
                None => {}
            },
            "rename" => self.renamed(Path::new(&text(0)), Path::new(&text(1))),
            "renameat" | "renameat2" => self.renamed(Path::new(&text(1)), Path::new(&text(3))),
            "unlink" => self.unlinked(Path::new(&text(0))),
            "unlinkat" => self.unlinked(Path::new(&text(1))),
            "sendto" => self.heard(number(words[0]), &unhex(words[1])),
            _ => assert!(
                !self.touches(&words),
                "a call that this reader can't replay: {name}"
            ),
        }
    }

    /// True if one of the arguments is a file that is followed here.
    fn touches(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            word.parse()
                .is_ok_and(|fd: u64| self.open.contains_key(&fd))
        })
    }

    fn opened(&mut self, path: &str, flags: &str, fd: u64) {
        let path = Path::new(path);
        if path == self.folder {
            self.open.insert(fd, Handle::Folder);
            return;
        }
        if path.parent() != Some(&self.folder) {
            return;
        }
        let file = if let Some(file) = self.names.get(path) {
            *file
        } else {
            let file = self.files;
            self.files += 1;
            self.names.insert(path.to_owned(), file);
            self.events.push(Event::Made {
                name: path.to_owned(),
                file,
            });
            file
        };
        if flags.contains("O_TRUNC") {
            self.events.push(Event::Cut { file, len: 0 });
        }
        let append = flags.contains("O_APPEND");
        self.open.insert(
            fd,
            Handle::File {
                file,
                at: 0,
                append,
            },
        );
    }

    fn doubled(&mut self, fd: u64, doubles: bool, new: u64) {
        if let Some(handle) = self.open.get(&fd).filter(|_| doubles) {
            self.open.insert(new, handle.clone());
        }
    }

    fn moved(&mut self, fd: u64, to: u64) {
        if let Some(Handle::File { at, .. }) = self.open.get_mut(&fd) {
            *at = size(to);
        }
    }

    fn wrote(&mut self, fd: u64, mut bytes: Vec<u8>, place: Option<u64>, written: u64) {
        bytes.truncate(size(written));
        match self.open.get_mut(&fd) {
            Some(Handle::File { file, at, append }) => {
                assert!(!*append, "a file opened to append: this reader takes none");
                let from = place.map_or(*at, size);
                if place.is_none() {
                    *at += bytes.len();
                }
                self.events.push(Event::Wrote {
                    file: *file,
                    at: from,
                    bytes,
                });
            }
            Some(Handle::Folder) => panic!("a write to a folder"),
            None => {}
        }
    }

    fn renamed(&mut self, from: &Path, to: &Path) {
        if let Some(file) = self.names.remove(from) {
            self.names.insert(to.to_owned(), file);
            self.events.push(Event::Renamed {
                from: from.to_owned(),
                to: to.to_owned(),
            });
        }
    }

    fn unlinked(&mut self, name: &Path) {
        if self.names.remove(name).is_some() {
            self.events.push(Event::Unlinked {
                name: name.to_owned(),
            });
        }
    }

    fn heard(&mut self, fd: u64, bytes: &[u8]) {
        if self.open.contains_key(&fd) {
            return;
        }
        self.said
            .push_str(std::str::from_utf8(bytes).expect("lines"));
        while let Some((line, rest)) = self.said.split_once('\n') {
            self.events.push(Event::Said(line.to_owned()));
            self.said = rest.to_owned();
        }
    }
}

fn number(word: &str) -> u64 {
    word.parse().unwrap_or(u64::MAX)
}

fn size(number: u64) -> usize {
    usize::try_from(number).expect("a length")
}

/// Decodes bytes as strace writes them: `"\x2f\x74"`.
fn unhex(word: &str) -> Vec<u8> {
    assert!(!word.ends_with("..."), "strace cut it short");
    hex::decode(word.trim_matches('"').replace("\\x", "")).expect("hex")
}
