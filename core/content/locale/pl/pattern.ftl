# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = Co zostało zapisane, miesiąc po miesiącu
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] Jedno zdarzenie: { $from }.
        [few] { $incidents } zdarzenia. Od: { $from }. Do: { $to }.
        [many] { $incidents } zdarzeń. Od: { $from }. Do: { $to }.
       *[other] { $incidents } zdarzenia. Od: { $from }. Do: { $to }.
    } Słupki pokazują, ile zdarzeń było w każdym miesiącu, a w długim zapisie w każdym kwartale lub roku. Ciemna część to te, przy których było dziecko. Niżej są rodzaje zdarzeń i ich liczby. Te same liczby są w tabeli na końcu.
pattern-limits = Te liczby pokazują, co zostało zapisane, według tego, kiedy się stało. Przerwy nie znaczą, że był spokój.
pattern-no-hour = Zdarzenia bez godziny nie są liczone w żadnej godzinie. Zdarzenia bez jednego dnia nie są liczone w żadnym dniu tygodnia.
# $incidents: liczba. Kiedyś w porze roku albo w roku.
pattern-monthless = W żadnym jednym miesiącu, bo nie jest znany: { $incidents }.
# $day: a day.
pattern-began = Zapis zaczyna się dnia { $day }. To, co stało się wcześniej, zapisano później.
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

# The same on a page of text. $incidents, $yes and the like: numbers. # stands for a bar.
pattern-by-month = Miesiąc po miesiącu; # było przy tym dziecko
pattern-by-quarter = Kwartał po kwartale; # było przy tym dziecko
pattern-by-year = Rok po roku; # było przy tym dziecko
pattern-by-kind = Według rodzaju, z pierwszym dniem każdego
pattern-late-incidents = po ponad 7 dniach zapisano { $incidents }
pattern-kind-first = { $kind }, pierwszy raz { $day }
pattern-child-answers = Było przy tym dziecko: tak { $yes }, nie { $no }, nie wiem na pewno { $unsure }, nie podano { $unsaid }
pattern-people = Kto jest wymieniony i w ilu zdarzeniach:
pattern-no-one-day = bez jednego dnia { $incidents }
pattern-hourless = bez godziny { $incidents }
# How many now, and how many in as long a time before; nothing of what comes.
pattern-lately =
    Od { $day }: { $lately ->
        [one] { $lately } zdarzenie
        [few] { $lately } zdarzenia
        [many] { $lately } zdarzeń
       *[other] { $lately } zdarzenia
    }. W tyle samo dni wcześniej: { $before }.
