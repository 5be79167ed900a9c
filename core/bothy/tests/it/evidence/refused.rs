//! Options that no pack can be made from.

use super::made::{Made, brief, files, options};
use bothy_core::evidence::{Destination, Export};
use bothy_core::journal::Reason;
use bothy_core::{Error, Input};
use bothy_test_support::seed;

#[test]
fn a_pack_of_nothing_is_refused() {
    let nothing = Err(Error::Invalid {
        field: Input::Choice,
    });
    let mut made = Made::empty(seed(111));
    assert_eq!(made.export(made.folder("pack")), nothing, "an empty log");
    let id = made.add(&brief(1, "words"), vec![]);
    let mut without = made.zip("pack.zip");
    without.without = vec![id];
    assert_eq!(made.export(without.clone()), nothing, "all left out");
    assert_eq!(
        Export::plan(made.open(), &without).err(),
        Some(Error::Invalid {
            field: Input::Choice
        })
    );
    made.remove(id, Some(Reason::Test));
    assert_eq!(made.export(made.folder("pack")), nothing, "all removed");
    assert_eq!(
        std::fs::read_dir(made.home.outside()).unwrap().count(),
        1,
        "nothing but the vault"
    );
}

#[test]
fn a_choice_that_names_what_is_not_there_is_refused_before_anything_is_shown() {
    let (mut made, _) = Made::year(seed(112));
    let mut unknown = made.folder("pack");
    unknown.without = vec![bothy_core::Id([9; 16])];
    assert_eq!(made.export(unknown), Err(Error::NotFound));
    for initials in ["A", "abc", "..", "A/"] {
        let mut bad = made.folder("pack");
        bad.initials = initials.to_owned();
        assert_eq!(
            made.export(bad),
            Err(Error::Invalid {
                field: Input::Choice
            }),
            "{initials}"
        );
    }
    assert!(!made.place("pack").exists() && !made.place("pack.part").exists());
}

#[test]
fn nothing_goes_into_the_folder_of_the_vault() {
    let (mut made, _) = Made::year(seed(113));
    let vault = made.home.folder();
    let link = made.place("link");
    std::os::unix::fs::symlink(&vault, &link).unwrap();
    let before = files(&vault).len();
    for around in [vault.clone(), vault.join("../vault"), link] {
        for to in [
            Destination::Folder(around.join("pack")),
            Destination::Zip(around.join("pack.zip")),
        ] {
            let field = Input::Choice;
            assert_eq!(made.export(options(to)), Err(Error::Invalid { field }));
        }
    }
    assert_eq!(files(&vault).len(), before);
}
