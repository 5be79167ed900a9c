# What the demo tells, step by step. Its people, their names and their words are made up, and stay as they are.

# $path: a file or folder. $secret, $word, $instead, $search: as they stand in the data.
demo-begins = Bothy na zmyślonych ludziach i prawdziwych plikach. Wszystko zostaje w { $path }.

demo-vault = 1  Sejf
demo-vault-made = Jest zaszyfrowany. Otwiera go hasło razem z kluczem, który telefon trzyma w swoim układzie. Tutaj ten klucz to plik obok. Hasło tego sejfu to { $secret }.

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
    }: zdjęcia, nagranie, list, zrzut ekranu, czat. Poprawione później: { $amended }, a pierwsze słowa są zachowane obok nowych. Usunięte: { $removed }. Zapis pokazuje, że coś usunięto, a nigdy, co tam było.
demo-and-so-on = i tak dalej, od najnowszego

demo-thoughts = 3  Szukanie, nazywanie, zmiana zdania
demo-found = Szukanie „{ $search }” znajduje { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, z dnia { $when }. Działa w każdym języku, a znaki nad literami nie mają znaczenia.
demo-named = { $name } jest tu jako osoba { $letter }. Zdarzenia wskazują osoby przez ID, więc imię można potem zmienić lub pominąć.
demo-begun = Szkic zaczęto, a nie zapisano. Nadal jest po zamknięciu, awarii i wyczerpanej baterii. Niżej pokazuje go `draft list`.
demo-taken-back = Jeszcze jedno zapisano przez pomyłkę i cofnięto w ciągu dziesięciu minut. Jego słowa są zniszczone. Linie, które po nim zostają, nic nie mówią i nie ma ich w żadnym zestawie.

demo-help = 4  Plan, rozmowa o niebezpieczeństwie, do kogo dzwonić, co pokazuje zapis
demo-plan = Plan bezpieczeństwa na przygotowanie się do odejścia ma na początku { $items ->
        [one] { $items } punkt
        [few] { $items } punkty
        [many] { $items } punktów
       *[other] { $items } punktu
    }, a części: { $sections }. Dwie rzeczy do torby są odhaczone. Jeden punkt jest zapisany własnymi słowami, razem z tym, jak mógłby pogorszyć sprawę.
demo-printed = Na papierze: { $plan } i { $card }. Kartka po złożeniu jest wielkości dłoni i nie mówi, po co jest.
# $question: a theme of the talk. $advice: what is said at once to a yes, a sentence or several.
demo-danger = Doradca rozmawia o niebezpieczeństwie i zapisuje odpowiedzi jako fakty. Gdy na pytanie „{ $question }” odpowiedź brzmi „tak”, Bothy od razu mówi: „{ $advice }” Nic nie jest sumowane. Nie ma punktów ani niczego, co mówi, jak duże jest ryzyko.
# $name: the helpline that is listed first.
demo-ring = Linie pomocy dla kogoś w Leeds: { $lines }. O tej godzinie zmyślonego roku odbierają: { $open }, a pierwsza to { $name }. Nikt nie dzwonił pod te numery, żeby je sprawdzić.
demo-pattern = Rok policzony według miesięcy, rodzajów i godzin jest narysowany w { $path }. Zapisane po ponad 7 dniach: { $late ->
        [one] { $late } zdarzenie
        [few] { $late } zdarzenia
        [many] { $late } zdarzeń
       *[other] { $late } zdarzenia
    }, i to tam widać. Liczone jest to, co zapisano. Przerwy nie znaczą, że był spokój.

demo-pack = 5  Zestaw dowodów dla prawnika
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
    } ({ $size }), jako folder i jako zip. Poza zestawem: { $left ->
        [one] { $left } zdarzenie
        [few] { $left } zdarzenia
        [many] { $left } zdarzeń
       *[other] { $left } zdarzenia
    }. We wszystkich pozostałych ukryte są dwa pola: { $fields }. Nikt nie odczyta z zestawu tego, co ukryte. Resztę nadal da się sprawdzić.
demo-places = { $files ->
        [one] Jeden plik pokazuje, gdzie powstał: { $named }.
        [few] { $files } pliki pokazują, gdzie powstały: { $named }.
        [many] { $files } plików pokazuje, gdzie powstały: { $named }.
       *[other] { $files } pliku pokazuje, gdzie powstały: { $named }.
    } Pakiet, który ukrywa miejsce, nie powstanie, dopóki każdy z nich nie zostanie pominięty: spróbuj `export --hide place`.
demo-check = 6  Sprawdzenie, które może zrobić każdy
demo-forgery = 7  Przyłapane fałszerstwo
demo-forged = W kopii zestawu wpis { $entry } ({ $when }) mówi teraz „{ $instead }”, a mówił „{ $word }”. Sumy poprawiono tak, żeby znowu się zgadzały.

demo-lies = Gdzie co jest
demo-lies-readme = jak się rozejrzeć
demo-lies-vault = zaszyfrowany zapis; jego klucz urządzenia to vault.key
demo-lies-secret = hasło, bo to demo
demo-lies-picture = zapis jako obrazek, miesiąc po miesiącu
demo-lies-plan = plan na papierze, z okienkami do odhaczania
demo-lies-card = to, co mieści się w portfelu: numery i co spakować
demo-lies-pack = zestaw dowodów jako folder, z własnym README.txt
demo-lies-zip = to samo jako jeden plik
demo-lies-forged = sfałszowana kopia
demo-try = Co wypróbować teraz

# The README.txt in the demo's folder.
demo-readme-title = Demo programu Bothy
demo-readme-about = Wszyscy ludzie i wszystko tutaj jest zmyślone. Usuń folder, gdy już wystarczy.
demo-readme-look = Żeby się rozejrzeć, w tym folderze (jeśli nie ma zainstalowanego bothy, podaj zamiast niego ścieżkę do niego):
demo-readme-change = Zmień literę gdziekolwiek w zestawie i sprawdź go jeszcze raz.
demo-readme-encrypted = Sejf jest zaszyfrowany: poszukaj w nim dowolnego słowa przez grep. Zestaw nie jest. To jest to, co właściciel chciał przekazać, i każdy, kto go ma, może go czytać.

demo-saving = Zapisuję
demo-folder-full = W { $path } już coś jest. Nic się nie zmieniło. Podaj dla demo pusty folder albo taki, którego jeszcze nie ma.
demo-wrong-nothing = Demo się nie udało: nie było czego sfałszować.
demo-wrong-pack = Demo się nie udało przy zestawie.
demo-wrong-forgery = Demo się nie udało przy fałszerstwie.
demo-wrong-check = Demo się nie udało przy sprawdzeniu zestawu.
demo-wrong-data = Własne dane demo są złe.
