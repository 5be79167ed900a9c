# Backups: the page inside one, the line on the home screen, and what the command line says.

## README.txt of a backup, for anyone who opens it. It is shown as it stands here, so break lines at 72 characters.

# $made: a day and a time.
pack-backup =
    WHAT THIS IS

    This is a copy of everything that one person kept in a program called
    Bothy. It was made on { $made }, by the clock of the phone or
    computer that it was made on. Bothy can put it back on another device:
    bothy restore.

    Take care with it. Anyone who can read this page can read all of it.

      incidents.txt       what happened, in words, with every correction
      files/              photos, recordings and other files
      people.json         the people in the record, and their letters
      about-us.json       what was said once, for statements
      plans.json          safety plans; plan-reviews.json has earlier ones
      contacts.json       people to ring
      risk.json           the conversation about danger
      orders.json         orders of a court and conditions of the police
      drafts.json         what was begun and not saved
      log.jsonl           the log, with all that proves each line of it
      heads.json          the log's signed fingerprints
      contents.json       every file, with its length and SHA-256

    Any program for plain text opens the .txt and .json files. A file that
    isn't here was empty. docs/backup-format.md of the program describes
    each of them, and how the log is checked.

# $made: a day and a time. Anyone who opens a backup of the notes reads this. Nothing in it may hint at anything more.
pack-backup-notes =
    WHAT THIS IS

    This is a copy of somebody's notes. It was made on { $made }, by the
    clock of the phone or computer that it was made on. The app that the
    notes are from can put it back on another device.

    Anyone who can read this page can read all of them.

      notes.txt           the notes, to read
      notes.json          the notes, for the app
      contents.json       every file, with its length and SHA-256

    Any program for plain text opens these files. If there are no notes,
    the first two aren't here.

## The home screen

phone-later-backup = Make a backup
phone-backup-why = If this phone is lost, broken or taken, everything in it is gone. A backup is one file that brings it all back on another phone.
phone-backup-shows = Anyone who finds the file can see that it's there, about how big it is, and when it was made. They can't read it without its seven words.
phone-backup-where = Give it to a worker or a friend they don't know. Don't keep it on this phone or in its cloud.
phone-backup-words = Keep the seven words apart from the file. They are shown only once.
phone-backup-nowhere = If nowhere is safe, don't make one. You can take this off the list.

## The command line

cli-backup-before = A backup is one encrypted file. Anyone who finds it can see that it's there, about how big it is, and when it was made.
cli-backup-where = Give it to a worker or a friend they don't know. Don't keep it on this computer or in its cloud.
cli-backing-up = Making the backup
cli-backup-made = The backup is made, and Bothy has read it back: { $path }, { $size }.
cli-backup-words = These seven words open it. Bothy shows them only once. Write them down, and keep them apart from the file.
cli-backup-key = Only the owner of that key can open it.
# $name: the name that the file would have in the backup.
cli-backup-file-damaged = A file is damaged, so no backup was made: { $name }. Nothing was changed. To back up everything but damaged files: bothy backup --to { $path } --without-damaged
cli-backup-log-damaged = The log is damaged, and a log without one of its lines proves nothing. So no backup can be made. Nothing was changed, and a backup from before still brings back what is in it.
cli-backup-part-damaged = This part is damaged, so no backup can be made: { $name }. Nothing was changed, and a backup from before still brings back what is in it.
cli-seven-words = The seven words
cli-trying-backup = Reading the backup
cli-backup-wrong-words = Those words don't open this file. They may belong to another backup. If you're sure of them, the beginning of the file may be damaged: try another copy.
cli-backup-wrong-key = That key doesn't open this file. It may have been made for another key, or for words. If you're sure, the beginning of the file may be damaged: try another copy.
# $made: a day and a time.
cli-backup-whole = This backup is whole. It was made on { $made }.
cli-backup-lines = { $lines ->
    [one] It has { $lines } line of the log
   *[other] It has { $lines } lines of the log
    }
cli-backup-files = { $lines } { $files ->
    [0] and no files.
    [one] and { $files } file.
   *[other] and { $files } files.
    }
cli-backup-notes = { $notes ->
    [0] It has no notes.
    [one] It has { $notes } note.
   *[other] It has { $notes } notes.
    }
cli-backup-left-out = { $files ->
    [one] One file was damaged when it was made, and isn't in it:
   *[other] { $files } files were damaged when it was made, and aren't in it:
    }
cli-backup-left-out-restore = To bring back the rest: bothy restore { $path } --without-damaged
# $whole, $bytes: sizes.
cli-backup-damaged = This backup is damaged. It was made on { $made }. The first { $whole } of its { $bytes } are whole.
cli-backup-lost = { $files ->
    [one] One file in it is damaged or cut off:
   *[other] { $files } files in it are damaged or cut off:
    }
cli-backup-restorable = Everything that was written is whole. Try another copy. Or bring out what is whole: bothy restore { $path } --without-damaged
cli-backup-not-restorable = The part with what was written is damaged, so this copy can't be restored. Try another copy.
cli-restoring = Restoring
cli-restored-incidents = { $incidents ->
    [0] Restored: no incidents
    [one] Restored: { $incidents } incident
   *[other] Restored: { $incidents } incidents
    }
cli-restored = { $incidents } { $files ->
    [0] and no files.
    [one] and { $files } file.
   *[other] and { $files } files.
    }
cli-restored-notes = { $notes ->
    [0] Restored: no notes.
    [one] Restored: { $notes } note.
   *[other] Restored: { $notes } notes.
    }
cli-restored-key = Your record goes on with a new key, and its log says that it was restored. If you need a recovery code, make a new one.
cli-restored-lost = { $files ->
    [one] One file was damaged, and is left out:
   *[other] { $files } files were damaged, and are left out:
    }
cli-restore-not-empty = There is something in this vault already, and Bothy won't mix the two. Make a new vault with `bothy init`, and restore into that.
cli-restore-damaged = Nothing was restored yet, and this vault is still empty. Try another copy of the file. To see how far this one is whole: bothy backup --check { $path }
cli-restore-unfinished = A restore was cut short, so this vault is still empty. Give the same file again, and it goes on: bothy restore FILE. To go on without it: bothy restore --forget
cli-restore-forgotten = Bothy has forgotten the restore that was cut short. This vault is empty.
cli-restore-nothing-to-forget = No restore was cut short here.
