# Orders of a court, and conditions of the police: a list of them, a plan on paper, a summary for a worker.
#
# Names as courts and police use them. "Scotland" stands where only Scotland has it. What an order says is the user's own text.

orders = Orders and conditions
order-kind-non-molestation = Non-molestation order
order-kind-occupation = Occupation order
order-kind-dapn = Domestic abuse protection notice (DAPN)
order-kind-dapo = Domestic abuse protection order (DAPO)
order-kind-dvpn = Domestic violence protection notice (DVPN)
order-kind-dvpo = Domestic violence protection order (DVPO)
order-kind-fmpo = Forced marriage protection order (FMPO)
order-kind-fgmpo = FGM protection order
order-kind-restraining = Restraining order
order-kind-bail = Bail conditions
order-kind-child-arrangements = Order about where children live or who they see
order-kind-interdict = Interdict (Scotland)
order-kind-exclusion = Exclusion order (Scotland)
order-kind-non-harassment = Non-harassment order (Scotland)
order-kind-other = Another order

order-in-force = In force. No last day given.
order-in-force-until = In force until { $day }.
order-ends-soon = Ends soon, on { $day }. A solicitor can say what comes next.
order-ended = Ended on { $day }.
order-to-come = Starts on { $day }.
order-from = From { $day }
order-made-by = Made by: { $who }
order-reference = Reference: { $reference }
order-terms = What it says: { $terms }
# $id: how the copy's ID begins. $name: the file's name.
order-copy = Copy { $id }: { $name }
