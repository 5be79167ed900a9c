//! The evidence pack: whole and true, hiding what it hides, and gone when it can't be finished.

mod broken;
mod forged;
mod hidden;
mod honest;
pub mod made;
