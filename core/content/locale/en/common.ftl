# Words that every page uses: days and times, answers, lists, lengths, people.

# Shown above everything in a language whose words no speaker has checked: locale.toml, `reviewed`.
draft-note = These words are a draft. Nobody who speaks the language has checked them yet.

# A day and a time of day. $day, $month, $year, $weekday: numbers, Monday is 1. $date: a day as said here. $time: like 21:30, on the
# 24-hour clock.
date-day = { $day } { date-month-name } { $year }
date-month = { date-month-name } { $year }
date-month-name = { $month ->
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
    }
date-weekday-short = { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
date-time = { $date }, { $time }
# Where a device's clock gave a time that no calendar has.
date-unknown = a time that doesn't exist

# When something happened, where it isn't one day or moment. $when, $from, $to: a day, a day with a time, or (to) a time alone.
happened-about = about { $when }
happened-range = { $from } to { $to }
# A time by another clock than the one here. $when: it. $offset: its minutes ahead of UTC, as +01:00.
happened-offset = { $when } (UTC{ $offset })
# Once, and nobody knows when in a month, a season, a year. $when: that.
happened-in = some time in { $when }
happened-between = some time between { $from } and { $to }
# $year: a year. $next: the last two figures of the next one.
season-spring = spring { $year }
season-summer = summer { $year }
season-autumn = autumn { $year }
season-winter = winter { $year }/{ $next }

answer-yes = yes
answer-no = no
answer-unsure = not sure

# Several things, joined one after another. $list: those before. $next: the next one.
list-next = { $list }, { $next }
# The same where a part has commas of its own.
list-apart = { $list }; { $next }

# How long a file is. $size: a number as size-decimal has it, or a whole one.
size-bytes = { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }
size-kb = { $size } kB
size-mb = { $size } MB
size-gb = { $size } GB
size-decimal = { $whole }.{ $tenths }

# Somebody. $letter: the capital that stands for them, as in "Child A". $relation: like "ex-husband".
person-named = { $name } ({ $relation })
person-child = Child { $letter }
person-other = Person { $letter }
person-born = born { $day }
person-dangerous = dangerous
person-removed = somebody you removed
