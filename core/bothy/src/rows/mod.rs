//! What the tables hold, as bytes: entries and files, small records, the tree of the log. No room below the database knows more.
//!
//! Writers take a transaction, readers a connection. What the bytes mean is for the rooms above.

pub(crate) mod erasable;
pub(crate) mod fixed;
pub(crate) mod log_tree;
pub(crate) mod records;
