//! Recognises stored e-mails by their headers (RFC 5322).

/// Fields of a header that show the sender, and others that most e-mails have.
const FROM: [&str; 5] = [
    "from",
    "return-path",
    "received",
    "delivered-to",
    "x-original-to",
];
const OTHERS: [&str; 9] = [
    "date",
    "subject",
    "to",
    "cc",
    "bcc",
    "message-id",
    "mime-version",
    "content-type",
    "x-unsent",
];
/// Fields that only programs write, on the way of an e-mail or before it is sent.
const WRITTEN_BY_PROGRAMS: [&str; 11] = [
    "return-path",
    "received",
    "delivered-to",
    "x-original-to",
    "x-received",
    "dkim-signature",
    "arc-seal",
    "authentication-results",
    "message-id",
    "mime-version",
    "x-unsent",
];

/// A header, as far as it is visible.
struct Header<'t> {
    names: Vec<&'t str>,
    /// True if its end, or all of the file, is visible.
    ended: bool,
}

impl Header<'_> {
    fn has(&self, known: &[&str]) -> usize {
        let is_there = |one: &&&str| self.names.iter().any(|name| name.eq_ignore_ascii_case(one));
        known.iter().filter(is_there).count()
    }
}

/// Reads the header that a text begins with; `None` if it is anything else.
fn header(text: &str, more: bool) -> Option<Header<'_>> {
    let mut names = Vec::new();
    let mut lines = text.split_inclusive('\n').peekable();
    // An envelope, in files of many e-mails.
    lines.next_if(|line| line.starts_with("From ") || line.starts_with(">From "));
    for line in lines {
        let is_whole = line.ends_with('\n');
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() && is_whole {
            return Some(Header { names, ended: true });
        }
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue; // a folded line
        }
        match line.split_once(':') {
            Some((name, _)) if !name.is_empty() && name.bytes().all(|c| c.is_ascii_graphic()) => {
                names.push(name);
            }
            None if more && !is_whole => {}
            _ => return None,
        }
    }
    Some(Header {
        names,
        ended: !more,
    })
}

/// Returns whether a text begins as a stored e-mail does: header lines, some of which every e-mail has.
pub(super) fn is_mail(text: &str, more: bool) -> bool {
    let Some(header) = header(text, more) else {
        return false;
    };
    let others = header.has(&OTHERS);
    let written = header.has(&WRITTEN_BY_PROGRAMS) > 0;
    ((header.has(&FROM) > 0 || written) && others > 1)
        || (written && !header.ended)
        || (others > 2 && header.has(&["content-type"]) > 0)
}

/// Returns whether this may be the beginning of a longer header.
pub(super) fn goes_on(text: &str) -> bool {
    header(text, true).is_some_and(|header| !header.ended && !header.names.is_empty())
}
