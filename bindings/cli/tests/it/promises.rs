//! Promises that need the real program: it never touches the network, and a file that changes under it is refused.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder with a secret, and the program at work in it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        std::fs::write(desk.path().join("secret"), "läufer im regen 5\n").unwrap();
        std::fs::write(desk.path().join("photo.jpg"), vec![0x5a; 300_000]).unwrap();
        desk
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Returns the program with these arguments, under `wrapper` if there is one.
    fn command(&self, wrapper: &[&str], args: &[&str]) -> Command {
        let bothy = env!("CARGO_BIN_EXE_bothy");
        let (program, before) = wrapper
            .split_first()
            .map_or((bothy, &[][..]), |(program, rest)| (*program, rest));
        let mut command = Command::new(program);
        command.args(before);
        if !wrapper.is_empty() {
            command.arg(bothy);
        }
        command
            .args(["--vault", "vault", "--secret-file", "secret"])
            .args(args)
            .current_dir(self.path())
            .stdin(Stdio::null());
        command
    }

    fn run(&self, wrapper: &[&str], args: &[&str]) -> Output {
        let output = self.command(wrapper, args).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{args:?}: {said}");
        output
    }

    /// Runs it and returns the first line it prints.
    fn says(&self, wrapper: &[&str], args: &[&str]) -> String {
        String::from_utf8(self.run(wrapper, args).stdout)
            .unwrap()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    }
}

/// The calls that make or connect a socket, and execve so that a trace is never empty.
const CALLS: &str =
    "trace=socket,socketpair,connect,bind,listen,accept,accept4,execve,io_uring_setup";

/// Returns every system call of a trace that makes or connects a socket.
fn network_calls(trace: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(trace).expect("what strace wrote");
    assert!(text.contains("execve("), "the trace is empty");
    text.lines()
        .filter(|line| !line.contains("execve(") && line.contains('('))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_whole_journey_makes_no_socket() {
    let desk = Desk::new();
    let trace = desk.path().join("trace");
    let wrapper = [
        "strace",
        "-f",
        "-qq",
        "-A",
        "-e",
        CALLS,
        "-e",
        "signal=none",
        "-o",
        "trace",
    ];
    let says = |args: &[&str]| desk.says(&wrapper, args);

    says(&["init", "--kdf-cost", "8,1"]);
    let id = says(&[
        "incident",
        "add",
        "--kind",
        "threats",
        "--happened",
        "2026-02-03",
        "--details",
        "At the door.",
        "--attach",
        "photo.jpg",
    ]);
    says(&["incident", "attach", &id, "photo.jpg"]);
    says(&[
        "incident",
        "amend",
        &id,
        "--kind",
        "threats",
        "--happened",
        "2026-02-03",
        "--details",
        "At the back door.",
    ]);
    says(&["incident", "list"]);
    says(&["incident", "show", &id]);
    says(&["export", "--to", "pack.zip", "--reader", "court"]);
    says(&["verify", "pack.zip"]);
    says(&["check"]);
    assert_eq!(network_calls(&trace), [""; 0]);

    // The same trace sees a program that does.
    let bash = [
        "strace",
        "-f",
        "-qq",
        "-e",
        CALLS,
        "-e",
        "signal=none",
        "-o",
        "trace",
    ];
    Command::new(bash[0])
        .args(&bash[1..])
        .args(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"])
        .current_dir(desk.path())
        .stderr(Stdio::null())
        .status()
        .expect("strace, which ./tests/run installs");
    assert!(
        network_calls(&trace)
            .iter()
            .any(|call| call.contains("socket("))
    );
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused_and_leaves_nothing() {
    let desk = Desk::new();
    desk.run(&[], &["init", "--kdf-cost", "8,1"]);
    let id = desk.says(
        &[],
        &[
            "incident",
            "add",
            "--kind",
            "money",
            "--happened",
            "2026-02-03",
        ],
    );
    // The system tells the path without links.
    let film = desk.path().canonicalize().unwrap().join("film.mp4");
    let mut refused = 0;
    for (round, change) in ["shrinks", "grows", "shrinks", "grows"]
        .into_iter()
        .enumerate()
    {
        std::fs::write(&film, vec![7; 60 << 20]).unwrap();
        let mut reading = desk
            .command(&[], &["incident", "attach", &id, "film.mp4"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The file is open and being read once its offset moves; then it changes.
        while !offset_moves(reading.id(), &film) && reading.try_wait().unwrap().is_none() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        let file = std::fs::File::options().write(true).open(&film).unwrap();
        file.set_len(if change == "shrinks" { 1000 } else { 70 << 20 })
            .unwrap();
        let output = reading.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            assert!(
                [Some(2), Some(12)].contains(&output.status.code()),
                "round {round}: {said}"
            );
            assert!(
                output.stdout.is_empty(),
                "an ID was printed for a file that was not kept"
            );
            refused += 1;
        }
        let shown = desk.run(&[], &["--json", "incident", "show", &id]).stdout;
        let kept = String::from_utf8(shown)
            .unwrap()
            .matches("film.mp4")
            .count();
        assert_eq!(
            kept + refused,
            round + 1,
            "kept though refused, or refused though kept"
        );
    }
    assert!(refused > 0, "no file changed in time: this proves nothing");
    desk.run(&[], &["check"]);
}

/// True if a process has read some of a file.
fn offset_moves(pid: u32, file: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(format!("/proc/{pid}/fd")) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let about = entry.path().to_string_lossy().replace("/fd/", "/fdinfo/");
        std::fs::read_link(entry.path()).is_ok_and(|name| name == file)
            && std::fs::read_to_string(about).is_ok_and(|about| {
                about
                    .lines()
                    .next()
                    .is_some_and(|line| line.split_whitespace().nth(1) != Some("0"))
            })
    })
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_outside_and_leaves_nothing() {
    let desk = Desk::new();
    desk.run(&[], &["init", "--kdf-cost", "8,1"]);
    let args = [
        "incident",
        "add",
        "--kind",
        "money",
        "--happened",
        "2026-02-03",
        "--attach",
        "gone.jpg",
    ];
    let output = desk.command(&[], &args).output().unwrap();
    assert_eq!(output.status.code(), Some(12));
    assert!(
        desk.run(&[], &["--json", "incident", "list"]).stdout.len() < 10,
        "an incident was saved without its file"
    );
}
