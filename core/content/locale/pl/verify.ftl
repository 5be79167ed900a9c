# What a check of an evidence pack says: for a judge first, then for anyone who repeats it.
#
# There is no overall verdict: a pack can be unchanged and untrue, and each sentence says only what it says.
# "Zapis" is the record, „odcisk” its fingerprint, „załącznik” an exhibit, „zestaw” the pack.

verify-all-hold = Wszystko, co twierdzi ten zestaw, się zgadza.
verify-some-fail = { $claims ->
    [one] Jedno twierdzenie się nie zgadza. Jest zaznaczone poniżej.
    [few] { $claims } twierdzenia się nie zgadzają. Są zaznaczone poniżej.
    [many] { $claims } twierdzeń się nie zgadza. Są zaznaczone poniżej.
   *[other] { $claims } twierdzenia się nie zgadza. Są zaznaczone poniżej.
}
# $files: nazwy plików, które systemy same zostawiają w folderach.
verify-litter = Komputer zostawił w tym folderze własne pliki. Nie należą do zestawu i nie były sprawdzane: { $files }
verify-litter-and-more = Komputer zostawił w tym folderze własne pliki. Nie należą do zestawu i nie były sprawdzane: { $files } i jeszcze { $more }

# $shown, $size: how many lines of the record are shown, and how many it has.
verify-found = { $incidents ->
        [one] { $incidents } zdarzenie
        [few] { $incidents } zdarzenia
        [many] { $incidents } zdarzeń
       *[other] { $incidents } zdarzenia
    }, { $exhibits ->
        [one] { $exhibits } załącznik
        [few] { $exhibits } załączniki
        [many] { $exhibits } załączników
       *[other] { $exhibits } załącznika
    }. Pokazane linie zapisu: { $shown } z { $size }.
verify-limits = To mówi, czy zestaw jest taki, jak go zrobiono. Nie może powiedzieć, czy to, co w nim jest, się stało.

# Before each sentence; in capitals where it fails. At most 12 characters, or the columns don't meet.
verify-holds = zgodne
verify-fails = NIEZGODNE
verify-not-claimed = nie twierdzi

verify-group-files = Pliki
    .means = To są te pliki, które zapakowano, bez zmian. Ich lista jest podpisana.
verify-group-record = Zapis
    .means = Każda pokazana linia jest słowo w słowo tym, co zapisano, na swoim miejscu w podpisanym zapisie.
verify-group-corrections = Poprawki
    .means = Jest tu każda wersja każdego zdarzenia, aż do ostatniej pokazanej.
verify-group-exhibits = Załączniki i tabela
    .means = Każdy załącznik jest dokładnie tym plikiem, który dodano. Tabela mówi to, co mówi zapis.
verify-group-limits = Czego ten zestaw nie może pokazać
    .means = Czyj to klucz, kiedy coś zapisano i czy to się stało. Ani że niczego później nie poprawiono, ani że jest tu wszystko.

# What each claim means when it holds, when it fails, and when the pack doesn't make it.
verify-claim-files-listed =
    .holds = W zestawie nie brakuje żadnego pliku i żadnego nie dodano.
    .fails = W zestawie brakuje pliku albo jakiś dodano.
verify-claim-files-unchanged =
    .holds = Każdy plik jest taki, jaki był, gdy robiono zestaw.
    .fails = Jakiś plik zmienił się, odkąd zrobiono zestaw.
verify-claim-list-signed =
    .holds = Listę plików podpisano kluczem, który należy do zapisu.
    .fails = Listy plików nie podpisano kluczem, który należy do zapisu. Mógł ją zrobić lub zmienić ktoś inny.
verify-claim-head-signed =
    .holds = Odcisk zapisu podpisano kluczem, który należy do zapisu.
    .fails = Odcisku zapisu nie podpisano kluczem, który stoi obok niego.
verify-claim-entries-in-log =
    .holds = Każda pokazana linia jest w podpisanym zapisie, na miejscu, które podaje jej numer.
    .fails = Pokazano linię, której nie ma w podpisanym zapisie na tym miejscu.
verify-claim-values-committed =
    .holds = To, co pokazano, jest dokładnie tym, co zapisano. Tego, co ukryto, nie można było podmienić.
    .fails = To, co pokazano, nie jest tym, co zapisano.
verify-claim-form =
    .holds = Każda linia ma taką postać, jaką ma mieć.
    .fails = Jakaś linia nie ma takiej postaci, jaką ma mieć.
verify-claim-order =
    .holds = Linie są w tej kolejności, w jakiej je zapisano.
    .fails = Linie nie są w tej kolejności, w jakiej je zapisano.
verify-claim-revisions =
    .holds = Pokazano każdą wersję każdego zdarzenia, aż do ostatniej pokazanej.
    .fails = Brakuje jakiejś wersji zdarzenia.
verify-claim-exhibits =
    .holds = Każdy załącznik jest, bajt w bajt, plikiem, który dodano do pokazanego tu zdarzenia.
    .fails = Jakiś załącznik nie jest plikiem, który dodano.
    .not-claimed = W tym zestawie nie ma załączników.
verify-claim-table =
    .holds = incidents.csv mówi to, co zapis, nie więcej i nie mniej.
    .fails = incidents.csv nie mówi tego, co zapis.
verify-claim-earlier-heads =
    .holds = Zapis zaczyna się od tego, czym był w każdej pokazanej wcześniejszej chwili, z której jest podpis.
    .fails = Zapis nie zaczyna się od tego, czym był we wcześniejszej chwili, z której jest podpis.
    .not-claimed = Czym zapis był wcześniej: w tym zestawie nie ma wcześniejszego odcisku.
verify-claim-key =
    .not-claimed = Czyj to klucz. Porównaj klucz podany niżej z tym, który dostał ktoś inny.
verify-claim-time =
    .not-claimed = Kiedy coś zapisano. Zegar urządzenia można przestawić. Tylko data od kogoś innego może pokazać, że nie było to później.
verify-claim-truth =
    .not-claimed = Że to, co napisano, się stało, ani kto to napisał.
verify-claim-later-corrections =
    .not-claimed = Że niczego nie poprawiono później ani dwa razy. Mogłaby to mówić linia, której nie pokazano.
verify-claim-completeness =
    .not-claimed = Że jest tu cały zapis: pokazane linie to { $shown } z { $size }.

# Where, and why. $file: its name in the pack.
verify-at = { $place }: { $why }
verify-more = i jeszcze { $places }
verify-place-pack = zestaw
verify-place-line = { $file }, linia { $line }
verify-place-entry = wpis { $entry } zapisu
verify-place-field = wpis { $entry } zapisu, { $field }
verify-place-exhibit = załącznik { $mark } (wpis { $entry })
verify-place-incident = zdarzenie { $id }
verify-place-head = odcisk przy liczbie linii { $size }

verify-why-missing = nie ma tego
verify-why-extra = jest, a nie powinno być
verify-why-changed = zmieniło się
verify-why-malformed = nie da się tego odczytać jako tego, czym ma być
verify-why-twice = jest dwa razy
verify-why-wrong-signature = podpis do tego nie należy
verify-why-other-key = podpisano to innym kluczem
verify-why-not-in-log = nie ma tego w podpisanym zapisie
verify-why-not-committed = nie jest tym, co zapisano
verify-why-not-shown = ukryto coś, co zawsze się pokazuje
verify-why-out-of-order = jest po czymś późniejszym
verify-why-gap = brakuje wersji przed tym
verify-why-destroyed = zapis mówi, że to usunięto
verify-why-no-incident = nie należy do żadnego pokazanego zdarzenia
verify-why-other-log = należy do innego zapisu
verify-why-not-continued = zapis nie zaczyna się od tego
verify-why-line-ends = zmieniono końce linii (CR LF zamiast LF), jak to robią niektóre programy: poproś o zestaw jeszcze raz, jako .zip

# Where it can't be read as a pack at all.
verify-malformed = Nie da się tego odczytać jako zestawu dowodów: { $problem } ({ $place }).
verify-problem-not-a-pack = to nie jest folder ani .zip z plikiem log.json w środku
verify-problem-cut = jest ucięty lub uszkodzony
verify-problem-climbs-out = nazwa pliku prowadzi poza zestaw
verify-problem-other-names = nazwy są zapisane tak, jak je zapisuje inny system: rozpakuj to i sprawdź folder
verify-problem-twice = dwa pliki, albo plik i folder, mają tę samą nazwę
verify-problem-bad-name = jest w nim plik o nazwie, jakiej zestawy nie używają: rozpakuj go i sprawdź folder
verify-problem-not-a-file = jest łącze lub urządzenie tam, gdzie ma być plik
verify-problem-too-large = jest większy niż jakikolwiek prawdziwy zestaw: to pułapka albo za dużo dla tego komputera
verify-problem-unsupported = jest spakowany tak, jak zestawów się nie pakuje: rozpakuj go i sprawdź folder
verify-problem-two-readings = różne programy mogą rozpakować z niego różne pliki: rozpakuj go swoim programem i sprawdź ten folder
verify-problem-bad-log = log.json nie jest zapisem
verify-problem-wrapped = zestaw jest o jeden folder głębiej: rozpakuj to i sprawdź folder, w którym jest log.json

# For anyone who repeats the check: names of claims and of hidden fields are as docs/evidence-format.md has them.
verify-repeat = Dla kogoś, kto powtarza to sprawdzenie (docs/evidence-format.md)
verify-public-key = klucz publiczny
verify-log-id = id zapisu
verify-root = korzeń
verify-root-at = { $root }, wpisów: { $entries }
verify-begun = początek zestawu
verify-begun-at = { $when }, według zegara urządzenia
verify-clock-jumps = skoki zegara
verify-hidden = gdzieś ukryte
