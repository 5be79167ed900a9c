# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = My plan
pages-plan-found = Paper can be found. Keep this where only you look, or with somebody you trust.
# What a screen reader says for a box to tick.
pages-box-ticked = done
pages-box-empty = to do

# The card says nothing of what it is for: no place, no service, no reason. What stands on it is what anybody might carry.
# 55 does nothing on a landline.
pages-card-title = Notes
pages-card-numbers = Numbers
pages-card-number = { $name }: { $number }
pages-card-emergency = Emergency (can't speak? on a mobile, press 55 if asked)
pages-card-police = Police
pages-card-health = NHS
pages-card-helpline = 24-hour helpline
pages-card-pack = To pack

pages-referral-title = Summary for a worker
pages-referral-children = Children
pages-referral-day = When
pages-referral-kinds = What kind
pages-referral-said = What was said
pages-referral-use = How to use this
