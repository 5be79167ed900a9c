//! The conversation about danger: facts in the user's words, and no sum of them.

use super::desk::Desk;
use serde_json::{Value, json};

#[test]
fn what_was_asked_is_kept_as_facts_with_advice_at_once() {
    let desk = Desk::new();
    let incident = desk.add("He held my throat.");
    let asked = desk.ok(&["risk", "ask"]);
    assert!(
        asked.contains("neck                       Have they ever pressed"),
        "{asked}"
    );
    assert!(asked.contains("Use your service's own tool"), "{asked}");

    let yes = desk.ok(&[
        "risk",
        "answer",
        "neck",
        "yes",
        "--facts",
        "Twice this year",
        "--incident",
        &incident[..8],
        "--present",
        "Ruth, worker",
    ]);
    assert!(
        yes.contains("Get checked today at A&E or through 111"),
        "{yes}"
    );
    assert_eq!(desk.ok(&["risk", "answer", "kill", "no"]), "");
    desk.ok(&["risk", "answer", "animals", "unsure"]);
    // An answer that isn't given again stays.
    desk.ok(&["risk", "answer", "neck", "yes", "--facts", "Three times"]);
    let shown = desk.json(&["risk", "show"]);
    let answers = shown["answers"].as_array().unwrap();
    let of = |key: &str| {
        answers
            .iter()
            .map(|a| a[key].clone())
            .collect::<Vec<Value>>()
    };
    assert_eq!(of("theme"), ["neck", "kill", "animals"]);
    assert_eq!(of("answer"), ["yes", "no", "unsure"]);
    assert_eq!(
        (
            &answers[0]["facts"],
            &answers[0]["incidents"],
            &answers[0]["present"]
        ),
        (
            &json!("Three times"),
            &json!([incident]),
            &json!("Ruth, worker")
        )
    );
    assert!(answers[0]["advice"].is_string() && answers[1]["advice"].is_null());

    desk.ok(&["risk", "take-back", "animals", "--yes"]);
    desk.fails(8, &["risk", "take-back", "animals"]);
    let unknown = desk.fails(8, &["risk", "answer", "total", "yes"]);
    assert!(unknown.contains("bothy risk ask"), "{unknown}");
    desk.fails(2, &["risk", "answer", "neck", "3"]);
    desk.ok(&["risk", "clear", "--yes"]);
    assert_eq!(desk.json(&["risk", "show"])["answers"], json!([]));
}

#[test]
fn a_summary_for_a_worker_has_what_was_said_and_agreed_to_and_counts_nothing() {
    let desk = Desk::new();
    desk.ok(&[
        "people",
        "add",
        "--relation",
        "daughter",
        "--child",
        "--born",
        "2017-05-02",
        "--name",
        "Nora",
    ]);
    let incident = desk.add("He stood in the door.");
    desk.ok(&[
        "risk",
        "answer",
        "fear",
        "yes",
        "--facts",
        "That he comes back",
    ]);
    desk.ok(&["risk", "answer", "police", "yes", "--facts", "Fined in May"]);
    desk.ok(&["risk", "answer", "money", "no"]);
    desk.ok(&["risk", "answer", "animals", "unsure"]);
    let linked = ["--incident", &incident[..8], "--facts", "A hammer"];
    desk.ok(&[&["risk", "answer", "weapons", "yes"][..], &linked].concat());
    let before = desk.ok(&["risk", "show", "--referral"]);
    assert!(before.contains("No consent yet"), "{before}");
    desk.ok(&[
        "risk",
        "wishes",
        "--needs",
        "A bed on Friday",
        "--wants",
        "To stay near the school",
        "--consent-for",
        "Referral to MARAC",
        "--consent-to",
        "The IDVA service",
        "--consent-until",
        "2126-03-01",
    ]);
    let page = desk.ok(&["risk", "show", "--referral"]);
    for said in [
        "Needed now: A bed on Friday\n",
        "Wanted: To stay near the school\n",
        "Child A: daughter, born 2 May 2017\n",
        ": Threats\n",
        "    That he comes back\n",
        "cannot replace training and judgement",
    ] {
        assert!(page.contains(said), "{said} in\n{page}");
    }
    let running = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let agreed = "Referral to MARAC. To: The IDVA service. Until 1 March 2126.";
    assert!(running.contains(agreed), "{page}");
    // A yes comes first, a no is one line, and an incident has a day and kinds.
    let at = |text: &str| page.find(text).expect(text);
    assert!(at("Fined in May") < at("Have they hurt an animal"));
    assert!(at("Have they hurt an animal") < at("Answered no:\n    Do you depend"));
    let told = "    A hammer\n    In the record about this:\n        1 March 2026";
    assert!(page.contains(told), "{page}");
    // The advice is for the user, not for a reader of the summary.
    let advice = "This can mean serious danger";
    let screen = desk.ok(&["risk", "show"]);
    assert!(!page.contains(advice) && screen.contains(advice), "{page}");
    assert!(!page.contains(&incident[..8]) && screen.contains(&incident[..8]));
    assert!(
        !page.contains("Nora"),
        "a summary names children by letter:\n{page}"
    );
    let summary = desk.json(&["risk", "show", "--referral"]);
    assert_eq!(summary["consent"]["holds"], json!(true));
    assert_eq!(summary["incidents"][0]["id"], json!(incident));
    // Every number in it is a date, a time or the user's own: nothing was added up.
    let mut keys = Vec::new();
    numbers(&summary, "", &mut keys);
    assert_eq!(keys, ["incidents.attachments", "incidents.revisions"]);
    let word = |word: &str| page.to_lowercase().contains(word);
    assert!(
        !["score", "total", "threshold", "high risk", "points"]
            .into_iter()
            .any(word),
        "{page}"
    );

    desk.ok(&["risk", "wishes", "--withdraw"]);
    let page = desk.ok(&["risk", "show", "--referral"]);
    assert!(page.contains("TAKEN BACK"), "{page}");
    assert_eq!(
        desk.json(&["risk", "show"])["consent"]["holds"],
        json!(false)
    );
    desk.fails(2, &["risk", "wishes", "--consent-for", "Referral"]);
}

/// Collects the names of all numbers in a result.
fn numbers(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(at.to_owned()),
        Value::Array(all) => all.iter().for_each(|one| numbers(one, at, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}.{name}")
                };
                numbers(value, &at, found);
            }
        }
        _ => {}
    }
}

#[test]
fn themes_of_ones_own_are_checked() {
    let desk = Desk::empty();
    let built_in = include_str!("../../../../core/content/risk/themes.toml");
    let check = |text: &str| {
        let file = desk.file("themes.toml", text.as_bytes());
        let out = desk
            .bare(&["risk", "ask", "--check", &file])
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            out.status.code().unwrap(),
            text(out.stdout) + &text(out.stderr),
        )
    };
    let (code, said) = check(built_in);
    assert!(
        code == 0 && said.starts_with("Nothing is wrong with it: "),
        "{said}"
    );
    let (code, said) =
        check(&built_in.replace("{ id = \"fear\" }", "{ id = \"cold\", advice = \"warm\" }"));
    assert!(
        code == 0 && said.contains("risk-theme-cold, risk-advice-warm"),
        "{said}"
    );
    let (code, said) =
        check(&built_in.replace("{ id = \"fear\" }", "{ id = \"fear\", weight = 3 }"));
    assert!(code == 2 && said.contains("Line 13:"), "{said}");
}

#[test]
fn the_summary_can_be_had_as_a_pdf() {
    let desk = Desk::new();
    desk.ok(&[
        "risk",
        "answer",
        "neck",
        "yes",
        "--facts",
        "Twice this year",
    ]);
    let to = desk.path("summary.pdf");
    desk.ok(&["risk", "show", "--referral", "--to", to.to_str().unwrap()]);
    assert!(std::fs::read(&to).unwrap().starts_with(b"%PDF-"));
    desk.fails(
        10,
        &["risk", "show", "--referral", "--to", to.to_str().unwrap()],
    );
    desk.fails(2, &["risk", "show", "--to", "other.pdf"]);
}

#[test]
fn pressure_on_the_neck_brings_its_advice_when_nobody_is_sure() {
    let desk = Desk::new();
    for (answer, advised) in [("yes", true), ("unsure", true), ("no", false)] {
        let said = desk.ok(&["risk", "answer", "neck", answer]);
        assert_eq!(said.contains("Get checked today"), advised, "{answer}");
        let shown = desk.json(&["risk", "show"]);
        assert_eq!(shown["answers"][0]["advice"].is_string(), advised);
    }
    assert_eq!(desk.ok(&["risk", "answer", "kill", "unsure"]), "");
}

#[test]
fn a_summary_says_how_to_reach_them_who_is_dangerous_the_orders_worker_and_case() {
    let desk = Desk::new();
    let dale = ["--relation", "ex-husband", "--name", "Dale Marsh"];
    let dale = desk.ok(&[&["people", "add", "--dangerous"][..], &dale].concat());
    let own = desk.ok(&["people", "add", "--relation", "sister", "--name", "Ruth"]);
    let people = desk.ok(&["people", "list"]);
    assert!(
        people.contains("Dale Marsh (ex-husband), dangerous"),
        "{people}"
    );
    let worker = [
        "--name",
        "Sam Ade",
        "--what",
        "IDVA",
        "--number",
        "0113 496 0000",
    ];
    let worker = desk.ok(&[&["helplines", "add"][..], &worker].concat());
    let order = [
        "--kind",
        "bail",
        "--reference",
        "13/AB/1",
        "--terms",
        "Not to ring",
    ];
    desk.ok(&[&["order", "add"][..], &order].concat());
    desk.ok(&["about-us", "set", "relationship=Married in 2014"]);
    let case = ["--case", "LS-2041", "--purpose", "x", "--consent", "y"];
    let new = [
        "plan",
        "new",
        "--for",
        "living",
        "--retain-until",
        "2130-01-01",
    ];
    desk.ok(&[&new[..], &case].concat());
    let before = desk.ok(&["risk", "show", "--referral"]);
    assert!(
        before.contains("Nothing said yet. Ask how and when"),
        "{before}"
    );
    let reach = "Text only, weekdays 9 to 3";
    desk.ok(&["risk", "wishes", "--reach", reach, "--worker", &worker[..6]]);
    let summary = desk.ok(&["risk", "show", "--referral"]);
    let mut from = 0;
    for line in [
        "Reaching them safely",
        reach,
        "Worker and case",
        "Worker: Sam Ade (IDVA), 0113 496 0000",
        "Case reference: LS-2041",
        "Who is dangerous",
        "Dale Marsh (ex-husband)",
        "Background",
        "Married in 2014",
        "Orders and conditions",
        "Bail conditions",
        "Reference: 13/AB/1",
        "What it says: Not to ring",
    ] {
        let at = summary[from..].find(line);
        from += at.unwrap_or_else(|| panic!("{line}: {summary}"));
    }
    assert!(!summary.contains("sister"), "{summary}");
    let told = desk.json(&["risk", "show", "--referral"]);
    assert_eq!(told["reach"], json!(reach));
    assert_eq!(told["worker"], json!(worker));
    assert_eq!(told["case"], json!("LS-2041"));
    assert_eq!(told["dangerous"][0]["id"], json!(dale));
    assert_eq!(told["orders"][0]["reference"], json!("13/AB/1"));
    // Each can be taken back.
    desk.ok(&["people", "edit", &dale, "--not-dangerous"]);
    desk.ok(&["people", "edit", &own, "--dangerous"]);
    desk.ok(&["risk", "wishes", "--reach", "", "--worker", ""]);
    let summary = desk.ok(&["risk", "show", "--referral"]);
    assert!(
        !summary.contains("Dale") && summary.contains("Ruth (sister)"),
        "{summary}"
    );
    assert!(
        !summary.contains("Sam Ade") && summary.contains("Nothing said yet"),
        "{summary}"
    );
    desk.fails(8, &["risk", "wishes", "--worker", "ffffff"]);
}
