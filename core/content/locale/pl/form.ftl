# The form of an incident, as a screen offers it. The fields' other labels are in record.ftl.

# Its parts, in order.
form-group-what = Co się stało
form-group-where = Gdzie i kto
form-group-child = Dzieci
form-group-hurt = Obrażenia
form-group-danger = Oznaki zagrożenia
form-group-life = Jak to na ciebie wpływa
form-group-police = Policja i sąd
form-group-others = Kto jeszcze wie
form-group-own = Tylko dla ciebie

# The questions. The answers are yes, no and not sure; none is chosen at first.
form-ask-child-present = Czy było przy tym dziecko?
form-ask-injured = Czy są obrażenia?
form-ask-pressure-on-neck = Czy był ucisk na szyję?
form-ask-weapon = Czy była broń?
form-ask-threat-to-kill = Czy była groźba zabicia?
form-ask-pregnant = Czy trwała ciąża?
form-ask-drink-or-drugs = Czy miały na to wpływ alkohol lub narkotyki?
form-ask-afraid-of-violence = Czy był strach przed przemocą?
form-ask-police-called = Czy wezwano policję?
form-ask-police-video = Czy nagrała to kamera policji?
form-ask-order-in-force = Czy obowiązywał nakaz sądu?

# A line under a label that helps to write well: facts rather than opinions, and exact words.
form-hint-details = Co było widać i słychać, po kolei. Fakty pomagają bardziej niż opinie.
form-hint-exact-words = Dokładnie tak, jak padły, także przekleństwa. Kto co powiedział.
form-hint-place = Na przykład „kuchnia w domu” albo „przed szkołą”.
form-hint-who = Każda osoba, która to zrobiła, i kim dla ciebie jest.
form-hint-others-present = Każdy, kto mógł to widzieć albo słyszeć.
form-hint-children = Te, które tam były albo dość blisko, by widzieć lub słyszeć.
form-hint-child-saw-heard = Gdzie były, co widziały, słyszały i zrobiły. Z innego pokoju też się liczy.
form-hint-child-words = Własne słowa dziecka i jak się zachowywało.
form-hint-injuries = Gdzie, jak duże, jakiego koloru. Jak bolało i jak długo.
form-hint-injuries-seen-by = Każdy, kto je widział, wtedy albo później.
form-hint-pressure-on-neck = Rękami, ramieniem albo czymś innym. Nawet przez chwilę, nawet bez śladów.
form-hint-weapon = Wszystko, czym cię raniono, grożono lub straszono.
form-hint-weapon-details = Co to było, kto to trzymał i co z tym zrobił.
form-hint-threat-to-kill = Słowem, na piśmie albo gestem. Pomagają dokładne słowa.
form-hint-drink-or-drugs-details = Kto co brał, jeśli to wiesz. Co było widać.
form-hint-daily-life = Co robisz teraz inaczej albo czego już nie robisz. Od kiedy.
form-hint-police-reference = Numer, który podała policja.
form-hint-police-officer = Nazwisko, numer albo komisariat.
form-hint-doctor = Kto, kiedy i numer sprawy.
form-hint-hospital = Kto, kiedy i numer sprawy.
form-hint-sarc = Kto, kiedy i numer sprawy.
form-hint-school = Kto, kiedy i numer sprawy.
form-hint-social-worker = Kto, kiedy i numer sprawy.
form-hint-housing = Kto, kiedy i numer sprawy.
form-hint-order-details = Jaki nakaz, z którego sądu i do kiedy.
form-hint-agency-reference = Numer twojej sprawy, wspólny dla kilku służb.
form-hint-private-note = Tego nie ma w żadnym pakiecie dowodów. Sąd może jednak o to poprosić.
