# Messages that are held because the application takes them only after the person has written.
# $number is the member's number, $who the name, $day the day since which it waits.
channels-held-title = Held, not sent in private yet:
channels-held-one = { $number }. { $who }: { $count } messages, since { $day }
channels-held-more = … and { $count } more people.
channels-held-how = The application takes messages only for people who have written in the last few days. Once they write anything, the messages are sent.
channels-held-why = has not written for days, so the application does not take private messages; they are held, and sent once this person writes
