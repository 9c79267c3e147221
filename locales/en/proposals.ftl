proposals-ask = { $count ->
    [1] <b>{ $title }</b> asks for your vote on one proposal.
   *[other] <b>{ $title }</b> asks for your vote on { $count } proposals. One tap each is enough.
}
proposals-asked = { $count ->
    [0] There is nobody to ask yet.
    [1] One person is asked to vote, at their own hours.
   *[other] { $count } people are asked to vote, at their own hours.
}
proposals-none = No proposal waits for your vote.
proposals-left = { $count ->
    [1] One more proposal after this one.
   *[other] { $count } more proposals after this one.
}
proposal =
    .charter = <b>{ $title }: { $subject }</b>
        Do you agree with this point of the charter?
    .facilitator = <b>{ $title }: a facilitator</b>
        Do you agree? Each sector is counted by itself.
    .case = <b>{ $title }: a case study from your presentation</b>
        May this be published for all members? Without a “yes” of every presenter it is not.
    .brief = <b>{ $title }: policy brief</b>
        Do you agree that this is put forward as what we have learned together?
proposal-progress = Votes: { $said } of { $asked }
proposal-objection = Objection: “{ $reason }”
proposal-closed = This proposal has been decided.
proposal-voted = Your vote: <b>{ $stance }</b> ✓
proposal-state =
    .draft = draft
    .open = waits for votes
    .agreed = agreed
    .refused = not agreed yet
paragraph = { $text }
stance =
    .yes = I agree
    .no = No
    .abstain = Abstain
act-vote = Read and vote
act-vote-waiting = Vote ({ $count })
act-ask-vote = Ask the members to vote
act-why = Say why
objection-reason = <b>What should be changed?</b>
    The organiser reads your reason without your name.
    .label = Reason
objection-kept = Thank you, your reason is kept.
consent-withdrawn = Your consent is withdrawn. The case study is no longer published.
