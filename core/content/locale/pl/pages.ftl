# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = Mój plan
pages-plan-found = Papier można znaleźć. Trzymaj to tam, gdzie zaglądasz tylko ty, albo u kogoś, komu ufasz.
# What a screen reader says for a box to tick.
pages-box-ticked = zrobione
pages-box-empty = do zrobienia

# The card says nothing of what it is for: no place, no service, no reason. What stands on it is what anybody might carry.
# 55 does nothing on a landline.
pages-card-title = Notatki
pages-card-numbers = Numery
pages-card-number = { $name }: { $number }
pages-card-emergency = Nagły wypadek (nie możesz mówić? na komórce naciśnij 55, gdy o to poproszą)
pages-card-police = Policja
pages-card-health = NHS
pages-card-helpline = Całodobowa linia pomocy
pages-card-pack = Do spakowania

pages-referral-title = Podsumowanie dla doradcy
pages-referral-children = Dzieci
pages-referral-day = Kiedy
pages-referral-kinds = Jaki rodzaj
pages-referral-said = Co zostało powiedziane
pages-referral-use = Jak z tego korzystać
