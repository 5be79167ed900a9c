# README.txt of an evidence pack, for anyone who opens it. It is shown as it stands here, so break lines at 72 characters.
#
# $made: a day and a time. $incidents, $lines, $hidden, $exhibits: sentences from below. $key: a key. What is typed stays as it is.

pack-what =
    WHAT THIS IS

    This is a copy of part of a record. One person kept the record with a
    program called Bothy. Each time they saved something, the program added
    a line to a log. The copy was made on { $made },
    by the clock of the phone or computer that it was made on.

    { $incidents }
    { $lines }
    { $hidden }

      incidents.csv        one row for each incident, for a spreadsheet
      log.json             the lines of the log that are shown, with the
                           proof of each; for programs that check
      checkpoint.txt       the log's seal, for programs
      exhibits/            { $exhibits }
      SHA256SUMS           a fingerprint of each of these files
      SHA256SUMS.minisig   a signature over those fingerprints

    In incidents.csv, an apostrophe (') may stand before = + - @ where a
    cell or a line begins, or behind a semicolon or a tab. It stops a
    spreadsheet from taking what follows for a formula. There is also one
    before anything like a number, such as 007, 2/3 or 1E5. It keeps the
    number as it is. A spreadsheet may still change other things, such as
    3 Mar. The apostrophe is not part of what was written. To see every
    cell as it was written, use the spreadsheet's import (in Excel: Data,
    From Text/CSV). Choose commas between cells, UTF-8, and text for every
    column.
    An empty cell means that nothing was said there, never "no". A cell with
    { "[" }hidden] is left out of this copy, even if nothing was said there.
    Every correction is kept as a line. incidents.csv has the words as they
    were when this copy was made. log.json has the earlier ones too.

pack-shows =
    WHAT IT SHOWS, AND WHAT IT CAN'T

    Checking this copy can show two things. The lines were written in the
    order of their numbers. The lines and files shown here have not changed
    since this copy was signed.

    It can't show these:

    - Bothy doesn't know who wrote this, who held the phone, or whether it
      is true. Nothing about its form or its signature makes an account more
      likely to be true. People who abuse others can keep records too.
    - The writer said when something happened. The clock of the phone or
      computer said when it was written down, and that clock can be set.
      Some things may have been written down long afterwards: compare the
      columns "happened" and "recorded".
    - The person who held the phone could have written a whole new log and
      signed that. Only someone who noted the log's fingerprint on an
      earlier day can show that nothing before that day was changed.
    - It can't show that nothing is missing, or that nothing was corrected
      after this copy was made.

pack-check =
    HOW TO CHECK IT

    You don't need to trust the program that made it. With tools that anyone
    can get, in a terminal, in the folder with these files:

    1.  sha256sum -c SHA256SUMS
        (on a Mac: shasum -a 256 -c SHA256SUMS)
        It should say OK for each file. This folder should hold no other
        files than those, SHA256SUMS and SHA256SUMS.minisig.
        On Windows, in PowerShell, these three lines together:

          Get-Content SHA256SUMS | ForEach-Object { "{" }
            $sum, $file = $_ -split '  '
            "$file " + ((Get-FileHash $file).Hash -eq $sum) { "}" }

        It should say True for each file. Or compare what this says,
        file by file, with SHA256SUMS:

          certutil -hashfile incidents.csv SHA256

    2.  minisign -V -P { $key } -m SHA256SUMS
        It should say that the signature was verified. The long word after
        -P is the key of the log. Someone who changed these files could have
        changed the key on this page as well: if the writer or a support
        worker gave you the key, compare it with that one.

    3.  bothy verify .
        (or the name of the zip file instead of the full stop)
        This also checks each line against the log, and each file against
        its line. For each thing it says: holds, fails, or not claimed.

    Where the tools are: sha256sum comes with Linux, shasum with a Mac,
    PowerShell and certutil with Windows. minisign, for all of them, is at
    https://jedisct1.github.io/minisign/ and Bothy is free software that
    anyone can build. Ask the person who gave you this copy where it is.

# $shown, $size: numbers.
pack-incidents-all = It shows { $shown } of { $size } incidents: all that the record held on that day.
pack-incidents = It shows { $shown } of { $size } incidents, chosen for this purpose. The others exist; a court may ask for them.
pack-lines-all = It shows { $shown } of { $size } lines of the log.
pack-lines = It shows { $shown } of { $size } lines of the log. The others belong to incidents that aren't shown or were removed. Or the program wrote them, such as when a copy was made. You can see where they are, but not what they say.
# $fields: names of fields as the files of a pack have them.
pack-hidden = These fields are left out of every line, even where nothing was said: { $fields }. Everything else can still be checked.
pack-exhibits-none = none: no file is shown
pack-exhibits = the files that were kept with the incidents, unchanged
pack-unknown-day = an unknown day
