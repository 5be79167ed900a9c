# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = Mój plan
pages-plan-found = Papier można znaleźć. Trzymaj to tam, gdzie zaglądasz tylko ty, albo u kogoś, komu ufasz.
# What a screen reader says for a box to tick.
pages-box-ticked = zrobione
pages-box-empty = do zrobienia

# The card doesn't say what it is for: no place, no service, no reason. But anyone who looks a number up finds out.
pages-card-title = Notatki
pages-card-numbers = Numery
pages-card-number = { $name }: { $number }
pages-card-emergency = Nagły wypadek
# Only on the fuller card, which is a choice: it may tell what the card is for. 55 does nothing on a landline.
pages-card-emergency-full = Nagły wypadek (nie możesz mówić? na komórce naciśnij 55, gdy o to poproszą)
pages-card-police = Policja
pages-card-health = NHS
pages-card-helpline = Całodobowa linia pomocy
pages-card-helpline-at-times = Linia pomocy
pages-card-pack = Do spakowania
# Before a card is printed.
pages-card-before = Kto zadzwoni pod numer z tej karty albo go wyszuka, może się dowiedzieć, do czego jest. Wybierz linię pomocy stosowną do miejsca, w którym mieszkasz. Możesz ją pominąć.
pages-card-fuller = Pełniejsza karta ma też paszporty, papiery i to, jak dzwonić bez mówienia. To może zdradzić, do czego jest.

pages-referral-title = Podsumowanie dla doradcy
pages-referral-children = Dzieci
pages-referral-day = Kiedy
pages-referral-kinds = Jaki rodzaj
pages-referral-said = Co zostało powiedziane
pages-referral-use = Jak z tego korzystać
