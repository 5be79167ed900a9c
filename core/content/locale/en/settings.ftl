# What a phone's screens of helplines, settings, secrets, notes, backups and packs say, screen by screen. The longer words are in phone.ftl and backup.ftl.

phone-working = Working: { $percent }%
phone-choose-place = Choose a place

## Helplines

phone-helplines-filter-open = Open now
phone-helplines-filter-free = Free
phone-helplines-filter-bill = Not on the bill
phone-helplines-filter-for = Who it's for
phone-helplines-filter-language = Language
phone-helplines-filter-any = All of them
phone-helplines-where = Where you are
phone-helplines-where-not-said = Not said
phone-helplines-hide-number = Hide your number (141)
phone-helplines-before-you-ring = Before you ring

## Contacts of your own

phone-contacts-title = Your own contacts
phone-contacts-none = A worker, a friend, a solicitor: add who you may want to reach.
phone-contacts-add = Add a contact
phone-contacts-change = Change it
phone-contacts-name = Name
phone-contacts-what = Who they are to you
phone-contacts-number = Number
phone-contacts-code-word = A word that tells them you need help
phone-contacts-note = Note
phone-contacts-days = Days when it's safe to ring them
phone-contacts-from = From, like 09:00
phone-contacts-to = Until, like 15:00

## Settings

phone-settings-language = Language
phone-settings-language-phone = The phone's language
phone-settings-language-draft = A draft. No speaker has checked it yet.
phone-settings-untouched = Lock it when nobody has touched it for
phone-settings-covered = While you choose a file or a place, keep it open for
phone-settings-seconds = { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
phone-settings-minutes = { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
phone-settings-quick-exit = Other ways to close it
phone-settings-quick-exit-about = Each takes you back to the calculator at once.
phone-settings-shake = Shake the phone
phone-settings-volume = Press a volume key
phone-settings-text = Size of text
phone-settings-percent = { $percent }%
phone-settings-seen = What others can see
phone-settings-share = Take in files that other apps share
phone-settings-share-about = Anyone who shares a file on this phone then sees this app in the list.
phone-settings-icon = Icon and name
phone-settings-icon-changing = While it changes, the phone may show both icons or none. The icon may move, and this app may close. It stays the same calculator.
# $name: the app's name on the phone, in the phone's own language.
phone-settings-icon-list = The phone's own list of apps still says { $name }.
phone-settings-more = Secrets and copies

## A new secret

phone-secret-change = Change your secret
phone-secret-own = Your secret now
phone-secret-new = New secret
phone-secret-repeat = Type it again
phone-secret-changed = Your secret is changed. The old one opens nothing now.

## Recovery code

phone-recovery-title = Recovery code
phone-recovery-make = Make a recovery code
phone-recovery-use = If you forget your secret, press and hold % in the calculator. Type the code there, then choose a new secret.
phone-recovery-notes-why = If you forget your secret, a recovery code opens your notes. Anyone with the code can read them.
phone-recovery-once = Write down one of these. Either will do. You see them only once.
phone-recovery-written = I've written it down
phone-recovery-was-seen = Somebody may have seen my code
phone-recovery-reissued = The new code is in use.
phone-recover-about = That's a recovery code. Choose a new secret for what it opens. The old secret then opens nothing.
phone-older-title = An older copy
phone-older-go-on = To go on with it as it is, type your secret once more. The record notes that this happened.

## Second secret

phone-second-title = Second secret
phone-second-type = Second secret, to open the notes
phone-second-good = That one will do.
phone-second-set = The second secret is set.
phone-second-remove = Remove the second secret
phone-second-removed = No second secret opens the notes now. What's in the notes stays.

## Destroying

phone-arm-title = Destroy by the second secret
phone-arm-leave = Leave it for now
phone-arm-on = Turn it on
phone-arm-off = Turn it off
phone-arm-is-on = From now on the second secret destroys your record.
phone-arm-is-off = The second secret destroys nothing.
phone-destroy-title = Destroy the record
phone-destroy-what = Everything in your record is destroyed: incidents, files and plans. Nobody can bring it back on this phone. The notes stay.
phone-destroy-copies = Your recovery code still opens older copies of the app's folder. Backups and exported files stay where they are.
phone-destroy-type = To go on, type these words:
phone-destroy-words = destroy my record
phone-destroy-typed = The words
phone-destroy-now = Destroy it now
phone-destroy-other-words = Those aren't the words. Nothing was destroyed.

## Notes

phone-notes-new = New note
phone-notes-none = No notes yet.
phone-notes-none-found = No note has those words.
phone-notes-heading = Title
phone-notes-text = Note
phone-notes-list = List
phone-notes-item = Something for the list
phone-notes-add = Add to the list
phone-notes-pin = Keep it at the top
phone-notes-clear = Remove what's ticked
phone-notes-remove = Delete this note
phone-notes-untitled = No title

## Backup

phone-backup-title = Backup
phone-backup-make = Make a backup
phone-backup-open = Write these seven words down. They open the file.
phone-backup-lost = These files are damaged and aren't in it: { $names }
phone-backup-damaged = A file is damaged, so no backup was made: { $name }
phone-backup-without = Go on without damaged files
phone-backup-try = Try a backup
phone-backup-restore = Bring back a backup
phone-backup-restore-empty = This works while nothing is written here yet, on a new phone.
phone-backup-choose = Choose the file
phone-backup-file = File: { $name }
phone-backup-seven = Its seven words
phone-backup-wrong-words = Those words don't open that file. They may belong to another one.
phone-backup-copy-first = Bothy can't read a backup in that place. Copy the file onto this phone, choose it there, and delete that copy afterwards.
phone-backup-back = It's all back.
phone-backup-whole = This backup is whole. It was made on { $day }.
phone-backup-some = This backup is damaged, but what you wrote can be brought back. It was made on { $day }.
phone-backup-broken = This backup is damaged. It can't be brought back. Make a new one.
phone-backup-unfinished = A backup is only partly back. Choose the same file again, and it goes on. Until then there's nothing here.
phone-backup-unfinished-forget = Go on without it

## Evidence pack

phone-export-who = Who will read it?
phone-export-hide-more = Hide more
phone-export-see = See what it shows
phone-export-plan-title = What it shows
