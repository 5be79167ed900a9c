# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = What was written down, month by month
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] One incident, { $from }.
       *[other] { $incidents } incidents. The first: { $from }. The last: { $to }.
    } Bars show how many happened in each month, or in each quarter or year of a long record; the dark part is those at which a child was present. Below are the kinds, with numbers. The same numbers stand in the table at the end.
pattern-limits = This counts what was written, by when it happened. Gaps are not peace.
pattern-no-hour = What has no hour is in no hour, and what has no one day is in no weekday.
# $incidents: a number. Some time in a season or a year.
pattern-monthless = In no one month, since it isn't known: { $incidents }.
# $day: a day.
pattern-began = The record began on { $day }. What happened before was written down afterwards.
pattern-began-mark = record began
pattern-late = Written over 7 days later
pattern-child = A child was present
pattern-incidents = Incidents
pattern-month = Month
pattern-nothing = Nothing is written down yet.
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = The law knows two ways to a "serious effect" (section 76 of the Serious Crime Act 2015, England and Wales). Neither is a test that anybody must pass.
pattern-afraid = Afraid of violence. The law asks for at least two occasions:
pattern-daily-life = It changed daily life. The law asks for no number:

# The same on a page of text. $incidents, $yes and the like: numbers. # stands for a bar.
pattern-by-month = By month; # a child was present
pattern-by-quarter = By quarter of a year; # a child was present
pattern-by-year = By year; # a child was present
pattern-by-kind = By kind, and the first day of each
pattern-late-incidents = { $incidents } written over 7 days later
pattern-kind-first = { $kind }, first { $day }
pattern-child-answers = A child was present: yes { $yes }, no { $no }, not sure { $unsure }, not said { $unsaid }
pattern-people = Who was named, and in how many incidents:
pattern-no-one-day = no one day { $incidents }
pattern-hourless = no hour { $incidents }
# How many now, and how many in as long a time before; nothing of what comes.
pattern-lately =
    Since { $day }: { $lately ->
        [one] { $lately } incident
       *[other] { $lately } incidents
    }. In as many days before: { $before }.
