# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask, of "you" about "they". Facts, not sums: nothing here may count, add up or grade.

risk-theme-fear = How frightened are you, and of what?
risk-theme-injury = Are you hurt now, or were you hurt the last time?
risk-theme-neck = Have they ever pressed on your neck, choked you, or held you under water?
risk-theme-kill = Have they said or shown that they would kill you or somebody else?
risk-theme-weapons = Have they used a weapon, or anything as one? Can they get at one?
risk-theme-follows = Do they follow you, watch you, turn up, or message without end?
risk-theme-rules = Do they decide what you do, wear, spend, or whom you see? Are they jealous?
risk-theme-cut-off = Have they kept you away from family and friends?
risk-theme-more-often = Does it happen more often than before?
risk-theme-worse = Is it getting worse?
risk-theme-forced = Do they do or say sexual things that you don't want, or that hurt?
risk-theme-leaving = Have you left, are you trying to, or do they think that you might?
risk-theme-pregnant = Are you pregnant, or is there a baby under 18 months?
risk-theme-children-between = Is there conflict about the children: where they live, when they are seen?
risk-theme-children-danger = Are you afraid for a child? Has one been hurt or threatened?
risk-theme-children-used = Do they use the children to get at you?
risk-theme-several = Is there more than one person who hurts or threatens you, or talk of "honour"?
risk-theme-others-hurt = Have they hurt others: children, family, somebody they were with before?
risk-theme-animals = Have they hurt an animal, or said that they would?
risk-theme-money = Do you depend on them for money, or have they lost work or money lately?
risk-theme-papers = Do they use your right to stay in the country against you?
risk-theme-own-low = Do you feel very low? Have you hurt yourself, or thought of ending your life?
risk-theme-own-drink = Do drink or drugs make things harder for you?
risk-theme-their-drink = Do they drink or take drugs in a way that adds to it?
risk-theme-their-mind = Are they unwell in their mind, as far as you know?
risk-theme-their-suicide = Have they tried or threatened to kill themselves?
risk-theme-orders = Have they broken an order, bail, or an agreement about the children?
risk-theme-police = Have they been in trouble with the police before?

risk-advice-injury = Is it bad, or getting worse? 999, or A&E. 111 tells you where to go else.
risk-advice-neck = Get checked at A&E or through 111 today, even with no marks. 999 for trouble breathing, swallowing, speaking or seeing, for weakness, a fit or a blackout.
risk-advice-danger = This is linked to serious danger. 999 if it is now. Talk to the national helpline or a worker today.
risk-advice-leaving = Danger can rise around leaving. That doesn't mean that staying is safer. Plan it with a worker.
risk-advice-child = The worker follows their duty to keep children safe, and tells you first, unless that adds danger.
risk-advice-suicide = You matter. Samaritans 116 123 at any hour, or 111 and the mental health option. 999 if you may act on it.

risk-own-tool = Use your service's own tool and local MARAC criteria. Your judgement and their own fear count at any level.
risk-no-replacement = This is a record of what was said. It cannot replace training and judgement.

# The summary for a worker, and the page of what was said.
risk-as-of = What was said, as of { $day }
risk-needed = Needed now: { $text }
risk-wanted = Wanted: { $text }
risk-nothing-agreed = Nothing was agreed to yet: ask before you pass anything on.
risk-agreed = Agreed on { $day }: { $purpose }. To: { $to }. Until { $until }.
risk-agreed-back = TAKEN BACK on { $day }: don't pass anything on.
risk-agreed-over = That is over: ask again before you pass anything on.
risk-child = Child { $letter }: { $relation }
risk-last = The last that was written down:
risk-last-of-more = The last that were written down. There are more in the record:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = There when asked: { $who }
risk-incidents = Incidents: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = Written down about this:
risk-said-no = Answered with no:
