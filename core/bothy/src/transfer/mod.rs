//! Hands a plan from one vault to another, such as from a worker to a person's phone.
//!
//! [`seal`] draws six words and makes a file that any `age` opens with them; [`open`] reads it. The shell carries the file, or shows it as
//! QR codes: [`parts()`] makes their texts and [`join`] joins them in any order; [`draw_code`] and [`read_codes`] are for their pictures.
//! [`crate::plan::Plans`] takes the plan over.
//! docs/hand-over-format.md has every byte.
//!
//! ```
//! # let mut home = bothy_test_support::Home::new(1);
//! # let mut vault = home.unlock();
//! # let (clock, entropy) = (&mut home.clock, &mut home.chance);
//! use bothy_core::plan::{About, MadeFor, Templates};
//! use bothy_core::transfer::{Joined, join, open, parts, seal};
//!
//! # let about = About { made_for: MadeFor::Living, with_worker: true, case: None };
//! # let plan = vault.plans().add(about, &Templates::built_in()?, clock.tick(), entropy)?;
//! let handed = vault.plans().get(plan)?.handed(clock.tick(), entropy);
//! let sealed = seal(&handed, entropy)?;
//!
//! // As QR codes, photographed in any order.
//! let mut codes = parts(&sealed.file)?;
//! codes.reverse();
//! let Joined::Whole { file } = join(&codes)? else { panic!("some are missing") };
//! // The six words are told, never sent with the file.
//! assert_eq!(open(&file, sealed.words.expose())?.items.len(), handed.items.len());
//! # Ok::<(), bothy_core::Error>(())
//! ```

mod gathered;
mod message;
mod parts;
mod passphrase;
mod pictures;
mod sealed;
#[cfg(test)]
mod tests;

pub use crate::bip39::Slip;
pub use gathered::Gathered;
pub use parts::{Joined, MAX_PARTS, join, parts};
pub use passphrase::words_slip;
pub use pictures::{draw_code, read_codes};
pub use sealed::{Sealed, open, seal};
