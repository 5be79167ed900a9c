#![allow(clippy::unwrap_used)]
//! Tests that only the right words open a hand-over, and that outside data does no harm.

mod joining;
mod opening;
mod reading;

use super::message::{self, NOT_SOUND};
use super::parts::{Joined, MAX_PARTS, join, parts};
use super::passphrase;
use super::sealed::{open, seal};
use crate::entropy::Entropy;
use crate::error::{Error, Input};
use crate::id::Id;
use crate::plan::{Handed, HandedItem, MadeFor, Said, Section};
use age::secrecy::SecretString;
use proptest::prelude::*;
use serde_json::Value;
use std::io::Write;

const VECTORS: &str = include_str!("../../../../docs/vectors/hand-over.json");
/// Six words of the list that open nothing here.
const OTHERS: &[u8] = b"zoo zoo zoo zoo zoo zoo";

/// A source of the same bytes every time.
struct Counting(u8);

impl Entropy for Counting {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            *byte = self.0;
            self.0 = self.0.wrapping_add(37);
        }
    }
}

fn item(words: &str) -> HandedItem {
    HandedItem {
        section: Section::Bag,
        template: None,
        said: Said {
            words: Some(words.to_owned()),
            ..Said::default()
        },
        done_on: None,
    }
}

fn handed(items: Vec<HandedItem>) -> Handed {
    Handed {
        id: Id([7; 16]),
        made_for: MadeFor::Leaving,
        with_worker: true,
        review_on: "2026-12-10".parse().ok(),
        items,
    }
}

/// Returns a hand-over that uses every field.
fn full() -> Handed {
    let template = HandedItem {
        section: Section::IfItStarts,
        template: Some("ways-out".to_owned()),
        said: Said::default(),
        done_on: "2026-03-01".parse().ok(),
    };
    let mut torch = item("A torch");
    torch.said.due = "2026-12-24".parse().ok();
    torch.said.note = "In the shed\nبه پشت".to_owned();
    torch.said.worse = Some("The shed creaks".to_owned());
    handed(vec![template, torch])
}

/// Seals with these words as `age` would, at a work factor that takes no time.
fn sealed_by_age(message: &[u8], words: &str, work: u8) -> Vec<u8> {
    let mut to = age::scrypt::Recipient::new(SecretString::from(words.to_owned()));
    to.set_work_factor(work);
    let to: &dyn age::Recipient = &to;
    let sealing = age::Encryptor::with_recipients(std::iter::once(to)).unwrap();
    let mut file = Vec::new();
    let mut stream = sealing.wrap_output(&mut file).unwrap();
    stream.write_all(message).unwrap();
    stream.finish().unwrap();
    file
}

fn opened(message: &[u8]) -> crate::Result<Handed> {
    let words = std::str::from_utf8(OTHERS).unwrap();
    open(&sealed_by_age(message, words, 2), OTHERS)
}

#[test]
fn every_published_vector_is_what_this_makes() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let bytes = |at: &Value| hex::decode(at.as_str().unwrap()).unwrap();
    let texts = |at: &Value| serde_json::from_value::<Vec<String>>(at.clone()).unwrap();
    let message = bytes(&vectors["message"]);
    assert_eq!(message::encode(&full()).unwrap(), message);
    let file = bytes(&vectors["file"]);
    let words = vectors["words"].as_str().unwrap().as_bytes();
    assert_eq!(open(&file, words), Ok(full()));
    for (file, cut) in [
        (file, texts(&vectors["parts"])),
        (
            bytes(&vectors["longer"]["file"]),
            texts(&vectors["longer"]["parts"]),
        ),
    ] {
        assert_eq!(parts(&file).as_ref(), Ok(&cut));
        assert_eq!(join(&cut), Ok(Joined::Whole { file }));
    }
}
