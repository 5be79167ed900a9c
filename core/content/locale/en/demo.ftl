# What the demo tells, step by step. Its people, their names and their words are made up, and stay as they are.

# $path: a file or folder. $secret, $word, $instead, $search: as they stand in the data.
demo-begins = Bothy, with made-up people and real files. Everything stays in { $path }.

demo-vault = 1  A vault
demo-vault-made = It's encrypted. It opens with a secret, together with a key that a phone keeps in its hardware. Here the key is a file beside it. The secret of this one is { $secret }.

demo-year = 2  A year of incidents
demo-saved = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } saved with { $files ->
        [one] { $files } file
       *[other] { $files } files
    }: photos, a recording, a letter, a screenshot, a chat. { $amended } corrected later, with the first words kept beside the new ones. { $removed } removed: the record shows that, and never what it said.
demo-and-so-on = and so on, newest first

demo-thoughts = 3  Finding, naming, second thoughts
demo-found = A search for "{ $search }" finds { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, of { $when }. It works in any language, and accents don't matter.
demo-named = { $name } is kept as person { $letter }. Incidents name people by an ID, so a name can be changed or left out later.
demo-begun = A draft was begun and not saved. It's still there after a lock, a crash or a flat battery. `draft list` below shows it.
demo-taken-back = One more was saved by mistake and undone within ten minutes. Its words are destroyed. The lines left of it say nothing, and are in no pack.

demo-help = 4  A plan, a talk about danger, who to ring, what the record shows
demo-plan = A safety plan for getting ready to leave begins with { $items ->
        [one] { $items } item
       *[other] { $items } items
    } in { $sections } sections. Two things for the bag are ticked. One item is in the writer's own words, with how it could make things worse.
demo-printed = On paper: { $plan }, and { $card }. The card folds to the size of a hand and doesn't say what it's for.
# $question: a theme of the talk. $advice: what is said at once to a yes, a sentence or several.
demo-danger = A worker talks through danger, and keeps the answers as facts. After a yes to "{ $question }", Bothy says at once: "{ $advice }" Nothing is added up. There's no score, and nothing says how high the danger is.
# $name: the helpline that is listed first.
demo-ring = There are { $lines } helplines for somebody in Leeds. { $open } answer at that hour of the made-up year, and { $name } is first. Nobody has rung these numbers to check them.
demo-pattern = The year, counted by month, kind and hour, is drawn in { $path }. { $late ->
        [one] { $late } incident was written over 7 days after it happened
       *[other] { $late } incidents were written over 7 days after they happened
    }, and it says so. It counts what was written. Gaps are not peace.

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
    } left out. Two fields are hidden in all the others: { $fields }. Nobody can read what is hidden from the pack. The rest can still be checked.
demo-places = { $files ->
        [one] One file shows where it was made: { $named }.
       *[other] { $files } files show where they were made: { $named }.
    } A pack that hides the place is refused until each of them is left out: try `export --hide place`.
demo-check = 6  Its check, which anyone can make
demo-forgery = 7  A forgery, caught
demo-forged = In a copy of the pack, entry { $entry } ({ $when }) now says "{ $instead }" where it said "{ $word }". The sums were made right again.

demo-lies = Where everything is
demo-lies-readme = how to look around
demo-lies-vault = the encrypted record; its device key is vault.key
demo-lies-secret = the secret, because this is a demo
demo-lies-picture = the record as a picture, month by month
demo-lies-plan = the plan on paper, with boxes to tick
demo-lies-card = what fits in a purse: numbers, and what to pack
demo-lies-pack = the pack as a folder, with a README.txt of its own
demo-lies-zip = the same as one file
demo-lies-forged = the forged copy
demo-try = What to try next

# The README.txt in the demo's folder.
demo-readme-title = A demo of Bothy
demo-readme-about = Everyone and everything in here is made up. Delete the folder when you've seen enough.
demo-readme-look = To look around, in this folder (if bothy isn't installed, write its path instead):
demo-readme-change = Change a letter anywhere in the pack, and check it again.
demo-readme-encrypted = The vault is encrypted: search it for any word with grep. The pack isn't. It is what its owner chose to hand over, and anyone who has it can read it.

demo-saving = Saving
demo-folder-full = Something is already in { $path }. Nothing was changed. Give the demo an empty folder, or one that isn't there yet.
demo-wrong-nothing = The demo went wrong: there was nothing to forge.
demo-wrong-pack = The demo went wrong at its pack.
demo-wrong-forgery = The demo went wrong at its forgery.
demo-wrong-check = The demo went wrong at the check of its pack.
demo-wrong-data = The demo's own data is wrong.
