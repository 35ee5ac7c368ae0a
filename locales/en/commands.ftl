# Commands and the welcome.
commands-welcome =
    Hello, I am Văn Thư. I draft plans in the form of Decree 30/2020/NĐ-CP and look up the theme and slogan of a year.
    Send a command or press a button.
commands-help =
    /plan – draft a plan as a Word file
    /slogan 2024 – name, theme, slogan and documents of a year
    /agency – the agency's profile, units, signers
    /back, /skip, /stop – one question back, skip it, stop
    /language – language (vi, en)
    You can always type freely; an answer once given is never lost.
commands-slogan = This year's slogan
commands-help-button = Help
commands-language = Which language? Send /language vi or /language en.
commands-language-set = From now on I speak English.
commands-language-unknown = There is no language “{ $language }”. There are: vi, en.
commands-slogan-year = The year “{ $year }” is unclear. For example: /slogan 2024.
