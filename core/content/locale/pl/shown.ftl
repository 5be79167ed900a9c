# What screens say beside what a person wrote: notes in a list, files, choices, what was cut short.

# Beside an incident in a list.
screen-note-child = przy dziecku
screen-note-child-unsure = być może przy dziecku
screen-note-late = zapisane ponad tydzień później

# On the button that takes the last save back. $time: like 21:30.
screen-undo-incident = Cofnij zapisanie, do { $time }
screen-undo-correction = Cofnij poprawkę, do { $time }
screen-undo-file = Wyjmij plik, do { $time }

# The kind of a file.
file-kind-picture = zdjęcie
file-kind-film = film
file-kind-sound = nagranie
file-kind-mail = e-mail
file-kind-text = tekst
file-kind-pdf = PDF
file-kind-other = plik

# Why a file has no small picture.
screen-no-preview-not-a-picture = Ten plik nie jest obrazem. Jest zachowany w całości.
screen-no-preview-format = Bothy nie umie pokazać takiego obrazu. Jest zachowany w całości.
screen-no-preview-too-large = Ten obraz jest za duży, żeby go tu pokazać. Jest zachowany w całości.
screen-no-preview-broken = Ten obraz jest uszkodzony, więc Bothy nie może go pokazać. Jest zachowany bez zmian.

# Who will read an evidence pack.
screen-reader-court = Sąd
screen-reader-police = Policja
screen-reader-solicitor = Mój prawnik
screen-reader-services = Mieszkanie, lekarz lub zasiłki
screen-reader-me = Tylko ja

# Why something is removed.
screen-reason-test = To była tylko próba
screen-reason-wrong-day = Ma zły dzień
screen-reason-duplicate = Jest dwa razy
screen-reason-unsafe-to-keep = Trzymanie tego nie jest bezpieczne
screen-reason-other = Inny powód

# A file or evidence pack that was cut short on its way out. $place: where it was meant to go.
screen-leftover-finished = Zapis pliku został przerwany. Teraz jest gotowy: { $place }
screen-leftover-removed = Zapis pliku został przerwany. Bothy usunęło to, co z niego zostało. Twój zapis jest taki, jak był. Plik miał być tu: { $place }
screen-leftover-gone = Zapis pliku został przerwany i nic z niego tam nie ma. Jeśli ktoś go przeniósł, usuń go: każdy może go przeczytać. Plik miał być tu: { $place }
screen-leftover-out-of-reach = Zapis pliku został przerwany i Bothy nie może teraz tam sięgnąć. Kto może, ten może go czytać. Bothy spróbuje znowu przy następnym otwarciu. Plik miał być tu: { $place }
screen-leftover-name-taken = Plik jest gotowy, ale coś innego ma jego nazwę. Przenieś to i otwórz zapis ponownie: { $place }
screen-leftover-to-remove = Zapisywanie pliku zostało przerwane. To, co z niego zostało, może tam być i każdy, kto to znajdzie, może to przeczytać. Usuń to: { $place }
