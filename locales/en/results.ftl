# Results: recording, correcting, taking back in a chat; the documents that were made and their versions.
results-about = Record what was done, see what has no figures yet
results-documents-about = Documents that were drafted, and versions before
results-no-plan = The agency has no plan here yet. Send /plan to draft one, then record results by activity.
results-no-such-plan = There is no plan { $number }; the agency has { $count }.
results-members-only = Only members of the agency record and see results. Ask an administrator for an invitation.
results-list = Results of { $title }:
results-none = no figures yet
results-dropped = Recorded for activities that are no longer in the plan (not in the report):
results-line = R{ $id }: { $text } ({ $who }, { $day }{ $files ->
    [0] {""}
    [one] , 1 file
   *[other] , { $files } files
})
results-line-obstacle = R{ $id }: obstacle: { $text } ({ $who }, { $day })
results-how = Send an activity's number with its result, for example: /result 2 11 tin, 2 phóng sự. Correct: /result edit 1 … (1 is the number after R). Take back: /result withdraw 1.
results-write = { $what }: the result? One line, for example: 60 đại biểu dự ngày 17/5. If it could not be done: obstacle: … Send “stop” to leave.
results-write-here = { $what }: send the result on one line, for example: /result { $number } 11 tin, 2 phóng sự.
results-kept = Recorded as R{ $id } for { $what }: “{ $text }”.
results-kept-obstacle = Recorded as R{ $id }, an obstacle of { $what }: “{ $text }”.
results-understood = Understood: { $what }.
results-not-understood = I see no figures in this; the words are kept as they are.
results-on = on { $day }
results-document = document { $number }
results-document-dated = document { $number } of { $day }
results-sum = All that is recorded for this activity: { $sum }.
results-conflict =
    Two people say different things of the same activity:
    { $theirs }
    { $mine }
    Choose one; otherwise both are kept, and the report asks again.
results-keep-button = Keep: { $text }
results-correct-button = Correct
results-withdraw-button = Take back
results-correct = R{ $id } is “{ $text }”. Send the whole line as it should be: /result edit { $id } …
results-withdrawn = Took back “{ $text }”.
results-left = No result is recorded.
results-unclear = Which of the { $count } activities? Send its number or its first words, for example: /result 2 11 tin. Send /result for the list.
results-no-such = There is no activity { $number }; the plan has { $count }.
results-no-such-result = There is no R{ $id }. Send /result for the list.
results-not-yours = Somebody else recorded this. Its author, or an editor of the agency, can correct it or take it back.
results-file-kept = Got the file; it goes with the result just recorded.
results-file-size = The file is larger than { $size } MB and was not taken. Please send a smaller one.
results-too-many-files = { $max } files go with a result; those after them were not taken.
results-all-told = Every activity has a result.
results-no-group = No group here is bound to the agency. Send /group for a code that binds one.
results-asked = { $title }: the following have no figures yet. Units answer here, for example: /result 2 11 tin, 2 phóng sự.
results-untold = No figures yet: { $what }.
results-none-here = Nothing of this part is due yet and nothing is recorded. Type what was done, or go back and choose another part.
results-left-out = Left out, because the plan no longer has the activity: { $what }.
results-more = and { $count } more
results-ask-button = Ask for what is missing
results-asked-where = Asked for { $count } activities in the group { $groups }.

# Documents that were drafted.
results-documents = Documents of the agency, the latest first. Send /documents 1 for the files again:
results-no-documents = The agency has drafted no documents here yet.
results-document-line = { $kind }: { $title } (version { $version }, { $day })
results-document-line-undated = { $kind }: { $title } (version { $version })
results-version = Version { $version }: { $title }
results-no-version = Version { $version } is no longer kept; the last three of each document are.
results-version-button = Version { $version }
results-compare-button = Compare { $before } with { $version }
results-differences = From version { $before } to version { $version }:
results-differences-more = … and { $count } more.
results-place = Section { $section }
results-place-row = Section { $section }, row { $row }
results-same = Versions { $before } and { $version } are the same.
results-which = Which activity is what you just told for? Send its number.
results-nothing = (nothing)

# The command, behind its slash; more words for the same between commas.
results-words = result
results-documents-words = documents
