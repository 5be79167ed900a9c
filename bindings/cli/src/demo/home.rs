//! The demo's folder: where everything lies, and that nothing else is touched.

use crate::exit::{EXISTS, Failure, Result};
use crate::out;
use std::path::{Path, PathBuf};

/// The picture of the pattern.
pub(super) const PICTURE: &str = "pattern.svg";
/// The plan on paper, and what of it goes in a purse.
pub(super) const PLAN: &str = "plan.pdf";
pub(super) const CARD: &str = "card.pdf";

/// What lies in it when the demo has ended, and what each is.
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
    /// By the demo, which then takes it away again when it comes to no end.
    made: bool,
}

impl Home {
    /// Refuses a folder with anything in it.
    pub(super) fn take(dir: &Path) -> Result<Self> {
        let mut home = Self {
            dir: dir.to_owned(),
            made: false,
        };
        match std::fs::create_dir(dir) {
            Ok(()) => home.made = true,
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => home.refuse_full()?,
            Err(e) => return Err(Failure::outside("make", dir, &e)),
        }
        Ok(home)
    }

    fn refuse_full(&self) -> Result<()> {
        let inside = std::fs::read_dir(&self.dir);
        let mut inside = inside.map_err(|e| Failure::outside("use", &self.dir, &e))?;
        if inside.next().is_none() {
            return Ok(());
        }
        let words = text!("demo-folder-full", path = &self.shown(""));
        Err(Failure::new(EXISTS, words))
    }

    /// A path in it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        if name.is_empty() {
            return self.dir.clone();
        }
        self.dir.join(name)
    }

    /// A path in it, to be read by a person.
    pub(super) fn shown(&self, name: &str) -> String {
        out::path(&self.path(name))
    }

    /// Writes a file.
    pub(super) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.path(name);
        std::fs::write(&path, content).map_err(|e| Failure::outside("write", &path, &e))
    }

    /// Takes away what a demo has made that came to no end. All that is in the folder is the demo's: it was empty before.
    pub(super) fn clear(&self) {
        for entry in std::fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            let path = entry.path();
            let _ = std::fs::remove_dir_all(&path).or_else(|_| std::fs::remove_file(&path));
        }
        if self.made {
            let _ = std::fs::remove_dir(&self.dir);
        }
    }
}
