//! Leaving the app, and coming back: when to show the calculator, and when to lock. docs/leaving.md has the table.
//!
//! A small state machine without a clock, so that every phone decides alike. A shell feeds it what happens and does what it returns.

/// Something that happens to an app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LeavingEvent {
    /// A secret is being tried.
    Tried,
    /// A secret opened the vault or the notes.
    Opened,
    /// A secret opened nothing.
    OpenedNothing,
    /// The user touched the screen or typed.
    Touched,
    /// Bothy is about to open something of the system's: a picker, a permission prompt, a document's destination.
    AskedOutside,
    /// Bothy isn't in front any more.
    Left,
    /// Bothy is in front again.
    CameBack,
    /// The screen went off.
    ScreenOff,
    /// A call came in or goes out.
    Call,
    /// The user left at once, by the bar, a shake or a volume key.
    QuickExit,
    /// A recording began.
    RecordingBegan,
    /// A recording ended.
    RecordingEnded,
    /// The user hides a running recording behind the calculator.
    HidRecording,
    /// The time came that the last answer named.
    Tick,
}

/// The thing that a shell does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Leave {
    /// Nothing changes.
    Stay,
    /// Show the calculator, and keep what is open.
    Cover,
    /// Show again what was open.
    Uncover,
    /// Show the calculator at once; end and seal a recording, keep what was typed, and lock.
    Lock,
}

/// The answer to an event: the thing to do, and the time to ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NextLeave {
    /// The thing to do now.
    pub leave: Leave,
    /// Milliseconds until [`LeavingEvent::Tick`] is due. `None` if nothing waits.
    pub tick_in_ms: Option<u64>,
}

/// Times after which the app locks by itself, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LockTimes {
    /// Without a touch.
    pub untouched_ms: u64,
    /// Behind the calculator, while something of the system's that Bothy opened is in front.
    pub covered_ms: u64,
}

/// The longest time behind the calculator: two minutes.
pub const MAX_COVERED_MS: u64 = 120_000;

/// The state of an app between opening and locking.
///
/// ```
/// use bothy_core::leaving::{Leave, Leaving, LeavingEvent, LockTimes};
///
/// let times = LockTimes { untouched_ms: 300_000, covered_ms: 120_000 };
/// let mut leaving = Leaving::new(times);
/// leaving.handle(LeavingEvent::Opened, 0);
/// // The file picker isn't leaving; the dialler is.
/// leaving.handle(LeavingEvent::AskedOutside, 1_000);
/// assert_eq!(leaving.handle(LeavingEvent::Left, 1_100).leave, Leave::Cover);
/// assert_eq!(leaving.handle(LeavingEvent::CameBack, 20_000).leave, Leave::Uncover);
/// assert_eq!(leaving.handle(LeavingEvent::Left, 30_000).leave, Leave::Lock);
/// ```
#[derive(Debug)]
pub struct Leaving {
    times: LockTimes,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Locked,
    /// A secret is being tried: leaving wins.
    Trying,
    InUse {
        touched_ms: u64,
        /// True from the moment that Bothy opened something of the system's until the user is back.
        outside: bool,
        recording: bool,
    },
    /// Behind the calculator, while something that Bothy opened is in front.
    Covered {
        since_ms: u64,
    },
    /// Behind the calculator, in front of everything else, with a recording running.
    Recording,
}

impl Leaving {
    /// Returns the state of an app with nothing open.
    pub fn new(times: LockTimes) -> Self {
        Self {
            times: LockTimes {
                covered_ms: times.covered_ms.min(MAX_COVERED_MS),
                ..times
            },
            state: State::Locked,
        }
    }

    /// Takes other times, from the settings of what was opened.
    pub fn set_times(&mut self, times: LockTimes) {
        self.times = Self::new(times).times;
    }

    /// Takes an event, and returns what to do. `now_ms` is a clock that counts sleep and doesn't go back, such as the time since boot.
    pub fn handle(&mut self, event: LeavingEvent, now_ms: u64) -> NextLeave {
        let leave = match (self.state, event) {
            (_, LeavingEvent::Opened) => {
                self.state = in_use(now_ms);
                Leave::Stay
            }
            (State::Locked, LeavingEvent::Tried) => {
                self.state = State::Trying;
                Leave::Stay
            }
            (State::Trying, LeavingEvent::OpenedNothing) => {
                self.state = State::Locked;
                Leave::Stay
            }
            (State::Locked, _) => Leave::Stay,
            (_, LeavingEvent::ScreenOff | LeavingEvent::Call | LeavingEvent::QuickExit) => {
                self.lock()
            }
            (State::InUse { .. }, event) => self.in_use(event, now_ms),
            (State::Covered { since_ms }, event) => self.covered(event, since_ms, now_ms),
            // A hidden recording ends before anything is shown, so the next secret locks first.
            (State::Trying | State::Recording, LeavingEvent::Left)
            | (State::Recording, LeavingEvent::RecordingEnded) => self.lock(),
            (State::Trying | State::Recording, _) => Leave::Stay,
        };
        NextLeave {
            leave,
            tick_in_ms: self.tick_in_ms(now_ms),
        }
    }

    fn in_use(&mut self, event: LeavingEvent, now_ms: u64) -> Leave {
        let State::InUse {
            touched_ms,
            outside,
            recording,
        } = &mut self.state
        else {
            return Leave::Stay;
        };
        match event {
            // Locked phones come back late: a touch after the time is up unlocks nothing.
            LeavingEvent::Tick | LeavingEvent::Touched | LeavingEvent::AskedOutside
                if !*recording && now_ms.saturating_sub(*touched_ms) >= self.times.untouched_ms =>
            {
                return self.lock();
            }
            LeavingEvent::AskedOutside => (*touched_ms, *outside) = (now_ms, true),
            // Nothing is in front of what can be touched.
            LeavingEvent::Touched | LeavingEvent::CameBack => {
                (*touched_ms, *outside) = (now_ms, false);
            }
            // A recording ends when the app is left, whatever is in front then.
            LeavingEvent::Left if *outside && !*recording => {
                self.state = State::Covered { since_ms: now_ms };
                return Leave::Cover;
            }
            LeavingEvent::Left => return self.lock(),
            LeavingEvent::RecordingBegan => *recording = true,
            LeavingEvent::RecordingEnded => (*touched_ms, *recording) = (now_ms, false),
            LeavingEvent::HidRecording if *recording => {
                self.state = State::Recording;
                return Leave::Cover;
            }
            _ => {}
        }
        Leave::Stay
    }

    fn covered(&mut self, event: LeavingEvent, since_ms: u64, now_ms: u64) -> Leave {
        let over = now_ms.saturating_sub(since_ms) >= self.times.covered_ms;
        match event {
            LeavingEvent::CameBack if !over => {
                self.state = in_use(now_ms);
                Leave::Uncover
            }
            LeavingEvent::CameBack | LeavingEvent::Tick if over => self.lock(),
            _ => Leave::Stay,
        }
    }

    fn lock(&mut self) -> Leave {
        self.state = State::Locked;
        Leave::Lock
    }

    fn tick_in_ms(&self, now_ms: u64) -> Option<u64> {
        let (since_ms, after_ms) = match self.state {
            State::InUse {
                touched_ms,
                recording: false,
                ..
            } => (touched_ms, self.times.untouched_ms),
            State::Covered { since_ms } => (since_ms, self.times.covered_ms),
            _ => return None,
        };
        Some(after_ms.saturating_sub(now_ms.saturating_sub(since_ms)))
    }
}

fn in_use(now_ms: u64) -> State {
    State::InUse {
        touched_ms: now_ms,
        outside: false,
        recording: false,
    }
}

#[cfg(test)]
mod tests;
