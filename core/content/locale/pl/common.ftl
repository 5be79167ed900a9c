# Words that every page uses.

# Shown above everything in a language whose words nobody who speaks it has checked: locale.toml, `reviewed`.
draft-note = Te słowa to wersja robocza. Nikt, kto mówi po polsku, jeszcze ich nie sprawdził.

# A day and a time of day. Months are in the genitive: "1 marca 2026".
date-day = { $day } { $month ->
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
    } { $year }
date-time = { $date }, { $time }

answer-yes = tak
answer-no = nie
answer-unsure = nie wiem na pewno
