//! Reads a secret from a file or the terminal, into memory that is wiped.

use bothy_core::secret::SecretBytes;
use std::fs::File;
use std::io::Read;
use zeroize::Zeroizing;

/// The longest line taken as a secret, in bytes.
pub(super) const LONGEST: usize = 16 * 1024;

/// Reads up to the first line's end, without it; `None` if there is none within [`LONGEST`].
pub(super) fn first_line(from: &mut File) -> std::io::Result<Option<SecretBytes>> {
    read_until(from, |read| read.iter().position(|&b| b == b'\n'))
}

/// Reads everything; `None` if it is longer than [`LONGEST`].
pub(super) fn read_whole(from: &mut File) -> std::io::Result<Option<SecretBytes>> {
    read_until(from, |_| None)
}

fn read_until(
    from: &mut impl Read,
    end: fn(&[u8]) -> Option<usize>,
) -> std::io::Result<Option<SecretBytes>> {
    let mut buffer = Zeroizing::new(vec![0; LONGEST]);
    let mut filled = 0;
    loop {
        if let Some(end) = end(&buffer[..filled]) {
            filled = end;
            break;
        }
        if filled == LONGEST {
            return Ok(None);
        }
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(Some(SecretBytes::new(buffer[..filled].to_vec())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn line(mut text: &[u8]) -> Option<Vec<u8>> {
        let end = |read: &[u8]| read.iter().position(|&b| b == b'\n');
        let read = read_until(&mut text, end).unwrap();
        read.map(|s| s.expose().to_vec())
    }

    #[test]
    fn a_secret_is_the_first_line_and_core_trims_it() {
        assert_eq!(line(b" 1234 \n5678\n").unwrap(), b" 1234 ");
        assert_eq!(line(b"1234\r\n").unwrap(), b"1234\r");
        assert_eq!(line(b"1234").unwrap(), b"1234");
        assert_eq!(line(b"").unwrap(), b"");
        assert_eq!(line(b"\n1234").unwrap(), b"");
    }

    #[test]
    fn a_file_without_an_end_of_line_is_refused_rather_than_cut() {
        assert_eq!(line(&vec![b'x'; LONGEST - 1]).unwrap().len(), LONGEST - 1);
        assert!(line(&vec![b'x'; LONGEST]).is_none());
    }
}
