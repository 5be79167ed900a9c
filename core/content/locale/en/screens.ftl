# What the titles and buttons of a phone's screens say, screen by screen. The longer words are in phone.ftl.

## Every open screen

phone-close-button = Close
phone-go-on = Go on
phone-done = Done
phone-save = Save
phone-saving = Saving
phone-fault = Something went wrong in Bothy. What you saved is safe. Close it, then open it again.
phone-no-dialler = This device can't ring from here. The number is on the screen.

## Choosing a secret

phone-secret-in-words = Use words instead
phone-secret-in-digits = Use digits instead
phone-secret-words = Choose four or more words that nobody would guess. To open your record, press and hold % in the calculator, then type them.
phone-secret-typed = Your words
phone-secret-making = Getting your record ready

## Home

phone-home-title = Your record
phone-home-plan = Safety plan
phone-home-helplines = Helplines
phone-home-export = Export
phone-home-settings = Settings
phone-home-notes = Notes
phone-home-incident = Incident
phone-drafts-title = Not saved yet
phone-draft-empty = No details yet

## New incident

phone-new-incident = New incident
phone-kinds-title = What was it?
phone-kinds-more = More kinds
phone-kinds-fewer = Fewer kinds
phone-details = Details
phone-details-hint = What happened, in your own words
phone-child-present = Was a child present?
phone-answer-yes = Yes
phone-answer-no = No
phone-answer-unsure = Not sure
phone-edit-time = Edit time
phone-more = Add more
phone-need-to-phone = Need to phone someone?
phone-view-log = View log
phone-saved = Saved
phone-saved-safe = It's in your record. You can take it back for ten minutes.

## Edit time

phone-today = Today
phone-yesterday = Yesterday
phone-month-before = The month before
phone-month-after = The month after
phone-time-closeness = How well do you know the time?
phone-time-exact = Exactly
phone-time-about = About
phone-time-day = Only the day
phone-time = Time, like 21:30

## The record

phone-log-title = Your log
phone-log-empty = Nothing is written down yet.
phone-log-none-found = Nothing has those words.
phone-log-more = Show more
phone-search = Search
