# What only the command line says: what it asks and says at a terminal, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = Bothy has no words in { $tag }. It has { $tags }.

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = Copy the whole folder before you try anything else, and use your newest copy that opens. If somebody gave you the folder, one of its files may be a link, or not a file at all.
cli-error-in-use = Another `bothy` has the vault's folder open. It may be a `bothy shell`.
cli-error-rolled-back-database = The vault's database is older than its seals. If there's a newer copy of the whole folder, use that. To go on with this one: `bothy check --accept-rollback`.
cli-error-rolled-back-seals = The vault's seals are older than its database. If there's another copy of the whole folder, use that. To go on with this one: `bothy check --accept-rollback`.
cli-error-rolled-back-slot-file = The vault's slot files are older than its database. If there's another copy of the whole folder, use that. To go on with this one: `bothy check --accept-rollback`.
cli-error-key-lost = If you moved the key file, give the right one with --device-key FILE. If it's gone, use `bothy recover`.
cli-error-not-forgotten = Look for copies of the vault's folder, in backups too.

cli-input-cost = Use --kdf-cost M,T. M is 8 to 1048576, in KiB. T is 1 to 64. An example: 65536,3.
cli-input-kinds = Like this: --kind controlling --kind threats.
cli-input-happened = Use 2026-03-01T21:30, "about 2026-03-01" or 2026-03-01. For something that lasted: 2026-03-01..2026-03-05. If you don't know the day: 2026-03, "summer 2025", "winter 2025/26", 2025, or "about 2026-01-10..2026-02-20".
cli-input-no-such-day = Write the year, the month and the day, like 2026-03-01.
cli-input-no-such-time = A day has times from 00:00 to 23:59. Write it like 2026-03-01T21:30.
cli-input-no-such-offset = Write an offset like +01:00: 2026-03-01T21:30+01:00.
cli-input-clock-skipped = Write the time that clocks showed then, or add the offset: 2026-03-01T21:30+01:00.
cli-input-clock-repeated = Say which one by its offset. In the UK it is +01:00 before the change, +00:00 after it. Write it like 2026-03-01T21:30+00:00.
cli-input-which-winter = Give both years, like "winter 2025/26".
cli-input-long-ago = Check the year, like 2026-03-01T21:30.
cli-input-ahead = Check the year and the month, like 2026-03-01T21:30. Check this computer's clock too.
cli-input-ends-first = Write the beginning first, like 2026-03-01T21:30..2026-03-01T23:00.
cli-input-past = Give today or a later day, like 2031-03-01, and check the clock of this computer.
cli-input-born = Check the year, like 2019-04-12, and the clock of this computer. A child not born yet can have the day it is due.
cli-input-field = `bothy incident add --help` lists the fields, and what each can hold.
cli-input-id = Give all 32 letters and digits, as `bothy incident list --json` shows them. The first 6 are enough, if no other ID begins with them.
cli-input-choice = --hide takes names of fields. --without takes the IDs of incidents, and --without-files the IDs of files. --initials takes two capital letters.
cli-input-files-show-place = Leave each of these files out with --without-files ID. Or export without --hide place:
cli-input-person = See `bothy people list`.
cli-input-about-us = Use relationship, began, ended, living_together, other_cases or orders.
cli-input-undo = To keep it out of sight, use `bothy incident put-away`. To remove it for good, use `bothy incident remove`.

cli-fault-at = There is a fault in Bothy at { $place }. What you saved is safe.
cli-no-signals = Bothy can't listen for signals.
cli-signal-too-late = It was already done when the signal came.

# A file outside the vault. $why: as below, or as the system says it.
cli-cannot-read = Can't read { $path }: { $why }.
cli-cannot-write = Can't write { $path }: { $why }.
cli-cannot-make = Can't make { $path }: { $why }.
cli-cannot-find = Can't find { $path }: { $why }.
cli-cannot-use = Can't use { $path }: { $why }.
cli-cannot-write-out = Can't write to stdout: { $why }.
cli-why-not-found = It isn't there
cli-why-denied = You aren't allowed to
cli-why-exists = It is there already
cli-why-folder = It is a folder, not a file
cli-why-no-folder = It isn't a folder
cli-why-pipe = It is a pipe. Give a file, or the pipe as `-` or /dev/fd/N
cli-why-socket = It is a socket, not a file
cli-why-device = It is a device, not a file
cli-why-link-loop = Its links go round in a circle
cli-why-waits = It makes its reader wait, as a pipe does. Give an ordinary file
# $most: a size, as in 1.0 MB.
cli-why-too-long = It is longer than { $most }, the most that Bothy reads here
cli-why-full = There is no room left
cli-why-read-only = That place can only be read
cli-why-no-text = It isn't text in UTF-8. Save it as UTF-8
cli-why-path-too-long = The name or path is too long
cli-why-not-taken = The disk won't take it, or gives back something else
# Of a command that did a part for good: why it stopped ($why, as above), and what is done ($done).
cli-in-part = It stopped part way: { $why }. { $done }
cli-not-read-back = What went to stdout couldn't be read back and compared. Check the copy you have of it.

## Vaults and secrets

cli-which-vault = Which vault? Give its folder with --vault DIR, or in BOTHY_VAULT.
cli-no-vault = There is no vault at { $path }. To make one: `bothy init`.
cli-vault-exists = Something is already at { $path }. Bothy won't replace it. Choose another folder with --vault DIR.
cli-key-inside = The device key file can't be inside the vault's folder. A copy of the folder would take the key with it. Choose another place with --device-key FILE.
cli-key-exists = There's already a device key file at { $path }. Another vault may need it, so Bothy won't replace it. Move it, or choose another place with --device-key FILE.
cli-no-key-file = The file at { $path } isn't the device key of this record. Bothy left it alone. Give the right file with --device-key FILE. Or give a new name, and Bothy makes new keys there.
# $path: a name that is used while something is made.
cli-in-the-way = Something is already at { $path }, and Bothy left it alone. Bothy needs that name while it works. Move what is there, or choose another name.
cli-no-vault-folder = Bothy can't find the folder that the vault is in.

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = Secret
cli-secret-new = New secret
cli-secret-second = Second secret
cli-secret-again = The same again
cli-recovery-code = Recovery code
cli-six-words = The six words
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = { $count } of { $of } words so far. The rest
cli-file = the file
cli-import-lines = the lines to import
cli-asked = { $what }: { "" }
cli-no-terminal = No terminal to ask at for this: { $what }. Give it as a file (see --help).
cli-too-long = This is too long: { $what }. The first line of the file can have { $bytes } bytes.
cli-stdin-twice = Only one thing can be read from `-`: { $one } or { $other }. Give the other as a file or /dev/fd/N.
# A number of 8 digits follows the first, and several words the second.
cli-drawn = Drawn by chance, if you'd like one of them: { "" }
cli-drawn-words = { "" } without the space, or the words: { "" }
cli-secret-rule = Use a PIN of 8 to 16 digits that isn't a date, a run or a repeat. Or use a passphrase of several words.
cli-stopped-asking = Bothy has stopped asking. What you type now shows on the screen.
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = Type commands as you would after `bothy`. `lock` locks, `quit` ends. It locks by itself after { $after } if you type nothing.
cli-minutes = { $minutes } min
cli-seconds = { $seconds } s
cli-shell-asked = bothy> { "" }
cli-shell-locked = Locked.
cli-shell-idle = You typed nothing for a while, so it's locked.
cli-shell-help = Every `bothy` command works here, without `bothy` and --vault: `incident list`, `plan show`. `--help` lists them. `lock` locks, `quit` ends. Put text with spaces in quotes.
cli-shell-quotes = A quotation mark has no partner, so nothing was done. Type it again.
cli-shell-long = That is too long for one line, so nothing was done. Give long text as a file, with --details-file and the like.
cli-shell-not-text = That isn't text in UTF-8, so nothing was done.
cli-shell-begun = --vault, --device-key, --secret-file and --lang belong to `bothy shell` itself. End this session with `quit`, and begin another.
cli-shell-within = You are in a session already.
cli-shell-commands = the session's commands
cli-code-opens = That code is right.

cli-secret-changed = Your secret is changed. Use the new one from now on.
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = The first line is the vault's ID. The second is your recovery code. It opens the vault if you lose your secret or the device key. Bothy shows it only once, so write it down.
cli-made-words = The same code in words: { $words }
cli-made-key = The device key is in { $path }. Keep that file. Without it, only a recovery code opens the vault.
cli-made-in-part = The vault is made, and its secret opens it. But not all that you asked for is set. For the rest, use `bothy recovery-code` and `bothy second set`.
cli-made-no-key = The vault is made. The next command that opens it tries this again.
cli-recovered = Your new secret is set. The recovery code still works, so keep it as before.
cli-second-again = Use `bothy second set`.
cli-code-seen = The old code now opens only copies of the folder made before this change.
cli-code-unseen = If somebody may have seen the old code, make one with --seen.
cli-accepted-nothing = Nothing here came from an older copy, so nothing was changed.
cli-accepted-database = The database was older than the rest. From now on the vault opens as it is.
cli-accepted-seals = The seals were older than the rest. From now on the vault opens as it is.
cli-accepted-slot-file = The slot files were older than the rest. From now on the vault opens as it is. If you had a recovery code, make a new one.
cli-all-well = Everything is as you saved it: { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, the files with them, and every line of the log.
cli-all-well-notes = Everything is as you saved it: { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }.
cli-not-well = Something in this vault isn't as you saved it. You can still read the rest. Nothing was changed. Copy the whole folder before you try anything else.

cli-second-set = The second secret now opens the notes. Write real notes in them now and then: `bothy notes` with that secret.
cli-second-unset = Nothing opens the notes now. What is in them stays.
cli-arm = From now on, typing the second secret loses the whole record for good, even by mistake.
cli-armed = The second secret now destroys the record. To turn that off: `bothy second disarm`.
cli-disarmed = The second secret now opens the notes, and does nothing more.
cli-destroy-vault = This destroys your record for good: every incident, file and draft in it.
cli-destroy-notes = This destroys the notes for good.
cli-destroyed = Done. That secret opens nothing now.
cli-before-destroying =
    Stop here, unless you keep both a recovery code and a copy of the vault's folder somewhere else. Nothing else can bring the record back.
    This doesn't reach copies that somebody else has. Anyone with a recovery code and an older copy can still open that.
# $word: what has to be typed, the same in every language.
cli-type-word = Type `{ $word }` to go on. Anything else leaves it as it is.
cli-say-yes = There's no terminal to ask at, so say --yes.
cli-nothing-changed = Nothing was changed.

## For good. What a command takes away that nothing brings back: said where there is no terminal, and under the thing itself at one.

cli-gone-incident = This removes the incident and all its files for good. `bothy incident put-away` keeps it, but not in lists or packs.
cli-gone-draft = This removes the draft and its files for good.
cli-gone-person = This removes the person and their name for good. Incidents keep the relation.
cli-gone-item = This removes the item from the plan for good, with its note.
cli-gone-plan = This removes the plan and every version of it for good.
cli-gone-plans = { $plans ->
        [one] This removes the plan and every version of it for good.
       *[other] This removes { $plans } plans and every version of them for good.
    }
cli-gone-contact = This removes the contact for good.
cli-gone-order = This removes the order and its copies for good.
cli-gone-copy = This removes this copy of the order for good.
cli-gone-note = This removes the note for good.
cli-gone-answer = This removes the answer and its facts for good.
cli-gone-risk = This removes everything you said about danger, for good. That means each answer, what you need and want, and your consent.
cli-gone-code = If there is an old recovery code, it will open nothing from now on.
cli-gone-second = The second secret and any recovery code for the notes will open nothing. What is in the notes stays.
cli-gone-leftovers = { $packs ->
    [one] Bothy will never name this pack or file again. Whatever is left of it stays where it is, and anyone can read it.
   *[other] Bothy will never name these { $packs } packs or files again. Whatever is left of them stays where it is, and anyone can read it.
}

## The record

cli-no-kind = There is no kind "{ $kind }". `bothy incident add --help` lists the kinds.
cli-no-field = There is no field "{ $field }".
# Said beside a list. $shown, $all: numbers. $id: how the ID of the last one begins.
cli-list-cut = { $shown } of { $all }. To go on, use --after { $id }. To see them all, use --all.
cli-list-nothing-kept = There is nothing here yet.
cli-list-nothing-found = Nothing found. Remove a filter, or try other words.
cli-list-end = That was the last one.
cli-the-field = The field is { $field }.
# $choices: what can be said, in the words that are typed.
cli-field-takes = The field { $field } can be { $choices }.
cli-field-form = --field takes NAME=VALUE, like --field place="at home".
cli-field-twice = You gave the field { $field } twice.
cli-people-form = Name people you keep here like who=person:3f9a2c,person:77d0e1, and add nothing else. Words of your own can't begin with person:.
cli-person-twice = A field names the same person twice.
cli-when = When did it happen? Give --happened with a time, a day, a month (2026-03) or a season ("winter 2025/26"). For something that lasted, give A..B.
# $tz: what it says.
cli-time-zone = This computer has no time zone called { $tz }, but the variable TZ says so. Times would be hours wrong, so nothing was done. Set TZ to a name like Europe/London, or unset it.
# $when: when it happened, as it is kept.
cli-understood = Kept as: { $when }.
cli-to-the-minute = Bothy keeps times to the minute, so the seconds are left out.
cli-not-text = The file for { $what } isn't plain text in UTF-8.
cli-save-as-utf-8 = It may be UTF-16. Save it as UTF-8, then try again.
cli-text-too-long = The file for { $what } is too long. It can have up to 256 KiB.
cli-see-orders = `bothy order list` shows the orders you keep here.
cli-see-people = `bothy people list` shows who you keep here.

cli-lost-incident = This incident wasn't saved. Add it again.
cli-lost-change = This change wasn't saved. Make it again.
cli-lost-order = Nothing of this was kept. Add it again.
cli-lost-draft = None of this went into the draft.
cli-practice = This was practice, so nothing was saved. This is how it would look.
cli-nothing-to-change = You gave nothing to change. See `{ $help }`.
cli-nothing-to-keep = You gave nothing to put in the draft. See `bothy draft keep --help`.
cli-draft-stays = The draft is still there. To add what is missing: `bothy draft keep { $id } …`.
cli-undone-incident = Undone: the incident, with everything in it.
cli-undone-amendment = Undone: the last correction. It says what it said before.
cli-undone-attachment = Undone: the file you added last.
cli-put-away = Put away. It's kept, but not in lists or packs. To bring it back: `bothy incident put-away { $id } --back`.
cli-back = It's back.

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    If police or a court are involved, or may be, deleting this could harm your case. Put it away instead? It's kept, but not in lists or packs.
    Your safety comes first.
    Type `away` to put it away, or `remove` to remove it for good. Anything else leaves it as it is.
cli-remove-put-away =
    { $incident }
    If police or a court are involved, or may be, deleting this could harm your case. It's put away already, and can stay there.
    Your safety comes first.
    Type `remove` to remove it for good. Anything else leaves it as it is.
cli-nothing-removed = Nothing was removed.

## Files

cli-changed-meanwhile = { $path } changed while Bothy read it, so it wasn't kept. Wait until nothing writes to it, then try again.
cli-no-name = What comes from stdin has no name. Give it one with --name.
cli-to-inside = { $path } has no name, or is inside the vault's folder. Choose another place.
cli-to-exists = { $path } is already there. Bothy won't replace it. Choose another name for --to.
cli-preview-not-a-picture = There's no preview, because it isn't a picture. To write the file as it is: `incident extract`.
cli-preview-format = There's no preview: Bothy can't show this kind of picture. All of it is kept. To write it as it is: `incident extract`.
cli-preview-too-large = There's no preview: the picture is too large to show safely. All of it is kept. To write it as it is: `incident extract`.
cli-preview-broken = There's no preview: the picture is cut off or damaged. It's kept as it came. To write it as it is: `incident extract`.

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
cli-line-ends = Everything before this line is saved. Mend the line, then give the whole file again. Bothy goes on where it stopped.
cli-import-stopped = Every line that got an ID is saved. Give the same file again, and Bothy goes on from there.
cli-can-be-imported = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } can be imported.
cli-cannot-be-imported = { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } can't be imported.
cli-line-needs-happened = It needs "happened".
cli-line-needs-kinds = It needs at least one kind, and each only once: "kinds": ["controlling"].
cli-line-too-long = It is longer than 4 MiB.
cli-line-name = Nothing in a line is called "{ $name }". Other fields go inside "fields".
cli-line-not-json = It isn't JSON, or it's cut short, at byte { $byte }.
cli-line-utf-16 = It's UTF-16 text. Save the file as UTF-8.
cli-line-utf-32 = It is UTF-32 text. Save the file as UTF-8.
cli-line-packed = The file is packed, or an archive (gzip, zip, 7z and so on). Unpack it first.
cli-line-no-text = The file isn't text. It may be a picture, or a document of Word or Excel.
cli-line-not-utf-8 = It isn't UTF-8 from byte { $byte } on. It may be Latin-1 or Windows-1252. Save the file as UTF-8.
cli-line-array = It's a JSON array. Put each incident on a line of its own, without the brackets around them.
cli-line-table = It looks like a row of a table (CSV).
# $name: a name in the line.
cli-line-twice = It has "{ $name }" twice, so Bothy can't tell which counts. Keep one.
cli-line-half-character = Before byte { $byte } there's only half of a character (a lone surrogate).
cli-line-no-field = There is no field "{ $field }". `bothy incident add --help` lists them.
cli-line-field = The field { $field } can't hold that.
cli-line-details = The details are too long, or they are there twice.

## People, plans, notes, the conversation about danger

cli-no-about-us = You haven't said anything here yet. `bothy about-us set --help` shows what you can say.
cli-about-us-form = Give NAME=VALUE, like relationship="Married".
cli-see-plans = `bothy plan list` shows the plans.
cli-which-plan = There are several plans. Say which with --plan ID. `bothy plan list` shows them.
cli-no-plan = There's no plan yet. To make one: `bothy plan new`.
cli-see-items = `bothy plan show` has the number of each item, like 5.2.
cli-see-history = `bothy plan history` shows when the plan was reviewed.
cli-not-there = The item of --before isn't another item of that section.
cli-review = To keep the plan as it is now: `bothy plan review`.
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] One letter can't be printed: { $letters }. On paper there's a code in its place, like [U+5B57].
       *[other] { $count } letters can't be printed: { $letters }. On paper there's a code in place of each, like [U+5B57].
    }
cli-card-no-helpline = There is no helpline on the card. To add one, set your place with `bothy helplines place`, or give --helpline ID.
cli-see-helplines = See `bothy --json helplines` for the IDs.
# $items: how many things of the bag somebody added or reworded.
cli-card-own-words =
    { $items ->
        [one] You wrote one thing for the bag in your own words. It isn't on the card, because it could give away what the card is for.
       *[other] You wrote { $items } things for the bag in your own words. They aren't on the card, because they could give away what it's for.
    } To print your words, add --own-words.
cli-see-themes = `bothy risk ask` shows the themes, and your answers so far.
cli-nothing-agreed = There's no consent to take back.
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

cli-no-age = A pack can be a folder or a .zip. Bothy can't make .age yet.
cli-leftover-finished = A file or evidence pack that was cut short is now finished: { $place }
# $part: the folder in which it was being made.
cli-leftover-removed = A file or evidence pack was cut short. Bothy removed what was left of it in { $part }. Your record is as it was. If you need it, make it again.
cli-leftover-gone = { $place } was never finished, and none of it is there now. Did you move the folder { $part }? Delete it: anyone can read what is in it.
cli-leftover-out-of-reach = A file or evidence pack was cut short, and Bothy can't reach { $part } now. Anyone who can may read it. If it's on a memory stick, plug that in and open your record again. If you deleted it: bothy export --forget
cli-leftover-name-taken = A file or evidence pack is finished, but something else is at { $place }. Move that, then open your record again. Until then it's in { $part }.
cli-leftover-to-remove = A file or evidence pack was cut short on a phone. What is left of it may lie there, and anyone who finds it can read it. Delete it, then have Bothy forget it: { $place }
cli-leftovers-forgotten = { $packs ->
    [0] There is no such pack or file.
    [one] Bothy has forgotten one pack or file. If any of it is left, delete it yourself.
   *[other] Bothy has forgotten { $packs } packs or files. If any of them is left, delete it yourself.
}
cli-pack-unreadable = Bothy can't read { $pack }. Check that it's there, and that you can read it.
cli-pack-shown = Shown
cli-pack-not-shown = Not shown
cli-pack-put-away = Put away
cli-pack-exhibits = Exhibits
cli-pack-hidden = Hidden fields
cli-pack-reader = What a reader can see
cli-pack-left-files = { $files ->
        [one] { $files } more is left out
       *[other] { $files } more are left out
    }
# $file is the mark and name of a file, $kinds what is said by properties-… of it.
cli-pack-shows-place = { $file }: shows a place
cli-pack-may-say = { $file }: may show where or who, because it has { $kinds }
cli-pack-unnamed = without a name
cli-pack-incidents = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }
cli-pack-left-out = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, left out. See `bothy incident list --put-away`. To bring one back: `bothy incident put-away ID --back`
cli-pack-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size }
cli-pack-lines = that { $hidden } of the log's { $size } lines aren't in the pack, and where they belong among the others

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
cli-handover-read-aloud = The six words open it. Bothy shows them only once. Read them aloud. Don't send them, and don't write them where the file or pictures go.
cli-handover-pictures =
    { $count ->
        [one] One picture, with one code to read.
       *[other] { $count } pictures, with one code each. Read them in any order.
    }
cli-handover-too-long = The plan is too long for pictures. Hand it over as a file: --to FILE.age.
cli-handover-not-drawn = Bothy couldn't draw the picture. There is a fault in Bothy.
cli-handover-taken-before = You already took this plan over. It's in plan { $plan }. Nothing was added.
cli-handover-new-plan = This will be a new plan:
cli-handover-into-yours = This will be added to your plan:
cli-handover-ask = Type `add` to add it. Anything else leaves everything as it is.
cli-handover-nothing-added = Nothing was added.
# $file is the name of a file.
cli-handover-no-code = Bothy can't read a code in { $file }. Take the picture again. Get all of the code in, sharp, with white around it.
# $files are names of files.
cli-handover-passed-over = Left out, because no part of a plan is in them: { $files }.
cli-handover-other-code = The code in { $file } isn't from a handed-over plan, or part of it can't be read. Take the picture again.
cli-handover-long-file = { $file } is too long to be a plan, or a picture of one.
cli-handover-many-files = That's too many files. Give { $most } at most.
cli-handover-one-file = Give the one file, or the pictures. Don't give both.
cli-handover-empty-folder = There is no plan in that folder.
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] Part { $numbers } of { $of } is missing. Read that one too, then give all of them.
       *[other] Parts { $numbers } of { $of } are missing. Read those too, then give all of them.
    }
cli-handover-mixed = The pictures aren't all from the same plan. Give those of one plan.
cli-handover-demo =
    A worker who made this plan could send its { $items } items to a phone in { $codes ->
        [one] one picture
       *[other] { $codes } pictures
    } and six words. The pictures are no use without the words, so the words are read aloud.

# What a service did on a day: numbers, and nobody.
cli-counts = On { $day }:
    Plans made: { $plans }
    Plans reviewed: { $reviews }
    Conversations about danger: { $conversations }
    Packs exported: { $exports }
cli-counts-no-cases = This vault keeps no cases, so Bothy counts nothing.
