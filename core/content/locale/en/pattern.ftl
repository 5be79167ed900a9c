# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = What is in the record, month by month
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] One incident, { $from }.
       *[other] { $incidents } incidents. The first: { $from }. The last: { $to }.
    } Each bar shows how many happened in a month. In a long record it is a quarter or a year. The dark part is incidents with a child present. Below are the kinds, with numbers. The same numbers are in the table at the end.
pattern-limits = This counts what was written, by when it happened. Gaps are not peace.
pattern-no-hour = Incidents with no time aren't in the chart of hours. Incidents with no single day aren't in the chart of weekdays.
# $incidents: a number. Some time in a season or a year.
pattern-monthless = In no single month, as nobody knows which: { $incidents }.
# $day: a day.
pattern-began = The record began on { $day }. Anything that happened before was written down later.
pattern-began-mark = record began
pattern-late = Written over 7 days later
pattern-child = A child was present
pattern-incidents = Incidents
pattern-month = Month
pattern-nothing = Nothing in the record yet.
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = In England and Wales, the law has two ways to show a "serious effect" (Serious Crime Act 2015, section 76). Neither is a test that anybody must pass.
pattern-afraid = Afraid of violence. The law asks for at least two occasions:
pattern-daily-life = It changed daily life. The law sets no number, but the behaviour must be repeated or go on:

# The same on a page of text. $incidents, $yes and the like: numbers. # stands for a bar.
pattern-by-month = By month; # a child was present
pattern-by-quarter = By quarter of a year; # a child was present
pattern-by-year = By year; # a child was present
pattern-by-kind = By kind, with the first day of each
pattern-late-incidents = { $incidents } written over 7 days later
pattern-kind-first = { $kind }, first { $day }
pattern-child-answers = A child was present: yes { $yes }, no { $no }, not sure { $unsure }, not said { $unsaid }
pattern-people = Who was named, and in how many incidents:
pattern-no-one-day = no single day { $incidents }
pattern-hourless = no time { $incidents }
# How many now, and how many in as long a time before; nothing of what comes.
pattern-lately =
    Since { $day }: { $lately ->
        [one] { $lately } incident
       *[other] { $lately } incidents
    }. In the same number of days before that: { $before }.
