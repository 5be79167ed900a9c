//! Decimal digits of every script.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Returns the value of a decimal digit in any script (Unicode category Nd).
///
/// Unicode gives every script's digits as an unbroken run from zero to nine. Runs that touch are each ten long, so the distance from the
/// run's beginning gives the value.
pub(crate) fn digit(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let is_digit = |c: char| c.general_category() == GeneralCategory::DecimalNumber;
    if !is_digit(c) {
        return None;
    }
    let before = (1..u32::from(c))
        .map_while(|step| char::from_u32(u32::from(c) - step))
        .take_while(|c| is_digit(*c))
        .count();
    u8::try_from(before % 10).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_counts_from_zero_to_nine() {
        let mut values = (0..=0x10_FFFF)
            .filter_map(char::from_u32)
            .filter_map(digit)
            .collect::<Vec<_>>();
        assert!(values.len() > 600, "{}", values.len());
        for run in values.chunks_mut(10) {
            assert_eq!(run, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        }
    }
}
