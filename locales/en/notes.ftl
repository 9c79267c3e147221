off-record = <b>{ $title }: off the record</b>
    What is said may be used. Who said it, and of which organisation, stays here. During this meeting, messages here cannot be passed on.
off-record-said = The rule of this meeting has been said in the group.
notes-card = <b>Notes of { $title }</b>
    Without names of people and organisations.
notes-nobody = <b>Notes of { $title }</b>
    Nobody takes notes yet.
notes-taker = Note-taker: { $name }
notes-none = Nobody has asked you to take notes yet. Organisers open the notes of a roundtable from /meja.
notes-line = { $part } ✓
notes-deleted = { $count ->
    [1] One raw note was deleted { $at }.
   *[other] { $count } raw notes were deleted { $at }.
}
notes-act =
    .write = Write notes
    .case = Make a case study
    .delete = Delete the raw notes
    .appoint = Appoint a note-taker
    .open = Say the rule in the group
notetaker-who = You are about to appoint a note-taker.
notetaker-is = <b>{ $name }</b> is the note-taker now and will be told.
notetaker-asked = You are asked to take notes at <b>{ $title }</b>, { $at }. Write down what is said, not who says it; I help you to check.
notes-kept = The notes are kept.
notes-formed = <b>What was told of how the partnership was formed?</b>
    Without names of people and organisations.
    .label = Formed
notes-done = <b>And of how it is run?</b>
    .label = Run
notes-results = <b>And of what came of it?</b>
    .label = Results
notes-lessons = <b>What can others learn from it?</b>
    .label = Lessons
notes-review = <b>Is everything right?</b>
    .label = Review
notes-sure = <b>Delete { $count ->
    [1] the raw note
   *[other] the { $count } raw notes
} of { $title }?</b>
    What they say is gone for good. What has become a case study stays.
act-delete-notes = Yes, delete the notes
act-keep-notes = No, keep them
notes-soon = The raw notes of <b>{ $title }</b> are deleted for good { $at }, as everybody who was there was promised. What is still needed can become a case study before that.
notes-receipt = <b>Receipt.</b> { $count ->
    [1] One raw note
   *[other] { $count } raw notes
} of { $title } deleted for good, { $at }. What they said is kept nowhere here any more; delete your own messages on your telephone, too.

attribution-problem = { $count ->
    [1] One part points to a person or an organisation.
   *[other] { $count } parts point to people or organisations.
} Write it anew, or take the wording below. If it is no name, write it in small letters.
attribution-found = “{ $words }” → “{ $neutral }”
attribution-suggestion = Neutral wording:
    { $text }
attribution-use = Take the neutral wording
neutral-person =
    .some = a participant
    .ngo = a participant from a civil society organisation
    .company = a participant from a company
    .government = a participant from the government
    .university = a participant from a university
    .foundation = a participant from a donor foundation
    .community = a participant from a community
    .media = a participant from the media
    .other = a participant
neutral-organisation =
    .some = an organisation
    .ngo = a civil society organisation
    .company = a company
    .government = a government office
    .university = a university
    .foundation = a donor
    .community = a community
    .media = a news medium
    .other = an organisation
neutral-contact =
    .some = (contact removed)
