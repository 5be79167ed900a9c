#![doc = include_str!("../README.md")]
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod backup;
mod bip39;
pub mod content_file;
pub mod counts;
#[cfg(feature = "uniffi")]
mod crossing;
pub mod dates;
mod digit;
pub mod disguise;
pub mod display_safe;
pub mod entropy;
pub mod error;
pub mod evidence;
pub mod helplines;
pub mod id;
pub mod incoming;
pub mod journal;
pub mod leaving;
mod leftover;
pub mod locale;
pub mod media;
pub mod notes;
pub mod orders;
pub mod outgoing;
pub mod people;
mod phone;
pub mod plan;
pub mod risk;
mod rows;
mod seal;
pub mod secret;
pub mod settings;
pub mod setup;
pub mod shown;
mod store;
pub mod time;
pub mod transfer;
pub mod vault;

pub use entropy::Entropy;
pub use error::{Bug, Error, FieldName, Input, Part, Result};
pub use id::Id;
pub use time::Now;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
