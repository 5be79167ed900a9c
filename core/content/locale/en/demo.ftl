# What the demo tells, step by step. Its people, their names and their words are made up, and stay as they are.

# $path: a file or folder. $secret, $word, $instead, $search: as they stand in the data.
demo-begins = Bothy on made-up people and real files. Everything stays in { $path }.

demo-vault = 1  A vault
demo-vault-made = Encrypted, and opened by a secret together with a key that a phone keeps in its hardware (here: a file beside it). The secret of this one is { $secret }.

demo-year = 2  A year of incidents
demo-saved = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } saved with { $files ->
        [one] { $files } file
       *[other] { $files } files
    }: photographs, a recording, a letter, a screenshot, a chat. { $amended } corrected later, with the first wording kept beside the new one. { $removed } removed: the record shows that, and never what it said.
demo-and-so-on = and so on, the newest first

demo-thoughts = 3  Finding, naming, second thoughts
demo-found = A search for "{ $search }" finds { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, of { $when }. It works in any language, and accents don't matter.
demo-named = { $name } is kept as person { $letter }: incidents can name him by an ID, so that his name can be changed or left out later.
demo-begun = A draft was begun and not saved: it is there after a lock, a crash or a flat battery, and `draft list` below shows it.
demo-taken-back = One more was saved by a slip and taken back within ten minutes: its words are destroyed, and the lines that stay of it say nothing and are in no pack.

demo-help = 4  A plan, a talk about danger, whom to ring, what the record shows
demo-plan = A safety plan for getting ready to leave begins with { $items ->
        [one] { $items } item
       *[other] { $items } items
    } in { $sections } sections. Two of the bag are ticked, and one is said in her own words, with how it could make things worse.
demo-printed = On paper: { $plan }, and { $card }, which folds to the size of a hand and doesn't say what it is.
# $question: a theme of the talk. $advice: what is said at once to a yes, a sentence or several.
demo-danger = A worker talks through danger with her, and keeps what she says as facts. When she says yes to "{ $question }", this is said at once: "{ $advice }" Nothing is added up: there is no score, and nothing that says how high it is.
# $name: the helpline that is listed first.
demo-ring = Of { $lines } helplines for somebody in Leeds, { $open } answer at that hour of the made-up year; { $name } is the first. Nobody has rung these numbers for this list.
demo-pattern = Counted by month, kind and hour, the year is drawn in { $path }. { $late ->
        [one] { $late } incident was written over 7 days after it happened
       *[other] { $late } incidents were written over 7 days after they happened
    }, and it says so. It counts what was written: gaps are not peace.

demo-pack = 5  A pack for a solicitor
demo-packed = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } and { $exhibits ->
        [one] { $exhibits } exhibit
       *[other] { $exhibits } exhibits
    } ({ $size }), as a folder and as a zip. { $left ->
        [one] { $left } incident is
       *[other] { $left } incidents are
    } left out, and two fields are hidden in all the others: { $fields }. What is hidden can't be read from the pack, and everything else can still be checked.
# $named: the files, by mark and name.
demo-places = { $files ->
        [one] One file shows where it was made: { $named }.
       *[other] { $files } files show where they were made: { $named }.
    } A pack that hides the place is refused until each of them is left out: try `export --hide place`.
demo-check = 6  Its check, which anyone can make
demo-forgery = 7  A forgery, caught
demo-forged = In a copy of the pack, entry { $entry } ({ $when }) now says "{ $instead }" where it said "{ $word }", and the sums were made right again.

demo-lies = Where everything lies
demo-lies-readme = how to look around
demo-lies-vault = the encrypted record; its device key is vault.key
demo-lies-secret = the secret, since this is a demo
demo-lies-picture = the record as a picture, month by month
demo-lies-plan = the plan on paper, with boxes to tick
demo-lies-card = what fits in a purse: numbers, and what to pack
demo-lies-pack = the pack as a folder, with a README.txt of its own
demo-lies-zip = the same as one file
demo-lies-forged = the forged copy
demo-try = To try next

# The README.txt in the demo's folder.
demo-readme-title = A demo of Bothy
demo-readme-about = Everyone and everything in here is made up. Delete the folder when you have seen enough.
demo-readme-look = To look around, in this folder (if bothy isn't installed, put its path in its place):
demo-readme-change = Change a letter anywhere in the pack, and check it again.
demo-readme-encrypted = The vault is encrypted: look for any word of it with grep. The pack isn't: it is what its owner chose to hand over, and anyone who has it can read it.

demo-saving = Saving
demo-folder-full = There is something in { $path } already. Give the demo a folder that is empty or not there yet.
demo-wrong-nothing = The demo went wrong: nothing to forge.
demo-wrong-pack = The demo went wrong: its pack.
demo-wrong-forgery = The demo went wrong: its forgery.
demo-wrong-check = The demo went wrong: its pack's check.
demo-wrong-data = The demo's own data is wrong.
