//! The machine parts of an evidence pack: an export writes them, anyone can check them. Format: docs/evidence-format.md.
//!
//! Writers own no file: an export works in steps, so each call writes the next part into the file that is open then.

mod checkpoint;
mod container;
mod cores;
mod csv;
mod earlier;
mod hex;
mod hiding;
mod json;
mod minisign;
mod names;
mod read;
mod report;
mod verify;
mod write;

pub use checkpoint::checkpoint;
pub use container::Bounds;
pub use cores::on_every_core;
pub use csv::{Row, csv_header, csv_row};
pub use earlier::Earlier;
pub use hiding::Hiding;
pub use minisign::{minisign, minisign_key};
pub use names::{CHECKPOINT, FILES, LOG, README, SIGNATURE, SUMS, TABLE, sums_line};
pub use report::{
    Checked, Claim, Facts, Failure, Outcome, Place, Problem, Report, Unreadable, Why,
};
pub use verify::{Progress, verify};
pub use write::{Line, LogWriter, Shown};
