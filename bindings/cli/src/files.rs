//! Files that appear whole or not at all, and never over another.

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::io;
use std::path::Path;

/// Gives a finished file its name and sees that it stays; refused where something has that name.
pub(crate) fn publish(unfinished: &Path, name: &Path) -> io::Result<()> {
    match renameat_with(CWD, unfinished, CWD, name, RenameFlags::NOREPLACE) {
        // Some file systems of sticks and servers can't do it in one step: look first, then.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            if name.symlink_metadata().is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(unfinished, name)?;
        }
        renamed => renamed?,
    }
    let folder = name.parent().filter(|p| !p.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
