# What only a phone says, in a phone's words. "Hasło" is the secret, "zapis" the record.

## First opening: what the phone may show, before anything else

phone-first-title = Zanim zaczniesz
phone-first-not-here = Nie idź tu dalej, jeśli ktoś, kto cię krzywdzi, zna PIN tego telefonu albo twoje konto Apple, Google lub Family Link. Nie idź dalej, jeśli ta osoba ustawiała telefon, płaci za niego albo wie rzeczy, których nie powinna wiedzieć. Użyj telefonu kogoś bliskiego lub doradcy albo kartki.
phone-first-change = Jeśli nagle zaczniesz używać tego telefonu inaczej, może to zwrócić uwagę.
phone-first-store = Telefon lub sklep z aplikacjami może pokazywać, że ta aplikacja była pobrana. Usunięcie aplikacji tego nie usuwa.
phone-first-shows = Telefon może pokazywać nazwę i ikonę aplikacji oraz jej rozmiar. Może pokazywać, jak długo była używana, ile zużyła baterii i kiedy się aktualizowała.
phone-first-camera = Gdy działa aparat lub mikrofon, widać kolorową kropkę. Do tygodnia telefon pokazuje, które aplikacje ich używały. Kalkulator, który może używać mikrofonu, wygląda dziwnie. Dlatego Bothy prosi o niego dopiero przy pierwszym użyciu. Do pisania nie są potrzebne.
phone-first-photos = Zdjęcia zrobione aparatem telefonu zostają w galerii i w chmurze. Żeby usunąć zdjęcie, usuń je tam, a także z Ostatnio usuniętych.
phone-first-calls = Rozmowy zostają na liście połączeń, nawet darmowe. Czaty zostają w historii przeglądarki.
phone-first-exports = Wyeksportowany plik zostaje tam, gdzie go dasz. Wiadomości, e-mail i komputery trzymają kopie.
phone-first-limits = Bothy nie zostawia śladu, którego mogło uniknąć. Nie może ukryć tego, co zapisuje sam telefon.

## A secret, and the first incident

phone-secret-title = Wybierz hasło
phone-secret-choose = Wybierz co najmniej 8 cyfr, które nie są urodzinami ani wzorem. Żeby otworzyć zapis, wpisz je w kalkulator i naciśnij =.
phone-secret-drawn = Albo weź jedno z tych, wylosowanych.
phone-secret-again = Wpisz je jeszcze raz.
phone-secret-opens = Twój zapis otwiera tylko twoje hasło albo kod odzyskiwania, jeśli go zrobisz. Nikt nie może dać ci nowego hasła.
phone-secret-wrong = Każda inna liczba to po prostu liczba. Kalkulator ją liczy.
# $point: how 4 is shown then, the same in every language.
phone-secret-wait = Po kilku złych hasłach trzeba poczekać. Do tego czasu całe wyniki w kalkulatorze kończą się kropką: „{ $point }” zamiast „4”.
phone-in = Gotowe. Możesz teraz zapisać pierwsze zdarzenie. Cała reszta może poczekać.
phone-close = Zamknij od razu wraca do kalkulatora. To, co napisane, zostaje jako szkic.

## What can wait

phone-later-title = Gdy będzie czas
phone-later-recovery-code = Zrób kod odzyskiwania
phone-later-second-secret = Ustaw drugie hasło
phone-later-plan = Zrób plan bezpieczeństwa
phone-later-put-away = Usuń to z listy

phone-recovery-why = Jeśli ten telefon zginie, zepsuje się albo ktoś go zabierze, zapis na innym otworzy tylko kod odzyskiwania. Potrzebna jest też kopia folderu aplikacji.
phone-recovery-reads = Kto ma kod i kopię, może przeczytać wszystko, nawet po zniszczeniu zapisu tutaj.
phone-recovery-where = Trzymaj go u bliskiej osoby lub prawnika, których nie zna osoba, która cię krzywdzi. Albo daj po połowie dwóm osobom. Albo daj go w zamkniętej kopercie doradcy, jeśli jego instytucja na to pozwala.
phone-recovery-never = Nigdy nie trzymaj go w tym telefonie, w chmurze ani na zdjęciu. Nie trzymaj go w torbie ani w szufladzie w domu.
phone-recovery-nowhere = Jeśli nigdzie nie jest bezpiecznie, nie rób go.
phone-recovery-replaced = Stary kod nie otwiera już tego zapisu. Nadal otwiera kopie zrobione wcześniej.
phone-recovery-seen = Ktoś mógł widzieć kod, więc Bothy kopiuje wszystko raz, z nowym kluczem. To chwilę trwa. Możesz zamknąć, a po powrocie pójdzie to dalej.

phone-notes-why = Obok zapisu są zwykłe notatki. Drugie hasło otwiera notatki i nic więcej. Jeśli ktoś każe ci otworzyć aplikację, możesz otworzyć notatki.
phone-notes-use = Co jakiś czas pisz w nich coś prawdziwego. Po notatkach, w których nikt nie pisze, to widać.
phone-notes-limits = Kto skopiuje ten telefon dwa razy, może porównać obie kopie. Jeśli telefon rozładuje się w czasie zapisywania, może być widać, co było otwarte.

# One after the other, before the second secret is made to destroy the record.
phone-arm-copy = Czy masz kod odzyskiwania i kopię tam, gdzie możesz po nie sięgnąć, a nikt inny nie może?
phone-arm-no-copy = W takim razie nic nie przywróci zapisu. Nikt nie ma klucza.
phone-arm-tried = Czy ten kod był już wypróbowany na tej kopii?
phone-arm-type = Gdy to włączysz, wpisanie drugiego hasła przez pomyłkę od razu niszczy wszystko. Żeby to włączyć, wpisz je tutaj.
phone-arm-limits = To nie sięga kopii, które ma ktoś inny. Kto ma kod odzyskiwania i starszą kopię, nadal może ją otworzyć. Kto rozłoży telefon na części, może znaleźć to, co w nim było.

## Before recording and before a photo. What to know first is in record.ftl, as help-recording-…

phone-record-title = Przed nagraniem
phone-record-muted = Odtwarza się bez dźwięku, dopóki go nie włączysz.
phone-photo-intimate = To zdjęcie jest intymne

## Help at the moment of saving: shown once, stored nowhere. Each heading's words are in record.ftl, as help-…

phone-help-title = Pomoc w tej sprawie
# Asked beside an incident, only to offer help. Neither is kept.
phone-beside-low-mood = Jest mi bardzo ciężko albo myślę, żeby coś sobie zrobić
phone-beside-child-in-danger = Dziecko jest ranne, zabrane albo w niebezpieczeństwie
phone-help-once = Widać to tylko raz. Bothy nie zapisuje, że to było pokazane.
phone-help-close = Nie teraz
phone-help-heading-sexual-assault = Po napaści seksualnej
phone-help-heading-pressure-on-neck = Ucisk na szyję
phone-help-heading-threat-to-kill = Groźba zabicia
phone-help-heading-weapon = Broń
phone-help-heading-own-low-mood = Gdy jest ci bardzo ciężko
phone-help-heading-child-in-danger = Dziecko zranione albo zabrane
phone-help-heading-taken-abroad = Wywiezienie za granicę

## Before the useful numbers are shown. What is said before a card is printed is in pages.ftl

phone-useful-note = Połączenia zostają na liście telefonu. Każdy może sprawdzić numer i zobaczyć, dla kogo jest.

## Errors, where a phone says them in another way than errors.ftl: no bytes, formats, paths or IDs

phone-error-in-use = Twój zapis jest już otwarty. Nic nie przepadło. Zamknij go i otwórz ponownie.
phone-error-no-access = Telefon nie pozwala Bothy tam czytać ani pisać. Niczego nie zmieniono. Wybierz inne miejsce.
phone-error-read-only = W tym miejscu nie da się nic zapisać. Niczego nie zmieniono. Wybierz inne.
phone-error-path-too-long = Ta nazwa jest za długa. Niczego nie zmieniono. Wybierz krótszą.
phone-input-kinds = Wybierz co najmniej jeden rodzaj. Jeśli nie wiesz który, wybierz „Inne”.
phone-input-cost = Ten telefon nie może tak otwierać zapisu. Niczego nie zmieniono.
phone-input-field = Bothy nie zna tego pola. Niczego nie zmieniono.
phone-input-too-long = Ten tekst jest za długi. Skróć go albo dodaj resztę jako plik.
phone-input-no-such-offset = Żaden zegar na świecie tego nie pokazuje. Sprawdź godzinę.
phone-input-id = Bothy nie może tego znaleźć. Niczego nie zmieniono.
phone-input-search = To za długie, żeby szukać. Użyj kilku słów.
phone-input-person = Bothy nie może tego zachować. Każda osoba musi mieć relację, na przykład „były mąż” albo „córka”. Imię i relacja to po jednym krótkim wierszu.
phone-input-about-us = Ten tekst jest za długi. Skróć go.
phone-input-note = Bothy nie może zachować tej notatki. Musi mieć jakiś tekst. Tytuł to krótki wiersz. Bardzo długi tekst podziel.
phone-input-contact = Bothy nie może tego zachować. Kontakt ma nazwę. Numer ma od 3 do 15 cyfr albo jest pusty. Sprawdź też godziny, w których można bezpiecznie dzwonić.
phone-input-hours = To nie są godziny. Wybierz dni i godziny, na przykład od 09:00 do 15:00.
phone-input-risk = Bothy nie może tego zachować. Podaj, na co jest zgoda i komu można powiedzieć. Skróć długie teksty.
phone-input-plan = To nie może być w planie. Punkt to krótki wiersz z notatką obok.
phone-input-order = Bothy nie może zachować tego nakazu. Nakaz innego rodzaju musi mieć nazwę. Nazwa, numer i kto go wydał to krótkie wiersze.
phone-input-case = To nie jest numer sprawy. To własny numer twojej instytucji, jak LS-2041, nigdy nazwisko.
phone-input-zip = To za dużo na jeden plik. Nic nie zapisano. Wybierz folder.
phone-input-line = Ten plik nie jest listą zdarzeń, którą Bothy umie odczytać.
phone-input-recipient = To nie jest klucz, który może otworzyć kopię zapasową.
phone-input-identity = W tym pliku nie ma klucza do kopii zapasowej.
