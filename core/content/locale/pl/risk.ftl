# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask: "ty" about "ta osoba", which says nothing of whether either is a woman or a man. Facts, not sums: nothing here
# may count, add up or grade.

risk-theme-fear = Jak bardzo się boisz i czego?
risk-theme-injury = Czy masz teraz jakieś obrażenia albo coś ci się stało ostatnim razem?
risk-theme-neck = Czy ta osoba kiedyś ściskała ci szyję, dusiła cię albo trzymała pod wodą?
risk-theme-kill = Czy ta osoba mówiła albo pokazywała, że zabije ciebie lub kogoś innego?
risk-theme-weapons = Czy ta osoba użyła broni albo czegoś zamiast broni? Czy może mieć broń pod ręką?
risk-theme-follows = Czy ta osoba chodzi za tobą, obserwuje cię, nagle się zjawia albo pisze bez końca?
risk-theme-rules = Czy ta osoba decyduje, co robisz, nosisz, na co wydajesz i z kim się widujesz? Czy jest zazdrosna?
risk-theme-cut-off = Czy ta osoba odcięła cię od rodziny i przyjaciół?
risk-theme-more-often = Czy to zdarza się częściej niż kiedyś?
risk-theme-worse = Czy jest coraz gorzej?
risk-theme-forced = Czy ta osoba robi albo mówi seksualne rzeczy, których nie chcesz albo które sprawiają ból?
risk-theme-leaving = Czy jesteście już osobno, próbujesz odejść albo ta osoba myśli, że możesz odejść?
risk-theme-pregnant = Czy jesteś w ciąży albo jest dziecko, które nie ma jeszcze 18 miesięcy?
risk-theme-children-between = Czy jest spór o dzieci: gdzie mieszkają i kiedy kto je widuje?
risk-theme-children-danger = Czy boisz się o dziecko? Czy dziecku stała się krzywda albo ktoś mu groził?
risk-theme-children-used = Czy ta osoba wykorzystuje dzieci, żeby cię ranić?
risk-theme-several = Czy krzywdzi cię lub grozi ci więcej niż jedna osoba albo mówi się o „honorze”?
risk-theme-others-hurt = Czy ta osoba skrzywdziła innych: dzieci, rodzinę, kogoś z dawnego związku?
risk-theme-animals = Czy ta osoba skrzywdziła zwierzę albo mówiła, że to zrobi?
risk-theme-money = Czy zależysz od pieniędzy tej osoby albo czy straciła ona ostatnio pracę lub pieniądze?
risk-theme-papers = Czy ta osoba używa przeciwko tobie twojego prawa pobytu w tym kraju?
risk-theme-own-low = Czy jest ci bardzo źle? Czy zdarzyło ci się zrobić sobie krzywdę albo myśleć o odebraniu sobie życia?
risk-theme-own-drink = Czy alkohol lub narkotyki utrudniają ci życie?
risk-theme-their-drink = Czy ta osoba pije albo bierze narkotyki i przez to jest gorzej?
risk-theme-their-mind = Czy ta osoba, o ile wiesz, choruje psychicznie?
risk-theme-their-suicide = Czy ta osoba próbowała się zabić albo tym groziła?
risk-theme-orders = Czy ta osoba złamała nakaz, warunki zwolnienia (bail) albo umowę w sprawie dzieci?
risk-theme-police = Czy ta osoba miała już kłopoty z policją?

risk-advice-injury = Czy jest źle albo coraz gorzej? 999 albo szpitalny oddział ratunkowy (A&E). W innym razie 111 powie ci, dokąd iść.
risk-advice-neck = Jeszcze dziś trzeba to zbadać na oddziale ratunkowym (A&E) albo przez 111, nawet gdy nie ma śladów. 999, gdy trudno oddychać, przełykać, mówić lub widzieć, przy osłabieniu, drgawkach lub utracie przytomności.
risk-advice-danger = To łączy się z poważnym niebezpieczeństwem. 999, jeśli dzieje się teraz. Porozmawiaj dziś z krajową linią pomocy albo z doradcą.
risk-advice-leaving = Gdy ktoś odchodzi, niebezpieczeństwo może wzrosnąć. To nie znaczy, że bezpieczniej jest zostać. Zaplanuj to z doradcą.
risk-advice-child = Doradca wypełnia swój obowiązek ochrony dzieci i najpierw mówi o tym tobie, chyba że to zwiększa niebezpieczeństwo.
risk-advice-suicide = Twoje życie jest ważne. Samaritans 116 123 o każdej porze albo 111 i opcja zdrowia psychicznego. 999, jeśli możesz sobie coś zrobić.

risk-own-tool = Korzystaj z narzędzia swojej organizacji i miejscowych kryteriów MARAC. Twoja ocena i strach osoby, z którą rozmawiasz, liczą się na każdym poziomie.
risk-no-replacement = To zapis tego, co zostało powiedziane. Nie zastąpi szkolenia ani własnej oceny.

# The summary for a worker, and the page of what was said.
risk-as-of = Co zostało powiedziane, stan na { $day }
risk-needed = Potrzebne teraz: { $text }
risk-wanted = Życzenia: { $text }
risk-nothing-agreed = Nie ma jeszcze na nic zgody: zapytaj, zanim coś przekażesz dalej.
risk-agreed = Zgoda, { $day }: { $purpose }. Dla kogo: { $to }. Do kiedy: { $until }.
risk-agreed-back = ZGODA COFNIĘTA, { $day }: niczego nie przekazuj dalej.
risk-agreed-over = Ten czas minął: zapytaj jeszcze raz, zanim coś przekażesz dalej.
risk-child = Dziecko { $letter }: { $relation }
risk-last = Ostatnie, co zostało zapisane:
risk-last-of-more = Ostatnie, co zostało zapisane. W zapisach jest więcej:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = Kto był przy tej rozmowie: { $who }
risk-incidents = Zdarzenia: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = Zapisane na ten temat:
risk-said-no = Odpowiedź „nie”:
