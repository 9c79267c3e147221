# The pages of live polls: the way in, the ballot, and the projector.
join-title = Join a session
join-code = The code on the screen
join-go = Join
join-note = No account needed. The code is at the bottom of the screen, for example KUPU 27.
join-unknown = There is no session with the code “{ $code }”. Check the code on the screen and type it again.

page-offline = Connection lost, reconnecting…
page-refused = We could not take that
    .nonsense = We did not understand that. Open your ballot again and send it once more.
    .elsewhere = That did not come from our page. Open your ballot and send it from there.
    .large = That is too long. Shorten your answer and send it again.
    .cookie = Your browser keeps no cookies, so we cannot tell your vote from another guest's. Allow cookies for this page, or answer on Telegram.
    .back = Back to the ballot

ballot-position = { $position } of { $of }
ballot-round = Round { $round }: the same question, and your answer may be another.
ballot-waiting = You are in
    .note = The question appears here as soon as it opens. Keep this page open.
ballot-done = The session is over
    .note = Thank you for taking part. The presenter has the results.
    .thanks = The session is over. Thank you for taking part.
ballot-results = Results
ballot-verdict =
    .right = Your answer is right.
    .wrong = Your answer is not the right one. That would be: { $right }.
ballot-phase =
    .waiting = This question is not open yet. It will not be long.
    .frozen = Paused for a moment. The ballot will open again.
    .closed = This question is closed.
ballot-send = Send my vote
ballot-change = Change my vote
ballot-receipt = Your vote is recorded: { $answer }.
ballot-receipt-unlinked = Your vote is recorded. We did not keep what you chose, so this vote cannot be changed.
ballot-changeable = Answers may be changed until the close.
ballot-promise =
    .named = Open: your name is shown with your answer. As a guest you are recorded without a name.
    .anonymous = Anonymous: your name is not stored with your vote. That is why a vote cannot be changed once it is sent.
ballot-most = { $most } choices at the most.
ballot-order = Give 1 to what matters most. You need not number them all.
ballot-points = Share out 100 points, in tens.
ballot-dots = Share out { $most } dots. One choice may get several.
ballot-choose = Choose one
ballot-number = A number from { $low } to { $high }
ballot-words = Your answer
ballot-longest = { $most } characters at the most.
ballot-word = Answer { $number }
ballot-time = Time left
    .until = until { $at }
ballot-post = Send
ballot-posts = { $count ->
    [0] Nothing written yet
   *[other] Written so far ({ $count })
}
ballot-posts-again = Load the latest
ballot-upvote = Support: { $text }
ballot-problem =
    .empty = There is no answer yet. Fill it in, then send it.
    .over = The question has changed. That answer was not recorded; this is the question now.
    .most = Too many. Choose { $most } at the most.
    .order = Two choices have the same number. Give each a number of its own.
    .points = Points come in tens only, 100 in all at the most.
    .dots = Too many dots. You have { $most }.
    .pairs = Fill in both values for each thing, or leave both empty.

projector-position = Question { $position } of { $of }
projector-answered = { $kind ->
    [wall] posts
    [qna] of { $of } answered
   *[other] answered
}
projector-have-answered = { $kind ->
    [wall] posts so far
    [qna] questions so far
   *[other] answered so far
}
projector-present = { $count } here
projector-here = here now
projector-guests = Guests among them: { $count }.
projector-before = Before
projector-after = After
projector-hidden =
    .waiting = The question opens soon.
    .open = Results are shown when everybody has had a chance to answer.
    .closed = Results are shown soon.
projector-phase =
    .frozen = Paused
    .closed = Closed
projector-answers = Answers
projector-leaders = Leaderboard
projector-soon = 10 seconds left.
projector-until = Takes answers until { $at }.
projector-own-pace = Answer at your own pace
projector-welcome = Welcome
projector-thanks = Thank you for taking part
projector-join =
    .telegram = Answer on Telegram
    .page = or open
projector-qr = QR code of the ballot
projector-keys = Display
    .full = Full screen
    .dark = Dark
projector-table =
    .answer = Answer
    .amount = Amount
projector-promise =
    .named = Open: names are shown with answers.
    .organiser = Only the presenter knows who answered what.
    .anonymous = Anonymous: names are not stored with votes. A vote cannot be changed.
projector-text =
    .renewed = This page renews itself every 10 seconds.
    .still = Hold it still
    .again = Renew every 10 seconds again
