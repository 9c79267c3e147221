# Polls: fixed answers, results, and what has to be mended.
poll-yes = Yes
poll-no = No
poll-abstain = Abstain
poll-maybe = Maybe
poll-consent = I agree
poll-consent-noted = I agree, with a note
poll-objection = I object
poll-gradient-full = Full support
poll-gradient-minor = Agree, with a minor concern
poll-gradient-reserved = Support, with reservations
poll-gradient-abstain = Abstain
poll-gradient-discuss = More discussion needed
poll-gradient-dislike = Do not like it, but will support it
poll-gradient-serious = Serious disagreement
poll-gradient-veto = Veto

poll-graded = { $item }: { $value }
poll-placed = { $place }. { $label }
poll-more = +{ $step }
poll-less = −{ $step }
poll-again = Start again
poll-again-left = Start again ({ $left } left)
poll-axis =
    .across = across
    .up = up
poll-upvoted = support for “{ $text }”

poll-amount = { $count } ({ $percent }%)
poll-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
poll-dates-amount = { $yes } yes, { $maybe } maybe, { $no } no

poll-right = { $count ->
    [one] Right: { $count } person ({ $percent }%).
   *[other] Right: { $count } people ({ $percent }%).
}
poll-quorum-reached = Quorum reached: { $count } of at least { $quorum } votes.
poll-quorum-missing = No quorum yet: { $count } of at least { $quorum } votes.
poll-threshold-reached = Carried: { $percent }% in favour, { $needed }% needed.
poll-threshold-open = So far { $percent }% agree; { $needed }% are needed.
poll-threshold-missing = Not carried: { $percent }% in favour, { $needed }% needed.
poll-objections = { $count ->
    [one] There is { $count } objection. Hear the reason first.
   *[other] There are { $count } objections. Hear the reasons first.
}
poll-no-objection = Nobody objects.
poll-gradient-sum = { $support }% support it, { $against }% oppose it.
poll-winner = Winner by instant run-off: { $names }.
poll-tie = A tie by instant run-off: { $names }.
poll-guess = { $count ->
    [one] The answer is { $right }. The nearest guess was { $nearest }, by { $count } person.
   *[other] The answer is { $right }. The nearest guess was { $nearest }, by { $count } people.
}
poll-dates-best = Suits best: { $names }.
poll-rest = Other answers that did not fit: { $count }.
poll-unseen = Answers that are not shown: { $count }.

problem-scale = Please write { $count } numbers from { $least } to { $most }, in order, such as “{ $most } { $least }”.
problem-matrix = Please write two numbers from 1 to 5 for each option ({ $count } options), such as “3/5, 2/4”.
problem-points = Please share out { $total } points in steps of { $step }. Write one number for each option, in order, no more than { $total } in all.
problem-dots = You have { $total } dots. Write the numbers of the options, such as “1, 1, 3”.
problem-spent = There are only { $total } in all. Take some from another first to give more here.
problem-order = Please put the options in order, the best first, each of them once, such as “3, 1, 2”.
problem-place = I have not found that place. Try the full name of the province.

problem-line = Line { $line }: { $problem }
problem-sheet = I cannot read that file. Its first line holds the headings, at least “kind” and “text”.
problem-many = At most { $most } questions.
problem-kind = There is no kind “{ $name }”. There are: { $kinds }.
problem-options = There have to be { $least } to { $most } options.
problem-no-options = This kind of question has no options.
problem-place-options = Each place is written with its code and name, such as “34 DI Yogyakarta”.
problem-same = The option “{ $label }” is there twice.
problem-ends = The lowest number has to be below the highest.
problem-scale-ends = A scale has at most { $most } steps.
problem-threshold = A threshold is written like 50%, 2/3 or 0.67; at most 100%.
problem-right = The right answer is missing, or not one of the options.
problem-anonymity = Anonymity is written “Only the presenter”, “Named” or “Anonymous”.
