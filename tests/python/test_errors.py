"""Every error a shell can meet, by name, and hardware that doesn't answer."""

import hashlib
import inspect
import os
import shutil

from shell import CHEAP, SECRET, Hardware, ShellTest, core, incident, page

UNMET = {"TryLater", "StorageFull", "RolledBack", "Internal"}
