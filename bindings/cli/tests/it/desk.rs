//! A desk with the real program on it: a temporary folder, a secret in a file, and maybe a vault.

use serde_json::Value;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// The secret of every desk.
pub(super) const SECRET: &str = "a lamp in the hall 7";

/// Argon2id at its smallest: no test is about how long it takes.
pub(super) const CHEAP: &str = "8,1";

pub(super) struct Desk {
    folder: PathBuf,
    /// The folder, removed with the desk.
    _temporary: Option<TempDir>,
}

/// The output of a command, and its exit code.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Desk {
    /// Makes a desk without a vault.
    pub(super) fn empty() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("bothy-cli-")
            .tempdir()
            .unwrap();
        let desk = Self {
            folder: folder.path().to_owned(),
            _temporary: Some(folder),
        };
        desk.file("secret", format!("{SECRET}\n").as_bytes());
        desk
    }

    /// Makes a desk with a new vault.
    pub(super) fn new() -> Self {
        let desk = Self::empty();
        desk.ok(&["init", "--kdf-cost", CHEAP]);
        desk
    }

    /// Makes a desk with a new vault in an empty folder that somebody else removes.
    pub(super) fn in_folder(folder: &Path) -> Self {
        let desk = Self {
            folder: folder.to_owned(),
            _temporary: None,
        };
        desk.file("secret", format!("{SECRET}\n").as_bytes());
        desk.ok(&["init", "--kdf-cost", CHEAP]);
        desk
    }

    /// Makes a desk of an existing folder that somebody else removes.
    pub(super) fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            _temporary: None,
        }
    }

    /// Returns a path in the desk's folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Returns a path as an argument.
    pub(super) fn arg(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file and returns its path as an argument.
    pub(super) fn file(&self, name: &str, content: &[u8]) -> String {
        std::fs::write(self.path(name), content).unwrap();
        self.arg(name)
    }

    /// Returns the program with the vault and its secret; the rest is up to the test.
    pub(super) fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = self.bare(&["--vault"]);
        command
            .arg(self.path("vault"))
            .arg("--secret-file")
            .arg(self.path("secret"));
        command.args(args);
        command
    }

    /// Returns the program and nothing more.
    pub(super) fn bare<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bothy"));
        command
            .args(args)
            .current_dir(&self.folder)
            .env_remove("BOTHY_VAULT")
            .env_remove("BOTHY_DEVICE_KEY")
            .stdin(Stdio::null());
        command
    }

    pub(super) fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Said {
        said(&mut self.command(args))
    }

    /// Runs a command that must succeed, and returns its output without the line end.
    pub(super) fn ok<S: AsRef<OsStr> + std::fmt::Debug>(&self, args: &[S]) -> String {
        let said = self.run(args);
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
        said.out.trim_end_matches('\n').to_owned()
    }

    /// Runs a command that must fail with this code, and returns what it says about it.
    pub(super) fn fails<S: AsRef<OsStr> + std::fmt::Debug>(&self, code: i32, args: &[S]) -> String {
        let said = self.run(args);
        assert_eq!(said.code, code, "{args:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{args:?} says nothing");
        said.err
    }

    /// Returns a command's result as JSON.
    pub(super) fn json<S: AsRef<OsStr> + std::fmt::Debug>(&self, args: &[S]) -> Value {
        let mut all: Vec<&OsStr> = vec![OsStr::new("--json")];
        all.extend(args.iter().map(AsRef::as_ref));
        serde_json::from_str(&self.ok(&all)).unwrap()
    }

    /// Saves an incident with these details and returns its ID.
    pub(super) fn add(&self, details: &str) -> String {
        self.ok(&[
            "incident",
            "add",
            "--kind",
            "threats",
            "--happened",
            "2026-03-01T21:30Z",
            "--details",
            details,
        ])
    }

    /// Counts the incidents.
    pub(super) fn count(&self) -> usize {
        self.json(&["incident", "list"]).as_array().unwrap().len()
    }

    /// Exports everything to a folder of the desk.
    pub(super) fn export(&self, name: &str) -> PathBuf {
        self.ok(&["export", "--to", name, "--reader", "court"]);
        self.path(name)
    }

    /// Starts a process that holds the vault open: it attaches an endless file to this incident.
    pub(super) fn holding(&self, id: &str) -> Child {
        let mut child = self.begin(&["incident", "attach", id, "-", "--name", "endless"]);
        // Far more than a pipe holds: once all is taken, the vault has been opened.
        child
            .stdin
            .as_mut()
            .unwrap()
            .write_all(&noise(2_500_000))
            .unwrap();
        child
    }

    /// Starts a command that reads `stdin` from the test.
    pub(super) fn begin<S: AsRef<OsStr>>(&self, args: &[S]) -> Child {
        self.command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }
}

/// Runs a command to its end.
pub(super) fn said(command: &mut Command) -> Said {
    let done = command.output().unwrap();
    Said {
        code: done.status.code().unwrap_or(-1),
        out: String::from_utf8(done.stdout).unwrap(),
        err: String::from_utf8(done.stderr).unwrap(),
    }
}

/// Runs a command with input on stdin.
pub(super) fn said_with(command: &mut Command, stdin: &[u8]) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments doesn't read.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    let done = child.wait_with_output().unwrap();
    Said {
        code: done.status.code().unwrap_or(-1),
        out: String::from_utf8(done.stdout).unwrap(),
        err: String::from_utf8(done.stderr).unwrap(),
    }
}

/// Returns a file of the repository's fixtures.
pub(super) fn fixture(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    root.join(name).canonicalize().unwrap()
}

/// Returns bytes without two runs alike, the same at every call.
pub(super) fn noise(len: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(&mut next).take(len).collect()
}

/// Returns the names in a folder, sorted.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Returns all that is in a folder, with each one's kind and content; opens nothing but files.
pub(super) fn tree(folder: &Path) -> Vec<(PathBuf, String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = path.symlink_metadata().unwrap().file_type();
        let mut bytes = Vec::new();
        if kind.is_dir() {
            all.extend(tree(&path));
        } else if kind.is_file() {
            bytes = std::fs::read(&path).unwrap();
        }
        all.push((path, format!("{kind:?}"), bytes));
    }
    all.sort();
    all
}

/// Runs the program at a terminal of its own, with this typed there. Its output is what the screen shows.
pub(super) fn at_terminal(desk: &Desk, args: &[&str], typed: &str) -> Said {
    let words = args.join(" ");
    let command = format!(
        "{} --vault vault --secret-file secret {words}",
        env!("CARGO_BIN_EXE_bothy")
    );
    let mut terminal = Command::new("script");
    terminal
        .args(["-qec", &command, "/dev/null"])
        .current_dir(desk.path(""))
        .env("SHELL", "/bin/sh");
    said_with(&mut terminal, format!("{typed}\n").as_bytes())
}
