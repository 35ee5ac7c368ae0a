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
reminders-ask = “{ $text }” is not a date yet; please give a deadline, such as 15/5
reminders-missed = Not reminded of while the system was interrupted:
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
reminders-digest-held = Messages not sent ({ $count }):
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

# Changing the plan in a chat.
reminders-problem-no-such = There is no item { $number }; the plan has { $count }.
reminders-problem-no-unit = “{ $text }” is no clear unit. For example: “giao mục 2 cho Văn phòng”.
reminders-problem-no-date = “{ $text }” is not a date. For example: “gia hạn mục 1 đến 20/5”.
reminders-problem-past = { $day } is past. Please give today or a later day.
reminders-problem-not-later = { $day } is not later than the present deadline, { $due }.
reminders-doubt-after-event = { $day } is after the activity itself ({ $event }).
