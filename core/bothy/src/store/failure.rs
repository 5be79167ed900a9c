//! Converts SQLite's errors into the user's.

use crate::error::{Bug, Error};
use rusqlite::{ErrorCode, ffi};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::QueryReturnedNoRows => Self::NotFound,
            // What was stored isn't what this version stores.
            Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::InvalidColumnType(..)
            | Sql::Utf8Error(..) => Self::Damaged,
            // The folder doesn't allow a journal, though the disk can be written.
            Sql::SqliteFailure(failure, _)
                if failure.extended_code == ffi::SQLITE_READONLY_DIRECTORY =>
            {
                Self::NoAccess
            }
            Sql::SqliteFailure(failure, _) => by_code(failure.code),
            Sql::SqlInputError { error, .. } => by_code(error.code),
            _ => Bug::Query.into(),
        }
    }
}

fn by_code(code: ErrorCode) -> Error {
    match code {
        // A page that fails authentication is one of these three, depending on the page.
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::SystemIoFailure => {
            Error::Damaged
        }
        ErrorCode::DiskFull => Error::StorageFull,
        ErrorCode::OperationInterrupted => Error::Locked,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::InUse,
        ErrorCode::ReadOnly => Error::ReadOnly,
        ErrorCode::PermissionDenied => Error::NoAccess,
        ErrorCode::CannotOpen => Error::Outside,
        _ => Bug::SqliteCode.into(),
    }
}
