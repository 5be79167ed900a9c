# What a check of an evidence pack says: for a judge first, then for whoever repeats it.
#
# There is no overall verdict: a pack can be unchanged and untrue, and each sentence says only what it says.

verify-all-hold = Every claim that this pack makes holds.
verify-some-fail = { $claims ->
    [one] One claim fails. It is marked below.
   *[other] { $claims } claims fail. They are marked below.
}
# $files: names of files that systems leave in folders by themselves.
verify-litter = There are other files with it that systems leave in folders by themselves. They are no part of the pack, and weren't looked at: { $files }
verify-litter-and-more = There are other files with it that systems leave in folders by themselves. They are no part of the pack, and weren't looked at: { $files } and { $more } more

# $shown, $size: how many lines of the record are shown, and how many it has.
verify-found = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $exhibits ->
        [one] { $exhibits } exhibit
       *[other] { $exhibits } exhibits
    }. { $shown } of the record's { $size ->
        [one] { $size } line
       *[other] { $size } lines
    } are shown.
verify-limits = This says whether the pack is as it was made. It doesn't say whether what is in it happened.

# Before each sentence; in capitals where it fails.
verify-holds = holds
verify-fails = FAILS
verify-not-claimed = not claimed

verify-group-files = The files
    .means = They are the files that were packed, unchanged, and the list of them is signed.
verify-group-record = The record
    .means = Every line shown is word for word what was saved, at its place in the signed record.
verify-group-corrections = Corrections
    .means = Every version of each incident is here, up to the last one shown.
verify-group-exhibits = Exhibits and table
    .means = Every exhibit is, to the byte, the file that was added, and the table says what the record says.
verify-group-limits = What this pack can't show
    .means = Whose key it is, when anything was saved, that it happened, that nothing was corrected later, that all of it is here.

# What each claim means when it holds, when it fails, and when the pack doesn't make it.
verify-claim-files-listed =
    .holds = No file is missing from the pack, and none was added.
    .fails = A file is missing from the pack, or one was added.
verify-claim-files-unchanged =
    .holds = Every file is as it was when the pack was made.
    .fails = A file isn't as it was when the pack was made.
verify-claim-list-signed =
    .holds = The list of files was signed with the record's own key.
    .fails = The list of files isn't signed with the record's own key: it may have been made or changed by somebody else.
verify-claim-head-signed =
    .holds = The record's fingerprint was signed with the record's own key.
    .fails = The record's fingerprint isn't signed with the key that stands beside it.
verify-claim-entries-in-log =
    .holds = Every line shown stands in the signed record, at the place its number says.
    .fails = A line is shown that doesn't stand in the signed record at that place.
verify-claim-values-committed =
    .holds = What is shown is what was saved, to the letter. What is hidden can't have been swapped.
    .fails = What is shown isn't what was saved.
verify-claim-form =
    .holds = Every line has the form it should have.
    .fails = A line hasn't the form it should have.
verify-claim-order =
    .holds = The lines stand in the order they were saved in.
    .fails = The lines don't stand in the order they were saved in.
verify-claim-revisions =
    .holds = Every version that an incident had is shown, up to the last one shown.
    .fails = A version of an incident is missing.
verify-claim-exhibits =
    .holds = Every exhibit is, to the byte, the file that was added to an incident shown here.
    .fails = An exhibit isn't the file that was added.
    .not-claimed = There are no exhibits in this pack.
verify-claim-table =
    .holds = incidents.csv says what the record says, no more and no less.
    .fails = incidents.csv doesn't say what the record says.
verify-claim-earlier-heads =
    .holds = The record begins with what it was at each earlier signed time that is shown.
    .fails = The record doesn't begin with what it was at an earlier signed time.
    .not-claimed = What the record was at an earlier time: no earlier fingerprint is in this pack.
verify-claim-key =
    .not-claimed = Whose key it is. Compare the key below with one that somebody else was given.
verify-claim-time =
    .not-claimed = When anything was saved. The device's clock can be set; only somebody else's date shows that it wasn't later.
verify-claim-truth =
    .not-claimed = That what is written happened, or who wrote it.
verify-claim-later-corrections =
    .not-claimed = That nothing was corrected later, or twice: that could be among the lines not shown.
verify-claim-completeness =
    .not-claimed = That all of the record is here: { $shown } of its { $size ->
        [one] { $size } line is
       *[other] { $size } lines are
    } shown.

# Where, and why. $file: its name in the pack.
verify-at = { $place }: { $why }
verify-more = and { $places } more
verify-place-pack = the pack
verify-place-line = { $file }, line { $line }
verify-place-entry = entry { $entry } of the record
verify-place-field = entry { $entry } of the record, { $field }
verify-place-exhibit = exhibit { $mark } (entry { $entry })
verify-place-incident = incident { $id }
verify-place-head = the fingerprint at { $size ->
        [one] { $size } line
       *[other] { $size } lines
    }

verify-why-missing = it isn't there
verify-why-extra = it's there and shouldn't be
verify-why-changed = it isn't what it was
verify-why-malformed = it can't be read as what it should be
verify-why-twice = it's there twice
verify-why-wrong-signature = the signature doesn't belong to it
verify-why-other-key = it was signed with another key
verify-why-not-in-log = it doesn't stand in the signed record
verify-why-not-committed = it isn't what was saved
verify-why-not-shown = what is always shown is hidden
verify-why-out-of-order = it comes after a later one
verify-why-gap = a version before it is missing
verify-why-destroyed = the record says that it was removed
verify-why-no-incident = it belongs to no incident that is shown
verify-why-other-log = it belongs to another record
verify-why-not-continued = the record doesn't begin with it
verify-why-line-ends = its line ends were changed (CR LF instead of LF), as some programs and transfers do: ask for the pack again as a .zip

# Where it can't be read as a pack at all.
verify-malformed = This can't be read as an evidence pack: { $problem } ({ $place }).
verify-problem-not-a-pack = it's neither a folder nor a .zip with a log.json in it
verify-problem-cut = it's cut off or damaged
verify-problem-climbs-out = a file's name leads out of the pack
verify-problem-other-names = its names are written as another system writes them: unpack it, and check the folder
verify-problem-twice = two files have the same name, or a file and a folder do
verify-problem-bad-name = a file in it has a name that packs don't use: unpack it, and check the folder
verify-problem-not-a-file = there is a link or a device where a file should be
verify-problem-too-large = it's larger than any real pack: a trap, or too much for this machine
verify-problem-unsupported = it's packed in a way that packs aren't: unpack it, and check the folder
verify-problem-two-readings = programs could unpack different files from it: unpack it with the one you use, and check that folder
verify-problem-bad-log = log.json isn't a record
verify-problem-wrapped = the pack is one level further in: unpack it, and check the folder in which log.json is

# For whoever repeats the check: names of claims and of hidden fields are as docs/evidence-format.md has them.
verify-repeat = For anyone who repeats this check (docs/evidence-format.md)
verify-public-key = public key
verify-log-id = log id
verify-root = root
verify-root-at = { $root } at { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }
verify-begun = pack begun
verify-begun-at = { $when }, by the device's clock
verify-clock-jumps = clock jumps
verify-hidden = hidden somewhere
