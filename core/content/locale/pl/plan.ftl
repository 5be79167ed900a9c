# The words of the safety plan. What is in each plan, and in which order: core/content/plans/plans.toml.
#
# Written as the person would say it. Short sentences, no blame, no promise. `.worse` says how doing it could make things worse.
# Present tense and nouns, which say nothing of whether the person is a woman or a man. "Ta osoba" is the one who hurts; "osoba, której
# pomagam" is the one whom a helper helps.

plan-for-living = Mieszkam z tą osobą
plan-for-leaving = Szykuję się do odejścia
plan-for-left = Po odejściu
plan-for-young = Mam od 16 do 18 lat
plan-for-care-needs = Potrzebuję opieki
plan-for-own-child = Krzywdzi mnie własne dziecko
plan-for-helper = Pomagam komuś innemu

plan-section-if-it-starts = Gdy to się zaczyna
plan-section-day-to-day = Na co dzień
plan-section-children = Dzieci
plan-section-getting-ready = Przygotowania do odejścia
plan-section-bag = Torba
plan-section-afterwards = Po odejściu
plan-section-phone-online = Telefon i internet
plan-section-work-study = Praca lub nauka
plan-section-money = Pieniądze
plan-section-animals = Zwierzęta
plan-section-health = Zdrowie i uczucia
plan-section-rights-help = Prawa i pomoc
plan-section-people = Ludzie
plan-section-review = Powrót do tego planu

# The page of a plan. $for: as `plan-for-…` has it. $item: the words of an item.
plan-made-with-worker = { $for }; plan zrobiony z doradcą, { $day }.
plan-made-alone = { $for }; plan zrobiony w pojedynkę, { $day }.
plan-case = Sprawa { $case }, przechowywana do { $day }.
plan-case-short = sprawa { $case }, przechowywana do { $day }
plan-purpose = Po co: { $purpose }
plan-consent = Zgoda: { $consent }
plan-look-again = Wróć do niego { $day }.
plan-look-due = Wróć do niego { $day }. Ten dzień już jest.
plan-worse = Może pogorszyć sprawę: { $why }
plan-by = Do { $day }
plan-with = Z kim: { $person }
plan-incident = Zdarzenie { $id }
plan-note = Notatka: { $note }

plan-kept = Zachowane tak, jak jest.
plan-kept-until = Zachowane tak, jak jest. Wróć do tego { $day }.
plan-not-looked = Jeszcze nikt do niego nie wrócił.
# $version: a number that was given when it was looked at.
plan-changed = Zmiany od wersji { $version }:
plan-change-added = nowe: { $item }
plan-change-reworded = innymi słowami: { $item }
plan-change-moved = w innym miejscu: { $item }
plan-change-ticked = odhaczone: { $item }
plan-change-unticked = bez haczyka: { $item }
plan-change-removed = usunięte: { $item }
plan-change-nothing = nic

# What a service kept as long as it may.
plan-over = Do usunięcia: { $plans ->
        [one] { $plans } plan
        [few] { $plans } plany
        [many] { $plans } planów
       *[other] { $plans } planu
    }.
plan-over-removed = Usunięto: { $plans ->
        [one] { $plans } plan
        [few] { $plans } plany
        [many] { $plans } planów
       *[other] { $plans } planu
    }.

## If it starts

plan-item-safer-rooms = Pokoje, w których jest bezpieczniej: jest którędy wyjść i nie ma nic ciężkiego ani ostrego. To są:
plan-item-rooms-to-avoid = Miejsca, których unikam, gdy to się zaczyna: kuchnia, łazienka, garaż i każde z jednymi drzwiami.
plan-item-ways-out = Którędy wychodzę, w dzień i w nocy: drzwi, okna, schody.
plan-item-ways-out-help = Czego potrzebuję, żeby wyjść: wózka, laski, czyjegoś ramienia. Gdzie to jest i kto by przyszedł.
plan-item-if-they-come = Jeśli ta osoba przyjdzie pod drzwi: nie otwieram, idę do wybranego pokoju i dzwonię pod 999.
plan-item-phone-place = Gdzie jest naładowany telefon i jak po niego sięgam.
plan-item-code-word = Słowo albo obrazek, po którym ktoś dzwoni za mnie pod 999. Kto je zna:
    .worse = Wybierz kogoś, kto nie zapyta o nie, gdy inni słyszą, i słowo, które wygląda jak każde inne.
plan-item-neighbour = Ktoś z sąsiedztwa, kto dzwoni pod 999, gdy coś usłyszy lub zobaczy.
    .worse = Niektórzy sąsiedzi powtarzają to, co wiedzą. Wybierz kogoś, kto tego nie zrobi.
plan-item-emergency-call = Gdy nie mogę mówić, a mam komórkę: dzwonię pod 999, nie rozłączam się, kaszlę lub stukam, jeśli mogę, i naciskam 55, gdy mnie o to poproszą. Sama cisza nikogo nie sprowadzi: bez 55 rozmowa się kończy. 55 działa tylko na komórkach i nie mówi policji, gdzie jestem.
plan-item-emergency-landline = Gdy nie mogę mówić, a mam telefon stacjonarny: dzwonię pod 999. Tam 55 się nie używa. Jeśli w słuchawce słychać tylko dźwięki w tle i nie wiadomo, co się dzieje, mogą połączyć mnie z policją. Gdy odłożę słuchawkę, linia może pozostać otwarta przez 45 sekund. Zwykle widać tam, gdzie jestem.
plan-item-emergency-text = SMS pod 999 działa dopiero po rejestracji: wysyłam słowo register pod 999, czytam odpowiedź, wysyłam yes i czekam na wiadomość, że to już. SMS może iść 2 lub 3 minuty. Nie liczę na niego, dopóki nie ma odpowiedzi.
    .worse = Te wiadomości zostają w telefonie i ktoś może je przeczytać.
plan-item-emergency-sign = Gdy migam: 999 BSL, aplikacja albo strona w internecie. Nie trzeba się rejestrować. Gdy piszę: 18000 w aplikacji Relay UK albo z telefonu tekstowego (textphone).
plan-item-after-injury = Jeśli mam obrażenia albo coś uciskało mi szyję: oddział ratunkowy (A&E) lub 111 tego samego dnia, nawet gdy nie ma śladów. 999, gdy trudno oddychać, przełykać, mówić lub widzieć, przy osłabieniu, drgawkach lub utracie przytomności.
plan-item-helper-see = Jeśli to słyszę lub widzę: dzwonię pod 999. Nie wchodzę pomiędzy nich.
plan-item-helper-code-word = Nasze umówione słowo i co robię, gdy je usłyszę: dzwonię pod 999, przychodzę albo oddzwaniam z wymówką.

## Day to day

plan-item-signs = Co widzę, zanim to się zacznie: spojrzenie, głos, dzień tygodnia, pieniądze, alkohol. Nic, co robię, nie jest przyczyną.
plan-item-phone-charged = Mój telefon jest naładowany, ma trochę środków na koncie i mam go blisko.
plan-item-keys-money = Zapasowy klucz i trochę pieniędzy tam, gdzie szybko po nie sięgnę.
    .worse = Jeśli ktoś je znajdzie, mogą paść pytania. Może je przechować ktoś, komu ufasz.
plan-item-weapons = Rzeczy, które mogą posłużyć jako broń: gdzie są i które można odłożyć dalej.
    .worse = Brak jakiejś rzeczy może zwrócić uwagę. Przenieś tylko to, czego nikt nie będzie szukał.
plan-item-who-knows = Kto wie, co się dzieje:
plan-item-child-calm = Gdy moje dziecko jest spokojne: co ustalamy na następny raz.
plan-item-child-apart = Dokąd każde z nas idzie, gdy to się zaczyna, żeby były między nami drzwi.
plan-item-child-police = Gdy dzwonię pod 999, bo coś mi grozi, nie znaczy to, że skreślam swoje dziecko. Mogę powiedzieć, że chcę pomocy dla mnie i dla dziecka.
plan-item-care-cover = Jeśli osoba, która mnie krzywdzi, także się mną opiekuje: kto może pomóc przy lekach, myciu, jedzeniu i poruszaniu się, przez dzień i przez tydzień.
plan-item-care-things = Gdzie są moje leki, sprzęt, baterie i plan opieki, i kto jeszcze ma kopię tego planu.
    .worse = Jeśli ta osoba trzyma te rzeczy u siebie, prośba o nie może zwrócić uwagę. Można zamiast tego zapytać lekarza lub w aptece.
plan-item-care-alone = Mogę poprosić o rozmowę w cztery oczy z pielęgniarką, lekarzem lub pracownikiem socjalnym. Jeśli trzeba mi pomocy w rozmowie, mogę poprosić o kogoś spoza rodziny.
plan-item-helper-listen = Słucham, wierzę i mówię, że to nie jest wina osoby, której pomagam.
plan-item-helper-lead = Osoba, której pomagam, decyduje, co robić i kiedy. Nie naciskam i nie rezygnuję, gdy trwa to długo.
plan-item-helper-confront = Nie wdaję się w spór z osobą, która krzywdzi, i nie mówię jej, co wiem.
    .worse = Może to narazić i ciebie, i osobę, której pomagasz. Ktoś może też nie dać wam się spotykać.

## The children

plan-item-children-place = Dokąd idą dzieci, gdy to się zaczyna, i którędy wychodzą.
plan-item-children-999 = Dzieci umieją zadzwonić pod 999 i podać nasz adres.
plan-item-children-code-word = Umówione słowo dla dzieci, które znaczy: idź w bezpieczne miejsce.
    .worse = Tylko jeśli dziecko umie zachować je dla siebie i nikt go nie wypytuje.
plan-item-children-between = Dzieci wiedzą, że nigdy nie wchodzą pomiędzy i że zatrzymanie tego to nie ich zadanie.
plan-item-children-secrets = Nie proszę dziecka, żeby ukrywało tę aplikację albo trzymało ją w tajemnicy.
plan-item-children-school = Szkoła lub przedszkole wie to, co trzeba. Kto wie to ode mnie:
    .worse = Jeśli dziecku coś grozi, szkoła czasem musi przekazać dalej to, co usłyszy. Najpierw zapytaj, co by zrobiła.
plan-item-children-collect = Kto może odbierać dzieci i o jakie hasło pyta szkoła.
plan-item-children-handover = Przekazywanie dzieci: tam, gdzie są inni ludzie, przez kogoś innego albo w ośrodku kontaktów (contact centre).
    .worse = Jeśli nakaz sądu mówi, jak to robić, zapytaj prawnika (solicitor), zanim coś zmienisz.
plan-item-children-siblings = Gdzie moje inne dzieci są bezpieczne i kto może wziąć je na noc.
plan-item-helper-children = Co mogę zrobić dla dzieci: odebrać je, wziąć na noc, znać hasło w szkole. Jeśli dziecku coś grozi, dzwonię pod 999 albo do służb dla dzieci w urzędzie (council).

## Getting ready to leave

plan-item-leave-again = Może trzeba będzie znów się przenieść, i to szybko. Planuję to z doradcą: do kogo dzwonię najpierw, w dzień i w nocy, i dokąd mogę pójść.
plan-item-leave-space = Dokąd na noc mogę pójść ja albo moje dziecko, żeby był między nami odstęp. Jeśli dziecko nie ma 18 lat, mogę zapytać służby dla dzieci w urzędzie (council).
plan-item-leave-service = Czas odchodzenia może być niebezpieczny. Planuję to z organizacją, która pomaga przy przemocy domowej: linia pomocy ją znajdzie.
plan-item-leave-when = Kiedy odejść: dzień i godzina, gdy nikogo nie ma w domu albo nikt na mnie nie czeka.
    .worse = Do tego czasu rób to, co robisz każdego dnia. Zmiana może zwrócić uwagę.
plan-item-leave-where = Dokąd pójść: schronisko (refuge), znajomi, których ta osoba nie zna, hotel, dział mieszkaniowy w urzędzie (council).
plan-item-leave-travel = Jak tam dotrzeć. Gdzie stoi auto z paliwem albo jaki autobus, pociąg lub taksówka.
    .worse = Auto, bilety i aplikacje do taksówek mogą pokazać, dokąd jedziesz. Zapytaj o to doradcę.
plan-item-leave-who = Kto idzie ze mną, a kto dowiaduje się dopiero potem.
plan-item-leave-say = Co powiem, gdy ktoś zapyta, dokąd idę.
plan-item-leave-practise = Cała droga jest przećwiczona, razem z dziećmi, jeśli są dość duże.
plan-item-leave-search = Czego nie szukam na tym telefonie: schronisk, pociągów, mieszkań. Robię to na telefonie kogoś bliskiego, w bibliotece albo u doradcy.
    .worse = To, czego się szukało, można później przeczytać, na tym telefonie i na innych z tym samym kontem.
plan-item-leave-care = Kto załatwia opiekę tam, dokąd idę: opieka społeczna dla dorosłych w urzędzie (council), a przy mnie doradca.
plan-item-helper-danger = Czas odchodzenia może być niebezpieczny. Niczego nie planuję bez osoby, której pomagam, i nie naciskam na odejście. Może to z nami zaplanować organizacja, która pomaga przy przemocy domowej.
plan-item-helper-leave = Co mogę dać, gdy przyjdzie czas odejścia: pokój, podwózkę, pieniądze na taksówkę, telefon. Nikomu nie mówię, gdzie jest osoba, której pomagam.

## The bag. `.card` is what stands on a card that somebody may find: short, and nothing that tells what it is for. Without one, nothing stands there.

plan-item-bag-ready = Spakowana torba, na wypadek, gdy muszę wyjść na noc lub na dłużej. Gdzie leży i kto może ją dla mnie przechować.
    .worse = Jeśli ktoś ją znajdzie, mogą paść pytania. Może ją przechować ktoś, komu ufasz.
plan-item-bag-where = Gdzie leży torba i kto ją przechowuje. Lepiej u kogoś innego niż u mnie.
    .worse = Znaleziona torba mówi, że odchodzisz. Mogą wystarczyć kopie albo zdjęcia na innym telefonie.
plan-item-bag-identity = Paszporty, prawo jazdy, dokumenty, dzięki którym mogę tu mieszkać. One same albo ich kopie.
    .worse = Jeśli są zamknięte albo ktoś często do nich zagląda, zostaw je do tego dnia, a kopie zrób teraz.
    .card = Paszporty, prawo jazdy
plan-item-bag-certificates = Akty urodzenia, mój i dzieci; akt małżeństwa.
    .worse = Można je zamówić jeszcze raz. Nie ryzykuj dla nich.
    .card = Akty urodzenia
plan-item-bag-court = Papiery z sądu: nakazy, listy od prawnika, numery spraw na policji (crime reference).
plan-item-bag-home = Umowa najmu albo kredytu na dom i rachunek z moim nazwiskiem.
    .card = Rachunek z moim nazwiskiem
plan-item-bag-bank = Karty do banku i numery kont.
    .card = Karty do banku
plan-item-bag-benefits = Listy o zasiłkach, numer National Insurance.
    .card = Numer National Insurance
plan-item-bag-medicine = Leki, recepty, okulary, dla mnie i dla dzieci.
    .card = Leki, recepty, okulary
plan-item-bag-aids = Sprzęt, którego potrzebuję: aparaty słuchowe i baterie, laska, wózek, ładowarka do każdego.
    .card = Aparaty słuchowe, baterie, laska, ładowarki
plan-item-bag-keys = Klucze: dom, auto, praca.
    .card = Klucze
plan-item-bag-charger = Ładowarka i drugi telefon, jeśli jest.
    .card = Ładowarka
plan-item-bag-cash = Gotówka i karta na autobus lub pociąg.
    .card = Gotówka, karta na autobus lub pociąg
plan-item-bag-clothes = Ubrania na kilka dni, dla każdego z nas.
    .card = Ubrania na kilka dni
plan-item-bag-toy = Zabawka albo książka, bez której dziecku jest trudno.
    .card = Zabawka, książka
plan-item-bag-school = Rzeczy do szkoły lub college'u i moje numery egzaminów.
    .card = Rzeczy do szkoły lub college'u
plan-item-bag-evidence = Listy, zdjęcia, dziennik: wszystko, co pokazuje, co się działo. Ten zapis idzie ze mną w telefonie.
    .worse = Papier można znaleźć. Może go przechować doradca albo prawnik.
plan-item-helper-bag = Przechowuję torbę lub kopie osoby, której pomagam, tam, gdzie nikt inny u mnie w domu na nie nie trafi.

## After leaving

plan-item-after-first = Po odejściu robię nowy plan. Ten czas też może być niebezpieczny. Doradca może zrobić ten plan ze mną.
plan-item-after-locks = Zamki, światła, łańcuch, wizjer: co jest już zmienione i co jeszcze trzeba zmienić.
plan-item-after-sanctuary = Urząd (council) lub policja czasem zabezpieczają dom (Sanctuary scheme). Moja prośba jest złożona.
plan-item-after-routes = Inne drogi do pracy, szkoły i sklepów, i inne godziny.
plan-item-after-school = Szkoła zna nowe osoby i hasło; nie podaje naszego adresu.
plan-item-after-post = Moja poczta idzie inną drogą: do kogoś bliskiego albo na adres, który nie jest moim domem.
plan-item-after-address = Kto ma mój adres: każda osoba, szkoła, lekarz, bank i sąd. Sąd może go nie podawać drugiej stronie, jeśli o to poproszę.
plan-item-after-contact = Nie odpowiadam na wiadomości. Zachowuję je tak, żeby było widać numer i godzinę.
    .worse = Ktoś, kogo zablokujesz, może zamiast tego przyjść, a ty nie masz już czego zachować. Najpierw zapytaj doradcę.
plan-item-after-child = Jeśli moje dziecko mieszka gdzie indziej: kiedy i gdzie się spotykamy, kto jeszcze jest przy tym i jak mogę to zakończyć.
    .worse = Jeśli sąd lub urząd (council) mówi, jak się spotykacie, zapytaj doradcę, zanim coś zmienisz.
plan-item-after-order = Nakazy, które teraz obowiązują: jedna kopia u mnie, jedna w szkole, jedna u kogoś, komu ufam.
plan-item-after-breach = Gdy nakaz zostanie złamany, za każdym razem mówię o tym policji: 999, gdy coś grozi, a gdy nic nie grozi, 101.
plan-item-after-police = Po zgłoszeniu: kto do mnie dzwoni, kiedy i na jaki numer. Mój numer sprawy (crime reference):
plan-item-after-settle = Nowy początek na miejscu: lekarz, szkoła, pieniądze, ludzie w pobliżu. Niektóre organizacje w tym pomagają, także po schronisku. Nazywa się to resettlement. Pytam:
plan-item-helper-after = Po odejściu nadal jestem przy osobie, której pomagam. Niebezpieczeństwo może jeszcze trwać, a samotność bywa ciężka. Kiedy dzwonię, piszę lub przychodzę:
plan-item-helper-address = Nikomu nie mówię, gdzie teraz mieszka osoba, której pomagam. Nie daję do internetu zdjęć, na których to widać.
plan-item-helper-breach = Jeśli widzę, że ktoś łamie nakaz: dzwonię pod 999, gdy coś grozi. Gdy nic nie grozi, mówię osobie, której pomagam, co widzę, i to ona decyduje.

## Phone and online

plan-item-online-first = Zanim zmienię coś w telefonie lub na koncie, myślę o tym, kto by to zauważył.
    .worse = Gdy ktoś nagle nie widzi tego, co widział, może stać się groźniejszy.
plan-item-online-safe-device = Telefon lub komputer, którego ta osoba nigdy nie miała w rękach: do haseł, do szukania, do wiadomości do doradcy.
plan-item-online-accounts = Konta, które są wspólne albo na które ta osoba może wejść: e-mail, chmura, zakupy, filmy, bank, konta dzieci.
    .worse = Nowe hasło może od razu zwrócić uwagę. Zrób to z bezpiecznego urządzenia, gdy jest na to bezpieczna pora.
plan-item-online-location = Kto widzi, gdzie jestem: telefon, mapy, zegarek, auto, telefony i gry dzieci.
    .worse = Gdy to wyłączysz, ta osoba się dowie. Inny sposób to zostawić telefon tam, gdzie ma być.
plan-item-online-trackers = Lokalizatory w aucie, torbie, zabawce. Gdzie już sprawdzone i co się znalazło.
    .worse = Gdy coś zabierzesz, ta osoba dowie się, że wiesz. Zrób zdjęcie, zostaw to i zapytaj policję lub doradcę.
plan-item-online-bill = Kto widzi rachunek za telefon i listę połączeń, i które rozmowy prowadzę z innego telefonu.
plan-item-online-family = Jeśli mój telefon jest w rodzinnym abonamencie lub w rodzinnej grupie, ktoś dorosły może widzieć aplikacje, miejsca i wiadomości.
plan-item-helper-online = Jak jesteśmy w kontakcie, żeby nikt tego nie widział. Nie piszę o tym na telefon osoby, której pomagam.
    .worse = Ktoś może sprawdzać wiadomości, połączenia, a nawet polubienia. Niech osoba, której pomagasz, wybierze sposób i porę.

## Work or study

plan-item-work-tell = Komu mówię w pracy lub w college'u i co trzeba tam wiedzieć.
plan-item-work-reception = Recepcja nie łączy rozmów i nie mówi, kiedy jestem. Ma zdjęcie tej osoby.
plan-item-work-arrive = Jak przychodzę i wychodzę: ktoś idzie ze mną, inne drzwi, inne godziny, gdzie parkuję.
plan-item-work-policy = Wielu pracodawców ma zasady na wypadek przemocy domowej. Prośba o nie już poszła, ode mnie albo od kogoś za mnie.
plan-item-study-tell = Nauczyciel albo ktoś z opieki w szkole (pastoral care), komu ufam, i co robi z tym, co mówię.
plan-item-helper-work = Jeśli pracujemy lub uczymy się w jednym miejscu: pytam osobę, której pomagam, kto może o tym wiedzieć. Mogę z nią wchodzić i nie mówię nikomu, kto dzwoni, kiedy jest na miejscu.
    .worse = W pracy wieści się rozchodzą. Mów tylko tym, których wybrała osoba, której pomagasz.

## Money

plan-item-money-account = Własne konto w innym banku, z listami, które nie przychodzą do domu.
    .worse = Ktoś może znaleźć list, kartę albo aplikację tego banku.
plan-item-money-benefits = Zasiłki i pomoc, o które mogę prosić we własnym imieniu. Doradca lub poradnia może to ze mną sprawdzić.
plan-item-money-child-benefit = Kto dostaje Child Benefit (zasiłek na dziecko) i jak mógłby przychodzić do mnie.
    .worse = Zmianę widać, gdy pieniądze przestają przychodzić. Zapytaj, kiedy najlepiej to zrobić.
plan-item-money-debts = Długi na moje nazwisko: na które nie było mojej zgody. Może pomóc doradca do spraw długów.
plan-item-money-card = Kto ma moją kartę do banku i zna jej PIN, i jak je odzyskać.
plan-item-helper-money = Co mogę zrobić w sprawie pieniędzy: coś pożyczyć, przechować gotówkę lub kartę, odbierać listy u siebie w domu. Najpierw pytam osobę, której pomagam, czego jej trzeba.
    .worse = Gdy ktoś znajdzie pieniądze, mogą paść pytania. Niech osoba, której pomagasz, wybierze sposób i porę.

## Animals

plan-item-animals-foster = Kto weźmie zwierzęta: ktoś znajomy albo organizacja, która bierze pod opiekę zwierzęta osób, które odchodzą. Linia pomocy zna takie.
plan-item-animals-papers = Papiery zwierzęcia, z moim nazwiskiem, i jego leki.
plan-item-helper-animals = Mogę wziąć zwierzę na jakiś czas albo zapytać linię pomocy, kto bierze pod opiekę zwierzęta osób, które odchodzą. Nikomu nie mówię, czyje ono jest.

## Health and feelings

plan-item-health-doctor = Lekarz, pielęgniarka lub położna: ktoś, komu mogę o tym powiedzieć w cztery oczy. Można to wpisać w moje akta tak, żeby inni tego nie widzieli.
plan-item-health-pregnant = Jeśli jestem w ciąży albo mam małe dziecko: położna lub pielęgniarka środowiskowa (health visitor) pyta o to każdego. Mogę powiedzieć: tak.
plan-item-health-sexual = Po czymkolwiek seksualnym, na co nie było mojej wolnej zgody: ośrodek pomocy po przemocy seksualnej (SARC) zajmuje się mną, z policją albo bez niej.
plan-item-health-sleep = Co ułatwia mi noce i do kogo mogę zadzwonić w nocy.
plan-item-health-helps = Co mi pomaga: spacer, muzyka, modlitwa, ktoś bliski, jedna godzina dla siebie.
plan-item-health-suicide = Jeśli myślę o odebraniu sobie życia: moje życie jest ważne. Samaritans 116 123 albo 111 i opcja zdrowia psychicznego, o każdej porze. 999, jeśli mogę sobie coś zrobić.
plan-item-health-recovery = Później: grupy, terapia, kurs. Dochodzenie do siebie wymaga czasu i są ludzie, którzy w tym pomagają.
plan-item-helper-health = Pomaganie jest trudne. Z kim o tym rozmawiam, nikogo nie zdradzając, i czego nie mogę wziąć na siebie.

## Rights and help

plan-item-help-worker = Mój doradca: IDVA, czyli ktoś, kto pomaga ludziom przy przemocy domowej, albo ktoś, kto przychodzi do ludzi (outreach). Nazwa organizacji i kiedy można się tam skontaktować:
plan-item-help-isva = Mój doradca po przemocy seksualnej: ISVA. Nie muszę najpierw iść na policję. Linia pomocy lub ośrodek SARC powie, jak go znaleźć:
plan-item-help-childline = Childline, dopóki nie skończę 19 lat: 0800 1111, za darmo, o każdej porze. Childline mówi, że nie widać tego na rachunku. Na liście połączeń w telefonie to zostaje.
plan-item-help-safeguarding = Zanim coś powiem, mogę zapytać: co trzeba przekazać dalej i komu? Doradca musi działać, gdy mnie lub dziecku może coś grozić, i powinien najpierw mi o tym powiedzieć.
plan-item-help-adult = Opieka społeczna dla dorosłych w urzędzie (council) musi to zbadać, gdy ktoś krzywdzi osobę, która potrzebuje opieki. Mogę poprosić o rzecznika (advocate).
plan-item-help-own-child = Pomoc dla rodzin, w których dziecko krzywdzi rodzica: przez służby dla dzieci w urzędzie (council), szkołę albo organizację, która pomaga przy przemocy domowej.
plan-item-help-police = Policja: 999, gdy coś grozi, a gdy nic nie grozi, 101. Mogę poprosić o kogoś, kto zna się na przemocy domowej, i o numer sprawy (crime reference).
plan-item-help-ask = Mogę zapytać policję, czy ktoś stosował już przemoc (Clare's Law, prawo do pytania: right to ask). Czasem policja mówi o tym sama (prawo do wiedzy: right to know).
    .worse = To, co powie ci policja, jest tylko dla ciebie. Zaplanuj z doradcą, co z tym zrobisz.
plan-item-help-orders = Nakazy mogą trzymać kogoś z daleka: od policji albo od sądu. Jakie są, zależy od tego, gdzie mieszkam, i od tego, kto to jest. Pytam doradcę lub prawnika.
plan-item-help-orders-court = Z sądu rodzinnego w Anglii i Walii: „non-molestation order” każe tej osobie zostawić mnie w spokoju. „Occupation order” mówi, kto może mieszkać w domu. Sąd nie bierze za to opłaty.
plan-item-help-orders-police = Od policji w Anglii i Walii: nakaz policji (DVPN) może od razu trzymać kogoś z daleka. Potem policja może prosić sąd o nakaz (DVPO).
plan-item-help-orders-areas = Nowsze, w Anglii i Walii: nakaz policji (DAPN) i nakaz sądu (DAPO). Na razie są tylko na niektórych terenach. Pytam, jak jest u mnie.
plan-item-help-solicitor = Prawnik od spraw rodzinnych (solicitor). Nazwisko i numer:
plan-item-help-legal-aid = Do pomocy prawnej (legal aid) może być potrzebna jedna z tych rzeczy: numer z policji, list od lekarza, IDVA lub schroniska, list o MARAC, nakaz. Mam już:
plan-item-help-court = W sądzie mogę prosić o inną poczekalnię, o parawan i o to, żeby ta osoba sama nie zadawała mi pytań.
plan-item-help-housing = Dział mieszkaniowy w urzędzie (council): jeśli nie mam domu z powodu przemocy, mówię o tym. Może to znaczyć, że mam pierwszeństwo („priority need”): jak to działa, zależy od tego, gdzie mieszkam. Mogę poprosić o kogoś, kto będzie mówił w moim imieniu.
plan-item-help-refuge = Schronisko (refuge): bezpieczne miejsce, w którym można jakiś czas mieszkać, z doradcami. Jego adresu się nie podaje. Linia pomocy szuka pokoju dla mnie i dla moich dzieci, jeśli je mam.
plan-item-help-rail = Pociąg do schroniska może być za darmo (Rail to Refuge). Zamawia go schronisko.
plan-item-help-encompass = Gdy przyjeżdża policja, może powiadomić szkołę przed następnym dniem nauki (Operation Encompass), żeby ktoś zadbał o dziecko.
plan-item-help-immigration = Jeśli moje prawo pobytu zależy od tej osoby: może być pozwolenie na pobyt i pieniądze dla osób, które uciekają. Nic nie jest pewne, więc najpierw biorę poradę prawną.
    .worse = Weź poradę prawną, zanim ty albo ktoś za ciebie porozmawia z Home Office.
plan-item-help-no-funds = W moich papierach może stać „no recourse to public funds” (bez prawa do publicznych pieniędzy): wtedy nie mogę dostać większości zasiłków. Niektóre osoby, które uciekają, mogą je dostać na jakiś czas (jeden sposób to MVDAC). Nic nie jest pewne, więc najpierw biorę poradę prawną.
    .worse = Weź poradę prawną, zanim ty albo ktoś za ciebie porozmawia z Home Office.
plan-item-helper-help = Ja też mogę zadzwonić na linię pomocy: doradzają tam przyjaciołom i rodzinie, i nie muszę się przedstawiać.
plan-item-helper-rights = Wiem, co jest, i mówię o tym, gdy ktoś pyta: linia pomocy, własny doradca, schronisko, nakazy, prawo do pytania policji (Clare's Law). Nigdzie nie dzwonię za osobę, której pomagam, chyba że tego chce.
plan-item-helper-come = Mogę iść razem na policję, do lekarza, urzędu (council) lub sądu, jeśli osoba, której pomagam, tego chce.

## People

plan-item-people-who = Kto w czym może pomóc: nocleg, podwózka, pieniądze, dzieci, zwierzęta, sąd.
    .worse = Pomiń nazwiska ludzi, którym coś by groziło, gdyby ktoś to przeczytał.
plan-item-people-told = Komu co można powiedzieć.
plan-item-people-reach = Jak bezpiecznie łączę się z każdą z tych osób i kiedy można do mnie dzwonić lub pisać.
    .worse = Wiadomość w złej chwili może przeczytać ktoś inny. Umówcie się na porę i zwyczajne pierwsze słowo.
plan-item-helper-people = Kto jeszcze pomaga i co każde z nas może wiedzieć. Niczego nie przekazuję dalej, zanim nie zapytam.
plan-item-helper-reach = Kiedy mogę dzwonić lub pisać, od jakich słów zaczynam i co robię, gdy odpowie ktoś inny.
    .worse = Nigdy nie oddzwaniaj na numer, o którym nie wiesz, czy jest bezpieczny.

## Looking at this again

plan-item-review-when = Wracam do tego w ustalonym dniu i po każdym zdarzeniu, przeprowadzce, nakazie lub kontakcie.
plan-item-review-keep = Gdzie to jest przechowywane. Wydruk ma:
    .worse = Wydruk można znaleźć. Nie trzymaj żadnego w domu.
plan-item-helper-review = Wracamy do tego w porze, którą wybiera osoba, której pomagam. Robimy to też po każdym zdarzeniu, przeprowadzce, nakazie lub kontakcie.
plan-item-helper-keep = Gdzie jest moja kopia tego planu, jeśli osoba, której pomagam, zgadza się na kopię u mnie.
    .worse = Ktoś w twoim domu może ją znaleźć. Pomiń nazwiska i adresy.
