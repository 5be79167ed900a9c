//! Work on many items at once. Hashing entries is most of what a pack costs, and each entry is independent.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The fewest items worth a thread: an entry takes some 50 µs.
const FEWEST: usize = 4;

/// The number of cores. Asking the system takes as long as hashing an entry.
static CORES: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get));

/// Maps each item on every core and keeps their order, and does something else meanwhile.
///
/// ```
/// use bothy_proof::pack::on_every_core;
///
/// let (squares, next) = on_every_core(&[1, 2, 3], &|n| n * n, || "read on");
/// assert_eq!((squares, next), (vec![1, 4, 9], "read on"));
/// ```
pub fn on_every_core<I: Sync, T: Send, R>(
    items: &[I],
    make: &(impl Fn(&I) -> T + Sync),
    meanwhile: impl FnOnce() -> R,
) -> (Vec<T>, R) {
    // Each takes the next item when it is free: a thread may begin late, and this one has something else to do first.
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else {
                return made;
            };
            made.push((at, make(item)));
        }
    };
    let others = if items.len() > FEWEST { *CORES - 1 } else { 0 };
    thread::scope(|scope| {
        let others: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let other = meanwhile();
        let mut made = work();
        for one in others {
            made.extend(one.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made.sort_unstable_by_key(|(at, _)| *at);
        (made.into_iter().map(|(_, made)| made).collect(), other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_many_is_in_their_order_however_many_they_are() {
        for len in 0..200_u64 {
            let items: Vec<u64> = (0..len).collect();
            let (made, other) = on_every_core(&items, &|n| n * n, || len);
            assert_eq!(made, items.iter().map(|n| n * n).collect::<Vec<_>>());
            assert_eq!(other, len);
        }
    }
}
