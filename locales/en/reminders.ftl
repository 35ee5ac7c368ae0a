# Reminders: the gathered message in a group, the office's morning digest, the dry run.
# $number is the item's number in the plan, such as 3, or 3.2 for the second task of item 3.
reminders-title = Reminders for { $weekday } { $day } ({ $count ->
    [1] 1 item
   *[other] { $count } items
}):
reminders-title-late = Reminders for { $weekday } { $day } ({ $count ->
    [1] 1 item
   *[other] { $count } items
}; late, as the system was interrupted):
reminders-item = { $number }. { $what }
reminders-task = { $task } (part of “{ $activity }”)
reminders-leads = lead: { $units }
reminders-no-leads = no lead unit named
reminders-left = due { $due }, { $days ->
    [1] 1 working day left
   *[other] { $days } working days left
}
reminders-today = due today, { $due }
reminders-day-off = due { $due }, a day off; today is the last working day
reminders-late = { $days ->
    [1] 1 day late
   *[other] { $days } days late
} (due { $due })
reminders-event-left = takes place { $due }, { $days ->
    [1] 1 working day left
   *[other] { $days } working days left
}
reminders-event-today = takes place today, { $due }
reminders-event-day-off = takes place { $due }; today is the last working day before it
reminders-event-late = took place { $due }, no result for { $days ->
    [1] 1 day
   *[other] { $days } days
}
reminders-sent-late = reminded late
reminders-again = (Sent again) { $text }
reminders-ask = “{ $text }” is not a date yet; please give a deadline, such as 15/5
reminders-missed = Not reminded of while the system was interrupted:
reminders-doubtful = Fell due between the backup and its restoring, so perhaps said already and not said again ({ $count }):
reminders-unheard = Told to nobody, as no group or member speaks for the unit in charge ({ $count }):
reminders-more = … and { $count } more.
reminders-due = { $weekday } { $day }
reminders-due-hour = { $hour } { $weekday } { $day }
reminders-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

# How an item stands.
reminders-state-open = no answer yet
reminders-state-working = in progress
reminders-state-obstacle = obstacle
reminders-state-done = done
reminders-state-extended = extended to { $due }

# The office's morning digest.
reminders-digest = Progress of the plan, { $weekday } { $day }
reminders-digest-quiet = Nothing is late, due this week or waiting for you.
reminders-digest-late = Late ({ $count }):
reminders-digest-week = Due this week ({ $count }):
reminders-digest-answers = New answers ({ $count }):
reminders-digest-answer = { $number }. { $who }: { $what }
reminders-digest-quote = { $what } – { $text }
reminders-digest-held = Messages that did not arrive, or perhaps did not ({ $count }):
reminders-digest-held-item = { $place }: { $why }
reminders-digest-undated = A date is needed ({ $count }):

# The dry run.
reminders-dry-day = { $hour } { $weekday } { $day }
reminders-dry-none = Nothing to remind of from { $from } to { $to }.
reminders-dry-assumed = As if nobody reports anything done. Once an item is done or extended, later reminders follow.
reminders-dry-office = to the office
reminders-unscheduled = Without reminders ({ $count }):
reminders-why-no-time = no time given
reminders-why-no-date = “{ $text }” names no date
reminders-why-no-deadline = “{ $text }” names no deadline
reminders-why-anchor = “{ $text }” is only an anchor; the office will be asked for a date
reminders-why-recurrence = not clear on which days “{ $text }” recurs

# The calendar file for phones.
reminders-deadline = Due: { $title }

# The command vanthu reminders.
cli-reminders = show which reminders of a plan would be sent, as if nobody reported anything done
cli-reminders-plan = JSON file with the facts of the plan, or - to read standard input
cli-reminders-from = the first day (YEAR-MONTH-DAY)
cli-reminders-to = the last day (YEAR-MONTH-DAY)
cli-reminders-ics = also write the deadlines to a calendar file (.ics) for phones
cli-reminders-bad-day = { $option } “{ $day }” is wrong: it takes a day of the calendar, such as 2026-05-18.
cli-reminders-backwards = The last day { $to } comes before the first, { $from }. Exchange --from and --to.

# The command vanthu restored.
cli-restored = run once after a backup was put back, before serve: what may have been said is told to the office, not said again
cli-restored-done = The restored data is noted: the morning digest tells the office of { $reminders } reminders, { $messages } waiting messages are dropped. Now run “vanthu serve”.

# Changing the plan in a chat.
reminders-problem-no-such = There is no item { $number }; the plan has { $count }.
reminders-problem-no-unit = “{ $text }” is no clear unit. For example: “give item 2 to Văn phòng”.
reminders-problem-no-date = “{ $text }” is not a date. For example: “extend item 1 to 20/5”.
reminders-problem-past = { $day } is past. Please give today or a later day.
reminders-problem-not-later = { $day } is not later than the present deadline, { $due }.
reminders-doubt-after-event = { $day } is after the activity itself ({ $event }).

# Turning reminders on and off, and choosing how (/reminders).
reminders-about = Reminders of a plan: on, off, where and when
reminders-about-progress = Progress of a plan, calendar file for phones
reminders-not-editor = Only owners and editors of the agency can do this.
reminders-no-plans = The agency has drafted no plan here yet. Send /plan to draft one.
reminders-which-plan = Which plan?
reminders-plan-followed = { $name } (reminders on)
reminders-settings-on = Reminders are on: { $name }. Items with reminders: { $count }.
reminders-settings-off = Reminders are off: { $name }. Items that would be reminded of as follows: { $count }. Press Turn on if this is right.
reminders-settings-before = – { $days } working days before
reminders-settings-day = – On the day itself
reminders-settings-overdue = – When overdue: once each working day, at most { $times } times
reminders-settings-hours = – At { $hour }; only from { $from } to { $until } on working days (for all plans of the agency)
reminders-settings-own = – Item { $number }: { $days } working days before
reminders-settings-silent = – No reminders of item { $number }
reminders-settings-where = Where: { $where }. Places for which units were chosen see only what those lead.
reminders-settings-unheard = Nobody hears of the tasks of: { $units }. Only the office is told; choose units for groups with /group, for members with /members.
reminders-settings-approval = Extensions: wait for the office.
reminders-settings-free = Extensions: hold at once.
reminders-settings-how = Change it by typing: “5,2 days before”, “at 9h”, “at most 3 times”, “item 3: 10 days before”, “mute 4”, “extensions need approval”, “off”.
reminders-where-group = group “{ $title }”
reminders-where-group-units = group “{ $title }” (of { $units })
reminders-where-members = { $count ->
    [one] the private chat of one member
   *[other] private chats of { $count } members
}
reminders-offer = Remind
reminders-offer-group = Remind in the group
reminders-button-on = Turn on
reminders-button-off = Turn off
reminders-button-members = Private chats
reminders-on = Reminders of “{ $name }” are on.
reminders-off = Reminders of “{ $name }” are off. They can be turned on again at any time.
reminders-changed = Changed.
reminders-order-unclear = This is not clear. Examples: “5,2 days before”, “at 9h”, “item 3: 10 days before”, “off”.
reminders-held-gone = this group cannot be reached; the other places, or the members in private, were told
reminders-clock-ahead = The server's clock was ahead and is right again; reminders have been computed anew. If one seems missing, see /progress.
reminders-held-failed = this message could not be made because of a fault in the program; see /progress and tell whoever runs it
reminders-held-unknown = it is not known whether the message due { $when } arrived: the application did not answer
reminders-held-stale = the message due { $when } was refused for a day and is given up; please remind them yourself if needed
reminders-held-refused = the application did not take the message due { $when }; please remind them yourself if needed
reminders-held-restored = was being sent when the backup was made, so it may have arrived and is not sent again

# Buttons and answers below a reminder. $number is the item's number in the message.
reminders-how = Press a button, or reply to this message: “{ $number } done”, “{ $number } stuck: …”, “extend { $number } to 20/5”.
reminders-button-done = Done
reminders-button-working = In progress
reminders-button-obstacle = Obstacle
reminders-button-extend = Extend
reminders-button-others = Other items
reminders-said = → { $what } ({ $who }, { $when })
reminders-said-gone = → no longer in the plan
reminders-state-asked = extension asked for, waiting for the office
reminders-said-already = Item { $number } is noted already: { $said }
reminders-outdated = Item { $number } has changed since the reminder of { $day }: { $state }.
reminders-choose-item = Which item?
reminders-forgotten = This reminder is too old to be answered. Send /progress to see how things stand.
reminders-stranger = Thank you, { $who }. Only members of { $name } can answer this reminder; ask its owner for an invitation.
reminders-other-unit = Thank you, { $who }. Item { $number } is led by { $units }, whose people answer for it. If you belong there, please ask an owner to choose your unit with /members.
reminders-which-item = Which item do you mean ({ $numbers })? Begin with its number, for example: “{ $example } done”.
reminders-whose = Reminders of several agencies came at once. Which agency do you mean?
reminders-whose-item = { $name }: item { $number }
reminders-no-item = The latest reminder has no item { $number }.
reminders-ask-result = { $who }: item { $number } is done. The result in one line (how many, a link …)? Reply to this message, or press Skip.
reminders-ask-cause = { $who }: what stands in the way of item { $number }? Reply in one line, or press Skip.
reminders-ask-date = { $who }: extend item { $number } to which day? Reply to this message, such as: 20/5.
reminders-date-example = Please reply with the new day of item { $number }, such as: 20/5.
reminders-date-unclear = This day is not clear.
reminders-thanks = Item { $number } is noted. Thank you, { $who }.
reminders-skipped = Nothing was added to item { $number }.
reminders-left-out = Left out.
reminders-obstacle = { $who } reports an obstacle: { $what } ({ $plan }).
reminders-obstacle-cause = { $who } reports an obstacle: { $what } ({ $plan }). Cause: { $cause }
reminders-extended = { $who } extended item { $number } to { $due }.
reminders-extension-waits = { $who } asks to extend item { $number } to { $due }; waiting for the office.
reminders-extension-asked = { $who } asks to extend to { $due }: { $what } ({ $plan }).
reminders-extension-agreed = { $who } agreed that { $name } extends to { $due }: { $what }.
reminders-extension-declined = { $who } did not agree that { $name } extends to { $due }: { $what }. The deadline stays.
reminders-extension-settled = This extension was decided already.
reminders-button-approve = Agree
reminders-button-decline = Decline

# Progress (/progress) and changes of the plan.
reminders-none-followed = No plan has reminders here yet. Send /reminders in a private chat to turn them on.
reminders-progress = { $name }: { $done } of { $count } done, { $late } late.
reminders-silent = No answer yet: { $units }.
reminders-calendar = The deadlines of the plan, for the calendar of a phone
reminders-change-time = Item { $number } ({ $title }) is now { $time }. Reminders follow at once.
reminders-change-leads = Item { $number } ({ $title }) is now led by { $units }.
reminders-change-drop = Item { $number } ({ $title }) was taken out of the plan; the items after it move up.
reminders-change-extend = Item { $number } ({ $title }) is extended to { $due }.
reminders-undone = Undone: “{ $text }”.
reminders-nothing-to-undo = There is nothing to undo: the plan was changed again since.

# A plan is drafted anew or deleted while it is followed. $titles names items or plans.
reminders-renewed = Reminders follow the new version.
reminders-renewed-lost = Answers about { $titles } are of no use any more: the new version has it not.
reminders-renewed-overruled = { $titles }: what was changed in the chat now follows the new version.
reminders-renewed-event = draft { $version }
reminders-deleted = The plan { $titles } is not kept any more; its reminders have stopped.
reminders-renew-not-editor = This plan is followed. The new version is kept, but reminders go by the old one until an owner or editor changes it.

# The command, behind its slash; more words for the same between commas.
reminders-words = reminders
reminders-words-progress = progress
reminders-words-duty = duty
