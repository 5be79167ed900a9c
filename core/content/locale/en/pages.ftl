# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = My plan
pages-plan-found = Paper can be found. Keep this where only you look, or with somebody you trust.
# What a screen reader says for a box to tick.
pages-box-ticked = done
pages-box-empty = to do

# The card doesn't say what it is for: no place, no service, no reason. But anyone who looks a number up finds out.
pages-card-title = Notes
pages-card-numbers = Numbers
pages-card-number = { $name }: { $number }
pages-card-emergency = Emergency
# Only on the fuller card, which is a choice: it may tell what the card is for. 55 does nothing on a landline.
pages-card-emergency-full = Emergency (can't speak? on a mobile, press 55 if asked)
pages-card-police = Police
pages-card-health = NHS
pages-card-helpline = 24-hour helpline
pages-card-helpline-at-times = Helpline
pages-card-pack = To pack
# Before a card is printed.
pages-card-before = Somebody who rings or looks up a number on this card can find out what it's for. Choose a helpline that fits where you live. You can leave it off.
pages-card-fuller = The fuller card also has passports, papers, and how to call without speaking. That may give it away.

pages-referral-title = Summary for a worker
pages-referral-children = Children
pages-referral-day = When
pages-referral-kinds = What kind
pages-referral-said = What was said
pages-referral-use = How to use this
