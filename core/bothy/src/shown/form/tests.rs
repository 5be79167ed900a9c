//! Tests of the form as a shell gets it.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::locale::tests::folders;

#[test]
fn a_form_has_all_its_words_in_every_language() {
    for locale in folders() {
        let tag = &locale.language().tag;
        for kind in locale.kind_forms().unwrap() {
            assert!(!kind.label.is_empty() && !kind.hint.is_empty(), "{tag}");
        }
        let fields = locale.field_forms().unwrap();
        assert_eq!(fields.len(), Field::all().count(), "{tag}");
        for one in fields {
            let name = one.field.name();
            assert!(!one.label.is_empty() && !one.group.label.is_empty());
            let closed = matches!(one.shape, FieldShape::Answer | FieldShape::Choices);
            assert_eq!(!one.choices.is_empty(), closed, "{tag}: {name}");
            assert!(one.choices.iter().all(|choice| !choice.label.is_empty()));
            // Free text comes with help to write it well.
            let words = matches!(one.shape, FieldShape::Words { long: true });
            assert!(one.hint.is_some() || !words, "{tag}: {name} has no hint");
        }
    }
}

#[test]
fn the_published_screen_keeps_its_words() {
    let english = Locale::english().unwrap();
    let kinds = english.kind_forms().unwrap();
    let first = kinds.iter().filter(|kind| kind.first);
    let labels: Vec<_> = first.map(|kind| kind.label.as_str()).collect();
    let published = [
        "Physical assault",
        "Sexual assault",
        "Controlling",
        "Frightened me",
        "Other",
    ];
    assert_eq!(labels, published);
    let fields = english.field_forms().unwrap();
    let child = fields
        .iter()
        .find(|one| one.field == Field::child_present());
    assert_eq!(child.unwrap().label, "Was a child present?");
    let answers: Vec<_> = child
        .unwrap()
        .choices
        .iter()
        .map(|one| &one.label)
        .collect();
    assert_eq!(answers, ["yes", "no", "not sure"]);
}

#[test]
fn every_choice_of_a_form_can_be_saved() {
    for one in Locale::english().unwrap().field_forms().unwrap() {
        for choice in &one.choices {
            let value = Value::parse(one.field, &choice.id);
            assert!(value.is_ok(), "{} {}", one.field.name(), choice.id);
        }
    }
}
