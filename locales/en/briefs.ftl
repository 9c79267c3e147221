act-briefs = Policy briefs
act-write-brief = Write a brief
briefs = <b>Policy briefs</b>
briefs-none = No policy brief yet.
brief = <b>{ $title }</b>
    { $state }
brief-line = { $title }: { $state }
brief-state =
    .draft = draft
    .open = waits for the members' votes
    .agreed = agreed by the members
    .refused = not agreed
brief-needs = Case studies it draws on: { $count }, at least { $least }. Tap to choose:
brief-few = This brief has to draw on at least { $least } published case studies.
brief-tells-who = It still names a person or an organisation. Write a new brief without names.
brief-kept = The draft is kept. Choose the case studies, then ask the members to vote.
brief-agreed = The brief <b>{ $title }</b> is agreed by the members.
brief-refused = The brief <b>{ $title }</b> is not agreed by the members.
brief-title = <b>What is the title of this brief?</b>
    .label = Title
brief-text = <b>What should policy makers know?</b>
    The problem, what several partnerships teach, and the proposal. Without names of people and organisations.
    .label = Content
brief-review = <b>Is everything right?</b>
    .label = Review
