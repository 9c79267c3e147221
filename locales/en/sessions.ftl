polling-how = Write the question and its options in one message, each option on a line of its own:
    /polling Where do we meet?
    Jakarta
    Bandung

    Without options the answers become a word cloud.
polling-title = A quick poll
polling-options = Give 2 to { $most } options, each on a line of its own.
polls-not-allowed = Polls are led by brokers, hosts, coaches or admins. Please ask an admin for that role.
sessions-own = <b>Your sessions</b>
sessions-none = You have no session yet. Make one here, or send /mentimeter or /polling in the group itself.
act-new-session = New session
act-templates = Templates
session-unknown = That session was not found. Check its code, or ask the presenter for a new link.
session-over = That session is over. Thank you!
session-wait = You are in <b>{ $title }</b>. The question appears here as soon as it opens.
session-wait-until = You are in <b>{ $title }</b>. It starts { $at }; the question appears here as soon as it opens.
remote-starts = Starts by itself: { $at }
ballot = <b>{ $question }</b>
ballot-closed = This question is not taking answers now.
ballot-only-here = This question is anonymous. Please answer here, not in the group.
ballot-type = { $most ->
    [1] Type your answer.
   *[other] Type your answers, one per message. Up to { $most } are welcome.
}
ballot-supports = You can support up to { $most } times; support cannot be taken back.
ballot-seconds = You have { $seconds } seconds.
ballot-tap =
    .ranking = Tap in order, the best first; tap again to take one out. You need not rank all.
    .points = Share out 100 points: each tap adds 10. One option may get many.
    .dots = You have { $most } dots: each tap places one. One option may get several.
    .matrix = Give each option two numbers from 1 (low) to 5 (high): first { $across }, then { $up }.
ballot-ends = { $low } = { $least }, { $high } = { $most }
ballot-upvotes = Tap ▲ to support what others wrote; the number says how many do.
ballot-left = { $count ->
    [0] That was your last answer. Thank you!
   *[other] { $count } more to go, if you like.
}
ballot-mine = Your answer: <b>{ $answer }</b>
ballot-unsent = Not sent yet. Press <b>{ act-send }</b>.
anonymity =
    .named = Your name is shown with your answer.
    .organiser = Only the presenter can see who answered what.
    .anonymous = Anonymous: no name is stored with an answer, so an answer cannot be changed.
vote-kept = Your vote: { $answer }
vote-taken-back = Your answer was taken back.
vote-once = You have answered already. An anonymous answer cannot be changed.
vote-enough = You have given { $most } answers, the most there can be.
vote-closed = This question is closed. This vote does not count.
vote-frozen = This question is paused. Please try again in a moment.
vote-early = This question is not open yet.
vote-stale = This button belongs to an earlier round. Please answer under the newest message.
vote-unknown = This question has no such option.
post-vote = ▲ { $text } · { $count }
act-more-posts = See { $from } to { $to } of { $of }
post-kept = Kept. Thank you!
board = { $title } · { $position }
    <b>{ $question }</b>
board-count = { $count } answered · { $present } here
board-reply =
    .one = A reply to this message counts, too: write the option's place in the list, such as “2”.
    .some = A reply to this message counts, too: write the options' places in the list, such as “1, 3”.
    .words = Reply to this message with your answer.
board-waiting = Not open yet.
board-frozen = Paused.
board-closed = Closed.
act-answer = Answer
act-answer-here = Answer here
ballot-is-here = Your ballot is below, for your eyes only. Not there? Answer in private.
act-answer-privately = Answer in private
result-bar = { $label }
    { $bar } <b>{ $shown }</b>
result-word = { $word } · <b>{ $count }</b>
result-mean = { $label }: <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b>
result-mean-none = { $label }: —
result-spot = { $label }: { $x }% · { $y }%
result-middle = Mean <b>{ NUMBER($mean, maximumFractionDigits: 1) }</b>, median <b>{ NUMBER($median, maximumFractionDigits: 1) }</b>
result-bin = { NUMBER($low, maximumFractionDigits: 1) }–{ NUMBER($high, maximumFractionDigits: 1) }: <b>{ $count }</b>
result-post = { $text } · <b>{ $count }</b>
result-post-done = ✓ { $text } · <b>{ $count }</b>
result-more = … and { $count } more
summary = <b>Result: { $question }</b>
proof = Counted: { $ballots } answers from { $people } people; the same as the ballots one by one.
proof-posts = Counted: { $people } posts and { $ballots } votes for them; the same as the ballots one by one.
proof-guests = { $guests } of them were guests without an account.
discuss = Please discuss it here: what surprises you, and what is the next step?
remote = <b>{ $title }</b> · { $position } of { $of }
    { $question }
remote-join = Code <b>{ $code }</b> · { $link }
remote-pages = Screen: { $pages }/live/{ $code }
    Guests without Telegram: { $pages }/j/{ $code }
remote-waiting = Not open yet.
remote-open = Open · { $count } answered
remote-frozen = Paused · { $count } answered
remote-time-up = Time is up.
remote-closed = Closed · { $count } answered
remote-shown = Results are shown.
remote-hidden = Results are hidden.
control =
    .open = Open
    .close = Close and announce
    .freeze = Pause
    .thaw = Go on
    .reopen = Reopen
    .again = Second round
    .show = Show results
    .hide = Hide results
    .refresh = Refresh
    .remind = Remind those missing
    .back = ← Previous
    .next = Next →
    .end = Finish
    .finish = Yes, end the session
    .csv = CSV
    .xlsx = Excel
    .json = JSON
    .pdf = PDF report
    .png = Pictures
    .parts = Breakdown
    .trend = Trend
    .keep = Keep as template
    .clone = Use again
end-sure = <b>End the session { $title }?</b>
    What is still open is closed and its result announced. The code { $code } leads nowhere any more.
results-file = The answers of <b>{ $title }</b>.
someone = person number { $number }
poll-reopened = This question is open again.
poll-reminder = Your answer is still awaited.
poll-reminded = { $count ->
    [0] Everybody here has answered.
   *[other] { $count } people were reminded.
}
questions-for = What would you like to ask at { $title }?
