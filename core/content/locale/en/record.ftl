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

# Offered once, at the moment of saving. What has to be done soon comes first, and the numbers stand in it.
help-pressure-on-neck = Pressure on the neck can do harm that nobody sees. Get checked today, at A&E or through 111, even with no marks. Ring 999 for trouble breathing, swallowing, speaking or seeing, or for weakness, a fit or a blackout.
help-sexual-assault = A sexual assault referral centre (SARC) can care for you, with the police or without. The morning-after pill and HIV medicine work best within hours, up to 3 days. Keep clothes unwashed, in paper. To find one: 0808 500 2222; Scotland 0808 801 0302; Northern Ireland 0808 802 1414. In danger: 999.

# What else can be said of it: the words before what she says.
field-details = Details
field-exact-words = Exact words
field-place = Place
field-who = Who
field-others-present = Others present
field-child-present = Child present
field-children = Children
field-child-saw-heard = Child saw heard
field-child-words = Child words
field-injured = Injured
field-injuries = Injuries
field-injuries-seen-by = Injuries seen by
field-pressure-on-neck = Pressure on neck
field-weapon = Weapon
field-weapon-details = Weapon details
field-threat-to-kill = Threat to kill
field-pregnant = Pregnant
field-drink-or-drugs = Drink or drugs
field-drink-or-drugs-details = Drink or drugs: details
field-daily-life-areas = Daily life areas
field-daily-life = Daily life
field-afraid-of-violence = Afraid of violence
field-police-called = Police called
field-police-reference = Police reference
field-police-officer = Police officer
field-police-video = Police video
field-doctor = Doctor
field-hospital = Hospital
# A sexual assault referral centre.
field-sarc = SARC
field-school = School
field-social-worker = Social worker
field-housing = Housing
field-order-in-force = Order in force
field-order-details = Order details
field-agency-reference = Agency reference
field-private-note = Private note
field-injury-areas = Injury areas
field-injury-kinds = Injury kinds

# What is chosen of a list: what changed day to day, where it hurt, what it did.
choice-sleep = sleep
choice-work = work
choice-going-out = going out
choice-contact = contact
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

# What is said once of her and them.
about-relationship = Relationship
about-began = Began
about-ended = Ended
about-living-together = Living together
about-other-cases = Other cases
about-orders = Orders

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = Kinds
record-happened = Happened
record-written = Written
record-amended = Amended
record-put-away = Put away
record-id = ID
record-file = File
record-file-says = the file says
record-kept = Kept
record-amends = Amends
record-was-written = Written { $when }
record-was-amended = Amended { $when }
record-was-respelt = Spelling put right { $when }
record-was-kept = kept { $when }

record-put-away-means = out of lists and packs, and kept
record-no-kind = No kind yet
record-not-said = not said yet
record-no-longer-said = (no longer said)

# Beside an incident or a draft in a list.
record-note-put-away = put away
record-note-amended = amended
record-note-amends = amends { $id }
record-note-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }

# What a photo or a recording says of itself. Whoever holds it can change all of it. $zone: like +01:00.
claim-taken = taken { $time } ({ $zone })
claim-no-zone = no zone given
claim-place = at { $latitude }, { $longitude }
claim-camera = by { $camera }
