# The frame of every dialogue: buttons, notes, review.
dialogue-recap = Under way: { $what } ({ $count } answered).
dialogue-page = Page { $page }/{ $pages }.
dialogue-position = Question { $number } of { $of }.
dialogue-current = Chosen: { $value }
dialogue-more = … and { $count } more lines.
dialogue-missing = Still missing: { $fields } (optional).
dialogue-more-of-entries = What each item may say besides: { $fields }.
dialogue-more-of-review = What may be added (send its number): { $fields }.
dialogue-empty = (none yet)
dialogue-review = Please check before finishing:
dialogue-produced = Press Edit to change it, Done to finish.
dialogue-revised = Press New version for a new file; type on to change more.
dialogue-review-how = Send a number to change that answer, or press Done.
dialogue-item = The entry being changed. Send a number to change a part:
dialogue-list-some = { $count ->
    [one] { $count } entry so far:
   *[other] { $count } entries so far:
}
dialogue-list-how = Type more, or “edit 2”, “delete 2”, “move 3 to 1”. When that is all, press Done.
dialogue-doubt-ask = Is that what you mean?
dialogue-stale = That question has passed. The current one:
dialogue-how = Delete an item: “delete 2”, “delete 6-13”. Edit: “edit 2”. Reorder: “move 3 to 1”. Take back: “undo”. Question before: “back”. No answer: “skip”. Pause: “stop”. All commands: /help.
dialogue-idle = Nothing is under way. Send /plan to draft a plan, /slogan to look up a slogan, or /help.
dialogue-stopped = Stopped. Your answers are kept; send the command again to go on.
dialogue-document-again = The latest version: { $title }
dialogue-closed = All done. Write whenever you need something.
dialogue-apology = Sorry, something failed with this message (reference { $reference }). Earlier answers are kept; please send it again.
dialogue-revise-ask = What is to be changed into what? Name the activity by its number and say what is new; nothing was changed.
dialogue-offered = The paste also holds: { $what }. Press “Take all” to use it.
dialogue-told-how = Type what else there is; put right with “edit 2”, “delete 2”.
dialogue-drafted-editions = From the catalogue of the year: { $fields }.
dialogue-drafted-agency = From the agency's profile: { $fields }.
dialogue-drafted-plans = From the plan before: { $fields }.
dialogue-drafted-phrases = Suggested sentences, please look them over: { $fields }.
dialogue-drafted-empty = Still empty: { $fields }.

# Buttons.
action-back = Back
action-skip = Skip
action-go-on = Go on
action-stop = Stop
action-restart = Start over
action-keep = Keep
action-done = Done
action-add = Add
action-edit = Edit
action-delete = Delete this entry
action-move = Move
action-undo = Undo
action-fill = Fill what is missing
action-more = Tell more
action-new-version = New version
action-draft = Draft now
action-take = Take all
action-walk = Go through the questions
action-yes = Yes, that is right
action-no = Let me change it
action-page-before = ‹ Previous
action-page-after = Next ›

# Things to say along the way.
note-resumed = This is already under way; let us go on.
note-unparked = You had left this unfinished; let us go on. Send “start over” to begin again.
note-first-question = This is the first question.
note-question-gone = That question is no longer asked; your other answers are kept.
note-added-to-ticked = Added to the { $count } that were ticked. Send “undo” to take it back.
note-removed = Deleted entry { $numbers }. Send “undo” to take it back.
note-needs-agency = First the profile of your agency (asked only once).
note-unsure = I am not sure that I understood these; please look: { $what }.
note-revised =
    Changed:
    { $what }
note-file-older = The file that was sent is older than this.
note-joined = Two long messages in a row were read as one.
note-taken = Taken from what was pasted: { $what }.
note-year-over = What was pasted is of the year { $year }.
note-told =
    I understood:
    { $what }
note-entry = Entry { $number }: { $text }
note-no-signer = Nobody is named to sign: title and name are blank. Press Edit to add them, or fill them in the file.
note-entries-past = Items { $numbers }: their days are over; kept as they are.
note-new-units = Added to the agency's profile: { $units }.
note-agency-switched = Now working for: { $name }.
note-edited = A message that was edited is not read again. To change an answer, type “back”, or change it in the review before finishing.

# What is not right yet.
problem-empty = There is nothing to read in that message. Type an answer, or “skip” if the question is optional.
problem-too-long = The message has { $length } characters, more than { $max }. Please split it.
problem-file-kind = I take .docx, .doc, .pdf, .txt, .md and .html files and .jpg, .png pictures; “{ $name }” is none of these.
problem-file-size = The file “{ $name }” has { $size } MB, more than { $max } MB.
problem-other-content = I read text messages and .docx, .pdf, .txt files only. Please type it.
problem-required = This question needs an answer, please.
problem-too-few = At least { $min } needed. Type one, or send a number of the suggestions.
problem-list-full = The list takes { $max } entries at most.
problem-which-entry = Which one? For example “edit 2” (there are { $count }).
problem-no-such-entry = There is no entry { $number }; the list has { $count }.
problem-move = Move which one where? For example “move 3 to 1”.
problem-nothing-to-take = Nothing pasted is left to take.
problem-nothing-to-undo = There is nothing to undo.
problem-review-choice = Send a number from 1 to { $count } to change that answer, or “done”.
problem-entry-choice = Send a number from 1 to { $count } to change that part, or “done”.
problem-unknown-command = There is no command { $command }. Send /help for the commands.
problem-document = The document cannot be made yet, it lacks: { $fields }. Press Edit to add it.
problem-profile = The agency's profile still lacks: { $fields }. Send /agency to add it.
button-of-before = This button is from an earlier version and does not say whose it is. Please send the command again.
button-not-yours = This button belongs to an agency that you are no longer a member of; nothing was done.
button-of-other = This button belongs to another agency than the one this group works for; nothing was done.
button-record-gone = The document of this button is gone, or is followed no more.
note-of-agency = For: { $name }.
note-set-aside = What was begun for the other agency is kept; go back to that agency and send the command again.
note-set-aside-not-yours = The document that was open belongs to an agency that you are no longer a member of; it was put away, and can be gone on with if you are invited again.
note-new-units-not-kept = Not in the agency's profile yet: { $units }. An owner or editor can add them.
