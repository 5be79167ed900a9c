# What an incident can hold, as its page and its list show it.

# What kind of thing happened: the words of a button.
kind-physical-assault = Physical assault
kind-sexual-assault = Sexual assault
kind-controlling = Controlling
kind-frightened-me = Frightened me
kind-threats = Threats
kind-stalking = Stalking or harassment
kind-money = Money
kind-online = Online or phone
kind-damage = Damage or theft
kind-animals = Animals hurt
kind-broke-order = Broke an order
kind-child-contact = Child contact
kind-after-separation = After separation
kind-honour = "Honour" or forced marriage
kind-other = Other

# What each includes, under its button.
hint-physical-assault = Hitting, pushing, hair pulling, spitting, throwing things at you. Pressure on the neck has a question of its own.
hint-sexual-assault = Anything sexual that you didn't freely agree to, by a partner too. Also if it was recorded or shared.
hint-controlling = Rules, checking on you, jealousy, keeping you from others. Choosing your clothes, food, sleep, faith or birth control. Keeping back medicine, care, aids or help with language.
hint-frightened-me = Shouting, dangerous driving, smashing things, standing over you. Silence used to punish you.
hint-threats = To kill or hurt, to take the children, to share pictures, to harm themselves. To report you to the Home Office, or to out you.
hint-stalking = Following, waiting, turning up, messages that don't stop.
hint-money = Taking it, debts in your name, stopping you from working or studying. Keeping your passport or visa.
hint-online = Trackers, reading your messages, fake accounts, sharing pictures.
hint-damage = Breaking or taking your things, or things in your home.
hint-animals = Hurting an animal, or saying they would. It can be a sign of danger for you too.
hint-broke-order = Breaking bail or a police notice. Breaking a court order, such as one to stay away from you.
hint-child-contact = What happens when children are handed over, or through the children.
hint-after-separation = Through courts, services, money or contact, after you've parted.
hint-honour = Pressure by family or community to marry or obey. Being taken abroad. Cutting (FGM).
hint-other = Anything else, in your own words. You don't have to know what it's called.

# Offered once, at the moment of saving, and stored nowhere; docs/content.md says what brings each. What has to be done soon comes first.
# $check, $danger, $mood, $sexual: who to ring, ring-… in helplines.ftl.
help-pressure-on-neck = Pressure on the neck can do harm that you can't see. { $check } Signs can come later. Ring 999 for trouble breathing, swallowing, speaking or seeing. Also for weakness, a fit or a blackout.
help-sexual-assault = A sexual assault centre (SARC) can care for you, with or without the police. Sooner is better. The morning-after pill and HIV medicine work best in hours, up to 3 days. Keep clothes unwashed, in paper. Ring to find a centre. { $sexual } In danger: 999.
help-threat-to-kill = Take a threat to kill seriously. In danger now: 999. Talk to a worker or a helpline today, before you change anything. { $danger }
help-weapon = A weapon means more danger. In danger now: 999. Don't try to take it away. Plan with a worker or a helpline today. { $danger }
help-child-in-danger = If a child is hurt, in danger or was taken: ring 999. For advice: NSPCC 0808 800 5000. If a parent may take a child abroad: Reunite 0116 2556 234. A child can ring Childline: 0800 1111. Being abused doesn't make you a bad parent.
help-own-low-mood = You matter. Samaritans listen at any time: 116 123. { $mood } If you might hurt yourself or end your life, ring 999 now.
help-taken-abroad = In danger now, or on the way: 999. At the airport, tell any member of staff that you don't want to go. Forced Marriage Unit: 020 7008 0151, weekdays 9 to 5. At other times, or from abroad: 020 7008 5000.

# Said once, at the moment: before the recorder or the camera is opened, or a picture or messages are kept.
help-recording = Record only what you're part of. Don't leave a device behind, use their accounts or track them: it may be a crime. Keep the whole recording. A court may not use it, and a secret recording can harm your case.
help-recording-child = Is a child likely to be heard? Please don't record. Write down what you saw and the child's words instead.
help-recording-phone = The phone may show a coloured dot while you record. It may keep a list of what used the camera or microphone. Photos from the phone's own camera stay in the gallery and the cloud. Delete them in both, and in Recently Deleted.
help-recording-intimate = Never store, photograph or send a naked picture of anybody under 18, not even of yourself. Write down where it is. Tell the police, or Childline on 0800 1111. Childline can help to get it taken down.
help-recording-messages = Keep the whole conversation, with numbers and dates. Cut-out pictures of it are worth less. Leave the messages on the phone too.

# What else can be said of it: the words before what the person says. A question where the answer is yes, no or not sure.
field-details = What happened
field-exact-words = The exact words said
field-place = Where
field-who = Who did it
field-others-present = Who else was there
field-child-present = Was a child present
field-children = Which children
field-child-saw-heard = What the child saw or heard
field-child-words = What the child said
field-injured = Were you hurt
field-injuries = What was hurt
field-injuries-seen-by = Who saw the injuries
field-pressure-on-neck = Pressure on your neck
field-weapon = Was there a weapon
field-weapon-details = What weapon, and how
field-threat-to-kill = A threat to kill
field-pregnant = Were you pregnant
field-drink-or-drugs = Drink or drugs
field-drink-or-drugs-details = Who drank or took what
field-daily-life-areas = What it changed
field-daily-life = How it changed daily life
field-afraid-of-violence = Afraid of violence
field-police-called = Were the police called
field-police-reference = Crime reference
field-police-officer = Police officer
field-police-video = Police video
field-doctor = Doctor
field-hospital = Hospital
# A sexual assault referral centre.
field-sarc = Sexual assault centre (SARC)
field-school = School or nursery
field-social-worker = Social worker
field-housing = Housing
field-order-in-force = Was an order in force
field-order-details = Which order
field-agency-reference = Shared case reference
field-private-note = Private note
field-injury-areas = Where it hurt
field-injury-kinds = Kinds of injury

# What is chosen of a list: what changed day to day, where it hurt, what it did.
choice-sleep = sleep
choice-work = work
choice-going-out = going out
choice-contact = seeing people
choice-health = health
choice-head = head
choice-face = face
choice-mouth = mouth
choice-neck = neck
choice-chest = chest
choice-belly = belly
choice-back = back
choice-arms = arms
choice-hands = hands
choice-private-parts = private parts
choice-legs = legs
choice-feet = feet
choice-bruise = bruise
choice-swelling = swelling
choice-cut = cut
choice-scratch = scratch
choice-bite = bite
choice-burn = burn
choice-broken-bone = broken bone
choice-hair-pulled = hair pulled
choice-passed-out = passed out
choice-pain-without-marks = pain without marks
choice-other = other

# What is said once about the person and those they name.
about-relationship = Relationship
about-began = When it began
about-ended = When it ended
about-living-together = Living together
about-other-cases = Other cases
about-orders = Court orders

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = What kind
record-happened = When it happened
record-written = When you wrote it
record-amended = Corrected
record-put-away = Put away
record-id = ID
record-file = File
record-file-says = the file says
record-kept = Kept
record-amends = Corrects
record-was-written = Written { $when }
record-was-amended = Corrected { $when }
record-was-respelt = Spelling corrected { $when }
record-was-kept = kept { $when }

record-put-away-means = kept, but not in lists or packs
record-no-kind = No kind yet
record-not-said = no date yet
record-no-longer-said = (taken out)

# Beside an incident or a draft in a list.
record-note-put-away = put away
record-note-amended = corrected
record-note-amends = corrects { $id }
record-note-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }

# What a photo or a recording says about itself. Anybody who holds it can change it. $zone: like +01:00.
claim-taken = taken { $time } ({ $zone })
claim-no-zone = no time zone given
claim-place = at { $latitude }, { $longitude }
claim-camera = by { $camera }

# What a file has that may say where or who, after "by".
properties-exif = what the camera or its owner wrote into it (EXIF)
properties-xmp = what a program wrote into it (XMP)
properties-iptc = its caption (IPTC)
properties-picture-text = text kept beside the picture
properties-film = its title, author or comment
properties-sound = its tags (like ID3)
properties-pdf = the properties of the PDF
properties-office = its author, company or title
properties-unread = parts that Bothy can't look into
