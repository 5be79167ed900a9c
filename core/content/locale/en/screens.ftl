# What the titles and buttons of a phone's screens say, screen by screen. The longer words are in phone.ftl.

## Every open screen

phone-close-button = Close
phone-go-on = Go on
phone-done = Done
phone-save = Save
phone-saving = Saving
phone-fault = Something went wrong in Bothy. What you saved is safe. Close it, then open it again.
phone-no-dialler = This device can't ring from here. The number is on the screen.

## Choosing a secret

phone-secret-in-words = Use words instead
phone-secret-in-digits = Use digits instead
phone-secret-words = Choose four or more words that nobody would guess. To open your record, press and hold % in the calculator, then type them.
phone-secret-typed = Your words
phone-secret-making = Getting your record ready

## Home

phone-home-title = Your record
phone-home-plan = Safety plan
phone-home-helplines = Helplines
phone-home-export = Export
phone-home-settings = Settings
phone-home-notes = Notes
phone-home-incident = Incident
phone-drafts-title = Not saved yet
phone-draft-empty = No details yet

## New incident

phone-new-incident = New incident
phone-kinds-title = What was it?
phone-kinds-more = More kinds
phone-kinds-fewer = Fewer kinds
phone-details = Details
phone-details-hint = What happened, in your own words
phone-child-present = Was a child present?
phone-answer-yes = Yes
phone-answer-no = No
phone-answer-unsure = Not sure
phone-edit-time = Edit time
phone-more = Add more
phone-need-to-phone = Need to phone someone?
phone-view-log = View log
phone-saved = Saved
phone-saved-safe = It's in your record. You can take it back for ten minutes.

## Edit time

phone-today = Today
phone-yesterday = Yesterday
phone-month-before = The month before
phone-month-after = The month after
phone-year = Which year?
phone-time-closeness = How well do you know the time?
phone-time-exact = Exactly
phone-time-about = About
phone-time-day = Only the day
phone-time = Time, like 21:30

## One incident, and correcting it

phone-correct = Correct this
phone-correct-title = Correct an incident
phone-correct-keeps = What you wrote first stays beside the correction.
phone-spelling-only = Only spelling changed
phone-changes = What it said before
# $text: what a field said before a correction, and after it.
phone-said-before = Before: { $text }
phone-said-after = After: { $text }
phone-files = Files
phone-put-away = Put away
phone-put-away-means = It's kept, but not in lists or packs.
phone-is-put-away = This is put away. It's kept, but not in lists or packs.
phone-bring-back = Bring back

## Removing an incident: what it may cost first

phone-remove = Remove
phone-remove-title = Remove an incident
phone-remove-cost = If police or a court are involved, or may be, deleting this could harm your case.
phone-remove-instead = Put it away instead? It's kept, but not in lists or packs.
phone-remove-safety = Your safety comes first.
phone-remove-shows = You can't get it back. The record shows that something was removed, never what.
phone-remove-why = Why? You don't have to say. A reason stays in the record.
phone-remove-for-good = Remove for good
phone-keep-it = Keep it

## Drafts

phone-drafts-all = All drafts
phone-draft-corrects = Corrects an incident
phone-draft-discard = Discard this draft
phone-draft-discard-cost = This removes what you typed here, for good.

## Finding incidents

phone-filter = Filter
phone-filter-kind = Kind
phone-filter-any = Any
phone-filter-with-files = With files
phone-filter-without-files = Without files
phone-filter-from = From
phone-filter-to = Until
phone-filter-clear = Show everything
phone-no-day = No day
phone-log-counts = { $incidents ->
        [one] One incident
       *[other] { $incidents } incidents
    }
phone-log-fit = { $incidents ->
        [one] One incident fits
       *[other] { $incidents } incidents fit
    }
phone-log-put-away = Put away: { $incidents }
phone-log-none-fit = Nothing fits. Remove a filter.

## What the record shows. The longer words are in pattern.ftl

phone-pattern = What the record shows
phone-pattern-months = By month
phone-pattern-years = By year
phone-pattern-kinds = By kind
phone-pattern-weekdays = By day of the week
phone-pattern-hours = By hour
# A bar, read aloud. $label: a month, a kind, an hour. $child: how many with a child present.
phone-pattern-bar = { $label }: { $incidents }
phone-pattern-bar-child = { $label }: { $incidents }. With a child present: { $child }

## With a support worker: people, orders, and the talk about danger. Its questions and advice are in risk.ftl

phone-worker-title = With a support worker
phone-worker-about = People, orders, and a talk about danger
phone-worker-why = You can do this with a support worker, or alone. Leave out what you like.

phone-people-title = People
phone-people-why = Everyone here has a letter. It can stand for a name that mustn't be shown.
phone-people-add = Add a person
phone-people-relation-hint = Like "ex-husband" or "daughter"
phone-people-born = Day of birth
phone-people-child = This is a child
phone-people-dangerous = They are a danger to you
phone-people-dangerous-about = A summary for a worker names them.
phone-people-background-why = You say this once, for a statement or a summary. Leave out what you like.

phone-orders-why = Orders of a court, and conditions of the police. Bothy doesn't remind you when one ends. No evidence pack has them.
phone-orders-add = Add an order
phone-orders-name = What you call it
phone-orders-terms = What it says
phone-orders-from = First day
phone-orders-until = Last day
phone-orders-reference = Reference
phone-orders-made-by = Which court or police made it
phone-orders-copies = Copies
phone-orders-add-copy = Add a copy
phone-orders-remove-copy = Remove this copy
phone-orders-remove = Remove the order
phone-orders-late = A copy of an order was chosen while your record was closed. Add it to the order?

phone-danger-title = Talk about danger
phone-danger-about = Questions to go through with a support worker. Skip any you like. Some answers bring advice at once.
phone-danger-begin = Begin
phone-danger-all = Show every question
phone-danger-then = After the questions
phone-danger-next = Next question
phone-danger-present = Who is here now?
phone-danger-incidents = Incidents about this
phone-danger-take-back = Take this answer back
phone-danger-wishes = What you need and want
phone-danger-needs = What do you need now?
phone-danger-wants = What do you want?
phone-danger-reach = How and when is it safe to reach you?
phone-danger-reach-hint = And what to say if somebody else answers
phone-danger-worker = Your support worker
phone-danger-consent = Consent
phone-danger-purpose = What may be passed on, and what for?
phone-danger-to = Who may be told?
phone-danger-until = Until when?
phone-danger-agree = I agree to this
phone-danger-withdraw = Take your consent back
# What was typed of a consent and not agreed to. It is kept with what somebody wants.
phone-danger-not-agreed = Not agreed yet: { $purpose }. To: { $to }.
phone-danger-referral-shows = It has your answers, what you need and want, how to reach you, and your background. It names who is dangerous. It lists children, orders and the latest incidents.
phone-danger-clear = Clear this talk

## The plan

phone-plan-why = A plan for when it starts, for day to day, and for leaving. You can change anything in it.
phone-plan-for = Which is nearest?
phone-plan-others = Show others
phone-plan-who = Who makes it?
phone-plan-alone = I make it alone
phone-plan-worker = I make it with a worker
phone-plan-make = Make the plan
phone-plan-another = Make another plan
phone-plan-ticked = Ticked: { $done } of { $items }
phone-plan-code-word = Code word
phone-plan-change = Change this list
phone-plan-tick = Back to ticking
phone-plan-add = Add something
phone-plan-item = In the plan
phone-plan-words = In your own words
phone-plan-note = Note
phone-plan-due = By when
phone-plan-could-worsen = How could it make things worse?
phone-plan-section = Part of the plan
phone-plan-up = Move up
phone-plan-down = Move down
phone-plan-take-out = Take it out
phone-plan-take-out-cost = This removes it from the plan for good, with its note.
phone-plan-review = Review the plan
phone-plan-next = Next review
phone-plan-save-review = Save this review
phone-plan-remove = Remove the plan
phone-plan-remove-cost = This removes the plan and every version of it, for good.

## A plan handed over: taken over, and given. What both shells say of it is in plan.ftl, as handover-…

phone-take-over-title = Take over a plan
phone-take-over-how = A worker or a friend can give you a plan: as a file, or as codes on a screen. They tell you the six words that open it.
phone-take-over-photo = Photograph a code
phone-take-over-file = Choose a file or a picture
phone-take-over-sharp = Get the whole code in, sharp, with white around it. Bothy doesn't keep the photo.
# $numbers are those of the codes, as in "2, 3".
phone-take-over-missing = There are { $codes } codes. Still missing: { $numbers }
phone-take-over-no-code = Bothy can't read a code there. Take the picture again. Get the whole code in, sharp, with white around it.
phone-take-over-six = Its six words
phone-take-over-open = See what's in it
phone-take-over-before = You already took this plan over. Nothing was added.
phone-take-over-where = Where does it go?
phone-take-over-as-new = A plan of its own
phone-take-over-take = Add it
phone-hand-over-title = Hand over this plan
phone-hand-over-what = Give this plan to another phone with Bothy, as a file or as codes on this screen. The incidents and people in your record stay here.
phone-hand-over-words = Six words open it. You see them only here.
phone-hand-over-aloud = Read these six words aloud to the other person. Don't send them. Keep them apart from the file.
phone-hand-over-file = Save it as a file
phone-hand-over-codes = Show the codes
phone-hand-over-code = Code { $code } of { $codes }
phone-hand-over-next = Next code
phone-hand-over-before = Code before

## On paper. What is said before a card is in pages.ftl

phone-print-title = Print the plan
phone-print-clear = This makes a file to print. Anyone who finds the file or the paper can read it. Delete the file once it's printed.
phone-print-safer = With what you said about feeling safer
phone-print-missing = Some letters can't be printed. On paper each has a code in its place: { $letters }
phone-card-title = A card to carry
phone-card-no-helpline = To add a helpline, first say where you are, under Helplines.
phone-card-fuller = The fuller card
phone-card-own-words = Your own words for the bag
phone-card-own-words-about = They may give away what the card is for.

## The record

phone-log-title = Your log
phone-log-empty = Nothing is written down yet.
phone-log-none-found = Nothing has those words.
phone-log-more = Show more
phone-search = Search
