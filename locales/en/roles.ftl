role =
    .admin = Admin
    .curator = Curator
    .broker = Broker
    .host = Host
    .reviewer = Reviewer
    .coach = Coach
admin-welcome = You are now an admin of Jejaring. Type /peran to share out roles, /status to see how things stand.
admin-code-wrong = That code is not valid. Ask whoever runs the server for a new one.
roles-own = Your roles: { $roles }.
roles-own-admin = Your roles: { $roles }.
    To share out roles, type /peran @name. The record of changes: /peran riwayat.
roles-how = Type /peran @name, for example /peran @sri_rahayu.
roles-card = <b>Roles of { $name }</b>
    Tap to give or take.
roles-history = <b>Changes of roles</b>
role-was-given = You are now <b>{ $role }</b> in Jejaring. Thank you for taking it on.
role-was-taken = Your role as <b>{ $role }</b> has ended. Thank you for your help.
last-admin = This is the last admin. Appoint another one first.
person-unknown = I do not know “{ $name }”. That person has to greet this bot first.
person-nameless = person no. { $id }
person-gone = somebody whose data was deleted
not-allowed = This is for admins only.
deed =
    .role-given = { $at }: { $actor } gave { $person } the role { $role }
    .role-taken = { $at }: { $actor } took the role { $role } from { $person }
    .role-claimed = { $at }: { $person } became { $role } by a code from whoever runs the server
