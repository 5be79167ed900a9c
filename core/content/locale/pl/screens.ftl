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
phone-time-closeness = Jak dokładnie pamiętasz godzinę?
phone-time-exact = Dokładnie
phone-time-about = Mniej więcej
phone-time-day = Tylko dzień
phone-time = Godzina, na przykład 21:30

## The record

phone-log-title = Twoje zapiski
phone-log-empty = Nic tu jeszcze nie zapisano.
phone-log-none-found = Nic nie zawiera tych słów.
phone-log-more = Pokaż więcej
phone-search = Szukaj
