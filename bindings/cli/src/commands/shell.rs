//! `bothy shell`: asks for the secret once, then reads a command a line, and locks when nobody types.
//!
//! It splits each line like a shell, and its caller runs it like the command line. It keeps nothing that was typed: no history in memory or a file.

use crate::exit::{Failure, INTERRUPTED, Result, say};
use crate::paint::is_plain;
use crate::session::{Kept, Session};
use crate::{clock, stdout};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::os::fd::AsFd;
use std::rc::Rc;
use zeroize::Zeroizing;

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v shell
  bothy --vault v shell --lock-after 60

Type commands without `bothy` and --vault, like: incident add --kind threats --happened 2026-03-01 --details \"…\"
`lock` locks and asks for the secret again. `quit` ends. Locking clears the screen. Bothy keeps no history.
Put long text in a file, with --details-file. A terminal takes at most 4,095 bytes on one line.";

/// A session.
#[derive(clap::Args)]
pub(crate) struct Shell {
    /// Lock after this many seconds without typing
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(crate) lock_after: u32,
}

/// The longest line, in bytes; a terminal gives no more than 4,095.
const LONGEST: usize = 64 * 1024;
/// The interval, in milliseconds, between looks for a signal while nobody types.
const LOOK_EVERY_MS: i64 = 200;

/// The result of waiting for a line.
enum Line {
    Typed(Zeroizing<Vec<u8>>),
    TooLong,
    /// Nobody typed for the given time.
    Idle,
    /// No more lines will come.
    End,
}

/// The function that runs the command of one line.
type Run = fn(&Session, Vec<String>) -> Result<()>;

pub(crate) fn run(session: &Session, args: &Shell, run_line: Run) -> Result<()> {
    let kept = Rc::new(Kept::default());
    let session = session.keeping(Rc::clone(&kept))?;
    let at_terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    session.unlock()?.lock();
    if at_terminal {
        let after = match args.lock_after {
            seconds if seconds.is_multiple_of(60) => text!("cli-minutes", minutes = seconds / 60),
            seconds => text!("cli-seconds", seconds = seconds),
        };
        say(&text!("cli-shell-begin", after = &after));
    }
    let done = read_all(&session, &kept, args.lock_after, at_terminal, run_line);
    leave(&kept);
    done
}

/// Reads and runs commands to the end. Its exit code is that of the last one, like a shell's.
fn read_all(
    session: &Session,
    kept: &Kept,
    lock_after: u32,
    at_terminal: bool,
    run_line: Run,
) -> Result<()> {
    let mut lines = Lines::new()?;
    let mut code = 0;
    loop {
        if at_terminal {
            let _ = write!(std::io::stderr(), "{}", text!("cli-shell-asked"));
        }
        let next = match session.interrupt.hold(|| lines.next(session, lock_after))? {
            Line::Typed(line) => execute(session, &line, run_line),
            Line::TooLong => Err(Failure::usage(text!("cli-shell-long"))),
            Line::Idle => Ok(Next::Lock(text!("cli-shell-idle"))),
            Line::End => Ok(Next::Quit),
        };
        session.interrupt.check()?;
        match next {
            Ok(Next::Line) => code = 0,
            Ok(Next::Quit) => break,
            Ok(Next::Lock(why)) => {
                leave(kept);
                say(&why);
                if !at_terminal {
                    return Err(Failure::quiet(INTERRUPTED));
                }
                session.unlock()?.lock();
            }
            Err(failure) => code = failure.report(),
        }
    }
    if code == 0 {
        Ok(())
    } else {
        Err(Failure::quiet(code))
    }
}

/// The step after a line.
enum Next {
    Line,
    Lock(String),
    Quit,
}

fn execute(session: &Session, line: &[u8], run_line: Run) -> Result<Next> {
    let text = std::str::from_utf8(line);
    let text = text.map_err(|_| Failure::usage(text!("cli-shell-not-text")))?;
    let words = shlex::split(text).ok_or_else(|| Failure::usage(text!("cli-shell-quotes")))?;
    if let [word] = words.as_slice() {
        match word.as_str() {
            "lock" => return Ok(Next::Lock(text!("cli-shell-locked"))),
            "quit" | "exit" => return Ok(Next::Quit),
            "help" | "?" => {
                say(&text!("cli-shell-help"));
                return Ok(Next::Line);
            }
            _ => {}
        }
    }
    if words.is_empty() {
        return Ok(Next::Line);
    }
    run_line(session, words)?;
    Ok(Next::Line)
}

/// Locks, forgets the secret, and leaves nothing of the record on the screen or above it.
fn leave(kept: &Kept) {
    kept.lock();
    if std::io::stdout().is_terminal() && !is_plain() {
        // Nothing more can be done if clearing fails.
        let _ = stdout::write(b"\x1b[H\x1b[2J\x1b[3J");
    }
}

/// The lines of stdin, one at a time, in a buffer that is wiped.
struct Lines {
    from: File,
    buffer: Zeroizing<Vec<u8>>,
    filled: usize,
    ended: bool,
}

impl Lines {
    fn new() -> Result<Self> {
        let stdin = std::io::stdin().as_fd().try_clone_to_owned();
        Ok(Self {
            from: stdin.map_err(|e| failed(&e))?.into(),
            buffer: Zeroizing::new(vec![0; LONGEST]),
            filled: 0,
            ended: false,
        })
    }

    /// Waits for a line. Measures time by the clock that runs while the machine sleeps.
    fn next(&mut self, session: &Session, lock_after: u32) -> Result<Line> {
        let deadline = clock::since_boot_ms() + u64::from(lock_after) * 1000;
        let mut too_long = false;
        loop {
            let end = self.buffer[..self.filled].iter().position(|b| *b == b'\n');
            if let Some(line) = end.map(|end| self.take(end + 1)) {
                return Ok(if too_long {
                    Line::TooLong
                } else {
                    Line::Typed(line)
                });
            }
            if self.ended {
                let last = self.take(self.filled);
                return Ok(if last.is_empty() {
                    Line::End
                } else {
                    Line::Typed(last)
                });
            }
            if self.filled == self.buffer.len() {
                too_long = true;
                self.take(self.filled);
            }
            session.interrupt.check()?;
            if self.is_ready()? {
                let read = self.from.read(&mut self.buffer[self.filled..]);
                let read = read.map_err(|e| failed(&e))?;
                self.filled += read;
                self.ended = read == 0;
            } else if clock::since_boot_ms() >= deadline {
                return Ok(Line::Idle);
            }
        }
    }

    fn is_ready(&self) -> Result<bool> {
        let mut stdin = [PollFd::new(&self.from, PollFlags::IN)];
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: LOOK_EVERY_MS * 1_000_000,
        };
        match poll(&mut stdin, Some(&wait)) {
            Ok(ready) => Ok(ready > 0),
            Err(rustix::io::Errno::INTR) => Ok(false),
            Err(e) => Err(failed(&e.into())),
        }
    }

    /// Takes the first bytes out of the buffer.
    fn take(&mut self, len: usize) -> Zeroizing<Vec<u8>> {
        let line = Zeroizing::new(self.buffer[..len].to_vec());
        self.buffer.copy_within(len..self.filled, 0);
        self.buffer[self.filled - len..self.filled].fill(0);
        self.filled -= len;
        line
    }
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::outside("read", std::path::Path::new("-"), error)
}
