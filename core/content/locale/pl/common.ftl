# Words that every page uses: days and times, answers, lists, lengths, people.

# Shown above everything in a language whose words no speaker has checked: locale.toml, `reviewed`.
draft-note = Te słowa to wersja robocza. Nikt, kto mówi po polsku, jeszcze ich nie sprawdził.

# A day and a time of day. $day, $month, $year, $weekday: numbers, Monday is 1. $date: a day as said here. $time: like 21:30, on the
# 24-hour clock. With a day the month is in the genitive ("1 marca 2026"), alone it is in the nominative ("marzec 2026").
date-day = { $day } { date-month-name } { $year }
date-month = { $month ->
        [1] styczeń
        [2] luty
        [3] marzec
        [4] kwiecień
        [5] maj
        [6] czerwiec
        [7] lipiec
        [8] sierpień
        [9] wrzesień
        [10] październik
        [11] listopad
       *[12] grudzień
    } { $year }
date-month-name = { $month ->
        [1] stycznia
        [2] lutego
        [3] marca
        [4] kwietnia
        [5] maja
        [6] czerwca
        [7] lipca
        [8] sierpnia
        [9] września
        [10] października
        [11] listopada
       *[12] grudnia
    }
date-weekday-short = { $weekday ->
        [1] pon
        [2] wt
        [3] śr
        [4] czw
        [5] pt
        [6] sob
       *[7] niedz
    }
date-time = { $date }, { $time }
# Where a device's clock gave a time that no calendar has.
date-unknown = czas, którego nie ma w kalendarzu

# When something happened, where it isn't one day or moment. $when, $from, $to: a day, a day with a time, a month, or (to) a time alone.
happened-about = około { $when }
happened-range = { $from } – { $to }
# Czas według innego zegara niż tutejszy. $when: ten czas. $offset: ile przed UTC, jak +01:00.
happened-offset = { $when } (UTC{ $offset })
# Raz, a nie wiadomo kiedy w miesiącu, porze roku, roku. $when: to.
happened-in = kiedyś w tym okresie: { $when }
happened-between = kiedyś między: { $from } a { $to }
# $year: rok. $next: dwie ostatnie cyfry następnego.
season-spring = wiosna { $year }
season-summer = lato { $year }
season-autumn = jesień { $year }
season-winter = zima { $year }/{ $next }

answer-yes = tak
answer-no = nie
answer-unsure = nie wiem na pewno

# Several things, joined one after another. $list: those before. $next: the next one.
list-next = { $list }, { $next }
list-apart = { $list }; { $next }

# How long a file is. $size: a number as size-decimal has it, or a whole one.
size-bytes = { $bytes ->
        [one] { $bytes } bajt
        [few] { $bytes } bajty
        [many] { $bytes } bajtów
       *[other] { $bytes } bajta
    }
size-kb = { $size } kB
size-mb = { $size } MB
size-gb = { $size } GB
size-decimal = { $whole },{ $tenths }

# Somebody. $letter: the capital that stands for them, as in "Child A". $relation: like "ex-husband".
person-named = { $name } ({ $relation })
person-child = Dziecko { $letter }
person-other = Osoba { $letter }
person-born = data urodzenia: { $day }
person-dangerous = niebezpieczna osoba
person-removed = ktoś, kto został usunięty
