# Words that every page uses.

# Shown above everything in a language whose words nobody who speaks it has checked: locale.toml, `reviewed`.
draft-note = These words are a draft. Nobody who speaks the language has checked them yet.

# A day and a time of day. $day, $month, $year: numbers. $date: a day as said here. $time: like 21:30, on the 24-hour clock.
date-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-time = { $date }, { $time }

answer-yes = yes
answer-no = no
answer-unsure = not sure
