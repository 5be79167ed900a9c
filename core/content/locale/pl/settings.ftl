# Telefony zaufania, ustawienia, sekrety, notatki, kopie i eksport na ekranach telefonu. Szkic.

phone-working = W toku: { $percent }%
phone-choose-place = Wybierz miejsce

## Helplines

phone-helplines-filter-open = Czynne teraz
phone-helplines-filter-free = Bezpłatne
phone-helplines-filter-bill = Bez śladu na rachunku
phone-helplines-filter-for = Dla kogo
phone-helplines-filter-language = Język
phone-helplines-filter-any = Wszystkie
phone-helplines-where = Gdzie jesteś
phone-helplines-where-not-said = Nie podano
phone-helplines-hide-number = Ukryj swój numer (141)
phone-helplines-before-you-ring = Zanim zadzwonisz

## Contacts of your own

phone-contacts-title = Twoje kontakty
phone-contacts-none = Dodaj osoby, do których możesz chcieć zadzwonić.
phone-contacts-add = Dodaj kontakt
phone-contacts-change = Zmień
phone-contacts-name = Imię lub nazwa
phone-contacts-what = Kim jest dla ciebie
phone-contacts-number = Numer
phone-contacts-code-word = Słowo, które mówi, że potrzebujesz pomocy
phone-contacts-note = Notatka
phone-contacts-days = Dni, w które można bezpiecznie dzwonić
phone-contacts-from = Od, na przykład 09:00
phone-contacts-to = Do, na przykład 15:00

## Settings

phone-settings-language = Język
phone-settings-language-phone = Język telefonu
phone-settings-language-draft = Szkic. Nikt, kto mówi tym językiem, jeszcze go nie sprawdził.
phone-settings-untouched = Zamknij, gdy nikt nie dotyka przez
phone-settings-covered = Gdy wybierasz plik lub miejsce, nie zamykaj przez
phone-settings-seconds = { $seconds ->
        [one] { $seconds } sekundę
        [few] { $seconds } sekundy
        [many] { $seconds } sekund
       *[other] { $seconds } sekundy
    }
phone-settings-minutes = { $minutes ->
        [one] { $minutes } minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }
phone-settings-quick-exit = Inne sposoby zamknięcia
phone-settings-quick-exit-about = Każdy od razu wraca do kalkulatora.
phone-settings-shake = Potrząśnięcie telefonem
phone-settings-volume = Przycisk głośności
phone-settings-text = Wielkość liter
phone-settings-percent = { $percent }%
phone-settings-seen = Co widzą inni
phone-settings-share = Przyjmuj pliki z innych aplikacji
phone-settings-share-about = Każdy, kto udostępnia plik na tym telefonie, zobaczy wtedy tę aplikację na liście.
phone-settings-icon = Ikona i nazwa
phone-settings-icon-changing = Podczas zmiany telefon może pokazywać obie ikony albo żadnej. Ikona może się przesunąć, a ta aplikacja zamknąć. Kalkulator zostaje ten sam.
# $name: the app's name on the phone, in the phone's own language.
phone-settings-icon-list = Na liście aplikacji w ustawieniach telefonu nadal jest: { $name }.
phone-settings-more = Sekrety i kopie

## A new secret

phone-secret-change = Zmień sekret
phone-secret-own = Obecny sekret
phone-secret-new = Nowy sekret
phone-secret-repeat = Wpisz go jeszcze raz
phone-secret-changed = Sekret jest zmieniony. Stary niczego już nie otwiera.

## Recovery code

phone-recovery-title = Kod odzyskiwania
phone-recovery-make = Utwórz kod odzyskiwania
phone-recovery-use = Jeśli zapomnisz sekretu, przytrzymaj % w kalkulatorze. Wpisz tam kod i wybierz nowy sekret.
phone-recovery-notes-why = Jeśli zapomnisz sekretu, kod odzyskiwania otwiera notatki. Każdy, kto ma kod, może je przeczytać.
phone-recovery-once = Zapisz jedno z nich, które wolisz. Widzisz je tylko raz.
phone-recovery-written = Kod jest zapisany
phone-recovery-was-seen = Ktoś mógł zobaczyć mój kod
phone-recovery-reissued = Nowy kod już działa.
phone-recover-about = To jest kod odzyskiwania. Wybierz nowy sekret do tego, co kod otwiera. Stary sekret niczego już nie otworzy.
phone-older-title = Starsza kopia
phone-older-go-on = Żeby używać jej takiej, jaka jest, wpisz sekret jeszcze raz. Zapiski zaznaczą, że tak się stało.

## Second secret

phone-second-title = Drugi sekret
phone-second-type = Drugi sekret, do notatek
phone-second-good = Ten się nadaje.
phone-second-set = Drugi sekret jest ustawiony.
phone-second-remove = Usuń drugi sekret
phone-second-removed = Żaden drugi sekret nie otwiera teraz notatek. To, co w nich jest, zostaje.

## Destroying

phone-arm-title = Zniszczenie drugim sekretem
phone-arm-leave = Na razie zostaw
phone-arm-on = Włącz
phone-arm-off = Wyłącz
phone-arm-is-on = Od teraz drugi sekret niszczy zapiski.
phone-arm-is-off = Drugi sekret niczego nie niszczy.
phone-destroy-title = Zniszcz zapiski
phone-destroy-what = Wszystko w zapiskach zostaje zniszczone: zdarzenia, pliki i plany. Na tym telefonie nikt tego nie przywróci. Notatki zostają.
phone-destroy-copies = Kod odzyskiwania nadal otwiera starsze kopie folderu aplikacji. Kopie zapasowe i wyeksportowane pliki zostają tam, gdzie są.
phone-destroy-type = Żeby przejść dalej, wpisz te słowa:
phone-destroy-words = zniszcz moje zapiski
phone-destroy-typed = Słowa
phone-destroy-now = Zniszcz teraz
phone-destroy-other-words = To nie są te słowa. Niczego nie zniszczono.

## Notes

phone-notes-new = Nowa notatka
phone-notes-none = Nie ma jeszcze notatek.
phone-notes-none-found = Żadna notatka nie ma tych słów.
phone-notes-heading = Tytuł
phone-notes-text = Notatka
phone-notes-list = Lista
phone-notes-item = Coś na listę
phone-notes-add = Dodaj do listy
phone-notes-pin = Trzymaj na górze
phone-notes-clear = Usuń odhaczone
phone-notes-remove = Usuń tę notatkę
phone-notes-untitled = Bez tytułu

## Backup

phone-backup-title = Kopia zapasowa
phone-backup-make = Zrób kopię zapasową
phone-backup-open = Zapisz te siedem słów. One otwierają plik.
phone-backup-lost = Te pliki są uszkodzone i nie ma ich w kopii: { $names }
phone-backup-damaged = Plik jest uszkodzony, więc kopia nie powstała: { $name }
phone-backup-without = Dalej bez uszkodzonych plików
phone-backup-try = Wypróbuj kopię
phone-backup-restore = Przywróć kopię
phone-backup-restore-empty = To działa, póki nic tu jeszcze nie zapisano, na nowym telefonie.
phone-backup-choose = Wybierz plik
phone-backup-file = Plik: { $name }
phone-backup-seven = Jej siedem słów
phone-backup-wrong-words = Te słowa nie otwierają tego pliku. Mogą być od innego.
phone-backup-copy-first = Bothy nie może odczytać kopii w tym miejscu. Skopiuj plik na ten telefon, wybierz go tam, a potem usuń go z telefonu.
phone-backup-back = Wszystko wróciło.
phone-backup-whole = Ta kopia jest cała. Powstała: { $day }.
phone-backup-some = Ta kopia jest uszkodzona, ale to, co zapisano, da się przywrócić. Powstała: { $day }.
phone-backup-broken = Ta kopia jest uszkodzona. Nie da się jej przywrócić. Zrób nową.
phone-backup-unfinished = Kopia wróciła tylko w części. Wybierz jeszcze raz ten sam plik, a to pójdzie dalej. Do tego czasu nic tu nie ma.
phone-backup-unfinished-forget = Dalej bez niej

## Evidence pack

phone-export-who = Kto to przeczyta?
phone-export-hide-more = Ukryj więcej
phone-export-see = Zobacz, co pokazuje
phone-export-plan-title = Co pokazuje
