# What went wrong: what happened, whether anything is lost, and what would do.
#
# Every shell says these. What only the command line can do about it stands in cli.ftl, as `cli-error-…` and `cli-input-…`.
# "Sekret" is what opens the vault, a PIN or a passphrase; "sejf" is the vault; "paczka" the evidence pack.

error-wrong-secret = Ten sekret niczego tu nie otwiera.
error-try-later = Nie teraz. Poczekaj chwilę i spróbuj jeszcze raz.
error-stopped = Zatrzymane. To, co zapisano wcześniej, jest bezpieczne; tego nie dokończono.
error-in-use = Inny proces używa teraz sejfu. Poczekaj, aż skończy, albo go zakończ.
error-exists = Coś już tam jest, a tego nigdy się nie zastępuje. Wybierz inne miejsce.
error-not-found = Nie ma tu nic o tej nazwie.
error-storage-full = Dysk jest pełny. To, co zapisano wcześniej, jest bezpieczne; tego nie zapisano. Zrób miejsce (duży plik potrzebuje go dwa razy więcej, niż sam zajmuje) i spróbuj jeszcze raz.
error-damaged = Sejf jest uszkodzony i w tym stanie nie da się go otworzyć. Nic nie zostało zmienione.
error-rolled-back-database = Baza danych sejfu jest starsza niż jego pieczęcie: wstawiono starszą kopię. Nic nie zostało zmienione.
error-rolled-back-seals = Pieczęcie sejfu są starsze niż jego baza danych: wstawiono część starszej kopii. Nic nie zostało zmienione.
error-rolled-back-slot-file = Pliki gniazd (slot) sejfu są starsze niż jego baza danych: wstawiono część starszej kopii. Nic nie zostało zmienione.
error-key-lost = Nie ma klucza urządzenia, który pasuje do tego sejfu, albo to nie ten klucz.
second-door-lost = Jeśli drugi sekret był ustawiony, nie otwiera już notatek: na tym urządzeniu nie ma już jego klucza. Nic z notatek nie przepadło. Ustaw drugi sekret jeszcze raz.
second-door-set = Drugi sekret niczego nie niszczy, dopóki tego nie włączysz.
error-newer-version = To powstało w nowszej wersji Bothy. Nic nie zostało zmienione. Użyj tamtej wersji albo nowszej.
error-outside = Pliku lub folderu poza sejfem nie da się odczytać albo zapisać.
error-outside-full = Wybrane miejsce jest pełne. Nic tam nie zostało zapisane. Wybierz inne miejsce albo zwolnij miejsce.
error-no-access = Nie masz prawa czytać ani zapisywać tego pliku lub folderu. Nic nie zostało zmienione. Sprawdź, do kogo należy, albo wybierz inne miejsce.
error-read-only = Ten dysk jest tylko do odczytu, więc nic nie da się na nim zapisać. Nic nie zostało zmienione. Wybierz inne miejsce albo odblokuj zapis na dysku.
error-path-too-long = Ta ścieżka jest za długa dla tego systemu. Nic nie zostało zmienione. Wybierz krótszą nazwę albo folder bliżej początku.
# $code: a number that says where, for whoever puts it right.
error-internal = Błąd w Bothy (kod { $code }). Nic, co zapisano, nie zginęło.

## A value that can't be, and what would do

input-secret = Ten sekret się nie nadaje. Użyj od 8 do 16 cyfr, które nie są datą, cyframi po kolei ani powtórką, albo kilku słów. Nie może być pusty.
input-unseen = W tym sekrecie jest w środku znak, którego nie widać, na przykład szczególna spacja albo to, co zawierają niektóre emoji. Na innej klawiaturze nie dałoby się go wpisać. Wpisz go bez tego znaku.
input-repeat = Te dwa są różne, więc nic nie zostało zmienione. Spróbuj jeszcze raz.
input-code = To nie jest kod odzyskiwania. Kod ma 22 litery i cyfry, jak XXXX-XXXX-XXXX-XXXX-XXXX-XX, albo 10 słów. Sprawdź, czy nie ma w nim pomyłki.
input-cost = Ten koszt się nie nadaje.
input-empty = Czegoś brakuje: ten tekst nie może być pusty.
input-kinds = Potrzebny jest co najmniej jeden rodzaj, każdy podany raz.
input-happened = Nie da się tego odczytać jako daty lub godziny.
input-no-such-day = Takiego dnia nie ma w kalendarzu.
input-no-such-time = Takiej godziny nie ma albo żadnej nie podano.
input-no-such-offset = Takiego przesunięcia względem UTC nie ma nigdzie.
input-clock-skipped = Tego dnia takiej godziny tu nie było: zegary przesunięto do przodu.
input-clock-repeated = Tego dnia ta godzina była tu dwa razy: zegary cofnięto.
input-which-winter = Zima leży w dwóch latach, jeden po drugim.
input-long-ago = Ten rok jest przed 1900.
input-ahead = To więcej niż dzień przed zegarem.
input-ends-first = To kończy się, zanim się zaczyna.
input-past = Ten dzień już minął.
input-born = Ta data urodzenia jest ponad dziesięć miesięcy naprzód.
input-field = To pole nie jest znane albo nie może zawierać czegoś takiego.
input-too-long = Ten tekst jest za długi. Pole mieści najwyżej 256 KiB, około 40 000 słów. Podziel go albo dołącz jako plik.
input-attachment = Tego załącznika nie da się zachować: nie nadaje się jego nazwa albo długość (najwyżej 2 GB), albo plik zmienił się w czasie czytania.
input-id = To nie jest jedno ID.
input-choice = Z tego wyboru nie da się zrobić paczki.
input-files-show-place = Miejsce jest ukryte, ale pliki w tej paczce je pokazują. Nic nie zostało zapisane.
input-zip = To więcej, niż zmieści plik .zip, i nic nie zapisano. Wyeksportuj to do folderu.
input-search = To jest za długie, żeby tego szukać. Podaj kilka słów: najwyżej 1000 bajtów.
input-person = Tej osoby nie da się tak zapisać. Potrzebna jest relacja, jak „były mąż” lub „córka”; nazwy i relacje mają najwyżej 255 bajtów i jedną linię. Zdarzenie może wskazać tylko osoby, które są zapisane.
input-about-us = Tego nie da się zachować. Każdy z tych tekstów ma najwyżej 256 KiB.
input-undo = Nic z tego nie zostało zapisane w ostatnich dziesięciu minutach.
input-note = Tej notatki nie da się zachować. Coś musi w niej być; tytuł lub linia listy ma najwyżej 1024 bajty, a tekst najwyżej 256 KiB.
input-contact = Tego nie da się zachować. Kontakt ma nazwę i numer od 3 do 15 cyfr; kiedy bezpiecznie jest dzwonić, zapisuje się jak "Mo-Fr 09:00-15:00".
input-hours = To nie są godziny. Zapisz je tak: „Mo-Fr 09:00-15:00” albo „24/7”.
input-risk = Tego nie da się zachować. Zgoda mówi, po co i dla kogo; tekst ma najwyżej 256 KiB, a odpowiedź 100 zdarzeń.
input-plan = Tego nie może być w planie. Pozycja ma słowa w jednej linii (2048 bajtów) i uwagę do 16 KiB; plan ma najwyżej 5000 pozycji.
input-case = To nie jest numer sprawy. To numer twojej instytucji, jak LS-2041: litery, cyfry, - / i ., co najmniej jedna cyfra, najwyżej 40 znaków. Nigdy imię ani nazwisko.
input-hand-over = To nie jest przekazany plan albo został po drodze ucięty lub zmieniony. Poproś o niego jeszcze raz.
input-line = Linia musi być jednym zdarzeniem w formacie JSON, jak { "{" }"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": { "{}}" }, do 4 MiB.

## What is wrong with a recovery code or with the six words of a plan, by number: never by what was typed

slip-word = Słowo numer { $number } nie może w nim być. Sprawdź pisownię.
slip-words-and-word = Wpisane słowa: { $count }. Potrzebne: { $needed }. Słowo numer { $number } nie może w nim być.
slip-words = Wpisane słowa: { $count }. Potrzebne: { $needed }.
slip-character = Litery lub cyfry z miejsca { $number } nie ma w żadnym kodzie.
slip-characters = Wpisane litery i cyfry: { $count }. Potrzebne: { $needed }.
slip-check = Każda litera, cyfra czy słowo mogłyby być dobre, ale nie razem: któreś jest złe albo dwa są zamienione.
