//! Orders in a vault: kept, changed, shown, removed; and how each stands on a day.

use bothy_core::journal::{Attach, Check, LookFor, Staged, Step};
use bothy_core::locale::Locale;
use bothy_core::orders::{Order, OrderDetails, OrderKind, OrderStanding, SOON_DAYS};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Home, Seeded};
use chrono::{Days, NaiveDate};
use sha2::{Digest, Sha256};

pub(super) const REFUSED: Error = Error::Invalid {
    field: Input::Order,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn order() -> OrderDetails {
    OrderDetails {
        kind: OrderKind::NonMolestation,
        name: String::new(),
        terms: "Not to come within 100 metres of the house.\nNot to message.".to_owned(),
        from: Some(day("2026-03-01")),
        until: Some(day("2027-03-01")),
        reference: "ZW26P00123".to_owned(),
        made_by: "Leeds Family Court".to_owned(),
    }
}

fn stage(open: &mut OpenVault, name: &str, bytes: &[u8], chance: &mut Seeded) -> Staged {
    let stop = open.stop();
    let mut attach = Attach::begin(open, name, Some(bytes.len() as u64)).unwrap();
    for part in bytes.chunks(1 << 20) {
        attach.write(open, &stop, part, chance).unwrap();
    }
    attach.finish(open, chance).unwrap()
}

fn check(open: &mut OpenVault) {
    let stop = open.stop();
    let mut check = Check::begin(open).unwrap();
    while check.step(open, &stop).unwrap() != Step::Done {}
}

#[test]
fn an_order_and_its_copies_stay_as_they_were_kept_and_come_out_proved() {
    let mut home = Home::new(920);
    let mut open = home.unlock();
    let photo = [b"\xff\xd8\xff".to_vec(), vec![9; 1_500_000]].concat();
    let files = vec![
        stage(&mut open, "order.jpg", &photo, &mut home.chance),
        stage(&mut open, "page 2.txt", b"", &mut home.chance),
    ];
    let id = open
        .orders()
        .add(&order(), files, &mut home.chance)
        .unwrap();
    let more = stage(
        &mut open,
        "served.pdf",
        b"%PDF-1.4 served",
        &mut home.chance,
    );
    let served = open.orders().attach(id, more, &mut home.chance).unwrap();
    open.lock();

    let mut open = home.unlock();
    let kept = open.orders().get(id).unwrap();
    assert_eq!(kept.details, order());
    let names: Vec<_> = kept.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["order.jpg", "page 2.txt", "served.pdf"]);
    assert_eq!(kept.files[0].media_type, "image/jpeg");
    assert_eq!(kept.files[0].sha256[..], Sha256::digest(&photo)[..]);
    assert_eq!(open.orders().find(&id.to_string()[..6]), Ok(id));
    assert_eq!(
        open.orders().find_file(id, &served.to_string()[..6]),
        Ok(served)
    );
    let (file, stop) = (kept.files[0].id, open.stop());
    let mut job = open.orders().extract(id, file).unwrap();
    let mut bytes = Vec::new();
    while let Some(some) = job.step(&mut open, &stop).unwrap() {
        bytes.extend(some);
    }
    assert_eq!(bytes, photo);
    assert_eq!(
        open.orders().read(id, file, 1 << 20).unwrap(),
        photo[1 << 20..]
    );
    let mut look = open.orders().look(id, file, LookFor::Preview).unwrap();
    while look.step(&mut open, &stop).unwrap() != Step::Done {}
    // It says that it is a picture and isn't one.
    assert!(look.preview(100).is_err());
    check(&mut open);
    // It isn't in the log, so no pack has it.
    assert_eq!(open.journal().count(), Ok(0));

    let changed = OrderDetails {
        until: None,
        ..order()
    };
    open.orders().edit(id, &changed, &mut home.chance).unwrap();
    open.orders()
        .remove_file(id, file, &mut home.chance)
        .unwrap();
    let gone = open.orders().extract(id, file).err();
    assert_eq!(gone, Some(Error::NotFound));
    let kept = open.orders().get(id).unwrap();
    assert_eq!((kept.details, kept.files.len()), (changed, 2));
    open.orders().remove(id, &mut home.chance).unwrap();
    assert_eq!(open.orders().list(), Ok(vec![]));
    assert_eq!(open.orders().get(id), Err(Error::NotFound));
    check(&mut open);
}

#[test]
fn a_copy_being_read_when_it_is_removed_gives_nothing_more() {
    let mut home = Home::new(921);
    let mut open = home.unlock();
    let copy = stage(&mut open, "order.pdf", &vec![1; 3 << 20], &mut home.chance);
    let id = open.orders().add(&order(), vec![copy], &mut home.chance);
    let id = id.unwrap();
    let file = open.orders().get(id).unwrap().files[0].id;
    let stop = open.stop();
    let mut job = open.orders().extract(id, file).unwrap();
    assert_eq!(job.step(&mut open, &stop).unwrap().unwrap().len(), 1 << 20);
    open.orders().remove(id, &mut home.chance).unwrap();
    assert_eq!(job.step(&mut open, &stop).err(), Some(Error::NotFound));
}

/// A change of an order.
type Change<'c> = &'c dyn Fn(&mut OrderDetails);

#[test]
fn an_order_that_cannot_be_is_refused_and_the_one_there_was_stays() {
    let mut home = Home::new(922);
    let mut open = home.unlock();
    let id = open
        .orders()
        .add(&order(), vec![], &mut home.chance)
        .unwrap();
    let invalid = |field| Error::Invalid { field };
    let wrong: [(Error, Change<'_>); 7] = [
        (REFUSED, &|o| o.kind = OrderKind::Other),
        (REFUSED, &|o| o.name = "n".repeat(256)),
        (REFUSED, &|o| o.reference = "1\n2".to_owned()),
        (REFUSED, &|o| o.made_by = "m".repeat(256)),
        (invalid(Input::TooLong), &|o| {
            o.terms = "t".repeat((256 << 10) + 1)
        }),
        (invalid(Input::EndsFirst), &|o| {
            o.until = o.from.map(|day| day - Days::new(1))
        }),
        (invalid(Input::EndsFirst), &|o| {
            o.from = o.until.map(|day| day + Days::new(1))
        }),
    ];
    for (n, (error, spoil)) in wrong.iter().enumerate() {
        let mut details = order();
        spoil(&mut details);
        let mut orders = open.orders();
        assert_eq!(
            orders.add(&details, vec![], &mut home.chance),
            Err(*error),
            "{n}"
        );
        assert_eq!(
            orders.edit(id, &details, &mut home.chance),
            Err(*error),
            "{n}"
        );
    }
    let mut on_one_day = order();
    on_one_day.until = on_one_day.from;
    on_one_day.kind = OrderKind::Other;
    on_one_day.name = "Undertaking".to_owned();
    let mut orders = open.orders();
    assert!(orders.add(&on_one_day, vec![], &mut home.chance).is_ok());
    assert_eq!(orders.get(id).unwrap().details, order());
    let nobody = Id([5; 16]);
    assert_eq!(
        orders.edit(nobody, &order(), &mut home.chance),
        Err(Error::NotFound)
    );
    assert_eq!(
        orders.remove(nobody, &mut home.chance),
        Err(Error::NotFound)
    );
    assert_eq!(
        orders.remove_file(id, nobody, &mut home.chance),
        Err(Error::NotFound)
    );
}

#[test]
fn how_an_order_stands_goes_by_its_days() {
    let english = Locale::english().unwrap();
    let today = day("2026-11-29");
    let soon = today + Days::new(SOON_DAYS);
    let at = |from: Option<NaiveDate>, until: Option<NaiveDate>| Order {
        id: Id([1; 16]),
        details: OrderDetails {
            from,
            until,
            ..order()
        },
        files: Vec::new(),
    };
    let (yesterday, tomorrow) = (today - Days::new(1), today + Days::new(1));
    for (from, until, standing, words) in [
        (
            None,
            None,
            OrderStanding::InForce,
            "In force. No last day given.",
        ),
        (
            Some(today),
            None,
            OrderStanding::InForce,
            "In force. No last day given.",
        ),
        (
            Some(tomorrow),
            None,
            OrderStanding::ToCome,
            "Starts on 30 November 2026.",
        ),
        (
            Some(tomorrow),
            Some(soon),
            OrderStanding::ToCome,
            "Starts on 30 November 2026.",
        ),
        (
            None,
            Some(yesterday),
            OrderStanding::Ended,
            "Ended on 28 November 2026.",
        ),
        (
            None,
            Some(today),
            OrderStanding::EndsSoon,
            "Ends soon, on 29 November 2026.",
        ),
        (
            None,
            Some(soon),
            OrderStanding::EndsSoon,
            "Ends soon, on 27 December 2026.",
        ),
        (
            None,
            Some(soon + Days::new(1)),
            OrderStanding::InForce,
            "In force until 28 December 2026.",
        ),
    ] {
        let order = at(from, until);
        assert_eq!(order.standing(today), standing, "{from:?} {until:?}");
        let said = english.order_standing(&order, today).unwrap();
        assert!(said.starts_with(words), "{said}");
    }
}

#[test]
fn orders_are_listed_by_their_end_those_without_one_first() {
    let mut home = Home::new(923);
    let mut open = home.unlock();
    let ends = [
        Some("2026-04-01"),
        None,
        Some("2028-01-01"),
        Some("2025-01-01"),
    ];
    for until in ends {
        let details = OrderDetails {
            from: None,
            until: until.map(day),
            ..order()
        };
        open.orders()
            .add(&details, vec![], &mut home.chance)
            .unwrap();
    }
    let listed = open.orders().list().unwrap();
    let listed: Vec<_> = listed.iter().map(|one| one.details.until).collect();
    let wanted = [
        None,
        Some("2028-01-01"),
        Some("2026-04-01"),
        Some("2025-01-01"),
    ];
    assert_eq!(listed, wanted.map(|until| until.map(day)));
}
