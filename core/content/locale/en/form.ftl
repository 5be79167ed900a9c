# The form of an incident, as a screen offers it. The fields' other labels are in record.ftl.

# Its parts, in order.
form-group-what = What happened
form-group-where = Where and who
form-group-child = Children
form-group-hurt = Injuries
form-group-danger = Signs of danger
form-group-life = What it does to you
form-group-police = Police and court
form-group-others = Who else knows
form-group-own = Only for you

# The questions. The answers are yes, no and not sure; none is chosen at first.
form-ask-child-present = Was a child present?
form-ask-injured = Were you hurt?
form-ask-pressure-on-neck = Was there pressure on your neck?
form-ask-weapon = Was there a weapon?
form-ask-threat-to-kill = Was there a threat to kill?
form-ask-pregnant = Were you pregnant?
form-ask-drink-or-drugs = Did drink or drugs play a part?
form-ask-afraid-of-violence = Were you afraid of violence?
form-ask-police-called = Were the police called?
form-ask-police-video = Did a police camera record it?
form-ask-order-in-force = Was a court order in force?

# A line under a label that helps to write well: facts rather than opinions, and exact words.
form-hint-details = What you saw and heard, in the order it happened. Facts help more than opinions.
form-hint-exact-words = Just as they were said, swearing too. Say who said what.
form-hint-place = Like "the kitchen at home" or "outside the school".
form-hint-who = Each person who did it, and who they are to you.
form-hint-others-present = Anyone who may have seen or heard it.
form-hint-children = Those who were there, or near enough to see or hear.
form-hint-child-saw-heard = Where they were, and what they saw, heard and did. From another room counts.
form-hint-child-words = The child's own words, and how they seemed.
form-hint-injuries = Where, how big, what colour. How it felt, and for how long.
form-hint-injuries-seen-by = Anyone who saw them, then or later.
form-hint-pressure-on-neck = By hands, an arm or anything else. Even for a moment, even without marks.
form-hint-weapon = Anything used or shown to hurt or scare you.
form-hint-weapon-details = What it was, who held it, and what they did with it.
form-hint-threat-to-kill = Spoken, written or shown by signs. The exact words help.
form-hint-drink-or-drugs-details = Who took what, if you know. What you saw of it.
form-hint-daily-life = What you do in another way now, or no longer do. Since when.
form-hint-police-reference = The number the police gave you.
form-hint-police-officer = A name, a number or a station.
form-hint-doctor = Who, when, and any reference.
form-hint-hospital = Who, when, and any reference.
form-hint-sarc = Who, when, and any reference.
form-hint-school = Who, when, and any reference.
form-hint-social-worker = Who, when, and any reference.
form-hint-housing = Who, when, and any reference.
form-hint-order-details = Which order, which court made it, and until when.
form-hint-agency-reference = A number that several services use for your case.
form-hint-private-note = No evidence pack has this. A court could still ask for it.
