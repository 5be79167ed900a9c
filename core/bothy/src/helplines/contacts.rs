//! The user's own contacts and their area, kept in the vault. The area orders the lines.

use super::area::Area;
use super::hours::{BankHolidays, Holidays, Hours, State, Timetable, uk_time};
use super::model::{is_number, tel};
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::phone;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenVault;
use serde::{Deserialize, Serialize};

/// Longest short text, in bytes of UTF-8.
const MAX_SHORT: usize = 255;
/// Longest note, in bytes of UTF-8.
const MAX_NOTE: usize = 16 << 10;

/// A person the user can reach. Short texts are at most 255 bytes of UTF-8, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ContactDetails {
    /// The user's name for them, never empty.
    pub name: String,
    /// Their role: "worker", "friend", "solicitor". May be empty.
    pub what: String,
    /// 3 to 15 digits with spaces, and at most one plus in front. Brackets, dashes and other pasted characters are dropped. Empty if there
    /// is none, or none yet.
    pub number: String,
    /// A word that tells them what the user needs. May be empty.
    pub code_word: String,
    /// Hours when it is safe to ring them: OpenStreetMap's notation, UK time. `None` if not given.
    pub safe: Option<String>,
    /// At most 16 KiB; may be empty.
    pub note: String,
}

impl ContactDetails {
    fn check(&self) -> Result<()> {
        let invalid = |field| Err(Error::Invalid { field });
        let lines = [&self.name, &self.what, &self.code_word];
        let one_line = |text: &str| !text.chars().any(char::is_control);
        if lines.iter().any(|text| text.len() > MAX_SHORT) || self.note.len() > MAX_NOTE {
            return invalid(Input::TooLong);
        }
        if self.safe.as_deref().is_some_and(|safe| {
            safe.len() > MAX_SHORT || !one_line(safe) || Hours::read(safe).is_none()
        }) {
            return invalid(Input::Hours);
        }
        let fits = lines.into_iter().all(|text| one_line(text))
            && !self.name.trim().is_empty()
            && (self.number.is_empty() || is_number(&self.number));
        if fits {
            Ok(())
        } else {
            invalid(Input::Contact)
        }
    }
}

/// A stored contact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Contact {
    /// A name that lasts as long as the contact.
    pub id: Id,
    /// The contact's details.
    pub details: ContactDetails,
}

impl Contact {
    /// Returns the hours when it is safe to ring them. `None` if not given.
    pub fn hours(&self) -> Option<Hours> {
        self.details.safe.as_deref().and_then(Hours::read)
    }

    /// Returns `Open` if it is safe to ring them now.
    pub fn state(&self, now: Now) -> State {
        let hours = self.hours();
        Timetable {
            hours: hours.as_ref(),
            holidays: Holidays::Open,
            area: None,
            bank: &BankHolidays::default(),
        }
        .state(uk_time(now.wall_ms))
    }

    /// Returns the dialler's address, as [`super::Line::tel`]. `None` without a number.
    pub fn tel(&self, withhold: bool) -> Option<String> {
        let number = &self.details.number;
        (!number.is_empty()).then(|| tel(number, withhold))
    }
}

/// The user's contacts and area; borrows the vault for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let entropy = &mut home.chance;
/// use bothy_core::helplines::ContactDetails;
///
/// let friend = ContactDetails {
///     name: "Ruth".to_owned(),
///     number: "07700 900123".to_owned(),
///     code_word: "Is the book in?".to_owned(),
///     safe: Some("Mo-Fr 09:00-15:00".to_owned()),
///     ..ContactDetails::default()
/// };
/// let id = vault.contacts().add(&friend, entropy)?;
/// // 141 keeps the caller's number back.
/// let tel = vault.contacts().get(id)?.tel(true);
/// assert_eq!(tel.as_deref(), Some("tel:14107700900123"));
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Contacts<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// Returns the contacts for one call. It stands here because `vault` doesn't know this room.
    pub fn contacts(&mut self) -> Contacts<'_> {
        Contacts {
            store: self.store_mut(),
        }
    }
}

impl Contacts<'_> {
    /// Keeps a contact.
    ///
    /// # Errors
    /// `Invalid{Contact}`: see [`ContactDetails`]; `StorageFull`.
    pub fn add(&mut self, details: &ContactDetails, e: &mut dyn Entropy) -> Result<Id> {
        let id = Id::generate(e);
        self.put(id, details, e)?;
        Ok(id)
    }

    /// Replaces a contact's details.
    ///
    /// # Errors
    /// `NotFound`; as [`Contacts::add`].
    pub fn edit(&mut self, id: Id, details: &ContactDetails, e: &mut dyn Entropy) -> Result<()> {
        self.get(id)?;
        self.put(id, details, e)
    }

    /// Removes a contact for good.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store
            .write_freeing(e, &mut |tx, _| records::drop(tx, RecordKind::Contact, id))
    }

    /// Returns one contact.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Contact> {
        contact(
            id,
            &records::get(self.store.read(), RecordKind::Contact, id)?,
        )
    }

    /// Returns all contacts by name.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Contact>> {
        let mut contacts = records::all(self.store.read(), RecordKind::Contact)?
            .iter()
            .map(|(id, bytes)| contact(*id, bytes))
            .collect::<Result<Vec<_>>>()?;
        contacts.sort_by_cached_key(|contact| (contact.details.name.to_lowercase(), contact.id));
        Ok(contacts)
    }

    /// Returns the contact whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Contact, prefix)
    }

    /// Returns the user's area, if they chose one.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn area(&self) -> Result<Option<Area>> {
        records::single(self.store.read(), RecordKind::Place)
    }

    /// Sets or clears the user's area.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn set_area(&mut self, area: Option<Area>, e: &mut dyn Entropy) -> Result<()> {
        self.store.write(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::Place, &area)
        })
    }

    fn put(&mut self, id: Id, details: &ContactDetails, e: &mut dyn Entropy) -> Result<()> {
        let number = match details.number.trim() {
            "" => Some(String::new()),
            number => phone::clean(number),
        };
        let number = number.ok_or(Error::Invalid {
            field: Input::Contact,
        })?;
        let details = ContactDetails {
            number,
            ..details.clone()
        };
        details.check()?;
        let bytes = records::json(&details)?;
        self.store.write(e, &mut |tx, _| {
            records::put(tx, RecordKind::Contact, id, &bytes)
        })
    }
}

fn contact(id: Id, bytes: &[u8]) -> Result<Contact> {
    let details = serde_json::from_slice(bytes).map_err(|_| Error::Damaged)?;
    Ok(Contact { id, details })
}
