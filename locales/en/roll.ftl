# What is said while last year's document becomes this year's.
roll-why-year = the year of the document: { $from } becomes { $to }
roll-why-asked = the year that was asked for
roll-why-blank = number and day are filled in when it is issued
roll-why-distance = as far from the Day as before
roll-why-same-day = same day and month
roll-why-day-off = { $day } is { $weekday }, a day off
roll-why-unclear-time = not clear which day
roll-why-day-name = the name of the Day in { $year }
roll-why-no-day-name = no source yet for the name of the Day in { $year }
roll-why-wording = from the catalogue of { $year }
roll-why-no-wording = nothing known yet of { $year }
roll-why-no-themes = no theme known yet of { $year }
roll-why-no-slogans = no slogan known yet of { $year }
roll-why-quoted = theme or slogan of the old year; that of { $year } is another
roll-why-old-basis = guidance of { $old }, no basis for { $year }
roll-why-no-basis = no guiding document known yet of { $year }
roll-why-basis-holds = issued in an earlier year: still in force?
roll-why-catalogue = from the catalogue of { $year }
roll-why-lapsed = { $act } lapsed on { $on }, replaced by { $by }
roll-why-renamed = its name since { $on } by { $act }
roll-why-renamed-asked = an old name since { $on } by { $act }
roll-why-ended = no districts since { $on } by { $act }
roll-why-divided = the commune may have another name since { $on } by { $act }
roll-why-profile = from the agency's profile
roll-why-signer = signed in { $year }: still right?
roll-why-unit = the unit's name in the profile
roll-why-no-unit = the profile has no unit “{ $unit }”
roll-why-epidemic = about the epidemic of the old year
roll-why-anniversary = { $count } years were marked in the old year ({ $next } years now)
roll-why-ordinal = “{ $words }” was of the old year
roll-why-period = the period { $period } is over
roll-why-other-year = speaks of { $year }
roll-why-old-document = the date of a document of { $year }
roll-why-number = document number { $number }: still used?
roll-why-money = a sum of the old year
roll-why-count = a number of the old year
roll-why-elsewhere = this line is not in the draft
roll-where = { $part ->
    [activities] activity { $number }
    [assignments] assignment { $number }
    [purposes] purpose { $number }
    [requirements] requirement { $number }
    [recipients] recipient { $number }
    [bases] bases
    [themes] theme
    [slogans] slogan
    [title] title
    [agency] agency
    [signature] signer
    [budget] budget
    [year] year
    [number] number
    [overallTime] overall time
    [closing] closing
   *[other] other
}
cli-roll = last year's plan → this year's draft
cli-roll-file = last year's document (.txt, .md, .docx, .doc, .pdf, picture) or - for stdin
cli-roll-year = year of the draft
cli-roll-agency = JSON file with the agency's profile: name, units, signers
cli-roll-out = draft to write: .docx, .md or .png
cli-roll-no-year = { $file }: no year was found in this document, so it is not known what to change.
cli-roll-year-passed = The document is of { $old }; choose a later year, not { $year }.
cli-roll-heading = { $from } → { $to }: { $changes } changed, { $leftovers } to look at.
cli-roll-changes = Changed
cli-roll-leftovers = To look at
cli-roll-change = { $where }: { $from } → { $to } ({ $why })
cli-roll-nothing = left out
cli-roll-leftover = { $line ->
    [0] { $text }{ $why }
   *[other] line { $line }: { $text }{ $why }
}
