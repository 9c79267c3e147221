picture-position = Question { $at } of { $of }
picture-turnout = { $kind ->
    [wall] posts
    [qna] of { $of } answered
   *[other] answered
} · { $present } present
picture-join =
    .chat = Answer on Telegram
    .page = or open
picture-promise =
    .named = Answers are named: everybody sees who answered what.
    .organiser = Only the presenter sees who answered what. Votes may be changed until the close.
    .anonymous = Answers are anonymous: names are not kept with votes, so a vote cannot be changed.
picture-closed = Closed. Thank you for your answers.
picture-hidden = { $kind ->
    [wall] posts. They are not shown yet.
    [qna] questions. They are not shown yet.
   *[other] answered. The results are not shown yet.
}
picture-empty = No answers yet.
picture-round = Round { $round }
picture-mean = mean { $number }
picture-median = median { $number }
picture-more = and { $count } more
picture-right = right
picture-done = answered
