//! Lists the languages, every folder of `core/content/locale` with its message files, so that a new one needs no Rust.
//!
//! Packs the messages without translators' remarks, to less than a third. Refuses a `BOTHY_DIRECTORY_KEY` that is no key, so that nobody
//! finds out on a phone.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    check_keys()?;
    // A relative path: one build folder serves several clones, and none may have another's messages.
    let folder = Path::new("../content/locale");
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    let out = out.ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut list = String::from("&[\n");
    for language in sorted(folder)? {
        println!("cargo::rerun-if-changed={}", language.display());
        let of = language.file_name().unwrap_or_default();
        let to = |file: &OsStr| out.join([of, file].map(OsStr::to_string_lossy).join("-"));
        let about = to(OsStr::new("locale.toml"));
        fs::copy(language.join("locale.toml"), &about)?;
        let _ = write!(list, "(include_str!({:?}), &[", about.to_string_lossy());
        for file in sorted(&language)? {
            println!("cargo::rerun-if-changed={}", file.display());
            if file.extension().is_some_and(|end| end == "ftl") {
                let to = to(file.file_name().unwrap_or_default());
                fs::write(&to, packed(&fs::read_to_string(&file)?)?)?;
                let _ = write!(list, "include_bytes!({:?}), ", to.to_string_lossy());
            }
        }
        list.push_str("]),\n");
    }
    list.push_str("]\n");
    fs::write(out.join("languages.rs"), list)
}

/// Deflates messages without remarks. In Fluent a line that begins with # is a remark; a continued message is indented.
fn packed(words: &str) -> io::Result<Vec<u8>> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let lines = words.split_inclusive('\n');
    for line in lines.filter(|line| !line.starts_with('#')) {
        packed.write_all(line.as_bytes())?;
    }
    packed.finish()
}

/// Checks public keys of minisign, separated by blanks (`helplines::Keys`).
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
