# Who can be rung. $tag and the like are filled in; keep each of them where it makes sense in your language.

# The few that any phone has, before anything is opened. They name no purpose: whoever picks the phone up may read them.
helplines-useful-emergency = Emergency. Can't speak? On a mobile stay on the line, press 55 when asked
helplines-useful-police = Police, not an emergency
helplines-useful-nhs = NHS
helplines-useful-power-cut = Power cut
helplines-useful-gas = Gas emergency
helplines-useful-samaritans = Samaritans
helplines-useful-childline = Childline
helplines-useful-24-hours = 24-hour helpline

# What holds for every call and text.
helplines-calls = Some calls aren't shown on a bill; don't count on it. Every call and text stays in the phone's own list, and 141 in front hides your number from the person who answers, but not from 999. What you say can be overheard; texts and chats stay in the phone.
helplines-order = Those that are open come first. Then come those that may be, then those whose hours nobody knows, then those that are shut. In each, danger comes first, then what you asked for, then what is nearby, then what is free. Those that aren't for where you are come last.
helplines-none = None of them fit. Ask for less, or for all hours. Ring 999 if there is danger now.

# When somebody answers. $time: like 17:00, in UK time. $date: a day as said here.
helplines-open-always = Open, at all hours.
helplines-open-until = Open until { $time }.
helplines-closes-soon = Closes soon: at { $time }.
helplines-may-be-open = May be open: today is a bank holiday.
helplines-shut-until = Shut until { $time } on { $date }.
helplines-shut = Shut.
helplines-hours-not-known = Hours not known.
helplines-hours-always = at all hours
# $hours: like 07:00–04:00, where the end is after midnight.
helplines-next-day = { $hours } the next day

# What a call costs, and whether a bill shows it.
helplines-cost-not-shown = Free; they say that it isn't shown on bills.
helplines-cost-most-networks = Free with most networks.
helplines-cost-free = Free.
helplines-cost-charged = Costs what a call costs, and can be seen on a bill.

# Why a line stands where it stands.
helplines-why-danger = For danger now
helplines-why-always = Here whatever you ask for
helplines-why-language = They speak your language
helplines-why-for-them = For what you asked for
helplines-why-nearby = Near where you are
helplines-why-free = Free
# $why: some of these.
helplines-why = Why here: { $why }.
helplines-interpreter = They can bring in an interpreter.
# $languages: their names.
helplines-speaks = They speak { $languages } there.
# $who: as the list says it.
helplines-answered-by = Who answers: { $who }.

# The ways to reach a line. $way: one of these. $to: a number or a website. $state: when somebody answers there.
helplines-channel-phone = By phone
helplines-channel-text = By text
helplines-channel-whatsapp = By WhatsApp
helplines-channel-chat = By chat on its website
helplines-channel-bsl = In British Sign Language
helplines-channel-relay = By Relay UK
helplines-channel-email-form = By e-mail or form
helplines-channel-to = { $channel }: { $to }. { $state }
helplines-channel-here = { $channel }. { $state }

# Where somebody is, and for whom or about what a line is.
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
helplines-for-honour = "Honour"
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
helplines-for-own-behaviour = Worry about how I treat others
helplines-for-utilities = Power and gas

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
helplines-as-of = As of { $date }.
helplines-none-rung = Nobody has rung these numbers for this list.
helplines-some-rung = Somebody rang a number for this list only where a day is given.
# $date: the day.
helplines-rung = Rung for this list on { $date }.
# $lines: how many. Their numbers and names stand below.
helplines-unknown =
    { $lines ->
        [one] One more may answer. Nobody knows its hours:
       *[other] { $lines } more may answer. Nobody knows their hours:
    }
helplines-old = It should have been looked over since: numbers may have changed.
helplines-from-built-in = This list came with Bothy.
helplines-from-loaded = This list was loaded from a file, and is newer than the one that came with Bothy.
helplines-from-built-in-newer = This list came with Bothy. It is newer than the one that you loaded.
helplines-from-not-believed = This list came with Bothy. The one that you loaded isn't used: this version can't read it, or doesn't know who signed it.

# Her own contacts. $name, $what, $word: as she wrote them. $hours: a week of hours. $now: whether it is safe now.
helplines-contact-what = { $name } ({ $what })
helplines-contact-safe = Safe to ring: { $hours }. { $now }
# $time, $date: when it changes.
helplines-contact-now = It is safe now.
helplines-contact-now-until = It is safe now, until { $time }.
helplines-contact-not-now = It isn't safe now.
helplines-contact-not-until = It isn't safe now. It is from { $time } on { $date }.
helplines-contact-code-word = Code word: { $word }
helplines-contact-find = `bothy helplines --mine` shows who is kept.

# Loading a newer list from a file. $date, $inuse: days as said here. $file: its name.
helplines-loaded =
    { $lines ->
        [one] The list of { $date } is in use now: one line.
       *[other] The list of { $date } is in use now: { $lines } lines.
    }
helplines-refused-no-key = This Bothy takes no list from a file: the people who built it named nobody whose lists it may trust. Nothing was changed.
helplines-refused-unsigned = Nobody has signed that list: there is no signature file with it. Nothing was changed.
helplines-refused-too-large = That is too large for a list: at most 1 MiB, and 16 KiB for its signature. Nothing was changed.
helplines-refused-no-signature = What came as the signature isn't one. Use the .minisig file that came with the list. Nothing was changed.
helplines-refused-other-key = That list is signed by somebody that this Bothy doesn't know. Get it from the person or service that gave you Bothy. Nothing was changed.
helplines-refused-changed = That list isn't what was signed: it, or its signature, was changed since. Get both files again. Nothing was changed.
helplines-refused-no-text = That list is signed, but it is no text. Nothing was changed.
helplines-refused-not-newer = That list is of { $date }, and the one in use is of { $inuse }. Only a newer one is taken. Nothing was changed.
helplines-none-loaded = No list was loaded: the one that came with Bothy is in use.

# A file that somebody is writing. $count: like "47 lines". $line: a number. $names: ids. $file: where the words go.
helplines-lines =
    { $lines ->
        [one] one line
       *[other] { $lines } lines
    }
# $names: ids.
helplines-gone = The list that is built in has these, and this one hasn't: { $names }.
helplines-new = This one has these, and the list that is built in hasn't: { $names }.
fault-none = Nothing is wrong with it: { $count }.
fault-unsaid = The words of these aren't in this Bothy yet; they stand in { $file }: { $names }.
fault-at = Line { $line }: { $fault }
fault-form = that can't be read. Is a quotation mark or a bracket missing, or a name misspelt? See docs/content.md.
# $name: as the file names it.
fault-missing = { $name } is missing.
fault-unknown = nobody knows { $name } here. The top of the built-in file lists what can stand there; nothing is ever counted or graded.
fault-empty = there is nothing in it.
fault-newer = this is for a newer version of Bothy.
fault-date = that is no day that can stand there: the review isn't before the date, and nobody rang after it. Use 2026-11-22, or "never" for nobody rang.
fault-id = an id has small letters, digits and hyphens, at most 40.
fault-twice = that id is there already.
fault-text = that is empty, too long, or not on one line.
fault-mark = there is a mark in it that nobody sees, or that turns the text around. Type it anew.
fault-number = a number has digits and spaces, at most one + in front, and 3 to 15 digits.
fault-hours = those aren't hours of a week. Use them as in "Mo-Fr 09:00-17:00; Sa 10:00-12:00" or "24/7", always with times; bank holidays have a field of their own.
fault-word = that word can't stand there. The top of the built-in file lists those that can.
fault-channels = there is no way to reach it: give at least one channel.
fault-source = say where the number was read.
fault-sections = the sections aren't all there, each once and in their order. See the built-in file.
fault-words = there are words for nothing, or no words for something.
