# The words of the safety plan. What is in each plan, and in which order: core/content/plans/plans.toml.
#
# A draft. Said as a support worker would say it: short sentences, no blame, no promise. `.worse` says how doing it could make things worse.
# Present tense and nouns, which say nothing of whether the person is a woman or a man. "Ta osoba" is the one who hurts; "osoba, której
# pomagam" is the one a helper helps, "osoba z mojego zespołu" the one an employer helps.

plan-for-living = Mieszkam z tą osobą
plan-for-leaving = Szykuję się do odejścia
plan-for-left = Po odejściu
plan-for-young = Mam od 16 do 18 lat
plan-for-care-needs = Potrzebuję opieki
plan-for-own-child = Krzywdzi mnie własne dziecko
plan-for-helper = Pomagam komuś innemu
plan-for-several = Kilka osób albo rodzina
plan-for-child = Mam od 13 do 15 lat
plan-for-older = 65+ albo opiekuję się kimś
plan-for-employer = Ktoś z mojego zespołu w pracy

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
plan-made-with-worker = { $for }. Plan zrobiony z doradcą, { $day }.
plan-made-alone = { $for }. Plan zrobiony w pojedynkę, { $day }.
plan-case = Sprawa { $case }, przechowywana do { $day }.
plan-case-short = sprawa { $case }, przechowywana do { $day }
plan-purpose = Po co: { $purpose }
plan-consent = Zgoda: { $consent }
plan-look-again = Następny przegląd: { $day }.
plan-look-due = Następny przegląd: { $day }. To już teraz.
plan-worse = Może pogorszyć sprawę: { $why }
plan-by = Do { $day }
plan-with = Z kim: { $person }
plan-incident = Zdarzenie { $id }
plan-note = Notatka: { $note }

plan-kept = Plan przejrzany. Bothy zachowuje jego kopię, taką jak teraz.
plan-kept-until = Plan przejrzany. Bothy zachowuje jego kopię, taką jak teraz. Następny przegląd: { $day }.
plan-safer = Czy czuję się bezpieczniej?
plan-safer-said = { $day }: { $text }
plan-safer-none = Nic jeszcze o tym nie zapisano.
plan-not-looked = Jeszcze nieprzejrzany.
# $version: a number that was given at a review.
plan-changed = Zmiany od przeglądu { $version }:
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
plan-item-rooms-to-avoid = Miejsca, których unikam: kuchnia, łazienka, garaż i każde z jednymi drzwiami.
plan-item-ways-out = Którędy wychodzę, w dzień i w nocy: drzwi, okna, schody.
plan-item-ways-out-help = Czego potrzebuję, żeby wyjść: wózka, laski, czyjegoś ramienia. Gdzie to jest i kto by przyszedł.
plan-item-if-they-come = Jeśli ta osoba przyjdzie pod drzwi, nie otwieram. Idę do wybranego pokoju i dzwonię pod 999.
plan-item-phone-place = Gdzie jest naładowany telefon i jak po niego sięgam.
plan-item-code-word = Słowo albo obrazek, po którym ktoś dzwoni za mnie pod 999. Kto je zna:
    .worse = Wybierz kogoś, kto nie zapyta o nie, gdy inni słyszą. Wybierz słowo jak każde inne.
plan-item-neighbour = Ktoś z sąsiedztwa, kto dzwoni pod 999, gdy coś usłyszy lub zobaczy.
    .worse = Niektórzy sąsiedzi powtarzają to, co wiedzą. Wybierz kogoś, kto tego nie zrobi.
plan-item-teen-between = Nie wchodzę pomiędzy. Zatrzymanie tego to nie moje zadanie. Wychodzę i dzwonię pod 999.
plan-item-several-house = Kto jeszcze w domu może się przyłączyć. Kto może mi pomóc albo mnie wypuścić:
    .worse = Pomiń imiona, jeśli ktoś może to znaleźć. Na osobę, której ufasz, ktoś też może naciskać.
plan-item-emergency-call = Nie mogę mówić, mam komórkę: dzwonię pod 999 i nie rozłączam się. Jeśli mogę, kaszlę lub stukam. Naciskam 55, gdy mnie o to poproszą. Gdy milczę i nie nacisnę 55, rozmowa się kończy. 55 działa tylko na komórkach. Nie mówi policji, gdzie jestem.
plan-item-emergency-landline = Nie mogę mówić, mam telefon stacjonarny: dzwonię pod 999. Tu nie trzeba 55. Jeśli słychać hałas i nie wiadomo, co się dzieje, mogą połączyć mnie z policją. Gdy odłożę słuchawkę, linia może pozostać otwarta przez 45 sekund. Zwykle widać tam, gdzie jestem.
plan-item-emergency-text = SMS pod 999 działa dopiero po rejestracji. Wysyłam słowo register pod 999, czytam odpowiedź i wysyłam yes. Potem czekam na wiadomość, że gotowe. SMS może iść 2 lub 3 minuty. Nie liczę na niego, dopóki nie ma odpowiedzi.
    .worse = Te wiadomości zostają w telefonie. Ktoś może je przeczytać.
plan-item-emergency-sign = Gdy migam: aplikacja lub strona 999 BSL. Nie trzeba się rejestrować. Gdy piszę: 18000 w aplikacji Relay UK albo z telefonu tekstowego (textphone).
plan-item-after-injury = Jeśli mam obrażenia albo coś uciskało mi szyję: oddział ratunkowy (A&E) lub 111 tego samego dnia, nawet bez śladów. W Irlandii Północnej: oddział ratunkowy (A&E). Objawy mogą przyjść później. 999, gdy trudno oddychać, przełykać, mówić lub widzieć. Także przy osłabieniu, drgawkach lub utracie przytomności.
plan-item-if-found = Jeśli ta osoba znajdzie ten plan albo tę aplikację: co mówię, dokąd idę i do kogo dzwonię.
plan-item-abroad-airport = Jeśli ktoś zabiera mnie na lotnisko, a nie chcę lecieć, mówię o tym komuś z obsługi albo policji. Mogę to zrobić przy odprawie, przy kontroli lub przy wyjściu do samolotu.
plan-item-helper-see = Jeśli to słyszę lub widzę, dzwonię pod 999. Nie wchodzę pomiędzy nich.
plan-item-helper-code-word = Nasze umówione słowo i co robię, gdy je usłyszę: dzwonię pod 999, przychodzę albo oddzwaniam z wymówką.
plan-item-employer-arrives = Jeśli ta osoba zjawi się w pracy: kto do niej wychodzi, dokąd idzie osoba z mojego zespołu i kto dzwoni pod 999.
plan-item-employer-see = Jeśli to słyszę lub widzę, dzwonię pod 999. Nie wchodzę pomiędzy nich.
plan-item-employer-code-word = Słowo, które osoba z mojego zespołu może powiedzieć lub wysłać, i co wtedy robię.

## Day to day

plan-item-signs = Co widzę, zanim to się zacznie: spojrzenie, głos, dzień tygodnia, pieniądze, alkohol. Nic, co robię, nie jest przyczyną.
plan-item-phone-charged = Mój telefon jest naładowany i ma trochę środków na koncie. Mam go blisko.
plan-item-keys-money = Zapasowy klucz i trochę pieniędzy tam, gdzie szybko po nie sięgnę.
    .worse = Jeśli ktoś je znajdzie, mogą paść pytania. Może je przechować ktoś, komu ufasz.
plan-item-weapons = Rzeczy, które mogą posłużyć jako broń. Gdzie są i które mogę odłożyć dalej.
    .worse = Ta osoba może zauważyć, że czegoś brak. Przenieś tylko to, czego nikt nie będzie szukał.
plan-item-who-knows = Kto wie, co się dzieje:
plan-item-danger-days = W niektóre dni może być groźniej: rozprawa, koniec warunków zwolnienia (bail), wyjście z więzienia, poród, kontakt. Także w dniach po zgłoszeniu. Co wtedy robię:
plan-item-several-watch = Kto może mnie obserwować albo powtarzać, co robię: krewni, sąsiedzi, wspólni znajomi. Komu mogę powiedzieć:
    .worse = Pomiń imiona, jeśli ktoś może to znaleźć.
plan-item-teen-adult = Dorosły, któremu ufam: ktoś ze szkoły, krewny, który nie bierze w tym udziału, rodzic kolegi lub koleżanki. Kto:
plan-item-teen-partner = Jeśli to ktoś, z kim chodzę: śledzenie, zmuszanie i straszenie to nie miłość. To nie moja wina. Mogę zapytać Childline.
plan-item-child-calm = Gdy moje dziecko jest spokojne: co ustalamy na następny raz.
plan-item-child-apart = Dokąd każde z nas idzie, gdy to się zaczyna, żeby były między nami drzwi.
plan-item-child-police = Gdy coś mi grozi i dzwonię pod 999, nie skreślam swojego dziecka. Mogę powiedzieć, że chcę pomocy dla nas obojga.
plan-item-care-cover = Jeśli osoba, która mnie krzywdzi, także się mną opiekuje: kto może pomóc przy lekach, myciu, jedzeniu i poruszaniu się. Przez dzień i przez tydzień.
plan-item-care-things = Gdzie są moje leki, sprzęt, baterie i plan opieki. Kto jeszcze ma kopię tego planu.
    .worse = Jeśli ta osoba trzyma te rzeczy u siebie, może zauważyć, że o nie prosisz. Zapytaj raczej lekarza lub w aptece.
plan-item-care-alone = Mogę poprosić o rozmowę w cztery oczy z pielęgniarką, lekarzem lub pracownikiem socjalnym. Jeśli trzeba mi pomocy w rozmowie, mogę poprosić o kogoś spoza rodziny.
plan-item-older-visits = Kto do mnie przychodzi i kiedy. Do kogo dzwonię co tydzień o stałej porze.
    .worse = Ta osoba może zauważyć nowego gościa. Ktoś, kto przychodzi od dawna, mniej zwraca uwagę.
plan-item-older-carer = Jeśli opiekuję się osobą, która mnie krzywdzi, też mogę żyć bezpiecznie. Mogę poprosić opiekę społeczną dla dorosłych w urzędzie (council) o pomoc w opiece i o przerwę dla mnie.
plan-item-older-illness = Może to być po części choroba lub kłopoty z pamięcią. I tak mogę prosić o bezpieczeństwo. Lekarz może pomóc nam obojgu.
plan-item-helper-listen = Słucham, wierzę i mówię, że to nie jest wina osoby, której pomagam.
plan-item-helper-lead = Osoba, której pomagam, decyduje, co robić i kiedy. Nie naciskam. Nie rezygnuję, gdy trwa to długo.
plan-item-helper-confront = Nie wdaję się w spór z osobą, która krzywdzi. Nie mówię jej, co wiem.
    .worse = Może to narazić i ciebie, i osobę, której pomagasz. Ktoś może też nie dać wam się spotykać.
plan-item-employer-listen = Słucham, wierzę i mówię, że to nie jest wina tej osoby z zespołu. Nie proszę o dowody.
plan-item-employer-lead = Osoba z mojego zespołu decyduje, co robimy i kto o tym wie. Jeśli dziecku lub komuś innemu coś grozi, mówię, co muszę przekazać dalej.
plan-item-employer-confront = Nie rozmawiam o tym z osobą, która krzywdzi, także gdy ją znam.
    .worse = Może to narazić was oboje. Najpierw zapytaj organizację, która pomaga przy przemocy domowej.

## The children

plan-item-children-place = Dokąd idą dzieci, gdy to się zaczyna, i którędy wychodzą.
plan-item-children-999 = Dzieci umieją zadzwonić pod 999 i podać nasz adres.
plan-item-children-code-word = Umówione słowo dla dzieci. Znaczy: idź w bezpieczne miejsce.
    .worse = Tylko jeśli dziecko umie zachować je dla siebie i nikt go nie wypytuje.
plan-item-children-between = Dzieci wiedzą, że nigdy nie wchodzą pomiędzy. Zatrzymanie tego to nie ich zadanie.
plan-item-children-secrets = Nie proszę dziecka, żeby ukrywało tę aplikację albo trzymało ją w tajemnicy.
plan-item-children-school = Szkoła lub przedszkole wie to, co trzeba. Kto wie to ode mnie:
    .worse = Jeśli dziecku coś grozi, szkoła czasem musi przekazać dalej to, co mówisz. Najpierw zapytaj, co by zrobiła.
plan-item-children-collect = Kto może odbierać dzieci i o jakie hasło pyta szkoła.
plan-item-children-records = Drugi rodzic może prosić szkołę o dokumenty. Pytam szkołę, co w nich jest, i proszę, żeby nie było tam naszego adresu.
plan-item-children-handover = Gdzie przekazujemy sobie dzieci: tam, gdzie są inni ludzie, w ośrodku kontaktów (contact centre) albo przez kogoś znajomego.
    .worse = Jeśli nakaz sądu mówi, jak to robić, zapytaj prawnika (solicitor), zanim coś zmienisz.
plan-item-children-siblings = Gdzie moje inne dzieci są bezpieczne i kto może wziąć je na noc.
plan-item-children-taking = Gdy odchodzę, czy dzieci idą ze mną? Jeśli jest czas, najpierw biorę poradę prawną. Gdy coś im grozi, bezpieczeństwo jest najważniejsze.
    .worse = Jeśli nakaz sądu mówi, gdzie mieszkają, zapytaj prawnika (solicitor), zanim je zabierzesz. W niebezpieczeństwie dzwoń pod 999.
plan-item-children-abroad = Jeśli ktoś może w ciągu dwóch dni wywieźć dziecko za granicę, dzwonię pod 999. W Anglii, Walii i Irlandii Północnej proszę o „port alert”. Pomaga numer lotu, dzień, nazwiska i zdjęcie. Nie każdego da się tak zatrzymać.
plan-item-children-passport = Gdzie są paszporty dzieci. Może być też drugi, z innego kraju. Prawnik (solicitor) może prosić sąd o zakaz wyjazdu.
    .worse = Ta osoba może zauważyć brak paszportu. Najpierw zapytaj prawnika lub doradcę.
plan-item-several-children = Przy kim w rodzinie dzieci są bezpieczne, a przy kim nie.
plan-item-children-social-care = To, że ktoś mnie krzywdzi, nie znaczy, że jestem złym rodzicem. Prośba o pomoc to siła. Pracownicy muszą działać, gdy dziecku coś grozi. Mogę najpierw zapytać, co przekażą dalej.
plan-item-children-help = Pomoc dla samych dzieci: szkoła, lekarz, organizacja dla dzieci. Childline jest dla nich za darmo: 0800 1111.
plan-item-teen-siblings = Moje rodzeństwo: dokąd idziemy i komu mówimy. Pilnowanie ich to nie tylko moje zadanie.
plan-item-older-grandchildren = Jeśli są u mnie dzieci: dokąd idą, gdy to się zaczyna, i do kogo dzwonię.
plan-item-helper-children = Co mogę zrobić dla dzieci: odebrać je, wziąć na noc, znać hasło w szkole. Jeśli dziecku coś grozi, dzwonię pod 999 albo do służb dla dzieci w urzędzie (council).
plan-item-employer-children = Czas na odprowadzanie do szkoły, rozprawy i wizyty w sprawie dzieci. Kto zastępuje:

## Getting ready to leave

plan-item-leave-again = Może trzeba będzie znów się przenieść, i to szybko. Planuję to z doradcą. Do kogo dzwonię najpierw, w dzień i w nocy, i dokąd mogę pójść.
plan-item-leave-space = Dokąd na noc mogę pójść ja albo moje dziecko, żeby był między nami odstęp. Jeśli dziecko nie ma 18 lat, mogę zapytać służby dla dzieci w urzędzie (council).
plan-item-leave-service = Czas odchodzenia może być niebezpieczny. Planuję to z organizacją, która pomaga przy przemocy domowej. Linia pomocy może ją znaleźć.
plan-item-leave-when = Kiedy odejść: dzień i godzina, gdy nikogo nie ma w domu albo nikt na mnie nie czeka.
    .worse = Do tego czasu rób to, co robisz każdego dnia. Ta osoba może zauważyć zmianę.
plan-item-leave-where = Dokąd pójść: bezpieczne schronienie (refuge), znajomi, których ta osoba nie zna, hotel, dział mieszkaniowy w urzędzie (council).
plan-item-several-where = Miejsce, którego nikt z nich nie zna: inne miasto albo schronienie (refuge) daleko stąd.
    .worse = Znajomi rodziny mogą to powtórzyć. Zapytaj doradcę, których miejsc unikać.
plan-item-leave-travel = Jak tam dotrzeć: auto z paliwem albo jaki autobus, pociąg lub taksówka.
    .worse = Auto, bilety i aplikacje do taksówek mogą pokazać, dokąd jedziesz. Zapytaj o to doradcę.
plan-item-leave-who = Kto idzie ze mną, a komu mówię dopiero potem.
plan-item-leave-say = Co powiem, gdy ktoś zapyta, dokąd idę.
plan-item-leave-practise = Droga wyjścia jest przećwiczona, razem z dziećmi, jeśli są dość duże.
plan-item-leave-search = Czego nie szukam na tym telefonie: schronienia, pociągów, mieszkań. Robię to na telefonie kogoś bliskiego, w bibliotece albo u doradcy.
    .worse = Inni mogą potem przeczytać, czego szukasz. Widać to też na każdym telefonie z tym samym kontem.
plan-item-leave-care = Kto załatwia opiekę tam, dokąd idę: opieka społeczna dla dorosłych w urzędzie (council). Doradca może pomóc mi o to poprosić.
plan-item-abroad-copies = Jeśli ktoś może mnie wywieźć za granicę: ktoś, komu ufam, ma kopię mojego paszportu i biletu.
    .worse = Rodzina może zauważyć brak papierów. Rób kopie telefonem, którego oni nie widzą.
plan-item-abroad-told = Kto już wie: szkoła, college lub doradca. Forced Marriage Unit, w dni robocze od 9 do 17: 020 7008 0151. O innej porze: 020 7008 5000. Mogę tam dzwonić z zagranicy.
    .worse = Te rozmowy nie są darmowe i mogą być na rachunku. Jeśli możesz, dzwoń z innego telefonu.
plan-item-abroad-back = Dzień, w którym mam wrócić, i adres za granicą. Jeśli nie wrócę lub nie zadzwonię, policję zawiadomi:
plan-item-teen-go = Jeśli dziś w nocy w domu nie jest bezpiecznie: 999, dorosły, któremu ufam, albo Childline. Nie idę nigdzie w pojedynkę ani z kimś, kogo znam tylko z internetu.
plan-item-helper-danger = Odchodzenie może być niebezpieczne. Niczego nie planuję bez osoby, której pomagam, i nie naciskam na odejście. Może to z nami zaplanować organizacja, która pomaga przy przemocy domowej.
plan-item-helper-leave = Co mogę dać, gdy przyjdzie czas odejścia: pokój, podwózkę, pieniądze na taksówkę, telefon. Nikomu nie mówię, gdzie jest osoba, której pomagam.
plan-item-employer-leave = Odchodzenie może być niebezpieczne. Nie naciskam na odejście. Mogę szybko dać na to wolne.

## The bag. `.card` is what stands on a card that somebody may find: short, and as on anybody's packing list. `.card-full` stands only on
## the fuller card, which is a choice of its own: it may tell what the card is for. Without either, nothing stands there.

plan-item-bag-ready = Spakowana torba, na wypadek, gdy muszę wyjść na noc lub na dłużej. Gdzie leży i kto może ją dla mnie przechować.
    .worse = Jeśli ktoś ją znajdzie, mogą paść pytania. Może ją przechować ktoś, komu ufasz.
plan-item-bag-where = Gdzie leży torba i kto ją przechowuje. Lepiej u kogoś innego niż u mnie.
    .worse = Jeśli ta osoba znajdzie torbę, dowie się, że możesz odejść. Mogą wystarczyć kopie na innym telefonie.
plan-item-bag-identity = Paszporty, prawo jazdy, dokumenty, dzięki którym mogę tu mieszkać. One same albo ich kopie.
    .worse = Jeśli są zamknięte albo ktoś często do nich zagląda, zostaw je do tego dnia. Kopie rób tylko tam, gdzie nikt tego nie zauważy. Nie rób ich tym telefonem: zdjęcia mogą trafić na inne urządzenia.
    .card-full = Paszporty, prawo jazdy
plan-item-bag-certificates = Akty urodzenia, mój i dzieci. Akt małżeństwa.
    .worse = Można zamówić nowe. Nie ryzykuj dla nich.
    .card-full = Akty urodzenia
plan-item-bag-court = Papiery z sądu: nakazy, listy od prawnika, numer sprawy z policji.
plan-item-bag-home = Umowa najmu albo kredytu na dom i rachunek z moim nazwiskiem.
    .card-full = Rachunek z moim nazwiskiem
plan-item-bag-bank = Karty do banku i numery kont.
    .card = Karty do banku
plan-item-bag-benefits = Listy o zasiłkach i mój numer National Insurance.
    .card-full = Numer National Insurance
plan-item-bag-medicine = Leki, recepty i okulary, dla każdego z nas.
    .card = Leki, recepty, okulary
plan-item-bag-aids = Sprzęt, którego potrzebuję: aparaty słuchowe i baterie, laska, wózek. Do każdego ładowarka.
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
plan-item-bag-evidence = Listy, zdjęcia, dziennik: wszystko, co pokazuje, co się działo. Mój zapis stąd idzie ze mną w telefonie.
    .worse = Papier można znaleźć. Może go przechować doradca albo prawnik.
plan-item-helper-bag = Przechowuję torbę lub kopie osoby, której pomagam, tam, gdzie nikt inny u mnie w domu ich nie znajdzie.
plan-item-employer-bag = Zamykane miejsce w pracy na torbę, papiery lub telefon, jeśli osoba z mojego zespołu go chce.
    .worse = Inni w pracy mogą to zobaczyć. Niech ta osoba sama wybierze miejsce.

## After leaving

plan-item-after-first = Po odejściu robię nowy plan. Ten czas też może być niebezpieczny. Doradca może zrobić ten plan ze mną.
plan-item-after-locks = Zamki, światła, łańcuch, wizjer: co jest już zmienione i co jeszcze trzeba zmienić.
plan-item-after-sanctuary = Urząd (council) lub policja czasem zabezpieczają dom. Nazywa się to Sanctuary scheme. Moja prośba jest złożona.
plan-item-home-fire = Straż pożarna może przyjść za darmo i założyć czujniki dymu. Mówię, że ktoś mi grozi.
    .worse = Ta osoba może zauważyć wizytę. Poproś o porę, gdy w domu nie ma nikogo innego.
plan-item-after-routes = Inne drogi do pracy, szkoły i sklepów, i inne godziny.
plan-item-after-school = Szkoła wie, kto teraz odbiera dzieci, i zna hasło. Nie podaje naszego adresu.
plan-item-after-post = Moja poczta idzie do kogoś bliskiego albo na adres, który nie jest moim domem.
    .worse = Nie zamawiaj przekierowania przez internet. List o nim może przyjść na stary adres. Zadzwoń do Royal Mail, 03457 777 888, i powiedz, że chodzi o bezpieczeństwo.
plan-item-after-address = Kto ma mój adres: ludzie, szkoła, lekarz, bank, sąd. Sąd może go nie podawać drugiej stronie, jeśli o to poproszę.
plan-item-several-find = Rodzina lub inni mogą prosić ludzi, żeby mnie znaleźli. Kto nie wie, gdzie jestem. Pytam policję, co robi, gdy ktoś zgłosi moje zaginięcie.
plan-item-after-vote = Mogę głosować bez nazwiska i adresu na liście. Nazywa się to „anonymous registration” i odnawia się co roku. W Anglii pytam urząd (council). Gdzie indziej pytam doradcę.
plan-item-after-registers = Gdzie jeszcze można znaleźć moje nazwisko i adres: rejestry firm i domów, kluby, stare profile. Kto może je usunąć:
plan-item-after-contact = Nie odpowiadam na wiadomości. Zachowuję je tak, żeby było widać numer i godzinę.
    .worse = Ktoś, kogo zablokujesz, może przyjść, a ty tracisz to, co można było zachować. Jeśli sąd mówi, jak ma wyglądać kontakt, zapytaj prawnika (solicitor), zanim przestaniesz odpowiadać.
plan-item-after-child = Jeśli moje dziecko mieszka gdzie indziej: kiedy i gdzie się spotykamy, kto jeszcze jest przy tym, jak mogę to zakończyć.
    .worse = Jeśli sąd lub urząd (council) mówi, jak się spotykacie, zapytaj doradcę, zanim coś zmienisz.
plan-item-after-order = Nakazy, które teraz obowiązują: jedna kopia u mnie, jedna w szkole, jedna u kogoś, komu ufam.
plan-item-after-breach = Gdy ta osoba złamie nakaz, za każdym razem mówię o tym policji. 999, gdy coś grozi, a gdy nie, 101.
plan-item-after-police = Po zgłoszeniu: kto do mnie dzwoni, kiedy i na jaki numer. Mój numer sprawy (crime reference):
plan-item-after-bail = Jeśli ta osoba jest na wolności warunkowo (bail), pytam policję: jakie są warunki, do kiedy i kto mi powie, gdy się zmienią? Kto do mnie dzwoni i na jaki numer:
plan-item-after-prison = Jeśli ta osoba jest w więzieniu, pytam, kto mi powie o wyjściu. Anglia i Walia: Victim Contact Scheme, po niektórych dłuższych wyrokach. Szkocja: Victim Notification Scheme. Mogę zapytać też później.
plan-item-after-prison-contact = Jeśli ta osoba dzwoni lub pisze z więzienia, nie muszę tego znosić. Doradca lub policja może pomóc to zatrzymać.
plan-item-after-settle = Nowy początek na miejscu: lekarz, szkoła, pieniądze, ludzie w pobliżu. Niektóre organizacje w tym pomagają, także po pobycie w schronieniu (refuge). Nazywa się to resettlement. Pytam:
plan-item-teen-after = Gdy już komuś powiem: kto ma ze mną kontakt, co będzie dalej i kiedy się o tym dowiem.
plan-item-helper-after = Po odejściu nadal jestem przy osobie, której pomagam. Nadal może być niebezpiecznie, a samotność bywa ciężka. Kiedy dzwonię, piszę lub przychodzę:
plan-item-helper-address = Nikomu nie mówię, gdzie teraz mieszka osoba, której pomagam. Nie daję do internetu zdjęć, na których to widać.
plan-item-helper-breach = Jeśli widzę, że ktoś łamie nakaz, i coś grozi, dzwonię pod 999. Jeśli nie, mówię osobie, której pomagam, co widzę, i to ona decyduje.
plan-item-employer-address = Nowy adres, numer telefonu i konta: kto może je zobaczyć. Nie daję ich na żadną listę.
plan-item-employer-order = Jeśli nakaz wymienia miejsce pracy, recepcja ma kopię. Gdy ktoś go złamie, dzwonimy: 999, gdy coś grozi, a gdy nie, 101.

## Phone and online

plan-item-online-first = Zanim zmienię coś w telefonie lub na koncie, myślę o tym, kto by to zauważył.
    .worse = Gdy ktoś nagle nie widzi tego, co widział, może stać się groźniejszy.
plan-item-online-safe-device = Telefon lub komputer, którego ta osoba nigdy nie miała w rękach. Tam mam hasła, tam szukam i tam piszę do doradcy.
plan-item-online-accounts = Konta wspólne albo takie, na które ta osoba może wejść: e-mail, chmura, zakupy, filmy, bank, konta dzieci.
    .worse = Ta osoba może od razu zauważyć nowe hasło. Zmień je z bezpiecznego urządzenia, gdy jest na to bezpieczna pora.
plan-item-online-location = Kto widzi, gdzie jestem: telefon, mapy, zegarek, auto, telefony i gry dzieci.
    .worse = Gdy to wyłączysz, ta osoba się dowie. Jeśli zostawiasz telefon, weź inny: 999 może być potrzebne.
plan-item-online-trackers = Lokalizatory w aucie, torbie, zabawce lub podszewce płaszcza. Gdzie już sprawdzone i co się znalazło.
    .worse = Gdy coś zabierzesz, ta osoba dowie się o tym. Najpierw zapytaj policję lub doradcę. Zdjęcie zrób tylko telefonem, którego ta osoba nie widzi: zdjęcia z tego mogą trafić na inne urządzenia.
plan-item-online-home-devices = Inteligentny licznik, ogrzewanie, dzwonek, kamery, zamki: na czyim są koncie? Dostawca może przepisać je na mnie.
    .worse = Ta osoba zauważy, gdy straci do nich dostęp. Zaplanuj dzień z doradcą.
plan-item-online-nhs-app = W Anglii aplikacja NHS App może pokazywać moje wizyty, badania i listy. Mogę prosić przychodnię, żeby je ukryła albo to wyłączyła. Proszę przy okienku, nie w aplikacji.
    .worse = Ta osoba może zauważyć, że aplikacji nie ma. Poproś raczej przychodnię, żeby ukryła te rzeczy.
plan-item-online-bill = Kto widzi rachunek za telefon i listę połączeń. Które rozmowy prowadzę z innego telefonu.
plan-item-online-family = Jeśli mój telefon jest w rodzinnym abonamencie lub grupie, ktoś dorosły może widzieć aplikacje, miejsca i wiadomości.
plan-item-online-pictures = Jeśli jest moje nagie zdjęcie, to nie moja wina. Nie wysyłam go dalej, także jako dowodu. Childline może pomóc je usunąć z internetu (Report Remove).
plan-item-helper-online = Jak jesteśmy w kontakcie, żeby nikt tego nie widział. Nie piszę o tym na telefon osoby, której pomagam.
    .worse = Ktoś może sprawdzać wiadomości, połączenia, a nawet polubienia. Niech osoba, której pomagasz, wybierze sposób i porę.
plan-item-employer-contact = Jak łączę się z osobą z mojego zespołu: na jaki numer, kiedy i od jakich słów zaczynam. Co mówię, gdy odpowie ktoś inny.
    .worse = Ktoś inny może przeczytać wiadomość lub zobaczyć nieodebrane połączenie. Nigdy nie używaj wspólnego telefonu ani e-maila.
plan-item-employer-lists = Nazwisko, zdjęcie, numer i godziny pracy znikają ze strony w internecie i z list, które widzą inni.

## Work or study

plan-item-work-tell = Komu mówię w pracy lub w college'u i co trzeba tam wiedzieć.
plan-item-work-reception = Recepcja nie łączy rozmów i nie mówi, kiedy jestem. Ma zdjęcie tej osoby.
plan-item-work-arrive = Jak przychodzę i wychodzę: ktoś idzie ze mną, inne drzwi, inne godziny, gdzie parkuję.
plan-item-work-policy = Wielu pracodawców ma zasady na wypadek przemocy domowej. Niektórzy dają płatne wolne. Prośba o nie już poszła, ode mnie albo od kogoś za mnie.
plan-item-study-tell = Nauczyciel albo ktoś z opieki w szkole (pastoral care), komu ufam, i co robi z tym, co mówię.
plan-item-teen-school = W szkole: kto wie i dokąd mogę pójść, gdy jest za ciężko.
plan-item-helper-work = Jeśli pracujemy lub uczymy się w jednym miejscu, pytam osobę, której pomagam, kto może wiedzieć. Mogę z nią wchodzić. Nikomu, kto dzwoni, nie mówię, kiedy jest na miejscu.
    .worse = W pracy wieści się rozchodzą. Mów tylko tym, których wybrała osoba, której pomagasz.
plan-item-employer-safer = Bezpieczniejsza praca: inne biurko, inne drzwi, inne miejsce lub godziny. Ktoś idzie razem. Miejsce do parkowania blisko drzwi.
plan-item-employer-reception = Recepcja ma zdjęcie osoby, która krzywdzi. Nikt nie łączy rozmów i nie mówi, kto kiedy jest.
plan-item-employer-both = Jeśli osoba, która krzywdzi, też tu pracuje: inne zmiany, inne miejsce. Bez dostępu do grafików i akt.
    .worse = Nagła zmiana może pokazać, że wiesz. Zaplanuj to z osobą z zespołu i z organizacją, która pomaga przy przemocy domowej.
plan-item-employer-policy = Nasze zasady na wypadek przemocy domowej i co mówią o płatnym wolnym. Jeśli ich nie ma: Acas prosi pracodawców, żeby je mieli.
plan-item-employer-leave-law = W Irlandii Północnej jest ustawa o płatnym wolnym z powodu przemocy domowej. Sprawdzam, czy już działa. W innych częściach UK pytam, co dają nasze zasady.
plan-item-employer-duty = Anglia, Walia, Szkocja: mam obowiązek dbać o zdrowie i bezpieczeństwo w pracy. Myślę też o zagrożeniu od kogoś z zewnątrz.

## Money

plan-item-money-account = Własne konto w innym banku. Listy nie przychodzą do domu.
    .worse = Ktoś może znaleźć list, kartę albo aplikację banku.
plan-item-money-benefits = Zasiłki i pomoc, o które mogę prosić we własnym imieniu. Doradca lub poradnia może to ze mną sprawdzić.
plan-item-money-child-benefit = Kto dostaje Child Benefit (zasiłek na dziecko) i jak mógłby przychodzić do mnie.
    .worse = Ta osoba zauważy, gdy pieniądze przestaną przychodzić. Zapytaj, kiedy najlepiej to zrobić.
plan-item-money-debts = Długi na moje nazwisko, i te, na które nie było mojej zgody. Może pomóc doradca do spraw długów.
plan-item-money-card = Kto ma moją kartę do banku i zna jej PIN. Jak je odzyskać.
plan-item-older-money = Kto zajmuje się moją emeryturą, rachunkami lub kontem. Kto mógłby to ze mną przejrzeć.
    .worse = Ta osoba może zauważyć zmianę. Najpierw zapytaj bank lub doradcę, w cztery oczy.
plan-item-older-sign = Nie podpisuję niczego o moim domu, testamencie ani pieniądzach, dopóki nie mam własnej porady.
plan-item-teen-money = Trochę własnych pieniędzy, na autobus albo na telefon.
plan-item-helper-money = Co mogę zrobić w sprawie pieniędzy: coś pożyczyć, przechować gotówkę lub kartę, odbierać listy. Najpierw pytam, czego trzeba.
    .worse = Gdy ktoś znajdzie pieniądze, mogą paść pytania. Niech osoba, której pomagasz, wybierze sposób i porę.
plan-item-employer-pay = Pensja na inne konto albo paski wypłat inną drogą, jeśli osoba z mojego zespołu o to prosi.
    .worse = W domu ktoś zauważy zmianę w wypłacie. Niech osoba z zespołu wybierze dzień.

## Animals

plan-item-animals-foster = Kto weźmie zwierzęta: ktoś znajomy albo organizacja, która bierze je pod opiekę. Linia pomocy zna takie.
plan-item-animals-papers = Papiery zwierzęcia, z moim nazwiskiem, i jego leki.
plan-item-teen-pet = Jeśli boję się o zwierzę, mówię dorosłemu. Nie wracam po nie w pojedynkę.
plan-item-helper-animals = Mogę wziąć zwierzę na jakiś czas albo zapytać linię pomocy, kto bierze zwierzęta pod opiekę. Nikomu nie mówię, czyje ono jest.

## Health and feelings

plan-item-health-doctor = Lekarz, pielęgniarka lub położna: ktoś, z kim mogę rozmawiać w cztery oczy. Można to wpisać w moje akta tak, żeby inni tego nie widzieli.
plan-item-health-pregnant = Jeśli jestem w ciąży albo mam małe dziecko: położna lub pielęgniarka środowiskowa (health visitor) pyta o to każdego. Mogę powiedzieć: tak.
plan-item-health-sexual = Jeśli stało się coś seksualnego, na co nie było mojej wolnej zgody: ośrodek pomocy po przemocy seksualnej (SARC). Zajmuje się mną, z policją albo bez niej.
plan-item-teen-sexual = Jeśli stało się coś seksualnego, czego nie chcę, to nie moja wina. Może mi pomóc ośrodek po przemocy seksualnej (SARC) albo Childline. Czasem muszą komuś powiedzieć, dla mojego bezpieczeństwa. Mogę najpierw o to zapytać.
plan-item-health-sexual-soon = Do ośrodka SARC najlepiej iść szybko, w pierwszych godzinach lub dniach. Później też warto. Jeśli mogę, najpierw się nie myję. Ubrań nie piorę, każde trzymam w osobnej torbie.
plan-item-health-sleep = Co ułatwia mi noce i do kogo mogę zadzwonić w nocy.
plan-item-health-helps = Co mi pomaga: spacer, muzyka, modlitwa, ktoś bliski, jedna godzina dla siebie.
plan-item-health-drink = Alkohol, narkotyki, zły nastrój: nikt nie powinien mnie za to winić. Kto może pomóc: lekarz, poradnia w pobliżu, ktoś, komu ufam.
plan-item-health-suicide = Jeśli myślę o odebraniu sobie życia: moje życie jest ważne. Samaritans 116 123 o każdej porze albo 111 i opcja zdrowia psychicznego. Irlandia Północna: Lifeline 0808 808 8000. 999, jeśli boję się, że coś sobie zrobię.
plan-item-health-recovery = Później: grupy, terapia, kurs. Dochodzenie do siebie wymaga czasu i są ludzie, którzy w tym pomagają.
plan-item-helper-health = Pomaganie jest trudne. Z kim o tym rozmawiam, nikogo nie zdradzając, i czego nie mogę wziąć na siebie.
plan-item-employer-health = Jeśli osoba z mojego zespołu chce: czas na lekarza lub terapię i medycyna pracy. Z kim o tym rozmawiam bez podawania nazwiska.

## Rights and help

plan-item-help-is-this = Czy to jest przemoc? Jeśli się boję, ktoś mnie pilnuje, nie daje mi pieniędzy albo mówi, co mam robić, mogę zapytać linię pomocy. Nie muszę mieć pewności.
plan-item-help-first-call = Moja pierwsza rozmowa z linią pomocy: nie muszę podawać nazwiska. Mogę tylko pytać. Mogę się rozłączyć i zadzwonić znowu.
plan-item-help-hit-back = Jeśli zdarza mi się oddać cios, i tak mogę prosić o pomoc. Prawnik (solicitor) lub doradca powie, co to dla mnie znaczy.
plan-item-help-worker = Mój doradca: IDVA, czyli ktoś, kto pomaga ludziom przy przemocy domowej, albo ktoś, kto przychodzi do ludzi (outreach). Nazwa organizacji i kiedy można się tam skontaktować:
plan-item-help-isva = Mój doradca po przemocy seksualnej: ISVA. Nie muszę najpierw iść na policję. Linia pomocy lub ośrodek SARC powie, jak go znaleźć. Pytam:
plan-item-help-childline = Childline, dopóki nie skończę 19 lat: 0800 1111, za darmo, o każdej porze. Childline mówi, że nie widać tego na rachunku. Na liście połączeń w telefonie to zostaje.
plan-item-help-safeguarding = Zanim coś powiem, mogę zapytać: co przekażesz dalej i komu? Doradca musi działać, gdy mnie lub dziecku może coś grozić. Powinien najpierw mi o tym powiedzieć.
plan-item-teen-told = Nie mam 16 lat. Jeśli coś mi grozi, dorosły, który ze mną pracuje, musi to komuś powiedzieć. Powinien najpierw powiedzieć mnie. Mogę zapytać, co będzie dalej.
plan-item-teen-social-worker = Pracownik socjalny ma dbać o moje bezpieczeństwo. Mogę prosić o rozmowę w cztery oczy i powiedzieć, czego chcę.
plan-item-help-adult = Opieka społeczna dla dorosłych w urzędzie (council) musi to zbadać, gdy ktoś krzywdzi osobę, która potrzebuje opieki. Mogę poprosić o rzecznika (advocate).
plan-item-older-helplines = Są linie pomocy dla osób starszych i dla tych, którzy kimś się opiekują. Nie muszę mieć pewności, że to przemoc.
plan-item-help-own-child = Niektóre organizacje pomagają, gdy dziecko krzywdzi rodzica. Mogę zapytać służby dla dzieci w urzędzie (council), szkołę albo organizację, która pomaga przy przemocy domowej.
plan-item-help-honour = Przymusowy ślub lub „honor”: Karma Nirvana, 0800 5999 247, w dni robocze od 9 do 17. Pomagają kobietom i mężczyznom. W niebezpieczeństwie dzwonię pod 999.
plan-item-help-interpreter = Jeśli potrzebuję tłumacza: nigdy ktoś z rodziny ani ktoś, kto może to powtórzyć. Mogę poprosić o inną osobę.
plan-item-help-slavery = Jeśli ktoś zmusza mnie do pracy, nie wypuszcza mnie albo zabiera mi dokumenty: linia Modern Slavery, 08000 121 700. W niebezpieczeństwie dzwonię pod 999.
plan-item-help-police = Policja: 999, gdy coś grozi, a gdy nie, 101. Mogę poprosić o kogoś, kto zna się na przemocy domowej, i o numer sprawy (crime reference).
plan-item-help-police-choice = Mogę dostać pomoc bez policji. Linia pomocy lub doradca pomoże mi tak czy inaczej. Mogę później zmienić zdanie.
plan-item-help-police-papers = Jeśli moje prawo pobytu nie jest pewne: policja może powiedzieć o mnie Home Office. W niebezpieczeństwie i tak dzwonię pod 999. Jak najszybciej biorę poradę prawną.
plan-item-help-ask = Anglia i Walia: mogę zapytać policję, czy ktoś stosował już przemoc (Clare's Law, prawo do pytania). Czasem policja mówi o tym sama (prawo do wiedzy).
    .worse = To, co powie ci policja, jest tylko dla ciebie. Zaplanuj z doradcą, co z tym zrobisz.
plan-item-help-ask-scotland = Szkocja: mogę zapytać policję o czyjąś przeszłość (DSDAS). Przyjaciele i rodzina też mogą. Pod 101, w internecie albo na komisariacie.
    .worse = Podaj bezpieczny sposób kontaktu z tobą. To, co powiedzą, jest tylko dla ciebie.
plan-item-help-ask-ni = Irlandia Północna: mogę zapytać policję o czyjąś przeszłość (DVADS), jeśli mam co najmniej 16 lat. Pytam przez internet.
    .worse = Podaj bezpieczny sposób kontaktu z tobą. To, co powiedzą, jest tylko dla ciebie.
plan-item-help-marac = MARAC to miejscowe spotkanie o osobach w największym niebezpieczeństwie. Ja tam nie idę. W moim imieniu mówi doradca (IDVA). Na końcu jest plan.
plan-item-help-marac-agency = Jeśli ta osoba pracuje w policji, urzędzie, służbie zdrowia lub podobnym miejscu, mówię o tym od razu. Pytam, jak będzie trzymana z dala od spotkania.
plan-item-help-course = Kurs dla osób, które krzywdzą, nie daje mi bezpieczeństwa. Pytam na kursie: kto jest moim doradcą, co mówicie mnie, co mówicie tej osobie?
plan-item-help-orders = Nakazy mogą trzymać kogoś z daleka. Wydaje je policja albo sąd. Jakie są, zależy od tego, gdzie mieszkam i kto to jest. Pytam doradcę lub prawnika.
plan-item-help-orders-court = Sąd rodzinny, Anglia i Walia: „non-molestation order” każe tej osobie zostawić mnie w spokoju. „Occupation order” mówi, kto mieszka w domu. Może kazać jej wyjść, nawet jeśli dom należy do niej. Sąd nie bierze opłaty.
plan-item-help-orders-police = Policja, Anglia i Walia: nakaz policji (DVPN) może od razu trzymać kogoś z daleka. Potem policja może prosić sąd o nakaz (DVPO).
plan-item-help-orders-areas = Nowsze, Anglia i Walia: nakaz policji (DAPN) i nakaz sądu (DAPO). Na razie są tylko na niektórych terenach. Pytam, jak jest u mnie.
plan-item-help-orders-elsewhere = Szkocja i Irlandia Północna mają własne nakazy. Pytam tam prawnika lub doradcę.
plan-item-help-orders-marriage = Anglia i Walia: sąd może wydać nakaz przeciw przymusowemu ślubowi (FMPO). Może zakazać wyjazdu i kazać oddać paszporty. Może to zrobić od razu, zanim rodzina się dowie. Pytam prawnika lub doradcę.
plan-item-help-orders-fgm = Anglia, Walia, Irlandia Północna: sąd może wydać nakaz, który chroni dziewczynę przed okaleczaniem narządów płciowych (FGM). Nie ma opłaty. Może być dla mnie albo dla kogoś innego. FGM to przestępstwo w całym UK.
plan-item-help-solicitor = Prawnik od spraw rodzinnych (solicitor). Nazwisko i numer:
plan-item-help-legal-aid = Anglia i Walia: do pomocy prawnej (legal aid) może być potrzebny dowód. Numer z policji, nakaz albo list od lekarza, IDVA, ze schronienia (refuge) lub z MARAC. Mam już:
plan-item-help-court = W sądzie mogę prosić o osobną poczekalnię, parawan lub wideo. Proszę wcześnie i na piśmie. Sąd rodzinny, Anglia i Walia: nie muszę udowadniać, że tego potrzebuję.
plan-item-help-court-questions = Sąd rodzinny, Anglia i Walia: sędzia może zabronić tej osobie zadawać mi pytania. Wtedy ja też nie mogę pytać jej. Sąd może znaleźć prawnika, który zada pytania.
plan-item-help-mediation = Terapia par lub mediacja rodzinna: mogę powiedzieć: nie. Anglia i Walia: przy przemocy domowej czasem nie trzeba iść do mediatora przed sądem (MIAM). Może być potrzebny dowód, więc pytam.
    .worse = Ta osoba może się dowiedzieć o twojej odmowie. Poproś o rozmowę z mediatorem lub terapeutą w cztery oczy.
plan-item-home-sign = Zanim oddam mieszkanie albo coś o nim podpiszę, biorę poradę. Oddanie mieszkania może mi zaszkodzić. Bezpieczeństwo jest najważniejsze: gdy coś grozi, wychodzę.
plan-item-home-joint = Anglia i Walia: jeśli najem jest na nas oboje, czasem jedna osoba może zakończyć go za obie. Ta osoba też może to zrobić. Prawnik (solicitor) może prosić sąd o zakaz.
plan-item-home-rights = Anglia i Walia: jeśli łączy nas małżeństwo lub związek partnerski, a dom należy do tej osoby, mogę mieć prawo w nim zostać. Wpis (formularz HR1) może zatrzymać sprzedaż.
    .worse = Właściciel dostaje list o wpisie. Zaplanuj dzień z prawnikiem lub doradcą.
plan-item-help-housing = Anglia: jeśli nie mam domu z powodu przemocy domowej, urząd (council) musi uznać to za „priority need”. Musi dać mi miejsce, dopóki bada sprawę. Mogę pytać w każdym urzędzie. Nie muszę jeszcze być po odejściu.
plan-item-help-housing-elsewhere = Walia, Szkocja i Irlandia Północna mają własne zasady. Pytam doradcę. W Irlandii Północnej idę do Housing Executive. Nie rozmawia on z osobą, która mnie krzywdzi.
plan-item-help-housing-list = Jeśli przenoszę się w inne miejsce: moja kolejka po mieszkanie i miejsce w szkole. Kto pyta urząd (council) za mnie:
plan-item-help-refuge = Schronienie (refuge) to bezpieczne miejsce, w którym można jakiś czas mieszkać, z doradcami. Jego adresu się nie podaje. Linia pomocy szuka pokoju dla mnie i dla moich dzieci, jeśli je mam.
plan-item-help-rail = Pociąg do schronienia może być za darmo (Rail to Refuge). Zamawia go samo schronienie.
plan-item-help-encompass = Anglia, Walia, Irlandia Północna: gdy przyjeżdża policja, powinna powiadomić szkołę do następnego dnia nauki (Operation Encompass). Mówię szkole, o czym w domu można bezpiecznie mówić.
plan-item-help-immigration = Moje prawo pobytu może zależeć od tej osoby. Gdy związek kończy się przez przemoc, niektórzy mogą dostać prawo pobytu i pieniądze. Nic nie jest pewne, więc najpierw biorę poradę prawną.
    .worse = Weź poradę, zanim ty albo ktoś za ciebie porozmawia z Home Office.
plan-item-help-immigration-work = Jeśli ta osoba jest tu do pracy lub na studiach, mogę dostać trzy miesiące i pieniądze (MVDAC). Może to nie prowadzić do stałego pobytu. Przed wnioskiem biorę poradę prawną.
    .worse = Po trzech miesiącach może nie być nic. Nie składaj wniosku bez porady.
plan-item-help-no-funds = W moich papierach może stać „no recourse to public funds” (bez prawa do publicznych pieniędzy). Wtedy nie mogę dostać większości zasiłków. Niektóre osoby, które uciekają, mogą je dostać na jakiś czas. Nic nie jest pewne, więc najpierw biorę poradę prawną.
    .worse = Weź poradę, zanim ty albo ktoś za ciebie porozmawia z Home Office.
plan-item-helper-help = Ja też mogę zadzwonić na linię pomocy. Doradzają tam przyjaciołom i rodzinie, i nie muszę się przedstawiać.
plan-item-helper-rights = Wiem, co jest, i mówię o tym, gdy ktoś pyta: linia pomocy, doradca, schronienie (refuge), nakazy. Nigdzie nie dzwonię za osobę, której pomagam, chyba że tego chce albo komuś grozi coś teraz.
plan-item-helper-come = Mogę iść razem na policję, do lekarza, urzędu (council) lub sądu, jeśli osoba, której pomagam, tego chce.
plan-item-employer-help = Mnie też może doradzić linia pomocy. Nie muszę mówić, o kogo chodzi.
plan-item-employer-services = O czym mogę powiedzieć, gdy osoba z mojego zespołu pyta: linia pomocy, doradca, nasza pomoc dla pracowników. Nigdzie za nią nie dzwonię, chyba że tego chce albo komuś grozi coś teraz.
plan-item-employer-record = Co zapisuję, gdzie to jest i kto może to czytać. Tylko fakty i tylko to, co potrzebne.
    .worse = Ktoś może poprosić o akta, a inni w pracy mogą je otworzyć. Nie trzymaj tego w zwykłych aktach.

## People

plan-item-people-who = Kto w czym może pomóc: nocleg, podwózka, pieniądze, dzieci, zwierzęta, sąd.
    .worse = Pomiń ludzi, którym coś by groziło, gdyby ktoś to przeczytał.
plan-item-people-told = Komu mogę powiedzieć i co.
plan-item-people-reach = Jak bezpiecznie łączę się z każdą z tych osób i kiedy można do mnie dzwonić lub pisać.
    .worse = Wiadomość w złej chwili może przeczytać ktoś inny. Umówcie się na porę i zwyczajne pierwsze słowo.
plan-item-several-meeting = Jeśli rodzina lub inni chcą spotkania, żeby to załatwić, mogę powiedzieć: nie. Do kogo najpierw dzwonię:
    .worse = Spotkanie na zgodę może być sposobem, żeby cię sprowadzić z powrotem. Zapytaj doradcę, zanim odpowiesz.
plan-item-helper-people = Kto jeszcze pomaga i co każde z nas może wiedzieć. Pytam, zanim coś przekażę dalej.
plan-item-helper-reach = Kiedy mogę dzwonić lub pisać, od jakich słów zaczynam i co robię, gdy odpowie ktoś inny.
    .worse = Nigdy nie oddzwaniaj na numer, o którym nie wiesz, czy jest bezpieczny.
plan-item-employer-people = Kto wie w pracy: jak najmniej osób, każda za zgodą. To są:

## Looking at this again

plan-item-review-when = Wracam do tego w dniu przeglądu. Także po każdym zdarzeniu, przeprowadzce, nakazie lub kontakcie.
plan-item-review-safer = Czy czuję się bezpieczniej niż ostatnio? Moimi słowami:
plan-item-review-keep = Gdzie to trzymam. Wydruk ma:
    .worse = Wydruk można znaleźć. Nie trzymaj żadnego w domu.
plan-item-helper-review = Wracamy do tego, gdy chce tego osoba, której pomagam. Także po każdym zdarzeniu, przeprowadzce, nakazie lub kontakcie.
plan-item-helper-keep = Gdzie trzymam moją kopię tego planu, jeśli osoba, której pomagam, zgadza się na to.
    .worse = Ktoś w twoim domu może ją znaleźć. Pomiń nazwiska i adresy.
plan-item-employer-review = Kiedy do tego wracamy: w dniu, który wybiera osoba z mojego zespołu, i po wszystkim, co się stanie.
plan-item-employer-keep = Gdzie to trzymam i kto jeszcze to widzi.
    .worse = Inni w pracy mogą to znaleźć. Pomiń nazwisko i nowy adres.

## A plan that is taken over. $items is how many.

handover-wrong-words = Te słowa tego nie otwierają. Nic nie zostało dodane. Poproś, żeby powtórzyć sześć słów, i sprawdź każde.
handover-adds =
    { $items ->
        [0] Nie ma nic nowego.
        [one] Do dodania: jeden punkt.
        [few] Do dodania: { $items } punkty.
        [many] Do dodania: { $items } punktów.
       *[other] Do dodania: { $items } punktu.
    }
handover-already =
    { $items ->
        [one] Już jest: jeden punkt.
        [few] Już są: { $items } punkty.
        [many] Już jest: { $items } punktów.
       *[other] Już jest: { $items } punktu.
    }
