# Commands and the welcome.
commands-welcome =
    Hello, I am Văn Thư. I draft plans, reports, dispatches and invitations in the form of Decree 30/2020/NĐ-CP, write news posts, remind of deadlines and look up the theme and slogan of a year.
    Send a command, or choose below.
commands-help =
    /plan, /report, /dispatch, /notice, /invitation, /article – draft a plan, a report, a dispatch, a notice, an invitation, a news post
    /result – record what was done; /documents – what was drafted, with earlier versions
    /slogan 2024 – name, theme, slogan and documents of a year
    /reminders – reminders of a plan in groups or private chats
    /progress – progress of a plan, changes, calendar file for phones
    /agency – the agency's profile, units, signers
    /members – people of the agency, invite more; /join – join by an invitation
    /group – bind a group chat to the agency
    /back, /skip, /done, /stop, /restart – one question back, skip it, done, stop, begin again
    /language – language (vi, en); /start – the welcome; /help – this page
    You can always type freely; an answer once given is never lost.
commands-unclear = I did not understand that. Press a button, or send /help for the commands.
commands-slogan = This year's slogan
commands-help-button = Help
commands-language = Which language? Send /language vi or /language en.
commands-language-set = From now on I speak English.
commands-language-unknown = There is no language “{ $language }”. There are: vi, en.
commands-start-unknown = This link has expired or is of no use here.
commands-slogan-year = The year “{ $year }” is unclear. For example: /slogan 2024.

# How commands are described in the menu of a messenger.
commands-about-slogan = Name, theme, slogan and documents of a year
commands-about-back = Back to the question before
commands-about-skip = Skip an optional question
commands-about-done = Done with this part
commands-about-stop = Stop; your answers are kept
commands-about-restart = Start over
commands-about-language = Change the language (vi, en)
commands-about-start = What I can do, as buttons
commands-about-help = Commands and how to use them

# The command, behind its slash; more words for the same between commas.
commands-words-slogan = slogan
commands-words-back = back
commands-words-skip = skip
commands-words-done = done
commands-words-stop = stop, cancel
commands-words-restart = restart
commands-words-language = language
commands-words-start = start
commands-words-help = help
