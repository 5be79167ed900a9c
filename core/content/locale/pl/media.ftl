# Zdjęcia, nagrania i pliki w telefonie. Szkic.

## Adding a file

phone-attach-row = Dodaj zdjęcie, nagranie lub plik
phone-attach-title = Dodaj plik
phone-attach-draft = To, co dodasz, zostaje od razu, nawet gdy wyjdziesz.
phone-attach-photo = Zrób zdjęcie
phone-attach-sound = Nagraj dźwięk
phone-attach-video = Nagraj film
phone-attach-file = Wybierz plik
phone-before-photo = Zanim zrobisz zdjęcie
phone-before-file = Zanim wybierzesz plik
phone-child-no = Nie, nagrywaj
phone-child-yes = Tak, nie nagrywaj

## Before the phone asks for its permission. $name: the app's name on the phone, in the phone's own language.

phone-ask-title = Najpierw zapyta telefon
phone-ask-photo = Telefon zapyta teraz, czy { $name } może robić zdjęcia i nagrywać filmy.
phone-ask-sound = Telefon zapyta teraz, czy { $name } może nagrywać dźwięk.
phone-ask-video = Telefon zapyta teraz o dwie rzeczy: czy { $name } może robić zdjęcia i nagrywać filmy oraz czy może nagrywać dźwięk.
phone-ask-only-now = Jeśli się da, wybierz „Tylko tym razem”. Wtedy telefon zapyta znowu następnym razem.
phone-ask-listed = Ustawienia telefonu pokazują, czego aplikacja może używać i kiedy ostatnio tego używała.
phone-refused-photo = Telefon nie pozwala tu używać aparatu. Możesz na to zezwolić w ustawieniach telefonu, w aplikacjach. Możesz też zapisać, co widzisz.
phone-refused-sound = Telefon nie pozwala tu używać mikrofonu. Możesz na to zezwolić w ustawieniach telefonu, w aplikacjach. Możesz też zapisać, co słyszysz.
phone-refused-video = Telefon nie pozwala tu używać aparatu i mikrofonu. Możesz na to zezwolić w ustawieniach telefonu, w aplikacjach. Możesz też to zapisać.

## The camera

phone-photo-where = Zdjęcia trafiają prosto do twoich zapisków. Galeria telefonu ich nie dostaje.
phone-photo-take = Zrób zdjęcie
phone-photo-other = Drugi aparat
phone-photo-light = Światło
phone-photo-kept = { $photos ->
        [one] { $photos } zdjęcie jest w twoich zapiskach.
        [few] { $photos } zdjęcia są w twoich zapiskach.
        [many] { $photos } zdjęć jest w twoich zapiskach.
       *[other] { $photos } zdjęcia jest w twoich zapiskach.
    }
phone-camera-picture = To, co widzi aparat
phone-camera-in-use = Inna aplikacja zajęła aparat. To, co już jest, jest bezpieczne. Zamknij tamtą aplikację i spróbuj jeszcze raz.
phone-camera-gone = Nie ma tu działającego aparatu. To, co już jest, jest bezpieczne.
phone-camera-failed = Aparat przestał działać. To, co już jest, jest bezpieczne. Spróbuj jeszcze raz.
phone-try-again = Spróbuj jeszcze raz

## Recording

phone-record-ends = Nagranie kończy się, gdy ekran zgaśnie albo wyjdziesz z tej aplikacji. To, co nagrano do tej chwili, zostaje.
phone-video-sideways = Trzymaj telefon poziomo. Inaczej film będzie leżał na boku.
phone-record-start = Zacznij nagrywać
phone-record-starting = Przygotowywanie
phone-record-going = Nagrywanie { $time }
phone-record-stop = Zakończ i zachowaj
phone-record-hide = Ukryj za kalkulatorem
phone-record-hidden = Ekran będzie wtedy ciemny, a nagrywanie potrwa dalej. Twoje hasło kończy je, zachowuje i otwiera zapiski. Każda inna długa liczba z = kończy je i zachowuje. Wyjście także.
phone-record-keeping = Zachowywanie
phone-record-cut = Nagrywanie samo się przerwało. To, co nagrano do tej chwili, zostaje.
phone-record-empty = Nic się nie nagrało, więc nic nie dodano.
phone-microphone-in-use = Mikrofonu używa inna aplikacja albo rozmowa. Zakończ ją i spróbuj jeszcze raz.
phone-microphone-gone = Nie ma tu działającego mikrofonu.
phone-microphone-failed = Nagrywanie się nie zaczęło. Spróbuj jeszcze raz.

## Choosing a file

phone-file-original = Plik zostaje też tam, gdzie jest. Bothy ma kopię.
phone-file-taking = Dodawanie: { $done } MB
phone-file-empty = Ten plik jest pusty, więc nic nie dodano.
phone-file-gone = Tego pliku nie da się odczytać, więc nic nie dodano. Mógł zostać przeniesiony lub usunięty.
phone-file-late = Plik został wybrany, gdy zapiski były zamknięte. Dodać go do szkicu?
phone-file-add = Dodaj
phone-file-leave-out = Pomiń
phone-file-place-taken = Telefon usunął miejsce z tego zdjęcia, zanim Bothy je dostał. Zostaw zdjęcie także w telefonie, jeśli to bezpieczne.
phone-file-kept-title = Zachowane
phone-file-kept = Jest w twoich zapiskach, razem z tym, co napisano.
phone-nothing-there = Ten telefon nie ma aplikacji, która to potrafi.

## A kept file

phone-file-opening = Otwieranie
phone-file-picture = Zdjęcie
phone-file-sharper = Pokaż ostrzej
phone-file-film = Film
phone-file-not-shown = Bothy nie umie pokazać takiego pliku. Jest zachowany w całości.
phone-file-too-large = To zdjęcie jest za duże, żeby je pokazać. Jest zachowane w całości.
phone-file-broken = Ten plik jest uszkodzony lub ucięty, więc nie da się go pokazać. Jest zachowany tak, jak przyszedł.
phone-file-size = { $kilobytes } kB
phone-file-send = Zapisz kopię poza Bothy
phone-file-says = Co mówi plik
phone-file-says-note = Kto ma plik, może zmienić to, co plik mówi o sobie.
phone-file-says-nothing = Nie mówi, kiedy, gdzie ani jakim aparatem powstał.
phone-file-page = Strona { $page } z { $pages }
phone-file-page-after = Następna strona
phone-file-page-before = Poprzednia strona
phone-play = Odtwórz
phone-play-pause = Wstrzymaj
phone-play-back = Dziesięć sekund wstecz
phone-play-sound = Dźwięk
phone-play-time = { $at } z { $length }

## Where something goes

phone-file-unfinished = Niedokończony plik nadal tam jest: { $name }. Usuń go.
