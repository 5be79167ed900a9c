//! Backs up everything in a vault to one file, and restores it into an empty vault on another device. The notes have backups of their own,
//! of the same shape.
//!
//! [`Backup`] makes an `age` file that holds a plain folder; any `age` and any `tar` open it without Bothy. [`Trial`] reads one and says how
//! far it is whole. [`Restore`] brings one in. docs/backup-format.md has every byte; reasons: docs/adr/0036-backups.md.

mod bring_in;
mod check;
mod contents;
mod counters;
mod files_in;
mod inside;
mod log_lines;
mod make;
mod measure;
mod notes_in;
mod outgoing_log;
mod parts;
mod payload;
mod readable;
mod records;
mod restore;
mod sealed;
mod sealer;
mod staged;
mod tar;
mod walk;
mod words;
mod writer;
mod writing;

pub use bring_in::RestoreDone;
pub use check::{Checked, Trial};
pub use contents::Holds;
pub use inside::Inside;
pub use make::{Backup, check_place};
pub use restore::{Restore, UnfinishedRestore, forget_unfinished, unfinished};
pub use sealed::{OpenBy, SealTo};
pub use words::words_slip;
