//! What a life holds, drawn from its seed and from nothing else: whether the second door is set is no part of it, so that nothing but
//! the door can tell two lives apart.

use bothy_test_support::Seeded;

const MIB: u64 = 1 << 20;
/// How much one compartment holds beside its small saves, in KiB, and the class that makes: 4, 8, 16, 32 MiB. Well inside each class,
/// because a note takes fewer pages than an incident: whichever compartment holds it, both files come to the same class.
const LARGE_KIB: [(u64, u64); 4] = [(2300, 2700), (4400, 6000), (8800, 13_000), (17_300, 19_500)];

/// One opening, from secret to lock.
#[derive(Debug)]
pub(crate) struct Session {
    /// Minutes since the one before.
    pub(crate) minutes: u64,
    /// The phone was restarted meanwhile.
    pub(crate) restarted: bool,
    /// Wrong secrets first.
    pub(crate) wrong: u64,
    /// Of the notes, if they can be opened by then; else of the vault, as any other.
    pub(crate) aside: bool,
    /// Small saves.
    pub(crate) saves: u64,
    /// KiB in one go.
    pub(crate) large_kib: u64,
    pub(crate) change: Change,
}

/// What is changed in a session, last of all.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Nothing,
    Secret,
    Code,
    /// Another code, and then in with it.
    Recovery,
}

/// A life.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) sessions: Vec<Session>,
    /// The session in which the second door is set, if this life has one.
    pub(crate) set_in: usize,
    /// The session in which it is set again, to another secret, or unset for good. Before the saves or after.
    pub(crate) again_in: usize,
    pub(crate) door_first: bool,
    /// It is set again, where it is one that stays; it was set for a while, where it is one that doesn't.
    pub(crate) twice: bool,
    /// Someone tries wrong secrets after all of it.
    pub(crate) wrong_at_last: u64,
    pub(crate) restarted_at_last: bool,
}

impl Plan {
    pub(crate) fn generate(chance: &mut Seeded) -> Self {
        let count = 1 + chance.below(5);
        let saves = [0, 0, 0, 1, 1, 2, 2, 5, 5, 10, 10, 20, 20, 40, 60, 200][index(chance, 16)];
        let notes = chance.below(2) == 0;
        let mut sessions: Vec<Session> = (0..count)
            .map(|n| session(n > 0 && notes, saves / count, chance))
            .collect();
        // The notes' new secret counts as a try until the vault is opened: the same limit as of wrong secrets below. So the vault comes next.
        for n in 0..sessions.len() {
            let vault_next = sessions.get(n + 1).is_some_and(|next| !next.aside);
            let counts = matches!(sessions[n].change, Change::Secret | Change::Recovery);
            if sessions[n].aside && counts && !vault_next {
                sessions[n].change = Change::Code;
            }
        }
        // Of 64 lives 12: a large file takes seconds.
        let large = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3].get(index(chance, 64));
        if let Some((from, to)) = large.map(|n: &usize| LARGE_KIB[*n]) {
            let at = index(chance, sessions.len());
            sessions[at].large_kib = from + chance.below(to - from);
        }
        let of_vault: Vec<usize> = (0..sessions.len())
            .filter(|n| !sessions[*n].aside)
            .collect();
        let first = index(chance, of_vault.len());
        let second = first + index(chance, of_vault.len() - first);
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
        minutes: [60, 1440, 20_000][index(chance, 3)] * (1 + chance.below(9)),
        restarted: chance.below(4) == 0,
        // Only the vault sets the count to 0. One that stands while the notes are written in is a limit that docs/threat-model.md
        // names, so what is wrong is followed by what is right.
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

fn index(chance: &mut Seeded, below: usize) -> usize {
    usize::try_from(chance.below(below as u64)).unwrap_or(0)
}

/// Bytes of a small save: mostly a few words, now and then a page.
pub(crate) fn small(chance: &mut Seeded) -> usize {
    let most = [200, 1000, 4000, 20_000][[0, 0, 1, 1, 1, 2, 2, 3][index(chance, 8)]];
    1 + index(chance, most)
}

const _: () = assert!(LARGE_KIB[3].1 * 1024 < 20 * MIB);
