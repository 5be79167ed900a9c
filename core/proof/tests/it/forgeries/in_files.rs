//! Changes to a pack's other files, and to their list.

use super::{Forgery, TABLE_OF_A, other_key, replace};
use crate::it::book::Pack;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bothy_proof::pack::{SIGNATURE, SUMS, TABLE, minisign};
use ed25519_dalek::Signer;

/// Makes the signature file again: if `prehashed`, as stock minisign does now; otherwise over the list itself. Names the form by
/// `algorithm`.
fn sign_list(pack: &mut Pack, algorithm: [u8; 2], prehashed: bool) {
    let public = pack.key.verifying_key().to_bytes();
    let sums = pack.files[SUMS].clone();
    let mut first = true;
    let file = minisign(&public, &sums, &mut |bytes| {
        let over_the_list = std::mem::take(&mut first) && !prehashed;
        pack.key
            .sign(if over_the_list { &sums } else { bytes })
            .to_bytes()
    });
    let mut lines: Vec<_> = file.split('\n').map(str::to_owned).collect();
    let mut blob = STANDARD.decode(&lines[1]).unwrap();
    blob[..2].copy_from_slice(&algorithm);
    lines[1] = STANDARD.encode(blob);
    pack.files
        .insert(SIGNATURE.to_owned(), lines.join("\n").into());
}

/// Changes to files that are then listed again.
pub(super) const SEALED: &[Forgery] = &[
    (
        "an exhibit changed",
        |_, p| p.files.get_mut("exhibits/AB-001.jpg").unwrap()[5] ^= 1,
        &["exhibits changed exhibit AB-001 3"],
    ),
    (
        "an exhibit cut",
        |_, p| {
            p.files
                .get_mut("exhibits/AB-001.jpg")
                .unwrap()
                .truncate(100)
        },
        &["exhibits changed exhibit AB-001 3"],
    ),
    (
        "two exhibits swapped",
        |_, p| {
            let (a, b) = (
                p.files["exhibits/AB-001.jpg"].clone(),
                p.files["exhibits/AB-002.pdf"].clone(),
            );
            p.files.insert("exhibits/AB-001.jpg".to_owned(), b);
            p.files.insert("exhibits/AB-002.pdf".to_owned(), a);
        },
        &[
            "exhibits changed exhibit AB-001 3",
            "exhibits changed exhibit AB-002 11",
        ],
    ),
    (
        "an exhibit taken away",
        |_, p| drop(p.files.remove("exhibits/AB-002.pdf")),
        &["exhibits missing exhibit AB-002 11"],
    ),
    (
        "an exhibit added",
        |_, p| {
            drop(
                p.files
                    .insert("exhibits/AB-003.jpg".to_owned(), b"a photo".to_vec()),
            )
        },
        &["exhibits no-incident file exhibits/AB-003.jpg"],
    ),
    (
        "a cell of the table changed",
        |_, p| replace(p, TABLE, "plate", "glass"),
        &[TABLE_OF_A],
    ),
    (
        "the apostrophe of a formula taken away",
        |_, p| replace(p, TABLE, "'=", "="),
        &[TABLE_OF_A],
    ),
    (
        "a mark in the table changed",
        |_, p| replace(p, TABLE, "AB-001", "AB-002"),
        &[TABLE_OF_A],
    ),
    (
        "a column renamed",
        |_, p| replace(p, TABLE, "details", "summary"),
        &["table changed line incidents.csv 1"],
    ),
    (
        "a row taken away",
        |_, p| {
            let table = p.text(TABLE);
            let until = table.find(&"cc".repeat(16)).unwrap();
            p.files.insert(TABLE.to_owned(), table[..until].into());
        },
        &["table missing incident cccccccccccccccccccccccccccccccc"],
    ),
    (
        "a row twice",
        |_, p| {
            let table = p.text(TABLE);
            let row = table[table.find(&"cc".repeat(16)).unwrap()..].to_owned();
            p.files.insert(TABLE.to_owned(), (table + &row).into());
        },
        &["table twice incident cccccccccccccccccccccccccccccccc"],
    ),
    (
        "a row added",
        |_, p| {
            let row = p.text(TABLE).lines().last().unwrap().replace("cc", "ee");
            let table = p.text(TABLE) + &row + "\r\n";
            p.files.insert(TABLE.to_owned(), table.into());
        },
        &["table extra line incidents.csv 4"],
    ),
    (
        "the table's lines ended otherwise",
        |_, p| {
            let table = p.text(TABLE).replace("\r\n", "\n");
            p.files.insert(TABLE.to_owned(), table.into());
        },
        &["table changed line incidents.csv 1"],
    ),
    (
        "the table cut in a row",
        |_, p| {
            let table = p.files.get_mut(TABLE).unwrap();
            table.truncate(table.len() - 2);
        },
        &["table changed incident cccccccccccccccccccccccccccccccc"],
    ),
    (
        "the table taken away",
        |_, p| drop(p.files.remove(TABLE)),
        &["table missing file incidents.csv"],
    ),
];

/// Changes to the list or its signature, so these aren't sealed again.
pub(super) const UNSEALED: &[Forgery] = &[
    (
        "a file added",
        |_, p| {
            drop(
                p.files
                    .insert("evidence.pdf".to_owned(), b"%PDF-1.7".to_vec()),
            )
        },
        &["files-listed extra file evidence.pdf"],
    ),
    (
        "a hidden file added",
        |_, p| drop(p.files.insert("exhibits/.note".to_owned(), b"x".to_vec())),
        &[
            "files-listed extra file exhibits/.note",
            "exhibits no-incident file exhibits/.note",
        ],
    ),
    (
        "a file taken away",
        |_, p| drop(p.files.remove("README.txt")),
        &["files-listed missing file README.txt"],
    ),
    (
        "a file changed",
        |_, p| p.files.get_mut("README.txt").unwrap()[0] ^= 1,
        &["files-unchanged changed file README.txt"],
    ),
    (
        "a file changed and listed so",
        |_, p| {
            p.files.get_mut("README.txt").unwrap()[0] ^= 1;
            let signature = p.files[SIGNATURE].clone();
            p.seal();
            p.files.insert(SIGNATURE.to_owned(), signature);
        },
        &["list-signed wrong-signature file SHA256SUMS.minisig"],
    ),
    (
        "a file changed and listed and signed so by another key",
        |_, p| {
            p.files.get_mut("README.txt").unwrap()[0] ^= 1;
            p.key = other_key();
            p.seal();
        },
        &["list-signed other-key file SHA256SUMS.minisig"],
    ),
    (
        "the list taken away",
        |_, p| drop(p.files.remove(SUMS)),
        &[
            "files-listed missing file SHA256SUMS",
            "files-unchanged missing file SHA256SUMS",
            "list-signed wrong-signature file SHA256SUMS.minisig",
        ],
    ),
    (
        "the signature taken away",
        |_, p| drop(p.files.remove(SIGNATURE)),
        &["list-signed missing file SHA256SUMS.minisig"],
    ),
    (
        "the signature's comment changed",
        |_, p| {
            replace(
                p,
                SIGNATURE,
                "trusted comment: SHA256SUMS",
                "trusted comment: Approved",
            )
        },
        &["list-signed wrong-signature file SHA256SUMS.minisig"],
    ),
    (
        "the signature's unsigned comment changed",
        |_, p| {
            replace(
                p,
                SIGNATURE,
                "untrusted comment: minisign",
                "untrusted comment: approved",
            )
        },
        &["list-signed malformed file SHA256SUMS.minisig"],
    ),
    (
        "the list with a line twice",
        |_, p| {
            let sums = p.text(SUMS);
            let twice = format!("{sums}{}\n", sums.lines().next().unwrap());
            p.files.insert(SUMS.to_owned(), twice.into());
            p.sign();
        },
        &[
            "files-listed twice file SHA256SUMS",
            "files-unchanged twice file SHA256SUMS",
        ],
    ),
    (
        "the list with upper-case digits",
        |_, p| {
            let sums = p.text(SUMS);
            p.files.insert(
                SUMS.to_owned(),
                (sums[..64].to_uppercase() + &sums[64..]).into(),
            );
            p.sign();
        },
        &[
            "files-listed malformed file SHA256SUMS",
            "files-unchanged malformed file SHA256SUMS",
        ],
    ),
    (
        "the list with a name that climbs out",
        |_, p| {
            let sums = p.text(SUMS) + &"0".repeat(64) + "  ../outside\n";
            p.files.insert(SUMS.to_owned(), sums.into());
            p.sign();
        },
        &[
            "files-listed malformed file SHA256SUMS",
            "files-unchanged malformed file SHA256SUMS",
        ],
    ),
    (
        "the list with a name that Windows keeps under another",
        |_, p| {
            let sums = p.text(SUMS) + &"0".repeat(64) + "  incidents.csv.\n";
            p.files.insert(SUMS.to_owned(), sums.into());
            p.sign();
        },
        &[
            "files-listed malformed file SHA256SUMS",
            "files-unchanged malformed file SHA256SUMS",
        ],
    ),
    (
        "the list with a device of Windows",
        |_, p| {
            let sums = p.text(SUMS) + &"0".repeat(64) + "  exhibits/con.jpg\n";
            p.files.insert(SUMS.to_owned(), sums.into());
            p.sign();
        },
        &[
            "files-listed malformed file SHA256SUMS",
            "files-unchanged malformed file SHA256SUMS",
        ],
    ),
    (
        "the list with a line twice and then one that is none",
        |_, p| {
            let sums = p.text(SUMS);
            let twice = format!("{sums}{}\nnone\n", sums.lines().next().unwrap());
            p.files.insert(SUMS.to_owned(), twice.into());
            p.sign();
        },
        &[
            "files-listed twice file SHA256SUMS",
            "files-unchanged twice file SHA256SUMS",
        ],
    ),
    (
        "a name beside that isn't plain",
        |_, p| drop(p.files.insert("exhibits/.AB-1".to_owned(), b"x".to_vec())),
        &[
            "files-listed extra file exhibits/.AB-1",
            "exhibits no-incident file exhibits/.AB-1",
        ],
    ),
    (
        "the signature in the form that isn't prehashed",
        |_, p| sign_list(p, *b"Ed", false),
        &["list-signed malformed file SHA256SUMS.minisig"],
    ),
    (
        "the prehashed signature under the other form's name",
        |_, p| sign_list(p, *b"Ed", true),
        &["list-signed malformed file SHA256SUMS.minisig"],
    ),
    (
        "the other form's signature under the prehashed one's name",
        |_, p| sign_list(p, *b"ED", false),
        &["list-signed wrong-signature file SHA256SUMS.minisig"],
    ),
    (
        "the signature of another algorithm",
        |_, p| sign_list(p, *b"ed", true),
        &["list-signed malformed file SHA256SUMS.minisig"],
    ),
    (
        "the signature with a line more",
        |_, p| {
            let more = p.text(SIGNATURE) + "\n";
            p.files.insert(SIGNATURE.to_owned(), more.into());
        },
        &["list-signed malformed file SHA256SUMS.minisig"],
    ),
];
