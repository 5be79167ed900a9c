//! A forgery, made as somebody would who has the pack and no key: one word changed in the record and in the table, the sums made
//! right again.

use bothy_proof::pack::{LOG, SUMS, TABLE, sums_line};
use sha2::{Digest, Sha256};
use std::io;
use std::path::Path;

/// Copies the pack and changes one word in the copy, everywhere it stands.
pub(super) fn forge(pack: &Path, forged: &Path, word: &str, instead: &str) -> io::Result<()> {
    copy(pack, forged)?;
    for file in [LOG, TABLE] {
        let text = std::fs::read_to_string(forged.join(file))?;
        std::fs::write(forged.join(file), text.replace(word, instead))?;
    }
    let sums = std::fs::read_to_string(forged.join(SUMS))?;
    let mut right = String::new();
    for line in sums.lines() {
        let Some((_, name)) = line.split_once("  ") else {
            continue;
        };
        let hash = Sha256::digest(std::fs::read(forged.join(name))?).into();
        right.push_str(&sums_line(&hash, name));
    }
    std::fs::write(forged.join(SUMS), right)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::create_dir(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
