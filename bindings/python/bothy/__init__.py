"""Bothy's core for Python: the encrypted record, its evidence packs and its backups, as on a phone.

Start with `Door`. It makes a vault, opens it and locks it, and gives the object of each room: `door.journal()`, `door.plans()` and others.
The package's README has an example that runs; docs/api.md lists every call with its errors.

- Errors: a call raises `Failure`, by variant: `except bothy.Failure.WrongSecret`. `Words.error` has the words for a person. What implements
  `DevicePrf` raises `PrfError`. Only a bug raises `InternalError`.
- Secrets are `bytes`, which Python can't wipe. Core wipes all that it copies, so what stays is what the caller holds.
- Calls block until they are done, and any thread may make them. `Door.lock`, from any thread, ends what is running.
- Long work is a job: call `step` until it returns `Step.DONE()`.
"""

from . import bothy_core, bothy_ffi
from .bothy_core import *  # noqa: F403
from .bothy_ffi import *  # noqa: F403

__all__ = sorted({*bothy_core.__all__, *bothy_ffi.__all__})
