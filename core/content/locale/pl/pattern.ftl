# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = Co jest w zapisie, miesiąc po miesiącu
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] Jedno zdarzenie: { $from }.
        [few] { $incidents } zdarzenia. Od: { $from }. Do: { $to }.
        [many] { $incidents } zdarzeń. Od: { $from }. Do: { $to }.
       *[other] { $incidents } zdarzenia. Od: { $from }. Do: { $to }.
    } Każdy słupek pokazuje, ile zdarzeń było w miesiącu. W długim zapisie to kwartał lub rok. Ciemna część to zdarzenia, przy których było dziecko. Niżej są rodzaje zdarzeń i ich liczby. Te same liczby są w tabeli na końcu.
pattern-limits = Te liczby pokazują, co zostało zapisane, według tego, kiedy się stało. Przerwy nie znaczą, że był spokój.
pattern-no-hour = Zdarzeń bez godziny nie ma na wykresie godzin. Zdarzeń bez jednego dnia nie ma na wykresie dni tygodnia.
# $incidents: liczba. Kiedyś w porze roku albo w roku.
pattern-monthless = W żadnym jednym miesiącu, bo nikt nie wie, w którym: { $incidents }.
# $day: a day.
pattern-began = Zapis zaczyna się dnia { $day }. Wszystko, co stało się wcześniej, zapisano później.
pattern-began-mark = początek zapisu
pattern-late = Zapisane po ponad 7 dniach
pattern-child = Było przy tym dziecko
pattern-incidents = Zdarzenia
pattern-month = Miesiąc
pattern-nothing = W zapisie nie ma jeszcze niczego.
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = W Anglii i Walii prawo zna dwa sposoby na „poważny skutek” (Serious Crime Act 2015, section 76). Żaden nie jest sprawdzianem, który trzeba zdać.
pattern-afraid = Strach przed przemocą. Prawo mówi o co najmniej dwóch razach:
pattern-daily-life = To zmieniło codzienne życie. Prawo nie podaje liczby, ale zachowanie musi się powtarzać lub trwać:

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
