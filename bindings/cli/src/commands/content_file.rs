//! Content files that somebody is writing: reports the wrong line, and the reason.

use crate::exit::{Failure, NEWER, Result, USAGE};
use crate::messages;
use bothy_core::content_file::{Fault, Faulty, MAX_LEN};
use std::fmt::Write as _;
use std::path::Path;

/// Reads a content file.
pub(super) fn read(file: &Path) -> Result<String> {
    let text = String::from_utf8(crate::input::read(file, MAX_LEN)?);
    text.map_err(|_| Failure::outside("read", file, &std::io::ErrorKind::InvalidData.into()))
}

/// Formats the result that nothing is wrong, and what still needs words.
pub(super) fn sound(count: &str, unsaid: &[String], file: &str) -> String {
    let mut said = text!("fault-none", count = count);
    if !unsaid.is_empty() {
        let names = unsaid.join(", ");
        let _ = write!(
            said,
            " {}",
            text!("fault-unsaid", file = file, names = &names)
        );
    }
    said
}

/// Formats the fault as the result.
#[allow(clippy::needless_pass_by_value, reason = "an error is passed on whole")]
pub(super) fn wrong(faulty: Faulty) -> Failure {
    let said = messages::or_key(messages::locale().fault(&faulty), faulty.fault.key());
    let code = if faulty.fault == Fault::Newer {
        NEWER
    } else {
        USAGE
    };
    Failure::new(code, said)
}
