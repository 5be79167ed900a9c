//! Times `ring` beside `sha2` and `ed25519-dalek` on what the paths of public data do: verify, export and attach.
//!
//! `cargo run --release --manifest-path tests/benches/ring/Cargo.toml`. docs/adr/0001-rustcrypto.md has what came of it.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use ring::{digest, signature};
use sha2::{Digest, Sha256};
use std::hint::black_box;
use std::time::{Duration, Instant};

const TURNS: usize = 41;
/// Bytes hashed in one turn.
const PER_TURN: usize = 64 << 20;
const SIGNATURES: usize = 1_000;
/// Message lengths, in bytes, and the part of Bothy that hashes such messages.
const LENGTHS: [(usize, &str); 4] = [
    (65, "two hashes and a tag: the trees of log and entry"),
    (117, "a short value: committing to an entry"),
    (32 << 10, "a piece: attaching and proving a file"),
    (1 << 20, "a megabyte: checking a pack's files"),
];

fn main() {
    for (length, what) in LENGTHS {
        let bytes = vec![0x5a; length];
        let count = PER_TURN / length;
        let (ours, rings) = turns(
            &mut || {
                for _ in 0..count {
                    black_box(Sha256::digest(black_box(&bytes)));
                }
            },
            &mut || {
                for _ in 0..count {
                    black_box(digest::digest(&digest::SHA256, black_box(&bytes)));
                }
            },
        );
        print(&format!("SHA-256, {length} bytes ({what})"), ours, rings);
    }
    signatures();
}

/// Checks the signature of a signed head, as `verify` does once for each head.
fn signatures() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let head = [0x5a; 120];
    let signed: Signature = key.sign(&head);
    let public: VerifyingKey = key.verifying_key();
    let (public_bytes, signed_bytes) = (public.to_bytes(), signed.to_bytes());
    let (ours, rings) = turns(
        &mut || {
            for _ in 0..SIGNATURES {
                let found = public.verify_strict(black_box(&head), &signed);
                assert!(black_box(found).is_ok());
            }
        },
        &mut || {
            let key = signature::UnparsedPublicKey::new(&signature::ED25519, &public_bytes);
            for _ in 0..SIGNATURES {
                assert!(black_box(key.verify(black_box(&head), &signed_bytes)).is_ok());
            }
        },
    );
    print(
        &format!("Ed25519, {SIGNATURES} checks of 120 bytes"),
        ours,
        rings,
    );
}

/// Returns the median time of each, taken in turns; the one that begins changes with every turn.
fn turns(ours: &mut dyn FnMut(), rings: &mut dyn FnMut()) -> (Duration, Duration) {
    let (mut our_times, mut ring_times) = (Vec::new(), Vec::new());
    for turn in 0..TURNS {
        for ours_now in [turn % 2 == 0, turn % 2 != 0] {
            let begun = Instant::now();
            if ours_now {
                ours();
                our_times.push(begun.elapsed());
            } else {
                rings();
                ring_times.push(begun.elapsed());
            }
        }
    }
    (median(our_times), median(ring_times))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn print(what: &str, ours: Duration, rings: Duration) {
    let ratio = ours.as_secs_f64() / rings.as_secs_f64();
    println!("{what}: ours {ours:.2?}, ring {rings:.2?}, ours / ring {ratio:.3}");
}
