//! A second process that does a task of a test: it can be stopped, examined, and killed.
//!
//! The task is a function of the same test binary. One test in it calls [`run_task`] and does nothing else; [`Launcher::start`] runs that
//! test again in a process of its own. The two talk in lines over a socket that replaces the child's standard input.

use rustix::process::{Pid, Signal};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const TASK: &str = "BOTHY_TEST_TASK";

/// The process, as the test sees it.
pub struct Subprocess {
    child: Child,
    says: BufReader<UnixStream>,
    hears: UnixStream,
}

/// A launcher of one process.
pub struct Launcher {
    entry: &'static str,
    task: String,
    disk: Option<(PathBuf, u64)>,
    env: Vec<(String, PathBuf)>,
    wrapper: Vec<String>,
}

impl Launcher {
    /// Makes a launcher: `entry` is the full name of the test that calls [`run_task`]; `task` names the task.
    pub fn new(entry: &'static str, task: &str) -> Self {
        Self {
            entry,
            task: task.to_owned(),
            disk: None,
            env: Vec::new(),
            wrapper: Vec::new(),
        }
    }

    /// Gives the process its own file system of `kib` KiB at `at`, an empty folder. It goes with the process.
    #[must_use]
    pub fn with_small_disk(mut self, at: &Path, kib: u64) -> Self {
        self.disk = Some((at.to_owned(), kib));
        self
    }

    /// Sets an environment variable to a path.
    #[must_use]
    pub fn with_env(mut self, name: &str, value: &Path) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Runs it under another program, such as strace with its arguments.
    #[must_use]
    pub fn under(mut self, program: &[&str]) -> Self {
        self.wrapper = program.iter().map(|&word| word.to_owned()).collect();
        self
    }

    /// Starts it.
    ///
    /// # Panics
    /// If the process can't be started, or this machine lets nobody mount a small disk.
    pub fn start(self) -> Subprocess {
        let mut words: Vec<std::ffi::OsString> = Vec::new();
        if let Some((at, kib)) = &self.disk {
            words.extend(private_mounts().iter().map(Into::into));
            words.extend(["sh", "-c"].map(Into::into));
            words.push(format!("mount -t tmpfs -o size={kib}k none \"$0\" && exec \"$@\"").into());
            words.push(at.into());
        }
        words.extend(self.wrapper.iter().map(Into::into));
        words.push(std::env::current_exe().expect("this test binary").into());
        words.extend(["--exact", self.entry, "--nocapture", "--test-threads=1"].map(Into::into));
        let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
        let child = Command::new(&words[0])
            .args(&words[1..])
            .env(TASK, &self.task)
            .envs(self.env)
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::null())
            .spawn()
            .expect("a child process");
        Subprocess {
            child,
            says: BufReader::new(ours.try_clone().expect("a second handle")),
            hears: ours,
        }
    }
}

/// Returns the command that gives a process mounts of its own.
///
/// # Panics
/// If this machine allows it to nobody.
pub fn private_mounts() -> &'static [&'static str] {
    const WAYS: [&[&str]; 2] = [&["unshare", "-m"], &["unshare", "-r", "-m"]];
    WAYS.into_iter()
        .find(|way| {
            Command::new(way[0])
                .args(&way[1..])
                .args(["sh", "-c", "mount -t tmpfs -o size=64k none /mnt"])
                .stdin(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        })
        .expect("the full-disk tests need a small disk: `unshare -r -m` with a tmpfs, or root; this machine allows neither")
}

impl Subprocess {
    /// Returns its process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a line.
    pub fn tell(&mut self, line: &str) {
        // A dead child can't hear; the test will notice from its output.
        let _ = self.hears.write_all(format!("{line}\n").as_bytes());
    }

    /// Sends it these bytes and nothing more.
    pub fn tell_exactly(&mut self, bytes: &[u8]) {
        let _ = self.hears.write_all(bytes);
    }

    /// Returns the next line it says; `None` once it has ended.
    pub fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.says.read_line(&mut line) {
            Ok(read) if read > 0 && line.ends_with('\n') => Some(line.trim_end().to_owned()),
            _ => None,
        }
    }

    /// Waits for the next line, which must be this.
    ///
    /// # Panics
    /// If it says something else or has ended.
    pub fn expect(&mut self, line: &str) {
        assert_eq!(
            self.hear().as_deref(),
            Some(line),
            "what the other process says"
        );
    }

    /// Stops it, and returns once it stands still.
    ///
    /// # Panics
    /// If it isn't stopped within 5 seconds.
    pub fn freeze(&self) {
        self.signal(Signal::STOP);
        for _ in 0..5000 {
            let state =
                std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap_or_default();
            // The state is the word after the name in brackets; a thread group stands still once its leader does.
            let state = state.rsplit(") ").next().unwrap_or_default();
            if state.starts_with(['T', 'Z', 'X']) || state.is_empty() {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("a process that does not stand still");
    }

    /// Lets it continue.
    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    /// Sends SIGKILL, from any thread that knows the id; see [`Subprocess::wait`].
    pub fn kill(&self) {
        self.signal(Signal::KILL);
    }

    /// Kills it after this time, to the microsecond. Returns the lines not heard yet.
    ///
    /// # Panics
    /// As [`Subprocess::wait`].
    pub fn kill_after(self, wait: Duration) -> Vec<String> {
        let from = Instant::now();
        // Sleeping would take longer than most of what is killed.
        while from.elapsed() < wait {
            std::hint::spin_loop();
        }
        self.kill();
        self.wait().0
    }

    /// Waits until it has ended; returns the lines not heard yet, and true if it ended well.
    ///
    /// # Panics
    /// If it can't be waited for.
    pub fn wait(mut self) -> (Vec<String>, bool) {
        let mut rest = String::new();
        // A line cut by the kill is no line: it was never said.
        let _ = self.says.read_to_string(&mut rest);
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        let lines = whole.lines().map(str::to_owned).collect();
        (
            lines,
            self.child.wait().expect("the end of a child").success(),
        )
    }

    fn signal(&self, signal: Signal) {
        let pid = Pid::from_child(&self.child);
        // It may have ended by itself: then there is nothing to kill.
        let _ = rustix::process::kill_process(pid, signal);
    }
}

impl Drop for Subprocess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The test, as the second process sees it.
pub struct Parent(UnixStream);

impl Parent {
    /// Says a line, at once and whole.
    ///
    /// # Panics
    /// If the test is gone.
    pub fn say(&mut self, line: &str) {
        self.0
            .write_all(format!("{line}\n").as_bytes())
            .expect("a test that listens");
    }

    /// Fills `out` with the test's next bytes, keeping no copy.
    ///
    /// # Panics
    /// If the test says no more.
    pub fn hear_exactly(&mut self, out: &mut [u8]) {
        self.0.read_exact(out).expect("a test that speaks");
    }

    /// Returns the test's next line; `None` if it says no more. Keeps no copy.
    pub fn hear(&mut self) -> Option<String> {
        let mut line = Vec::new();
        let mut byte = [0];
        while self.0.read(&mut byte).is_ok_and(|read| read == 1) {
            if byte[0] == b'\n' {
                return String::from_utf8(line).ok();
            }
            line.push(byte[0]);
        }
        None
    }
}

/// A task: its name and its function.
pub type Task = (&'static str, fn(&mut Parent));

/// Runs the task this process was started for, if any. The one test that calls this does nothing in a usual run.
///
/// # Panics
/// If the task is not among `tasks`, or panics.
pub fn run_task(tasks: &[Task]) {
    let Some(wanted) = std::env::var_os(TASK) else {
        return;
    };
    let socket = std::io::stdin()
        .as_fd()
        .try_clone_to_owned()
        .expect("the socket to the test");
    let mut parent = Parent(UnixStream::from(socket));
    let (_, task) = tasks
        .iter()
        .find(|(name, _)| *name == wanted)
        .expect("a task of that name");
    task(&mut parent);
}
