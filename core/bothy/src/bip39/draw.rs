//! Draws words to offer or to read aloud, without those that would tell or frighten.

use super::list::{WORD_BITS, word};
use crate::entropy::Entropy;
use zeroize::Zeroizing;

/// The words that are never offered, one a line: core/content/words/README.md.
const NOT_OFFERED: &str = include_str!("../../../content/words/not-offered.txt");

/// True if the word at this place may be offered. Reading takes every word of the list.
pub(crate) fn is_offered(place: u16) -> bool {
    word(place).is_some_and(|word| NOT_OFFERED.lines().all(|line| line != word))
}

/// Draws the places of words, all of them again while one isn't offered: each that is left is as likely as any other.
pub(crate) fn draw<const COUNT: usize>(entropy: &mut dyn Entropy) -> Zeroizing<[u16; COUNT]> {
    let mut random = Zeroizing::new([[0; 2]; COUNT]);
    loop {
        entropy.fill(random.as_flattened_mut());
        let place = |n: usize| u16::from_be_bytes(random[n]) >> (u16::BITS - WORD_BITS);
        let places = Zeroizing::new(std::array::from_fn(place));
        if places.iter().all(|place| is_offered(*place)) {
            return places;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::list::place;
    use super::*;
    use crate::entropy::tests::Chance;
    use std::collections::BTreeSet;

    /// Each word once from two bytes, in the list's order.
    struct InOrder(u16);
    impl Entropy for InOrder {
        fn fill(&mut self, out: &mut [u8]) {
            for pair in out.chunks_mut(2) {
                pair.copy_from_slice(&(self.0 << 5).to_be_bytes());
                self.0 += 1;
            }
        }
    }

    #[test]
    fn every_word_that_tells_is_in_the_list_once_and_can_be_read() {
        let words: Vec<_> = NOT_OFFERED.lines().collect();
        assert!(words.is_sorted_by(|one, next| one < next));
        for word in words {
            assert!(!is_offered(place(word).unwrap()), "{word}");
            assert!(super::super::read::<1>(word).is_ok(), "{word}");
        }
        assert!(is_offered(place("zoo").unwrap()) && !is_offered(1 << WORD_BITS));
    }

    #[test]
    fn every_other_word_can_be_drawn_and_as_often_as_any_other() {
        let mut in_order = InOrder(0);
        let mut drawn = Vec::new();
        while in_order.0 < 1 << WORD_BITS {
            drawn.extend(*draw::<1>(&mut in_order));
        }
        let offered: Vec<_> = (0..1 << WORD_BITS).filter(|at| is_offered(*at)).collect();
        assert_eq!(drawn, offered);
    }

    #[test]
    fn all_words_are_drawn_again_while_one_of_them_tells() {
        // "abuse" is the tenth word, the last of the first draw.
        let drawn = draw::<5>(&mut InOrder(5));
        assert_eq!(*drawn, [10, 11, 12, 13, 14]);
        let mut chance = Chance::new(11);
        for _ in 0..2000 {
            assert!(draw::<6>(&mut chance).iter().all(|at| is_offered(*at)));
        }
    }

    #[test]
    fn what_it_costs_is_as_the_formats_say() {
        let offered: BTreeSet<_> = (0..1 << WORD_BITS).filter(|at| is_offered(*at)).collect();
        let count = u32::try_from(offered.len()).unwrap();
        let bits = |words: u32| f64::from(words) * f64::from(count).log2();
        let vault = include_str!("../../../../docs/vault-format.md");
        let hand_over = include_str!("../../../../docs/hand-over-format.md");
        let of_all = format!("{} of the 2,048", 2048 - count);
        assert!(vault.contains(&of_all), "{of_all}");
        for (page, said) in [
            (vault, format!("{:.4} bits a word", bits(1))),
            (vault, format!("{:.2} instead of 44", bits(4))),
            (hand_over, format!("{:.2} bits", bits(6))),
            // A code has ten words, for 100 bits and 10 check bits.
            (
                vault,
                format!("{:.2} instead of 100", 100.0 + bits(10) - 110.0),
            ),
        ] {
            assert!(page.contains(&said), "{said}");
        }
    }
}
