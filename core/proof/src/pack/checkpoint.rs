//! checkpoint.txt: the head as a C2SP signed note, which stock readers of transparency logs take.
//!
//! <https://c2sp.org/signed-note> and <https://c2sp.org/tlog-checkpoint>; docs/log-format.md, "Heads".

use crate::head::verify_ed25519;
use crate::sha::sha256;
use crate::{Head, Malformed};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The domain before the log's id: nobody's (RFC 2606), since no server has this log.
const DOMAIN: &str = "bothy.invalid";

/// C2SP's number of Ed25519.
const ED25519: u8 = 1;

/// Makes checkpoint.txt of a head; `sign` returns the Ed25519 signature under the key that the head names.
///
/// ```
/// use bothy_proof::{Head, pack::checkpoint};
///
/// let head = Head { log_id: [1; 32], public_key: [2; 32], size: 3, root: [4; 32], wall_ms: 0 };
/// let note = checkpoint(&head, |_text| [5; 64]);
/// assert_eq!(note.lines().nth(1), Some("3"));
/// ```
#[must_use]
pub fn checkpoint(head: &Head, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
    let text = text(head);
    let signature = sign(text.as_bytes());
    note(head, &text, &signature)
}

/// Checks checkpoint.txt against the head. Returns true if its signature holds.
///
/// # Errors
/// [`Malformed`] if anything before the signature isn't as the head says.
pub(crate) fn check(head: &Head, file: &[u8]) -> Result<bool, Malformed> {
    let signature = std::str::from_utf8(file).ok();
    let signature = signature.and_then(|file| file.strip_suffix('\n')?.rsplit_once(' '));
    let signature = signature.and_then(|(_, last)| STANDARD.decode(last).ok());
    let signature = signature.and_then(|last| last.get(4..)?.try_into().ok());
    let signature: [u8; 64] = signature.ok_or(Malformed)?;
    let text = text(head);
    if note(head, &text, &signature).as_bytes() == file {
        Ok(verify_ed25519(
            &head.public_key,
            text.as_bytes(),
            &signature,
        ))
    } else {
        Err(Malformed)
    }
}

fn name(head: &Head) -> String {
    format!("{DOMAIN}/{}", hex::encode(head.log_id))
}

/// Returns what is signed.
fn text(head: &Head) -> String {
    let root = STANDARD.encode(head.root);
    format!("{}\n{}\n{root}\n", name(head), head.size)
}

fn note(head: &Head, text: &str, signature: &[u8; 64]) -> String {
    let name = name(head);
    let key = [name.as_bytes(), &[b'\n', ED25519], &head.public_key].concat();
    let signed = STANDARD.encode([&sha256(&[&key])[..4], signature].concat());
    format!("{text}\n\u{2014} {name} {signed}\n")
}
