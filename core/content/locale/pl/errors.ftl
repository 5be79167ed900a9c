# What went wrong: what happened, whether anything is lost, and what to do next.
#
# Every shell says these, a phone too. "Hasło" is a secret: a PIN, or several words; "zapis" the record; "zestaw dowodów" the evidence pack.

error-wrong-secret = To hasło niczego tu nie otwiera. Nic nie zginęło. Sprawdź je i spróbuj jeszcze raz.
error-try-later = Nie teraz. Nic nie zginęło. Poczekaj chwilę i spróbuj jeszcze raz.
error-stopped = Zatrzymano przed końcem. To, co masz już zapisane, jest bezpieczne. Żeby to dokończyć, zrób to jeszcze raz.
error-in-use = Twój zapis jest otwarty gdzie indziej. Nic nie zginęło. Zamknij go tam i spróbuj jeszcze raz.
error-exists = Coś już tam jest. Bothy tego nie zastąpi. Wybierz inną nazwę lub miejsce.
error-not-found = Bothy nie może tego znaleźć. Nic się nie zmieniło. Sprawdź, czego szukasz.
error-storage-full = Nie ma już miejsca. To, co masz już zapisane, jest bezpieczne, ale tego nie zapisano. Zrób miejsce i spróbuj jeszcze raz. Duży plik potrzebuje dwa razy tyle miejsca.
error-damaged = Twój zapis jest uszkodzony i w tym stanie się nie otworzy. Nic się nie zmieniło. Nie usuwaj go.
error-rolled-back-database = To starsza kopia twojego zapisu. Nie ma w niej tego, co zapisano później. Nic się nie zmieniło.
error-rolled-back-seals = Część twojego zapisu pochodzi ze starszej kopii. Nic się nie zmieniło.
error-rolled-back-slot-file = To, co otwiera twój zapis, pochodzi ze starszej kopii. Nic się nie zmieniło.
error-key-lost = To urządzenie nie ma klucza do twojego zapisu. Zapis nadal tu jest. Może go otworzyć kod odzyskiwania.
error-not-forgotten = Tutaj to już zniszczone i żadne hasło tego nie otwiera. Ale to urządzenie może nadal mieć klucz. Wtedy stare hasło otwiera starszą kopię. Usuń te starsze kopie, które możesz.
error-unfinished = Zrobione, ale nie do samego końca. Nic z tego, co zachowujesz, nie zginęło. Bothy zrobi resztę, gdy następnym razem otworzysz swój zapis.
second-door-lost = Jeśli było drugie hasło, nie otwiera już notatek. To urządzenie nie ma już jego klucza. Nic z notatek nie zginęło. Ustaw drugie hasło jeszcze raz.
second-door-set = Drugi sekret niczego nie niszczy, dopóki tego nie włączysz.
error-newer-version = To powstało w nowszej wersji Bothy. Nic się nie zmieniło. Użyj tamtej wersji albo późniejszej.
error-draft = To powstało w wersji Bothy sprzed pierwszego wydania i żadna późniejsza tego nie odczyta. Nic się nie zmieniło. Użyj tamtej wersji, żeby to odczytać.
error-outside = Bothy nie może odczytać ani zapisać tego pliku lub folderu. W twoim zapisie nic się nie zmieniło. Sprawdź, czy tam jest, albo wybierz inny.
error-outside-full = Wybrane miejsce jest pełne. Nic tam nie zostało zapisane. Wybierz inne miejsce albo zwolnij miejsce.
error-no-access = Nie masz tam prawa czytać ani zapisywać. Nic się nie zmieniło. Sprawdź, do kogo to należy, albo wybierz inne miejsce.
error-read-only = To miejsce jest tylko do odczytu, więc nic się tam nie zapisze. Nic się nie zmieniło. Wybierz inne miejsce albo pozwól tam zapisywać.
error-path-too-long = Ta ścieżka jest za długa dla tego systemu. Nic się nie zmieniło. Wybierz krótszą nazwę albo folder bliżej początku.
# $code: a number that says where the fault is, for the people who mend it.
error-internal = W Bothy jest błąd (kod { $code }). To, co masz zapisane, jest bezpieczne. Zamknij Bothy i spróbuj jeszcze raz.
# $field: a field's label. $error: what is wrong with its value, as below.
error-in-field = { $field }: { $error }

## A value that can't be, and what would work

input-secret = Ten PIN lub to hasło się nie nadaje. Użyj PIN-u z 8 do 16 cyfr, które nie są datą, cyframi po kolei ani powtórką. Albo użyj hasła z kilku słów.
input-unseen = W środku tego hasła jest coś, czego nie widać. Może to szczególna spacja albo część emoji. Na innej klawiaturze nie dałoby się tego wpisać. Wpisz hasło jeszcze raz, bez tego.
input-repeat = Te dwa nie są takie same. Nic się nie zmieniło. Spróbuj jeszcze raz.
input-code = To nie jest kod odzyskiwania. Kod ma 22 litery i cyfry, jak XXXX-XXXX-XXXX-XXXX-XXXX-XX, albo 10 słów. Sprawdź każde z nich.
input-cost = Taki koszt nie jest dozwolony.
input-empty = Czegoś brakuje: ten tekst nie może być pusty.
input-kinds = Wybierz co najmniej jeden rodzaj, każdy tylko raz.
input-happened = Nie ma takiej daty ani godziny.
input-no-such-day = Takiego dnia nie ma w kalendarzu.
input-no-such-time = Nie ma takiej godziny albo godziny brakuje.
input-no-such-offset = Nigdzie nie ma takiego przesunięcia względem UTC.
input-clock-skipped = Tego dnia takiej godziny tu nie było. Zegary przesunięto do przodu.
input-clock-repeated = Tego dnia ta godzina była tu dwa razy. Zegary cofnięto.
input-which-winter = Zima trwa przez dwa lata kalendarzowe.
input-long-ago = Ten rok jest przed 1900.
input-ahead = To więcej niż jeden dzień w przyszłości.
input-ends-first = To kończy się, zanim się zaczyna.
input-past = Ten dzień już minął.
input-born = Ta data urodzenia jest ponad dziesięć miesięcy naprzód.
input-field = Bothy nie zna tego pola albo pole nie może tego zawierać.
input-field-value = To pole nie może tego zawierać.
input-too-long = Ten tekst jest za długi. Pole mieści do 256 KiB, około 40 000 słów. Imiona i krótkie uwagi mieszczą mniej. Podziel go albo dodaj jako plik.
input-attachment = Bothy nie może zachować tego pliku. Może ma złą nazwę albo ponad 2 GB. Albo zmienił się w czasie czytania.
input-id = To nie jest ID.
input-choice = Z tego wyboru Bothy nie może zrobić zestawu dowodów. Nic nie zapisano.
input-files-show-place = Miejsce jest ukryte, ale pliki w tym zestawie je pokazują. Nic nie zapisano.
input-zip = To za dużo na plik .zip. Nic nie zapisano. Wyeksportuj to do folderu.
input-search = To za długie, żeby tego szukać. Użyj kilku słów, najwyżej 1000 bajtów.
input-person = Bothy nie może tego zachować. Każda osoba potrzebuje relacji, jak „były mąż” lub „córka”. Imię i relacja to po jednej linii do 255 bajtów. Zdarzenie może wskazać tylko osoby, które tu masz.
input-about-us = Bothy nie może tego zachować. Każdy z tych tekstów może mieć do 256 KiB.
input-undo = Nie ma czego cofnąć. W ostatnich dziesięciu minutach nic tu nie zapisano.
input-note = Bothy nie może zachować tej notatki. Musi w niej być jakiś tekst. Tytuł lub punkt listy ma do 1024 bajtów. Tekst ma do 256 KiB.
input-contact = Bothy nie może tego zachować. Kontakt ma nazwę. Numer ma od 3 do 15 cyfr albo jest pusty. Bezpieczne godziny pisz jak "Mo-Fr 09:00-15:00".
input-hours = To nie są godziny. Zapisz je tak: „Mo-Fr 09:00-15:00” albo „24/7”.
input-risk = Bothy nie może tego zachować. Podaj, na co jest zgoda i kto może się dowiedzieć. Tekst ma do 256 KiB, a odpowiedź do 100 zdarzeń.
input-plan = Tego nie może być w planie. Punkt to jedna linia do 2048 bajtów, z uwagą do 16 KiB. Plan ma do 5000 punktów.
input-order = Bothy nie może zachować tego nakazu. Inny rodzaj potrzebuje nazwy. Nazwa, sygnatura i to, kto wydał nakaz, to po jednej linii do 255 bajtów.
input-case = To nie jest numer sprawy. To numer twojej instytucji, jak LS-2041, nigdy imię ani nazwisko. Użyj liter, cyfr, - / i ., z co najmniej jedną cyfrą. Ma do 40 znaków.
input-hand-over = To nie jest przekazany plan albo po drodze coś ucięto lub zmieniono. Nic nie dodano. Poproś o niego jeszcze raz.
input-line = Każda linia musi być jednym zdarzeniem w JSON, jak { "{" }"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": { "{}}" }. Ma do 4 MiB.
input-backup = To nie jest kopia zapasowa albo to, co w niej jest, nie pasuje do siebie. Nic się nie zmieniło.
input-backup-damaged = Ta kopia jest uszkodzona albo ucięta.
input-recipient = To nie jest klucz age. Taki klucz zaczyna się od age1.
input-identity = W tym pliku nie ma klucza age. Jedna z linii musi zaczynać się od AGE-SECRET-KEY-1.

## What is wrong with a recovery code, or with the words of a plan or a backup, by number: never by what was typed

slip-word = Słowa numer { $number } nie ma na liście słów. Sprawdź pisownię.
slip-words-and-word = Wpisane słowa: { $count }. Potrzebne: { $needed }. Słowa numer { $number } nie ma na liście słów.
slip-words = Wpisane słowa: { $count }. Potrzebne: { $needed }.
slip-character = Litery lub cyfry z miejsca { $number } nie ma w żadnym kodzie. Sprawdź ją.
slip-characters = Wpisane litery i cyfry: { $count }. Potrzebne: { $needed }.
slip-check = Każda litera, cyfra czy słowo mogłyby być dobre, ale nie wszystkie razem. Jedno jest złe albo dwa są zamienione.
