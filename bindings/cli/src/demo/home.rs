//! The demo's folder: holds all its files, and nothing else is touched.

use crate::commands::files::refuse_in_vaults;
use crate::exit::{EXISTS, Failure, Result};
use crate::output::{Making, is_empty_folder};
use crate::{input, out};
use std::cell::RefCell;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The picture of the pattern.
pub(super) const PICTURE: &str = "pattern.svg";
/// The plan on paper, and the card for a purse.
pub(super) const PLAN: &str = "plan.pdf";
pub(super) const CARD: &str = "card.pdf";

/// Returns what is in it when the demo has ended, with a description of each.
pub(super) fn lies() -> [(&'static str, String); 9] {
    [
        ("README.txt", text!("demo-lies-readme")),
        ("vault", text!("demo-lies-vault")),
        ("secret.txt", text!("demo-lies-secret")),
        (PICTURE, text!("demo-lies-picture")),
        (PLAN, text!("demo-lies-plan")),
        (CARD, text!("demo-lies-card")),
        ("pack", text!("demo-lies-pack")),
        ("pack.zip", text!("demo-lies-zip")),
        ("forged", text!("demo-lies-forged")),
    ]
}

/// The demo's folder.
pub(super) struct Home {
    dir: PathBuf,
    /// The files to remove if the demo doesn't finish.
    made: RefCell<Making>,
}

impl Home {
    /// Refuses a folder with anything in it, a link to one, and a vault's folder.
    pub(super) fn take(dir: &Path) -> Result<Self> {
        refuse_in_vaults(dir)?;
        let home = Self {
            dir: dir.to_owned(),
            made: RefCell::default(),
        };
        let made = home.made.borrow_mut().folder(dir);
        match made {
            Ok(()) => Ok(home),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                let empty = is_empty_folder(dir);
                if empty.map_err(|e| Failure::outside("use", dir, &e))? {
                    return Ok(home);
                }
                let words = text!("demo-folder-full", path = &home.shown(""));
                Err(Failure::new(EXISTS, words))
            }
            Err(e) => Err(Failure::outside("make", dir, &e)),
        }
    }

    /// Returns a path in it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        if name.is_empty() {
            return self.dir.clone();
        }
        self.dir.join(name)
    }

    /// Returns a path in it, for a person to read.
    pub(super) fn shown(&self, name: &str) -> String {
        out::path(&self.path(name))
    }

    /// Writes a file.
    pub(super) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.path(name);
        let written = self.made.borrow_mut().file(&path, content.as_ref());
        written.map_err(|e| Failure::outside("write", &path, &e))
    }

    /// Makes a folder.
    pub(super) fn folder(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        let made = self.made.borrow_mut().folder(&path);
        made.map_err(|e| Failure::outside("make", &path, &e))
    }

    /// Notes a file, or a folder with its content, that another part of Bothy made here.
    pub(super) fn note(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        let note = || {
            let mut made = self.made.borrow_mut();
            made.note(&path)?;
            if path.is_dir() {
                for inside in input::all_in(&path)? {
                    made.note(&inside)?;
                }
            }
            Ok(())
        };
        note().map_err(|e| Failure::outside("make", &path, &e))
    }

    /// Removes what an unfinished demo has made.
    pub(super) fn clear(&self) {
        self.made.borrow().take_away();
    }
}
