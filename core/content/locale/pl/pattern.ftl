# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = Co zostało zapisane, miesiąc po miesiącu
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] Jedno zdarzenie, { $from }.
        [few] { $incidents } zdarzenia, od { $from } do { $to }.
        [many] { $incidents } zdarzeń, od { $from } do { $to }.
       *[other] { $incidents } zdarzenia, od { $from } do { $to }.
    } Słupki pokazują, ile zdarzeń było w każdym miesiącu. Ciemna część to te, przy których było dziecko. Niżej są rodzaje zdarzeń i ich liczby. Te same liczby są w tabeli na końcu.
pattern-limits = Te liczby pokazują, co zostało zapisane, według tego, kiedy się stało. Przerwy nie znaczą, że był spokój.
pattern-no-hour = Zdarzenia bez godziny nie są liczone w żadnej godzinie. Zdarzenia bez jednego dnia nie są liczone w żadnym dniu tygodnia.
# $day: a day.
pattern-began = Zapis zaczyna się dnia { $day }. To, co stało się wcześniej, zapisano z pamięci.
pattern-began-mark = początek zapisu
pattern-late = Zapisane po ponad 7 dniach
pattern-child = Było przy tym dziecko
pattern-incidents = Zdarzenia
pattern-month = Miesiąc
pattern-nothing = Nic jeszcze nie jest zapisane.
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = Prawo zna dwie drogi do „poważnego skutku” (section 76 of the Serious Crime Act 2015, Anglia i Walia). Żadna z nich nie jest sprawdzianem, który trzeba zdać.
pattern-afraid = Strach przed przemocą. Prawo mówi o co najmniej dwóch razach:
pattern-daily-life = To zmieniło codzienne życie. Prawo nie podaje żadnej liczby:

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
