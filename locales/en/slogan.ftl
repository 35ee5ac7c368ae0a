# The answer when somebody looks up the name, themes, slogans and guiding documents of a year.
# $name is the name of the Day; $day is like 18/5; $mark is "" or " (1)", the number of a source.
slogan-title = { $name } ({ $day }), { $year }{ $mark }
slogan-title-unnamed = { $year } ({ $day }): no data on the name.
slogan-last-name = Latest known name, { $year }: { $name }
slogan-unknown = Theme, slogan, guiding document of { $year }: no data.
slogan-known-years = Years with data: { $years }.
slogan-no-years = No year has data yet.
slogan-theme-title = Theme of { $year }
slogan-slogan-title = Slogan of { $year }
slogan-all-title = All about { $year }
slogan-theme = Theme: “{ $text }”{ $mark }
slogan-no-theme = Theme: no data.
slogan-slogan = Slogan: “{ $text }”{ $mark }
slogan-no-slogan = Slogan: no data.
slogan-document = Guiding document: { $text }{ $mark }
slogan-no-document = Guiding document: no data.
slogan-document-cited = { $kind } { $number }, { $date }, { $issuer }
slogan-source = Source{ $mark }: { $source }
slogan-no-occasion = There is no occasion “{ $occasion }”. There are: { $occasions }.
