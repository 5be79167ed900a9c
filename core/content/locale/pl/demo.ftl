# What the demo tells, step by step. Its people, their names and their words are made up, and stay as they are.

# $path: a file or folder. $secret, $word, $instead, $search: as they stand in the data.
demo-begins = Bothy na zmyślonych ludziach i prawdziwych plikach. Wszystko zostaje w { $path }.

demo-vault = 1  Sejf
demo-vault-made = Zaszyfrowany; otwiera go sekret razem z kluczem, który telefon trzyma w swoim układzie (tu: plik obok). Sekret tego sejfu to { $secret }.

demo-year = 2  Rok zdarzeń
demo-saved = Zapisano: { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    } i { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }: zdjęcia, nagranie, list, zrzut ekranu, czat. Poprawione później: { $amended }, a pierwsze słowa są zachowane obok nowych. Usunięte: { $removed }. Zapis pokazuje, że coś usunięto, a nigdy, co to mówiło.
demo-and-so-on = i tak dalej, od najnowszego

demo-thoughts = 3  Szukanie, nazywanie, zmiana zdania
demo-found = Szukanie „{ $search }” znajduje { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, z dnia { $when }. Działa w każdym języku, a znaki nad literami nie mają znaczenia.
demo-named = { $name } jest zapisany jako osoba { $letter }: zdarzenia mogą wskazywać go przez ID, więc jego imię można potem zmienić lub pominąć.
demo-begun = Szkic zaczęto, a nie zapisano: jest po zamknięciu, awarii i wyczerpanej baterii, a pokazuje go niżej `draft list`.
demo-taken-back = Jeszcze jedno zapisano przez pomyłkę i cofnięto w ciągu dziesięciu minut: jego słowa są zniszczone, a linie, które po nim zostają, nic nie mówią i nie są w żadnej paczce.

demo-help = 4  Plan, rozmowa o niebezpieczeństwie, do kogo dzwonić, co pokazuje zapis
demo-plan = Plan bezpieczeństwa na przygotowanie się do odejścia ma na początku { $items ->
        [one] { $items } punkt
        [few] { $items } punkty
        [many] { $items } punktów
       *[other] { $items } punktu
    }, a części: { $sections }. Dwa punkty o torbie są odhaczone, a jeden jest zapisany jej własnymi słowami, razem z tym, jak mógłby pogorszyć sprawę.
demo-printed = Na papierze: { $plan } oraz { $card }, kartka, która po złożeniu jest wielkości dłoni i nie mówi, czym jest.
# $question: a theme of the talk. $advice: what is said at once to a yes, a sentence or several.
demo-danger = Doradca rozmawia z nią o niebezpieczeństwie i zapisuje to, co mówi, jako fakty. Gdy na pytanie „{ $question }” odpowiada „tak”, od razu widać: „{ $advice }” Nic nie jest sumowane: nie ma punktów ani niczego, co mówi, jak duże jest ryzyko.
# $name: the helpline that is listed first.
demo-ring = Linie pomocy dla kogoś w Leeds: { $lines }. O tej godzinie zmyślonego roku odbierają: { $open }; pierwsza to { $name }. Nikt nie dzwonił pod te numery, żeby je sprawdzić do tej listy.
demo-pattern = Rok policzony według miesięcy, rodzajów i godzin jest narysowany w { $path }. Zapisane po ponad 7 dniach: { $late ->
        [one] { $late } zdarzenie
        [few] { $late } zdarzenia
        [many] { $late } zdarzeń
       *[other] { $late } zdarzenia
    }, i to tam widać. Liczone jest to, co zapisano: przerwy nie znaczą, że był spokój.

demo-pack = 5  Paczka dla prawnika
demo-packed = { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    } i { $exhibits ->
        [one] { $exhibits } załącznik
        [few] { $exhibits } załączniki
        [many] { $exhibits } załączników
       *[other] { $exhibits } załącznika
    } ({ $size }), jako folder i jako zip. Poza paczką: { $left ->
        [one] { $left } zdarzenie
        [few] { $left } zdarzenia
        [many] { $left } zdarzeń
       *[other] { $left } zdarzenia
    }, a we wszystkich pozostałych ukryte są dwa pola: { $fields }. Tego, co ukryte, nie da się z paczki odczytać, a całą resztę nadal da się sprawdzić.
# $named: the files, by mark and name.
demo-places = { $files ->
        [one] Jeden plik pokazuje, gdzie powstał: { $named }.
        [few] { $files } pliki pokazują, gdzie powstały: { $named }.
        [many] { $files } plików pokazuje, gdzie powstały: { $named }.
       *[other] { $files } pliku pokazuje, gdzie powstały: { $named }.
    } Pakiet, który ukrywa miejsce, nie powstanie, dopóki każdy z nich nie zostanie pominięty: spróbuj `export --hide place`.
demo-check = 6  Sprawdzenie, które może zrobić każdy
demo-forgery = 7  Przyłapane fałszerstwo
demo-forged = W kopii paczki wpis { $entry } ({ $when }) mówi teraz „{ $instead }”, a mówił „{ $word }”; sumy poprawiono tak, żeby znowu się zgadzały.

demo-lies = Gdzie co leży
demo-lies-readme = jak się rozejrzeć
demo-lies-vault = zaszyfrowany zapis; jego klucz urządzenia to vault.key
demo-lies-secret = sekret, bo to demo
demo-lies-picture = zapis jako obrazek, miesiąc po miesiącu
demo-lies-plan = plan na papierze, z okienkami do odhaczania
demo-lies-card = to, co mieści się w portfelu: numery i co spakować
demo-lies-pack = paczka jako folder, z własnym README.txt
demo-lies-zip = to samo jako jeden plik
demo-lies-forged = sfałszowana kopia
demo-try = Co wypróbować teraz

# The README.txt in the demo's folder.
demo-readme-title = Demo programu Bothy
demo-readme-about = Wszyscy ludzie i wszystko tutaj jest zmyślone. Usuń folder, gdy już wystarczy.
demo-readme-look = Żeby się rozejrzeć, w tym folderze (jeśli nie ma zainstalowanego bothy, podaj zamiast niego ścieżkę do niego):
demo-readme-change = Zmień literę gdziekolwiek w paczce i sprawdź ją jeszcze raz.
demo-readme-encrypted = Sejf jest zaszyfrowany: poszukaj w nim dowolnego słowa przez grep. Paczka nie jest: to jest to, co właściciel chciał przekazać, i każdy, kto ją ma, może ją czytać.

demo-saving = Zapisuję
demo-folder-full = W { $path } już coś jest. Podaj dla demo folder, który jest pusty albo którego jeszcze nie ma.
demo-wrong-nothing = Demo się nie udało: nie ma czego sfałszować.
demo-wrong-pack = Demo się nie udało: jego paczka.
demo-wrong-forgery = Demo się nie udało: jego fałszerstwo.
demo-wrong-check = Demo się nie udało: sprawdzenie jego paczki.
demo-wrong-data = Własne dane demo są złe.
