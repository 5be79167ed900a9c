# Who can be rung. $tag and the like are filled in; keep each of them where it makes sense in your language.

# The few that any phone has, before anything is opened. They name no purpose: whoever picks the phone up may read them.
helplines-useful-emergency = Nagły wypadek. Nie możesz mówić? Na komórce zostań na linii, naciśnij 55, gdy poproszą
helplines-useful-police = Policja, nie nagły wypadek
helplines-useful-nhs = NHS
helplines-useful-power-cut = Brak prądu
helplines-useful-gas = Ulatnia się gaz
helplines-useful-samaritans = Samaritans
helplines-useful-childline = Childline
helplines-useful-24-hours = Całodobowa linia pomocy

# What holds for every call and text.
helplines-calls = Niektórych rozmów nie ma na rachunku; nie licz na to. Każda zostaje na liście w telefonie, SMS też. 141 na początku ukrywa numer przed tym, kto odbiera, ale nie przed 999. Ktoś może usłyszeć, co mówisz; SMS-y i czaty zostają w telefonie.
helplines-order = Najpierw są te, które są czynne, potem te, które mogą być, potem te o nieznanych godzinach, potem zamknięte. W każdej grupie najpierw te na wypadek niebezpieczeństwa, potem to, o co pytasz, potem to, co blisko, potem to, co za darmo. Te, które nie są dla miejsca, w którym jesteś, są na końcu.
helplines-none = Żadna nie pasuje. Poproś o mniej albo o wszystkie godziny. Dzwoń pod 999, jeśli coś grozi ci teraz.

# When somebody answers. $time: like 17:00, in UK time. $date: a day as said here.
helplines-open-always = Czynne o każdej porze.
helplines-open-until = Czynne do { $time }.
helplines-closes-soon = Niedługo koniec: o { $time }.
helplines-may-be-open = Może czynne: dziś jest święto (bank holiday).
helplines-shut-until = Nieczynne do { $time }, { $date }.
helplines-shut = Nieczynne.
helplines-hours-not-known = Godziny nieznane.
helplines-hours-always = o każdej porze
# $hours: like 07:00–04:00, where the end is after midnight.
helplines-next-day = { $hours } następnego dnia

# What a call costs, and whether a bill shows it.
helplines-cost-not-shown = Za darmo; mówią tam, że nie widać tego na rachunku.
helplines-cost-most-networks = Za darmo w większości sieci.
helplines-cost-free = Za darmo.
helplines-cost-charged = Kosztuje tyle, co rozmowa, i może być na rachunku.

# Why a line stands where it stands.
helplines-why-danger = Gdy coś grozi teraz
helplines-why-always = Zawsze tutaj, bez względu na to, o co pytasz
helplines-why-language = Mówią w twoim języku
helplines-why-for-them = Dla tego, o co pytasz
helplines-why-nearby = Blisko miejsca, gdzie jesteś
helplines-why-free = Za darmo
# $why: some of these.
helplines-why = Dlaczego tutaj: { $why }.
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

# Where somebody is, and for whom or about what a line is.
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
helplines-for-honour = „Honor”
helplines-for-forced-marriage = Przymusowy ślub
helplines-for-abroad = Brytyjczycy za granicą
helplines-for-sexual = Przemoc seksualna
helplines-for-stalking = Stalking
helplines-for-images = Prywatne zdjęcia
helplines-for-children = Dzieci i młodzież
helplines-for-about-a-child = Obawa o dziecko
helplines-for-fgm = FGM (okaleczanie kobiet)
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
helplines-for-own-behaviour = Obawa o to, jak traktuję innych
helplines-for-utilities = Prąd i gaz

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
helplines-as-of = Stan z dnia { $date }.
helplines-none-rung = Nikt nie dzwonił pod te numery, żeby je sprawdzić do tej listy.
helplines-some-rung = Ktoś dzwonił pod numer z tej listy tylko tam, gdzie podano dzień.
# $date: the day.
helplines-rung = Sprawdzono telefonicznie do tej listy: { $date }.
# $lines: how many. Their numbers and names stand below.
helplines-unknown =
    { $lines ->
        [one] Jeszcze jedna może odebrać. Nikt nie zna jej godzin:
        [few] Jeszcze { $lines } mogą odebrać. Nikt nie zna ich godzin:
        [many] Jeszcze { $lines } może odebrać. Nikt nie zna ich godzin:
       *[other] Jeszcze { $lines } może odebrać. Nikt nie zna ich godzin:
    }
helplines-old = Od tego czasu trzeba było ją przejrzeć: numery mogły się zmienić.
helplines-from-built-in = Ta lista przyszła razem z Bothy.
helplines-from-loaded = Ta lista została wczytana z pliku i jest nowsza niż ta, która przyszła razem z Bothy.
helplines-from-built-in-newer = Ta lista przyszła razem z Bothy. Jest nowsza niż ta, którą wczytano.
helplines-from-not-believed = Ta lista przyszła razem z Bothy. Ta, którą wczytano, nie jest używana: ta wersja nie umie jej odczytać albo nie zna osoby, która ją podpisała.

# Her own contacts. $name, $what, $word: as she wrote them. $hours: a week of hours. $now: whether it is safe now.
helplines-contact-what = { $name } ({ $what })
helplines-contact-safe = Można bezpiecznie dzwonić: { $hours }. { $now }
# $time, $date: when it changes.
helplines-contact-now = Teraz jest bezpiecznie.
helplines-contact-now-until = Teraz jest bezpiecznie, do { $time }.
helplines-contact-not-now = Teraz nie jest bezpiecznie.
helplines-contact-not-until = Teraz nie jest bezpiecznie. Będzie od { $time }, { $date }.
helplines-contact-code-word = Umówione słowo: { $word }
helplines-contact-find = `bothy helplines --mine` pokazuje, kto jest zapisany.

# Loading a newer list from a file. $date, $inuse: days as said here. $file: its name.
helplines-loaded =
    { $lines ->
        [one] W użyciu jest teraz lista z dnia { $date }: jedna linia.
        [few] W użyciu jest teraz lista z dnia { $date }: { $lines } linie.
        [many] W użyciu jest teraz lista z dnia { $date }: { $lines } linii.
       *[other] W użyciu jest teraz lista z dnia { $date }: { $lines } linii.
    }
helplines-refused-no-key = To Bothy nie przyjmuje żadnej listy z pliku: kto je zbudował, nie podał nikogo, czyim listom może ufać. Nic nie zostało zmienione.
helplines-refused-unsigned = Nikt nie podpisał tej listy: nie ma przy niej pliku z podpisem. Nic nie zostało zmienione.
helplines-refused-too-large = To za dużo jak na listę: najwyżej 1 MiB i 16 KiB na jej podpis. Nic nie zostało zmienione.
helplines-refused-no-signature = To, co przyszło jako podpis, nim nie jest. Użyj pliku .minisig, który był z listą. Nic nie zostało zmienione.
helplines-refused-other-key = Tę listę podpisał ktoś, kogo to Bothy nie zna. Weź ją od osoby, od której masz Bothy. Nic nie zostało zmienione.
helplines-refused-changed = Ta lista nie jest tym, co podpisano: ją albo jej podpis później zmieniono. Weź oba pliki jeszcze raz. Nic nie zostało zmienione.
helplines-refused-no-text = Ta lista jest podpisana, ale nie jest tekstem. Nic nie zostało zmienione.
helplines-refused-not-newer = Data tej listy: { $date }, a tej w użyciu: { $inuse }. Przyjmowana jest tylko nowsza. Nic nie zostało zmienione.
helplines-none-loaded = Nie wczytano żadnej listy: w użyciu jest ta, która przyszła razem z Bothy.

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
helplines-new = Ta je ma, a lista wbudowana nie: { $names }.
fault-none = Wszystko w nim jest w porządku: { $count }.
fault-unsaid = Słów do tych jeszcze nie ma w tym Bothy; stoją w { $file }: { $names }.
fault-at = Linia { $line }: { $fault }
fault-form = tego nie da się odczytać. Czy nie brakuje cudzysłowu lub nawiasu albo czy nazwa nie ma błędu? Zobacz docs/content.md.
# $name: as the file names it.
fault-missing = brakuje { $name }.
fault-unknown = nikt tu nie zna { $name }. To, co może tu stać, jest na początku wbudowanego pliku; niczego się tu nie liczy ani nie ocenia.
fault-empty = nic w tym nie ma.
fault-newer = to jest dla nowszej wersji Bothy.
fault-date = to nie jest dzień, który może tu stać: przegląd nie wypada przed datą, a nikt nie dzwonił po niej. Użyj 2026-11-22 albo "never", gdy nikt nie dzwonił.
fault-id = id ma małe litery, cyfry i łączniki, najwyżej 40.
fault-twice = to id już jest.
fault-text = to jest puste, za długie albo nie w jednej linii.
fault-mark = jest w tym znak, którego nikt nie widzi albo który odwraca tekst. Wpisz to od nowa.
fault-number = numer ma cyfry i odstępy, najwyżej jeden + z przodu i od 3 do 15 cyfr.
fault-hours = to nie są godziny tygodnia. Zapisz je jak "Mo-Fr 09:00-17:00; Sa 10:00-12:00" albo "24/7", zawsze z godzinami; dni świąteczne (bank holidays) mają własne pole.
fault-word = to słowo nie może tu stać. Te, które mogą, są na początku wbudowanego pliku.
fault-channels = nie ma jak się tam zgłosić: podaj co najmniej jeden sposób (channel).
fault-source = powiedz, skąd jest ten numer.
fault-sections = nie ma tu wszystkich części, każdej raz i po kolei. Zobacz wbudowany plik.
fault-words = są słowa bez rzeczy albo rzecz bez słów.
