# What went wrong: what happened, whether anything is lost, and what would do.
#
# Every shell says these. What only the command line can do about it stands in cli.ftl, as `cli-error-…` and `cli-input-…`.

error-wrong-secret = That secret opens nothing here.
error-try-later = Not now. Wait a while, then try again.
error-stopped = Stopped. What was saved before is safe; this was not finished.
error-in-use = The vault is in use by another process. Wait until it's done, or end it.
error-exists = There is something there already, and it's never replaced. Choose another place.
error-not-found = There is nothing by that name here.
error-storage-full = The disk is full. What was saved before is safe; this was not saved. Make room (a large file needs twice its size), then try again.
error-damaged = The vault is damaged and can't be opened as it is. Nothing was changed.
error-rolled-back-database = The vault's database is older than its seals: an older copy was put back. Nothing was changed.
error-rolled-back-seals = The vault's seals are older than its database: part of an older copy was put back. Nothing was changed.
error-rolled-back-slot-file = The vault's slot files are older than its database: part of an older copy was put back. Nothing was changed.
error-key-lost = The device key that goes with this vault is missing or isn't the right one.
# Where the device's key for the notes was found gone, or another one. Said whether or not there was a second secret: the vault can't tell.
second-door-lost = If you had a second secret, it no longer opens your notes: this device no longer has its key. Nothing in your notes is lost. Set a second secret again.
# Whenever a second secret was set. Said whether or not the one before it destroyed anything: that would tell.
second-door-set = The second secret destroys nothing until you turn that on.
error-newer-version = This was made by a newer version of Bothy. Nothing was changed. Use that version or a later one.
error-outside = A file or folder outside the vault can't be read or written.
error-outside-full = The place that you chose is full. Nothing was kept there. Choose another place, or make room.
error-no-access = You may not read or write that file or folder. Nothing was changed. Check who it belongs to, or choose another place.
error-read-only = The disk can only be read, so nothing can be saved on it. Nothing was changed. Choose another place, or make the disk writable.
error-path-too-long = That path is too long for this system. Nothing was changed. Choose a shorter name, or a folder nearer the top.
# $code: a number that says where, for whoever puts it right.
error-internal = A fault in Bothy (code { $code }). Nothing that was saved is lost.

## A value that can't be, and what would do

input-secret = That secret won't do. Use 8 to 16 digits that aren't a date, a run or a repeat, or a passphrase of several words. It can't be empty.
input-unseen = The secret has a character inside it that can't be seen, such as a special space or what some emoji hold. On another keyboard you couldn't type it. Type it without.
input-repeat = The two differ, so nothing was changed. Try again.
input-code = That isn't a recovery code. It is 22 letters and digits, like XXXX-XXXX-XXXX-XXXX-XXXX-XX, or 10 words. Check it for a slip.
input-cost = That cost won't do.
input-empty = Something is missing: that text can't be empty.
input-kinds = At least one kind is needed, each given once.
input-happened = That can't be read as a date or a time.
input-no-such-day = There is no such day in the calendar.
input-no-such-time = There is no such time of day, or none was given.
input-no-such-offset = No place has such an offset from UTC.
input-clock-skipped = There was no such time here on that day: the clocks went forward.
input-clock-repeated = That time came twice here on that day: the clocks went back.
input-which-winter = A winter lies in two years, one after the other.
input-long-ago = That year is before 1900.
input-ahead = That is more than a day ahead of the clock.
input-ends-first = That ends before it begins.
input-past = That day is already past.
input-born = That day of birth is more than ten months ahead.
input-field = That field isn't known, or can't hold that.
input-too-long = That text is too long. A field holds at most 256 KiB, about 40,000 words. Split it, or attach it as a file.
input-attachment = That attachment can't be kept: its name, or its length (at most 2 GB), won't do, or the file changed while it was read.
input-id = That isn't one ID.
input-choice = That choice can't be made into a pack.
input-files-show-place = You hid the place, but files in this pack show one. Nothing was written.
input-zip = That is more than a .zip can hold, and nothing was written. Export it to a folder instead.
input-search = That is too long to look for. Give a few words: at most 1,000 bytes.
input-person = That person won't do. Each needs a relation, like "ex-husband" or "daughter"; names and relations have at most 255 bytes and one line. An incident can name only people that are kept.
input-about-us = That can't be kept. Each of these texts has at most 256 KiB.
input-undo = Nothing of it was saved in the last ten minutes.
input-note = That note can't be kept. Something must be in it; a title or a line of its list has at most 1,024 bytes, its text at most 256 KiB.
input-contact = That can't be kept. A contact has a name and a number of 3 to 15 digits, without words in it; when it is safe to ring is written like "Mo-Fr 09:00-15:00".
input-hours = Those aren't hours. Write them like "Mo-Fr 09:00-15:00" or "24/7".
input-risk = That can't be kept. Consent says what for and to whom; a text has 256 KiB at most, an answer 100 incidents.
input-plan = That can't stand in a plan. An item has words on one line (2,048 bytes) and a note of 16 KiB at most; a plan 5,000 items.
input-case = That isn't a case reference. It's your service's own number, like LS-2041: letters, digits, - / and ., with at least one digit, at most 40 characters. It's never a name.
input-hand-over = That isn't a plan that was handed over, or it was cut or changed on its way. Ask for it again.
input-line = A line must be one incident as JSON, like { "{" }"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": { "{}}" }, of at most 4 MiB.

## What is wrong with a recovery code or with the six words of a plan, by number: never by what was typed

slip-word = Word { $number } isn't one of the words that can be in it. Check how it is spelled.
slip-words-and-word = Words typed: { $count }. Words needed: { $needed }. Word { $number } isn't one that can be in it.
slip-words = Words typed: { $count }. Words needed: { $needed }.
slip-character = The letter or digit at place { $number } is in no code.
slip-characters = Letters and digits typed: { $count }. Needed: { $needed }.
slip-check = Each letter, digit or word could be right, but not together: one is wrong, or two are swapped.
