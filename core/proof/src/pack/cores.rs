//! Work on many items at once. Hashing entries is most of what a pack costs, and each entry is independent.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// The fewest items worth a thread: an entry takes some 100 µs.
const FEWEST: usize = 4;

/// Maps each item on every core, and keeps their order.
pub(super) fn on_every_core<I: Sync, T: Send>(
    items: &[I],
    make: &(impl Fn(&I) -> T + Sync),
) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(cores).max(FEWEST);
    let (mine, others) = items.split_at(share.min(items.len()));
    thread::scope(|scope| {
        let others: Vec<_> = others
            .chunks(share)
            .map(|items| scope.spawn(move || items.iter().map(make).collect::<Vec<T>>()))
            .collect();
        let mut made: Vec<T> = mine.iter().map(make).collect();
        for other in others {
            made.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_many_is_in_their_order_however_many_they_are() {
        for len in 0..200_u64 {
            let items: Vec<u64> = (0..len).collect();
            let made = on_every_core(&items, &|n| n * n);
            assert_eq!(made, items.iter().map(|n| n * n).collect::<Vec<_>>());
        }
    }
}
