//! Plans a life from its seed alone, independently of the second door, so that only the door can tell two lives apart.

use bothy_test_support::Seeded;

const MIB: u64 = 1 << 20;
/// The KiB that one compartment holds beside its small saves, and so the class: 4, 8, 16, 32 MiB. Well inside each class, because a note
/// takes fewer pages than an incident: whichever compartment holds it, both files come to the same class.
const LARGE_KIB: [(u64, u64); 4] = [(2300, 2700), (4400, 6000), (8800, 13_000), (17_300, 19_500)];

/// One opening, from secret to lock.
#[derive(Debug)]
pub(crate) struct Session {
    /// Minutes since the one before.
    pub(crate) minutes: u64,
    /// True if the phone was restarted meanwhile.
    pub(crate) restarted: bool,
    /// Wrong secrets tried first.
    pub(crate) wrong: u64,
    /// True to open the notes if they can be opened by then, otherwise the vault.
    pub(crate) aside: bool,
    /// The number of small saves.
    pub(crate) saves: u64,
    /// KiB saved at once.
    pub(crate) large_kib: u64,
    pub(crate) change: Change,
}

/// The change at a session's end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Nothing,
    Secret,
    Code,
    /// Another code, which is then used.
    Recovery,
}

/// A life.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) sessions: Vec<Session>,
    /// The session in which the second door is set, if this life has one.
    pub(crate) set_in: usize,
    /// The session in which it is set again to another secret, or unset for good, before or after the saves.
    pub(crate) again_in: usize,
    pub(crate) door_first: bool,
    /// True if a lasting door is set again, or a door that goes was set for a while.
    pub(crate) twice: bool,
    /// Wrong secrets tried after all of it.
    pub(crate) wrong_at_last: u64,
    pub(crate) restarted_at_last: bool,
}

impl Plan {
    pub(crate) fn generate(chance: &mut Seeded) -> Self {
        let count = 1 + chance.below(5);
        let saves = [0, 0, 0, 1, 1, 2, 2, 5, 5, 10, 10, 20, 20, 40, 60, 200][chance.index(16)];
        let notes = chance.below(2) == 0;
        let mut sessions: Vec<Session> = (0..count)
            .map(|n| session(n > 0 && notes, saves / count, chance))
            .collect();
        // The notes' new secret counts as a try until the vault is opened, like the wrong secrets below. So the vault comes next.
        for n in 0..sessions.len() {
            let vault_next = sessions.get(n + 1).is_some_and(|next| !next.aside);
            let counts = matches!(sessions[n].change, Change::Secret | Change::Recovery);
            if sessions[n].aside && counts && !vault_next {
                sessions[n].change = Change::Code;
            }
        }
        // 12 of 64 lives: a large file takes seconds.
        let large = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3].get(chance.index(64));
        if let Some((from, to)) = large.map(|n: &usize| LARGE_KIB[*n]) {
            let at = chance.index(sessions.len());
            sessions[at].large_kib = from + chance.below(to - from);
        }
        let of_vault: Vec<usize> = (0..sessions.len())
            .filter(|n| !sessions[*n].aside)
            .collect();
        let first = chance.index(of_vault.len());
        let second = first + chance.index(of_vault.len() - first);
        Self {
            set_in: of_vault[first],
            again_in: of_vault[second],
            door_first: chance.below(2) == 0,
            twice: chance.below(3) == 0,
            wrong_at_last: chance.below(8).saturating_sub(4),
            restarted_at_last: chance.below(4) == 0,
            sessions,
        }
    }
}

fn session(may_be_aside: bool, saves: u64, chance: &mut Seeded) -> Session {
    let aside = may_be_aside && chance.below(2) == 0;
    Session {
        minutes: [60, 1440, 20_000][chance.index(3)] * (1 + chance.below(9)),
        restarted: chance.below(4) == 0,
        // Only the vault sets the count to 0. A count that stands while the notes are written is a limit named in docs/threat-model.md, so
        // wrong secrets precede the vault only.
        wrong: if aside {
            0
        } else {
            chance.below(8).saturating_sub(4)
        },
        aside,
        saves: chance.below(saves + 1) + if chance.below(4) == 0 { 0 } else { saves / 2 },
        large_kib: 0,
        change: match chance.below(8) {
            0 => Change::Secret,
            1 => Change::Code,
            2 => Change::Recovery,
            _ => Change::Nothing,
        },
    }
}

/// Returns the bytes of a small save: mostly a few words, sometimes a page.
pub(crate) fn small(chance: &mut Seeded) -> usize {
    let most = [200, 1000, 4000, 20_000][[0, 0, 1, 1, 1, 2, 2, 3][chance.index(8)]];
    1 + chance.index(most)
}

const _: () = assert!(LARGE_KIB[3].1 * 1024 < 20 * MIB);
