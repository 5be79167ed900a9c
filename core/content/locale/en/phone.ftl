# What only a phone says, in a phone's words: never "vault", "seals" or "process". In the order in which a person meets it; docs/set-up.md.

## First opening: what the phone may show, before anything else

phone-first-title = Before you start
phone-first-not-here = Don't go on here if they know this phone's PIN, or your Apple or Google account or Family Link. Don't go on if they set this phone up, pay for it, or know things they shouldn't. Use a friend's or a worker's phone, or paper.
phone-first-change = If you suddenly use this phone in another way, they may notice.
phone-first-store = The phone or the app store may show that you downloaded this app. Deleting the app doesn't remove that.
phone-first-shows = The phone may show the app's name and icon, and its size. It may show how long you used it, its battery use and its updates.
phone-first-camera = When the camera or microphone is on, a coloured dot shows. For up to a week the phone lists which app used them. A calculator that may use the microphone looks odd. So Bothy asks only when you first use it. Typing needs neither.
phone-first-photos = Photos you take with the phone's own camera stay in its gallery and cloud. To remove one, delete it there, and in Recently Deleted too.
phone-first-calls = Calls stay in the phone's call list, even free ones. Chats stay in the browser's history.
phone-first-exports = A file that you export stays where you put it. Messages, e-mail and computers keep copies.
phone-first-limits = Bothy leaves no trace that it could avoid. It can't hide what the phone itself keeps.

## A secret, and the first incident

phone-secret-title = Choose your secret
phone-secret-choose = Choose 8 or more digits that aren't a birthday or a pattern. To open your record, type them into the calculator and press =.
phone-secret-drawn = Or take one of these, drawn by chance.
phone-secret-again = Type it once more.
phone-secret-opens = Your record opens only with your secret, or with a recovery code if you make one. Nobody can give you a new secret.
phone-secret-wrong = Any other number is just a number. The calculator works it out.
# $point: how 4 is shown then, the same in every language.
phone-secret-wait = After some wrong secrets there's a wait. Until it's over, whole results in the calculator end with a point: "{ $point }" instead of "4".
phone-in = You're in. You can write down the first incident now. Everything else can wait.
phone-close = Close takes you back to the calculator at once. What you've written stays as a draft.

## What can wait

phone-later-title = When you have time
phone-later-recovery-code = Make a recovery code
phone-later-second-secret = Set a second secret
phone-later-plan = Make a safety plan
phone-later-put-away = Take this off the list

phone-recovery-why = If this phone is lost, broken or taken, only a recovery code opens your record on another one. It also needs a copy of the app's folder.
phone-recovery-reads = Anyone with the code and a copy can read everything, even after you destroy the record here.
phone-recovery-where = Keep it with a friend or a solicitor they don't know. Or give half each to two people. Or give it sealed to a worker, if their service allows.
phone-recovery-never = Never keep it on this phone, in a cloud or as a photo. Don't keep it in a bag or a drawer at home.
phone-recovery-nowhere = If nowhere is safe, don't make one.
phone-recovery-replaced = The old code no longer opens this record. It still opens copies made before.
phone-recovery-seen = Somebody may have seen the code, so Bothy copies everything once with a new key. That takes a while. You can lock, and it goes on when you come back.

phone-notes-why = Beside your record there are plain notes. A second secret opens the notes, and nothing else. If somebody makes you open the app, you can open those.
phone-notes-use = Write real notes in them now and then. Anyone can tell if nobody uses them.
phone-notes-limits = Somebody who copies this phone twice can compare the two copies. If the phone goes flat while it saves, it can show which one was open.

# One after the other, before the second secret is made to destroy the record.
phone-arm-copy = Do you have your recovery code and a copy where you can reach them, and nobody else can?
phone-arm-no-copy = Then nothing brings your record back. Nobody has a key.
phone-arm-tried = Have you tried that code on that copy?
phone-arm-type = Once this is on, typing the second secret by mistake loses everything at once. To turn it on, type it here.
phone-arm-limits = It doesn't reach copies that somebody else has. Anyone with the recovery code and an older copy can still open that. Somebody who takes the phone apart may find what was there.

## Before recording and before a photo. What to know first is in record.ftl, as help-recording-…

phone-record-title = Before you record
phone-record-muted = It plays without sound until you turn the sound on.
phone-photo-intimate = This photo is intimate

## Help at the moment of saving: shown once, stored nowhere. Each heading's words are in record.ftl, as help-…

phone-help-title = Help with this
# Asked beside an incident, only to offer help. Neither is kept.
phone-beside-low-mood = I feel very low, or think of hurting myself
phone-beside-child-in-danger = A child is hurt, taken or in danger
phone-help-once = You see this once. Bothy doesn't keep that you saw it.
phone-help-close = Not now
phone-help-heading-sexual-assault = After a sexual assault
phone-help-heading-pressure-on-neck = Pressure on the neck
phone-help-heading-threat-to-kill = A threat to kill
phone-help-heading-weapon = A weapon
phone-help-heading-own-low-mood = When you feel very low
phone-help-heading-child-in-danger = A child hurt or taken
phone-help-heading-taken-abroad = Being taken abroad

## Before the useful numbers are shown. What is said before a card is printed is in pages.ftl

phone-useful-note = Calls stay in the phone's list. Anyone can look up a number and see who it's for.

## Errors, where a phone says them in another way than errors.ftl: no bytes, formats, paths or IDs

phone-error-in-use = Your record is open already. Nothing is lost. Close it, then open it again.
phone-error-no-access = The phone doesn't let Bothy read or write there. Nothing was changed. Choose another place.
phone-error-read-only = Nothing can be saved in that place. Nothing was changed. Choose another one.
phone-error-path-too-long = That name is too long. Nothing was changed. Choose a shorter one.
phone-input-kinds = Choose at least one kind. If you're not sure, choose Other.
phone-input-cost = This phone can't open a record in that way. Nothing was changed.
phone-input-field = Bothy doesn't know that field. Nothing was changed.
phone-input-too-long = That text is too long. Make it shorter, or add the rest as a file.
phone-input-no-such-offset = No clock on earth shows that. Check the time.
phone-input-id = Bothy can't find that. Nothing was changed.
phone-input-search = That is too long to search for. Use a few words.
phone-input-person = Bothy can't keep that. Each person needs a relation, like "ex-husband" or "daughter". A name and a relation are each a short line.
phone-input-about-us = That text is too long to keep. Make it shorter.
phone-input-note = Bothy can't keep that note. It needs some text. A title is a short line. Split a very long text.
phone-input-contact = Bothy can't keep that. A contact has a name. A number has 3 to 15 digits, or is left empty. Check the hours when it's safe to ring, too.
phone-input-hours = Those aren't hours. Choose days, and times like 09:00 to 15:00.
phone-input-risk = Bothy can't keep that. Say what the consent is for, and who may be told. Make long texts shorter.
phone-input-plan = That can't go in a plan. An item is a short line, with a note beside it.
phone-input-order = Bothy can't keep that order. One of another kind needs a name. A name, a reference or who made it is a short line.
phone-input-case = That isn't a case reference. It's your service's own number, like LS-2041, and never a name.
phone-input-zip = That is too much for one file. Nothing was written. Choose a folder instead.
phone-input-line = That file isn't a list of incidents that Bothy can read.
phone-input-recipient = That isn't a key that can open a backup.
phone-input-identity = There's no key to a backup in that file.
