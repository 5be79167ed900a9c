# Who can be rung. $tag and the like are filled in; keep each of them where it makes sense in your language.

# The few that any phone has, before anything is opened. They name no purpose: anyone who picks the phone up can read them.
helplines-useful-emergency = Nagły wypadek. Na komórce, gdy nie możesz mówić, naciśnij 55, kiedy poproszą
helplines-useful-police = Policja, nie nagły wypadek
helplines-useful-nhs = NHS
helplines-useful-power-cut = Brak prądu
helplines-useful-gas = Ulatnia się gaz
helplines-useful-samaritans = Samaritans
helplines-useful-childline = Childline
helplines-useful-24-hours = Całodobowa linia pomocy

# What holds for every call and text.
helplines-calls = Niektórych rozmów nie ma na rachunku, ale nie licz na to. Każda rozmowa i SMS zostaje na liście w telefonie. Wybierz najpierw 141, żeby ukryć numer przed tym, kto odbiera. To nie działa przy 999 ani w SMS-ach. Ktoś obok może cię usłyszeć. SMS-y, czaty i strony zostawiają ślad w telefonie.
helplines-order = Najpierw są czynne linie. Potem te, które mogą być czynne, te o nieznanych godzinach i zamknięte. W każdej grupie najpierw jest niebezpieczeństwo. Potem to, o co pytasz, pomoc przy każdej przemocy, linie blisko ciebie i darmowe. Linie, które nie obejmują twojej okolicy, są na końcu.
helplines-none = Nic nie pasuje. Usuń jakiś filtr. Jeśli coś grozi ci teraz, dzwoń pod 999.

# When somebody answers. $time: like 17:00, in UK time. $date: a day as said here.
helplines-open-always = Czynne o każdej porze.
helplines-open-until = Czynne do { $time }.
helplines-closes-soon = Niedługo koniec, o { $time }.
helplines-may-be-open = Może czynne. Dziś jest święto (bank holiday).
helplines-shut-until = Nieczynne do { $time }, { $date }.
helplines-shut = Nieczynne.
helplines-hours-not-known = Godziny nieznane.
helplines-hours-always = o każdej porze
# $hours: like 07:00–04:00, where the end is after midnight.
helplines-next-day = { $hours } następnego dnia

# What a call costs, and whether a bill shows it.
helplines-cost-not-shown = Za darmo. Mówią, że nie widać tego na rachunku.
helplines-cost-most-networks = Za darmo w większości sieci. W większości nie ma tego na rachunku.
helplines-cost-free = Za darmo. Na rachunku może to być widać.
helplines-cost-charged = Kosztuje tyle, co zwykła rozmowa, albo zużywa twoje minuty. Widać to na rachunku.
# Of a text that isn't free.
helplines-cost-text = Kosztuje tyle, co zwykły SMS, albo zużywa twój pakiet. Widać to na rachunku.

# Why a line stands where it stands.
helplines-why-danger = na wypadek niebezpieczeństwa
helplines-why-always = zawsze
helplines-why-language = w twoim języku
helplines-why-for-them = w sprawie, o którą pytasz
helplines-why-nearby = blisko ciebie
helplines-why-free = za darmo
# $list: all reasons but the last. $last: the last one.
helplines-why-and = { $list } i { $last }
# $why: some of these.
helplines-why = Jest tutaj, bo jest { $why }.
helplines-interpreter = Mogą włączyć do rozmowy tłumacza.
# $languages: their names.
helplines-speaks = Mówią tam też w językach: { $languages }.
# $who: as the list says it.
helplines-answered-by = Kto odbiera: { $who }.

# The ways to reach a line. $way: one of these. $to: a number or a website. $state: when somebody answers there.
helplines-channel-phone = Telefonem
helplines-channel-text = SMS-em
helplines-channel-whatsapp = Przez WhatsApp
helplines-channel-chat = Czatem na stronie
helplines-channel-bsl = W brytyjskim języku migowym (BSL)
helplines-channel-relay = Przez Relay UK
helplines-channel-email-form = E-mailem lub formularzem
helplines-channel-to = { $channel }: { $to }. { $state }
helplines-channel-here = { $channel }. { $state }

# Where somebody is, and who or what a line is for.
helplines-area-england = Anglia
helplines-area-wales = Walia
helplines-area-scotland = Szkocja
helplines-area-northern-ireland = Irlandia Północna
helplines-area-england-wales = Anglia i Walia
helplines-area-great-britain = Anglia, Walia i Szkocja
helplines-area-leeds = Leeds
helplines-area-leicestershire = Leicester, Leicestershire i Rutland
helplines-for-women = Kobiety
helplines-for-men = Mężczyźni
helplines-for-lgbt = Osoby LGBT+
helplines-for-honour = Przemoc w imię „honoru”
helplines-for-forced-marriage = Przymusowe małżeństwo
helplines-for-abroad = Brytyjczycy za granicą
helplines-for-sexual = Przemoc seksualna
helplines-for-stalking = Stalking
helplines-for-images = Prywatne zdjęcia
helplines-for-children = Dzieci i młodzież
helplines-for-about-a-child = Obawa o dziecko
helplines-for-fgm = Okaleczanie narządów płciowych (FGM)
helplines-for-under-35 = Osoby poniżej 35 lat
helplines-for-health = Zdrowie
helplines-for-older = Osoby starsze
helplines-for-deaf = Osoby głuche
helplines-for-muslim-women = Muzułmanki
helplines-for-jewish-women = Żydówki
helplines-for-minoritised-women = Kobiety czarne i z mniejszości
helplines-for-migrant-women = Migrantki
helplines-for-money = Pieniądze i długi
helplines-for-housing = Mieszkanie
helplines-for-crime = Przestępstwa
helplines-for-trafficking = Handel ludźmi i praca przymusowa
helplines-for-legal = Prawo
helplines-for-single-parents = Samotni rodzice
helplines-for-own-behaviour = Obawa o to, jak traktujesz innych
helplines-for-utilities = Prąd i gaz
helplines-for-animals = Zwierzęta
helplines-for-abused-by-child = Rodzice krzywdzeni przez dziecko
helplines-for-social-care = Opieka społeczna a twoje dzieci
helplines-for-drink-drugs = Alkohol i narkotyki
helplines-for-gambling = Hazard
helplines-for-low-mood = Zły nastrój lub myśli o samobójstwie
helplines-for-carers = Osoby, które się kimś opiekują
helplines-for-work = Prawa w pracy
helplines-for-asylum = Osoby, które starają się o azyl

# Languages that somebody may speak on the phone. Other names of each, by which it is found too, are in core/content/helplines/names.toml.
helplines-language-sq = albański
helplines-language-am = amharski
helplines-language-ar = arabski
helplines-language-bn = bengalski
helplines-language-bg = bułgarski
helplines-language-yue = kantoński
helplines-language-cs = czeski
helplines-language-prs = dari
helplines-language-en = angielski
helplines-language-fr = francuski
helplines-language-de = niemiecki
helplines-language-el = grecki
helplines-language-gu = gudżarati
helplines-language-hi = hindi
helplines-language-hu = węgierski
helplines-language-it = włoski
helplines-language-ku = kurdyjski
helplines-language-lv = łotewski
helplines-language-lt = litewski
helplines-language-ml = malajalam
helplines-language-zh = mandaryński
helplines-language-ne = nepalski
helplines-language-ps = paszto
helplines-language-fa = perski
helplines-language-pl = polski
helplines-language-pt = portugalski
helplines-language-pa = pendżabski
helplines-language-rom = romski
helplines-language-ro = rumuński
helplines-language-ru = rosyjski
helplines-language-si = syngaleski
helplines-language-sk = słowacki
helplines-language-so = somalijski
helplines-language-es = hiszpański
helplines-language-sw = suahili
helplines-language-ta = tamilski
helplines-language-te = telugu
helplines-language-th = tajski
helplines-language-ti = tigrinia
helplines-language-tr = turecki
helplines-language-uk = ukraiński
helplines-language-ur = urdu
helplines-language-vi = wietnamski
helplines-language-cy = walijski

# How old the list is. $date: a day as said here.
helplines-as-of = Ta lista jest z dnia { $date }.
helplines-none-rung = Nikt nie dzwonił pod te numery, żeby je sprawdzić.
helplines-some-rung = Ktoś dzwonił, żeby sprawdzić numer, tylko tam, gdzie jest data.
# $date: the day.
helplines-rung = Sprawdzono telefonicznie: { $date }.
# $lines: how many. Their numbers and names stand below.
helplines-unknown =
    { $lines ->
        [one] Jeszcze jedna może odebrać. Jej godziny nie są znane:
        [few] Jeszcze { $lines } mogą odebrać. Ich godziny nie są znane:
        [many] Jeszcze { $lines } może odebrać. Ich godziny nie są znane:
       *[other] Jeszcze { $lines } może odebrać. Ich godziny nie są znane:
    }
helplines-old = Minął termin przeglądu tej listy. Numery mogły się zmienić.
helplines-from-built-in = Ta lista przyszła razem z Bothy.
helplines-from-loaded = Ta lista jest wczytana z pliku. Jest nowsza niż ta, która przyszła razem z Bothy.
helplines-from-built-in-newer = Ta lista przyszła razem z Bothy. Jest nowsza niż ta, którą wczytano.
helplines-from-not-believed = Ta lista przyszła razem z Bothy. Wczytana lista nie jest używana. Ta wersja nie umie jej odczytać albo nie wie, kto ją podpisał.

# The user's own contacts. $name, $what, $word: as written. $hours: a week of hours. $now: whether it is safe now.
helplines-contact-what = { $name } ({ $what })
helplines-contact-safe = Można bezpiecznie dzwonić: { $hours }. { $now }
# $time, $date: when it changes.
helplines-contact-now = Teraz jest bezpiecznie.
helplines-contact-now-until = Teraz jest bezpiecznie, do { $time }.
helplines-contact-not-now = Teraz nie jest bezpiecznie.
helplines-contact-not-until = Teraz nie jest bezpiecznie. Będzie od { $time }, { $date }.
helplines-contact-code-word = Umówione słowo: { $word }
helplines-contact-find = `bothy helplines --mine` pokazuje twoje kontakty.

# Loading a newer list from a file. $date, $inuse: days as said here. $file: its name.
helplines-loaded =
    { $lines ->
        [one] W użyciu jest teraz lista z dnia { $date }: jedna linia.
        [few] W użyciu jest teraz lista z dnia { $date }: { $lines } linie.
        [many] W użyciu jest teraz lista z dnia { $date }: { $lines } linii.
       *[other] W użyciu jest teraz lista z dnia { $date }: { $lines } linii.
    }
helplines-refused-no-key = To Bothy nie przyjmuje listy z pliku. Ludzie, którzy je zbudowali, nie podali nikogo, czyim listom można ufać. Nic się nie zmieniło.
helplines-refused-unsigned = Nikt nie podpisał tej listy. Nie ma przy niej pliku z podpisem. Nic się nie zmieniło.
helplines-refused-too-large = To za dużo. Lista ma do 1 MiB, a jej podpis do 16 KiB. Nic się nie zmieniło.
helplines-refused-no-signature = To nie jest podpis. Nic się nie zmieniło. Użyj pliku .minisig, który był z listą.
helplines-refused-other-key = To Bothy nie wie, kto podpisał tę listę. Nic się nie zmieniło. Weź ją od ludzi, od których masz Bothy.
helplines-refused-changed = Tę listę albo jej podpis zmieniono po podpisaniu. U ciebie nic się nie zmieniło. Weź oba pliki jeszcze raz.
helplines-refused-no-text = Ta lista jest podpisana, ale nie jest tekstem. Nic się nie zmieniło.
helplines-refused-not-newer = Ta lista jest z dnia { $date }. Ta w użyciu jest z dnia { $inuse }. Bothy przyjmuje tylko nowszą. Nic się nie zmieniło.
helplines-none-loaded = Nie ma wczytanej listy. W użyciu jest ta, która przyszła razem z Bothy.

# A file that somebody is writing. $count: like "47 lines". $line: a number. $names: ids. $file: where the words go.
helplines-lines =
    { $lines ->
        [one] jedna linia
        [few] { $lines } linie
        [many] { $lines } linii
       *[other] { $lines } linii
    }
# $names: ids.
helplines-gone = Lista wbudowana je ma, a ta nie: { $names }.
helplines-new = Ta lista je ma, a wbudowana nie: { $names }.
fault-none = Wszystko w nim jest w porządku: { $count }.
fault-unsaid = Tych słów nie ma jeszcze w tym Bothy. Ich miejsce jest w { $file }: { $names }.
fault-at = Linia { $line }: { $fault }
fault-form = tego nie da się odczytać. Sprawdź, czy nie brakuje cudzysłowu lub nawiasu i czy nazwa nie ma błędu. Zobacz docs/content.md.
# $name: as the file names it.
fault-missing = brakuje { $name }.
fault-unknown = nikt tu nie zna { $name }. Na początku wbudowanego pliku jest to, co może tu być. Niczego się tu nie liczy ani nie ocenia.
fault-empty = nic w tym nie ma.
fault-newer = to jest dla nowszej wersji Bothy.
fault-date = to nie jest dzień, który może tu być. Przegląd jest po dacie, a nikt nie dzwonił później. Użyj 2026-11-22 albo "never", gdy nikt nie dzwonił.
fault-id = id ma małe litery, cyfry i łączniki, najwyżej 40.
fault-twice = to id już jest.
fault-text = to jest puste, za długie albo nie w jednej linii.
fault-mark = jest w tym znak, którego nikt nie widzi albo który odwraca tekst. Wpisz to jeszcze raz.
fault-number = numer ma od 3 do 15 cyfr i odstępy. Z przodu może mieć jeden +.
fault-hours = to nie są godziny tygodnia. Zapisz je jak "Mo-Fr 09:00-17:00; Sa 10:00-12:00" albo "24/7", zawsze z godzinami. Dni świąteczne (bank holidays) mają własne pole.
fault-word = tego słowa nie może tu być. Na początku wbudowanego pliku są te, które mogą.
fault-channels = nie ma jak się tam zgłosić. Podaj co najmniej jeden sposób (channel).
fault-source = powiedz, skąd jest ten numer.
fault-sections = nie ma tu wszystkich części, każdej raz i po kolei. Zobacz wbudowany plik.
fault-words = są słowa bez rzeczy albo rzecz bez słów.

# Who to ring, as whole sentences in `help-…` and `risk-advice-…`: $danger, $sexual, $mood, $check and $injury. An attribute is for those who said
# which nation they are in. 111 isn't in Northern Ireland.
ring-danger = Anglia: 0808 2000 247. Walia: 0808 80 10 800. Szkocja: 0800 027 1234. Irlandia Północna: 0808 802 1414. Dla mężczyzn: 0808 801 0327.
    .england = Dla kobiet w Anglii: 0808 2000 247. Dla mężczyzn: 0808 801 0327.
    .wales = Walia: 0808 80 10 800.
    .scotland = Szkocja: 0800 027 1234.
    .northern-ireland = Irlandia Północna: 0808 802 1414.
ring-sexual = Anglia i Walia: 0808 500 2222. Szkocja: 0808 801 0302. Irlandia Północna: 0808 802 1414.
    .england = Anglia: 0808 500 2222.
    .wales = Walia: 0808 500 2222.
    .scotland = Szkocja: 0808 801 0302.
    .northern-ireland = Irlandia Północna: 0808 802 1414.
ring-low-mood = Albo zadzwoń pod 111 i wybierz opcję zdrowia psychicznego. Irlandia Północna: Lifeline 0808 808 8000.
    .england = Albo zadzwoń pod 111 i wybierz opcję zdrowia psychicznego.
    .wales = Albo zadzwoń pod 111 i wybierz opcję zdrowia psychicznego.
    .scotland = Albo zadzwoń pod 111 i wybierz opcję zdrowia psychicznego.
    .northern-ireland = Albo zadzwoń do Lifeline: 0808 808 8000.
ring-check = Trzeba to zbadać jeszcze dziś, na oddziale ratunkowym (A&E) albo przez 111, nawet bez śladów. Irlandia Północna: na oddziale ratunkowym (A&E).
    .england = Trzeba to zbadać jeszcze dziś, na oddziale ratunkowym (A&E) albo przez 111, nawet bez śladów.
    .wales = Trzeba to zbadać jeszcze dziś, na oddziale ratunkowym (A&E) albo przez 111, nawet bez śladów.
    .scotland = Trzeba to zbadać jeszcze dziś, na oddziale ratunkowym (A&E) albo przez 111, nawet bez śladów.
    .northern-ireland = Trzeba to zbadać jeszcze dziś, na oddziale ratunkowym (A&E), nawet bez śladów.
ring-injury = Jeśli nie, 111 powie ci, dokąd iść. Irlandia Północna: zapytaj lekarza.
    .england = Jeśli nie, 111 powie ci, dokąd iść.
    .wales = Jeśli nie, 111 powie ci, dokąd iść.
    .scotland = Jeśli nie, 111 powie ci, dokąd iść.
    .northern-ireland = Jeśli nie, zapytaj lekarza, dokąd iść.
