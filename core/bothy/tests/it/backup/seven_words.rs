//! The seven words: the last tells a mistyped one, before the file is asked.

use super::made::{back_up, trial};
use crate::it::evidence::made::Made;
use bothy_core::Error;
use bothy_core::backup::words_slip;
use bothy_core::vault::code_slip;

#[test]
fn a_mistyped_word_is_found_without_the_file() {
    let mut made = Made::empty(740);
    let (file, words) = back_up(&mut made, "papers.age");
    let text = String::from_utf8(words).unwrap();
    assert_eq!(words_slip(text.as_bytes()), None);
    let list: Vec<_> = text.split(' ').collect();
    assert_eq!(list.len(), 7);
    for typed in [
        text.to_uppercase(),
        list.join("\n"),
        format!("1. {}", list.join(", ")),
    ] {
        assert_eq!(words_slip(typed.as_bytes()), None, "{typed}");
        assert!(trial(&file, typed.as_bytes()).unwrap().whole);
    }
    let mut slips = 0;
    for at in 0..7 {
        for other in ["zoo", "zone", "abandon", "ability"] {
            let mut typed = list.clone();
            typed[at] = other;
            slips += u32::from(words_slip(typed.join(" ").as_bytes()).is_some());
        }
    }
    // One in 2,048 passes.
    assert!(slips >= 27, "{slips}");
    let mut turned = list.clone();
    turned.swap(1, 4);
    if list[1] != list[4] {
        assert!(words_slip(turned.join(" ").as_bytes()).is_some());
    }
    assert!(words_slip(list[..6].join(" ").as_bytes()).is_some());
    assert!(words_slip(b"\xff").is_some());
    // They are no recovery code, and open nothing but this file.
    assert!(code_slip(text.as_bytes()).is_some());
    assert_eq!(trial(&file, b"zoo"), Err(Error::WrongSecret));
}
