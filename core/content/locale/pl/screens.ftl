# Tytuły i przyciski ekranów telefonu. Szkic.

## Every open screen

phone-close-button = Zamknij
phone-go-on = Dalej
phone-done = Gotowe
phone-save = Zapisz
phone-saving = Zapisywanie
phone-fault = Coś w aplikacji poszło nie tak. To, co zapisano, jest bezpieczne. Zamknij ją i otwórz jeszcze raz.
phone-no-dialler = Z tego urządzenia nie można stąd zadzwonić. Numer jest na ekranie.

## Choosing a secret

phone-secret-in-words = Wolę słowa
phone-secret-in-digits = Wolę cyfry
phone-secret-words = Wybierz cztery słowa lub więcej, których nikt nie zgadnie. Żeby otworzyć zapiski, przytrzymaj % w kalkulatorze i wpisz je.
phone-secret-typed = Twoje słowa
phone-secret-making = Przygotowywanie zapisków

## Home

phone-home-title = Twoje zapiski
phone-home-plan = Plan bezpieczeństwa
phone-home-helplines = Telefony zaufania
phone-home-export = Eksport
phone-home-settings = Ustawienia
phone-home-notes = Notatki
phone-home-incident = Zdarzenie
phone-drafts-title = Jeszcze niezapisane
phone-draft-empty = Bez szczegółów

## New incident

phone-new-incident = Nowe zdarzenie
phone-kinds-title = Co to było?
phone-kinds-more = Więcej rodzajów
phone-kinds-fewer = Mniej rodzajów
phone-details = Szczegóły
phone-details-hint = Co się stało, własnymi słowami
phone-child-present = Czy było przy tym dziecko?
phone-answer-yes = Tak
phone-answer-no = Nie
phone-answer-unsure = Nie wiem
phone-edit-time = Zmień czas
phone-more = Dodaj więcej
phone-need-to-phone = Chcesz do kogoś zadzwonić?
phone-view-log = Zobacz zapiski
phone-saved = Zapisane
phone-saved-safe = Jest w zapiskach. Przez dziesięć minut można to cofnąć.

## Edit time

phone-today = Dzisiaj
phone-yesterday = Wczoraj
phone-month-before = Poprzedni miesiąc
phone-month-after = Następny miesiąc
phone-year = Który rok?
phone-time-closeness = Jak dokładnie pamiętasz godzinę?
phone-time-exact = Dokładnie
phone-time-about = Mniej więcej
phone-time-day = Tylko dzień
phone-time = Godzina, na przykład 21:30

## One incident, and correcting it

phone-correct = Popraw
phone-correct-title = Poprawianie zdarzenia
phone-correct-keeps = To, co było napisane najpierw, zostaje obok poprawki.
phone-spelling-only = Zmieniła się tylko pisownia
phone-changes = Co było napisane wcześniej
phone-said-before = Przedtem: { $text }
phone-said-after = Teraz: { $text }
phone-files = Pliki
phone-put-away = Odłóż
phone-put-away-means = Zostaje, ale nie na listach i nie w zestawach.
phone-is-put-away = To jest odłożone. Zostaje, ale nie na listach i nie w zestawach.
phone-bring-back = Przywróć

## Removing an incident: what it may cost first

phone-remove = Usuń
phone-remove-title = Usuwanie zdarzenia
phone-remove-cost = Jeśli jest w to włączona policja lub sąd, albo może być, usunięcie może zaszkodzić sprawie.
phone-remove-instead = Odłożyć zamiast tego? Zostaje, ale nie na listach i nie w zestawach.
phone-remove-safety = Najważniejsze jest Twoje bezpieczeństwo.
phone-remove-shows = Nie da się tego odzyskać. Zapis pokazuje, że coś usunięto, nigdy co.
phone-remove-why = Dlaczego? Nie trzeba mówić. Powód zostaje w zapisie.
phone-remove-for-good = Usuń na zawsze
phone-keep-it = Zostaw

## Drafts

phone-drafts-all = Wszystkie szkice
phone-draft-corrects = Poprawka zdarzenia
phone-draft-discard = Wyrzuć ten szkic
phone-draft-discard-cost = To usuwa na zawsze to, co tu napisano.

## Finding incidents

phone-filter = Filtruj
phone-filter-kind = Rodzaj
phone-filter-any = Każdy
phone-filter-with-files = Z plikami
phone-filter-without-files = Bez plików
phone-filter-from = Od
phone-filter-to = Do
phone-filter-clear = Pokaż wszystko
phone-no-day = Bez dnia
phone-log-counts = { $incidents ->
        [one] Jedno zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }
phone-log-fit = { $incidents ->
        [one] Pasuje jedno zdarzenie
        [few] Pasują { $incidents } zdarzenia
        [many] Pasuje { $incidents } zdarzeń
       *[other] Pasuje { $incidents } zdarzenia
    }
phone-log-put-away = Odłożone: { $incidents }
phone-log-none-fit = Nic nie pasuje. Usuń filtr.

## What the record shows. The longer words are in pattern.ftl

phone-pattern = Co pokazuje zapis
phone-pattern-months = Według miesiąca
phone-pattern-years = Według roku
phone-pattern-kinds = Według rodzaju
phone-pattern-weekdays = Według dnia tygodnia
phone-pattern-hours = Według godziny
phone-pattern-bar = { $label }: { $incidents }
phone-pattern-bar-child = { $label }: { $incidents }. Przy dziecku: { $child }

## With a support worker: people, orders, and the talk about danger. Its questions and advice are in risk.ftl

phone-worker-title = Z doradcą
phone-worker-about = Osoby, nakazy i rozmowa o niebezpieczeństwie
phone-worker-why = Możesz to zrobić z doradcą albo bez. Pomiń, co chcesz.

phone-people-title = Osoby
phone-people-why = Każda osoba ma tu literę. Może ona zastąpić imię, którego nie wolno pokazać.
phone-people-add = Dodaj osobę
phone-people-relation-hint = Na przykład „były mąż” albo „córka”
phone-people-born = Dzień urodzenia
phone-people-child = To dziecko
phone-people-dangerous = Ta osoba jest dla ciebie niebezpieczna
phone-people-dangerous-about = Podsumowanie dla doradcy ją wymienia.
phone-people-background-why = Mówi się to raz, do oświadczenia albo podsumowania. Pomiń, co chcesz.

phone-orders-why = Nakazy sądu i warunki policji. Nic nie przypomina, że któryś się kończy. Nie ma ich w żadnym zestawie dowodów.
phone-orders-add = Dodaj nakaz
phone-orders-name = Jak to nazywasz
phone-orders-terms = Co mówi
phone-orders-from = Pierwszy dzień
phone-orders-until = Ostatni dzień
phone-orders-reference = Sygnatura
phone-orders-made-by = Który sąd lub która policja
phone-orders-copies = Kopie
phone-orders-add-copy = Dodaj kopię
phone-orders-remove-copy = Usuń tę kopię
phone-orders-remove = Usuń nakaz
phone-orders-late = Kopię nakazu wybrano, gdy zapiski były zamknięte. Dodać ją do nakazu?

phone-danger-title = Rozmowa o niebezpieczeństwie
phone-danger-about = Pytania do przejścia z doradcą. Pomiń, które chcesz. Przy niektórych odpowiedziach od razu jest rada.
phone-danger-begin = Zacznij
phone-danger-all = Pokaż wszystkie pytania
phone-danger-then = Po pytaniach
phone-danger-next = Następne pytanie
phone-danger-present = Kto jest przy rozmowie?
phone-danger-incidents = Zdarzenia na ten temat
phone-danger-take-back = Cofnij tę odpowiedź
phone-danger-wishes = Czego potrzebujesz i chcesz
phone-danger-needs = Czego teraz potrzebujesz?
phone-danger-wants = Czego chcesz?
phone-danger-reach = Jak i kiedy można się z tobą bezpiecznie skontaktować?
phone-danger-reach-hint = I co powiedzieć, gdy odbierze ktoś inny
phone-danger-worker = Twój doradca
phone-danger-consent = Zgoda
phone-danger-purpose = Co można przekazać i po co?
phone-danger-to = Komu można powiedzieć?
phone-danger-until = Do kiedy?
phone-danger-agree = Zgadzam się na to
phone-danger-withdraw = Cofnij zgodę
# What was typed of a consent and not agreed to. It is kept with what somebody wants.
phone-danger-not-agreed = Jeszcze bez zgody: { $purpose }. Dla kogo: { $to }.
phone-danger-referral-shows = Są w nim odpowiedzi, potrzeby i życzenia, jak się z tobą skontaktować, i tło. Mówi, kto jest niebezpieczny. Wymienia dzieci, nakazy i ostatnie zdarzenia.
phone-danger-clear = Usuń tę rozmowę

## The plan

phone-plan-why = Plan na chwilę, gdy to się zaczyna, na co dzień i na odejście. Wszystko w nim można zmienić.
phone-plan-for = Co jest najbliższe?
phone-plan-others = Pokaż inne
phone-plan-who = Kto go robi?
phone-plan-alone = Robię go bez pomocy
phone-plan-worker = Robię go z kimś, kto mnie wspiera
phone-plan-make = Zrób plan
phone-plan-another = Zrób inny plan
phone-plan-ticked = Odhaczone: { $done } z { $items }
phone-plan-code-word = Hasło
phone-plan-change = Zmień tę listę
phone-plan-tick = Wróć do odhaczania
phone-plan-add = Dodaj coś
phone-plan-item = W planie
phone-plan-words = Własnymi słowami
phone-plan-note = Uwaga
phone-plan-due = Do kiedy
phone-plan-could-worsen = Jak to mogłoby pogorszyć sytuację?
phone-plan-section = Część planu
phone-plan-up = W górę
phone-plan-down = W dół
phone-plan-take-out = Usuń z planu
phone-plan-take-out-cost = To usuwa ten punkt z planu na zawsze, razem z uwagą.
phone-plan-review = Przejrzyj plan
phone-plan-next = Następny przegląd
phone-plan-save-review = Zapisz ten przegląd
phone-plan-remove = Usuń plan
phone-plan-remove-cost = To usuwa plan i każdą jego wersję na zawsze.

## A plan handed over: taken over, and given. What both shells say of it is in plan.ftl, as handover-…

phone-take-over-title = Przejmij plan
phone-take-over-how = Doradca albo ktoś bliski może dać ci plan: jako plik albo jako kody na ekranie. Powie ci też sześć słów, które go otwierają.
phone-take-over-photo = Sfotografuj kod
phone-take-over-file = Wybierz plik lub obrazek
phone-take-over-sharp = Cały kod, ostry, z bielą dookoła. Bothy nie zachowuje tego zdjęcia.
# $numbers are those of the codes, as in "2, 3".
phone-take-over-missing = Kodów jest { $codes }. Jeszcze brakuje: { $numbers }
phone-take-over-no-code = Bothy nie może tam odczytać kodu. Zrób zdjęcie jeszcze raz: cały kod, ostry, z bielą dookoła.
phone-take-over-six = Jego sześć słów
phone-take-over-open = Zobacz, co w nim jest
phone-take-over-before = Ten plan już tu przejęto. Nic nie zostało dodane.
phone-take-over-where = Dokąd ma trafić?
phone-take-over-as-new = Jako osobny plan
phone-take-over-take = Dodaj
phone-hand-over-title = Przekaż ten plan
phone-hand-over-what = Daj ten plan na inny telefon z Bothy, jako plik albo jako kody na tym ekranie. Zdarzenia i osoby z twoich zapisków zostają tutaj.
phone-hand-over-words = Otwiera go sześć słów. Widać je tylko tutaj.
phone-hand-over-aloud = Przeczytaj drugiej osobie te sześć słów na głos. Nie wysyłaj ich. Trzymaj je osobno, nie przy pliku.
phone-hand-over-file = Zapisz jako plik
phone-hand-over-codes = Pokaż kody
phone-hand-over-code = Kod { $code } z { $codes }
phone-hand-over-next = Następny kod
phone-hand-over-before = Poprzedni kod

## On paper. What is said before a card is in pages.ftl

phone-print-title = Wydrukuj plan
phone-print-clear = Powstanie plik do druku. Kto znajdzie plik albo kartkę, może to przeczytać. Po wydrukowaniu usuń plik.
phone-print-safer = Także to, co było o poczuciu bezpieczeństwa
phone-print-missing = Niektórych znaków nie da się wydrukować. Na papierze zastępują je kody: { $letters }
phone-card-title = Karta do portfela
phone-card-no-helpline = Aby dodać linię pomocy, podaj najpierw, gdzie mieszkasz, w liniach pomocy.
phone-card-fuller = Pełniejsza karta
phone-card-own-words = Własne słowa o torbie
phone-card-own-words-about = Mogą zdradzić, do czego jest karta.

## The record

phone-log-title = Twoje zapiski
phone-log-empty = Nic tu jeszcze nie zapisano.
phone-log-none-found = Nic nie zawiera tych słów.
phone-log-more = Pokaż więcej
phone-search = Szukaj
