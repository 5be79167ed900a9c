//! `bothy export` and `bothy verify`.

use super::shared::Sure;
use bothy_core::evidence::Reader;
use bothy_core::journal::Field;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

pub(crate) const EXPORT_EXAMPLE: &str = "\
Example:
  bothy --vault v export --to pack --reader solicitor --dry-run
  bothy --vault v export --to pack.zip --reader court --hide place --without 3f9a2c --initials AB
  bothy --vault v export --to pack --reader police --hide place --without-files 77d0e1

A pack is a folder or a .zip. It isn't encrypted, so anyone who has it can read it. A private note never goes in.";

pub(crate) const VERIFY_EXAMPLE: &str = "\
Example:
  bothy verify pack.zip

It needs no vault. Exits 0 if nothing fails, 1 if a claim fails, 7 if the pack is newer than this Bothy.";

#[derive(clap::Args)]
pub(crate) struct ExportArgs {
    /// A new folder, or a new file that ends in .zip
    #[arg(
        long,
        value_name = "PATH",
        required_unless_present = "forget",
        conflicts_with = "yes"
    )]
    pub(crate) to: Option<PathBuf>,
    /// Who will read it
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(Reader::ALL.map(Reader::id)), required_unless_present = "forget")]
    pub(crate) reader: Option<String>,
    /// Hide this field everywhere; give it again for another
    #[arg(long, value_name = "FIELD", value_parser = PossibleValuesParser::new(Field::all().map(Field::name)))]
    pub(crate) hide: Vec<String>,
    /// Leave this incident out; give it again for another
    #[arg(long, value_name = "ID")]
    pub(crate) without: Vec<String>,
    /// Leave out this file, or all files of this incident, by ID; give it again for another
    #[arg(long, value_name = "ID")]
    pub(crate) without_files: Vec<String>,
    /// Two capital letters to name exhibits with, like AB-001.jpg
    #[arg(long, value_name = "AB", default_value = "EX")]
    pub(crate) initials: String,
    /// Say what would go in and what it would give away, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Stop looking for packs that were cut short and can't be found, for good; what is left of them stays
    #[arg(long, conflicts_with_all = ["to", "reader", "hide", "without", "dry_run"])]
    pub(crate) forget: bool,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

#[derive(clap::Args)]
pub(crate) struct VerifyArgs {
    /// The pack: a folder or a .zip
    pub(crate) pack: PathBuf,
}
