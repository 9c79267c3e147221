act-charter = Charter
act-clone-house = Use the model charter
act-clone = As in { $title }
act-write = { $point }
charter = <b>Charter of { $title }</b>
    State: { $standing }
charter-standing =
    .missing = not written in full yet
    .draft = draft
    .open = waits for the members' votes
    .refused = a point is not agreed yet
    .agreed = agreed in all five points
charter-point =
    .purpose = Purpose
    .guidelines = Guidelines
    .procedure = Procedure
    .content = Content
    .schedule = Schedule
charter-line = <b>{ $point }</b> ({ $state })
    { $text }
charter-line-missing = <b>{ $point }</b>: not written yet
charter-writing = A point of the charter: <b>{ $point }</b>
charter-text = <b>What does it say?</b>
    Keep it short, as it would be read out in the meeting.
    .label = Point
charter-cloned = All five points are filled in from the model. Change what you need to, then ask the members to vote.
charter-draft-kept = That point is kept as a draft.
charter-asked-anew = That point has changed, so the members are asked to vote again.
charter-refused = The point <b>{ $point }</b> of the charter of { $title } is not agreed yet. The reasons are in the charter; change the point and ask again.
charter-agreed = The charter of <b>{ $title }</b> is agreed in all five points.
charter-template =
    .purpose = To learn from each other how to partner, and to build the trust and good relations that it takes.
    .guidelines = We come as ourselves, not as speakers of our organisations. What is said may be used; who said it stays here.
    .procedure = A facilitator whom all sectors trust leads the meeting. Members take turns as hosts. Decisions are taken by the members' votes.
    .content = Members present real partnerships: how they were formed, how they are run, and what came of them. Questions and discussion follow.
    .schedule = Every three months, half a day. The date is announced at least a month before.
