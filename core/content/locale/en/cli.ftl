# What only the command line says: what it asks at a terminal, what it answers, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = There are no words in { $tag } here. There are: { $tags }.

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = If the folder came from somebody else, one of its files may be a link, or no file at all. Keep a copy of the whole folder before trying anything else, and use the newest copy of it that opens.
cli-error-rolled-back-database = If a newer copy of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`.
cli-error-rolled-back-seals = If another copy of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`.
cli-error-rolled-back-slot-file = If another copy of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`.
cli-error-key-lost = If it was moved, give it with --device-key FILE. If it's gone, `bothy recover` and the recovery code are the way in.

cli-input-cost = Use --kdf-cost M,T with M in KiB from 8 to 1048576 and T from 1 to 64, as in 65536,3.
cli-input-kinds = As in --kind controlling --kind threats.
cli-input-happened = Use 2026-03-01T21:30, "about 2026-03-01", 2026-03-01, or 2026-03-01..2026-03-05 for what lasted; if you don't know the day, 2026-03, "summer 2025", "winter 2025/26", 2025, or "about 2026-01-10..2026-02-20".
cli-input-no-such-day = Write the year, the month and the day, like 2026-03-01.
cli-input-no-such-time = A day has the hours 00:00 to 23:59: write 2026-03-01T21:30.
cli-input-no-such-offset = An offset is written like +01:00: 2026-03-01T21:30+01:00.
cli-input-clock-skipped = Write the time that clocks showed then, or the offset with it: 2026-03-01T21:30+01:00.
cli-input-clock-repeated = Say which of the two, by the offset: +01:00 before the change in the UK, +00:00 after it, as in 2026-03-01T21:30+00:00.
cli-input-which-winter = Say both, like "winter 2025/26".
cli-input-long-ago = Check the year, like 2026-03-01T21:30.
cli-input-ahead = Check the year and the month, like 2026-03-01T21:30, and the clock of this computer.
cli-input-ends-first = Write the beginning first, like 2026-03-01T21:30..2026-03-01T23:00.
cli-input-past = Give today or a later day, like 2031-03-01, and check the clock of this computer.
cli-input-born = Check the year, like 2019-04-12, and the clock of this computer. A child not born yet can have the day it is due.
cli-input-field = `bothy incident add --help` lists the fields and what each one takes.
cli-input-id = Give the 32 letters and digits that `bothy incident list --json` shows, or at least the first 6, and more if several begin so.
cli-input-choice = --hide takes names of fields, --without the IDs of incidents, --without-files IDs of files. --initials takes two capital letters.
cli-input-files-show-place = Leave each of these files out with --without-files ID, or export without --hide place:
cli-input-person = See `bothy people list`.
cli-input-about-us = Use relationship, began, ended, living_together, other_cases or orders.
cli-input-undo = Use `bothy incident put-away`, which keeps it out of sight, or `bothy incident remove`.

cli-fault-at = A fault in Bothy at { $place }. Nothing that was saved is lost.
cli-no-signals = Can't listen for signals.
cli-signal-too-late = It was done already when the signal came.

# A file outside the vault. $why: as below, or as the system says it.
cli-cannot-read = Can't read { $path }: { $why }.
cli-cannot-write = Can't write { $path }: { $why }.
cli-cannot-make = Can't make { $path }: { $why }.
cli-cannot-find = Can't find { $path }: { $why }.
cli-cannot-use = Can't use { $path }: { $why }.
cli-cannot-write-out = Can't write to stdout: { $why }.
cli-why-not-found = No such file or directory
cli-why-denied = Permission denied
cli-why-exists = File exists
cli-why-folder = It is a folder, not a file
cli-why-no-folder = Not a directory
cli-why-pipe = It is a pipe. Give a file, or the pipe as `-` or as /dev/fd/N
cli-why-socket = It is a socket, not a file
cli-why-device = It is a device, not a file
cli-why-link-loop = Its links lead round in a circle
cli-why-waits = It makes its reader wait, as a pipe does. Give an ordinary file
# $most: a size, as in 1.0 MB.
cli-why-too-long = It is longer than { $most }, the most that is read here
cli-why-full = No space left on device
cli-why-read-only = Read-only file system
cli-why-no-text = It is no text in UTF-8: save it as UTF-8
cli-why-path-too-long = The name or path is too long
cli-why-not-taken = The disk doesn't take it, or gives back something else than was written
cli-not-read-back = What went to stdout couldn't be read back and compared. Check the copy you have of it.

## Vaults and secrets

cli-which-vault = Which vault? Give its folder with --vault DIR, or in BOTHY_VAULT.
cli-no-vault = There is no vault at { $path }. `bothy init` makes one.
cli-vault-exists = There is something at { $path } already, and it's never replaced. Choose another folder with --vault DIR.
cli-key-inside = The device key file must lie outside the vault's folder: a copy of the folder would take it along. Choose another place for --device-key.
cli-key-exists = There is a device key file already at { $path }. Another vault may need it, so it isn't replaced. Move it away, or choose another place with --device-key FILE.
cli-no-key-file = There is something at { $path }, and it isn't this vault's device key. It was left as it is. Give the right file with --device-key FILE, or a name that nothing has yet: then new keys are made there.
# $path: a name that is used while something is made.
cli-in-the-way = There is something at { $path } already, and it wasn't touched. Bothy needs that name while it works. Move what is there, or choose another name.
cli-no-vault-folder = Can't find the folder that the vault is in.

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = Secret
cli-secret-new = New secret
cli-secret-second = Second secret
cli-secret-again = The same again
cli-recovery-code = Recovery code
cli-six-words = The six words
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = { $count } of { $of } words so far, and the rest
cli-file = the file
cli-import-lines = the lines to import
cli-asked = { $what }: { "" }
cli-no-terminal = No terminal to ask at for: { $what }. Give it as a file (see --help).
cli-too-long = { $what } is too long: its first line may have { $bytes } bytes.
cli-stdin-twice = Only one thing can be read from `-`: { $one } or { $other }. Give the other as a file or /dev/fd/N.
# A number of 8 digits follows the first, and several words the second.
cli-drawn = Drawn by chance, if you want one of them: { "" }
cli-drawn-words = { "" } without the space, or the words: { "" }
cli-secret-rule = Use 8 to 16 digits that aren't a date, a run or a repeat, or a passphrase of several words.
cli-stopped-asking = Bothy has stopped asking: what is typed from now on shows on the screen.
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = Type commands as after `bothy`. `lock` locks, `quit` ends. It locks by itself after { $after } without input.
cli-minutes = { $minutes } min
cli-seconds = { $seconds } s
cli-shell-asked = bothy> { "" }
cli-shell-locked = Locked.
cli-shell-idle = Nothing was typed for a while, so it's locked.
cli-shell-help = Any command of `bothy` works here, without `bothy` and --vault: `incident list`, `plan show`. `--help` lists them, `lock` locks, `quit` ends. Text with spaces goes in quotes.
cli-shell-quotes = A quotation mark has no second one, so nothing was done. Type the line again.
cli-shell-long = That line is too long, so nothing was done. Give long text as a file, with --details-file and the like.
cli-shell-not-text = That line isn't text in UTF-8, so nothing was done.
cli-shell-begun = --vault, --device-key, --secret-file and --lang belong to `bothy shell` itself. End this one with `quit`, and begin another.
cli-shell-within = This is a session already.
cli-shell-commands = the session's commands
cli-code-opens = The code is right.

cli-secret-changed = The secret is changed.
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = The first line is the vault's id. The second is the recovery code, which opens the vault when the secret or the device key is lost. Bothy shows it only this once: write it down.
cli-made-words = The same code as words: { $words }
cli-made-key = The device key is in { $path }. Keep that file: without it, only a recovery code opens the vault.
cli-recovered = The new secret is set. The recovery code still works: keep it as before.
cli-second-again = `bothy second set` does that.
cli-code-seen = Whoever has the code from before opens only copies of the folder made before.
cli-code-unseen = If somebody may have seen the code from before, make one with --seen.
cli-accepted-nothing = Nothing had been put back.
cli-accepted-database = The database was older than the rest. From here on it opens as it is.
cli-accepted-seals = The seals were older than the rest. From here on it opens as it is.
cli-accepted-slot-file = The slot files were older than the rest. From here on it opens as it is. If there was a recovery code, make another.
cli-all-well = Everything is as it was written: { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, their files, and every line of the record.
cli-all-well-notes = Everything is as it was written: { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }.
cli-not-well = Something in this vault isn't as it was written. What isn't affected can still be read. Nothing was changed. Keep a copy of the whole folder before trying anything else.

cli-second-set = The second secret opens the notes. Put real notes in now and then: `bothy notes` with that secret.
cli-second-unset = Nothing opens the notes any more. What is in them stays.
cli-arm = From now on the second secret, typed even by mistake, loses the whole record for good.
cli-armed = The second secret now destroys the vault. `bothy second disarm` turns that off.
cli-disarmed = The second secret opens the notes and no more.
cli-destroy-vault = This destroys the vault: every incident, file and draft in it, for good.
cli-destroy-notes = This destroys the notes, for good.
cli-destroyed = Done. That secret opens nothing any more.
cli-before-destroying =
    Stop here unless you have both a recovery code and a copy of the vault's folder, kept elsewhere: nothing else opens it again.
    It can't reach copies that somebody else has. Whoever has a recovery code and an older copy can still open that.
# $word: what has to be typed, the same in every language.
cli-type-word = Type `{ $word }` to go on, anything else to leave it.
cli-say-yes = Without a terminal to ask at, say --yes.
cli-nothing-changed = Nothing was changed.

## For good. What a command takes away that nothing brings back: said where there is no terminal, and under the thing itself at one.

cli-gone-incident = This removes an incident with all its files, for good. `bothy incident put-away` keeps it, out of lists and packs.
cli-gone-draft = This throws the draft away, with its files, for good.
cli-gone-person = This removes what is kept of this person, their name too, for good. Incidents keep the relation.
cli-gone-item = This removes the item from the plan, with all that was added to it, for good.
cli-gone-plan = This removes the plan and every version of it, for good.
cli-gone-plans = { $plans ->
        [one] This removes the plan and every version of it, for good.
       *[other] This removes { $plans } plans and every version of them, for good.
    }
cli-gone-contact = This removes the contact, for good.
cli-gone-note = This removes the note, for good.
cli-gone-answer = This takes the answer away, with its facts, for good.
cli-gone-risk = This takes away all that was said about danger: every answer, and what is needed, wanted and agreed to, for good.
cli-gone-code = The recovery code from before, if there is one, will open nothing any more, for good.
cli-gone-second = The second secret, and any recovery code of the notes, will open nothing any more. What is in the notes stays.
cli-gone-leftovers = { $packs ->
    [one] Bothy will never name this pack or file again. Whatever is left of it stays where it is, and anyone can read it.
   *[other] Bothy will never name these { $packs } packs or files again. Whatever is left of them stays where it is, and anyone can read it.
}

## The record

cli-no-kind = There is no kind "{ $kind }". `bothy incident add --help` lists them.
cli-no-field = There is no field "{ $field }".
# Said beside a list. $shown, $all: numbers. $id: how the ID of the last one begins.
cli-list-cut = { $shown } of { $all }. Go on with --after { $id }, or show them all with --all.
cli-list-nothing-kept = Nothing is kept here yet.
cli-list-nothing-found = Nothing found. Ask for less, or for other words.
cli-list-end = That was the last one.
cli-the-field = The field is { $field }.
# $choices: what can be said, in the words that are typed.
cli-field-takes = The field { $field } takes { $choices }.
cli-field-form = --field takes NAME=VALUE, as in --field place="at home".
cli-field-twice = The field { $field } is given twice.
cli-people-form = Name people who are kept as in who=person:3f9a2c,person:77d0e1, with nothing beside them. Words begin otherwise.
cli-person-twice = The same person is named twice in a field.
cli-when = When did it happen? Give --happened: a time, a day, a month (2026-03), a season ("winter 2025/26"), or A..B for what lasted.
# $tz: what it says.
cli-time-zone = This computer has no time zone that is called { $tz }, as the variable TZ says. Times would be wrong by hours. Nothing was done. Set TZ to a name like Europe/London, or unset it.
# $when: when it happened, as it is kept.
cli-understood = Kept as: { $when }.
cli-to-the-minute = Seconds are left out: times are kept to the minute.
cli-not-text = The file for { $what } isn't plain text in UTF-8.
cli-text-too-long = The file for { $what } is too long. It can have 256 KiB.
cli-see-people = `bothy people list` shows who is kept.

cli-lost-incident = Nothing of this incident was saved: add it again.
cli-lost-change = Nothing of this change was saved.
cli-lost-draft = Nothing of this was put into the draft.
cli-practice = This was practice: nothing was saved. This is how it would stand.
cli-nothing-to-change = Nothing to change was given. See `{ $help }`.
cli-nothing-to-keep = Nothing to put into the draft was given. See `bothy draft keep --help`.
cli-draft-stays = The draft stays as it is: `bothy draft keep { $id } …` puts in what is missing.
cli-undone-incident = Taken back: the incident, with all that was in it.
cli-undone-amendment = Taken back: the last amendment. What it said before stands again.
cli-undone-attachment = Taken back: the file that was added last.
cli-put-away = It is put away: out of lists and packs, and kept. `bothy incident put-away { $id } --back` brings it back.
cli-back = It is back.

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    If police or a court are or may be involved, deleting could harm your case. Put it away instead? Then it is out of lists and packs, and kept.
    Your safety comes first.
    Type: `away` puts it away, `remove` removes it for good, anything else leaves it as it is.
cli-remove-put-away =
    { $incident }
    If police or a court are or may be involved, deleting could harm your case. It is put away already, and can stay so.
    Your safety comes first.
    Type: `remove` removes it for good, anything else leaves it as it is.
cli-nothing-removed = Nothing was removed.

## Files

cli-changed-meanwhile = { $path } changed while it was read, so it wasn't kept. Wait until nothing writes to it.
cli-no-name = What comes from stdin has no name: give it one with --name.
cli-to-inside = { $path } has no name, or lies in the vault's folder. Choose another place.
cli-to-exists = { $path } is there already, and is never replaced. Choose another name for --to.
cli-preview-not-a-picture = There is no preview: it isn't a picture. `incident extract` writes the file as it is.
cli-preview-format = There is no preview: Bothy can't show this kind of picture. It is kept whole; `incident extract` writes it as it is.
cli-preview-too-large = There is no preview: the picture is too large to be shown safely. It is kept whole; `incident extract` writes it as it is.
cli-preview-broken = There is no preview: the picture is cut off or damaged. It is kept as it came; `incident extract` writes it as it is.

# Beside a bar, while it works.
cli-keeping = Keeping
cli-writing = Writing
cli-reading = Reading
cli-importing = Importing
cli-exporting = Exporting
cli-checking = Checking
cli-changing-key = Changing the key
# $what: one of these. $percent: how much of it is done.
cli-progress = { $what }: { $percent }%

## Many incidents from a file

cli-imported = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } saved.
cli-imported-before = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } saved; { $lines ->
        [one] { $lines } line was
       *[other] { $lines } lines were
    } here already.
cli-line = Line { $line }: { $wrong }
cli-line-ends = Everything before this line is saved. Put it right and give the whole file again: it goes on where it was.
cli-can-be-imported = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } can be imported.
cli-cannot-be-imported = { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } can't be imported.
cli-line-needs-happened = It needs "happened".
cli-line-needs-kinds = It needs at least one kind, each given once: "kinds": ["controlling"].
cli-line-too-long = It is longer than 4 MiB.
cli-line-name = A line has nothing called "{ $name }"; other fields go into "fields".
cli-line-not-json = It isn't JSON, or is cut short, at byte { $byte }.
cli-line-utf-16 = It is UTF-16 text. Save the file as UTF-8.
cli-line-utf-32 = It is UTF-32 text. Save the file as UTF-8.
cli-line-packed = The file is packed, or an archive (gzip, zip, 7z and so on). Unpack it first.
cli-line-no-text = The file isn't text. It may be a picture, or a document of Word or Excel.
cli-line-not-utf-8 = It isn't UTF-8 from byte { $byte } on; it may be Latin-1 or Windows-1252. Save the file as UTF-8.
cli-line-array = It is a JSON array. Put each incident on a line of its own, without the brackets around them.
cli-line-table = It looks like a row of a table (CSV).
# $name: a name in the line.
cli-line-twice = It has "{ $name }" twice, and nobody can say which counts. Leave one.
cli-line-half-character = There is half of a character before byte { $byte } (a surrogate alone).
cli-line-no-field = There is no field "{ $field }". `bothy incident add --help` lists them.
cli-line-field = The field { $field } can't hold that.
cli-line-details = The details are too long, or given twice.

## People, plans, notes, the conversation about danger

cli-no-about-us = Nothing was said yet. `bothy about-us set --help` shows what can be.
cli-about-us-form = Give NAME=VALUE, as in relationship="Married".
cli-see-plans = `bothy plan list` shows which there are.
cli-which-plan = There are several plans. Say which with --plan ID; `bothy plan list` shows them.
cli-no-plan = `bothy plan new` makes a plan.
cli-see-items = `bothy plan show` has the number of each item, as in 5.2.
cli-see-history = `bothy plan history` shows when it was looked at.
cli-not-there = The item of --before isn't another one of that section.
cli-review = `bothy plan review` keeps how it stands.
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] One letter can't be printed: { $letters }. On paper a code stands in its place, as in [U+5B57].
       *[other] { $count } letters can't be printed: { $letters }. On paper a code stands for each, as in [U+5B57].
    }
# $items: how many things of the bag she wrote or reworded.
cli-card-own-words =
    { $items ->
        [one] One item of the bag is written in own words, and these are not on the card: they could tell what it is for.
       *[other] { $items } items of the bag are written in own words, and these are not on the card: they could tell what it is for.
    } Add --own-words to have them on it, as they were written.
cli-see-themes = `bothy risk ask` shows the themes, and what was answered.
cli-nothing-agreed = Nothing was agreed to.
cli-note-changed = Changed { $day }
# A file that somebody writes: how much of what is in it.
cli-items = { $items ->
        [one] { $items } item
       *[other] { $items } items
    }
cli-themes = { $themes ->
        [one] { $themes } theme
       *[other] { $themes } themes
    }

## Packs

cli-no-age = A pack can be a folder or a .zip; .age can't be made yet.
cli-leftover-finished = The file or evidence pack that was cut short is finished now: { $place }
# $part: the folder in which it was being made.
cli-leftover-removed = A file or evidence pack was cut short. What there was of it in { $part } is removed. Your record is as it was. If you need it, make it again.
cli-leftover-gone = { $place } wasn't finished, and nothing of it is there now. If you moved the folder { $part }, delete it: anyone can read what is in it.
cli-leftover-out-of-reach = A file or evidence pack was cut short, and Bothy can't get at { $part } now. Anyone who can may read what is in it. If it is on a memory stick, put that in and open your record again. If you deleted it yourself: bothy export --forget
cli-leftover-name-taken = A file or evidence pack is whole, but something else is at { $place }. Move that away and open your record again. Until then it is in { $part }.
cli-leftovers-forgotten = { $packs ->
    [0] There is no such pack or file.
    [one] One pack or file is forgotten. If anything of it is left, it is yours to delete.
   *[other] { $packs } packs or files are forgotten. If anything of them is left, it is yours to delete.
}
cli-pack-unreadable = { $pack } can't be read. Is it there, and may you read it?
cli-pack-shown = Shown
cli-pack-not-shown = Not shown
cli-pack-put-away = Put away
cli-pack-exhibits = Exhibits
cli-pack-hidden = Hidden fields
cli-pack-reader = A reader sees
cli-pack-left-files = { $files ->
        [one] { $files } more is left out
       *[other] { $files } more are left out
    }
# $file is the mark and name of a file, $kinds what is said by properties-… of it.
cli-pack-shows-place = { $file }: shows a place
cli-pack-may-say = { $file }: may say where or who, by { $kinds }
cli-pack-unnamed = without a name
cli-pack-incidents = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }
cli-pack-left-out = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, left out; see `bothy incident list --put-away`, and `bothy incident put-away ID --back` to bring one back
cli-pack-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size }
cli-pack-lines = that { $hidden } of the record's { $size } lines aren't in the pack, and between which of the others they fall

## Hand-over: a plan from a worker's desk to somebody else's vault. $items is how many.

cli-handover-sealed =
    { $items ->
        [one] Sealed: one item.
       *[other] Sealed: { $items } items.
    }
cli-handover-unlinked =
    { $items ->
        [one] One item names a person or an incident of this vault. That name stays here.
       *[other] { $items } items name a person or an incident of this vault. Those names stay here.
    }
cli-handover-read-aloud = The six words open it. Read them aloud. Don't send them, and don't write them where the file or the pictures go. They are shown only once.
cli-handover-pictures =
    { $count ->
        [one] One picture, with one code to read.
       *[other] { $count } pictures, with one code each. They can be read in any order.
    }
cli-handover-too-long = A plan that is too long for pictures goes as a file: --to FILE.age.
cli-handover-not-drawn = The picture can't be drawn. That is a fault in Bothy.
cli-handover-wrong-words = It takes the six words that were read out with it. Ask to hear them again, and check each one.
cli-handover-taken-before = This plan was taken over before. It is in plan { $plan }. Nothing was added.
cli-handover-new-plan = This will be a new plan:
cli-handover-into-yours = This will be added to your plan:
cli-handover-adds =
    { $items ->
        [0] Nothing is new.
        [one] One item will be added.
       *[other] { $items } items will be added.
    }
cli-handover-already =
    { $items ->
        [one] One is there already.
       *[other] { $items } are there already.
    }
cli-handover-ask = Type `add` to add it. Anything else leaves all as it is.
cli-handover-nothing-added = Nothing was added.
# $file is the name of a file.
cli-handover-no-code = No code can be read in { $file }. Take the picture again: the whole code, sharp, with white around it.
# $files are names of files.
cli-handover-passed-over = Passed over, since no part of a plan is in them: { $files }.
cli-handover-other-code = The code in { $file } is not one of a plan that was handed over, or not all of it can be read. Take the picture again.
cli-handover-long-file = { $file } is too long to be a plan or a picture of one.
cli-handover-many-files = That is too many files. Give { $most } at most.
cli-handover-one-file = Give the one file, or the pictures, and not both.
cli-handover-empty-folder = No plan was found in that folder.
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] Part { $numbers } of { $of } is missing. Read that one too, and give all of them.
       *[other] Parts { $numbers } of { $of } are missing. Read those too, and give all of them.
    }
cli-handover-mixed = The pictures are not all of the same plan. Give those of one.
cli-handover-demo =
    Had a worker made this plan, its { $items } items could go to her phone in { $codes ->
        [one] one picture
       *[other] { $codes } pictures
    } and six words. The pictures are no use without the words, so the words are read aloud.
