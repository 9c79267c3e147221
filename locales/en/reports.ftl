# After the session: the report, the breakdown and trends.
results-none = No question has been closed yet, so there are no results.
results-not-drawn = The file { $name } could not be made just now. Try again in a moment; the results are kept, as CSV too.
parts = <b>Breakdown: { $question }</b>
act-show-parts = Show to everybody
parts-shown = Everybody can see this breakdown now.
parts-by =
    .sector = By sector
    .type = By kind of member
parts-group = <b>{ $name }</b> ({ $count ->
    [one] { $count } person
   *[other] { $count } people
})
parts-unregistered = Guests and those not registered
parts-small = Kept together and not broken down, so that nobody’s answer can be guessed (groups below { $least } people, or those kept with them): { $names }.
parts-anonymous = This question is anonymous, so its answers are not broken down.
parts-none = There is nothing to break down: the answers are in words, or all who answered are of one group.
trend = <b>Trend: { $question }</b>
trend-when = { $days }
trend-line = { $label }
    { $bars } { $first } → <b>{ $last }</b>
trend-share = { $percent }%
trend-mean = { NUMBER($mean, maximumFractionDigits: 1) }
trend-average = Mean
trend-none = You have asked the questions of this session only once. Use the session again at your next meeting, and the trend will show here.
report-title = Session report
report-held = { $began } · code { $code } · { $present } present
report-anonymity =
    .named = Answers with names.
    .organiser = Only the presenter can see who answered what.
    .anonymous = Anonymous: no names are kept with the answers.
report-proof = { $proof } { $guests }
report-none = No question has been closed in this session yet.
report-trend = From meeting to meeting
report-outcome = What was agreed
report-post = { $votes } · { $text }
report-post-done = { $votes } · { $text } (answered)
report-foot = Jejaring · { $code } · page { $page }
