# The words of the safety plan. What is in each plan, and in which order: core/content/plans/plans.toml.
#
# "I" is the person whose plan it is, and in a helper's or an employer's plan the one who helps. Say it as a good support worker would say
# it aloud: one thought a sentence, at most 20 words. No blame, no promise. `.worse` says to "you" how doing it could make things worse.
# An item that names a law, an order or a scheme names the nation too. What isn't sure isn't said: docs/content.md.

plan-for-living = Living with the person
plan-for-leaving = Getting ready to leave
plan-for-left = After leaving
plan-for-young = I am 16 to 18
plan-for-care-needs = I need care
plan-for-own-child = My own child hurts me
plan-for-helper = Helping somebody else
plan-for-several = Several people, or family
plan-for-child = I am 13 to 15
plan-for-older = I am over 65, or a carer
plan-for-employer = Somebody who works for me

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
plan-made-with-worker = { $for }. Made with a worker on { $day }.
plan-made-alone = { $for }. Made alone on { $day }.
plan-case = Case { $case }, kept until { $day }.
plan-case-short = case { $case }, kept until { $day }
plan-purpose = For: { $purpose }
plan-consent = Consent: { $consent }
plan-look-again = Next review: { $day }.
plan-look-due = Next review: { $day }. It is due now.
plan-worse = Could make it worse: { $why }
plan-by = By { $day }
plan-with = With { $person }
plan-incident = Incident { $id }
plan-note = Note: { $note }

plan-kept = Reviewed. Bothy keeps a copy of the plan as it is now.
plan-kept-until = Reviewed. Bothy keeps a copy of the plan as it is now. Next review: { $day }.
plan-safer = Do I feel safer?
# What was said at a review, on that day.
plan-safer-said = { $day }: { $text }
plan-safer-none = Nothing said about this yet.
plan-not-looked = Not reviewed yet.
# $version: a number that was given at a review.
plan-changed = Changed since review { $version }:
plan-change-added = added: { $item }
plan-change-reworded = reworded: { $item }
plan-change-moved = moved: { $item }
plan-change-ticked = ticked: { $item }
plan-change-unticked = unticked: { $item }
plan-change-removed = removed: { $item }
plan-change-nothing = nothing

# What a service kept as long as it may.
plan-over = To remove: { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }.
plan-over-removed = Removed: { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }.

## If it starts

plan-item-safer-rooms = Rooms that are safer: a way out, and nothing heavy or sharp. These are:
plan-item-rooms-to-avoid = Rooms I keep out of: the kitchen, the bathroom, the garage, and any with one door.
plan-item-ways-out = How I get out, by day and by night: doors, windows, stairs.
plan-item-ways-out-help = What I need to get out: a chair, a stick, an arm. Where it's kept, and who would come.
plan-item-if-they-come = If they come to the door, I keep it shut. I go to the room I've chosen and ring 999.
plan-item-phone-place = Where a charged phone is, and how I reach it.
plan-item-code-word = A word or a picture that tells somebody to ring 999 for me. Who knows it:
    .worse = Choose somebody who won't ask about it when others can hear. Choose a word like any other.
plan-item-neighbour = A neighbour who rings 999 if they hear or see something.
    .worse = Some neighbours pass things on. Choose one who won't.
plan-item-teen-between = I don't step in between. It isn't my job to stop it. I get out and ring 999.
plan-item-several-house = Who else in the home might join in. Who might help me, or let me out:
    .worse = Leave out names if this could be found. Somebody you think is safe may be under pressure too.
plan-item-emergency-call = Can't speak, on a mobile: I ring 999 and stay on the line. I cough or tap if I can. I press 55 when they ask me to. If I stay silent and don't press 55, the call ends. 55 works only on mobiles. It doesn't tell the police where I am.
plan-item-emergency-landline = Can't speak, on a landline: I ring 999. I don't need 55 there. If they hear noise and can't tell what's wrong, they can put me through to the police. If I hang up, the line may stay open for 45 seconds. They can usually see where I am.
plan-item-emergency-text = I can text 999, but only after I sign up. I text the word register to 999, read the reply, and text yes. Then I wait until they say it's done. A text can take 2 or 3 minutes. I don't count on it until they reply.
    .worse = The texts stay on the phone. Others may read them.
plan-item-emergency-sign = If I sign: the 999 BSL app or website. I don't have to sign up. If I type: 18000, from the Relay UK app or a textphone.
plan-item-after-injury = If I'm hurt, or anything pressed on my neck: A&E or 111 the same day, even with no marks. In Northern Ireland: A&E. Signs can come later. 999 for trouble breathing, swallowing, speaking or seeing. Also for weakness, a fit or a blackout.
plan-item-if-found = If they find this plan or this app: what I say, where I go, and who I ring.
plan-item-abroad-airport = If I'm taken to an airport and don't want to fly, I tell any member of staff or the police. I can do it at the desk, at security or at the gate.
plan-item-helper-see = If I hear or see it happen, I ring 999. I don't step in between.
plan-item-helper-code-word = Our code word, and what I do when I hear it: ring 999, come over, or ring back with an excuse.
plan-item-employer-arrives = If the person turns up at work: who meets them, where my colleague goes, and who rings 999.
plan-item-employer-see = If I hear or see it happen, I ring 999. I don't step in between.
plan-item-employer-code-word = A word they can say or text at work, and what I do when I get it.

## Day to day

plan-item-signs = What I notice before it starts: a look, a voice, a day of the week, money, drink. Nothing I do is the cause.
plan-item-phone-charged = My phone is charged, with some credit. I keep it near.
plan-item-keys-money = A spare key and a little money, where I can reach them fast.
    .worse = If they're found, there may be questions. Somebody you trust could keep them.
plan-item-weapons = Things that could be used as weapons. Where they are, and which I could put out of reach.
    .worse = They may notice if something is missing. Move only what nobody would look for.
plan-item-who-knows = Who knows what is going on:
plan-item-danger-days = Some days may be more dangerous: a court date, the end of bail, a release, a birth, contact. Also the days after a report. What I do then:
plan-item-several-watch = Who might watch me, or pass on what I do: relatives, neighbours, people we all know. Who is safe to tell:
    .worse = Leave out names if this could be found.
plan-item-teen-adult = An adult I trust: a teacher, a relative who isn't part of it, a friend's parent. Who:
plan-item-teen-partner = If it's somebody I go out with: being watched, pushed into things or scared isn't love. It isn't my fault. I can ask Childline.
plan-item-child-calm = When my child is calm: what we have agreed for next time.
plan-item-child-apart = Where each of us goes when it starts, so that there's a door between us.
plan-item-child-police = If I'm in danger and ring 999, I'm not giving up on my child. I can say I want help for both of us.
plan-item-care-cover = If the person who hurts me also cares for me: who could help with medicine, washing, meals and getting about. For a day, and for a week.
plan-item-care-things = Where my medicines, aids, batteries and care plan are. Who else has a copy of the plan.
    .worse = If they hold these things, they may notice when you ask. Ask a doctor or pharmacist instead.
plan-item-care-alone = I can ask to see a nurse, doctor or social worker on my own. If I need help to speak, I can ask for somebody who isn't family.
plan-item-older-visits = Who comes to see me, and when. Who I ring each week at a set time.
    .worse = They may notice a new visitor. Somebody who has always come draws less notice.
plan-item-older-carer = If I care for the person who hurts me, I can still be safe. I can ask the council's adult social care for help with their care, and for a break.
plan-item-older-illness = Illness or memory loss may be part of it. I can still ask to be safe. A doctor can help us both.
plan-item-helper-listen = I listen, I believe them, and I say it isn't their fault.
plan-item-helper-lead = They decide what to do, and when. I don't push. I don't give up if it takes long.
plan-item-helper-confront = I don't confront the person. I don't tell them what I know.
    .worse = It can put both of you in danger. They may stop you from meeting.
plan-item-employer-listen = I listen, I believe them, and I say it isn't their fault. I don't ask for proof.
plan-item-employer-lead = They decide what we do, and who is told. If a child or somebody else is in danger, I say what I have to pass on.
plan-item-employer-confront = I don't speak to the other person about it, even if I know them.
    .worse = It can put both of you in danger. Ask a domestic abuse service first.

## The children

plan-item-children-place = Where the children go when it starts, and how they get out.
plan-item-children-999 = The children know how to ring 999 and say our address.
plan-item-children-code-word = A code word for the children. It means: go to the safe place.
    .worse = Only if the child can keep it to themselves, and nobody questions them.
plan-item-children-between = The children know never to step in between. It isn't their job to stop it.
plan-item-children-secrets = I don't ask a child to hide this app, or to keep it a secret.
plan-item-children-school = School or nursery knows what it needs to know. Who I told:
    .worse = A school may have to pass on what you say if a child is in danger. Ask first what they'd do.
plan-item-children-collect = Who may collect the children, and the password the school asks for.
plan-item-children-records = The other parent may ask the school for records. I ask the school what's in them, and to keep our address out.
plan-item-children-handover = Where we hand the children over: with other people near, at a contact centre, or through a friend.
    .worse = If a court order says how it's done, ask a solicitor before you change it.
plan-item-children-siblings = Where my other children are safe, and who can have them for a night.
plan-item-children-taking = If I go, do the children come with me? If there's time, I get legal advice first. If they're in danger, safety comes first.
    .worse = If a court order says where they live, ask a solicitor before you move them. In danger, ring 999.
plan-item-children-abroad = If a child may be taken abroad in the next two days, I ring 999. In England, Wales and Northern Ireland I ask for a port alert. A flight, a day, names and a photo help. It can't stop everybody.
plan-item-children-passport = Where the children's passports are. There may be a second one from another country. A solicitor can ask a court to forbid travel.
    .worse = They may notice if a passport is missing. Ask a solicitor or a worker first.
plan-item-several-children = Who in the family the children are safe with, and who they aren't.
plan-item-children-social-care = Being abused doesn't make me a bad parent. Asking for help is a strength. Workers must act if a child is in danger. I can ask first what they'd pass on.
plan-item-children-help = Help for the children themselves: school, a doctor, a service for children. Childline is free for them: 0800 1111.
plan-item-teen-siblings = My brothers and sisters: where we go, and who we tell. Keeping them safe isn't only my job.
plan-item-older-grandchildren = If children stay with me: where they go when it starts, and who I ring.
plan-item-helper-children = What I can do for the children: collect them, have them for a night, know the school's password. If a child is in danger, I ring 999 or the council's children's services.
plan-item-employer-children = Time for school runs, court dates and appointments about the children. Who covers:

## Getting ready to leave

plan-item-leave-again = I may have to move again at short notice. I plan it with a worker. Who I ring first, by day and by night, and where I could go.
plan-item-leave-space = Where my child or I could go for a night, to get some space. If my child is under 18, I can ask the council's children's services.
plan-item-leave-service = The time around leaving can be dangerous. I plan it with a domestic abuse service. A helpline can find me one.
plan-item-leave-when = When I'd go: a day and an hour when nobody is in, or expects me.
    .worse = Until then, do what you do every day. They may notice a change.
plan-item-leave-where = Where I'd go: a refuge, a friend they don't know, a hotel, the council's housing team.
plan-item-several-where = Somewhere that none of them knows or goes: another town, or a refuge far from here.
    .worse = Friends of the family may pass it on. Ask a worker which places to keep away from.
plan-item-leave-travel = How I'd get there: the car, with fuel in it, or which bus, train or taxi.
    .worse = Cars, tickets and taxi apps can show where you went. Ask a worker about it.
plan-item-leave-who = Who comes with me, and who I tell only afterwards.
plan-item-leave-say = What I'd say if somebody asked where I'm going.
plan-item-leave-practise = I've practised the way out, with the children if they're old enough.
plan-item-leave-search = What I don't look up on this phone: refuges, trains, places to live. I use a friend's phone, a library, or a worker's.
    .worse = Others can read later what you looked up. It shows on any phone with the same account too.
plan-item-leave-care = Who sets up my care where I'm going: the council's adult social care. A worker can help me ask.
plan-item-abroad-copies = If I might be taken abroad: somebody I trust has a copy of my passport and of the ticket.
    .worse = They may notice if papers are gone. Copy them with a phone that they can't see.
plan-item-abroad-told = Who I've told: school, college or a worker. The Forced Marriage Unit, weekdays 9 to 5: 020 7008 0151. At other times: 020 7008 5000. I can ring it from abroad.
    .worse = These calls aren't free and may show on the bill. Use another phone if you can.
plan-item-abroad-back = The day I should be back, and an address abroad. If I don't come back or don't ring, this person tells the police:
plan-item-teen-go = If home isn't safe tonight: 999, an adult I trust, or Childline. I don't go off alone, or with somebody I only know online.
plan-item-helper-danger = Leaving can be dangerous. I plan nothing without them, and I don't press them to go. A domestic abuse service can plan it with us.
plan-item-helper-leave = What I can offer when they go: a room, a lift, money for a taxi, a phone. I tell nobody where they are.
plan-item-employer-leave = Leaving can be dangerous. I don't press them to go. I can give time off for it at short notice.

## The bag. `.card` is what stands on a card that somebody may find: short, and as on anybody's packing list. `.card-full` stands only on
## the fuller card, which is a choice of its own: it may tell what the card is for. Without either, nothing stands there.

plan-item-bag-ready = A packed bag, in case I have to go for a night or longer. Where it is, and who could hold it for me.
    .worse = If it's found, there may be questions. Somebody you trust could keep it.
plan-item-bag-where = Where the bag is, and who holds it. Somebody else's home is better than mine.
    .worse = If the bag is found, they'll know you may leave. Copies on another phone can be enough.
plan-item-bag-identity = Passports, driving licence, papers that show I can stay here. The papers, or copies of them.
    .worse = If they're locked away or often looked at, leave them until the day. Copy them only where nobody would notice. Don't use this phone: its photos may go to other devices.
    .card-full = Passports, driving licence
plan-item-bag-certificates = Birth certificates, mine and the children's. Marriage certificate.
    .worse = You can order new ones. Don't take a risk for them.
    .card-full = Birth certificates
plan-item-bag-court = Court papers: orders, my solicitor's letters, the crime number the police gave me.
plan-item-bag-home = Tenancy or mortgage papers, and a bill with my name on it.
    .card-full = A bill with my name on it
plan-item-bag-bank = Bank cards, and account numbers.
    .card = Bank cards
plan-item-bag-benefits = Letters about benefits, and my National Insurance number.
    .card-full = National Insurance number
plan-item-bag-medicine = Medicines, prescriptions and glasses, for each of us.
    .card = Medicines, prescriptions, glasses
plan-item-bag-aids = Aids I need: hearing aids and batteries, a stick, a chair. A charger for each.
    .card = Hearing aids, batteries, stick, chargers
plan-item-bag-keys = Keys: home, car, work.
    .card = Keys
plan-item-bag-charger = A charger, and a second phone if I have one.
    .card = Charger
plan-item-bag-cash = Cash, and a card for the bus or train.
    .card = Cash, bus or train card
plan-item-bag-clothes = Clothes for a few days, for each of us.
    .card = Clothes for a few days
plan-item-bag-toy = A toy or a book the child can't do without.
    .card = A toy, a book
plan-item-bag-school = School or college things, and my exam numbers.
    .card = School or college things
plan-item-bag-evidence = Letters, photos, a diary: anything that shows what happened. My record here comes with me on the phone.
    .worse = Paper can be found. A worker or a solicitor can keep it.
plan-item-helper-bag = I keep a bag or copies for them, where nobody else in my home will find it.
plan-item-employer-bag = A locked place at work for a bag, papers or a phone, if they want one.
    .worse = Others at work may see it. Let them choose the place.

## After leaving

plan-item-after-first = When I've left, I make a new plan. The time after can be dangerous too. A worker can make it with me.
plan-item-after-locks = Locks, lights, a chain, a spyhole: what I've changed, and what I still need to.
plan-item-after-sanctuary = The council or the police may make my home safer. They call it a Sanctuary scheme. I've asked.
plan-item-home-fire = The fire service can visit for free and fit smoke alarms. I tell them that somebody threatens me.
    .worse = The person may notice the visit. Ask for a time when nobody else is in.
plan-item-after-routes = Other ways to work, school and the shops, and other times.
plan-item-after-school = The school knows who collects now, and the password. It doesn't give out our address.
plan-item-after-post = My post goes to a friend, or to an address that isn't my home.
    .worse = Don't set up a redirection online. A letter about it can go to the old address. Ring Royal Mail on 03457 777 888 and say it's for safety.
plan-item-after-address = Who has my address: people, school, doctor, bank, court. A court can keep it from the other side if I ask.
plan-item-several-find = Family or others may ask people to find me. Who isn't told where I am. I ask the police what they do if somebody reports me missing.
plan-item-after-vote = I can vote without my name and address on the list. It's called anonymous registration, and I renew it each year. In England I ask the council. Elsewhere I ask a worker.
plan-item-after-registers = Where else my name and address can be looked up: business or property lists, clubs, old profiles. Who can take them off:
plan-item-after-contact = I don't answer messages. I keep them, with the number and the time showing.
    .worse = If you block them, they may come in person, and you lose what could be kept. If a court says how contact works, ask a solicitor before you stop answering.
plan-item-after-child = If my child lives somewhere else: when and where we meet, who else is there, how I can end it.
    .worse = If a court or the council says how you meet, ask a worker before you change it.
plan-item-after-order = Orders in force: a copy with me, one at school, one with somebody I trust.
plan-item-after-breach = If they break an order, I tell the police each time. 999 in danger, 101 if not.
plan-item-after-police = After a report: who rings me, when, and on which number. My crime reference:
plan-item-after-bail = If they're on bail, I ask the police: which conditions, until when, and who tells me if they change? Who rings me, and on which number:
plan-item-after-prison = If they're in prison, I ask who tells me about release. England and Wales: the Victim Contact Scheme, after some longer sentences. Scotland: the Victim Notification Scheme. I can ask late too.
plan-item-after-prison-contact = If they ring or write from prison, I don't have to put up with it. A worker or the police can help me stop it.
plan-item-after-settle = Settling in: a doctor, a school, money, people near me. Some services help with this, after a refuge too. It's called resettlement. I ask:
plan-item-teen-after = After I tell somebody: who stays in touch with me, what happens next, and when I'm told.
plan-item-helper-after = When they have left, I'm still there. It may still be dangerous, and it can be lonely. When I ring, write or visit:
plan-item-helper-address = I tell nobody where they live now. I put no photos online that show it.
plan-item-helper-breach = If I see an order broken and there's danger, I ring 999. If not, I tell them what I saw, and they decide.
plan-item-employer-address = New address, number and bank details: who can see them. I put none of it on a list.
plan-item-employer-order = If an order names the workplace, reception has a copy. If it's broken, we ring 999 in danger, 101 if not.

## Phone and online

plan-item-online-first = Before I change anything on the phone or in an account, I think about who would notice.
    .worse = If somebody suddenly can't see what they could see, they may become more dangerous.
plan-item-online-safe-device = A phone or computer they've never had. I use it for passwords, for looking things up and to message a worker.
plan-item-online-accounts = Accounts we share, or that they can get into: e-mail, cloud, shopping, streaming, bank, the children's.
    .worse = They may notice a new password at once. Change it from the safe device, when it's safe to.
plan-item-online-location = Who can see where I am: phone, maps, watch, car, the children's phones and games.
    .worse = If you turn it off, they'll know. If you leave the phone behind, take another one: you may need 999.
plan-item-online-trackers = Trackers in a car, a bag, a toy or the lining of a coat. Where I've looked, and what I found.
    .worse = If you take one away, they'll know you found it. Ask the police or a worker first. Take a photo only with a phone they can't see: this one's photos may go to other devices.
plan-item-online-home-devices = Smart meter, heating, doorbell, cameras, locks: whose account is it? The supplier can move it to me.
    .worse = They'll notice when they lose it. Plan the day with a worker.
plan-item-online-nhs-app = In England, the NHS App may show my visits, tests and letters. I can ask the surgery to hide them or turn it off. I ask at the desk, not in the app.
    .worse = They may notice if you delete the app. Ask the surgery to hide things instead.
plan-item-online-bill = Who sees the phone bill and the list of calls. Which calls I make from another phone.
plan-item-online-family = If my phone is in a family plan or group, an adult may see apps, places and messages.
plan-item-online-pictures = If there's a naked picture of me, it isn't my fault. I don't send it on, not even as proof. Childline can help to get it taken down (Report Remove).
plan-item-helper-online = How we stay in touch without anybody seeing. I don't write about it to their own phone.
    .worse = Messages, calls and even a like may be checked. Let them choose the way and the time.
plan-item-employer-contact = How I reach them: which number, when, and with which first words. What I say if somebody else answers.
    .worse = Somebody else may read a message or see a missed call. Never use a shared phone or e-mail.
plan-item-employer-lists = Their name, photo, number and hours come off the website and off lists that others see.

## Work or study

plan-item-work-tell = Who I tell at work or college, and what they need to know.
plan-item-work-reception = Reception doesn't put calls through or say when I'm in. They have a photo of the person.
plan-item-work-arrive = How I arrive and leave: somebody walks with me, another door, other hours, where I park.
plan-item-work-policy = Many employers have a policy on domestic abuse. Some give paid leave. I've asked, or somebody asked for me.
plan-item-study-tell = A teacher or somebody in pastoral care I trust, and what they do with what I say.
plan-item-teen-school = At school: who knows, and where I can go when it's too much.
plan-item-helper-work = If we work or study at the same place, I ask them who may know. I can walk in with them. I tell no caller when they're in.
    .worse = At work, word gets round. Tell only the people they have chosen.
plan-item-employer-safer = Safer work: another desk, door, place or hours. Somebody walks with them. A parking space near the door.
plan-item-employer-reception = Reception has a photo. Nobody puts calls through, or says when they're in.
plan-item-employer-both = If the other person works here too: other shifts, another place. No access to rotas or files.
    .worse = A sudden change can show that you know. Plan it with them, and with a domestic abuse service.
plan-item-employer-policy = Our policy on domestic abuse, and what it says about paid leave. Acas asks employers to have one.
plan-item-employer-leave-law = Northern Ireland has passed a law on paid safe leave. I check if it has started. Elsewhere in the UK, I ask what our own policy gives.
plan-item-employer-duty = England, Wales, Scotland: I have a duty to look after health and safety at work. I think of danger from somebody outside too.

## Money

plan-item-money-account = An account of my own, at another bank. Its letters don't come home.
    .worse = A letter, a card or a bank app may be found.
plan-item-money-benefits = Benefits and help I can claim in my own name. A worker or an advice service can look with me.
plan-item-money-child-benefit = Who gets Child Benefit, and how it could come to me.
    .worse = They'll notice when the money stops. Ask when it's best to do it.
plan-item-money-debts = Debts in my name, and which of them I didn't agree to. A debt adviser can help.
plan-item-money-card = Who holds my bank card and knows its PIN. How I get them back.
plan-item-older-money = Who looks after my pension, my bills or my bank account. Who could look at it with me.
    .worse = They may notice if you change it. Ask the bank or an adviser on your own first.
plan-item-older-sign = I sign nothing about my home, my will or my money until I've had advice of my own.
plan-item-teen-money = A little money of my own, for a bus or a call.
plan-item-helper-money = What I could do about money: lend some, keep cash or a card, take in their letters. I ask first what would help.
    .worse = If money is found, there may be questions. Let them choose how and when.
plan-item-employer-pay = Pay into another account, or payslips sent another way, if they ask.
    .worse = At home, a change in pay is noticed. Let them choose the day.

## Animals

plan-item-animals-foster = Who takes the animals: a friend, or a pet fostering service. A helpline knows which.
plan-item-animals-papers = The animal's papers, with my name on them, and its medicine.
plan-item-teen-pet = If I'm worried about a pet, I tell an adult. I don't go back for it alone.
plan-item-helper-animals = I can take an animal for a while, or ask a helpline who fosters pets. I tell nobody whose pet it is.

## Health and feelings

plan-item-health-doctor = A doctor, nurse or midwife I can talk to on my own. They can keep it in my notes so that others don't see it.
plan-item-health-pregnant = If I'm pregnant or have a baby: the midwife or health visitor asks everybody. I can say yes.
plan-item-health-sexual = If anything sexual happened that I didn't freely agree to: a sexual assault centre (SARC). It cares for me, with or without the police.
plan-item-teen-sexual = If anything sexual happened that I didn't want, it isn't my fault. A sexual assault centre (SARC) or Childline can help me. They may have to tell somebody, to keep me safe. I can ask first.
plan-item-health-sexual-soon = A SARC is best soon, in the first hours or days. Later is still worth it. If I can, I don't wash first. I keep clothes unwashed, each in its own bag.
plan-item-health-sleep = What makes nights easier, and who I can ring at night.
plan-item-health-helps = What helps me: a walk, music, prayer, a person, one hour for myself.
plan-item-health-drink = Drink, drugs or feeling low: nobody should blame me. Who can help: a doctor, a local service, somebody I trust.
plan-item-health-suicide = If I think of ending my life: I matter. Samaritans 116 123 at any time, or 111 and the mental health option. Northern Ireland: Lifeline 0808 808 8000. 999 if I might act on it.
plan-item-health-recovery = Later: groups, counselling, a course. Healing takes time, and there are people who help with it.
plan-item-helper-health = Helping is hard. Who I talk to without giving them away, and what I can't take on.
plan-item-employer-health = If they want it: time for a doctor or counselling, and occupational health. Who I talk to about it without naming them.

## Rights and help

plan-item-help-is-this = Is this abuse? If I'm afraid, watched, kept short of money or told what to do, I can ask a helpline. I don't have to be sure.
plan-item-help-first-call = My first call to a helpline: I don't have to give my name. I can just ask questions. I can hang up and ring again.
plan-item-help-hit-back = If I've hit back, I can still ask for help. A solicitor or a worker can tell me where I stand.
plan-item-help-worker = A worker of my own: an IDVA, who helps people through domestic abuse, or an outreach worker. Name of the service, and when I can reach them:
plan-item-help-isva = A worker of my own after sexual violence: an ISVA. I don't have to go to the police first. A helpline or a SARC can say how. I ask:
plan-item-help-childline = Childline, until I'm 19: 0800 1111, free, at any time. They say it isn't on the bill. It stays in the phone's own list of calls.
plan-item-help-safeguarding = Before I tell, I can ask: what would you pass on, and who to? A worker must act if I or a child may be in danger. They should tell me first.
plan-item-teen-told = I'm under 16. If I'm in danger, an adult who works with me has to tell somebody. They should tell me first. I can ask what happens next.
plan-item-teen-social-worker = A social worker's job is to keep me safe. I can ask to talk on my own, and say what I want.
plan-item-help-adult = The council's adult social care must look into it when somebody who needs care is abused. I can ask for an advocate.
plan-item-older-helplines = There are helplines for older people, and for people who care for somebody. I don't have to be sure that it's abuse.
plan-item-help-own-child = Some services help when a child hurts a parent. I can ask the council's children's services, the school or a domestic abuse service.
plan-item-help-honour = For forced marriage or "honour": Karma Nirvana, 0800 5999 247, weekdays 9 to 5. They help men and women. In danger, I ring 999.
plan-item-help-interpreter = If I need an interpreter: never a relative, or anybody who could pass it on. I can ask for another one.
plan-item-help-slavery = If I'm made to work, kept in, or my papers are taken: Modern Slavery helpline, 08000 121 700. In danger, I ring 999.
plan-item-help-police = Police: 999 in danger, 101 if not. I can ask for an officer who knows about domestic abuse, and for a crime reference.
plan-item-help-police-choice = I can get help without going to the police. A helpline or a worker helps me either way. I can change my mind later.
plan-item-help-police-papers = If my right to stay isn't settled: police may tell the Home Office about me. In danger, I ring 999 all the same. I get legal advice as soon as I can.
plan-item-help-ask = England and Wales: I can ask the police if somebody has been violent before (Clare's Law, the right to ask). Sometimes the police tell people without being asked (the right to know).
    .worse = What the police tell you is for you alone. Plan with a worker what you do with it.
plan-item-help-ask-scotland = Scotland: I can ask the police about somebody's past (DSDAS). Friends and family can ask too. 101, online or at a station.
    .worse = Give them a safe way to reach you. What they tell you is for you alone.
plan-item-help-ask-ni = Northern Ireland: I can ask the police about somebody's past (DVADS), if I'm 16 or over. I ask online.
    .worse = Give them a safe way to reach you. What they tell you is for you alone.
plan-item-help-marac = A MARAC is a local meeting about people in the most danger. I don't go. A worker (IDVA) speaks for me. It ends in a plan.
plan-item-help-marac-agency = If the person works for the police, the council, health or another service, I say so first. I ask how they're kept out of the meeting.
plan-item-help-course = If they go on a course about their abuse, that doesn't make me safe. I ask the course: who is my worker, what do you tell me, what do you tell them?
plan-item-help-orders = Orders can keep somebody away. They come from the police or a court. Which ones there are depends on where I live and who it is. I ask a worker or a solicitor.
plan-item-help-orders-court = Family court, England and Wales: a non-molestation order tells them to leave me alone. An occupation order says who lives in the home. It can put them out, even if it's theirs. There's no court fee.
plan-item-help-orders-police = Police, England and Wales: a notice (DVPN) can keep somebody away at once. Then the police can ask a court for an order (DVPO).
plan-item-help-orders-areas = Newer, England and Wales: a police notice (DAPN) and a court order (DAPO). So far only some areas have them. I ask about mine.
plan-item-help-orders-elsewhere = Scotland and Northern Ireland have orders of their own. I ask a solicitor or a worker there.
plan-item-help-orders-marriage = England and Wales: a court can make a forced marriage protection order (FMPO). It can forbid travel and have passports handed over. It can be made at once, before they know. I ask a solicitor or a worker.
plan-item-help-orders-fgm = England, Wales, Northern Ireland: a court can make an order that protects a girl from cutting (FGM). There's no fee. It can be for me or somebody else. FGM is a crime in all of the UK.
plan-item-help-solicitor = A solicitor who does family law. Name and number:
plan-item-help-legal-aid = England and Wales: for legal aid I may need proof. A police reference, an order, or a letter from a doctor, an IDVA, a refuge or a MARAC. I have:
plan-item-help-court = At court I can ask for a separate waiting room, screens or video. I ask early and in writing. Family court, England and Wales: I don't have to prove I need it.
plan-item-help-court-questions = Family court, England and Wales: the judge can stop them from questioning me. Then I can't question them either. The court may find a lawyer to ask the questions.
plan-item-help-mediation = Couples counselling or family mediation: I can say no. England and Wales: domestic abuse can mean I needn't meet a mediator before court (a MIAM). I may need some proof, so I ask.
    .worse = They may hear that you said no. Ask to speak to the mediator or counsellor on your own.
plan-item-home-sign = Before I give up my home, or sign anything about it, I get advice. Giving it up can count against me. Safety comes first: in danger, I go.
plan-item-home-joint = England and Wales: if we both rent, one of us alone can end some tenancies for both. They could do it too. A solicitor can ask a court to forbid it.
plan-item-home-rights = England and Wales: if we're married or civil partners and it's their home, I may have a right to stay. A notice (form HR1) can stop a sale.
    .worse = The owner gets a letter about the notice. Plan the day with a solicitor or a worker.
plan-item-help-housing = England: if I'm homeless because of domestic abuse, the council must take that as a priority need. It must find me a place while it looks into it. I can ask any council. I needn't have left yet.
plan-item-help-housing-elsewhere = Wales, Scotland and Northern Ireland have housing rules of their own. I ask a worker. In Northern Ireland I go to the Housing Executive. It doesn't speak to the person who abuses me.
plan-item-help-housing-list = If I move to another area: my place on the housing list, and a school place. Who asks the council for me:
plan-item-help-refuge = A refuge is a safe place to live for a while, with workers. Where it is stays private. A helpline looks for a room for me, and for my children if I have any.
plan-item-help-rail = Trains to a refuge can be free (Rail to Refuge). The refuge books them.
plan-item-help-encompass = England, Wales, Northern Ireland: when the police come, they should tell the school by the next school day (Operation Encompass). I tell the school what's safe to say at home.
plan-item-help-immigration = My right to stay may depend on them. When abuse ends a relationship, some people can get permission to stay, and money. Nothing is sure, so I get legal advice first.
    .worse = Get advice before you, or anybody for you, speaks to the Home Office.
plan-item-help-immigration-work = If they're here to work or study, I may get three months and money (MVDAC). It may not lead to staying for good. I get legal advice before I apply.
    .worse = After the three months there may be nothing. Don't apply before you have advice.
plan-item-help-no-funds = My papers may say "no recourse to public funds". Then I can't get most benefits. Some people who flee can get them for a time. Nothing is sure, so I get legal advice first.
    .worse = Get advice before you, or anybody for you, speaks to the Home Office.
plan-item-helper-help = I can ring a helpline too. They advise friends and family, and I needn't give a name.
plan-item-helper-rights = I know what there is, and say so if they ask: a helpline, a worker, a refuge, orders. I ring nobody for them unless they want it, or somebody is in danger now.
plan-item-helper-come = I can come with them to the police, a doctor, the council or court, if they want me there.
plan-item-employer-help = A helpline can advise me too. I needn't say who it's about.
plan-item-employer-services = What I can tell them about, if they ask: a helpline, a worker of their own, our staff support. I ring nobody for them unless they want it, or somebody is in danger now.
plan-item-employer-record = What I write down, where it is, and who can read it. Only facts, and only what we need.
    .worse = A file can be asked for, and others at work may open it. Keep it out of the usual staff file.

## People

plan-item-people-who = Who can help with what: a bed, a lift, money, the children, the animals, the court.
    .worse = Leave out people who would be in danger if somebody read this.
plan-item-people-told = Who I can tell, and what.
plan-item-people-reach = How I reach each of them safely, and when they can ring or text me.
    .worse = Somebody else may read a message that comes at the wrong time. Agree a time and a harmless first word.
plan-item-several-meeting = If family or others want a meeting to settle it, I can say no. Who I ring first:
    .worse = A meeting to make peace can be a way to bring you back. Ask a worker before you answer.
plan-item-helper-people = Who else helps, and what each of us may know. I ask before I pass anything on.
plan-item-helper-reach = When I may ring or text, with which first words, and what I do if somebody else answers.
    .worse = Never ring back a number unless you know it's safe.
plan-item-employer-people = Who knows at work: as few people as we can, each with their yes. They are:

## Looking at this again

plan-item-review-when = I look at this again on the review day. Also after any incident, move, order or contact.
plan-item-review-safer = Do I feel safer than last time? In my own words:
plan-item-review-keep = Where I keep this. Who has a print of it:
    .worse = A print can be found. Keep none at home.
plan-item-helper-review = We look at this again when they want to. Also after any incident, move, order or contact.
plan-item-helper-keep = Where I keep my copy of this, if they want me to have one.
    .worse = Somebody at your home may find it. Leave out names and where they live.
plan-item-employer-review = When we look at this again: a day they choose, and after anything that happens.
plan-item-employer-keep = Where I keep this, and who else can see it.
    .worse = Others at work may find it. Leave out the name and the new address.

## A plan that is taken over. $items is how many.

handover-wrong-words = Those words don't open it. Nothing was added. Ask to hear the six words again, and check each one.
handover-adds =
    { $items ->
        [0] Nothing is new.
        [one] One item will be added.
       *[other] { $items } items will be added.
    }
handover-already =
    { $items ->
        [one] One is there already.
       *[other] { $items } are there already.
    }
