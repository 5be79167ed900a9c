//! Packs the fonts of `core/content/fonts` to less than half, for a phone. The first print unpacks them.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new("../content/fonts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    let out = out.ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|end| end == "ttf") {
            println!("cargo::rerun-if-changed={}", file.display());
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
            packed.write_all(&fs::read(&file)?)?;
            let name = file.file_stem().unwrap_or_default();
            fs::write(out.join(name), packed.finish()?)?;
        }
    }
    Ok(())
}
