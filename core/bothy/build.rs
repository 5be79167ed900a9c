//! Lists the languages: every folder of `core/content/locale` and its files of words, so that a new one needs no Rust. And refuses to build
//! with a `BOTHY_DIRECTORY_KEY` that is no key: nobody should find that out on a phone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    check_keys()?;
    let folder = Path::new("../content/locale").canonicalize()?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut list = String::from("&[\n");
    for language in sorted(&folder)? {
        println!("cargo::rerun-if-changed={}", language.display());
        let about = language.join("locale.toml");
        let about = about.to_string_lossy();
        let _ = write!(list, "(include_str!({about:?}), &[");
        for file in sorted(&language)? {
            println!("cargo::rerun-if-changed={}", file.display());
            if file.extension().is_some_and(|end| end == "ftl") {
                let file = file.to_string_lossy();
                let _ = write!(list, "include_str!({file:?}), ");
            }
        }
        list.push_str("]),\n");
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("languages.rs"), list)
}

/// Public keys of minisign, with blanks between them (`helplines::Keys`).
fn check_keys() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=BOTHY_DIRECTORY_KEY");
    let keys = env::var("BOTHY_DIRECTORY_KEY").unwrap_or_default();
    for key in keys.split_whitespace() {
        minisign_verify::PublicKey::from_base64(key).map_err(|_| {
            io::Error::other(format!(
                "BOTHY_DIRECTORY_KEY: {key} is no public key of minisign. Give the second line of its .pub file"
            ))
        })?;
    }
    Ok(())
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
