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

# What each includes, under its button.
hint-physical-assault = Bicie, popychanie, szarpanie za włosy, plucie, rzucanie w ciebie przedmiotami. Ucisk na szyję ma osobne pytanie.
hint-sexual-assault = Wszystko, co seksualne i na co nie było twojej wolnej zgody, także ze strony partnera. Również gdy ktoś to nagrał lub pokazał innym.
hint-controlling = Zasady, sprawdzanie, zazdrość, odcinanie od ludzi. Decydowanie o ubraniu, jedzeniu, śnie, wierze lub antykoncepcji. Odmawianie leków, opieki, sprzętu lub tłumacza.
hint-frightened-me = Krzyk, niebezpieczna jazda, niszczenie rzeczy, stanie nad tobą. Milczenie za karę.
hint-threats = Że zabije lub skrzywdzi, zabierze dzieci, pokaże zdjęcia albo coś sobie zrobi. Że doniesie do Home Office albo ujawni twoją orientację.
hint-stalking = Chodzenie za tobą, czekanie, nagłe zjawianie się, wiadomości bez końca.
hint-money = Zabieranie pieniędzy, długi na twoje nazwisko, zakaz pracy lub nauki. Trzymanie twojego paszportu lub wizy.
hint-online = Lokalizatory, czytanie twoich wiadomości, fałszywe konta, pokazywanie zdjęć.
hint-damage = Niszczenie lub zabieranie twoich rzeczy albo rzeczy w domu.
hint-animals = Krzywdzenie zwierzęcia albo groźba, że tak będzie. To może być znak zagrożenia także dla ciebie.
hint-broke-order = Warunki zwolnienia (bail), nakaz sądu, nakaz policji lub inny nakaz.
hint-child-contact = Co dzieje się przy przekazywaniu dzieci albo przez dzieci.
hint-after-separation = Przez sądy, urzędy, pieniądze lub kontakt, już po rozstaniu.
hint-honour = Nacisk rodziny lub społeczności, żeby wziąć ślub albo słuchać. Wywożenie za granicę. Okaleczanie narządów płciowych (FGM).
hint-other = Wszystko inne, twoimi słowami. Nie trzeba wiedzieć, jak to się nazywa.

# Offered once, at the moment of saving, and stored nowhere; docs/content.md says what brings each. What has to be done soon comes first.
# $check, $danger, $mood, $sexual: who to ring, ring-… in helplines.ftl.
help-pressure-on-neck = Ucisk na szyję może zaszkodzić tak, że tego nie widać. { $check } Objawy mogą przyjść później. Dzwoń pod 999, gdy trudno oddychać, przełykać, mówić lub widzieć. Także przy osłabieniu, drgawkach lub utracie przytomności.
help-sexual-assault = Ośrodek pomocy po napaści seksualnej (SARC) może się tobą zająć, z policją albo bez niej. Im szybciej, tym lepiej. Antykoncepcja awaryjna i leki przeciw HIV działają najlepiej w ciągu godzin, najdalej do 3 dni. Nie pierz ubrań, włóż je do papieru. Zadzwoń, aby znaleźć ośrodek. { $sexual } W niebezpieczeństwie: 999.
help-threat-to-kill = Potraktuj groźbę zabicia poważnie. W niebezpieczeństwie teraz: 999. Porozmawiaj dziś z doradcą lub linią pomocy, zanim coś zmienisz. { $danger }
help-weapon = Broń znaczy więcej niebezpieczeństwa. W niebezpieczeństwie teraz: 999. Nie próbuj jej odbierać. Zaplanuj to dziś z doradcą lub linią pomocy. { $danger }
help-child-in-danger = Jeśli dziecko ma obrażenia, coś mu grozi albo ktoś je zabrał: dzwoń pod 999. Po radę: NSPCC 0808 800 5000. Jeśli rodzic może wywieźć dziecko za granicę: Reunite 0116 2556 234. Dziecko może dzwonić do Childline: 0800 1111. To, że ktoś cię krzywdzi, nie znaczy, że jesteś złym rodzicem.
help-own-low-mood = Twoje życie jest ważne. Samaritans słuchają o każdej porze: 116 123. { $mood } Jeśli boisz się, że coś sobie zrobisz, dzwoń teraz pod 999.
help-taken-abroad = W niebezpieczeństwie teraz albo w drodze: 999. Na lotnisku powiedz komukolwiek z obsługi, że nie chcesz lecieć. Forced Marriage Unit: 020 7008 0151, w dni robocze od 9 do 17. O innej porze albo z zagranicy: 020 7008 5000.

# Said once, at the moment: before the recorder or the camera is opened, or a picture or messages are kept.
help-recording = Nagrywaj tylko to, w czym bierzesz udział. Nie zostawiaj nigdzie urządzenia, nie wchodź na cudze konta i nikogo nie śledź: to może być przestępstwo. Zachowaj całe nagranie. Sąd może go nie przyjąć, a tajne nagranie może zaszkodzić twojej sprawie.
help-recording-child = Czy może być słychać dziecko? Wtedy proszę nie nagrywaj. Zapisz, co widać, i słowa dziecka.
help-recording-phone = Podczas nagrywania telefon może pokazywać kolorową kropkę. Może też mieć listę tego, co używało aparatu lub mikrofonu. Zdjęcia z aparatu telefonu zostają w galerii i w chmurze. Usuń je w obu miejscach, a także w „Ostatnio usunięte”.
help-recording-intimate = Nigdy nie przechowuj, nie fotografuj i nie wysyłaj nagiego zdjęcia kogoś poniżej 18 lat, także swojego. Zapisz, gdzie ono jest. Powiedz policji albo Childline: 0800 1111. Childline może pomóc je usunąć z internetu.
help-recording-messages = Zachowaj całą rozmowę, z numerami i datami. Wycięte obrazki są mniej warte. Wiadomości zostaw też w telefonie.

# What else can be said of it: the words before what the person says. A question where the answer is yes, no or not sure.
field-details = Co się stało
field-exact-words = Dokładne słowa
field-place = Gdzie
field-who = Kto to zrobił
field-others-present = Kto jeszcze był
field-child-present = Czy było przy tym dziecko
field-children = Które dzieci
field-child-saw-heard = Co dziecko widziało, słyszało
field-child-words = Co dziecko powiedziało
field-injured = Czy są obrażenia
field-injuries = Jakie obrażenia
field-injuries-seen-by = Kto widział obrażenia
field-pressure-on-neck = Ucisk na szyję
field-weapon = Czy była broń
field-weapon-details = Jaka broń i jak użyta
field-threat-to-kill = Groźba zabicia
field-pregnant = Czy trwała ciąża
field-drink-or-drugs = Alkohol lub narkotyki
field-drink-or-drugs-details = Kto co pił lub brał
field-daily-life-areas = Co się przez to zmieniło
field-daily-life = Jak zmieniło to życie
field-afraid-of-violence = Strach przed przemocą
field-police-called = Czy wezwano policję
field-police-reference = Numer sprawy z policji
field-police-officer = Kto z policji
field-police-video = Nagranie policji
field-doctor = Lekarz
field-hospital = Szpital
# A sexual assault referral centre.
field-sarc = Ośrodek SARC
field-school = Szkoła lub przedszkole
field-social-worker = Pracownik socjalny
field-housing = Mieszkanie
field-order-in-force = Czy obowiązywał nakaz
field-order-details = Jaki nakaz
field-agency-reference = Wspólny numer sprawy
field-private-note = Prywatna notatka
field-injury-areas = Gdzie boli
field-injury-kinds = Rodzaje obrażeń

# What is chosen of a list: what changed day to day, where it hurt, what it did.
choice-sleep = sen
choice-work = praca
choice-going-out = wychodzenie z domu
choice-contact = widywanie ludzi
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

# What is said once about the person and those they name.
about-relationship = Relacja
about-began = Kiedy się zaczęło
about-ended = Kiedy się skończyło
about-living-together = Wspólne mieszkanie
about-other-cases = Inne sprawy
about-orders = Nakazy sądu

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = Jaki rodzaj
record-happened = Kiedy się stało
record-written = Kiedy zapisane
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

record-put-away-means = zachowane, ale bez list i zestawów dowodów
record-no-kind = Jeszcze bez rodzaju
record-not-said = jeszcze bez daty
record-no-longer-said = (usunięte)

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

# What a photo or a recording says about itself. Anybody who holds it can change it. $zone: like +01:00.
claim-taken = zrobione { $time } ({ $zone })
claim-no-zone = bez strefy czasowej
claim-place = w miejscu { $latitude }, { $longitude }
claim-camera = aparat { $camera }

# What a file has that may say where or who, after "by".
properties-exif = to, co wpisał w niego aparat lub jego właściciel (EXIF)
properties-xmp = to, co wpisał w niego program (XMP)
properties-iptc = podpis (IPTC)
properties-picture-text = tekst zapisany obok obrazu
properties-film = tytuł, autora lub komentarz
properties-sound = opisy dźwięku (jak ID3)
properties-pdf = właściwości pliku PDF
properties-office = autora, firmę lub tytuł
properties-unread = części, do których Bothy nie może zajrzeć
