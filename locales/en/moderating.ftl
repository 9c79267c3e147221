# Tidying up words, ideas and the queue of questions.
act-tidy = Tidy up the answers
act-undo = Undo
act-remote = To the session's controls
tidy = <b>{ $question }</b>
    Tap what you want to tidy up.
tidy-nothing = <b>{ $question }</b>
    Nobody has written yet.
tidy-shown = { $text } · { $count }
tidy-hidden = (hidden) { $text }
tidy-answered = ✓ { $text } · { $count }
tidy-thing = <b>{ $text }</b>
    { $count ->
        [0] No votes yet.
        [one] { $count } vote
       *[other] { $count } votes
    }
tidy-by = By { $name }
tidy-act =
    .pilih = Merge with…
    .sembunyi = Hide
    .tampil = Show again
    .panggil = Call now
    .sudah = Answered
    .belum = Not answered
tidy-told =
    .sembunyi = “{ $text }” is hidden.
    .tampil = “{ $text }” is shown again.
    .sudah = “{ $text }” is answered ✓
    .belum = “{ $text }” is back in the queue.
tidy-into = <b>{ $text }</b>
    Merge it with which one? Their votes are added up.
tidy-apart = Set “{ $text }” apart
tidy-merged = “{ $text }” was merged into “{ $into }”.
tidy-parted = “{ $text }” stands alone again.
qna-next = The next question:
    <b>{ $text }</b>
qna-next-named = The next question, by { $name }:
    <b>{ $text }</b>
qna-yours = It is your question's turn: <b>{ $text }</b>
qna-called = Called: “{ $text }”.
