//! The time when an entry was recorded, by the phone's clocks.

use crate::fields::position;
use crate::{Body, Malformed, Value};

/// The phone's clocks when an entry was recorded: four positions, so that a pack can show the time and hide the rest.
///
/// Nothing proves that the wall clock was right.
///
/// ```
/// # use bothy_proof::{Body, Malformed, Recorded};
/// let recorded = Recorded { wall_ms: 1_772_366_400_000, offset_min: 60, mono_ms: 90_000, boot: 3 };
/// let mut body = Body::default();
/// recorded.put(&mut body)?;
/// assert_eq!(Recorded::of(&body)?, recorded);
///
/// let too_far = Recorded { offset_min: 19 * 60, ..recorded };
/// assert_eq!(too_far.put(&mut body), Err(Malformed));
/// # Ok::<(), Malformed>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Wall clock, in milliseconds since 1970-01-01T00:00Z.
    pub wall_ms: i64,
    /// The minutes that local time was ahead of UTC; up to 18 hours either way.
    pub offset_min: i16,
    /// The clock that counts sleep, in milliseconds since boot.
    pub mono_ms: u64,
    /// A number that the vault raises at each boot it sees, never the phone's boot id.
    pub boot: u64,
}

impl Recorded {
    /// Sets the four positions of a body.
    ///
    /// # Errors
    /// [`Malformed`] for a number past 2^53 − 1 or an offset past 18 hours.
    pub fn put(&self, body: &mut Body) -> Result<(), Malformed> {
        let count = |n: u64| i64::try_from(n).map_err(|_| Malformed);
        body.set(position::RECORDED, Value::Int(self.wall_ms))?;
        body.set(
            position::RECORDED_OFFSET,
            Value::Int(self.offset_min.into()),
        )?;
        body.set(position::UPTIME, Value::Int(count(self.mono_ms)?))?;
        body.set(position::BOOT, Value::Int(count(self.boot)?))
    }

    /// Reads the four positions of a body.
    ///
    /// # Errors
    /// [`Malformed`] if one of them is null.
    pub fn of(body: &Body) -> Result<Self, Malformed> {
        let int = |at| body.get(at).as_int().ok_or(Malformed);
        let count = |at| int(at).map(i64::cast_unsigned);
        Ok(Self {
            wall_ms: int(position::RECORDED)?,
            offset_min: int(position::RECORDED_OFFSET)?
                .try_into()
                .map_err(|_| Malformed)?,
            mono_ms: count(position::UPTIME)?,
            boot: count(position::BOOT)?,
        })
    }
}
