//! Helplines from the command line: no vault, no trace, the hours of the UK.

use super::desk::{Desk, names, said};
use serde_json::Value;

fn lines(desk: &Desk, args: &[&str]) -> Vec<Value> {
    let mut command = vec!["--json", "helplines"];
    command.extend(args);
    let said = said(&mut desk.bare(&command));
    assert_eq!(said.code, 0, "{}", said.err);
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert!(answer["date"].is_string());
    answer["lines"].as_array().unwrap().clone()
}

fn ids(lines: &[Value]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect()
}

#[test]
fn who_is_open_now_is_by_the_clocks_of_the_uk_and_leaves_nothing() {
    let desk = Desk::empty();
    // Half past eleven at night in New York is half past four in the morning here.
    let night = ["--open", "--now", "2026-11-25T23:30:00-05:00"];
    let open = lines(&desk, &night);
    // A line whose phone is shut is listed for a chat or a text.
    let open_by = |line: &Value| {
        let channels = line["channels"].as_array().unwrap().iter();
        channels
            .filter(|channel| channel["kind"] != "email-form")
            .any(|channel| channel["state"] == "open")
    };
    for line in &open {
        assert!(line["state"] == "open" || open_by(line), "{}", line["id"]);
    }
    assert!(ids(&open).contains(&"national-da") && !ids(&open).contains(&"mens-advice"));
    let day = lines(
        &desk,
        &[
            "--for",
            "men",
            "--area",
            "wales",
            "--now",
            "2026-11-26T16:45:00Z",
        ],
    );
    assert_eq!(ids(&day)[..3], ["emergency", "mens-advice", "wales"]);
    assert_eq!(day[1]["until"], "2026-11-26T17:00");
    assert_eq!(day[1]["tel"], "tel:08088010327");
    assert!(!ids(&day).contains(&"scotland") && !ids(&day).contains(&"respect"));
    let shut = lines(
        &desk,
        &["--for", "stalking", "--now", "2026-12-25T12:00:00Z"],
    );
    let line = shut.iter().find(|line| line["id"] == "stalking").unwrap();
    assert_eq!(
        (&line["state"], &line["opens"]),
        (&"closed".into(), &"2026-12-29T09:30".into())
    );
    assert_eq!(names(&desk.path("")), ["secret"]);
}

#[test]
fn in_words_it_says_what_a_call_leaves_and_when_the_list_is_old() {
    let desk = Desk::empty();
    let text = |now| {
        let said = said(&mut desk.bare(&["helplines", "--open", "--now", now]));
        assert_eq!(said.code, 0, "{}", said.err);
        // However its lines are broken.
        let words: Vec<_> = said.out.split_whitespace().collect();
        words.join(" ")
    };
    let now = text("2026-11-26T12:00:00Z");
    for words in [
        "press 55",
        "stays in the phone's own list",
        "Nobody has rung",
        "Closes soon",
    ] {
        assert_eq!(now.contains(words), words != "Closes soon", "{words}");
    }
    assert!(!now.contains("review date") && text("2027-06-01T12:00:00Z").contains("review date"));
    assert!(text("2026-11-26T16:40:00Z").contains("Closes soon, at 17:00."));
    // A line that is for texts says so, with its number; one that begins with texts keeps them.
    assert!(now.contains("By text: 85258. Open at all hours. Send the word SHOUT."));
    assert!(
        said(&mut desk.bare(&["helplines"]))
            .out
            .contains("By text: 07970 350366")
    );
    // If each number is for one region, the first names its region too; and a text says what it costs.
    let page = said(&mut desk.bare(&["helplines", "--for", "animals"])).out;
    let words: Vec<_> = page.split_whitespace().collect();
    let page = words.join(" ");
    assert!(
        page.contains("Yorkshire. By phone: 0300 012 0284."),
        "{page}"
    );
    let page = said(&mut desk.bare(&["helplines", "--area", "wales", "--channel", "text"])).out;
    let words: Vec<_> = page.split_whitespace().collect();
    let text = "By text: 07860 077333. Open at all hours. Costs the same as a normal text";
    assert!(words.join(" ").contains(text), "{page}");
    let useful = said(&mut desk.bare(&["helplines", "--useful"])).out;
    assert_eq!(useful.lines().count(), 8);
    assert!(useful.contains("0808 2000 247") && !useful.to_lowercase().contains("abuse"));
}

#[test]
fn a_list_of_ones_own_is_checked_and_the_line_that_is_wrong_is_named() {
    let desk = Desk::empty();
    let good = include_str!("../../../../core/content/helplines/lines.toml");
    let check = |text: &str| {
        desk.file("lines.toml", text.as_bytes());
        said(&mut desk.bare(&["helplines", "--check", "lines.toml"]))
    };
    let said = check(good);
    let lines = good.matches("\n[[line]]\n").count();
    let told = format!("Nothing is wrong with it: {lines} lines.\n");
    assert!(
        said.code == 0 && said.out.starts_with(&told),
        "{}",
        said.out
    );
    // The hours as they will be shown; and what the built-in list has otherwise.
    let galop = "Mo-Fr 10:00-13:00,14:00-16:30  Mon–Fri 10:00–13:00, 14:00–16:30";
    assert!(said.out.contains("24/7"), "{}", said.out);
    assert!(!said.out.contains("this one hasn't"), "{}", said.out);
    let words: Vec<_> = said.out.split_whitespace().collect();
    let galop: Vec<_> = galop.split_whitespace().collect();
    assert!(words.join(" ").contains(&galop.join(" ")), "{}", said.out);
    let said = check(&good.replace("id = \"emergency\"", "id = \"danger\""));
    assert!(
        said.out.contains("this one hasn't: emergency."),
        "{}",
        said.out
    );
    assert!(said.out.contains("hasn't: danger."), "{}", said.out);
    let said = check(&good.replacen("source = ", "origin = ", 1));
    assert!(
        said.err.contains("nobody here knows origin"),
        "{}",
        said.err
    );
    let at = good
        .lines()
        .position(|line| line.contains("0808 801 0327"))
        .unwrap()
        + 1;
    let said = check(&good.replace("0808 801 0327", "0808 801 CALL"));
    assert_eq!(said.code, 2);
    assert!(
        said.err.starts_with(&format!("Line {at}: ")),
        "{}",
        said.err
    );
}

#[test]
fn a_program_takes_no_list_that_nobody_it_knows_has_signed_and_asks_for_no_secret() {
    let desk = Desk::new();
    desk.file("lines.toml", b"form = 1\n");
    let told = said(&mut desk.bare(&["--vault", "vault", "helplines", "load", "lines.toml"]));
    // A program built with a key gets as far as the signature.
    let key = option_env!("BOTHY_DIRECTORY_KEY").unwrap_or_default();
    let reason = if key.is_empty() {
        "named nobody whose lists it can trust"
    } else {
        "Nobody has signed that list"
    };
    assert_eq!(told.code, 2);
    assert!(told.err.contains(reason), "{}", told.err);
    let none = desk.fails(12, &["helplines", "load", "none.toml"]);
    assert!(none.contains("none.toml"), "{none}");
    let none = desk.fails(8, &["helplines", "forget"]);
    assert!(none.contains("You haven't loaded a list"), "{none}");
    let listed = desk.json(&["helplines", "--mine"]);
    assert_eq!(
        (&listed["from"], &listed["date"]),
        (&"built-in".into(), &desk.json(&["helplines"])["date"])
    );
    let page = desk.ok(&["helplines"]);
    assert!(page.contains("This list came with Bothy."), "{page}");
}

#[test]
fn her_own_contacts_are_in_the_vault_and_come_first() {
    let desk = Desk::new();
    let ruth = desk.ok(&[
        "helplines",
        "add",
        "--name",
        "Ruth",
        "--what",
        "worker",
        "--number",
        "07700 900123",
        "--safe",
        "Mo-Fr 09:00-15:00",
        "--code-word",
        "the blue jumper",
    ]);
    let anna = desk.ok(&[
        "helplines",
        "add",
        "--name",
        "anna",
        "--number",
        "+48 601 234 567",
    ]);
    desk.ok(&["helplines", "place", "leeds"]);
    let mine = |time: &str| desk.json(&["helplines", "--mine", "--now", time]);
    let day = mine("2026-11-26T14:50:00Z");
    let contacts = day["contacts"].as_array().unwrap();
    assert_eq!(ids(contacts), [&anna[..], &ruth[..]]);
    assert_eq!(
        (&contacts[0]["state"], &contacts[0]["tel"]),
        (&"not-known".into(), &"tel:+48601234567".into())
    );
    assert_eq!(
        (&contacts[1]["state"], &contacts[1]["until"]),
        (&"open".into(), &"2026-11-26T15:00".into())
    );
    assert_eq!(
        mine("2026-11-28T12:00:00Z")["contacts"][1]["state"],
        "closed"
    );
    // Leeds orders the lines silently, and lines for elsewhere come last.
    let lines = day["lines"].as_array().unwrap();
    let place = |id| ids(lines).iter().position(|one| *one == id).unwrap();
    assert!(place("leeds") < place("samaritans") && place("mens-advice") < place("scotland"));
    let page = desk.ok(&["helplines", "--mine", "--now", "2026-11-26T14:50:00Z"]);
    for said in [
        "07700 900123  Ruth (worker)\n",
        "    Safe to ring: Mon–Fri 09:00–15:00. It's safe now, until 15:00.\n",
        "    Code word: the blue jumper\n",
    ] {
        assert!(page.contains(said), "{said} in\n{page}");
    }

    desk.ok(&[
        "helplines",
        "edit",
        &ruth[..8],
        "--safe",
        "",
        "--number",
        "999",
    ]);
    desk.ok(&["helplines", "remove", &anna, "--yes"]);
    // Nobody has every number yet.
    let lena = desk.ok(&[
        "helplines",
        "add",
        "--name",
        "Lena",
        "--note",
        "At the library",
    ]);
    let page = desk.ok(&["helplines", "--mine"]);
    assert!(page.starts_with("Lena\n    "), "{page}");
    let lenas = &mine("2026-11-26T14:50:00Z")["contacts"][0];
    assert_eq!(
        (&lenas["name"], &lenas["tel"], &lenas["tel_withheld"]),
        (&"Lena".into(), &Value::Null, &Value::Null)
    );
    desk.ok(&["helplines", "remove", &lena, "--yes"]);
    desk.ok(&["helplines", "place", "--forget"]);
    let after = mine("2026-11-26T14:50:00Z");
    assert_eq!(after["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&after["contacts"][0]["safe"], &after["contacts"][0]["what"]),
        (&Value::Null, &"worker".into())
    );
    assert!(ids(after["lines"].as_array().unwrap()).contains(&"scotland"));

    for wrong in [
        ["--name", " ", "--number", "999"],
        ["--name", "Ruth", "--number", "ring me"],
        ["--name", "Ru\nth", "--number", "999"],
    ] {
        desk.fails(2, &[&["helplines", "add"], &wrong[..]].concat());
    }
    let hours = desk.fails(2, &["helplines", "edit", &ruth, "--safe", "when he is out"]);
    assert!(hours.contains("Mo-Fr"), "{hours}");
    desk.fails(8, &["helplines", "remove", &anna]);
}

#[test]
fn a_number_is_taken_as_it_was_pasted_and_kept_as_it_is_dialled() {
    let desk = Desk::new();
    for (pasted, kept) in [
        ("\u{202d}07700 900123\u{202c}", "07700 900123"),
        ("+44\u{a0}(0)7700\u{2011}900\u{2013}123", "+44 7700 900 123"),
        ("(0114) 270-1234", "0114 270 1234"),
    ] {
        let id = desk.ok(&["helplines", "add", "--name", "Ruth", "--number", pasted]);
        let all = desk.json(&["helplines", "--mine"]).to_string();
        assert!(all.contains(&format!("\"{kept}\"")), "{pasted:?}: {all}");
        desk.ok(&["helplines", "edit", &id, "--number", "-07700 900456"]);
    }
    let said = desk.fails(
        2,
        &["helplines", "add", "--name", "Ruth", "--number", "ask Ruth"],
    );
    assert!(said.contains("3 to 15 digits"), "{said}");
}

#[test]
fn a_deaf_man_in_leicester_and_an_urdu_speaker_in_leeds_find_who_they_can_ring() {
    let desk = Desk::empty();
    let wednesday = ["--now", "2026-11-25T11:00:00Z"];
    let ask = |args: &[&str]| lines(&desk, &[args, &wednesday].concat());
    let deaf = ask(&["--for", "deaf", "--for", "men", "--area", "Leicester"]);
    let shown = ids(&deaf);
    for id in ["emergency", "signhealth", "mens-advice", "leicester"] {
        assert!(shown.contains(&id), "{id} in {shown:?}");
    }
    assert!(!shown.contains(&"national-da") && !shown.contains(&"leeds"));

    for urdu in ["urdu", "ur", "Urdu", "اردو"] {
        let free = ["--area", "leeds", "--speaks", urdu, "--free"];
        let listed = ask(&free);
        let shown = ids(&listed);
        for id in ["emergency", "leeds", "national-da"] {
            assert!(shown.contains(&id), "{id} in {shown:?}");
        }
        assert!(!shown.contains(&"samaritans"));
        let leeds = listed.iter().find(|line| line["id"] == "leeds").unwrap();
        assert_eq!(leeds["why"], serde_json::json!(["always", "nearby"]));
    }
    let polish = ask(&["--speaks", "polski"]);
    let opoka = polish.iter().find(|line| line["id"] == "opoka").unwrap();
    assert_eq!(opoka["languages"], serde_json::json!(["pl"]));
    let page = said(&mut desk.bare(&["helplines", "--speaks", "polski"]));
    assert!(
        page.out.contains("They speak Polish there."),
        "{}",
        page.out
    );
    for wrong in [
        ["--area", "Atlantis"],
        ["--speaks", "klingon"],
        ["--for", "somebody"],
    ] {
        let told = said(&mut desk.bare(&[&["helplines"][..], &wrong].concat()));
        assert_eq!(told.code, 2);
        assert!(told.err.contains(wrong[1]), "{}", told.err);
    }
}

#[test]
fn those_whose_hours_nobody_knows_are_named_with_their_numbers() {
    let desk = Desk::empty();
    let open = ["helplines", "--open", "--now", "2026-11-25T01:30:00Z"];
    let page = said(&mut desk.bare(&open)).out;
    let (_, named) = page.split_once("Their hours aren't known:").unwrap();
    assert!(
        named.contains("0808 801 0302  Rape Crisis Scotland Helpline"),
        "{named}"
    );
    let told = said(&mut desk.bare(&[&["--json"], &open[..]].concat()));
    let json: Value = serde_json::from_str(&told.out).unwrap();
    let lines = json["not_known_lines"].as_array().unwrap();
    assert_eq!(json["not_known"], lines.len());
    assert!(ids(lines).contains(&"paladin"));
}
