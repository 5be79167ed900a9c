# What only the command line says: what it asks and says at a terminal, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = Bothy nie ma słów w języku { $tag }. Ma w: { $tags }.

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = Zanim spróbujesz czegoś innego, skopiuj cały folder i użyj najnowszej kopii, która się otwiera. Jeśli ktoś dał ci ten folder, jeden z jego plików może być dowiązaniem albo wcale nie być plikiem.
cli-error-in-use = Folder sejfu jest otwarty w innym `bothy`. Może to być `bothy shell`.
cli-error-rolled-back-database = Baza danych sejfu jest starsza niż jego pieczęcie. Jeśli jest nowsza kopia całego folderu, użyj jej. Żeby iść dalej z tą: `bothy check --accept-rollback`.
cli-error-rolled-back-seals = Pieczęcie sejfu są starsze niż jego baza danych. Jeśli jest inna kopia całego folderu, użyj jej. Żeby iść dalej z tą: `bothy check --accept-rollback`.
cli-error-rolled-back-slot-file = Pliki gniazd (slot) sejfu są starsze niż jego baza danych. Jeśli jest inna kopia całego folderu, użyj jej. Żeby iść dalej z tą: `bothy check --accept-rollback`.
cli-error-key-lost = Jeśli plik z kluczem jest w innym miejscu, podaj właściwy przez --device-key FILE. Jeśli go już nie ma, użyj `bothy recover`.
cli-error-not-forgotten = Poszukaj kopii folderu sejfu, także w kopiach zapasowych.

cli-input-cost = Użyj --kdf-cost M,T. M to od 8 do 1048576, w KiB. T to od 1 do 64. Przykład: 65536,3.
cli-input-kinds = Na przykład: --kind controlling --kind threats.
cli-input-happened = Użyj 2026-03-01T21:30, "about 2026-03-01" albo 2026-03-01. Dla czegoś, co trwało: 2026-03-01..2026-03-05. Jeśli nie znasz dnia: 2026-03, "summer 2025", "winter 2025/26", 2025 albo "about 2026-01-10..2026-02-20".
cli-input-no-such-day = Podaj rok, miesiąc i dzień, jak 2026-03-01.
cli-input-no-such-time = Dzień ma godziny od 00:00 do 23:59. Pisz je jak 2026-03-01T21:30.
cli-input-no-such-offset = Przesunięcie pisze się jak +01:00: 2026-03-01T21:30+01:00.
cli-input-clock-skipped = Podaj godzinę, którą wtedy pokazywały zegary, albo dodaj przesunięcie: 2026-03-01T21:30+01:00.
cli-input-clock-repeated = Powiedz, która z dwóch, przez przesunięcie. W Wielkiej Brytanii to +01:00 przed zmianą, +00:00 po niej. Pisz to jak 2026-03-01T21:30+00:00.
cli-input-which-winter = Podaj oba lata, jak "winter 2025/26".
cli-input-long-ago = Sprawdź rok, jak 2026-03-01T21:30.
cli-input-ahead = Sprawdź rok i miesiąc, jak 2026-03-01T21:30. Sprawdź też zegar tego komputera.
cli-input-ends-first = Najpierw napisz początek, jak 2026-03-01T21:30..2026-03-01T23:00.
cli-input-past = Podaj dzisiejszy albo późniejszy dzień, jak 2031-03-01, i sprawdź zegar tego komputera.
cli-input-born = Sprawdź rok, jak w 2019-04-12, i zegar tego komputera. Dziecko, które się jeszcze nie urodziło, może mieć dzień, na który przypada poród.
cli-input-field = `bothy incident add --help` pokazuje pola i to, co każde może zawierać.
cli-input-id = Podaj wszystkie 32 litery i cyfry, które pokazuje `bothy incident list --json`. Pierwsze 6 wystarczy, jeśli żadne inne ID tak się nie zaczyna.
cli-input-choice = --hide przyjmuje nazwy pól. --without przyjmuje ID zdarzeń, a --without-files ID plików. --initials przyjmuje dwie wielkie litery.
cli-input-files-show-place = Pomiń każdy z tych plików przez --without-files ID. Albo eksportuj bez --hide place:
cli-input-person = Zobacz `bothy people list`.
cli-input-about-us = Użyj relationship, began, ended, living_together, other_cases albo orders.
cli-input-undo = Żeby nie było tego widać, użyj `bothy incident put-away`. Żeby usunąć to na zawsze, użyj `bothy incident remove`.

cli-fault-at = W Bothy jest błąd, w miejscu { $place }. To, co masz zapisane, jest bezpieczne.
cli-no-signals = Bothy nie może nasłuchiwać sygnałów.
cli-signal-too-late = Gdy przyszedł sygnał, było to już zrobione.

# A file outside the vault. $why: as below, or as the system says it.
cli-cannot-read = Nie da się odczytać { $path }: { $why }.
cli-cannot-write = Nie da się zapisać { $path }: { $why }.
cli-cannot-make = Nie da się utworzyć { $path }: { $why }.
cli-cannot-find = Nie da się znaleźć { $path }: { $why }.
cli-cannot-use = Nie da się użyć { $path }: { $why }.
cli-cannot-write-out = Nie da się pisać do stdout: { $why }.
cli-why-not-found = Nie ma takiego pliku ani folderu
cli-why-denied = Nie masz do tego prawa
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
cli-why-no-text = To nie jest tekst w UTF-8. Zapisz plik jako UTF-8
cli-why-path-too-long = Nazwa lub ścieżka jest za długa
cli-why-not-taken = Dysk tego nie przyjmuje albo oddaje coś innego
cli-in-part = Zatrzymało się w połowie: { $why }. { $done }
cli-not-read-back = Tego, co wysłano na stdout, nie dało się odczytać z powrotem i porównać. Sprawdź kopię, którą masz.

## Vaults and secrets

cli-which-vault = Który sejf? Podaj jego folder przez --vault DIR albo w BOTHY_VAULT.
cli-no-vault = W { $path } nie ma sejfu. Żeby go zrobić: `bothy init`.
cli-vault-exists = W { $path } już coś jest. Bothy tego nie zastąpi. Wybierz inny folder przez --vault DIR.
cli-key-inside = Plik z kluczem urządzenia nie może być w folderze sejfu. Kopia folderu zabrałaby klucz ze sobą. Wybierz inne miejsce przez --device-key FILE.
cli-key-exists = W { $path } jest już plik z kluczem urządzenia. Może go potrzebować inny sejf, więc Bothy go nie zastąpi. Przenieś go albo wybierz inne miejsce przez --device-key FILE.
cli-no-key-file = Plik { $path } to nie klucz urządzenia tego zapisu. Bothy go nie ruszyło. Podaj właściwy plik przez --device-key FILE. Albo podaj nową nazwę, a Bothy zrobi tam nowe klucze.
# $path: a name that is used while something is made.
cli-in-the-way = W { $path } już coś jest, a Bothy tego nie ruszyło. Bothy potrzebuje tej nazwy na czas pracy. Przenieś to, co tam jest, albo wybierz inną nazwę.
cli-no-vault-folder = Bothy nie może znaleźć folderu, w którym jest sejf.

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = Hasło
cli-secret-new = Nowe hasło
cli-secret-second = Drugie hasło
cli-secret-again = Jeszcze raz to samo
cli-recovery-code = Kod odzyskiwania
cli-six-words = Sześć słów
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = Na razie słów: { $count } z { $of }. Reszta
cli-file = plik
cli-import-lines = linie do wczytania
cli-asked = { $what }: { "" }
cli-no-terminal = Nie ma terminala, na którym można o to zapytać: { $what }. Podaj to w pliku (zobacz --help).
cli-too-long = To jest za długie: { $what }. Pierwsza linia pliku może mieć tyle bajtów: { $bytes }.
cli-stdin-twice = Z `-` można czytać tylko jedno: { $one } albo { $other }. Drugie podaj jako plik lub /dev/fd/N.
# A number of 8 digits follows the first, and several words the second.
cli-drawn = Wylosowane, jeśli chcesz któregoś użyć: { "" }
cli-drawn-words = { "" } bez odstępu, albo słowa: { "" }
cli-secret-rule = Użyj PIN-u z 8 do 16 cyfr, które nie są datą, cyframi po kolei ani powtórką. Albo użyj hasła z kilku słów.
cli-stopped-asking = Bothy już nie pyta. To, co teraz wpiszesz, będzie widać na ekranie.
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = Wpisuj polecenia tak jak po `bothy`. `lock` zamyka, `quit` kończy. Po { $after } bez wpisywania zamyka się samo.
cli-minutes = { $minutes } min
cli-seconds = { $seconds } s
cli-shell-asked = bothy> { "" }
cli-shell-locked = Zamknięte.
cli-shell-idle = Przez jakiś czas nic nie było wpisane, więc jest zamknięte.
cli-shell-help = Działa tu każde polecenie `bothy`, bez `bothy` i bez --vault: `incident list`, `plan show`. `--help` je wymienia. `lock` zamyka, `quit` kończy. Tekst ze spacjami pisz w cudzysłowie.
cli-shell-quotes = Jeden cudzysłów nie ma pary, więc nic nie zostało zrobione. Wpisz to jeszcze raz.
cli-shell-long = To za długie na jedną linię, więc nic nie zostało zrobione. Długi tekst podaj w pliku, przez --details-file i podobne.
cli-shell-not-text = To nie jest tekst w UTF-8, więc nic nie zostało zrobione.
cli-shell-begun = --vault, --device-key, --secret-file i --lang podaje się przy samym `bothy shell`. Zakończ tę sesję przez `quit` i zacznij nową.
cli-shell-within = To już jest sesja.
cli-shell-commands = polecenia sesji
cli-code-opens = Kod jest dobry.

cli-secret-changed = Hasło jest zmienione. Od teraz używaj nowego.
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = Pierwsza linia to ID sejfu. Druga to twój kod odzyskiwania. Otwiera sejf, gdy nie ma hasła albo klucza urządzenia. Bothy pokazuje go tylko raz, więc go zapisz.
cli-made-words = Ten sam kod słowami: { $words }
cli-made-key = Klucz urządzenia jest w { $path }. Zachowaj ten plik. Bez niego sejf otwiera tylko kod odzyskiwania.
cli-made-in-part = Sejf jest zrobiony i otwiera go jego hasło. Ale nie wszystko, o co prosisz, jest ustawione. Do reszty użyj `bothy recovery-code` i `bothy second set`.
cli-made-no-key = Sejf jest zrobiony. Następne polecenie, które go otwiera, spróbuje tego jeszcze raz.
cli-recovered = Nowe hasło jest ustawione. Kod odzyskiwania nadal działa, więc trzymaj go jak dotąd.
cli-second-again = Użyj `bothy second set`.
cli-code-seen = Stary kod otwiera teraz tylko kopie folderu zrobione przed tą zmianą.
cli-code-unseen = Jeśli ktoś mógł widzieć stary kod, zrób nowy z --seen.
cli-accepted-nothing = Nic tu nie pochodziło ze starszej kopii, więc nic się nie zmieniło.
cli-accepted-database = Baza danych była starsza niż reszta. Od teraz sejf otwiera się tak, jak jest.
cli-accepted-seals = Pieczęcie były starsze niż reszta. Od teraz sejf otwiera się tak, jak jest.
cli-accepted-slot-file = Pliki gniazd (slot) były starsze niż reszta. Od teraz sejf otwiera się tak, jak jest. Jeśli był kod odzyskiwania, zrób nowy.
cli-all-well = Wszystko jest tak, jak zapisano: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, ich pliki i każda linia dziennika.
cli-all-well-notes = Wszystko jest tak, jak zapisano: { $notes ->
        [one] { $notes } notatka
        [few] { $notes } notatki
        [many] { $notes } notatek
       *[other] { $notes } notatki
    }.
cli-not-well = Coś w tym sejfie nie jest tak, jak zapisano. Resztę nadal da się odczytać. Nic się nie zmieniło. Zanim spróbujesz czegoś innego, skopiuj cały folder.

cli-second-set = Drugie hasło otwiera teraz notatki. Co jakiś czas pisz w nich coś prawdziwego: `bothy notes` z tym hasłem.
cli-second-unset = Nic już nie otwiera notatek. To, co w nich jest, zostaje.
cli-arm = Od teraz wpisanie drugiego hasła niszczy cały zapis na zawsze, nawet przez pomyłkę.
cli-armed = Drugie hasło niszczy teraz zapis. Żeby to wyłączyć: `bothy second disarm`.
cli-disarmed = Drugie hasło otwiera teraz notatki i nic więcej nie robi.
cli-destroy-vault = To niszczy twój zapis na zawsze: każde zdarzenie, plik i szkic.
cli-destroy-notes = To niszczy notatki na zawsze.
cli-destroyed = Gotowe. To hasło niczego już nie otwiera.
cli-before-destroying =
    Zatrzymaj się tu, jeśli nie masz gdzie indziej i kodu odzyskiwania, i kopii folderu sejfu. Nic innego nie przywróci zapisu.
    To nie sięga kopii, które ma ktoś inny. Kto ma kod odzyskiwania i starszą kopię, nadal może ją otworzyć.
# $word: what has to be typed, the same in every language.
cli-type-word = Wpisz `{ $word }`, żeby iść dalej. Cokolwiek innego zostawia to, jak jest.
cli-say-yes = Nie ma terminala, na którym można zapytać, więc podaj --yes.
cli-nothing-changed = Nic się nie zmieniło.

## Na zawsze. Co polecenie usuwa tak, że nic tego nie przywróci: mówione, gdy nie ma terminala, a przy terminalu pod tym, co zniknie.

cli-gone-incident = To usuwa zdarzenie i wszystkie jego pliki na zawsze. `bothy incident put-away` je zachowuje, ale nie na listach i nie w zestawach.
cli-gone-draft = To usuwa szkic i jego pliki na zawsze.
cli-gone-person = To usuwa tę osobę i jej imię na zawsze. W zdarzeniach zostaje relacja.
cli-gone-item = To usuwa punkt z planu na zawsze, razem z uwagą.
cli-gone-plan = To usuwa plan i każdą jego wersję na zawsze.
cli-gone-plans = { $plans ->
        [one] To usuwa { $plans } plan i każdą jego wersję na zawsze.
        [few] To usuwa { $plans } plany i każdą ich wersję na zawsze.
        [many] To usuwa { $plans } planów i każdą ich wersję na zawsze.
       *[other] To usuwa { $plans } planu i każdą ich wersję na zawsze.
    }
cli-gone-contact = To usuwa kontakt na zawsze.
cli-gone-order = To usuwa nakaz i jego kopie na zawsze.
cli-gone-copy = To usuwa tę kopię nakazu na zawsze.
cli-gone-note = To usuwa notatkę na zawsze.
cli-gone-answer = To usuwa odpowiedź i fakty przy niej na zawsze.
cli-gone-risk = To usuwa na zawsze wszystko, co powiedziano o niebezpieczeństwie. To znaczy każdą odpowiedź, to, czego potrzebujesz i chcesz, i twoją zgodę.
cli-gone-code = Jeśli jest stary kod odzyskiwania, od teraz niczego nie otworzy.
cli-gone-second = Drugie hasło i kod odzyskiwania notatek niczego już nie otworzą. To, co jest w notatkach, zostaje.
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
cli-list-cut = { $shown } z { $all }. Żeby iść dalej, użyj --after { $id }. Żeby zobaczyć wszystkie, użyj --all.
cli-list-nothing-kept = Nic tu jeszcze nie ma.
cli-list-nothing-found = Nic nie znaleziono. Usuń jakiś filtr albo użyj innych słów.
cli-list-end = To był ostatni wpis.
cli-the-field = To pole: { $field }.
# $choices: what can be said, in the words that are typed.
cli-field-takes = Pole { $field } może być: { $choices }.
cli-field-form = --field przyjmuje NAME=VALUE, jak --field place="w domu".
cli-field-twice = Pole { $field } podano dwa razy.
cli-people-form = Osoby, które tu masz, podaje się jak who=person:3f9a2c,person:77d0e1, bez niczego więcej. Własne słowa nie mogą zaczynać się od person:.
cli-person-twice = W jednym polu jest dwa razy ta sama osoba.
cli-when = Kiedy to się stało? Podaj --happened: godzinę, dzień, miesiąc (2026-03) albo porę roku ("winter 2025/26"). Dla czegoś, co trwało, podaj A..B.
# $tz: co tam stoi.
cli-time-zone = Ten komputer nie ma strefy czasowej o nazwie { $tz }, a podaje ją zmienna TZ. Godziny byłyby błędne, więc nic nie zostało zrobione. Ustaw TZ na nazwę taką jak Europe/London albo usuń ją.
# $when: kiedy się stało, tak jak jest zachowane.
cli-understood = Zachowane jako: { $when }.
cli-to-the-minute = Bothy zachowuje czas co do minuty, więc sekundy są pominięte.
cli-not-text = To nie jest zwykły tekst w UTF-8: { $what }.
cli-save-as-utf-8 = Może to UTF-16. Zapisz plik jako UTF-8 i spróbuj jeszcze raz.
cli-text-too-long = Plik jest za długi: { $what }. Może mieć do 256 KiB.
cli-see-orders = `bothy order list` pokazuje nakazy, które tu masz.
cli-see-people = `bothy people list` pokazuje osoby, które tu masz.

cli-lost-incident = Tego zdarzenia nie zapisano. Dodaj je jeszcze raz.
cli-lost-change = Tej zmiany nie zapisano. Zrób ją jeszcze raz.
cli-lost-order = Nic z tego nie zachowano. Dodaj to jeszcze raz.
cli-lost-draft = Nic z tego nie trafiło do szkicu.
cli-practice = To było ćwiczenie, więc nic nie zapisano. Tak by to wyglądało.
cli-nothing-to-change = Nie podano nic do zmiany. Zobacz `{ $help }`.
cli-nothing-to-keep = Nie podano nic do szkicu. Zobacz `bothy draft keep --help`.
cli-draft-stays = Szkic nadal jest. Żeby dodać to, czego brakuje: `bothy draft keep { $id } …`.
cli-undone-incident = Cofnięte: zdarzenie i wszystko, co w nim było.
cli-undone-amendment = Cofnięte: ostatnia poprawka. Jest znowu to, co było przed nią.
cli-undone-attachment = Cofnięte: plik dodany jako ostatni.
cli-put-away = Odłożone. Jest zachowane, ale nie na listach i nie w zestawach. Żeby to przywrócić: `bothy incident put-away { $id } --back`.
cli-back = Jest z powrotem.

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    Jeśli zajmuje się tym policja lub sąd albo może się zająć, usunięcie może zaszkodzić twojej sprawie. Może lepiej to odłożyć? Będzie zachowane, ale nie na listach i nie w zestawach.
    Twoje bezpieczeństwo jest najważniejsze.
    Wpisz `away`, żeby to odłożyć, albo `remove`, żeby usunąć na zawsze. Cokolwiek innego zostawia to, jak jest.
cli-remove-put-away =
    { $incident }
    Jeśli zajmuje się tym policja lub sąd albo może się zająć, usunięcie może zaszkodzić twojej sprawie. To już jest odłożone i może tak zostać.
    Twoje bezpieczeństwo jest najważniejsze.
    Wpisz `remove`, żeby usunąć na zawsze. Cokolwiek innego zostawia to, jak jest.
cli-nothing-removed = Nic nie zostało usunięte.

## Files

cli-changed-meanwhile = { $path } zmienił się w czasie czytania, więc nie został zachowany. Poczekaj, aż nic do niego nie pisze, i spróbuj jeszcze raz.
cli-no-name = To, co przychodzi ze stdin, nie ma nazwy. Podaj ją przez --name.
cli-to-inside = { $path } nie ma nazwy albo jest w folderze sejfu. Wybierz inne miejsce.
cli-to-exists = { $path } już tam jest. Bothy tego nie zastąpi. Wybierz inną nazwę dla --to.
cli-preview-not-a-picture = Nie ma podglądu, bo to nie jest obraz. Żeby zapisać plik taki, jaki jest: `incident extract`.
cli-preview-format = Nie ma podglądu: Bothy nie umie pokazać takiego obrazu. Jest zachowany w całości. Żeby zapisać go takim, jaki jest: `incident extract`.
cli-preview-too-large = Nie ma podglądu: obraz jest za duży, żeby go bezpiecznie pokazać. Jest zachowany w całości. Żeby zapisać go takim, jaki jest: `incident extract`.
cli-preview-broken = Nie ma podglądu: obraz jest ucięty lub uszkodzony. Jest zachowany taki, jaki przyszedł. Żeby zapisać go takim, jaki jest: `incident extract`.

# Beside a bar, while it works.
cli-keeping = Zachowuję
cli-writing = Piszę
cli-reading = Czytam
cli-importing = Wczytuję
cli-exporting = Robię zestaw
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
cli-line-ends = Wszystko przed tą linią jest zapisane. Popraw linię i podaj cały plik jeszcze raz. Bothy pójdzie dalej od tego miejsca.
cli-import-stopped = Wszystko, co ma tu ID, jest zapisane. Podaj ten sam plik jeszcze raz, a Bothy pójdzie dalej od tego miejsca.
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
cli-line-needs-kinds = Potrzebny jest co najmniej jeden rodzaj, każdy tylko raz: "kinds": ["controlling"].
cli-line-too-long = Jest dłuższa niż 4 MiB.
cli-line-name = W linii nic nie nazywa się "{ $name }". Inne pola idą do "fields".
cli-line-not-json = To nie jest JSON albo jest ucięty, przy bajcie { $byte }.
cli-line-utf-16 = To tekst UTF-16. Zapisz plik jako UTF-8.
cli-line-utf-32 = To tekst UTF-32. Zapisz plik jako UTF-8.
cli-line-packed = Plik jest spakowany albo to archiwum (gzip, zip, 7z itp.). Najpierw go rozpakuj.
cli-line-no-text = Ten plik to nie tekst. Może to obraz albo dokument Worda lub Excela.
cli-line-not-utf-8 = Od bajtu { $byte } to nie jest UTF-8. Może to Latin-1 lub Windows-1252. Zapisz plik jako UTF-8.
cli-line-array = To tablica JSON. Zapisz każde zdarzenie w osobnej linii, bez nawiasów wokół.
cli-line-table = To wygląda jak wiersz tabeli (CSV).
# $name: nazwa w wierszu.
cli-line-twice = "{ $name }" jest tam dwa razy, więc Bothy nie wie, które się liczy. Zostaw jedno.
cli-line-half-character = Przed bajtem { $byte } jest połowa znaku (samotny surogat).
cli-line-no-field = Nie ma pola "{ $field }". Pola pokazuje `bothy incident add --help`.
cli-line-field = Pole { $field } nie może tego zawierać.
cli-line-details = Szczegóły są za długie albo są tam dwa razy.

## People, plans, notes, the conversation about danger

cli-no-about-us = Nic tu jeszcze nie podano. `bothy about-us set --help` pokazuje, co można podać.
cli-about-us-form = Podaj NAME=VALUE, jak relationship="Małżeństwo".
cli-see-plans = `bothy plan list` pokazuje plany.
cli-which-plan = Jest kilka planów. Powiedz który przez --plan ID. Pokazuje je `bothy plan list`.
cli-no-plan = Nie ma jeszcze planu. Żeby go zrobić: `bothy plan new`.
cli-see-items = `bothy plan show` podaje numer każdego punktu, jak 5.2.
cli-see-history = `bothy plan history` pokazuje przeglądy planu.
cli-not-there = Punkt podany przez --before nie jest innym punktem z tej części.
cli-review = Żeby zachować plan taki, jaki jest: `bothy plan review`.
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] Jednego znaku nie da się wydrukować: { $letters }. Na papierze zastępuje go kod, na przykład [U+5B57].
        [few] { $count } znaków nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
        [many] { $count } znaków nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
       *[other] { $count } znaku nie da się wydrukować: { $letters }. Na papierze zastępują je kody, na przykład [U+5B57].
    }
cli-card-no-helpline = Na kartce nie ma linii pomocy. Aby ją dodać, podaj, gdzie mieszkasz: `bothy helplines place`, albo użyj --helpline ID.
cli-see-helplines = Identyfikatory pokazuje `bothy --json helplines`.
# $items: how many things of the bag somebody added or reworded.
cli-card-own-words =
    { $items ->
        [one] Jedna rzecz do torby jest zapisana twoimi słowami. Nie ma jej na kartce, bo mogłaby zdradzić, po co ona jest.
        [few] { $items } rzeczy do torby są zapisane twoimi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
        [many] { $items } rzeczy do torby jest zapisanych twoimi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
       *[other] { $items } rzeczy do torby jest zapisane twoimi słowami. Nie ma ich na kartce, bo mogłyby zdradzić, po co ona jest.
    } Żeby wydrukować twoje słowa, dodaj --own-words.
cli-see-themes = `bothy risk ask` pokazuje tematy i dotychczasowe odpowiedzi.
cli-nothing-agreed = Nie ma zgody, którą można cofnąć.
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

cli-no-age = Zestaw może być folderem albo plikiem .zip. Bothy nie umie jeszcze zrobić .age.
cli-leftover-finished = Plik lub zestaw dowodów, którego robienie przerwano, jest teraz gotowy: { $place }
# $part: folder, w którym powstawała.
cli-leftover-removed = Robienie pliku lub zestawu dowodów przerwano. Bothy usunęło to, co z niego było w { $part }. Twój zapis jest taki jak był. Jeśli tego potrzebujesz, zrób to jeszcze raz.
cli-leftover-gone = Robienie { $place } nie zostało ukończone i nic z tego tam teraz nie ma. Folder { $part } jest teraz gdzie indziej? Usuń go: każdy może przeczytać, co w nim jest.
cli-leftover-out-of-reach = Robienie pliku lub zestawu dowodów przerwano, a Bothy nie ma teraz dostępu do { $part }. Kto go ma, może to przeczytać. Jeśli to pamięć USB, włóż ją i otwórz zapis jeszcze raz. Jeśli ten folder jest już usunięty: bothy export --forget
cli-leftover-name-taken = Plik lub zestaw dowodów jest gotowy, ale w { $place } jest coś innego. Przenieś to i otwórz zapis jeszcze raz. Do tego czasu jest w { $part }.
cli-leftover-to-remove = Zapisywanie pliku lub zestawu dowodów przerwano na telefonie. To, co z niego zostało, może tam być i każdy, kto to znajdzie, może to przeczytać. Usuń to, a potem każ Bothy o tym zapomnieć: { $place }
cli-leftovers-forgotten = { $packs ->
    [0] Nie ma takiego zestawu ani pliku.
    [one] Bothy już nie szuka jednego zestawu lub pliku. Jeśli coś z niego zostało, usuń to.
    [few] Bothy już nie szuka { $packs } zestawów lub plików. Jeśli coś z nich zostało, usuń to.
    [many] Bothy już nie szuka { $packs } zestawów lub plików. Jeśli coś z nich zostało, usuń to.
   *[other] Bothy już nie szuka { $packs } zestawu lub pliku. Jeśli coś z nich zostało, usuń to.
}
cli-pack-unreadable = Bothy nie może odczytać { $pack }. Sprawdź, czy to tam jest i czy możesz to czytać.
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
cli-pack-may-say = { $file }: może pokazać gdzie lub kto, bo zawiera { $kinds }
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
    }, poza zestawem. Zobacz `bothy incident list --put-away`. Żeby przywrócić jedno: `bothy incident put-away ID --back`
cli-pack-files = { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }, { $size }
cli-pack-lines = ilu linii dziennika nie ma w zestawie ({ $hidden } z { $size }) i gdzie jest ich miejsce między innymi

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
cli-handover-read-aloud = Otwiera to sześć słów. Bothy pokazuje je tylko raz. Przeczytaj je na głos. Nie wysyłaj ich i nie pisz ich tam, gdzie idzie plik lub obrazki.
cli-handover-pictures =
    { $count ->
        [one] Jeden obrazek, z jednym kodem do odczytania.
        [few] { $count } obrazki, na każdym jeden kod. Odczytaj je w dowolnej kolejności.
        [many] { $count } obrazków, na każdym jeden kod. Odczytaj je w dowolnej kolejności.
       *[other] { $count } obrazka, na każdym jeden kod. Odczytaj je w dowolnej kolejności.
    }
cli-handover-too-long = Ten plan jest za długi na obrazki. Przekaż go jako plik: --to FILE.age.
cli-handover-not-drawn = Bothy nie udało się narysować obrazka. W Bothy jest błąd.
cli-handover-taken-before = Ten plan już tu przejęto. Jest w planie { $plan }. Nic nie zostało dodane.
cli-handover-new-plan = To będzie nowy plan:
cli-handover-into-yours = To zostanie dodane do twojego planu:
cli-handover-ask = Wpisz `add`, żeby to dodać. Cokolwiek innego zostawia wszystko tak, jak jest.
cli-handover-nothing-added = Nic nie zostało dodane.
# $file is the name of a file.
cli-handover-no-code = Bothy nie może odczytać kodu w { $file }. Zrób zdjęcie jeszcze raz: cały kod, ostry, z bielą dookoła.
# $files are names of files.
cli-handover-passed-over = Pominięto, bo nie ma w nich części planu: { $files }.
cli-handover-other-code = Kod w { $file } nie jest z przekazanego planu albo części nie da się odczytać. Zrób zdjęcie jeszcze raz.
cli-handover-long-file = { $file } jest za długi na plan lub jego obrazek.
cli-handover-many-files = To za dużo plików. Podaj najwyżej { $most }.
cli-handover-one-file = Podaj jeden plik albo obrazki. Nie podawaj jednego i drugiego.
cli-handover-empty-folder = W tym folderze nie ma planu.
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
    Doradca, który zrobiłby ten plan, mógłby wysłać jego punkty ({ $items }) na telefon: { $codes ->
        [one] jeden obrazek
        [few] { $codes } obrazki
        [many] { $codes } obrazków
       *[other] { $codes } obrazka
    } i sześć słów. Obrazki są na nic bez słów, więc słowa czyta się na głos.

# What a service did on a day: numbers, and nobody.
cli-counts = Dnia { $day }:
    Nowe plany: { $plans }
    Przeglądy planów: { $reviews }
    Rozmowy o zagrożeniu: { $conversations }
    Zapisane zestawy dowodów: { $exports }
cli-counts-no-cases = W tym sejfie nie ma spraw, więc Bothy niczego nie liczy.
