//! `bothy demo`: the main job on made-up people and real files, told step by step.
//!
//! It works like any shell: a vault, incidents, a pack, its check. Everything stays in one folder.

mod forge;
mod help;
mod home;
mod teller;
mod thoughts;
mod year;

use crate::commands::export::named;
use crate::commands::verify::read as check;
use crate::exit::{Failure, INTERNAL, Result};
use crate::paint::Paint;
use crate::session::Session;
use crate::system::System;
use crate::{jobs, messages, out, wrap};
use bothy_core::Id;
use bothy_core::evidence::{Destination, Export, PackOptions, Reader, Summary};
use bothy_core::journal::{Field, Page};
use bothy_core::vault::{Cost, DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_proof::pack::Report;
use home::{Home, lies};
use serde_json::json;
use std::fmt::Write as _;
use std::path::PathBuf;
use teller::Teller;
use year::Saved;

pub(crate) const EXAMPLE: &str = "\
Example:
  bothy demo look-around

Everything it makes is in DIR, with a README.txt.";

#[derive(clap::Args)]
pub(crate) struct Demo {
    /// An empty folder, or one that isn't there yet
    #[arg(default_value = "demo")]
    pub(crate) dir: PathBuf,
}

/// The vault's secret: shown, since nothing in it is real.
const SECRET: &str = "58203714";

/// The word that the forger changes, and its replacement.
const WORD: &str = "quiet";
const INSTEAD: &str = "noisy";

/// Runs the demo to its end; removes what it made if it doesn't get there.
pub(crate) fn run(session: &Session, demo: &Demo) -> Result<()> {
    let home = Home::take(&demo.dir)?;
    let made = session.interrupt.hold(|| make(session, &home));
    if made.is_err() {
        home.clear();
    }
    made?;
    if !session.out.is_json() {
        return Ok(());
    }
    let paths = json!({
        "vault": home.path("vault"),
        "secret_file": home.path("secret.txt"),
        "pack": home.path("pack"),
        "zip": home.path("pack.zip"),
        "forged": home.path("forged"),
        "picture": home.path(home::PICTURE),
        "plan": home.path(home::PLAN),
        "card": home.path(home::CARD),
        "readme": home.path("README.txt"),
    });
    session.out.answer(|| paths, String::new)
}

fn make(session: &Session, home: &Home) -> Result<()> {
    let teller = Teller {
        quiet: session.out.is_json(),
        paint: Paint::of_stdout(),
    };
    teller.line(&text!("demo-begins", path = &home.shown("")));
    let mut vault = make_vault(&teller, home)?;
    session.interrupt.stops(vault.stop());
    let saved = fill(session, &teller, &mut vault)?;
    thoughts::show(&teller, &mut vault)?;
    help::show(&teller, home, &mut vault)?;
    let report = make_pack(session, &teller, home, &mut vault, saved.left_out)?;
    let forged = saved
        .forged
        .ok_or_else(|| wrong(text!("demo-wrong-nothing")))?;
    let forgery = make_forgery(session, &teller, home, &mut vault, forged)?;
    vault.lock();
    if report.any_fails() || !forgery.any_fails() {
        return Err(wrong(text!("demo-wrong-check")));
    }
    home.write("README.txt", readme(forged))?;
    close(&teller, home, forged);
    Ok(())
}

fn make_vault(teller: &Teller, home: &Home) -> Result<OpenVault> {
    teller.title(&text!("demo-vault"));
    let now = year::clock(year::BEGINS)?;
    // The name that `bothy` looks for beside a vault's folder.
    let key = home.path("vault.key");
    let prf = DeviceKeyFile::new(&key, Box::new(System));
    let failed = |e: std::io::Error| Failure::outside("make", &key, &e);
    prf.begin().map_err(failed)?;
    home.note("vault.key")?;
    let mut vault = Vault::at(&home.path("vault"));
    let cost = Cost {
        memory_kib: 64 * 1024,
        passes: 3,
        deadline_ms: 1000,
    };
    vault.create(SECRET.as_bytes(), cost, &prf, now, &mut System)?;
    home.note("vault")?;
    DeviceKeyFile::finish(&key).map_err(failed)?;
    home.write("secret.txt", format!("{SECRET}\n"))?;
    teller.tell(&text!("demo-vault-made", secret = SECRET));
    match vault.unlock(SECRET.as_bytes(), &prf, now, &mut System)? {
        Opened::Vault(open) => Ok(open),
        Opened::Notes(_) => Err(bothy_core::Error::WrongSecret.into()),
    }
}

/// Saves the year and shows a little of it.
fn fill(session: &Session, teller: &Teller, vault: &mut OpenVault) -> Result<Saved> {
    teller.title(&text!("demo-year"));
    let bar = jobs::bar(format!("   {}", text!("demo-saving")), None);
    let saved = year::save(vault, || {
        bar.tick();
        session.interrupt.check()
    })?;
    bar.finish_and_clear();
    teller.tell(&text!(
        "demo-saved",
        incidents = saved.incidents,
        files = saved.files,
        amended = saved.amended,
        removed = saved.removed
    ));
    teller.line("");
    let page = Page {
        limit: 4,
        ..Page::default()
    };
    for line in vault.journal().list(&page)? {
        teller.row(
            &year::happened(&line.happened),
            &messages::kinds(&line.kinds),
        );
    }
    teller.tell(&teller.paint.dim(&text!("demo-and-so-on")));
    Ok(saved)
}

/// Exports a folder and a zip, and checks one as its reader would.
fn make_pack(
    session: &Session,
    teller: &Teller,
    home: &Home,
    vault: &mut OpenVault,
    left_out: Vec<Id>,
) -> Result<Report> {
    teller.title(&text!("demo-pack"));
    let mut options = PackOptions {
        hide: vec![Field::named("doctor")?],
        without: left_out,
        initials: "AM".to_owned(),
        ..PackOptions::new(Destination::Folder(home.path("pack")), Reader::Solicitor)
    };
    let summary = Export::plan(vault, &options)?;
    export(vault, options.clone())?;
    home.note("pack")?;
    options.to = Destination::Zip(home.path("pack.zip"));
    export(vault, options)?;
    home.note("pack.zip")?;
    teller.tell(&packed(&summary));
    if let Some(places) = places(&summary) {
        teller.tell(&places);
    }
    teller.title(&text!("demo-check"));
    let report = check(session, &home.path("pack")).map_err(|_| wrong(text!("demo-wrong-pack")))?;
    teller.report(&report);
    Ok(report)
}

fn export(vault: &mut OpenVault, options: PackOptions) -> Result<()> {
    let now = year::clock(year::ENDS)?;
    let stop = vault.stop();
    let mut job = Export::begin(vault, options, now, &mut System)?;
    let label = format!("   {}", text!("cli-exporting"));
    jobs::run(label, || job.step(vault, &stop, now, &mut System))?;
    Ok(())
}

fn packed(summary: &Summary) -> String {
    let fields = summary.hidden_fields.iter().map(ToString::to_string);
    text!(
        "demo-packed",
        incidents = summary.shown,
        exhibits = summary.exhibits,
        size = &messages::size(summary.exhibit_bytes),
        left = summary.not_shown,
        fields = &messages::list(fields)
    )
}

/// Names the files of the pack that show a place; `None` if none does.
fn places(summary: &Summary) -> Option<String> {
    let showing = summary.revealing.iter().filter(|file| file.place);
    let showing: Vec<_> = showing.map(named).collect();
    let files = showing.len();
    let named = messages::list(showing);
    (files > 0).then(|| text!("demo-places", files = files, named = &named))
}

fn make_forgery(
    session: &Session,
    teller: &Teller,
    home: &Home,
    vault: &mut OpenVault,
    id: Id,
) -> Result<Report> {
    teller.title(&text!("demo-forgery"));
    let current = vault.journal().get(id)?.current;
    teller.tell(&text!(
        "demo-forged",
        entry = current.seq,
        when = &year::happened(&current.incident.happened),
        instead = INSTEAD,
        word = WORD
    ));
    forge::forge(home, "pack", "forged", WORD, INSTEAD)?;
    let report =
        check(session, &home.path("forged")).map_err(|_| wrong(text!("demo-wrong-forgery")))?;
    teller.report(&report);
    Ok(report)
}

/// Says where everything is, and what to try.
fn close(teller: &Teller, home: &Home, id: Id) {
    teller.title(&text!("demo-lies"));
    for (name, what) in lies() {
        teller.row(&home.shown(name), &what);
    }
    teller.title(&text!("demo-try"));
    let [vault, secret, zip] = ["vault", "secret.txt", "pack.zip"].map(|name| home.shown(name));
    for (program, asked) in commands(&program(), &vault, &secret, &zip, id) {
        let whole = format!("   {program} {asked}");
        if whole.chars().count() <= wrap::width() {
            teller.line(&whole);
        } else {
            // A shell reads both lines as one.
            teller.line(&format!("   {program} \\\n      {asked}"));
        }
    }
}

/// Returns the commands to type: the program with what opens the vault, and its arguments.
fn commands(program: &str, vault: &str, secret: &str, zip: &str, id: Id) -> Vec<(String, String)> {
    let open = format!("{program} --vault {vault} --secret-file {secret}");
    let show = format!("incident show {}", &id.to_string()[..8]);
    let opened = [
        "incident list",
        &show,
        "incident list --search plate",
        "draft list",
        "plan show",
        "risk show",
        "pattern",
    ];
    let opened = opened.map(|asked| (open.clone(), asked.to_owned()));
    let bare = ["helplines --open".to_owned(), format!("verify {zip}")];
    let bare = bare.map(|asked| (program.to_owned(), asked));
    opened.into_iter().chain(bare).collect()
}

/// Returns how to call this program again: by name if it is installed, otherwise by its path.
fn program() -> String {
    let Ok(exe) = std::env::current_exe() else {
        return "bothy".to_owned();
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&path).map(|dir| dir.join("bothy"));
    let installed = places.find(|file| file.is_file());
    if installed.and_then(|file| file.canonicalize().ok()) == exe.canonicalize().ok() {
        return "bothy".to_owned();
    }
    let here = std::env::current_dir().unwrap_or_default();
    let near = exe.strip_prefix(here).unwrap_or(&exe);
    out::path(near)
}

fn readme(id: Id) -> String {
    let mut text = format!(
        "{}\n\n{}\n\n",
        text!("demo-readme-title"),
        wrap::wrapped(&text!("demo-readme-about"), 0)
    );
    for (name, what) in lies() {
        let _ = writeln!(text, "  {name:<12}{what}");
    }
    let _ = writeln!(text, "\n{}\n", text!("demo-readme-look"));
    for (program, asked) in commands("bothy", "vault", "secret.txt", "pack.zip", id) {
        let _ = writeln!(text, "  {program} {asked}");
    }
    for said in [text!("demo-readme-change"), text!("demo-readme-encrypted")] {
        let _ = writeln!(text, "\n{}", wrap::wrapped(&said, 0));
    }
    text
}

fn wrong(words: String) -> Failure {
    Failure::new(INTERNAL, words)
}
