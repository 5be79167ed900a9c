//! A forgery, as somebody with the pack and no key would make it: one word changed in the record and in the table, and the sums
//! corrected.

use super::home::Home;
use crate::exit::Result;
use crate::input;
use bothy_proof::pack::{LOG, SUMS, TABLE, sums_line};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;

/// The longest file of the demo's pack.
const LONGEST: usize = 32 << 20;

/// Copies the pack and changes one word in the copy, everywhere it appears.
pub(super) fn forge(
    home: &Home,
    pack: &str,
    forged: &str,
    word: &str,
    instead: &str,
) -> Result<()> {
    let from = home.path(pack);
    let failed = |e: std::io::Error| crate::exit::Failure::outside("read", &from, &e);
    home.folder(forged)?;
    let mut hashes = HashMap::new();
    for path in input::all_in(&from).map_err(failed)? {
        let name = path.strip_prefix(&from).unwrap_or(&path).to_string_lossy();
        let copy = format!("{forged}/{name}");
        if path.is_dir() {
            home.folder(&copy)?;
        } else if name != SUMS {
            let bytes = changed(&name, &path, word, instead)?;
            hashes.insert(name.clone().into_owned(), Sha256::digest(&bytes).into());
            home.write(&copy, bytes)?;
        }
    }
    let sums = input::read(&from.join(SUMS), LONGEST)?;
    let sums = String::from_utf8_lossy(&sums);
    let names = sums
        .lines()
        .filter_map(|line| Some(line.split_once("  ")?.1));
    let right = names.filter_map(|name| Some(sums_line(hashes.get(name)?, name)));
    home.write(&format!("{forged}/{SUMS}"), right.collect::<String>())
}

fn changed(name: &str, path: &Path, word: &str, instead: &str) -> Result<Vec<u8>> {
    let bytes = input::read(path, LONGEST)?;
    if ![LOG, TABLE].contains(&name) {
        return Ok(bytes);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.replace(word, instead).into_bytes())
}
