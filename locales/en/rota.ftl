rota = <b>Whose turn to host: { $title }</b>
    { $at }
turn =
    .asked = { $name }: asked { $at }
    .accepted = { $name }: will host ✓
    .declined = { $name }: cannot this time
rota-next = Next turn: <b>{ $name }</b>
rota-nobody = No member organisation is at this table yet.
act-ask-host = Ask { $name }
act-host = We will host
act-not-now = Not this time
host-asked = It is the turn of <b>{ $name }</b> to host <b>{ $title }</b>, { $at }. Could you offer a place? If not, the turn passes on, and that is fine.
host-said =
    .yes = Thank you for hosting. The organiser will be in touch.
    .no = All right, the turn passes on. Thank you for answering.
host-answer =
    .yes = <b>{ $name }</b> will host { $title }.
    .no = <b>{ $name }</b> cannot host { $title } this time. The turn passes on.
