//! The door: makes a vault, opens it, locks it.

use crate::backups::Backups;
use crate::calculator::Knock;
use crate::code::DrawnCode;
use crate::contacts::Contacts;
use crate::drafts::Drafts;
use crate::evidence::Evidence;
use crate::hardware::{DevicePrf, Hardware};
use crate::helplines::Helplines;
use crate::journal::Journal;
use crate::notes::Notes;
use crate::orders::Orders;
use crate::people::People;
use crate::plans::Plans;
use crate::reissue::Reissue;
use crate::risk::Risk;
use crate::session::{Session, caught, held};
use crate::setup::SetUp;
use crate::system::{System, now, wall_ms};
use crate::zone::{OffsetChange, Zone};
use bothy_core::journal::{Happened, Moment, Unfinished, accept_rollback};
use bothy_core::settings::Settings;
use bothy_core::vault::{Cost, Opened, Vault};
use bothy_core::{Error, Id, Input, Now, Result};
use chrono::NaiveDateTime;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A vault's folder and its hardware. The other objects come from here and close with it.
#[derive(uniffi::Object)]
pub struct Door {
    folder: PathBuf,
    /// Opens the vault and remembers the last wrong secret. `None` during a try: no mutex is held then, because the hardware may call back.
    vault: Mutex<Option<Vault>>,
    hardware: Hardware,
    session: Arc<Session>,
}

/// The compartment that a secret opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Compartment {
    /// The vault, with the journal.
    Vault,
    /// The harmless notes.
    Notes,
}

#[uniffi::export]
impl Door {
    /// Returns the door of a vault's `folder`, existing or future. `zone` is the phone's time zone, as for `set_zone`. Touches nothing yet.
    ///
    /// Errors: as `set_zone`.
    #[uniffi::constructor]
    pub fn new(
        folder: &str,
        hardware: Arc<dyn DevicePrf>,
        zone: Vec<OffsetChange>,
    ) -> Result<Self> {
        caught(|| {
            Ok(Self {
                folder: folder.into(),
                vault: Mutex::new(Some(Vault::at(Path::new(folder)))),
                hardware: Hardware(hardware),
                session: Arc::new(Session::new(Zone::new(zone, wall_ms())?)),
            })
        })
    }

    /// Sets the phone's time zone: one entry for every change of its clocks, from the earliest possible day until a year from now. Call it
    /// again when the phone's zone changes.
    ///
    /// Errors: `Invalid` (no such offset) if no entry covers the present, or for an offset that no place has.
    pub fn set_zone(&self, zone: Vec<OffsetChange>) -> Result<()> {
        caught(|| {
            self.session.set_zone(Zone::new(zone, wall_ms())?);
            Ok(())
        })
    }

    /// Returns the present minute, for an incident that happens now.
    pub fn happened_now(&self) -> Result<Happened> {
        caught(|| {
            let now = self.now();
            let moment = Moment::at(now.wall_ms, now.offset_min).ok_or(Error::Invalid {
                field: Input::NoSuchTime,
            })?;
            Ok(Happened::Exact(moment))
        })
    }

    /// Returns the moments that a local time can mean here: one; none if clocks skipped it; two if they showed it twice, the earlier first.
    pub fn resolve(&self, local: NaiveDateTime) -> Result<Vec<Moment>> {
        caught(|| Ok(self.session.zone().moments(local)))
    }

    /// Makes the vault and returns its id, without opening it. Takes as long as `cost` says.
    ///
    /// Errors: `Exists`, `Invalid` (secret, cost), `StorageFull`.
    pub fn create(&self, secret: &[u8], cost: Cost) -> Result<String> {
        caught(|| {
            self.vault()
                .create(secret, cost, &self.hardware, self.now(), &mut System)
        })
    }

    /// Does the same with what the calculator heard.
    ///
    /// Errors: as `create`.
    pub fn create_by_knock(&self, knock: &Knock, cost: Cost) -> Result<String> {
        self.create(knock.expose(), cost)
    }

    /// Opens the vault or the notes. Returns at the vault's deadline or its next multiple whatever it found, so the duration reveals
    /// nothing. A lock in the meantime wins.
    ///
    /// Errors: `WrongSecret`, `TryLater`, `KeyLost`, `Damaged`, `RolledBack`, `NewerVersion`, `NotFound`, `InUse` (something is open, or
    /// another try is running), `Locked`.
    pub fn unlock(&self, secret: &[u8]) -> Result<Compartment> {
        let begun = Instant::now();
        let outcome = self.opened(|| {
            self.one_try(|vault| vault.unlock(secret, &self.hardware, self.now(), &mut System))
        });
        if let Ok(cost) = self.vault().cost() {
            wait_for_next(begun, Duration::from_millis(cost.deadline_ms.into()));
        }
        outcome
    }

    /// Does the same with what the calculator heard.
    ///
    /// Errors: as `unlock`.
    pub fn unlock_by_knock(&self, knock: &Knock) -> Result<Compartment> {
        self.unlock(knock.expose())
    }

    /// Returns how many milliseconds are left of the wait after wrong secrets, for [`crate::calculator::Calculator::wait`]; 0 if there is
    /// none. Needs no secret. It reads the disk: ask after each try and at the start, never at a key.
    ///
    /// Errors: `NotFound`.
    pub fn wait_ms(&self) -> Result<u64> {
        caught(|| self.vault().wait_ms(self.now()))
    }

    /// Recovers with the recovery code: makes lost hardware keys again, sets `new_secret` and opens. Ask `second_door_lost` afterwards.
    ///
    /// Errors: as `unlock`, and `Invalid` (code, secret).
    pub fn recover(&self, code: &[u8], new_secret: &[u8]) -> Result<Compartment> {
        self.opened(|| {
            self.vault()
                .recover(code, new_secret, &self.hardware, self.now(), &mut System)
        })
    }

    /// True if a recovery had to make the notes' hardware key again: the second secret opens nothing until it is set again. Then show
    /// `second-door-lost`, whether or not there was one. Ask after every opening, since a `recover` that was killed showed nothing.
    ///
    /// Errors: `Locked`, for the notes too.
    pub fn second_door_lost(&self) -> Result<bool> {
        self.session.with(|vault| Ok(vault.second_door_lost()))
    }

    /// Notes that the user was told. Until then every opening of the vault asks for it.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn second_door_told(&self) -> Result<()> {
        self.session
            .with(|vault| vault.second_door_told(&mut System))
    }

    /// Locks: `stop`, then waits for running work to end, closes and wipes. From here on every call returns `Locked`. Locking twice does
    /// no harm.
    pub fn lock(&self) {
        self.session.lock();
    }

    /// Stops running work and refuses what comes, at once, from any thread. Call `lock` afterwards, from a thread that may wait.
    pub fn stop(&self) {
        self.session.raise();
    }

    /// Keeps what was typed as a draft, then locks, whatever became of the draft. `draft` is the one to replace; without it a new one
    /// begins, for an amendment of `amends` if given, unless nothing was said. Returns the draft's ID. Work that runs has a moment to end.
    /// Words over 256 KiB are cut there, so that all else is kept.
    ///
    /// Errors: as `Drafts.begin` and `Drafts.keep`; `Locked` if no vault was open, as for the notes. It is locked after each of them.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "an optional record crosses whole"
    )]
    pub fn leave(
        &self,
        draft: Option<Id>,
        amends: Option<Id>,
        said: Unfinished,
    ) -> Result<Option<Id>> {
        let (now, said) = (self.now(), said.cut());
        self.session.leave(|vault| {
            vault.last_saves();
            let mut drafts = vault.drafts();
            if let Some(id) = draft {
                drafts.keep(id, &said, now, &mut System)?;
            } else if said != Unfinished::default() {
                return Ok(Some(drafts.begin(amends, &said, now, &mut System)?));
            }
            Ok(draft)
        })
    }

    /// Says that a lock comes next. Jobs end, but for files that come in. Saves go on, and may take the room that is set aside for a full
    /// disk: what was being typed isn't lost with it.
    ///
    /// Errors: `Locked`.
    pub fn last_saves(&self) -> Result<()> {
        self.session.last_saves()
    }

    /// Returns the settings of the open vault or notes: each has its own.
    ///
    /// Errors: `Locked`, `Damaged`.
    pub fn settings(&self) -> Result<Settings> {
        self.session.with_either(Settings::of)
    }

    /// Keeps settings.
    ///
    /// Errors: `Invalid` (choice), `StorageFull`, `Locked`.
    pub fn set_settings(&self, settings: &Settings) -> Result<()> {
        self.session
            .with_either(|opened| settings.keep(opened, &mut System))
    }

    /// Makes `new` the secret of the open vault or notes. Takes as long as an unlock. A lock in the meantime wins, even if something is
    /// open again by then: no opening accepts another one's derivation.
    ///
    /// Errors: `Invalid` (secret), `KeyLost`, `StorageFull`, `Locked`.
    pub fn change_secret(&self, new: &[u8]) -> Result<()> {
        let opening = self.session.with_either(|opened| Ok(opened.opening()))?;
        let derived = caught(|| opening.derive(new, &self.hardware, &mut System))?;
        self.session
            .with_either(|opened| opened.set_secret(derived, self.now(), &mut System))
    }

    /// Draws a recovery code for the open vault or notes. Takes as long as an unlock, and sets nothing yet: show it, then `set` it.
    ///
    /// Errors: `Locked`.
    pub fn draw_recovery_code(&self) -> Result<Arc<DrawnCode>> {
        let opening = self.session.with_either(|opened| Ok(opened.opening()))?;
        let (code, derived) = caught(|| opening.draw_recovery_code(&mut System))?;
        Ok(Arc::new(DrawnCode::new(&self.session, code, derived)?))
    }

    /// Draws a recovery code to replace one that somebody may have seen; the vault's key changes too. `own` is the vault's secret. Takes as
    /// long as two unlocks and sets nothing yet.
    ///
    /// Errors: `Invalid` (secret), `Locked`.
    pub fn draw_reissue(&self, own: &[u8]) -> Result<Arc<Reissue>> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let (code, derived) = caught(|| opening.draw_reissue(own, &self.hardware, &mut System))?;
        Ok(Arc::new(Reissue::new(&self.session, code, derived)?))
    }

    /// Opens a vault or notes that `unlock` calls rolled back, as they are. The vault's log records it.
    ///
    /// Errors: as `unlock`, except `RolledBack`.
    pub fn accept_rollback(&self, secret: &[u8]) -> Result<Compartment> {
        self.opened(|| {
            self.one_try(|vault| {
                let (opened, _) =
                    accept_rollback(vault, secret, &self.hardware, self.now(), &mut System)?;
                Ok(opened)
            })
        })
    }

    /// Makes `second` the secret of the notes. `own` is the vault's secret. Takes as long as two unlocks.
    ///
    /// Errors: `Invalid` (secret: weak, like the vault's or a prefix of it, or a recovery code), `WrongSecret` if `own` is wrong, which
    /// counts as a try, `TryLater` after too many, `KeyLost`, `StorageFull`, `Locked`.
    pub fn set_second(&self, own: &[u8], second: &[u8]) -> Result<()> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let derived = caught(|| opening.derive_second(own, second, &self.hardware, &mut System))?;
        self.session
            .with(|vault| vault.set_second(derived, self.now(), &mut System))
    }

    /// Removes the second secret. Nothing opens the notes, but their content stays.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn unset_second(&self) -> Result<()> {
        self.session.with(|vault| vault.unset_second(&mut System))
    }

    /// Arms or disarms the second secret: if armed, it destroys the vault while it opens the notes. docs/set-up.md lists the questions to
    /// ask before arming.
    ///
    /// Errors: `WrongSecret` if `second` doesn't open the notes, `StorageFull`, `Locked`.
    pub fn arm(&self, second: &[u8], armed: bool) -> Result<()> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let derived = caught(|| opening.derive(second, &self.hardware, &mut System))?;
        self.session
            .with(|vault| vault.arm(derived, armed, &mut System))
    }

    /// Destroys the open vault or notes for good, and locks. The other one stays. A recovery code still opens an earlier copy of the
    /// folder.
    ///
    /// Errors: `Locked`; `StorageFull`, `Outside`: nothing was done; `NotForgotten` if it is destroyed but the hardware may still have its key.
    pub fn destroy_for_good(&self) -> Result<()> {
        let opened = self.session.take().ok_or(Error::Locked)?;
        caught(|| opened.destroy(&self.hardware, &mut System))
    }

    /// Returns the remaining steps of setting up.
    pub fn set_up(&self) -> Arc<SetUp> {
        Arc::new(SetUp::new(&self.session))
    }

    /// Returns the log of incidents.
    pub fn journal(&self) -> Arc<Journal> {
        Arc::new(Journal::new(&self.session))
    }

    /// Returns the unsaved drafts.
    pub fn drafts(&self) -> Arc<Drafts> {
        Arc::new(Drafts::new(&self.session))
    }

    /// Returns the people of the record, and the background for statements.
    pub fn people(&self) -> Arc<People> {
        Arc::new(People::new(&self.session))
    }

    /// Returns the orders of a court and conditions of the police.
    pub fn orders(&self) -> Arc<Orders> {
        Arc::new(Orders::new(&self.session))
    }

    /// Returns the safety plans.
    pub fn plans(&self) -> Arc<Plans> {
        Arc::new(Plans::new(&self.session))
    }

    /// Returns the user's contacts and area.
    pub fn contacts(&self) -> Arc<Contacts> {
        Arc::new(Contacts::new(&self.session))
    }

    /// Returns the directory of helplines.
    pub fn helplines(&self) -> Arc<Helplines> {
        Arc::new(Helplines::new(&self.session))
    }

    /// Returns the conversation about danger.
    pub fn risk(&self) -> Arc<Risk> {
        Arc::new(Risk::new(&self.session))
    }

    /// Returns the notes, which the second secret opens.
    pub fn notes(&self) -> Arc<Notes> {
        Arc::new(Notes::new(&self.session))
    }

    /// Returns the backups.
    pub fn backups(&self) -> Arc<Backups> {
        Arc::new(Backups::new(&self.session))
    }

    /// Returns the evidence packs.
    pub fn evidence(&self) -> Arc<Evidence> {
        Arc::new(Evidence::new(&self.session))
    }
}

impl Door {
    fn vault(&self) -> Vault {
        Vault::at(&self.folder)
    }

    fn now(&self) -> Now {
        now(self.session.offset_min())
    }

    /// Tries once without holding a mutex: the hardware may call back meanwhile.
    ///
    /// # Errors
    /// Those of `work`; `InUse` if another try is running.
    fn one_try<T>(&self, work: impl FnOnce(&mut Vault) -> Result<T>) -> Result<T> {
        let taken = held(&self.vault).take();
        let mut vault = taken.ok_or(Error::InUse)?;
        let done = caught(|| work(&mut vault));
        *held(&self.vault) = Some(vault);
        done
    }

    fn opened(&self, work: impl FnOnce() -> Result<Opened>) -> Result<Compartment> {
        let mut compartment = Compartment::Vault;
        self.session.open(|| {
            let opened = work()?;
            if matches!(opened, Opened::Notes(_)) {
                compartment = Compartment::Notes;
            }
            Ok(opened)
        })?;
        Ok(compartment)
    }
}

/// Sleeps until a whole number of `step`s has passed.
fn wait_for_next(begun: Instant, step: Duration) {
    let (passed, step) = (begun.elapsed().as_nanos(), step.as_nanos());
    if step > 0 {
        let left = (step - passed % step) % step;
        std::thread::sleep(Duration::from_nanos(u64::try_from(left).unwrap_or(0)));
    }
}
