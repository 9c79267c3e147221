# An agenda each of whose points ends with an outcome.
agenda-title = Founding agenda
act-outcome = Write this point's outcome
outcome-text = <b>What was agreed upon?</b>
    Write it as people said it. Everybody will read this.
    .label = Outcome
outcome-open = This point has no outcome yet.
outcome-is = Outcome: <b>{ $outcome }</b>
outcome-kept = The outcome is kept ✓
outcome-told = Agreed upon for point { $number }
    { $point }

    <b>{ $outcome }</b>
outcome-of = • { $point }
    <b>{ $outcome }</b>
outcomes = <b>{ $title }: what we agreed upon</b>
outcomes-missing = It cannot end yet: point { $points } has no outcome. Go to it, then tap “Write this point's outcome”.
round-of = <b>Round { $number }</b>
