act-cases = Case studies
act-edit-case = Change
act-ask-consent = Ask the presenters' consent
act-withdraw = Withdraw my consent
cases = <b>Case studies</b>
cases-none = No case study is published yet.
case = <b>{ $title }</b>
    { $state }
case-line = { $title }: { $state }
case-part = <b>{ $part }</b>
    { $text }
case-state =
    .draft = draft
    .asking = waits for the presenters' consent
    .published = published for members
    .withdrawn = consent withdrawn
case-kept = The draft is kept. Next: ask every presenter's consent.
case-no-presenter = Not every presenter is at this table, so their consent cannot be asked yet. Add them under presentations.
case-tells-who = It still names a person or an organisation. Change the draft first.
case-published = The case study <b>{ $title }</b> is published, with every presenter's consent. It can be withdrawn at any time.
case-refused = The case study <b>{ $title }</b> is not published: not every presenter agreed.
case-names-again = Every presenter agreed, but the case study <b>{ $title }</b> names somebody or an organisation that has joined meanwhile. Change it first, then ask again.
case-withdrawn = Consent to the case study <b>{ $title }</b> was withdrawn. It is no longer published.
case-title = <b>What is the title of this case study?</b>
    Without names of people and organisations.
    .label = Title
case-formed = <b>How was the partnership formed?</b>
    .label = Formed
case-done = <b>How is it run?</b>
    .label = Run
case-results = <b>What came of it?</b>
    .label = Results
case-lessons = <b>What can be learned from it?</b>
    .label = Lessons
case-review = <b>Is everything right?</b>
    .label = Review
