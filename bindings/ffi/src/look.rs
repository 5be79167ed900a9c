//! Looks at a photo: reads its claims, or makes a small picture of it.

use crate::session::{Job, Session};
use crate::system::System;
use bothy_core::journal::{Look, Step};
use bothy_core::media::{Claims, NoPreview, Preview};
use bothy_core::{Error, Result};
use std::sync::Arc;

/// A file being looked at. Step until `Done`, then ask. It is read in the vault's steps and decoded without the vault, so no lock waits.
#[derive(uniffi::Object)]
pub struct LookJob {
    session: Arc<Session>,
    job: Job<Look>,
}

/// A small picture, or the reason for having none.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Looked {
    /// A picture.
    Picture {
        /// The picture, without anything that the camera wrote into the file.
        preview: Preview,
    },
    /// No picture. The file is kept whole all the same.
    Nothing {
        /// The reason.
        why: NoPreview,
    },
}

#[uniffi::export]
impl LookJob {
    /// Reads the next megabyte.
    ///
    /// Errors: `Locked` after a lock, `Damaged`, `NotFound` if it was removed since.
    pub fn step(&self) -> Result<Step> {
        self.job.step(&self.session, Look::step)
    }

    /// Returns the file's claims about itself, to show beside the log's own times.
    ///
    /// Errors: `Locked` after a lock.
    pub fn claims(&self) -> Result<Claims> {
        self.job.alone(|look| Ok(look.claims()))
    }

    /// Returns a picture whose longer side has at most `max_side` pixels (1 to 2,048). Takes up to a second: don't call it on the screen's
    /// thread. One of an attachment for at most 512 pixels is kept ([`crate::journal::Journal::preview`]).
    ///
    /// Errors: `Locked` after a lock.
    pub fn preview(&self, max_side: u32) -> Result<Looked> {
        let made = self.job.alone(|look| Ok(look.preview(max_side)))?;
        if let Ok(preview) = &made {
            let kept = self.job.step(&self.session, |look, vault, _| {
                look.keep(vault, max_side, preview, &mut System)
            });
            if kept == Err(Error::Locked) {
                return Err(Error::Locked);
            }
            // Otherwise it is made again the next time.
        }
        Ok(Looked::of(made))
    }
}

impl Looked {
    pub(crate) fn of(made: std::result::Result<Preview, NoPreview>) -> Self {
        match made {
            Ok(preview) => Self::Picture { preview },
            Err(why) => Self::Nothing { why },
        }
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
