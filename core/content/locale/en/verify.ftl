# What a check of an evidence pack says: for a judge first, then for anyone who repeats it.
#
# There is no overall verdict: a pack can be unchanged and untrue, and each sentence says only what it says.

verify-all-hold = Every claim that this pack makes holds.
verify-some-fail = { $claims ->
    [one] One claim fails. It is marked below.
   *[other] { $claims } claims fail. They are marked below.
}
# $files: names of files that systems leave in folders by themselves.
verify-litter = The computer has left files of its own in this folder. They aren't part of the pack, and weren't checked: { $files }
verify-litter-and-more = The computer has left files of its own in this folder. They aren't part of the pack, and weren't checked: { $files } and { $more } more

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
verify-limits = This tells you if the pack is as it was made. It can't tell you if what is in it happened.

# Before each sentence; in capitals where it fails.
verify-holds = holds
verify-fails = FAILS
verify-not-claimed = not claimed

verify-group-files = The files
    .means = These are the files that were packed, unchanged. The list of them is signed.
verify-group-record = The record
    .means = Every line shown is word for word what was saved, in its place in the signed record.
verify-group-corrections = Corrections
    .means = Every version of each incident is here, up to the last one shown.
verify-group-exhibits = Exhibits and table
    .means = Every exhibit is exactly the file that was added. The table says what the record says.
verify-group-limits = What this pack can't show
    .means = Whose key it is, when anything was saved, or that it happened. Nor that nothing was corrected later, or that all of it is here.

# What each claim means when it holds, when it fails, and when the pack doesn't make it.
verify-claim-files-listed =
    .holds = No file is missing from the pack, and none was added.
    .fails = A file is missing from the pack, or one was added.
verify-claim-files-unchanged =
    .holds = Every file is as it was when the pack was made.
    .fails = A file has changed since the pack was made.
verify-claim-list-signed =
    .holds = The list of files was signed with the record's own key.
    .fails = The list of files isn't signed with the record's own key. Somebody else may have made or changed it.
verify-claim-head-signed =
    .holds = The record's fingerprint was signed with the record's own key.
    .fails = The record's fingerprint isn't signed with the key that stands beside it.
verify-claim-entries-in-log =
    .holds = Every line shown is in the signed record, in the place its number says.
    .fails = A line is shown that isn't in the signed record at that place.
verify-claim-values-committed =
    .holds = What is shown is exactly what was saved. What is hidden can't have been swapped.
    .fails = What is shown isn't what was saved.
verify-claim-form =
    .holds = Every line has the form it should have.
    .fails = A line doesn't have the form it should have.
verify-claim-order =
    .holds = The lines are in the order they were saved in.
    .fails = The lines aren't in the order they were saved in.
verify-claim-revisions =
    .holds = Every version of each incident is shown, up to the last one shown.
    .fails = A version of an incident is missing.
verify-claim-exhibits =
    .holds = Every exhibit is, byte for byte, the file that was added to an incident shown here.
    .fails = An exhibit isn't the file that was added.
    .not-claimed = There are no exhibits in this pack.
verify-claim-table =
    .holds = incidents.csv says what the record says, no more and no less.
    .fails = incidents.csv doesn't say what the record says.
verify-claim-earlier-heads =
    .holds = The record begins with what it was at each earlier signed time that is shown.
    .fails = The record doesn't begin with what it was at an earlier signed time.
    .not-claimed = What the record was earlier: no earlier fingerprint is in this pack.
verify-claim-key =
    .not-claimed = Whose key it is. Compare the key below with the one that somebody else was given.
verify-claim-time =
    .not-claimed = When anything was saved. The device's clock can be set. Only somebody else's date can show that it wasn't later.
verify-claim-truth =
    .not-claimed = That what is written happened, or who wrote it.
verify-claim-later-corrections =
    .not-claimed = That nothing was corrected later, or twice. A line that isn't shown could say so.
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
verify-why-changed = it has changed
verify-why-malformed = it can't be read as what it should be
verify-why-twice = it's there twice
verify-why-wrong-signature = the signature doesn't belong to it
verify-why-other-key = it was signed with another key
verify-why-not-in-log = it isn't in the signed record
verify-why-not-committed = it isn't what was saved
verify-why-not-shown = something that is always shown is hidden
verify-why-out-of-order = it comes after a later one
verify-why-gap = a version before it is missing
verify-why-destroyed = the record says that it was removed
verify-why-no-incident = it belongs to no incident shown here
verify-why-other-log = it belongs to another record
verify-why-not-continued = the record doesn't begin with it
verify-why-line-ends = its line ends were changed (CR LF instead of LF), as some programs do: ask for the pack again as a .zip

# Where it can't be read as a pack at all.
verify-malformed = This can't be read as an evidence pack: { $problem } ({ $place }).
verify-problem-not-a-pack = it's neither a folder nor a .zip with a log.json in it
verify-problem-cut = it's cut off or damaged
verify-problem-climbs-out = a file's name leads out of the pack
verify-problem-other-names = its names are written the way another system writes them: unpack it, and check the folder
verify-problem-twice = two files have the same name, or a file and a folder do
verify-problem-bad-name = a file in it has a name that packs don't use: unpack it, and check the folder
verify-problem-not-a-file = there's a link or a device where a file should be
verify-problem-too-large = it's larger than any real pack: it's a trap, or too much for this computer
verify-problem-unsupported = it's packed in a way that packs never are: unpack it, and check the folder
verify-problem-two-readings = programs could unpack different files from it: unpack it with the one you use, and check that folder
verify-problem-bad-log = log.json isn't a record
verify-problem-wrapped = the pack is one folder further in: unpack it, and check the folder that has log.json

# For anyone who repeats the check: names of claims and of hidden fields are as docs/evidence-format.md has them.
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
