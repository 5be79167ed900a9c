//! The place of the device key file, and the making of a new one without ever replacing another.
//!
//! The file stands in for the phone's hardware (docs/vault-format.md): without it, only a recovery code opens the vault. So
//! `init` makes it as `<file>.new`, marked as unfinished, and gives it its right name only once the vault is complete.

use crate::exit::{EXISTS, Failure, OUTSIDE, Result};
use crate::system::System;
use crate::{input, output};
use bothy_core::vault::DeviceKeyFile;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The device key file of one vault.
pub(crate) struct DeviceKeyPath {
    file: PathBuf,
    unfinished: PathBuf,
}

impl DeviceKeyPath {
    /// Returns `given`, otherwise `<vault>.key` beside the vault's folder. In the folder itself it would be copied with what it protects.
    pub(crate) fn of(vault: &Path, given: Option<&Path>) -> Result<Self> {
        let file = match given {
            Some(file) => file.to_owned(),
            None => beside(&absolute(vault)?, ".key"),
        };
        if absolute(&file)?.starts_with(absolute(vault)?) {
            return Err(Failure::usage(text!("cli-key-inside")));
        }
        let unfinished = beside(&file, ".new");
        Ok(Self { file, unfinished })
    }

    /// Returns its path.
    pub(crate) fn path(&self) -> &Path {
        &self.file
    }

    /// Returns the file, for opening a vault. If `init` was killed between the vault's last step and its own, does that step now.
    pub(crate) fn for_opening(&self, vault: &Path) -> Result<&Path> {
        input::refuse_unless_file_or_nothing(&self.file)?;
        // If this fails the file is missing, or still marked, and opening says what comes of that.
        if DeviceKeyFile::is_unfinished_for(&self.file, vault) {
            let _ = DeviceKeyFile::finish(&self.file);
        } else if !input::is_there(&self.file)
            && DeviceKeyFile::is_unfinished_for(&self.unfinished, vault)
        {
            let _ = self.publish();
        }
        Ok(&self.file)
    }

    /// Refuses to make keys over a file that hasn't this vault's in it, or where there is no folder for them.
    pub(crate) fn refuse_in_the_way(&self, vault: &Path) -> Result<()> {
        input::refuse_unless_file_or_nothing(&self.file)?;
        if input::is_there(&self.file) {
            if DeviceKeyFile::is_in_the_way(&self.file, vault) {
                let path = crate::out::path(&self.file);
                return Err(Failure::new(EXISTS, text!("cli-no-key-file", path = &path)));
            }
        } else if input::is_there(vault) {
            // Without a vault, that is what is said.
            let around = self.file.parent().filter(|p| !p.as_os_str().is_empty());
            let around = around.unwrap_or(Path::new(".")).metadata();
            let is_folder = around.and_then(|around| {
                if around.is_dir() {
                    Ok(())
                } else {
                    Err(ErrorKind::NotADirectory.into())
                }
            });
            is_folder.map_err(|e| Failure::outside("make", &self.file, &e))?;
        }
        Ok(())
    }

    /// Refuses to begin if there is a file already: another vault may need it.
    pub(crate) fn refuse_existing(&self) -> Result<()> {
        if self.file.symlink_metadata().is_err() {
            return Ok(());
        }
        Err(Failure::new(
            EXISTS,
            text!("cli-key-exists", path = &crate::out::path(&self.file)),
        ))
    }

    /// Makes a file for the keys, or takes over the one that a killed `init` left. So a place that allows no file shows here.
    pub(crate) fn create(&self) -> Result<DeviceKeyFile> {
        let keys = DeviceKeyFile::new(&self.unfinished, Box::new(System));
        keys.begin().map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists | ErrorKind::InvalidInput => in_the_way(&self.unfinished),
            _ => Failure::outside("make", &self.file, &e),
        })?;
        Ok(keys)
    }

    /// Gives the new file its right name, still replacing nothing.
    pub(crate) fn publish(&self) -> Result<()> {
        if !DeviceKeyFile::is_unfinished(&self.unfinished) {
            return Err(in_the_way(&self.unfinished));
        }
        output::publish(&self.unfinished, &self.file)
            .and_then(|()| DeviceKeyFile::finish(&self.file))
            .map_err(|e| Failure::outside("make", &self.file, &e))
    }

    /// Removes a new file again if no vault was made.
    pub(crate) fn discard(&self) {
        if DeviceKeyFile::is_unfinished(&self.unfinished) {
            output::take_away(&self.unfinished);
        }
    }
}

/// Makes the failure that a name which `init` needs is taken.
pub(crate) fn in_the_way(path: &Path) -> Failure {
    let path = crate::out::path(path);
    Failure::new(EXISTS, text!("cli-in-the-way", path = &path))
}

fn absolute(path: &Path) -> Result<PathBuf> {
    // Follows links as far as the path exists, so that a link into the vault's folder is found.
    let path = std::path::absolute(path).map_err(|e| Failure::outside("find", path, &e))?;
    let known = path
        .ancestors()
        .find_map(|a| Some((a, a.canonicalize().ok()?)));
    let Some((ancestor, real)) = known else {
        return Err(Failure::new(OUTSIDE, text!("cli-no-vault-folder")));
    };
    Ok(match path.strip_prefix(ancestor) {
        Ok(rest) if !rest.as_os_str().is_empty() => real.join(rest),
        _ => real,
    })
}

pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
