# What goes out of the record: a file, a page, an evidence pack, a backup. On a phone a picker makes the document first.

phone-send-checked = Saved. Bothy read it back, and it's all there.
phone-send-unchecked = Saved, but Bothy couldn't read it back to check it.
phone-send-check = Check it
phone-send-same = It's all there.
phone-send-differs = It isn't what Bothy saved. Delete it, and save it again somewhere else.
phone-send-failed = That didn't work. Bothy deleted what it had begun.
phone-send-left = That didn't work, and Bothy couldn't delete what it had begun. Delete it yourself. Until then anyone who finds it can read it.
phone-send-was-left = Bothy was stopped while it saved a file. It has deleted the rest of it now.
phone-send-still-left = Bothy was stopped while it saved a file, and can't delete the rest of it. Delete it yourself. Until then anyone who finds it can read it.
