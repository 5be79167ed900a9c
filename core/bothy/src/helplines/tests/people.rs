//! Tests of the lines listed for people of different places, languages and hours.

use super::*;

const ALWAYS: [&str; 1] = ["emergency"];

/// A person's query, and the lines that it lists and doesn't.
struct Asks {
    who: &'static [Whom],
    at: &'static str,
    speaks: &'static str,
    channel: Option<ChannelKind>,
    free: bool,
    open: bool,
    /// A time on UK clocks.
    when: &'static str,
    shown: &'static [&'static str],
    not_shown: &'static [&'static str],
    /// Lines named because their hours are unknown.
    named: &'static [&'static str],
}

const ANYBODY: Asks = Asks {
    who: &[],
    at: "",
    speaks: "",
    channel: None,
    free: false,
    open: false,
    when: "2026-11-25T11:00",
    shown: &[],
    not_shown: &[],
    named: &[],
};

fn asked(asks: &Asks) -> Query {
    let area = (!asks.at.is_empty()).then(|| Area::named(asks.at).unwrap());
    let speaks = (!asks.speaks.is_empty()).then(|| Spoken::named(asks.speaks).unwrap());
    Query {
        open: asks.open,
        who: asks.who.to_vec(),
        area,
        here: None,
        channel: asks.channel,
        free: asks.free,
        interpreter: false,
        speaks,
    }
}

const PEOPLE: [(&str, Asks); 10] = [
    (
        "A deaf man in Leicester on a Wednesday morning finds Deaf advisers, men's lines and the local one, and none for women.",
        Asks {
            who: &[Whom::Deaf, Whom::Men],
            at: "leicester",
            shown: &[
                "signhealth",
                "mens-advice",
                "mankind",
                "leicester",
                "samaritans",
            ],
            not_shown: &[
                "national-da",
                "rights-of-women",
                "leeds",
                "scotland",
                "dyn-wales",
            ],
            ..ANYBODY
        },
    ),
    (
        "The same at night, by sign language: 999 signs at any hour, and those whose hours nobody knows are named.",
        Asks {
            who: &[Whom::Deaf, Whom::Men],
            at: "LEICESTER",
            channel: Some(ChannelKind::Bsl),
            open: true,
            when: "2026-11-25T01:30",
            shown: &["emergency"],
            not_shown: &["national-da", "mens-advice"],
            named: &["signhealth"],
            ..ANYBODY
        },
    ),
    (
        "An Urdu speaker in Leeds finds those that bring an interpreter, and the local line at all hours though it doesn't say so.",
        Asks {
            at: "Leeds",
            speaks: "urdu",
            shown: &["leeds", "national-da", "modern-slavery"],
            not_shown: &["opoka", "mens-advice", "samaritans"],
            ..ANYBODY
        },
    ),
    (
        "The same at half past one on a Friday, by text and for free: the local line stays though it has neither.",
        Asks {
            at: "leeds",
            speaks: "ur",
            channel: Some(ChannelKind::Text),
            free: true,
            open: true,
            when: "2026-11-27T01:30",
            shown: &["leeds", "national-da"],
            not_shown: &["shout"],
            ..ANYBODY
        },
    ),
    (
        "A Polish woman in Bradford finds women who speak Polish first, and interpreters.",
        Asks {
            who: &[Whom::Women],
            at: "Bradford",
            speaks: "polski",
            shown: &["opoka", "national-da"],
            not_shown: &["leeds", "mens-advice"],
            ..ANYBODY
        },
    ),
    (
        "A man in Cardiff who asks about the law at night finds the Welsh line for all hours, and no line where women alone are advised.",
        Asks {
            who: &[Whom::Men, Whom::Legal],
            at: "cardiff",
            open: true,
            when: "2026-11-25T03:00",
            shown: &["wales"],
            not_shown: &["rights-of-women", "national-da", "scotland"],
            named: &["dyn-wales", "flows", "civil-legal-advice"],
            ..ANYBODY
        },
    ),
    (
        "A Muslim woman in Leicester finds her own line and women's lines.",
        Asks {
            who: &[Whom::MuslimWomen],
            at: "Loughborough",
            shown: &[
                "muslim-womens-network",
                "national-da",
                "leicester",
                "lwa-leicestershire",
            ],
            not_shown: &["jewish-womens-aid", "mens-advice"],
            ..ANYBODY
        },
    ),
    (
        "Somebody in Glasgow by text finds the Scottish line.",
        Asks {
            at: "Glasgow",
            channel: Some(ChannelKind::Text),
            shown: &["scotland", "shout", "papyrus"],
            not_shown: &["national-da", "wales"],
            ..ANYBODY
        },
    ),
    (
        "Somebody in Belfast who speaks English has every line there.",
        Asks {
            at: "Belfast",
            speaks: "english",
            shown: &["northern-ireland", "samaritans", "hourglass"],
            not_shown: &["national-da", "gas-emergency"],
            ..ANYBODY
        },
    ),
    (
        "Nobody is shown the line for people who worry about their own behaviour unless they ask.",
        ANYBODY,
    ),
];

#[test]
fn each_is_shown_who_they_can_ring() {
    let directory = built_in();
    for (sentence, asks) in &PEOPLE {
        let query = asked(asks);
        let now = at_uk(asks.when);
        let listed = directory.ask(&query, now);
        let ids: Vec<_> = listed.iter().map(|one| one.line.id.as_str()).collect();
        for shown in asks.shown.iter().chain(&ALWAYS) {
            assert!(
                ids.contains(shown),
                "{sentence}\n{shown} is missing from {ids:?}"
            );
        }
        for not in asks.not_shown.iter().chain(&["respect"]) {
            assert!(!ids.contains(not), "{sentence}\n{not} is among {ids:?}");
        }
        let named = directory.unknown(&query, now);
        let named: Vec<_> = named.iter().map(|line| line.id.as_str()).collect();
        for id in asks.named {
            assert!(
                named.contains(id),
                "{sentence}\n{id} isn't named in {named:?}"
            );
        }
        assert_eq!(ids[0], "emergency", "{sentence}");
    }
}

#[test]
fn no_filter_ever_leaves_out_999_or_the_local_line_for_all_hours() {
    let directory = built_in();
    // Places with a line at all hours, for everybody or for all but men.
    let local = [
        ("england", "national-da"),
        ("leicester", "national-da"),
        ("leeds", "leeds"),
        ("wales", "wales"),
        ("scotland", "scotland"),
        ("northern-ireland", "northern-ireland"),
    ];
    let channels = ChannelKind::ALL.iter().copied().map(Some).chain([None]);
    let languages = [None, Some(Spoken::Urdu), Some(Spoken::English)];
    let mut asked = 0;
    for channel in channels {
        for speaks in languages {
            for who in Whom::ALL {
                for n in 0..24_u8 {
                    let (place, local) = local[usize::from(n) % 6];
                    let query = Query {
                        open: n & 4 != 0,
                        who: vec![*who],
                        area: Some(Area::named(place).unwrap()),
                        here: None,
                        channel,
                        free: n & 8 != 0,
                        interpreter: asked % 3 == 0,
                        speaks,
                    };
                    let listed = directory.ask(&query, at("2026-11-25T01:30:00"));
                    let ids: Vec<_> = listed.iter().map(|one| one.line.id.as_str()).collect();
                    let stays = local != "national-da" || *who != Whom::Men;
                    assert!(ids.contains(&"emergency"), "{query:?}");
                    assert!(ids.contains(&local) || !stays, "{query:?}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 1_000);
}
