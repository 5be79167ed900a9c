# What went wrong: what happened, whether anything is lost, and what to do next.
#
# Every shell says these, a phone too: no "vault", "seals" or "process" here. What only the command line can add is in cli.ftl, as
# `cli-error-…` and `cli-input-…`.

error-wrong-secret = That secret opens nothing here. Nothing is lost. Check it, then try again.
error-try-later = Not now. Nothing is lost. Wait a while, then try again.
error-stopped = Stopped before it was finished. What you saved before is safe. To finish this, do it again.
error-in-use = Your record is open somewhere else. Nothing is lost. Close it there, then try again.
error-exists = Something is already there. Bothy won't replace it. Choose another name or place.
error-not-found = Bothy can't find that. Nothing was changed. Check what you asked for.
error-storage-full = There is no room left. What you saved before is safe, but this wasn't saved. Make room, then try again. A large file needs twice its size.
error-damaged = Your record is damaged and can't be opened as it is. Nothing was changed. Don't delete it.
error-rolled-back-database = This is an older copy of your record. What you saved since then isn't in it. Nothing was changed.
error-rolled-back-seals = Part of your record was put back from an older copy. Nothing was changed.
error-rolled-back-slot-file = What opens your record was put back from an older copy. Nothing was changed.
error-key-lost = This device doesn't have the key to your record. The record is still there. Your recovery code can open it.
error-not-forgotten = It's destroyed here, and no secret opens it. But this device may still have its key. Then the old secret still opens an older copy. Delete the older copies that you can.
error-unfinished = It's done, all but the last step. Nothing you keep is lost. Bothy finishes it when you next open your record.
# After a recovery on a device whose keys were gone. Bothy says so even if there was no second secret: Bothy can't tell.
second-door-lost = If you had a second secret, it no longer opens your notes. This device no longer has its key. Nothing in your notes is lost. Set a second secret again.
second-door-set = The second secret destroys nothing until you turn that on.
error-newer-version = A newer version of Bothy made this. Nothing was changed. Use that version or a later one.
error-draft = A version of Bothy from before its first release made this, and no later one can read it. Nothing was changed. Use that version to read it.
error-outside = Bothy can't read or write that file or folder. Nothing in your record was changed. Check that it's there, or choose another.
error-outside-full = The place that you chose is full. Nothing was kept there. Choose another place, or make room.
error-no-access = You aren't allowed to read or write there. Nothing was changed. Check who it belongs to, or choose another place.
error-read-only = That place can only be read, so nothing can be saved there. Nothing was changed. Choose another place, or allow writing there.
error-path-too-long = That path is too long for this system. Nothing was changed. Choose a shorter name, or a folder nearer the top.
# $code: a number that says where the fault is, for the people who mend it.
error-internal = There is a fault in Bothy (code { $code }). What you saved is safe. Close Bothy, then try again.
# $field: a field's label. $error: what is wrong with its value, as below.
error-in-field = { $field }: { $error }

## A value that can't be, and what would work

input-secret = That PIN or passphrase won't do. Use a PIN of 8 to 16 digits that isn't a date, a run or a repeat. Or use a passphrase of several words.
input-unseen = There's something inside that secret that can't be seen. It may be a special space, or part of an emoji. Another keyboard couldn't type it. Type the secret again without it.
input-repeat = Those two aren't the same. Nothing was changed. Try again.
input-code = That isn't a recovery code. A code has 22 letters and digits, like XXXX-XXXX-XXXX-XXXX-XXXX-XX, or 10 words. Check each of them.
input-cost = That cost isn't allowed.
input-empty = Something is missing: that text can't be empty.
input-kinds = Choose at least one kind, and each only once.
input-happened = There is no such date or time.
input-no-such-day = There is no such day in the calendar.
input-no-such-time = There is no such time of day, or the time is missing.
input-no-such-offset = No place has such an offset from UTC.
input-clock-skipped = There was no such time here that day. The clocks went forward.
input-clock-repeated = That time came twice here that day. The clocks went back.
input-which-winter = A winter runs over two years.
input-long-ago = That year is before 1900.
input-ahead = That is more than a day in the future.
input-ends-first = That ends before it begins.
input-past = That day is already past.
input-born = That day of birth is more than ten months ahead.
input-field = Bothy doesn't know that field, or the field can't hold that.
input-field-value = This field can't hold that.
input-too-long = That text is too long. A field holds up to 256 KiB, about 40,000 words. Names and short notes hold less. Split it, or add it as a file.
input-attachment = Bothy can't keep that file. Its name may be wrong, or it may be over 2 GB. Or it changed while Bothy read it.
input-id = That isn't an ID.
input-choice = Bothy can't make an evidence pack from that choice. Nothing was written.
input-files-show-place = You hid the place, but files in this pack show one. Nothing was written.
input-zip = That is too much for a .zip. Nothing was written. Export it to a folder instead.
input-search = That is too long to search for. Use a few words, at most 1,000 bytes.
input-person = Bothy can't keep that. Each person needs a relation, like "ex-husband" or "daughter". A name or a relation is one line of up to 255 bytes. An incident can only name people you keep here.
input-about-us = Bothy can't keep that. Each of these texts can have up to 256 KiB.
input-undo = There is nothing to undo. Nothing here was saved in the last ten minutes.
input-note = Bothy can't keep that note. It needs some text. A title or an item of its list has up to 1,024 bytes. The text has up to 256 KiB.
input-contact = Bothy can't keep that. A contact has a name. A number has 3 to 15 digits, or is left empty. Write when it's safe to ring like "Mo-Fr 09:00-15:00".
input-hours = Those aren't hours. Write them like "Mo-Fr 09:00-15:00" or "24/7".
input-risk = Bothy can't keep that. Say what the consent is for, and who may be told. A text has up to 256 KiB, and an answer up to 100 incidents.
input-plan = That can't go in a plan. An item is one line of up to 2,048 bytes, with a note of up to 16 KiB. A plan has up to 5,000 items.
input-order = Bothy can't keep that order. One of another kind needs a name. A name, a reference or who made it is one line of up to 255 bytes.
input-case = That isn't a case reference. It's your service's own number, like LS-2041, and never a name. Use letters, digits, - / and ., with at least one digit. It has up to 40 characters.
input-hand-over = That isn't a handed-over plan, or it was cut or changed on its way. Nothing was added. Ask for it again.
input-line = Each line must be one incident as JSON, like { "{" }"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": { "{}}" }. It has up to 4 MiB.
input-backup = That isn't a backup, or what is in it doesn't fit together. Nothing was changed.
input-backup-damaged = This backup is damaged or cut off.
input-recipient = That isn't an age key. One begins with age1.
input-identity = There is no age key in that file. A line of it must begin with AGE-SECRET-KEY-1.

## What is wrong with a recovery code, or with the words of a plan or a backup, by number: never by what was typed

slip-word = Word { $number } isn't on the word list. Check how it's spelled.
slip-words-and-word = Words typed: { $count }. Words needed: { $needed }. Word { $number } isn't on the word list.
slip-words = Words typed: { $count }. Words needed: { $needed }.
slip-character = No code has the letter or digit at place { $number }. Check it.
slip-characters = Letters and digits typed: { $count }. Needed: { $needed }.
slip-check = Each letter, digit or word could be right, but not all together. One is wrong, or two are swapped.
