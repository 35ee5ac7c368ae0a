# Words about work after an answer: reading a file, recognising its letters…
# $done is what is done, $total is all; $reference finds it in the log.
jobs-progress = Working: { $done }/{ $total }.
jobs-stop = Stop this
jobs-over = Done.
jobs-stopped = Stopped what was being done.
jobs-none = Nothing is being done.
jobs-refused = This cannot be done (reference { $reference }). Please try again or send it another way.
jobs-failed = Sorry, this failed (reference { $reference }). Please try again later.
jobs-too-long = This took too long and was stopped (reference { $reference }). Please send a smaller file.

# The command, behind its slash; more words for the same between commas.
jobs-words-stop = stopwork
