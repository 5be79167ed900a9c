//! Signs the heads of the log.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::seal::{Label, derive_label_key, open_blob, seal_blob};
use crate::secret::{Key, scrubbed};
use ed25519_dalek::{Signer as _, SigningKey};
use rusqlite::{Connection, Transaction};

/// The Ed25519 key of one vault's log. Wiped on drop.
pub(crate) struct Signer {
    log_id: [u8; 32],
    key: Box<SigningKey>,
}

/// A new signing key, sealed for the database that is being made.
pub(crate) struct SealedSigner {
    log_id: [u8; 32],
    public_key: [u8; 32],
    sealed: Vec<u8>,
}

impl SealedSigner {
    /// Draws the log's id and its key, sealed under the vault's DEK.
    pub(crate) fn generate(
        vault_id: &[u8; 16],
        dek: &Key,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let mut log_id = [0; 32];
        entropy.fill(&mut log_id);
        let seed = Key::filled(|out| entropy.fill(out));
        let public_key = scrubbed(|| {
            SigningKey::from_bytes(seed.bytes())
                .verifying_key()
                .to_bytes()
        });
        let key = scrubbed(|| derive_label_key(vault_id, dek, Label::Signing));
        let aad = aad(vault_id, &log_id);
        let sealed = seal_blob(&key, Label::Signing, &aad, seed.bytes(), entropy)?;
        Ok(Self {
            log_id,
            public_key,
            sealed,
        })
    }

    pub(crate) fn insert(&self, tx: &Transaction<'_>) -> Result<()> {
        tx.execute(
            "INSERT INTO signing_key VALUES (1, ?, ?, ?)",
            (&self.log_id, &self.public_key, &self.sealed),
        )?;
        Ok(())
    }
}

impl Signer {
    /// Unseals the key of an open vault.
    ///
    /// # Errors
    /// `Damaged` if it isn't the one that was sealed.
    pub(crate) fn load(conn: &Connection, vault_id: &[u8; 16], dek: &Key) -> Result<Self> {
        let row = conn.query_row(
            "SELECT log_id, public_key, sealed FROM signing_key WHERE id = 1",
            [],
            |row| {
                let log_id: [u8; 32] = row.get(0)?;
                let public_key: [u8; 32] = row.get(1)?;
                Ok((log_id, public_key, row.get::<_, Vec<u8>>(2)?))
            },
        );
        let (log_id, public_key, sealed) = match row {
            Err(rusqlite::Error::QueryReturnedNoRows) => return Err(Error::Damaged),
            other => other?,
        };
        scrubbed(|| {
            let key = derive_label_key(vault_id, dek, Label::Signing);
            let aad = aad(vault_id, &log_id);
            let seed = open_blob(&key, Label::Signing, &aad, &sealed).ok_or(Error::Damaged)?;
            let seed = seed.expose().try_into().map_err(|_| Error::Damaged)?;
            let key = Box::new(SigningKey::from_bytes(seed));
            (key.verifying_key().to_bytes() == public_key)
                .then_some(Self { log_id, key })
                .ok_or(Error::Damaged)
        })
    }

    /// Returns the seed sealed under another DEK.
    pub(crate) fn seal(
        &self,
        vault_id: &[u8; 16],
        dek: &Key,
        entropy: &mut dyn Entropy,
    ) -> Result<Vec<u8>> {
        scrubbed(|| {
            let key = derive_label_key(vault_id, dek, Label::Signing);
            let aad = aad(vault_id, &self.log_id);
            seal_blob(&key, Label::Signing, &aad, self.key.as_bytes(), entropy)
        })
    }

    /// Returns the same key for another log.
    pub(crate) fn of_log(&self, log_id: [u8; 32]) -> Self {
        let key = scrubbed(|| Box::new(SigningKey::from_bytes(self.key.as_bytes())));
        Self { log_id, key }
    }

    /// Returns the log's id, which is in every head.
    pub(crate) fn log_id(&self) -> [u8; 32] {
        self.log_id
    }

    /// Returns the key that checks heads.
    pub(crate) fn public_key(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// Signs with Ed25519 (RFC 8032).
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        scrubbed(|| self.key.sign(message).to_bytes())
    }
}

fn aad(vault_id: &[u8; 16], log_id: &[u8; 32]) -> Vec<u8> {
    [&vault_id[..], log_id].concat()
}
