# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask: "ty" about "ta osoba", which says nothing of whether either is a woman or a man. Facts, not sums: nothing here
# may count, add up or grade.

risk-theme-fear = Czy się boisz? Jak bardzo i czego?
risk-theme-injury = Czy masz teraz jakieś obrażenia albo coś ci się stało ostatnim razem?
risk-theme-neck = Czy ta osoba kiedyś ściskała ci szyję, dusiła cię albo trzymała pod wodą?
risk-theme-kill = Czy ta osoba mówiła albo pokazywała, że zabije ciebie lub kogoś innego?
risk-theme-weapons = Czy ta osoba użyła broni albo czegoś zamiast broni? Czy może ją zdobyć?
risk-theme-follows = Czy ta osoba chodzi za tobą, obserwuje cię, nagle się zjawia albo ciągle pisze?
risk-theme-rules = Czy ta osoba decyduje, co robisz, nosisz, na co wydajesz i z kim się widujesz? Czy jest zazdrosna?
risk-theme-cut-off = Czy ta osoba odcięła cię od rodziny i przyjaciół?
risk-theme-more-often = Czy to zdarza się częściej niż kiedyś?
risk-theme-worse = Czy jest coraz gorzej?
risk-theme-forced = Czy ta osoba robi albo mówi seksualne rzeczy, których nie chcesz albo które sprawiają ból?
risk-theme-leaving = Czy jesteście już osobno, próbujesz odejść albo ta osoba myśli, że możesz odejść?
risk-theme-pregnant = Czy jesteś w ciąży albo jest dziecko, które nie ma jeszcze 18 miesięcy?
risk-theme-children-between = Czy spieracie się o dzieci: gdzie mieszkają albo kiedy kto je widuje?
risk-theme-children-danger = Czy boisz się o dziecko? Czy dziecku stała się krzywda albo ktoś mu groził?
risk-theme-children-used = Czy ta osoba wykorzystuje dzieci, żeby cię ranić?
risk-theme-several = Czy krzywdzi cię lub grozi ci więcej niż jedna osoba? Czy mówią o „honorze”?
risk-theme-others-hurt = Czy ta osoba skrzywdziła innych, na przykład dziecko, rodzinę albo kogoś, z kim kiedyś była?
risk-theme-animals = Czy ta osoba skrzywdziła zwierzę albo mówiła, że to zrobi?
risk-theme-money = Czy zależysz od pieniędzy tej osoby? Czy straciła ona ostatnio pracę lub pieniądze?
risk-theme-papers = Czy ta osoba używa przeciwko tobie twojego prawa pobytu w tym kraju?
risk-theme-own-low = Czy jest ci bardzo źle? Czy zdarzyło ci się zrobić sobie krzywdę albo myśleć o odebraniu sobie życia?
risk-theme-own-drink = Czy alkohol lub narkotyki utrudniają ci życie?
risk-theme-their-drink = Czy ta osoba pije albo bierze narkotyki i przez to jest gorzej?
risk-theme-their-mind = Czy ta osoba, o ile wiesz, ma kłopoty ze zdrowiem psychicznym?
risk-theme-their-suicide = Czy ta osoba próbowała się zabić albo mówiła, że to zrobi?
risk-theme-orders = Czy ta osoba złamała nakaz, warunki zwolnienia (bail) albo umowę w sprawie dzieci?
risk-theme-police = Czy ta osoba miała już kłopoty z policją?

# Said at once after a yes, and some after "not sure". What to do comes first where it can't wait.
# $check, $danger, $injury, $mood, $sexual: who to ring, ring-… in helplines.ftl.
risk-advice-injury = Czy jest źle albo coraz gorzej? Dzwoń pod 999 albo idź na oddział ratunkowy (A&E). { $injury }
risk-advice-neck = { $check } Objawy mogą przyjść później. Dzwoń pod 999, gdy trudno oddychać, przełykać, mówić lub widzieć. Także przy osłabieniu, drgawkach lub utracie przytomności.
risk-advice-danger = To może znaczyć poważne niebezpieczeństwo. Jeśli dzieje się teraz, dzwoń pod 999. Porozmawiaj dziś ze swoim doradcą albo z linią pomocy. { $danger }
risk-advice-sarc = Ośrodek pomocy po napaści seksualnej (SARC) może się tobą zająć, z policją albo bez niej. Im szybciej, tym lepiej, ale później też warto. Zadzwoń, aby znaleźć ośrodek. { $sexual } W niebezpieczeństwie: 999.
risk-advice-leaving = Gdy ktoś odchodzi, niebezpieczeństwo może wzrosnąć. To nie znaczy, że bezpieczniej jest zostać. Zaplanuj to z doradcą.
risk-advice-child = Doradca musi działać, gdy dziecku może coś grozić. Najpierw mówi o tym tobie, chyba że to zwiększa niebezpieczeństwo. Jeśli dziecku coś grozi teraz: 999.
risk-advice-several = Nie bierz nikogo z rodziny na tłumacza. Rodzina może prosić ludzi, żeby cię znaleźli. Przymusowy ślub: 020 7008 0151, w dni robocze od 9 do 17. O innej porze: 020 7008 5000. W niebezpieczeństwie: 999.
risk-advice-papers = Weź poradę prawną, zanim ktokolwiek porozmawia z Home Office. W Anglii i Walii policja może powiedzieć o tobie Home Office. W niebezpieczeństwie i tak dzwoń pod 999.
risk-advice-suicide = Twoje życie jest ważne. Samaritans słuchają o każdej porze: 116 123. { $mood } Dzwoń pod 999, jeśli boisz się, że coś sobie zrobisz.

risk-own-tool = Korzystaj z narzędzia swojej organizacji i miejscowych kryteriów MARAC. Twoja ocena i strach osoby, z którą rozmawiasz, liczą się, cokolwiek mówi narzędzie.
risk-no-replacement = To zapis tego, co zostało powiedziane. Nie zastąpi szkolenia ani własnej oceny.

# The summary for a worker, and the page of what was said.
risk-as-of = Co zostało powiedziane, do { $day }
risk-needed = Potrzebne teraz: { $text }
risk-wanted = Życzenia: { $text }
risk-nothing-agreed = Nie ma jeszcze zgody. Zapytaj, zanim coś przekażesz dalej.
risk-agreed = Zgoda, { $day }: { $purpose }. Dla kogo: { $to }. Do kiedy: { $until }.
risk-agreed-back = ZGODA COFNIĘTA, { $day }. Niczego nie przekazuj dalej.
risk-agreed-over = Ta zgoda się skończyła. Zapytaj jeszcze raz, zanim coś przekażesz dalej.
risk-child = Dziecko { $letter }: { $relation }
risk-reach = Jak się bezpiecznie skontaktować
risk-reach-not-said = Nic jeszcze nie ustalono. Zanim zadzwonisz, napiszesz lub przyjdziesz, zapytaj, jak i kiedy jest bezpiecznie.
risk-worker-and-case = Doradca i sprawa
risk-worker = Doradca: { $name }, { $number }
risk-worker-without-number = Doradca: { $name }
risk-case = Numer sprawy: { $case }
risk-dangerous = Kto jest niebezpieczny
risk-background = Tło
risk-background-one = { $label }: { $text }
risk-last = Ostatnie zdarzenia:
risk-last-of-more = Ostatnie zdarzenia. W zapisie jest ich więcej:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = Kto był przy tym: { $who }
risk-incidents = Zdarzenia: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = W zapisie na ten temat:
risk-said-no = Odpowiedź „nie”:
