# Nakazy sądu i warunki policji: lista, plan na papierze, podsumowanie dla doradcy.

orders = Nakazy i warunki
order-kind-non-molestation = Zakaz nękania (non-molestation order)
order-kind-occupation = Nakaz dotyczący mieszkania (occupation order)
order-kind-dapn = Policyjny zakaz w sprawie przemocy domowej (DAPN)
order-kind-dapo = Sądowy nakaz ochrony przed przemocą domową (DAPO)
order-kind-dvpn = Policyjny zakaz w sprawie przemocy domowej (DVPN)
order-kind-dvpo = Sądowy nakaz ochrony przed przemocą domową (DVPO)
order-kind-fmpo = Nakaz ochrony przed przymusowym ślubem (FMPO)
order-kind-fgmpo = Nakaz ochrony przed okaleczaniem narządów płciowych (FGM)
order-kind-restraining = Zakaz zbliżania się (restraining order)
order-kind-bail = Warunki zwolnienia (bail)
order-kind-child-arrangements = Nakaz o tym, gdzie mieszkają dzieci i kogo widują
order-kind-interdict = Zakaz sądowy: interdict (Szkocja)
order-kind-exclusion = Nakaz opuszczenia domu: exclusion order (Szkocja)
order-kind-non-harassment = Zakaz nękania: non-harassment order (Szkocja)
order-kind-other = Inny nakaz

order-in-force = Obowiązuje. Nie podano ostatniego dnia.
order-in-force-until = Obowiązuje do { $day }.
order-ends-soon = Wkrótce się kończy: { $day }. Prawnik powie, co dalej.
order-ended = Skończył się: { $day }.
order-to-come = Zaczyna się: { $day }.
order-from = Od { $day }
order-made-by = Wydane przez: { $who }
order-reference = Sygnatura: { $reference }
order-terms = Co mówi: { $terms }
order-copy = Kopia { $id }: { $name }
