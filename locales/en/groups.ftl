# In groups: the greeting, binding a group to an agency, work that goes on in private and its result.
groups-about = Bind a group to the agency, see the groups
groups-hello =
    I am Văn Thư. I draft plans and look up the theme and slogan of a year. Call me with a command: /slogan 2026, /plan.
    To bind this group to an agency: an administrator sends me /group in private for a code, then “/group CODE” here.
groups-unclear = In a group I answer commands and look-ups only, for example “slogan 2026”. Send /help.
groups-not-here = Please do this with me in private, not in the group.

# From a group into a private chat. $what is what is to be done, for example “Draft a plan”.
groups-continue = { $what }: please answer in private. I will post the result here.
groups-continue-unbound = { $what }: please answer in private. This group is not bound to an agency, so the result stays private; send /group to see how to bind it.
groups-continue-button = Go on in private
groups-write-in-private = { $what }: write to me in private and send { $command }.

# The result that is posted in a group. $who made it, $what is the document, $name is the agency.
groups-somebody = A colleague
groups-result = { $who } has drafted: { $what } ({ $name }).
groups-result-again = { $who } has changed: { $what } ({ $name }). It takes the place of the one before.
groups-result-posted = Posted in the group “{ $title }”.
groups-result-unbound = Not posted in the group “{ $title }”: it is not bound to { $name }. Send /group for a code that binds it.
groups-result-gone = Not posted in the group “{ $title }”: I am no longer in it.

# Binding a group, in private.
groups-no-agency = You belong to no agency yet. Send /agency to make one, or open an invitation.
groups-not-editor = Only owners and editors of the agency bind and unbind groups.
groups-list = Groups bound to { $name }:
groups-none = No group is bound to { $name } yet.
groups-topic = { $title }, topic { $topic }
groups-code = Code for a group: { $code } (works once, for { $minutes } minutes). Add me to the group, then send there: /group { $code }
groups-code-in-group = Send this code in the group that is to be bound, not here.
groups-none-here = There are no groups here. Get the code in the messenger that has the group.
groups-add-button = Add to a group
groups-unbind-button = Unbind: { $title }
groups-which = Unbind which group? For example: /group unbind 1. Send /group for the list.
groups-unbound-one = The group “{ $title }” is no longer bound to { $name }.
groups-bound-notice = The group “{ $title }” was just bound to { $name } with your code. If that is wrong, send /group to unbind it.

# Binding a group, in the group.
groups-bound-to = This group is bound to { $name } and { $units }. Unbind it with “/group unbind”.
groups-bound-to-other = This group is bound to another agency. Somebody of that agency must unbind it first, with “/group unbind”.
groups-unbound = This group is not bound to an agency. An owner or editor sends me /group in private for a code.
groups-bound = This group is now bound to { $name }. What is drafted from here will be posted here. Reminders here tell of the tasks of all units, unless the office chooses units for it.
groups-bound-topic = This topic is now bound to { $name }. What is drafted from here will be posted in it. Reminders here tell of the tasks of all units, unless the office chooses units for it.
groups-unbound-now = This group is no longer bound to { $name }.
groups-unbound-plans = Reminders were sent here for { $plans }. From now on they go to the other places, or to members in private; choose again with /reminders.
groups-code-shape = A code has 8 letters and digits, for example: /group K7M2QX4R. To unbind: “/group unbind”.
groups-code-wrong = The code is wrong, used, or too old. Get a new one with /group in private.
groups-code-elsewhere = This code is from another messenger. Get a new one with /group in private with me here.
groups-too-many-tries = Too many wrong codes in this group. Please try again in an hour.

# Units of a group. $units is like “hears of the tasks of all units”.
groups-line = { $title } – { $units }
groups-units-how = Press to choose or leave out a unit, or type: “/group { $number } unit Office, Economic Division”. All units: “/group { $number } unit all”.
groups-units-guess = Going by its title, the unit may be { $unit }.
groups-units-ask = The group “{ $title }” is bound to { $name } and hears of the tasks of all units. If it is the group of one unit, please choose that unit; it will then see only what that unit leads.
groups-plans-on = Reminders are on for { $titles }, but not in this group. Press to remind here as well.
groups-plans-button = Remind here: { $title }
groups-units-button = Units: { $title }
groups-units-private = The office chooses the units of a group: send me /group in private.

# The command, behind its slash; more words for the same between commas.
groups-words = group
