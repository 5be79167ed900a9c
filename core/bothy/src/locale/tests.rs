#![allow(clippy::unwrap_used)]
use super::*;

/// Returns every language that has a folder, so that a test reads a new one too.
pub(crate) fn folders() -> impl Iterator<Item = Locale> {
    language::BUILT_IN.iter().map(|(about, _)| {
        let language = Language::read(about).unwrap();
        Locale::of(&language.tag).unwrap()
    })
}

#[test]
fn every_language_can_be_read_and_says_a_day() {
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    for language in Locale::languages().unwrap() {
        let locale = Locale::of(&language.tag).unwrap();
        assert_eq!(locale.language(), &language);
        assert_eq!(
            locale.note().unwrap().is_none(),
            language.reviewed,
            "{}",
            language.tag
        );
        assert!(
            locale.day(day).unwrap().contains("2026"),
            "{}",
            language.tag
        );
    }
    let english = Locale::english().unwrap();
    assert_eq!(english.day(day).unwrap(), "1 March 2026");
    assert_eq!(english.month(day).unwrap(), "March 2026");
    assert_eq!(
        english.moment(day.and_hms_opt(9, 5, 0).unwrap()).unwrap(),
        "1 March 2026, 09:05"
    );
}

#[test]
fn a_day_is_said_alike_the_first_time_and_later_in_every_year() {
    for locale in folders() {
        for year in [2024, 2026] {
            let mut day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            while day.year() == year {
                let number = Arg::Number(year.try_into().unwrap());
                let whole = locale.date("date-day", day, number);
                assert_eq!(locale.day(day), whole, "{}", locale.language().tag);
                day = day.succ_opt().unwrap();
            }
        }
        let at = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let at = at.and_hms_opt(9, 5, 0).unwrap();
        let date = locale.day(at.date()).unwrap();
        let args = [("date", (&date).into()), ("time", "09:05".into())];
        assert_eq!(locale.moment(at), locale.text_of("date-time", &args));
    }
}

#[test]
fn a_language_goes_by_its_tag_however_it_is_written() {
    for tag in ["en", "en-GB", "en_GB.UTF-8", "en_US@euro"] {
        assert_eq!(Locale::of(tag).unwrap().language().tag, "en-GB", "{tag}");
    }
    for tag in ["", "C", "tlh", "../en", "en-\u{202e}"] {
        assert_eq!(Locale::of(tag).err(), Some(Error::NotFound), "{tag}");
    }
}

#[test]
fn only_what_could_turn_the_words_around_it_is_set_apart() {
    let english = Locale::english().unwrap();
    let moment = |date| {
        english.say_of(
            "date-time",
            &[("date", Arg::Text(date)), ("time", Arg::Text("9:00"))],
        )
    };
    assert_eq!(moment("today").unwrap().unwrap(), "today, 9:00");
    let typed = [("date", Arg::Typed("آج")), ("time", Arg::Typed("9:00"))];
    let said = english.say_of("date-time", &typed).unwrap();
    assert_eq!(said.unwrap(), "آج, 9:00");
    assert_eq!(moment("آج").unwrap().unwrap(), "\u{2068}آج\u{2069}, 9:00");
}

#[test]
fn words_that_name_what_they_were_not_given_are_refused() {
    assert_eq!(
        Locale::english().unwrap().say("date-time"),
        Err(Bug::MessageArgument.into())
    );
    assert_eq!(Locale::english().unwrap().say("no-such-words"), Ok(None));
    assert_eq!(
        Locale::english().unwrap().text("no-such-words"),
        Err(Bug::MessageMissing.into())
    );
}

#[test]
#[cfg(feature = "pseudo")]
fn words_that_are_mirrored_are_so_line_by_line() {
    let mirrored = Locale::of("ar-XB").unwrap();
    let said = mirrored.say("cli-before-destroying").unwrap().unwrap();
    assert_eq!(said.lines().count(), 2);
    for line in said.lines() {
        assert!(line.starts_with('\u{202e}') && line.ends_with('\u{202c}'));
    }
}

#[test]
fn several_things_are_one_list() {
    let english = Locale::english().unwrap();
    let list = |all: &[&str]| english.list(all.iter().map(ToString::to_string)).unwrap();
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["one"]), "one");
    assert_eq!(list(&["one", "two", "three"]), "one, two, three");
}
