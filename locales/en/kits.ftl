kits = <b>Presentations for { $title }</b>
    { $at }
kits-none = <b>Presentations for { $title }</b>
    { $at }. No presenter yet.
kit = <b>{ $title }</b>
kit-complete = { $name }: complete ✓ · helper: { $helper }
kit-lacks = { $name }: { $parts } missing · helper: { $helper }
kit-no-helper = nobody yet
kit-part = <b>{ $part }</b>
    { $text }
act-add-presenter = Add a presenter
act-fill = Fill in my presentation
act-helper = Appoint a helper
presenter-who = You are about to appoint a presenter.
helper-who = You are about to appoint a helper for this presenter.
presenter-asked = You are asked to present a partnership at <b>{ $title }</b>, { $at }. It has three parts, about ten minutes to fill in: formed, run, results.
presenter-added = <b>{ $name }</b> is a presenter now and will be told.
helper-other = A helper is somebody else at this table, not the presenter.
helper-asked = You are asked to help <b>{ $name }</b> to prepare a presentation for { $title }.
helper-is = <b>{ $name }</b> will help you to prepare your presentation for { $title }.
helper-added = <b>{ $name }</b> is the helper now and will be told.
helper-needed = <b>{ $name }</b> presents at { $title }, { $at }, and has no helper yet. Two weeks before there should be one.
kit-missing = Kept. Still missing: <b>{ $parts }</b>.
kit-whole = Kept. All three parts are there, thank you.
kit-soon = <b>{ $title }</b>, { $at }. Your presentation still lacks: { $parts }.
kit-title = <b>What is the title of your presentation?</b>
    .label = Title
kit-formed = <b>How was the partnership formed?</b>
    Who began it, and why.
    .label = Formed
kit-done = <b>How is it run?</b>
    Each party's role, and what was hard.
    .label = Run
kit-results = <b>What came of it?</b>
    For the partners, and for those they serve.
    .label = Results
kit-review = <b>Is everything right?</b>
    What is empty can be filled in later.
    .label = Review
