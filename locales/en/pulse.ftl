act-pulse = Answer five questions
act-suggestions = Suggestions
act-answer-suggestion = Answer this suggestion
pulse-ask = How was <b>{ $title }</b> for you? Five questions, less than a minute. Every suggestion is answered.
pulse-begins = About <b>{ $title }</b>.
pulse-early = <b>{ $title }</b> is not over yet. The questions come after the meeting.
pulse-thanks = Thank you. Your answers help to shape the next meeting.
pulse-known = You have answered about this meeting. Your first answers stand.
pulse-value = <b>How useful was this meeting to you?</b>
    1 means not at all, 5 very.
    .label = Useful
pulse-understanding = <b>How well do you understand now how to partner?</b>
    .label = Understanding
pulse-trust = <b>How much do you trust possible partners of other sectors?</b>
    .label = Trust
pulse-skill = <b>How skilled are you in partnering?</b>
    .label = Skill
pulse-suggestion = <b>What do you suggest?</b>
    The organiser answers every suggestion.
    .label = Suggestion
pulse-means = Meeting { $number } ({ $count } answers): useful { NUMBER($value, maximumFractionDigits: 1) }, understanding { NUMBER($understanding, maximumFractionDigits: 1) }, trust { NUMBER($trust, maximumFractionDigits: 1) }, skill { NUMBER($skill, maximumFractionDigits: 1) }
mark =
    .m1 = 1
    .m2 = 2
    .m3 = 3
    .m4 = 4
    .m5 = 5
suggestions = <b>Suggestions for { $title }</b>
suggestions-none = No suggestions for <b>{ $title }</b> yet.
suggestion = <b>“{ $text }”</b>
    { $status }
suggestion-line = “{ $text }” · { $status }
suggestion-status =
    .new = not answered yet
    .accepted = accepted
    .scheduled = scheduled
    .refused = refused
    .done = done
suggestion-act =
    .accepted = Accept
    .scheduled = Schedule
    .refused = Refuse
    .done = Done
suggestion-came = A suggestion for <b>{ $title }</b>: “{ $text }”
suggestion-settled = Kept, and whoever suggested it is told.
suggestion-told =
    .accepted = Your suggestion for { $title } is <b>accepted</b>: “{ $text }”
    .scheduled = Your suggestion for { $title } is <b>scheduled</b>: “{ $text }”
    .refused = Your suggestion for { $title } <b>cannot be followed now</b>: “{ $text }” The reason: { $reason }
    .done = Your suggestion for { $title } has been <b>carried out</b>: “{ $text }” Thank you.
suggestions-wait = { $count ->
    [1] One suggestion for <b>{ $title }</b> is
   *[other] { $count } suggestions for <b>{ $title }</b> are
} not answered yet, though the next meeting has passed. Those who suggested are waiting.
refusal-reason = <b>What is the reason?</b>
    It is sent to whoever suggested it.
    .label = Reason
