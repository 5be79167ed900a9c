//! The real program under strace, which delays, fails or kills it at a system call, or writes down what it calls.

use super::desk::{Desk, Said};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Returns the program on a desk's vault, under strace with these options. The trace goes to a file, or otherwise nowhere.
pub(super) fn strace(
    desk: &Desk,
    trace: Option<&Path>,
    options: &[&str],
    args: &[&str],
) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]);
    strace.arg(trace.unwrap_or(Path::new("/dev/null")));
    strace.args(options).arg(env!("CARGO_BIN_EXE_bothy"));
    strace.args(["--vault", "vault", "--secret-file", "secret"]);
    strace.args(args).current_dir(desk.path(""));
    strace.stdin(Stdio::null());
    strace
}

/// Starts it, to do something meanwhile.
pub(super) fn begun(strace: &mut Command) -> Child {
    strace.stdout(Stdio::piped()).stderr(Stdio::piped());
    strace.spawn().unwrap()
}

/// Waits for its end.
pub(super) fn ended(child: Child) -> Said {
    let done = child.wait_with_output().unwrap();
    Said {
        code: done.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&done.stdout).into_owned(),
        err: String::from_utf8_lossy(&done.stderr).into_owned(),
    }
}
