//! Looking at a photo: what it says of itself, or a small picture of it.

use crate::session::{Job, Session};
use bothy_core::Result;
use bothy_core::journal::{Look, Step};
use bothy_core::media::{Claims, NoPreview, Preview};
use std::sync::Arc;

/// A file being looked at. Step until `Done`, then ask. It is read in the vault's steps and decoded without it, so that no lock waits.
#[derive(uniffi::Object)]
pub struct LookJob {
    session: Arc<Session>,
    job: Job<Look>,
}

/// A small picture, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Looked {
    /// There is one.
    Picture {
        /// Without anything that the camera wrote into the file.
        preview: Preview,
    },
    /// There is none. The file is kept whole all the same.
    Nothing {
        /// What can be told of it.
        why: NoPreview,
    },
}

#[uniffi::export]
impl LookJob {
    /// The next megabyte.
    ///
    /// Errors: `Locked` after a lock, `Damaged`, `NotFound` when it was removed since.
    pub fn step(&self) -> Result<Step> {
        self.job.step(&self.session, Look::step)
    }

    /// What the file says of itself: claims, to be shown beside the log's own times.
    ///
    /// Errors: `Locked` after a lock.
    pub fn claims(&self) -> Result<Claims> {
        self.job.alone(|look| Ok(look.claims()))
    }

    /// A picture whose longer side is at most `max_side` pixels (1 to 2,048). Takes up to a second: not on the thread of the screen.
    ///
    /// Errors: `Locked` after a lock.
    pub fn preview(&self, max_side: u32) -> Result<Looked> {
        self.job.alone(|look| {
            Ok(match look.preview(max_side) {
                Ok(preview) => Looked::Picture { preview },
                Err(why) => Looked::Nothing { why },
            })
        })
    }
}

impl LookJob {
    pub(crate) fn new(session: &Arc<Session>, job: Job<Look>) -> Self {
        Self {
            session: Arc::clone(session),
            job,
        }
    }
}
