# What only the command line says: what it asks at a terminal, what it answers, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = Nie ma tu słów w języku { $tag }. Są w: { $tags }.

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = Jeśli folder pochodzi od kogoś innego, jeden z jego plików może być dowiązaniem albo w ogóle nie być plikiem. Zanim spróbujesz czegoś innego, zrób kopię całego folderu, i użyj najnowszej jego kopii, która się otwiera.
cli-error-rolled-back-database = Jeśli jest nowsza kopia całego folderu, użyj jej. Żeby iść dalej z tym, co tu jest: `bothy check --accept-rollback`.
cli-error-rolled-back-seals = Jeśli jest inna kopia całego folderu, użyj jej. Żeby iść dalej z tym, co tu jest: `bothy check --accept-rollback`.
cli-error-rolled-back-slot-file = Jeśli jest inna kopia całego folderu, użyj jej. Żeby iść dalej z tym, co tu jest: `bothy check --accept-rollback`.
cli-error-key-lost = Jeśli jest w innym miejscu, podaj je przez --device-key FILE. Jeśli go już nie ma, drogą do środka jest `bothy recover` i kod odzyskiwania.

cli-input-cost = Użyj --kdf-cost M,T, gdzie M jest w KiB, od 8 do 1048576, a T od 1 do 64, jak w 65536,3.
cli-input-kinds = Jak w --kind controlling --kind threats.
cli-input-happened = Użyj 2026-03-01T21:30, "about 2026-03-01", 2026-03-01 albo 2026-03-01..2026-03-05 dla tego, co trwało; gdy nie znasz dnia: 2026-03, "summer 2025", "winter 2025/26", 2025 albo "about 2026-01-10..2026-02-20".
cli-input-no-such-day = Podaj rok, miesiąc i dzień, jak 2026-03-01.
cli-input-no-such-time = Dzień ma godziny od 00:00 do 23:59: napisz 2026-03-01T21:30.
cli-input-no-such-offset = Przesunięcie pisze się jak +01:00: 2026-03-01T21:30+01:00.
cli-input-clock-skipped = Podaj godzinę, którą wtedy pokazywały zegary, albo przesunięcie: 2026-03-01T21:30+01:00.
cli-input-clock-repeated = Powiedz, która z dwóch, przez przesunięcie: w Wielkiej Brytanii +01:00 przed zmianą, +00:00 po niej, jak 2026-03-01T21:30+00:00.
cli-input-which-winter = Podaj oba, jak "winter 2025/26".
cli-input-long-ago = Sprawdź rok, jak w 2026-03-01T21:30.
cli-input-ahead = Sprawdź rok i miesiąc, jak w 2026-03-01T21:30, i zegar tego komputera.
cli-input-ends-first = Najpierw początek, jak 2026-03-01T21:30..2026-03-01T23:00.
cli-input-past = Podaj dzisiejszy albo późniejszy dzień, jak 2031-03-01, i sprawdź zegar tego komputera.
cli-input-born = Sprawdź rok, jak w 2019-04-12, i zegar tego komputera. Dziecko, które się jeszcze nie urodziło, może mieć dzień, na który przypada poród.
cli-input-field = `bothy incident add --help` pokazuje pola i to, co każde przyjmuje.
cli-input-id = Podaj 32 litery i cyfry, które pokazuje `bothy incident list --json`, albo co najmniej pierwsze 6, a więcej, jeśli kilka zaczyna się tak samo.
cli-input-choice = --hide przyjmuje nazwy pól, --without ID zdarzeń, --without-files ID plików, --initials dwie wielkie litery.
cli-input-files-show-place = Pomiń każdy z tych plików przez --without-files ID albo nie używaj --hide place:
cli-input-person = Zobacz `bothy people list`.
cli-input-about-us = Użyj relationship, began, ended, living_together, other_cases albo orders.
cli-input-undo = Użyj `bothy incident put-away`, żeby nie było tego widać, albo `bothy incident remove`.

cli-fault-at = Błąd w Bothy w miejscu { $place }. Nic, co zapisano, nie zginęło.
cli-no-signals = Nie da się słuchać sygnałów.
cli-signal-too-late = Gdy przyszedł sygnał, było to już zrobione.

# A file outside the vault. $why: as below, or as the system says it.
cli-cannot-read = Nie da się odczytać { $path }: { $why }.
cli-cannot-write = Nie da się zapisać { $path }: { $why }.
cli-cannot-make = Nie da się utworzyć { $path }: { $why }.
cli-cannot-find = Nie da się znaleźć { $path }: { $why }.
cli-cannot-use = Nie da się użyć { $path }: { $why }.
cli-cannot-write-out = Nie da się pisać do stdout: { $why }.
cli-why-not-found = Nie ma takiego pliku ani folderu
cli-why-denied = Brak pozwolenia
cli-why-exists = Plik już jest
cli-why-folder = To folder, a nie plik
cli-why-no-folder = To nie jest folder
cli-why-pipe = To potok. Podaj plik albo potok jako `-` lub /dev/fd/N
cli-why-socket = To gniazdo, a nie plik
cli-why-device = To urządzenie, a nie plik
cli-why-link-loop = Jego dowiązania prowadzą w kółko
cli-why-waits = Każe na siebie czekać, jak potok. Podaj zwykły plik
# $most: a size, as in 1.0 MB.
cli-why-too-long = Jest dłuższy niż { $most }, a więcej się tu nie czyta
cli-why-full = Na dysku nie ma już miejsca
cli-why-read-only = Można tu tylko czytać
cli-why-no-text = To nie jest tekst w UTF-8: zapisz plik jako UTF-8
cli-why-path-too-long = Nazwa lub ścieżka jest za długa
cli-why-not-taken = Dysk tego nie przyjmuje albo oddaje co innego, niż zapisano
cli-not-read-back = Tego, co wysłano na stdout, nie dało się odczytać z powrotem i porównać. Sprawdź kopię, którą masz.

## Vaults and secrets

cli-which-vault = Który sejf? Podaj jego folder przez --vault DIR albo w BOTHY_VAULT.
cli-no-vault = W { $path } nie ma sejfu. Robi go `bothy init`.
cli-vault-exists = W { $path } już coś jest, a tego nigdy się nie zastępuje. Wybierz inny folder przez --vault DIR.
cli-key-inside = Plik z kluczem urządzenia musi leżeć poza folderem sejfu: kopia folderu zabrałaby go ze sobą. Wybierz inne miejsce dla --device-key.
cli-key-exists = W { $path } jest już plik z kluczem urządzenia. Może go potrzebować inny sejf, więc nie jest zastępowany. Przenieś go albo wybierz inne miejsce przez --device-key FILE.
cli-no-key-file = W { $path } już coś jest i nie jest to klucz urządzenia tego sejfu. Zostało, jakie było. Podaj właściwy plik przez --device-key PLIK albo nazwę, której nic jeszcze nie ma: wtedy powstaną tam nowe klucze.
# $path: a name that is used while something is made.
cli-in-the-way = W { $path } już coś jest i nie zostało to ruszone. Bothy potrzebuje tej nazwy na czas pracy. Przenieś to, co tam jest, albo wybierz inną nazwę.
cli-no-vault-folder = Nie da się znaleźć folderu, w którym jest sejf.

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = Sekret
cli-secret-new = Nowy sekret
cli-secret-second = Drugi sekret
cli-secret-again = Jeszcze raz to samo
cli-recovery-code = Kod odzyskiwania
cli-six-words = Sześć słów
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = Na razie słów: { $count } z { $of }, reszta
cli-file = plik
cli-import-lines = linie do wczytania
cli-asked = { $what }: { "" }
cli-no-terminal = Nie ma terminala, na którym można o to zapytać: { $what }. Podaj to w pliku (zobacz --help).
cli-too-long = To jest za długie: { $what }. Pierwsza linia może mieć tyle bajtów: { $bytes }.
cli-stdin-twice = Z `-` można czytać tylko jedno: { $one } albo { $other }. Drugie podaj jako plik lub /dev/fd/N.
# A number of 8 digits follows the first, and several words the second.
cli-drawn = Wylosowane, jeśli chcesz któregoś użyć: { "" }
cli-drawn-words = { "" } bez odstępu, albo słowa: { "" }
cli-secret-rule = Użyj od 8 do 16 cyfr, które nie są datą, cyframi po kolei ani powtórką, albo kilku słów.
cli-stopped-asking = Bothy już nie pyta: to, co teraz wpiszesz, będzie widać na ekranie.
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = Wpisuj polecenia tak jak po `bothy`. `lock` zamyka sejf, `quit` kończy. Po { $after } bez wpisywania zamyka się sam.
cli-minutes = { $minutes } min
cli-seconds = { $seconds } s
cli-shell-asked = bothy> { "" }
cli-shell-locked = Zamknięte.
cli-shell-idle = Przez jakiś czas nic nie było wpisane, więc jest zamknięte.
cli-shell-help = Działa tu każde polecenie `bothy`, bez `bothy` i bez --vault: `incident list`, `plan show`. `--help` je wymienia, `lock` zamyka, `quit` kończy. Tekst ze spacjami pisze się w cudzysłowie.
cli-shell-quotes = Cudzysłów nie ma drugiego, więc nic nie zostało zrobione. Wpisz linię jeszcze raz.
cli-shell-long = Ta linia jest za długa, więc nic nie zostało zrobione. Długi tekst podaj w pliku, przez --details-file i podobne.
cli-shell-not-text = Ta linia nie jest tekstem w UTF-8, więc nic nie zostało zrobione.
cli-shell-begun = --vault, --device-key, --secret-file i --lang podaje się przy samym `bothy shell`. Zakończ tę sesję przez `quit` i zacznij nową.
cli-shell-within = To już jest sesja.
cli-shell-commands = polecenia sesji
cli-code-opens = Kod jest dobry.

cli-secret-changed = Sekret jest zmieniony.
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = Pierwsza linia to identyfikator sejfu. Druga to kod odzyskiwania, który otwiera sejf, gdy nie ma sekretu albo klucza urządzenia. Bothy pokazuje go tylko ten jeden raz: zapisz go.
cli-made-words = Ten sam kod słowami: { $words }
cli-made-key = Klucz urządzenia jest w { $path }. Zachowaj ten plik: bez niego sejf otwiera tylko kod odzyskiwania.
cli-recovered = Nowy sekret jest ustawiony. Kod odzyskiwania nadal działa: trzymaj go jak dotąd.
cli-second-again = Robi to `bothy second set`.
cli-code-seen = Kto ma poprzedni kod, otworzy tylko kopie folderu zrobione wcześniej.
cli-code-unseen = Jeśli ktoś mógł widzieć poprzedni kod, zrób nowy z --seen.
cli-accepted-nothing = Nic nie było cofnięte.
cli-accepted-database = Baza danych była starsza niż reszta. Od teraz sejf otwiera się tak, jak jest.
cli-accepted-seals = Pieczęcie były starsze niż reszta. Od teraz sejf otwiera się tak, jak jest.
cli-accepted-slot-file = Pliki gniazd (slot) były starsze niż reszta. Od teraz sejf otwiera się tak, jak jest. Jeśli był kod odzyskiwania, zrób nowy.
cli-all-well = Wszystko jest tak, jak zapisano: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, pliki i każda linia zapisu.
cli-all-well-notes = Wszystko jest tak, jak zapisano: { $notes ->
        [one] { $notes } notatka
        [few] { $notes } notatki
        [many] { $notes } notatek
       *[other] { $notes } notatki
    }.
cli-not-well = Coś w tym sejfie nie jest tak, jak zapisano. To, czego to nie dotyczy, nadal da się odczytać. Nic nie zostało zmienione. Zanim spróbujesz czegoś innego, zrób kopię całego folderu.

cli-second-set = Drugi sekret otwiera notatki. Co jakiś czas wpisuj do nich coś prawdziwego: `bothy notes` z tym sekretem.
cli-second-unset = Nic już nie otwiera notatek. To, co w nich jest, zostaje.
cli-arm = Od teraz drugi sekret, wpisany choćby przez pomyłkę, niszczy cały zapis na zawsze.
cli-armed = Drugi sekret niszczy teraz sejf. Wyłącza to `bothy second disarm`.
cli-disarmed = Drugi sekret otwiera notatki i nic więcej.
cli-destroy-vault = To niszczy sejf: każde zdarzenie, plik i szkic w nim, na zawsze.
cli-destroy-notes = To niszczy notatki, na zawsze.
cli-destroyed = Gotowe. Tamten sekret niczego już nie otwiera.
cli-before-destroying =
    Zatrzymaj się tu, jeśli nie masz gdzie indziej i kodu odzyskiwania, i kopii folderu sejfu: nic innego już go nie otworzy.
    To nie sięga kopii, które ma ktoś inny. Kto ma kod odzyskiwania i starszą kopię, nadal może ją otworzyć.
# $word: what has to be typed, the same in every language.
cli-type-word = Wpisz `{ $word }`, żeby iść dalej, a cokolwiek innego, żeby to zostawić.
cli-say-yes = Gdy nie ma terminala, na którym można zapytać, podaj --yes.
cli-nothing-changed = Nic nie zostało zmienione.

## Na zawsze. Co polecenie usuwa tak, że nic tego nie przywróci: mówione, gdy nie ma terminala, a przy terminalu pod tym, co zniknie.

cli-gone-incident = To usuwa zdarzenie ze wszystkimi jego plikami, na zawsze. `bothy incident put-away` zachowuje je poza listami i pakietami.
cli-gone-draft = To wyrzuca szkic razem z plikami, na zawsze.
cli-gone-person = To usuwa na zawsze to, co jest zapisane o tej osobie, także imię. W zdarzeniach zostaje, kim jest.
cli-gone-item = To usuwa punkt z planu ze wszystkim, co do niego dopisano, na zawsze.
cli-gone-plan = To usuwa plan i każdą jego wersję, na zawsze.
cli-gone-plans = { $plans ->
        [one] To usuwa { $plans } plan i każdą jego wersję, na zawsze.
        [few] To usuwa { $plans } plany i każdą ich wersję, na zawsze.
        [many] To usuwa { $plans } planów i każdą ich wersję, na zawsze.
       *[other] To usuwa { $plans } planu i każdą ich wersję, na zawsze.
    }
cli-gone-contact = To usuwa kontakt, na zawsze.
cli-gone-note = To usuwa notatkę, na zawsze.
cli-gone-answer = To usuwa odpowiedź razem z faktami, na zawsze.
cli-gone-risk = To usuwa wszystko, co powiedziano o zagrożeniu: każdą odpowiedź i to, co potrzebne, chciane i uzgodnione, na zawsze.
cli-gone-code = Dotychczasowy kod odzyskiwania, jeśli jest, już nigdy niczego nie otworzy.
cli-gone-second = Drugie hasło i ewentualny kod odzyskiwania notatek już niczego nie otworzą. To, co jest w notatkach, zostaje.
cli-gone-leftovers = { $packs ->
    [one] Bothy już nigdy nie wspomni o tej paczce lub pliku. Co z tego zostało, leży dalej na miejscu i każdy może to przeczytać.
    [few] Bothy już nigdy nie wspomni o tych { $packs } paczkach lub plikach. Co z nich zostało, leży dalej na miejscu i każdy może to przeczytać.
    [many] Bothy już nigdy nie wspomni o tych { $packs } paczkach lub plikach. Co z nich zostało, leży dalej na miejscu i każdy może to przeczytać.
   *[other] Bothy już nigdy nie wspomni o tych { $packs } paczkach lub plikach. Co z nich zostało, leży dalej na miejscu i każdy może to przeczytać.
}

## The record

cli-no-kind = Nie ma rodzaju "{ $kind }". Rodzaje pokazuje `bothy incident add --help`.
cli-no-field = Nie ma pola "{ $field }".
# Mówione obok listy. $shown, $all: liczby. $id: początek ID ostatniego.
cli-list-cut = { $shown } z { $all }. Dalej: --after { $id }, wszystkie: --all.
cli-list-nothing-kept = Nic tu jeszcze nie ma.
cli-list-nothing-found = Nic nie znaleziono. Podaj mniej warunków albo inne słowa.
cli-list-end = To był ostatni wpis.
cli-the-field = To pole: { $field }.
# $choices: what can be said, in the words that are typed.
cli-field-takes = Pole { $field } przyjmuje: { $choices }.
cli-field-form = --field przyjmuje NAME=VALUE, jak w --field place="w domu".
cli-field-twice = Pole { $field } podano dwa razy.
cli-people-form = Osoby, które są zapisane, podaje się jak w who=person:3f9a2c,person:77d0e1, bez niczego obok. Zwykłe słowa zaczynają się inaczej.
cli-person-twice = W jednym polu jest dwa razy ta sama osoba.
cli-when = Kiedy to się stało? Podaj --happened: godzinę, dzień, miesiąc (2026-03), porę roku ("winter 2025/26") albo A..B dla tego, co trwało.
# $tz: co tam stoi.
cli-time-zone = Ten komputer nie ma strefy czasowej o nazwie { $tz }, którą podaje zmienna TZ. Godziny byłyby błędne. Nic nie zostało zrobione. Ustaw TZ na nazwę taką jak Europe/London albo usuń ją.
# $when: kiedy się stało, tak jak jest zachowane.
cli-understood = Zachowane jako: { $when }.
cli-to-the-minute = Sekundy są pomijane: czas zachowuje się co do minuty.
cli-not-text = To nie jest zwykły tekst w UTF-8: { $what }.
cli-text-too-long = Plik dla { $what } jest za długi. Może mieć 256 KiB.
cli-see-people = `bothy people list` pokazuje, kto jest zapisany.

cli-lost-incident = Z tego zdarzenia nic nie zapisano: dodaj je jeszcze raz.
cli-lost-change = Z tej zmiany nic nie zapisano.
cli-lost-draft = Nic z tego nie trafiło do szkicu.
cli-practice = To było ćwiczenie: nic nie zapisano. Tak by to wyglądało.
cli-nothing-to-change = Nie podano nic do zmiany. Zobacz `{ $help }`.
cli-nothing-to-keep = Nie podano nic, co ma trafić do szkicu. Zobacz `bothy draft keep --help`.
cli-draft-stays = Szkic zostaje taki, jaki jest: `bothy draft keep { $id } …` dodaje to, czego brakuje.
cli-undone-incident = Cofnięte: zdarzenie i wszystko, co w nim było.
cli-undone-amendment = Cofnięte: ostatnia poprawka. Znowu stoi to, co było przed nią.
cli-undone-attachment = Cofnięte: plik dodany jako ostatni.
cli-put-away = Odłożone: poza listami i paczkami, ale zachowane. Przywraca to `bothy incident put-away { $id } --back`.
cli-back = Jest z powrotem.

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    Jeśli zajmuje się tym lub może zająć policja albo sąd, usunięcie może zaszkodzić twojej sprawie. Może lepiej to odłożyć? Wtedy jest poza listami i paczkami, ale zachowane.
    Najpierw twoje bezpieczeństwo.
    Wpisz: `away` odkłada, `remove` usuwa na zawsze, cokolwiek innego zostawia to, jak jest.
cli-remove-put-away =
    { $incident }
    Jeśli zajmuje się tym lub może zająć policja albo sąd, usunięcie może zaszkodzić twojej sprawie. To już jest odłożone i może tak zostać.
    Najpierw twoje bezpieczeństwo.
    Wpisz: `remove` usuwa na zawsze, cokolwiek innego zostawia to, jak jest.
cli-nothing-removed = Nic nie zostało usunięte.

## Files

cli-changed-meanwhile = { $path } zmienił się w czasie czytania, więc go nie zachowano. Poczekaj, aż nic do niego nie pisze.
cli-no-name = To, co przychodzi ze stdin, nie ma nazwy: podaj ją przez --name.
cli-to-inside = { $path } nie ma nazwy albo leży w folderze sejfu. Wybierz inne miejsce.
cli-to-exists = { $path } już jest, a tego nigdy się nie zastępuje. Wybierz inną nazwę dla --to.
cli-preview-not-a-picture = Nie ma podglądu: to nie jest obraz. `incident extract` zapisuje plik taki, jaki jest.
cli-preview-format = Nie ma podglądu: Bothy nie umie pokazać takiego obrazu. Jest zachowany w całości; `incident extract` zapisuje go takim, jaki jest.
cli-preview-too-large = Nie ma podglądu: obraz jest za duży, żeby go bezpiecznie pokazać. Jest zachowany w całości; `incident extract` zapisuje go takim, jaki jest.
cli-preview-broken = Nie ma podglądu: obraz jest ucięty lub uszkodzony. Jest zachowany taki, jaki przyszedł; `incident extract` zapisuje go takim, jaki jest.

# Beside a bar, while it works.
cli-keeping = Zachowuję
cli-writing = Piszę
cli-reading = Czytam
cli-importing = Wczytuję
cli-exporting = Robię paczkę
cli-checking = Sprawdzam
cli-changing-key = Zmieniam klucz
# $what: one of these. $percent: how much of it is done.
cli-progress = { $what }: { $percent }%

## Many incidents from a file

cli-imported = Zapisano: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }.
cli-imported-before = Zapisano: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }; już tu było: { $lines ->
        [one] { $lines } linia
        [few] { $lines } linie
        [many] { $lines } linii
       *[other] { $lines } linii
    }.
cli-line = Linia { $line }: { $wrong }
cli-line-ends = Wszystko przed tą linią jest zapisane. Popraw ją i podaj cały plik jeszcze raz: pójdzie dalej od tego miejsca.
cli-can-be-imported = Da się wczytać: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }.
cli-cannot-be-imported = Nie da się wczytać: { $lines ->
        [one] { $lines } linia
        [few] { $lines } linie
        [many] { $lines } linii
       *[other] { $lines } linii
    }.
cli-line-needs-happened = Potrzebne jest "happened".
cli-line-needs-kinds = Potrzebny jest co najmniej jeden rodzaj, każdy podany raz: "kinds": ["controlling"].
cli-line-too-long = Jest dłuższa niż 4 MiB.
cli-line-name = W linii nie ma nic, co nazywa się "{ $name }"; inne pola idą do "fields".
cli-line-not-json = To nie jest JSON albo jest ucięty, przy bajcie { $byte }.
cli-line-utf-16 = To tekst UTF-16. Zapisz plik jako UTF-8.
cli-line-utf-32 = To tekst UTF-32. Zapisz plik jako UTF-8.
cli-line-packed = Plik jest spakowany albo to archiwum (gzip, zip, 7z itp.). Najpierw go rozpakuj.
cli-line-no-text = Ten plik to nie tekst. Może to obraz albo dokument Worda lub Excela.
cli-line-not-utf-8 = Od bajtu { $byte } to nie jest UTF-8; może to Latin-1 lub Windows-1252. Zapisz plik jako UTF-8.
cli-line-array = To tablica JSON. Każde zdarzenie w osobnym wierszu, bez nawiasów wokół.
cli-line-table = To wygląda jak wiersz tabeli (CSV).
# $name: nazwa w wierszu.
cli-line-twice = "{ $name }" stoi tam dwa razy i nie wiadomo, które się liczy. Zostaw jedno.
cli-line-half-character = Przed bajtem { $byte } jest połowa znaku (samotny surogat).
cli-line-no-field = Nie ma pola "{ $field }". Pola pokazuje `bothy incident add --help`.
cli-line-field = Pole { $field } nie może tego zawierać.
cli-line-details = Szczegóły są za długie albo podane dwa razy.

## People, plans, notes, the conversation about danger

cli-no-about-us = Nic jeszcze nie podano. `bothy about-us set --help` pokazuje, co można.
cli-about-us-form = Podaj NAME=VALUE, jak w relationship="Małżeństwo".
cli-see-plans = `bothy plan list` pokazuje, które są.
cli-which-plan = Jest kilka planów. Powiedz który przez --plan ID; pokazuje je `bothy plan list`.
cli-no-plan = Plan robi `bothy plan new`.
cli-see-items = `bothy plan show` podaje numer każdego punktu, jak 5.2.
cli-see-history = `bothy plan history` pokazuje, kiedy ktoś do niego wracał.
cli-not-there = Punkt podany przez --before nie jest innym punktem z tej części.
cli-review = `bothy plan review` zachowuje go tak, jak jest.
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] Jednego znaku nie da się wydrukować: { $letters }. Na papierze zastępuje go kod, na przykład [U+5B57].
        [few] { $count } znaków nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
        [many] { $count } znaków nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
       *[other] { $count } znaku nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
    }
# $items: how many things of the bag she wrote or reworded.
cli-card-own-words =
    { $items ->
        [one] Jeden punkt o torbie jest zapisany własnymi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
        [few] { $items } punkty o torbie są zapisane własnymi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
        [many] { $items } punktów o torbie jest zapisanych własnymi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
       *[other] { $items } punktu o torbie jest zapisane własnymi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
    } Dodaj --own-words, żeby były na niej tak, jak je zapisano.
cli-see-themes = `bothy risk ask` pokazuje tematy i odpowiedzi.
cli-nothing-agreed = Nie ma zgody na nic.
cli-note-changed = Zmieniona { $day }
# A file that somebody writes: how much of what is in it.
cli-items = { $items ->
        [one] { $items } punkt
        [few] { $items } punkty
        [many] { $items } punktów
       *[other] { $items } punktu
    }
cli-themes = { $themes ->
        [one] { $themes } temat
        [few] { $themes } tematy
        [many] { $themes } tematów
       *[other] { $themes } tematu
    }

## Packs

cli-no-age = Paczka może być folderem albo plikiem .zip; .age jeszcze się nie da zrobić.
cli-leftover-finished = To, czego robienie przerwano (plik lub paczka), jest teraz gotowe: { $place }
# $part: folder, w którym powstawała.
cli-leftover-removed = Robienie pliku lub paczki przerwano. To, co z tego było w { $part }, jest usunięte. Twój zapis jest taki jak był. Jeśli tego potrzebujesz, zrób to jeszcze raz.
cli-leftover-gone = Robienie { $place } nie zostało ukończone i nic z tego tam teraz nie ma. Jeśli folder { $part } jest teraz gdzie indziej, usuń go: każdy może przeczytać, co w nim jest.
cli-leftover-out-of-reach = Robienie pliku lub paczki przerwano, a Bothy nie ma teraz dostępu do { $part }. Kto go ma, może przeczytać, co tam jest. Jeśli to pamięć USB, włóż ją i otwórz zapis jeszcze raz. Jeśli ten folder jest już usunięty: bothy export --forget
cli-leftover-name-taken = Plik lub paczka jest w całości, ale w { $place } jest coś innego. Przenieś to i otwórz zapis jeszcze raz. Do tego czasu jest w { $part }.
cli-leftovers-forgotten = { $packs ->
    [0] Nie ma takiej paczki ani pliku.
    [one] Jedna paczka lub jeden plik jest zapomniany. Jeśli coś z tego zostało, usuń to.
    [few] { $packs } paczki lub pliki są zapomniane. Jeśli coś z nich zostało, usuń to.
    [many] { $packs } paczek lub plików jest zapomnianych. Jeśli coś z nich zostało, usuń to.
   *[other] { $packs } paczki lub pliku jest zapomniane. Jeśli coś z tego zostało, usuń to.
}
cli-pack-unreadable = Nie da się odczytać { $pack }. Czy to tam jest i czy możesz to czytać?
cli-pack-shown = Pokazane
cli-pack-not-shown = Nie pokazane
cli-pack-put-away = Odłożone
cli-pack-exhibits = Załączniki
cli-pack-hidden = Ukryte pola
cli-pack-reader = Kto czyta, widzi
cli-pack-left-files = { $files ->
        [one] { $files } plik jest pominięty
        [few] { $files } pliki są pominięte
        [many] { $files } plików jest pominiętych
       *[other] { $files } pliku jest pominięte
    }
# $file is the mark and name of a file, $kinds what is said by properties-… of it.
cli-pack-shows-place = { $file }: pokazuje miejsce
cli-pack-may-say = { $file }: może mówić gdzie lub kto, przez { $kinds }
cli-pack-unnamed = bez nazwy
cli-pack-incidents = { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }
cli-pack-left-out = { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, poza paczką; zobacz `bothy incident list --put-away`, a przywraca je `bothy incident put-away ID --back`
cli-pack-files = { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }, { $size }
cli-pack-lines = ile linii zapisu nie ma w paczce ({ $hidden } z { $size }) i między którymi z pozostałych są

## Hand-over: a plan from a worker's desk to somebody else's vault. $items is how many.

cli-handover-sealed =
    { $items ->
        [one] Zapieczętowane: jeden punkt.
        [few] Zapieczętowane: { $items } punkty.
        [many] Zapieczętowane: { $items } punktów.
       *[other] Zapieczętowane: { $items } punktu.
    }
cli-handover-unlinked =
    { $items ->
        [one] Jeden punkt wymienia osobę lub zdarzenie z tego sejfu. Ta nazwa zostaje tutaj.
        [few] { $items } punkty wymieniają osobę lub zdarzenie z tego sejfu. Te nazwy zostają tutaj.
        [many] { $items } punktów wymienia osobę lub zdarzenie z tego sejfu. Te nazwy zostają tutaj.
       *[other] { $items } punktu wymienia osobę lub zdarzenie z tego sejfu. Te nazwy zostają tutaj.
    }
cli-handover-read-aloud = Otwiera to sześć słów. Przeczytaj je na głos. Nie wysyłaj ich i nie pisz ich tam, gdzie idzie plik lub obrazki. Widać je tylko raz.
cli-handover-pictures =
    { $count ->
        [one] Jeden obrazek, z jednym kodem do odczytania.
        [few] { $count } obrazki, na każdym jeden kod. Można je odczytać w dowolnej kolejności.
        [many] { $count } obrazków, na każdym jeden kod. Można je odczytać w dowolnej kolejności.
       *[other] { $count } obrazka, na każdym jeden kod. Można je odczytać w dowolnej kolejności.
    }
cli-handover-too-long = Plan, który jest za długi na obrazki, idzie jako plik: --to FILE.age.
cli-handover-not-drawn = Nie da się narysować obrazka. To błąd w Bothy.
cli-handover-wrong-words = Trzeba tych sześciu słów, które z tym przeczytano. Poproś, żeby je powtórzyć, i sprawdź każde.
cli-handover-taken-before = Ten plan już kiedyś przejęto. Jest w planie { $plan }. Nic nie zostało dodane.
cli-handover-new-plan = To będzie nowy plan:
cli-handover-into-yours = To zostanie dodane do twojego planu:
cli-handover-adds =
    { $items ->
        [0] Nie ma nic nowego.
        [one] Do dodania: jeden punkt.
        [few] Do dodania: { $items } punkty.
        [many] Do dodania: { $items } punktów.
       *[other] Do dodania: { $items } punktu.
    }
cli-handover-already =
    { $items ->
        [one] Już jest: jeden punkt.
        [few] Już są: { $items } punkty.
        [many] Już jest: { $items } punktów.
       *[other] Już jest: { $items } punktu.
    }
cli-handover-ask = Wpisz `add`, żeby to dodać. Cokolwiek innego zostawia wszystko tak, jak jest.
cli-handover-nothing-added = Nic nie zostało dodane.
# $file is the name of a file.
cli-handover-no-code = W { $file } nie da się odczytać kodu. Zrób zdjęcie jeszcze raz: cały kod, ostry, z bielą dookoła.
# $files are names of files.
cli-handover-passed-over = Pominięto, bo nie ma w nich części planu: { $files }.
cli-handover-other-code = Kod w { $file } nie jest kodem przekazanego planu albo nie da się go odczytać w całości. Zrób zdjęcie jeszcze raz.
cli-handover-long-file = { $file } jest za długi na plan lub jego obrazek.
cli-handover-many-files = To za dużo plików. Podaj najwyżej { $most }.
cli-handover-one-file = Podaj jeden plik albo obrazki, ale nie to i to.
cli-handover-empty-folder = W tym folderze nie znaleziono planu.
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] Brakuje części { $numbers } z { $of }. Odczytaj ją też i podaj wszystkie.
        [few] Brakuje części { $numbers } z { $of }. Odczytaj je też i podaj wszystkie.
        [many] Brakuje części { $numbers } z { $of }. Odczytaj je też i podaj wszystkie.
       *[other] Brakuje części { $numbers } z { $of }. Odczytaj je też i podaj wszystkie.
    }
cli-handover-mixed = Nie wszystkie obrazki są z tego samego planu. Podaj te z jednego.
cli-handover-demo =
    Gdyby ten plan zrobił doradca, jego punkty ({ $items }) mogłyby trafić na jej telefon: { $codes ->
        [one] jeden obrazek
        [few] { $codes } obrazki
        [many] { $codes } obrazków
       *[other] { $codes } obrazka
    } i sześć słów. Obrazki są na nic bez słów, więc słowa czyta się na głos.
