//! Drawn names for files and folders that don't yet carry a mark.
//!
//! Without a mark, only the name shows that something is Bothy's: 16 drawn bytes, then 16 of a hash over them and the final name. A kill
//! may leave it behind; the next attempt at that final name removes it.

use crate::entropy::{Entropy, generate};
use crate::seal::sha256;
use crate::store::regular;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

const ENDING: &[u8] = b".new";
const HALF: usize = 16;

/// Draws a name beside `path` for what will become `path`.
pub(super) fn beside(path: &Path, entropy: &mut dyn Entropy) -> PathBuf {
    let drawn: [u8; HALF] = generate(entropy);
    let name = [&drawn[..], &check(&drawn, path)].concat();
    path.with_file_name(format!("{}.new", hex::encode(name)))
}

/// Returns what lies beside `path` under a name drawn for it: left by a kill, or being made by another process now.
pub(super) fn left_beside(path: &Path) -> Vec<PathBuf> {
    let names = regular::names(around(path)).unwrap_or_default();
    let drawn = names.iter().filter(|name| is_for(name, path));
    drawn.map(|name| path.with_file_name(name)).collect()
}

/// Returns the folder that contains a name.
pub(super) fn around(path: &Path) -> &Path {
    let around = path.parent().filter(|path| !path.as_os_str().is_empty());
    around.unwrap_or(Path::new("."))
}

fn is_for(name: &OsStr, path: &Path) -> bool {
    let Some(digits) = name.as_bytes().strip_suffix(ENDING) else {
        return false;
    };
    let mut bytes = [0; 2 * HALF];
    hex::decode_to_slice(digits, &mut bytes).is_ok() && bytes[HALF..] == check(&bytes[..HALF], path)
}

fn check(drawn: &[u8], path: &Path) -> [u8; HALF] {
    let name = path.file_name().unwrap_or_default().as_bytes();
    let sum = sha256(&[b"bothy/v1/drawn-name", drawn, name]);
    let mut check = [0; HALF];
    check.copy_from_slice(&sum[..HALF]);
    check
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::DeviceKeyFile;
    use super::super::folder::Folder;
    use super::*;
    use crate::entropy::tests::Chance;
    use std::fs;

    /// Beginnings of an unfinished vault's mark, as far as a kill let it be written, and one other file.
    fn marks() -> [(Vec<u8>, bool); 4] {
        let mark = sha256(&[b"bothy/v1/unfinished-vault"]);
        [
            (vec![], true),
            (mark[..9].to_vec(), true),
            (mark.to_vec(), true),
            (b"a letter".to_vec(), false),
        ]
    }

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn what_a_kill_left_under_a_drawn_name_goes_and_what_somebody_put_there_stays() {
        for (mark, ours) in marks() {
            let place = tempfile::tempdir().unwrap();
            let path = place.path().join("vault.new");
            let left = beside(&path, &mut Chance::new(1));
            fs::create_dir(&left).unwrap();
            fs::write(left.join("7.dat"), &mark).unwrap();
            drop(Folder::make(&path, &mut Chance::new(2)).unwrap());
            assert_eq!(left.exists(), !ours);
            assert_eq!(names(place.path()), 1 + usize::from(!ours));
        }
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("vault.new");
        let left = beside(&path, &mut Chance::new(3));
        fs::create_dir(&left).unwrap();
        fs::write(left.join("letter"), "Dear Ruth").unwrap();
        // Drawn for another name, or not drawn.
        let other = beside(&place.path().join("other"), &mut Chance::new(4));
        let nobodys = place.path().join(format!("{}.new", "5a".repeat(32)));
        fs::create_dir(&other).unwrap();
        fs::create_dir(&nobodys).unwrap();
        drop(Folder::make(&path, &mut Chance::new(5)).unwrap());
        assert!(left.join("letter").exists() && other.exists() && nobodys.exists());
    }

    #[test]
    fn keys_that_a_kill_left_under_a_drawn_name_go_and_a_letter_there_stays() {
        let mark = sha256(&[b"bothy/v1/unfinished-device-key"]);
        for (bytes, ours) in [
            (&b""[..], true),
            (&mark[..9], true),
            (&mark[..16], true),
            (&[&mark[..16], &[7; 80]].concat(), true),
            (b"a letter", false),
            (&[0; 96], false),
        ] {
            let place = tempfile::tempdir().unwrap();
            let path = place.path().join("vault.key");
            let left = beside(&path, &mut Chance::new(1));
            fs::write(&left, bytes).unwrap();
            let key = DeviceKeyFile::new(&path, Box::new(Chance::new(2)));
            key.begin().unwrap();
            assert_eq!(left.exists(), !ours, "{} bytes", bytes.len());
            assert_eq!(names(place.path()), 1 + usize::from(!ours));
        }
    }
}
