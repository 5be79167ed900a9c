//! The progress of a job.

/// A job's report after each part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Step {
    /// More remains: `done` out of about `total`, in a unit that only the job knows.
    More {
        /// The part done so far.
        done: u64,
        /// The total to do.
        total: u64,
    },
    /// All done.
    Done,
}
