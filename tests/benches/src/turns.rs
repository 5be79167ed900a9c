//! Takes turns, and prints the result plainly.

use criterion::{Criterion, SamplingMode};
use std::time::{Duration, Instant};

/// Our times and the peer's, taken in turns.
#[derive(Default)]
pub struct Turns {
    ours: Vec<Duration>,
    peers: Vec<Duration>,
}

impl Turns {
    /// Takes one turn of each; who begins alternates.
    pub fn take(
        &mut self,
        ours: &mut dyn FnMut() -> Duration,
        peer: &mut dyn FnMut() -> Duration,
    ) -> Duration {
        let ours_first = self.ours.len().is_multiple_of(2);
        let (mut our_time, mut peer_time) = (Duration::ZERO, Duration::ZERO);
        for turn in [ours_first, !ours_first] {
            if turn {
                our_time = ours();
            } else {
                peer_time = peer();
            }
        }
        self.ours.push(our_time);
        self.peers.push(peer_time);
        our_time
    }

    /// Prints both medians, and their ratio beside the one to reach. Returns our median.
    pub fn print(&mut self, what: &str, peer: &str, reach: f64) -> Duration {
        let (ours, peers) = (median(&mut self.ours), median(&mut self.peers));
        let (quick, peers_quick) = (at(&self.ours, 1), at(&self.peers, 1));
        println!(
            "{what}: bothy {}, {peer} {}, ratio {:.2} (reach {reach:.2}), medians of {}; a quarter took at most {} and {}, ratio {:.2}",
            shown(ours),
            shown(peers),
            ours.as_secs_f64() / peers.as_secs_f64(),
            self.ours.len(),
            shown(quick),
            shown(peers_quick),
            quick.as_secs_f64() / peers_quick.as_secs_f64(),
        );
        ours
    }
}

/// Runs our criterion bench, with a turn of the peer between every two samples. Returns our median; `None` if the command line asks for
/// another bench.
pub fn compare(
    c: &mut Criterion,
    what: &str,
    peer: &str,
    reach: f64,
    (ours, theirs): (&mut dyn FnMut() -> Duration, &mut dyn FnMut() -> Duration),
) -> Option<Duration> {
    let mut turns = Turns::default();
    let mut group = c.benchmark_group(what);
    group
        .sample_size(20)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    group.bench_function("bothy", |b| {
        b.iter_custom(|n| (0..n).map(|_| turns.take(ours, theirs)).sum());
    });
    group.finish();
    (!turns.ours.is_empty()).then(|| turns.print(what, peer, reach))
}

/// Measures something too long to repeat.
pub fn once(what: &str, work: impl FnOnce()) -> Duration {
    let time = timed(work);
    println!("{what}: {}", shown(time));
    time
}

/// Returns the time that `work` takes.
pub fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    at(times, 2)
}

/// Returns the time that `quarters` quarters of sorted times don't exceed.
fn at(times: &[Duration], quarters: usize) -> Duration {
    let place = times.len() * quarters / 4;
    times.get(place).copied().unwrap_or_default()
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 0.001 {
        format!("{:.2} ms", seconds * 1e3)
    } else {
        format!("{:.1} us", seconds * 1e6)
    }
}

/// Returns this process's memory in use now, in KiB.
pub fn resident_kib() -> u64 {
    status("VmRSS:")
}

/// Returns the most memory that this process used since the last call, in KiB.
pub fn high_water_kib() -> u64 {
    let most = status("VmHWM:");
    // Linux resets the count here. Elsewhere the figure is too high, never too low.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    most
}

fn status(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|found| {
            found
                .strip_prefix(line)?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        })
        .unwrap_or_default()
}
