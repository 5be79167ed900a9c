//! Puts into words what has more than its key: what was cut short, and a plan's changes.

use crate::display_safe::misleads;
use crate::error::Result;
use crate::evidence::Leftover;
use crate::locale::Locale;
use crate::plan::ItemChange;

impl Locale {
    /// Returns what became of a file or pack that was cut short, and where it was meant to go.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn leftover(&self, left: &Leftover) -> Result<String> {
        let place = left.place.to_string_lossy();
        let place: String = place.chars().filter(|c| !misleads(*c)).collect();
        self.text_of(left.became.key(), &[("place", (&place).into())])
    }

    /// Returns a change of a plan: "reworded: …".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn item_change(&self, change: &ItemChange) -> Result<String> {
        let item = self.item(&change.item)?;
        self.text_of(change.how.key(), &[("item", (&item).into())])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::evidence::{Became, Reader};
    use crate::helplines::{Area, ChannelKind, Spoken, Which, Whom, Why};
    use crate::id::Id;
    use crate::journal::{Answer, Caution, FormGroup, Help, Kind, Reason, Undone};
    use crate::locale::tests::folders;
    use crate::media::{NoPreview, Properties};
    use crate::orders::OrderKind;
    use crate::plan::{Difference, MadeFor, PlanItem, Said, Section};
    use crate::risk::RiskAnswer;
    use crate::setup::Task;
    use crate::shown::FileKind;

    /// Returns the keys of all variants. A variant that isn't named doesn't compile.
    macro_rules! keys {
        ($of:ident: $($name:ident)+) => {{
            let _: fn($of) = |one| match one {
                $($of::$name)|+ => (),
            };
            [$(String::from($of::$name.key())),+]
        }};
    }

    #[test]
    fn every_variant_that_crosses_without_words_has_some() {
        let of = |key: &str| key.to_owned();
        let mut all: Vec<String> = Vec::new();
        all.extend(keys!(Answer: Yes No Unsure));
        all.extend(keys!(Reason: Test WrongDay Duplicate UnsafeToKeep Other));
        all.extend(keys!(Undone: Incident Amendment Attachment));
        all.extend(keys!(Reader: Court Police Solicitor Services Me));
        all.extend(keys!(Task: RecoveryCode SecondDoor Backup));
        all.extend(keys!(Became: Finished Removed Gone OutOfReach NameTaken ToRemove));
        all.extend(keys!(NoPreview: NotAPicture Format TooLarge Broken));
        all.extend(keys!(Difference: Added Reworded Moved Ticked Unticked Removed));
        all.extend(keys!(Properties: Exif Xmp Iptc PictureText Film Sound Pdf Office Unread));
        all.extend(Kind::ALL.iter().flat_map(|one| [one.key(), one.hint_key()]));
        all.extend(RiskAnswer::ALL.iter().map(|one| of(one.key())));
        all.extend(Area::ALL.iter().map(|one| of(one.key())));
        all.extend(Whom::ALL.iter().map(|one| of(one.key())));
        all.extend(Why::ALL.iter().map(|one| of(one.key())));
        all.extend(Which::ALL.iter().map(|one| of(one.key())));
        all.extend(Spoken::ALL.iter().map(|one| of(one.key())));
        all.extend(ChannelKind::ALL.iter().map(|one| of(one.key())));
        all.extend(MadeFor::ALL.iter().map(|one| of(one.key())));
        all.extend(Section::ALL.iter().map(|one| of(one.key())));
        all.extend(OrderKind::ALL.iter().map(|one| of(one.key())));
        all.extend(FileKind::ALL.iter().map(|one| of(one.key())));
        all.extend(FormGroup::ALL.iter().map(|one| of(one.key())));
        all.extend(Help::ALL.iter().map(|one| of(one.key())));
        all.extend(Caution::ALL.iter().map(|one| of(one.key())));
        let args = ["check", "danger", "mood", "sexual", "place", "item", "time"];
        let args = args.map(|name| (name, "…".into()));
        for locale in folders() {
            for key in &all {
                let said = locale.say_of(key, &args).unwrap();
                assert!(said.is_some_and(|said| !said.is_empty()), "{key}");
            }
        }
    }

    #[test]
    fn what_was_cut_short_names_its_place_without_marks_that_mislead() {
        let left = Leftover {
            id: Id([1; 16]),
            place: "/sd/pack\u{202e}gpj".into(),
            became: Became::Finished,
        };
        let said = Locale::english().unwrap().leftover(&left).unwrap();
        assert_eq!(said, "A file was cut short. It's finished now: /sd/packgpj");
    }

    #[test]
    fn a_change_of_a_plan_names_its_item() {
        let change = ItemChange {
            how: Difference::Ticked,
            item: PlanItem {
                id: Id([1; 16]),
                section: Section::Bag,
                template: None,
                said: Said {
                    words: Some("A torch".to_owned()),
                    ..Said::default()
                },
                done_ms: None,
            },
        };
        let said = Locale::english().unwrap().item_change(&change);
        assert_eq!(said.as_deref(), Ok("ticked: A torch"));
    }
}
