//! The way in: makes a vault, opens it, locks it.

use crate::code::RecoveryCode;
use crate::contacts::Contacts;
use crate::drafts::Drafts;
use crate::evidence::Evidence;
use crate::hardware::{DevicePrf, Hardware};
use crate::helplines::Helplines;
use crate::journal::Journal;
use crate::notes::Notes;
use crate::people::People;
use crate::plans::Plans;
use crate::reissue::Reissue;
use crate::risk::Risk;
use crate::session::{Session, caught, held};
use crate::setup::SetUp;
use crate::system::{System, now};
use bothy_core::journal::accept_rollback;
use bothy_core::vault::{Cost, Opened, Vault};
use bothy_core::{Error, Now, Result};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A vault's folder and the hardware that goes with it. The other objects come from here and close with it.
#[derive(uniffi::Object)]
pub struct Door {
    folder: PathBuf,
    /// Opens, and remembers the last wrong one. None while a try is under way: nothing is held then, because the hardware may call back.
    vault: Mutex<Option<Vault>>,
    hardware: Hardware,
    session: Arc<Session>,
}

/// What the secret opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Compartment {
    /// The vault, with the journal.
    Vault,
    /// The harmless notes.
    Notes,
}

#[uniffi::export]
impl Door {
    /// `folder` is, or will be, a vault's; `offset_min` is how many minutes local time is ahead of UTC. Touches nothing yet.
    #[uniffi::constructor]
    pub fn new(folder: &str, hardware: Arc<dyn DevicePrf>, offset_min: i16) -> Self {
        // A panic's message may hold what someone wrote, and on a phone stderr goes to the system's log.
        std::panic::set_hook(Box::new(|_| {}));
        Self {
            folder: folder.into(),
            vault: Mutex::new(Some(Vault::at(Path::new(folder)))),
            hardware: Hardware(hardware),
            session: Arc::new(Session::new(offset_min)),
        }
    }

    /// The phone's time zone, or summer time, has changed.
    pub fn set_offset(&self, offset_min: i16) {
        self.session.set_offset(offset_min);
    }

    /// Makes the vault and answers its id; it isn't open yet. Takes as long as `cost` says.
    ///
    /// Errors: `Exists`, `Invalid` (secret, cost), `StorageFull`.
    pub fn create(&self, secret: &[u8], cost: Cost) -> Result<String> {
        caught(|| {
            self.vault()
                .create(secret, cost, &self.hardware, self.now(), &mut System)
        })
    }

    /// Opens what the secret opens. Answers at the vault's deadline or its next multiple, whatever it found, so that how long it took
    /// says nothing; a lock in the meantime wins.
    ///
    /// Errors: `WrongSecret`, `TryLater`, `KeyLost`, `Damaged`, `RolledBack`, `NewerVersion`, `NotFound`, `InUse` (while something is open, or
    /// another try is under way), `Locked`.
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

    /// Whether a wait is on after wrong secrets, for the calculator's sign. Needs no secret.
    ///
    /// Errors: `NotFound`.
    pub fn is_waiting(&self) -> Result<bool> {
        caught(|| self.vault().is_waiting(self.now()))
    }

    /// Comes back with the recovery code: makes lost hardware keys again, sets `new_secret`, and opens. Ask `second_door_lost` afterwards.
    ///
    /// Errors: as `unlock`, and `Invalid` (code, secret).
    pub fn recover(&self, code: &[u8], new_secret: &[u8]) -> Result<Compartment> {
        self.opened(|| {
            self.vault()
                .recover(code, new_secret, &self.hardware, self.now(), &mut System)
        })
    }

    /// Whether a recovery had to make the notes' hardware key again: then the second secret opens nothing until it is set again. Say
    /// `second-door-lost` then, whether or not there was one. Ask after every opening, not only after `recover`: one that was killed said nothing.
    ///
    /// Errors: `Locked`, for the notes too.
    pub fn second_door_lost(&self) -> Result<bool> {
        self.session.with(|vault| Ok(vault.second_door_lost()))
    }

    /// It was said. Until then every opening of the vault asks for it.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn second_door_told(&self) -> Result<()> {
        self.session
            .with(|vault| vault.second_door_told(&mut System))
    }

    /// Stops what runs, closes, wipes. Everything answers `Locked` from here on; locking twice does no harm.
    pub fn lock(&self) {
        self.session.lock();
    }

    /// Makes `new` the secret of what is open, the vault or the notes. Takes as long as an unlock; a lock in the meantime wins, and so it does
    /// when something is open again by then: what was derived in one opening is taken by no other.
    ///
    /// Errors: `Invalid` (secret), `KeyLost`, `StorageFull`, `Locked`.
    pub fn change_secret(&self, new: &[u8]) -> Result<()> {
        let opening = self.session.with_either(|opened| Ok(opened.opening()))?;
        let derived = caught(|| opening.derive(new, &self.hardware, &mut System))?;
        self.session
            .with_either(|opened| opened.set_secret(derived, self.now(), &mut System))
    }

    /// Makes the recovery code of what is open, in place of the one there was. Takes as long as an unlock; a lock in the meantime wins.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn make_recovery_code(&self) -> Result<RecoveryCode> {
        let opening = self.session.with_either(|opened| Ok(opened.opening()))?;
        let (code, derived) = caught(|| opening.draw_recovery_code(&mut System))?;
        self.session
            .with_either(|opened| opened.set_recovery_code(derived, &mut System))?;
        Ok((&code).into())
    }

    /// Draws a recovery code for when somebody may have seen the one there is: the vault's key changes with it. `own`, the vault's secret, is
    /// asked for again. Takes as long as two unlocks; sets nothing yet.
    ///
    /// Errors: `Invalid` (secret), `Locked`.
    pub fn draw_reissue(&self, own: &[u8]) -> Result<Arc<Reissue>> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let (code, derived) = caught(|| opening.draw_reissue(own, &self.hardware, &mut System))?;
        Ok(Arc::new(Reissue::new(&self.session, code, derived)))
    }

    /// Goes on with a vault, or notes, that `unlock` calls rolled back, as they are; the vault's log says so from here on.
    ///
    /// Errors: as `unlock`, but `RolledBack`.
    pub fn accept_rollback(&self, secret: &[u8]) -> Result<Compartment> {
        self.opened(|| {
            self.one_try(|vault| {
                let (opened, _) =
                    accept_rollback(vault, secret, &self.hardware, self.now(), &mut System)?;
                Ok(opened)
            })
        })
    }

    /// Makes `second` the secret that opens the notes; `own`, the vault's, is asked for again. Takes as long as two unlocks.
    ///
    /// Errors: `Invalid` (secret: weak, as the vault's or the beginning of it, or a recovery code), `WrongSecret` when `own` isn't the
    /// vault's, which counts as a try, `TryLater` after too many, `KeyLost`, `StorageFull`, `Locked`.
    pub fn set_second(&self, own: &[u8], second: &[u8]) -> Result<()> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let derived = caught(|| opening.derive_second(own, second, &self.hardware, &mut System))?;
        self.session
            .with(|vault| vault.set_second(derived, self.now(), &mut System))
    }

    /// From now on nothing opens the notes; what is in them stays.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn unset_second(&self) -> Result<()> {
        self.session.with(|vault| vault.unset_second(&mut System))
    }

    /// From now on the second secret, typed again, destroys the vault while it opens the notes, or no longer does. What a shell asks before it
    /// arms is in docs/set-up.md.
    ///
    /// Errors: `WrongSecret` when `second` doesn't open the notes, `StorageFull`, `Locked`.
    pub fn arm(&self, second: &[u8], armed: bool) -> Result<()> {
        let opening = self.session.with(|vault| Ok(vault.opening()))?;
        let derived = caught(|| opening.derive(second, &self.hardware, &mut System))?;
        self.session
            .with(|vault| vault.arm(derived, armed, &mut System))
    }

    /// Destroys what is open, the vault or the notes, for good, and locks. The other one stays. A recovery code still opens a copy of the
    /// folder that was made before.
    ///
    /// Errors: `Locked`; `StorageFull`, `Outside`: then nothing was done; `KeyLost` when the hardware wouldn't forget its key.
    pub fn destroy_for_good(&self) -> Result<()> {
        let opened = self.session.take().ok_or(Error::Locked)?;
        caught(|| opened.destroy(&self.hardware, &mut System))
    }

    /// What is still to be set up.
    pub fn set_up(&self) -> Arc<SetUp> {
        Arc::new(SetUp::new(&self.session))
    }

    /// The log of incidents.
    pub fn journal(&self) -> Arc<Journal> {
        Arc::new(Journal::new(&self.session))
    }

    /// What was begun and not saved.
    pub fn drafts(&self) -> Arc<Drafts> {
        Arc::new(Drafts::new(&self.session))
    }

    /// The people of the record, and what is said once of everybody.
    pub fn people(&self) -> Arc<People> {
        Arc::new(People::new(&self.session))
    }

    /// Safety plans.
    pub fn plans(&self) -> Arc<Plans> {
        Arc::new(Plans::new(&self.session))
    }

    /// Whom she can reach, and where she is.
    pub fn contacts(&self) -> Arc<Contacts> {
        Arc::new(Contacts::new(&self.session))
    }

    /// The directory of helplines.
    pub fn helplines(&self) -> Arc<Helplines> {
        Arc::new(Helplines::new(&self.session))
    }

    /// The conversation about danger.
    pub fn risk(&self) -> Arc<Risk> {
        Arc::new(Risk::new(&self.session))
    }

    /// The notes, once the second secret opened them.
    pub fn notes(&self) -> Arc<Notes> {
        Arc::new(Notes::new(&self.session))
    }

    /// Choosing and exporting evidence packs.
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

    /// Tries once, with no mutex held: the hardware that is asked meanwhile may call anything.
    ///
    /// # Errors
    /// Those of `work`; `InUse` while another try is under way.
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
