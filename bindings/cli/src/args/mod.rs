//! The parts that the arguments of several commands share. Each command's own stand beside its work, in `commands`.

#[cfg(test)]
mod choices;
pub(crate) mod dashes;
#[cfg(test)]
mod dates;
mod days;
mod globals;
#[cfg(test)]
mod known;
#[cfg(test)]
mod lasting;
mod shared;

pub(crate) use days::{MaybeDay, day, maybe_day};
pub(crate) use globals::Globals;
pub(crate) use shared::{Sure, one_of};
