# Kopie zapasowe: strona w środku, linia na ekranie głównym i to, co mówi wiersz poleceń.

## README.txt of a backup, for anyone who opens it. It is shown as it stands here, so break lines at 72 characters.

# $made: a day and a time.
pack-backup =
    CO TO JEST

    To kopia wszystkiego, co jedna osoba trzymała w programie Bothy.
    Powstała { $made } według zegara telefonu lub komputera, na którym
    ją zrobiono. Bothy może odtworzyć ją na innym urządzeniu:
    bothy restore.

    Uważaj na nią. Kto może przeczytać tę stronę, może przeczytać wszystko.

      incidents.txt       co się stało, słowami, z każdą poprawką
      files/              zdjęcia, nagrania i inne pliki
      people.json         osoby z zapisu i ich litery
      about-us.json       to, co powiedziano raz, do oświadczeń
      plans.json          plany; plan-reviews.json ma wcześniejsze
      contacts.json       do kogo można zadzwonić
      risk.json           rozmowa o zagrożeniu
      orders.json         nakazy sądu i warunki policji
      drafts.json         to, co zaczęto i czego nie zapisano
      log.jsonl           dziennik i dowody dla każdej jego linii
      heads.json          podpisane odciski dziennika
      contents.json       każdy plik, jego długość i SHA-256

    Pliki .txt i .json otwiera każdy program do zwykłego tekstu. Pliku,
    którego tu nie ma, nie było. Opisuje je docs/backup-format.md
    programu. Jest tam też o tym, jak sprawdzić dziennik.

# $made: a day and a time. Anyone who opens a backup of the notes reads this. Nothing in it may hint at anything more.
pack-backup-notes =
    CO TO JEST

    To kopia czyichś notatek. Powstała { $made } według zegara telefonu
    lub komputera, na którym ją zrobiono. Aplikacja, z której są notatki,
    może odtworzyć ją na innym urządzeniu.

    Kto może przeczytać tę stronę, może przeczytać je wszystkie.

      notes.txt           notatki, do czytania
      notes.json          notatki, dla aplikacji
      contents.json       każdy plik, jego długość i SHA-256

    Te pliki otwiera każdy program do zwykłego tekstu. Jeśli notatek nie
    ma, dwóch pierwszych tu nie ma.

## The home screen

phone-later-backup = Zrób kopię zapasową
phone-backup-why = Jeśli ten telefon zginie, zepsuje się albo ktoś go zabierze, wszystko przepadnie. Kopia to jeden plik, z którego wszystko wróci na innym telefonie.
phone-backup-shows = Kto znajdzie plik, zobaczy, że jest, ile mniej więcej ma i kiedy powstał. Bez siedmiu słów go nie przeczyta.
phone-backup-where = Daj go doradcy albo bliskiej osobie, której nie zna osoba, która cię krzywdzi. Nie trzymaj go w tym telefonie ani w jego chmurze.
phone-backup-words = Siedem słów trzymaj osobno, nie przy pliku. Widać je tylko raz.
phone-backup-nowhere = Jeśli nigdzie nie jest bezpiecznie, nie rób jej. Możesz usunąć to z listy.

## The command line

cli-backup-before = Kopia zapasowa to jeden zaszyfrowany plik. Kto go znajdzie, zobaczy, że jest, ile mniej więcej ma i kiedy powstał.
cli-backup-where = Daj go doradcy albo bliskiej osobie, której nie zna osoba, która cię krzywdzi. Nie trzymaj go na tym komputerze ani w jego chmurze.
cli-backing-up = Robienie kopii
cli-backup-made = Kopia jest gotowa i Bothy ją odczytał: { $path }, { $size }.
cli-backup-words = Otwiera ją te siedem słów. Bothy pokazuje je tylko raz. Zapisz je i trzymaj osobno, nie przy pliku.
cli-backup-key = Otworzy ją tylko ten, czyj jest ten klucz.
# $name: the name that the file would have in the backup.
cli-backup-file-damaged = Plik jest uszkodzony, więc kopia nie powstała: { $name }. Nic się nie zmieniło. Kopia wszystkiego oprócz uszkodzonych plików: bothy backup --to { $path } --without-damaged
cli-backup-log-damaged = Dziennik jest uszkodzony, a dziennik bez jednej linii niczego nie dowodzi. Dlatego nie da się zrobić kopii. Nic się nie zmieniło, a z wcześniejszej kopii nadal wróci to, co w niej jest.
cli-backup-part-damaged = Ta część jest uszkodzona, więc nie da się zrobić kopii: { $name }. Nic się nie zmieniło, a z wcześniejszej kopii nadal wróci to, co w niej jest.
cli-seven-words = Siedem słów
cli-trying-backup = Czytanie kopii
cli-backup-wrong-words = Te słowa nie otwierają tego pliku. Mogą być od innej kopii. Jeśli na pewno są dobre, może być uszkodzony początek pliku: weź inny egzemplarz.
cli-backup-wrong-key = Ten klucz nie otwiera tego pliku. Mógł powstać dla innego klucza albo dla słów. Jeśli na pewno jest dobry, może być uszkodzony początek pliku: weź inny egzemplarz.
# $made: a day and a time.
cli-backup-whole = Ta kopia jest cała. Powstała { $made }.
cli-backup-lines = { $lines ->
    [one] Ma { $lines } linię dziennika
    [few] Ma { $lines } linie dziennika
    [many] Ma { $lines } linii dziennika
   *[other] Ma { $lines } linii dziennika
    }
cli-backup-files = { $lines } { $files ->
    [0] i nie ma plików.
    [one] i { $files } plik.
    [few] i { $files } pliki.
    [many] i { $files } plików.
   *[other] i { $files } plików.
    }
cli-backup-notes = { $notes ->
    [0] Nie ma w niej notatek.
    [one] Ma { $notes } notatkę.
    [few] Ma { $notes } notatki.
    [many] Ma { $notes } notatek.
   *[other] Ma { $notes } notatki.
    }
cli-backup-left-out = { $files ->
    [one] Jeden plik był uszkodzony, gdy powstała, i nie ma go w niej:
    [few] { $files } pliki były uszkodzone, gdy powstała, i nie ma ich w niej:
    [many] { $files } plików było uszkodzonych, gdy powstała, i nie ma ich w niej:
   *[other] { $files } plików było uszkodzonych, gdy powstała, i nie ma ich w niej:
    }
cli-backup-left-out-restore = Aby odzyskać resztę: bothy restore { $path } --without-damaged
# $whole, $bytes: sizes.
cli-backup-damaged = Ta kopia jest uszkodzona. Powstała { $made }. Całe jest pierwsze { $whole } z { $bytes }.
cli-backup-lost = { $files ->
    [one] Jeden plik w niej jest uszkodzony lub ucięty:
    [few] { $files } pliki w niej są uszkodzone lub ucięte:
    [many] { $files } plików w niej jest uszkodzonych lub uciętych:
   *[other] { $files } plików w niej jest uszkodzonych lub uciętych:
    }
cli-backup-restorable = Wszystko, co napisano, jest całe. Weź inny egzemplarz. Albo odzyskaj to, co jest całe: bothy restore { $path } --without-damaged
cli-backup-not-restorable = Uszkodzona jest część z tym, co napisano, więc tego egzemplarza nie da się odtworzyć. Weź inny.
cli-restoring = Odtwarzanie
cli-restored-incidents = { $incidents ->
    [0] Odtworzono: bez zdarzeń
    [one] Odtworzono: { $incidents } zdarzenie
    [few] Odtworzono: { $incidents } zdarzenia
    [many] Odtworzono: { $incidents } zdarzeń
   *[other] Odtworzono: { $incidents } zdarzeń
    }
cli-restored = { $incidents } { $files ->
    [0] i bez plików.
    [one] i { $files } plik.
    [few] i { $files } pliki.
    [many] i { $files } plików.
   *[other] i { $files } plików.
    }
cli-restored-notes = { $notes ->
    [0] Odtworzono: bez notatek.
    [one] Odtworzono: { $notes } notatka.
    [few] Odtworzono: { $notes } notatki.
    [many] Odtworzono: { $notes } notatek.
   *[other] Odtworzono: { $notes } notatki.
    }
cli-restored-key = Zapis idzie dalej z nowym kluczem, a jego dziennik mówi, że go odtworzono. Jeśli potrzebujesz kodu odzyskiwania, zrób nowy.
cli-restored-lost = { $files ->
    [one] Jeden plik był uszkodzony i został pominięty:
    [few] { $files } pliki były uszkodzone i zostały pominięte:
    [many] { $files } plików było uszkodzonych i zostało pominiętych:
   *[other] { $files } plików było uszkodzonych i zostało pominiętych:
    }
cli-restore-not-empty = W tym sejfie już coś jest, a Bothy nie miesza dwóch zapisów. Zrób nowy przez `bothy init` i odtwórz kopię w nim.
cli-restore-damaged = Jeszcze nic nie odtworzono i sejf jest nadal pusty. Weź inny egzemplarz pliku. Jak daleko ten jest cały, pokaże: bothy backup --check { $path }
cli-restore-unfinished = Odtwarzanie przerwano, więc sejf jest nadal pusty. Daj jeszcze raz ten sam plik, a pójdzie dalej: bothy restore FILE. Aby obyć się bez niego: bothy restore --forget
cli-restore-forgotten = Bothy zapomniał o przerwanym odtwarzaniu. Sejf jest pusty.
cli-restore-nothing-to-forget = Tutaj nie przerwano żadnego odtwarzania.
