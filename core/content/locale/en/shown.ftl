# What screens say beside what a person wrote: notes in a list, files, choices, what was cut short.

# Beside an incident in a list.
screen-note-child = child present
screen-note-child-unsure = maybe a child present
screen-note-late = written over a week later

# On the button that takes the last save back. $time: like 21:30.
screen-undo-incident = Undo saving this, until { $time }
screen-undo-correction = Undo the correction, until { $time }
screen-undo-file = Take the file out again, until { $time }

# The kind of a file.
file-kind-picture = photo
file-kind-film = video
file-kind-sound = recording
file-kind-mail = e-mail
file-kind-text = text
file-kind-pdf = PDF
file-kind-other = file

# Why a file has no small picture.
screen-no-preview-not-a-picture = This file isn't a picture. It's kept whole.
screen-no-preview-format = Bothy can't show this kind of picture. It's kept whole.
screen-no-preview-too-large = This picture is too large to show here. It's kept whole.
screen-no-preview-broken = This picture is damaged, so Bothy can't show it. It's kept as it came.

# Who will read an evidence pack.
screen-reader-court = A court
screen-reader-police = The police
screen-reader-solicitor = My solicitor
screen-reader-services = Housing, a doctor or benefits
screen-reader-me = Only me

# Why something is removed.
screen-reason-test = I was only trying it out
screen-reason-wrong-day = It has the wrong day
screen-reason-duplicate = It's there twice
screen-reason-unsafe-to-keep = It isn't safe to keep
screen-reason-other = Another reason

# A file or evidence pack that was cut short on its way out. $place: where it was meant to go.
screen-leftover-finished = A file was cut short. It's finished now: { $place }
screen-leftover-removed = A file was cut short. Bothy removed what was left of it. Your record is as it was. It was meant for: { $place }
screen-leftover-gone = A file was cut short, and none of it is there now. If you moved it, delete it: anyone can read it. It was meant for: { $place }
screen-leftover-out-of-reach = A file was cut short, and Bothy can't reach it now. Anyone who can may read it. Bothy tries again when you next open your record. It was meant for: { $place }
screen-leftover-name-taken = A file is finished, but something else has its name. Move that, then open your record again: { $place }
screen-leftover-to-remove = A file was cut short. What is left of it may be there, and anyone who finds it can read it. Delete it: { $place }
