# What goes out of the record: a file, a page, an evidence pack, a backup. On a phone a picker makes the document first.

phone-send-unlocked = This file isn't locked. Anyone who gets it can read it and pass it on.
phone-send-checked = Saved. Bothy read it back, and it's all there.
phone-send-unchecked = Saved, but Bothy couldn't read it back to check it.
phone-send-check = Check it
phone-send-same = It's all there.
phone-send-differs = It isn't what Bothy saved. Delete it, and save it again somewhere else.
phone-send-failed = That didn't work. Bothy deleted what it had begun.
phone-send-left = That didn't work, and Bothy couldn't delete what it had begun. Delete it yourself. Until then anyone who finds it can read it.
phone-send-was-left = Bothy was stopped while it saved a file. It has deleted the rest of it now.
phone-send-still-left = Bothy was stopped while it saved a file, and can't delete the rest of it. Delete it yourself. Until then anyone who finds it can read it.

## An evidence pack: what to choose, and the dry run. Its readers are in shown.ftl

export-reader-court = The other person reads it too. Names of files often hold a day or a place, so they are hidden.
export-reader-police = They see what you choose, and the files as they are.
export-reader-solicitor = They see what you choose, and the files as they are.
export-reader-services = Choose only what they need. They may pass it on.
export-reader-me = A copy to keep. Anyone who finds it can read it.
export-to-zip = One file
export-to-zip-about = A .zip, for an e-mail or a memory stick. Anyone who has it can read it.
export-to-folder = A folder
export-to-folder-about = For a computer. Anyone who has it can read it.
export-initials = Letters for the files
export-initials-hint = Two letters, such as your initials. With AB the first file is called AB-001.
export-file-names = Names of files

export-shown = Shown
export-left-out = Left out
export-put-away = Put away
export-files = Files
export-files-left-out = Files left out
export-hidden = Hidden
export-reader-sees = What a reader can see
export-incidents = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }
export-files-number = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
export-files-size = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size }
export-lines = { $hidden ->
        [0] that all { $size } lines of your record are in the pack
       *[other] that { $hidden } of the { $size } lines of your record aren't in the pack, and where they belong among the others
    }
# $mark is what a file is called in the pack, like AB-001, and $name what it is called in the record.
export-file = { $mark }, { $name }
export-file-unnamed = without a name
export-file-shows-place = Shows a place.
# $kinds is what properties-… says of it.
export-file-may-say = May show where or who. It has { $kinds }.
export-refused = Bothy won't make this pack
export-refused-why = You hid the place, but a file in it shows one. Leave that file out, or show the place.
