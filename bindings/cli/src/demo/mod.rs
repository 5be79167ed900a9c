//! `bothy demo`: the main job on made-up people and real files, told step by step.
//!
//! It goes the way that any shell goes: a vault, incidents, a pack, its check. Everything stays in one folder.

mod forge;
mod year;

use crate::commands::pack::read as check;
use crate::exit::{EXISTS, Failure, INTERNAL, Result};
use crate::out::{self, wrapped};
use crate::paint::Paint;
use crate::session::{Session, System};
use crate::{jobs, words};
use bothy_core::Id;
use bothy_core::evidence::{Choice, Destination, Export, Reader, Summary};
use bothy_core::journal::{Field, Page};
use bothy_core::vault::{Cost, DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_proof::pack::Report;
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The vault's secret: shown, since nothing in it is real.
const SECRET: &str = "58203714";

/// What the forger changes.
const WORD: &str = "quiet";
const INSTEAD: &str = "noisy";

/// Where everything lies.
struct Home {
    dir: PathBuf,
    made: bool,
}

impl Home {
    /// Refuses a folder with anything in it.
    fn take(dir: &Path) -> Result<Self> {
        let mut home = Self {
            dir: dir.to_owned(),
            made: false,
        };
        match std::fs::create_dir(dir) {
            Ok(()) => home.made = true,
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
                let mut inside =
                    std::fs::read_dir(dir).map_err(|e| Failure::outside("use", dir, &e))?;
                if inside.next().is_some() {
                    let words = format!(
                        "There is something in {} already. Give the demo a folder that is empty or not there yet.",
                        out::name(&dir.to_string_lossy())
                    );
                    return Err(Failure::new(EXISTS, words));
                }
            }
            Err(e) => return Err(Failure::outside("make", dir, &e)),
        }
        Ok(home)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    fn shown(&self, name: &str) -> String {
        out::name(&self.path(name).to_string_lossy())
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let path = self.path(name);
        std::fs::write(&path, text).map_err(|e| Failure::outside("write", &path, &e))
    }

    /// Takes away what a demo that didn't end has made; the folder was empty before.
    fn clear(&self) {
        for entry in std::fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            let path = entry.path();
            let _ = std::fs::remove_dir_all(&path).or_else(|_| std::fs::remove_file(&path));
        }
        if self.made {
            let _ = std::fs::remove_dir(&self.dir);
        }
    }
}

/// Says what happens, step by step; nothing where JSON is wanted.
struct Teller {
    quiet: bool,
    paint: Paint,
}

impl Teller {
    fn say(&self, text: &str) -> Result<()> {
        if self.quiet {
            return Ok(());
        }
        out::write(format!("{text}\n").as_bytes())
    }

    fn step(&self, number: u32, title: &str) -> Result<()> {
        self.say(&format!(
            "\n{}",
            self.paint.bold(&format!("{number}  {title}"))
        ))
    }

    fn tell(&self, text: &str) -> Result<()> {
        self.say(&wrapped(text, 3))
    }
}

/// Runs the demo to its end; what it made is taken away again if it doesn't come to one.
pub(crate) fn run(session: &Session, dir: &Path) -> Result<()> {
    let home = Home::take(dir)?;
    let told = session.interrupt.hold(|| tell(session, &home));
    if told.is_err() {
        home.clear();
    }
    told
}

fn tell(session: &Session, home: &Home) -> Result<()> {
    let teller = Teller {
        quiet: session.out.is_json(),
        paint: Paint::of_stdout(),
    };
    teller.say(&wrapped(
        &format!(
            "Bothy on made-up people and real files. Everything it makes stays in {}.",
            out::name(&home.dir.to_string_lossy())
        ),
        0,
    ))?;
    let mut vault = make_vault(&teller, home)?;
    session.interrupt.stops(vault.stop());
    let left_out = fill(session, &teller, &mut vault)?;
    let page = Page {
        limit: 1,
        ..Page::default()
    };
    let newest = vault.journal().list(&page)?.first().map(|line| line.id);
    let newest = newest.ok_or_else(|| Failure::new(INTERNAL, "The demo saved nothing."))?;
    let report = make_pack(session, &teller, home, &mut vault, left_out)?;
    vault.lock();
    let forgery = make_forgery(session, &teller, home)?;
    if report.any_fails() || !forgery.any_fails() {
        return Err(Failure::new(
            INTERNAL,
            "The demo's check went wrong: this must not be.",
        ));
    }
    let program = program();
    home.write("README.txt", &readme(&program, newest))?;
    close(&teller, home, &program, newest)?;
    if session.out.is_json() {
        return session.out.answer(
            || {
                json!({
                    "vault": home.path("vault"), "secret_file": home.path("secret.txt"),
                    "pack": home.path("pack"), "zip": home.path("pack.zip"), "forged": home.path("forged"),
                    "readme": home.path("README.txt"),
                })
            },
            String::new,
        );
    }
    Ok(())
}

fn make_vault(teller: &Teller, home: &Home) -> Result<OpenVault> {
    teller.step(1, "A vault")?;
    let now = year::clock(year::BEGINS)?;
    // The same name that `bothy` looks for beside a vault's folder.
    let prf = DeviceKeyFile::new(&home.path("vault.key"), Box::new(System));
    let vault = Vault::at(&home.path("vault"));
    let cost = Cost {
        memory_kib: 64 * 1024,
        passes: 3,
        deadline_ms: 1000,
    };
    vault.create(SECRET.as_bytes(), cost, &prf, now, &mut System)?;
    home.write("secret.txt", &format!("{SECRET}\n"))?;
    teller.tell(&format!(
        "Encrypted, and opened by a secret together with a key that a phone keeps in its hardware (here: a file beside it). \
         The secret of this one is {SECRET}."
    ))?;
    match vault.unlock(SECRET.as_bytes(), &prf, now, &mut System)? {
        Opened::Vault(open) => Ok(open),
        Opened::Notes(_) => Err(bothy_core::Error::WrongSecret.into()),
    }
}

/// Saves the year and shows a little of it; gives what is to be left out of the pack.
fn fill(session: &Session, teller: &Teller, vault: &mut OpenVault) -> Result<Vec<Id>> {
    teller.step(2, "A year of incidents")?;
    let bar = jobs::bar("   Saving", None);
    let saved = year::save(vault, || {
        bar.tick();
        session.interrupt.check()
    })?;
    bar.finish_and_clear();
    teller.tell(&format!(
        "{} saved with {}: photographs, a recording, a letter, a screenshot, a chat. {} corrected later, with the first wording \
         kept beside the new one. {} removed: the record shows that, and never what it said.",
        words::count(saved.incidents, "incident", "incidents"),
        words::count(saved.files, "file", "files"),
        saved.amended,
        saved.removed,
    ))?;
    teller.say("")?;
    let page = Page {
        limit: 4,
        ..Page::default()
    };
    for line in vault.journal().list(&page)? {
        let when = words::happened(&line.happened);
        teller.say(&format!("   {when:<44}{}", words::kinds(&line.kinds)))?;
    }
    teller.say(&format!(
        "   {}",
        teller.paint.dim("and so on, the newest first")
    ))?;
    Ok(saved.left_out)
}

/// Exports a folder and a zip, and checks one as its reader would.
fn make_pack(
    session: &Session,
    teller: &Teller,
    home: &Home,
    vault: &mut OpenVault,
    left_out: Vec<Id>,
) -> Result<Report> {
    teller.step(3, "A pack for a solicitor")?;
    let mut choice = Choice {
        to: Destination::Folder(home.path("pack")),
        reader: Reader::Solicitor,
        hide: vec![Field::named("place")?],
        without: left_out,
        initials: "AM".to_owned(),
    };
    let summary = Export::plan(vault, &choice)?;
    export(session, vault, choice.clone())?;
    choice.to = Destination::Zip(home.path("pack.zip"));
    export(session, vault, choice)?;
    teller.tell(&packed(&summary))?;
    teller.step(4, "Its check, which anyone can make")?;
    let report = check(session, &home.path("pack"))
        .map_err(|_| Failure::new(INTERNAL, "The demo's pack can't be read."))?;
    teller.say(words::verify::short(&report, teller.paint).trim_end())?;
    Ok(report)
}

fn export(session: &Session, vault: &mut OpenVault, choice: Choice) -> Result<()> {
    let now = year::clock(year::ENDS)?;
    let stop = vault.stop();
    let mut job = Export::begin(vault, choice, now, &mut System)?;
    jobs::run(&session.interrupt, "   Exporting", || {
        job.step(vault, &stop, now, &mut System)
    })?;
    Ok(())
}

fn packed(summary: &Summary) -> String {
    format!(
        "{} and {} ({}), as a folder and as a zip. One incident was left out and these fields hidden: {}. What is hidden can't be \
         read from the pack, and everything else can still be checked.",
        words::count(summary.shown, "incident", "incidents"),
        words::count(summary.exhibits, "exhibit", "exhibits"),
        words::size(summary.exhibit_bytes),
        summary.hidden_fields.join(", "),
    )
}

fn make_forgery(session: &Session, teller: &Teller, home: &Home) -> Result<Report> {
    teller.step(5, "A forgery, caught")?;
    teller.tell(&format!(
        "In a copy of the pack, \"{WORD}\" was changed to \"{INSTEAD}\", and the sums made right again."
    ))?;
    let forged = home.path("forged");
    forge::forge(&home.path("pack"), &forged, WORD, INSTEAD)
        .map_err(|e| Failure::outside("write", &forged, &e))?;
    let report = check(session, &forged)
        .map_err(|_| Failure::new(INTERNAL, "The demo's forgery can't be read."))?;
    teller.say(words::verify::short(&report, teller.paint).trim_end())?;
    Ok(report)
}

fn close(teller: &Teller, home: &Home, program: &str, newest: Id) -> Result<()> {
    teller.say(&format!("\n{}", teller.paint.bold("Where everything lies")))?;
    for (name, what) in LIES {
        teller.say(&format!("   {:<27} {what}", home.shown(name)))?;
    }
    teller.say(&format!("\n{}", teller.paint.bold("To try next")))?;
    for command in commands(
        program,
        &home.shown("vault"),
        &home.shown("secret.txt"),
        &home.shown("pack.zip"),
        newest,
    ) {
        teller.say(&format!("   {command}"))?;
    }
    Ok(())
}

const LIES: [(&str, &str); 6] = [
    ("README.txt", "how to look around"),
    (
        "vault",
        "the encrypted record; vault.key beside it is its device key",
    ),
    ("secret.txt", "the secret, since this is a demo"),
    ("pack", "the pack as a folder, with a README.txt of its own"),
    ("pack.zip", "the same as one file"),
    ("forged", "the forged copy"),
];

fn commands(program: &str, vault: &str, secret: &str, zip: &str, newest: Id) -> [String; 3] {
    let open = format!("{program} --vault {vault} --secret-file {secret}");
    let id = newest.to_string();
    [
        format!("{open} incident list"),
        format!("{open} incident show {}", &id[..8]),
        format!("{program} verify {zip}"),
    ]
}

/// How to call this program again: by name if it is installed, else by its path.
fn program() -> String {
    let Ok(exe) = std::env::current_exe() else {
        return "bothy".to_owned();
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|dir| dir.join("bothy"))
        .find(|file| file.is_file());
    if found.and_then(|file| file.canonicalize().ok()) == exe.canonicalize().ok() {
        return "bothy".to_owned();
    }
    let here = std::env::current_dir().unwrap_or_default();
    let near = exe.strip_prefix(here).unwrap_or(&exe);
    out::name(&near.to_string_lossy())
}

fn readme(program: &str, newest: Id) -> String {
    let mut text = String::from(
        "A demo of Bothy\n===============\n\nEveryone and everything in here is made up. Delete the folder when you have seen enough.\n\n",
    );
    for (name, what) in LIES {
        let _ = writeln!(text, "  {name:<14}{what}");
    }
    text.push_str(
        "\nFrom inside this folder (put the path of `bothy` in front if it isn't installed):\n\n",
    );
    for command in commands("bothy", "vault", "secret.txt", "pack.zip", newest) {
        let _ = writeln!(text, "  {command}");
    }
    let _ = writeln!(
        text,
        "\nThe demo was made with {program}. Change a letter anywhere in the pack and check it again.\n\nThe vault is \
         encrypted: look for a word of it with grep. The pack isn't: it's what its owner chose to hand over."
    );
    text
}
