# What an incident can hold, as its page and its list show it.

# What kind of thing happened: the words of a button.
kind-physical-assault = Przemoc fizyczna
kind-sexual-assault = Przemoc seksualna
kind-controlling = Kontrolowanie
kind-frightened-me = To mnie przestraszyło
kind-threats = Groźby
kind-stalking = Stalking lub nękanie
kind-money = Pieniądze
kind-online = Internet lub telefon
kind-damage = Zniszczenie lub kradzież
kind-animals = Krzywdzenie zwierząt
kind-broke-order = Złamanie nakazu
kind-child-contact = Kontakt z dzieckiem
kind-after-separation = Po rozstaniu
kind-honour = „Honor” lub przymusowy ślub
kind-other = Inne

# Offered once, at the moment of saving. What has to be done soon comes first, and the numbers stand in it.
help-pressure-on-neck = Ucisk na szyję może zaszkodzić tak, że tego nie widać. Jeszcze dziś trzeba to zbadać na oddziale ratunkowym (A&E) albo przez 111, nawet gdy nie ma śladów. Dzwoń pod 999, gdy trudno oddychać, przełykać, mówić lub widzieć, przy osłabieniu, drgawkach lub utracie przytomności.
help-sexual-assault = Ośrodek pomocy po napaści seksualnej (SARC) może się tobą zaopiekować, z policją albo bez niej. Antykoncepcja awaryjna i leki przeciw HIV działają najlepiej w ciągu godzin, najdalej do 3 dni. Nie pierz ubrania, schowaj je do papierowej torby. Gdzie jest ośrodek: 0808 500 2222; Szkocja 0808 801 0302; Irlandia Północna 0808 802 1414. W niebezpieczeństwie: 999.

# What else can be said of it: the words before what she says.
field-details = Szczegóły
field-exact-words = Dokładne słowa
field-place = Miejsce
field-who = Kto
field-others-present = Kto jeszcze był
field-child-present = Było przy tym dziecko
field-children = Dzieci
field-child-saw-heard = Widziało i słyszało
field-child-words = Słowa dziecka
field-injured = Czy są obrażenia
field-injuries = Obrażenia
field-injuries-seen-by = Kto je widział
field-pressure-on-neck = Ucisk na szyję
field-weapon = Broń
field-weapon-details = Broń: szczegóły
field-threat-to-kill = Groźba zabicia
field-pregnant = Ciąża
field-drink-or-drugs = Alkohol, narkotyki
field-drink-or-drugs-details = Alkohol, narkotyki: szczegóły
field-daily-life-areas = Co się zmieniło
field-daily-life = Codzienne życie
field-afraid-of-violence = Strach przed przemocą
field-police-called = Wezwano policję
field-police-reference = Numer z policji
field-police-officer = Kto z policji
field-police-video = Nagranie policji
field-doctor = Lekarz
field-hospital = Szpital
# A sexual assault referral centre.
field-sarc = SARC
field-school = Szkoła
field-social-worker = Pracownik socjalny
field-housing = Mieszkanie
field-order-in-force = Nakaz obowiązuje
field-order-details = Nakaz: szczegóły
field-agency-reference = Wspólny numer sprawy
field-private-note = Prywatna notatka
field-injury-areas = Gdzie są obrażenia
field-injury-kinds = Rodzaje obrażeń

# What is chosen of a list: what changed day to day, where it hurt, what it did.
choice-sleep = sen
choice-work = praca
choice-going-out = wychodzenie z domu
choice-contact = kontakt z innymi
choice-health = zdrowie
choice-head = głowa
choice-face = twarz
choice-mouth = usta
choice-neck = szyja
choice-chest = klatka piersiowa
choice-belly = brzuch
choice-back = plecy
choice-arms = ręce
choice-hands = dłonie
choice-private-parts = miejsca intymne
choice-legs = nogi
choice-feet = stopy
choice-bruise = siniak
choice-swelling = opuchlizna
choice-cut = rana cięta
choice-scratch = zadrapanie
choice-bite = ugryzienie
choice-burn = oparzenie
choice-broken-bone = złamana kość
choice-hair-pulled = szarpanie za włosy
choice-passed-out = utrata przytomności
choice-pain-without-marks = ból bez śladów
choice-other = inne

# What is said once of her and them.
about-relationship = Związek
about-began = Początek
about-ended = Koniec
about-living-together = Wspólne mieszkanie
about-other-cases = Inne sprawy
about-orders = Nakazy

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = Rodzaje
record-happened = Kiedy się stało
record-written = Zapisane
record-amended = Poprawione
record-put-away = Odłożone
record-id = ID
record-file = Plik
record-file-says = plik mówi o sobie
record-kept = Zachowane
record-amends = Poprawia
record-was-written = Zapisane { $when }
record-was-amended = Poprawione { $when }
record-was-respelt = Pisownia poprawiona { $when }
record-was-kept = zachowane { $when }

record-put-away-means = poza listami i paczkami, ale zachowane
record-no-kind = Jeszcze bez rodzaju
record-not-said = jeszcze nie podano
record-no-longer-said = (już nie podano)

# Beside an incident or a draft in a list.
record-note-put-away = odłożone
record-note-amended = poprawione
record-note-amends = poprawia { $id }
record-note-files = { $files ->
        [one] { $files } plik
        [few] { $files } pliki
        [many] { $files } plików
       *[other] { $files } pliku
    }

# What a photo or a recording says of itself. Whoever holds it can change all of it. $zone: like +01:00.
claim-taken = zrobione { $time } ({ $zone })
claim-no-zone = bez strefy czasu
claim-place = w miejscu { $latitude }, { $longitude }
claim-camera = aparat { $camera }
