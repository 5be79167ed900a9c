//! The list of a pack's files and its signature.

use super::findings::Findings;
use super::meter::{Meter, small};
use crate::Hash;
use crate::pack::container::Container;
use crate::pack::minisign;
use crate::pack::names::{self, ListFault, SIGNATURE, SUMS};
use crate::pack::report::{Claim, Place, Unreadable, Why};
use std::collections::BTreeMap;

/// The longest SHA256SUMS, in bytes: 100,000 files with long names.
const MAX_SUMS: u64 = 32 << 20;
/// The longest signature file, in bytes.
const MAX_SIGNATURE: u64 = 4096;

/// SHA256SUMS and its signature.
pub(super) struct Sums {
    text: Vec<u8>,
    /// `None` if it is missing or can't be read, which is reported already.
    pub(super) list: Option<BTreeMap<String, Hash>>,
    /// `None` if it is missing.
    signature: Option<Vec<u8>>,
}

impl Sums {
    pub(super) fn read(
        container: &Container,
        meter: &mut Meter<'_>,
        findings: &mut Findings,
    ) -> Result<Self, Unreadable> {
        let text = small(container, meter, SUMS, MAX_SUMS)?.map(|(text, _)| text);
        let signature = small(container, meter, SIGNATURE, MAX_SIGNATURE)?;
        let signature = signature.map(|(signature, _)| signature);
        let list = match text.as_deref().map(std::str::from_utf8) {
            None => Err(Why::Missing),
            Some(Err(_)) => Err(Why::Malformed),
            Some(Ok(text)) => names::read_sums(text).map_err(|fault| match fault {
                ListFault::Form => Why::Malformed,
                ListFault::Twice => Why::Twice,
                ListFault::LineEnds => Why::LineEnds,
            }),
        };
        let list = match list {
            Ok(list) => Some(list),
            Err(why) => {
                findings.fail(Claim::FilesListed, Place::File(SUMS.to_owned()), why);
                findings.fail(Claim::FilesUnchanged, Place::File(SUMS.to_owned()), why);
                None
            }
        };
        Ok(Self {
            text: text.unwrap_or_default(),
            list,
            signature,
        })
    }

    pub(super) fn check_signature(&self, public_key: &[u8; 32], findings: &mut Findings) {
        let checked = match self.signature.as_deref().map(std::str::from_utf8) {
            None => Err(Why::Missing),
            Some(Err(_)) => Err(Why::Malformed),
            Some(Ok(file)) if file.contains("\r\n") => Err(Why::LineEnds),
            Some(Ok(file)) => {
                minisign::check(public_key, &self.text, file).map_err(|fault| match fault {
                    minisign::Fault::Form => Why::Malformed,
                    minisign::Fault::OtherKey => Why::OtherKey,
                    minisign::Fault::Signature => Why::WrongSignature,
                })
            }
        };
        if let Err(why) = checked {
            findings.fail(Claim::ListSigned, Place::File(SIGNATURE.to_owned()), why);
        }
    }

    /// Returns the files that a system left beside the pack: they look so, and aren't listed.
    pub(super) fn litter(&self, container: &Container) -> Vec<String> {
        let listed = |name: &String| {
            self.list
                .as_ref()
                .is_some_and(|list| list.contains_key(name))
        };
        let litter = container.litter().iter();
        litter.filter(|name| !listed(name)).cloned().collect()
    }

    /// Compares a file's SHA-256 with the listed one. [`super::files::check`] reports a file that isn't listed.
    pub(super) fn compare(&self, name: &str, sum: Hash, findings: &mut Findings) {
        let listed = self.list.as_ref().and_then(|list| list.get(name));
        if listed.is_some_and(|listed| *listed != sum) {
            findings.fail(
                Claim::FilesUnchanged,
                Place::File(name.to_owned()),
                Why::Changed,
            );
        }
    }
}
