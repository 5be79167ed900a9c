# What only a phone says, in a phone's words: never "vault", "seals" or "process". In the order in which a person meets it; docs/set-up.md.

## First opening: what the phone may show, before anything else

phone-first-title = Before you start
phone-first-not-here = Don't go on here if they know this phone's PIN, or your Apple or Google account or Family Link. Don't go on if they set this phone up, pay for it, or know things they shouldn't. Use a friend's or a worker's phone, or paper.
phone-first-change = If you suddenly use this phone in another way, they may notice.
phone-first-store = The phone or the app store may show that you downloaded this app. Deleting the app doesn't remove that.
phone-first-shows = The phone may show the app's name and icon, and its size. It may show how long you used it, its battery use and its updates.
phone-first-camera = When the camera or microphone is on, a coloured dot shows. For up to a week the phone lists which app used them. Bothy asks for them only when you first use them. Typing needs neither.
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
phone-secret-wait = After some wrong secrets there's a wait. Until it's over, whole results in the calculator end with a point: { $point } instead of 4.
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
phone-notes-use = Write real notes in them now and then. Notes that nobody writes in look like it.
phone-notes-limits = Somebody who copies this phone twice can compare the two copies. If the phone goes flat while it saves, it can show which one was open.

# One after the other, before the second secret is made to destroy the record.
phone-arm-copy = Do you have your recovery code and a copy where you can reach them, and nobody else can?
phone-arm-no-copy = Then nothing brings your record back. Nobody has a key.
phone-arm-tried = Have you tried that code on that copy?
phone-arm-type = Typing the second secret by mistake loses everything at once. Type it now.
phone-arm-limits = It doesn't reach copies that somebody else has. Anyone with the recovery code and an older copy can still open that. Somebody who takes the phone apart may find what was there.

## Before recording and before a photo

phone-record-title = Before you record
phone-record-own = Record only what you're part of. Never leave a phone behind to record, use their accounts, or track them. That may be a crime.
phone-record-court = Recording in secret can harm a case, even where it's lawful. If you can, ask a solicitor first.
phone-record-whole = Keep the whole recording. Don't cut it.
phone-record-shows = While it records, the phone shows a coloured dot. Later it lists that the microphone was used.
phone-record-child = Is a child likely to be heard?
phone-record-child-yes = Then please don't record. Write down what you saw, and the child's own words.
phone-record-muted = It plays without sound until you turn the sound on.
phone-photo-under-18 = Never keep, photograph or send an intimate picture of anyone under 18, even of yourself. Write down where it is instead. Tell the police. Or tell Childline on 0800 1111, who can help to get it taken down (Report Remove).
phone-photo-intimate = This photo is intimate
phone-messages-whole = Save the whole conversation, with the number and the dates. A cropped picture shows less.

## Help at the moment of saving: shown once, stored nowhere. What it says of sexual assault and of the neck is in record.ftl

phone-help-title = Help with this
phone-help-once = You see this once. Bothy doesn't keep that you saw it.
phone-help-close = Not now
phone-help-heading-sexual-assault = After a sexual assault
phone-help-heading-pressure-on-neck = Pressure on the neck
phone-help-heading-threat = A threat to kill, or a weapon
phone-help-heading-low-mood = When you feel very low
phone-help-heading-child = A child hurt or taken
phone-help-heading-abroad = Being taken abroad
phone-help-threat = A threat to kill or a weapon is linked to serious danger. If you're in danger now, ring 999. If not, talk to a helpline or a worker today. Plan with them before you change anything.
phone-help-low-mood = You matter. Samaritans listen at any hour: 116 123. Or ring 111 and choose mental health. In Northern Ireland, ring 0808 808 8000. If you might act on it now, ring 999.
phone-help-child = If a child is hurt, taken or in danger now, ring 999. If you're worried about a child: NSPCC, 0808 800 5000. If a parent may take a child abroad: Reunite, 0116 2556 234.
phone-help-abroad = In danger now, ring 999. If somebody may take you abroad or make you marry: Forced Marriage Unit, 020 7008 0151. When it's closed: 020 7008 5000. At the airport, tell any member of staff.

## Before numbers are shown or printed where others may see them

phone-useful-note = Anyone who picks up this phone can see these numbers. If you ring or look up 0808 2000 247, it shows that it's for domestic abuse.
phone-card-note = Anyone who finds the card can look up the numbers on it, and see what they're for. Print it only if that's safe.
