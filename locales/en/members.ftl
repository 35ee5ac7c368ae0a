# The members of an agency: invitations, the list, roles.
members-about = Members of the agency, invite people
members-about-join = Join an agency with an invitation

members-role-owner = owner
members-role-editor = editor
members-role-member = member

# Inviting, and using an invitation.
members-invite = An invitation to { $name }, role: { $role }. It works once, for { $days } days. Pass it on:
members-invite-token = /join { $token }
members-invite-as = Invite as { $role }
members-invite-button = Invite somebody
members-join-how = Send /join with the invitation, or open its link.
members-joined = You have joined { $name }. Role: { $role }. Send /start to see what you can do.
members-joined-before = You have used this invitation and belong to { $name }. Role: { $role }.
members-joined-chat = The invitation is good. Send /start to see what you can do.
members-invitation-forged = The invitation is wrong or was copied in part. Ask whoever invited you again.
members-invitation-expired = The invitation has expired or was withdrawn. Please ask for a new one.
members-invitation-used = This invitation was used. Each works once; please ask for a new one.

# The list, and each member.
members-list = { $name }: { $count ->
    [one] { $count } member.
   *[other] { $count } members.
}
members-list-how = Send /members with a number to change a role or to remove somebody.
members-list-button = The list
members-line = { $name } – { $role }
members-line-you = { $name } – { $role } (you)
members-nameless = Number { $number } ({ $channel })
members-name-ask = What is your name? Type “my name is Nguyễn Văn An”, for colleagues to know who answers. If it is not needed, just go on.
members-name-kept = Noted: { $name }. Colleagues will see this name; to change it, type “my name is …”.
members-name-later = All right. Whenever you like, type “my name is …”.
members-owners = { $name }. Your role: { $role }. Owners: { $owners }.
members-agency-damaged = The record of your agency on the server is damaged and cannot be used for now. Ask the operator of the server to restore it from a backup; meanwhile /slogan still works.
members-no-agency = You belong to no agency yet. Send /agency to make one, or open an invitation.
members-no-such = There is no member { $number }. Send /members for the list.
members-how = For example: “/members invite editor”, “/members 2 owner”, “/members remove 2”, “/members name Nguyễn Văn An” (your own name).
members-role-button = Make { $role }
members-role-changed = { $name }: { $role }.
members-remove-button = Remove from the agency
members-keep-button = Leave as it is
members-remove-ask = Remove { $person } from { $name }? They will see and draft nothing of the agency any more.
members-removed = { $person } was removed from { $name }.
members-restored = { $name } is back.
members-nothing-to-undo = There is nothing left to undo.
members-last-owner = The agency needs at least one owner. Make somebody else an owner first.
members-not-yours = You no longer belong to that agency.

# Units of a member or a group: whose tasks they hear of, and may answer for.
members-units-all = hears of the tasks of all units
members-units-some = hears only of what { $units } leads
members-units-line = { $name } – { $units }
members-units-how = Press to choose or leave out a unit, or type: “/members { $number } unit Office, Economic Division”. All units: “/members { $number } unit all”.
members-units-none = The agency's profile has no units yet. Send /agency to add them first.
members-units-unknown = The agency's profile has no unit “{ $units }”. Choose from the list, or send /agency to add it.
members-units-moved = The list of units has changed since this button was sent. Please choose again.
members-units-button = Units

# The command, behind its slash; more words for the same between commas.
members-words = members
members-words-join = join
