# Progress of a plan as a picture (/progress): its words must be short, to be read on a phone.
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

# Adding an activity, and asking before a plan that is followed is changed.
progress-how = To change the plan, type: “change the deadline of item 3 to 12/5”, “give item 2 to Văn phòng” (another unit), “add item: …”, “drop item 4”.
progress-added = Added item { $number }: { $what }. Reminders follow at once.
progress-added-undated = Added item { $number }: { $what }. It has no day yet, so nobody is reminded of it.
progress-add-example = Example: “add item: Treo băng rôn - Văn phòng Sở - trước 15/5”.
progress-no-title = What is to be done is missing.
progress-too-many = The plan has { $count } items, no more can be added.
progress-changed =
    Changed, and the reminders with it:
    { $what }
progress-new-version = A new version of the plan: { $count } activities, with what was changed.
progress-none-such = There is nothing like that in “{ $name }”.
progress-sure = Do you mean that? The plan is not changed yet.
progress-unchanged = The plan stays as it is. Please type what to change instead.
progress-changed-meanwhile = The plan was changed in the meantime, so nothing was done. Send /progress to look at it, and type it again.
progress-nothing-to-confirm = That question is over; nothing was changed. Send /progress to look at the plan.
