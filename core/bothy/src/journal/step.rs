//! How far a job has come.

/// What a job says after each part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Step {
    /// There is more to do: `done` out of about `total`, in a unit that only the job knows.
    More {
        /// Done so far.
        done: u64,
        /// All there is to do.
        total: u64,
    },
    /// All done.
    Done,
}
