//! The evidence pack: choosing, hiding, writing.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::journal::{Field, Step};
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use std::path::PathBuf;

/// Who will read it. In the pack and in the log as its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Court,
    Police,
    Solicitor,
    Services,
    Me,
}
/// Where it goes: nothing may be there.
#[derive(Debug, Clone)]
pub enum Destination {
    Folder(PathBuf),
    Zip(PathBuf),
}
/// What goes in. `private_note` is always hidden.
#[derive(Debug, Clone)]
pub struct Choice {
    pub to: Destination,
    pub reader: Reader,
    pub hide: Vec<Field>,
    pub without: Vec<Id>,
    /** initials for exhibit marks, two capital letters; "EX" if unset */
    pub initials: String,
}
/// What would go in (`--dry-run`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub shown: u64,
    pub not_shown: u64,
    pub hidden_fields: Vec<&'static str>,
    pub exhibits: u64,
    pub exhibit_bytes: u64,
    pub lines_shown: u64,
    pub lines_total: u64,
}

pub struct Export {}
impl Export {
    pub fn plan(vault: &mut OpenVault, choice: &Choice) -> Result<Summary> {
        todo!()
    }
    pub fn begin(
        vault: &mut OpenVault,
        choice: Choice,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        todo!()
    }
    /// At most 1 MiB or 10 ms; drop removes the partial file.
    pub fn step(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        todo!()
    }
}
