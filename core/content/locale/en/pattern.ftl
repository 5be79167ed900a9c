# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = What was written down, month by month
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] One incident, { $from }.
       *[other] { $incidents } incidents, from { $from } to { $to }.
    } Bars show how many happened in each month; the dark part is those at which a child was present. Below are the kinds, with numbers. The same numbers stand in the table at the end.
pattern-limits = This counts what was written, by when it happened. Gaps are not peace.
pattern-no-hour = What has no hour is in no hour, and what has no one day is in no weekday.
# $day: a day.
pattern-began = The record began on { $day }. What happened before was written from memory.
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

kind-physical-assault = Physical assault
kind-sexual-assault = Sexual assault
kind-controlling = Controlling
kind-frightened-me = Frightened me
kind-threats = Threats
kind-stalking = Stalking or harassment
kind-money = Money
kind-online = Online or phone
kind-damage = Damage or theft
kind-animals = Animals hurt
kind-broke-order = Broke an order
kind-child-contact = Child contact
kind-after-separation = After separation
kind-honour = "Honour" or forced marriage
kind-other = Other
