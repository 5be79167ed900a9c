# README.txt of an evidence pack, for anyone who opens it. It is shown as it stands here, so break lines at 72 characters.
#
# $made: a day and a time. $incidents, $lines, $hidden, $exhibits: sentences from below. $key: a key. What is typed stays as it is.
# The last line of pack-check has the words of verify-holds, verify-fails and verify-not-claimed.

pack-what =
    CO TO JEST

    To kopia części zapisu. Zapis prowadziła jedna osoba w programie o
    nazwie Bothy. Za każdym razem, gdy coś zapisała, program dodawał
    linię do dziennika (log). Kopię zrobiono { $made },
    według zegara telefonu lub komputera, na którym ją zrobiono.

    { $incidents }
    { $lines }
    { $hidden }

      incidents.csv        jeden wiersz na każde zdarzenie, do arkusza
      log.json             pokazane linie dziennika, każda z dowodem;
                           dla programów, które sprawdzają
      checkpoint.txt       długość i pieczęć dziennika, dla programów
      exhibits/            { $exhibits }
      SHA256SUMS           odcisk każdego z tych plików
      SHA256SUMS.minisig   podpis pod tymi odciskami

    W incidents.csv apostrof (') może stać przed = + - @ tam, gdzie zaczyna
    się komórka lub linia, albo za średnikiem lub tabulatorem. Dzięki temu
    arkusz nie bierze tego za wzór. Jest też przed tym, co wygląda jak
    liczba, na przykład 007, 2/3 albo 1E5, żeby się nie zmieniło. Inne
    rzeczy, na przykład 3 mar, arkusz może mimo to zmienić. Apostrof nie
    należy do tego, co napisano. Żeby zobaczyć każdą komórkę tak, jak ją
    napisano, użyj importu w arkuszu (w Excelu: Dane, Z pliku
    tekstowego/CSV). Wybierz przecinek między komórkami, UTF-8 i tekst
    dla każdej kolumny.
    Pusta komórka znaczy, że nic tam nie podano, nigdy „nie”. Komórka z
    { "[" }hidden] jest w tej kopii pominięta, nawet jeśli nic tam nie podano.
    Każda poprawka jest zachowana jako linia. incidents.csv ma słowa takie,
    jakie były, gdy robiono kopię. log.json ma też wcześniejsze.

pack-shows =
    CO TO POKAZUJE, A CZEGO NIE MOŻE

    Sprawdzenie tej kopii może pokazać dwie rzeczy. Linie zapisano w
    kolejności ich numerów. Pokazane tu linie i pliki nie zmieniły się,
    odkąd tę kopię podpisano.

    Tego nie może pokazać:

    - Bothy nie wie, kto to pisał, kto trzymał telefon ani czy to prawda.
      Nic w tej postaci ani w podpisie nie sprawia, że taka relacja jest
      bliższa prawdy. Ludzie, którzy krzywdzą, też mogą prowadzić zapisy.
    - Kiedy coś się stało, podała osoba, która pisała. Kiedy to zapisano,
      podał zegar telefonu lub komputera, a zegar można przestawić.
      Niektóre rzeczy mogły zostać zapisane dużo później: porównaj
      kolumny "happened" i "recorded".
    - Kto trzymał telefon, mógł napisać cały nowy dziennik i go podpisać.
      Tylko ktoś, kto wcześniejszego dnia zapisał odcisk dziennika, może
      pokazać, że niczego sprzed tego dnia nie zmieniono.
    - Nie może pokazać, że niczego nie brakuje ani że niczego nie
      poprawiono po zrobieniu tej kopii.

pack-check =
    JAK TO SPRAWDZIĆ

    Nie trzeba ufać programowi, który to zrobił. Narzędziami, które może
    mieć każdy, w terminalu, w folderze z tymi plikami:

    1.  sha256sum -c SHA256SUMS
        (na Macu: shasum -a 256 -c SHA256SUMS)
        Przy każdym pliku powinno być OK. W tym folderze nie powinno być
        innych plików niż te, SHA256SUMS i SHA256SUMS.minisig.
        W Windows, w PowerShell, te trzy linie razem:

          Get-Content SHA256SUMS | ForEach-Object { "{" }
            $sum, $file = $_ -split '  '
            "$file " + ((Get-FileHash $file).Hash -eq $sum) { "}" }

        Przy każdym pliku powinno być True. Albo, plik po pliku, porównaj
        to, co napisze, z jego linią w SHA256SUMS:

          certutil -hashfile incidents.csv SHA256

    2.  minisign -V -P { $key } -m SHA256SUMS
        Powinno napisać, że podpis jest sprawdzony. Długie słowo po -P
        to klucz dziennika. Kto zmienił te pliki, mógł zmienić też klucz
        na tej stronie: jeśli klucz masz też od osoby, która pisała, albo
        od doradcy, porównaj go z tamtym.

    3.  bothy verify .
        (albo nazwa pliku zip zamiast kropki)
        To porównuje też każdą linię z dziennikiem i każdy plik z jego
        linią. O każdej rzeczy mówi: zgodne, NIEZGODNE, nie twierdzi.

    Skąd wziąć narzędzia: sha256sum jest w Linuksie, shasum w Macu,
    PowerShell i certutil w Windows. minisign dla wszystkich jest na
    https://jedisct1.github.io/minisign/ a Bothy to wolny program, który
    każdy może zbudować: zapytaj osobę, od której masz tę kopię, gdzie
    on jest.

# $shown, $size: numbers.
pack-incidents-all = Pokazane zdarzenia: { $shown } z { $size }, czyli wszystkie, które tego dnia były w zapisie.
pack-incidents = Pokazane zdarzenia: { $shown } z { $size }, wybrane do tego celu. Pozostałe istnieją; sąd może o nie poprosić.
pack-lines-all = Pokazane linie dziennika: { $shown } z { $size }.
pack-lines = Pokazane linie dziennika: { $shown } z { $size }. Pozostałe należą do zdarzeń, których nie pokazano lub które usunięto. Albo napisał je program, na przykład gdy zrobiono kopię. Widać, gdzie są, ale nie widać, co mówią.
# $fields: names of fields as the files of a pack have them.
pack-hidden = Te pola pominięto w każdej linii, nawet tam, gdzie nic nie podano: { $fields }. Całą resztę nadal da się sprawdzić.
pack-exhibits-none = brak: nie pokazano żadnego pliku
pack-exhibits = pliki przechowane ze zdarzeniami, bez zmian
pack-unknown-day = nieznanego dnia
