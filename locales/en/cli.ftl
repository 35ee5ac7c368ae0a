# Words of the command line.
cli-about = Văn Thư: drafts plans in the form of Decree 30/2020/NĐ-CP and looks up the slogan of the year.
cli-title = vanthu
    .usage = Usage:
    .arguments = Arguments:
    .options = Options:
    .commands = Commands:
cli-lang = language of the command line: vi, en
cli-today = take this day for today (YYYY-MM-DD)
cli-today-silent = Running on a set day (--today): no reminders are sent. Run without --today to be reminded as usual.
cli-help = show help
cli-see-help = Add --help for usage.
cli-unknown-command = There is no command “{ $what }”.
cli-unknown-option = There is no option “{ $what }”.
cli-missing-argument = “{ $what }” is missing.
cli-missing-value = The option “{ $what }” needs a value.
cli-too-many-words = Too many arguments: this command takes fewer.
cli-did-you-mean = Did you mean: { $meant }
cli-json = print one JSON value and nothing else
cli-bad-day = --today “{ $day }” is not right: it looks like 2026-05-18.
cli-bad-year = The year “{ $year }” is not right: four digits, such as 2024.
cli-serve = run the assistant: the web chat, and the channels whose settings are present
cli-open = Văn Thư is running: { $address }
cli-open-invited = People come in by a one-time link that “npx vanthu invite” prints.
cli-channels = Open channels: { $names }.
cli-stop-how = Ctrl+C to stop.
cli-stopping = Stopping…
cli-chat = a conversation in the terminal
cli-chat-plain = each line in is one message, each reply is printed as text
cli-chat-as = who is typing
cli-chat-out = folder that files are written to
cli-chat-hello = Type /help for the commands, Ctrl+D to leave.
cli-slogan = name, theme, slogan and guiding documents of a year
cli-slogan-year = the year, this one by default
cli-slogan-occasion = which Day, for example science-day
cli-draft = a document from a JSON file, without a dialogue
cli-draft-facts = JSON file with the facts, or - for standard input
cli-draft-out = file to write: .docx, .md or .png
cli-draft-kind = kind of document, as in the file by default
cli-draft-format = The file to write must end in .{ $formats }.
cli-draft-no-kind = There is no kind “{ $kind }”. There are: { $kinds }.
cli-draft-elsewhere = { $name }: these have a form of their own and are not drafted here: { $rules }.
cli-draft-wrong = { $file }: { $where }: { $expected }
cli-facts-root = the whole file
cli-facts-missing = missing; it takes { $type ->
    [string] a text
    [number] a number
    [int] a whole number
    [array] a list [ … ]
    [object] a group { "{ … }" }
   *[other] another value
}
cli-facts-type = of the wrong type; it takes { $type ->
    [string] a text
    [number] a number
    [int] a whole number
    [array] a list [ … ]
    [object] a group { "{ … }" }
   *[other] another value
}
cli-facts-value = it takes one of: { $values }
cli-facts-too-large = { $max } at most
cli-facts-too-small = { $min } at least
cli-facts-format = written as { $format }
cli-read = read an existing document (a file, a photo, a pasted text) as facts
cli-read-file = a .docx, .doc, .pdf, .txt, .md, .html, .jpg or .png file, or - for the input
cli-read-as = which part to read it as: { $kinds }
cli-read-agency = JSON file of the agency's profile: its name, its units and their short forms
cli-read-evidence = with where each fact stands and how sure it is
cli-read-no-kind = Cannot read as “{ $kind }”. There are: { $kinds }.
cli-draft-unwritable = The file { $file } cannot be written. Check the folder and its permissions.
cli-draft-too-large = The file { $file } is larger than { $max } MB.
cli-draft-not-json = The file { $file } is no valid JSON:
cli-draft-unreadable = The file { $file } cannot be read. Check its path.
cli-flows = check and draw dialogues
cli-flows-check = check flows, locales and data; a mistake names file, line and column
cli-flows-graph = draw a dialogue (Mermaid)
cli-flows-graph-store = beside each question how many answered, went back or stopped there, counted on the data at hand
cli-flows-counts = answered { $answered }, went back { $back }, stopped { $stopped }
cli-flows-counted = Counted on the { $count } dialogues that are in the data.
cli-flows-try = try a dialogue on the command line, on data that is thrown away
cli-flows-try-from = question to begin at, for example activities
cli-flows-try-facts = JSON file of answers that are given, named as in flow.yaml
cli-flows-try-agency = Trial agency
cli-flows-try-unit = Office
cli-flows-try-place = Hà Nội
cli-flows-no-question = The dialogue “{ $id }” has no question “{ $question }”. It has: { $questions }.
cli-flows-bad-facts = The file { $file } cannot be read: a JSON object is expected, for example {"{"} "year": 2026 {"}"}.
cli-flows-sheet = print every question, option and message in all languages, in the order asked, for review and translation
cli-flows-sheet-out = Markdown file to write; printed without it
cli-flows-schemas = write the JSON Schemas of the files below flows and data, for editors
cli-flows-schemas-out = folder to write to
cli-flows-id = id of the dialogue, for example plan
cli-flows-right = Nothing is wrong: { $flows } dialogues, { $locales } languages, { $occasions } occasions.
cli-flows-wrong = { $count } mistakes.
cli-flows-unknown = There is no dialogue “{ $id }”. There are: { $ids }.
cli-invite = print a one-time link that lets a person into the web chat
cli-invite-agency = id of the agency they will belong to
cli-invite-role = role: owner, editor, member
cli-invite-bad-role = That is no role. There are: { $roles }.
cli-invite-bad-agency = The agency id “{ $agency }” is wrong: letters, digits, - and _ are needed.
cli-invite-once = The link works once, within { $days } days.
cli-doctor = settings, store, channels: what works, what does not, what to do
doctor-node = Node.js { $version }
doctor-settings = Settings: { $names }
doctor-defaults = defaults
doctor-content = flows, locales, data: nothing wrong
doctor-content-wrong = flows, locales, data: { $count } mistakes. Run “npx vanthu flows check”.
doctor-undecided = Days off: { $name } { $year } is not decided yet, it is computed by the general rule. Once decided, write it into data/holidays.yaml
doctor-store = Store { $dataFolder }: readable and writable, { $chats } conversations
doctor-store-new = Store { $dataFolder }: not there yet, made at the first run
doctor-store-held = The store is in use (the program is running): { $reason }
doctor-store-damaged = Store: { $damages } damaged files were set aside in { $folder } ({ $names }); the rest works. Restore them from a backup, then delete them from that folder
doctor-keep = Messages of the web chat and used invitations: kept for { $months } months, then removed bit by bit (VANTHU_KEEP_MONTHS changes that)
doctor-secret = The key of invitations and sessions: whole
doctor-store-failed = Store { $dataFolder } cannot be used: { $reason }
doctor-port = Port { $port }: free
doctor-port-taken = Port { $port }: in use (perhaps by Văn Thư itself)
doctor-channels = Channels: the web chat is always open
cli-draft-json-ends = its end is missing, or a bracket or comma is.
cli-draft-json-token = “{ $token }” stands where it cannot; a comma or a quotation mark before it is usually missing, or one too many.
cli-draft-json-at = it breaks at line { $line }, column { $column }.
cli-version = prints the version
cli-options-word = options
cli-command-word = command
cli-check = check a document: what is wrong, where, by which rule, and how to mend it
cli-check-file = a .docx, .doc, .pdf, .txt file or a picture
cli-check-comments = write a copy with a comment at each fault (.docx)
cli-check-mended = write a mended copy whose changes can be accepted or refused (.docx)
cli-check-agency = a JSON file with the agency’s profile; its own ways in “house”
