//! The rows of the database, as bytes: entries, files, small records, the log's tree and the index of words. No room below knows their tables.
//!
//! Writers take a transaction, readers a connection. The rooms above know the meaning.

pub(crate) mod erasable;
pub(crate) mod fixed;
pub(crate) mod kept_files;
pub(crate) mod log_tree;
pub(crate) mod previews;
pub(crate) mod records;
#[cfg(test)]
mod tests;
pub(crate) mod words;
