//! Continues with a vault that was partly restored from an older copy: the user knows that, or has nothing newer.

use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::journal::log::Append;
use crate::time::Now;
use crate::vault::{DevicePrf, Opened, Vault};
use bothy_proof::Value;
use bothy_proof::fields::position;

/// Opens what [`Vault::unlock`] refuses as `RolledBack`, as it is, and returns which part was older. The log gets a `restored` entry with
/// its length and root as far as the seals knew; in the same transaction the seals and the slot's count continue from
/// here. If nothing is older, it opens and writes nothing. The notes, which have no log, open in the same way.
///
/// # Errors
/// As [`Vault::unlock`] except `RolledBack`; `StorageFull`, and then nothing is accepted.
pub fn accept_rollback(
    vault: &mut Vault,
    secret: &[u8],
    prf: &dyn DevicePrf,
    now: Now,
    entropy: &mut dyn Entropy,
) -> Result<(Opened, Option<Part>)> {
    let (mut opened, which) = vault.open_older(secret, prf, now, entropy)?;
    if let Opened::Vault(open) = &mut opened
        && let Some(rollback) = open.rolled_back()
    {
        let sealed = rollback.sealed;
        let size = i64::try_from(sealed.log_size).map_err(|_| Error::Damaged)?;
        let restored = Value::Map(vec![
            ("cause".to_owned(), Value::Text("rollback".to_owned())),
            ("root".to_owned(), Value::Bytes(sealed.log_root.to_vec())),
            ("size".to_owned(), Value::Int(size)),
        ]);
        open.write_down(entropy, &mut |tx, signer, entropy| {
            let mut log = Append::begin(tx, signer, now)?;
            log.watch_clock(entropy)?;
            let cells = [(position::RESTORED, restored.clone())];
            log.append_about_log("restored", &cells, entropy)?;
            log.finish()?;
            Ok(())
        })?;
    }
    Ok((opened, which))
}
