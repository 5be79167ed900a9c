# The words of the safety plan. What is in each plan, and in which order: core/content/plans/plans.toml.
#
# Written as the person would say it. Short sentences, no blame, no promise. `.worse` says how doing it could make things worse.

plan-for-living = Living with the person
plan-for-leaving = Getting ready to leave
plan-for-left = After leaving
plan-for-young = I am 16 to 18
plan-for-care-needs = I need care
plan-for-own-child = My own child hurts me
plan-for-helper = Helping somebody else

plan-section-if-it-starts = If it starts
plan-section-day-to-day = Day to day
plan-section-children = The children
plan-section-getting-ready = Getting ready to leave
plan-section-bag = The bag
plan-section-afterwards = After leaving
plan-section-phone-online = Phone and online
plan-section-work-study = Work or study
plan-section-money = Money
plan-section-animals = Animals
plan-section-health = Health and feelings
plan-section-rights-help = Rights and help
plan-section-people = People
plan-section-review = Looking at this again

# The page of a plan. $for: as `plan-for-…` has it. $item: the words of an item.
plan-made-with-worker = { $for }; made with a worker on { $day }.
plan-made-alone = { $for }; made alone on { $day }.
plan-case = Case { $case }, kept until { $day }.
plan-case-short = case { $case }, kept until { $day }
plan-purpose = For: { $purpose }
plan-consent = Consent: { $consent }
plan-look-again = Look at it again on { $day }.
plan-look-due = Look at it again on { $day }. That day has come.
plan-worse = Could make it worse: { $why }
plan-by = By { $day }
plan-with = With { $person }
plan-incident = Incident { $id }
plan-note = Note: { $note }

plan-kept = Kept as it stands.
plan-kept-until = Kept as it stands. Look at it again on { $day }.
plan-not-looked = It wasn't looked at again yet.
# $version: a number that was given when it was looked at.
plan-changed = Changed since { $version }:
plan-change-added = added: { $item }
plan-change-reworded = said anew: { $item }
plan-change-moved = moved: { $item }
plan-change-ticked = ticked: { $item }
plan-change-unticked = tick taken away: { $item }
plan-change-removed = removed: { $item }
plan-change-nothing = nothing

# What a service kept as long as it may.
plan-over = To be removed: { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }.
plan-over-removed = Removed: { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }.

## If it starts

plan-item-safer-rooms = Rooms that are safer: with a way out, and nothing heavy or sharp. These are:
plan-item-rooms-to-avoid = Rooms I keep out of when it starts: the kitchen, the bathroom, the garage, and any with one door.
plan-item-ways-out = How I get out, by day and by night: doors, windows, stairs.
plan-item-ways-out-help = What I need to get out: a chair, a stick, somebody's arm. Where it is kept, and who would come.
plan-item-if-they-come = If they come to the door: I keep it shut, go to the room I have chosen, and ring 999.
plan-item-phone-place = Where a charged phone is, and how I reach it.
plan-item-code-word = A word or a picture that tells somebody to ring 999 for me. Who knows it:
    .worse = Choose somebody who won't ask about it when others can hear, and a word that looks like any other.
plan-item-neighbour = A neighbour who rings 999 if they hear or see something.
    .worse = Some neighbours pass things on. Choose one who wouldn't.
plan-item-emergency-call = If I can't speak on a mobile: ring 999, stay on the line, cough or tap if I can, and press 55 when I am asked to. Silence alone brings nobody: without 55 the call is ended. 55 works on mobiles only, and doesn't tell the police where I am.
plan-item-emergency-landline = If I can't speak on a landline: ring 999. 55 isn't used there. If the operator hears only noise in the background and can't tell, they can connect me to the police. If I put the phone down, the line may stay open for 45 seconds. As a rule they can see where I am.
plan-item-emergency-text = I can text 999 only after I have signed up: I text the word register to 999, read the reply, text yes, and wait until it says that it is done. A text may take 2 or 3 minutes. I don't count on it until a reply comes.
    .worse = The texts stay on the phone, where others may read them.
plan-item-emergency-sign = If I sign: 999 BSL, as an app or a website. I don't have to sign up first. If I type: 18000, from the Relay UK app or a textphone.
plan-item-after-injury = If I am hurt, or anything was pressed on my neck: A&E or 111 the same day, even with no marks. 999 for trouble breathing, swallowing, speaking or seeing, for weakness, a fit or a blackout.
plan-item-helper-see = If I hear or see it happen: I ring 999. I don't step in between.
plan-item-helper-code-word = Our code word, and what I do when I hear it: ring 999, come, or ring back with an excuse.

## Day to day

plan-item-signs = What I notice before it starts: a look, a voice, a day of the week, money, drink. Nothing that I do is the cause.
plan-item-phone-charged = My phone is charged, with some credit, and I keep it near.
plan-item-keys-money = A spare key and a little money where I can reach them quickly.
    .worse = If they are found, there may be questions. Somebody you trust could keep them.
plan-item-weapons = Things that could be used as weapons: where they are, and which could be put out of reach.
    .worse = A thing that is missing may be noticed. Move only what nobody would look for.
plan-item-who-knows = Who knows what is going on:
plan-item-child-calm = When my child is calm: what we have agreed about what happens next time.
plan-item-child-apart = Where each of us goes when it starts, so that there is a door between us.
plan-item-child-police = Ringing 999 when I am in danger isn't giving up on my child. I can say that I want help for both of us.
plan-item-care-cover = If the person who hurts me also cares for me: who could help with medicine, washing, meals and getting about, for a day and for a week.
plan-item-care-things = Where my medicines, aids, batteries and my care plan are, and who else has a copy of it.
    .worse = If they hold these things, asking for them may be noticed. A doctor or pharmacist can be asked instead.
plan-item-care-alone = I can ask to see a nurse, doctor or social worker alone. If I need help to speak, I can ask for somebody who isn't family.
plan-item-helper-listen = I listen, I believe them, and I say that it isn't their fault.
plan-item-helper-lead = They decide what to do, and when. I don't push, and I don't give up when it takes long.
plan-item-helper-confront = I don't confront the person, and I don't tell them what I know.
    .worse = It can put both of you in danger, and they may stop you from meeting.

## The children

plan-item-children-place = Where the children go when it starts, and how they get out.
plan-item-children-999 = The children know how to ring 999 and to say our address.
plan-item-children-code-word = A code word for the children, that means: go to the safe place.
    .worse = Only if the child can keep it to themselves and isn't questioned.
plan-item-children-between = The children know that they never step in between, and that it isn't their job to stop it.
plan-item-children-secrets = I don't ask a child to hide this app, or to keep it a secret.
plan-item-children-school = School or nursery knows what it needs to know. Whom I told:
    .worse = A school may have to pass on what it is told if a child is in danger. Ask first what they would do.
plan-item-children-collect = Who may collect the children, and the password that the school asks for.
plan-item-children-handover = Handing the children over: where there are other people, or by somebody else, or at a contact centre.
    .worse = If an order of a court says how it is done, ask a solicitor before you change it.
plan-item-children-siblings = Where my other children are safe, and who can take them for a night.
plan-item-helper-children = What I can do for the children: collect them, have them for a night, know the school's password. If a child is in danger I ring 999, or the council's children's services.

## Getting ready to leave

plan-item-leave-again = I may have to move again at short notice. I plan it with a worker: who I ring first, by day and by night, and where I could go.
plan-item-leave-space = Where my child or I could go for a night, so that there is space between us. If my child is under 18, I can ask the council's children's services.
plan-item-leave-service = The time around leaving can be dangerous. I plan it with a domestic abuse service: a helpline finds one.
plan-item-leave-when = When I would go: a day and an hour when nobody is in, or expects me.
    .worse = Keep to what you do every day until then. A change may be noticed.
plan-item-leave-where = Where I would go: a refuge, a friend they don't know, a hotel, the council's housing team.
plan-item-leave-travel = How I would get there. Where the car is kept, with fuel in it; or which bus, train or taxi.
    .worse = Cars, tickets and taxi apps can show where you went. Ask a worker about it.
plan-item-leave-who = Who comes with me, and who only knows afterwards.
plan-item-leave-say = What I would say if I were asked where I am going.
plan-item-leave-practise = I have walked it through, with the children if they are old enough.
plan-item-leave-search = What I don't look up on this phone: refuges, trains, places to live. I use a friend's, a library's or a worker's.
    .worse = What was looked up can be read later, on this phone and on others with the same account.
plan-item-leave-care = Who arranges care where I am going: the council's adult social care, with a worker beside me.
plan-item-helper-danger = Leaving can be a dangerous time. I plan nothing without them, and I don't press them to go. A domestic abuse service can plan it with us.
plan-item-helper-leave = What I can offer when they go: a room, a lift, money for a taxi, a phone. I tell nobody where they are.

## The bag. `.card` is what stands on a card that somebody may find: short, and nothing that tells what it is for. Without one, nothing stands there.

plan-item-bag-ready = A bag that is packed, in case I have to go for a night or longer. Where it is, and who could hold it for me.
    .worse = If it is found, there may be questions. Somebody you trust could keep it.
plan-item-bag-where = Where the bag is kept, and who holds it. Somebody else's home is better than mine.
    .worse = A bag that is found says that you are leaving. Copies, or photos on another phone, can be enough.
plan-item-bag-identity = Passports, driving licence, papers that let me stay here. The papers or copies of them.
    .worse = If they are locked away or looked at often, leave them until the day, and take copies now.
    .card = Passports, driving licence
plan-item-bag-certificates = Birth certificates, mine and the children's; marriage certificate.
    .worse = They can be ordered again. Don't take a risk for them.
    .card = Birth certificates
plan-item-bag-court = Papers from court: orders, letters from a solicitor, crime references.
plan-item-bag-home = Tenancy or mortgage papers, and a bill with my name on it.
    .card = A bill with my name on it
plan-item-bag-bank = Bank cards, and the numbers of accounts.
    .card = Bank cards
plan-item-bag-benefits = Letters about benefits, National Insurance number.
    .card = National Insurance number
plan-item-bag-medicine = Medicines, prescriptions, glasses, for me and for the children.
    .card = Medicines, prescriptions, glasses
plan-item-bag-aids = Aids that I need: hearing aids and batteries, stick, chair, charger for each.
    .card = Hearing aids, batteries, stick, chargers
plan-item-bag-keys = Keys: home, car, work.
    .card = Keys
plan-item-bag-charger = A charger, and a second phone if there is one.
    .card = Charger
plan-item-bag-cash = Cash, and a card for a bus or a train.
    .card = Cash, bus or train card
plan-item-bag-clothes = Clothes for a few days, for each of us.
    .card = Clothes for a few days
plan-item-bag-toy = A toy or a book that the child can't do without.
    .card = A toy, a book
plan-item-bag-school = School or college things, and my exam numbers.
    .card = School or college things
plan-item-bag-evidence = Letters, photos, a diary: whatever shows what happened. This record goes with me on the phone.
    .worse = Paper can be found. A worker or a solicitor can keep it.
plan-item-helper-bag = I keep a bag or copies for them, where nobody else in my home comes across it.

## After leaving

plan-item-after-first = When I have left, I make a new plan. The time after can be dangerous too. A worker can make it with me.
plan-item-after-locks = Locks, lights, a chain, a peephole: what is changed, and what still has to be.
plan-item-after-sanctuary = The council or the police may make my home safer (a Sanctuary scheme). I have asked.
plan-item-after-routes = Other ways to work, school and shops, and other times.
plan-item-after-school = The school knows the new people and the password; it doesn't give out our address.
plan-item-after-post = My post goes another way: to a friend, or to an address that isn't my home.
plan-item-after-address = Who has my address: each person, school, doctor, bank and court. Courts can keep it from the other side if I ask.
plan-item-after-contact = I don't answer messages. I keep them, with the number and the time showing.
    .worse = Blocking somebody can make them come instead, and ends what could be kept. Ask a worker first.
plan-item-after-child = If my child lives somewhere else: when and where we meet, who else is there, and how I can end it.
    .worse = If a court or the council says how you meet, ask a worker before you change it.
plan-item-after-order = Orders in force: a copy with me, one with the school, one with somebody I trust.
plan-item-after-breach = If an order is broken, I tell the police each time: 999 when there is danger, 101 when there isn't.
plan-item-after-police = After a report: who rings me, when, and on which number. My crime reference:
plan-item-after-settle = Settling in: a doctor, a school, money, people near me. Some services help with it, also after a refuge. They call it resettlement. I ask:
plan-item-helper-after = When they have left, I am still there. The danger may not be over, and it can be lonely. When I ring, write or visit:
plan-item-helper-address = I tell nobody where they live now. I put no photos online that show it.
plan-item-helper-breach = If I see that an order is broken: I ring 999 when there is danger. When there isn't, I tell them what I saw, and they decide.

## Phone and online

plan-item-online-first = Before I change anything on the phone or in an account, I think about who would notice.
    .worse = When somebody suddenly can't see what they could see, they may become more dangerous.
plan-item-online-safe-device = A phone or a computer that they have never had: for passwords, for looking things up, for messages to a worker.
plan-item-online-accounts = Accounts that we share or that they can get into: e-mail, cloud, shopping, streaming, bank, the children's.
    .worse = A new password may be noticed at once. Do it from the safe device, when it is safe to.
plan-item-online-location = Who can see where I am: phone, maps, watch, car, the children's phones and games.
    .worse = Turning it off tells them. Leaving the phone where it should be is another way.
plan-item-online-trackers = Trackers in the car, a bag, a toy. Where I have looked, and what I found.
    .worse = Taking one away tells them that you know. Take a photo, leave it, and ask the police or a worker.
plan-item-online-bill = Who sees the phone's bill and its call list, and which calls I make from another phone.
plan-item-online-family = If my phone is in a family plan or a family group, an adult may see apps, places and messages.
plan-item-helper-online = How we stay in touch without it being seen. I don't write about it to their own phone.
    .worse = Messages, calls and even a like may be looked at. Let them choose the way and the time.

## Work or study

plan-item-work-tell = Whom I tell at work or college, and what they need to know.
plan-item-work-reception = Reception doesn't put calls through or say when I am in. They have a photo.
plan-item-work-arrive = How I arrive and leave: somebody walks with me, another door, other hours, where I park.
plan-item-work-policy = Many employers have a policy on domestic abuse. I have asked for it, or somebody did for me.
plan-item-study-tell = A teacher or somebody in pastoral care whom I trust, and what they do with what I say.
plan-item-helper-work = If we work or study at the same place: I ask them who may know. I can walk in with them, and I tell no caller when they are in.
    .worse = At work, word gets round. Tell only those whom they have chosen.

## Money

plan-item-money-account = An account of my own, at another bank, with letters that don't come home.
    .worse = A letter, a card or an app for it may be found.
plan-item-money-benefits = Benefits and help that I can claim in my own name. A worker or an advice service can look with me.
plan-item-money-child-benefit = Who gets Child Benefit, and how it could come to me.
    .worse = A change is noticed when the money stops. Ask when it is best to do it.
plan-item-money-debts = Debts in my name: which of them I didn't agree to. A debt adviser can help.
plan-item-money-card = Who holds my bank card and knows its PIN, and how I get them back.
plan-item-helper-money = What I could do about money: lend some, keep cash or a card, let their letters come to my home. I ask them first what would help.
    .worse = Money that is found may bring questions. Let them choose how and when.

## Animals

plan-item-animals-foster = Who takes the animals: a friend, or a fostering service for pets of people who leave. A helpline knows them.
plan-item-animals-papers = The animal's papers, with my name on them, and its medicine.
plan-item-helper-animals = I can take an animal for a while, or ask a helpline who fosters pets of people who leave. I tell nobody whose pet it is.

## Health and feelings

plan-item-health-doctor = A doctor, nurse or midwife whom I can tell, alone. It can be written in my notes so that others don't see it.
plan-item-health-pregnant = If I am pregnant or have a baby: the midwife or health visitor asks everybody. I can say yes.
plan-item-health-sexual = After anything sexual that I didn't freely agree to: a sexual assault referral centre (SARC) cares for me, with the police or without.
plan-item-health-sleep = What makes nights easier, and who I can ring at night.
plan-item-health-helps = What helps me: a walk, music, prayer, a person, one hour for myself.
plan-item-health-suicide = If I think of ending my life: I matter. Samaritans 116 123, or 111 and the mental health option, at any hour. 999 if I may act on it.
plan-item-health-recovery = Later: groups, counselling, a course. Healing takes time, and there are people for it.
plan-item-helper-health = Helping is hard. Whom I talk to without giving them away, and what I can't take on.

## Rights and help

plan-item-help-worker = A worker of my own: an IDVA, who helps people through domestic abuse, or an outreach worker. Name of the service, and when I can reach them:
plan-item-help-isva = A worker of my own after sexual violence: an ISVA. I don't have to go to the police first. A helpline or a SARC can tell me how to get one:
plan-item-help-childline = Childline, until I am 19: 0800 1111, free, at any hour. They say it isn't on the bill. It stays in the phone's own list of calls.
plan-item-help-safeguarding = Before I tell, I can ask: what would you have to pass on, and to whom? A worker must act if I or a child may be in danger, and should tell me first.
plan-item-help-adult = The council's adult social care must look into it when somebody who needs care is abused. I can ask for an advocate.
plan-item-help-own-child = Help for families where a child hurts a parent: through the council's children's services, a school, a domestic abuse service.
plan-item-help-police = Police: 999 when there is danger, 101 when there isn't. I can ask for an officer who knows about domestic abuse, and for a crime reference.
plan-item-help-ask = I can ask the police whether somebody has been violent before (Clare's Law, the right to ask). Sometimes the police tell people by themselves (the right to know).
    .worse = What the police tell you is for you alone. Plan with a worker what you do with it.
plan-item-help-orders = Orders can keep somebody away: from the police, or from a court. Which of them there are depends on where I live, and on who it is. I ask a worker or a solicitor.
plan-item-help-orders-court = From a family court in England and Wales: a non-molestation order tells them to leave me alone. An occupation order says who may live in the home. The court takes no fee for it.
plan-item-help-orders-police = From the police in England and Wales: a notice (DVPN) can keep somebody away at once. Then the police can ask a court for an order (DVPO).
plan-item-help-orders-areas = Newer, in England and Wales: a notice from the police (DAPN), and an order from a court (DAPO). So far they are only in some areas. I ask about mine.
plan-item-help-solicitor = A solicitor who does family law. Name and number:
plan-item-help-legal-aid = For legal aid I may need one of these: a police reference, a letter from a doctor, an IDVA or a refuge, a letter about a MARAC, an order. Those I have:
plan-item-help-court = At court I can ask for another waiting room, screens, and that they don't question me themselves.
plan-item-help-housing = The council's housing team: if abuse made me homeless, I say so. It can mean that I come first ("priority need"): how that works depends on where I live. I can ask for somebody to speak for me.
plan-item-help-refuge = A refuge: a safe place to live for a while, with workers. Where it is isn't given out. A helpline looks for a room for me, and for my children if I have any.
plan-item-help-rail = Trains to a refuge can be free (Rail to Refuge). The refuge books them.
plan-item-help-encompass = When the police come, they can tell the school before the next school day (Operation Encompass), so that somebody looks after the child.
plan-item-help-immigration = If my right to stay depends on them: there can be leave and money for people who flee. Nothing is sure, so I get legal advice first.
    .worse = Get advice before you or anybody for you speaks to the Home Office.
plan-item-help-no-funds = My papers may say "no recourse to public funds": then I can't get most benefits. For some people who flee there is a way to get them for a time (MVDAC is one). Nothing is sure, so I get legal advice first.
    .worse = Get advice before you or anybody for you speaks to the Home Office.
plan-item-helper-help = I can ring a helpline too: they advise friends and family, and I needn't give a name.
plan-item-helper-rights = I know what there is, and say so when they ask: a helpline, a worker of their own, a refuge, orders, the right to ask the police (Clare's Law). I ring nobody for them unless they want me to.
plan-item-helper-come = I can come with them to the police, a doctor, the council or court, if they want me there.

## People

plan-item-people-who = Who can help with what: a bed, a lift, money, the children, the animals, the court.
    .worse = Leave out names of people who would be in danger if this were read.
plan-item-people-told = Who may be told what.
plan-item-people-reach = How I reach each of them safely, and when I can be rung or texted.
    .worse = A message at the wrong moment can be read by somebody else. Agree on a time and a harmless first word.
plan-item-helper-people = Who else helps, and what each of us may be told. I pass nothing on before I have asked.
plan-item-helper-reach = When I may ring or text, with which first words, and what I do when somebody else answers.
    .worse = Never ring back a number that you don't know is safe.

## Looking at this again

plan-item-review-when = I look at this again on the day that is set, and after any incident, move, order or contact.
plan-item-review-keep = Where this is kept. A print of it is kept by:
    .worse = A print can be found. Keep none at home.
plan-item-helper-review = We look at this again at a time that they choose. We also do it after any incident, move, order or contact.
plan-item-helper-keep = Where my copy of this is kept, if they want me to have one.
    .worse = Somebody at your home may find it. Leave out names and where they live.
