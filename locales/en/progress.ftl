# Progress of a plan as a picture (/tiendo): its words must be short, to be read on a phone.
progress-summary = { $when }: { $done } of { $count } done, { $late } late
progress-today = Today { $day }
progress-mark-done = done
progress-mark-late = late
progress-mark-ahead = ahead
progress-done = done
progress-done-on = done on { $day }
progress-late = { $days ->
    [1] 1 day late
   *[other] { $days } days late
} (due { $day })
progress-event-late = took place { $day }, no result yet
progress-due-today = due today
progress-event-today = takes place today, { $hour }
progress-ahead = due { $day }, { $days ->
    [1] 1 working day left
   *[other] { $days } working days left
}
progress-event-ahead = { $hour } on { $day }, { $days ->
    [1] 1 working day left
   *[other] { $days } working days left
}
progress-undated = no day yet
progress-no-leads = No lead unit named
progress-page = Picture { $number } of { $pages }
progress-picture = Progress of the plan, picture { $number } of { $pages }
