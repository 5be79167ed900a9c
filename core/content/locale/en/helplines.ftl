# Who can be rung. $tag and the like are filled in; keep each of them where it makes sense in your language.

# The few that any phone has, before anything is opened. They name no purpose: anyone who picks the phone up can read them.
helplines-useful-emergency = Emergency. On a mobile, press 55 when asked if you can't speak
helplines-useful-police = Police, not an emergency
helplines-useful-nhs = NHS
helplines-useful-power-cut = Power cut
helplines-useful-gas = Gas emergency
helplines-useful-samaritans = Samaritans
helplines-useful-childline = Childline
helplines-useful-24-hours = 24-hour helpline

# What holds for every call and text.
helplines-calls = Some calls don't show on a bill, but don't count on it. Every call and text stays in the phone's own list. Dial 141 first to hide your number from the person who answers. That doesn't work for 999, or for texts. Someone near you may hear you. Texts, chats and websites leave a trace on the phone.
helplines-order = Open lines come first. Next are those that may be open, those whose hours aren't known, and closed ones. In each group, danger comes first. Then what you asked for, help with any abuse, lines near you, and free ones. Lines that don't cover your area come last.
helplines-none = Nothing matches. Remove a filter. If you're in danger now, ring 999.

# When somebody answers. $time: like 17:00, in UK time. $date: a day as said here.
helplines-open-always = Open at all hours.
helplines-open-until = Open until { $time }.
helplines-closes-soon = Closes soon, at { $time }.
helplines-may-be-open = May be open. Today is a bank holiday.
helplines-shut-until = Closed until { $time } on { $date }.
helplines-shut = Closed.
helplines-hours-not-known = Opening hours not known.
helplines-hours-always = at all hours
# $hours: like 07:00–04:00, where the end is after midnight.
helplines-next-day = { $hours } the next day

# What a call or a text costs, and whether a bill shows it. A channel can cost something else than its line.
helplines-cost-not-shown = Free. They say it doesn't show on bills.
helplines-cost-most-networks = Free with most networks. Most leave it off the bill.
helplines-cost-free = Free. It may still show on a bill.
helplines-cost-charged = Costs the same as a normal call, or uses your minutes. Shows on the bill.
# Of a text that isn't free.
helplines-cost-text = Costs the same as a normal text, or uses your allowance. Shows on the bill.

# Why a line is listed where it is: each stands after "because it is".
helplines-why-danger = for danger now
helplines-why-always = always shown
helplines-why-language = in your language
helplines-why-for-them = for what you asked about
helplines-why-nearby = near you
helplines-why-free = free
# $list: all reasons but the last. $last: the last one.
helplines-why-and = { $list } and { $last }
# $why: some of these.
helplines-why = Listed here because it is { $why }.
helplines-interpreter = They can bring in an interpreter.
# $languages: their names.
helplines-speaks = They speak { $languages } there.
# $who: as the list says it.
helplines-answered-by = Who answers: { $who }.

# The channels of a line. $channel: one of these. $to: a number or a website. $state: when somebody answers there.
helplines-channel-phone = By phone
helplines-channel-text = By text
helplines-channel-whatsapp = By WhatsApp
helplines-channel-chat = By chat on its website
helplines-channel-bsl = In British Sign Language (BSL)
helplines-channel-relay = By Relay UK
helplines-channel-email-form = By e-mail or form
helplines-channel-to = { $channel }: { $to }. { $state }
helplines-channel-here = { $channel }. { $state }

# Where somebody is, and who or what a line is for.
helplines-area-england = England
helplines-area-wales = Wales
helplines-area-scotland = Scotland
helplines-area-northern-ireland = Northern Ireland
helplines-area-england-wales = England and Wales
helplines-area-great-britain = England, Wales and Scotland
helplines-area-leeds = Leeds
helplines-area-leicestershire = Leicester, Leicestershire and Rutland
helplines-for-women = Women
helplines-for-men = Men
helplines-for-lgbt = LGBT+ people
helplines-for-honour = "Honour"-based abuse
helplines-for-forced-marriage = Forced marriage
helplines-for-abroad = British people abroad
helplines-for-sexual = Sexual violence
helplines-for-stalking = Stalking
helplines-for-images = Private pictures
helplines-for-children = Children and young people
helplines-for-about-a-child = Worry about a child
helplines-for-fgm = FGM
helplines-for-under-35 = People under 35
helplines-for-health = Health
helplines-for-older = Older people
helplines-for-deaf = Deaf people
helplines-for-muslim-women = Muslim women
helplines-for-jewish-women = Jewish women
helplines-for-minoritised-women = Black and minoritised women
helplines-for-migrant-women = Migrant women
helplines-for-money = Money and debts
helplines-for-housing = A place to live
helplines-for-crime = Crime
helplines-for-trafficking = Trafficking and forced work
helplines-for-legal = The law
helplines-for-single-parents = Single parents
helplines-for-own-behaviour = Worry about how you treat others
helplines-for-utilities = Power and gas
helplines-for-animals = Animals
helplines-for-abused-by-child = Parents hurt by a child
helplines-for-social-care = Social services and your children
helplines-for-drink-drugs = Drink and drugs
helplines-for-gambling = Gambling
helplines-for-low-mood = Feeling low, or thoughts of suicide
helplines-for-carers = Carers
helplines-for-work = Rights at work
helplines-for-asylum = People seeking asylum

# Languages that somebody may speak on the phone. Other names of each, by which it is found too, are in core/content/helplines/names.toml.
helplines-language-sq = Albanian
helplines-language-am = Amharic
helplines-language-ar = Arabic
helplines-language-bn = Bengali
helplines-language-bg = Bulgarian
helplines-language-yue = Cantonese
helplines-language-cs = Czech
helplines-language-prs = Dari
helplines-language-en = English
helplines-language-fr = French
helplines-language-de = German
helplines-language-el = Greek
helplines-language-gu = Gujarati
helplines-language-hi = Hindi
helplines-language-hu = Hungarian
helplines-language-it = Italian
helplines-language-ku = Kurdish
helplines-language-lv = Latvian
helplines-language-lt = Lithuanian
helplines-language-ml = Malayalam
helplines-language-zh = Mandarin
helplines-language-ne = Nepali
helplines-language-ps = Pashto
helplines-language-fa = Persian
helplines-language-pl = Polish
helplines-language-pt = Portuguese
helplines-language-pa = Punjabi
helplines-language-rom = Romani
helplines-language-ro = Romanian
helplines-language-ru = Russian
helplines-language-si = Sinhala
helplines-language-sk = Slovak
helplines-language-so = Somali
helplines-language-es = Spanish
helplines-language-sw = Swahili
helplines-language-ta = Tamil
helplines-language-te = Telugu
helplines-language-th = Thai
helplines-language-ti = Tigrinya
helplines-language-tr = Turkish
helplines-language-uk = Ukrainian
helplines-language-ur = Urdu
helplines-language-vi = Vietnamese
helplines-language-cy = Welsh

# How old the list is. $date: a day as said here.
helplines-as-of = This list is from { $date }.
helplines-none-rung = Nobody has rung these numbers to check them.
helplines-some-rung = A number was rung to check it only where there is a date.
# $date: the day.
helplines-rung = Rung to check it on { $date }.
# $lines: how many. Their numbers and names stand below.
helplines-unknown =
    { $lines ->
        [one] One more may answer. Its hours aren't known:
       *[other] { $lines } more may answer. Their hours aren't known:
    }
helplines-old = This list is past its review date. Numbers may have changed.
helplines-from-built-in = This list came with Bothy.
helplines-from-loaded = You loaded this list from a file. It's newer than the one that came with Bothy.
helplines-from-built-in-newer = This list came with Bothy. It's newer than the one you loaded.
helplines-from-not-believed = This list came with Bothy. The one you loaded isn't used. This version can't read it, or doesn't know who signed it.

# Contacts of your own. $name, $what, $word: as you wrote them. $hours: a week of hours. $now: whether it is safe now.
helplines-contact-what = { $name } ({ $what })
helplines-contact-safe = Safe to ring: { $hours }. { $now }
# $time, $date: when it changes.
helplines-contact-now = It's safe now.
helplines-contact-now-until = It's safe now, until { $time }.
helplines-contact-not-now = It isn't safe now.
helplines-contact-not-until = It isn't safe now. It's safe from { $time } on { $date }.
helplines-contact-code-word = Code word: { $word }
helplines-contact-find = `bothy helplines --mine` shows your contacts.

# Loading a newer list from a file. $date, $inuse: days as said here. $file: its name.
helplines-loaded =
    { $lines ->
        [one] The list of { $date } is now in use: one line.
       *[other] The list of { $date } is now in use: { $lines } lines.
    }
helplines-refused-no-key = This Bothy takes no list from a file. The people who built it named nobody whose lists it can trust. Nothing was changed.
helplines-refused-unsigned = Nobody has signed that list. There's no signature file with it. Nothing was changed.
helplines-refused-too-large = That is too large. A list has up to 1 MiB, and its signature up to 16 KiB. Nothing was changed.
helplines-refused-no-signature = That isn't a signature. Nothing was changed. Use the .minisig file that came with the list.
helplines-refused-other-key = This Bothy doesn't know who signed that list. Nothing was changed. Get it from the people who gave you Bothy.
helplines-refused-changed = That list, or its signature, was changed after it was signed. Nothing was changed here. Get both files again.
helplines-refused-no-text = That list is signed, but it isn't text. Nothing was changed.
helplines-refused-not-newer = That list is from { $date }. The one in use is from { $inuse }. Bothy takes only a newer one. Nothing was changed.
helplines-none-loaded = You haven't loaded a list. The one that came with Bothy is in use.

# A file that somebody is writing. $count: like "47 lines". $line: a number. $names: ids. $file: where the words go.
helplines-lines =
    { $lines ->
        [one] one line
       *[other] { $lines } lines
    }
# $names: ids.
helplines-gone = The built-in list has these, and this one hasn't: { $names }.
helplines-new = This list has these, and the built-in one hasn't: { $names }.
fault-none = Nothing is wrong with it: { $count }.
fault-unsaid = These have no words in this Bothy yet. Their words go in { $file }: { $names }.
fault-at = Line { $line }: { $fault }
fault-form = this can't be read. Check for a missing quotation mark or bracket, or a misspelt name. See docs/content.md.
# $name: as the file names it.
fault-missing = { $name } is missing.
fault-unknown = nobody here knows { $name }. The top of the built-in file lists what it can be. Nothing is ever counted or graded.
fault-empty = there's nothing in it.
fault-newer = this is for a newer version of Bothy.
fault-date = this isn't a day that can be here. The review comes after the date, and nobody rang later than that. Write 2026-11-22, or "never" if nobody rang.
fault-id = an id has small letters, digits and hyphens, at most 40.
fault-twice = this id is there already.
fault-text = this is empty, too long, or not on one line.
fault-mark = this has a mark in it that nobody can see, or one that turns text around. Type it again.
fault-number = a number has 3 to 15 digits, and spaces. It can have one + in front.
fault-hours = these aren't hours of a week. Write them like "Mo-Fr 09:00-17:00; Sa 10:00-12:00" or "24/7", always with times. Bank holidays have their own field.
fault-word = this word can't be here. The top of the built-in file lists the words that can.
fault-channels = there's no way to reach it. Give at least one channel.
fault-source = say where the number was read.
fault-sections = not all sections are there, each once and in order. See the built-in file.
fault-words = there are words for nothing, or something has no words.

# Who to ring, as whole sentences in `help-…` and `risk-advice-…`: $danger, $sexual, $mood, $check and $injury. An attribute is for those who said
# which nation they are in. 111 isn't in Northern Ireland.
ring-danger = England: 0808 2000 247. Wales: 0808 80 10 800. Scotland: 0800 027 1234. Northern Ireland: 0808 802 1414. For men: 0808 801 0327.
    .england = For women in England: 0808 2000 247. For men: 0808 801 0327.
    .wales = Wales: 0808 80 10 800.
    .scotland = Scotland: 0800 027 1234.
    .northern-ireland = Northern Ireland: 0808 802 1414.
ring-sexual = England and Wales: 0808 500 2222. Scotland: 0808 801 0302. Northern Ireland: 0808 802 1414.
    .england = England: 0808 500 2222.
    .wales = Wales: 0808 500 2222.
    .scotland = Scotland: 0808 801 0302.
    .northern-ireland = Northern Ireland: 0808 802 1414.
ring-low-mood = Or ring 111 and choose the mental health option. Northern Ireland: Lifeline 0808 808 8000.
    .england = Or ring 111 and choose the mental health option.
    .wales = Or ring 111 and choose the mental health option.
    .scotland = Or ring 111 and choose the mental health option.
    .northern-ireland = Or ring Lifeline: 0808 808 8000.
ring-check = Get checked today at A&E or through 111, even with no marks. Northern Ireland: at A&E.
    .england = Get checked today at A&E or through 111, even with no marks.
    .wales = Get checked today at A&E or through 111, even with no marks.
    .scotland = Get checked today at A&E or through 111, even with no marks.
    .northern-ireland = Get checked today at A&E, even with no marks.
ring-injury = If not, 111 can tell you where to go. Northern Ireland: ask a doctor.
    .england = If not, 111 can tell you where to go.
    .wales = If not, 111 can tell you where to go.
    .scotland = If not, 111 can tell you where to go.
    .northern-ireland = If not, ask a doctor where to go.
