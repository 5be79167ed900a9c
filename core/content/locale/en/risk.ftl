# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask, of "you" about "they". Facts, not sums: nothing here may count, add up or grade.

risk-theme-fear = Are you frightened? How much, and of what?
risk-theme-injury = Are you hurt now, or were you hurt last time?
risk-theme-neck = Have they ever pressed on your neck, choked you, or held you under water?
risk-theme-kill = Have they said or shown that they would kill you or somebody else?
risk-theme-weapons = Have they used a weapon, or something as one? Can they get one?
risk-theme-follows = Do they follow you, watch you, turn up, or message you all the time?
risk-theme-rules = Do they decide what you do, wear or spend, or who you see? Are they jealous?
risk-theme-cut-off = Have they kept you away from family and friends?
risk-theme-more-often = Does it happen more often than before?
risk-theme-worse = Is it getting worse?
risk-theme-forced = Do they do or say sexual things that you don't want, or that hurt?
risk-theme-leaving = Have you left, are you trying to, or do they think you might?
risk-theme-pregnant = Are you pregnant, or is there a baby under 18 months?
risk-theme-children-between = Do you disagree about the children: where they live, or when they see each of you?
risk-theme-children-danger = Are you afraid for a child? Has a child been hurt or threatened?
risk-theme-children-used = Do they use the children to get at you?
risk-theme-several = Does more than one person hurt or threaten you? Do they talk of "honour"?
risk-theme-others-hurt = Have they hurt others, such as a child, family or a past partner?
risk-theme-animals = Have they hurt an animal, or said they would?
risk-theme-money = Do you depend on them for money? Have they lost work or money lately?
risk-theme-papers = Do they use your right to stay in the country against you?
risk-theme-own-low = Do you feel very low? Have you hurt yourself, or thought of ending your life?
risk-theme-own-drink = Do drink or drugs make things harder for you?
risk-theme-their-drink = Do they drink or take drugs in a way that makes it worse?
risk-theme-their-mind = Do they have mental health problems, as far as you know?
risk-theme-their-suicide = Have they tried to kill themselves, or said they would?
risk-theme-orders = Have they broken an order, bail, or an agreement about the children?
risk-theme-police = Have they been in trouble with the police before?

# Said at once after a yes, and some after "not sure". What to do comes first where it can't wait.
# $check, $danger, $injury, $mood, $sexual: who to ring, ring-… in helplines.ftl.
risk-advice-injury = Is it bad, or getting worse? Ring 999 or go to A&E. { $injury }
risk-advice-neck = { $check } Signs can come later. Ring 999 for trouble breathing, swallowing, speaking or seeing. Also for weakness, a fit or a blackout.
risk-advice-danger = This can mean serious danger. If it's now, ring 999. Talk to your worker or a helpline today. { $danger }
risk-advice-sarc = You can get care at a sexual assault centre (SARC), with or without the police. Sooner is better, and later is still worth it. Ring to find one. { $sexual } In danger: 999.
risk-advice-leaving = Danger can rise around leaving. That doesn't mean it's safer to stay. Plan it with a worker.
risk-advice-child = The worker must act if a child may be in danger. They tell you first, unless that adds danger. If a child is in danger now: 999.
risk-advice-several = Don't use a relative as an interpreter. Family may ask people to find you. Forced marriage: 020 7008 0151, weekdays 9 to 5. At other times: 020 7008 5000. In danger: 999.
risk-advice-papers = Get legal advice before anybody speaks to the Home Office. In England and Wales, police may tell the Home Office about you. In danger, ring 999 all the same.
risk-advice-suicide = You matter. Samaritans listen at any time: 116 123. { $mood } Ring 999 if you might act on it.

risk-own-tool = Use your service's own tool and local MARAC criteria. Your judgement and their own fear count, whatever the tool says.
risk-no-replacement = This is a record of what was said. It cannot replace training and judgement.

# The summary for a worker, and the page of what was said.
risk-as-of = What was said, up to { $day }
risk-needed = Needed now: { $text }
risk-wanted = Wanted: { $text }
risk-nothing-agreed = No consent yet. Ask before you share anything.
risk-agreed = Agreed on { $day }: { $purpose }. To: { $to }. Until { $until }.
risk-agreed-back = CONSENT TAKEN BACK on { $day }. Don't share anything.
risk-agreed-over = This consent has run out. Ask again before you share anything.
risk-child = Child { $letter }: { $relation }
risk-reach = Reaching them safely
risk-reach-not-said = Nothing said yet. Ask how and when it's safe before you ring, write or visit.
risk-worker-and-case = Worker and case
# $name: as helplines-contact-what has it.
risk-worker = Worker: { $name }, { $number }
risk-worker-without-number = Worker: { $name }
risk-case = Case reference: { $case }
risk-dangerous = Who is dangerous
risk-background = Background
risk-background-one = { $label }: { $text }
risk-last = The latest incidents:
risk-last-of-more = The latest incidents. There are more in the record:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = Who was there: { $who }
risk-incidents = Incidents: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = In the record about this:
risk-said-no = Answered no:
