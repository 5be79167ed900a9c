//! The register of bugs in Bothy. Each number stands at one place in the sources, so it tells where.

/// A bug in Bothy, never a fault of input or a file. A number never changes, because people read it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(u32)]
pub enum Bug {
    /// The cipher refuses a message.
    Seal = 101,
    /// A database's key is too long for a C call.
    KeyLength = 201,
    /// `SQLCipher` refuses the key.
    KeyRefused = 202,
    /// No room for the digits of a key.
    KeyRoom = 203,
    /// The database isn't `SQLCipher`.
    NotSqlcipher = 204,
    /// `SQLite` would put temporary tables on the disk.
    TemporaryFiles = 205,
    /// `SQLCipher` could write a log.
    CipherLog = 206,
    /// The digits of a salt can't be written.
    KeySalt = 208,
    /// The digits of a key can't be written.
    KeyDigits = 207,
    /// `rusqlite` refuses a call.
    Query = 210,
    /// `SQLite` returns a code without a meaning here.
    SqliteCode = 211,
    /// A database under its new key is longer than under the old one.
    RekeyGrew = 212,
    /// The time of recording doesn't fit its form.
    Recorded = 300,
    /// A file ends that never began.
    AttachBegun = 301,
    /// A cell of an entry about the log doesn't fit its form.
    LogCell = 302,
    /// A cell that Bothy makes doesn't fit its form.
    OwnCell = 303,
    /// Content doesn't fit into any number of rows.
    RowsLength = 304,
    /// A record can't be written as JSON.
    RecordJson = 305,
    /// A draft can't be written as JSON.
    DraftJson = 306,
    /// A note can't be written as JSON.
    NoteJson = 307,
    /// The built-in directory of helplines can't be read.
    Helplines = 310,
    /// A message names a missing argument.
    MessageArgument = 311,
    /// The built-in plans can't be read.
    Plans = 312,
    /// The built-in conversation about danger can't be read.
    Themes = 313,
    /// A page can't be printed.
    Page = 315,
    /// The list of useful numbers has no number for the card.
    CardNumber = 316,
    /// The built-in names of places and languages can't be read.
    PlaceNames = 317,
    /// The build's key is wrong.
    DirectoryKey = 320,
    /// A plan to hand over can't be written as CBOR.
    HandOverCbor = 331,
    /// A value of a plan isn't in its own list.
    HandOverPlace = 332,
    /// `age` doesn't take the recipient.
    AgeRecipient = 333,
    /// The words of a hand-over aren't text.
    AgeWords = 334,
    /// `age` can't write its header.
    AgeHeader = 335,
    /// `age` can't write a message.
    AgeMessage = 336,
    /// `age` can't write its last chunk.
    AgeEnd = 337,
    /// `age` doesn't take the recipient of a backup.
    BackupRecipient = 350,
    /// The words of a backup aren't text.
    BackupWords = 351,
    /// The contents of a backup can't be written as JSON.
    BackupContents = 352,
    /// The records of a backup can't be written as JSON.
    BackupRecords = 353,
    /// The files of a record in a backup can't be written as JSON.
    BackupFiles = 354,
    /// A file of messages isn't Fluent.
    MessageSyntax = 341,
    /// Two messages of a file share a name.
    MessageTwice = 342,
    /// A file of messages can't be unpacked.
    MessagesPacked = 343,
    /// A language's `locale.toml` can't be read.
    LanguageFile = 344,
    /// A language's tag isn't a BCP 47 tag.
    LanguageTag = 345,
    /// No language has a required message.
    MessageMissing = 346,
    /// The year of a date is negative.
    YearNegative = 347,
    /// The tag of English isn't a BCP 47 tag.
    EnglishTag = 348,
    /// English isn't built in.
    EnglishMissing = 349,
    /// The hardware's output for a slot's file is missing.
    SlotAnswer = 401,
    /// Argon2id refuses its parameters.
    Argon2Parameters = 402,
    /// There is no memory for Argon2id.
    Argon2Memory = 403,
    /// Argon2id fails.
    Argon2 = 404,
    /// The sealed arming has a wrong length.
    Arming = 405,
    /// The sealed print of a hardware key has a wrong length.
    KeyPrint = 406,
    /// Core panicked. The panic's text goes no further: it may hold the user's words.
    Panicked = 900,
}

impl Bug {
    /// Returns the number that a person reads out.
    pub fn code(self) -> u32 {
        self as u32
    }
}
