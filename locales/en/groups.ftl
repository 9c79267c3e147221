group-bound = This group now belongs to Jejaring as <b>{ $title }</b>. Meetings can be announced here.
group-released = This group does not belong to Jejaring any more.
group-not-bound = This group was not connected.
group-where = Type that command in the group, or the forum topic, that you want to connect.
