# Making a session of live polls.
making-title = <b>What is the session called?</b>
    For instance: Network meeting, 30 November.
    .label = Title

making-where = <b>Where is it held?</b>
    People outside the group can join by its code all the same. For another group, type /sesi baru there.
    .label = Place
    .none = No group, by its code only
    .group = In the group of “{ $title }”

making-pace = <b>Who sets the pace?</b>
    .label = Pace
    .presenter = I lead, one by one
    .presenter-also = i, lead
    .hidden = I lead, results hidden at first
    .hidden-also = hide, hidden
    .self = Each at their own pace
    .self-also = own pace, each

making-anonymity = <b>Who may know who answered what?</b>
    • <b>Only the presenter</b>: you can see it, others cannot.
    • <b>Named</b>: everybody sees names and answers.
    • <b>Anonymous</b>: nobody, ever. Answers cannot be changed.

    People read this on every ballot.
    .label = Privacy
    .organiser = Only the presenter
    .organiser-also = presenter, only me
    .named = Named
    .named-also = names, everybody
    .anonymous = Anonymous
    .anonymous-also = secret, nobody

making-kind = <b>What kind of question?</b>
    Have you got many? Send a CSV file here; /sesi impor has an example.
    .label = Kind
    .single = Choose one
    .multiple = Choose several
    .cloud = Word cloud
    .wall = Wall of ideas
    .yesno = Yes or no
    .quiz = Quiz
    .qna = Q&A
    .scales = Scale
    .ranking = Put in order
    .consent = Consent
    .gradient = How far agreed
    .points = Share 100 points
    .dots = Stick dots
    .dates = Find a date
    .number = Number
    .matrix = 2×2 map
    .place = Home province

making-text = <b>What is the question?</b>
    .label = Question

making-options = <b>What are the options?</b>
    Write them in one message, each on a line of its own. At most 12.
    .label = Options

making-statements = <b>Which statements are rated?</b>
    Write each on a line of its own. If only the question itself is rated, skip this.
    .label = Statements

making-most = <b>How many may one person choose?</b>
    If any number is fine, skip this.
    .label = At most

making-range = <b>From what to what does the scale go?</b>
    .label = Scale
    .five = 1 to 5
    .seven = 1 to 7
    .ten = 0 to 10

making-right = <b>Which answer is right?</b>
    .label = Right answer

making-seconds = <b>How long may it take?</b>
    .label = Time
    .usual = 30 seconds
    .short = 15 seconds
    .long = 60 seconds
    .none = No limit

making-speed = <b>How are points given?</b>
    .label = Points
    .same = The same for all who are right
    .fast = The sooner, the more

making-threshold = <b>When is it carried?</b>
    Those who abstain do not count.
    .label = Threshold
    .half = More yes than no
    .two-thirds = Two thirds yes
    .three-quarters = Three quarters yes
    .all = All yes

making-quorum = <b>How many votes are needed at least?</b>
    If no quorum is needed, skip this.
    .label = Quorum

making-guess = <b>Which number is right?</b>
    The nearest guess will be told. If there is none, skip this.
    .label = Right number

making-axes = <b>What are the two axes called?</b>
    Across first, then up, for instance: Cost, Benefit.
    .label = Axes

making-again = <b>Any other question?</b>
    .label = Another question
    .no = Enough, let me check
    .no-also = enough, no, done
    .yes = Add a question
    .yes-also = yes, add, more

making-teams = <b>Who competes in the quiz?</b>
    .label = Competition
    .people = People
    .people-also = person, each
    .organisations = Organisations
    .organisations-also = organisation
    .own = Teams that people pick
    .own-also = teams, team

making-names = <b>What are the teams called?</b>
    Write 2 to 8 names, each on a line of its own. People pick theirs when they come in.
    .label = Teams

making-look = <b>Is it all right?</b>
    .label = Then
    .now = Start now
    .plan = Plan it
    .keep = Keep as a template

making-start = <b>When does it start?</b>
    For instance: tomorrow 9:00, or 30-11-2026 09:00. The first question opens by itself at that hour.
    .label = Start

making-asks = { $number }. { $text } · <b>{ $kind }</b>
making-offers = { $number }. { $text } · <b>{ $kind }</b>: { $options }
making-more = … and { $count } more questions.
making-differs = Privacy of question { $numbers }: <b>{ $anonymity }</b>
making-nth = Question { $number }
questions-held = { $count ->
    [one] { $count } question ready
   *[other] { $count } questions ready
}
act-more-kinds = Other kinds…

problem-count = That is { $count }. Write { $least } to { $most }, each on a line of its own, and send it again.
problem-table = I cannot read that file. Send it as .csv, at most 100 kB.
problem-when = Write the day and the hour, such as “tomorrow 9:00” or “30-11-2026 09:00”.
problem-past = That time has passed. Please write one that is yet to come.
problem-far = That is more than a year away. Please choose a nearer time.
problem-question = Question { $number }: { $problem } Tap “Change” to mend it.

template-kept = The template <b>{ $title }</b> is kept. Find it with /sesi templat.
templates = <b>Templates</b>
    Tap one to use it. Everything can still be changed before it starts.
template-gone = That template is gone.
template-removed = The template <b>{ $title }</b> was removed.
template = <b>{ $title }</b>
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
act-use-template = Use this template
act-remove-template = Remove the template
import-how = Send your CSV file here, at any time. One line is one question; this example can be filled in with Excel or Google Sheets.
making-continues = Please go on in your chat with me.
session-planned = The session <b>{ $title }</b> starts { $at }. I will tell you when its first question opens.
session-started = The session <b>{ $title }</b> has opened as planned.
